// What is refused, with its code and the JSON pointer of its place.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "by_name.hpp"

namespace yusuan::test {
namespace {

struct Refused {
  std::string name;
  std::string question;
  std::string code;
  std::string pointer;
};
std::ostream& operator<<(std::ostream& out, const Refused& r) { return out << r.question; }

std::string error_of(const Answer& answer) { return answer.at("/error/code") + " at " + answer.at("/error/pointer"); }
std::string expected_of(const Refused& r) { return '"' + r.code + "\" at \"" + r.pointer + '"'; }

class Situation : public ::testing::TestWithParam<Refused> {};
TEST_P(Situation, IsRefusedAtItsPlace) { EXPECT_EQ(error_of(assess(GetParam().question)), expected_of(GetParam())); }

const std::string kTermination =
    R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": 100}})";
std::string terminated(const std::string& patch) { return merged(example(kTermination), patch); }
std::string span(const std::string& patch) {
  return example(R"({"coverage": [)" +
                 merged(R"({"from": "2025-03", "status": "flexible", "base": "6117.00"})", patch) + "]}");
}
std::string settle(const std::string& text) { return example(R"({"settle": )" + text + "}"); }
std::string quick(const std::string& patch) {
  return example(R"({"coverage": )" + merged(R"({"months": 12, "base": "6117.00"})", patch) + "}");
}

const std::vector<Refused> kShape{
    {"an_array", "[]", "wrong_type", ""},
    {"a_string", "\"x\"", "wrong_type", ""},
    {"null", "null", "wrong_type", ""},
    {"an_empty_object", "{}", "missing_field", "/region"},
    {"without_status", example(R"({"status": null})"), "missing_field", "/status"},
    {"without_event", example(R"({"event": null})"), "missing_field", "/event"},
    {"without_coverage", example(R"({"coverage": null})"), "missing_field", "/coverage"},
    {"an_unknown_field", example(R"({"province": "51"})"), "unknown_field", "/province"},
    {"an_unknown_field_beside_a_missing_one", example(R"({"status": null, "state": "flexible"})"), "unknown_field",
     "/state"},
    {"an_unknown_field_with_signs_to_escape", example(R"({"a/b~c": 1})"), "unknown_field", "/a~1b~0c"},
    {"an_unknown_field_without_a_name", example(R"({"": 1})"), "unknown_field", "/"},
    {"the_prototype", example(R"({"__proto__": {}})"), "unknown_field", "/__proto__"},
    {"a_field_in_capitals", example(R"({"status": null, "Status": "flexible"})"), "unknown_field", "/Status"},
    {"a_field_with_a_nul", example(R"({"status\u0000": "flexible"})"), "unknown_field", "/status\\u0000"},
};
INSTANTIATE_TEST_SUITE_P(Shape, Situation, ::testing::ValuesIn(kShape), by_name);

const std::vector<Refused> kTop{
    {"a_region_as_a_number", example(R"({"region": 510100})"), "wrong_type", "/region"},
    {"a_region_of_five_digits", example(R"({"region": "51010"})"), "unknown_region", "/region"},
    {"a_region_of_seven_digits", example(R"({"region": "5101000"})"), "unknown_region", "/region"},
    {"a_region_with_letters", example(R"({"region": "51010a"})"), "unknown_region", "/region"},
    {"a_region_with_a_blank", example(R"({"region": " 51010"})"), "unknown_region", "/region"},
    {"a_province_that_is_none", example(R"({"region": "990100"})"), "unknown_region", "/region"},
    {"a_region_of_a_province_without_data", example(R"({"region": "710100"})"), "unknown_region", "/region"},
    {"a_region_without_data", example(R"({"region": "511200"})"), "unknown_region", "/region"},
    {"a_province_as_a_region", example(R"({"region": "510001"})"), "unknown_region", "/region"},
    {"as_of_as_a_number", example(R"({"as_of": 20261121})"), "wrong_type", "/as_of"},
    {"as_of_that_does_not_exist", example(R"({"as_of": "2026-02-29"})"), "invalid_date", "/as_of"},
    {"as_of_with_a_time", example(R"({"as_of": "2026-11-21T00:00:00"})"), "invalid_date", "/as_of"},
    {"an_unknown_status", example(R"({"status": "self_employed"})"), "invalid_value", "/status"},
    {"a_status_as_a_number", example(R"({"status": 1})"), "wrong_type", "/status"},
    {"an_employers_base_as_a_number", example(R"({"employer_average_base": 8000})"), "wrong_type",
     "/employer_average_base"},
    {"an_employers_base_of_nothing", example(R"({"employer_average_base": "0.00"})"), "out_of_range",
     "/employer_average_base"},
    {"a_wage_that_is_no_amount", example(R"({"monthly_wage": "8k"})"), "invalid_amount", "/monthly_wage"},
    {"a_benefit_as_a_number", example(R"({"unemployment_benefit": 1500})"), "wrong_type", "/unemployment_benefit"},
    {"a_benefit_of_nothing", example(R"({"unemployment_benefit": "0.00"})"), "out_of_range", "/unemployment_benefit"},
    {"a_benefit_in_percent", example(R"({"unemployment_benefit": "80%"})"), "invalid_amount", "/unemployment_benefit"},
    {"a_benefit_that_is_null",
     R"({"region": "510100", "status": "unemployment_benefit", "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural"}, "coverage": [], "unemployment_benefit": null})",
     "wrong_type", "/unemployment_benefit"},
    {"a_wage_beyond_the_range", example(R"({"monthly_wage": "10000000.01"})"), "out_of_range", "/monthly_wage"},
};
INSTANTIATE_TEST_SUITE_P(Top, Situation, ::testing::ValuesIn(kTop), by_name);

const std::vector<Refused> kEvent{
    {"an_event_as_a_string", example(R"({"event": "birth"})"), "wrong_type", "/event"},
    {"an_event_as_an_array", example(R"({"event": []})"), "wrong_type", "/event"},
    {"without_kind", example(R"({"event": {"kind": null}})"), "missing_field", "/event/kind"},
    {"an_unknown_kind", example(R"({"event": {"kind": "adoption"}})"), "invalid_value", "/event/kind"},
    {"a_kind_as_a_number", example(R"({"event": {"kind": 1}})"), "wrong_type", "/event/kind"},
    {"without_date", example(R"({"event": {"date": null}})"), "missing_field", "/event/date"},
    {"a_date_that_does_not_exist", example(R"({"event": {"date": "2026-04-31"}})"), "invalid_date", "/event/date"},
    {"a_29th_of_February_without_leap_year", example(R"({"event": {"date": "2026-02-29"}})"), "invalid_date",
     "/event/date"},
    {"a_month_13", example(R"({"event": {"date": "2026-13-01"}})"), "invalid_date", "/event/date"},
    {"a_date_with_slashes", example(R"({"event": {"date": "2026/05/20"}})"), "invalid_date", "/event/date"},
    {"a_date_as_a_number", example(R"({"event": {"date": 20260520}})"), "wrong_type", "/event/date"},
    {"a_birth_without_delivery", example(R"({"event": {"delivery": null}})"), "missing_field", "/event/delivery"},
    {"an_unknown_delivery", example(R"({"event": {"delivery": "water"}})"), "invalid_value", "/event/delivery"},
    {"no_infant", example(R"({"event": {"infants": 0}})"), "out_of_range", "/event/infants"},
    {"ten_infants", example(R"({"event": {"infants": 10}})"), "out_of_range", "/event/infants"},
    {"fewer_than_no_infant", example(R"({"event": {"infants": -1}})"), "out_of_range", "/event/infants"},
    {"half_an_infant", example(R"({"event": {"infants": 1.5}})"), "wrong_type", "/event/infants"},
    {"infants_as_a_string", example(R"({"event": {"infants": "2"}})"), "wrong_type", "/event/infants"},
    {"infants_as_truth", example(R"({"event": {"infants": true}})"), "wrong_type", "/event/infants"},
    {"infants_beyond_53_bits", example(R"({"event": {"infants": 9007199254740993}})"), "out_of_range",
     "/event/infants"},
    {"infants_beyond_64_bits", example(R"({"event": {"infants": 123456789012345678901234567890}})"), "out_of_range",
     "/event/infants"},
    {"child_order_of_nothing", example(R"({"event": {"child_order": 0}})"), "out_of_range", "/event/child_order"},
    {"child_order_of_21", example(R"({"event": {"child_order": 21}})"), "out_of_range", "/event/child_order"},
    {"a_birth_with_gestation_days", example(R"({"event": {"gestation_days": 280}})"), "unknown_field",
     "/event/gestation_days"},
    {"a_termination_with_delivery", terminated(R"({"event": {"delivery": "natural"}})"), "unknown_field",
     "/event/delivery"},
    {"a_termination_with_infants", terminated(R"({"event": {"infants": 1}})"), "unknown_field", "/event/infants"},
    {"a_termination_without_gestation_days", terminated(R"({"event": {"gestation_days": null}})"), "missing_field",
     "/event/gestation_days"},
    {"no_gestation_day", terminated(R"({"event": {"gestation_days": 0}})"), "out_of_range", "/event/gestation_days"},
    {"gestation_day_321", terminated(R"({"event": {"gestation_days": 321}})"), "out_of_range", "/event/gestation_days"},
    {"gestation_days_as_a_string", terminated(R"({"event": {"gestation_days": "112"}})"), "wrong_type",
     "/event/gestation_days"},
};
INSTANTIATE_TEST_SUITE_P(Event, Situation, ::testing::ValuesIn(kEvent), by_name);

const std::string kTwo = R"({"from": "2025-01", "to": "2025-12", "status": "flexible", "base": "6117.00"})";
std::string beside(const std::string& second) { return example(R"({"coverage": [)" + kTwo + ", " + second + "]}"); }
const std::vector<Refused> kSpans{
    {"coverage_as_a_string", example(R"({"coverage": "none"})"), "wrong_type", "/coverage"},
    {"coverage_as_a_number", example(R"({"coverage": 14})"), "wrong_type", "/coverage"},
    {"a_span_as_a_string", example(R"({"coverage": ["2025-03"]})"), "wrong_type", "/coverage/0"},
    {"a_span_as_null", example(R"({"coverage": [null]})"), "wrong_type", "/coverage/0"},
    {"without_from", span(R"({"from": null})"), "missing_field", "/coverage/0/from"},
    {"without_status", span(R"({"status": null})"), "missing_field", "/coverage/0/status"},
    {"without_base", span(R"({"base": null})"), "missing_field", "/coverage/0/base"},
    {"medical_insurance_alone_without_base", span(R"({"base": null, "maternity": false})"), "missing_field",
     "/coverage/0/base"},
    {"from_that_is_a_day", span(R"({"from": "2025-03-01"})"), "invalid_month", "/coverage/0/from"},
    {"from_month_13", span(R"({"from": "2025-13"})"), "invalid_month", "/coverage/0/from"},
    {"from_month_0", span(R"({"from": "2025-00"})"), "invalid_month", "/coverage/0/from"},
    {"from_as_a_number", span(R"({"from": 202503})"), "wrong_type", "/coverage/0/from"},
    {"to_month_13", span(R"({"to": "2025-13"})"), "invalid_month", "/coverage/0/to"},
    {"to_before_from", span(R"({"to": "2025-02"})"), "ends_before_start", "/coverage/0/to"},
    {"an_unknown_status", span(R"({"status": "retired"})"), "invalid_value", "/coverage/0/status"},
    {"a_base_as_a_number", span(R"({"base": 6117})"), "wrong_type", "/coverage/0/base"},
    {"a_base_as_percent", span(R"({"base": "6117%"})"), "invalid_amount", "/coverage/0/base"},
    {"a_base_with_too_fine_a_part", span(R"({"base": "1/1000000001"})"), "out_of_range", "/coverage/0/base"},
    {"a_base_below_nothing", span(R"({"base": "-1.00"})"), "invalid_amount", "/coverage/0/base"},
    {"a_base_of_nothing", span(R"({"base": "0.00"})"), "out_of_range", "/coverage/0/base"},
    {"a_base_without_digits", span(R"({"base": ""})"), "invalid_amount", "/coverage/0/base"},
    {"a_base_with_a_comma", span(R"({"base": "6,117.00"})"), "invalid_amount", "/coverage/0/base"},
    {"a_base_with_a_sign_of_yuan", span(R"({"base": "¥6117.00"})"), "invalid_amount", "/coverage/0/base"},
    {"a_base_beyond_the_range", span(R"({"base": "10000000.01"})"), "out_of_range", "/coverage/0/base"},
    {"an_employers_base_as_a_number", span(R"({"employer_average_base": 8000})"), "wrong_type",
     "/coverage/0/employer_average_base"},
    {"an_employers_base_of_nothing", span(R"({"employer_average_base": "0.00"})"), "out_of_range",
     "/coverage/0/employer_average_base"},
    {"an_employers_base_that_is_no_amount", span(R"({"employer_average_base": "8k"})"), "invalid_amount",
     "/coverage/0/employer_average_base"},
    {"an_employers_base_beyond_the_range", span(R"({"employer_average_base": "10000000.01"})"), "out_of_range",
     "/coverage/0/employer_average_base"},
    {"maternity_as_a_string", span(R"({"maternity": "false"})"), "wrong_type", "/coverage/0/maternity"},
    {"back_paid_as_a_number", span(R"({"back_paid": 1})"), "wrong_type", "/coverage/0/back_paid"},
    {"a_region_that_is_none", span(R"({"region": "999999"})"), "unknown_region", "/coverage/0/region"},
    {"a_region_as_a_number", span(R"({"region": 510100})"), "wrong_type", "/coverage/0/region"},
    {"an_unknown_field", span(R"({"until": "2025-12"})"), "unknown_field", "/coverage/0/until"},
    {"the_second_span", beside(R"({"from": "2026-13", "status": "flexible", "base": "6117.00"})"), "invalid_month",
     "/coverage/1/from"},
    {"spans_that_share_a_month", beside(R"({"from": "2025-12", "status": "flexible", "base": "6117.00"})"),
     "overlapping_spans", "/coverage/1"},
    {"a_span_within_another",
     beside(R"({"from": "2025-03", "to": "2025-04", "status": "employee", "base": "6117.00"})"), "overlapping_spans",
     "/coverage/1"},
    {"the_same_span_twice", beside(kTwo), "overlapping_spans", "/coverage/1"},
    {"an_earlier_span_that_goes_on", beside(R"({"from": "2024-01", "status": "resident"})"), "overlapping_spans",
     "/coverage/1"},
};
INSTANTIATE_TEST_SUITE_P(Spans, Situation, ::testing::ValuesIn(kSpans), by_name);

const std::vector<Refused> kQuick{
    {"without_months", quick(R"({"months": null})"), "missing_field", "/coverage/months"},
    {"without_base", quick(R"({"base": null})"), "missing_field", "/coverage/base"},
    {"fewer_months_than_none", quick(R"({"months": -1})"), "out_of_range", "/coverage/months"},
    {"601_months", quick(R"({"months": 601})"), "out_of_range", "/coverage/months"},
    {"months_as_a_string", quick(R"({"months": "12"})"), "wrong_type", "/coverage/months"},
    {"months_with_a_fraction", quick(R"({"months": 12.5})"), "wrong_type", "/coverage/months"},
    {"a_base_of_nothing", quick(R"({"base": "0"})"), "out_of_range", "/coverage/base"},
    {"through_a_day", quick(R"({"through": "2026-05-20"})"), "invalid_month", "/coverage/through"},
    {"keeps_paying_as_a_string", quick(R"({"keeps_paying": "yes"})"), "wrong_type", "/coverage/keeps_paying"},
    {"an_employers_base_of_its_own", quick(R"({"employer_average_base": "8000.00"})"), "unknown_field",
     "/coverage/employer_average_base"},
    {"a_status_of_its_own", quick(R"({"status": "flexible"})"), "unknown_field", "/coverage/status"},
};
INSTANTIATE_TEST_SUITE_P(Quick, Situation, ::testing::ValuesIn(kQuick), by_name);

const std::vector<Refused> kSettle{
    {"settle_as_an_array", example(R"({"settle": []})"), "wrong_type", "/settle"},
    {"an_unknown_parameter", settle(R"({"allowance.dayz": "98"})"), "unknown_parameter", "/settle/allowance.dayz"},
    {"a_parameter_that_is_not_the_persons_to_answer", settle(R"({"scheme.in_force": true})"), "unknown_parameter",
     "/settle/scheme.in_force"},
    {"an_unknown_parameter_with_signs_to_escape", settle(R"({"allowance/base": "1"})"), "unknown_parameter",
     "/settle/allowance~1base"},
    {"an_unknown_parameter_with_a_tilde", settle(R"({"allowance~base": "1"})"), "unknown_parameter",
     "/settle/allowance~0base"},
    {"a_rate_as_a_number", settle(R"({"contribution.rate": 0.008})"), "wrong_type", "/settle/contribution.rate"},
    {"a_rate_that_is_no_number", settle(R"({"contribution.rate": "low"})"), "invalid_number",
     "/settle/contribution.rate"},
    {"a_rate_below_nothing", settle(R"({"contribution.rate": "-0.8%"})"), "invalid_number",
     "/settle/contribution.rate"},
    {"a_rate_above_all", settle(R"({"contribution.rate": "100.1%"})"), "out_of_range", "/settle/contribution.rate"},
    {"months_as_a_number", settle(R"({"coverage.required_months": 12})"), "wrong_type",
     "/settle/coverage.required_months"},
    {"months_with_a_fraction", settle(R"({"coverage.required_months": "12.5"})"), "invalid_number",
     "/settle/coverage.required_months"},
    {"months_beyond_the_range", settle(R"({"coverage.required_months": "601"})"), "out_of_range",
     "/settle/coverage.required_months"},
    {"truth_as_a_string", settle(R"({"coverage.back_paid_counts": "true"})"), "wrong_type",
     "/settle/coverage.back_paid_counts"},
    {"a_base_of_words", settle(R"({"allowance.base": "六千"})"), "invalid_amount", "/settle/allowance.base"},
    {"a_divisor_of_long_parts", settle(R"({"allowance.divisor": "900000000000000000/30000000000000001"})"),
     "out_of_range", "/settle/allowance.divisor"},
    {"a_base_of_nothing", settle(R"({"allowance.base": "0.00"})"), "out_of_range", "/settle/allowance.base"},
    {"days_as_a_number", settle(R"({"allowance.days": 98})"), "wrong_type", "/settle/allowance.days"},
    {"days_beyond_the_range", settle(R"({"allowance.days": "1001"})"), "out_of_range", "/settle/allowance.days"},
    {"days_that_are_no_number", settle(R"({"allowance.days": "98 days"})"), "invalid_number", "/settle/allowance.days"},
    {"a_divisor_as_a_number", settle(R"({"allowance.divisor": 30})"), "wrong_type", "/settle/allowance.divisor"},
    {"a_divisor_of_nothing", settle(R"({"allowance.divisor": "0"})"), "out_of_range", "/settle/allowance.divisor"},
    {"a_divisor_by_nothing", settle(R"({"allowance.divisor": "365/0"})"), "invalid_number",
     "/settle/allowance.divisor"},
    {"a_divisor_above_a_year", settle(R"({"allowance.divisor": "366.1"})"), "out_of_range",
     "/settle/allowance.divisor"},
    {"a_divisor_in_percent", settle(R"({"allowance.divisor": "30%"})"), "invalid_number", "/settle/allowance.divisor"},
    {"a_share_above_all", settle(R"({"allowance.share": "3/2"})"), "out_of_range", "/settle/allowance.share"},
};
INSTANTIATE_TEST_SUITE_P(Settle, Situation, ::testing::ValuesIn(kSettle), by_name);

const std::vector<Refused> kText{
    {"broken_json", R"({"region": )", "invalid_json", ""},
    {"a_key_twice", R"({"region": "510100", "region": "510100"})", "duplicate_key", "/region"},
    {"a_key_twice_further_in", R"({"event": {"kind": "birth", "date": "2026-05-20", "date": "2026-05-21"}})",
     "duplicate_key", "/event/date"},
    {"a_field_that_is_null", R"({"region": null})", "wrong_type", "/region"},
    {"an_optional_field_that_is_null",
     R"({"region": "510100", "status": "flexible", "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural"},
         "coverage": [{"from": "2025-03", "to": null, "status": "flexible", "base": "6117.00"}]})",
     "wrong_type", "/coverage/0/to"},
    {"infants_beyond_every_double",
     R"({"region": "510100", "status": "flexible", "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural", "infants": 1e400}, "coverage": []})",
     "out_of_range", "/event/infants"},
};
INSTANTIATE_TEST_SUITE_P(Text, Situation, ::testing::ValuesIn(kText), by_name);

