// One situation in Sichuan to the part of an assessment that the notice decides: every combination of what nobody has
// settled is written out in full, decided by publicodes, and folded by the smallest and the largest.
import Engine from "publicodes";

import { lastDayOf, monthOf, monthsAfter, previousMonth, sameDayAfter, yearOf } from "./calendar.mjs";
import { Exact, larger, roundedToFen, smaller, upToFen, yuan } from "./exact.mjs";
import {
  averageBase,
  carriesMaternity,
  carriesMedical,
  everyMonth,
  monthsOf,
  numberOf,
  runBegins,
  runLength,
  yearBefore,
} from "./record.mjs";
import { facts as asked, rules } from "./elsewhere.publicodes.mjs";

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
  "entitlement elsewhere": [
    "months are enough",
    "place is right",
    "period is covered",
    "completion is tried",
    "completion says",
    "entitled elsewhere",
    "tier",
  ],
  "base elsewhere": ["base elsewhere comes from"],
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
export function combinations(choices) {
  let all = [{}];
  for (const name of Reflect.ownKeys(choices)) {
    if (choices[name].length === 1) for (const one of all) one[name] = choices[name][0];
    else all = all.flatMap((one) => choices[name].map((value) => ({ ...one, [name]: value })));
  }
  return all;
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

// What other places leave to data besides; where no text speaks, what policy-data/README.md says is the rule.
const parametersElsewhere = {
  "coverage.months_rule": ["continuous", "cumulative"],
  "coverage.months_at": ["event"],
  "coverage.event_month_counts": [true],
  "coverage.medical_counts": [false],
  "allowance.base_rule": [],
  "allowance.reference": [],
  "allowance.reference_share": ["100%"],
  "allowance.tiers": [],
  "allowance.rounding": [],
};
const sichuan = "51";
const truths = ["scheme.in_force", "coverage.back_paid_counts", "coverage.insured_in_area", "coverage.through_period"];

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
  if (place.province !== sichuan) {
    for (const [parameter, otherwise] of Object.entries(parametersElsewhere)) {
      const entry = law.entry(place, parameter, status, day);
      const values = law.values(place, parameter, status, day);
      choices[parameter] = values.length > 0 ? values : entry === undefined || otherwise.length === 2 ? otherwise : [nothing];
      if (choices[parameter].length === 0) choices[parameter] = [nothing];
    }
  }
  // A truth has no third value: where none or one reading is known, the other is open, too.
  for (const parameter of truths) {
    if (parameter in choices && !law.settled(place, parameter, status, day)) choices[parameter] = [true, false];
  }
  for (const [parameter, value] of Object.entries(settle)) {
    if (parameter in choices) choices[parameter] = [value];
  }
  if (settle["allowance.days"] !== undefined) choices["allowance.days_rule"] = [nothing];
  const daysUnknown = (rule) => typeof decide("days", daysFacts(rule, event, settle)).days !== "number";
  choices[unknownPeriod] = choices["allowance.days_rule"].some(daysUnknown) ? [true, false] : [false];
  return choices;
}

/** Where the extension differs by child, the last order that has been reached tells it, or that nobody knows it. */
function extensionOf({ extension, by_child_order = [] }, order) {
  const reached = by_child_order.filter((one) => one.from_child_order <= order);
  return reached.length > 0 ? reached.at(-1).extension : extension;
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
      "days of extended leave": extensionOf(rule, event.child_order),
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

const wholeNumber = (value) => (value === nothing ? undefined : Number(value));

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
  const anywhere = counting(values["coverage.medical_counts"] === true ? carriesMedical : carriesMaternity);
  const maternity = countingHere(anywhere);
  const medical = readings.medicalHere ? countingHere(counting(carriesMedical)) : counting(carriesMedical);
  const withBase = readings.baseHere ? maternity : anywhere;

  const lastCounted = values["coverage.event_month_counts"] === false ? previousMonth(month) : month;
  // A run must reach the month of the event even where that month itself is not counted.
  const begins = runBegins(month, maternity);
  const inAll = values["coverage.months_rule"] === "cumulative";
  const have = inAll ? numberOf(months, lastCounted, maternity) : runLength(begins, lastCounted);
  const premiums = readings.monthsOfClause ?? wholeNumber(values["coverage.required_months"]);
  const twelfth = begins === undefined || !premiums ? undefined : monthsAfter(begins, premiums - 1);
  return {
    entitled: new Map(),
    twelfth,
    throughPeriod: readings.periodAnywhere ? anywhere : maternity,
    baseOfYearBefore: averageBase(months, ...yearBefore(month), withBase),
    baseOfYear: averageBase(months, `${yearOf(month)}-01`, month, withBase),
    facts: {
      "months with maternity insurance": have,
      "insured in the area": anywhere(month) && placeOf(month).area === here.area,
      "months with medical insurance": runLength(runBegins(month, medical), month),
      "twelfth month is paid": twelfth !== undefined && everyMonth(month, twelfth, maternity),
      "twelfth month has come": twelfth !== undefined && monthOf(situation.as_of) >= twelfth,
    },
  };
}

