// The rules that provinces beside Sichuan have, on a made-up law. Unless a row says otherwise: a birth on 2026-05-20,
// insured from 2025-03 on at 6117.00, and 6117.00 x 98 / 30 = 19982.20.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "made_up.hpp"
#include "variant.hpp"

namespace yusuan::test {
namespace {

// `"id": {"is": value}`, and more of them.
std::string is(const std::string& id, const std::string& value, const std::string& more = "") {
  return R"({")" + id + R"(": {"is": )" + value + "}" + (more.empty() ? "" : ", " + more) + "}";
}
std::string base_rule(const std::string& rule, const std::string& more = "") {
  return is("allowance.base_rule", '"' + rule + '"', more);
}
std::string spans(const std::string& list, const std::string& more = "") {
  return R"({"coverage": [)" + list + "]" + (more.empty() ? "" : ", " + more) + "}";
}
std::string span(const std::string& from, const std::string& to, const std::string& base,
                 const std::string& more = "") {
  return R"({"from": ")" + from + '"' + (to.empty() ? "" : R"(, "to": ")" + to + '"') +
         R"(, "status": "flexible", "base": ")" + base + '"' + (more.empty() ? "" : ", " + more) + "}";
}
// That many months, the month of the event being the last of them; paid on afterwards.
std::string months(int count, const std::string& more = "") {
  return R"({"coverage": {"months": )" + std::to_string(count) + R"(, "base": "6117.00"})" +
         (more.empty() ? "" : ", " + more) + "}";
}
std::string terminated(int days, const std::string& more = "") {
  return R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": )" +
         std::to_string(days) + "}" + (more.empty() ? "" : ", " + more) + "}";
}

// Two patches as one. Not by merging them: null would take away from the first what it is to take from the example.
std::string both(const std::string& one, const std::string& other) {
  return one.substr(0, one.size() - 1) + ", " + other.substr(1);
}

// Four bases, one after another.
const std::string kRising = spans(span("2024-09", "2025-04", "5000.00") + ", " + span("2025-05", "2025-12", "6000.00") +
                                  ", " + span("2026-01", "2026-04", "7000.00") + ", " + span("2026-05", "", "8000.00"));
const std::string kUntilApril = spans(span("2024-09", "2026-04", "6117.00"));

const std::vector<Variant> kOwnBases{
    // (4 x 5000 + 8 x 6000) / 12 = 68000 / 12.
    {"of_the_year_before", base_rule("own_previous_year_average"), kRising,
     R"({"allowance": {"base": "17000/3", "amount": "18511.11"}})"},
    {"of_the_month_of_the_event", base_rule("own_event_month"), kRising,
     R"({"allowance": {"base": "8000.00", "amount": "26133.33"}})"},
    // (4 x 7000 + 8000) / 5.
    {"of_the_year_of_the_event_up_to_it", base_rule("own_event_year_average"), kRising,
     R"({"allowance": {"base": "7200.00", "amount": "23520.00"}})"},
    // 2025-05 to 2026-04: (8 x 6000 + 4 x 7000) / 12 = 76000 / 12; x 98 / 30 = 20688.888…
    {"of_the_twelve_months_before_the_event", base_rule("own_twelve_months_before"), kRising,
     R"({"allowance": {"base": "19000/3", "amount": "20688.89"}})"},
    // Four months of 6000 and six of 7000 are in these twelve.
    {"of_the_twelve_months_before_with_a_gap_of_two",
     base_rule("own_twelve_months_before", R"("coverage.required_months": {"is": "6"})"),
     spans(span("2024-09", "2025-08", "6000.00") + ", " + span("2025-11", "", "7000.00")),
     R"({"allowance": {"entitled": "yes", "base": "6600.00", "amount": "21560.00"}})"},
    {"of_fewer_than_twelve_months", base_rule("own_twelve_months_before"), months(3),
     R"({"allowance": {"entitled": "no", "base": "6117.00"}})"},
    {"of_twelve_months_of_which_there_is_none", base_rule("own_twelve_months_before"), months(1),
     R"({"allowance": {"base": null, "if_entitled": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"of_a_month_without_insurance", base_rule("own_event_month"), kUntilApril,
     R"({"allowance": {"entitled": "no", "amount": "0.00", "base": null, "if_entitled": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"of_the_year_of_an_event_in_January", base_rule("own_event_year_average"),
     merged(kRising, R"({"event": {"date": "2026-01-01"}})"), R"({"allowance": {"base": "7000.00"}})"},
    // 2025-01 to 2025-12: (4 x 5000 + 8 x 6000) / 12.
    {"of_the_twelve_months_before_an_event_in_January", base_rule("own_twelve_months_before"),
     merged(kRising, R"({"event": {"date": "2026-01-31"}})"), R"({"allowance": {"base": "17000/3"}})"},
    {"medical_insurance_alone_is_no_base", base_rule("own_event_month"),
     spans(span("2024-09", "", "6117.00", R"("maternity": false)")), R"({"allowance": {"base": null}})"},
    {"either_of_two_bases_of_which_one_was_not_told",
     R"({"allowance.base_rule": {"either": ["own_event_month", "employer_event_month"]}})", kRising,
     R"({"allowance": {"entitled": "yes", "base": null, "amount": null, "if_entitled": null}})"},
    {"either_of_two_own_bases", R"({"allowance.base_rule": {"either": ["own_event_month", "own_event_year_average"]}})",
     kRising,
     R"({"allowance": {"base": ["7200.00", "8000.00"], "amount": ["23520.00", "26133.33"]},
         "unsettled": {"allowance.base": {"alternatives": [{"value": "8000.00", "amount": "26133.33"}, {"value": "7200.00", "amount": "23520.00"}]}}})"},
};
INSTANTIATE_TEST_SUITE_P(OwnBase, Law, ::testing::ValuesIn(kOwnBases), by_name);

// 280 days before 2026-05-20 is 2025-08-13: ten months from 2025-08 to 2026-05.
const std::string kTwoEmployers = spans(span("2025-03", "2025-10", "5000.00", R"("employer_average_base": "8000.00")") +
                                            ", " + span("2025-11", "", "5000.00"),
                                        R"("employer_average_base": "9000.00")");
