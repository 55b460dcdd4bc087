#include "regions.hpp"

namespace yusuan {

namespace {

State state_of(const Entry& entry) {
  if (entry.unknown()) return State::unknown;
  return entry.settled() ? State::settled : State::unsettled;
}

std::optional<LimitsListing> limits_of(const Policy& policy, std::uint16_t region) {
  const auto* series = policy.series_for(region, Parameter::contribution_limits, Status::flexible);
  if (series == nullptr || series->entries.empty() || !series->entries.back().settled()) return std::nullopt;
  const auto& entry = series->entries.back();
  return LimitsListing{entry.from, *std::get_if<ContributionLimits>(&entry.alternatives.front().value)};
}

}  // namespace

void append_regions(const Policy& policy, RegionList& out) {
  for (std::size_t r = 0; r < policy.regions.size(); ++r) {
    RegionListing listing{&policy.regions[r], limits_of(policy, static_cast<std::uint16_t>(r)), {}};
    for (std::size_t s = 0; s < kStatuses; ++s)
      for (const auto index : policy.regions[r].series_of[s]) {
        const auto& series = policy.series[index];
        if (!series.entries.empty())
          listing.parameters.push_back(
              {series.parameter, static_cast<Status>(s), state_of(series.entries.back()), series.entries.back().from});
      }
    out.regions.push_back(std::move(listing));
  }
}

}  // namespace yusuan
