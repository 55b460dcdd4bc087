#include "allowance.hpp"

#include <algorithm>

#include "coverage.hpp"

namespace yusuan::rules {

namespace {

// The average over the months with maternity insurance from `first` to `last`; nothing where there is none.
std::optional<Average> average_base(Law& law, Month first, Month last, const Citations* cited) {
  Fraction sum;
  int months = 0;
  std::vector<Operand> operands;
  for (const auto& [span, index] : law.of().record) {
    const auto from = std::max(span.from, first);
    const auto to = std::min(span.last(), last);
    if (from > to || !counts(law, span, Insurance::maternity)) continue;
    const int count = months_between(from, to);
    sum = sum + span.base->value * Fraction(count);
    months += count;
    if (law.trace() != nullptr) {
      operands.push_back({law.base_of(index), Average{span.base->value}});
      operands.push_back({law.months_of(index), count});
    }
  }
  if (months == 0) return std::nullopt;
  const Average average{sum / Fraction(months)};
  if (auto* trace = law.trace()) trace->figure(Figure::allowance_base, std::move(operands), average, cited);
  return average;
}

// 计发基数为“两类人员”上年度月平均缴费基数. Where that year has no month, nobody has said what stands in its place.
std::optional<Average> own_average(Law& law, Day day, const Citations* cited) {
  using std::chrono::December;
  using std::chrono::January;
  const auto event_month = law.of().event_month();
  const auto year_before = event_month.year() - std::chrono::years{1};
  if (const auto average = average_base(law, year_before / January, year_before / December, cited)) return average;
  const auto instead = average_base(law, event_month.year() / January, event_month, cited);
  if (!instead) {
    law.note_unknown(Parameter::allowance_base_rule);
    return std::nullopt;
  }
  const auto reading = law.get<Parameter::allowance_base_without_previous_year>(day);
  if (!reading) return std::nullopt;
  if (auto* trace = law.trace())
    trace->law(Parameter::allowance_base_without_previous_year, reading, name_of(*reading));
  return instead;
}

std::optional<Average> base(Law& law, Day day, const Citations*& cited) {
  if (const auto& own = law.situation().settle.allowance_base) {
    const Average average{own->value};
    if (auto* trace = law.trace()) trace->figure(Figure::allowance_base, {}, average, nullptr, true);
    return average;
  }
  const auto rule = law.get<Parameter::allowance_base_rule>(day);
  if (!rule) return std::nullopt;
  cited = rule.citations();
  if (auto* trace = law.trace()) trace->law(Parameter::allowance_base_rule, rule, name_of(*rule));
  if (*rule == BaseRule::own_previous_year_average) return own_average(law, day, cited);
  const auto& employer = law.situation().employer_average_base;
  if (!employer) {
    law.note_unknown(Parameter::allowance_base_rule);
    return std::nullopt;
  }
  const Average average{employer->value};
  if (auto* trace = law.trace())
    trace->figure(Figure::allowance_base, {{InputRef{Input::employer_average_base}, average}}, average, cited);
  return average;
}

// Adds up the days of one event; a member that the rule leaves out makes the sum unknown.
class DaysSum {
 public:
  void add(DaysMember member, const std::optional<Count<0, 366>>& days, int times = 1) {
    known_ = known_ && days.has_value();
    if (!days) return;
    sum_ += days->value * times;
    operands_.push_back({member, days->value});
  }
  void input(Input input, TraceValue value) { operands_.push_back({InputRef{input}, value}); }
  [[nodiscard]] std::optional<int> sum() const { return known_ ? std::optional(sum_) : std::nullopt; }
  [[nodiscard]] std::vector<Operand> operands() && { return std::move(operands_); }

