// Months of insurance: what counts, runs without a gap, in force on a month.
// 川医保规〔2024〕9号 二(二)1 (省内生育保险处于连续参保12个月（含）以上) and 二(二)4 (职工基本医保处于连续参保).
#pragma once

#include <optional>

#include "../law.hpp"

namespace yusuan::rules {

struct Run {
  Month from{};
  Month last{};  // kNoEnd where it goes on
  std::uint32_t first_span = 0;
};

enum class Insurance : std::uint8_t {
  maternity_that_counts,  // 省内生育保险, or what the region's rule counts and as far as it reaches
  maternity,              // wherever it was paid: for the base
  employee_medical,       // 职工基本医保, with or without maternity insurance
};

// Whether the span counts as insured. A back-paid month that does not count is a month without insurance.
bool counts(Law& law, const Span& span, Insurance insurance);

// The unbroken run of months that contains `month`, whoever paid (employee, flexible and unemployment alike).
std::optional<Run> run_containing(Law& law, Month month, Insurance insurance);

// What counts towards the months that the allowance asks for.
struct MonthsHeld {
  std::optional<Run> run;  // that contains the month of the event
  Month last{};            // the last month that counts: of the event, or the one before
  int continuous = 0;
  int cumulative = 0;
};
MonthsHeld months_held(Law& law, Day day);

// All months with the insurance up to and including `last`.
int months_until(Law& law, Month last, Insurance insurance);

// The span that covers the month and counts; nullptr where none does.
const Case::Record* span_at(Law& law, Month month, Insurance insurance);

}  // namespace yusuan::rules