// All that countedRecord asks of the law; the same months counted the same way need not be counted again.
const waysOfCounting = [
  "coverage.months_rule",
  "coverage.event_month_counts",
  "coverage.medical_counts",
  "coverage.back_paid_counts",
  "coverage.other_areas_count",
  "coverage.other_provinces_count",
  "coverage.required_months",
];
function countingOnce(law, situation, months, readings) {
  const known = new Map();
  return (values) => {
    const way = waysOfCounting.map((parameter) => String(values[parameter])).join();
    if (!known.has(way)) known.set(way, countedRecord(law, situation, months, values, readings));
    return known.get(way);
  };
}

/** base x days / divisor x share; not known where one of them is not. */
function allowance({ base, days, divisor, share, values }) {
  if ([base, days, divisor, share].includes(undefined)) return undefined;
  const exact = base.mul(days).div(divisor).mul(share);
  return values["allowance.rounding"]?.mode === "up" ? upToFen(exact) : exact;
}

/** What one combination of values comes to where another notice than Sichuan's holds. */
function outcomeElsewhere({ event, settle = {} }, record, last, values) {
  const { twelfth, throughPeriod, baseOfYearBefore } = record;
  const month = monthOf(event.date);
  const days = decide("days", daysFacts(values["allowance.days_rule"], event, settle)).days ?? undefined;
  const through = days === undefined ? undefined : lastDayOf(event.date, days);
  const tiers = values["allowance.tiers"] === nothing ? undefined : values["allowance.tiers"];
  const {
    "twelfth month is paid": paid,
    "twelfth month has come": come,
    "months with medical insurance": _,
    ...counted
  } = record.facts;

  const facts = {
    "in force": values["scheme.in_force"],
    "months asked": wholeNumber(values["coverage.required_months"]),
    "area asked": values["coverage.insured_in_area"],
    "insured through the period": insuredThrough(through, month, last, throughPeriod, values[unknownPeriod]),
    "period asked": values["coverage.through_period"],
    "months may be completed": values["coverage.months_at"] === "claim",
    "completing month is paid": paid,
    "completing month has come": come,
    "first tier": Number(tiers?.[0]?.months ?? 0),
    "second tier": Number(tiers?.[1]?.months ?? 0),
    ...counted,
  };
  const { "entitled elsewhere": entitled, ...decision } = decide("entitlement elsewhere", facts);
  const rule = values["allowance.base_rule"];
  const { "base elsewhere comes from": source } = decide("base elsewhere", {
    "base is answered": settle["allowance.base"] !== undefined,
    "base is published": ["pooled_flexible_base", "average_wage", "minimum_wage"].includes(rule),
    "amount is published": values["allowance.reference"] !== nothing,
    "base is one's own": rule === "own_previous_year_average",
    "the year before has a base": baseOfYearBefore !== undefined,
  });
  const base = {
    "the person": () => Exact.of(settle["allowance.base"]),
    "a published amount": () => Exact.of(values["allowance.reference"]).mul(Exact.of(values["allowance.reference_share"])),
    "the year before": () => baseOfYearBefore,
    nobody: () => undefined,
  }[source]();
  const divisor = values["allowance.divisor"] === nothing ? undefined : Exact.of(values["allowance.divisor"]);
  // Who has fewer months than the first tier asks would get its share.
  const told =
    tiers === undefined || settle["allowance.share"] !== undefined
      ? values["allowance.share"]
      : tiers[Math.max(decision.tier, 1) - 1].share;
  const share = told === nothing ? undefined : Exact.of(told);
  const figures = { values, base, days, divisor, share };
  return {
    ...figures,
    facts,
    decision: { ...decision, entitled, "clause says": "not tried" },
    source,
    ifEntitled: allowance(figures),
    through,
    twelfth,
  };
}

