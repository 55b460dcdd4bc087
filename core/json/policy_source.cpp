#include "policy_source.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "../contract/flat.hpp"
#include "../contract/json_writer.hpp"
#include "tree.hpp"

namespace yusuan {

// The source format, described once like the contract.
template <class V>
void describe(V& v, json::SourceDocument& d) {
  v.required("id", d.id, "by which citations name it");
  v.nullable("number", d.number, "文号");
  v.required("title", d.title, "in full");
  v.required("issuer", d.issuer, "the issuing offices");
  v.nullable("issued", d.issued, "day of issue");
  v.nullable("in_force", d.in_force, "day from which it is in force");
  v.nullable("ends", d.ends, "last day in force");
  v.nullable("url", d.url, "an official page");
  v.texts("articles", d.articles);
  v.defaulted("forwards", d.forwards, "ids of documents it forwards");
  v.defaulted("replaces", d.replaces, "ids of documents it replaces");
}
template <class V>
void describe(V& v, json::Evidence& e) {
  v.required("grade", e.grade, "of what was seen");
  v.nullable("fact", e.fact, "id of the research note");
  v.nullable("seen_at", e.seen_at, "where it was seen");
  v.required("verified_on", e.verified_on, "day of the last look");
  v.nullable("note", e.note, "remark");
}
template <class V>
void describe(V& v, json::SourceAlternative& a, Parameter parameter) {
  v.value("value", parameter, a.value);
  v.defaulted("citations", a.citations, "what speaks for it");
  v.required("evidence", a.evidence, "what was seen");
  v.nullable("note", a.note, "what is known");
}
template <class V>
void describe(V& v, json::SourceEntry& e, Parameter parameter) {
  v.required("from", e.from, "the day from which it holds");
  v.optional("statuses", e.statuses, "default all");
  v.value("value", parameter, e.value);
  v.of_parameter("alternatives", parameter, e.alternatives);
  v.defaulted("unknown", e.unknown, "true: nobody has published it");
  v.required("citations", e.citations, "the text that settles it or leaves the gap");
  v.defaulted("evidence", e.evidence, "what was seen");
  v.nullable("note", e.note, "what is known");
}
template <class V>
void describe(V& v, json::SourceNotice& n) {
  v.required("code", n.code, "the words stand in the dictionaries");
  v.required("from", n.from, "first day of events");
  v.optional("until", n.until, "last day of events");
  v.optional("statuses", n.statuses, "default all");
  v.required("citations", n.citations, "who says so");
  v.required("evidence", n.evidence, "what was seen");
}
template <class V>
void describe(V& v, json::SourceRegion& r) {
  v.required("id", r.id, "cn, two digits of a province, six of an area");
  v.required("level", r.level, "nation, province or area");
  v.nullable("parent", r.parent, "the layer it inherits from");
  v.required("name", r.name, "in both languages");
  v.defaulted("pinyin", r.pinyin, "without tones or blanks");
  v.defaulted("aliases", r.aliases, "other codes");
  v.defaulted("divisions", r.divisions, "districts and counties");
  v.nullable("verified_until", r.verified_until, "last day for which it was verified");
  v.defaulted("forwarding", r.forwarding, "papers that forward the rule");
  v.by_parameter("parameters", r.parameters);
  v.defaulted("notices", r.notices, "remarks");
}
template <class V>
void describe(V& v, json::SourceMeta& m) {
  v.required("version", m.version, "of the data");
  v.required("declared_from", m.declared_from, "first day of the declared range");
}

namespace json {

struct DocumentList {
  std::vector<SourceDocument> documents;
};

}  // namespace json

template <class V>
void describe(V& v, json::DocumentList& d) {
  v.required("documents", d.documents, "all of them");
}

namespace json {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

template <class T>
std::optional<T> read_file(const fs::path& path, const std::string& name, std::vector<Finding>& findings) {
  const auto text = file_text(path);
  if (!text) {
    findings.push_back({name, {ErrorCode::unreadable_file, "", {}}});
    return std::nullopt;
  }
  Tree tree;
  if (auto error = tree.parse(*text)) {
    findings.push_back({name, *error});
    return std::nullopt;
  }
  auto out = read_document<T>(tree.root());
  if (!out) {
    findings.push_back({name, out.error()});
    return std::nullopt;
  }
  return *out;
}

bool is_region_file(const fs::path& relative) {
  const auto first = relative.begin()->string();
  return relative.extension() == ".json" && first != "examples" && first != "schema" && relative != "documents.json" &&
         relative != "policy.json";
}

// ---- check ----------------------------------------------------------------------------------------------------------

class Checker {
 public:
  explicit Checker(const PolicySource& source) : source_(&source) {
    for (const auto& document : source.documents) documents_[document.id] = &document;
    for (const auto& region : source.regions) by_id_[region.id] = &region;
  }

