// The contract's example, and every boundary of the notice, for flexible workers in Chengdu with the divisor settled.
// All figures were worked out by hand from the contract's text: 6117.00 x 98 / (365/12) = 19708.47, 0.8 % of 6117.00 is
// 48.94, and so on; an expectation that needs more says so.
#include "answer.hpp"
#include "table.hpp"

namespace yusuan::test {
namespace {

// `coverage` in place of the example's.
std::string covered(const std::string& coverage, const std::string& patch = "{}") {
  return merged(example(R"({"coverage": )" + coverage + "}"), patch);
}
std::string on_day(const std::string& day, const std::string& coverage, const std::string& patch = "{}") {
  return covered(coverage, merged(R"({"event": {"date": ")" + day + R"("}})", patch));
}

TEST(ContractExample, IsAnsweredToTheLetter) {
  const auto answer = assess(example());
  EXPECT_TRUE(answer.says(R"({
    "region": "510100",
    "policy": {"version": "2026.11.1", "verified_until": "2026-12-31", "within_verified": true},
    "contribution": {"payer": "individual", "months": 15,
      "monthly": {"min": "48.94", "max": "48.94"}, "total": {"min": "734.10", "max": "734.10"}, "own_total": {"min": "734.10", "max": "734.10"}},
    "allowance": {
      "entitled": "yes",
      "amount": {"min": "19708.47", "max": "19708.47"},
      "if_entitled": {"min": "19708.47", "max": "19708.47"},
      "base": {"min": "6117.00", "max": "6117.00"}, "days": {"min": 98, "max": 98}, "divisor": ["365/12"],
      "payee": "person",
      "conditions": {"continuous_months": {"met": "yes", "have": 15, "need": 12}}
    },
    "deadlines": {"claim_by": "2027-05-20", "insured_through": "2026-08-25"},
    "unsettled": []
  })"));
  EXPECT_EQ(answer.at("/allowance/entitled_from"), "absent");
}

TEST(ContractExample, GivesTheSameBytesEachTime) { EXPECT_EQ(assess(example()).text(), assess(example()).text()); }

const auto kTwelveMonths = enrolled({
    {"eleven_months_are_too_few", covered(R"([{"from": "2025-07", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 11, "total": "538.34", "own_total": "538.34"},
         "allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "no", "have": 11, "need": 12}, "transition": null}}})"},
    {"twelve_months_are_enough", covered(R"([{"from": "2025-06", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 12, "total": "587.28"},
         "allowance": {"entitled": "yes", "amount": "19708.47",
           "conditions": {"in_force": {"met": "yes"}, "continuous_months": {"met": "yes", "have": 12, "need": 12},
                          "insured_through_period": {"met": "yes"}}}})"},
    {"thirteen_months_change_only_the_premiums",
     covered(R"([{"from": "2025-05", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 13, "total": "636.22"},
         "allowance": {"entitled": "yes", "amount": "19708.47", "conditions": {"continuous_months": {"have": 13}}}})"},
    {"enrolled_in_the_month_of_the_event_counts_one",
     covered(R"([{"from": "2026-05", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 1, "total": "48.94"},
         "allowance": {"entitled": "no", "amount": "0.00",
           "conditions": {"continuous_months": {"met": "no", "have": 1, "need": 12}}}})"},
    {"enrolled_after_the_event_counts_nothing",
     covered(R"([{"from": "2026-06", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 0, "monthly": "0.00", "total": "0.00", "own_total": "0.00"},
         "allowance": {"entitled": "no", "amount": "0.00", "base": null, "if_entitled": null,
           "conditions": {"continuous_months": {"met": "no", "have": 0, "need": 12}, "insured_through_period": {"met": "no"}}},
         "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"never_insured", covered("[]"),
     R"({"contribution": {"payer": "individual", "months": 0, "total": "0.00"},
         "allowance": {"entitled": "no", "amount": "0.00", "if_entitled": null,
           "conditions": {"continuous_months": {"met": "no", "have": 0}}}})"},
    {"a_gap_of_one_month_ends_the_run",
     covered(R"([{"from": "2024-01", "to": "2025-12", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-02", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "no", "have": 4}}}})"},
    {"a_gap_in_the_month_of_the_event_leaves_none",
     covered(R"([{"from": "2025-01", "to": "2026-04", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-06", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 16, "total": "783.04"},
         "allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "no", "have": 0}, "insured_through_period": {"met": "no"}}}})"},
    {"a_record_that_ends_in_the_month_before_leaves_none",
     covered(R"([{"from": "2025-01", "to": "2026-04", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"met": "no", "have": 0}}}})"},
    // 10 x 48.94 + 5 x 52.00 = 749.40; the base is that of 2025.
    {"spans_that_follow_each_other_are_one_run",
     covered(R"([{"from": "2025-03", "to": "2025-12", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-01", "status": "flexible", "base": "6500.00"}])"),
     R"({"contribution": {"months": 15, "monthly": "52.00", "total": "749.40"},
         "allowance": {"entitled": "yes", "amount": "19708.47", "base": "6117.00",
           "conditions": {"continuous_months": {"have": 15}}}})"},
    {"spans_may_stand_in_any_order", covered(R"([{"from": "2026-01", "status": "flexible", "base": "6500.00"},
                 {"from": "2025-03", "to": "2025-12", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 15, "monthly": "52.00", "total": "749.40"},
         "allowance": {"entitled": "yes", "amount": "19708.47", "base": "6117.00",
           "conditions": {"continuous_months": {"have": 15}}}})"},
    {"maternity_false_ends_the_run_and_is_charged_nothing",
     covered(R"([{"from": "2025-01", "to": "2025-09", "status": "flexible", "base": "6117.00"},
                 {"from": "2025-10", "to": "2025-12", "status": "flexible", "base": "9000.00", "maternity": false},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 14, "total": "685.16"},
         "allowance": {"entitled": "no", "base": "6117.00", "conditions": {"continuous_months": {"met": "no", "have": 5}}}})"},
    {"a_resident_span_ends_the_run",
     covered(R"([{"from": "2025-01", "to": "2025-09", "status": "flexible", "base": "6117.00"},
                 {"from": "2025-10", "to": "2025-12", "status": "resident"},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 14, "total": "685.16"},
         "allowance": {"entitled": "no", "base": "6117.00", "conditions": {"continuous_months": {"met": "no", "have": 5}}}})"},
});
INSTANTIATE_TEST_SUITE_P(TwelveMonths, Assessment, ::testing::ValuesIn(kTwelveMonths), by_name);

