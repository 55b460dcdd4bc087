// What policy-data says of Sichuan's areas other than Chengdu, and the figures that offices have published.
#include "answer.hpp"
#include "embedded.hpp"
#include "table.hpp"

namespace yusuan::test {
namespace {

// Fifteen months at 4588.00 before a birth on 2026-05-20; nothing settled.
std::string in_area(const std::string& region, const std::string& patch = "{}") {
  return merged(merged(R"({"as_of": "2026-11-21", "status": "flexible",
                           "event": {"kind": "birth", "date": "2026-05-20", "delivery": "natural", "infants": 1, "child_order": 1},
                           "coverage": [{"from": "2025-03", "status": "flexible", "base": "4588.00"}]})",
                       R"({"region": ")" + region + R"("})"),
                patch);
}

// Dazhou: nobody has published a rate; the days are 98 or 98 + 90, the divisor 30 or 365/12.
// 4588.00 x 98 / (365/12) = 14782.16, x 98 / 30 = 14987.47, x 188 / (365/12) = 28357.61, x 188 / 30 = 28751.47.
const auto kDazhou = enrolled({
    {"an_unknown_rate_is_null_and_asked_for", in_area("511700"),
     R"({"region": "511700",
         "contribution": {"payer": "individual", "months": 15, "monthly": null, "total": null, "own_total": null},
         "allowance": {"entitled": "yes", "amount": ["14782.16", "28751.47"], "if_entitled": ["14782.16", "28751.47"],
           "base": "4588.00", "days": [98, 188], "divisor": ["30", "365/12"]},
         "deadlines": {"claim_by": "2027-05-20", "insured_through": "2026-11-23", "insured_through_earliest": "2026-08-25"},
         "medical": [],
         "unsettled": ["contribution.rate", "allowance.days", "allowance.divisor"]})"},
    {"each_reading_has_its_result", in_area("511700"),
     R"({"unsettled": {
           "contribution.rate": {"region": "511700", "hotline": "12393", "alternatives": [],
             "citations": [{"document": "sc-2024-9", "article": "一"}, {"document": "dz-2024-22", "article": "全文"}]},
           "allowance.days": {"alternatives": [
             {"value": "98", "amount": ["14782.16", "14987.47"], "total": null},
             {"value": "188", "amount": ["28357.61", "28751.47"], "total": null}]},
           "allowance.divisor": {"alternatives": [
             {"value": "30", "amount": ["14987.47", "28751.47"]},
             {"value": "365/12", "amount": ["14782.16", "28357.61"]}]}}})"},
    {"a_district_is_answered_as_its_pooling_area", in_area("511703"),
     R"({"region": "511700", "contribution": {"total": null}, "allowance": {"days": [98, 188]}})"},
    {"the_fund_pays_whatever_the_rate",
     in_area(
         "511700",
         R"({"status": "unemployment_benefit", "coverage": [{"from": "2025-03", "status": "unemployment_benefit", "base": "4588.00"}]})"),
     R"({"contribution": {"payer": "unemployment_fund", "months": 15, "monthly": null, "total": null, "own_total": "0.00"}, "allowance": {"entitled": "yes"}})"},
    {"a_record_that_ends_between_the_readings_is_uncertain",
     in_area("511700",
             R"({"coverage": [{"from": "2025-03", "to": "2026-09", "status": "flexible", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "uncertain", "amount": ["0.00", "14987.47"], "if_entitled": ["14782.16", "28751.47"],
           "conditions": {"insured_through_period": {"met": "uncertain"}}},
         "unsettled": {"allowance.days": {"alternatives": [{"value": "98", "entitled": "yes"}, {"value": "188", "entitled": "no", "amount": "0.00"}]}}})"},
    {"a_record_that_ends_before_every_reading_is_no",
     in_area("511700",
             R"({"coverage": [{"from": "2025-03", "to": "2026-07", "status": "flexible", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"insured_through_period": {"met": "no"}}}})"},
    // Is a caesarean a dystocia? 98, 113, 188 or 203 days. 4588.00 x 203 / 30 = 31045.47.
    {"a_caesarean_has_four_readings", in_area("511700", R"({"event": {"delivery": "caesarean"}})"),
     R"({"allowance": {"days": [98, 203], "amount": ["14782.16", "31045.47"]},
         "unsettled": {"allowance.days": {"alternatives": [{"value": "113"}, {"value": "98"}, {"value": "203"}, {"value": "188"}]}}})"},
    // Dystocia is 15 days more under every reading.
    {"dystocia_has_two_readings", in_area("511700", R"({"event": {"delivery": "dystocia"}})"),
     R"({"allowance": {"days": [113, 203]}, "unsettled": {"allowance.days": {"alternatives": [{"value": "113"}, {"value": "203"}]}}})"},
    // 4588.00 x 15 / (365/12) = 2262.58, / 30 = 2294.00.
    {"a_termination_has_one_reading_of_its_days",
     in_area(
         "511700",
         R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": 111}})"),
     R"({"allowance": {"days": 15, "amount": ["2262.58", "2294.00"]}, "unsettled": ["contribution.rate", "allowance.divisor"]})"},
    // 36.704 a month.
    {"all_of_it_can_be_settled",
     in_area("511700",
             R"({"settle": {"contribution.rate": "0.8%", "allowance.days": "98", "allowance.divisor": "30"}})"),
     R"({"contribution": {"monthly": "36.70", "total": "550.50", "own_total": "550.50"},
         "allowance": {"entitled": "yes", "amount": "14987.47", "days": 98, "divisor": ["30"]}, "unsettled": []})"},
    {"before_2025_11_28_the_extension_was_60_days",
     in_area("511700", R"({"event": {"date": "2025-06-23"}, "settle": {"coverage.required_months": "1"}})"),
     R"({"allowance": {"days": [98, 158]}})"},
    {"leave_still_running_on_2025_11_28_has_three_readings",
     in_area("511700", R"({"event": {"date": "2025-06-24"}, "settle": {"coverage.required_months": "1"}})"),
     R"({"allowance": {"days": [98, 188]}, "unsettled": {"allowance.days": {"alternatives": [{"value": "98"}, {"value": "158"}, {"value": "188"}]}}})"},
    {"from_2025_11_28_the_extension_is_90_days",
     in_area("511700", R"({"event": {"date": "2025-11-28"}, "settle": {"coverage.required_months": "1"}})"),
     R"({"allowance": {"days": [98, 188]}, "unsettled": {"allowance.days": {"alternatives": [{"value": "98"}, {"value": "188"}]}}})"},
});
INSTANTIATE_TEST_SUITE_P(Dazhou, Assessment, ::testing::ValuesIn(kDazhou), by_name);

