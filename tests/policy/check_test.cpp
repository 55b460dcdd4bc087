// What `policy check` refuses: on made-up folders of a few files, each in order but for the one thing.
#include <gtest/gtest.h>

#include "../core/answer.hpp"
#include "../core/by_name.hpp"
#include "folder.hpp"

namespace yusuan::test {
namespace {

using Found = std::vector<std::string>;

TEST(PolicyData, OfTheProjectIsInOrder) { EXPECT_EQ(findings_of(YUSUAN_POLICY_DATA), Found{}); }
TEST(PolicyData, MadeUpHereIsInOrder) { EXPECT_EQ(Folder().findings(), Found{}); }

// One parameter of the area with these entries.
struct Entries {
  std::string name;
  std::string parameter;
  std::string entries;
  Found found;
};
std::ostream& operator<<(std::ostream& out, const Entries& e) { return out << e.entries; }
class AreaEntries : public ::testing::TestWithParam<Entries> {};
TEST_P(AreaEntries, AreChecked) {
  const Folder folder;
  folder.set(kArea, GetParam().parameter, GetParam().entries);
  EXPECT_EQ(folder.findings(), GetParam().found);
}

std::string at(const std::string& rest) { return std::string(kArea) + "#/parameters/" + rest; }
std::string one(const std::string& patch) { return "[" + entry(patch) + "]"; }
std::string evidence(const std::string& grades) {
  std::string out;
  for (std::size_t from = 0; from < grades.size();) {
    const auto to = std::min(grades.find(' ', from), grades.size());
    out += (out.empty() ? "" : ", ") + (R"({"grade": ")" + grades.substr(from, to - from)) +
           R"(", "verified_on": "2026-11-21"})";
    from = to + 1;
  }
  return R"("evidence": [)" + out + "]";
}
// An unsettled entry: each alternative as `value` and the grades of its evidence.
std::string either(const std::vector<std::pair<std::string, std::string>>& alternatives) {
  std::string list;
  for (const auto& [value, grades] : alternatives)
    list += (list.empty() ? "" : ", ") + (R"({"value": )" + value) + ", " + evidence(grades) + "}";
  return one(R"({"value": null, "evidence": null, "alternatives": [)" + list + "]}");
}

// Entries of the divisor, and the one defect that they have: its place below the parameter, and its code.
Entries divisor(const std::string& name, const std::string& entries, const std::string& found = "") {
  return {name, "allowance.divisor", entries, found.empty() ? Found{} : Found{at("allowance.divisor" + found)}};
}

const std::vector<Entries> kCitations{
    divisor("a_settled_value", one("{}")),
    divisor("a_value_without_citation", one(R"({"citations": []})"), "/0/citations uncited_value"),
    divisor("a_value_with_the_citations_left_out", one(R"({"citations": null})"), "/0/citations missing_field"),
    divisor("a_value_without_evidence", one(R"({"evidence": []})"), "/0/evidence uncited_value"),
    divisor("a_value_with_unconfirmed_evidence_only", one("{" + evidence("unconfirmed unconfirmed") + "}"),
            "/0/evidence uncited_value"),
    divisor("a_value_with_one_better_evidence", one("{" + evidence("unconfirmed reported") + "}")),
    divisor("a_value_with_derived_evidence", one("{" + evidence("derived") + "}")),
    divisor("an_unknown_entry_that_cites_the_gap", one(R"({"value": null, "evidence": null, "unknown": true})")),
    divisor("an_unknown_entry_that_cites_nothing", one(R"({"value": null, "unknown": true, "citations": []})"),
            "/0/citations uncited_value"),
    divisor("an_unknown_document", one(R"({"citations": [{"document": "none", "article": "一"}]})"),
            "/0/citations/0/document unknown_document"),
    divisor("an_unknown_article", one(R"({"citations": [{"document": "law", "article": "三"}]})"),
            "/0/citations/0/article unknown_document"),
    divisor("an_article_whose_words_were_not_seen", one(R"({"citations": [{"document": "law", "article": "二"}]})")),
    divisor("the_whole_text_of_a_document_without_articles",
            one(R"({"citations": [{"document": "local", "article": "全文"}]})")),
    divisor("the_whole_text_of_a_document_with_articles",
            one(R"({"citations": [{"document": "law", "article": "全文"}]})"),
            "/0/citations/0/article unknown_document"),
    divisor("an_article_of_a_document_without_articles",
            one(R"({"citations": [{"document": "local", "article": "一"}]})"),
            "/0/citations/0/article unknown_document"),
    divisor("the_second_citation",
            one(R"({"citations": [{"document": "law", "article": "一"}, {"document": "law", "article": "三"}]})"),
            "/0/citations/1/article unknown_document"),
};
INSTANTIATE_TEST_SUITE_P(Citations, AreaEntries, ::testing::ValuesIn(kCitations), by_name);

const std::vector<Entries> kAlternatives{
    divisor("two", either({{"\"30\"", "derived"}, {"\"365/12\"", "unconfirmed"}})),
    divisor("one_known_reading", either({{"\"30\"", "unconfirmed"}})),
    divisor("none", either({}), "/0/alternatives invalid_value"),
    divisor("one_without_evidence", either({{"\"30\"", "derived"}, {"\"365/12\"", ""}}),
            "/0/alternatives/1/evidence uncited_value"),
    divisor("two_unconfirmed_figures", either({{"\"30\"", "unconfirmed"}, {"\"365/12\"", "unconfirmed"}}),
            "/0/alternatives uncited_value"),
    {"yes_and_no_both_unconfirmed",
     "coverage.back_paid_counts",
     either({{"true", "unconfirmed"}, {"false", "unconfirmed"}}),
     {}},
    divisor("a_value_of_another_kind", either({{"true", "derived"}}), "/0/alternatives/0/value wrong_type"),
};
INSTANTIATE_TEST_SUITE_P(Alternatives, AreaEntries, ::testing::ValuesIn(kAlternatives), by_name);

