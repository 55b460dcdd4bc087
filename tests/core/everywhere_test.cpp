// What must hold of every answer: walked over every row of the tables and over situations in every province.
#include "everywhere.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "answer.hpp"
#include "core/policy.hpp"
#include "sound.hpp"
#include "table.hpp"

namespace yusuan::test {
namespace {

constexpr auto kTables = "tables";
constexpr std::uint32_t kSichuan = 51;

// The situations of a region of Sichuan, of all of another province, or the rows of the tables.
std::vector<std::string> situations_of(const std::string& place, bool thin = false) {
  std::vector<std::string> out;
  if (place == kTables) {
    for (const auto& row : all_rows()) out.push_back(row.situation);
    return out;
  }
  if (place.size() == 6) return everywhere(place, thin);
  for (const auto& region : regions_by_law(static_cast<std::uint32_t>(std::stoul(place)))) {
    const auto own = everywhere(region, true);
    out.insert(out.end(), own.begin(), own.end());
  }
  return out;
}
std::vector<std::string> places() {
  auto out = regions_by_law(kSichuan);
  for (const auto province : provinces())
    if (province != kSichuan) out.push_back(std::to_string(province));
  out.emplace_back(kTables);
  return out;
}

// The same complaint of many situations is told once, with the shortest of them and how many there are.
class Told {
 public:
  void add(const std::string& complaint, const std::string& situation) {
    auto& [shortest, times] = found_.try_emplace(complaint, situation, 0).first->second;
    if (situation.size() < shortest.size()) shortest = situation;
    ++times;
  }
  ~Told() {
    constexpr int kShown = 10;
    int shown = 0;
    for (const auto& [complaint, where] : found_)
      if (++shown <= kShown)
        ADD_FAILURE() << complaint << "\n  in " << where.second << " situations, such as " << where.first;
    if (shown > kShown) ADD_FAILURE() << shown - kShown << " more complaints";
  }

