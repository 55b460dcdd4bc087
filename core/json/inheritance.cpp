#include "inheritance.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace yusuan::json {

Layers layers_of(const PolicySource& source, const SourceRegion& region) {
  Layers out{&region};
  while (out.back()->parent) {
    const auto above = std::ranges::find(source.regions, *out.back()->parent, &SourceRegion::id);
    out.push_back(&*above);
  }
  return out;
}

std::vector<Inherited> entries_of(const Layers& layers, Parameter parameter, Status status) {
  std::vector<Inherited> out;
  std::optional<Day> before;
  for (const auto* layer : layers) {
    const auto found = layer->parameters.find(parameter);
    if (found == layer->parameters.end()) continue;
    std::vector<Inherited> own;
    for (const auto& entry : found->second) {
      const auto statuses = statuses_of(parameter, entry);
      if (std::ranges::find(statuses, status) != statuses.end() && (!before || entry.from < *before))
        own.push_back({layer, &entry});
    }
    std::ranges::sort(own, {}, [](const Inherited& i) { return i.entry->from; });
    if (own.empty()) continue;
    before = own.front().entry->from;
    out.insert(out.begin(), own.begin(), own.end());
  }
  return out;
}

std::vector<InheritedNotice> notices_of(const Layers& layers) {
  std::vector<InheritedNotice> out;
  // What a nearer layer says of a remark replaces what a farther one says of it, status by status.
  std::set<std::pair<NoticeCode, Status>> told;
  for (const auto* layer : layers) {
    std::set<std::pair<NoticeCode, Status>> here;
    for (const auto& notice : layer->notices) {
      std::vector<Status> left;
      for (std::size_t s = 0; s < kStatuses; ++s) {
        const auto status = static_cast<Status>(s);
        if (notice.statuses && std::ranges::find(*notice.statuses, status) == notice.statuses->end()) continue;
        if (!told.contains({notice.code, status})) left.push_back(status);
        here.insert({notice.code, status});
      }
      if (!left.empty()) out.push_back({layer, &notice, std::move(left)});
    }
    told.insert(here.begin(), here.end());
  }
  return out;
}

}  // namespace yusuan::json