// What is read as settled only, and tables that settle does not take.
Entries settled_only(const std::string& name, const std::string& parameter, const std::string& one,
                     const std::string& other) {
  return {name,
          parameter,
          either({{one, "derived"}, {other, "derived"}}),
          {at(parameter + "/0/alternatives invalid_value")}};
}
Entries may_be_either(const std::string& name, const std::string& parameter, const std::string& one,
                      const std::string& other) {
  return {name, parameter, either({{one, "derived"}, {other, "derived"}}), {}};
}
const std::vector<Entries> kEither{
    settled_only("benefits_in_kind_are_settled_or_unknown", "medical.benefits", "[]", "[]"),
    settled_only("months_for_benefits_in_kind", "medical.required_months", R"("10")", R"("6")"),
    settled_only("the_kind_of_the_premium", "contribution.kind", R"("extra")", R"("included")"),
    settled_only("the_rounding_of_the_premium", "contribution.rounding", R"("month")", R"("year")"),
    settled_only("tiers", "allowance.tiers", "[]", R"([{"months": "6", "share": "50%"}])"),
    settled_only("the_rounding_of_the_allowance", "allowance.rounding", R"({"mode": "up"})", R"({"mode": "down"})"),
    settled_only("the_childcare_subsidy", "childcare_subsidy",
                 R"({"monthly": "300.00", "months": 36, "first_month": "2025-01"})",
                 R"({"monthly": "400.00", "months": 36, "first_month": "2025-01"})"),
    may_be_either("rules_of_the_base", "allowance.base_rule", R"("own_event_month")", R"("average_wage")"),
    may_be_either("published_amounts", "allowance.reference", R"("5000.00")", R"("6000.00")"),
    may_be_either("limits_of_the_base", "allowance.base_limits", R"("none")", R"("floor_and_cap")"),
    may_be_either("limits", "contribution.limits", R"({"floor": "1.00"})", R"({"floor": "2.00"})"),
    may_be_either("the_time_of_the_months", "coverage.months_at", R"("event")", R"("claim")"),
    may_be_either("months_that_cure", "coverage.cure_months", R"("9")", R"("12")"),
    may_be_either("months_of_a_termination", "coverage.termination_months", R"("0")", R"("4")"),
    may_be_either("months_elsewhere", "coverage.other_provinces_count", "true", "false"),
    may_be_either("days_of_leave", "leave.days_rule", R"({"birth": 98})", R"({"birth": 128})"),
};
INSTANTIATE_TEST_SUITE_P(Either, AreaEntries, ::testing::ValuesIn(kEither), by_name);

