// When must I start? One row for each start month.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "answer.hpp"
#include "made_up.hpp"

namespace yusuan::test {
namespace {

std::string planned(const std::string& from, const std::string& to, const std::string& situation = example()) {
  return R"({"situation": )" + situation + R"(, "start": {"from": ")" + from + R"(", "to": ")" + to + R"("}})";
}

// Birth on 2026-05-20, 6117.00 a month, 48.94 of premium, allowance 19708.47.
TEST(Plan, HasARowForEachStartMonth) {
  EXPECT_TRUE(plan(planned("2025-05", "2025-08")).says(R"({
    "rows": [
      {"start": "2025-05", "months": 13, "entitled": "yes", "premiums": "636.22", "allowance": "19708.47", "net": "19072.25"},
      {"start": "2025-06", "months": 12, "entitled": "yes", "premiums": "587.28", "allowance": "19708.47", "net": "19121.19"},
      {"start": "2025-07", "months": 11, "entitled": "no", "premiums": "538.34", "allowance": "0.00", "net": "-538.34"},
      {"start": "2025-08", "months": 10, "entitled": "no", "premiums": "489.40", "allowance": "0.00", "net": "-489.40"}],
    "latest_start": "2025-06"})"));
}

TEST(Plan, HasNoLatestStartWhereNoneIsEarlyEnough) {
  EXPECT_TRUE(plan(planned("2025-07", "2025-07"))
                  .says(R"({"rows": [{"start": "2025-07", "entitled": "no"}], "latest_start": null})"));
}

TEST(Plan, CostsNothingAfterTheEvent) {
  EXPECT_TRUE(plan(planned("2026-05", "2026-06")).says(R"({
    "rows": [{"start": "2026-05", "months": 1, "premiums": "48.94", "net": "-48.94"},
             {"start": "2026-06", "months": 0, "entitled": "no", "premiums": "0.00", "allowance": "0.00", "net": "0.00"}]})"));
}

TEST(Plan, ReplacesTheWholeRecord) {
  // Two spans, of which the one with the situation's status names the base.
  const auto situation =
      example(R"({"coverage": [{"from": "2020-01", "to": "2024-12", "status": "employee", "base": "20000.00"},
                                                  {"from": "2026-04", "status": "flexible", "base": "6117.00"}]})");
  EXPECT_TRUE(
      plan(planned("2025-06", "2025-06", situation))
          .says(R"({"rows": [{"months": 12, "entitled": "yes", "premiums": "587.28", "allowance": "19708.47"}]})"));
}

TEST(Plan, TakesTheBaseOfTheLastSpanOfItsStatusThatHasOne) {
  // Twelve months at 7000.00 x 0.8 % = 56.00. The spans stand in no order; a later one has no base, another status, or
  // both.
  const std::string spans[] = {
      R"({"from": "2026-01", "to": "2026-02", "status": "flexible", "base": "7000.00"})",
      R"({"from": "2025-01", "to": "2025-06", "status": "flexible", "base": "6117.00"})",
      R"({"from": "2026-03", "to": "2026-03", "status": "employee", "base": "20000.00"})",
      R"({"from": "2026-04", "to": "2026-04", "status": "resident"})",
  };
  for (const auto& order : {std::array{0, 1, 2, 3}, {1, 0, 3, 2}, {3, 2, 1, 0}, {2, 0, 3, 1}}) {
    std::string coverage;
    for (const auto i : order) coverage += (coverage.empty() ? "" : ", ") + spans[i];
    EXPECT_TRUE(plan(planned("2025-06", "2025-06", example(R"({"coverage": [)" + coverage + "]}")))
                    .says(R"({"rows": [{"months": 12, "premiums": "672.00"}]})"))
        << coverage;
  }
}

TEST(Plan, HasARowForEachOfAHundredYearsAndNoMore) {
  const auto answer = plan(planned("2001-01", "2100-12"));
  EXPECT_EQ(answer.at("/rows/1199/start"), "\"2100-12\"");
  EXPECT_EQ(answer.at("/rows/1200"), "absent");
  EXPECT_EQ(plan(planned("2001-01", "2101-01")).at("/error/code"), "\"out_of_range\"");
}

