#include "core/calendar.hpp"

#include <gtest/gtest.h>

namespace yusuan::test {
namespace {

Day day(std::string_view text) { return *parse_day(text); }
Month month(std::string_view text) { return *parse_month(text); }

TEST(Months, AreCountedWithBothEnds) {
  EXPECT_EQ(months_between(month("2025-03"), month("2026-05")), 15);
  EXPECT_EQ(months_between(month("2025-03"), month("2025-03")), 1);
  EXPECT_EQ(months_between(month("2025-03"), month("2025-02")), 0);
  EXPECT_EQ(months_between(month("2025-03"), month("2024-03")), -11);
  EXPECT_EQ(months_between(month("2024-12"), month("2025-01")), 2);
}

TEST(Months, MoveOverTheEndOfTheYearBothWays) {
  EXPECT_EQ(plus_months(month("2025-12"), 1), month("2026-01"));
  EXPECT_EQ(plus_months(month("2025-01"), -1), month("2024-12"));
  EXPECT_EQ(plus_months(month("2025-03"), 0), month("2025-03"));
  EXPECT_EQ(plus_months(month("2025-03"), 12), month("2026-03"));
  EXPECT_EQ(plus_months(month("2025-03"), -27), month("2022-12"));
}

struct Moved {
  const char* from;
  int months;
  const char* to;
};
class MovedDay : public ::testing::TestWithParam<Moved> {};
TEST_P(MovedDay, IsTheSameDayOfTheMonthOrItsLast) {
  const auto& [from, months, to] = GetParam();
  EXPECT_EQ(to_text(plus_months(day(from), months)), to);
}
INSTANTIATE_TEST_SUITE_P(Days, MovedDay,
                         ::testing::Values(Moved{"2026-05-20", 12, "2027-05-20"}, Moved{"2028-02-29", 12, "2029-02-28"},
                                           Moved{"2027-02-28", 12, "2028-02-28"}, Moved{"2024-02-29", 48, "2028-02-29"},
                                           Moved{"2026-01-31", 1, "2026-02-28"}, Moved{"2028-01-31", 1, "2028-02-29"},
                                           Moved{"2026-08-31", 6, "2027-02-28"}, Moved{"2026-12-31", 2, "2027-02-28"},
                                           Moved{"2026-03-31", -1, "2026-02-28"}, Moved{"2096-02-29", 48, "2100-02-28"},
                                           Moved{"2026-05-31", 0, "2026-05-31"}, Moved{"2026-10-31", 1, "2026-11-30"}));

TEST(Days, MoveOverMonthsAndLeapDays) {
  EXPECT_EQ(to_text(plus_days(day("2026-05-20"), 97)), "2026-08-25");
  EXPECT_EQ(to_text(plus_days(day("2028-02-28"), 1)), "2028-02-29");
  EXPECT_EQ(to_text(plus_days(day("2027-02-28"), 1)), "2027-03-01");
  EXPECT_EQ(to_text(plus_days(day("2100-02-28"), 1)), "2100-03-01");
  EXPECT_EQ(to_text(plus_days(day("2025-12-31"), 1)), "2026-01-01");
  EXPECT_EQ(to_text(plus_days(day("2026-05-20"), 0)), "2026-05-20");
  EXPECT_EQ(to_text(plus_days(day("2026-01-01"), -1)), "2025-12-31");
}

TEST(Days, HaveAMonthAndMonthsAFirstDay) {
  EXPECT_EQ(month_of(day("2026-05-31")), month("2026-05"));
  EXPECT_EQ(first_day(month("2026-05")), day("2026-05-01"));
}

TEST(NoEnd, LiesAfterEveryMonthThatIsRead) { EXPECT_GT(kNoEnd, month("2199-12")); }

TEST(ParseDay, ReadsDaysThatExist) {
  EXPECT_EQ(to_text(*parse_day("2026-11-21")), "2026-11-21");
  EXPECT_EQ(to_text(*parse_day("2028-02-29")), "2028-02-29");
  EXPECT_EQ(to_text(*parse_day("2000-02-29")), "2000-02-29");
  EXPECT_EQ(to_text(*parse_day("1949-01-01")), "1949-01-01");
  EXPECT_EQ(to_text(*parse_day("2199-12-31")), "2199-12-31");
}

class RefusedDay : public ::testing::TestWithParam<const char*> {};
TEST_P(RefusedDay, IsNoDay) { EXPECT_EQ(parse_day(GetParam()), std::nullopt) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(ParseDay, RefusedDay,
                         ::testing::Values("", "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-01",
                                           "2026-01-00", "2026-01-32", "2026-1-01", "2026-01-1", "26-01-01",
                                           "2026/01/01", "2026-01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00",
                                           "20260101", "2026-01-0:", "2026-01-2/", "202:-01-01", "-026-01-01",
                                           "1948-12-31", "2200-01-01", "2026-01-+1", "２026-01-1"));

TEST(ParseMonth, ReadsMonths) {
  EXPECT_EQ(to_text(*parse_month("2026-11")), "2026-11");
  EXPECT_EQ(to_text(*parse_month("1949-01")), "1949-01");
  EXPECT_EQ(to_text(*parse_month("2199-12")), "2199-12");
}

class RefusedMonth : public ::testing::TestWithParam<const char*> {};
TEST_P(RefusedMonth, IsNoMonth) { EXPECT_EQ(parse_month(GetParam()), std::nullopt) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(ParseMonth, RefusedMonth,
                         ::testing::Values("", "2026-00", "2026-13", "2026-1", "2026-001", "2026/01", "202601",
                                           "2026-01-01", "1948-12", "2200-01", "2026- 1", "abcd-01", "2026-ab",
                                           "2026-0:", "2026-1/", "202:-01"));

}  // namespace
}  // namespace yusuan::test
