// One situation in Sichuan to the part of an assessment that the notice decides: every combination of what nobody has
// settled is written out in full, decided by publicodes, and folded by the smallest and the largest.
import Engine from "publicodes";

import { lastDayOf, monthOf, monthsAfter, sameDayAfter, yearOf } from "./calendar.mjs";
import { Exact, larger, roundedToFen, smaller, yuan } from "./exact.mjs";
import {
  averageBase,
  carriesMaternity,
  carriesMedical,
  everyMonth,
  monthsOf,
  runBegins,
  runLength,
  yearBefore,
} from "./record.mjs";
import { facts as asked, rules } from "./sichuan.publicodes.mjs";

/** Beyond every allowance period and transition, and beyond every last month of the record: what is insured then goes on. */
function horizon({ event, coverage }) {
  const ends = [monthsAfter(monthOf(event.date), 30)];
  if (Array.isArray(coverage)) for (const { to } of coverage) if (to !== undefined) ends.push(monthsAfter(to, 1));
  return ends.toSorted().at(-1);
}

/** What publicodes decides from facts; remembered, because the same facts come again. */
const engine = new Engine(rules);
const decided = new Map();
const wanted = {
  entitlement: ["months are enough", "place is right", "period is covered", "clause says", "entitled"],
  base: ["base comes from"],
  days: ["days"],
};

function inPublicodes(facts) {
  const said = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    if (!(name in asked)) throw new Error(`not asked for: ${name}`);
    if (typeof value === "boolean") said[name] = value ? "oui" : "non";
    else if (typeof value === "number") said[name] = value;
    else said[name] = `'${value}'`;
  }
  return said;
}

function decide(topic, facts) {
  const key = `${topic} ${Object.values(facts).join()}`;
  let decision = decided.get(key);
  if (!decision) {
    engine.setSituation(inPublicodes(facts));
    decision = Object.fromEntries(wanted[topic].map((name) => [name, engine.evaluate(name).nodeValue]));
    // A campaign meets more facts than are worth keeping.
    if (decided.size > 200_000) decided.clear();
    decided.set(key, decision);
  }
  return decision;
}

/** The formula in publicodes, in floating point. */
export function amountInPublicodes(base, days, divisor, share) {
  engine.setSituation({
    "days are answered": "oui",
    "days answered": days,
    base: base.valueOf(),
    divisor: divisor.valueOf(),
    share: share.valueOf(),
  });
  return engine.evaluate("amount").nodeValue;
}

/** Every way to choose one value for each name. */
export function* combinations(choices, names = Reflect.ownKeys(choices)) {
  if (names.length === 0) {
    yield {};
    return;
  }
  const [name, ...others] = names;
  for (const rest of combinations(choices, others)) {
    for (const value of choices[name]) yield { ...rest, [name]: value };
  }
}

// What the notice leaves to data, and what the person may answer in its place.
const parameters = [
  "scheme.in_force",
  "coverage.required_months",
  "coverage.other_areas_count",
  "coverage.other_provinces_count",
  "coverage.back_paid_counts",
  "coverage.insured_in_area",
  "coverage.through_period",
  "transition.medical_months",
  "allowance.days_rule",
  "allowance.divisor",
  "allowance.share",
];

// Where nobody published the days, the last day of the period may be any: then the record may last through it or not.
const unknownPeriod = Symbol("does the record last through a period of unknown length?");

const nothing = Symbol("nobody published it");

function choicesOf(law, place, { status, event, settle = {} }, day) {
  const choices = {};
  for (const parameter of parameters) {
    const values = law.values(place, parameter, status, day);
    choices[parameter] = values.length > 0 ? values : [nothing];
  }
  // Whether months elsewhere count is asked on the day of the event itself; where no text speaks, both may be.
  for (const parameter of ["coverage.other_areas_count", "coverage.other_provinces_count"]) {
    const values = law.values(place, parameter, status, event.date);
    choices[parameter] = values.length > 0 ? values : [true, false];
  }
  for (const [parameter, value] of Object.entries(settle)) {
    if (parameter in choices) choices[parameter] = [value];
  }
  if (settle["allowance.days"] !== undefined) choices["allowance.days_rule"] = [nothing];
  const daysUnknown = (rule) => typeof decide("days", daysFacts(rule, event, settle)).days !== "number";
  choices[unknownPeriod] = choices["allowance.days_rule"].some(daysUnknown) ? [true, false] : [false];
  return choices;
}

