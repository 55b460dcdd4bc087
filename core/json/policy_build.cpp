// `yusuan policy build`: resolves nation, province and area into the pack of each province.
#include <algorithm>
#include <set>
#include <tuple>

#include "../contract/flat.hpp"
#include "../contract/json_writer.hpp"
#include "../contract/reader.hpp"
#include "coverage.hpp"
#include "describe_source.hpp"
#include "inheritance.hpp"
#include "rules.hpp"

namespace yusuan {

namespace json {

// A place in the list that a page searches.
struct PlaceListing {
  RegionCode code;
  std::string zh;
  std::string pinyin;
  std::vector<RegionCode> aliases;
};
struct ProvinceListing {
  std::string id;
  std::string zh;
  std::string pinyin;
  std::vector<PlaceListing> areas;
};
struct DivisionListing {
  RegionCode area;
  std::vector<SourceDivision> divisions;
};
struct PlaceIndex {
  std::vector<ProvinceListing> provinces;
};
struct DivisionIndex {
  std::vector<DivisionListing> areas;
};

}  // namespace json

template <class V>
void describe(V& v, json::PlaceListing& p) {
  v.required("code", p.code, "GB/T 2260");
  v.required("zh", p.zh, "name");
  v.required("pinyin", p.pinyin, "without tones or blanks");
  v.required("aliases", p.aliases, "other codes");
}
template <class V>
void describe(V& v, json::ProvinceListing& p) {
  v.required("id", p.id, "two digits of GB/T 2260");
  v.required("zh", p.zh, "name");
  v.required("pinyin", p.pinyin, "without tones or blanks");
  v.required("areas", p.areas, "pooling areas");
}
template <class V>
void describe(V& v, json::PlaceIndex& p) {
  v.required("provinces", p.provinces, "all of them");
}
template <class V>
void describe(V& v, json::DivisionListing& d) {
  v.required("area", d.area, "pooling area");
  v.required("divisions", d.divisions, "its districts and counties");
}
template <class V>
void describe(V& v, json::DivisionIndex& d) {
  v.required("areas", d.areas, "all that have divisions");
}

namespace json {

namespace {

template <class T>
std::string as_json(const T& value) {
  TextBuffer out;
  JsonWriter(out).write(value);
  out += '\n';
  return std::string(out.view());
}

PlaceIndex place_index(const PolicySource& source) {
  PlaceIndex out;
  for (const auto& layer : source.regions) {
    if (layer.level != Level::province) continue;
    ProvinceListing province{layer.id, layer.name.zh, layer.pinyin, {}};
    for (const auto& area : source.regions) {
      if (area.level != Level::area || area.parent != layer.id) continue;
      RegionCode code;
      parse(area.id, code);
      province.areas.push_back({code, area.name.zh, area.pinyin, area.aliases});
    }
    std::ranges::sort(province.areas, {}, &PlaceListing::code);
    out.provinces.push_back(std::move(province));
  }
  std::ranges::sort(out.provinces, {}, &ProvinceListing::id);
  return out;
}

DivisionIndex division_index(const PolicySource& source) {
  DivisionIndex out;
  for (const auto& province : source.places)
    for (const auto& area : province.areas)
      if (!area.divisions.empty()) out.areas.push_back({area.code, area.divisions});
  return out;
}

// Where a parameter has two values and no third, one that nobody has published is unsettled between both.
std::vector<Value> every_value(Parameter parameter) {
  if (type_index(parameter) == index_in_value<bool>()) return {true, false};
  if (type_index(parameter) == index_in_value<MonthsRule>()) return {MonthsRule::continuous, MonthsRule::cumulative};
  if (type_index(parameter) == index_in_value<MonthsAt>()) return {MonthsAt::event, MonthsAt::claim};
  return {};
}

// The papers that one file rests on, and which of their articles.
class Papers {
 public:
  explicit Papers(const PolicySource& source) : source_(&source) {}

  void cite(const Citation& citation) {
    cite_document(citation.document);
    articles_[citation.document].insert(citation.article);
  }
  void cite_document(const std::string& id) {
    if (!cited_.insert(id).second) return;
    const auto listed =
        std::ranges::find(source_->documents, id, [](const PolicySource::Listed& l) { return l.document.id; });
    for (const auto& forwarded : listed->document.forwards) cite_document(forwarded);
  }