const std::vector<Entries> kForms{
    divisor("a_value_that_is_unknown_too", one(R"({"unknown": true})"), "/0 invalid_value"),
    divisor("neither_value_nor_unknown", one(R"({"value": null})"), "/0 invalid_value"),
    divisor("an_unknown_field", one(R"({"until": "2025-12-31"})"), "/0/until unknown_field"),
    {"an_unknown_parameter", "allowance.divisr", one("{}"), {at("allowance.divisr unknown_parameter")}},
    divisor("an_entry_without_day", one(R"({"from": null})"), "/0/from missing_field"),
    divisor("a_day_that_does_not_exist", one(R"({"from": "2025-02-29"})"), "/0/from invalid_date"),
    divisor("a_divisor_as_a_number", one(R"({"value": 30})"), "/0/value wrong_type"),
    divisor("a_divisor_of_nothing", one(R"({"value": "0"})"), "/0/value out_of_range"),
    {"a_rate_above_all",
     "contribution.rate",
     one(R"({"value": "101%"})"),
     {at("contribution.rate/0/value out_of_range")}},
    {"a_payer_that_is_none",
     "contribution.payer",
     one(R"({"value": "state"})"),
     {at("contribution.payer/0/value invalid_value")}},
    divisor("an_unknown_grade", one(R"({"evidence": [{"grade": "rumour", "verified_on": "2026-11-21"}]})"),
            "/0/evidence/0/grade invalid_value"),
    divisor("an_unknown_status", one(R"({"statuses": ["retired"]})"), "/0/statuses/0 invalid_value"),
    divisor("a_status_for_which_it_has_no_meaning", one(R"({"statuses": ["flexible", "resident"]})"),
            "/0/statuses/1 invalid_value"),
    {"bands_out_of_order",
     "allowance.days_rule",
     one(R"({"value": {"birth": 98, "termination": [{"from_gestation_day": 112, "days": 42}, {"from_gestation_day": 1, "days": 15}]}})"),
     {at("allowance.days_rule/0/value/termination/1 overlapping_entries")}},
    {"two_bands_from_one_day",
     "allowance.days_rule",
     one(R"({"value": {"termination": [{"from_gestation_day": 1, "days": 42}, {"from_gestation_day": 1, "days": 15}]}})"),
     {at("allowance.days_rule/0/value/termination/1 overlapping_entries")}},
    {"bands_of_the_leave_out_of_order",
     "leave.days_rule",
     one(R"({"value": {"termination": [{"from_gestation_day": 112, "days": 42}, {"from_gestation_day": 84, "days": 15}]}})"),
     {at("leave.days_rule/0/value/termination/1 overlapping_entries")}},
    {"children_in_order",
     "allowance.days_rule",
     one(R"({"value": {"by_child_order": [{"from_child_order": 2, "extension": 90}, {"from_child_order": 3}]}})"),
     {}},
    {"children_out_of_order",
     "allowance.days_rule",
     one(R"({"value": {"by_child_order": [{"from_child_order": 3, "extension": 90}, {"from_child_order": 2}]}})"),
     {at("allowance.days_rule/0/value/by_child_order/1 overlapping_entries")}},
    {"one_child_twice",
     "leave.days_rule",
     one(R"({"value": {"by_child_order": [{"from_child_order": 2}, {"from_child_order": 2, "extension": 90}]}})"),
     {at("leave.days_rule/0/value/by_child_order/1 overlapping_entries")}},
    {"a_twenty_first_child",
     "allowance.days_rule",
     one(R"({"value": {"by_child_order": [{"from_child_order": 21}]}})"),
     {at("allowance.days_rule/0/value/by_child_order/0/from_child_order out_of_range")}},
    {"tiers_in_order",
     "allowance.tiers",
     one(R"({"value": [{"months": "6", "share": "50%"}, {"months": "12", "share": "100%"}]})"),
     {}},
    {"tiers_out_of_order",
     "allowance.tiers",
     one(R"({"value": [{"months": "12", "share": "100%"}, {"months": "6", "share": "50%"}]})"),
     {at("allowance.tiers/0/value/1 overlapping_entries")}},
    {"two_tiers_from_one_month",
     "allowance.tiers",
     one(R"({"value": [{"months": "1", "share": "1%"}, {"months": "6", "share": "50%"}, {"months": "6", "share": "60%"}]})"),
     {at("allowance.tiers/0/value/2 overlapping_entries")}},
    {"a_tier_without_share",
     "allowance.tiers",
     one(R"({"value": [{"months": "6"}]})"),
     {at("allowance.tiers/0/value/0/share missing_field")}},
    {"a_rounding", "allowance.rounding", one(R"({"value": {"mode": "up", "places": 2, "base": true}})"), {}},
    {"a_rounding_of_nothing_but_its_mode", "allowance.rounding", one(R"({"value": {"mode": "half_up"}})"), {}},
    {"a_rounding_that_is_none",
     "allowance.rounding",
     one(R"({"value": {"mode": "nearest"}})"),
     {at("allowance.rounding/0/value/mode invalid_value")}},
    {"three_places",
     "allowance.rounding",
     one(R"({"value": {"mode": "up", "places": 3}})"),
     {at("allowance.rounding/0/value/places out_of_range")}},
    {"a_rule_of_the_base_that_is_none",
     "allowance.base_rule",
     one(R"({"value": "own_last_month"})"),
     {at("allowance.base_rule/0/value invalid_value")}},
    {"a_reference_of_nothing",
     "allowance.reference",
     one(R"({"value": "0.00"})"),
     {at("allowance.reference/0/value out_of_range")}},
    {"a_reference_share_above_all",
     "allowance.reference_share",
     one(R"({"value": "300%"})"),
     {at("allowance.reference_share/0/value out_of_range")}},
    {"limits_of_the_base_that_are_none",
     "allowance.base_limits",
     one(R"({"value": "both"})"),
     {at("allowance.base_limits/0/value invalid_value")}},
    {"a_subsidy_without_first_month",
     "childcare_subsidy",
     one(R"({"value": {"monthly": "300.00", "months": 36}})"),
     {at("childcare_subsidy/0/value/first_month missing_field")}},
    {"a_subsidy_of_no_month",
     "childcare_subsidy",
     one(R"({"value": {"monthly": "300.00", "months": 0, "first_month": "2025-01"}})"),
     {at("childcare_subsidy/0/value/months out_of_range")}},
    {"leave_of_residents", "leave.days_rule", one(R"({"value": {"birth": 98}, "statuses": ["resident"]})"), {}},
    {"months_of_residents_for_benefits_in_kind",
     "medical.required_months",
     one(R"({"value": "6", "statuses": ["resident"]})"),
     {}},
    {"tiers_of_residents",
     "allowance.tiers",
     one(R"({"value": [], "statuses": ["resident"]})"),
     {at("allowance.tiers/0/statuses/0 invalid_value")}},
    {"a_share_with_a_cap",
     "medical.benefits",
     one(R"({"value": [{"item": "prenatal", "mode": "share", "share": "80%", "cap": "1200.00"}]})"),
     {}},
    {"a_benefit_that_is_none",
     "medical.benefits",
     one(R"({"value": [{"item": "nursing", "mode": "fixed", "amount": "1.00"}]})"),
     {at("medical.benefits/0/value/0/item invalid_value")}},
    {"an_unknown_member_of_the_days",
     "allowance.days_rule",
     one(R"({"value": {"birth": 98, "twins": 15}})"),
     {at("allowance.days_rule/0/value/twins unknown_field")}},
    {"a_cap_below_the_floor",
     "contribution.limits",
     one(R"({"value": {"floor": "4588.00", "cap": "4587.99"}})"),
     {at("contribution.limits/0/value/cap out_of_range")}},
    {"a_share_without_share",
     "medical.benefits",
     one(R"({"value": [{"item": "delivery", "event": "birth", "mode": "share", "amount": "1.00"}]})"),
     {at("medical.benefits/0/value/0 invalid_value")}},
    {"a_cap_without_amount",
     "medical.benefits",
     one(R"({"value": [{"item": "delivery", "event": "birth", "mode": "cap", "share": "50%"}]})"),
     {at("medical.benefits/0/value/0 invalid_value")}},
    {"a_cap_with_an_amount",
     "medical.benefits",
     one(R"({"value": [{"item": "delivery", "event": "birth", "mode": "cap", "amount": "1.00"}]})"),
     {}},
};
INSTANTIATE_TEST_SUITE_P(Forms, AreaEntries, ::testing::ValuesIn(kForms), by_name);

