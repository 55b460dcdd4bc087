// The list of regions, with what is settled in them and what is not.
#include "core/contract/regions.hpp"

#include <gtest/gtest.h>

#include "answer.hpp"
#include "made_up.hpp"
#include "writing.hpp"

namespace yusuan::test {
namespace {

std::string listed(const Policy& policy) {
  RegionList list;
  append_regions(policy, list);
  return written(list);
}

std::string region(const std::string& list, const std::string& code) {
  for (const auto& region : elements(list, "/regions"))
    if (json_at(region, "/code") == '"' + code + '"') return region;
  return "{}";
}

std::string state(const std::string& region, const std::string& parameter, const std::string& status) {
  std::string out;
  for (const auto& p : elements(region, "/parameters"))
    if (json_at(p, "/id") == '"' + parameter + '"' && json_at(p, "/status") == '"' + status + '"')
      out += json_at(p, "/state") + " from " + json_at(p, "/from");
  return out;
}

TEST(Regions, AreThoseOfThePack) {
  const auto list = listed(sichuan());
  std::vector<std::string> codes;
  for (const auto& region : elements(list, "/regions")) codes.push_back(json_at(region, "/code"));
  // The province level and all 21 areas of Sichuan.
  EXPECT_EQ(codes, (std::vector<std::string>{"\"510000\"", "\"510100\"", "\"510300\"", "\"510400\"", "\"510500\"",
                                             "\"510600\"", "\"510700\"", "\"510800\"", "\"510900\"", "\"511000\"",
                                             "\"511100\"", "\"511300\"", "\"511400\"", "\"511500\"", "\"511600\"",
                                             "\"511700\"", "\"511800\"", "\"511900\"", "\"512000\"", "\"513200\"",
                                             "\"513300\"", "\"513400\""}));
}

TEST(Regions, AreNamedInBothLanguages) {
  const auto dazhou = region(listed(sichuan()), "511700");
  EXPECT_EQ(json_at(dazhou, "/name/zh"), "\"达州市\"");
  EXPECT_EQ(json_at(dazhou, "/name/en"), "\"Dazhou\"");
  EXPECT_EQ(json_at(region(listed(sichuan()), "510000"), "/aliases"), R"(["519900"])");
}

TEST(Regions, OfSeveralProvincesStandOneAfterAnother) {
  RegionList list;
  append_regions(*policy_of(31), list);
  append_regions(sichuan(), list);
  const auto regions = elements(written(list), "/regions");
  EXPECT_EQ(regions.size(), policy_of(31)->regions.size() + sichuan().regions.size());
  EXPECT_EQ(json_at(regions.front(), "/code"), "\"310000\"");
  EXPECT_EQ(json_at(regions.back(), "/code"), "\"513400\"");
}

TEST(Regions, SayWhatIsSettledAndWhatIsNot) {
  const auto dazhou = region(listed(sichuan()), "511700");
  EXPECT_EQ(state(dazhou, "contribution.rate", "flexible"), R"("unknown" from "2025-01-01")");
  EXPECT_EQ(state(dazhou, "allowance.days_rule", "flexible"), R"("unsettled" from "2025-11-28")");
  EXPECT_EQ(state(dazhou, "coverage.required_months", "flexible"), R"("settled" from "2025-01-01")");
  const auto chengdu = region(listed(sichuan()), "510100");
  EXPECT_EQ(state(chengdu, "contribution.rate", "flexible"), R"("settled" from "2025-01-01")");
  EXPECT_EQ(state(chengdu, "allowance.divisor", "flexible"), R"("unsettled" from "2025-01-01")");
  EXPECT_EQ(state(chengdu, "allowance.divisor", "employee"), R"("settled" from "2025-01-01")");
  // One known reading beside others that nobody has named is not settled.
  EXPECT_EQ(state(region(listed(sichuan()), "510600"), "coverage.required_months", "employee"),
            R"("unsettled" from "2025-01-01")");
  EXPECT_EQ(state(chengdu, "contribution.rate", "resident"), "");
}

TEST(Regions, NameTheLatestLimitsOfFlexibleWorkers) {
  const auto list = listed(sichuan());
  EXPECT_EQ(
      json_at(region(list, "510100"), "/limits"),
      R"({"from":"2025-10-01","steps":[{"base":"6117.00","id":"with_account"},{"base":"7646.00","id":"pool_only"}]})");
  EXPECT_EQ(json_at(region(list, "511700"), "/limits"), "null");
  EXPECT_EQ(json_at(listed(made_up()), "/regions/0/limits"), "null");
}

}  // namespace
}  // namespace yusuan::test
