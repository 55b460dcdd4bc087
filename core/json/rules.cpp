#include "rules.hpp"

#include <algorithm>
#include <set>

#include "../contract/json_writer.hpp"
#include "../contract/reader.hpp"
#include "describe_source.hpp"
#include "inheritance.hpp"

namespace yusuan {

namespace json {

// What holds for these statuses, one entry after another.
struct ReadableSeries {
  std::vector<Status> statuses;
  std::vector<Inherited> entries;
};
struct ReadableParameter {
  Parameter parameter{};
  std::vector<ReadableSeries> series;
  std::vector<Status> silent;
};
struct ReadableRegion {
  const SourceRegion* region = nullptr;
  std::vector<ReadableParameter> parameters;
  std::vector<InheritedNotice> notices;
};
struct ReadableProvince {
  std::string version;
  Day verified_on{};
  ReadableRegion province;
  std::vector<ReadableRegion> areas;
  std::vector<SourceDocument> documents;
};

}  // namespace json

template <class V>
void describe(V& v, json::Inherited& i, Parameter parameter) {
  v.required("layer", i.layer->id, "whose word it is: cn, two digits or six");
  describe(v, const_cast<json::SourceEntry&>(*i.entry), parameter);
}
template <class V>
void describe(V& v, json::ReadableSeries& s, Parameter parameter) {
  v.required("statuses", s.statuses, "for whom");
  v.of_parameter("entries", parameter, s.entries);
}
template <class V>
void describe(V& v, json::ReadableParameter& p) {
  v.required("parameter", p.parameter, "parameter id");
  v.required("answer", answer_id(p.parameter), "under which a doubt about it is asked");
  v.required("needed", is_needed(p.parameter), "false: where nothing is said there is a usual way");
  v.of_parameter("series", p.parameter, p.series);
  v.required("silent", p.silent, "statuses for which it has a meaning and no text says anything");
}
template <class V>
void describe(V& v, json::InheritedNotice& n) {
  v.required("layer", n.layer->id, "whose word it is");
  v.required("for", n.statuses, "for whom");
  describe(v, const_cast<json::SourceNotice&>(*n.notice));
}
template <class V>
void describe(V& v, json::ReadableRegion& r) {
  const auto& region = *r.region;
  v.required("id", region.id, "two digits of a province, six of an area");
  v.required("name", region.name, "in both languages");
  v.required("aliases", region.aliases, "other codes");
  v.nullable("verified_until", region.verified_until, "last day for which it was verified");
  v.required("forwarding", region.forwarding, "papers that forward the rule");
  v.required("parameters", r.parameters, "all of them, in their order");
  v.required("notices", r.notices, "remarks");
}
template <class V>
void describe(V& v, json::ReadableProvince& p) {
  v.required("version", p.version, "of the data");
  v.required("verified_on", p.verified_on, "the last day on which anybody compared anything");
  v.required("province", p.province, "what its areas inherit");
  v.required("areas", p.areas, "its pooling areas");
  v.required("documents", p.documents, "those that are cited, and those that these forward");
}

namespace json {

namespace {

ReadableParameter readable(const Layers& layers, Parameter parameter) {
  ReadableParameter out{parameter, {}, {}};
  for (std::size_t s = 0; s < kStatuses; ++s) {
    const auto status = static_cast<Status>(s);
    if (!applies_to(parameter, status)) continue;
    auto entries = entries_of(layers, parameter, status);
    if (entries.empty()) {
      out.silent.push_back(status);
      continue;
    }
    const auto same = std::ranges::find(out.series, entries, &ReadableSeries::entries);
    if (same == out.series.end())
      out.series.push_back({{status}, std::move(entries)});
    else
      same->statuses.push_back(status);
  }
  return out;
}

class Compiler {
 public:
  explicit Compiler(const PolicySource& source) : source_(&source) {}

  ReadableProvince province(const SourceRegion& layer, Day verified_on) {
    ReadableProvince out{source_->meta.version, verified_on, region(layer), {}, {}};
    for (const auto& area : source_->regions)
      if (area.level == Level::area && area.parent == layer.id) out.areas.push_back(region(area));
    std::ranges::sort(out.areas, {}, [](const ReadableRegion& r) { return r.region->id; });
    for (const auto& listed : source_->documents)
      if (cited_.contains(listed.document.id)) out.documents.push_back(listed.document);
    return out;
  }

 private:
  ReadableRegion region(const SourceRegion& region) {
    const auto layers = layers_of(*source_, region);
    ReadableRegion out{&region, {}, notices_of(layers)};
    for (std::size_t p = 0; p < kParameters; ++p) {
      auto parameter = readable(layers, static_cast<Parameter>(p));
      for (const auto& series : parameter.series)
        for (const auto& inherited : series.entries) {
          cite(inherited.entry->citations);
          if (!inherited.entry->alternatives) continue;
          for (const auto& alternative : *inherited.entry->alternatives) cite(alternative.citations);
        }
      out.parameters.push_back(std::move(parameter));
    }
    for (const auto& notice : out.notices) cite(notice.notice->citations);
    for (const auto& paper : region.forwarding) cite(paper.document);
    return out;
  }

  void cite(const std::vector<Citation>& citations) {
    for (const auto& citation : citations) cite(citation.document);
  }
  void cite(const std::string& id) {
    if (!cited_.insert(id).second) return;
    const auto listed =
        std::ranges::find(source_->documents, id, [](const PolicySource::Listed& l) { return l.document.id; });
    for (const auto& forwarded : listed->document.forwards) cite(forwarded);
  }

  const PolicySource* source_;
  std::set<std::string> cited_;
};

// The tool must not look at a clock for a file that is compared: of all entries, the last look.
Day last_look(const PolicySource& source) {
  Day out = source.meta.declared_from;
  const auto see = [&](const std::vector<Evidence>& evidence) {
    for (const auto& one : evidence) out = std::max(out, one.verified_on);
  };
  for (const auto& region : source.regions) {
    for (const auto& [parameter, entries] : region.parameters)
      for (const auto& entry : entries) {
        see(entry.evidence);
        if (!entry.alternatives) continue;
        for (const auto& alternative : *entry.alternatives) see(alternative.evidence);
      }
    for (const auto& notice : region.notices) see(notice.evidence);
  }
  return out;
}

}  // namespace

std::map<std::string, std::string> rules_as_json(const PolicySource& source) {
  const auto verified_on = last_look(source);
  std::map<std::string, std::string> out;
  for (const auto& layer : source.regions) {
    if (layer.level != Level::province) continue;
    TextBuffer text;
    JsonWriter(text).write(Compiler(source).province(layer, verified_on));
    text += '\n';
    out["rules/" + layer.id + ".json"] = std::string(text.view());
  }
  return out;
}

}  // namespace json

}  // namespace yusuan
