#include "calendar.hpp"

namespace yusuan {

namespace {

// The number that exactly these digits write.
std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

void put_two_digits(char* at, unsigned value) {
  at[0] = static_cast<char>('0' + value / 10);
  at[1] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(5));
  if (!y || *y < kFirstYear || *y > kLastYear || !m) return std::nullopt;
  const Month month{std::chrono::year{static_cast<int>(*y)}, std::chrono::month{*m}};
  return month.ok() ? std::optional(month) : std::nullopt;
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = parse_month(text.substr(0, 7));
  const auto d = digits(text.substr(8));
  if (!month || !d) return std::nullopt;
  const Day day = *month / std::chrono::day{*d};
  return day.ok() ? std::optional(day) : std::nullopt;
}

std::string to_text(Month month) {
  const auto year = static_cast<unsigned>(static_cast<int>(month.year()));
  std::string out = "0000-00";
  put_two_digits(&out[0], year / 100);
  put_two_digits(&out[2], year % 100);
  put_two_digits(&out[5], static_cast<unsigned>(month.month()));
  return out;
}

std::string to_text(Day day) {
  auto out = to_text(month_of(day)) + "-00";
  put_two_digits(&out[8], static_cast<unsigned>(day.day()));
  return out;
}

}  // namespace yusuan
