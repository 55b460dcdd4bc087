// Doubts that meet, on a made-up law: which of them bear on the answer, and what each alternative is called.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "by_name.hpp"
#include "made_up.hpp"
#include "variant.hpp"

namespace yusuan::test {
namespace {

// Fourteen months before the birth; the insurance ends before the allowance period does.
const std::string kEndsEarly =
    R"({"coverage": [{"from": "2025-04", "to": "2026-06", "status": "flexible", "base": "6117.00"}]})";
const std::string kBackPaid = R"({"coverage": [
    {"from": "2025-06", "to": "2025-08", "status": "flexible", "base": "6117.00", "back_paid": true},
    {"from": "2025-09", "status": "flexible", "base": "6117.00"}]})";
const std::string kHalfAYear =
    R"({"as_of": "2026-06-01", "coverage": [{"from": "2025-12", "status": "flexible", "base": "6117.00"}]})";
const std::string kBackPaidAndEnds = R"({"coverage": [
    {"from": "2025-06", "to": "2025-08", "status": "flexible", "base": "6117.00", "back_paid": true},
    {"from": "2025-09", "to": "2026-06", "status": "flexible", "base": "6117.00"}]})";
const std::string kGap = R"({"coverage": [
    {"from": "2025-06", "to": "2025-12", "status": "flexible", "base": "6117.00"},
    {"from": "2026-02", "status": "flexible", "base": "6117.00"}]})";

