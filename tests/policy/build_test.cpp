// What `policy build` makes of made-up folders: inheritance, readings, citations, and the same bytes each time.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "../core/answer.hpp"
#include "folder.hpp"

namespace yusuan::test {
namespace {

using Files = std::map<std::string, std::string>;

Files all_built(const std::string& folder) {
  EXPECT_EQ(findings_of(folder), std::vector<std::string>{});
  return json::build(json::read_source(folder).source);
}
const Files& project() {
  static const auto files = all_built(YUSUAN_POLICY_DATA);
  return files;
}

std::string built(const std::string& folder, const std::string& name = "51.json") {
  const auto files = all_built(folder);
  const auto file = files.find(name);
  return file == files.end() ? "{}" : file->second;
}

TEST(Build, GivesTheSameBytesTwice) {
  EXPECT_EQ(project(), all_built(YUSUAN_POLICY_DATA));
  const Folder folder;
  EXPECT_EQ(all_built(folder.path()), all_built(folder.path()));
}

TEST(Build, GivesTheSameBytesFromAnotherFolder) {
  const Folder one;
  const Folder another;
  EXPECT_EQ(all_built(one.path()), all_built(another.path()));
}

TEST(Build, MakesOnePackForEachProvince) {
  const Folder folder;
  folder.write("44-guangdong/44.json",
               R"({"id": "44", "level": "province", "parent": "cn", "name": {"zh": "广东省", "en": "Guangdong"}})");
  folder.write(
      "44-guangdong/440100.json",
      R"({"id": "440100", "level": "area", "parent": "44", "name": {"zh": "广州市", "en": "Guangzhou"}, "verified_until": "2026-12-31"})");
  std::vector<std::string> names;
  for (const auto& [name, text] : all_built(folder.path())) names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{"44.apply.json", "44.articles.json", "44.json", "51.apply.json",
                                             "51.articles.json", "51.json", "coverage.json", "divisions.json",
                                             "places.json", "rules/44.json", "rules/51.json"}));
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

TEST(Doubts, AboutOneOfTwoRulesAreBothOfThem) {
  const Folder folder;
  const auto policy = read_pack(built(folder.path()));
  const auto alternatives = [&](Parameter parameter) {
    return policy.at(0, parameter, Status::flexible, *parse_day("2026-01-01"))->alternatives;
  };
  ASSERT_EQ(alternatives(Parameter::coverage_months_rule).size(), 2U);
  ASSERT_EQ(alternatives(Parameter::coverage_months_at).size(), 2U);
  EXPECT_NE(alternatives(Parameter::coverage_months_at)[0].value, alternatives(Parameter::coverage_months_at)[1].value);
  // Of more than two, none is known.
  EXPECT_TRUE(alternatives(Parameter::allowance_base_rule).empty());
  EXPECT_TRUE(alternatives(Parameter::contribution_payer).empty());
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
  EXPECT_EQ(json_at(built(folder.path()), "/documents/0/articles"), R"(["一"])");
  EXPECT_EQ(json_at(built(folder.path()), "/documents/1/articles"), "[]");
}

TEST(Documents, LeaveTheWordsOfTheirArticlesToAFileOfTheirOwn) {
  const Folder folder;
  const auto cited = [](const std::string& document, const std::string& article) {
    return R"({"document": ")" + document + R"(", "article": ")" + article + R"("})";
  };
  folder.set(kArea, "allowance.divisor",
             "[" + entry(R"({"citations": [)" + cited("law", "二") + ", " + cited("local", "全文") + "]}") + "]");
  // Words that were not seen are null.
  EXPECT_EQ(json_at(built(folder.path(), "51.articles.json"), ""),
            json_at(R"({"law": {"一": "第一条的文字", "二": null}, "local": {"全文": null}})", ""));
  EXPECT_EQ(json_at(built(folder.path()), "/documents/0/articles"), R"(["一","二"])");
  EXPECT_EQ(built(folder.path()).find("第一条的文字"), std::string::npos);
}

TEST(Documents, OfARegionsFileTravelInThePackThatCitesThem) {
  const Folder folder;
  folder.change(
      kProvince,
      R"({"documents": [{"id": "own", "number": null, "title": "省的文件", "issuer": "省", "issued": null, "in_force": null, "ends": null, "url": null, "articles": {"甲": "words", "乙": "not cited"}}]})");
  folder.set(kArea, "allowance.divisor", "[" + entry(R"({"citations": [{"document": "own", "article": "甲"}]})") + "]");
  folder.write("44-guangdong/44.json",
               R"({"id": "44", "level": "province", "parent": "cn", "name": {"zh": "广东省", "en": "Guangdong"}})");
  folder.write(
      "44-guangdong/440100.json",
      R"({"id": "440100", "level": "area", "parent": "44", "name": {"zh": "广州市", "en": "Guangzhou"}, "verified_until": "2026-12-31"})");
  EXPECT_EQ(document_ids(built(folder.path())), (std::vector<std::string>{"\"law\"", "\"local\"", "\"own\""}));
  EXPECT_EQ(json_at(built(folder.path()), "/documents/2/articles"), R"(["甲"])");
  EXPECT_EQ(document_ids(built(folder.path(), "44.json")), std::vector<std::string>{"\"law\""});
}

// Sichuan with Chengdu, which has a file, and Zigong, which has none.
struct WithPlaces : Folder {
  WithPlaces() {
    write(kPlaces, R"({"provinces": [{"id": "51", "zh": "四川省", "pinyin": "sichuan", "areas": [
      {"code": "510300", "zh": "自贡市", "pinyin": "zigong"},
      {"code": "510100", "zh": "成都市", "pinyin": "chengdu", "divisions": [{"code": "510104", "zh": "锦江区", "pinyin": "jinjiang"}]}]}]})");
    change(kProvince, R"({"verified_until": "2025-12-31"})");
    set(kProvince, "allowance.divisor", "[" + value("2025-01-01", "30") + "]");
    set(kArea, "allowance.divisor", "[" + value("2025-01-01", "365/12") + "]");
  }
};

