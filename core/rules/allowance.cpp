#include "allowance.hpp"

#include <algorithm>
#include <utility>

#include "coverage.hpp"
#include "days.hpp"

namespace yusuan::rules {

namespace {

// An average and what it was made from; nothing where there is no month, or where one of them has no figure.
struct Found {
  std::optional<Average> average;
  std::vector<Operand> operands;
};

// Over the months with maternity insurance from `first` to `last`: of one's own bases, or of the employers'.
Found average_over(Law& law, Month first, Month last, bool of_employers) {
  Fraction sum;
  int months = 0;
  Found out;
  for (const auto& [span, index] : law.of().record) {
    const auto from = std::max(span.from, first);
    const auto to = std::min(span.last(), last);
    if (from > to || !counts(law, span, Insurance::maternity)) continue;
    const auto& whole_record = law.situation().employer_average_base;
    const auto& base = !of_employers                ? span.base
                       : span.employer_average_base ? span.employer_average_base
                                                    : whole_record;
    if (!base) return {};
    const int count = months_between(from, to);
    sum = sum + base->value * Fraction(count);
    months += count;
    const auto source = !of_employers                ? law.base_of(index)
                        : span.employer_average_base ? InputRef{Input::span_employer, index}
                                                     : InputRef{Input::employer_average_base};
    out.operands.push_back({source, Average{base->value}});
    out.operands.push_back({law.months_of(index), count});
  }
  if (months > 0) out.average = Average{sum / Fraction(months)};
  return out;
}

// 计发基数为“两类人员”上年度月平均缴费基数. Where that year has no month, nobody has said what stands in its place.
Found previous_year(Law& law, Day day) {
  using std::chrono::December;
  using std::chrono::January;
  const auto event_month = law.of().event_month();
  const auto year_before = event_month.year() - std::chrono::years{1};
  auto found = average_over(law, year_before / January, year_before / December, false);
  if (found.average) return found;
  auto instead = average_over(law, event_month.year() / January, event_month, false);
  if (!instead.average) return {};
  const auto reading = law.get<Parameter::allowance_base_without_previous_year>(day);
  if (!reading) return {};
  if (auto* trace = law.trace())
    trace->law(Parameter::allowance_base_without_previous_year, reading, name_of(*reading));
  return instead;
}

// The first month of the pregnancy: 280 days before a birth, by the gestation before a termination.
Month pregnant_from(const Event& event) {
  constexpr int kTerm = 280;
  const auto* termination = std::get_if<Termination>(&event);
  return month_of(plus_days(date_of(event), -(termination != nullptr ? termination->gestation_days.value : kTerm)));
}

// An amount that an office publishes, or a share of it (上海 60 %).
Found published_amount(Law& law, Day day) {
  static const Rate kWhole{Fraction(1)};
  const auto reference = law.get<Parameter::allowance_reference>(day);
  const auto share = law.get_or<Parameter::allowance_reference_share>(day, kWhole);
  if (!reference || !share) return {};
  if (auto* trace = law.trace()) {
    trace->law(Parameter::allowance_reference, reference, Average{reference->value});
    trace->law(Parameter::allowance_reference_share, share, *share);
  }
  Found out{Average{reference->value * share->value}, {{Parameter::allowance_reference, Average{reference->value}}}};
  if (share.entry != nullptr) out.operands.push_back({Parameter::allowance_reference_share, *share});
  return out;
}

Found by_rule(Law& law, Day day, BaseRule rule) {
  const auto month = law.of().event_month();
  switch (rule) {
    case BaseRule::own_previous_year_average:
      return previous_year(law, day);
    case BaseRule::own_event_month:
      return average_over(law, month, month, false);
    case BaseRule::own_event_year_average:
      return average_over(law, month.year() / std::chrono::January, month, false);
    case BaseRule::own_twelve_months_before:
      return average_over(law, plus_months(month, -12), plus_months(month, -1), false);
    case BaseRule::employer_pregnancy_weighted:
      return average_over(law, pregnant_from(law.situation().event), month, true);
    // The employer's figure, over whatever time its rule asks for, is the employer's to tell.
    case BaseRule::employer_previous_year_average:
    case BaseRule::employer_event_month:
    case BaseRule::employer_twelve_months_before:
      if (const auto& employer = law.situation().employer_average_base)
        return {Average{employer->value}, {{InputRef{Input::employer_average_base}, Average{employer->value}}}};
      return {};
    case BaseRule::pooled_flexible_base:
    case BaseRule::pooled_unemployed_base:
    case BaseRule::average_wage:
    case BaseRule::average_wage_before_last:
    case BaseRule::minimum_wage:
      return published_amount(law, day);
  }
  return {};
}

// 低于/高于缴费基数下/上限的，按下/上限计算. False where a limit that is asked for is not published.
bool hold_to_limits(Law& law, Day day, Found& found) {
  static constexpr auto kFree = BaseLimits::none;
  const auto held_to = law.get_or<Parameter::allowance_base_limits>(day, kFree);
  if (!held_to || *held_to == BaseLimits::none) return held_to.value != nullptr;
  const auto limits = law.get<Parameter::contribution_limits>(day);
  if (!limits) return false;
  if (auto* trace = law.trace()) trace->law(Parameter::allowance_base_limits, held_to, name_of(*held_to));
  if (*held_to != BaseLimits::cap) {
    if (!limits->floor) return false;
    found.average->yuan = std::max(found.average->yuan, limits->floor->value);
    found.operands.push_back({Member::floor, Average{limits->floor->value}});
  }
  if (*held_to != BaseLimits::floor) {
    if (!limits->cap) return false;
    found.average->yuan = std::min(found.average->yuan, limits->cap->value);
    found.operands.push_back({Member::cap, Average{limits->cap->value}});
  }
  return true;
}

Reading<AllowanceRounding> rounding_of(Law& law, Day day) {
  static constexpr AllowanceRounding kToTheFen;
  return law.get_or<Parameter::allowance_rounding>(day, kToTheFen);
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
  auto* trace = law.trace();
  if (trace != nullptr) trace->law(Parameter::allowance_base_rule, rule, name_of(*rule));
  auto found = by_rule(law, day, *rule);
  if (!found.average) {
    law.note_unknown(Parameter::allowance_base_rule);
    return std::nullopt;
  }
  const auto before = *found.average;
  Found after{before, {{Figure::allowance_base_before, before}}};
  if (!hold_to_limits(law, day, after)) {
    law.note_unknown(Parameter::allowance_base_limits);
    return std::nullopt;
  }
  if (const auto rounding = rounding_of(law, day); rounding && rounding->base) {
    const auto yuan = after.average->yuan;
    // To the fen, whatever the places of the amount.
    after.average = Average{Money::rounded(yuan, rounding->mode).yuan()};
    after.operands.push_back({Parameter::allowance_rounding, name_of(rounding->mode)});
    if (trace != nullptr) trace->law(Parameter::allowance_rounding, rounding, name_of(rounding->mode));
  }
  if (trace != nullptr) {
    const bool adjusted = after.operands.size() > 1;
    trace->figure(adjusted ? Figure::allowance_base_before : Figure::allowance_base, std::move(found.operands), before,
                  cited);
    if (adjusted) trace->figure(Figure::allowance_base, std::move(after.operands), *after.average, cited);
  }
  return after.average;
}

std::optional<int> days(Law& law, Day day) {
  if (const auto& own = law.situation().settle.allowance_days) {
    if (auto* trace = law.trace()) trace->figure(Figure::allowance_days, {}, own->value, nullptr, true);
    return own->value;
  }
  const auto rule = law.get<Parameter::allowance_days_rule>(day);
  if (!rule) return std::nullopt;
  auto [sum, operands] = days_of(*rule, law.situation().event);
  if (!sum) {
    law.note_unknown(Parameter::allowance_days_rule);
  } else if (auto* trace = law.trace()) {
    trace->figure(Figure::allowance_days, std::move(operands), *sum, rule.citations());
    trace->steps.back().grade = rule.alternative->grade;
  }
  return sum;
}

// The share that is paid, with the parameter that says it: the same for everybody, or by the months that count
// (福建 50 % and 100 %). The person's own answer stands in place of both.
std::optional<std::pair<Parameter, Rate>> share_of(Law& law, Day day) {
  auto* trace = law.trace();
  const bool in_tiers =
      law.of().policy->at(law.of().region, Parameter::allowance_tiers, law.situation().status, day) != nullptr;
  if (law.situation().settle.allowance_share || !in_tiers) {
    const auto share = law.get<Parameter::allowance_share>(day);
    if (!share) return std::nullopt;
    if (trace != nullptr) trace->law(Parameter::allowance_share, share, *share);
    return std::pair(Parameter::allowance_share, *share);
  }
  const auto tiers = law.get<Parameter::allowance_tiers>(day);
  if (!tiers || tiers->empty()) return std::nullopt;
  const auto held = months_held(law, day);
  const auto rule = law.get<Parameter::coverage_months_rule>(day);
  const int have = rule && *rule == MonthsRule::cumulative ? held.cumulative : held.continuous;
  auto share = tiers->front().share;  // what it would be, where even the lowest is not reached
  for (const auto& tier : *tiers)
    if (tier.months.value <= have) share = tier.share;
  if (trace != nullptr) trace->law(Parameter::allowance_tiers, tiers, share);
  return std::pair(Parameter::allowance_tiers, share);
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

// 高于失业保险金的，支付差额 (江苏): what the unemployment benefit pays already is not paid twice. False where the
// benefit is asked for and was not told.
bool deduct_benefit(Law& law, Day day, Fraction& monthly, std::vector<Operand>& operands) {
  if (law.situation().status != Status::unemployment_benefit) return true;
  static constexpr bool kInFull = false;
  const auto deducted = law.get_or<Parameter::allowance_benefit_deducted>(day, kInFull);
  if (auto* trace = law.trace()) trace->law(Parameter::allowance_benefit_deducted, deducted, *deducted);
  if (!*deducted) return true;
  const auto& benefit = law.situation().unemployment_benefit;
  if (!benefit) {
    law.note_unknown(Parameter::allowance_benefit_deducted);
    return false;
  }
  monthly = std::max(Fraction(), monthly - benefit->value);
  operands.push_back({InputRef{Input::unemployment_benefit}, Average{benefit->value}});
  return true;
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
  const auto share = share_of(law, day);

  // Decided by the day of the claim, which lies neither before the event nor before the day of the answer.
  const auto payee = law.get<Parameter::allowance_payee>(std::max(law.of().event_day(), law.situation().as_of));
  if (payee) out.payee = *payee;

  const auto rounding = rounding_of(law, day);
  if (!out.base || !out.days || !out.divisor || !share || !rounding) return;
  std::vector<Operand> operands{{Figure::allowance_base, *out.base},
                                {Figure::allowance_days, *out.days},
                                {Parameter::allowance_divisor, out.divisor->value},
                                {share->first, share->second}};
  auto monthly = out.base->yuan;
  if (!deduct_benefit(law, day, monthly, operands)) return;
  const auto months_paid = Fraction(*out.days) / out.divisor->value;
  out.if_entitled = Money::rounded(monthly * months_paid * share->second.value, rounding->mode, rounding->places.value);
  if (auto* trace = law.trace()) {
    trace->law(Parameter::allowance_rounding, rounding, name_of(rounding->mode));
    if (rounding.entry != nullptr) {
      operands.push_back({Parameter::allowance_rounding, name_of(rounding->mode)});
      operands.push_back({Member::rounding_places, rounding->places.value});
    }
    trace->figure(Figure::allowance_amount, std::move(operands), *out.if_entitled, cited);
  }
  top_up(law, day, months_paid, out);
}

void no_allowance(Outcome& out) { out.if_entitled = Money(); }

}  // namespace yusuan::rules
