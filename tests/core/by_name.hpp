// Names the tests of a table after the `name` of each row: letters, digits and underscores.
#pragma once

#include <string>

namespace yusuan::test {

inline constexpr auto by_name = [](const auto& row) { return std::string(row.param.name); };

}  // namespace yusuan::test
