#include "coverage.hpp"

#include <algorithm>

namespace yusuan::rules {

namespace {

bool contains(const Run& run, Month month) { return run.from <= month && month <= run.last; }

template <Parameter P>
bool place_counts(Law& law) {
  const auto counted = law.get<P>(law.of().event_day());
  if (auto* trace = law.trace()) trace->law(P, counted, *counted);
  return *counted;
}

// Months paid elsewhere: in another pooling area of the province, or in another province.
bool counts_here(Law& law, const Span& span) {
  const auto& here = law.situation().region;
  const auto where = span.region.value_or(here);
  if (where.province() != here.province()) return place_counts<Parameter::coverage_other_provinces_count>(law);
  if (where == here || law.of().policy->resolve(where) == law.of().region) return true;
  return place_counts<Parameter::coverage_other_areas_count>(law);
}

// 累计缴纳本市职工医保 (上海): months of employee medical insurance, with or without maternity insurance.
bool medical_counts(Law& law) {
  static constexpr bool kMaternityOnly = false;
  const auto counted = law.get_or<Parameter::coverage_medical_counts>(law.of().event_day(), kMaternityOnly);
  if (auto* trace = law.trace()) trace->law(Parameter::coverage_medical_counts, counted, *counted);
  return *counted;
}

}  // namespace

bool counts(Law& law, const Span& span, Insurance insurance) {
  if (!span.medical()) return false;
  if (insurance == Insurance::maternity && !span.maternity) return false;
  if (insurance == Insurance::maternity_that_counts && !span.maternity && !medical_counts(law)) return false;
  if (insurance == Insurance::maternity_that_counts && !counts_here(law, span)) return false;
  if (!span.back_paid) return true;
  const auto counted = law.get<Parameter::coverage_back_paid_counts>(law.of().event_day());
  if (auto* trace = law.trace()) trace->law(Parameter::coverage_back_paid_counts, counted, *counted);
  return *counted;
}

std::optional<Run> run_containing(Law& law, Month month, Insurance insurance) {
  std::optional<Run> run;
  for (const auto& [span, index] : law.of().record) {
    if (run && contains(*run, month) && span.from != plus_months(run->last, 1)) break;
    if (!counts(law, span, insurance)) continue;
    if (run && span.from == plus_months(run->last, 1))
      run->last = span.last();
    else
      run = Run{span.from, span.last(), index};
  }
  return run && contains(*run, month) ? run : std::nullopt;
}

MonthsHeld months_held(Law& law, Day day) {
  static constexpr bool kCounts = true;
  const auto event_month = law.of().event_month();
  const auto event_counts = law.get_or<Parameter::coverage_event_month_counts>(day, kCounts);
  if (auto* trace = law.trace()) trace->law(Parameter::coverage_event_month_counts, event_counts, *event_counts);
  MonthsHeld out;
  out.last = *event_counts ? event_month : plus_months(event_month, -1);
  out.run = run_containing(law, event_month, Insurance::maternity_that_counts);
  out.continuous = out.run ? months_between(out.run->from, out.last) : 0;
  out.cumulative = months_until(law, out.last, Insurance::maternity_that_counts);
  return out;
}

int months_until(Law& law, Month last, Insurance insurance) {
  int months = 0;
  for (const auto& [span, index] : law.of().record)
    if (span.from <= last && counts(law, span, insurance))
      months += months_between(span.from, std::min(span.last(), last));
  return months;
}

const Case::Record* span_at(Law& law, Month month, Insurance insurance) {
  for (const auto& record : law.of().record)
    if (record.span.from <= month && month <= record.span.last())
      return counts(law, record.span, insurance) ? &record : nullptr;
  return nullptr;
}

}  // namespace yusuan::rules
