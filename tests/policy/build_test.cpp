// What `policy build` makes of made-up folders: inheritance, readings, citations, and the same bytes each time.
#include <gtest/gtest.h>

#include "../core/answer.hpp"
#include "folder.hpp"

namespace yusuan::test {
namespace {

std::string built(const std::string& folder, const std::string& name = "51.json") {
  const auto read = json::read_source(folder);
  EXPECT_TRUE(read.findings.empty());
  EXPECT_EQ(findings_of(folder), std::vector<std::string>{});
  const auto packs = json::build(read.source);
  const auto pack = packs.find(name);
  return pack == packs.end() ? "{}" : pack->second;
}

TEST(Build, GivesTheSameBytesTwice) {
  EXPECT_EQ(built(YUSUAN_POLICY_DATA), built(YUSUAN_POLICY_DATA));
  const Folder folder;
  EXPECT_EQ(built(folder.path()), built(folder.path()));
}

TEST(Build, GivesTheSameBytesFromAnotherFolder) {
  const Folder one;
  const Folder another;
  EXPECT_EQ(built(one.path()), built(another.path()));
}

TEST(Build, MakesOnePackForEachProvince) {
  const Folder folder;
  folder.write("44-guangdong/44.json",
               R"({"id": "44", "level": "province", "parent": "cn", "name": {"zh": "广东省", "en": "Guangdong"}})");
  folder.write(
      "44-guangdong/440100.json",
      R"({"id": "440100", "level": "area", "parent": "44", "name": {"zh": "广州市", "en": "Guangzhou"}, "verified_until": "2026-12-31"})");
  EXPECT_EQ(json::build(json::read_source(folder.path()).source).size(), 2U);
  for (const std::uint32_t code : {440100U, 510100U}) {
    const auto policy = read_pack(built(folder.path(), std::to_string(code / 10000) + ".json"));
    ASSERT_EQ(policy.regions.size(), 1U);
    EXPECT_EQ(policy.regions[0].code, RegionCode{code});
  }
}

std::string divisor(const Policy& policy, const char* day, Status status = Status::flexible) {
  const auto* entry = policy.at(0, Parameter::allowance_divisor, status, *parse_day(day));
  if (entry == nullptr) return "none";
  if (entry->unknown()) return "unknown";
  std::string out;
  for (const auto& alternative : entry->alternatives)
    out += (out.empty() ? "" : " or ") + to_text(std::get<Divisor>(alternative.value).value);
  return out;
}
std::string value(const std::string& from, const std::string& value, const std::string& statuses = "") {
  return entry(R"({"from": ")" + from + R"(", "value": ")" + value + '"' +
               (statuses.empty() ? "" : R"(, "statuses": [")" + statuses + "\"]") + "}");
}

TEST(Inheritance, OfTheNationHoldsWhereNobodySaysOtherwise) {
  const Folder folder;
  EXPECT_EQ(divisor(read_pack(built(folder.path())), "2026-01-01"), "unknown");
}

TEST(Inheritance, IsOverriddenFromTheFirstDayOfTheNearerLayerOn) {
  const Folder folder;
  folder.set(kNation, "allowance.divisor", "[" + value("2025-01-01", "28") + ", " + value("2026-06-01", "29") + "]");
  folder.set(kProvince, "allowance.divisor", "[" + value("2025-07-01", "30") + ", " + value("2026-07-01", "31") + "]");
  folder.set(kArea, "allowance.divisor", "[" + value("2026-01-01", "365/12") + "]");
  const auto policy = read_pack(built(folder.path()));
  EXPECT_EQ(divisor(policy, "2024-12-31"), "none");
  EXPECT_EQ(divisor(policy, "2025-01-01"), "28");
  EXPECT_EQ(divisor(policy, "2025-06-30"), "28");
  EXPECT_EQ(divisor(policy, "2025-07-01"), "30");
  EXPECT_EQ(divisor(policy, "2025-12-31"), "30");
  EXPECT_EQ(divisor(policy, "2026-01-01"), "365/12");
  // What the farther layers say later is overridden too.
  EXPECT_EQ(divisor(policy, "2026-06-01"), "365/12");
  EXPECT_EQ(divisor(policy, "2026-07-01"), "365/12");
}