const std::vector<Variant> kEmployersBases{
    {"of_the_year_before", base_rule("employer_previous_year_average"), R"({"employer_average_base": "9000.00"})",
     R"({"allowance": {"base": "9000.00", "amount": "29400.00"}})"},
    {"of_the_month_of_the_event", base_rule("employer_event_month"), R"({"employer_average_base": "9000.00"})",
     R"({"allowance": {"base": "9000.00", "amount": "29400.00"}})"},
    {"of_the_twelve_months_before", base_rule("employer_twelve_months_before"),
     R"({"employer_average_base": "9000.00"})", R"({"allowance": {"base": "9000.00", "amount": "29400.00"}})"},
    {"of_the_year_before_untold", base_rule("employer_previous_year_average"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"of_the_month_of_the_event_untold", base_rule("employer_event_month"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"of_the_twelve_months_before_untold", base_rule("employer_twelve_months_before"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    // (3 x 8000 + 7 x 9000) / 10.
    {"weighted_over_the_pregnancy", base_rule("employer_pregnancy_weighted"), kTwoEmployers,
     R"({"allowance": {"base": "8700.00", "amount": "28420.00"}})"},
    // Born on 2026-05-07, 280 days before is 2025-07-31: eleven months, (4 x 8000 + 7 x 9000) / 11 = 95000 / 11.
    {"weighted_over_a_pregnancy_that_began_on_the_last_of_a_month", base_rule("employer_pregnancy_weighted"),
     merged(kTwoEmployers, R"({"event": {"date": "2026-05-07"}})"), R"({"allowance": {"base": "95000/11"}})"},
    {"weighted_over_a_pregnancy_that_began_on_the_first_of_a_month", base_rule("employer_pregnancy_weighted"),
     merged(kTwoEmployers, R"({"event": {"date": "2026-05-08"}})"), R"({"allowance": {"base": "8700.00"}})"},
    // 150 days before is 2025-12-21: six months. 42 days: 9000.00 x 42 / 30.
    {"weighted_over_a_pregnancy_that_was_terminated", base_rule("employer_pregnancy_weighted"),
     both(kTwoEmployers, terminated(150)), R"({"allowance": {"base": "9000.00", "days": 42, "amount": "12600.00"}})"},
    // 201 days before is 2025-10-31: one month of the first employer and seven of the second, 71000 / 8.
    {"weighted_over_both_employers_by_the_day", base_rule("employer_pregnancy_weighted"),
     both(kTwoEmployers, terminated(201)), R"({"allowance": {"base": "8875.00"}})"},
    {"weighted_over_the_second_employer_a_day_later", base_rule("employer_pregnancy_weighted"),
     both(kTwoEmployers, terminated(200)), R"({"allowance": {"base": "9000.00"}})"},
    {"weighted_with_one_figure_for_the_whole_record", base_rule("employer_pregnancy_weighted"),
     R"({"employer_average_base": "9000.00"})", R"({"allowance": {"base": "9000.00"}})"},
    {"weighted_without_the_figure_of_one_span", base_rule("employer_pregnancy_weighted"),
     merged(kTwoEmployers, R"({"employer_average_base": null})"),
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
};
INSTANTIATE_TEST_SUITE_P(EmployersBase, Law, ::testing::ValuesIn(kEmployersBases), by_name);

const auto kOf5000 = R"("allowance.reference": {"is": "5000.00"})";
const std::vector<Variant> kPublishedBases{
    // 5000.00 x 98 / 30 = 16333.33…
    {"the_base_of_flexible_workers", base_rule("pooled_flexible_base", kOf5000), "{}",
     R"({"allowance": {"base": "5000.00", "amount": "16333.33"}, "unsettled": []})"},
    {"the_base_of_the_unemployed", base_rule("pooled_unemployed_base", kOf5000),
     R"({"status": "unemployment_benefit"})", R"({"allowance": {"base": "5000.00", "amount": "16333.33"}})"},
    // 12307.00 x 60 % = 7384.20; x 98 / 30 = 24121.72.
    {"sixty_percent_of_the_average_wage",
     base_rule("average_wage",
               R"("allowance.reference": {"is": "12307.00"}, "allowance.reference_share": {"is": "60%"})"),
     "{}", R"({"allowance": {"base": "7384.20", "amount": "24121.72"}, "unsettled": []})"},
    {"the_whole_average_wage_where_no_share_is_said",
     base_rule("average_wage", R"("allowance.reference": {"is": "12307.00"})"), "{}",
     R"({"allowance": {"base": "12307.00"}})"},
    {"the_average_wage_of_the_year_before_last",
     base_rule("average_wage_before_last", R"("allowance.reference": {"is": "9000.00"})"), "{}",
     R"({"allowance": {"base": "9000.00", "amount": "29400.00"}})"},
    // 2490.00 x 98 / 30.
    {"the_minimum_wage", base_rule("minimum_wage", R"("allowance.reference": {"is": "2490.00"})"), "{}",
     R"({"allowance": {"base": "2490.00", "amount": "8134.00"}})"},
    {"an_amount_for_events_from_the_day_on",
     base_rule("pooled_flexible_base",
               R"("allowance.reference": {"is": "5000.00", "then": {"2026-05-20": "5200.00"}})"),
     "{}", R"({"allowance": {"base": "5200.00"}})"},
    {"an_amount_for_events_before_the_day",
     base_rule("pooled_flexible_base",
               R"("allowance.reference": {"is": "5000.00", "then": {"2026-05-20": "5200.00"}})"),
     R"({"event": {"date": "2026-05-19"}})", R"({"allowance": {"base": "5000.00"}})"},
    {"an_amount_that_nobody_has_published",
     base_rule("pooled_flexible_base", R"("allowance.reference": {"unknown": true})"), "{}",
     R"({"allowance": {"entitled": "yes", "base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"an_amount_that_is_left_out", base_rule("minimum_wage"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {"alternatives": []}}})"},
    {"a_share_that_nobody_has_published",
     base_rule("average_wage",
               R"("allowance.reference": {"is": "12307.00"}, "allowance.reference_share": {"unknown": true})"),
     "{}", R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {}}})"},
    {"either_amount", base_rule("pooled_flexible_base", R"("allowance.reference": {"either": ["5000.00", "6000.00"]})"),
     "{}",
     R"({"allowance": {"base": ["5000.00", "6000.00"], "amount": ["16333.33", "19600.00"]},
         "unsettled": {"allowance.base": {"alternatives": [{"value": "5000.00", "amount": "16333.33"}, {"value": "6000.00", "amount": "19600.00"}]}}})"},
    {"the_persons_own_base_in_its_place",
     base_rule("pooled_flexible_base", R"("allowance.reference": {"unknown": true})"),
     R"({"settle": {"allowance.base": "5100.00"}})",
     R"({"allowance": {"base": "5100.00", "amount": "16660.00"}, "unsettled": []})"},
};
INSTANTIATE_TEST_SUITE_P(PublishedBase, Law, ::testing::ValuesIn(kPublishedBases), by_name);

std::string held_to(const std::string& which, const std::string& limits) {
  return is("allowance.base_limits", '"' + which + '"', R"("contribution.limits": )" + limits);
}
const std::string kLimits = R"({"is": {"floor": "6500.00", "cap": "20000.00"}})";
const std::string kHigh = spans(span("2025-03", "", "25000.00"));
const std::vector<Variant> kLimited{
    // 6500.00 x 98 / 30 = 21233.33…
    {"a_base_below_the_floor", held_to("floor", kLimits), "{}",
     R"({"allowance": {"base": "6500.00", "amount": "21233.33"}, "unsettled": []})"},
    {"a_base_at_the_floor", held_to("floor", R"({"is": {"floor": "6117.00"}})"), "{}",
     R"({"allowance": {"base": "6117.00"}})"},
    {"a_base_a_fen_below_the_floor", held_to("floor", R"({"is": {"floor": "6117.01"}})"), "{}",
     R"({"allowance": {"base": "6117.01"}})"},
    // 25000.00 x 98 / 30 = 81666.66…
    {"a_floor_is_no_cap", held_to("floor", kLimits), kHigh,
     R"({"allowance": {"base": "25000.00", "amount": "81666.67"}})"},
    // 20000.00 x 98 / 30 = 65333.33…
    {"a_base_above_the_cap", held_to("cap", kLimits), kHigh,
     R"({"allowance": {"base": "20000.00", "amount": "65333.33"}})"},
    {"a_base_at_the_cap", held_to("cap", R"({"is": {"cap": "25000.00"}})"), kHigh,
     R"({"allowance": {"base": "25000.00"}})"},
    {"a_cap_is_no_floor", held_to("cap", kLimits), "{}", R"({"allowance": {"base": "6117.00"}})"},
    {"both_raise_a_low_base", held_to("floor_and_cap", kLimits), "{}", R"({"allowance": {"base": "6500.00"}})"},
    {"both_lower_a_high_base", held_to("floor_and_cap", kLimits), kHigh, R"({"allowance": {"base": "20000.00"}})"},
    {"both_leave_a_base_between_them", held_to("floor_and_cap", kLimits), spans(span("2025-03", "", "7000.00")),
     R"({"allowance": {"base": "7000.00"}})"},
    {"none_leaves_every_base", held_to("none", kLimits), kHigh, R"({"allowance": {"base": "25000.00"}})"},
    {"limits_alone_hold_no_base", R"({"contribution.limits": )" + kLimits + "}", kHigh,
     R"({"allowance": {"base": "25000.00"}})"},
    {"the_limits_of_the_day_of_the_event",
     held_to("floor", R"({"is": {"floor": "6500.00"}, "then": {"2026-05-21": {"floor": "6600.00"}}})"), "{}",
     R"({"allowance": {"base": "6500.00"}})"},
    {"limits_that_nobody_has_published", held_to("floor_and_cap", R"({"unknown": true})"), "{}",
     R"({"allowance": {"entitled": "yes", "base": null, "amount": null}, "unsettled": {"allowance.base": {}}})"},
    {"limits_that_are_left_out", is("allowance.base_limits", R"("floor")"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {}}})"},
    {"limits_without_the_one_that_is_asked_for", held_to("floor_and_cap", R"({"is": {"floor": "6500.00"}})"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {}}})"},
    {"a_cap_alone_where_a_floor_is_asked_for", held_to("floor", R"({"is": {"cap": "20000.00"}})"), "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {}}})"},
    {"whether_it_is_held_nobody_has_said",
     R"({"allowance.base_limits": {"unknown": true}, "contribution.limits": )" + kLimits + "}", "{}",
     R"({"allowance": {"base": null, "amount": null}, "unsettled": {"allowance.base": {}}})"},
    {"either_held_or_not",
     R"({"allowance.base_limits": {"either": ["none", "floor"]}, "contribution.limits": )" + kLimits + "}", "{}",
     R"({"allowance": {"base": ["6117.00", "6500.00"], "amount": ["19982.20", "21233.33"]},
         "unsettled": {"allowance.base": {"alternatives": [{"value": "6117.00"}, {"value": "6500.00"}]}}})"},
    {"either_floor", held_to("floor", R"({"either": [{"floor": "6500.00"}, {"floor": "6600.00"}]})"), "{}",
     R"({"allowance": {"base": ["6500.00", "6600.00"]}, "unsettled": ["contribution.limits"]})"},
    {"the_persons_own_base_is_not_held", held_to("floor", kLimits), R"({"settle": {"allowance.base": "6117.00"}})",
     R"({"allowance": {"base": "6117.00", "amount": "19982.20"}})"},
};
INSTANTIATE_TEST_SUITE_P(BaseLimits, Law, ::testing::ValuesIn(kLimited), by_name);

