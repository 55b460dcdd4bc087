#include "typescript.hpp"

#include <map>
#include <vector>

#include "../contract/describe.hpp"
#include "../contract/json_writer.hpp"
#include "../contract/messages.hpp"
#include "../contract/regions.hpp"
#include "../json/describe_source.hpp"

namespace yusuan {

namespace {

std::string quoted(std::string_view name) {
  std::string out(1, '"');
  out += name;
  out += '"';
  return out;
}

// The TypeScript name of a type; declares the interfaces and unions it meets on the way.
class Declarations {
 public:
  template <class T>
  std::string type_of() {
    return name(static_cast<T*>(nullptr));
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  void add(const std::string& text) { text_ += text; }

  template <class T>
  void declare(const std::string& type) {
    if (!declared_.emplace(type, true).second) return;
    T sample{};
    Fields fields(this);
    describe(fields, sample);
    text_ += "export interface " + type + " {\n" + fields.text() + "}\n\n";
  }

 private:
  class Fields {
   public:
    explicit Fields(Declarations* all) : all_(all) {}
    [[nodiscard]] const std::string& text() const { return text_; }
    template <class T>
    void required(const char* name, T&, const char* doc) {
      field(name, "", all_->type_of<T>(), doc);
    }
    template <class T>
    void defaulted(const char* name, T&, const char* doc) {
      field(name, "?", all_->type_of<T>(), doc);
    }
    template <class T>
    void optional(const char* name, std::optional<T>&, const char* doc) {
      field(name, "?", all_->type_of<T>(), doc);
    }
    template <class T>
    void nullable(const char* name, std::optional<T>&, const char* doc) {
      field(name, "", all_->type_of<T>() + " | null", doc);
    }
    void nullable(const char* name, const Text*, const char* doc) {
      field(name, "", all_->type_of<Text>() + " | null", doc);
    }
    void source(const Policy*) {}
    void constant(const char* name, const char* value, const char* doc) {
      field(name, "", std::string("\"") + value + "\"", doc);
    }
    template <Named E>
    void tag(const char* name, E value) {
      field(name, "", "\"" + std::string(name_of(value)) + "\"", "which kind");
    }

   private:
    void field(const char* name, const char* mark, const std::string& type, const char* doc) {
      const bool plain = std::string_view(name).find('.') == std::string_view::npos;
      text_ += std::string("  /** ") + doc + " */\n  " + (plain ? name : quoted(name)) + mark + ": " + type + ";\n";
    }
    Declarations* all_;
    std::string text_;
  };

  template <Named E>
  std::string name(E*) {
    const std::string type(Names<E>::type);
    if (declared_.emplace(type, true).second) {
      text_ += "export type " + type + " =";
      for (const auto member : Names<E>::all) text_ += "\n  | \"" + std::string(member) + "\"";
      text_ += ";\n\n";
    }
    return type;
  }
  std::string alias(const char* type, const char* is, const char* doc) {
    if (declared_.emplace(type, true).second)
      text_ += std::string("/** ") + doc + " */\nexport type " + type + " = " + is + ";\n\n";
    return type;
  }
  template <class T>
  std::string structure(const char* type) {
    declare<T>(type);
    return type;
  }

  std::string name(bool*) { return "boolean"; }
  std::string name(int*) { return "number"; }
  std::string name(std::string*) { return "string"; }
  std::string name(std::string_view*) { return "string"; }
  std::string name(Written*) { return "string"; }
  template <int Min, int Max>
  std::string name(Count<Min, Max>*) {
    return "number";
  }
  std::string name(Money*) { return alias("Amount", "string", "yuan with two decimals: \"19708.47\""); }
  std::string name(Base*) { return alias("BaseAmount", "string", "yuan a month, at most two decimals: \"4588.00\""); }
  std::string name(Average*) { return alias("ExactAmount", "string", "yuan, exact: \"6117.00\" or \"18049/3\""); }
  std::string name(Rate*) { return alias("Rate", "string", "\"0.8%\""); }
  std::string name(Divisor*) { return alias("Divisor", "string", "\"30\", \"30.4\" or \"365/12\""); }
  std::string name(Months*) { return alias("Months", "string", "\"12\""); }
  std::string name(Days*) { return alias("Days", "string", "\"98\""); }
  std::string name(Day*) { return alias("Day", "string", "YYYY-MM-DD"); }
  std::string name(Month*) { return alias("Month", "string", "YYYY-MM"); }
  std::string name(RegionCode*) { return alias("RegionCode", "string", "six digits of GB/T 2260"); }
  std::string name(TraceValue*) { return alias("TraceValue", "string | number | boolean", "as used or as computed"); }
  std::string name(OperandId*) {
    type_of<Parameter>();
    type_of<Figure>();
    type_of<Member>();
    return alias("OperandId", "ParameterId | FigureId | MemberId | `/${string}`",
                 "an earlier step, or the pointer of an input");
  }
  std::string name(std::variant<Parameter, Figure>*) { return type_of<Parameter>() + " | " + type_of<Figure>(); }
  std::string name(const Citations**) { return structure<Citation>("Citation") + "[]"; }
  template <class T>
  std::string name(std::vector<T>*) {
    const auto inner = type_of<T>();
    return inner.find(' ') == std::string::npos ? inner + "[]" : "(" + inner + ")[]";
  }
  std::string name(Event*) {
    const auto birth = structure<Birth>("Birth");
    return birth + " | " + structure<Termination>("Termination");
  }
  std::string name(Coverage*) {
    const auto spans = structure<Span>("Span");
    return spans + "[] | " + structure<QuickCoverage>("QuickCoverage");
  }
  std::string name(Range<Money>*) { return structure<Range<Money>>("AmountRange"); }
  std::string name(Range<Average>*) { return structure<Range<Average>>("ExactRange"); }
  std::string name(Range<int>*) { return structure<Range<int>>("CountRange"); }
#define YUSUAN_STRUCTURE(T) \
  std::string name(T*) { return structure<T>(#T); }
  YUSUAN_STRUCTURE(Settle)
  YUSUAN_STRUCTURE(Situation)
  YUSUAN_STRUCTURE(MonthRange)
  YUSUAN_STRUCTURE(PlanQuestion)
  YUSUAN_STRUCTURE(Over)
  YUSUAN_STRUCTURE(CompareQuestion)
  YUSUAN_STRUCTURE(PolicyInfo)
  YUSUAN_STRUCTURE(Condition)
  YUSUAN_STRUCTURE(MedicalAnswer)
  YUSUAN_STRUCTURE(UnsettledAlternative)
  YUSUAN_STRUCTURE(Unsettled)
  YUSUAN_STRUCTURE(NoticeAnswer)
  YUSUAN_STRUCTURE(LeaveAnswer)
  YUSUAN_STRUCTURE(Operand)
  YUSUAN_STRUCTURE(Step)
  YUSUAN_STRUCTURE(Deadlines)
  YUSUAN_STRUCTURE(Assessment)
  YUSUAN_STRUCTURE(PlanRow)
  YUSUAN_STRUCTURE(Plan)
  YUSUAN_STRUCTURE(Comparison)
  YUSUAN_STRUCTURE(Text)
  YUSUAN_STRUCTURE(Citation)
  YUSUAN_STRUCTURE(Forwarding)
  YUSUAN_STRUCTURE(BaseStep)
  YUSUAN_STRUCTURE(ParameterState)
  YUSUAN_STRUCTURE(MaterialNeed)
  YUSUAN_STRUCTURE(ChannelUse)
#undef YUSUAN_STRUCTURE
  std::string name(ContributionAnswer*) { return structure<ContributionAnswer>("Contribution"); }
  std::string name(ChildcareAnswer*) { return structure<ChildcareAnswer>("ChildcareSubsidy"); }
  std::string name(AllowanceAnswer*) { return structure<AllowanceAnswer>("Allowance"); }
  std::string name(LimitsListing*) { return structure<LimitsListing>("ContributionLimits"); }
  std::string name(json::Procedure*) { return structure<json::Procedure>("Procedure"); }
  std::string name(json::ProcedureArea*) { return structure<json::ProcedureArea>("ProcedureArea"); }
  std::string name(json::ProcedureList*) { return structure<json::ProcedureList>("ProcedureList"); }
  std::string name(RegionListing*) {
    static const Region kNowhere{};
    (void)kNowhere;
    return structure_of_listing();
  }
  std::string name(RegionList*) { return structure<RegionList>("RegionList"); }

  std::string structure_of_listing() {
    if (declared_.emplace("Region", true).second) {
      Region region;
      RegionListing sample{&region, {}, {}};
      Fields fields(this);
      describe(fields, sample);
      text_ += "export interface Region {\n" + fields.text() + "}\n\n";
    }
    return "Region";
  }

  std::map<std::string, bool> declared_;
  std::string text_;
};

std::string error_codes() {
  std::string out = "export type ErrorCode =";
#define YUSUAN_UNION(code, english, chinese) out += "\n  | \"" #code "\"";
  YUSUAN_ERRORS(YUSUAN_UNION)
#undef YUSUAN_UNION
  return out + ";\n\n";
}

constexpr const char* kFunctions = R"(export interface Failure {
  error: {
    code: ErrorCode;
    /** JSON pointer (RFC 6901) into what was handed in */
    pointer: string;
    /** in English; dictionaries for other languages go by code */
    message: string;
  };
}

/** A paper, as the pack carries it for showing. */
export interface PolicyDocument {
  id: string;
  number: string | null;
  title: string;
  issuer: string;
  issued: Day | null;
  in_force: Day | null;
  ends: Day | null;
  /** an official page */
  url: string | null;
  /** the cited articles */
  articles: string[];
  forwards: string[];
  replaces: string[];
}

/** The policy of one province, as `yusuan policy build` writes it. */
export interface PolicyPack {
  /** for the module of the same version; a format of its own */
  policy: string;
  documents: PolicyDocument[];
}

/** `NN.articles.json` beside the pack: the words of the cited articles by document; null where they were not seen. */
export type ArticleWords = Record<string, Record<string, string | null>>;

/** `NN.apply.json` beside the pack: how the benefits of the province are claimed, with the papers that say so. */
export interface ApplyFile {
  procedures: ProcedureList;
  documents: PolicyDocument[];
  articles: ArticleWords;
}

export interface Yusuan {
  /** Takes the place of what was loaded of the same province before; other provinces stay. */
  load(pack: PolicyPack): { regions: number } | Failure;
  assess(situation: Situation): Assessment | Failure;
  plan(question: PlanQuestion): Plan | Failure;
  compare(question: CompareQuestion): Comparison | Failure;
  regions(): RegionList | Failure;
}

export interface YusuanOptions {
  /** where yusuan.wasm is; default: beside this module */
  wasmUrl?: string | URL;
  /** or its bytes */
  wasmBinary?: BufferSource;
}

export default function createYusuan(options?: YusuanOptions): Promise<Yusuan>;
)";

}  // namespace

std::string typescript() {
  Declarations out;
  out.add("// Generated by `yusuan contract typescript` from core/contract/describe.hpp. Do not edit.\n\n");
  out.add(error_codes());
  out.type_of<Situation>();
  out.type_of<PlanQuestion>();
  out.type_of<CompareQuestion>();
  out.type_of<Assessment>();
  out.type_of<Plan>();
  out.type_of<Comparison>();
  out.type_of<RegionList>();
  out.type_of<json::ProcedureList>();
  out.add(kFunctions);
  return out.text();
}

std::string messages_as_json() {
  TextBuffer out;
  out += '{';
  JsonWriter writer(out);
  const auto add = [&](const char* code, const char* en, const char* zh) {
    if (out.view().size() > 1) out += ',';
    writer.write(std::string_view(code));
    out += ':';
    writer.write(Text{zh, en});
  };
#define YUSUAN_MESSAGE(code, english, chinese) add(#code, english, chinese);
  YUSUAN_ERRORS(YUSUAN_MESSAGE)
#undef YUSUAN_MESSAGE
  out += '}';
  return std::string(out.view());
}

}  // namespace yusuan