// What is taken, at the ends of the ranges.
struct Taken {
  std::string name;
  std::string situation;
};
std::ostream& operator<<(std::ostream& out, const Taken& t) { return out << t.situation; }
class TakenSituation : public ::testing::TestWithParam<Taken> {};
TEST_P(TakenSituation, IsAnswered) { EXPECT_EQ(assess(GetParam().situation).at("/error"), "absent"); }
const std::vector<Taken> kTaken{
    {"one_infant", example(R"({"event": {"infants": 1}})")},
    {"nine_infants", example(R"({"event": {"infants": 9}})")},
    {"two_infants_written_with_a_point",
     R"({"region": "510100", "status": "flexible", "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural", "infants": 2.0}, "coverage": []})"},
    {"the_twentieth_child", example(R"({"event": {"child_order": 20}})")},
    {"infants_and_child_order_left_out", example(R"({"event": {"infants": null, "child_order": null}})")},
    {"gestation_day_1", terminated(R"({"event": {"gestation_days": 1}})")},
    {"gestation_day_320", terminated(R"({"event": {"gestation_days": 320}})")},
    {"as_of_left_out", example(R"({"as_of": null})")},
    {"settle_left_out", example(R"({"settle": null})")},
    {"settle_empty", settle("{}")},
    {"a_span_of_one_month", span(R"({"to": "2025-03"})")},
    {"a_resident_without_base", span(R"({"status": "resident", "base": null})")},
    {"the_smallest_base", span(R"({"base": "0.01"})")},
    {"the_largest_base", span(R"({"base": "10000000.00"})")},
    {"no_month_at_all", quick(R"({"months": 0})")},
    {"600_months", quick(R"({"months": 600})")},
    {"a_rate_of_nothing", settle(R"({"contribution.rate": "0%"})")},
    {"a_rate_of_all", settle(R"({"contribution.rate": "100%"})")},
    {"no_month_asked_for", settle(R"({"coverage.required_months": "0"})")},
    {"600_months_asked_for", settle(R"({"coverage.required_months": "600"})")},
    {"a_thousand_days", settle(R"({"allowance.days": "1000"})")},
    {"a_divisor_of_a_leap_year", settle(R"({"allowance.divisor": "366"})")},
    {"the_first_year", example(R"({"event": {"date": "1949-01-01"}})")},
    {"the_last_year", example(R"({"event": {"date": "2199-12-31"}})")},
    // Bases are exact decimals or fractions.
    {"a_base_with_three_decimals", span(R"({"base": "6117.005"})")},
    {"a_base_that_is_a_fraction", span(R"({"base": "90439/15"})")},
    {"a_span_with_the_employers_base", span(R"({"status": "employee", "employer_average_base": "8000.00"})")},
    {"an_employers_base_that_is_a_fraction", span(R"({"employer_average_base": "296263374/40267"})")},
    {"an_employers_base_of_a_resident",
     span(R"({"status": "resident", "base": null, "employer_average_base": "8000.00"})")},
    {"a_benefit", example(R"({"status": "unemployment_benefit", "unemployment_benefit": "1500.00"})")},
    {"a_benefit_of_somebody_else", example(R"({"unemployment_benefit": "0.01"})")},
    {"a_child_order_and_infants_at_both_ends", example(R"({"event": {"infants": 9, "child_order": 20}})")},
    {"an_allowance_base_that_is_a_fraction", settle(R"({"allowance.base": "18049/3"})")},
};
INSTANTIATE_TEST_SUITE_P(Ranges, TakenSituation, ::testing::ValuesIn(kTaken), by_name);