// 6117.00 x 98 x 12 / 365 = 19708.4712…
std::string rounding(const std::string& value, const std::string& divisor = "365/12") {
  return is("allowance.rounding", value, R"("allowance.divisor": {"is": ")" + divisor + R"("})");
}
// The example of Guangdong: 296263374 / 40267 = 7357.4732…
const std::string kGuangdong = base_rule("employer_previous_year_average");
const std::string kOfGuangdong = R"({"employer_average_base": "296263374/40267"})";
const std::vector<Variant> kRounded{
    {"half_up_to_the_fen_where_nothing_is_said", R"({"allowance.divisor": {"is": "365/12"}})", "{}",
     R"({"allowance": {"amount": "19708.47"}})"},
    {"half_up_to_the_fen", rounding(R"({"mode": "half_up"})"), "{}", R"({"allowance": {"amount": "19708.47"}})"},
    {"up_to_the_fen", rounding(R"({"mode": "up", "places": 2})"), "{}", R"({"allowance": {"amount": "19708.48"}})"},
    {"down_to_the_fen", rounding(R"({"mode": "down", "places": 2})"), "{}", R"({"allowance": {"amount": "19708.47"}})"},
    {"half_up_to_the_jiao", rounding(R"({"mode": "half_up", "places": 1})"), "{}",
     R"({"allowance": {"amount": "19708.50"}})"},
    {"up_to_the_jiao", rounding(R"({"mode": "up", "places": 1})"), "{}", R"({"allowance": {"amount": "19708.50"}})"},
    {"down_to_the_jiao", rounding(R"({"mode": "down", "places": 1})"), "{}",
     R"({"allowance": {"amount": "19708.40"}})"},
    {"half_up_to_the_yuan", rounding(R"({"mode": "half_up", "places": 0})"), "{}",
     R"({"allowance": {"amount": "19708.00"}})"},
    {"up_to_the_yuan", rounding(R"({"mode": "up", "places": 0})"), "{}", R"({"allowance": {"amount": "19709.00"}})"},
    {"down_to_the_yuan", rounding(R"({"mode": "down", "places": 0})"), "{}",
     R"({"allowance": {"amount": "19708.00"}})"},
    // 19982.20 is exact: up and down change nothing at two places.
    {"a_whole_fen_stays_up", rounding(R"({"mode": "up"})", "30"), "{}", R"({"allowance": {"amount": "19982.20"}})"},
    {"a_whole_fen_stays_down", rounding(R"({"mode": "down"})", "30"), "{}", R"({"allowance": {"amount": "19982.20"}})"},
    {"a_whole_jiao_stays_up", rounding(R"({"mode": "up", "places": 1})", "30"), "{}",
     R"({"allowance": {"amount": "19982.20"}})"},
    // 6117.50 x 30 / 30: half a yuan.
    {"half_a_yuan_goes_up", rounding(R"({"mode": "half_up", "places": 0})", "30"),
     R"({"settle": {"allowance.base": "6117.50", "allowance.days": "30"}})", R"({"allowance": {"amount": "6118.00"}})"},
    {"half_a_yuan_goes_down", rounding(R"({"mode": "down", "places": 0})", "30"),
     R"({"settle": {"allowance.base": "6117.50", "allowance.days": "30"}})", R"({"allowance": {"amount": "6117.00"}})"},
    // 7357.48 x 98 / 30 = 24034.4346…, up.
    {"the_base_first_and_both_up",
     merged(kGuangdong, is("allowance.rounding", R"({"mode": "up", "places": 2, "base": true})")), kOfGuangdong,
     R"({"allowance": {"base": "7357.48", "amount": "24034.44"}})"},
    // 7357.4732… x 98 / 30 = 24034.4125…
    {"the_amount_alone_up", merged(kGuangdong, is("allowance.rounding", R"({"mode": "up", "places": 2})")),
     kOfGuangdong, R"({"allowance": {"base": "296263374/40267", "amount": "24034.42"}})"},
    // 7357.47 x 98 / 30 = 24034.402.
    {"the_base_first_and_both_half_up",
     merged(kGuangdong, is("allowance.rounding", R"({"mode": "half_up", "base": true})")), kOfGuangdong,
     R"({"allowance": {"base": "7357.47", "amount": "24034.40"}})"},
    // "The base is rounded so as well", to the fen: the places are those of the amount.
    {"the_base_to_the_fen_and_the_amount_to_the_yuan",
     merged(kGuangdong, is("allowance.rounding", R"({"mode": "up", "places": 0, "base": true})")), kOfGuangdong,
     R"({"allowance": {"base": "7357.48", "amount": "24035.00"}})"},
    {"a_rounding_that_nobody_has_published", R"({"allowance.rounding": {"unknown": true}})", "{}",
     R"({"allowance": {"entitled": "yes", "base": "6117.00", "amount": null}, "unsettled": ["allowance.rounding"]})"},
    // Held to the cap of 7357.47 first.
    {"limits_come_before_the_rounding",
     merged(kGuangdong,
            is("allowance.rounding", R"({"mode": "up", "base": true})",
               R"("allowance.base_limits": {"is": "cap"}, "contribution.limits": {"is": {"cap": "7357.471"}})")),
     kOfGuangdong, R"({"allowance": {"base": "7357.48"}})"},
};
INSTANTIATE_TEST_SUITE_P(Rounding, Law, ::testing::ValuesIn(kRounded), by_name);

const std::string kTiers =
    is("allowance.tiers", R"([{"months": "6", "share": "50%"}, {"months": "12", "share": "100%"}])",
       R"("coverage.required_months": {"is": "6"})");
const std::vector<Variant> kShares{
    {"five_months_are_below_the_lowest_tier", kTiers, months(5),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "9991.10"}})"},
    {"six_months_reach_the_lowest_tier", kTiers, months(6),
     R"({"allowance": {"entitled": "yes", "amount": "9991.10"}})"},
    {"eleven_months_are_in_it", kTiers, months(11), R"({"allowance": {"entitled": "yes", "amount": "9991.10"}})"},
    {"twelve_months_reach_the_next", kTiers, months(12), R"({"allowance": {"entitled": "yes", "amount": "19982.20"}})"},
    {"thirty_months_are_in_it", kTiers, months(30), R"({"allowance": {"amount": "19982.20"}})"},
    // 80 % of 19982.20.
    {"the_persons_own_share_replaces_them", kTiers, months(6, R"("settle": {"allowance.share": "80%"})"),
     R"({"allowance": {"amount": "15985.76"}, "unsettled": []})"},
    {"tiers_stand_in_place_of_the_share", merged(kTiers, R"({"allowance.share": {"unknown": true}})"), months(6),
     R"({"allowance": {"amount": "9991.10"}, "unsettled": []})"},
    // Sixteen months in all, two since the gap.
    {"tiers_of_months_that_add_up", merged(kTiers, is("coverage.months_rule", R"("cumulative")")),
     spans(span("2025-01", "2026-02", "6117.00") + ", " + span("2026-04", "", "6117.00")),
     R"({"allowance": {"entitled": "yes", "amount": "19982.20"}})"},
    // Two since the gap: below the lowest tier, whose share it would be.
    {"tiers_of_months_before_a_gap", kTiers,
     spans(span("2025-01", "2026-02", "6117.00") + ", " + span("2026-04", "", "6117.00")),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "9991.10"}})"},
    {"tiers_without_the_month_of_the_event", merged(kTiers, is("coverage.event_month_counts", "false")), months(12),
     R"({"allowance": {"entitled": "yes", "amount": "9991.10"}})"},
    {"tiers_that_nobody_has_published", R"({"allowance.tiers": {"unknown": true}})", "{}",
     R"({"allowance": {"amount": null}, "unsettled": {"allowance.share": {"alternatives": []}}})"},
};
INSTANTIATE_TEST_SUITE_P(Tiers, Law, ::testing::ValuesIn(kShares), by_name);

std::string child(int order) { return R"({"event": {"child_order": )" + std::to_string(order) + "}}"; }
const std::string kByOrder = is("allowance.days_rule", R"({"extension": 60, "by_child_order": [
    {"from_child_order": 2, "extension": 90}, {"from_child_order": 3}, {"from_child_order": 5, "extension": 0}]})");
