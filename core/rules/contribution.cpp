#include "contribution.hpp"

#include <algorithm>

namespace yusuan::rules {

namespace {

// Months of one span under one rate, so that the work grows with the spans and not with the months.
struct Stretch {
  Month from{};
  Month last{};
  const Case::Record* record = nullptr;
};

// The rate is that of the pooling area where the month was paid; a place outside the loaded policy has none.
Reading<Rate> rate_for(Law& law, const Span& span, Month month) {
  if (!span.region) return law.get<Parameter::contribution_rate>(first_day(month));
  if (law.situation().settle.contribution_rate) return law.get<Parameter::contribution_rate>(first_day(month));
  const auto region = law.of().policy->resolve(*span.region);
  if (region == kNone) {
    law.note_unknown(Parameter::contribution_rate, *span.region);
    return {};
  }
  return law.get<Parameter::contribution_rate>(first_day(month), region);
}

// The last month up to `last` for which the rate of `from` still holds.
Month rate_holds_until(Law& law, const Span& span, Month from, Month last) {
  if (law.situation().settle.contribution_rate) return last;
  const auto region = span.region ? law.of().policy->resolve(*span.region) : law.of().region;
  if (region == kNone) return last;
  const auto* series = law.of().policy->series_for(region, Parameter::contribution_rate, law.situation().status);
  if (series == nullptr) return last;
  for (const auto& entry : series->entries) {
    // A month is charged at the rate of its first day.
    const auto starts =
        entry.from.day() == std::chrono::day{1} ? month_of(entry.from) : plus_months(month_of(entry.from), 1);
    if (starts > from) return std::min(last, plus_months(starts, -1));
  }
  return last;
}

class Totals {
 public:
  explicit Totals(PremiumRounding rounding) : rounding_(rounding) {}
  void add(Fraction exact_month, Month from, Month last) {
    const int months = months_between(from, last);
    if (rounding_ == PremiumRounding::month) {
      sum_ = sum_ + Money::rounded(exact_month) * months;
      return;
    }
    for (Month at = from; at <= last;) {
      const auto year_end = std::min(last, at.year() / std::chrono::December);
      if (at.year() != year_) close_year();
      year_ = at.year();
      open_ = open_ + exact_month * Fraction(months_between(at, year_end));
      at = plus_months(year_end, 1);
    }
  }
  Money sum() {
    close_year();
    return sum_;
  }

 private:
  void close_year() {
    sum_ = sum_ + Money::rounded(open_);
    open_ = Fraction();
  }
  PremiumRounding rounding_;
  std::chrono::year year_{};
  Fraction open_;
  Money sum_;
};

}  // namespace

void contribution(Law& law, Day day, Outcome& out) {
  const auto event_month = law.of().event_month();
  const auto payer = law.get<Parameter::contribution_payer>(day);
  if (payer) out.payer = *payer;
  if (const auto kind = law.get_settled<Parameter::contribution_kind>(day)) {
    out.kind = *kind;
    if (auto* trace = law.trace()) trace->law(Parameter::contribution_kind, kind, name_of(*kind));
  }

  const auto rounding = law.get_settled<Parameter::contribution_rounding>(law.of().event_day());
  Totals totals(rounding ? *rounding : PremiumRounding::month);

  bool known = true;
  out.monthly = Money();
  std::vector<Operand> sum_of;
  const Citations* cited = nullptr;
  const Rate* shown = nullptr;
  for (const auto& record : law.of().record) {
    const auto& span = record.span;
    if (span.status != law.situation().status || !span.medical() || !span.maternity || span.from > event_month)
      continue;
    const auto span_last = std::min(span.last(), event_month);
    for (Month at = span.from; at <= span_last;) {
      const auto last = rate_holds_until(law, span, at, span_last);
      const int months = months_between(at, last);
      out.months += months;
      const auto rate = rate_for(law, span, at);
      if (!rate) {
        known = false;
        out.monthly.reset();
      } else {
        const auto exact = span.base->value * rate->value;
        totals.add(exact, at, last);
        out.monthly = Money::rounded(exact);
        cited = rate.citations();
        if (auto* trace = law.trace()) {
          if (shown != rate.value) trace->law(Parameter::contribution_rate, rate, *rate);
          shown = rate.value;
          const auto base = law.base_of(record.index);
          trace->figure(Figure::contribution_monthly,
                        {{base, Average{span.base->value}}, {Parameter::contribution_rate, *rate}}, *out.monthly,
                        cited);
          trace->figure(Figure::contribution_months, {{law.months_of(record.index), months}}, months, cited);
          sum_of.push_back({Figure::contribution_monthly, *out.monthly});
          sum_of.push_back({Figure::contribution_months, months});
        }
      }
      at = plus_months(last, 1);
    }
  }
  if (known) out.total = totals.sum();
  // Where nobody has published who pays, what the person pays of it is unknown too, but for nothing.
  const bool hers = out.payer == Payer::individual || (!out.payer && out.months > 0);
  if (!hers)
    out.own_total = Money();
  else if (out.payer)
    out.own_total = out.total;

  if (auto* trace = law.trace(); trace != nullptr && out.months > 0) {
    if (payer) trace->law(Parameter::contribution_payer, payer, name_of(*payer));
    if (out.total) {
      if (rounding) {
        trace->law(Parameter::contribution_rounding, rounding, name_of(*rounding));
        sum_of.push_back({Parameter::contribution_rounding, name_of(*rounding)});
      }
      trace->figure(Figure::contribution_total, std::move(sum_of), *out.total, cited);
      if (payer)
        trace->figure(Figure::contribution_own_total,
                      {{Figure::contribution_total, *out.total}, {Parameter::contribution_payer, name_of(*payer)}},
                      *out.own_total, payer.citations());
    }
  }
}

}  // namespace yusuan::rules