  std::vector<Finding> run() {
    check_documents();
    for (const auto& region : source_->regions) check_region(region);
    for (const auto& region : source_->regions)
      if (region.level == Level::area) check_totality(region);
    check_orphans();
    return std::move(findings_);
  }

 private:
  void raise(const std::string& file, ErrorCode code, std::string pointer, std::string detail = {}) {
    findings_.push_back({file, {code, std::move(pointer), std::move(detail)}});
  }

  void check_documents() {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < source_->documents.size(); ++i) {
      const auto& document = source_->documents[i];
      const auto place = "/documents/" + std::to_string(i);
      if (!seen.insert(document.id).second)
        raise("documents.json", ErrorCode::duplicate_key, place + "/id", document.id);
      for (const auto* list : {&document.forwards, &document.replaces})
        for (const auto& id : *list)
          if (!documents_.contains(id)) raise("documents.json", ErrorCode::unknown_document, place, id);
      if (document.issued && document.ends && *document.ends < *document.issued)
        raise("documents.json", ErrorCode::ends_before_start, place + "/ends");
    }
  }

  void check_citations(const SourceRegion& region, const std::vector<Citation>& citations, const std::string& place) {
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const auto at = place + "/citations/" + std::to_string(i);
      const auto document = documents_.find(citations[i].document);
      if (document == documents_.end()) {
        raise(region.file, ErrorCode::unknown_document, at + "/document", citations[i].document);
        continue;
      }
      cited_.insert(citations[i].document);
      const auto& articles = document->second->articles;
      const bool whole = articles.empty() && citations[i].article == "全文";
      if (!whole && !articles.contains(citations[i].article))
        raise(region.file, ErrorCode::unknown_document, at + "/article",
              citations[i].document + " " + citations[i].article);
    }
  }

  static bool carries(const std::vector<Evidence>& evidence) {
    return std::ranges::any_of(evidence, [](const Evidence& e) { return e.grade != Grade::unconfirmed; });
  }

  void check_entry(const SourceRegion& region, Parameter parameter, const SourceEntry& entry,
                   const std::string& place) {
    check_citations(region, entry.citations, place);
    const int forms = (entry.value ? 1 : 0) + (entry.alternatives ? 1 : 0) + (entry.unknown ? 1 : 0);
    if (forms != 1) raise(region.file, ErrorCode::invalid_value, place, "exactly one of value, alternatives, unknown");
    if (entry.citations.empty()) raise(region.file, ErrorCode::uncited_value, place + "/citations");
    if (entry.value && !carries(entry.evidence)) raise(region.file, ErrorCode::uncited_value, place + "/evidence");
    if (entry.value) check_value(region, *entry.value, place + "/value");
    if (entry.alternatives) {
      if (entry.alternatives->empty()) raise(region.file, ErrorCode::invalid_value, place + "/alternatives");
      int unconfirmed = 0;
      for (std::size_t i = 0; i < entry.alternatives->size(); ++i) {
        const auto& alternative = (*entry.alternatives)[i];
        const auto at = place + "/alternatives/" + std::to_string(i);
        check_citations(region, alternative.citations, at);
        check_value(region, alternative.value, at + "/value");
        if (alternative.evidence.empty()) raise(region.file, ErrorCode::uncited_value, at + "/evidence");
        if (!carries(alternative.evidence)) ++unconfirmed;
      }
      // 'Yes or no' has no third value, so either may stand unconfirmed; of figures at most one.
      if (unconfirmed > 1 && !std::holds_alternative<bool>(entry.alternatives->front().value))
        raise(region.file, ErrorCode::uncited_value, place + "/alternatives", "more than one unconfirmed");
    }
    if (parameter == Parameter::medical_benefits && entry.alternatives)
      raise(region.file, ErrorCode::invalid_value, place + "/alternatives", "benefits in kind are settled or unknown");
    if (entry.statuses)
      for (std::size_t i = 0; i < entry.statuses->size(); ++i)
        if (!applies_to(parameter, (*entry.statuses)[i]))
          raise(region.file, ErrorCode::invalid_value, place + "/statuses/" + std::to_string(i));
  }