TEST(AsOf, IsTodayWhereItIsLeftOut) {
  // Twelve months from 2025-12 on are full in 2026-11, the month of the day that stands for today.
  const auto situation = example(R"({"event": {"date": "2025-12-31"},
                                     "coverage": [{"from": "2024-01", "to": "2025-11", "status": "flexible", "base": "6117.00", "maternity": false},
                                                  {"from": "2025-12", "status": "flexible", "base": "6117.00"}]})");
  EXPECT_EQ(assess(merged(situation, R"({"as_of": null})")).text(),
            assess(merged(situation, R"({"as_of": "2026-11-21"})")).text());
  EXPECT_EQ(assess(merged(situation, R"({"as_of": null})")).at("/allowance/entitled"), "\"yes\"");
  EXPECT_EQ(assess(merged(situation, R"({"as_of": "2026-10-31"})")).at("/allowance/entitled"), "\"later\"");
}

class PlanQuestion : public ::testing::TestWithParam<Refused> {};
TEST_P(PlanQuestion, IsRefusedAtItsPlace) { EXPECT_EQ(error_of(plan(GetParam().question)), expected_of(GetParam())); }
std::string planned(const std::string& start, const std::string& situation = example()) {
  return R"({"situation": )" + situation + R"(, "start": )" + start + "}";
}
const std::vector<Refused> kPlan{
    {"without_situation", R"({"start": {"from": "2025-01", "to": "2027-12"}})", "missing_field", "/situation"},
    {"without_start", R"({"situation": )" + example() + "}", "missing_field", "/start"},
    {"without_from", planned(R"({"to": "2027-12"})"), "missing_field", "/start/from"},
    {"without_to", planned(R"({"from": "2027-12"})"), "missing_field", "/start/to"},
    {"to_before_from", planned(R"({"from": "2025-02", "to": "2025-01"})"), "ends_before_start", "/start/to"},
    {"a_start_that_is_no_month", planned(R"({"from": "2025-02-01", "to": "2025-03"})"), "invalid_month", "/start/from"},
    {"an_unknown_field", planned(R"({"from": "2025-02", "to": "2025-03", "step": 1})"), "unknown_field", "/start/step"},
    {"a_region_without_data", planned(R"({"from": "2025-01", "to": "2025-02"})", example(R"({"region": "710100"})")),
     "unknown_region", "/situation/region"},
    {"a_span_that_is_none", planned(R"({"from": "2025-01", "to": "2025-02"})", span(R"({"from": "2025-13"})")),
     "invalid_month", "/situation/coverage/0/from"},
    {"a_situation_that_names_no_base",
     planned(R"({"from": "2025-01", "to": "2025-02"})", example(R"({"coverage": []})")), "missing_field",
     "/situation/coverage"},
};
INSTANTIATE_TEST_SUITE_P(Plan, PlanQuestion, ::testing::ValuesIn(kPlan), by_name);

