// The closed set of rule variants and of doubts, on a made-up law. 6117.00 x 98 / 30 = 19982.20; the premium is 48.94.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "made_up.hpp"
#include "sound.hpp"
#include "variant.hpp"

namespace yusuan::test {

std::ostream& operator<<(std::ostream& out, const Variant& v) { return out << v.law << ' ' << v.situation; }

TEST_P(Law, IsAppliedAsItSays) {
  const auto& [name, law, situation, expected] = GetParam();
  const auto policy = made_up(law);
  const auto answer = assess(in_made_up_area(situation), policy);
  EXPECT_TRUE(answer.says(expected));
  EXPECT_EQ(unfollowable(in_made_up_area(situation), answer.text()), Complaints{});
}

namespace {

const std::string kGap = R"({"coverage": [{"from": "2025-01", "to": "2026-02", "status": "flexible", "base": "6117.00"},
                                          {"from": "2026-04", "status": "flexible", "base": "6117.00"}]})";
const std::string kYear2026 = R"({"coverage": [{"from": "2026-01", "status": "flexible", "base": "6565.00"}]})";

const std::vector<Variant> kVariants{
    {"everything_settled", "{}", "{}",
     R"({"policy": {"version": "made-up", "verified_until": "2099-12-31", "within_verified": true},
         "contribution": {"payer": "individual", "months": 15, "monthly": "48.94", "total": "734.10", "own_total": "734.10"},
         "allowance": {"entitled": "yes", "amount": "19982.20", "if_entitled": "19982.20", "base": "6117.00", "days": 98, "divisor": ["30"], "payee": "person"},
         "deadlines": {"claim_by": "2027-05-20", "insured_through": "2026-08-25"},
         "medical": [], "unsettled": [], "notices": []})"},
    // -- months
    {"continuous_months_end_at_a_gap", "{}", kGap,
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"met": "no", "have": 2, "need": 12}, "cumulative_months": null}}})"},
    {"cumulative_months_do_not", R"({"coverage.months_rule": {"is": "cumulative"}})", kGap,
     R"({"allowance": {"entitled": "yes", "conditions": {"cumulative_months": {"met": "yes", "have": 16, "need": 12}, "continuous_months": null}}})"},
    {"cumulative_months_end_with_the_event",
     R"({"coverage.months_rule": {"is": "cumulative"}, "coverage.required_months": {"is": "17"}})", kGap,
     R"({"allowance": {"entitled": "no", "conditions": {"cumulative_months": {"met": "no", "have": 16, "need": 17}}}})"},
    {"either_rule_of_months_is_uncertain_with_a_gap",
     R"({"coverage.months_rule": {"either": ["continuous", "cumulative"]}})", kGap,
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]},
         "unsettled": {"coverage.months_rule": {"alternatives": [{"value": "continuous", "entitled": "no"}, {"value": "cumulative", "entitled": "yes"}]}}})"},
    {"an_unknown_rule_of_months_is_uncertain_with_a_gap", R"({"coverage.months_rule": {"unknown": true}})", kGap,
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]}, "unsettled": {"coverage.months_rule": {"alternatives": []}}})"},
    {"no_month_is_asked_for", R"({"coverage.required_months": {"is": "0"}})", R"({"coverage": []})",
     R"({"allowance": {"entitled": "yes", "amount": null, "conditions": {"continuous_months": {"met": "yes", "have": 0, "need": 0}}}})"},
    {"either_number_of_months_is_uncertain_between_them", R"({"coverage.required_months": {"either": ["12", "18"]}})",
     "{}", R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]}})"},
    {"either_number_of_months_is_yes_above_them", R"({"coverage.required_months": {"either": ["12", "15"]}})", "{}",
     R"({"allowance": {"entitled": "yes", "amount": "19982.20"}})"},
    {"either_number_of_months_is_no_below_them", R"({"coverage.required_months": {"either": ["16", "18"]}})", "{}",
     R"({"allowance": {"entitled": "no", "amount": "0.00"}})"},
    {"an_unknown_number_of_months_is_uncertain", R"({"coverage.required_months": {"unknown": true}})", "{}",
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"], "if_entitled": "19982.20"}, "unsettled": {"coverage.required_months": {"alternatives": []}}})"},
    {"one_known_reading_of_the_months_is_uncertain_too", R"({"coverage.required_months": {"perhaps": "12"}})", "{}",
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]}, "unsettled": {"coverage.required_months": {"alternatives": [{"value": "12", "entitled": "yes"}]}}})"},
    // -- the scheme
    {"no_scheme_no_allowance", R"({"scheme.in_force": {"is": false}})", "{}",
     R"({"contribution": {"total": "734.10"}, "allowance": {"entitled": "no", "amount": "0.00", "conditions": {"in_force": {"met": "no"}}}})"},
    {"perhaps_a_scheme", R"({"scheme.in_force": {"either": [true, false]}})", "{}",
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"], "conditions": {"in_force": {"met": "uncertain"}}}, "unsettled": ["scheme.in_force"]})"},
    {"perhaps_a_scheme_for_somebody_without_months", R"({"scheme.in_force": {"either": [true, false]}})",
     R"({"coverage": {"months": 3, "base": "6117.00"}})", R"({"allowance": {"entitled": "no", "amount": "0.00"}})"},
    {"a_scheme_that_starts_later", R"({"scheme.in_force": {"is": false, "then": {"2026-05-21": true}}})", "{}",
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19982.20", "conditions": {"in_force": {"met": "no"}}}})"},
    {"a_scheme_that_starts_on_the_day", R"({"scheme.in_force": {"is": false, "then": {"2026-05-20": true}}})", "{}",
     R"({"allowance": {"entitled": "yes"}})"},
    // -- contribution
    {"the_employer_pays", R"({"contribution.payer": {"is": "employer"}})",
     R"({"status": "employee", "coverage": {"months": 15, "base": "6117.00"}})",
     R"({"contribution": {"payer": "employer", "total": "734.10", "own_total": "0.00"}})"},
    {"a_rate_that_changes", R"({"contribution.rate": {"is": "0.8%", "then": {"2026-01-01": "1%"}}})", "{}",
     // 10 x 48.94 + 5 x 61.17.
     R"({"contribution": {"months": 15, "monthly": "61.17", "total": "795.25"}})"},
    {"a_rate_that_changes_after_the_event", R"({"contribution.rate": {"is": "0.8%", "then": {"2026-06-01": "1%"}}})",
     "{}", R"({"contribution": {"monthly": "48.94", "total": "734.10"}})"},
    {"a_rate_of_nothing", R"({"contribution.rate": {"is": "0%"}})", "{}",
     R"({"contribution": {"months": 15, "monthly": "0.00", "total": "0.00"}})"},
    {"either_rate_gives_a_range", R"({"contribution.rate": {"either": ["0.8%", "0.5%"]}})", "{}",
     // 6117.00 x 0.5 % = 30.585, which is 30.59.
     R"({"contribution": {"monthly": ["30.59", "48.94"], "total": ["458.85", "734.10"], "own_total": ["458.85", "734.10"]},
         "unsettled": {"contribution.rate": {"alternatives": [{"value": "0.8%", "total": "734.10"}, {"value": "0.5%", "total": "458.85"}]}}})"},
    {"an_unsettled_rate_of_an_earlier_year_gives_a_range",
     R"({"contribution.rate": {"either": ["0.8%", "0.6%"], "then": {"2026-01-01": "1%"}}})", "{}",
     // 10 x 48.94 or 10 x 36.70, and 5 x 61.17.
     R"({"contribution": {"monthly": "61.17", "total": ["672.85", "795.25"]},
         "unsettled": {"contribution.rate": {"alternatives": [{"value": "0.8%", "total": "795.25"}, {"value": "0.6%", "total": "672.85"}]}}})"},
    {"a_rate_that_is_no_percentage", R"({"contribution.rate": {"is": "1/300"}})", "{}",
     // 6117.00 / 300 = 20.39.
     R"({"contribution": {"monthly": "20.39", "total": "305.85"}})"},
    {"half_a_fen_of_each_month_is_rounded_up", R"({"contribution.rate": {"is": "0.5%"}})", kYear2026,
     R"({"contribution": {"months": 5, "monthly": "32.83", "total": "164.15"}})"},
    {"or_only_of_the_year", R"({"contribution.rate": {"is": "0.5%"}, "contribution.rounding": {"is": "year"}})",
     kYear2026, R"({"contribution": {"months": 5, "monthly": "32.83", "total": "164.13"}})"},
    {"a_year_is_rounded_once_whatever_its_spans",
     R"({"contribution.rate": {"is": "0.5%"}, "contribution.rounding": {"is": "year"}})",
     R"({"coverage": [{"from": "2025-12", "to": "2026-01", "status": "flexible", "base": "6565.00"}, {"from": "2026-02", "to": "2026-03", "status": "flexible", "base": "6565.00"},
                      {"from": "2026-05", "status": "flexible", "base": "6565.00"}]})",
     // 32.825 in 2025 is 32.83; four months of 2026 are 131.30.
     R"({"contribution": {"months": 5, "total": "164.13"}})"},
    // -- days, divisor, share
    {"an_unknown_divisor_leaves_the_amount_unknown", R"({"allowance.divisor": {"unknown": true}})", "{}",
     R"({"allowance": {"entitled": "yes", "amount": null, "if_entitled": null, "base": "6117.00", "days": 98, "divisor": []},
         "unsettled": {"allowance.divisor": {"alternatives": [], "hotline": "12393"}}})"},
    {"an_unknown_share_leaves_the_amount_unknown", R"({"allowance.share": {"unknown": true}})", "{}",
     R"({"allowance": {"entitled": "yes", "amount": null}, "unsettled": {"allowance.share": {}}})"},
    {"nothing_is_payable_on_no_even_where_the_amount_is_unknown", R"({"allowance.divisor": {"unknown": true}})",
     R"({"coverage": {"months": 3, "base": "6117.00"}})",
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": null}})"},
    {"half_the_allowance", R"({"allowance.share": {"is": "50%"}})", "{}", R"({"allowance": {"amount": "9991.10"}})"},
    {"either_share", R"({"allowance.share": {"either": ["50%", "100%"]}})", "{}",
     R"({"allowance": {"amount": ["9991.10", "19982.20"]}, "unsettled": ["allowance.share"]})"},
    {"a_divisor_of_30_4", R"({"allowance.divisor": {"is": "30.4"}})", "{}",
     // 6117.00 x 98 / 30.4 = 19719.276…
     R"({"allowance": {"divisor": ["30.4"], "amount": "19719.28"}})"},
    {"three_divisors_stand_in_order", R"({"allowance.divisor": {"either": ["365/12", "30.4", "30"]}})", "{}",
     R"({"allowance": {"divisor": ["30", "30.4", "365/12"], "amount": ["19708.47", "19982.20"]}})"},
    {"unknown_extra_days_matter_only_where_they_apply", R"({"allowance.days_rule": {"is": {"caesarean": null}}})", "{}",
     R"({"allowance": {"days": 98}, "unsettled": []})"},
    {"unknown_extra_days_leave_the_days_unknown", R"({"allowance.days_rule": {"is": {"caesarean": null}}})",
     R"({"event": {"delivery": "caesarean"}})",
     R"({"allowance": {"days": null, "amount": null}, "deadlines": {"insured_through": null}, "unsettled": {"allowance.days": {"alternatives": []}}})"},
    {"a_termination_before_the_first_band_has_unknown_days",
     R"({"allowance.days_rule": {"is": {"termination": [{"from_gestation_day": 112, "days": 42}]}}})",
     R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": 111}})",
     R"({"allowance": {"days": null}})"},
    {"the_extension_is_added", R"({"allowance.days_rule": {"is": {"extension": 60}}})",
     R"({"event": {"delivery": "dystocia", "infants": 3}})", R"({"allowance": {"days": 203}})"},
    // -- who, when
    {"paid_to_the_employer", R"({"allowance.payee": {"is": "employer"}})", "{}",
     R"({"allowance": {"payee": "employer"}})"},
    {"nobody_has_said_to_whom", R"({"allowance.payee": {"unknown": true}})", "{}",
     R"({"allowance": {"payee": null}, "unsettled": ["allowance.payee"]})"},
    {"claimed_within_six_months", R"({"allowance.claim_months": {"is": "6"}})", R"({"event": {"date": "2026-08-31"}})",
     R"({"deadlines": {"claim_by": "2027-02-28"}})"},
    {"claimed_within_six_months_in_a_leap_year", R"({"allowance.claim_months": {"is": "6"}})",
     R"({"event": {"date": "2027-08-30"}})", R"({"deadlines": {"claim_by": "2028-02-29"}})"},
    {"claimed_on_the_day", R"({"allowance.claim_months": {"is": "0"}})", "{}",
     R"({"deadlines": {"claim_by": "2026-05-20"}})"},
    {"either_time_to_claim_gives_the_earlier_day", R"({"allowance.claim_months": {"either": ["18", "12"]}})", "{}",
     R"({"deadlines": {"claim_by": "2027-05-20"}, "unsettled": ["allowance.claim_months"]})"},
    {"nobody_has_said_until_when_to_claim", R"({"allowance.claim_months": {"unknown": true}})", "{}",
     R"({"deadlines": {"claim_by": null}, "unsettled": ["allowance.claim_months"]})"},
    // -- the base
    {"the_employers_base_for_everybody", R"({"allowance.base_rule": {"is": "employer_previous_year_average"}})",
     R"({"employer_average_base": "9000.00"})", R"({"allowance": {"base": "9000.00", "amount": "29400.00"}})"},
    {"either_rule_of_the_base",
     R"({"allowance.base_rule": {"either": ["own_previous_year_average", "employer_previous_year_average"]}})",
     R"({"employer_average_base": "9000.00"})",
     R"({"allowance": {"base": ["6117.00", "9000.00"], "amount": ["19982.20", "29400.00"]},
         "unsettled": {"allowance.base": {"alternatives": [{"value": "6117.00", "amount": "19982.20"}, {"value": "9000.00", "amount": "29400.00"}]}}})"},
    {"an_unknown_rule_of_the_base", R"({"allowance.base_rule": {"unknown": true}})", "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"the_year_of_the_event_in_its_place", "{}", R"({"coverage": {"months": 3, "base": "6117.00"}})",
     R"({"allowance": {"base": "6117.00"}, "unsettled": []})"},
    // -- the period
    {"insurance_through_the_period_is_asked_for", R"({"coverage.through_period": {"is": true}})",
     R"({"coverage": {"months": 15, "base": "6117.00", "keeps_paying": false}})",
     R"({"allowance": {"entitled": "no", "conditions": {"insured_through_period": {"met": "no"}}}})"},
    {"insurance_through_the_period_is_not_asked_for", "{}",
     R"({"coverage": {"months": 15, "base": "6117.00", "keeps_paying": false}})",
     R"({"allowance": {"entitled": "yes"}})"},
    {"whether_it_is_asked_for_matters_only_to_who_stops", R"({"coverage.through_period": {"either": [true, false]}})",
     R"({"coverage": {"months": 15, "base": "6117.00", "keeps_paying": false}})",
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]}, "unsettled": ["coverage.through_period"]})"},
    // -- transition
    {"ten_months_of_medical_insurance", R"({"transition.medical_months": {"is": "10"}})",
     R"({"as_of": "2026-06-01", "coverage": [{"from": "2025-08", "to": "2025-12", "status": "flexible", "base": "6117.00", "maternity": false}, {"from": "2026-01", "status": "flexible", "base": "6117.00"}]})",
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-12", "conditions": {"transition": {"met": "later", "have": 10, "need": 10}}}})"},
    {"either_a_transition_or_none", R"({"transition.medical_months": {"either": ["10", "0"]}})",
     R"({"as_of": "2026-06-01", "coverage": [{"from": "2025-08", "to": "2025-12", "status": "flexible", "base": "6117.00", "maternity": false}, {"from": "2026-01", "status": "flexible", "base": "6117.00"}]})",
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]},
         "unsettled": {"transition.medical_months": {"alternatives": [{"value": "10", "entitled": "later"}, {"value": "0", "entitled": "no"}]}}})"},
    {"later_under_one_reading_and_yes_under_the_other_is_later",
     R"({"transition.medical_months": {"is": "10"}, "coverage.required_months": {"either": ["5", "12"]}})",
     R"({"as_of": "2026-06-01", "coverage": [{"from": "2025-08", "to": "2025-12", "status": "flexible", "base": "6117.00", "maternity": false}, {"from": "2026-01", "status": "flexible", "base": "6117.00"}]})",
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-12", "amount": "19982.20"}})"},
    // -- top-up
    {"no_duty_to_top_up", R"({"allowance.top_up": {"is": false}})",
     R"({"status": "employee", "monthly_wage": "9000.00"})", R"({"allowance": {"amount": "19982.20"}})"},
    // 9000.00 x 98 / 30 = 29400.00; less 19982.20.
    {"a_duty_to_top_up", "{}", R"({"status": "employee", "monthly_wage": "9000.00"})",
     R"({"allowance": {"amount": "19982.20", "top_up": "9417.80"}})"},
    {"a_range_of_top_ups", R"({"allowance.divisor": {"either": ["30", "49"]}})",
     R"({"status": "employee", "monthly_wage": "9000.00"})",
     // By 49: 18000.00 less 12234.00.
     R"({"allowance": {"amount": ["12234.00", "19982.20"], "top_up": ["5766.00", "9417.80"]}})"},
    // -- medical
    {"medical_benefits_by_band_and_number",
     R"({"medical.benefits": {"is": [
           {"item": "delivery", "event": "birth", "delivery": ["natural", "dystocia"], "mode": "cap", "amount": "3000.00", "per_extra_infant": "500.00"},
           {"item": "delivery", "event": "birth", "delivery": ["caesarean"], "mode": "share", "share": "75%"},
           {"item": "termination", "event": "termination", "from_gestation_day": 112, "to_gestation_day": 195, "mode": "fixed", "amount": "100.00"}]}})",
     R"({"event": {"delivery": "dystocia", "infants": 4}})",
     R"({"medical": [{"item": "delivery", "mode": "cap", "amount": "4500.00", "share": null}]})"},
    {"a_share_of_the_cost",
     R"({"medical.benefits": {"is": [{"item": "delivery", "event": "birth", "mode": "share", "share": "75%", "hospital_level": "primary"}]}})",
     "{}",
     R"({"medical": [{"item": "delivery", "mode": "share", "amount": null, "share": "75%", "hospital_level": "primary", "citations": [{"document": "made-up", "article": "全文"}]}]})"},
};
INSTANTIATE_TEST_SUITE_P(Variants, Law, ::testing::ValuesIn(kVariants), by_name);

