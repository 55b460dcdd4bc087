// What `policy coverage` tells of made-up folders: a letter a parameter, of the entry that holds, and what an area puts
// in place of its province's word.
#include "core/json/coverage.hpp"

#include <gtest/gtest.h>

#include "../core/answer.hpp"
#include "folder.hpp"

namespace yusuan::test {
namespace {

std::string coverage(const Folder& folder) {
  EXPECT_EQ(folder.findings(), std::vector<std::string>{});
  return json::coverage_as_json(json::read_source(folder.path()).source);
}
std::string text(const Folder& folder) {
  return json::coverage_as_text(json::read_source(folder.path()).source, Language::en);
}

// The letter of a parameter for a status in the folder's first area.
char letter(const std::string& coverage, std::string_view parameter, const std::string& status = "flexible",
            const std::string& area = "0") {
  const auto ids = elements(coverage, "/parameters");
  const auto states = json_at(coverage, "/provinces/0/areas/" + area + "/states/" + status);
  EXPECT_EQ(ids.size() + 2, states.size()) << "a letter for each parameter, between quotation marks";
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (ids[i] == '"' + std::string(parameter) + '"') return states[i + 1];
  return '?';
}
char divisor(const Folder& folder, const std::string& status = "flexible") {
  return letter(coverage(folder), "allowance.divisor", status);
}

std::string graded(const std::string& grade) {
  return R"([{"grade": ")" + grade + R"(", "fact": null, "seen_at": null, "verified_on": "2026-11-21"}])";
}
std::string settled(const std::string& grade) { return entry(R"({"evidence": )" + graded(grade) + "}"); }
std::string unsettled() {
  return entry(R"({"value": null, "evidence": null, "alternatives": [
    {"value": "30", "evidence": )" +
               graded("derived") + R"(}, {"value": "365/12", "evidence": )" + graded("unconfirmed") + "}]}");
}
std::string unknown(const std::string& patch = "{}") {
  return merged(entry(R"({"value": null, "evidence": null, "unknown": true})"), patch);
}

TEST(Letters, TellWhatASettledValueRestsOn) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + settled("official") + "]");
  EXPECT_EQ(divisor(folder), 's');
  for (const auto* grade : {"reported", "derived"}) {
    folder.set(kArea, "allowance.divisor", "[" + settled(grade) + "]");
    EXPECT_EQ(divisor(folder), 'r') << grade;
  }
}

TEST(Letters, TellTheUnsettledFromTheUnknown) {
  const Folder folder;
  EXPECT_EQ(divisor(folder), 'x');
  folder.set(kArea, "allowance.divisor", "[" + unsettled() + "]");
  EXPECT_EQ(divisor(folder), 'u');
}

TEST(Letters, TellWhatHasNoMeaning) {
  const auto of = coverage(Folder());
  EXPECT_EQ(letter(of, "allowance.divisor", "resident"), '-');
  EXPECT_EQ(letter(of, "allowance.base_without_previous_year", "employee"), '-');
  EXPECT_EQ(letter(of, "scheme.in_force", "resident"), 'x');
}

TEST(Letters, CallWhatNoEntrySpeaksOfUnknown) {
  const Folder folder;
  folder.change(kNation, R"({"parameters": {"leave.days_rule": null}})");
  EXPECT_EQ(letter(coverage(folder), "leave.days_rule"), 'x');
}

TEST(Letters, ComeFromTheNearestLayer) {
  const Folder folder;
  folder.set(kProvince, "allowance.divisor", "[" + settled("official") + "]");
  EXPECT_EQ(divisor(folder), 's');
  folder.set(kArea, "allowance.divisor", "[" + unknown(R"({"statuses": ["flexible"]})") + "]");
  EXPECT_EQ(divisor(folder, "flexible"), 'x');
  EXPECT_EQ(divisor(folder, "employee"), 's');
}

TEST(Letters, AreThoseOfTheLastDayThatWasVerified) {
  // The area of the folder was verified until 2026-12-31.
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + settled("official") + ", " + unknown(R"({"from": "2026-12-31"})") + "]");
  EXPECT_EQ(divisor(folder), 'x');
  folder.set(kArea, "allowance.divisor", "[" + settled("official") + ", " + unknown(R"({"from": "2027-01-01"})") + "]");
  EXPECT_EQ(divisor(folder), 's');
  EXPECT_EQ(json_at(coverage(folder), "/as_of"), R"("2026-12-31")");
}

