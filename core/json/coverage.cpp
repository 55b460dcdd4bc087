#include "coverage.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "../contract/json_writer.hpp"
#include "../contract/reader.hpp"

namespace yusuan {

namespace json {

namespace {

// One letter a parameter, in the order of the report.
constexpr char kOfficial = 's';
constexpr char kCarried = 'r';  // settled by what is reported or derived
constexpr char kUnsettled = 'u';
constexpr char kUnknown = 'x';
constexpr char kMeaningless = '-';

// Needed everywhere, or worth knowing where a page offers it.
bool is_reported(Parameter p) {
  return is_needed(p) || p == Parameter::contribution_limits || p == Parameter::leave_days_rule ||
         p == Parameter::medical_benefits;
}

}  // namespace

struct GradeCounts {  // in the order of Grade
  std::array<int, Names<Grade>::all.size()> of{};
};
struct States {  // in the order of Status
  std::array<std::string, kStatuses> of;
};
struct CoveredArea {
  RegionCode code;
  Text name;
  Day verified_until{};
  States states;
  // For people only: whether the area has a file of its own (otherwise it says what its province says), and whether
  // there is a scheme, where that is settled.
  bool has_file = false;
  std::array<std::optional<bool>, kStatuses> scheme{};
};
struct CoveredProvince {
  std::string id;
  Text name;
  std::vector<CoveredArea> areas;
};
// What holds by one entry.
struct Standing {
  Day from{};
  std::string state;
  std::vector<Value> values;
};
// An entry of an area in place of something known that it would inherit.
struct Override {
  RegionCode area;
  Text name;
  Parameter parameter{};
  std::vector<Status> statuses;
  Standing here;
  std::string layer;  // from which it would inherit
  Standing above;
};
struct Coverage {
  std::string version;
  Day as_of{};
  GradeCounts grades;
  GradeCounts settled;   // of `grades`, those of settled entries
  GradeCounts readings;  // and those of unsettled ones
  int unknown = 0;
  std::vector<Parameter> parameters;
  std::vector<CoveredProvince> provinces;
  std::vector<Override> overrides;
};

}  // namespace json

template <class V>
void describe(V& v, json::GradeCounts& g) {
  constexpr auto kDoc = "values that rest on it";
  v.required("official", g.of[0], kDoc);
  v.required("reported", g.of[1], kDoc);
  v.required("derived", g.of[2], kDoc);
  v.required("unconfirmed", g.of[3], kDoc);
}
template <class V>
void describe(V& v, json::States& s) {
  constexpr auto kDoc = "a letter for each parameter";
  v.required("employee", s.of[0], kDoc);
  v.required("flexible", s.of[1], kDoc);
  v.required("unemployment_benefit", s.of[2], kDoc);
  v.required("resident", s.of[3], kDoc);
}
template <class V>
void describe(V& v, json::CoveredArea& a) {
  v.required("code", a.code, "GB/T 2260");
  v.required("name", a.name, "of the pooling area");
  v.required("verified_until", a.verified_until, "last day for which it was verified");
  v.required("states", a.states, "for each status");
}
template <class V>
void describe(V& v, json::CoveredProvince& p) {
  v.required("id", p.id, "two digits of GB/T 2260");
  v.required("name", p.name, "of the province");
  v.required("areas", p.areas, "its pooling areas");
}
template <class V>
void describe(V& v, json::Standing& s) {
  v.required("from", s.from, "the day from which it holds");
  v.required("state", s.state, "letter");
  v.required("values", s.values, "the value, or the known readings");
}
template <class V>
void describe(V& v, json::Override& o) {
  v.required("area", o.area, "GB/T 2260");
  v.required("parameter", o.parameter, "parameter id");
  v.required("statuses", o.statuses, "for whom");
  v.required("here", o.here, "what the area says");
  v.required("layer", o.layer, "whose word it takes the place of");
  v.required("above", o.above, "what that says");
}
template <class V>
void describe(V& v, json::Coverage& c) {
  v.required("version", c.version, "of the data");
  v.required("as_of", c.as_of, "the day whose entries are looked at");
  v.required("grades", c.grades, "values that rest on them");
  v.required("parameters", c.parameters, "ids");
  v.required("provinces", c.provinces, "all of them");
  v.required("overrides", c.overrides, "where an area says something else than its province");
}

namespace json {

namespace {

class Surveyor {
 public:
  explicit Surveyor(const PolicySource& source) : source_(&source) {
    for (const auto& region : source.regions) by_id_[region.id] = &region;
  }