  // For showing.
  void write_documents(TextBuffer& out) {
    write_list(out, '[', ']', [&](const SourceDocument& document) { write_document(out, document); });
  }
  // The words of the cited articles.
  void write_articles(TextBuffer& out) {
    write_list(out, '{', '}', [&](const SourceDocument& document) {
      JsonWriter(out).write(document.id);
      out += ":{";
      bool first = true;
      for (const auto& article : articles_[document.id]) {
        const auto words = document.articles.find(article);
        if (!first) out += ',';
        first = false;
        JsonWriter(out).write(article);
        out += ':';
        if (words != document.articles.end() && words->second)
          JsonWriter(out).write(*words->second);
        else
          out += "null";
      }
      out += '}';
    });
  }

 private:
  template <class F>
  void write_list(TextBuffer& out, char begin, char end, F write) {
    out += begin;
    bool first = true;
    for (const auto& listed : source_->documents) {
      if (!cited_.contains(listed.document.id)) continue;
      if (!first) out += ',';
      first = false;
      write(listed.document);
    }
    out += end;
  }

  // Only the articles that are cited travel.
  void write_document(TextBuffer& out, const SourceDocument& d) {
    JsonWriter writer(out);
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
    out += ",\"articles\":";
    const auto& cited = articles_[d.id];
    writer.write(std::vector<std::string>(cited.begin(), cited.end()));
    out += ",\"forwards\":";
    writer.write(d.forwards);
    out += ",\"replaces\":";
    writer.write(d.replaces);
    out += '}';
  }

  const PolicySource* source_;
  std::map<std::string, std::set<std::string>> articles_;
  std::set<std::string> cited_;
};

class PackBuilder {
 public:
  PackBuilder(const PolicySource& source, const std::string& province) : source_(&source), papers_(source) {
    policy_.version = source.meta.version;
    for (const auto& region : source.regions)
      if (region.level == Level::area && region.id.substr(0, 2) == province) add(region);
  }

  // What the module loads, and the papers for showing.
  std::string pack() {
    TextBuffer out;
    TextBuffer policy;
    write_flat(policy, policy_);
    out += "{\"policy\":";
    JsonWriter(out).write(policy.view());
    out += ",\"documents\":";
    papers_.write_documents(out);
    out += "}\n";
    return std::string(out.view());
  }

  // The words of the cited articles, which a page asks for when somebody wants to read them.
  std::string articles() {
    TextBuffer out;
    papers_.write_articles(out);
    out += '\n';
    return std::string(out.view());
  }

 private:
  void add(const SourceRegion& area) {
    Region region;
    parse(area.id, region.code);
    region.name = area.name;
    region.aliases = area.aliases;
    region.forwarding = area.forwarding;
    for (const auto& paper : area.forwarding) papers_.cite_document(paper.document);
    region.verified_until = *area.verified_until;
    const auto layers = layers_of(*source_, area);
    for (std::size_t p = 0; p < kParameters; ++p) {
      for (std::size_t s = 0; s < kStatuses; ++s) {
        const auto series = resolve(layers, static_cast<Parameter>(p), static_cast<Status>(s));
        if (!series.entries.empty()) region.series_of[s].push_back(intern(policy_.series, series_at_, series));
      }
    }
    for (const auto& [layer, notice, statuses] : notices_of(layers)) {
      const NoticeRule rule{notice->code,   statuses.size() == kStatuses ? std::nullopt : std::optional(statuses),
                            notice->from,   notice->until,
                            notice->amount, cite(notice->citations)};
      region.notices.push_back(intern(policy_.notices, notice_at_, rule));
    }
    policy_.regions.push_back(std::move(region));
  }

  Series resolve(const Layers& layers, Parameter parameter, Status status) {
    Series out{parameter, {}};
    for (const auto& [layer, entry] : entries_of(layers, parameter, status))
      out.entries.push_back(resolved(parameter, *entry));
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
      for (const auto& a : *entry.alternatives)
        out.alternatives.push_back({a.value, grade_of(a.evidence), cite(a.citations), note(a.note)});
      if (out.alternatives.size() == 1) {
        // One reading is known: of two values and no third, the other one is what is open.
        for (auto& member : every_value(parameter))
          if (member != out.alternatives.front().value)
            out.alternatives.push_back({std::move(member), Grade::unconfirmed, {}, kNone});
        out.open = out.alternatives.size() == 1;
      }
    }
    return out;
  }

