#include "money.hpp"

namespace yusuan {

Money Money::rounded(Fraction yuan, RoundingMode mode, int places) {
  const std::int64_t fen_of_a_unit = places == 2 ? 1 : places == 1 ? 10 : 100;
  const auto units = (yuan * Fraction::of(100, fen_of_a_unit)).rounded(mode);
  return units ? fen(*units) * fen_of_a_unit : overflow();
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
  auto out = decimal(fen / 100);
  if (negative) out.insert(out.begin(), '-');
  out += '.';
  out += static_cast<char>('0' + fen / 10 % 10);
  out += static_cast<char>('0' + fen % 10);
  return out;
}

}  // namespace yusuan