function daysFacts(rule, event, settle) {
  const answered = settle?.["allowance.days"];
  const facts = { "days are answered": answered !== undefined };
  if (answered !== undefined) return { ...facts, "days answered": Number(answered) };
  if (rule === nothing) return facts;
  facts.event = event.kind;
  if (event.kind === "birth") {
    return {
      ...facts,
      delivery: event.delivery,
      infants: event.infants,
      "days of a birth": rule.birth,
      "days more for dystocia": rule.dystocia,
      "days more for a caesarean": rule.caesarean,
      "days more for each further infant": rule.per_extra_infant,
      "days of extended leave": rule.extension,
    };
  }
  facts["days of gestation"] = event.gestation_days;
  // A band that is not there begins after every pregnancy.
  for (const [i, name] of ["first", "second", "third"].entries()) {
    const band = rule.termination?.[i];
    facts[`${name} band begins`] = band?.from_gestation_day ?? 1000;
    facts[`${name} band`] = band?.days;
  }
  return facts;
}

function insuredThrough(through, month, last, counts, guess) {
  if (through !== undefined) return everyMonth(month, monthOf(through), counts);
  if (!counts(month)) return false;
  // Sure only where the record has no end.
  return everyMonth(month, last, counts) || guess;
}

/** What the record says to one way of counting its months. */
function countedRecord(law, situation, months, values, readings) {
  const here = law.place(situation.region);
  const month = monthOf(situation.event.date);
  const placeOf = (m) => {
    const { region } = months.get(m);
    return region === undefined ? here : law.place(region);
  };
  // A back-paid month that does not count is a month without insurance.
  const counting = (carries) => (m) => {
    const span = months.get(m);
    return span !== undefined && carries(span) && (span.back_paid !== true || values["coverage.back_paid_counts"] === true);
  };
  const countingHere = (counts) => (m) => {
    if (!counts(m)) return false;
    const { province, area } = placeOf(m);
    if (province !== here.province) return values["coverage.other_provinces_count"];
    return area === here.area || values["coverage.other_areas_count"];
  };
  const anywhere = counting(carriesMaternity);
  const maternity = countingHere(anywhere);
  const medical = readings.medicalHere ? countingHere(counting(carriesMedical)) : counting(carriesMedical);
  const withBase = readings.baseHere ? maternity : anywhere;

  const begins = runBegins(month, maternity);
  const premiums = readings.monthsOfClause ?? Number(values["coverage.required_months"]);
  const twelfth = begins === undefined || premiums === 0 ? undefined : monthsAfter(begins, premiums - 1);
  return {
    twelfth,
    throughPeriod: readings.periodAnywhere ? anywhere : maternity,
    baseOfYearBefore: averageBase(months, ...yearBefore(month), withBase),
    baseOfYear: averageBase(months, `${yearOf(month)}-01`, month, withBase),
    facts: {
      "months with maternity insurance": runLength(begins, month),
      "insured in the area": anywhere(month) && placeOf(month).area === here.area,
      "months with medical insurance": runLength(runBegins(month, medical), month),
      "twelfth month is paid": twelfth !== undefined && everyMonth(month, twelfth, maternity),
      "twelfth month has come": twelfth !== undefined && monthOf(situation.as_of) >= twelfth,
    },
  };
}

// All that countedRecord asks of the law; the same months counted the same way need not be counted again.
const waysOfCounting = [
  "coverage.back_paid_counts",
  "coverage.other_areas_count",
  "coverage.other_provinces_count",
  "coverage.required_months",
];
function countingOnce(law, situation, months, readings) {
  const known = new Map();
  return (values) => {
    const way = waysOfCounting.map((parameter) => values[parameter]).join();
    if (!known.has(way)) known.set(way, countedRecord(law, situation, months, values, readings));
    return known.get(way);
  };
}

/** What one combination of values comes to. */
function outcome({ event, settle = {} }, record, last, values) {
  const { twelfth, throughPeriod, baseOfYearBefore, baseOfYear } = record;
  const month = monthOf(event.date);
  const days = decide("days", daysFacts(values["allowance.days_rule"], event, settle)).days ?? undefined;
  const through = days === undefined ? undefined : lastDayOf(event.date, days);

  const facts = {
    "in force": values["scheme.in_force"],
    "months asked": Number(values["coverage.required_months"]),
    "area asked": values["coverage.insured_in_area"],
    "insured through the period": insuredThrough(through, month, last, throughPeriod, values[unknownPeriod]),
    "period asked": values["coverage.through_period"],
    "clause asks months of medical insurance": Number(values["transition.medical_months"]),
    ...record.facts,
  };
  const decision = decide("entitlement", facts);
  const { "base comes from": source } = decide("base", {
    "base is answered": settle["allowance.base"] !== undefined,
    "the year before has a base": baseOfYearBefore !== undefined,
    "the year of the event has a base": baseOfYear !== undefined,
  });
  const base = {
    "the person": () => Exact.of(settle["allowance.base"]),
    "the year before": () => baseOfYearBefore,
    "the year of the event": () => baseOfYear,
    nobody: () => undefined,
  }[source]();
  const divisor = Exact.of(values["allowance.divisor"]);
  const share = Exact.of(values["allowance.share"]);
  const ifEntitled = base && days !== undefined ? base.mul(days).div(divisor).mul(share) : undefined;
  return { values, facts, decision, base, source, days, divisor, share, ifEntitled, through, twelfth };
}

