// Which steps lead to an answer, what each works on, and who says so: on a made-up law, in which every text is official
// and the same one. Written by hand from the contract: every figure can be followed back to inputs and citations.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "answer.hpp"
#include "by_name.hpp"
#include "core/contract/json_writer.hpp"
#include "made_up.hpp"

namespace yusuan::test {
namespace {

using Lines = std::vector<std::string>;

std::string plain(std::string text) {
  std::erase(text, '"');
  return text;
}

// "id = result (what it works on) grade, cited"; what has none of them leaves it out.
std::string line(const std::string& step) {
  std::string out = plain(json_at(step, "/id")) + " = " + plain(json_at(step, "/result"));
  std::string of;
  for (const auto& operand : elements(step, "/operands"))
    of += (of.empty() ? "" : ", ") + plain(json_at(operand, "/id"));
  if (!of.empty()) out += " (" + of + ")";
  if (const auto grade = plain(json_at(step, "/grade")); grade != "absent") out += ' ' + grade;
  if (!elements(step, "/citations").empty()) out += ", cited";
  return out;
}

Lines trace(const std::string& law, const std::string& situation) {
  Lines out;
  for (const auto& step : elements(assess(in_made_up_area(situation), made_up(law)).text(), "/trace"))
    out.push_back(line(step));
  return out;
}

TEST(Trace, OfASettledAnswerHasTheseStepsAndNoOthers) {
  const Lines expected{
      "scheme.in_force = true official, cited",
      "contribution.rate = 0.8% official, cited",
      "contribution.monthly = 48.94 (/coverage/0/base, contribution.rate), cited",
      "contribution.months = 15 (/coverage/0), cited",
      "contribution.payer = individual official, cited",
      "contribution.total = 734.10 (contribution.monthly, contribution.months), cited",
      "contribution.own_total = 734.10 (contribution.total, contribution.payer), cited",
      "allowance.base_rule = own_previous_year_average official, cited",
      "allowance.base = 6117.00 (/coverage/0/base, /coverage/0), cited",
      "allowance.days = 98 (allowance.days_rule.birth, allowance.days_rule.extension, /event/delivery, "
      "/event/infants) official, cited",
      "allowance.divisor = 30 official, cited",
      "allowance.share = 100% official, cited",
      "allowance.amount = 19982.20 (allowance.base, allowance.days, allowance.divisor, allowance.share), cited",
      "allowance.claim_months = 12 official, cited",
      "deadlines.claim_by = 2027-05-20 (/event/date, allowance.claim_months), cited",
      "deadlines.insured_through = 2026-08-25 (/event/date, allowance.days), cited",
      "coverage.required_months = 12 official, cited",
      "coverage.continuous_months = 15 (/coverage/0/from, /event/date), cited",
  };
  EXPECT_EQ(trace("{}", "{}"), expected);
}

TEST(Trace, ReadingsOfAFigureStandTogetherAfterWhatTheyWorkOn) {
  // The months to claim in are as many as the days of the other reading, and are not what these come from. The other
  // base works on an amount that only it asks for, and so stands after that.
  const auto steps = trace(R"({
      "scheme.in_force": {"either": [true, false]},
      "contribution.rate": {"either": ["0.8%", "0.5%"]},
      "allowance.days_rule": {"either": [{"birth": 98, "extension": 0}, {"birth": 128, "extension": 0}]},
      "allowance.claim_months": {"is": "128"},
      "allowance.base_rule": {"either": ["own_previous_year_average", "average_wage"]},
      "allowance.reference": {"is": "9000.00"}})",
                           "{}");
  const Lines expected{
      "scheme.in_force = true official, cited",
      "scheme.in_force = false official, cited",
      "contribution.rate = 0.8% official, cited",
      "contribution.rate = 0.5% official, cited",
      "contribution.monthly = 48.94 (/coverage/0/base, contribution.rate), cited",
      "contribution.monthly = 30.59 (/coverage/0/base, contribution.rate), cited",
      "contribution.months = 15 (/coverage/0), cited",
      "contribution.payer = individual official, cited",
      "contribution.total = 734.10 (contribution.monthly, contribution.months), cited",
      "contribution.total = 458.85 (contribution.monthly, contribution.months), cited",
      "contribution.own_total = 734.10 (contribution.total, contribution.payer), cited",
      "contribution.own_total = 458.85 (contribution.total, contribution.payer), cited",
      "allowance.base_rule = own_previous_year_average official, cited",
      "allowance.base_rule = average_wage official, cited",
      "allowance.base = 6117.00 (/coverage/0/base, /coverage/0), cited",
      "allowance.days = 98 (allowance.days_rule.birth, allowance.days_rule.extension, /event/delivery, "
      "/event/infants) official, cited",
      "allowance.days = 128 (allowance.days_rule.birth, allowance.days_rule.extension, /event/delivery, "
      "/event/infants) official, cited",
      "allowance.divisor = 30 official, cited",
      "allowance.share = 100% official, cited",
      "allowance.amount = 19982.20 (allowance.base, allowance.days, allowance.divisor, allowance.share), cited",
      "allowance.amount = 26099.20 (allowance.base, allowance.days, allowance.divisor, allowance.share), cited",
      "allowance.claim_months = 128 official, cited",
      "deadlines.claim_by = 2037-01-20 (/event/date, allowance.claim_months), cited",
      "deadlines.insured_through = 2026-08-25 (/event/date, allowance.days), cited",
      "deadlines.insured_through = 2026-09-24 (/event/date, allowance.days), cited",
      "coverage.required_months = 12 official, cited",
      "coverage.continuous_months = 15 (/coverage/0/from, /event/date), cited",
      "allowance.reference = 9000.00 official, cited",
      "allowance.base = 9000.00 (allowance.reference), cited",
      "allowance.amount = 29400.00 (allowance.base, allowance.days, allowance.divisor, allowance.share), cited",
      "allowance.amount = 38400.00 (allowance.base, allowance.days, allowance.divisor, allowance.share), cited",
  };
  EXPECT_EQ(steps, expected);
}