TEST(Places, WithoutAFileSayWhatTheirProvinceSays) {
  const WithPlaces folder;
  const auto policy = read_pack(built(folder.path()));
  ASSERT_EQ(policy.regions.size(), 2U);
  const auto zigong = policy.resolve(RegionCode{510300});
  ASSERT_NE(zigong, kNone);
  const auto& region = policy.regions[zigong];
  EXPECT_EQ(region.name.zh, "自贡市");
  EXPECT_EQ(region.name.en, "Zigong");
  EXPECT_EQ(to_text(region.verified_until), "2025-12-31");
  EXPECT_TRUE(region.aliases.empty());
  EXPECT_TRUE(region.forwarding.empty());
  const auto* entry = policy.at(zigong, Parameter::allowance_divisor, Status::flexible, *parse_day("2026-01-01"));
  EXPECT_EQ(to_text(std::get<Divisor>(entry->alternatives.front().value).value), "30");
  // A district of it is found by its first four digits.
  EXPECT_EQ(policy.resolve(RegionCode{510302}), zigong);
}

TEST(Places, WithAFileStandOnce) {
  const WithPlaces folder;
  const auto policy = read_pack(built(folder.path()));
  const auto chengdu = policy.resolve(RegionCode{510100});
  EXPECT_EQ(std::ranges::count(policy.regions, RegionCode{510100}, &Region::code), 1);
  EXPECT_EQ(to_text(policy.regions[chengdu].verified_until), "2026-12-31");
  const auto* entry = policy.at(chengdu, Parameter::allowance_divisor, Status::flexible, *parse_day("2026-01-01"));
  EXPECT_EQ(to_text(std::get<Divisor>(entry->alternatives.front().value).value), "365/12");
}

TEST(Places, InheritNoticesToo) {
  const WithPlaces folder;
  folder.change(kProvince,
                R"({"notices": [)" + entry(R"({"value": null, "code": "not_with_wages", "amount": "1.00"})") + "]}");
  const auto policy = read_pack(built(folder.path()));
  ASSERT_EQ(policy.notices.size(), 1U);
  EXPECT_EQ(policy.notices[0].amount, Base{Fraction(1)});
  for (const auto& region : policy.regions) EXPECT_EQ(region.notices, std::vector<std::uint16_t>{0});
}

