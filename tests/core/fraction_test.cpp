#include "core/fraction.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace yusuan::test {
namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

TEST(Fraction, IsKeptInLowestTermsWithAPositiveDenominator) {
  EXPECT_EQ(Fraction::of(6, 4).numerator(), 3);
  EXPECT_EQ(Fraction::of(6, 4).denominator(), 2);
  EXPECT_EQ(Fraction::of(6, -4).numerator(), -3);
  EXPECT_EQ(Fraction::of(6, -4).denominator(), 2);
  EXPECT_EQ(Fraction::of(0, -7), Fraction(0));
  EXPECT_EQ(Fraction::of(0, 7).denominator(), 1);
}

TEST(Fraction, OfNothingOrOfTheLeastNumberOverflows) {
  EXPECT_TRUE(Fraction::of(1, 0).overflowed());
  EXPECT_TRUE(Fraction::of(kLeast, 1).overflowed());
  EXPECT_TRUE(Fraction::of(1, kLeast).overflowed());
  EXPECT_FALSE(Fraction::of(kMost, 1).overflowed());
}

TEST(Fraction, Adds) { EXPECT_EQ(Fraction::of(1, 6) + Fraction::of(1, 10), Fraction::of(4, 15)); }
TEST(Fraction, Subtracts) { EXPECT_EQ(Fraction::of(1, 6) - Fraction::of(1, 10), Fraction::of(1, 15)); }
TEST(Fraction, Multiplies) { EXPECT_EQ(Fraction::of(98, 1) * Fraction::of(12, 365), Fraction::of(1176, 365)); }
TEST(Fraction, Divides) { EXPECT_EQ(Fraction(98) / Fraction::of(365, 12), Fraction::of(1176, 365)); }
TEST(Fraction, DividesByNegatives) { EXPECT_EQ(Fraction(1) / Fraction::of(-2, 3), Fraction::of(-3, 2)); }

TEST(Fraction, ReducesBeforeItMultiplies) {
  // Neither product fits on its own way; the result does.
  EXPECT_EQ(Fraction::of(kMost, 3) * Fraction::of(3, kMost), Fraction(1));
  EXPECT_EQ(Fraction(kMost) * Fraction::of(2, 2), Fraction(kMost));
}

TEST(Fraction, OverflowsInsteadOfWrapping) {
  EXPECT_TRUE((Fraction(kMost) + Fraction(1)).overflowed());
  EXPECT_TRUE((Fraction(kMost) + Fraction(kMost)).overflowed());
  EXPECT_TRUE((Fraction(-kMost) - Fraction(kMost)).overflowed());
  EXPECT_TRUE((Fraction(-kMost) - Fraction(1)).overflowed());
  EXPECT_TRUE((Fraction(kMost) * Fraction(2)).overflowed());
  EXPECT_TRUE((Fraction::of(1, kMost) * Fraction::of(1, 2)).overflowed());
  EXPECT_TRUE((Fraction(1) / Fraction(0)).overflowed());
  // The left part, the right one, and what stands below.
  EXPECT_TRUE((Fraction::of(kMost, 2) + Fraction::of(1, 3)).overflowed());
  EXPECT_TRUE((Fraction::of(1, 3) + Fraction::of(kMost, 2)).overflowed());
  EXPECT_TRUE((Fraction::of(1, kMost) + Fraction::of(1, kMost - 1)).overflowed());
  EXPECT_FALSE((Fraction(kMost) - Fraction(kMost)).overflowed());
}

TEST(Fraction, OverflowSticks) {
  const auto over = Fraction(kMost) * Fraction(kMost);
  ASSERT_TRUE(over.overflowed());
  for (const auto& result : {over + Fraction(1), Fraction(1) + over, over - over, over * Fraction(0),
                             Fraction(0) * over, over / Fraction(2), Fraction(2) / over})
    EXPECT_TRUE(result.overflowed());
  EXPECT_EQ(over.rounded(), std::nullopt);
  EXPECT_EQ(to_text(over), "overflow");
}

TEST(Fraction, IsOrdered) {
  EXPECT_LT(Fraction::of(1, 3), Fraction::of(1, 2));
  EXPECT_LT(Fraction::of(-1, 2), Fraction::of(-1, 3));
  EXPECT_GT(Fraction::of(365, 12), Fraction(30));
  EXPECT_EQ(Fraction::of(2, 4), Fraction::of(1, 2));
}