// Months of every status but resident count alike towards the run and the base; `contribution` counts the situation's.
const auto kStatuses = enrolled({
    // 7000.00 x 98 / (365/12) = 22553.42; 5 x 48.94 = 244.70.
    {"employee_before_flexible_counts_towards_the_run",
     covered(R"([{"from": "2024-06", "to": "2025-12", "status": "employee", "base": "7000.00"},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"payer": "individual", "months": 5, "monthly": "48.94", "total": "244.70", "own_total": "244.70"},
         "allowance": {"entitled": "yes", "amount": "22553.42", "base": "7000.00",
           "conditions": {"continuous_months": {"met": "yes", "have": 24}}}})"},
    // (6 x 4588 + 4 x 6117) / 10 = 5199.60; x 98 / (365/12) = 16752.68; 9 x 48.94 = 440.46.
    {"unemployment_benefit_before_flexible_counts_towards_the_run",
     covered(R"([{"from": "2025-03", "to": "2025-08", "status": "unemployment_benefit", "base": "4588.00"},
                 {"from": "2025-09", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 9, "total": "440.46"},
         "allowance": {"entitled": "yes", "amount": "16752.68", "base": "5199.60",
           "conditions": {"continuous_months": {"have": 15}}}})"},
    {"no_month_of_the_own_status_is_charged_nothing",
     covered(R"([{"from": "2025-03", "status": "unemployment_benefit", "base": "6117.00"}])"),
     R"({"contribution": {"payer": "individual", "months": 0, "monthly": "0.00", "total": "0.00", "own_total": "0.00"},
         "allowance": {"entitled": "yes", "amount": "19708.47"}})"},
    {"the_fund_pays_for_those_on_unemployment_benefit",
     covered(R"([{"from": "2025-03", "status": "unemployment_benefit", "base": "6117.00"}])",
             R"({"status": "unemployment_benefit"})"),
     R"({"contribution": {"payer": "unemployment_fund", "months": 15, "monthly": "48.94", "total": "734.10", "own_total": "0.00"},
         "allowance": {"entitled": "yes", "amount": "19708.47", "payee": "person"},
         "notices": {"unemployment_lump_sum_replaced": {"citations": [{"document": "sc-2024-9", "article": "二"}]},
                     "fund_pays_premium": {}, "join_with_medical_insurance": null}})"},
    {"a_resident_gets_medical_benefits_only",
     covered(R"([{"from": "2025-01", "status": "resident"}])", R"({"status": "resident"})"),
     R"({"contribution": {"payer": "none", "months": 0, "monthly": "0.00", "total": "0.00", "own_total": "0.00"},
         "allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "0.00", "conditions": {"in_force": {"met": "no"}}},
         "medical": [{"item": "prenatal", "mode": "fixed", "amount": "700.00", "share": null, "hospital_level": null},
                     {"item": "delivery", "mode": "cap", "amount": "3000.00", "share": null, "hospital_level": null}],
         "unsettled": [], "notices": ["resident_medical_only", "assisted_reproduction_covered", "family_account", "settlement_elsewhere", "waiting_period"]})"},
    {"a_resident_with_employee_months_still_gets_no_allowance",
     covered(R"([{"from": "2025-01", "status": "employee", "base": "6117.00"}])", R"({"status": "resident"})"),
     R"({"contribution": {"payer": "none", "months": 0, "total": "0.00"}, "allowance": {"entitled": "no", "amount": "0.00"}})"},
});
INSTANTIATE_TEST_SUITE_P(Statuses, Assessment, ::testing::ValuesIn(kStatuses), by_name);

// Employees of Chengdu: the employer's average, no condition about the period, months asked: none (reported) or twelve
// (unconfirmed).
std::string employed(const std::string& patch = "{}") {
  return merged(
      covered(R"([{"from": "2024-01", "status": "employee", "base": "7000.00"}])",
              R"({"status": "employee", "employer_average_base": "8000.00", "settle": {"allowance.divisor": null}})"),
      patch);
}
const auto kEmployees = enrolled({
    // 8000.00 x 98 / (365/12) = 25775.34; 29 x 56.00 = 1624.00.
    {"the_employers_average_is_the_base", employed(),
     R"({"contribution": {"payer": "employer", "months": 29, "monthly": "56.00", "total": "1624.00", "own_total": "0.00"},
         "allowance": {"entitled": "yes", "amount": "25775.34", "base": "8000.00", "days": 98, "divisor": ["365/12"], "payee": "person"}})"},
    // 10000.00 x 98 / (365/12) = 32219.18; less 25775.34.
    {"a_higher_wage_is_topped_up", employed(R"({"monthly_wage": "10000.00"})"),
     R"({"allowance": {"amount": "25775.34", "top_up": "6443.84"}})"},
    {"a_lower_wage_is_not_topped_up", employed(R"({"monthly_wage": "7999.99"})"),
     R"({"allowance": {"amount": "25775.34", "top_up": "0.00"}})"},
    {"without_the_employers_average_the_base_is_unknown", employed(R"({"employer_average_base": null})"),
     R"({"allowance": {"entitled": "yes", "base": null, "amount": null, "if_entitled": null},
         "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"no_wage_no_top_up_for_flexible_workers", example(R"({"monthly_wage": "10000.00"})"),
     R"({"allowance": {"amount": "19708.47"}})"},
    {"insurance_need_not_go_on_through_the_period",
     employed(R"({"coverage": [{"from": "2024-01", "to": "2026-05", "status": "employee", "base": "7000.00"}]})"),
     R"({"allowance": {"entitled": "yes", "amount": "25775.34"}})"},
    {"eleven_months_are_enough_under_one_reading_only",
     employed(R"({"coverage": [{"from": "2025-07", "status": "employee", "base": "7000.00"}]})"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "25775.34"], "if_entitled": "25775.34"},
         "unsettled": {"coverage.required_months": {"region": "510100", "hotline": "12393", "alternatives": [
           {"value": "0", "entitled": "yes", "amount": "25775.34", "if_entitled": "25775.34", "grade": "reported"},
           {"value": "12", "entitled": "no", "amount": "0.00", "if_entitled": "25775.34", "grade": "unconfirmed"}]}}})"},
    {"insured_in_another_area_in_the_month_of_the_event_is_uncertain",
     employed(R"({"coverage": [{"from": "2024-01", "status": "employee", "base": "7000.00", "region": "510500"}]})"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "25775.34"]},
         "unsettled": {"coverage.insured_in_area": {"alternatives": [{"value": "true", "entitled": "no"}, {"value": "false", "entitled": "uncertain"}]},
                       "coverage.other_areas_count": {"alternatives": [{"value": "true"}, {"value": "false"}]}}})"},
    // By the day of the claim, which lies neither before the event nor before the day of the answer.
    {"a_claim_before_2025_09_goes_through_the_employer",
     employed(R"({"as_of": "2025-08-31", "event": {"date": "2025-08-20"}})"),
     R"({"allowance": {"payee": "employer"}})"},
    {"a_claim_from_2025_09_goes_to_the_person", employed(R"({"as_of": "2025-09-01", "event": {"date": "2025-08-20"}})"),
     R"({"allowance": {"payee": "person"}})"},
    {"an_event_to_come_from_2025_09_goes_to_the_person",
     employed(R"({"as_of": "2025-08-01", "event": {"date": "2025-09-01"}})"), R"({"allowance": {"payee": "person"}})"},
});
INSTANTIATE_TEST_SUITE_P(Employees, Assessment, ::testing::ValuesIn(kEmployees), by_name);