const std::vector<Variant> kOrders{
    {"the_first_has_the_extension", kByOrder, child(1), R"({"allowance": {"days": 158}, "unsettled": []})"},
    {"the_second_has_its_own", kByOrder, child(2), R"({"allowance": {"days": 188}, "unsettled": []})"},
    {"the_third_has_an_unknown_one", kByOrder, child(3),
     R"({"allowance": {"days": null, "amount": null}, "unsettled": {"allowance.days": {"alternatives": []}}})"},
    {"the_fourth_has_an_unknown_one", kByOrder, child(4), R"({"allowance": {"days": null}})"},
    {"the_fifth_has_none", kByOrder, child(5), R"({"allowance": {"days": 98}})"},
    {"the_twentieth_has_none", kByOrder, child(20), R"({"allowance": {"days": 98}})"},
    {"extras_are_added_to_it", kByOrder, R"({"event": {"child_order": 2, "delivery": "caesarean", "infants": 3}})",
     // 98 + 90 + 15 + 2 x 15.
     R"({"allowance": {"days": 233}})"},
    {"an_unknown_extension_is_not_that_of_the_second",
     is("allowance.days_rule", R"({"extension": null, "by_child_order": [{"from_child_order": 2, "extension": 90}]})"),
     child(2), R"({"allowance": {"days": 188}, "unsettled": []})"},
    {"an_unknown_extension_is_that_of_the_first",
     is("allowance.days_rule", R"({"extension": null, "by_child_order": [{"from_child_order": 2, "extension": 90}]})"),
     child(1), R"({"allowance": {"days": null}})"},
    {"a_termination_knows_no_order", kByOrder, terminated(112), R"({"allowance": {"days": 42}})"},
};
INSTANTIATE_TEST_SUITE_P(ChildOrder, Law, ::testing::ValuesIn(kOrders), by_name);

const std::string kNotTheMonth = is("coverage.event_month_counts", "false");
std::string continuous(const std::string& met, int have) {
  return R"("conditions": {"continuous_months": {"met": ")" + met + R"(", "have": )" + std::to_string(have) +
         R"(, "need": 12}})";
}
const std::vector<Variant> kMonths{
    {"eleven_with_the_month_of_the_event", "{}", months(11),
     R"({"allowance": {"entitled": "no", )" + continuous("no", 11) + "}}"},
    {"twelve_with_the_month_of_the_event", "{}", months(12),
     R"({"allowance": {"entitled": "yes", )" + continuous("yes", 12) + "}}"},
    {"eleven_and_the_month_does_not_count", kNotTheMonth, months(11),
     R"({"allowance": {"entitled": "no", )" + continuous("no", 10) + "}}"},
    {"twelve_and_the_month_does_not_count", kNotTheMonth, months(12),
     R"({"allowance": {"entitled": "no", )" + continuous("no", 11) + "}}"},
    {"thirteen_and_the_month_does_not_count", kNotTheMonth, months(13),
     R"({"allowance": {"entitled": "yes", )" + continuous("yes", 12) + "}}"},
    {"one_and_the_month_does_not_count", kNotTheMonth, months(1),
     R"({"allowance": {"entitled": "no", )" + continuous("no", 0) + "}}"},
    {"the_month_does_not_count_among_months_that_add_up",
     merged(kNotTheMonth, is("coverage.months_rule", R"("cumulative")")),
     spans(span("2024-01", "2024-06", "6117.00") + ", " + span("2025-12", "", "6117.00")),
     R"({"allowance": {"entitled": "no", "conditions": {"cumulative_months": {"met": "no", "have": 11, "need": 12}}}})"},
    {"nobody_has_said_whether_the_month_counts", R"({"coverage.event_month_counts": {"unknown": true}})", months(12),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"], "conditions": {"continuous_months": {"met": "uncertain", "have": 11, "have_max": 12}}},
         "unsettled": ["coverage.event_month_counts"]})"},
    {"whether_the_month_counts_matters_only_at_the_boundary", R"({"coverage.event_month_counts": {"unknown": true}})",
     months(13), R"({"allowance": {"entitled": "yes"}, "unsettled": []})"},
    {"months_after_the_event_do_not_add_up", is("coverage.months_rule", R"("cumulative")"),
     spans(span("2025-03", "2026-05", "6117.00") + ", " + span("2026-08", "", "6117.00")),
     R"({"allowance": {"conditions": {"cumulative_months": {"met": "yes", "have": 15, "need": 12}}}})"},
    // Whichever months count, there are twelve.
    {"nobody_has_said_which_months_count_and_each_way_is_enough", R"({"coverage.months_rule": {"unknown": true}})",
     months(12), R"({"allowance": {"entitled": "yes"}})"},
    {"nobody_has_said_which_months_count_and_one_way_is_more_than_enough",
     R"({"coverage.months_rule": {"unknown": true}})",
     spans(span("2024-01", "2024-03", "6117.00") + ", " + span("2025-06", "", "6117.00")),
     R"({"allowance": {"entitled": "yes"}})"},
    // -- for a termination
    {"three_months_are_too_few_for_a_termination", is("coverage.termination_months", R"("4")"),
     both(months(3), terminated(112)),
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 3, "need": 4}}}})"},
    {"four_months_are_enough_for_a_termination", is("coverage.termination_months", R"("4")"),
     both(months(4), terminated(112)),
     R"({"allowance": {"entitled": "yes", "conditions": {"continuous_months": {"have": 4, "need": 4}}}})"},
    {"a_termination_that_asks_for_no_month", is("coverage.termination_months", R"("0")"),
     both(months(1), terminated(112)), R"({"allowance": {"entitled": "yes"}})"},
    {"months_of_a_termination_are_not_those_of_a_birth", is("coverage.termination_months", R"("4")"), months(11),
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 11, "need": 12}}}})"},
    {"the_persons_own_months_replace_those_of_a_termination", is("coverage.termination_months", R"("4")"),
     both(months(4, R"("settle": {"coverage.required_months": "5"})"), terminated(112)),
     R"({"allowance": {"entitled": "no", "conditions": {"continuous_months": {"have": 4, "need": 5}}}})"},
    {"nobody_has_said_how_many_for_a_termination", R"({"coverage.termination_months": {"unknown": true}})",
     both(months(4), terminated(112)),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": {"coverage.required_months": {"alternatives": []}}})"},
    {"one_known_reading_for_a_termination_decides_nothing", R"({"coverage.termination_months": {"perhaps": "4"}})",
     both(months(4), terminated(112)),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": {"coverage.required_months": {"alternatives": [{"value": "4", "entitled": "yes"}]}}})"},
};
INSTANTIATE_TEST_SUITE_P(Months, Law, ::testing::ValuesIn(kMonths), by_name);

// Six months at the event: the twelfth is 2026-11.
std::string half_a_year(const std::string& as_of, const std::string& to = "") {
  return spans(span("2025-12", to, "6117.00"), R"("as_of": ")" + as_of + '"');
}
std::string completed(const std::string& met, int need) {
  return R"("conditions": {"continuous_months": {"met": "no"}, "completed_by_claim": {"met": ")" + met +
         R"(", "need": )" + std::to_string(need) + "}}";
}
const std::string kAtClaim = is("coverage.months_at", R"("claim")");
const std::vector<Variant> kClaims{
    {"months_are_completed_before_the_claim", kAtClaim, half_a_year("2026-10-31"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-11", "amount": "19982.20", )" +
         completed("later", 12) + "}}"},
    {"from_the_twelfth_month_on", kAtClaim, half_a_year("2026-11-01"),
     R"({"allowance": {"entitled": "yes", "entitled_from": "2026-11", "amount": "19982.20", )" + completed("yes", 12) +
         "}}"},
    {"the_record_ends_with_the_twelfth_month", kAtClaim, half_a_year("2026-06-01", "2026-11"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-11"}})"},
    {"the_record_ends_a_month_early", kAtClaim, half_a_year("2026-06-01", "2026-10"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", )" + completed("no", 12) + "}}"},
    {"months_that_are_there_at_the_event_need_no_completion", kAtClaim, months(12),
     R"({"allowance": {"entitled": "yes", "conditions": {"completed_by_claim": null}}})"},
    {"nothing_is_completed_where_the_event_decides", is("coverage.months_at", R"("event")"), half_a_year("2026-11-01"),
     R"({"allowance": {"entitled": "no", "conditions": {"completed_by_claim": null}}})"},
    {"nothing_is_completed_where_nothing_is_said", "{}", half_a_year("2026-11-01"),
     R"({"allowance": {"entitled": "no", "conditions": {"completed_by_claim": null}}})"},
    {"nobody_has_said_when_the_months_must_be_there", R"({"coverage.months_at": {"unknown": true}})",
     half_a_year("2026-11-01"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]}, "unsettled": ["coverage.months_at"]})"},
    {"either_time_of_the_months", R"({"coverage.months_at": {"either": ["event", "claim"]}})",
     half_a_year("2026-11-01"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]},
         "unsettled": {"coverage.months_at": {"alternatives": [{"value": "event", "entitled": "no"}, {"value": "claim", "entitled": "yes"}]}}})"},
    {"one_known_time_of_the_months", R"({"coverage.months_at": {"perhaps": "claim"}})", half_a_year("2026-11-01"),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": {"coverage.months_at": {"alternatives": [{"value": "claim", "entitled": "yes"}]}}})"},
    // Five months before that of the event; it does not count; seven more are 2026-06 to 2026-12.
    {"without_the_month_of_the_event", merged(kAtClaim, kNotTheMonth), half_a_year("2026-10-31"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-12", )" + completed("later", 12) + "}}"},
    // Not insured in the month of the event: no run goes on.
    {"not_insured_at_the_event", kAtClaim,
     spans(span("2025-06", "2026-04", "6117.00") + ", " + span("2026-06", "", "6117.00")),
     R"({"allowance": {"entitled": "no"}})"},
    // A termination in the fifth month, six months asked for, two there: the sixth is 2026-09.
    {"for_a_termination", merged(kAtClaim, is("coverage.termination_months", R"("6")")),
     both(months(2, R"("as_of": "2026-06-01")"), terminated(150)),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-09", )" + completed("later", 6) + "}}"},
};
INSTANTIATE_TEST_SUITE_P(AtClaim, Law, ::testing::ValuesIn(kClaims), by_name);

