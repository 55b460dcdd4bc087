#include "coverage.hpp"

#include <algorithm>

namespace yusuan::rules {

namespace {

bool contains(const Run& run, Month month) { return run.from <= month && month <= run.last; }

}  // namespace

bool counts(Law& law, const Span& span, Insurance insurance) {
  if (!span.medical()) return false;
  if (insurance != Insurance::employee_medical && !span.maternity) return false;
  if (insurance == Insurance::maternity_in_province &&
      span.region.value_or(law.situation().region).province() != law.situation().region.province())
    return false;
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