  void check_value(const SourceRegion& region, const Value& value, const std::string& place) {
    if (const auto* rule = std::get_if<DaysRule>(&value)) {
      for (std::size_t i = 1; i < rule->termination.size(); ++i)
        if (rule->termination[i].from_gestation_day <= rule->termination[i - 1].from_gestation_day)
          raise(region.file, ErrorCode::overlapping_entries, place + "/termination/" + std::to_string(i));
    } else if (const auto* limits = std::get_if<ContributionLimits>(&value)) {
      if (limits->floor && limits->cap && limits->cap->value < limits->floor->value)
        raise(region.file, ErrorCode::out_of_range, place + "/cap");
    } else if (const auto* benefits = std::get_if<MedicalBenefits>(&value)) {
      for (std::size_t i = 0; i < benefits->size(); ++i) {
        const auto& b = (*benefits)[i];
        const bool is_share = b.mode == MedicalMode::share;
        if (is_share != b.share.has_value() || is_share == b.amount.has_value())
          raise(region.file, ErrorCode::invalid_value, place + "/" + std::to_string(i));
      }
    }
  }

  void check_region(const SourceRegion& region) {
    if (by_id_[region.id] != &region) raise(region.file, ErrorCode::duplicate_region, "/id", region.id);
    const auto* parent = region.parent ? find(*region.parent) : nullptr;
    const bool fits =
        region.level == Level::nation ? !region.parent : parent != nullptr && parent->level < region.level;
    if (!fits) raise(region.file, ErrorCode::unknown_parent, "/parent", region.parent.value_or(""));
    if (region.level == Level::area) check_area_codes(region);
    for (std::size_t i = 0; i < region.forwarding.size(); ++i) {
      const auto& paper = region.forwarding[i];
      if (documents_.contains(paper.document))
        cited_.insert(paper.document);
      else
        raise(region.file, ErrorCode::unknown_document, "/forwarding/" + std::to_string(i) + "/document",
              paper.document);
    }
    for (const auto& [parameter, entries] : region.parameters) {
      const auto place = "/parameters/" + std::string(name_of(parameter));
      std::map<std::pair<Status, Day>, std::size_t> starts;
      for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto at = place + "/" + std::to_string(i);
        check_entry(region, parameter, entries[i], at);
        for (const auto status : statuses_of(parameter, entries[i].statuses))
          if (!starts.emplace(std::pair(status, entries[i].from), i).second)
            raise(region.file, ErrorCode::overlapping_entries, at + "/from", std::string(name_of(status)));
      }
    }
    for (std::size_t i = 0; i < region.notices.size(); ++i) {
      const auto& notice = region.notices[i];
      const auto place = "/notices/" + std::to_string(i);
      check_citations(region, notice.citations, place);
      if (notice.citations.empty()) raise(region.file, ErrorCode::uncited_value, place + "/citations");
      if (!carries(notice.evidence)) raise(region.file, ErrorCode::uncited_value, place + "/evidence");
      if (notice.until && *notice.until < notice.from)
        raise(region.file, ErrorCode::ends_before_start, place + "/until");
    }
  }

  void check_area_codes(const SourceRegion& region) {
    RegionCode own;
    if (parse(region.id, own)) raise(region.file, ErrorCode::unknown_region, "/id", region.id);
    if (!region.verified_until) raise(region.file, ErrorCode::missing_field, "/verified_until");
    for (std::size_t i = 0; i < region.aliases.size(); ++i)
      take_code(region, region.aliases[i], "/aliases/" + std::to_string(i));
    for (std::size_t i = 0; i < region.divisions.size(); ++i) {
      const auto code = region.divisions[i].code;
      const auto place = "/divisions/" + std::to_string(i) + "/code";
      if (code.digits / 100 != own.digits / 100)
        raise(region.file, ErrorCode::unknown_region, place, std::to_string(code.digits));
      take_code(region, code, place);
    }
  }

  void take_code(const SourceRegion& region, RegionCode code, const std::string& place) {
    if (!codes_.insert(code.digits).second || by_id_.contains(std::to_string(code.digits)))
      raise(region.file, ErrorCode::duplicate_region, place, std::to_string(code.digits));
  }

  void check_totality(const SourceRegion& area) {
    for (std::size_t p = 0; p < kParameters; ++p) {
      const auto parameter = static_cast<Parameter>(p);
      if (parameter == Parameter::contribution_rounding || parameter == Parameter::contribution_limits) continue;
      for (std::size_t s = 0; s < kStatuses; ++s) {
        const auto status = static_cast<Status>(s);
        if (!applies_to(parameter, status) || starts_by(area, parameter, status)) continue;
        raise(area.file, ErrorCode::gap, "/parameters/" + std::string(name_of(parameter)),
              std::string(name_of(status)));
      }
    }
  }

  // Whether this layer or one above it has an entry on the first day of the declared range.
  [[nodiscard]] bool starts_by(const SourceRegion& region, Parameter parameter, Status status) const {
    if (const auto entries = region.parameters.find(parameter); entries != region.parameters.end())
      for (const auto& entry : entries->second)
        if (entry.from <= source_->meta.declared_from && concerns(entry.statuses, status)) return true;
    const auto* parent = region.parent ? find(*region.parent) : nullptr;
    return parent != nullptr && parent->level < region.level && starts_by(*parent, parameter, status);
  }

  void check_orphans() {
    // A paper that an orphan-free one forwards or replaces stands with it.
    for (const auto& document : source_->documents)
      if (cited_.contains(document.id))
        for (const auto* list : {&document.forwards, &document.replaces}) cited_.insert(list->begin(), list->end());
    for (std::size_t i = 0; i < source_->documents.size(); ++i)
      if (!cited_.contains(source_->documents[i].id))
        raise("documents.json", ErrorCode::unused_document, "/documents/" + std::to_string(i),
              source_->documents[i].id);
  }

  [[nodiscard]] const SourceRegion* find(const std::string& id) const {
    const auto hit = by_id_.find(id);
    return hit == by_id_.end() ? nullptr : hit->second;
  }
  static bool concerns(const std::optional<std::vector<Status>>& statuses, Status status) {
    return !statuses || std::ranges::find(*statuses, status) != statuses->end();
  }

 public:
  static std::vector<Status> statuses_of(Parameter parameter, const std::optional<std::vector<Status>>& named) {
    std::vector<Status> out;
    for (std::size_t s = 0; s < kStatuses; ++s) {
      const auto status = static_cast<Status>(s);
      if (applies_to(parameter, status) && concerns(named, status)) out.push_back(status);
    }
    return out;
  }

 private:
  const PolicySource* source_;
  std::map<std::string, const SourceDocument*> documents_;
  std::map<std::string, const SourceRegion*> by_id_;
  std::set<std::uint32_t> codes_;
  std::set<std::string> cited_;
  std::vector<Finding> findings_;
};