TEST(Places, AreListedForThePage) {
  const WithPlaces folder;
  folder.change(kArea, R"({"aliases": ["510199"]})");
  EXPECT_EQ(json_at(built(folder.path(), "places.json"), ""),
            json_at(R"({"provinces": [{"id": "51", "zh": "四川省", "pinyin": "sichuan", "areas": [
    {"code": "510100", "zh": "成都市", "pinyin": "chengdu", "aliases": ["510199"]},
    {"code": "510300", "zh": "自贡市", "pinyin": "zigong", "aliases": []}]}]})",
                    ""));
  EXPECT_EQ(
      json_at(built(folder.path(), "divisions.json"), ""),
      json_at(
          R"({"areas": [{"area": "510100", "divisions": [{"code": "510104", "zh": "锦江区", "pinyin": "jinjiang"}]}]})",
          ""));
}

TEST(Places, AreListedWithoutAListOfThemToo) {
  const Folder folder;
  EXPECT_EQ(json_at(built(folder.path(), "places.json"), "/provinces/0/areas/0/code"), "\"510100\"");
  EXPECT_EQ(json_at(built(folder.path(), "divisions.json"), ""), R"({"areas":[]})");
}

std::uint32_t code_at(const std::string& document, const std::string& pointer) {
  return static_cast<std::uint32_t>(std::stoul(json_at(document, pointer).substr(1)));
}

TEST(Places, OfTheProjectAreThoseOfThePacks) {
  std::size_t provinces = 0;
  std::map<std::uint32_t, std::size_t> listed;
  std::map<std::uint32_t, std::size_t> regions;
  for (const auto& province : elements(project().at("places.json"), "/provinces")) {
    ++provinces;
    const auto areas = elements(province, "/areas");
    for (const auto& area : areas) {
      // The pack is that of the code: the Corps' cities have codes of Xinjiang.
      const auto code = code_at(area, "/code");
      const auto policy = read_pack(project().at(std::to_string(code / 10000) + ".json"));
      EXPECT_NE(policy.resolve(RegionCode{code}), kNone) << area;
      ++listed[code / 10000];
      regions[code / 10000] = policy.regions.size();
    }
    for (const auto* field : {"/zh", "/pinyin"}) {
      EXPECT_NE(json_at(province, field), "\"\"") << province;
      for (const auto& area : areas) EXPECT_NE(json_at(area, field), "\"\"") << area;
    }
  }
  EXPECT_EQ(provinces, 32U);
  EXPECT_EQ(listed, regions);
  // A pack, its articles, how its benefits are claimed and its rules for each; places, divisions and coverage.
  EXPECT_EQ(project().size(), 4 * provinces + 3);
}

// What a page finds under a district must be what the core answers for its code.
TEST(Divisions, OfTheProjectLeadToTheirArea) {
  std::map<std::uint32_t, Policy> policies;
  std::size_t count = 0;
  for (const auto& listed : elements(project().at("divisions.json"), "/areas")) {
    const RegionCode area{code_at(listed, "/area")};
    const auto [place, is_new] = policies.try_emplace(area.province());
    if (is_new) place->second = read_pack(project().at(std::to_string(area.province()) + ".json"));
    const auto& policy = place->second;
    for (const auto& division : elements(listed, "/divisions")) {
      ++count;
      const auto found = policy.resolve(RegionCode{code_at(division, "/code")});
      EXPECT_TRUE(found != kNone && policy.regions[found].code == area) << division << " of " << area.digits;
    }
  }
  EXPECT_GT(count, 2800U);  // counties and districts of the country
}