const auto kAreas = enrolled({
    // Luzhou: 98 + 60 days until 2025-06-23; nothing is known of extras and terminations.
    {"luzhou_pays_the_extension",
     in_area(
         "510500",
         R"({"event": {"date": "2025-06-23"}, "settle": {"allowance.divisor": "30", "coverage.required_months": "1", "allowance.base": "4588.00"}})"),
     R"({"contribution": {"months": 4, "monthly": "36.70", "total": "146.80"}, "allowance": {"entitled": "yes", "days": 158, "amount": "24163.47"}, "unsettled": []})"},
    {"luzhou_has_published_nothing_about_twins", in_area("510500", R"({"event": {"infants": 2}})"),
     R"({"allowance": {"entitled": "yes", "days": null, "amount": null, "if_entitled": null},
         "deadlines": {"insured_through": null, "claim_by": "2027-05-20"}, "unsettled": {"allowance.days": {}}})"},
    {"unknown_days_with_a_record_that_ends_are_uncertain",
     in_area(
         "510500",
         R"({"event": {"infants": 2}, "coverage": [{"from": "2025-03", "to": "2026-06", "status": "flexible", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "uncertain", "amount": null, "conditions": {"insured_through_period": {"met": "uncertain"}}}})"},
    {"luzhou_has_published_nothing_about_terminations",
     in_area(
         "510500",
         R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": 111}})"),
     R"({"allowance": {"days": null, "amount": null}, "unsettled": {"allowance.days": {"alternatives": []}}})"},
    {"luzhou_has_medical_caps_by_level_of_hospital", in_area("510500"),
     R"({"medical": [{"item": "prenatal", "mode": "cap", "amount": "700.00", "hospital_level": null},
                     {"item": "delivery", "mode": "cap", "amount": "4000.00", "hospital_level": "tertiary"},
                     {"item": "delivery", "mode": "cap", "amount": "2600.00", "hospital_level": "secondary"},
                     {"item": "delivery", "mode": "cap", "amount": "1800.00", "hospital_level": "primary"}]})"},
    {"luzhou_employees_need_nine_months",
     in_area(
         "510500",
         R"({"status": "employee", "employer_average_base": "4588.00", "coverage": [{"from": "2025-09", "status": "employee", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "yes", "divisor": ["30"], "conditions": {"continuous_months": {"met": "yes", "have": 9, "need": 9}}}})"},
    {"luzhou_employees_with_eight_months_get_nothing",
     in_area(
         "510500",
         R"({"status": "employee", "employer_average_base": "4588.00", "coverage": [{"from": "2025-10", "status": "employee", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "no", "amount": "0.00", "conditions": {"continuous_months": {"met": "no", "have": 8, "need": 9}}}})"},
    // Liangshan: 1.2 % of 4588.00 = 55.056; settled from 2026, the only known reading before.
    {"liangshan_before_2026_has_one_known_rate",
     in_area("513400", R"({"settle": {"allowance.days": "98", "allowance.divisor": "30"}})"),
     R"({"contribution": {"months": 15, "monthly": "55.06", "total": "825.90"}, "unsettled": {"contribution.rate": {"alternatives": [{"value": "1.2%"}]}}})"},
    // Ya'an rounds the year only, and only for flexible workers: 5 x 22.94 = 114.70 (22.94 is exact).
    {"yaan_before_2026_has_no_rate", in_area("511800"),
     R"({"contribution": {"monthly": "22.94", "total": null, "own_total": null}})"},
    {"yaan_rounds_the_sum_of_the_year",
     in_area("511800", R"({"coverage": [{"from": "2026-01", "status": "flexible", "base": "6565.00"}]})"),
     // 6565.00 x 0.5 % = 32.825, five times 164.125: 164.13, and not 5 x 32.83 = 164.15.
     R"({"contribution": {"months": 5, "monthly": "32.83", "total": "164.13", "own_total": "164.13"}})"},
    {"yaan_rounds_each_year_of_a_longer_record",
     in_area(
         "511800",
         R"({"event": {"date": "2027-03-20"}, "coverage": [{"from": "2026-01", "status": "flexible", "base": "6565.00"}]})"),
     // 12 x 32.825 = 393.90 in 2026 and 3 x 32.825 = 98.475 in 2027, which is 98.48.
     R"({"contribution": {"months": 15, "total": "492.38"}})"},
    {"yaan_rounds_the_months_of_those_on_unemployment_benefit",
     in_area(
         "511800",
         R"({"status": "unemployment_benefit", "coverage": [{"from": "2026-01", "status": "unemployment_benefit", "base": "6565.00"}]})"),
     R"({"contribution": {"months": 5, "monthly": "32.83", "total": "164.15", "own_total": "0.00"}})"},
    {"the_province_itself_is_found_by_both_of_its_codes", in_area("519900"),
     R"({"region": "510000", "medical": [{"item": "prenatal", "amount": "1000.00"}]})"},
    {"panzhihua_has_a_medical_table_from_2026", in_area("510400"),
     R"({"medical": [{"item": "prenatal", "mode": "fixed", "amount": "1000.00"}, {"item": "delivery", "mode": "cap", "amount": "5000.00"}]})"},
    {"panzhihua_before_2026_has_none", in_area("510400", R"({"event": {"date": "2025-12-31"}})"), R"({"medical": []})"},
    // Deyang: 98 or 188 days, or 158 from a page without a second source.
    {"deyang_has_three_readings_of_its_days", in_area("510600"),
     R"({"allowance": {"days": [98, 188]},
         "unsettled": {"allowance.days": {"alternatives": [{"value": "98", "grade": "derived"}, {"value": "158", "grade": "unconfirmed"}, {"value": "188"}]}}})"},
});
INSTANTIATE_TEST_SUITE_P(Areas, Assessment, ::testing::ValuesIn(kAreas), by_name);

