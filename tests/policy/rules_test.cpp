// What `policy build` writes of made-up folders for people to read: whose word an entry is, what came before, what was
// seen, and what nobody says anything of.
#include "core/json/rules.hpp"

#include <gtest/gtest.h>

#include "../core/answer.hpp"
#include "core/contract/reader.hpp"
#include "folder.hpp"

namespace yusuan::test {
namespace {

std::string rules(const Folder& folder) {
  EXPECT_EQ(folder.findings(), std::vector<std::string>{});
  return json::rules_as_json(json::read_source(folder.path()).source).at("rules/51.json");
}

// The parameter of the folder's area, or of its province.
std::string parameter(const std::string& rules, Parameter parameter, const std::string& region = "/areas/0") {
  const auto at = region + "/parameters/" + std::to_string(static_cast<int>(parameter));
  EXPECT_EQ(json_at(rules, at + "/parameter"), '"' + std::string(name_of(parameter)) + '"');
  return json_at(rules, at);
}

TEST(Rules, TellWhoseWordAnEntryIsAndWhatCameBefore) {
  const Folder folder;
  folder.set(kProvince, "allowance.divisor", "[" + entry(R"({"from": "2025-06-01", "value": "365/12"})") + "]");
  folder.set(kArea, "allowance.divisor", "[" + entry(R"({"from": "2026-01-01"})") + "]");
  const auto here = parameter(rules(folder), Parameter::allowance_divisor);
  ASSERT_EQ(elements(here, "/series").size(), 1U);
  ASSERT_EQ(elements(here, "/series/0/entries").size(), 3U);
  EXPECT_EQ(json_at(here, "/series/0/statuses"), R"(["employee","flexible","unemployment_benefit"])");
  EXPECT_EQ(json_at(here, "/series/0/entries/0/layer"), R"("cn")");
  EXPECT_EQ(json_at(here, "/series/0/entries/0/unknown"), "true");
  EXPECT_EQ(json_at(here, "/series/0/entries/1/layer"), R"("51")");
  EXPECT_EQ(json_at(here, "/series/0/entries/1/value"), R"("365/12")");
  EXPECT_EQ(json_at(here, "/series/0/entries/2/layer"), R"("510100")");
  EXPECT_EQ(json_at(here, "/series/0/entries/2/value"), R"("30")");
  EXPECT_EQ(json_at(here, "/series/0/entries/2/from"), R"("2026-01-01")");
  const auto above = parameter(rules(folder), Parameter::allowance_divisor, "/province");
  EXPECT_EQ(elements(above, "/series/0/entries").size(), 2U);
}

TEST(Rules, PutStatusesTogetherThatHaveTheSameEntries) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + entry(R"({"statuses": ["employee"]})") + "]");
  const auto here = parameter(rules(folder), Parameter::allowance_divisor);
  ASSERT_EQ(elements(here, "/series").size(), 2U);
  EXPECT_EQ(json_at(here, "/series/0/statuses"), R"(["employee"])");
  EXPECT_EQ(json_at(here, "/series/1/statuses"), R"(["flexible","unemployment_benefit"])");
}

TEST(Rules, CarryReadingsWithTheirEvidenceAndNotes) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor",
             "[" + entry(R"({"value": null, "evidence": null, "alternatives": [
    {"value": "30", "note": {"zh": "甲", "en": "one"},
     "evidence": [{"grade": "derived", "fact": null, "seen_at": "a page", "verified_on": "2026-11-21"}]},
    {"value": "365/12", "citations": [{"document": "local", "article": "全文"}],
     "evidence": [{"grade": "unconfirmed", "fact": null, "seen_at": null, "verified_on": "2026-11-22"}]}]})") +
                 "]");
  const auto all = rules(folder);
  const auto here = parameter(all, Parameter::allowance_divisor);
  const auto readings = json_at(here, "/series/0/entries/0/alternatives");
  ASSERT_EQ(elements(readings, "").size(), 2U);
  EXPECT_EQ(json_at(readings, "/0/value"), R"("30")");
  EXPECT_EQ(json_at(readings, "/0/note/en"), R"("one")");
  EXPECT_EQ(json_at(readings, "/0/evidence/0/seen_at"), R"("a page")");
  EXPECT_EQ(json_at(readings, "/1/citations/0/document"), R"("local")");
  EXPECT_EQ(json_at(all, "/verified_on"), R"("2026-11-22")");
  EXPECT_EQ(json_at(here, "/answer"), R"("allowance.divisor")");
}

TEST(Rules, NameWhatNoTextSpeaksOf) {
  const Folder folder;
  folder.change(kNation, R"({"parameters": {"leave.days_rule": null}})");
  const auto here = parameter(rules(folder), Parameter::leave_days_rule);
  EXPECT_EQ(json_at(here, "/series"), "[]");
  EXPECT_EQ(json_at(here, "/silent"), R"(["employee","flexible","unemployment_benefit","resident"])");
  EXPECT_EQ(json_at(here, "/needed"), "false");
  EXPECT_EQ(json_at(here, "/answer"), R"("leave.days")");
}

TEST(Rules, QuoteTheArticlesOfTheDocumentsThatAreCited) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor",
             "[" + entry(R"({"citations": [{"document": "local", "article": "全文"}]})") + "]");
  const auto documents = json_at(rules(folder), "/documents");
  EXPECT_EQ(elements(documents, "").size(), 2U);
  EXPECT_EQ(elements(documents, "/0/articles").size(), 2U);
}

TEST(Rules, AreWrittenForEveryProvinceOfTheProject) {
  const auto source = json::read_source(YUSUAN_POLICY_DATA).source;
  const auto all = json::rules_as_json(source);
  std::size_t areas = 0;
  for (const auto& [name, text] : all) areas += elements(text, "/areas").size();
  EXPECT_EQ(all.size(), 32U);
  EXPECT_EQ(areas,
            static_cast<std::size_t>(std::ranges::count(source.regions, Level::area, &json::SourceRegion::level)));
}

}  // namespace
}  // namespace yusuan::test