std::string two(const std::string& first, const std::string& second) {
  return "[" + entry(first) + ", " + entry(second) + "]";
}
const std::vector<Entries> kTimes{
    divisor("two_days", two("{}", R"({"from": "2026-01-01"})")),
    {"two_entries_from_one_day",
     "allowance.divisor",
     two("{}", "{}"),
     {at("allowance.divisor/1/from overlapping_entries"), at("allowance.divisor/1/from overlapping_entries"),
      at("allowance.divisor/1/from overlapping_entries")}},
    divisor("one_day_for_two_statuses", two(R"({"statuses": ["flexible"]})", R"({"statuses": ["employee"]})")),
    divisor("one_day_for_one_status", two(R"({"statuses": ["flexible"]})", R"({"statuses": ["employee", "flexible"]})"),
            "/1/from overlapping_entries"),
    divisor("one_day_for_all_and_for_one", two("{}", R"({"statuses": ["flexible"]})"), "/1/from overlapping_entries"),
};
INSTANTIATE_TEST_SUITE_P(Times, AreaEntries, ::testing::ValuesIn(kTimes), by_name);

// One file with a patch.
struct Changed {
  std::string name;
  std::string file;
  std::string patch;
  Found found;
};
std::ostream& operator<<(std::ostream& out, const Changed& c) { return out << c.file << ' ' << c.patch; }
class ChangedFile : public ::testing::TestWithParam<Changed> {};
TEST_P(ChangedFile, IsChecked) {
  const Folder folder;
  folder.change(GetParam().file, GetParam().patch);
  EXPECT_EQ(folder.findings(), GetParam().found);
}

std::string in_area(const std::string& rest) { return std::string(kArea) + '#' + rest; }
std::string in_documents(const std::string& rest) { return std::string(kDocuments) + '#' + rest; }
Found gaps(const std::string& parameter, std::size_t statuses) {
  return Found(statuses, in_area("/parameters/" + parameter + " gap"));
}
std::string nation_says(const std::string& parameter, const std::string& entries) {
  return R"({"parameters": {")" + parameter + R"(": )" + entries + "}}";
}

const std::vector<Changed> kGaps{
    {"a_parameter_that_nobody_names", kNation, nation_says("allowance.divisor", "null"), gaps("allowance.divisor", 3)},
    {"optional_parameters_that_nobody_names",
     kNation,
     R"({"parameters": {"contribution.rounding": null, "contribution.limits": null, "contribution.kind": null, "coverage.termination_months": null,
         "coverage.months_at": null, "coverage.event_month_counts": null, "coverage.cure_months": null, "coverage.medical_counts": null,
         "coverage.other_areas_count": null, "coverage.other_provinces_count": null, "allowance.reference": null, "allowance.reference_share": null,
         "allowance.base_limits": null, "allowance.tiers": null, "allowance.rounding": null, "allowance.benefit_deducted": null,
         "leave.days_rule": null, "medical.required_months": null, "childcare_subsidy": null}})",
     {}},
    {"a_parameter_that_starts_a_day_late", kNation, nation_says("allowance.divisor", one(R"({"from": "2025-01-02"})")),
     gaps("allowance.divisor", 3)},
    {"a_parameter_that_starts_earlier",
     kNation,
     nation_says("allowance.divisor", one(R"({"from": "2011-07-01"})")),
     {}},
    {"a_parameter_without_one_status", kNation,
     nation_says("allowance.divisor", one(R"({"statuses": ["flexible", "employee"]})")), gaps("allowance.divisor", 1)},
    {"a_parameter_without_residents", kNation,
     nation_says("scheme.in_force",
                 one(R"({"value": true, "statuses": ["employee", "flexible", "unemployment_benefit"]})")),
     gaps("scheme.in_force", 1)},
};
INSTANTIATE_TEST_SUITE_P(Gaps, ChangedFile, ::testing::ValuesIn(kGaps), by_name);

