#include "fraction.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace yusuan {

namespace {

constexpr auto kMin = std::numeric_limits<std::int64_t>::min();

std::optional<std::int64_t> product(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_mul_overflow(a, b, &out) || out == kMin) return std::nullopt;
  return out;
}

std::optional<std::int64_t> sum(std::int64_t a, std::int64_t b) {
  std::int64_t out = 0;
  if (__builtin_add_overflow(a, b, &out) || out == kMin) return std::nullopt;
  return out;
}

// Digits only: no sign, no blanks, at most 18 of them so that the value fits.
std::optional<std::int64_t> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Fraction> parse_decimal(std::string_view text) {
  constexpr std::size_t kMostDecimals = 9;
  const auto point = text.find('.');
  const auto whole = parse_digits(text.substr(0, point));
  if (!whole) return std::nullopt;
  if (point == std::string_view::npos) return Fraction(*whole);
  const auto decimals = text.substr(point + 1);
  const auto part = parse_digits(decimals);
  if (!part || decimals.size() > kMostDecimals) return std::nullopt;
  std::int64_t scale = 1;
  for (std::size_t i = 0; i < decimals.size(); ++i) scale *= 10;
  return Fraction(*whole) + Fraction::of(*part, scale);
}

}  // namespace

Fraction Fraction::of(std::int64_t n, std::int64_t d) {
  if (d == 0 || n == kMin || d == kMin) return overflow();
  Fraction f;
  if (d == 1) {  // by far the commonest, and the gcd is the dearest step
    f.n_ = n;
    return f;
  }
  const auto g = std::gcd(n, d);
  f.n_ = d < 0 ? -(n / g) : n / g;
  f.d_ = d < 0 ? -(d / g) : d / g;
  return f;
}

Fraction operator+(Fraction a, Fraction b) {
  if (a.overflowed() || b.overflowed()) return Fraction::overflow();
  const auto g = std::gcd(a.d_, b.d_);
  const auto left = product(a.n_, b.d_ / g);
  const auto right = product(b.n_, a.d_ / g);
  const auto bottom = product(a.d_, b.d_ / g);
  if (!left || !right || !bottom) return Fraction::overflow();
  const auto top = sum(*left, *right);
  return top ? Fraction::of(*top, *bottom) : Fraction::overflow();
}

Fraction operator-(Fraction a, Fraction b) { return a + b * Fraction(-1); }

Fraction operator*(Fraction a, Fraction b) {
  if (a.overflowed() || b.overflowed()) return Fraction::overflow();
  // Reduced crosswise first: then the product overflows only if the result itself does not fit.
  const auto left = Fraction::of(a.n_, b.d_);
  const auto right = Fraction::of(b.n_, a.d_);
  const auto top = product(left.n_, right.n_);
  const auto bottom = product(left.d_, right.d_);
  return top && bottom ? Fraction::of(*top, *bottom) : Fraction::overflow();
}

Fraction operator/(Fraction a, Fraction b) {
  if (b.overflowed()) return Fraction::overflow();
  return a * Fraction::of(b.d_, b.n_);
}

std::strong_ordering operator<=>(Fraction a, Fraction b) {
  // Whole parts first, then the remainders turned over, as in Euclid's algorithm: no product, so nothing overflows.
  bool turned = false;
  while (!a.overflowed() && !b.overflowed()) {
    const auto floor = [](Fraction f) { return f.n_ / f.d_ - (f.n_ % f.d_ < 0 ? 1 : 0); };
    const auto whole_a = floor(a);
    const auto whole_b = floor(b);
    const auto rest_a = a.n_ - whole_a * a.d_;
    const auto rest_b = b.n_ - whole_b * b.d_;
    if (whole_a != whole_b || rest_a == 0 || rest_b == 0) {
      const auto order = whole_a != whole_b ? whole_a <=> whole_b : rest_a <=> rest_b;
      return turned ? 0 <=> order : order;
    }
    a = Fraction::of(a.d_, rest_a);
    b = Fraction::of(b.d_, rest_b);
    turned = !turned;
  }
  return b.overflowed() <=> a.overflowed();  // what left the range stands before everything
}

std::optional<std::int64_t> Fraction::rounded(RoundingMode mode) const {
  if (overflowed()) return std::nullopt;
  const auto whole = n_ / d_;
  const auto rest = n_ % d_;  // carries the sign of n
  const auto size = rest < 0 ? -rest : rest;
  const bool away = mode == RoundingMode::half_up ? size >= d_ - size : mode == RoundingMode::up && size > 0;
  if (!away) return whole;
  return n_ < 0 ? whole - 1 : whole + 1;
}

std::string digits_of(std::int64_t value) { return std::to_string(value); }

std::optional<Fraction> parse_fraction(std::string_view text) {
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    const auto n = parse_digits(text.substr(0, slash));
    const auto d = parse_digits(text.substr(slash + 1));
    if (!n || !d || *d == 0) return std::nullopt;
    return Fraction::of(*n, *d);
  }
  const bool percent = text.ends_with('%');
  const auto number = parse_decimal(percent ? text.substr(0, text.size() - 1) : text);
  if (!number) return std::nullopt;
  const auto value = percent ? *number / Fraction(100) : *number;
  return value.overflowed() ? std::nullopt : std::optional(value);
}

std::string to_text(Fraction f, int decimals) {
  if (f.overflowed()) return "overflow";
  // A decimal is exact where the denominator has no prime factor but 2 and 5; then as many decimals are needed as the
  // commoner of the two stands in it.
  auto rest = f.denominator();
  int twos = 0;
  int fives = 0;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  const int places = std::max({twos, fives, decimals});
  std::optional<std::int64_t> scale = 1;
  for (int i = 0; i < places && scale; ++i) scale = product(*scale, 10);
  const auto scaled = rest == 1 && scale ? product(f.numerator(), *scale / f.denominator()) : std::nullopt;
  if (!scaled) return decimal(f.numerator()) + "/" + decimal(f.denominator());
  auto digits = decimal(*scaled < 0 ? -*scaled : *scaled);
  if (places > 0) {
    const auto width = static_cast<std::size_t>(places);
    if (digits.size() <= width) digits.insert(0, width + 1 - digits.size(), '0');
    digits.insert(digits.size() - width, 1, '.');
  }
  return *scaled < 0 ? "-" + digits : digits;
}

std::string to_percent(Fraction f) {
  const auto percent = to_text(f * Fraction(100));
  return percent.find('/') == std::string::npos ? percent + "%" : to_text(f);
}

}  // namespace yusuan
