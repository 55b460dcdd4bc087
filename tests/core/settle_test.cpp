// The person's own answers: each replaces the policy value, is marked as theirs in the trace, and is checked.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "table.hpp"

namespace yusuan::test {
namespace {

std::string settled(const std::string& settle, const std::string& patch = "{}") {
  return merged(merged(example(R"({"settle": null})"), R"({"settle": )" + settle + "}"), patch);
}
const std::string kSevenMonths = R"({"coverage": {"months": 7, "base": "6117.00"}})";

const auto kSettled = enrolled({
    // 6117.00 x 1.2 % = 73.404.
    {"contribution_rate", settled(R"({"contribution.rate": "1.2%"})"),
     R"({"contribution": {"monthly": "73.40", "total": "1101.00", "own_total": "1101.00"}})"},
    {"contribution_rate_of_nothing", settled(R"({"contribution.rate": "0"})"),
     R"({"contribution": {"monthly": "0.00", "total": "0.00"}})"},
    {"contribution_rate_as_a_fraction", settled(R"({"contribution.rate": "1/300"})"),
     R"({"contribution": {"monthly": "20.39", "total": "305.85"}})"},
    {"contribution_rate_as_a_decimal", settled(R"({"contribution.rate": "0.012"})"),
     R"({"contribution": {"monthly": "73.40"}})"},
    {"coverage_required_months_fewer", settled(R"({"coverage.required_months": "7"})", kSevenMonths),
     R"({"allowance": {"entitled": "yes", "conditions": {"continuous_months": {"met": "yes", "have": 7, "need": 7}}}})"},
    {"coverage_required_months_more", settled(R"({"coverage.required_months": "16"})"),
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"met": "no", "have": 15, "need": 16}}}})"},
    {"coverage_back_paid_counts_true",
     settled(R"({"coverage.back_paid_counts": true})",
             R"({"coverage": [{"from": "2025-03", "status": "flexible", "base": "6117.00", "back_paid": true}]})"),
     R"({"contribution": {"total": "734.10"}, "allowance": {"entitled": "yes", "base": "6117.00"}})"},
    {"coverage_back_paid_counts_false",
     settled(R"({"coverage.back_paid_counts": false})",
             R"({"coverage": [{"from": "2025-03", "status": "flexible", "base": "6117.00", "back_paid": true}]})"),
     R"({"contribution": {"months": 15, "total": "734.10"}, "allowance": {"entitled": "no", "base": null, "conditions": {"continuous_months": {"have": 0}}}})"},
    {"allowance_base", settled(R"({"allowance.base": "8000.00"})"),
     R"({"contribution": {"total": "734.10"}, "allowance": {"base": "8000.00", "amount": ["25775.34", "26133.33"]}})"},
    {"allowance_days", settled(R"({"allowance.days": "158"})"),
     R"({"allowance": {"days": 158, "amount": ["31774.88", "32216.20"]}, "deadlines": {"insured_through": "2026-10-24"}})"},
    {"allowance_days_none", settled(R"({"allowance.days": "0"})"),
     R"({"allowance": {"days": 0, "amount": "0.00"}, "deadlines": {"insured_through": null}})"},
    {"allowance_divisor", settled(R"({"allowance.divisor": "30"})"),
     R"({"allowance": {"divisor": ["30"], "amount": "19982.20"}, "unsettled": []})"},
    {"allowance_divisor_as_a_decimal", settled(R"({"allowance.divisor": "30.4"})"),
     R"({"allowance": {"divisor": ["30.4"], "amount": "19719.28"}})"},
    // 19708.471…/2 = 9854.2356…
    {"allowance_share", settled(R"({"allowance.divisor": "365/12", "allowance.share": "50%"})"),
     R"({"allowance": {"amount": "9854.24", "if_entitled": "9854.24"}, "unsettled": []})"},
    {"all_at_once",
     settled(
         R"({"contribution.rate": "0.5%", "coverage.required_months": "7", "coverage.back_paid_counts": false, "allowance.base": "5000.00",
                                "allowance.days": "188", "allowance.divisor": "30", "allowance.share": "100%"})",
         kSevenMonths),
     R"({"contribution": {"monthly": "30.59", "total": "214.13"}, "allowance": {"entitled": "yes", "amount": "31333.33"}, "unsettled": []})"},
});
INSTANTIATE_TEST_SUITE_P(Settled, Assessment, ::testing::ValuesIn(kSettled), by_name);