// Five months at the event, nine asked for; else twelve after that of the event: 2026-06 to 2027-05.
std::string five_months(const std::string& as_of, const std::string& to = "", const std::string& more = "") {
  return spans(span("2026-01", to, "6117.00") + more, R"("as_of": ")" + as_of + '"');
}
const std::string kCure = is("coverage.cure_months", R"("12")", R"("coverage.required_months": {"is": "9"})");
std::string cured(const std::string& met) {
  return R"("conditions": {"continuous_months": {"met": "no", "have": 5, "need": 9}, "completed_after_event": {"met": ")" +
         met + R"(", "need": 12}})";
}
const std::vector<Variant> kCures{
    {"twelve_months_after_the_event", kCure, five_months("2027-04-30"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2027-05", "amount": "19982.20", )" + cured("later") +
         "}}"},
    {"from_the_twelfth_on", kCure, five_months("2027-05-01"),
     R"({"allowance": {"entitled": "yes", "entitled_from": "2027-05", )" + cured("yes") + "}}"},
    {"the_record_ends_with_the_twelfth", kCure, five_months("2026-11-21", "2027-05"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2027-05", )" + cured("later") + "}}"},
    {"the_record_ends_with_the_eleventh", kCure, five_months("2026-11-21", "2027-04"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", )" + cured("no") + "}}"},
    {"the_record_ends_with_the_event", kCure, five_months("2026-11-21", "2026-05"),
     R"({"allowance": {"entitled": "no", )" + cured("no") + "}}"},
    {"a_gap_breaks_them", kCure, five_months("2026-11-21", "2026-08", ", " + span("2026-10", "", "6117.00")),
     R"({"allowance": {"entitled": "no", )" + cured("no") + "}}"},
    {"nine_months_need_no_cure", kCure, months(9),
     R"({"allowance": {"entitled": "yes", "conditions": {"completed_after_event": null}}})"},
    {"eight_months_need_it", kCure, months(8),
     R"({"allowance": {"entitled": "later", "entitled_from": "2027-05", "conditions": {"completed_after_event": {"met": "later"}}}})"},
    {"nobody_has_said_how_many_cure",
     R"({"coverage.required_months": {"is": "9"}, "coverage.cure_months": {"unknown": true}})",
     five_months("2026-11-21"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]}, "unsettled": ["coverage.cure_months"]})"},
    {"either_a_cure_or_none",
     R"({"coverage.required_months": {"is": "9"}, "coverage.cure_months": {"either": ["12", "0"]}})",
     five_months("2026-11-21"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"]},
         "unsettled": {"coverage.cure_months": {"alternatives": [{"value": "12", "entitled": "later"}, {"value": "0", "entitled": "no"}]}}})"},
};
INSTANTIATE_TEST_SUITE_P(Cure, Law, ::testing::ValuesIn(kCures), by_name);

// Twelve months elsewhere, then five here.
std::string moved(const std::string& region) {
  return spans(span("2025-01", "2025-12", "6117.00", R"("region": ")" + region + '"') + ", " +
               span("2026-01", "", "6117.00"));
}
std::string left_out(const std::string& id) { return R"({")" + id + R"(": null})"; }
const std::string kSeventeen = R"({"allowance": {"entitled": "yes", )" + continuous("yes", 17) + "}}";
const std::string kFive = R"({"allowance": {"entitled": "no", )" + continuous("no", 5) + "}}";
std::string either_way(const std::string& id) {
  return R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "19982.20"], "conditions": {"continuous_months": {"have": 5, "have_max": 17}}},
             "unsettled": {")" +
         id + R"(": {"alternatives": [{"value": "true", "entitled": "yes"}, {"value": "false", "entitled": "no"}]}}})";
}
const std::vector<Variant> kPlaces{
    {"another_area_counts", is("coverage.other_areas_count", "true"), moved("110200"), kSeventeen},
    {"another_area_does_not_count", is("coverage.other_areas_count", "false"), moved("110200"), kFive},
    {"nothing_is_said_of_other_areas", left_out("coverage.other_areas_count"), moved("110200"),
     either_way("coverage.other_areas_count")},
    {"other_areas_are_unknown", R"({"coverage.other_areas_count": {"unknown": true}})", moved("110200"),
     either_way("coverage.other_areas_count")},
    {"other_areas_are_unsettled", R"({"coverage.other_areas_count": {"either": [true, false]}})", moved("110200"),
     either_way("coverage.other_areas_count")},
    {"a_district_of_the_area_is_no_other_area", is("coverage.other_areas_count", "false"), moved("110105"), kSeventeen},
    {"the_area_itself_is_no_other_area", is("coverage.other_areas_count", "false"), moved("110100"), kSeventeen},
    {"another_province_counts", is("coverage.other_provinces_count", "true"), moved("510100"), kSeventeen},
    {"another_province_does_not_count", is("coverage.other_provinces_count", "false"), moved("510100"), kFive},
    {"nothing_is_said_of_other_provinces", left_out("coverage.other_provinces_count"), moved("510100"),
     either_way("coverage.other_provinces_count")},
    {"other_areas_say_nothing_of_other_provinces", is("coverage.other_areas_count", "true"), moved("510100"), kFive},
    {"other_provinces_say_nothing_of_other_areas",
     is("coverage.other_provinces_count", "true", R"("coverage.other_areas_count": {"is": false})"), moved("110200"),
     kFive},
    {"places_matter_only_to_who_moved",
     R"({"coverage.other_areas_count": null, "coverage.other_provinces_count": null})", "{}",
     R"({"allowance": {"entitled": "yes"}, "unsettled": []})"},
};
const std::string kLongMedical =
    spans(span("2025-01", "2026-04", "6117.00", R"("maternity": false)") + ", " + span("2026-05", "", "6117.00"));
const std::vector<Variant> kMedicalMonths{
    {"count", is("coverage.medical_counts", "true"), kLongMedical, kSeventeen},
    {"do_not_count", is("coverage.medical_counts", "false"), kLongMedical,
     R"({"allowance": {"entitled": "no", )" + continuous("no", 1) + "}}"},
    {"do_not_count_where_nothing_is_said", "{}", kLongMedical,
     R"({"allowance": {"entitled": "no", )" + continuous("no", 1) + R"(}, "unsettled": []})"},
    {"count_or_not_where_it_is_unknown", R"({"coverage.medical_counts": {"unknown": true}})", kLongMedical,
     R"({"allowance": {"entitled": "uncertain", "conditions": {"continuous_months": {"have": 1, "have_max": 17}}}, "unsettled": ["coverage.medical_counts"]})"},
    {"are_no_base", is("coverage.medical_counts", "true"),
     spans(span("2025-01", "2026-04", "9000.00", R"("maternity": false)") + ", " + span("2026-05", "", "6117.00")),
     R"({"allowance": {"entitled": "yes", "base": "6117.00"}})"},
    {"are_no_months_of_premium", is("coverage.medical_counts", "true"), kLongMedical,
     R"({"contribution": {"months": 1, "total": "48.94"}})"},
    {"of_residents_do_not_count", is("coverage.medical_counts", "true"),
     spans(R"({"from": "2025-01", "to": "2026-04", "status": "resident"}, )" + span("2026-05", "", "6117.00")),
     R"({"allowance": {"entitled": "no", )" + continuous("no", 1) + "}}"},
    {"add_up_too", is("coverage.medical_counts", "true", R"("coverage.months_rule": {"is": "cumulative"})"),
     spans(span("2025-01", "2025-11", "6117.00", R"("maternity": false)") + ", " + span("2026-05", "", "6117.00")),
     R"({"allowance": {"entitled": "yes", "conditions": {"cumulative_months": {"met": "yes", "have": 12, "need": 12}}}})"},
};
INSTANTIATE_TEST_SUITE_P(MedicalMonths, Law, ::testing::ValuesIn(kMedicalMonths), by_name);
INSTANTIATE_TEST_SUITE_P(Places, Law, ::testing::ValuesIn(kPlaces), by_name);