// ---- build ----------------------------------------------------------------------------------------------------------

// A value is as good as the weakest thing it rests on. What is unconfirmed carries nothing, so beside better evidence
// it takes nothing away.
Grade grade_of(const std::vector<Evidence>& evidence) {
  std::optional<Grade> weakest;
  for (const auto& e : evidence)
    if (e.grade != Grade::unconfirmed) weakest = std::max(weakest.value_or(e.grade), e.grade);
  return weakest.value_or(Grade::unconfirmed);
}

// Where a parameter has two values and no third, one that nobody has published is unsettled between both.
std::vector<Value> every_value(Parameter parameter) {
  if (type_index(parameter) == index_in_value<bool>()) return {true, false};
  if (type_index(parameter) == index_in_value<MonthsRule>()) return {MonthsRule::continuous, MonthsRule::cumulative};
  return {};
}

class PackBuilder {
 public:
  PackBuilder(const PolicySource& source, const std::string& province) : source_(&source) {
    policy_.version = source.meta.version;
    for (const auto& region : source.regions)
      if (region.level == Level::area && region.id.substr(0, 2) == province) add(region);
  }

  std::string pack() {
    TextBuffer out;
    TextBuffer policy;
    write_flat(policy, policy_);
    out += "{\"policy\":";
    JsonWriter(out, nullptr).write(policy.view());
    out += ",\"documents\":[";
    bool first = true;
    for (const auto& document : source_->documents) {
      if (!cited_.contains(document.id)) continue;
      if (!first) out += ',';
      first = false;
      write_document(out, document);
    }
    out += "]}\n";
    return std::string(out.view());
  }

