#include "core/money.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace yusuan::test {
namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

TEST(Money, IsWholeFen) {
  EXPECT_EQ(Money().in_fen(), 0);
  EXPECT_EQ(Money::fen(611700).yuan(), Fraction(6117));
  EXPECT_EQ(Money::fen(-1).yuan(), Fraction::of(-1, 100));
}

TEST(Money, IsRoundedOnceHalfUpToTheFen) {
  EXPECT_EQ(Money::rounded(Fraction::of(32825, 1000)), Money::fen(3283));
  EXPECT_EQ(Money::rounded(Fraction::of(3282499, 100000)), Money::fen(3282));
  EXPECT_EQ(Money::rounded(Fraction::of(-32825, 1000)), Money::fen(-3283));
  EXPECT_EQ(Money::rounded(Fraction::of(1, 200)), Money::fen(1));
  EXPECT_EQ(Money::rounded(Fraction::of(1, 201)), Money::fen(0));
  // 6117 x 1176 / 365 = 19708.4712…
  EXPECT_EQ(Money::rounded(Fraction(6117) * Fraction::of(1176, 365)), Money::fen(1970847));
}

TEST(Money, IsRoundedToTheFenTheJiaoOrTheYuan) {
  const auto exact = Fraction::of(1970847123, 100000);  // 19708.47123
  const auto in_fen = [&](RoundingMode mode, int places) { return Money::rounded(exact, mode, places).in_fen(); };
  EXPECT_EQ(in_fen(RoundingMode::half_up, 2), 1970847);
  EXPECT_EQ(in_fen(RoundingMode::half_up, 1), 1970850);
  EXPECT_EQ(in_fen(RoundingMode::half_up, 0), 1970800);
  EXPECT_EQ(in_fen(RoundingMode::up, 2), 1970848);
  EXPECT_EQ(in_fen(RoundingMode::up, 1), 1970850);
  EXPECT_EQ(in_fen(RoundingMode::up, 0), 1970900);
  EXPECT_EQ(in_fen(RoundingMode::down, 2), 1970847);
  EXPECT_EQ(in_fen(RoundingMode::down, 1), 1970840);
  EXPECT_EQ(in_fen(RoundingMode::down, 0), 1970800);
  // Half a jiao and half a yuan.
  EXPECT_EQ(Money::rounded(Fraction::of(5, 100), RoundingMode::half_up, 1).in_fen(), 10);
  EXPECT_EQ(Money::rounded(Fraction::of(1, 2), RoundingMode::half_up, 0).in_fen(), 100);
  EXPECT_EQ(Money::rounded(Fraction::of(49, 100), RoundingMode::half_up, 0).in_fen(), 0);
}

TEST(Money, RoundedToTheYuanMayOverflowToo) {
  // Its yuan fit, its fen do not.
  EXPECT_TRUE(Money::rounded(Fraction(kMost / 10), RoundingMode::up, 0).overflowed());
  EXPECT_TRUE(Money::rounded(Fraction::overflow(), RoundingMode::down, 1).overflowed());
}

TEST(Money, AddsSubtractsAndMultiplies) {
  EXPECT_EQ(Money::fen(4894) + Money::fen(6), Money::fen(4900));
  EXPECT_EQ(Money::fen(0) - Money::fen(73410), Money::fen(-73410));
  EXPECT_EQ(Money::fen(4894) * 15, Money::fen(73410));
}

TEST(Money, OverflowSticks) {
  const auto over = Money::fen(kMost) + Money::fen(1);
  ASSERT_TRUE(over.overflowed());
  for (const auto& result :
       {over + Money::fen(1), Money::fen(1) + over, over - over, Money() - over, over * 0, Money::fen(kMost) * 2,
        over - Money::fen(-1), Money::fen(-1) - over, Money::fen(-kMost) - Money::fen(2),
        Money::rounded(Fraction(kMost)), Money::rounded(Fraction::overflow())})
    EXPECT_TRUE(result.overflowed());
  EXPECT_TRUE(over.yuan().overflowed());
  EXPECT_EQ(to_text(over), "overflow");
  EXPECT_FALSE(Money::fen(kMost).overflowed());
}

TEST(Money, IsOrdered) {
  EXPECT_LT(Money::fen(-1), Money());
  EXPECT_LT(Money::fen(99), Money::fen(100));
}

TEST(MoneyText, HasTwoDecimals) {
  EXPECT_EQ(to_text(Money::fen(1970847)), "19708.47");
  EXPECT_EQ(to_text(Money::fen(-73410)), "-734.10");
  EXPECT_EQ(to_text(Money()), "0.00");
  EXPECT_EQ(to_text(Money::fen(5)), "0.05");
  EXPECT_EQ(to_text(Money::fen(-5)), "-0.05");
  EXPECT_EQ(to_text(Money::fen(100)), "1.00");
}

}  // namespace
}  // namespace yusuan::test