// Insured from 2023 on at 6117.00, so that only the day of the event matters.
const std::string kLongInsured = R"([{"from": "2023-01", "status": "flexible", "base": "6117.00"}])";
const auto kDays = enrolled({
    {"the_day_before_the_notice", on_day("2024-12-31", kLongInsured),
     R"({"policy": {"within_verified": true},
         "allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47", "conditions": {"in_force": {"met": "no"}}},
         "deadlines": {"claim_by": "2025-12-31", "insured_through": "2025-04-07"}})"},
    {"the_first_day_of_the_notice", on_day("2025-01-01", kLongInsured),
     R"({"policy": {"within_verified": true},
         "allowance": {"entitled": "yes", "amount": "19708.47", "conditions": {"in_force": {"met": "yes"}, "continuous_months": {"have": 25}}},
         "deadlines": {"claim_by": "2026-01-01", "insured_through": "2025-04-08"}})"},
    {"the_last_day_of_the_transition_year", on_day("2025-12-31", kLongInsured),
     R"({"allowance": {"entitled": "yes", "amount": "19708.47", "conditions": {"continuous_months": {"have": 36}, "transition": null}},
         "deadlines": {"claim_by": "2026-12-31", "insured_through": "2026-04-07"}})"},
    {"the_day_after_the_transition_year", on_day("2026-01-01", kLongInsured),
     R"({"allowance": {"entitled": "yes", "amount": "19708.47", "conditions": {"continuous_months": {"have": 37}}},
         "deadlines": {"claim_by": "2027-01-01", "insured_through": "2026-04-08"}})"},
    {"the_last_verified_day", on_day("2026-12-31", kLongInsured),
     R"({"policy": {"verified_until": "2026-12-31", "within_verified": true}, "allowance": {"entitled": "yes"}})"},
    {"the_day_after_the_last_verified_day", on_day("2027-01-01", kLongInsured),
     R"({"policy": {"verified_until": "2026-12-31", "within_verified": false}, "allowance": {"entitled": "yes"}})"},
    {"the_last_day_of_the_notice", on_day("2029-12-31", kLongInsured),
     R"({"policy": {"within_verified": false},
         "allowance": {"entitled": "yes", "amount": "19708.47", "conditions": {"in_force": {"met": "yes"}}},
         "deadlines": {"claim_by": "2030-12-31", "insured_through": "2030-04-07"}})"},
    {"the_day_after_the_notice", on_day("2030-01-01", kLongInsured),
     R"({"policy": {"within_verified": false},
         "allowance": {"entitled": "uncertain", "amount": ["0.00", "19708.47"], "if_entitled": "19708.47", "conditions": {"in_force": {"met": "uncertain"}}},
         "deadlines": {"claim_by": "2031-01-01", "insured_through": "2030-04-08"},
         "unsettled": ["scheme.in_force", "contribution.rate"]})"},
    {"the_29th_of_February_is_claimed_by_the_28th", on_day("2028-02-29", kLongInsured),
     R"({"allowance": {"entitled": "yes"}, "deadlines": {"claim_by": "2029-02-28", "insured_through": "2028-06-05"}})"},
    {"the_28th_of_February_is_claimed_by_the_28th_of_a_leap_year", on_day("2027-02-28", kLongInsured),
     R"({"deadlines": {"claim_by": "2028-02-28", "insured_through": "2027-06-05"}})"},
    // The notice says what the allowance would be, but an event before it gets "no": whatever the nation's law left
    // open.
    {"a_day_before_any_data", on_day("2011-06-30", R"({"months": 14, "base": "6117.00"})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"in_force": {"met": "no"}}}})"},
    {"a_month_counts_whole_on_its_first_day",
     on_day("2026-06-01", R"([{"from": "2025-07", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "yes", "conditions": {"continuous_months": {"have": 12}}}})"},
    {"a_month_counts_whole_on_its_last_day",
     on_day("2026-06-30", R"([{"from": "2025-07", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "yes", "conditions": {"continuous_months": {"have": 12}}}})"},
    {"months_after_the_day_of_the_answer_are_plans",
     on_day("2027-05-20", R"([{"from": "2026-06", "status": "flexible", "base": "6117.00"}])",
            R"({"as_of": "2026-05-01"})"),
     R"({"contribution": {"months": 12}, "allowance": {"entitled": "yes", "amount": "19708.47"}})"},
});
INSTANTIATE_TEST_SUITE_P(Days, Assessment, ::testing::ValuesIn(kDays), by_name);

// 川医保规〔2024〕9号 二(二)4: medical insurance before maternity insurance. No month of 2024 carries maternity
// insurance here, so the base is the average of 2025, unsettled.
std::string medical_first(const std::string& patch = "{}") {
  return merged(
      on_day("2025-08-20",
             R"([{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                           {"from": "2025-04", "status": "flexible", "base": "6117.00"}])",
             R"({"as_of": "2025-11-21"})"),
      patch);
}
const auto kTransition = enrolled({
    {"later_while_the_twelfth_month_lies_ahead", medical_first(),
     R"({"contribution": {"months": 5, "total": "244.70"},
         "allowance": {"entitled": "later", "entitled_from": "2026-03", "amount": "19708.47", "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "no", "have": 5, "need": 12}, "transition": {"met": "later", "have": 20, "need": 12}}}})"},
    {"later_on_the_last_day_before_the_twelfth_month", medical_first(R"({"as_of": "2026-02-28"})"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-03", "conditions": {"transition": {"met": "later"}}}})"},
    {"yes_from_the_first_day_of_the_twelfth_month", medical_first(R"({"as_of": "2026-03-01"})"),
     R"({"allowance": {"entitled": "yes", "entitled_from": "2026-03", "amount": "19708.47", "conditions": {"transition": {"met": "yes"}}}})"},
    {"yes_after_the_twelfth_month", medical_first(R"({"as_of": "2026-11-21"})"),
     R"({"allowance": {"entitled": "yes", "entitled_from": "2026-03", "amount": "19708.47"}})"},
    {"no_where_the_record_ends_before_the_twelfth_month",
     medical_first(
         R"({"coverage": [{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "to": "2026-02", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47", "conditions": {"transition": {"met": "no"}, "insured_through_period": {"met": "yes"}}}})"},
    {"later_where_the_record_ends_with_the_twelfth_month",
     medical_first(
         R"({"coverage": [{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "to": "2026-03", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-03"}})"},
    {"no_where_maternity_insurance_has_a_gap_before_the_twelfth_month",
     medical_first(
         R"({"coverage": [{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "to": "2025-12", "status": "flexible", "base": "6117.00"},
                                    {"from": "2026-02", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "conditions": {"transition": {"met": "no"}}}})"},
    {"twelve_months_of_medical_insurance_are_enough",
     medical_first(
         R"({"coverage": [{"from": "2024-09", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "later", "conditions": {"transition": {"met": "later", "have": 12, "need": 12}}}})"},
    {"eleven_months_of_medical_insurance_are_too_few",
     medical_first(
         R"({"coverage": [{"from": "2024-10", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"transition": {"met": "no", "have": 11, "need": 12}}}})"},
    {"a_gap_in_the_medical_insurance_starts_it_anew",
     medical_first(
         R"({"coverage": [{"from": "2023-01", "to": "2024-09", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2024-11", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "conditions": {"transition": {"met": "no", "have": 10}}}})"},
    {"medical_insurance_as_employee_counts",
     medical_first(
         R"({"coverage": [{"from": "2024-01", "to": "2025-03", "status": "employee", "base": "7000.00", "maternity": false},
                                    {"from": "2025-04", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-03", "conditions": {"transition": {"have": 20}}}})"},
    {"resident_insurance_is_no_employee_medical_insurance",
     medical_first(R"({"coverage": [{"from": "2024-01", "to": "2025-03", "status": "resident"},
                                    {"from": "2025-04", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "conditions": {"transition": {"met": "no", "have": 5}}}})"},
    {"maternity_insurance_must_be_in_force_in_the_month_of_the_event",
     medical_first(
         R"({"coverage": [{"from": "2024-01", "to": "2025-08", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-09", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"transition": {"met": "no", "have": 20}}}})"},
    {"unemployment_benefit_has_the_transition_too", medical_first(R"({"status": "unemployment_benefit",
                       "coverage": [{"from": "2024-01", "to": "2025-03", "status": "employee", "base": "7000.00", "maternity": false},
                                    {"from": "2025-04", "status": "unemployment_benefit", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-03"}, "contribution": {"own_total": "0.00"}})"},
    {"open_on_the_last_day_of_2025", medical_first(R"({"event": {"date": "2025-12-31"}})"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-03", "conditions": {"transition": {"met": "later", "have": 24}}}})"},
    {"closed_on_the_first_day_of_2026", medical_first(R"({"event": {"date": "2026-01-01"}})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"continuous_months": {"have": 10}, "transition": null}}})"},
    {"not_yet_open_on_the_last_day_of_2024", medical_first(R"({"event": {"date": "2024-12-31"},
                       "coverage": [{"from": "2023-01", "to": "2024-07", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2024-08", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"in_force": {"met": "no"}, "transition": null}}})"},
    {"open_on_the_first_day_of_2025", medical_first(R"({"event": {"date": "2025-01-01"},
                       "coverage": [{"from": "2023-01", "to": "2024-07", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2024-08", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "yes", "entitled_from": "2025-07", "conditions": {"transition": {"met": "yes", "have": 25}}}})"},
    {"not_tried_where_twelve_months_are_there",
     medical_first(R"({"coverage": [{"from": "2024-09", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "yes", "conditions": {"continuous_months": {"met": "yes", "have": 12}, "transition": null}}})"},
    {"no_without_insurance_through_the_period",
     // The period ends on 2025-11-25 and the record in October.
     medical_first(
         R"({"coverage": [{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false},
                                    {"from": "2025-04", "to": "2025-10", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "conditions": {"insured_through_period": {"met": "no"}}}})"},
});
INSTANTIATE_TEST_SUITE_P(Transition, Assessment, ::testing::ValuesIn(kTransition), by_name);

std::string until(const std::string& month, const std::string& patch = "{}") {
  return covered(R"([{"from": "2025-03", "to": ")" + month + R"(", "status": "flexible", "base": "6117.00"}])", patch);
}
// The period of 98 days from 2026-05-20 ends on 2026-08-25, that of 113 days on 2026-09-09.
const auto kThroughPeriod = enrolled({
    {"insured_in_the_last_month_of_the_period", until("2026-08"),
     R"({"allowance": {"entitled": "yes", "conditions": {"insured_through_period": {"met": "yes"}}}})"},
    {"one_month_short", until("2026-07"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "yes", "have": 15}, "insured_through_period": {"met": "no"}}}})"},
    {"more_days_reach_into_another_month", until("2026-08", R"({"event": {"delivery": "caesarean"}})"),
     R"({"allowance": {"entitled": "no", "conditions": {"insured_through_period": {"met": "no"}}},
         "deadlines": {"insured_through": "2026-09-09"}})"},
    {"more_days_with_that_month_insured", until("2026-09", R"({"event": {"delivery": "caesarean"}})"),
     R"({"allowance": {"entitled": "yes"}})"},
    {"the_period_may_end_on_the_last_day_of_the_month", until("2026-08", R"({"event": {"date": "2026-05-26"}})"),
     R"({"allowance": {"entitled": "yes"}, "deadlines": {"insured_through": "2026-08-31"}})"},
    {"one_day_more_needs_the_next_month", until("2026-08", R"({"event": {"date": "2026-05-27"}})"),
     R"({"allowance": {"entitled": "no"}, "deadlines": {"insured_through": "2026-09-01"}})"},
    {"a_gap_within_the_period",
     covered(R"([{"from": "2025-03", "to": "2026-06", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-08", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "no", "conditions": {"insured_through_period": {"met": "no"}}}})"},
    {"another_status_within_the_period_is_insurance_too",
     covered(R"([{"from": "2025-03", "to": "2026-05", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-06", "status": "employee", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "yes", "conditions": {"insured_through_period": {"met": "yes"}}}})"},
    {"medical_insurance_alone_within_the_period_is_not",
     covered(R"([{"from": "2025-03", "to": "2026-05", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-06", "status": "flexible", "base": "6117.00", "maternity": false}])"),
     R"({"allowance": {"entitled": "no", "conditions": {"insured_through_period": {"met": "no"}}}})"},
});
INSTANTIATE_TEST_SUITE_P(ThroughPeriod, Assessment, ::testing::ValuesIn(kThroughPeriod), by_name);

const auto kQuickForm = enrolled({
    {"twelve_months_end_in_the_month_of_the_event", covered(R"({"months": 12, "base": "6117.00"})"),
     R"({"contribution": {"months": 12, "total": "587.28"},
         "allowance": {"entitled": "yes", "amount": "19708.47", "base": "6117.00",
           "conditions": {"continuous_months": {"have": 12}, "insured_through_period": {"met": "yes"}}}})"},
    {"eleven_months", covered(R"({"months": 11, "base": "6117.00"})"),
     R"({"contribution": {"months": 11, "total": "538.34"}, "allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 11}}}})"},
    {"no_month", covered(R"({"months": 0, "base": "6117.00"})"),
     R"({"contribution": {"months": 0, "total": "0.00"}, "allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 0}}}})"},
    {"one_month_is_the_month_of_the_event", covered(R"({"months": 1, "base": "6117.00"})"),
     R"({"contribution": {"months": 1, "total": "48.94"}, "allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 1}}},
         "unsettled": ["allowance.base"]})"},
    {"who_stops_paying_is_not_insured_through_the_period",
     covered(R"({"months": 12, "base": "6117.00", "keeps_paying": false})"),
     R"({"contribution": {"months": 12}, "allowance": {"entitled": "no", "amount": "0.00", "conditions": {"continuous_months": {"met": "yes"}, "insured_through_period": {"met": "no"}}}})"},
    {"who_stops_paying_after_the_period_is",
     covered(R"({"months": 15, "base": "6117.00", "through": "2026-08", "keeps_paying": false})"),
     R"({"contribution": {"months": 12, "total": "587.28"}, "allowance": {"entitled": "yes", "conditions": {"continuous_months": {"have": 12}}}})"},
    {"through_a_month_before_the_event_and_on", covered(R"({"months": 11, "base": "6117.00", "through": "2026-04"})"),
     R"({"contribution": {"months": 12, "total": "587.28"}, "allowance": {"entitled": "yes", "conditions": {"continuous_months": {"have": 12}}}})"},
    {"through_a_month_before_the_event_and_no_further",
     covered(R"({"months": 20, "base": "6117.00", "through": "2026-04", "keeps_paying": false})"),
     R"({"contribution": {"months": 20}, "allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 0}}}})"},
    {"through_a_month_after_the_event", covered(R"({"months": 12, "base": "6117.00", "through": "2026-06"})"),
     R"({"contribution": {"months": 11, "total": "538.34"}, "allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 11}}}})"},
    {"its_months_have_the_situations_status",
     covered(R"({"months": 12, "base": "6117.00"})", R"({"status": "unemployment_benefit"})"),
     R"({"contribution": {"payer": "unemployment_fund", "months": 12, "total": "587.28", "own_total": "0.00"}, "allowance": {"entitled": "yes"}})"},
    {"a_resident_pays_no_maternity_premium",
     covered(R"({"months": 12, "base": "6117.00"})", R"({"status": "resident"})"),
     R"({"contribution": {"payer": "none", "months": 0, "total": "0.00"}, "allowance": {"entitled": "no"}})"},
    // Months that carry medical insurance only cannot be said in this form: five months are five of either.
    {"has_no_medical_months_of_its_own", on_day("2025-08-20", R"({"months": 5, "base": "6117.00"})"),
     R"({"allowance": {"entitled": "no", "conditions": {"transition": {"met": "no", "have": 5}}}})"},
});
INSTANTIATE_TEST_SUITE_P(QuickForm, Assessment, ::testing::ValuesIn(kQuickForm), by_name);

