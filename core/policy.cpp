#include "policy.hpp"

#include <algorithm>
#include <iterator>

namespace yusuan {

std::optional<std::string> Policy::index() {
  const auto holds = [](const auto& indices, std::size_t size) {
    return std::ranges::all_of(indices, [&](auto i) { return i < size; });
  };
  const auto note_holds = [&](std::uint16_t note) { return note == kNone || note < notes.size(); };
  const auto at = [](const char* table, std::size_t i) { return table + decimal(i); };
  for (std::size_t i = 0; i < series.size(); ++i) {
    auto place = at("/series/", i);
    const Day* previous = nullptr;
    for (const auto& entry : series[i].entries) {
      if (previous != nullptr && entry.from <= *previous) return place;
      previous = &entry.from;
      if (!holds(entry.citations, citations.size()) || !note_holds(entry.note)) return place;
      for (const auto& alternative : entry.alternatives)
        if (!holds(alternative.citations, citations.size()) || !note_holds(alternative.note)) return place;
    }
  }
  for (std::size_t i = 0; i < notices.size(); ++i)
    if (!holds(notices[i].citations, citations.size())) return at("/notices/", i);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    auto& region = regions[i];
    auto place = at("/regions/", i);
    if (!holds(region.notices, notices.size())) return place;
    for (std::size_t s = 0; s < kStatuses; ++s) {
      region.table[s].fill(kNone);
      if (!holds(region.series_of[s], series.size())) return place;
      for (const auto index : region.series_of[s])
        region.table[s][static_cast<std::size_t>(series[index].parameter)] = index;
    }
  }
  return std::nullopt;
}

std::uint16_t Policy::resolve(RegionCode code) const {
  const auto find = [&](RegionCode wanted) {
    const auto hit = std::ranges::find_if(regions, [&](const Region& region) {
      return region.code == wanted || std::ranges::find(region.aliases, wanted) != region.aliases.end();
    });
    return hit == regions.end() ? kNone : static_cast<std::uint16_t>(std::distance(regions.begin(), hit));
  };
  if (const auto exact = find(code); exact != kNone) return exact;
  const auto prefecture = RegionCode{code.digits / 100 * 100};
  // A province's own code is no prefecture: xx00yy is not resolved through xx0000.
  return prefecture.digits % 10000 == 0 ? kNone : find(prefecture);
}

const Series* Policy::series_for(std::uint16_t region, Parameter parameter, Status status) const {
  const auto index = regions[region].table[static_cast<std::size_t>(status)][static_cast<std::size_t>(parameter)];
  return index == kNone ? nullptr : &series[index];
}

const Entry* Policy::at(std::uint16_t region, Parameter parameter, Status status, Day day) const {
  const auto* found = series_for(region, parameter, status);
  if (found == nullptr) return nullptr;
  const auto next = std::ranges::upper_bound(found->entries, day, {}, &Entry::from);
  return next == found->entries.begin() ? nullptr : &*std::prev(next);
}

}  // namespace yusuan