TEST(Readings, OneCombinationMoreThanCanBeEvaluatedIsRefused) {
  // 17 x 241 = 4097; 16 x 241 = 3856.
  std::string divisors = "\"1\"";
  for (int i = 2; i <= 241; ++i) divisors += ", \"" + std::to_string(i) + '"';
  std::string rates = "\"1%\"";
  for (int i = 2; i <= 16; ++i) rates += ", \"" + std::to_string(i) + "%\"";
  const auto law = [&](const std::string& of_rate) {
    return made_up(R"({"contribution.rate": {"either": [)" + of_rate + R"(]}, "allowance.divisor": {"either": [)" +
                   divisors + "]}}");
  };
  EXPECT_TRUE(assess(in_made_up_area(), law(rates + ", \"17%\"")).says(R"({"error": {"code": "too_many_readings"}})"));
  EXPECT_TRUE(assess(in_made_up_area(), law(rates)).says(R"({"allowance": {"entitled": "yes"}})"));
}

TEST(Readings, MoreCombinationsThanCanBeEvaluatedAreRefused) {
  std::string rates;
  std::string divisors;
  std::string shares;
  for (int i = 1; i <= 17; ++i) {
    const auto comma = i == 1 ? "" : ", ";
    rates += comma + ('"' + std::to_string(i)) + "%\"";
    divisors += comma + ('"' + std::to_string(i)) + '"';
    shares += comma + ('"' + std::to_string(i)) + "%\"";
  }
  const auto law = [&](const std::string& of_share) {
    return made_up(R"({"contribution.rate": {"either": [)" + rates + R"(]}, "allowance.divisor": {"either": [)" +
                   divisors + R"(]}, "allowance.share": {"either": [)" + of_share + "]}}");
  };
  // 17 x 17 x 17 = 4913; 17 x 17 x 1 = 289.
  EXPECT_TRUE(assess(in_made_up_area(), law(shares)).says(R"({"error": {"code": "too_many_readings"}})"));
  EXPECT_TRUE(assess(in_made_up_area(), law("\"100%\"")).says(R"({"allowance": {"entitled": "yes"}})"));
}

