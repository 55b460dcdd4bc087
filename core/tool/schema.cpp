#include "schema.hpp"

#include <set>
#include <utility>
#include <vector>

#include "../contract/json_writer.hpp"
#include "../json/describe_source.hpp"
#include "../json/tree.hpp"

namespace yusuan {

namespace {

std::string quoted(std::string_view text) {
  TextBuffer out;
  JsonWriter(out).write(text);
  return std::string(out.view());
}

// "key":value for each pair.
using Members = std::vector<std::pair<std::string, std::string>>;
std::string object(const Members& members) {
  std::string out = "{";
  for (const auto& [key, value] : members) out += (out.size() > 1 ? "," : "") + quoted(key) + ":" + value;
  return out + "}";
}
std::string array(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const auto& item : items) out += (out.size() > 1 ? "," : "") + item;
  return out + "]";
}

// Keywords beside those that follow from a member's type: what `policy check` asks of one member.
std::string_view narrowed(std::string_view structure, std::string_view member) {
  const auto is = [&](std::string_view s, std::string_view m) { return s == structure && m == member; };
  if (is("Region", "id")) return R"("pattern":"^(cn|[0-9]{2}|[0-9]{6})$")";
  if (is("Province", "id")) return R"("pattern":"^[0-9]{2}$")";
  if (is("Entry", "unknown")) return R"("const":true)";
  if (is("Entry", "citations") || is("Notice", "citations") || is("Notice", "evidence") ||
      is("Procedure", "citations") || is("Procedure", "evidence") || is("Procedure", "applicants") ||
      is("Procedure", "materials") || is("Procedure", "channels") || is("MaterialNeed", "any_of") ||
      is("Entry", "alternatives") || is("Alternative", "evidence"))
    return R"("minItems":1)";
  return {};
}

// Keywords beside those that follow from a structure's members: what `policy check` asks of them together.
std::string_view rules_of(std::string_view structure) {
  // A settled value rests on evidence that carries it.
  if (structure == "Entry")
    return R"("oneOf":[{"required":["value"]},{"required":["alternatives"]},{"required":["unknown"]}],
      "if":{"required":["value"]},
      "then":{"required":["evidence"],"properties":{"evidence":{"type":"array","contains":{"type":"object",
        "properties":{"grade":{"enum":["official","reported","derived"]}}}}}})";
  if (structure == "Region")
    return R"("allOf":[
      {"if":{"properties":{"level":{"const":"nation"}}},
       "then":{"properties":{"id":{"const":"cn"},"parent":{"type":"null"}}}},
      {"if":{"properties":{"level":{"const":"province"}}},
       "then":{"properties":{"id":{"type":"string","pattern":"^[0-9]{2}$"},"parent":{"const":"cn"}},"required":["parent"]}},
      {"if":{"properties":{"level":{"const":"area"}}},
       "then":{"properties":{"id":{"type":"string","pattern":"^[0-9]{6}$"},"parent":{"type":"string","pattern":"^[0-9]{2}$"},
                             "verified_until":{"type":"string"}},
               "required":["parent","verified_until"]}}])";
  if (structure == "Procedure")
    return R"("anyOf":[{"required":["applicants"]},{"required":["materials"]},{"required":["channels"]},
      {"required":["window"]},{"required":["working_days"]}])";
  if (structure == "MedicalBenefit")
    return R"("if":{"properties":{"mode":{"const":"share"}}},
      "then":{"required":["share"],"properties":{"amount":false}},
      "else":{"required":["amount"],"properties":{"share":false}})";
  return {};
}

class Schemas {
 public:
  // The schema of a whole file.
  template <class T>
  std::string file(std::string_view name, std::string_view title) {
    Members members{{"$schema", quoted("https://json-schema.org/draft/2020-12/schema")},
                    {"$comment", quoted("Made by `yusuan contract schema " + std::string(name) + "`; do not edit.")},
                    {"title", quoted(title)}};
    const auto root = structure<T>(title);
    members.emplace_back("$ref", quoted("#/$defs/" + root));
    members.emplace_back("$defs", object(definitions_));
    return object(members);
  }