// Where two doubts meet, an alternative says what its answer would leave open, and not only what it comes to under the
// readings in which it is asked.
const auto kDoubtsThatMeet = enrolled({
    {"a_base_that_back_paid_months_would_change",
     settled(R"({"allowance.divisor": "30"})", R"({"event": {"date": "2026-08-20"}, "coverage": [
         {"from": "2025-06", "to": "2025-12", "status": "flexible", "base": "6015.00", "back_paid": true},
         {"from": "2026-01", "status": "flexible", "base": "7000.00"}]})"),
     R"({"unsettled": {"allowance.base": {"alternatives": [{"value": "7000.00", "entitled": "uncertain", "amount": ["0.00", "22866.67"]}]}}})"},
    {"back_paid_months_after_months_elsewhere",
     settled("{}", R"({"region": "120000", "event": {"date": "2025-12-31"}, "coverage": [
         {"from": "2025-06", "to": "2026-01", "status": "flexible", "base": "6117.00"},
         {"from": "2026-02", "to": "2026-03", "status": "flexible", "base": "6117.00", "region": "330100"},
         {"from": "2026-04", "status": "flexible", "base": "6117.00", "back_paid": true}]})"),
     R"({"unsettled": {"coverage.back_paid_counts": {"alternatives": [{"value": "true", "entitled": "uncertain", "amount": ["0.00", "21107.37"]}, {"value": "false", "entitled": "uncertain", "amount": ["0.00", "21107.37"]}]}}})"},
});
INSTANTIATE_TEST_SUITE_P(DoubtsThatMeet, Assessment, ::testing::ValuesIn(kDoubtsThatMeet), by_name);

// The steps of the trace that bear the person's mark.
std::string marked(const Answer& answer) {
  std::string out;
  for (const auto& step : elements(answer.text(), "/trace")) {
    if (json_at(step, "/settled_by_person") != "true") continue;
    EXPECT_EQ(json_at(step, "/citations"), "[]") << "a person's answer rests on no text: " << step;
    EXPECT_EQ(json_at(step, "/grade"), "absent") << step;
    out += json_at(step, "/id") + " = " + json_at(step, "/result") + '\n';
  }
  return out;
}

TEST(SettledByThePerson, IsMarkedInTheTrace) {
  EXPECT_EQ(marked(assess(settled(R"({"contribution.rate": "1.2%"})"))), "\"contribution.rate\" = \"1.2%\"\n");
  EXPECT_EQ(marked(assess(settled(R"({"coverage.required_months": "7"})"))), "\"coverage.required_months\" = 7\n");
  EXPECT_EQ(marked(assess(settled(R"({"allowance.base": "8000.00"})"))), "\"allowance.base\" = \"8000.00\"\n");
  EXPECT_EQ(marked(assess(settled(R"({"allowance.days": "158"})"))), "\"allowance.days\" = 158\n");
  EXPECT_EQ(marked(assess(settled(R"({"allowance.divisor": "30.4"})"))), "\"allowance.divisor\" = \"30.4\"\n");
  EXPECT_EQ(marked(assess(settled(R"({"allowance.share": "50%"})"))), "\"allowance.share\" = \"50%\"\n");
}

TEST(SettledByThePerson, BackPaidMonthsAreMarkedInTheTraceToo) {
  const auto record =
      R"({"coverage": [{"from": "2025-03", "status": "flexible", "base": "6117.00", "back_paid": true}]})";
  EXPECT_EQ(marked(assess(settled(R"({"coverage.back_paid_counts": true})", record))),
            "\"coverage.back_paid_counts\" = true\n");
}

TEST(SettledByThePerson, NothingIsMarkedWithoutAnAnswer) { EXPECT_EQ(marked(assess(settled("{}"))), ""); }

}  // namespace
}  // namespace yusuan::test
