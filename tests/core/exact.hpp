// Exact arithmetic of the tests' own, on 128 bits, so that a result of the core is never checked by the core.
#pragma once

#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>

namespace yusuan::test {

__extension__ using Wide = __int128;

struct Ratio {
  Wide n = 0;
  Wide d = 1;

  friend Ratio operator+(Ratio a, Ratio b) { return reduced(a.n * b.d + b.n * a.d, a.d * b.d); }
  friend Ratio operator-(Ratio a, Ratio b) { return a + Ratio{-b.n, b.d}; }
  friend Ratio operator*(Ratio a, Ratio b) { return reduced(a.n * b.n, a.d * b.d); }
  friend Ratio operator/(Ratio a, Ratio b) { return reduced(a.n * b.d, a.d * b.n); }
  friend bool operator==(Ratio a, Ratio b) { return a.n * b.d == b.n * a.d; }
  friend bool operator<(Ratio a, Ratio b) { return a.n * b.d < b.n * a.d; }

  static Ratio reduced(Wide n, Wide d) {
    Wide a = n < 0 ? -n : n;
    Wide b = d;
    while (b != 0) {
      const auto rest = a % b;
      a = b;
      b = rest;
    }
    return a == 0 ? Ratio{0, 1} : Ratio{n / a, d / a};
  }
};

inline Ratio whole(std::int64_t value) { return {value, 1}; }

// "6117.00", "-1.5", "0.8%", "365/12", "18049/3".
inline Ratio number(std::string_view text) {
  if (text.ends_with('%')) return number(text.substr(0, text.size() - 1)) / Ratio{100, 1};
  if (const auto slash = text.find('/'); slash != std::string_view::npos)
    return number(text.substr(0, slash)) / number(text.substr(slash + 1));
  Ratio out;
  bool decimals = false;
  for (const char c : text) {
    if (c == '.') decimals = true;
    if (c < '0' || c > '9') continue;
    out.n = out.n * 10 + (c - '0');
    if (decimals) out.d *= 10;
  }
  if (text.starts_with('-')) out.n = -out.n;
  return out;
}

// Yuan rounded to so many decimals, a half away from zero, or "up" (away from zero) or "down"; written with two.
inline std::string rounded(Ratio yuan, std::string_view mode, int places) {
  const bool negative = yuan.n < 0;
  const auto size = negative ? -yuan.n : yuan.n;
  Wide unit = 100;  // in fen
  for (int i = 0; i < places; ++i) unit /= 10;
  // size / d yuan are size x 100 / (d x unit) units.
  const auto top = size * 100;
  const auto bottom = yuan.d * unit;
  const auto added = mode == "up" ? bottom - 1 : mode == "down" ? 0 : bottom / 2;
  const auto fen = static_cast<std::int64_t>((top + added) / bottom * unit);
  auto digits = std::to_string(fen);
  while (digits.size() < 3) digits.insert(0, 1, '0');
  digits.insert(digits.size() - 2, 1, '.');
  return negative && fen > 0 ? "-" + digits : digits;
}
inline std::string in_fen(Ratio yuan) { return rounded(yuan, "half_up", 2); }

// Months as a count from the year 0, and back.
inline int month_number(std::string_view text) {
  return std::stoi(std::string(text.substr(0, 4))) * 12 + std::stoi(std::string(text.substr(5, 2))) - 1;
}
inline std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }
inline std::string month_text(int number) { return std::to_string(number / 12) + "-" + two_digits(number % 12 + 1); }

inline int days_in(int month) {
  const int year = month / 12;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month % 12 == 1 && leap ? 29 : kDays[month % 12];
}
inline std::string day_text(int month, int day) { return month_text(month) + "-" + two_digits(day); }

// The day so many days later, counted one by one.
inline std::string days_later(std::string_view day, int count) {
  int month = month_number(day);
  int date = std::stoi(std::string(day.substr(8, 2)));
  for (; count > 0; --count)
    if (++date > days_in(month)) {
      date = 1;
      ++month;
    }
  return day_text(month, date);
}
// The same day so many months later, the last day where that month has no such day.
inline std::string months_later(std::string_view day, int count) {
  const int month = month_number(day) + count;
  const int date = std::stoi(std::string(day.substr(8, 2)));
  return day_text(month, date > days_in(month) ? days_in(month) : date);
}

}  // namespace yusuan::test
