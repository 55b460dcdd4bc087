// What a person says of herself: the contract's "Situation (in)".
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "calendar.hpp"
#include "fraction.hpp"
#include "money.hpp"
#include "names.hpp"

namespace yusuan {

// Identity at the event; 川医保规〔2024〕9号 一 names the second and third, 社会保险法 53 the first.
YUSUAN_NAMED_ENUM(Status, employee, flexible, unemployment_benefit, resident)
inline constexpr std::size_t kStatuses = Names<Status>::all.size();

YUSUAN_NAMED_ENUM(Delivery, natural, dystocia, caesarean)
YUSUAN_NAMED_ENUM(EventKind, birth, termination)

// Six digits of GB/T 2260 (a province layer and the nation have shorter ids of their own in the policy data).
struct RegionCode {
  std::uint32_t digits = 0;
  [[nodiscard]] constexpr std::uint32_t province() const { return digits / 10000; }
  friend constexpr auto operator<=>(const RegionCode&, const RegionCode&) = default;
};

// A whole number within bounds that the type states; the readers refuse what lies outside.
template <int Min, int Max>
struct Count {
  static constexpr int min = Min;
  static constexpr int max = Max;
  int value = Min;
  friend constexpr auto operator<=>(const Count&, const Count&) = default;
};

// The kinds of exact number that the contract writes as strings. Each says its range and how it is written.
struct Rate {  // 0 to 100 %, written "0.8%"
  Fraction value;
  friend bool operator==(const Rate&, const Rate&) = default;
};
struct Divisor {  // days of a month, above 0 and at most 366, written "30", "30.4", "365/12"
  Fraction value;
  friend bool operator==(const Divisor&, const Divisor&) = default;
};
struct Months {  // 0 to 600, written "12"
  int value = 0;
  friend bool operator==(const Months&, const Months&) = default;
};
struct Days {  // 0 to 1000, written "98"
  int value = 0;
  friend bool operator==(const Days&, const Days&) = default;
};
// A contribution base or wage in yuan a month, exact, above 0 and at most 10,000,000: "4588.00", "6029.2", "90439/15".
struct Base {
  Fraction value;
  friend bool operator==(const Base&, const Base&) = default;
};

struct Birth {
  Day date{};
  Delivery delivery{};
  Count<1, 9> infants;
  Count<1, 20> child_order;
};

struct Termination {
  Day date{};
  Count<1, 320> gestation_days;
};

using Event = std::variant<Birth, Termination>;  // in the order of EventKind

inline Day date_of(const Event& event) {
  return std::visit([](const auto& e) { return e.date; }, event);
}

// Whole months, both ends included; without `to` it goes on.
struct Span {
  Month from{};
  std::optional<Month> to;
  Status status{};
  std::optional<Base> base;  // required but for residents
  std::optional<Base> employer_average_base;
  bool maternity = true;  // false: employee medical insurance only
  std::optional<RegionCode> region;
  bool back_paid = false;

  [[nodiscard]] constexpr Month last() const { return to.value_or(kNoEnd); }
  // A resident's span carries neither maternity nor employee medical insurance.
  [[nodiscard]] constexpr bool medical() const { return status != Status::resident; }
};

struct QuickCoverage {
  Count<0, 600> months;
  Base base;
  std::optional<Month> through;
  bool keeps_paying = true;
};

using Coverage = std::variant<std::vector<Span>, QuickCoverage>;

// The person's own answers, by parameter id.
struct Settle {
  std::optional<Rate> contribution_rate;
  std::optional<Months> coverage_required_months;
  std::optional<bool> coverage_back_paid_counts;
  std::optional<Base> allowance_base;
  std::optional<Days> allowance_days;
  std::optional<Divisor> allowance_divisor;
  std::optional<Rate> allowance_share;
};

struct Situation {
  RegionCode region;
  Day as_of{};
  Status status{};
  Event event;
  Coverage coverage;
  std::optional<Base> employer_average_base;
  std::optional<Base> monthly_wage;
  std::optional<Base> unemployment_benefit;
  Settle settle;
};

// `{"situation": S, "start": {"from", "to"}}`
struct MonthRange {
  Month from{};
  Month to{};
};
struct PlanQuestion {
  Situation situation;
  MonthRange start;
};
// `{"situation": S, "over": {"status": […]}}` or `{"region": […]}`: one of the two.
struct Over {
  std::optional<std::vector<Status>> status;
  std::optional<std::vector<RegionCode>> region;
};
struct CompareQuestion {
  Situation situation;
  Over over;
};

}  // namespace yusuan