 private:
  std::map<std::string, std::pair<std::string, int>> found_;
};

using Check = Complaints (*)(const nlohmann::json&, const nlohmann::json&);

class Everywhere : public ::testing::TestWithParam<std::string> {
 protected:
  void expect_none(const std::vector<Check>& checks) {
    Told told;
    for (const auto& text : situations_of(GetParam())) {
      const auto answer = assess(text);
      if (answer.at("/error") != "absent") {
        told.add(answer.text(), text);
        continue;
      }
      const auto situation = with_defaults(text);
      for (const auto check : checks)
        for (const auto& complaint : check(situation, answer.json())) told.add(complaint, text);
    }
  }
};

TEST_P(Everywhere, TracesLeadFromStepToStepAndToTheInputs) { expect_none({unresolved_operands, altered_inputs}); }
TEST_P(Everywhere, StepsFollowFromTheirOperandsAndFiguresFromSteps) { expect_none({wrong_steps, untraced_figures}); }
TEST_P(Everywhere, AnswersCiteThePackAndDoNotContradictThemselves) {
  expect_none({unresolved_citations, contradictions});
}

// The `contribution.rate` that a person answers holds for every month, one alternative for those of one entry only.
const std::vector<std::string> kSettled{"coverage.required_months", "coverage.back_paid_counts", "allowance.base",
                                        "allowance.days",           "allowance.divisor",         "allowance.share"};

std::string with_answer(const std::string& situation, const std::string& id, const std::string& value) {
  return merged(situation, R"({"settle": {)" + id + ": " + value + "}}");
}
std::string unquoted(const std::string& text) { return text.substr(1, text.size() - 2); }

// "`unsettled` lists each one that matters, its alternatives, the result under each": the same result as when the
// person answers it so.
TEST_P(Everywhere, DoubtsComeToWhatTheirAlternativesSay) {
  Told told;
  for (const auto& situation : situations_of(GetParam(), true)) {
    const auto answer = assess(situation);
    const auto own_region = answer.at("/region");
    for (const auto& doubt : elements(answer.text(), "/unsettled")) {
      const auto id = json_at(doubt, "/id");
      if (std::ranges::find(kSettled, unquoted(id)) == kSettled.end() || json_at(doubt, "/region") != own_region)
        continue;
      for (const auto& alternative : elements(doubt, "/alternatives")) {
        auto value = json_at(alternative, "/value");
        if (id == "\"coverage.back_paid_counts\"") value = unquoted(value);
        const auto settled = assess(with_answer(situation, id, value));
        if (settled.at("/error") != "absent")
          told.add(id + " does not take its own alternative " + value + ": " + settled.at("/error/code"), situation);
        for (const auto& [figure, place] :
             {std::pair("/entitled", "/allowance/entitled"), std::pair("/amount", "/allowance/amount"),
              std::pair("/if_entitled", "/allowance/if_entitled"), std::pair("/total", "/contribution/total")})
          if (const auto is = settled.at(place), said = json_at(alternative, figure);
              is != said && settled.at("/error") == "absent")
            told.add(id + " answered with " + value + ": " + figure + " was told as " + said + " and is " + is,
                     situation);
      }
    }
  }
}

// "`uncertain` (it depends on a parameter that nobody has settled)": so where the number of months is unknown, or only
// one reading of it is known, `yes` and `no` must hold whatever the number.
TEST_P(Everywhere, UnsettledMonthsLeaveNoWronglyCertainAnswer) {
  Told told;
  for (const auto& situation : situations_of(GetParam(), true)) {
    const auto answer = assess(situation);
    const auto entitled = answer.at("/allowance/entitled");
    if (entitled == "\"uncertain\"") continue;
    for (const auto& doubt : elements(answer.text(), "/unsettled")) {
      if (json_at(doubt, "/id") != "\"coverage.required_months\"" || elements(doubt, "/alternatives").size() > 1)
        continue;
      for (const auto* months : {"\"0\"", "\"600\""}) {
        const auto settled =
            assess(with_answer(situation, "\"coverage.required_months\"", months)).at("/allowance/entitled");
        if (settled != entitled)
          told.add(entitled + " although nobody has settled the months: with " + months + " it is " + settled,
                   situation);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(China, Everywhere, ::testing::ValuesIn(places()),
                         [](const auto& place) { return place.param; });

// Which parameters every region must speak of, for which status: policy-data/README.md, "Parameters".
bool must_be_there(std::string_view parameter, Status status) {
  static const std::set<std::string_view> kOptional{"contribution.kind",
                                                    "contribution.rounding",
                                                    "contribution.limits",
                                                    "coverage.termination_months",
                                                    "coverage.months_at",
                                                    "coverage.event_month_counts",
                                                    "coverage.cure_months",
                                                    "coverage.medical_counts",
                                                    "coverage.other_areas_count",
                                                    "coverage.other_provinces_count",
                                                    "allowance.reference",
                                                    "allowance.reference_share",
                                                    "allowance.base_limits",
                                                    "allowance.tiers",
                                                    "allowance.rounding",
                                                    "allowance.benefit_deducted",
                                                    "leave.days_rule",
                                                    "medical.required_months",
                                                    "childcare_subsidy"};
  if (kOptional.contains(parameter)) return false;
  if (status == Status::employee) return parameter != "allowance.base_without_previous_year";
  if (status != Status::resident) return true;
  return parameter == "scheme.in_force" || parameter == "contribution.payer" || parameter == "medical.benefits";
}

class Totality : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(Totality, OneEntryOfEachParameterAppliesOnEveryDayOnWhichTheDataChange) {
  const auto& policy = *policy_of(GetParam());
  const auto declared_from = *parse_day("2011-07-01");
  std::vector<Day> days{declared_from};
  for (const auto& series : policy.series)
    for (const auto& entry : series.entries)
      for (const int near : {-1, 0, 1})
        if (const auto day = plus_days(entry.from, near); day >= declared_from) days.push_back(day);
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  ASSERT_GT(days.size(), GetParam() == kSichuan ? 20U : 10U);
  for (std::uint16_t region = 0; region < policy.regions.size(); ++region)
    for (std::size_t s = 0; s < kStatuses; ++s)
      for (std::size_t p = 0; p < kParameters; ++p) {
        const auto status = static_cast<Status>(s);
        const auto parameter = static_cast<Parameter>(p);
        if (!must_be_there(name_of(parameter), status)) continue;
        for (const auto day : days) {
          const auto* entry = policy.at(region, parameter, status, day);
          ASSERT_NE(entry, nullptr) << name_of(parameter) << ' ' << name_of(status) << ' ' << to_text(day) << " in "
                                    << policy.regions[region].code.digits;
          ASSERT_LE(entry->from, day);
        }
      }
}

TEST_P(Totality, EveryRegionIsOfItsProvinceAndNamedInBothLanguages) {
  const auto& policy = *policy_of(GetParam());
  EXPECT_EQ(policy.version, sichuan().version);
  std::set<std::uint32_t> codes;
  for (const auto& region : policy.regions) {
    EXPECT_EQ(region.code.province(), GetParam());
    EXPECT_FALSE(region.name.zh.empty()) << region.code.digits;
    EXPECT_FALSE(region.name.en.empty()) << region.code.digits;
    EXPECT_TRUE(codes.insert(region.code.digits).second) << region.code.digits;
    for (const auto alias : region.aliases) EXPECT_TRUE(codes.insert(alias.digits).second) << alias.digits;
  }
  EXPECT_FALSE(policy.regions.empty());
}

TEST_P(Totality, EveryLawIsAskedForEachStatusWithEachEventAndOnEachDay) {
  for (const auto& region : regions_by_law(GetParam())) {
    const bool thin = GetParam() != kSichuan;
    std::set<std::string> events;
    std::set<std::string> days;
    std::set<std::string> all_days;
    for (const auto& situation : everywhere(region, thin)) {
      const auto status = json_at(situation, "/status");
      const auto day = json_at(situation, "/event/date");
      events.insert(status + json_at(situation, "/event/kind") + json_at(situation, "/event/delivery"));
      days.insert(status + day);
      all_days.insert(day);
    }
    EXPECT_EQ(events.size(), 4U * 3U) << region;
    EXPECT_EQ(all_days.size(), thin ? 3U : 10U) << region;
    EXPECT_EQ(days.size(), 4U * all_days.size()) << region;
  }
}

// A record of moves, back-paid months, months of medical insurance alone and gaps touches nearly every doubt at once.
TEST_P(Totality, EveryLawAnswersARecordThatTouchesManyDoubts) {
  const auto& policy = *policy_of(GetParam());
  const std::vector<std::string> statuses{"employee", "flexible", "unemployment_benefit"};
  std::size_t at = GetParam();
  for (const auto& region : regions_by_law(GetParam())) {
    const auto own = R"("status": ")" + statuses[at++ % statuses.size()] + R"(", "base": "6117.00")";
    const auto area = R"("region": ")" + std::to_string(policy.regions.back().code.digits) + '"';
    const auto elsewhere = R"("region": ")" + std::string(GetParam() == kSichuan ? "310000" : "510100") + '"';
    const auto answer = assess(
        R"({"region": ")" + region + R"(", "as_of": "2026-11-21", )" + own.substr(0, own.find(", \"base\"")) +
        R"(, "event": {"kind": "birth", "date": "2026-05-20", "delivery": "caesarean", "infants": 2, "child_order": 2}, "coverage": [
          {"from": "2023-11", "to": "2024-09", "back_paid": true, )" +
        elsewhere + ", " + own + R"(},
          {"from": "2024-10", "to": "2025-05", "maternity": false, )" +
        area + R"(, "status": "flexible", "base": "5500.00"},
          {"from": "2025-06", "to": "2025-09", "back_paid": true, )" +
        area + ", " + own + R"(},
          {"from": "2025-10", "to": "2026-08", )" +
        own + R"(}], "employer_average_base": "8000.00"})");
    EXPECT_EQ(answer.at("/error"), "absent") << region;
  }
}

INSTANTIATE_TEST_SUITE_P(China, Totality, ::testing::ValuesIn(provinces()),
                         [](const auto& province) { return std::to_string(province.param); });

TEST(Country, HasThirtyOneProvincesAndTheCorps) { EXPECT_EQ(provinces().size(), 32U); }

}  // namespace
}  // namespace yusuan::test