 private:
  class Fields {
   public:
    Fields(Schemas* all, std::string_view structure) : all_(all), structure_(structure) {}

    template <class T>
    void required(const char* name, T&, const char* doc) {
      required_.push_back(quoted(name));
      add(name, all_->type_of<T>(), doc);
    }
    template <class T>
    void defaulted(const char* name, T&, const char* doc) {
      add(name, all_->type_of<T>(), doc);
    }
    template <class T>
    void optional(const char* name, std::optional<T>&, const char* doc) {
      add(name, all_->type_of<T>(), doc);
    }
    // May be left out or null.
    template <class T>
    void nullable(const char* name, std::optional<T>&, const char* doc) {
      add(name, {{"anyOf", array({object(all_->type_of<T>()), R"({"type":"null"})"})}}, doc);
    }
    void value(const char* name, Parameter parameter, Value&) {
      required_.push_back(quoted(name));
      value(name, parameter);
    }
    void value(const char* name, Parameter parameter, std::optional<Value>&) { value(name, parameter); }
    void of_parameter(const char* name, Parameter parameter, std::optional<std::vector<json::SourceAlternative>>&) {
      if (!json::may_be_unsettled(parameter)) return;
      const auto is = all_->hanging<json::SourceAlternative>("Alternative", parameter);
      add(name, list_of({{"$ref", quoted("#/$defs/" + is)}}), "the known readings; one alone: others are possible");
    }
    template <class Map>
    void by_parameter(const char* name, Map&) {
      Members parameters;
      for (std::size_t p = 0; p < kParameters; ++p) {
        const auto parameter = static_cast<Parameter>(p);
        const auto is = all_->hanging<json::SourceEntry>("Entry", parameter);
        Members entry{{"$ref", quoted("#/$defs/" + is)}};
        std::vector<std::string> statuses;
        for (std::size_t s = 0; s < kStatuses; ++s)
          if (json::applies_to(parameter, static_cast<Status>(s)))
            statuses.push_back(quoted(name_of(static_cast<Status>(s))));
        if (statuses.size() < kStatuses) {
          const Members narrow{{"type", quoted("array")}, {"items", object({{"enum", array(statuses)}})}};
          entry.emplace_back("type", quoted("object"));
          entry.emplace_back("properties", object({{"statuses", object(narrow)}}));
        }
        parameters.emplace_back(name_of(parameter), object(list_of(entry)));
      }
      add(name, {{"type", quoted("object")}, {"additionalProperties", "false"}, {"properties", object(parameters)}},
          "the entries of each parameter");
    }
    template <class Map>
    void texts(const char* name, Map&) {
      add(name, {{"type", quoted("object")}, {"additionalProperties", R"({"type":["string","null"]})"}},
          "the articles' own words; null: not seen in wording");
    }

    [[nodiscard]] std::string schema() const {
      Members out{{"type", quoted("object")}, {"additionalProperties", "false"}, {"properties", object(properties_)}};
      if (!required_.empty()) out.emplace_back("required", array(required_));
      auto text = object(out);
      if (const auto rules = rules_of(structure_); !rules.empty()) {
        text.back() = ',';
        text += rules;
        text += '}';
      }
      return text;
    }

   private:
    static Members list_of(const Members& item) { return {{"type", quoted("array")}, {"items", object(item)}}; }
    void value(const char* name, Parameter parameter) {
      add(name, all_->value_of(parameter), "as the parameter takes it");
    }
    void add(const char* name, Members is, std::string_view doc) {
      is.insert(is.begin(), {"description", quoted(doc)});
      auto text = object(is);
      if (const auto more = narrowed(structure_, name); !more.empty()) {
        text.back() = ',';
        text += more;
        text += '}';
      }
      properties_.emplace_back(name, std::move(text));
    }

    Schemas* all_;
    std::string_view structure_;
    Members properties_;
    std::vector<std::string> required_;
  };

  // The keywords of a type; what has a name is defined once and referred to.
  template <class T>
  Members type_of() {
    return type(static_cast<T*>(nullptr));
  }

