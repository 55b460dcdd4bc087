// What would another status, or another place, change?
#include <gtest/gtest.h>

#include "answer.hpp"

namespace yusuan::test {
namespace {

std::string over(const std::string& what, const std::string& situation = example()) {
  return R"({"situation": )" + situation + R"(, "over": )" + what + "}";
}

// The answers are those of the situations asked one by one, in the order asked.
void expect_same_as_one_by_one(const std::string& field, const std::vector<std::string>& values) {
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "\"" : ", \"") + value + '"';
  const auto answers = elements(compare(over(R"({")" + field + R"(": [)" + list + "]}")).text(), "/answers");
  ASSERT_EQ(answers.size(), values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    EXPECT_EQ(answers[i], json_at(assess(example(R"({")" + field + R"(": ")" + values[i] + R"("})")).text(), ""))
        << values[i];
}

TEST(Compare, AnswersStatusesInTheOrderAsked) {
  expect_same_as_one_by_one("status", {"flexible", "employee", "unemployment_benefit", "resident"});
  expect_same_as_one_by_one("status", {"resident", "unemployment_benefit", "employee", "flexible"});
}

TEST(Compare, AnswersRegionsInTheOrderAsked) {
  expect_same_as_one_by_one("region", {"510100", "511703", "510500", "519900"});
  expect_same_as_one_by_one("region", {"519900", "510500", "511703", "510100"});
}

// Each answer cites its own province's papers.
TEST(Compare, AnswersRegionsOfSeveralProvinces) {
  expect_same_as_one_by_one("region", {"510100", "310000", "440100", "510500", "310000"});
  expect_same_as_one_by_one("region", {"310101", "519900"});
}

TEST(Compare, AnswersStatusesInAnotherProvince) {
  const auto question = over(R"({"status": ["employee", "flexible"]})", example(R"({"region": "310000"})"));
  EXPECT_TRUE(compare(question).says(R"({"answers": [{"region": "310000"}, {"region": "310000"}]})"));
}

TEST(Compare, KnowsOnlyThePoliciesItIsGiven) {
  const auto question = over(R"({"region": ["510100", "510500", "310000"]})");
  EXPECT_EQ(compare(question, sichuan()).at("/error/pointer"), R"("/over/region/2")");
  EXPECT_EQ(compare(question, sichuan()).at("/error/code"), R"("unknown_region")");
  EXPECT_EQ(
      compare(over(R"({"status": ["flexible"]})", example(R"({"region": "310000"})")), sichuan()).at("/error/pointer"),
      R"("/situation/region")");
  // The region of the situation itself is replaced.
  EXPECT_EQ(
      compare(over(R"({"region": ["510100"]})", example(R"({"region": "310000"})")), sichuan()).at("/answers/0/region"),
      R"("510100")");
}

TEST(Compare, AnswersAValueAsOftenAsItIsAsked) { expect_same_as_one_by_one("status", {"flexible", "flexible"}); }

TEST(Compare, OverNothingHasNoAnswer) { EXPECT_EQ(compare(over(R"({"status": []})")).text(), R"({"answers":[]})"); }

TEST(Compare, SaysWhatEachStatusComesTo) {
  EXPECT_TRUE(compare(over(R"({"status": ["flexible", "unemployment_benefit", "resident"]})")).says(R"({"answers": [
    {"contribution": {"payer": "individual", "months": 15, "own_total": "734.10"}, "allowance": {"entitled": "yes", "amount": "19708.47"}},
    {"contribution": {"payer": "unemployment_fund", "months": 0, "own_total": "0.00"}, "allowance": {"entitled": "yes", "amount": "19708.47"}},
    {"contribution": {"payer": "none", "months": 0, "own_total": "0.00"}, "allowance": {"entitled": "no", "amount": "0.00"}}]})"));
}

}  // namespace
}  // namespace yusuan::test