TEST(Grades, CountSettledValuesAndReadings) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + unsettled() + "]");
  folder.set(kArea, "allowance.claim_months",
             "[" + entry(R"({"value": "12", "evidence": )" + graded("reported") + "}") + "]");
  EXPECT_EQ(json_at(coverage(folder), "/grades"), R"({"derived":1,"official":0,"reported":1,"unconfirmed":1})");
  EXPECT_NE(text(folder).find("| settled entries | 0 | 1 | 0 | 0 |"), std::string::npos);
  EXPECT_NE(text(folder).find("| readings of unsettled entries | 0 | 0 | 1 | 1 |"), std::string::npos);
}

TEST(Overrides, ShowBothValues) {
  const Folder folder;
  folder.set(kProvince, "allowance.divisor", "[" + entry(R"({"value": "365/12"})") + "]");
  folder.set(kArea, "allowance.divisor",
             "[" + entry(R"({"from": "2026-01-01", "statuses": ["employee", "flexible"]})") + "]");
  const auto of = coverage(folder);
  ASSERT_EQ(elements(of, "/overrides").size(), 1U);
  EXPECT_EQ(json_at(of, "/overrides/0/area"), R"("510100")");
  EXPECT_EQ(json_at(of, "/overrides/0/parameter"), R"("allowance.divisor")");
  EXPECT_EQ(json_at(of, "/overrides/0/statuses"), R"(["employee","flexible"])");
  EXPECT_EQ(json_at(of, "/overrides/0/here"), R"({"from":"2026-01-01","state":"s","values":["30"]})");
  EXPECT_EQ(json_at(of, "/overrides/0/layer"), R"("51")");
  EXPECT_EQ(json_at(of, "/overrides/0/above"), R"({"from":"2025-01-01","state":"s","values":["365/12"]})");
  EXPECT_NE(text(folder).find("| 510100 Chengdu | `allowance.divisor` | employee, flexible | ● `30`, from 2026-01-01 | "
                              "51: ● `365/12`, from 2025-01-01 |"),
            std::string::npos);
}

TEST(Overrides, AreNoneWhereNothingWasKnown) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + entry() + "]");
  EXPECT_EQ(json_at(coverage(folder), "/overrides"), "[]");
}

TEST(Report, NamesAreasWithoutAFileInOneRow) {
  const Folder folder;
  folder.write("places.json", R"({"provinces": [{"id": "51", "zh": "四川省", "pinyin": "sichuan", "areas": [
    {"code": "510100", "zh": "成都市", "pinyin": "chengdu"}, {"code": "510300", "zh": "自贡市", "pinyin": "zigong"},
    {"code": "510400", "zh": "攀枝花市", "pinyin": "panzhihua"}]}]})");
  folder.change(kProvince, R"({"verified_until": "2025-12-31"})");
  folder.set(kProvince, "allowance.divisor", "[" + settled("official") + "]");
  folder.set(kArea, "allowance.divisor", "[" + settled("derived") + "]");
  const auto of = coverage(folder);
  EXPECT_EQ(elements(of, "/provinces/0/areas").size(), 3U);
  EXPECT_EQ(letter(of, "allowance.divisor", "flexible", "0"), 'r');
  EXPECT_EQ(letter(of, "allowance.divisor", "flexible", "2"), 's');
  EXPECT_NE(text(folder).find("| Sichuan | 510100 Chengdu |"), std::string::npos);
  EXPECT_NE(text(folder).find("| Sichuan | without a file of their own: 2 (Zigong, Panzhihua) |"), std::string::npos);
  EXPECT_EQ(text(folder).find("510300"), std::string::npos);
}

TEST(Report, TellsWhetherThereIsAScheme) {
  const Folder folder;
  folder.set(kArea, "scheme.in_force",
             "[" + entry(R"({"value": true, "statuses": ["employee"]})") + ", " +
                 entry(R"({"value": false, "statuses": ["flexible"]})") + "]");
  EXPECT_NE(text(folder).find("| Sichuan | 510100 Chengdu | ● yes |"), std::string::npos);
  EXPECT_NE(text(folder).find("| Sichuan | 510100 Chengdu | ● no |"), std::string::npos);
}

}  // namespace
}  // namespace yusuan::test