  Members define(const std::string& name, std::string is) {
    if (names_.insert(name).second) definitions_.emplace_back(name, std::move(is));
    return {{"$ref", quoted("#/$defs/" + name)}};
  }
  Members written(const std::string& name, std::string_view doc, std::string_view pattern) {
    return define(name,
                  object({{"description", quoted(doc)}, {"type", quoted("string")}, {"pattern", quoted(pattern)}}));
  }

  static Members type(bool*) { return {{"type", quoted("boolean")}}; }
  static Members type(std::string*) { return {{"type", quoted("string")}}; }
  template <int Min, int Max>
  static Members type(Count<Min, Max>*) {
    return {{"type", quoted("integer")}, {"minimum", decimal(Min)}, {"maximum", decimal(Max)}};
  }
  template <Named E>
  Members type(E*) {
    std::vector<std::string> members;
    for (const auto member : Names<E>::all) members.push_back(quoted(member));
    return define(std::string(Names<E>::type), object({{"type", quoted("string")}, {"enum", array(members)}}));
  }
  // How the reader takes them, in the form in which they are written.
  Members type(Rate*) {
    return written("Rate", "0 to 100 %: \"0.8%\"",
                   "^((100([.]0{1,9})?|[0-9]{1,2}([.][0-9]{1,9})?)%|1([.]0{1,9})?|0([.][0-9]{1,9})?|"
                   "[0-9]{1,18}/[0-9]{1,18})$");
  }
  Members type(Divisor*) {
    return written("Divisor", "days of a month: \"30\", \"30.4\" or \"365/12\"",
                   "^([0-9]{1,3}([.][0-9]{1,9})?|[0-9]{1,18}/[0-9]{1,18})$");
  }
  Members type(Months*) { return written("Months", "0 to 600: \"12\"", "^([0-9]|[1-9][0-9]|[1-5][0-9][0-9]|600)$"); }
  Members type(Base*) {
    return written("Amount", "yuan, exact: \"4588.00\" or \"90439/15\"",
                   "^([0-9]{1,8}([.][0-9]{1,9})?|[0-9]{1,18}/[0-9]{1,18})$");
  }
  Members type(Day*) { return written("Day", "YYYY-MM-DD", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"); }
  Members type(Month*) { return written("Month", "YYYY-MM", "^[0-9]{4}-(0[1-9]|1[0-2])$"); }
  Members type(RegionCode*) { return written("RegionCode", "six digits of GB/T 2260", "^[1-8][0-9]{5}$"); }
  template <class T>
  Members type(std::vector<T>*) {
    return {{"type", quoted("array")}, {"items", object(type_of<T>())}};
  }

  template <class T>
  std::string structure(std::string_view name) {
    const std::string id(name);
    if (names_.contains(id)) return id;
    T sample{};
    Fields fields(this, name);
    describe(fields, sample);
    define(id, fields.schema());
    return id;
  }
#define YUSUAN_STRUCTURE(T, name) \
  Members type(T*) { return {{"$ref", quoted("#/$defs/" + structure<T>(name))}}; }
  YUSUAN_STRUCTURE(json::SourceDocument, "Document")
  YUSUAN_STRUCTURE(json::Evidence, "Evidence")
  YUSUAN_STRUCTURE(json::SourceNotice, "Notice")
  YUSUAN_STRUCTURE(json::SourceProcedure, "Procedure")
  YUSUAN_STRUCTURE(MaterialNeed, "MaterialNeed")
  YUSUAN_STRUCTURE(ChannelUse, "ChannelUse")
  YUSUAN_STRUCTURE(json::SourceDivision, "Division")
  YUSUAN_STRUCTURE(json::SourcePlace, "Place")
  YUSUAN_STRUCTURE(json::SourceProvince, "Province")
  YUSUAN_STRUCTURE(Text, "Text")
  YUSUAN_STRUCTURE(Citation, "Citation")
  YUSUAN_STRUCTURE(Forwarding, "Forwarding")
  YUSUAN_STRUCTURE(TerminationBand, "TerminationBand")
  YUSUAN_STRUCTURE(OrderExtension, "OrderExtension")
  YUSUAN_STRUCTURE(DaysRule, "DaysRule")
  YUSUAN_STRUCTURE(Tier, "Tier")
  YUSUAN_STRUCTURE(AllowanceRounding, "AllowanceRounding")
  YUSUAN_STRUCTURE(MedicalBenefit, "MedicalBenefit")
  YUSUAN_STRUCTURE(BaseStep, "BaseStep")
  YUSUAN_STRUCTURE(ContributionLimits, "ContributionLimits")
  YUSUAN_STRUCTURE(ChildcareSubsidy, "ChildcareSubsidy")
#undef YUSUAN_STRUCTURE

  // The types of Value in order, as read_value tries them.
  template <std::size_t I = 0>
  Members value_of(Parameter parameter) {
    if constexpr (I < std::variant_size_v<Value>) {
      if (type_index(parameter) != I) return value_of<I + 1>(parameter);
      return type_of<std::variant_alternative_t<I, Value>>();
    }
    return {};
  }
  // Entries and alternatives of parameters with the same type of value are alike.
  template <class T>
  std::string hanging(std::string_view kind, Parameter parameter) {
    auto name = std::string(kind) + "Of" + std::string(value_name(parameter));
    if (!json::may_be_unsettled(parameter)) name += "SettledOrUnknown";
    if (names_.contains(name)) return name;
    T sample{};
    Fields fields(this, kind);
    describe(fields, sample, parameter);
    define(name, fields.schema());
    return name;
  }
  static std::string_view value_name(Parameter parameter) {
#define YUSUAN_VALUE_NAME(name, id, type, answer, presence) #type,
    constexpr auto all = std::to_array<std::string_view>({YUSUAN_PARAMETERS(YUSUAN_VALUE_NAME)});
#undef YUSUAN_VALUE_NAME
    return all[static_cast<std::size_t>(parameter)];
  }

  Members definitions_;
  std::set<std::string> names_;
};

// JSON for people: what fits stands on one line.
class Layout {
 public:
  std::string text(const json::Node& node) {
    put(node, 0, 0);
    return out_ + '\n';
  }

 private:
  static constexpr std::size_t kWidth = 120;

  static std::string flat(const json::Node& node) {
    switch (node.kind()) {
      case NodeKind::boolean:
        return node.boolean() ? "true" : "false";
      case NodeKind::integer:
        return decimal(node.integer());
      case NodeKind::text:
        return quoted(node.text());
      case NodeKind::array:
      case NodeKind::object:
        break;
      default:
        return "null";
    }
    const bool is_object = node.kind() == NodeKind::object;
    std::string out(1, is_object ? '{' : '[');
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (i > 0) out += ", ";
      if (is_object) out += quoted(node.key(i)) + ": ";
      out += flat(node.element(i));
    }
    return out + (is_object ? '}' : ']');
  }

  // `before`: what already stands on the line.
  void put(const json::Node& node, std::size_t depth, std::size_t before) {
    const auto one = flat(node);
    const bool is_object = node.kind() == NodeKind::object;
    if ((!is_object && node.kind() != NodeKind::array) || before + one.size() < kWidth) {
      out_ += one;
      return;
    }
    out_ += is_object ? "{\n" : "[\n";
    for (std::size_t i = 0; i < node.size(); ++i) {
      std::string head((depth + 1) * 2, ' ');
      if (is_object) head += quoted(node.key(i)) + ": ";
      out_ += head;
      put(node.element(i), depth + 1, head.size());
      out_ += i + 1 < node.size() ? ",\n" : "\n";
    }
    out_ += std::string(depth * 2, ' ') + (is_object ? '}' : ']');
  }

  std::string out_;
};

}  // namespace

std::optional<std::string> schema(std::string_view file) {
  std::string text;
  if (file == "region")
    text = Schemas().file<json::SourceRegion>(file, "Region");
  else if (file == "documents")
    text = Schemas().file<json::DocumentList>(file, "Documents");
  else if (file == "places")
    text = Schemas().file<json::PlaceList>(file, "Places");
  json::Tree tree;
  if (tree.parse(text)) return std::nullopt;  // an empty text, of another name
  return Layout().text(tree.root());
}

}  // namespace yusuan