const auto kBase = enrolled({
    {"one_month_of_the_year_before_is_enough",
     on_day("2026-11-20", R"([{"from": "2025-12", "to": "2025-12", "status": "flexible", "base": "5000.00"},
                              {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "yes", "base": "5000.00", "amount": "16109.59"}, "unsettled": []})"},
    {"only_the_calendar_year_before_counts",
     on_day("2026-01-20", R"([{"from": "2024-01", "to": "2024-12", "status": "flexible", "base": "20000.00"},
                              {"from": "2025-01", "to": "2025-12", "status": "flexible", "base": "5000.00"},
                              {"from": "2026-01", "status": "flexible", "base": "30000.00"}])"),
     R"({"allowance": {"base": "5000.00", "amount": "16109.59"}})"},
    // (3 x 5000 + 6000) / 4 = 5250.00; x 98 / (365/12) = 16915.07.
    {"without_it_the_year_of_the_event_up_to_the_event_is_one_reading",
     on_day("2025-05-20", R"([{"from": "2025-02", "to": "2025-04", "status": "flexible", "base": "5000.00"},
                              {"from": "2025-05", "to": "2025-05", "status": "flexible", "base": "6000.00"},
                              {"from": "2025-06", "status": "flexible", "base": "9000.00"}])"),
     R"({"allowance": {"base": "5250.00", "if_entitled": "16915.07"},
         "unsettled": {"allowance.base": {"region": "510100", "hotline": "12393", "alternatives": [{"value": "5250.00", "if_entitled": "16915.07"}]}}})"},
    {"without_it_the_person_may_supply_the_base",
     on_day("2025-05-20", R"([{"from": "2025-02", "status": "flexible", "base": "5000.00"}])",
            R"({"settle": {"allowance.base": "8000.00"}})"),
     R"({"allowance": {"base": "8000.00", "if_entitled": "25775.34"}, "unsettled": []})"},
    // (2 x 4588 + 2 x 7000 + 6 x 6117) / 10 = 5987.80; x 98 / (365/12) = 19292.20 (5987.80 x 1176 / 365 = 19292.1994…).
    {"months_of_every_status_are_averaged_alike",
     covered(R"([{"from": "2025-03", "to": "2025-04", "status": "unemployment_benefit", "base": "4588.00"},
                 {"from": "2025-05", "to": "2025-06", "status": "employee", "base": "7000.00"},
                 {"from": "2025-07", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"base": "5987.80", "amount": "19292.20"}})"},
    {"months_without_maternity_insurance_are_not_averaged",
     covered(R"([{"from": "2025-01", "to": "2025-03", "status": "flexible", "base": "20000.00", "maternity": false},
                 {"from": "2025-04", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"base": "6117.00"}})"},
});
INSTANTIATE_TEST_SUITE_P(Base, Assessment, ::testing::ValuesIn(kBase), by_name);