const std::vector<Changed> kRegions{
    {"an_alias", kArea, R"({"aliases": ["519900"]})", {}},
    {"an_alias_that_is_the_area_itself", kArea, R"({"aliases": ["510100"]})", {in_area("/aliases/0 duplicate_region")}},
    // Districts and counties stand in places.json.
    {"a_division",
     kArea,
     R"({"divisions": [{"code": "510104", "zh": "区", "pinyin": "qu"}]})",
     {in_area("/divisions unknown_field")}},
    {"an_area_without_a_code", kArea, R"({"id": "51010"})", {in_area("/id unknown_region")}},
    {"an_area_that_nobody_verified", kArea, R"({"verified_until": null})", {in_area("/verified_until missing_field")}},
    {"an_area_without_name", kArea, R"({"name": null})", {in_area("/name missing_field")}},
    {"an_unknown_field", kArea, R"({"capital": true})", {in_area("/capital unknown_field")}},
    {"an_unknown_level", kArea, R"({"level": "county"})", {in_area("/level invalid_value")}},
    {"a_nation_with_a_parent", kNation, R"({"parent": "51"})", {std::string(kNation) + "#/parent unknown_parent"}},
    {"a_paper_that_forwards_and_is_none",
     kArea,
     R"({"forwarding": [{"document": "local"}, {"document": "none"}]})",
     {in_area("/forwarding/1/document unknown_document")}},
    {"the_only_mention_of_a_document_taken_away",
     kArea,
     R"({"forwarding": []})",
     {in_documents("/documents/1 unused_document")}},
};
INSTANTIATE_TEST_SUITE_P(Regions, ChangedFile, ::testing::ValuesIn(kRegions), by_name);

std::string notice(const std::string& patch) {
  return R"({"notices": [)" + entry(merged(R"({"value": null, "code": "not_with_wages"})", patch)) + "]}";
}
const std::vector<Changed> kNotices{
    {"in_order", kArea, notice("{}"), {}},
    {"without_citation", kArea, notice(R"({"citations": []})"), {in_area("/notices/0/citations uncited_value")}},
    {"without_evidence", kArea, notice(R"({"evidence": []})"), {in_area("/notices/0/evidence uncited_value")}},
    {"with_unconfirmed_evidence_only",
     kArea,
     notice("{" + evidence("unconfirmed") + "}"),
     {in_area("/notices/0/evidence uncited_value")}},
    {"that_ends_before_it_starts",
     kArea,
     notice(R"({"until": "2024-12-31"})"),
     {in_area("/notices/0/until ends_before_start")}},
    {"of_one_day", kArea, notice(R"({"until": "2025-01-01"})"), {}},
    {"with_an_unknown_code", kArea, notice(R"({"code": "good_luck"})"), {in_area("/notices/0/code invalid_value")}},
    {"with_an_amount", kArea, notice(R"({"code": "average_allowance_nation", "amount": "26000.00"})"), {}},
    {"with_an_amount_of_nothing", kArea, notice(R"({"amount": "0.00"})"), {in_area("/notices/0/amount out_of_range")}},
    {"with_an_amount_as_a_number", kArea, notice(R"({"amount": 26000})"), {in_area("/notices/0/amount wrong_type")}},
    {"that_cites_an_unknown_article",
     kArea,
     notice(R"({"citations": [{"document": "law", "article": "九"}]})"),
     {in_area("/notices/0/citations/0/article unknown_document")}},
};
INSTANTIATE_TEST_SUITE_P(Notices, ChangedFile, ::testing::ValuesIn(kNotices), by_name);

std::string procedure(const std::string& patch = "{}") {
  return entry(merged(R"({"value": null, "task": "claim_allowance", "applicants": ["person"]})", patch));
}
std::string procedures(const std::string& first, const std::string& second = "") {
  return R"({"procedures": [)" + first + (second.empty() ? "" : ", " + second) + "]}";
}
const std::vector<Changed> kProcedures{
    {"in_order", kArea, procedures(procedure()), {}},
    {"of_every_matter",
     kNation,
     procedures(procedure(R"({"task": "reimburse_medical", "until": "2025-01-01", "statuses": ["resident"],
       "materials": [{"any_of": ["id_card", "social_security_card"]}, {"any_of": ["bank_card"], "copy": true},
                     {"any_of": ["birth_certificate"], "event": "birth"}],
       "channels": [{"channel": "online", "name": {"zh": "医保APP", "en": "app"}}, {"channel": "counter"}],
       "window": {"zh": "一年内", "en": "within a year"}, "working_days": 10, "note": {"zh": "注", "en": "note"}})")),
     {}},
    {"without_citation",
     kArea,
     procedures(procedure(R"({"citations": []})")),
     {in_area("/procedures/0/citations uncited_value")}},
    {"that_cites_an_unknown_article",
     kArea,
     procedures(procedure(R"({"citations": [{"document": "law", "article": "九"}]})")),
     {in_area("/procedures/0/citations/0/article unknown_document")}},
    {"without_evidence",
     kArea,
     procedures(procedure(R"({"evidence": []})")),
     {in_area("/procedures/0/evidence uncited_value")}},
    {"with_unconfirmed_evidence_only", kArea, procedures(procedure("{" + evidence("unconfirmed") + "}")), {}},
    {"without_a_matter",
     kArea,
     procedures(entry(R"({"value": null, "task": "appeal"})")),
     {in_area("/procedures/0 missing_field")}},
    {"for_nobody",
     kArea,
     procedures(procedure(R"({"applicants": []})")),
     {in_area("/procedures/0/applicants invalid_value")}},
    {"nowhere", kArea, procedures(procedure(R"({"channels": []})")), {in_area("/procedures/0/channels invalid_value")}},
    {"with_a_material_of_no_kind",
     kArea,
     procedures(procedure(R"({"materials": [{"any_of": ["id_card"]}, {"any_of": []}]})")),
     {in_area("/procedures/0/materials/1/any_of invalid_value")}},
    {"with_an_unknown_task",
     kArea,
     procedures(procedure(R"({"task": "wait"})")),
     {in_area("/procedures/0/task invalid_value")}},
    {"with_an_unknown_material",
     kArea,
     procedures(procedure(R"({"materials": [{"any_of": ["patience"]}]})")),
     {in_area("/procedures/0/materials/0/any_of/0 invalid_value")}},
    {"in_no_days",
     kArea,
     procedures(procedure(R"({"working_days": 0})")),
     {in_area("/procedures/0/working_days out_of_range")}},
    {"that_end_before_they_start",
     kArea,
     procedures(procedure(R"({"until": "2024-12-31"})")),
     {in_area("/procedures/0/until ends_before_start")}},
    {"of_a_status_that_has_none",
     kArea,
     procedures(procedure(R"({"statuses": ["employee", "resident"]})")),
     {in_area("/procedures/0/statuses/1 invalid_value")}},
    {"of_one_matter_twice",
     kArea,
     procedures(procedure(R"({"statuses": ["flexible"]})"), procedure(R"({"applicants": ["agent"]})")),
     {in_area("/procedures/1/from overlapping_entries")}},
    {"of_two_matters", kArea, procedures(procedure(), procedure(R"({"applicants": ["agent"], "task": "appeal"})")), {}},
    {"of_one_matter_on_two_days", kArea, procedures(procedure(), procedure(R"({"from": "2025-01-02"})")), {}},
    {"of_one_matter_for_two_statuses",
     kArea,
     procedures(procedure(R"({"statuses": ["flexible"]})"), procedure(R"({"statuses": ["employee"]})")),
     {}},
    {"of_one_matter_twice_once_unconfirmed",
     kArea,
     procedures(procedure(), procedure("{" + evidence("unconfirmed") + "}")),
     {}},
};
INSTANTIATE_TEST_SUITE_P(Procedures, ChangedFile, ::testing::ValuesIn(kProcedures), by_name);