 private:
  bool known_ = true;
  int sum_ = 0;
  std::vector<Operand> operands_;
};

DaysSum paid_days(const DaysRule& rule, const Birth& birth) {
  DaysSum out;
  out.add(DaysMember::birth, rule.birth);
  out.add(DaysMember::extension, rule.extension);
  out.input(Input::event_delivery, name_of(birth.delivery));
  if (birth.delivery == Delivery::dystocia) out.add(DaysMember::dystocia, rule.dystocia);
  if (birth.delivery == Delivery::caesarean) out.add(DaysMember::caesarean, rule.caesarean);
  out.input(Input::event_infants, birth.infants.value);
  if (birth.infants.value > 1) out.add(DaysMember::per_extra_infant, rule.per_extra_infant, birth.infants.value - 1);
  return out;
}

DaysSum paid_days(const DaysRule& rule, const Termination& termination) {
  DaysSum out;
  out.input(Input::event_gestation_days, termination.gestation_days.value);
  std::optional<Count<0, 366>> days;
  for (const auto& band : rule.termination)
    if (band.from_gestation_day <= termination.gestation_days) days = band.days;
  out.add(DaysMember::termination, days);
  return out;
}

std::optional<int> days(Law& law, Day day) {
  if (const auto& own = law.situation().settle.allowance_days) {
    if (auto* trace = law.trace()) trace->figure(Figure::allowance_days, {}, own->value, nullptr, true);
    return own->value;
  }
  const auto rule = law.get<Parameter::allowance_days_rule>(day);
  if (!rule) return std::nullopt;
  auto total = std::visit([&](const auto& event) { return paid_days(*rule, event); }, law.situation().event);
  const auto sum = total.sum();
  if (!sum) {
    law.note_unknown(Parameter::allowance_days_rule);
  } else if (auto* trace = law.trace()) {
    trace->figure(Figure::allowance_days, std::move(total).operands(), *sum, rule.citations());
    trace->steps.back().grade = rule.alternative->grade;
  }
  return sum;
}

// 用人单位不得因女职工怀孕、生育、哺乳降低其工资 (国务院令第619号 第五条): what the own wage over the same days exceeds
// the allowance by, the employer makes up.
void top_up(Law& law, Day day, Fraction daily_share, Outcome& out) {
  const auto& wage = law.situation().monthly_wage;
  if (!wage || law.situation().status != Status::employee) return;
  const auto rule = law.get<Parameter::allowance_top_up>(day);
  if (!rule || !*rule) return;
  const auto wages = Money::rounded(wage->value * daily_share);
  const auto missing = wages - *out.if_entitled;
  out.top_up = missing.overflowed() ? missing : std::max(Money(), missing);
  if (auto* trace = law.trace())
    trace->figure(Figure::allowance_top_up,
                  {{InputRef{Input::monthly_wage}, Average{wage->value}},
                   {Figure::allowance_days, *out.days},
                   {Parameter::allowance_divisor, out.divisor->value},
                   {Figure::allowance_amount, *out.if_entitled}},
                  *out.top_up, rule.citations());
}

}  // namespace

void allowance(Law& law, Day day, Outcome& out) {
  const Citations* cited = nullptr;
  out.base = base(law, day, cited);
  out.days = days(law, day);
  if (const auto divisor = law.get<Parameter::allowance_divisor>(day)) {
    out.divisor = *divisor;
    if (auto* trace = law.trace()) trace->law(Parameter::allowance_divisor, divisor, divisor->value);
  }
  const auto share = law.get<Parameter::allowance_share>(day);
  if (auto* trace = law.trace(); trace != nullptr && share) trace->law(Parameter::allowance_share, share, *share);

  // Decided by the day of the claim, which lies neither before the event nor before the day of the answer.
  const auto payee = law.get<Parameter::allowance_payee>(std::max(law.of().event_day(), law.situation().as_of));
  if (payee) out.payee = *payee;

  if (!out.base || !out.days || !out.divisor || !share) return;
  const auto months_paid = Fraction(*out.days) / out.divisor->value;
  out.if_entitled = Money::rounded(out.base->yuan * months_paid * share->value);
  if (auto* trace = law.trace())
    trace->figure(Figure::allowance_amount,
                  {{Figure::allowance_base, *out.base},
                   {Figure::allowance_days, *out.days},
                   {Parameter::allowance_divisor, out.divisor->value},
                   {Parameter::allowance_share, *share}},
                  *out.if_entitled, cited);
  top_up(law, day, months_paid, out);
}

void no_allowance(Outcome& out) { out.if_entitled = Money(); }

}  // namespace yusuan::rules
