// Amounts of money: whole fen (1/100 yuan) in 64 bits.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "fraction.hpp"

namespace yusuan {

class Money {
 public:
  constexpr Money() = default;
  static constexpr Money fen(std::int64_t value) {
    Money m;
    m.fen_ = value;
    return m;
  }
  static constexpr Money overflow() { return fen(std::numeric_limits<std::int64_t>::min()); }

  // An exact amount in yuan rounded once, to 2 (the fen), 1 or 0 decimals; overflow() where it does not fit.
  static Money rounded(Fraction yuan, RoundingMode mode = RoundingMode::half_up, int places = 2);

  [[nodiscard]] constexpr bool overflowed() const { return *this == overflow(); }
  [[nodiscard]] constexpr std::int64_t in_fen() const { return fen_; }
  // The exact amount in yuan.
  [[nodiscard]] Fraction yuan() const { return overflowed() ? Fraction::overflow() : Fraction::of(fen_, 100); }

  friend constexpr auto operator<=>(const Money&, const Money&) = default;
  friend Money operator+(Money a, Money b);
  friend Money operator-(Money a, Money b);
  friend Money operator*(Money a, std::int64_t times);

 private:
  std::int64_t fen_ = 0;
};

// Yuan with two decimals: "19708.47", "-734.10".
std::string to_text(Money m);

}  // namespace yusuan