class CompareQuestion : public ::testing::TestWithParam<Refused> {};
TEST_P(CompareQuestion, IsRefusedAtItsPlace) {
  EXPECT_EQ(error_of(compare(GetParam().question)), expected_of(GetParam()));
}
std::string over(const std::string& what, const std::string& situation = example()) {
  return R"({"situation": )" + situation + R"(, "over": )" + what + "}";
}
const std::vector<Refused> kCompare{
    {"without_over", R"({"situation": )" + example() + "}", "missing_field", "/over"},
    {"over_nothing", over("{}"), "missing_field", "/over/status"},
    {"over_both", over(R"({"status": ["flexible"], "region": ["510100"]})"), "unknown_field", "/over/region"},
    {"over_something_else", over(R"({"event": []})"), "unknown_field", "/over/event"},
    {"a_status_alone", over(R"({"status": "flexible"})"), "wrong_type", "/over/status"},
    {"an_unknown_status", over(R"({"status": ["flexible", "retired"]})"), "invalid_value", "/over/status/1"},
    {"a_region_that_is_none", over(R"({"region": ["510100", "51"]})"), "unknown_region", "/over/region/1"},
    {"a_region_without_data", over(R"({"region": ["510100", "510500", "710100"]})"), "unknown_region",
     "/over/region/2"},
    {"spans_that_overlap", over(R"({"status": ["flexible"]})", beside(kTwo)), "overlapping_spans",
     "/situation/coverage/1"},
    {"an_unknown_field_of_the_situation", over(R"({"status": ["flexible"]})", example(R"({"x": 1})")), "unknown_field",
     "/situation/x"},
};
INSTANTIATE_TEST_SUITE_P(Compare, CompareQuestion, ::testing::ValuesIn(kCompare), by_name);

TEST(Pointers, NameTheSpanHoweverManyThereAre) {
  // More spans than sixteen bits can number: the last one ends before it starts.
  std::string spans;
  for (int i = 0; i < 65536; ++i) spans += R"({"from":"2025-03","to":"2025-03","status":"resident"},)";
  const auto answer = assess(
      R"({"region":"510100","status":"flexible","event":{"kind":"birth","date":"2026-05-20","delivery":"natural"},"coverage":[)" +
      spans + R"({"from":"2025-03","to":"2025-02","status":"resident"}]})");
  EXPECT_EQ(answer.at("/error/pointer"), "\"/coverage/65536/to\"");
}

}  // namespace
}  // namespace yusuan::test