 private:
  void add(const SourceRegion& area) {
    Region region;
    parse(area.id, region.code);
    region.name = area.name;
    region.pinyin = area.pinyin;
    region.aliases = area.aliases;
    region.divisions = area.divisions;
    region.forwarding = area.forwarding;
    for (const auto& paper : area.forwarding) cite_document(paper.document);
    region.verified_until = *area.verified_until;
    const auto layers = layers_of(area);
    for (std::size_t p = 0; p < kParameters; ++p) {
      for (std::size_t s = 0; s < kStatuses; ++s) {
        const auto series = resolve(layers, static_cast<Parameter>(p), static_cast<Status>(s));
        if (!series.entries.empty()) region.series_of[s].push_back(intern(policy_.series, series_at_, series));
      }
    }
    std::set<NoticeCode> told;
    for (const auto* layer : layers) {
      // What a nearer layer says of a remark replaces what a farther one says.
      std::set<NoticeCode> here;
      for (const auto& notice : layer->notices) {
        if (told.contains(notice.code)) continue;
        here.insert(notice.code);
        const NoticeRule rule{notice.code, notice.statuses, notice.from, notice.until, cite(notice.citations)};
        region.notices.push_back(intern(policy_.notices, notice_at_, rule));
      }
      told.insert(here.begin(), here.end());
    }
    policy_.regions.push_back(std::move(region));
  }

  // The area first, then what it inherits from.
  [[nodiscard]] std::vector<const SourceRegion*> layers_of(const SourceRegion& area) const {
    std::vector<const SourceRegion*> out{&area};
    while (out.back()->parent) {
      const auto above = std::ranges::find(source_->regions, *out.back()->parent, &SourceRegion::id);
      out.push_back(&*above);
    }
    return out;
  }

  // A layer holds from its own first entry on; before it, the layer above.
  Series resolve(const std::vector<const SourceRegion*>& layers, Parameter parameter, Status status) {
    Series out{parameter, {}};
    std::optional<Day> before;
    for (const auto* layer : layers) {
      const auto found = layer->parameters.find(parameter);
      if (found == layer->parameters.end()) continue;
      std::vector<const SourceEntry*> own;
      for (const auto& entry : found->second) {
        const auto statuses = Checker::statuses_of(parameter, entry.statuses);
        if (std::ranges::find(statuses, status) != statuses.end() && (!before || entry.from < *before))
          own.push_back(&entry);
      }
      std::ranges::sort(own, {}, [](const SourceEntry* e) { return e->from; });
      if (own.empty()) continue;
      before = own.front()->from;
      std::vector<Entry> entries;
      for (const auto* entry : own) entries.push_back(resolved(parameter, *entry));
      out.entries.insert(out.entries.begin(), entries.begin(), entries.end());
    }
    return out;
  }

  Entry resolved(Parameter parameter, const SourceEntry& entry) {
    // Of a settled value the answer tells citations and grade; its note stays with the data and does not travel.
    Entry out{entry.from, false, {}, cite(entry.citations), entry.value ? kNone : note(entry.note)};
    if (entry.value) out.alternatives.push_back({*entry.value, grade_of(entry.evidence), {}, kNone});
    if (entry.unknown)
      for (auto& member : every_value(parameter))
        out.alternatives.push_back({std::move(member), Grade::unconfirmed, {}, kNone});
    if (entry.alternatives) {
      out.open = entry.alternatives->size() == 1;
      for (const auto& a : *entry.alternatives)
        out.alternatives.push_back({a.value, grade_of(a.evidence), cite(a.citations), note(a.note)});
    }
    return out;
  }

  Citations cite(const std::vector<Citation>& citations) {
    Citations out;
    for (const auto& citation : citations) {
      cite_document(citation.document);
      articles_[citation.document].insert(citation.article);
      out.push_back(intern(policy_.citations, citation_at_, citation));
    }
    return out;
  }

