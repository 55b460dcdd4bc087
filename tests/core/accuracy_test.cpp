// One rounding, at the place that the rule names, half up to the fen; bases as exact decimals or fractions.
#include <gtest/gtest.h>

#include "answer.hpp"
#include "made_up.hpp"
#include "table.hpp"

namespace yusuan::test {
namespace {

// An event in January 2026 after these spans; divisor 30.
std::string averaged(const std::string& spans) {
  return example(R"({"event": {"date": "2026-01-20"}, "settle": {"allowance.divisor": "30"}, "coverage": [)" + spans +
                 R"({"from": "2026-01", "status": "flexible", "base": "6117.00"}]})");
}
std::string one_base(const std::string& base, const std::string& patch) {
  return merged(example(R"({"coverage": [{"from": "2025-03", "status": "flexible", "base": ")" + base + R"("}]})"),
                patch);
}
// 15 days by 30 halve the base, 0.5 % of it are a two-hundredth.
const std::string kHalf =
    R"({"event": {"kind": "termination", "delivery": null, "infants": null, "child_order": null, "gestation_days": 1}, "settle": {"allowance.divisor": "30"}})";
const std::string kTwoHundredth = R"({"settle": {"contribution.rate": "0.5%"}})";

const auto kAccuracy = enrolled({
    // (6000 + 6000 + 6049) / 3 is no decimal; x 98 / 30 = 19653.3555…: rounded first to 6016.33 it would be 19653.34.
    {"an_average_that_is_no_decimal_is_a_fraction",
     averaged(
         R"({"from": "2025-10", "to": "2025-11", "status": "flexible", "base": "6000.00"}, {"from": "2025-12", "to": "2025-12", "status": "flexible", "base": "6049.00"}, )"),
     R"({"allowance": {"base": "18049/3", "if_entitled": "19653.36"}})"},
    // (7 x 6000 + 6321) / 8 = 6040.125; x 98 / 30 = 19731.075, half a fen, up.
    {"an_average_with_three_decimals_keeps_them",
     averaged(
         R"({"from": "2025-05", "to": "2025-11", "status": "flexible", "base": "6000.00"}, {"from": "2025-12", "to": "2025-12", "status": "flexible", "base": "6321.00"}, )"),
     R"({"allowance": {"base": "6040.125", "if_entitled": "19731.08"}})"},
    {"an_average_with_one_decimal_is_written_with_two",
     averaged(
         R"({"from": "2025-11", "to": "2025-11", "status": "flexible", "base": "6000.00"}, {"from": "2025-12", "to": "2025-12", "status": "flexible", "base": "6001.00"}, )"),
     R"({"allowance": {"base": "6000.50", "if_entitled": "19601.63"}})"},
    {"half_a_fen_of_the_allowance_goes_up", one_base("6117.01", kHalf),
     R"({"allowance": {"days": 15, "amount": "3058.51"}})"},
    {"a_whole_fen_stays", one_base("6117.02", kHalf), R"({"allowance": {"amount": "3058.51"}})"},
    {"the_smallest_base", one_base("0.01", kHalf),
     R"({"contribution": {"monthly": "0.00", "total": "0.00"}, "allowance": {"base": "0.01", "amount": "0.01"}})"},
    // 10000000.00 x 15 / 30.
    {"the_largest_base", one_base("10000000.00", kHalf),
     R"({"contribution": {"monthly": "80000.00", "total": "1200000.00"}, "allowance": {"amount": "5000000.00"}})"},
    {"half_a_fen_of_the_premium_goes_up", one_base("6565.00", kTwoHundredth),
     R"({"contribution": {"monthly": "32.83", "total": "492.45"}})"},
    {"less_than_half_a_fen_of_the_premium_goes_down", one_base("6564.99", kTwoHundredth),
     R"({"contribution": {"monthly": "32.82", "total": "492.30"}})"},
    {"a_base_without_decimals_is_the_same", one_base("6117", "{}"),
     R"({"contribution": {"total": "734.10"}, "allowance": {"base": "6117.00", "amount": "19708.47"}})"},
    {"a_base_with_one_decimal_is_the_same", one_base("6117.0", "{}"),
     R"({"allowance": {"base": "6117.00", "amount": "19708.47"}})"},
});
INSTANTIATE_TEST_SUITE_P(Accuracy, Assessment, ::testing::ValuesIn(kAccuracy), by_name);

TEST(Overflow, OfTheAllowanceIsRefused) {
  // 10^7 x 10^3 / 10^-9 = 10^19 yuan: more than 64 bits hold.
  const auto answer =
      assess(one_base("10000000.00", R"({"settle": {"allowance.days": "1000", "allowance.divisor": "0.000000001"}})"));
  EXPECT_EQ(answer.at("/error/code"), "\"overflow\"");
}

TEST(Overflow, OfTheTopUpIsRefused) {
  // The allowance is 10^10 yuan, which fits; the wage over the same days is 10^19, which does not. It is not "0.00".
  const auto answer = assess(
      one_base("6117.00", R"({"status": "employee", "employer_average_base": "6117.00", "monthly_wage": "10000000.00",
                     "settle": {"allowance.base": "0.01", "allowance.days": "1000", "allowance.divisor": "0.000000001"}})"));
  EXPECT_EQ(answer.at("/error/code"), "\"overflow\"") << answer.at("/allowance/top_up");
}

TEST(Overflow, OfThePremiumsTogetherIsRefused) {
  // 3.06 x 10^18 fen a month fit, fifteen of them do not; the employer pays, and so her own part does not tell.
  auto law = made_up(R"({"contribution.payer": {"is": "employer"}})");
  for (auto& series : law.series)
    if (series.parameter == Parameter::contribution_rate)
      series.entries.front().alternatives.front().value = Rate{Fraction(5'000'000'000'000)};
  const auto answer =
      assess(in_made_up_area(R"({"status": "employee", "coverage": {"months": 15, "base": "6117.00"}})"), law);
  EXPECT_EQ(answer.at("/error/code"), "\"overflow\"") << answer.at("/contribution");
}

}  // namespace
}  // namespace yusuan::test