TEST(Trace, AValueOfTheLawRestsOnTheTextOfItsReadingWhereThatHasOneOfItsOwn) {
  auto law = made_up();
  law.citations.push_back({"made-up-guide", "第二条"});
  for (auto& series : law.series)
    if (series.parameter == Parameter::allowance_divisor) series.entries.front().alternatives.front().citations = {1};
  write_citations(law);
  for (const auto& step : elements(assess(in_made_up_area(), law).text(), "/trace")) {
    const auto document = plain(json_at(step, "/citations/0/document"));
    if (plain(json_at(step, "/id")) == "allowance.divisor")
      EXPECT_EQ(document, "made-up-guide") << step;
    else
      EXPECT_EQ(document, "made-up") << step;
  }
}

struct Followed {
  std::string name;
  std::string law;        // what differs from the settled law
  std::string situation;  // what differs from the example
  Lines has;
  Lines has_no = {};  // ids
};
std::ostream& operator<<(std::ostream& out, const Followed& f) { return out << f.law << ' ' << f.situation; }

class Steps : public ::testing::TestWithParam<Followed> {};
TEST_P(Steps, AreThoseOfWhatDecided) {
  const auto& [name, law, situation, has, has_no] = GetParam();
  const auto steps = trace(law, situation);
  std::string all;
  for (const auto& step : steps) all += "  " + step + '\n';
  for (const auto& step : has) EXPECT_EQ(std::ranges::count(steps, step), 1) << step << "\nis not once among\n" << all;
  for (const auto& id : has_no)
    EXPECT_TRUE(std::ranges::none_of(steps, [&](const auto& step) { return step.starts_with(id + " "); })) << id << all;
}

const std::string kHalfAYear =
    R"({"as_of": "2026-11-01", "coverage": [{"from": "2025-12", "status": "flexible", "base": "6117.00"}]})";