// Both took minutes while every pair of readings was compared.
TEST(Readings, AsManyAsAreEvaluatedAreAnswered) {
  // 16 x 16 x 16 = 4096, all different.
  std::string rates;
  std::string divisors;
  std::string shares;
  for (int i = 1; i <= 16; ++i) {
    const auto comma = i == 1 ? "" : ", ";
    rates += comma + ('"' + std::to_string(i)) + "%\"";
    divisors += comma + ('"' + std::to_string(i)) + '"';
    shares += comma + ('"' + std::to_string(i)) + "%\"";
  }
  const auto policy =
      made_up(R"({"contribution.rate": {"either": [)" + rates + R"(]}, "allowance.divisor": {"either": [)" + divisors +
              R"(]}, "allowance.share": {"either": [)" + shares + "]}}");
  EXPECT_TRUE(assess(in_made_up_area(), policy)
                  .says(R"({"unsettled": ["contribution.rate", "allowance.divisor", "allowance.share"]})"));
}

TEST(Readings, OfManyDoubtsThatDecideNothingAreAnswered) {
  // Twelve yes-or-noes that this record touches and that change nothing about it: each pair must be looked at.
  const auto policy = made_up(R"({"coverage.other_areas_count": null, "coverage.other_provinces_count": null,
      "coverage.back_paid_counts": {"unknown": true}, "coverage.event_month_counts": {"unknown": true}, "coverage.medical_counts": {"unknown": true},
      "coverage.insured_in_area": {"unknown": true}, "coverage.through_period": {"unknown": true}, "scheme.in_force": {"unknown": true},
      "coverage.months_at": {"either": ["event", "claim"]}, "coverage.months_rule": {"either": ["continuous", "cumulative"]},
      "coverage.cure_months": {"either": ["9", "12"]}, "coverage.required_months": {"either": ["9", "10"]}})");
  EXPECT_EQ(assess(in_made_up_area(R"({"coverage": [
      {"from": "2023-01", "to": "2023-06", "status": "employee", "base": "6117.00", "region": "510100"},
      {"from": "2023-08", "to": "2023-10", "status": "employee", "base": "6117.00", "region": "110200"},
      {"from": "2023-12", "to": "2024-03", "status": "employee", "base": "6117.00", "back_paid": true},
      {"from": "2024-05", "to": "2024-09", "status": "employee", "base": "6117.00", "maternity": false},
      {"from": "2025-01", "status": "flexible", "base": "6117.00"}]})"),
                   policy)
                .at("/error"),
            "absent");
}

}  // namespace
}  // namespace yusuan::test
