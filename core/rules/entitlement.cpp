#include "entitlement.hpp"

#include <algorithm>

#include "coverage.hpp"

namespace yusuan::rules {

namespace {

Answer yes_if(bool holds) { return holds ? Answer::yes : Answer::no; }

bool promises(const Entry& entry) {
  return std::ranges::any_of(entry.alternatives, [](const Alternative& alternative) {
    const auto* in_force = std::get_if<bool>(&alternative.value);
    return in_force != nullptr && *in_force;
  });
}

// 分娩或终止妊娠当月省内生育保险处于连续参保 12 个月（含）以上: the run up to and including the month of the event.
Condition months_condition(Law& law, Day day, const std::optional<Run>& run, const Reading<Months>& required) {
  const auto rule = law.get_or_other<Parameter::coverage_months_rule>(day);
  const auto event_month = law.of().event_month();
  const int continuous = run ? months_between(run->from, event_month) : 0;
  const int cumulative = months_until(law, event_month, Insurance::maternity_in_province);
  const bool adds_up = rule && *rule == MonthsRule::cumulative;
  const int have = adds_up ? cumulative : continuous;
  Condition out{
      adds_up ? ConditionId::cumulative_months : ConditionId::continuous_months, Answer::uncertain, have, {}, {}};
  if (required) {
    out.need = required->value;
    const bool either_way = (continuous >= required->value) == (cumulative >= required->value);
    if (rule || either_way) out.met = yes_if(have >= required->value);
  }
  if (auto* trace = law.trace()) {
    if (required) trace->law(Parameter::coverage_required_months, required, required->value);
    std::vector<Operand> operands;
    if (law.of().quick) operands.push_back({InputRef{Input::quick_months}, have});
    if (run && !law.of().quick) operands.push_back({InputRef{Input::span_from, run->first_span}, run->from});
    operands.push_back({InputRef{Input::event_date}, law.of().event_day()});
    trace->figure(adds_up ? Figure::coverage_cumulative_months : Figure::coverage_continuous_months,
                  std::move(operands), have, required.citations());
  }
  return out;
}

struct Cure {
  Condition condition;
  std::optional<Month> entitled_from;
};

// 本通知施行后 12 个月内…职工基本医保处于连续参保超过 12 个月（含）的，可待其生育保险费缴纳满 12 个月后享受: the
// twelfth month is counted from the first month of the run that contains the event.
std::optional<Cure> transition(Law& law, Day day, const std::optional<Run>& run, const Reading<Months>& required) {
  // The clause speaks of events while the notice is in force, not of those before it.
  if (law.of().event_day() < day) return std::nullopt;
  const auto medical_months = law.get<Parameter::transition_medical_months>(day);
  if (!medical_months || medical_months->value == 0 || !required) return std::nullopt;
  const auto event_month = law.of().event_month();
  const auto medical = run_containing(law, event_month, Insurance::employee_medical);
  const int have = medical ? months_between(medical->from, event_month) : 0;
  Cure out{{ConditionId::transition, Answer::no, have, {}, medical_months->value}, {}};
  if (auto* trace = law.trace()) {
    trace->law(Parameter::transition_medical_months, medical_months, medical_months->value);
    std::vector<Operand> operands;
    if (medical && !law.of().quick)
      operands.push_back({InputRef{Input::span_from, medical->first_span}, medical->from});
    operands.push_back({InputRef{Input::event_date}, law.of().event_day()});
    trace->figure(Figure::transition_months, std::move(operands), have, medical_months.citations());
  }
  if (have < medical_months->value || !run) return out;
  const auto twelfth = plus_months(run->from, std::max(required->value, 1) - 1);
  if (run->last < twelfth) return out;
  out.entitled_from = twelfth;
  const auto as_of = law.situation().as_of;
  out.condition.met = month_of(as_of) < twelfth ? Answer::later : Answer::yes;
  if (auto* trace = law.trace()) {
    std::vector<Operand> operands{{Parameter::coverage_required_months, required->value},
                                  {InputRef{Input::as_of}, as_of}};
    if (!law.of().quick) operands.push_back({InputRef{Input::span_from, run->first_span}, run->from});
    trace->figure(Figure::transition_entitled_from, std::move(operands), twelfth, medical_months.citations());
  }
  return out;
}

// 享受生育津贴期间必须处于生育保险参保有效状态: every month that the period touches.
Condition through_period(const std::optional<Run>& run, const Outcome& out) {
  Condition condition{ConditionId::insured_through_period, Answer::no, {}, {}, {}};
  if (!run) return condition;
  if (out.insured_through)
    condition.met = yes_if(month_of(*out.insured_through) <= run->last);
  else
    condition.met = run->last == kNoEnd ? Answer::yes : Answer::uncertain;
  return condition;
}

}  // namespace

Scheme scheme(Law& law) {
  const auto day = law.of().event_day();
  const auto* series = law.of().policy->series_for(law.of().region, Parameter::scheme_in_force, law.situation().status);
  Scheme out;
  // Before the first entry there was no scheme; from it on, the entry says.
  const bool too_early = series != nullptr && !series->entries.empty() && day < series->entries.front().from;
  if (!too_early) {
    const auto reading = law.get<Parameter::scheme_in_force>(day);
    out.in_force = yes_if(*reading);
    if (*reading) out.rules_of = day;
    if (auto* trace = law.trace()) trace->law(Parameter::scheme_in_force, reading, *reading);
  }
  if (series != nullptr && !out.rules_of) {
    for (const auto& entry : series->entries) {
      if (!promises(entry)) continue;
      out.rules_of = std::max(day, entry.from);
      break;
    }
  }
  return out;
}

void entitlement(Law& law, const Scheme& scheme, Outcome& out) {
  out.conditions.push_back({ConditionId::in_force, scheme.in_force, {}, {}, {}});
  if (!scheme.rules_of) {
    out.entitled = Answer::no;
    return;
  }
  const auto day = *scheme.rules_of;
  const auto event_month = law.of().event_month();
  const auto run = run_containing(law, event_month, Insurance::maternity_in_province);
  const auto required = law.get_or_other<Parameter::coverage_required_months>(day);
  const auto months = months_condition(law, day, run, required);
  out.conditions.push_back(months);
  auto due = months.met;

  if (months.met == Answer::no) {
    if (const auto cure = transition(law, day, run, required)) {
      out.conditions.push_back(cure->condition);
      out.entitled_from = cure->entitled_from;
      due = cure->condition.met;
    }
  }
  std::vector<Answer> all{scheme.in_force, due};
  if (*law.get<Parameter::coverage_insured_in_area>(day)) {
    const auto* at_event = span_at(law, event_month, Insurance::maternity_in_province);
    const bool here = at_event != nullptr &&
                      (!at_event->span.region || law.of().policy->resolve(*at_event->span.region) == law.of().region);
    out.conditions.push_back({ConditionId::insured_in_area, yes_if(here), {}, {}, {}});
    all.push_back(yes_if(here));
  }
  if (const auto through = law.get<Parameter::coverage_through_period>(day); *through) {
    out.conditions.push_back(through_period(run, out));
    all.push_back(out.conditions.back().met);
    if (auto* trace = law.trace()) trace->law(Parameter::coverage_through_period, through, true);
  }

  const auto any = [&](Answer answer) { return std::ranges::find(all, answer) != all.end(); };
  out.entitled = any(Answer::no)          ? Answer::no
                 : any(Answer::uncertain) ? Answer::uncertain
                 : any(Answer::later)     ? Answer::later
                                          : Answer::yes;
  if (out.entitled == Answer::no) out.entitled_from.reset();
}

}  // namespace yusuan::rules
