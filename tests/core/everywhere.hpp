// Situations in a region, for every status and kind of event, on the days on which the data change.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yusuan::test {

// One region of the province for each law: areas of which nothing of their own is known answer alike.
std::vector<std::string> regions_by_law(std::uint32_t province);

// Those of one region: every seventh of 480 combinations, so that two values of anything still meet, and each region
// takes others. `thin`: every fifth of those on three days, for tests that ask several questions of each, and for the
// provinces beside Sichuan: there the last two are the latest on which something changes in that region.
std::vector<std::string> everywhere(const std::string& region, bool thin = false);

}  // namespace yusuan::test
