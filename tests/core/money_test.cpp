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
        Money::fen(-kMost) - Money::fen(2), Money::rounded(Fraction(kMost)), Money::rounded(Fraction::overflow())})
    EXPECT_TRUE(result.overflowed());
  EXPECT_TRUE(over.yuan().overflowed());
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