std::string delivered(const std::string& delivery, int infants) {
  return example(R"({"event": {"delivery": ")" + delivery + R"(", "infants": )" + std::to_string(infants) + "}}");
}
std::string terminated(int gestation_days) {
  return example(
      R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": )" +
      std::to_string(gestation_days) + "}}");
}
// Chengdu: 98 days, 15 more for dystocia or caesarean, 15 more for each further infant; terminations 15, 42 from day
// 112, 98 from day 196. Amounts are 6117.00 x days / (365/12).
const auto kEvents = enrolled({
    {"natural", delivered("natural", 1),
     R"({"allowance": {"days": 98, "amount": "19708.47"},
         "medical": [{"item": "prenatal", "mode": "fixed", "amount": "1000.00"}, {"item": "delivery", "mode": "cap", "amount": "5000.00"}]})"},
    {"dystocia", delivered("dystocia", 1),
     R"({"allowance": {"days": 113, "amount": "22725.07"}, "deadlines": {"insured_through": "2026-09-09"},
         "medical": [{"item": "prenatal", "amount": "1000.00"}, {"item": "delivery", "amount": "6000.00"}]})"},
    {"caesarean", delivered("caesarean", 1),
     R"({"allowance": {"days": 113, "amount": "22725.07"}, "medical": [{"item": "prenatal", "amount": "1000.00"}, {"item": "delivery", "amount": "6000.00"}]})"},
    {"twins", delivered("natural", 2),
     R"({"allowance": {"days": 113, "amount": "22725.07"}, "medical": [{"item": "prenatal", "amount": "1000.00"}, {"item": "delivery", "amount": "6000.00"}]})"},
    {"twins_by_caesarean", delivered("caesarean", 2),
     R"({"allowance": {"days": 128, "amount": "25741.68"}, "deadlines": {"insured_through": "2026-09-24"},
         "medical": [{"item": "prenatal", "amount": "1000.00"}, {"item": "delivery", "amount": "7000.00"}]})"},
    {"triplets_with_dystocia", delivered("dystocia", 3), R"({"allowance": {"days": 143, "amount": "28758.28"}})"},
    {"nine_infants", delivered("natural", 9), R"({"allowance": {"days": 218, "amount": "43841.29"}})"},
    {"the_order_of_the_child_changes_nothing", example(R"({"event": {"child_order": 20}})"),
     R"({"allowance": {"days": 98, "amount": "19708.47"}})"},
    {"termination_on_day_1", terminated(1),
     R"({"allowance": {"days": 15, "amount": "3016.60"}, "deadlines": {"claim_by": "2027-05-20", "insured_through": "2026-06-03"},
         "medical": [{"item": "prenatal", "amount": "300.00"}, {"item": "termination", "mode": "cap", "amount": "500.00"}]})"},
    {"termination_on_day_111", terminated(111),
     R"({"allowance": {"days": 15, "amount": "3016.60"}, "medical": [{"item": "prenatal", "amount": "300.00"}, {"item": "termination", "amount": "500.00"}]})"},
    {"termination_on_day_112", terminated(112),
     R"({"allowance": {"days": 42, "amount": "8446.49"}, "deadlines": {"insured_through": "2026-06-30"},
         "medical": [{"item": "prenatal", "amount": "700.00"}, {"item": "termination", "amount": "2000.00"}]})"},
    {"termination_on_day_195", terminated(195), R"({"allowance": {"days": 42, "amount": "8446.49"}})"},
    {"termination_on_day_196", terminated(196), R"({"allowance": {"days": 98, "amount": "19708.47"}})"},
    {"termination_on_day_320", terminated(320), R"({"allowance": {"days": 98, "amount": "19708.47"}})"},
});
INSTANTIATE_TEST_SUITE_P(Events, Assessment, ::testing::ValuesIn(kEvents), by_name);

