// Situations in every region, for every status and kind of event, on the days on which the data change.
#pragma once

#include <string>
#include <vector>

namespace yusuan::test {

// `thin`: a few days only, for tests that ask several questions of each.
std::vector<std::string> everywhere(bool thin = false);

}  // namespace yusuan::test