  Citations cite(const std::vector<Citation>& citations) {
    Citations out;
    for (const auto& citation : citations) {
      papers_.cite(citation);
      out.push_back(intern(policy_.citations, citation_at_, citation));
    }
    return out;
  }

  std::uint16_t note(const std::optional<Text>& text) { return text ? intern(policy_.notes, note_at_, *text) : kNone; }

  template <class T>
  std::uint16_t intern(std::vector<T>& table, std::map<std::string, std::uint16_t>& at, const T& item) {
    const auto [place, is_new] = at.emplace(flat_text(item), static_cast<std::uint16_t>(table.size()));
    if (is_new) table.push_back(item);
    return place->second;
  }

  const PolicySource* source_;
  Policy policy_;
  std::map<std::string, std::uint16_t> citation_at_;
  std::map<std::string, std::uint16_t> note_at_;
  std::map<std::string, std::uint16_t> series_at_;
  std::map<std::string, std::uint16_t> notice_at_;
  Papers papers_;
};

// How the benefits of a province are claimed: for each area the entries of its layers. Of several that speak of one
// matter and hold on a day, the first one does.
class ProcedureBuilder {
 public:
  ProcedureBuilder(const PolicySource& source, const std::string& province) : papers_(source) {
    for (const auto& region : source.regions)
      if (region.level == Level::area && region.id.substr(0, 2) == province) add(layers_of(source, region));
  }

  std::string text() {
    TextBuffer out;
    out += "{\"procedures\":";
    JsonWriter(out).write(list_);
    out += ",\"documents\":";
    papers_.write_documents(out);
    out += ",\"articles\":";
    papers_.write_articles(out);
    out += "}\n";
    return std::string(out.view());
  }

 private:
  struct Told {
    const SourceProcedure* entry;
    Level level;
    std::size_t layer;  // 0 is the nearest
    std::size_t place;  // in its file
  };

  // By task; a nearer layer before a farther one, a later day before an earlier one.
  static bool precedes(const Told& a, const Told& b) {
    return std::tie(a.entry->task, a.layer, b.entry->from, a.place) <
           std::tie(b.entry->task, b.layer, a.entry->from, b.place);
  }

  void add(const Layers& layers) {
    std::vector<Told> entries;
    for (std::size_t i = 0; i < layers.size(); ++i)
      for (const auto& entry : layers[i]->procedures)
        entries.push_back(
            {&entry, layers[i]->level, i, static_cast<std::size_t>(&entry - layers[i]->procedures.data())});
    std::ranges::sort(entries, precedes);
    ProcedureArea area;
    parse(layers.front()->id, area.code);
    for (const auto& told : entries) area.items.push_back({place_of(*told.entry, told.level)});
    list_.areas.push_back(std::move(area));
  }

  int place_of(const SourceProcedure& entry, Level level) {
    const auto [place, is_new] = at_.emplace(&entry, static_cast<int>(list_.items.size()));
    if (is_new) {
      for (const auto& citation : entry.citations) papers_.cite(citation);
      std::vector<Status> statuses;
      for (std::size_t s = 0; s < kStatuses; ++s)
        if (concerns(entry, static_cast<Status>(s))) statuses.push_back(static_cast<Status>(s));
      const auto last_look = std::ranges::min(entry.evidence, {}, &Evidence::verified_on).verified_on;
      list_.items.push_back({entry.task, stage_of(entry.task), level, entry.from, entry.until, std::move(statuses),
                             entry.steps, entry.note, grade_of(entry.evidence), last_look, entry.citations});
    }
    return place->second;
  }

  Papers papers_;
  ProcedureList list_;
  std::map<const SourceProcedure*, int> at_;
};

}  // namespace

std::map<std::string, std::string> build(const PolicySource& source) {
  std::set<std::string> provinces;
  for (const auto& region : source.regions)
    if (region.level == Level::area) provinces.insert(region.id.substr(0, 2));
  std::map<std::string, std::string> out;
  for (const auto& province : provinces) {
    PackBuilder builder(source, province);
    out[province + ".json"] = builder.pack();
    out[province + ".articles.json"] = builder.articles();
    out[province + ".apply.json"] = ProcedureBuilder(source, province).text();
  }
  out["places.json"] = as_json(place_index(source));
  out["divisions.json"] = as_json(division_index(source));
  out["coverage.json"] = coverage_as_json(source);
  out.merge(rules_as_json(source));
  return out;
}

}  // namespace json

}  // namespace yusuan