  Coverage survey() {
    out_.version = source_->meta.version;
    // Entries that begin later speak of a time for which nothing was verified, such as the end of a scheme's five
    // years; what holds now is asked for. The tool must not look at a clock for a file that is compared.
    for (const auto& region : source_->regions)
      if (region.verified_until) out_.as_of = std::max(out_.as_of, *region.verified_until);
    for (std::size_t p = 0; p < kParameters; ++p)
      if (is_reported(static_cast<Parameter>(p))) out_.parameters.push_back(static_cast<Parameter>(p));
    count_grades();
    for (const auto& [id, region] : by_id_)
      if (region->level == Level::province) out_.provinces.push_back({id, region->name, {}});
    for (const auto& [id, region] : by_id_)
      if (region->level == Level::area) add(*region);
    return std::move(out_);
  }

 private:
  void count_grades() {
    const auto count = [&](GradeCounts& kind, const std::vector<Evidence>& evidence) {
      const auto grade = static_cast<std::size_t>(grade_of(evidence));
      ++kind.of[grade];
      ++out_.grades.of[grade];
    };
    for (const auto& region : source_->regions)
      for (const auto& [parameter, entries] : region.parameters)
        for (const auto& entry : entries) {
          if (entry.unknown) ++out_.unknown;
          if (entry.value) count(out_.settled, entry.evidence);
          if (!entry.alternatives) continue;
          for (const auto& alternative : *entry.alternatives) count(out_.readings, alternative.evidence);
        }
  }

  void add(const SourceRegion& area) {
    const auto province = std::ranges::find(out_.provinces, *area.parent, &CoveredProvince::id);
    CoveredArea covered;
    parse(area.id, covered.code);
    covered.name = area.name;
    covered.verified_until = *area.verified_until;
    covered.has_file = area.file != by_id_.at(*area.parent)->file;
    for (std::size_t s = 0; s < kStatuses; ++s) {
      const auto status = static_cast<Status>(s);
      for (const auto parameter : out_.parameters)
        covered.states.of[s] += letter(find(&area, parameter, status), parameter, status);
      const auto scheme = find(&area, Parameter::scheme_in_force, status);
      if (scheme.entry != nullptr && scheme.entry->value) covered.scheme[s] = std::get<bool>(*scheme.entry->value);
    }
    province->areas.push_back(std::move(covered));
    for (const auto& [parameter, entries] : area.parameters) add_overrides(area, parameter);
  }

  void add_overrides(const SourceRegion& area, Parameter parameter) {
    std::map<std::pair<const SourceEntry*, const SourceEntry*>, std::size_t> at;  // statuses with the same pair
    for (std::size_t s = 0; s < kStatuses; ++s) {
      const auto status = static_cast<Status>(s);
      const auto here = find(&area, parameter, status);
      const auto above = find(parent_of(area), parameter, status);
      if (here.layer != &area || above.entry == nullptr || above.entry->unknown) continue;
      const auto [place, is_new] = at.emplace(std::pair(here.entry, above.entry), out_.overrides.size());
      if (is_new)
        out_.overrides.push_back(
            {{}, area.name, parameter, {}, standing(*here.entry), above.layer->id, standing(*above.entry)});
      auto& replacing = out_.overrides[place->second];
      parse(area.id, replacing.area);
      replacing.statuses.push_back(status);
    }
  }

  struct Found {
    const SourceRegion* layer = nullptr;
    const SourceEntry* entry = nullptr;
  };
  // The entry that holds on the day: of the nearest layer that speaks of it by then, the latest.
  Found find(const SourceRegion* layer, Parameter parameter, Status status) const {
    for (; layer != nullptr; layer = parent_of(*layer)) {
      const auto entries = layer->parameters.find(parameter);
      if (entries == layer->parameters.end()) continue;
      const SourceEntry* latest = nullptr;
      for (const auto& entry : entries->second)
        if (applies_to(parameter, status) && concerns(entry, status) && entry.from <= out_.as_of &&
            (latest == nullptr || latest->from < entry.from))
          latest = &entry;
      if (latest != nullptr) return {layer, latest};
    }
    return {};
  }

  const SourceRegion* parent_of(const SourceRegion& region) const {
    return region.parent ? by_id_.at(*region.parent) : nullptr;
  }

  static char letter(const SourceEntry& entry) {
    if (entry.value) return grade_of(entry.evidence) == Grade::official ? kOfficial : kCarried;
    return entry.alternatives ? kUnsettled : kUnknown;
  }
  static char letter(const Found& found, Parameter parameter, Status status) {
    if (!applies_to(parameter, status)) return kMeaningless;
    return found.entry == nullptr ? kUnknown : letter(*found.entry);
  }

