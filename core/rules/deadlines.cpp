#include "deadlines.hpp"

namespace yusuan::rules {

void deadlines(Law& law, Day day, Outcome& out) {
  const auto event = law.of().event_day();
  // 原则上在分娩或终止妊娠后 12 个月内申领.
  if (const auto claim = law.get<Parameter::allowance_claim_months>(day)) {
    out.claim_by = plus_months(event, claim->value);
    if (auto* trace = law.trace()) {
      trace->law(Parameter::allowance_claim_months, claim, claim->value);
      trace->figure(Figure::deadlines_claim_by,
                    {{InputRef{Input::event_date}, event}, {Parameter::allowance_claim_months, claim->value}},
                    *out.claim_by, claim.citations());
    }
  }
  // The period begins on the day of the event.
  if (out.days && *out.days > 0) {
    out.insured_through = plus_days(event, *out.days - 1);
    if (auto* trace = law.trace())
      trace->figure(Figure::deadlines_insured_through,
                    {{InputRef{Input::event_date}, event}, {Figure::allowance_days, *out.days}}, *out.insured_through,
                    law.get<Parameter::coverage_through_period>(day).citations());
  }
}

}  // namespace yusuan::rules