std::string document(const std::string& patch) {
  return merged(
      R"({"id": "x", "number": null, "title": "t", "issuer": "i", "issued": null, "in_force": null, "ends": null, "url": null, "articles": {}})",
      patch);
}
// The two documents of the folder, "local" with a patch, and more.
std::string documents(const std::string& local, const std::string& more = "") {
  return R"({"documents": [)" + document(R"({"id": "law", "articles": {"一": "words", "二": null}})") + ", " +
         merged(document(R"({"id": "local"})"), local) + more + "]}";
}
const std::vector<Changed> kPapers{
    {"in_order", kDocuments, documents("{}"), {}},
    {"that_nobody_cites",
     kDocuments,
     documents("{}", ", " + document("{}")),
     {in_documents("/documents/2 unused_document")}},
    {"that_a_cited_one_forwards", kDocuments, documents(R"({"forwards": ["x"]})", ", " + document("{}")), {}},
    {"that_a_cited_one_replaces", kDocuments, documents(R"({"replaces": ["x"]})", ", " + document("{}")), {}},
    {"forwarded_through_another",
     kDocuments,
     documents(R"({"forwards": ["x"]})", ", " + document(R"({"forwards": ["y"]})") + ", " + document(R"({"id": "y"})")),
     {}},
    // The order of the list says nothing.
    {"forwarded_through_another_that_stands_before_it",
     kDocuments,
     documents(R"({"forwards": ["y"]})", ", " + document("{}") + ", " + document(R"({"id": "y", "forwards": ["x"]})")),
     {}},
    {"that_forwards_what_is_not_there",
     kDocuments,
     documents(R"({"forwards": ["none"]})"),
     {in_documents("/documents/1 unknown_document")}},
    {"twice_under_one_id",
     kDocuments,
     documents("{}", ", " + document(R"({"id": "local"})")),
     {in_documents("/documents/2/id duplicate_key")}},
    {"that_ends_before_it_was_issued",
     kDocuments,
     documents(R"({"issued": "2025-01-02", "ends": "2025-01-01"})"),
     {in_documents("/documents/1/ends ends_before_start")}},
    {"with_an_unknown_field",
     kDocuments,
     documents(R"({"link": "x"})"),
     {in_documents("/documents/1/link unknown_field")}},
    {"without_title", kDocuments, documents(R"({"title": null})"), {in_documents("/documents/1/title missing_field")}},
};
INSTANTIATE_TEST_SUITE_P(Papers, ChangedFile, ::testing::ValuesIn(kPapers), by_name);