TEST(Inheritance, IsOverriddenForTheStatusesThatAreNamed) {
  const Folder folder;
  folder.set(kProvince, "allowance.divisor", "[" + value("2025-01-01", "30") + "]");
  folder.set(kArea, "allowance.divisor", "[" + value("2026-01-01", "365/12", "flexible") + "]");
  const auto policy = read_pack(built(folder.path()));
  EXPECT_EQ(divisor(policy, "2026-01-01", Status::flexible), "365/12");
  EXPECT_EQ(divisor(policy, "2026-01-01", Status::employee), "30");
  EXPECT_EQ(divisor(policy, "2025-12-31", Status::flexible), "30");
}

TEST(Inheritance, IsOverriddenByALayerThatStartsOnTheSameDay) {
  const Folder folder;
  folder.set(kProvince, "allowance.divisor", "[" + value("2025-01-01", "30") + "]");
  folder.set(kArea, "allowance.divisor", "[" + value("2025-01-01", "365/12") + "]");
  EXPECT_EQ(divisor(read_pack(built(folder.path())), "2025-01-01"), "365/12");
}

TEST(Inheritance, DoesNotAskForEntriesInOrder) {
  const Folder folder;
  folder.set(kArea, "allowance.divisor", "[" + value("2026-01-01", "365/12") + ", " + value("2025-06-01", "30") + "]");
  const auto policy = read_pack(built(folder.path()));
  EXPECT_EQ(divisor(policy, "2025-12-31"), "30");
  EXPECT_EQ(divisor(policy, "2026-01-01"), "365/12");
}

TEST(Inheritance, OfSichuanIsOverriddenByChengdu) {
  const auto policy = read_pack(built(YUSUAN_POLICY_DATA));
  const auto chengdu = policy.resolve(RegionCode{510100});
  const auto rate = [&](Status status, const char* day) {
    const auto* entry = policy.at(chengdu, Parameter::contribution_rate, status, *parse_day(day));
    return entry->unknown() ? "unknown" : to_percent(std::get<Rate>(entry->alternatives.front().value).value);
  };
  // The nation leaves employees' rates to the areas; Chengdu's is known from 2023-02-01 on.
  EXPECT_EQ(rate(Status::employee, "2023-01-31"), "unknown");
  EXPECT_EQ(rate(Status::employee, "2023-02-01"), "0.8%");
  // The province's later entries on the days do not reach into Chengdu, which has its own from 2025-01-01 on.
  for (const auto* day : {"2025-01-01", "2025-06-24", "2025-11-28", "2026-11-21"})
    EXPECT_TRUE(policy.at(chengdu, Parameter::allowance_days_rule, Status::flexible, *parse_day(day))->settled())
        << day;
  EXPECT_FALSE(policy
                   .at(policy.resolve(RegionCode{511700}), Parameter::allowance_days_rule, Status::flexible,
                       *parse_day("2026-11-21"))
                   ->settled());
}

std::string grades(const std::string& first, const std::string& second) {
  return R"({"evidence": [{"grade": ")" + first + R"(", "verified_on": "2026-11-21"}, {"grade": ")" + second +
         R"(", "verified_on": "2026-11-21"}]})";
}

TEST(Grades, AreThatOfTheWeakestThingTheValueRestsOn) {
  const auto grade = [](const std::string& patch) {
    const Folder folder;
    folder.set(kArea, "allowance.divisor", "[" + entry(patch) + "]");
    return name_of(read_pack(built(folder.path()))
                       .at(0, Parameter::allowance_divisor, Status::flexible, *parse_day("2026-01-01"))
                       ->alternatives.front()
                       .grade);
  };
  EXPECT_EQ(grade("{}"), "official");
  EXPECT_EQ(grade(grades("official", "reported")), "reported");
  EXPECT_EQ(grade(grades("derived", "official")), "derived");
  // What is unconfirmed carries nothing and takes nothing away.
  EXPECT_EQ(grade(grades("unconfirmed", "reported")), "reported");
}