TEST(Fraction, IsOrderedWhereTheWholePartsAreAlike) {
  EXPECT_GT(Fraction::of(7, 2), Fraction::of(10, 3));
  EXPECT_GT(Fraction::of(-1, 2), Fraction(-1));
  EXPECT_LT(Fraction::of(-1, 2), Fraction(0));
  EXPECT_LT(Fraction::of(-3, 2), Fraction(-1));
  // 2 and 5/2, turned over: the first ends before the second.
  EXPECT_GT(Fraction::of(1, 2), Fraction::of(2, 5));
  EXPECT_LT(Fraction::of(2, 5), Fraction::of(1, 2));
}

TEST(Fraction, WhatLeftTheRangeStandsBeforeEverything) {
  EXPECT_LT(Fraction::overflow(), Fraction(-kMost));
  EXPECT_GT(Fraction(-kMost), Fraction::overflow());
  EXPECT_EQ(Fraction::overflow() <=> Fraction::overflow(), std::strong_ordering::equal);
}

TEST(Fraction, IsOrderedWhereTheDifferenceDoesNotFit) {
  EXPECT_LT(Fraction::of(2, kMost), Fraction::of(1, 4));
  EXPECT_GT(Fraction::of(1, 4), Fraction::of(2, kMost));
  EXPECT_GT(Fraction(kMost), Fraction::of(1, 3));
  EXPECT_LT(Fraction(-kMost), Fraction(kMost));
}

TEST(Fraction, RoundsHalvesAwayFromZero) {
  EXPECT_EQ(Fraction::of(5, 2).rounded(), 3);
  EXPECT_EQ(Fraction::of(7, 2).rounded(), 4);
  EXPECT_EQ(Fraction::of(-5, 2).rounded(), -3);
  EXPECT_EQ(Fraction::of(1, 2).rounded(), 1);
  EXPECT_EQ(Fraction::of(-1, 2).rounded(), -1);
}

TEST(Fraction, RoundsToTheNearestWholeNumber) {
  EXPECT_EQ(Fraction::of(249, 100).rounded(), 2);
  EXPECT_EQ(Fraction::of(251, 100).rounded(), 3);
  EXPECT_EQ(Fraction::of(-249, 100).rounded(), -2);
  EXPECT_EQ(Fraction::of(-251, 100).rounded(), -3);
  EXPECT_EQ(Fraction::of(4999999999999999, 10000000000000000).rounded(), 0);
  EXPECT_EQ(Fraction(0).rounded(), 0);
  EXPECT_EQ(Fraction(-4).rounded(), -4);
  EXPECT_EQ(Fraction(kMost).rounded(), kMost);
  EXPECT_EQ(Fraction::of(kMost, 2).rounded(), kMost / 2 + 1);
}

TEST(Fraction, RoundsUpAwayFromZeroAndDownTowardsIt) {
  struct Rounded {
    Fraction exact;
    std::int64_t up;
    std::int64_t down;
  };
  for (const auto& [exact, up, down] :
       {Rounded{Fraction::of(1, 100), 1, 0}, Rounded{Fraction::of(5, 2), 3, 2}, Rounded{Fraction::of(299, 100), 3, 2},
        Rounded{Fraction(3), 3, 3}, Rounded{Fraction(0), 0, 0}, Rounded{Fraction::of(-1, 100), -1, 0},
        Rounded{Fraction::of(-5, 2), -3, -2}, Rounded{Fraction::of(kMost, 2), kMost / 2 + 1, kMost / 2}}) {
    EXPECT_EQ(exact.rounded(RoundingMode::up), up) << to_text(exact);
    EXPECT_EQ(exact.rounded(RoundingMode::down), down) << to_text(exact);
  }
  EXPECT_EQ(Fraction::overflow().rounded(RoundingMode::up), std::nullopt);
  EXPECT_EQ(Fraction::overflow().rounded(RoundingMode::down), std::nullopt);
}

