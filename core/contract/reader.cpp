#include "reader.hpp"

#include <algorithm>

namespace yusuan {

namespace {

// Provinces of GB/T 2260, and 66, under which the bureaus carry 新疆生产建设兵团.
constexpr auto kProvinces =
    std::to_array<std::uint32_t>({11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                  44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 66, 71, 81, 82});

// No real rate, divisor or base needs a longer denominator, and the parts of a result must fit into 64 bits.
bool too_long(Fraction value) { return value.denominator() > 1'000'000'000; }

std::optional<ErrorCode> parse_whole(std::string_view text, int max, int& out) {
  const auto value = parse_fraction(text);
  if (!value || value->denominator() != 1 || text.find_first_not_of("0123456789") != std::string_view::npos)
    return ErrorCode::invalid_number;
  if (value->numerator() > max) return ErrorCode::out_of_range;
  out = static_cast<int>(value->numerator());
  return std::nullopt;
}

}  // namespace

std::string Place::pointer() const {
  std::string out;
  if (parent == nullptr) return out;
  out = parent->pointer();
  out += '/';
  if (is_index) {
    out += decimal(index);
    return out;
  }
  for (const char c : key) {
    if (c == '~' || c == '/') {
      out += '~';
      out += c == '~' ? '0' : '1';
    } else {
      out += c;
    }
  }
  return out;
}

std::optional<ErrorCode> parse(std::string_view text, Rate& out) {
  const auto value = parse_fraction(text);
  if (!value) return ErrorCode::invalid_number;
  if (*value > Fraction(1) || too_long(*value)) return ErrorCode::out_of_range;
  out.value = *value;
  return std::nullopt;
}

std::optional<ErrorCode> parse(std::string_view text, Divisor& out) {
  const auto value = parse_fraction(text);
  if (!value || text.ends_with('%')) return ErrorCode::invalid_number;
  if (*value <= Fraction(0) || *value > Fraction(366) || too_long(*value)) return ErrorCode::out_of_range;
  out.value = *value;
  return std::nullopt;
}

std::optional<ErrorCode> parse(std::string_view text, Months& out) {
  constexpr int kMostMonths = 600;
  return parse_whole(text, kMostMonths, out.value);
}

std::optional<ErrorCode> parse(std::string_view text, Days& out) {
  constexpr int kMostDays = 1000;
  return parse_whole(text, kMostDays, out.value);
}

std::optional<ErrorCode> parse(std::string_view text, Base& out) {
  constexpr std::int64_t kMost = 10'000'000;
  const auto value = parse_fraction(text);
  if (!value || text.ends_with('%')) return ErrorCode::invalid_amount;
  if (*value <= Fraction(0) || *value > Fraction(kMost) || too_long(*value)) return ErrorCode::out_of_range;
  out.value = *value;
  return std::nullopt;
}

std::optional<ErrorCode> parse(std::string_view text, Day& out) {
  const auto value = parse_day(text);
  if (!value) return ErrorCode::invalid_date;
  out = *value;
  return std::nullopt;
}

std::optional<ErrorCode> parse(std::string_view text, Month& out) {
  const auto value = parse_month(text);
  if (!value) return ErrorCode::invalid_month;
  out = *value;
  return std::nullopt;
}

std::optional<ErrorCode> parse(std::string_view text, RegionCode& out) {
  int digits = 0;
  constexpr int kMostCode = 999999;
  if (text.size() != 6 || parse_whole(text, kMostCode, digits)) return ErrorCode::unknown_region;
  out.digits = static_cast<std::uint32_t>(digits);
  if (std::ranges::find(kProvinces, out.province()) == kProvinces.end()) return ErrorCode::unknown_region;
  return std::nullopt;
}

}  // namespace yusuan