TEST(Articles, OfTheProjectHaveTheirWordsUnderTheKeysOfThePack) {
  for (const auto& [name, text] : project()) {
    if (name.find(".articles.") == std::string::npos) continue;
    const auto pack = project().at(name.substr(0, 2) + ".json");
    const auto words = json_at(text, "");
    std::size_t documents = 0;
    for (const auto& document : elements(pack, "/documents")) {
      ++documents;
      auto id = json_at(document, "/id");
      id = id.substr(1, id.size() - 2);
      std::size_t keys = 0;
      for (const auto& article : elements(document, "/articles")) {
        ++keys;
        auto key = article.substr(1, article.size() - 2);
        for (std::size_t at = 0; (at = key.find('/', at)) != std::string::npos; at += 2) key.replace(at, 1, "~1");
        EXPECT_NE(json_at(words, "/" + id + "/" + key), "absent") << name << ' ' << id << ' ' << article;
      }
      EXPECT_EQ(elements(words, "/" + id).size(), keys) << name << ' ' << id;
    }
    EXPECT_EQ(elements(words, "").size(), documents) << name;
  }
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

std::string procedure(const std::string& patch) {
  return entry(merged(R"({"value": null, "task": "claim_allowance", "applicants": ["person"]})", patch));
}

TEST(Procedures, OfNearerLayersAndLaterDaysComeFirst) {
  const Folder folder;
  const auto change = [&](const char* file, const std::vector<std::string>& patches) {
    std::string list;
    for (const auto& patch : patches) list += (list.empty() ? "" : ", ") + procedure(patch);
    folder.change(file, R"({"procedures": [)" + list + "]}");
  };
  change(kNation, {R"({"task": "appeal"})", "{}", R"({"task": "check_record"})"});
  change(kProvince, {R"({"from": "2025-02-01"})", R"({"from": "2025-03-01"})"});
  change(kArea, {R"({"from": "2025-01-15"})"});
  const auto file = built(folder.path(), "51.apply.json");
  std::string said;
  for (const auto& place : elements(file, "/procedures/areas/0/items")) {
    const auto item = "/procedures/items/" + place;
    said += json_at(file, item + "/task") + ' ' + json_at(file, item + "/from") + '\n';
  }
  EXPECT_EQ(said,
            "\"check_record\" \"2025-01-01\"\n"
            "\"claim_allowance\" \"2025-01-15\"\n"
            "\"claim_allowance\" \"2025-03-01\"\n"
            "\"claim_allowance\" \"2025-02-01\"\n"
            "\"claim_allowance\" \"2025-01-01\"\n"
            "\"appeal\" \"2025-01-01\"\n");
}

TEST(Procedures, TravelWithTheirStagesStatusesGradesAndPapers) {
  const Folder folder;
  folder.change(kArea, R"({"procedures": [)" + procedure(R"({"working_days": 10, "evidence": [
      {"grade": "official", "fact": null, "seen_at": null, "verified_on": "2026-11-22"},
      {"grade": "reported", "fact": null, "seen_at": "https://news.example/1", "verified_on": "2026-11-20"}]})") +
                           "]}");
  const auto file = built(folder.path(), "51.apply.json");
  // The helper writes keys in the order of the alphabet.
  EXPECT_EQ(json_at(file, "/procedures"),
            R"({"areas":[{"code":"510100","items":[0]}],"items":[{"applicants":["person"],)"
            R"("citations":[{"article":"一","document":"law"}],"from":"2025-01-01","grade":"reported","level":"area",)"
            R"("stage":"after_event","statuses":["employee","flexible","unemployment_benefit"],)"
            R"("task":"claim_allowance","verified_on":"2026-11-20","working_days":10}]})");
  EXPECT_EQ(json_at(file, "/articles"), R"({"law":{"一":"第一条的文字"}})");
  EXPECT_EQ(elements(file, "/documents").size(), 1U);
  // The module's pack knows nothing of them: "law" alone is cited there by the nation's parameters.
  EXPECT_EQ(built(folder.path()), built(Folder().path()));
}

TEST(Procedures, OfTheProjectReachEveryArea) {
  std::size_t areas = 0;
  for (const auto& [name, file] : project()) {
    if (!name.ends_with(".apply.json")) continue;
    const auto items = elements(file, "/procedures/items").size();
    for (const auto& area : elements(file, "/procedures/areas")) {
      ++areas;
      const auto places = elements(area, "/items");
      // The nation's seven at least.
      EXPECT_GE(places.size(), 7U) << name << ' ' << area;
      for (const auto& place : places) EXPECT_LT(std::stoul(place), items) << name;
    }
  }
  EXPECT_EQ(areas, 370U);
}

}  // namespace
}  // namespace yusuan::test
