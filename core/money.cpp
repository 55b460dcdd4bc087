#include "money.hpp"

namespace yusuan {

Money Money::rounded(Fraction yuan) {
  const auto fen_value = (yuan * Fraction(100)).rounded_half_up();
  return fen_value ? fen(*fen_value) : overflow();
}

Money operator+(Money a, Money b) {
  std::int64_t out = 0;
  if (a.overflowed() || b.overflowed() || __builtin_add_overflow(a.fen_, b.fen_, &out)) return Money::overflow();
  return Money::fen(out);
}

Money operator-(Money a, Money b) {
  std::int64_t out = 0;
  if (a.overflowed() || b.overflowed() || __builtin_sub_overflow(a.fen_, b.fen_, &out)) return Money::overflow();
  return Money::fen(out);
}

Money operator*(Money a, std::int64_t times) {
  std::int64_t out = 0;
  if (a.overflowed() || __builtin_mul_overflow(a.fen_, times, &out)) return Money::overflow();
  return Money::fen(out);
}

std::string to_text(Money m) {
  if (m.overflowed()) return "overflow";
  const bool negative = m.in_fen() < 0;
  const auto fen = negative ? -m.in_fen() : m.in_fen();
  auto out = negative ? "-" + decimal(fen / 100) : decimal(fen / 100);
  out += '.';
  out += static_cast<char>('0' + fen / 10 % 10);
  out += static_cast<char>('0' + fen % 10);
  return out;
}

}  // namespace yusuan