// What entitled asks of the law besides the record; the combinations of the rest have the same verdict and the same base.
const conditions = [
  "scheme.in_force",
  "coverage.insured_in_area",
  "coverage.through_period",
  "transition.medical_months",
  unknownPeriod,
];
function entitled({ event, settle = {} }, record, last, values, days) {
  const key = `${days} ${conditions.map((name) => String(values[name])).join()}`;
  const known = record.entitled.get(key);
  if (known) return known;

  const { twelfth, throughPeriod, baseOfYearBefore, baseOfYear } = record;
  const month = monthOf(event.date);
  const through = days === undefined ? undefined : lastDayOf(event.date, days);
  const facts = {
    "in force": values["scheme.in_force"],
    "months asked": wholeNumber(values["coverage.required_months"]),
    "area asked": values["coverage.insured_in_area"],
    "insured through the period": insuredThrough(through, month, last, throughPeriod, values[unknownPeriod]),
    "period asked": values["coverage.through_period"],
    "clause asks months of medical insurance": Number(values["transition.medical_months"]),
    ...record.facts,
  };
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
  // Without a clause its facts decide nothing, and what publicodes has decided once it need not decide again.
  const noClause = { "months with medical insurance": 0, "twelfth month is paid": false, "twelfth month has come": false };
  const deciding = facts["clause asks months of medical insurance"] > 0 ? facts : { ...facts, ...noClause };
  const verdict = { facts, decision: decide("entitlement", deciding), source, base, through, twelfth };
  record.entitled.set(key, verdict);
  return verdict;
}

/** What one combination of values comes to. */
function outcome(situation, record, last, values) {
  const { event, settle = {} } = situation;
  const days = decide("days", daysFacts(values["allowance.days_rule"], event, settle)).days ?? undefined;
  const verdict = entitled(situation, record, last, values, days);
  const divisor = Exact.of(values["allowance.divisor"]);
  const share = Exact.of(values["allowance.share"]);
  return { ...verdict, values, days, divisor, share, ifEntitled: allowance({ base: verdict.base, days, divisor, share, values }) };
}

/** Equal answers are the answer; entitled now or later is later; others nobody can decide. */
function together(list) {
  if (list.every((one) => one === list[0])) return list[0];
  return list.every((one) => one === "yes" || one === "later") ? "later" : "uncertain";
}

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
  const said = { id, met, have: Math.min(...have), need: Math.max(...need) };
  if (Math.max(...have) !== said.have) said.have_max = Math.max(...have);
  return said;
}

function conditionsOf(outcomes) {
  const yes = (name) => (one) => (one.facts[name] ? "yes" : "no");
  const right = (name) => (one) => (one.decision[name] ? "yes" : "no");
  const place = (one) => (one.facts["insured in the area"] ? "yes" : "no");
  const period = (one) => (one.facts["insured through the period"] ? "yes" : "no");
  const list = [
    condition("in_force", outcomes, yes("in force")),
    condition(
      outcomes[0].values["coverage.months_rule"] === "cumulative" ? "cumulative_months" : "continuous_months",
      outcomes,
      right("months are enough"),
      (one) => one.facts["months with maternity insurance"],
      (one) => one.facts["months asked"],
    ),
  ];
  if (outcomes.some((one) => one.facts["area asked"])) list.push(condition("insured_in_area", outcomes, place));
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
    list.push(condition("insured_through_period", outcomes, period));
  }
  const completed = outcomes.filter((one) => one.decision["completion is tried"]);
  if (completed.length > 0) {
    const { met, need } = condition(
      "completed_by_claim",
      completed,
      (one) => one.decision["completion says"],
      () => 0,
      (one) => one.facts["months asked"],
    );
    list.push({ id: "completed_by_claim", met, need });
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
  const [rounding] = law.values(here, "contribution.rounding", status, situation.event.date);
  // 一: the rate is that of the area in which one pays, and of the month for which one pays.
  const ratesOf = (month, span) => {
    if (settle["contribution.rate"] !== undefined) return [settle["contribution.rate"]];
    const place = span.region === undefined ? here : law.place(span.region);
    if (place.province !== here.province) return [];
    return law.values(place, "contribution.rate", status, `${month}-01`);
  };

  // The premiums with the lowest or with the highest of the rates that may hold in each month.
  const premiums = (which) =>
    paid.map(([month, span]) => {
      const rates = ratesOf(month, span).map(Exact.of);
      return { month, exact: rates.length === 0 ? undefined : Exact.of(span.base).mul(rates.reduce(which)) };
    });
  const sum = (list) => list.reduce((total, amount) => total.add(amount), Exact.zero);
  const totalOf = (list) => {
    if (list.some((one) => one.exact === undefined)) return undefined;
    if (rounding !== "year") return sum(list.map((one) => roundedToFen(one.exact)));
    const years = [...Map.groupBy(list, (one) => yearOf(one.month)).values()];
    return sum(years.map((year) => roundedToFen(sum(year.map((one) => one.exact)))));
  };
  const both = [premiums(smaller), premiums(larger)];
  const lastOf = (list) => (list.length === 0 ? Exact.zero : list.at(-1).exact);
  const totals = both.map(totalOf);
  // Where nobody knows who pays, nobody knows what the person pays.
  const own = { flexible: payer === undefined && paid.length > 0 ? [undefined] : totals }[status] ?? [Exact.zero];
  return {
    payer: payer ?? null,
    months: paid.length,
    monthly: range(both.map(lastOf)),
    total: range(totals),
    own_total: range(own),
  };
}