  static Standing standing(const SourceEntry& entry) {
    Standing out{entry.from, std::string(1, letter(entry)), {}};
    if (entry.value) out.values.push_back(*entry.value);
    if (entry.alternatives)
      for (const auto& alternative : *entry.alternatives) out.values.push_back(alternative.value);
    return out;
  }

  const PolicySource* source_;
  std::map<std::string, const SourceRegion*> by_id_;
  Coverage out_;
};

// ---- text -----------------------------------------------------------------------------------------------------------

// Parameters whose ids begin alike stand in one column.
std::string_view group_of(Parameter p) {
  const auto id = name_of(p);
  return id.substr(0, id.find('.'));
}
std::string_view rest_of(Parameter p) { return name_of(p).substr(group_of(p).size() + 1); }

std::string_view sign_of(char letter) {
  switch (letter) {
    case kOfficial:
      return "●";
    case kCarried:
      return "◐";
    case kUnsettled:
      return "△";
    case kUnknown:
      return "·";
    default:
      return "–";
  }
}

class Report {
 public:
  Report(const Coverage& coverage, Language language) : coverage_(&coverage), zh_(language == Language::zh) {
    for (const auto p : coverage.parameters)
      if (groups_.empty() || groups_.back() != group_of(p)) groups_.push_back(group_of(p));
  }

  std::string text() {
    add_head();
    add_grades();
    add_table(Status::flexible, say("灵活就业人员", "Flexible workers"));
    add_table(Status::employee, say("单位职工", "Employees"));
    add_overrides();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view chinese, std::string_view english) const {
    return zh_ ? chinese : english;
  }
  template <class... T>
  void line(const T&... words) {
    ((out_ += words), ...);
    out_ += '\n';
  }
  [[nodiscard]] const std::string& name(const Text& text) const { return zh_ ? text.zh : text.en; }

  void add_head() {
    line(say("<!-- 由 yusuan policy coverage 生成，请勿手改。 -->",
             "<!-- Made by `yusuan policy coverage`; do not edit. -->"));
    line(say("# 政策数据覆盖情况", "# What the policy data cover"));
    line();
    const auto day = to_text(coverage_->as_of);
    if (zh_)
      line("政策数据 ", coverage_->version, "。每个地区取其自身或上级在 ", day,
           " 适用的条目；该日是全部数据中最晚的核对截止日，更晚起算的条目不计。");
    else
      line("Policy data ", coverage_->version, ". Of each area the entry is shown that holds on ", day,
           ", its own or an inherited one. The day is the last for which anything in the data was verified; entries "
           "that begin later are left out.");
    line();
    line(say("| 符号 | 含义 |", "| sign | means |"));
    line("| --- | --- |");
    line("| ", sign_of(kOfficial), say(" | 已定，依据为官方文本 |", " | settled by an official text |"));
    line("| ", sign_of(kCarried),
         say(" | 已定，依据为报道、转载或推算 |", " | settled by what is reported or derived |"));
    line("| ", sign_of(kUnsettled),
         say(" | 未定：列出已知的各种解读 |", " | unsettled: the known readings are listed |"));
    line("| ", sign_of(kUnknown), say(" | 未知：没有找到公开规定 |", " | unknown: nothing published was found |"));
    line("| ", sign_of(kMeaningless), say(" | 不适用 |", " | has no meaning for this status |"));
    line();
    line(say("各列内的符号依次为：", "The signs of a column stand for, in this order:"));
    line();
    for (const auto group : groups_) {
      std::string members;
      for (const auto p : coverage_->parameters)
        if (group_of(p) == group) members += (members.empty() ? "`" : ", `") + std::string(rest_of(p)) + '`';
      line("- `", group, "`: ", members);
    }
    line();
  }

  void add_grades() {
    line(say("## 依据等级", "## Grades"));
    line();
    line(say("条目中的数值各依据哪一等级（一个数值以其最弱的依据为准）：",
             "How many values rest on which grade (a value is as good as the weakest thing that it rests on):"));
    line();
    std::string head = std::string(say("| 数值 |", "| values |"));
    std::string rule = "| --- |";
    for (const auto grade : Names<Grade>::all) {
      head += ' ' + std::string(grade) + " |";
      rule += " ---: |";
    }
    line(head);
    line(rule);
    const auto row = [&](std::string_view title, const GradeCounts& counts) {
      std::string cells = "| " + std::string(title) + " |";
      for (const auto count : counts.of) cells += ' ' + decimal(count) + " |";
      line(cells);
    };
    row(say("已定条目", "settled entries"), coverage_->settled);
    row(say("未定条目的各种解读", "readings of unsettled entries"), coverage_->readings);
    row(say("合计", "all"), coverage_->grades);
    line();
    if (zh_)
      line("另有 ", decimal(coverage_->unknown), " 个条目写明“未知”。");
    else
      line(decimal(coverage_->unknown), " more entries say `unknown`.");
    line();
  }

