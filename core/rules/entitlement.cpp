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

// The months that are asked for; a few regions ask others for a termination than for a birth (贵港, 北京).
struct Required {
  Parameter parameter = Parameter::coverage_required_months;
  Reading<Months> months;
};
Required months_required(Law& law, Day day) {
  const bool of_its_own =
      std::holds_alternative<Termination>(law.situation().event) && !law.situation().settle.coverage_required_months &&
      law.of().policy->at(law.of().region, Parameter::coverage_termination_months, law.situation().status, day) !=
          nullptr;
  if (of_its_own)
    return {Parameter::coverage_termination_months, law.get_or_other<Parameter::coverage_termination_months>(day)};
  return {Parameter::coverage_required_months, law.get_or_other<Parameter::coverage_required_months>(day)};
}

// 分娩或终止妊娠当月省内生育保险处于连续参保 12 个月（含）以上: the run up to and including the month of the event, or
// up to the month before it where the region's rule says 不含分娩当月.
Condition months_condition(Law& law, Day day, const MonthsHeld& held, const Required& asked) {
  const auto& required = asked.months;
  const auto rule = law.get_or_other<Parameter::coverage_months_rule>(day);
  const bool adds_up = rule && *rule == MonthsRule::cumulative;
  const int have = adds_up ? held.cumulative : held.continuous;
  Condition out{
      adds_up ? ConditionId::cumulative_months : ConditionId::continuous_months, Answer::uncertain, have, {}, {}};
  if (required) {
    out.need = required->value;
    const bool either_way = (held.continuous >= required->value) == (held.cumulative >= required->value);
    if (rule || either_way) out.met = yes_if(have >= required->value);
  }
  if (auto* trace = law.trace()) {
    if (required) trace->law(asked.parameter, required, required->value);
    std::vector<Operand> operands;
    if (law.of().quick) operands.push_back({InputRef{Input::quick_months}, have});
    if (held.run && !law.of().quick)
      operands.push_back({InputRef{Input::span_from, held.run->first_span}, held.run->from});
    operands.push_back({InputRef{Input::event_date}, law.of().event_day()});
    if (held.last != law.of().event_month()) operands.push_back({Parameter::coverage_event_month_counts, false});
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
std::optional<Cure> transition(Law& law, Day day, const std::optional<Run>& run, const Required& asked) {
  const auto& required = asked.months;
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
    if (law.of().quick) operands.push_back({InputRef{Input::quick_months}, have});
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
    std::vector<Operand> operands{{asked.parameter, required->value}, {InputRef{Input::as_of}, as_of}};
    if (!law.of().quick) operands.push_back({InputRef{Input::span_from, run->first_span}, run->from});
    trace->figure(Figure::transition_entitled_from, std::move(operands), twelfth, medical_months.citations());
  }
  return out;
}

// Months that are reached by paying on without a gap: `reached` is the month of the last one, of `operands`.
Cure completed(Law& law, ConditionId id, int need, Month reached, const std::optional<Run>& run,
               std::vector<Operand> operands, const Citations* cited) {
  Cure out{{id, Answer::no, {}, {}, need}, {}};
  if (!run || run->last < reached) return out;
  out.entitled_from = reached;
  const auto as_of = law.situation().as_of;
  out.condition.met = month_of(as_of) < reached ? Answer::later : Answer::yes;
  if (auto* trace = law.trace()) {
    operands.push_back({InputRef{Input::event_date}, law.of().event_day()});
    operands.push_back({InputRef{Input::as_of}, as_of});
    trace->figure(Figure::coverage_entitled_from, std::move(operands), reached, cited);
  }
  return out;
}

// 申领时连续缴费满…个月: what is missing at the event is made up before the claim (天津, 浙江, 兵团).
std::optional<Cure> by_claim(Law& law, Day day, const MonthsHeld& held, const Condition& months,
                             const Required& asked) {
  constexpr auto kId = ConditionId::completed_by_claim;
  static constexpr auto kEvent = MonthsAt::event;
  const auto at = law.get_or<Parameter::coverage_months_at>(day, kEvent, true);
  if (!at) return Cure{{kId, Answer::uncertain, {}, {}, {}}, {}};
  if (*at != MonthsAt::claim || !asked.months) return std::nullopt;
  if (auto* trace = law.trace()) trace->law(Parameter::coverage_months_at, at, name_of(*at));
  const int need = asked.months->value;
  const auto counted = months.id == ConditionId::cumulative_months ? Figure::coverage_cumulative_months
                                                                   : Figure::coverage_continuous_months;
  return completed(law, kId, need, plus_months(law.of().event_month(), need - *months.have), held.run,
                   {{asked.parameter, need}, {counted, *months.have}}, at.citations());
}

// 不足的产后连续满…个月: so many months after the month of the event, in place of those before it (郑州, 北京).
std::optional<Cure> after_event(Law& law, Day day, const MonthsHeld& held) {
  constexpr auto kId = ConditionId::completed_after_event;
  static constexpr Months kNoSuchWay{};
  const auto cure = law.get_or<Parameter::coverage_cure_months>(day, kNoSuchWay, true);
  if (!cure) return Cure{{kId, Answer::uncertain, {}, {}, {}}, {}};
  if (cure->value == 0) return std::nullopt;
  if (auto* trace = law.trace()) trace->law(Parameter::coverage_cure_months, cure, cure->value);
  return completed(law, kId, cure->value, plus_months(law.of().event_month(), cure->value), held.run,
                   {{Parameter::coverage_cure_months, cure->value}}, cure.citations());
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
      // What ended before the event promises nothing for it.
      const bool over = &entry != &series->entries.back() && (&entry + 1)->from <= day;
      if (over || !promises(entry)) continue;
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
  const auto held = months_held(law, day);
  const auto asked = months_required(law, day);
  const auto months = months_condition(law, day, held, asked);
  out.conditions.push_back(months);
  auto due = months.met;

  if (months.met == Answer::no) {
    // A region has one of these ways; where it has several, the first that leads there counts.
    for (const auto& cure : {transition(law, day, held.run, asked), by_claim(law, day, held, months, asked),
                             after_event(law, day, held)}) {
      if (!cure) continue;
      out.conditions.push_back(cure->condition);
      if (due != Answer::no) continue;
      out.entitled_from = cure->entitled_from;
      due = cure->condition.met;
    }
  }
  std::vector<Answer> all{scheme.in_force, due};
  if (*law.get<Parameter::coverage_insured_in_area>(day)) {
    const auto* at_event = span_at(law, event_month, Insurance::maternity_that_counts);
    const bool here = at_event != nullptr &&
                      (!at_event->span.region || law.of().policy->resolve(*at_event->span.region) == law.of().region);
    out.conditions.push_back({ConditionId::insured_in_area, yes_if(here), {}, {}, {}});
    all.push_back(yes_if(here));
  }
  if (const auto through = law.get<Parameter::coverage_through_period>(day); *through) {
    out.conditions.push_back(through_period(held.run, out));
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
