// What must hold of every answer: walked over every row of the tables and over situations in every region.
#include "everywhere.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "answer.hpp"
#include "core/policy.hpp"
#include "sound.hpp"
#include "table.hpp"

namespace yusuan::test {
namespace {

std::vector<std::string> tables_and(std::vector<std::string> situations) {
  for (const auto& row : all_rows()) situations.push_back(row.situation);
  return situations;
}

// The same complaint of many situations is told once, with the first of them and how many there are.
void expect_none(Complaints (*complaints)(std::string_view, std::string_view)) {
  std::map<std::string, std::pair<std::string, int>> found;
  for (const auto& situation : tables_and(everywhere())) {
    const auto answer = assess(situation);
    if (answer.at("/error") != "absent") {
      ADD_FAILURE() << answer.text() << '\n' << situation;
      continue;
    }
    for (const auto& complaint : complaints(situation, answer.text())) {
      auto& [first, times] = found.try_emplace(complaint, situation, 0).first->second;
      if (situation.size() < first.size()) first = situation;
      ++times;
    }
  }
  constexpr int kShown = 12;
  int shown = 0;
  for (const auto& [complaint, where] : found)
    if (++shown <= kShown) ADD_FAILURE() << complaint << "\n  in " << where.second << " situations, such as " << where.first;
  if (shown > kShown) ADD_FAILURE() << shown - kShown << " more complaints";
}

TEST(EveryTrace, HasOperandsThatAreEarlierStepsOrInputs) { expect_none(unresolved_operands); }
TEST(EveryTrace, BearsTheInputsAsTheyWereGiven) { expect_none(altered_inputs); }
TEST(EveryTrace, HasResultsThatFollowFromTheirOperands) { expect_none(wrong_steps); }
TEST(EveryAnswer, HasEveryFigureInItsTrace) { expect_none(untraced_figures); }
TEST(EveryAnswer, CitesDocumentsAndArticlesOfThePack) { expect_none(unresolved_citations); }
TEST(EveryAnswer, DoesNotContradictItself) { expect_none(contradictions); }

const std::vector<std::string> kSettleIds{"contribution.rate", "coverage.required_months", "coverage.back_paid_counts", "allowance.base",
                                          "allowance.days",    "allowance.divisor",        "allowance.share"};

std::string with_answer(const std::string& situation, const std::string& id, const std::string& value) {
  return merged(situation, R"({"settle": {)" + id + ": " + value + "}}");
}

bool can_be_settled(const std::string& quoted_id) { return std::ranges::find(kSettleIds, quoted_id.substr(1, quoted_id.size() - 2)) != kSettleIds.end(); }

// "`unsettled` lists each one that matters, its alternatives, the result under each": the same result as when the person
// answers it so.
TEST(EveryDoubt, ComesToWhatItsAlternativesSayWhenThePersonAnswersIt) {
  int asked = 0;
  int told = 0;
  for (const auto& situation : tables_and(everywhere(true))) {
    const auto answer = assess(situation);
    const auto own_region = answer.at("/region");
    for (const auto& doubt : elements(answer.text(), "/unsettled")) {
      const auto id = json_at(doubt, "/id");
      if (!can_be_settled(id) || json_at(doubt, "/region") != own_region) continue;
      for (const auto& alternative : elements(doubt, "/alternatives")) {
        auto value = json_at(alternative, "/value");
        if (id == "\"coverage.back_paid_counts\"") value = value.substr(1, value.size() - 2);
        const auto settled = assess(with_answer(situation, id, value));
        ++asked;
        std::string differences;
        for (const auto& [figure, place] : std::map<std::string, std::string>{{"/entitled", "/allowance/entitled"},
                                                                             {"/amount", "/allowance/amount"},
                                                                             {"/if_entitled", "/allowance/if_entitled"},
                                                                             {"/total", "/contribution/total"}})
          if (settled.at(place) != json_at(alternative, figure))
            differences += "  " + figure + " was told as " + json_at(alternative, figure) + " and is " + settled.at(place) + '\n';
        if (!differences.empty() && ++told <= 8) ADD_FAILURE() << id << " answered with " << value << ":\n" << differences << settled.at("/error") << '\n' << situation;
      }
    }
  }
  EXPECT_GT(asked, 1000);
  EXPECT_EQ(told, 0);
}

// "`uncertain` (it depends on a parameter that nobody has settled)": so where the number of months is unknown, or only one
// reading of it is known, `yes` and `no` must hold whatever the number.
TEST(EveryDoubt, AboutTheMonthsLeavesNoWronglyCertainAnswer) {
  int asked = 0;
  int told = 0;
  for (const auto& situation : tables_and(everywhere(true))) {
    const auto answer = assess(situation);
    const auto entitled = answer.at("/allowance/entitled");
    if (entitled == "\"uncertain\"") continue;
    for (const auto& doubt : elements(answer.text(), "/unsettled")) {
      if (json_at(doubt, "/id") != "\"coverage.required_months\"" || elements(doubt, "/alternatives").size() > 1) continue;
      ++asked;
      for (const auto* months : {"\"0\"", "\"600\""}) {
        const auto settled = assess(with_answer(situation, "\"coverage.required_months\"", months));
        if (settled.at("/allowance/entitled") != entitled && ++told <= 4)
          ADD_FAILURE() << entitled << " although nobody has settled the months: with " << months << " it is " << settled.at("/allowance/entitled") << '\n' << situation;
      }
    }
  }
  EXPECT_GT(asked, 0);
  EXPECT_EQ(told, 0);
}

// Which parameters have a meaning for a status: policy-data/README.md, "Parameters".
bool has_meaning(Parameter parameter, Status status) {
  if (parameter == Parameter::contribution_rounding || parameter == Parameter::contribution_limits) return false;  // optional
  if (status == Status::employee) return parameter != Parameter::allowance_base_without_previous_year;
  if (status != Status::resident) return true;
  return parameter == Parameter::scheme_in_force || parameter == Parameter::contribution_payer || parameter == Parameter::medical_benefits;
}

TEST(Totality, OneEntryOfEachParameterAppliesOnEveryDayOnWhichTheDataChange) {
  const auto& policy = sichuan();
  const auto declared_from = *parse_day("2011-07-01");
  std::vector<Day> days{declared_from};
  for (const auto& series : policy.series)
    for (const auto& entry : series.entries)
      for (const int near : {-1, 0, 1})
        if (const auto day = plus_days(entry.from, near); day >= declared_from) days.push_back(day);
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  ASSERT_GT(days.size(), 20U);
  for (std::uint16_t region = 0; region < policy.regions.size(); ++region)
    for (std::size_t s = 0; s < kStatuses; ++s)
      for (std::size_t p = 0; p < kParameters; ++p) {
        const auto status = static_cast<Status>(s);
        const auto parameter = static_cast<Parameter>(p);
        if (!has_meaning(parameter, status)) continue;
        for (const auto day : days) {
          const auto* entry = policy.at(region, parameter, status, day);
          ASSERT_NE(entry, nullptr) << name_of(parameter) << ' ' << name_of(status) << ' ' << to_text(day) << " in " << policy.regions[region].code.digits;
          ASSERT_LE(entry->from, day);
        }
      }
}

TEST(Totality, EveryRegionHasAllFourStatusesAndBothKindsOfEvent) { EXPECT_EQ(everywhere().size(), sichuan().regions.size() * 4 * 3 * 10 * 4); }

}  // namespace
}  // namespace yusuan::test
