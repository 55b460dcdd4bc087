// Situations under a made-up law with what the contract says of each.
#pragma once

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "by_name.hpp"

namespace yusuan::test {

struct Variant {
  std::string name;
  std::string law;        // what differs from the settled law
  std::string situation;  // what differs from the example
  std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Variant& v);

// One test a row: the answer says what is expected, and its trace can be followed.
class Law : public ::testing::TestWithParam<Variant> {};

}  // namespace yusuan::test