/** Equal answers are the answer; different ones nobody can decide. */
const together = (list) => (list.every((one) => one === list[0]) ? list[0] : "uncertain");

/** A figure that one combination does not know is not known. */
function range(list) {
  if (list.some((one) => one === undefined)) return null;
  return { min: yuan(list.reduce(smaller)), max: yuan(list.reduce(larger)) };
}
function exactRange(list) {
  if (list.some((one) => one === undefined)) return null;
  return { min: list.reduce(smaller).toFraction(), max: list.reduce(larger).toFraction() };
}
const unique = (list) => [...new Set(list.toSorted((a, b) => a.compare(b)).map((one) => one.toFraction()))];
function wholeRange(list) {
  if (list.some((one) => one === undefined)) return null;
  return { min: Math.min(...list), max: Math.max(...list) };
}

function fold(outcomes) {
  const entitled = together(outcomes.map((one) => one.decision.entitled));
  const paid = (one) => (one.decision.entitled === "no" ? Exact.zero : one.ifEntitled);
  return {
    entitled,
    amount: range(outcomes.map(paid)),
    if_entitled: range(outcomes.map((one) => one.ifEntitled)),
  };
}

function condition(id, outcomes, metOf, haveOf, needOf) {
  const met = together(outcomes.map(metOf));
  if (!haveOf) return { id, met };
  const have = outcomes.map(haveOf);
  const need = outcomes.map(needOf);
  const said = { id, met, have: Math.min(...have), need: Math.min(...need) };
  if (Math.max(...have) !== said.have) said.have_max = Math.max(...have);
  if (Math.max(...need) !== said.need) said.need_max = Math.max(...need);
  return said;
}

function conditionsOf(outcomes) {
  const yes = (name) => (one) => (one.facts[name] ? "yes" : "no");
  const right = (name) => (one) => (one.decision[name] ? "yes" : "no");
  const list = [
    condition("in_force", outcomes, yes("in force")),
    condition(
      "continuous_months",
      outcomes,
      right("months are enough"),
      (one) => one.facts["months with maternity insurance"],
      (one) => one.facts["months asked"],
    ),
  ];
  if (outcomes.some((one) => one.facts["area asked"])) list.push(condition("insured_in_area", outcomes, right("place is right")));
  const tried = outcomes.filter((one) => one.decision["clause says"] !== "not tried");
  if (tried.length > 0) {
    list.push(
      condition(
        "transition",
        tried,
        (one) => one.decision["clause says"],
        (one) => one.facts["months with medical insurance"],
        (one) => one.facts["clause asks months of medical insurance"],
      ),
    );
  }
  if (outcomes.some((one) => one.facts["period asked"])) {
    list.push(condition("insured_through_period", outcomes, right("period is covered")));
  }
  return list;
}

function contributionOf(law, situation, day) {
  const { status, settle = {} } = situation;
  const here = law.place(situation.region);
  const last = monthOf(situation.event.date);
  const paid = [...monthsOf(situation, last)].filter(([, span]) => span.status === status && carriesMaternity(span));
  paid.sort(([a], [b]) => (a < b ? -1 : 1));
  const [payer] = law.values(here, "contribution.payer", status, day);
  // 一: the rate is that of the area in which one pays, and of the month for which one pays.
  const rateOf = (month, span) => {
    if (settle["contribution.rate"] !== undefined) return [settle["contribution.rate"]];
    const place = span.region === undefined ? here : law.place(span.region);
    if (place.province !== here.province) return [];
    return law.values(place, "contribution.rate", status, `${month}-01`);
  };
  // In Sichuan no rate has two alternatives.
  const premiums = paid.map(([month, span]) => {
    const [rate] = rateOf(month, span);
    return { month, exact: rate === undefined ? undefined : Exact.of(span.base).mul(Exact.of(rate)) };
  });
  const known = premiums.every((one) => one.exact !== undefined);
  const [rounding] = law.values(here, "contribution.rounding", status, situation.event.date);
  let total = Exact.zero;
  if (known && rounding === "year") {
    const years = Map.groupBy(premiums, (one) => yearOf(one.month));
    for (const list of years.values()) {
      total = total.add(roundedToFen(list.reduce((sum, one) => sum.add(one.exact), Exact.zero)));
    }
  } else if (known) {
    for (const one of premiums) total = total.add(roundedToFen(one.exact));
  }
  const figure = (amount) => (amount === undefined ? null : { min: yuan(amount), max: yuan(amount) });
  const lastOne = premiums.length === 0 ? Exact.zero : premiums.at(-1).exact;
  const own = status === "flexible" ? total : Exact.zero;
  return {
    payer: payer ?? null,
    months: premiums.length,
    monthly: figure(lastOne),
    total: known ? figure(total) : null,
    own_total: known || status !== "flexible" ? figure(own) : null,
  };
}

