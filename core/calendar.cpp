#include "calendar.hpp"

namespace yusuan {

namespace {

// The number that exactly these digits write; -1 where one is no digit.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void put(std::string& out, unsigned value, int width) {
  for (unsigned scale = width == 4 ? 1000 : 10; scale > 0; scale /= 10)
    out += static_cast<char>('0' + value / scale % 10);
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const int y = digits(text.substr(0, 4));
  const int m = digits(text.substr(5, 2));
  if (y < kFirstYear || y > kLastYear || m < 1 || m > 12) return std::nullopt;
  return Month{std::chrono::year{y}, std::chrono::month{static_cast<unsigned>(m)}};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto month = parse_month(text.substr(0, 7));
  const int d = digits(text.substr(8, 2));
  if (!month || d < 1) return std::nullopt;
  const Day day = *month / std::chrono::day{static_cast<unsigned>(d)};
  return day.ok() ? std::optional(day) : std::nullopt;
}

std::string to_text(Month month) {
  std::string out;
  put(out, static_cast<unsigned>(static_cast<int>(month.year())), 4);
  out += '-';
  put(out, static_cast<unsigned>(month.month()), 2);
  return out;
}

std::string to_text(Day day) {
  auto out = to_text(month_of(day));
  out += '-';
  put(out, static_cast<unsigned>(day.day()), 2);
  return out;
}

}  // namespace yusuan