// "It depends on a parameter that nobody has settled": then neither `yes` nor `no` is an answer.
const auto kNeverWronglyCertain = enrolled({
    // Six months, says one page without a second source; nobody has settled them.
    {"deyang_employees_above_the_only_known_number_of_months",
     in_area(
         "510600",
         R"({"status": "employee", "employer_average_base": "4588.00", "coverage": [{"from": "2025-11", "status": "employee", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": {"coverage.required_months": {"alternatives": [{"value": "6"}]}}})"},
    {"deyang_employees_below_the_only_known_number_of_months",
     in_area(
         "510600",
         R"({"status": "employee", "employer_average_base": "4588.00", "coverage": [{"from": "2026-01", "status": "employee", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": {"coverage.required_months": {}}})"},
    {"dazhou_employees_have_no_known_number_of_months",
     in_area(
         "511700",
         R"({"status": "employee", "employer_average_base": "4588.00", "coverage": [{"from": "2025-03", "status": "employee", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "uncertain", "conditions": {"continuous_months": {"met": "uncertain", "have": 15}}},
         "unsettled": {"coverage.required_months": {"alternatives": []}}})"},
    // Twelve months are the person's own answer; whether they must be continuous (3) or not (28) nobody has said.
    {"twelve_months_with_a_gap_where_the_rule_of_months_is_unknown",
     in_area("511700",
             R"({"status": "employee", "employer_average_base": "4588.00", "settle": {"coverage.required_months": "12"},
                           "coverage": [{"from": "2024-01", "to": "2026-01", "status": "employee", "base": "4588.00"},
                                        {"from": "2026-03", "status": "employee", "base": "4588.00"}]})"),
     R"({"allowance": {"entitled": "uncertain"}, "unsettled": {"coverage.months_rule": {}}})"},
});
INSTANTIATE_TEST_SUITE_P(NeverWronglyCertain, Assessment, ::testing::ValuesIn(kNeverWronglyCertain), by_name);