TEST(Plan, TakesTheBaseOfTheQuickForm) {
  const auto situation = example(R"({"coverage": {"months": 3, "base": "6117.00", "keeps_paying": false}})");
  EXPECT_TRUE(plan(planned("2025-06", "2025-06", situation))
                  .says(R"({"rows": [{"months": 12, "entitled": "yes", "premiums": "587.28"}]})"));
}

TEST(Plan, HasRangesWhereSomethingIsUnsettled) {
  // 19708.47 or 19982.20, less 587.28.
  EXPECT_TRUE(plan(planned("2025-06", "2025-06", example(R"({"settle": null})"))).says(R"({
    "rows": [{"entitled": "yes", "premiums": "587.28", "allowance": ["19708.47", "19982.20"], "net": ["19121.19", "19394.92"]}]})"));
}

TEST(Plan, HasNoFigureWhereNobodyHasPublishedOne) {
  EXPECT_TRUE(
      plan(planned("2025-06", "2025-06",
                   example(R"({"region": "511700", "settle": {"allowance.divisor": "30", "allowance.days": "98"}})")))
          .says(R"({
    "rows": [{"entitled": "yes", "premiums": null, "allowance": "19982.20", "net": null}], "latest_start": "2025-06"})"));
}

TEST(Plan, CountsLaterAsAStart) {
  // By this made-up law two months of medical insurance open the transition, and one span has as many of both.
  const auto law = made_up(R"({"transition.medical_months": {"is": "2"}})");
  EXPECT_TRUE(plan(planned("2026-03", "2026-05", in_made_up_area(R"({"as_of": "2026-05-01"})")), law).says(R"({
    "rows": [{"start": "2026-03", "entitled": "later", "allowance": "19982.20"}, {"start": "2026-04", "entitled": "later"}, {"start": "2026-05", "entitled": "no"}],
    "latest_start": "2026-04"})"));
}

TEST(Plan, DoesNotTakeUncertainForAStart) {
  const auto law = made_up(R"({"coverage.required_months": {"either": ["12", "6"]}})");
  EXPECT_TRUE(plan(planned("2025-06", "2025-12", in_made_up_area()), law).says(R"({"latest_start": "2025-06"})"));
}

TEST(Plan, MayGoOnForManyYears) {
  const auto answer = plan(planned("2000-01", "2026-12"));
  EXPECT_EQ(elements(answer.text(), "/rows").size(), 27U * 12U);
  EXPECT_EQ(answer.at("/latest_start"), "\"2025-06\"");
}

TEST(Plan, AgreesWithTheAssessmentOfEachRow) {
  for (const auto& patch :
       {"{}", R"({"settle": null})",
        R"({"status": "employee", "employer_average_base": "8000.00", "coverage": {"months": 1, "base": "6117.00"}})",
        R"({"status": "unemployment_benefit", "coverage": {"months": 1, "base": "6117.00"}})",
        R"({"region": "511700", "settle": null})", R"({"event": {"date": "2025-08-20"}, "as_of": "2025-09-01"})",
        R"({"event": {"date": "2030-01-01"}})"}) {
    const auto situation = example(patch);
    const auto status = json_at(situation, "/status");
    for (const auto& row : elements(plan(planned("2024-06", "2026-06", situation)).text(), "/rows")) {
      const auto alone = assess(merged(situation, R"({"coverage": [{"from": )" + json_at(row, "/start") +
                                                      R"(, "status": )" + status + R"(, "base": "6117.00"}]})"));
      EXPECT_EQ(json_at(row, "/months"), alone.at("/contribution/months")) << row;
      EXPECT_EQ(json_at(row, "/entitled"), alone.at("/allowance/entitled")) << row;
      EXPECT_EQ(json_at(row, "/allowance"), alone.at("/allowance/amount")) << row;
      // Of the premiums, what the person pays.
      EXPECT_EQ(json_at(row, "/premiums"), alone.at("/contribution/own_total")) << row;
    }
  }
}

}  // namespace
}  // namespace yusuan::test