/** What a doubt's alternatives are called in an assessment, of one combination. */
const alternativeOf = {
  "scheme.in_force": (one) => one.values["scheme.in_force"],
  "coverage.back_paid_counts": (one) => one.values["coverage.back_paid_counts"],
  "coverage.other_areas_count": (one) => one.values["coverage.other_areas_count"],
  "coverage.other_provinces_count": (one) => one.values["coverage.other_provinces_count"],
  "allowance.days": (one) => one.days,
  "allowance.divisor": (one) => one.divisor.toFraction(),
  // In doubt only where the year before has no base.
  "allowance.base": (one) => (one.source === "the year of the event" ? one.base.toFraction() : undefined),
};

/** What an assessment should say under each alternative of a doubt: the combinations that choose it, folded. */
function doubtOf(id, all) {
  const groups = Map.groupBy(all, alternativeOf[id]);
  const said = {};
  for (const [value, outcomes] of groups) if (value !== undefined) said[String(value)] = fold(outcomes);
  return said;
}

/** What differences.md says was read one way, read the other way. */
export const otherReadings = {
  "twelve premiums in the clause of 2025, whatever months the person was told": { monthsOfClause: 12 },
  "insurance through the period in any province": { periodAnywhere: true },
  "months of medical insurance for the clause of 2025 in the province only": { medicalHere: true },
  "bases paid in the province only": { baseHere: true },
};

/** The part of the assessment that the notice decides, and the combinations behind it. */
export function answer(law, situation, readings = {}) {
  const { event, status } = situation;
  const here = law.place(situation.region);
  const day = law.dayOfLaw(here, status, event.date);
  const choices = choicesOf(law, here, situation, day);
  if (day !== event.date) {
    choices["scheme.in_force"] = [false];
    choices["transition.medical_months"] = ["0"];
  }
  const last = horizon(situation);
  const record = countingOnce(law, situation, monthsOf(situation, last), readings);
  const all = [...combinations(choices)].map((values) => outcome(situation, record(values), last, values));
  const folded = fold(all);

  const claim = law.values(here, "allowance.claim_months", status, day);
  const through = all.map((one) => one.through);
  const known = through.every((one) => one !== undefined);
  const deadlines = {
    claim_by: claim.length > 0 ? sameDayAfter(event.date, Number(claim[0])) : null,
    insured_through: known ? through.toSorted().at(-1) : null,
  };
  if (known && through.toSorted()[0] !== deadlines.insured_through) deadlines.insured_through_earliest = through.toSorted()[0];
  // Who is paid is decided on the day of the payment, not of the birth.
  const [payee] = law.values(here, "allowance.payee", status, [event.date, situation.as_of].toSorted()[1]);
  const from = all.filter((one) => ["yes", "later"].includes(one.decision["clause says"])).map((one) => one.twelfth);

  return {
    all,
    doubts: Object.fromEntries(Object.keys(alternativeOf).map((id) => [id, doubtOf(id, all)])),
    said: {
      contribution: contributionOf(law, situation, day),
      allowance: {
        entitled: folded.entitled,
        ...(from.length > 0 && folded.entitled !== "no" ? { entitled_from: from.toSorted().at(-1) } : {}),
        amount: folded.amount,
        if_entitled: folded.if_entitled,
        base: exactRange(all.map((one) => one.base)),
        days: wholeRange(all.map((one) => one.days)),
        divisor: unique(all.map((one) => one.divisor)),
        payee: payee ?? null,
        conditions: conditionsOf(all),
      },
      deadlines,
    },
  };
}