TEST(Doubts, AreSettledUnsettledOrUnknown) {
  const Folder folder;
  const auto alternative = [](const std::string& value) {
    return R"({"value": )" + value + R"(, "evidence": [{"grade": "derived", "verified_on": "2026-11-21"}]})";
  };
  folder.set(kArea, "allowance.divisor",
             "[" +
                 entry(R"({"value": null, "alternatives": [)" + alternative("\"30\"") + ", " +
                       alternative("\"365/12\"") + "]}") +
                 "]");
  folder.set(kArea, "coverage.required_months",
             "[" + entry(R"({"value": null, "alternatives": [)" + alternative("\"12\"") + "]}") + "]");
  folder.set(kArea, "allowance.share", "[" + entry(R"({"value": "100%"})") + "]");
  const auto policy = read_pack(built(folder.path()));
  const auto* two = policy.at(0, Parameter::allowance_divisor, Status::flexible, *parse_day("2026-01-01"));
  EXPECT_EQ(divisor(policy, "2026-01-01"), "30 or 365/12");
  EXPECT_FALSE(two->settled());
  EXPECT_FALSE(two->unknown());
  // One alternative alone: one reading is known, others are open.
  const auto* one = policy.at(0, Parameter::coverage_required_months, Status::flexible, *parse_day("2026-01-01"));
  EXPECT_EQ(one->alternatives.size(), 1U);
  EXPECT_FALSE(one->settled());
  EXPECT_TRUE(policy.at(0, Parameter::allowance_share, Status::flexible, *parse_day("2026-01-01"))->settled());
  EXPECT_TRUE(policy.at(0, Parameter::contribution_rate, Status::flexible, *parse_day("2026-01-01"))->unknown());
}

TEST(Doubts, AboutAYesOrNoAreBothOfThem) {
  const Folder folder;  // everything is unknown
  const auto policy = read_pack(built(folder.path()));
  const auto* entry = policy.at(0, Parameter::scheme_in_force, Status::flexible, *parse_day("2026-01-01"));
  ASSERT_EQ(entry->alternatives.size(), 2U);
  EXPECT_NE(std::get<bool>(entry->alternatives[0].value), std::get<bool>(entry->alternatives[1].value));
}

std::vector<std::string> document_ids(const std::string& pack) {
  std::vector<std::string> out;
  for (const auto& document : elements(pack, "/documents")) out.push_back(json_at(document, "/id"));
  return out;
}

TEST(Documents, TravelWhereTheyAreCitedOrForwarded) {
  const Folder folder;
  const auto pack = built(folder.path());
  EXPECT_EQ(document_ids(pack), (std::vector<std::string>{"\"law\"", "\"local\""}));
  EXPECT_EQ(json_at(pack, "/documents/0/title"), "\"法\"");
  EXPECT_EQ(json_at(pack, "/documents/1/number"), "\"1号\"");
}

TEST(Documents, BringOnlyTheArticlesThatAreCited) {
  const Folder folder;
  EXPECT_EQ(json_at(built(folder.path()), "/documents/0/articles"), R"({"一":"第一条的文字"})");
}

TEST(Notices, OfANearerLayerReplaceThoseOfAFarther) {
  const auto notice = [](const std::string& patch) {
    return R"({"notices": [)" + entry(merged(R"({"value": null, "code": "not_with_wages"})", patch)) + "]}";
  };
  const Folder folder;
  folder.change(kProvince, notice(R"({"from": "2020-01-01"})"));
  EXPECT_EQ(read_pack(built(folder.path())).notices.size(), 1U);
  folder.change(kArea, notice(R"({"from": "2025-01-01"})"));
  const auto policy = read_pack(built(folder.path()));
  ASSERT_EQ(policy.notices.size(), 1U);
  EXPECT_EQ(to_text(policy.notices[0].from), "2025-01-01");
}

}  // namespace
}  // namespace yusuan::test