// Six back-paid months before nine that were paid in time.
std::string back_paid(const std::string& patch = "{}") {
  return covered(R"([{"from": "2025-03", "to": "2025-08", "status": "flexible", "base": "6117.00", "back_paid": true},
                     {"from": "2025-09", "status": "flexible", "base": "6117.00"}])",
                 patch);
}
const auto kBackPaid = enrolled({
    {"whether_they_count_is_unsettled_and_the_premium_stands", back_paid(),
     R"({"contribution": {"months": 15, "total": "734.10", "own_total": "734.10"},
         "allowance": {"entitled": "uncertain", "amount": ["0.00", "19708.47"], "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "uncertain", "have": 9, "have_max": 15, "need": 12}}},
         "unsettled": {"coverage.back_paid_counts": {"region": "510100", "hotline": "12393", "alternatives": [
           {"value": "true", "entitled": "yes", "amount": "19708.47", "if_entitled": "19708.47", "total": "734.10"},
           {"value": "false", "entitled": "no", "amount": "0.00", "if_entitled": "19708.47", "total": "734.10"}]}}})"},
    {"settled_true_they_count", back_paid(R"({"settle": {"coverage.back_paid_counts": true}})"),
     R"({"contribution": {"months": 15, "total": "734.10"},
         "allowance": {"entitled": "yes", "amount": "19708.47", "conditions": {"continuous_months": {"have": 15}}}, "unsettled": []})"},
    {"settled_false_they_are_months_without_insurance",
     back_paid(R"({"settle": {"coverage.back_paid_counts": false}})"),
     R"({"contribution": {"months": 15, "total": "734.10"},
         "allowance": {"entitled": "no", "amount": "0.00", "conditions": {"continuous_months": {"have": 9}}}, "unsettled": []})"},
    // Counted: (2 x 9000 + 8 x 6117) / 10 = 6693.60; not counted: 6117.00.
    {"settled_false_they_stay_out_of_the_base",
     covered(R"([{"from": "2025-03", "to": "2025-04", "status": "flexible", "base": "9000.00", "back_paid": true},
                 {"from": "2025-05", "status": "flexible", "base": "6117.00"}])",
             R"({"settle": {"coverage.back_paid_counts": false}})"),
     R"({"allowance": {"entitled": "yes", "base": "6117.00", "amount": "19708.47"}})"},
    // 6693.60 x 98 / (365/12) = 21566.23 (6693.60 x 1176 / 365 = 21566.2290…).
    {"settled_true_they_enter_the_base",
     covered(R"([{"from": "2025-03", "to": "2025-04", "status": "flexible", "base": "9000.00", "back_paid": true},
                 {"from": "2025-05", "status": "flexible", "base": "6117.00"}])",
             R"({"settle": {"coverage.back_paid_counts": true}})"),
     R"({"allowance": {"entitled": "yes", "base": "6693.60", "amount": "21566.23"}})"},
    {"unsettled_the_base_is_a_range",
     covered(R"([{"from": "2025-03", "to": "2025-04", "status": "flexible", "base": "9000.00", "back_paid": true},
                 {"from": "2025-05", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "yes", "base": ["6117.00", "6693.60"], "amount": ["19708.47", "21566.23"]},
         "unsettled": ["coverage.back_paid_counts"]})"},
    {"before_a_gap_they_do_not_matter",
     covered(R"([{"from": "2023-01", "to": "2023-12", "status": "flexible", "base": "6117.00", "back_paid": true},
                 {"from": "2025-03", "status": "flexible", "base": "6117.00"}])",
             R"({"settle": {"contribution.rate": "0.8%"}})"),
     R"({"contribution": {"months": 27}, "allowance": {"entitled": "yes"}, "unsettled": []})"},
    {"a_back_paid_month_of_the_event_may_leave_none",
     covered(R"([{"from": "2025-03", "to": "2026-04", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-05", "to": "2026-05", "status": "flexible", "base": "6117.00", "back_paid": true},
                 {"from": "2026-06", "status": "flexible", "base": "6117.00"}])",
             R"({"settle": {"coverage.back_paid_counts": false}})"),
     R"({"contribution": {"months": 15}, "allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 0}}}})"},
    {"they_may_carry_the_transition", medical_first(R"({"settle": {"coverage.back_paid_counts": false},
                       "coverage": [{"from": "2024-01", "to": "2025-03", "status": "flexible", "base": "6117.00", "maternity": false, "back_paid": true},
                                    {"from": "2025-04", "status": "flexible", "base": "6117.00"}]})"),
     R"({"allowance": {"entitled": "no", "conditions": {"transition": {"met": "no", "have": 5}}}})"},
});
INSTANTIATE_TEST_SUITE_P(BackPaid, Assessment, ::testing::ValuesIn(kBackPaid), by_name);