// A document "own" of the file, with a patch, cited in the area's own entry.
std::string own_documents(const std::string& patch = "{}", const std::string& more = "") {
  return R"("documents": [)" + document(merged(R"({"id": "own", "articles": {"三": "words"}})", patch)) + more + "]";
}
std::string cites(const std::string& id, const std::string& article) {
  return R"("parameters": {"allowance.divisor": )" +
         one(R"({"citations": [{"document": ")" + id + R"(", "article": ")" + article + R"("}]})") + "}";
}
std::string file_with(const std::string& one, const std::string& other = "") {
  return "{" + one + (other.empty() ? "" : ", " + other) + "}";
}
std::string in_province(const std::string& rest) { return std::string(kProvince) + '#' + rest; }
const std::vector<Changed> kOwnPapers{
    {"cited_there", kArea, file_with(own_documents(), cites("own", "三")), {}},
    {"that_nobody_cites", kArea, file_with(own_documents()), {in_area("/documents/0 unused_document")}},
    {"an_article_that_it_does_not_have",
     kArea,
     file_with(own_documents(), cites("own", "一")),
     {in_area("/parameters/allowance.divisor/0/citations/0/article unknown_document")}},
    {"of_a_province", kProvince, file_with(own_documents(), cites("own", "三")), {}},
    {"of_a_province_that_nobody_cites",
     kProvince,
     file_with(own_documents()),
     {in_province("/documents/0 unused_document")}},
    {"of_the_nation", kNation, file_with(own_documents(), cites("own", "三")), {}},
    {"under_an_id_of_the_common_list",
     kArea,
     file_with(own_documents(R"({"id": "local"})"), cites("law", "一")),
     {in_area("/documents/0/id duplicate_key")}},
    {"twice_in_one_file",
     kArea,
     file_with(own_documents("{}", ", " + document(R"({"id": "own", "articles": {"三": "words"}})")),
               cites("own", "三")),
     {in_area("/documents/1/id duplicate_key")}},
    {"that_ends_before_it_was_issued",
     kArea,
     file_with(own_documents(R"({"issued": "2025-01-02", "ends": "2025-01-01"})"), cites("own", "三")),
     {in_area("/documents/0/ends ends_before_start")}},
    {"that_forwards_one_of_the_common_list",
     kArea,
     file_with(own_documents(R"({"forwards": ["law"]})"), cites("own", "三")),
     {}},
    {"that_forwards_what_is_not_there",
     kArea,
     file_with(own_documents(R"({"forwards": ["none"]})"), cites("own", "三")),
     {in_area("/documents/0 unknown_document")}},
    {"that_only_forwards",
     kArea,
     file_with(own_documents(), R"("forwarding": [{"document": "local"}, {"document": "own"}])"),
     {}},
    {"without_title",
     kArea,
     file_with(R"("documents": [)" + merged(document("{}"), R"({"title": null})") + "]"),
     {in_area("/documents/0/title missing_field")}},
};
INSTANTIATE_TEST_SUITE_P(OwnPapers, ChangedFile, ::testing::ValuesIn(kOwnPapers), by_name);

TEST(PolicyFiles, MayNotHaveOneDocumentInTwo) {
  const Folder folder;
  folder.change(kProvince, file_with(own_documents(), cites("own", "三")));
  folder.change(kArea, file_with(own_documents(), cites("own", "三")));
  // The files are read in the order of their names.
  EXPECT_EQ(folder.findings(), Found{in_area("/documents/0/id duplicate_key")});
}

TEST(PolicyFiles, MayCiteWhatAnotherFileHas) {
  const Folder folder;
  folder.change(kProvince, file_with(own_documents()));
  folder.change(kArea, file_with(cites("own", "三")));
  EXPECT_EQ(folder.findings(), Found{});
}

// The list of places.
struct Places {
  std::string name;
  std::string areas;  // of Sichuan
  Found found;
};
std::ostream& operator<<(std::ostream& out, const Places& p) { return out << p.areas; }
class PlaceList : public ::testing::TestWithParam<Places> {};
std::string places_of(const std::string& id, const std::string& areas) {
  return R"({"provinces": [{"id": ")" + id + R"(", "zh": "四川省", "pinyin": "sichuan", "areas": [)" + areas + "]}]}";
}
TEST_P(PlaceList, IsChecked) {
  const Folder folder;
  folder.write(kPlaces, places_of("51", GetParam().areas));
  folder.change(kProvince, R"({"verified_until": "2025-12-31"})");
  folder.change(kArea, R"({"aliases": ["510199"]})");
  EXPECT_EQ(folder.findings(), GetParam().found);
}
std::string division(const std::string& code) { return R"({"code": ")" + code + R"(", "zh": "区", "pinyin": "qu"})"; }
std::string place(const std::string& code, const std::string& divisions = "") {
  return R"({"code": ")" + code + R"(", "zh": "市", "pinyin": "shi", "divisions": [)" + divisions + "]}";
}
std::string in_places(const std::string& rest) { return std::string(kPlaces) + "#/provinces/0/" + rest; }
const std::vector<Places> kPlaceLists{
    {"in_order", place("510100", division("510104")) + ", " + place("510300", division("510302")), {}},
    {"without_any", "", {}},
    {"an_area_without_divisions", R"({"code": "510300", "zh": "自贡市", "pinyin": "zigong"})", {}},
    {"a_division_twice",
     place("510100", division("510104") + ", " + division("510104")),
     {in_places("areas/0/divisions/1/code duplicate_region")}},
    {"a_division_of_two_areas",
     place("510100", division("510104")) + ", " + place("510300", division("510104")),
     {in_places("areas/1/divisions/0/code duplicate_region")}},
    {"a_division_that_is_an_area_with_a_file",
     place("510300", division("510100")),
     {in_places("areas/0/divisions/0/code duplicate_region")}},
    {"a_division_that_is_an_area_without_one",
     place("510100", division("510300")) + ", " + place("510300"),
     {in_places("areas/0/divisions/0/code duplicate_region")}},
    {"a_division_that_is_an_alias", place("510100", division("510199")), {in_area("/aliases/0 duplicate_region")}},
    // GB/T 2260 places a district under its prefecture by the first four digits; the core resolves it so.
    {"a_division_of_another_prefecture",
     place("510100", division("510204")),
     {in_places("areas/0/divisions/0/code unknown_region")}},
    {"a_division_that_is_no_code",
     place("510100", division("51010")),
     {in_places("areas/0/divisions/0/code unknown_region")}},
    {"an_area_that_is_no_code", place("51030"), {in_places("areas/0/code unknown_region")}},
    {"an_area_without_name", R"({"code": "510300", "pinyin": "zigong"})", {in_places("areas/0/zh missing_field")}},
    {"an_unknown_field",
     R"({"code": "510300", "zh": "自贡市", "pinyin": "zigong", "aliases": []})",
     {in_places("areas/0/aliases unknown_field")}},
};
INSTANTIATE_TEST_SUITE_P(Places, PlaceList, ::testing::ValuesIn(kPlaceLists), by_name);

