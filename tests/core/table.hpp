// Tables of situations with what the contract says of each. Every row is also walked by the tests of traces and doubts.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "by_name.hpp"

namespace yusuan::test {

struct Row {
  std::string name;  // letters, digits and underscores: it becomes part of the test's name
  std::string situation;
  std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Row& row);

using Rows = std::vector<Row>;

// Hands the rows back and remembers them for `all_rows`.
Rows enrolled(Rows rows);
const Rows& all_rows();

// One test a row: the answer says what is expected.
class Assessment : public ::testing::TestWithParam<Row> {};

}  // namespace yusuan::test