const auto kPlaces = enrolled({
    // The rate of a place outside the loaded policy is known to nobody here.
    {"months_in_another_province_do_not_count",
     covered(R"([{"from": "2025-01", "to": "2025-12", "status": "flexible", "base": "6117.00", "region": "440100"},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 17, "monthly": "48.94", "total": null, "own_total": null},
         "allowance": {"entitled": "no", "base": "6117.00", "conditions": {"continuous_months": {"met": "no", "have": 5}}}})"},
    {"the_rate_of_another_province_is_asked_for_there",
     covered(R"([{"from": "2025-01", "to": "2025-12", "status": "flexible", "base": "6117.00", "region": "440100"},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"unsettled": {"contribution.rate": {"region": "440100", "alternatives": []}}})"},
    {"months_in_another_area_of_the_province_count",
     covered(R"([{"from": "2025-01", "to": "2025-12", "status": "flexible", "base": "6117.00", "region": "510500"},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 17, "total": "831.98"},
         "allowance": {"entitled": "yes", "conditions": {"continuous_months": {"have": 17}, "insured_in_area": {"met": "yes"}}}})"},
    // Ya'an in 2026: 0.5 % of 6117.00 is 30.59 (30.585, half up); 10 x 48.94 + 5 x 30.59 = 642.35. Chengdu rounds
    // months.
    {"each_month_is_charged_at_the_rate_of_its_place",
     covered(R"([{"from": "2025-03", "to": "2025-12", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-01", "status": "flexible", "base": "6117.00", "region": "511800"}])"),
     R"({"contribution": {"months": 15, "monthly": "30.59", "total": "642.35"}})"},
    {"chengdu_asks_for_insurance_in_chengdu_in_the_month_of_the_event",
     covered(R"([{"from": "2025-03", "to": "2026-04", "status": "flexible", "base": "6117.00"},
                 {"from": "2026-05", "status": "flexible", "base": "6117.00", "region": "510500"}])"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19708.47",
           "conditions": {"continuous_months": {"met": "yes", "have": 15}, "insured_in_area": {"met": "no"}}}})"},
    {"a_district_of_chengdu_is_chengdu",
     covered(R"([{"from": "2025-03", "status": "flexible", "base": "6117.00", "region": "510104"}])",
             R"({"region": "510107"})"),
     R"({"region": "510100", "contribution": {"total": "734.10"}, "allowance": {"entitled": "yes", "conditions": {"insured_in_area": {"met": "yes"}}}})"},
});
INSTANTIATE_TEST_SUITE_P(Places, Assessment, ::testing::ValuesIn(kPlaces), by_name);

