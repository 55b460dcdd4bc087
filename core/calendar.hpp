// Days and months of the civil calendar, on std::chrono's types.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

using Day = std::chrono::year_month_day;
using Month = std::chrono::year_month;

// The years a situation or a policy may speak of, both included.
inline constexpr unsigned kFirstYear = 1949;
inline constexpr unsigned kLastYear = 2199;
// Stands for "goes on": later than any month that is read or reached from one.
inline constexpr Month kNoEnd{std::chrono::year{9999}, std::chrono::January};

constexpr Month month_of(Day day) { return day.year() / day.month(); }

// Months from `from` to `to`, both included; 0 or less where `to` lies before `from`.
constexpr int months_between(Month from, Month to) { return static_cast<int>((to - from).count()) + 1; }

constexpr Month plus_months(Month month, int count) { return month + std::chrono::months{count}; }

// The same day of the month `count` months later; the last day where that month has no such day.
constexpr Day plus_months(Day day, int count) {
  const auto moved = day + std::chrono::months{count};
  return moved.ok() ? moved : Day{moved.year() / moved.month() / std::chrono::last};
}

constexpr Day plus_days(Day day, int count) { return std::chrono::sys_days{day} + std::chrono::days{count}; }

constexpr Day first_day(Month month) { return month / std::chrono::day{1}; }

// "YYYY-MM-DD", a day that exists, of a year from kFirstYear to kLastYear.
std::optional<Day> parse_day(std::string_view text);
// "YYYY-MM", likewise.
std::optional<Month> parse_month(std::string_view text);
std::string to_text(Day day);
std::string to_text(Month month);

}  // namespace yusuan
