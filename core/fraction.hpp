// Exact rational numbers. No floating point stands anywhere between input and result.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "names.hpp"

namespace yusuan {

// 四舍五入, a half away from zero; 进位, away from zero; 截去, towards zero.
YUSUAN_NAMED_ENUM(RoundingMode, half_up, up, down)

// n/d in lowest terms, d > 0. An operation whose result does not fit into 64 bits answers `overflow()`, and every
// operation on that answers it again, so a chain of steps is checked once at its end.
class Fraction {
 public:
  constexpr Fraction() = default;
  constexpr Fraction(std::int64_t whole) : n_(whole) {}  // NOLINT(google-explicit-constructor)

  // n/d reduced; overflow() where d is 0 or a part cannot be negated.
  static Fraction of(std::int64_t n, std::int64_t d);
  static constexpr Fraction overflow() {
    Fraction f;
    f.d_ = 0;
    return f;
  }

  [[nodiscard]] constexpr bool overflowed() const { return d_ == 0; }
  [[nodiscard]] constexpr std::int64_t numerator() const { return n_; }
  [[nodiscard]] constexpr std::int64_t denominator() const { return d_; }

  friend Fraction operator+(Fraction a, Fraction b);
  friend Fraction operator-(Fraction a, Fraction b);
  friend Fraction operator*(Fraction a, Fraction b);
  friend Fraction operator/(Fraction a, Fraction b);  // overflow() where b is 0
  friend bool operator==(const Fraction&, const Fraction&) = default;
  friend std::strong_ordering operator<=>(Fraction a, Fraction b);

  // Rounded to a whole number. nullopt on overflow.
  [[nodiscard]] std::optional<std::int64_t> rounded(RoundingMode mode = RoundingMode::half_up) const;

 private:
  std::int64_t n_ = 0;
  std::int64_t d_ = 1;
};

// The digits of a whole number. One function for every width: std::to_string would come in once for each.
std::string digits_of(std::int64_t value);
template <std::integral T>
std::string decimal(T value) {
  return digits_of(static_cast<std::int64_t>(value));
}

// "30", "30.4", "0.8%", "365/12": digits with at most nine decimals, or two whole numbers; no sign, no blanks.
std::optional<Fraction> parse_fraction(std::string_view text);

// The shortest exact text that keeps at least `decimals` decimals; "n/d" where no decimal is exact.
std::string to_text(Fraction f, int decimals = 0);
// As percent where that is an exact decimal ("0.8%"), else as a fraction.
std::string to_percent(Fraction f);

}  // namespace yusuan