const std::string kTwelveElsewhere = R"({"coverage": [
    {"from": "2025-01", "to": "2025-12", "status": "flexible", "base": "6117.00", "region": "110200"},
    {"from": "2026-01", "status": "flexible", "base": "6117.00"}]})";
const std::string kMedicalFirst = R"({"coverage": [
    {"from": "2025-01", "to": "2026-04", "status": "flexible", "base": "6117.00", "maternity": false},
    {"from": "2026-05", "status": "flexible", "base": "6117.00"}]})";
const std::string kTerminated =
    R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": 112}})";

const std::vector<Followed> kFollowed{
    {"the_year_before_has_no_month",
     "{}",
     R"({"coverage": {"months": 3, "base": "6117.00"}})",
     {"allowance.base_without_previous_year = event_year_average official, cited",
      "allowance.base = 6117.00 (/coverage/base, /coverage), cited",
      "coverage.continuous_months = 3 (/coverage, /event/date), cited"}},
    {"the_year_before_has_months", "{}", "{}", {}, {"allowance.base_without_previous_year"}},
    {"no_month_at_all",
     "{}",
     R"({"coverage": []})",
     {},
     {"contribution.payer", "contribution.total", "contribution.own_total"}},
    {"a_kind_of_premium",
     R"({"contribution.kind": {"is": "included"}})",
     "{}",
     {"contribution.kind = included official, cited"}},
    {"a_rate_that_changes",
     R"({"contribution.rate": {"is": "0.8%", "then": {"2026-01-01": "1%"}}})",
     "{}",
     {"contribution.rate = 0.8% official, cited", "contribution.rate = 1% official, cited",
      "contribution.total = 795.25 (contribution.monthly, contribution.months, contribution.monthly, "
      "contribution.months), cited"}},
    {"a_premium_that_is_rounded_by_the_year",
     R"({"contribution.rounding": {"is": "year"}})",
     "{}",
     {"contribution.rounding = year official, cited",
      "contribution.total = 734.04 (contribution.monthly, contribution.months, contribution.rounding), cited"}},
    {"months_elsewhere_count",
     "{}",
     kTwelveElsewhere,
     {"coverage.other_areas_count = true official, cited",
      "coverage.continuous_months = 17 (/coverage/0/from, /event/date), cited"}},
    {"months_of_medical_insurance_count",
     R"({"coverage.medical_counts": {"is": true}})",
     kMedicalFirst,
     {"coverage.medical_counts = true official, cited"}},
    {"months_of_medical_insurance_of_which_nothing_is_said", "{}", kMedicalFirst, {}, {"coverage.medical_counts"}},
    {"the_month_of_the_event_does_not_count",
     R"({"coverage.event_month_counts": {"is": false}})",
     "{}",
     {"coverage.event_month_counts = false official, cited",
      "coverage.continuous_months = 14 (/coverage/0/from, /event/date, coverage.event_month_counts), cited"}},
    {"the_month_of_the_event_counts",
     R"({"coverage.event_month_counts": {"is": true}})",
     "{}",
     {"coverage.event_month_counts = true official, cited",
      "coverage.continuous_months = 15 (/coverage/0/from, /event/date), cited"}},
    {"months_of_a_termination",
     R"({"coverage.termination_months": {"is": "4"}})",
     kTerminated,
     {"coverage.termination_months = 4 official, cited",
      "allowance.days = 42 (/event/gestation_days, allowance.days_rule.termination) official, cited"},
     {"coverage.required_months"}},
    {"days_by_the_order_of_the_child",
     R"({"allowance.days_rule": {"is": {"by_child_order": [{"from_child_order": 2, "extension": 60}]}}})",
     "{}",
     {"allowance.days = 98 (allowance.days_rule.birth, allowance.days_rule.extension, /event/child_order, "
      "/event/delivery, "
      "/event/infants) official, cited"}},
    {"days_of_dystocia_and_twins",
     "{}",
     R"({"event": {"delivery": "dystocia", "infants": 2}})",
     {"allowance.days = 128 (allowance.days_rule.birth, allowance.days_rule.extension, /event/delivery, "
      "allowance.days_rule.dystocia, /event/infants, allowance.days_rule.per_extra_infant) official, cited"}},
    {"months_that_are_completed_by_the_claim",
     R"({"coverage.months_at": {"is": "claim"}})",
     kHalfAYear,
     {"coverage.months_at = claim official, cited",
      "coverage.entitled_from = 2026-11 (coverage.required_months, coverage.continuous_months, /event/date, /as_of), "
      "cited"}},
    {"months_that_are_completed_after_the_event",
     R"({"coverage.cure_months": {"is": "6"}})",
     kHalfAYear,
     {"coverage.cure_months = 6 official, cited",
      "coverage.entitled_from = 2026-11 (coverage.cure_months, /event/date, /as_of), cited"}},
    {"a_transition",
     R"({"transition.medical_months": {"is": "6"}})",
     kHalfAYear,
     {"transition.medical_months = 6 official, cited", "transition.months = 6 (/coverage/0/from, /event/date), cited",
      "transition.entitled_from = 2026-11 (coverage.required_months, /as_of, /coverage/0/from), cited"}},
    {"a_transition_in_the_quick_form",
     R"({"transition.medical_months": {"is": "6"}})",
     R"({"as_of": "2026-11-01", "coverage": {"months": 6, "base": "6117.00"}})",
     {"transition.months = 6 (/coverage, /event/date), cited"}},
    {"insurance_through_the_period",
     R"({"coverage.through_period": {"is": true}})",
     "{}",
     {"coverage.through_period = true official, cited"}},
    {"a_duty_to_top_up",
     "{}",
     R"({"status": "employee", "monthly_wage": "9000.00"})",
     {"allowance.top_up_amount = 9417.80 (/monthly_wage, allowance.days, allowance.divisor, allowance.amount), cited"}},
    {"a_benefit_that_is_deducted",
     R"({"allowance.benefit_deducted": {"is": true}})",
     R"({"status": "unemployment_benefit", "unemployment_benefit": "2117.00"})",
     {"allowance.benefit_deducted = true official, cited",
      "allowance.amount = 13066.67 (allowance.base, allowance.days, allowance.divisor, allowance.share, "
      "/unemployment_benefit), cited"}},
    {"a_share_in_tiers",
     R"({"allowance.tiers": {"is": [{"months": "6", "share": "50%"}, {"months": "12", "share": "100%"}]}})",
     "{}",
     {"allowance.tiers = 100% official, cited",
      "allowance.amount = 19982.20 (allowance.base, allowance.days, allowance.divisor, allowance.tiers), cited"}},
    {"a_rounding_of_its_own",
     R"({"allowance.rounding": {"is": {"mode": "up", "places": 1, "base": true}}})",
     "{}",
     {"allowance.rounding = up official, cited",
      "allowance.base = 6117.00 (allowance.base_before, allowance.rounding), cited",
      "allowance.amount = 19982.20 (allowance.base, allowance.days, allowance.divisor, allowance.share, "
      "allowance.rounding, "
      "allowance.rounding.places), cited"}},
    {"a_published_amount",
     R"({"allowance.base_rule": {"is": "average_wage"}, "allowance.reference": {"is": "9000.00"}, "allowance.reference_share": {"is": "60%"}})",
     "{}",
     {"allowance.reference = 9000.00 official, cited", "allowance.reference_share = 60% official, cited",
      "allowance.base = 5400.00 (allowance.reference, allowance.reference_share), cited"}},
    {"a_published_amount_in_full",
     R"({"allowance.base_rule": {"is": "average_wage"}, "allowance.reference": {"is": "9000.00"}})",
     "{}",
     {"allowance.base = 9000.00 (allowance.reference), cited"},
     {"allowance.reference_share"}},
};
INSTANTIATE_TEST_SUITE_P(OfTheLaw, Steps, ::testing::ValuesIn(kFollowed), by_name);

}  // namespace
}  // namespace yusuan::test