// Remarks hold on the days that their texts do.
const auto kRemarks = enrolled({
    {"of_flexible_workers", example(),
     R"({"notices": ["join_with_medical_insurance", "medical_as_local_employee_insurance", "medical_as_employees", "paid_to_person", "status_at_event", "not_with_wages",
                     "new_rules_prevail", "leave_days_are_not_paid_days", "household_registration_not_needed", "claim_after_days_end",
                     "average_allowance_nation", "average_allowance_province", "assisted_reproduction_covered", "family_account", "settlement_elsewhere", "occupational_injury_cover"]})"},
    {"before_the_notice", on_day("2024-12-31", kLongInsured),
     R"({"notices": ["household_registration_not_needed", "average_allowance_nation", "average_allowance_province", "assisted_reproduction_covered", "family_account",
                     "settlement_elsewhere", "occupational_injury_cover"]})"},
    // 国家医保局: the national average of 2024; the province's.
    {"with_an_amount", example(),
     R"({"notices": {"average_allowance_nation": {"amount": "26000.00"}, "average_allowance_province": {"amount": "21000.00"}}})"},
    {"on_its_last_day", on_day("2029-12-31", kLongInsured),
     R"({"notices": {"not_with_wages": {"citations": [{"document": "sc-2024-9", "article": "二(二)3"}]}}})"},
    {"after_the_notice", on_day("2030-01-01", kLongInsured),
     R"({"notices": ["new_rules_prevail", "leave_days_are_not_paid_days", "household_registration_not_needed", "claim_after_days_end",
                     "average_allowance_nation", "average_allowance_province", "assisted_reproduction_covered", "family_account", "settlement_elsewhere", "occupational_injury_cover"]})"},
    {"of_employees_before_direct_payment", employed(R"({"event": {"date": "2025-08-31"}})"),
     R"({"notices": {"paid_to_person": null, "top_up_by_employer": {}, "not_with_wages": null}})"},
    {"of_employees_from_direct_payment_on", employed(R"({"event": {"date": "2025-09-01"}})"),
     R"({"notices": {"paid_to_person": {"citations": [{"document": "sc-direct-pay-2025"}]}}})"},
});
INSTANTIATE_TEST_SUITE_P(Remarks, Assessment, ::testing::ValuesIn(kRemarks), by_name);

// The benefits in kind come from the medical insurance, which needs no twelve months.
const auto kMedical = enrolled({
    {"of_the_insured", covered(R"([{"from": "2026-05", "status": "flexible", "base": "6117.00"}])"),
     R"({"allowance": {"entitled": "no"}, "medical": [{"insured": "yes"}, {"insured": "yes"}]})"},
    {"of_those_with_medical_insurance_alone",
     covered(R"([{"from": "2026-05", "status": "flexible", "base": "6117.00", "maternity": false}])"),
     R"({"medical": [{"insured": "yes"}, {"insured": "yes"}]})"},
    {"of_those_without", covered(R"([{"from": "2025-01", "to": "2026-04", "status": "flexible", "base": "6117.00"}])"),
     R"({"medical": [{"insured": "no"}, {"insured": "no"}]})"},
    {"of_residents_who_do_not_say", covered("[]", R"({"status": "resident"})"),
     R"({"medical": [{"insured": "uncertain"}, {"insured": "uncertain"}]})"},
    {"of_residents_with_twins",
     covered(R"([{"from": "2026-01", "status": "resident"}])",
             R"({"status": "resident", "event": {"delivery": "caesarean", "infants": 2}})"),
     R"({"medical": [{"item": "prenatal", "amount": "700.00", "insured": "yes"}, {"item": "delivery", "amount": "5000.00", "insured": "yes"}]})"},
    {"before_their_first_day", on_day("2024-05-31", kLongInsured), R"({"medical": []})"},
    {"from_their_first_day_on", on_day("2024-06-01", kLongInsured),
     R"({"medical": [{"amount": "1000.00"}, {"amount": "5000.00"}]})"},
});
INSTANTIATE_TEST_SUITE_P(Medical, Assessment, ::testing::ValuesIn(kMedical), by_name);

const auto kDoubts = enrolled({
    // 6117.00 x 98 / 30 = 19982.20.
    {"an_unsettled_divisor_gives_a_range", example(R"({"settle": null})"),
     R"({"allowance": {"entitled": "yes", "amount": ["19708.47", "19982.20"], "if_entitled": ["19708.47", "19982.20"],
           "base": "6117.00", "days": 98, "divisor": ["30", "365/12"]},
         "unsettled": {"allowance.divisor": {"region": "510100", "hotline": "12393", "alternatives": [
           {"value": "365/12", "entitled": "yes", "amount": "19708.47", "if_entitled": "19708.47", "total": "734.10", "grade": "derived"},
           {"value": "30", "entitled": "yes", "amount": "19982.20", "if_entitled": "19982.20", "total": "734.10", "grade": "derived"}]}}})"},
    {"a_doubt_that_cannot_matter_is_not_listed",
     example(R"({"settle": null, "coverage": [{"from": "2025-03", "status": "resident"}], "status": "resident"})"),
     R"({"unsettled": []})"},
    // Uncertain and a range at once: nothing, or one of two amounts.
    {"two_doubts_are_folded_together", back_paid(R"({"settle": {"allowance.divisor": null}})"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"], "if_entitled": ["19708.47", "19982.20"]},
         "unsettled": {
           "coverage.back_paid_counts": {"alternatives": [
             {"value": "true", "entitled": "yes", "amount": ["19708.47", "19982.20"]},
             {"value": "false", "entitled": "no", "amount": "0.00", "if_entitled": ["19708.47", "19982.20"]}]},
           "allowance.divisor": {"alternatives": [
             {"value": "365/12", "entitled": "uncertain", "amount": ["0.00", "19708.47"]},
             {"value": "30", "entitled": "uncertain", "amount": ["0.00", "19982.20"]}]}}})"},
    // 24 months, 7 of them in 2024, of which only one reading of the rate is known.
    {"one_known_reading_of_a_rate_is_told_with_its_doubt",
     covered(R"([{"from": "2024-06", "status": "flexible", "base": "6117.00"}])"),
     R"({"contribution": {"months": 24, "monthly": "48.94", "total": "1174.56", "own_total": "1174.56"},
         "unsettled": {"contribution.rate": {"alternatives": [{"value": "0.8%", "total": "1174.56"}]}}})"},
});
INSTANTIATE_TEST_SUITE_P(Doubts, Assessment, ::testing::ValuesIn(kDoubts), by_name);

TEST(OwnTotal, IsAllOfItForAFlexibleWorkerWheneverTheEventIs) {
  // The contract: "all of it as `flexible`". In 2024 nobody has settled who pays; that is no reason to answer "0.00".
  const auto answer = assess(on_day("2024-12-31", R"([{"from": "2024-12", "status": "flexible", "base": "6117.00"}])",
                                    R"({"settle": {"contribution.rate": "0.8%"}})"));
  EXPECT_TRUE(answer.says(R"({"contribution": {"months": 1, "total": "48.94", "own_total": "48.94"}})"));
}

TEST(OpenEndedRecord, GoesOnBeyondTheLastYearThatCanBeWritten) {
  // 98 days from 2199-12-01 end in March 2200.
  const auto answer = assess(on_day("2199-12-01", R"([{"from": "2190-01", "status": "flexible", "base": "6117.00"}])"));
  EXPECT_TRUE(answer.says(R"({"allowance": {"conditions": {"insured_through_period": {"met": "yes"}}}})"));
}

}  // namespace
}  // namespace yusuan::test