TEST(ParseFraction, ReadsDecimalsPercentagesAndFractions) {
  EXPECT_EQ(parse_fraction("30"), Fraction(30));
  EXPECT_EQ(parse_fraction("30.4"), Fraction::of(152, 5));
  EXPECT_EQ(parse_fraction("0.8%"), Fraction::of(1, 125));
  EXPECT_EQ(parse_fraction("100%"), Fraction(1));
  EXPECT_EQ(parse_fraction("365/12"), Fraction::of(365, 12));
  EXPECT_EQ(parse_fraction("0/5"), Fraction(0));
  EXPECT_EQ(parse_fraction("007"), Fraction(7));
  EXPECT_EQ(parse_fraction("0.123456789"), Fraction::of(123456789, 1000000000));
  EXPECT_EQ(parse_fraction("999999999999999999"), Fraction(999999999999999999));
}

class RefusedFraction : public ::testing::TestWithParam<const char*> {};
TEST_P(RefusedFraction, IsNoNumber) { EXPECT_EQ(parse_fraction(GetParam()), std::nullopt) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(ParseFraction, RefusedFraction,
                         ::testing::Values("", " ", "-1", "+1", " 1", "1 ", "1,5", "1e3", "0x10", ".5", "5.", ".", "%",
                                           "1%%", "%1", "1/", "/2", "1/0", "1/2/3", "1/2%", "1.5/2", "-1/2",
                                           "0.1234567890", "1000000000000000000", "1.2.3", "１", "一", "NaN", "inf",
                                           "1\n"));

TEST(ParseFraction, RefusesWhatComesAfterANul) {
  EXPECT_EQ(parse_fraction(std::string_view("1\0002", 3)), std::nullopt);
}

TEST(FractionText, IsTheShortestExactDecimal) {
  EXPECT_EQ(to_text(Fraction(30)), "30");
  EXPECT_EQ(to_text(Fraction::of(152, 5)), "30.4");
  EXPECT_EQ(to_text(Fraction::of(1, 8)), "0.125");
  EXPECT_EQ(to_text(Fraction::of(-1, 8)), "-0.125");
  EXPECT_EQ(to_text(Fraction(0)), "0");
  EXPECT_EQ(to_text(Fraction::of(1, 1024)), "0.0009765625");
}

TEST(FractionText, KeepsAtLeastSoManyDecimals) {
  EXPECT_EQ(to_text(Fraction(6117), 2), "6117.00");
  EXPECT_EQ(to_text(Fraction::of(12001, 2), 2), "6000.50");
  EXPECT_EQ(to_text(Fraction::of(48321, 8), 2), "6040.125");
  EXPECT_EQ(to_text(Fraction::of(1, 100), 2), "0.01");
  EXPECT_EQ(to_text(Fraction::of(-1, 100), 2), "-0.01");
  EXPECT_EQ(to_text(Fraction(0), 2), "0.00");
}

TEST(FractionText, IsAFractionWhereNoDecimalIsExact) {
  EXPECT_EQ(to_text(Fraction::of(365, 12)), "365/12");
  EXPECT_EQ(to_text(Fraction::of(18049, 3), 2), "18049/3");
  EXPECT_EQ(to_text(Fraction::of(-1, 3)), "-1/3");
  EXPECT_EQ(to_text(Fraction::of(1, 6)), "1/6");
}

TEST(FractionText, IsAPercentageWhereThatIsExact) {
  EXPECT_EQ(to_percent(Fraction::of(1, 125)), "0.8%");
  EXPECT_EQ(to_percent(Fraction(1)), "100%");
  EXPECT_EQ(to_percent(Fraction(0)), "0%");
  EXPECT_EQ(to_percent(Fraction::of(1, 3)), "1/3");
  EXPECT_EQ(to_percent(Fraction::of(1, 800)), "0.125%");
}

TEST(FractionText, ReadsBackAsTheSameNumber) {
  for (const auto& number : {Fraction(0), Fraction::of(1, 125), Fraction::of(365, 12), Fraction::of(48321, 8),
                             Fraction(999999999999999999), Fraction::of(7, 1000000000)})
    EXPECT_EQ(parse_fraction(to_text(number)), number);
  for (const auto& rate :
       {Fraction(0), Fraction::of(1, 125), Fraction::of(1, 3), Fraction::of(1, 999999999999999999), Fraction(1)})
    EXPECT_EQ(parse_fraction(to_percent(rate)), rate);
}

}  // namespace
}  // namespace yusuan::test
