// The files that the tool makes and that stand beside the data.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "process.hpp"

namespace yusuan::test {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Schema : public testing::TestWithParam<const char*> {};

TEST_P(Schema, StandsBesideTheDataAsTheToolPrintsIt) {
  const std::string name = GetParam();
  const auto [status, out] = run({"contract", "schema", name});
  EXPECT_EQ(status, 0);
  EXPECT_TRUE(out == text_of(fs::path(YUSUAN_POLICY_DATA) / "schema" / (name + ".schema.json")))
      << "make it anew: scripts/yusuan contract schema " << name << " >policy-data/schema/" << name << ".schema.json";
}

INSTANTIATE_TEST_SUITE_P(Files, Schema, testing::Values("region", "documents", "places"),
                         [](const auto& instance) { return std::string(instance.param); });

TEST(Contract, HasNoSchemaOfAnotherFile) {
  EXPECT_EQ(run({"contract", "schema", "policy"}).status, 2);
  EXPECT_EQ(run({"contract", "schema"}).status, 2);
}

TEST(Coverage, StandsBesideTheDataAsTheToolPrintsIt) {
  const auto [status, out] = run({"--lang", "en", "policy", "coverage", YUSUAN_POLICY_DATA});
  EXPECT_EQ(status, 0);
  EXPECT_TRUE(out == text_of(fs::path(YUSUAN_POLICY_DATA) / "coverage.md"))
      << "make it anew: scripts/yusuan --lang en policy coverage policy-data >policy-data/coverage.md";
}

}  // namespace
}  // namespace yusuan::test