TEST(Forwarding, TheChainOfDazhouAndDachuanEndsAtTheNotice) {
  // The pack names the papers, so that the page can show who forwarded what.
  const std::string pack(pack_of(51));
  const auto document = [&](const std::string& id) {
    for (const auto& text : elements(pack, "/documents"))
      if (json_at(text, "/id") == '"' + id + '"') return text;
    return std::string("{}");
  };
  const auto& forwarding = sichuan().regions[sichuan().resolve(RegionCode{511700})].forwarding;
  ASSERT_EQ(forwarding.size(), 2U);
  EXPECT_EQ(forwarding[0].document, "dz-2024-22");
  EXPECT_EQ(forwarding[0].division, std::nullopt);
  EXPECT_EQ(forwarding[1].document, "dachuan-2024-145");
  EXPECT_EQ(forwarding[1].division, RegionCode{511703});
  EXPECT_EQ(json_at(document("dachuan-2024-145"), "/forwards"), R"(["dz-2024-22"])");
  EXPECT_EQ(json_at(document("dz-2024-22"), "/forwards"), R"(["sc-2024-9"])");
  EXPECT_EQ(json_at(document("sc-2024-9"), "/number"), R"("川医保规〔2024〕9号")");
  EXPECT_EQ(json_at(document("sc-2024-9"), "/in_force"), R"("2025-01-01")");
  EXPECT_EQ(json_at(document("sc-2024-9"), "/ends"), R"("2029-12-31")");
}

Rows published() {
  Rows rows;
  for (const auto& text : elements(published_examples().front().text, "/examples")) {
    auto id = json_at(text, "/id");
    std::string name;
    for (const char c : id)
      if (c != '"') name += c == '-' ? '_' : c;
    rows.push_back({name, json_at(text, "/situation"), json_at(text, "/expect")});
  }
  return rows;
}
INSTANTIATE_TEST_SUITE_P(Published, Assessment, ::testing::ValuesIn(published()), by_name);

// Floors and caps that an office published: stored, never computed.
TEST(PublishedLimits, StandInTheData) {
  const auto all = elements(published_examples().front().text, "/limits");
  EXPECT_FALSE(all.empty());
  for (const auto& text : all) {
    const auto said = [&](const char* pointer) {
      const auto quoted = json_at(text, pointer);
      return quoted.substr(1, quoted.size() - 2);
    };
    const RegionCode code{static_cast<std::uint32_t>(std::stoul(said("/region")))};
    const auto* policy = policy_of(code.province());
    ASSERT_NE(policy, nullptr) << text;
    const auto* entry = policy->at(policy->resolve(code), Parameter::contribution_limits,
                                   *from_name<Status>(said("/status")), *parse_day(said("/day")));
    ASSERT_TRUE(entry != nullptr && entry->settled()) << text;
    const auto& limits = *std::get_if<ContributionLimits>(&entry->alternatives.front().value);
    ASSERT_TRUE(limits.floor && limits.cap) << text;
    EXPECT_EQ(limits.floor->value, parse_fraction(said("/floor"))) << text;
    EXPECT_EQ(limits.cap->value, parse_fraction(said("/cap"))) << text;
  }
}

}  // namespace
}  // namespace yusuan::test