/** What a doubt's alternatives are called in an assessment, of one combination. */
const chosen = (parameter) => (one) => one.values[parameter];
const alternativeOf = {
  ...Object.fromEntries(
    [
      "scheme.in_force",
      "coverage.back_paid_counts",
      "coverage.event_month_counts",
      "coverage.insured_in_area",
      "coverage.months_at",
      "coverage.other_areas_count",
      "coverage.other_provinces_count",
      "coverage.required_months",
      "coverage.through_period",
    ].map((parameter) => [parameter, chosen(parameter)]),
  ),
  "allowance.days": (one) => one.days,
  "allowance.divisor": (one) => one.divisor?.toFraction(),
};

/** What an assessment should say under each alternative of a doubt: the combinations that choose it, folded. */
function doubtOf(id, all) {
  const said = {};
  for (const [value, outcomes] of Map.groupBy(all, alternativeOf[id])) {
    if (value !== undefined) said[String(value)] = fold(outcomes);
  }
  return said;
}

/** The base is in doubt where the year before has none, or more than one amount may be meant: each, taken for all. */
function doubtOfBase(all) {
  const open = all.filter((one) => ["the year of the event", "a published amount"].includes(one.source));
  const bases = new Map(open.map((one) => [one.base.toFraction(), one.base]));
  const under = (base) => all.map((one) => ({ ...one, ifEntitled: allowance({ ...one, base }) }));
  return Object.fromEntries([...bases].map(([name, base]) => [name, fold(under(base))]));
}

/** What differences.md says was read one way, read the other way. */
export const otherReadings = {
  "twelve premiums in the clause of 2025, whatever months the person was told": { monthsOfClause: 12 },
  "insurance through the period in any province": { periodAnywhere: true },
  "months of medical insurance for the clause of 2025 in the province only": { medicalHere: true },
  "bases paid in the province only": { baseHere: true },
};

/** Where no notice ever gives this status an allowance, nothing else is asked. */
function without(law, situation, day) {
  const zero = range([Exact.zero]);
  return {
    all: [],
    doubtsOf: () => [],
    said: {
      contribution: contributionOf(law, situation, day),
      allowance: {
        entitled: "no",
        amount: zero,
        if_entitled: zero,
        base: null,
        days: null,
        divisor: [],
        payee: null,
        conditions: [{ id: "in_force", met: "no" }],
      },
      deadlines: { claim_by: null, insured_through: null },
    },
  };
}

/** The part of the assessment that the notice decides, and the combinations behind it. */
export function answer(law, situation, readings = {}) {
  const { event, status } = situation;
  const here = law.place(situation.region);
  const day = law.dayOfLaw(here, status, event.date);
  if (law.values(here, "scheme.in_force", status, day).join() === "false") return without(law, situation, day);
  const choices = choicesOf(law, here, situation, day);
  if (day !== event.date) {
    choices["scheme.in_force"] = [false];
    choices["transition.medical_months"] = ["0"];
  }
  const decideOne = here.province === sichuan ? outcome : outcomeElsewhere;
  const last = horizon(situation);
  const record = countingOnce(law, situation, monthsOf(situation, last), readings);
  const all = combinations(choices).map((values) => decideOne(situation, record(values), last, values));
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
  const byPaying = ({ decision }) =>
    [decision["clause says"], decision["completion says"]].some((says) => ["yes", "later"].includes(says));
  const from = all.filter(byPaying).map((one) => one.twelfth);

  return {
    all,
    doubtsOf: () => [...Object.keys(alternativeOf), "allowance.base"],
    /** Has it alternatives that the combinations really differ in? */
    isOpen: (id) => id === "allowance.base" || new Set(all.map(alternativeOf[id])).size > 1,
    underEach: (id) => (id === "allowance.base" ? doubtOfBase(all) : doubtOf(id, all)),
    said: {
      contribution: contributionOf(law, situation, day),
      allowance: {
        entitled: folded.entitled,
        ...(from.length > 0 && folded.entitled !== "no" ? { entitled_from: from.toSorted().at(-1) } : {}),
        amount: folded.amount,
        if_entitled: folded.if_entitled,
        base: exactRange(all.map((one) => one.base)),
        days: wholeRange(all.map((one) => one.days)),
        divisor: unique(all.map((one) => one.divisor).filter((one) => one !== undefined)),
        payee: payee ?? null,
        conditions: conditionsOf(all),
      },
      deadlines,
    },
  };
}