const std::string kDeducted = is("allowance.benefit_deducted", "true");
std::string unemployed(const std::string& benefit) {
  return R"({"status": "unemployment_benefit")" +
         (benefit.empty() ? "" : R"(, "unemployment_benefit": ")" + benefit + '"') + "}";
}
const std::vector<Variant> kBenefits{
    // 4000.00 x 98 / 30 = 13066.66…
    {"what_exceeds_it_is_paid", kDeducted, unemployed("2117.00"),
     R"({"allowance": {"base": "6117.00", "amount": "13066.67"}, "unsettled": []})"},
    // 0.01 x 98 / 30 = 0.0326…
    {"a_fen_exceeds_it", kDeducted, unemployed("6116.99"), R"({"allowance": {"amount": "0.03"}})"},
    {"nothing_exceeds_it", kDeducted, unemployed("6117.00"), R"({"allowance": {"entitled": "yes", "amount": "0.00"}})"},
    {"it_is_higher", kDeducted, unemployed("7000.00"), R"({"allowance": {"entitled": "yes", "amount": "0.00"}})"},
    {"it_was_not_told", kDeducted, unemployed(""),
     R"({"allowance": {"entitled": "yes", "base": "6117.00", "amount": null}, "unsettled": ["allowance.benefit_deducted"]})"},
    {"others_have_none", kDeducted, R"({"unemployment_benefit": "2117.00"})",
     R"({"allowance": {"amount": "19982.20"}})"},
    {"it_is_not_deducted", is("allowance.benefit_deducted", "false"), unemployed("2117.00"),
     R"({"allowance": {"amount": "19982.20"}})"},
    {"nothing_is_said_of_it", "{}", unemployed("2117.00"), R"({"allowance": {"amount": "19982.20"}, "unsettled": []})"},
    {"nobody_has_said_whether_it_is_deducted", R"({"allowance.benefit_deducted": {"unknown": true}})",
     unemployed("2117.00"),
     R"({"allowance": {"amount": ["13066.67", "19982.20"]}, "unsettled": ["allowance.benefit_deducted"]})"},
};
INSTANTIATE_TEST_SUITE_P(Benefit, Law, ::testing::ValuesIn(kBenefits), by_name);

const std::vector<Variant> kPayers{
    {"a_part_of_the_medical_premium", is("contribution.kind", R"("included")"), "{}",
     R"({"contribution": {"kind": "included", "payer": "individual", "total": "734.10"}})"},
    {"a_premium_of_its_own", is("contribution.kind", R"("extra")"), "{}", R"({"contribution": {"kind": "extra"}})"},
    {"no_premium_at_all",
     is("contribution.kind", R"("none")", R"("contribution.payer": {"is": "none"}, "contribution.rate": {"is": "0%"})"),
     "{}",
     R"({"contribution": {"kind": "none", "payer": "none", "months": 15, "monthly": "0.00", "total": "0.00", "own_total": "0.00"}, "unsettled": []})"},
    {"nobody_has_said_who_pays", R"({"contribution.payer": {"unknown": true}})", "{}",
     R"({"contribution": {"payer": null, "months": 15, "total": "734.10", "own_total": null}, "unsettled": {"contribution.payer": {"alternatives": []}}})"},
    {"nobody_has_said_who_pays_for_no_month", R"({"contribution.payer": {"unknown": true}})", R"({"coverage": []})",
     R"({"contribution": {"payer": null, "months": 0, "total": "0.00", "own_total": "0.00"}})"},
    {"nobody_has_said_who_pays_for_one_month", R"({"contribution.payer": {"unknown": true}})", months(1),
     R"({"contribution": {"payer": null, "months": 1, "total": "48.94", "own_total": null}})"},
    // All of it or nothing of it.
    {"either_of_two_pays", R"({"contribution.payer": {"either": ["individual", "none"]}})", "{}",
     R"({"contribution": {"payer": null, "total": "734.10", "own_total": ["0.00", "734.10"]}, "unsettled": ["contribution.payer"]})"},
    {"either_of_two_is_paid", R"({"allowance.payee": {"either": ["person", "employer"]}})", "{}",
     R"({"allowance": {"payee": null}, "unsettled": ["allowance.payee"]})"},
};
INSTANTIATE_TEST_SUITE_P(Payers, Law, ::testing::ValuesIn(kPayers), by_name);

const std::string kHalfFenByYear = is("contribution.rate", R"("0.5%")", R"("contribution.rounding": {"is": "year"})");
const std::vector<Variant> kPremiums{
    // 6565.00 x 0.5 % = 32.825, in each of two years: 32.83 twice.
    {"each_year_is_rounded_by_itself", kHalfFenByYear, spans(span("2025-12", "2026-01", "6565.00")),
     R"({"contribution": {"months": 2, "total": "65.66"}})"},
    {"each_year_is_rounded_by_itself_in_two_spans", kHalfFenByYear,
     spans(span("2025-11", "2025-11", "6565.00") + ", " + span("2026-02", "2026-02", "6565.00")),
     R"({"contribution": {"months": 2, "total": "65.66"}})"},
    {"two_spans_of_a_year_are_rounded_together", kHalfFenByYear,
     spans(span("2026-01", "2026-01", "6565.00") + ", " + span("2026-03", "2026-03", "6565.00")),
     R"({"contribution": {"months": 2, "total": "65.65"}})"},
    // A month is charged at the rate of its first day: eleven of 48.94 and four of 61.17.
    {"a_rate_that_changes_within_a_month", R"({"contribution.rate": {"is": "0.8%", "then": {"2026-01-15": "1%"}}})",
     "{}", R"({"contribution": {"months": 15, "monthly": "61.17", "total": "783.02"}})"},
    {"a_rate_that_changes_on_the_second_of_a_month",
     R"({"contribution.rate": {"is": "0.8%", "then": {"2026-01-02": "1%"}}})", "{}",
     R"({"contribution": {"total": "783.02"}})"},
    {"a_rate_of_which_nothing_is_said", R"({"contribution.rate": null})", "{}",
     R"({"contribution": {"months": 15, "monthly": null, "total": null, "own_total": null}, "unsettled": {"contribution.rate": {"alternatives": []}}})"},
    // 17 x 61.17.
    {"the_persons_own_rate_holds_in_other_places_too", "{}",
     spans(span("2025-01", "2025-12", "6117.00", R"("region": "510100")") + ", " + span("2026-01", "", "6117.00"),
           R"("settle": {"contribution.rate": "1%"})"),
     R"({"contribution": {"months": 17, "monthly": "61.17", "total": "1039.89"}, "unsettled": []})"},
};
INSTANTIATE_TEST_SUITE_P(Premiums, Law, ::testing::ValuesIn(kPremiums), by_name);

const std::vector<Variant> kBoundaries{
    {"one_day_ends_on_the_day_of_the_event", "{}", R"({"settle": {"allowance.days": "1"}})",
     R"({"allowance": {"days": 1, "amount": "203.90"}, "deadlines": {"insured_through": "2026-05-20"}})"},
    {"a_transition_without_medical_insurance", is("transition.medical_months", R"("10")"), kUntilApril,
     R"({"allowance": {"entitled": "no", "conditions": {"transition": {"met": "no", "have": 0, "need": 10}}}})"},
    // One month is asked for, that of the event does not count; the first of the run is that of the event.
    {"a_transition_of_one_month",
     is("transition.medical_months", R"("1")",
        R"("coverage.required_months": {"is": "1"}, "coverage.event_month_counts": {"is": false})"),
     months(1),
     R"({"allowance": {"entitled": "yes", "entitled_from": "2026-05", "conditions": {"continuous_months": {"met": "no", "have": 0, "need": 1}, "transition": {"met": "yes"}}}})"},
    {"a_cure_of_which_one_number_of_months_is_known",
     R"({"coverage.required_months": {"is": "9"}, "coverage.cure_months": {"perhaps": "12"}})", months(5),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": ["coverage.cure_months"]})"},
    // Four more months by the claim are 2026-09; twelve after the event would be 2027-05.
    {"the_first_of_two_ways_counts", merged(kCure, kAtClaim), five_months("2026-06-01"),
     R"({"allowance": {"entitled": "later", "entitled_from": "2026-09", "conditions": {"completed_by_claim": {"met": "later"}, "completed_after_event": {"met": "later"}}}})"},
};
INSTANTIATE_TEST_SUITE_P(Boundaries, Law, ::testing::ValuesIn(kBoundaries), by_name);

std::string benefits(const std::string& list) { return is("medical.benefits", "[" + list + "]"); }
const std::string kAssisted =
    R"({"item": "assisted_reproduction", "mode": "share", "share": "70%", "items": 12, "max_times": 3})";
const std::string kSecondAndThird =
    R"({"item": "delivery", "event": "birth", "from_child_order": 2, "to_child_order": 3, "mode": "fixed", "amount": "100.00"})";