const std::vector<Variant> kDoubts{
    {"two_doubts_of_one_area_are_told_apart",
     R"({"contribution.rate": {"either": ["0.8%", "0.5%"]}, "allowance.divisor": {"either": ["30", "30.4"]}})", "{}",
     R"({"unsettled": {
         "contribution.rate": {"alternatives": [{"value": "0.8%", "total": "734.10", "amount": ["19719.28", "19982.20"]},
                                                {"value": "0.5%", "total": "458.85", "amount": ["19719.28", "19982.20"]}]},
         "allowance.divisor": {"alternatives": [{"value": "30", "total": ["458.85", "734.10"], "amount": "19982.20"},
                                                {"value": "30.4", "total": ["458.85", "734.10"], "amount": "19719.28"}]}}})"},
    // No allowance either way, but not for the same reasons.
    {"a_doubt_bears_on_the_conditions_alone",
     R"({"coverage.through_period": {"is": true}, "coverage.required_months": {"either": ["12", "16"]}})", kEndsEarly,
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"met": "uncertain", "have": 14}, "insured_through_period": {"met": "no"}}},
         "unsettled": ["coverage.required_months"]})"},
    {"no_doubt_where_the_months_fail_however_they_are_counted",
     R"({"coverage.months_rule": {"either": ["continuous", "cumulative"]}})", kGap,
     R"({"allowance": {"entitled": "no"}, "unsettled": []})"},
    {"a_doubt_that_bears_under_the_first_reading_of_another",
     R"({"coverage.back_paid_counts": {"either": [true, false]}, "coverage.required_months": {"either": ["12", "6"]}})",
     kBackPaid,
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": ["coverage.back_paid_counts", "coverage.required_months"]})"},
    {"a_doubt_that_bears_under_the_last_reading_of_another",
     R"({"coverage.back_paid_counts": {"either": [true, false]}, "coverage.required_months": {"either": ["6", "12"]}})",
     kBackPaid,
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": ["coverage.back_paid_counts", "coverage.required_months"]})"},
    {"limits_are_called_by_both_ends",
     R"({"allowance.base_limits": {"is": "floor_and_cap"}, "contribution.limits": {"either": [{"floor": "4000.00", "cap": "6000.00"}, {"floor": "7000.5", "cap": "20000.00"}]}})",
     "{}",
     R"({"unsettled": {"contribution.limits": {"alternatives": [{"value": "4000.00-6000.00", "amount": "19600.00"}, {"value": "7000.50-20000.00", "amount": "22868.30"}]}}})"},
    {"limits_are_called_by_the_end_that_is_known",
     R"({"allowance.base_limits": {"is": "floor"}, "contribution.limits": {"either": [{"floor": "4000.00"}, {"floor": "7000.5"}]}})",
     "{}",
     R"({"unsettled": {"contribution.limits": {"alternatives": [{"value": "4000.00-", "amount": "19982.20"}, {"value": "7000.50-", "amount": "22868.30"}]}}})"},
    {"and_by_the_other_end",
     R"({"allowance.base_limits": {"is": "cap"}, "contribution.limits": {"either": [{"cap": "6000.00"}, {"cap": "20000.00"}]}})",
     "{}",
     R"({"unsettled": {"contribution.limits": {"alternatives": [{"value": "-6000.00", "amount": "19600.00"}, {"value": "-20000.00", "amount": "19982.20"}]}}})"},
    {"one_known_reading_of_a_figure_is_told_with_its_doubt", R"({"allowance.base_limits": {"perhaps": "none"}})", "{}",
     R"({"allowance": {"entitled": "yes", "amount": "19982.20", "base": "6117.00"},
         "unsettled": {"allowance.base": {"alternatives": [{"value": "6117.00", "amount": "19982.20"}]}}})"},
    // Neither has an entry, and both are read as yes and as no.
    {"two_questions_of_yes_or_no_that_nobody_answers",
     R"({"coverage.back_paid_counts": {"unknown": true}, "coverage.through_period": {"unknown": true}})",
     kBackPaidAndEnds,
     R"({"allowance": {"entitled": "uncertain", "conditions": {"continuous_months": {"met": "uncertain"}, "insured_through_period": {"met": "no"}}},
         "unsettled": ["coverage.back_paid_counts", "coverage.through_period"]})"},
    // Ten months at 48.94 or 30.59, five at 61.17 or 36.70.
    {"a_parameter_with_a_doubt_of_each_year",
     R"({"contribution.rate": {"either": ["0.8%", "0.5%"], "then": {"2026-01-01": {"either": ["1%", "0.6%"]}}}})", "{}",
     R"({"contribution": {"months": 15, "monthly": ["36.70", "61.17"], "total": ["489.40", "795.25"]}, "unsettled": ["contribution.rate"]})"},
    // Six months at the event: the twelfth is 2026-11, the fourteenth 2027-01.
    {"the_later_of_the_months_from_which_either_reading_pays",
     R"({"coverage.months_at": {"is": "claim"}, "coverage.required_months": {"either": ["12", "14"]}})", kHalfAYear,
     R"({"allowance": {"entitled": "later", "entitled_from": "2027-01", "conditions": {"completed_by_claim": {"met": "later", "need": 14}}}})"},
    {"whichever_reading_stands_first",
     R"({"coverage.months_at": {"is": "claim"}, "coverage.required_months": {"either": ["14", "12"]}})", kHalfAYear,
     R"({"allowance": {"entitled": "later", "entitled_from": "2027-01", "conditions": {"completed_by_claim": {"met": "later", "need": 14}}}})"},
};
INSTANTIATE_TEST_SUITE_P(DoubtsThatMeet, Law, ::testing::ValuesIn(kDoubts), by_name);

TEST(Conditions, StandInTheOrderOfTheContract) {
  const auto law =
      made_up(R"({"coverage.through_period": {"is": true}, "coverage.required_months": {"either": ["12", "16"]}})");
  std::string ids;
  for (const auto& condition : elements(assess(in_made_up_area(kEndsEarly), law).text(), "/allowance/conditions"))
    ids += json_at(condition, "/id");
  EXPECT_EQ(ids, "\"in_force\"\"continuous_months\"\"insured_through_period\"");
}

TEST(Unsettled, SaysTheNoteOfTheDoubtAndOfEachAlternative) {
  auto policy = made_up(R"({"allowance.divisor": {"either": ["30", "30.4"]}})");
  policy.notes = {{"两种算法", "Two ways"}, {"一种", "One"}};
  for (auto& series : policy.series)
    if (series.parameter == Parameter::allowance_divisor) {
      series.entries.front().note = 0;
      series.entries.front().alternatives.back().note = 1;
    }
  EXPECT_TRUE(assess(in_made_up_area(), policy).says(R"({"unsettled": {"allowance.divisor": {
      "note": {"zh": "两种算法", "en": "Two ways"},
      "alternatives": [{"value": "30", "note": null}, {"value": "30.4", "note": {"zh": "一种", "en": "One"}}]}}})"));
}

}  // namespace
}  // namespace yusuan::test
