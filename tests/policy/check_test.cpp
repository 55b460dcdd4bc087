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
    {"benefits_in_kind_are_settled_or_unknown",
     "medical.benefits",
     either({{"[]", "derived"}, {"[]", "derived"}}),
     {at("medical.benefits/0/alternatives invalid_value")}},
};
INSTANTIATE_TEST_SUITE_P(Alternatives, AreaEntries, ::testing::ValuesIn(kAlternatives), by_name);

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
    {"an_optional_parameter_that_nobody_names",
     kNation,
     R"({"parameters": {"contribution.rounding": null, "contribution.limits": null}})",
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
    {"an_alias_that_is_a_division_too",
     kArea,
     R"({"aliases": ["510104"]})",
     {in_area("/divisions/0/code duplicate_region")}},
    {"an_alias_that_is_the_area_itself", kArea, R"({"aliases": ["510100"]})", {in_area("/aliases/0 duplicate_region")}},
    {"a_division_of_another_prefecture",
     kArea,
     R"({"divisions": [{"code": "510204", "zh": "区", "pinyin": "qu"}]})",
     {in_area("/divisions/0/code unknown_region")}},
    {"a_division_twice",
     kArea,
     R"({"divisions": [{"code": "510104", "zh": "区", "pinyin": "qu"}, {"code": "510104", "zh": "区", "pinyin": "qu"}]})",
     {in_area("/divisions/1/code duplicate_region")}},
    {"an_area_without_a_code", kArea, R"({"id": "51010", "divisions": []})", {in_area("/id unknown_region")}},
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
    {"that_cites_an_unknown_article",
     kArea,
     notice(R"({"citations": [{"document": "law", "article": "九"}]})"),
     {in_area("/notices/0/citations/0/article unknown_document")}},
};
INSTANTIATE_TEST_SUITE_P(Notices, ChangedFile, ::testing::ValuesIn(kNotices), by_name);

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

TEST(PolicyFiles, MayNotDescribeOneRegionTwice) {
  const Folder folder;
  folder.write("51-sichuan/again.json", merged(folder.text(kArea), R"({"divisions": []})"));
  const auto found = folder.findings();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find("#/id duplicate_region"), std::string::npos) << found[0];
}

TEST(PolicyFiles, MayNotGiveOneDivisionToTwoAreas) {
  const Folder folder;
  folder.write("51-sichuan/510199.json", merged(folder.text(kArea), R"({"id": "510199"})"));
  EXPECT_EQ(folder.findings(), Found{"51-sichuan/510199.json#/divisions/0/code duplicate_region"});
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