const std::string kTenMonths = benefits(R"({"item": "prenatal", "mode": "fixed", "amount": "1.00"})");
std::string resident(const std::string& months) {
  return R"({"status": "resident", "coverage": [{"status": "resident", )" + months + "}]}";
}
const std::vector<Variant> kMedical{
    {"a_share_with_a_cap", benefits(R"({"item": "prenatal", "mode": "share", "share": "80%", "cap": "1200.00"})"), "{}",
     R"({"medical": [{"item": "prenatal", "mode": "share", "share": "80%", "cap": "1200.00", "amount": null, "insured": "yes"}]})"},
    {"tiers_of_the_cost", benefits(R"({"item": "prenatal", "mode": "share", "share": "100%", "to_cost": "3000.00"},
                                      {"item": "prenatal", "mode": "share", "share": "30%", "from_cost": "3000.00"})"),
     "{}", R"({"medical": [{"share": "100%", "to_cost": "3000.00"}, {"share": "30%", "from_cost": "3000.00"}]})"},
    {"assisted_reproduction_beside_a_birth", benefits(kAssisted), "{}",
     R"({"medical": [{"item": "assisted_reproduction", "share": "70%", "items": 12, "max_times": 3}]})"},
    {"assisted_reproduction_beside_a_termination", benefits(kAssisted), terminated(100),
     R"({"medical": [{"item": "assisted_reproduction", "items": 12}]})"},
    {"of_a_birth_only", benefits(R"({"item": "prenatal", "event": "birth", "mode": "fixed", "amount": "1.00"})"),
     terminated(100), R"({"medical": []})"},
    {"of_the_first_child_not", benefits(kSecondAndThird), child(1), R"({"medical": []})"},
    {"of_the_second_child", benefits(kSecondAndThird), child(2), R"({"medical": [{"amount": "100.00"}]})"},
    {"of_the_third_child", benefits(kSecondAndThird), child(3), R"({"medical": [{"amount": "100.00"}]})"},
    {"of_the_fourth_child_not", benefits(kSecondAndThird), child(4), R"({"medical": []})"},
    {"ten_months_that_are_there", merged(kTenMonths, is("medical.required_months", R"("10")")), months(10),
     R"({"medical": [{"insured": "yes"}]})"},
    {"ten_months_that_are_nine", merged(kTenMonths, is("medical.required_months", R"("10")")), months(9),
     R"({"medical": [{"insured": "no"}]})"},
    {"months_of_medical_insurance_alone_count", merged(kTenMonths, is("medical.required_months", R"("10")")),
     spans(span("2025-08", "2026-04", "6117.00", R"("maternity": false)") + ", " + span("2026-05", "", "6117.00")),
     R"({"medical": [{"insured": "yes"}]})"},
    {"months_before_a_gap_do_not", merged(kTenMonths, is("medical.required_months", R"("10")")),
     spans(span("2025-01", "2026-03", "6117.00") + ", " + span("2026-05", "", "6117.00")),
     R"({"medical": [{"insured": "no"}]})"},
    {"months_that_nobody_has_published", merged(kTenMonths, R"({"medical.required_months": {"unknown": true}})"),
     months(9), R"({"medical": [{"insured": "uncertain"}]})"},
    {"months_that_nobody_has_published_without_insurance",
     merged(kTenMonths, R"({"medical.required_months": {"unknown": true}})"), kUntilApril,
     R"({"medical": [{"insured": "no"}]})"},
    {"no_month_is_asked_for", kTenMonths, months(1), R"({"medical": [{"insured": "yes"}]})"},
    {"not_insured_at_the_event", kTenMonths, kUntilApril, R"({"medical": [{"insured": "no"}]})"},
    {"further_infants_count_for_no_termination",
     benefits(R"({"item": "prenatal", "mode": "fixed", "amount": "100.00", "per_extra_infant": "50.00"})"),
     terminated(100), R"({"medical": [{"amount": "100.00"}]})"},
    {"a_resident_from_the_month_on", kTenMonths, resident(R"("from": "2026-05")"),
     R"({"medical": [{"insured": "yes"}]})"},
    {"a_resident_up_to_the_month", kTenMonths, resident(R"("from": "2025-01", "to": "2026-05")"),
     R"({"medical": [{"insured": "yes"}]})"},
    {"a_resident_until_the_month_before", kTenMonths, resident(R"("from": "2025-01", "to": "2026-04")"),
     R"({"medical": [{"insured": "uncertain"}]})"},
    {"a_resident_from_the_month_after", kTenMonths, resident(R"("from": "2026-06")"),
     R"({"medical": [{"insured": "uncertain"}]})"},
    {"a_resident_who_says_nothing_of_it", kTenMonths, R"({"status": "resident", "coverage": []})",
     R"({"medical": [{"insured": "uncertain"}]})"},
    {"a_resident_with_other_insurance", kTenMonths, R"({"status": "resident"})",
     R"({"medical": [{"insured": "uncertain"}]})"},
};
INSTANTIATE_TEST_SUITE_P(Medical, Law, ::testing::ValuesIn(kMedical), by_name);

// The leave, beside 98 paid days.
const std::string kLeave =
    is("leave.days_rule", R"({"birth": 98, "extension": 60, "dystocia": 15, "per_extra_infant": 15,
    "by_child_order": [{"from_child_order": 3, "extension": 90}], "termination": [{"from_gestation_day": 84, "days": 15}, {"from_gestation_day": 196, "days": 75}]})");
const std::vector<Variant> kLeaves{
    {"of_a_birth", kLeave, "{}", R"({"leave": {"days": 158}, "allowance": {"days": 98}, "unsettled": []})"},
    {"of_dystocia_with_three_infants", kLeave, R"({"event": {"delivery": "dystocia", "infants": 3}})",
     R"({"leave": {"days": 203}, "allowance": {"days": 143}})"},
    {"of_a_third_child", kLeave, child(3), R"({"leave": {"days": 188}, "allowance": {"days": 98}})"},
    {"of_a_caesarean_that_no_text_names", kLeave, R"({"event": {"delivery": "caesarean"}})",
     R"({"leave": {"days": null}, "allowance": {"days": 113}, "unsettled": []})"},
    {"of_an_early_termination", kLeave, terminated(83), R"({"leave": {"days": null}})"},
    {"of_a_termination", kLeave, terminated(195), R"({"leave": {"days": 15}})"},
    {"of_a_late_termination", kLeave, terminated(196), R"({"leave": {"days": 75}})"},
    {"unsettled",
     R"({"leave.days_rule": {"either": [{"birth": 98, "extension": 60}, {"birth": 98, "extension": 90}]}})", "{}",
     R"({"leave": {"days": null, "citations": [{"document": "made-up", "article": "全文"}]}, "unsettled": []})"},
    {"of_who_has_no_allowance", merged(kLeave, is("scheme.in_force", "false")), "{}",
     R"({"leave": {"days": 158}, "allowance": {"entitled": "no"}})"},
};
INSTANTIATE_TEST_SUITE_P(Leave, Law, ::testing::ValuesIn(kLeaves), by_name);

const std::string kChildcare =
    is("childcare_subsidy", R"({"monthly": "300.00", "months": 36, "first_month": "2025-01"})");
std::string born(const std::string& day, const std::string& more = "") {
  return R"({"event": {"date": ")" + day + '"' + more + "}}";
}
std::string subsidy(int count, const std::string& amount) {
  return R"({"childcare_subsidy": {"monthly": "300.00", "months": )" + std::to_string(count) + R"(, "amount": ")" +
         amount + R"(", "citations": [{"document": "made-up", "article": "全文"}]}})";
}
// The table of the National Health Commission of 2025-08-08: born 2022-01 300 yuan, 2022-12 3600, 2023-01 3900, 2023-12
// 7200, 2024-01 7500, from 2025-01-01 on 10800.
const std::vector<Variant> kSubsidies{
    {"born_2022_01", kChildcare, born("2022-01-01"), subsidy(1, "300.00")},
    {"born_2022_12", kChildcare, born("2022-12-31"), subsidy(12, "3600.00")},
    {"born_2023_01", kChildcare, born("2023-01-31"), subsidy(13, "3900.00")},
    {"born_2023_12", kChildcare, born("2023-12-15"), subsidy(24, "7200.00")},
    {"born_2024_01", kChildcare, born("2024-01-15"), subsidy(25, "7500.00")},
    {"born_2024_12", kChildcare, born("2024-12-31"), subsidy(36, "10800.00")},
    {"born_2025_01", kChildcare, born("2025-01-01"), subsidy(36, "10800.00")},
    {"born_2026_05", kChildcare, "{}", subsidy(36, "10800.00")},
    {"twins", kChildcare, born("2026-05-20", R"(, "infants": 2)"), subsidy(36, "21600.00")},
    {"twins_born_2023_12", kChildcare, born("2023-12-15", R"(, "infants": 2)"), subsidy(24, "14400.00")},
    {"of_residents_too", kChildcare, R"({"status": "resident", "coverage": []})", subsidy(36, "10800.00")},
    {"by_the_text_of_its_day",
     R"({"childcare_subsidy": {"is": {"monthly": "300.00", "months": 36, "first_month": "2025-01"},
         "then": {"2026-01-01": {"monthly": "500.00", "months": 36, "first_month": "2025-01"}}}})",
     born("2025-12-31"), subsidy(36, "10800.00")},
};
INSTANTIATE_TEST_SUITE_P(Childcare, Law, ::testing::ValuesIn(kSubsidies), by_name);