  void cite_document(const std::string& id) {
    if (!cited_.insert(id).second) return;
    const auto document = std::ranges::find(source_->documents, id, &SourceDocument::id);
    for (const auto& forwarded : document->forwards) cite_document(forwarded);
  }

  std::uint16_t note(const std::optional<Text>& text) { return text ? intern(policy_.notes, note_at_, *text) : kNone; }

  template <class T>
  std::uint16_t intern(std::vector<T>& table, std::map<std::string, std::uint16_t>& at, const T& item) {
    const auto [place, is_new] = at.emplace(flat_text(item), static_cast<std::uint16_t>(table.size()));
    if (is_new) table.push_back(item);
    return place->second;
  }

  // Only the articles that are cited travel.
  void write_document(TextBuffer& out, const SourceDocument& d) {
    JsonWriter writer(out, nullptr);
    const auto nullable = [&](std::string_view key, const auto& value) {
      out += ",\"";
      out += key;
      out += "\":";
      if (value)
        writer.write(*value);
      else
        out += "null";
    };
    out += "{\"id\":";
    writer.write(d.id);
    nullable("number", d.number);
    out += ",\"title\":";
    writer.write(d.title);
    out += ",\"issuer\":";
    writer.write(d.issuer);
    nullable("issued", d.issued);
    nullable("in_force", d.in_force);
    nullable("ends", d.ends);
    nullable("url", d.url);
    out += ",\"articles\":{";
    bool first = true;
    for (const auto& [article, words] : d.articles) {
      if (!articles_[d.id].contains(article)) continue;
      if (!first) out += ',';
      first = false;
      writer.write(article);
      out += ':';
      if (words)
        writer.write(*words);
      else
        out += "null";
    }
    out += "},\"forwards\":";
    writer.write(d.forwards);
    out += ",\"replaces\":";
    writer.write(d.replaces);
    out += '}';
  }

  const PolicySource* source_;
  Policy policy_;
  std::map<std::string, std::uint16_t> citation_at_;
  std::map<std::string, std::uint16_t> note_at_;
  std::map<std::string, std::uint16_t> series_at_;
  std::map<std::string, std::uint16_t> notice_at_;
  std::map<std::string, std::set<std::string>> articles_;
  std::set<std::string> cited_;
};

}  // namespace

bool applies_to(Parameter parameter, Status status) {
  // The base of employees is their employer's.
  if (parameter == Parameter::allowance_base_without_previous_year && status == Status::employee) return false;
  if (status != Status::resident) return true;
  return parameter == Parameter::scheme_in_force || parameter == Parameter::contribution_payer ||
         parameter == Parameter::medical_benefits;
}

ReadSource read_source(const std::string& folder) {
  ReadSource out;
  const fs::path root(folder);
  std::error_code failed;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(root, failed), end; !failed && it != end; it.increment(failed))
    if (it->is_regular_file() && is_region_file(it->path().lexically_relative(root))) files.push_back(it->path());
  if (failed) out.findings.push_back({folder, {ErrorCode::unreadable_file, "", failed.message()}});
  std::ranges::sort(files);

  if (auto meta = read_file<SourceMeta>(root / "policy.json", "policy.json", out.findings)) out.source.meta = *meta;
  if (auto list = read_file<DocumentList>(root / "documents.json", "documents.json", out.findings))
    out.source.documents = std::move(list->documents);
  for (const auto& file : files) {
    const auto name = file.lexically_relative(root).generic_string();
    auto region = read_file<SourceRegion>(file, name, out.findings);
    if (!region) continue;
    region->file = name;
    out.source.regions.push_back(std::move(*region));
  }
  return out;
}

std::vector<Finding> check(const PolicySource& source) { return Checker(source).run(); }

std::map<std::string, std::string> build(const PolicySource& source) {
  std::set<std::string> provinces;
  for (const auto& region : source.regions)
    if (region.level == Level::area) provinces.insert(region.id.substr(0, 2));
  std::map<std::string, std::string> out;
  for (const auto& province : provinces) out[province + ".json"] = PackBuilder(source, province).pack();
  return out;
}

}  // namespace json

}  // namespace yusuan