TEST(Places, OfAProvinceWithoutALayerAreRefused) {
  const Folder folder;
  folder.write(kPlaces, places_of("52", ""));
  EXPECT_EQ(folder.findings(), Found{in_places("id unknown_parent")});
}

// Whatever the place at which it is told.
void expect_refused(const Folder& folder, const std::string& code) {
  const auto found = folder.findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find(' ' + code), std::string::npos) << found[0];
}

TEST(Places, MayNotNameAnAreaTwice) {
  for (const auto* code : {"510100", "510300"}) {
    const Folder folder;
    folder.change(kProvince, R"({"verified_until": "2025-12-31"})");
    folder.write(kPlaces, places_of("51", place(code) + ", " + place(code)));
    expect_refused(folder, "duplicate_region");
  }
}

TEST(Places, MayNotNameAnAliasAsAnArea) {
  const Folder folder;
  folder.change(kProvince, R"({"verified_until": "2025-12-31"})");
  folder.change(kArea, R"({"aliases": ["510300"]})");
  folder.write(kPlaces, places_of("51", place("510300")));
  expect_refused(folder, "duplicate_region");
}

TEST(Places, MayNotNameAnAreaOfAnotherProvince) {
  const Folder folder;
  folder.change(kProvince, R"({"verified_until": "2025-12-31"})");
  folder.write(kPlaces, places_of("51", place("520100")));
  expect_refused(folder, "unknown_region");
}

TEST(Places, NeedAProvinceThatSomebodyVerified) {
  const Folder folder;
  folder.write(kPlaces, places_of("51", place("510300")));
  expect_refused(folder, "missing_field");
  // Those with files of their own say it themselves.
  folder.write(kPlaces, places_of("51", place("510100")));
  EXPECT_EQ(folder.findings(), Found{});
}

TEST(Places, NeedEveryParameterFromTheirProvince) {
  const Folder folder;
  folder.change(kProvince, R"({"verified_until": "2025-12-31"})");
  folder.change(kNation, nation_says("allowance.divisor", "null"));
  folder.set(kArea, "allowance.divisor", one("{}"));
  folder.write(kPlaces, places_of("51", place("510300")));
  EXPECT_EQ(folder.findings(), Found(3, in_province("/parameters/allowance.divisor gap")));
}

TEST(PolicyFiles, MayNotDescribeOneRegionTwice) {
  const Folder folder;
  folder.write("51-sichuan/again.json", folder.text(kArea));
  const auto found = folder.findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find("#/id duplicate_region"), std::string::npos) << found[0];
}

TEST(PolicyFiles, MustHaveTheParentTheyName) {
  for (const auto* parent : {"\"52\"", "\"510100\"", "null"}) {
    const Folder folder;
    // Through the text: in a merge patch null takes a field away.
    auto text = folder.text(kArea);
    text.replace(text.find("\"51\""), 4, parent);
    folder.write(kArea, text);
    const auto found = folder.findings();
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(), in_area("/parent unknown_parent"));
  }
}

TEST(PolicyFiles, MayNotSayAKeyTwice) {
  const Folder folder;
  folder.write(
      kProvince,
      R"({"id": "51", "level": "province", "parent": "cn", "name": {"zh": "四川省", "zh": "四川", "en": "Sichuan"}})");
  EXPECT_EQ(folder.findings(), Found{std::string(kProvince) + "#/name/zh duplicate_key"});
}

TEST(PolicyFiles, MustBeJson) {
  const Folder folder;
  folder.write(kProvince, R"({"id": "51",})");
  EXPECT_EQ(folder.findings(), Found{std::string(kProvince) + "# invalid_json"});
}

TEST(PolicyFiles, AreAllRead) {
  const Folder folder;
  folder.write(kProvince, "[]");
  folder.write(kArea, "{}");
  EXPECT_EQ(folder.findings(), (Found{std::string(kProvince) + "# wrong_type", in_area("/id missing_field")}));
}

TEST(PolicyFiles, OfOtherKindsAreNotRegions) {
  const Folder folder;
  folder.write("README.md", "not JSON");
  folder.write("examples/published.json", R"({"examples": []})");
  folder.write("schema/entry.json", "{}");
  EXPECT_EQ(folder.findings(), Found{});
}

TEST(PolicyFiles, MustBeThere) {
  EXPECT_EQ(findings_of("/nowhere/at/all").size(), 3U);  // the folder, policy.json and documents.json
  const Folder folder;
  folder.write(kMeta, "{}");
  EXPECT_EQ(folder.findings(), Found{std::string(kMeta) + "#/version missing_field"});
}

TEST(Gaps, AreToldOfEveryParameterAndStatus) {
  // A day before the nation's entries start. Of the eighteen parameters that are not optional three mean something for
  // residents, all but the base of a first year for employees, all for the two groups.
  const Folder folder;
  folder.change(kMeta, R"({"declared_from": "2024-12-31"})");
  EXPECT_EQ(folder.findings().size(), 3U + 17U + 18U + 18U);
}

}  // namespace
}  // namespace yusuan::test