// Everything of the scheme is unknown, so that whatever is asked of it shows.
const std::string kNothingKnown =
    R"({"coverage.required_months": {"unknown": true}, "coverage.months_rule": {"unknown": true},
    "coverage.through_period": {"unknown": true}, "coverage.insured_in_area": {"unknown": true}, "allowance.base_rule": {"unknown": true},
    "allowance.days_rule": {"unknown": true}, "allowance.divisor": {"unknown": true}, "allowance.share": {"unknown": true},
    "allowance.payee": {"unknown": true}, "allowance.claim_months": {"unknown": true}, "coverage.months_at": {"unknown": true},
    "allowance.rounding": {"unknown": true}, "coverage.cure_months": {"unknown": true}})";
const std::string kEnded = R"({"scheme.in_force": {"is": true, "then": {"2026-01-01": false}}})";
const auto kNoScheme =
    R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "0.00", "base": null, "days": null, "divisor": [], "payee": null, "conditions": [{"id": "in_force", "met": "no"}]},
        "deadlines": {"claim_by": null, "insured_through": null}, "unsettled": []})";
const std::vector<Variant> kSchemes{
    {"that_ended_before_the_event", merged(kEnded, kNothingKnown), "{}", kNoScheme},
    {"that_ended_on_the_day", merged(kEnded, kNothingKnown), R"({"event": {"date": "2026-01-01"}})", kNoScheme},
    {"that_ends_the_day_after", kEnded,
     R"({"event": {"date": "2025-12-31"}, "coverage": {"months": 12, "base": "6117.00"}})",
     R"({"allowance": {"entitled": "yes", "amount": "19982.20"}})"},
    {"that_never_was", merged(is("scheme.in_force", "false"), kNothingKnown), "{}", kNoScheme},
    // An event before the scheme is answered by the law of its first day.
    {"that_begins_again", R"({"scheme.in_force": {"is": true, "then": {"2026-01-01": false, "2026-06-01": true}}})",
     "{}", R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19982.20"}})"},
    // 6117.00 x 98 / 49 = 12234.00.
    {"that_begins_again_by_another_law",
     R"({"scheme.in_force": {"is": true, "then": {"2026-01-01": false, "2026-06-01": true}},
         "allowance.divisor": {"is": "30", "then": {"2026-06-01": "49"}}})",
     "{}", R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "12234.00"}})"},
    {"that_begins_and_changes_later",
     R"({"scheme.in_force": {"is": false, "then": {"2026-06-01": true, "2027-01-01": true}},
         "allowance.divisor": {"is": "30", "then": {"2026-06-01": "49", "2027-01-01": "30"}}})",
     "{}", R"({"allowance": {"entitled": "no", "if_entitled": "12234.00"}})"},
    {"that_perhaps_is_and_changes_later",
     R"({"scheme.in_force": {"either": [true, false], "then": {"2027-01-01": true}},
         "allowance.divisor": {"is": "30", "then": {"2027-01-01": "49"}}})",
     "{}", R"({"allowance": {"entitled": "uncertain", "if_entitled": "19982.20"}})"},
    {"on_its_first_day", "{}", spans(span("1998-12", "", "6117.00"), R"("event": {"date": "2000-01-01"})"),
     R"({"allowance": {"entitled": "yes", "amount": "19982.20", "conditions": {"in_force": {"met": "yes"}}}})"},
    {"on_the_day_before_its_first", "{}", spans(span("1998-12", "", "6117.00"), R"("event": {"date": "1999-12-31"})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "if_entitled": "19982.20", "conditions": {"in_force": {"met": "no"}}}})"},
};
INSTANTIATE_TEST_SUITE_P(Scheme, Law, ::testing::ValuesIn(kSchemes), by_name);

std::string told(const std::string& law, const std::string& situation, const std::string& pointer) {
  return assess(in_made_up_area(situation), made_up(law)).at(pointer);
}

TEST(LeftOut, IsTheSchemeItselfAndThenItIsReadBothWays) {
  EXPECT_EQ(told(left_out("scheme.in_force"), "{}", "/allowance/entitled"), "\"uncertain\"");
  EXPECT_EQ(told(left_out("scheme.in_force"), "{}", "/allowance/amount/max"), "\"19982.20\"");
}

TEST(LeftOut, WhereNobodyHasPublishedIt) {
  EXPECT_EQ(told("{}", "{}", "/contribution/kind"), "absent");
  EXPECT_EQ(told(R"({"contribution.kind": {"unknown": true}})", "{}", "/contribution/kind"), "absent");
  EXPECT_EQ(told("{}", "{}", "/leave"), "absent");
  EXPECT_EQ(told(R"({"leave.days_rule": {"unknown": true}})", "{}", "/leave"), "absent");
  EXPECT_EQ(told("{}", "{}", "/childcare_subsidy"), "absent");
  EXPECT_EQ(told(R"({"childcare_subsidy": {"unknown": true}})", "{}", "/childcare_subsidy"), "absent");
}

TEST(LeftOut, IsTheSubsidyOfATerminationAndOfAChildThatIsTooOld) {
  EXPECT_EQ(told(kChildcare, terminated(300), "/childcare_subsidy"), "absent");
  // Thirty-seven months and more before the scheme: no month is left.
  EXPECT_EQ(told(kChildcare, born("2021-12-31"), "/childcare_subsidy"), "absent");
  EXPECT_EQ(told(kChildcare, born("2015-01-01"), "/childcare_subsidy"), "absent");
}

TEST(LeftOut, IsATopUpThatNobodyOwes) {
  const auto wage = R"({"status": "employee", "monthly_wage": "9000.00"})";
  EXPECT_EQ(told(is("allowance.top_up", "false"), wage, "/allowance/top_up"), "absent");
  EXPECT_EQ(told(R"({"allowance.top_up": {"unknown": true}, "allowance.divisor": {"unknown": true}})", wage,
                 "/allowance/top_up"),
            "absent");
  EXPECT_EQ(told("{}", R"({"monthly_wage": "9000.00"})", "/allowance/top_up"), "absent");
}

TEST(LeftOut, IsTheMonthOfEntitlementOnNo) {
  EXPECT_EQ(told(kCure, five_months("2026-11-21", "2027-04"), "/allowance/entitled_from"), "absent");
  EXPECT_EQ(told(kAtClaim, half_a_year("2026-06-01", "2026-10"), "/allowance/entitled_from"), "absent");
  EXPECT_EQ(told(kAtClaim, months(12), "/allowance/entitled_from"), "absent");
}

TEST(Trace, TellsTheBaseBeforeAndAfterItIsHeldAndRounded) {
  const auto policy = made_up(held_to("floor", kLimits));
  const auto answer = assess(in_made_up_area(), policy);
  std::string base;
  for (const auto& step : elements(answer.text(), "/trace"))
    if (json_at(step, "/id").starts_with("\"allowance.base"))
      base += json_at(step, "/id") + " = " + json_at(step, "/result") + '\n';
  EXPECT_EQ(base, R"("allowance.base_rule" = "own_previous_year_average"
"allowance.base_limits" = "floor"
"allowance.base_before" = "6117.00"
"allowance.base" = "6500.00"
)");
}

TEST(Notices, MayTellAnAmount) {
  auto policy = made_up();
  const auto from = *parse_day("2026-01-01");
  policy.notices = {{NoticeCode::average_allowance_nation, {}, from, {}, Base{Fraction(26000)}, {0}},
                    {NoticeCode::paid_monthly, {}, from, {}, {}, {0}},
                    {NoticeCode::medical_only, {{Status::employee}}, from, {}, {}, {0}},
                    {NoticeCode::draft_pending, {}, *parse_day("2026-05-21"), {}, {}, {0}},
                    {NoticeCode::waiting_period, {}, from, *parse_day("2026-05-19"), {}, {0}}};
  policy.regions[0].notices = {0, 1, 2, 3, 4};
  ASSERT_EQ(policy.index(), std::nullopt);
  const auto answer = assess(in_made_up_area(), policy);
  EXPECT_TRUE(answer.says(
      R"({"notices": [{"code": "average_allowance_nation", "amount": "26000.00", "citations": [{"document": "made-up", "article": "全文"}]}, {"code": "paid_monthly"}]})"));
  EXPECT_EQ(answer.at("/notices/1/amount"), "absent");
}

}  // namespace
}  // namespace yusuan::test