  void add_table(Status status, std::string_view title) {
    line("## ", title);
    line();
    std::string head = std::string(say("| 省份 | 统筹地区 |", "| province | pooling area |"));
    std::string rule = "| --- | --- |";
    for (const auto group : groups_) {
      head += ' ' + std::string(group) + " |";
      rule += " --- |";
    }
    line(head, say(" 核对至 |", " verified until |"));
    line(rule, " --- |");
    for (const auto& province : coverage_->provinces) {
      std::string others;
      int count = 0;
      const CoveredArea* other = nullptr;
      for (const auto& area : province.areas) {
        if (area.has_file) {
          add_row(province, decimal(area.code.digits) + ' ' + name(area.name), area, status);
          continue;
        }
        others += (others.empty() ? "" : say("、", ", "));
        others += name(area.name);
        ++count;
        other = &area;
      }
      if (other != nullptr)
        add_row(province,
                std::string(say("无自有文件的 ", "without a file of their own: ")) + decimal(count) +
                    std::string(say(" 个：", " (")) + others + std::string(say("", ")")),
                *other, status);
    }
    line();
  }

  void add_row(const CoveredProvince& province, const std::string& place, const CoveredArea& area, Status status) {
    std::string row = "| " + name(province.name) + " | " + place + " |";
    const auto& letters = area.states.of[static_cast<std::size_t>(status)];
    for (const auto group : groups_) {
      row += ' ';
      for (std::size_t p = 0; p < letters.size(); ++p)
        if (group_of(coverage_->parameters[p]) == group) row += sign_of(letters[p]);
      const auto scheme = area.scheme[static_cast<std::size_t>(status)];
      if (scheme && group == group_of(Parameter::scheme_in_force))
        row += *scheme ? say(" 有", " yes") : say(" 无", " no");
      row += " |";
    }
    line(row, ' ', to_text(area.verified_until), " |");
  }

  void add_overrides() {
    line(say("## 地区与上级不同之处", "## What areas override"));
    line();
    line(say("地区自己的条目，以及没有它时会适用的省级或国家条目；省级和国家层面未知的不列。",
             "An area's own entry, and that of its province or of the nation which would hold without it. What neither "
             "province nor nation knows is not listed."));
    line();
    line(say("| 统筹地区 | 参数 | 身份 | 本地 | 取代 |",
             "| pooling area | parameter | statuses | here | in place of |"));
    line("| --- | --- | --- | --- | --- |");
    for (const auto& o : coverage_->overrides) {
      std::string statuses;
      for (const auto status : o.statuses) {
        if (!statuses.empty()) statuses += ", ";
        statuses += name_of(status);
      }
      line("| ", decimal(o.area.digits), ' ', name(o.name), " | `", name_of(o.parameter), "` | ", statuses, " | ",
           words(o.here), " | ", o.layer, say("：", ": "), words(o.above), " |");
    }
  }

  // The sign, each known value, and since when.
  [[nodiscard]] std::string words(const Standing& standing) const {
    std::string out(sign_of(standing.state[0]));
    out += ' ';
    if (standing.values.empty()) out += say("未知", "unknown");
    for (std::size_t i = 0; i < standing.values.size(); ++i) {
      if (i > 0) out += say(" 或 ", " or ");
      out += '`' + plain(standing.values[i]) + '`';
    }
    if (standing.state[0] == kUnsettled && standing.values.size() == 1) out += say(" 或其他", " or another");
    out += say("，自 ", ", from ");
    out += to_text(standing.from);
    if (zh_) out += " 起";
    return out;
  }

  // As JSON says it, without what only a program needs. No name or number has a quotation mark in it.
  static std::string plain(const Value& value) {
    TextBuffer json;
    JsonWriter(json).write(value);
    std::string out;
    for (const char c : json.view()) {
      if (c != '"') out += c;
      if (c == ',' || c == ':') out += ' ';
    }
    return out;
  }

  const Coverage* coverage_;
  bool zh_;
  std::vector<std::string_view> groups_;
  std::string out_;
};

}  // namespace

std::string coverage_as_json(const PolicySource& source) {
  TextBuffer out;
  JsonWriter(out).write(Surveyor(source).survey());
  out += '\n';
  return std::string(out.view());
}

std::string coverage_as_text(const PolicySource& source, Language language) {
  return Report(Surveyor(source).survey(), language).text();
}

}  // namespace json

}  // namespace yusuan
