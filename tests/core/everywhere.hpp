// Situations in a region, for every status and kind of event, on the days on which the data change.
#pragma once

#include <string>
#include <vector>

namespace yusuan::test {

// The regions of policy-data.
std::vector<std::string> region_codes();

// Those of one region. `thin`: a few days only, for tests that ask several questions of each.
std::vector<std::string> everywhere(const std::string& region, bool thin = false);

}  // namespace yusuan::test
