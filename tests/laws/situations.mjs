// Situations at random that shrink when a law does not hold: of every province, leaning towards the areas of which much is
// settled, the days on which data change and the months at which rules turn.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";

import { root } from "../lib/built.mjs";
import { parametersOf } from "../lib/declared.mjs";
import { dayNumber, dayText, monthNumber, monthText } from "./exact.mjs";

const policyData = `${root}policy-data/`;
const FIRST_DAY = dayNumber("2020-01-01"); // before it nearly everything is unknown
const LAST_DAY = dayNumber("2031-12-31");

/** The days from which something holds in the province or in the nation, as its data say. */
function daysOfChange(province) {
  const folder = `${policyData}${readdirSync(policyData).find((name) => name.startsWith(`${province}-`))}/`;
  const own = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const days = new Set();
  for (const file of [...own.map((name) => folder + name), `${policyData}cn.json`])
    for (const [, day] of readFileSync(file, "utf8").matchAll(/"from": *"(\d{4}-\d\d-\d\d)"/g))
      days.add(dayNumber(day));
  return [...days].filter((day) => FIRST_DAY <= day && day <= LAST_DAY).sort((a, b) => a - b);
}

// Named as often as it is to be chosen. The first one is the simplest.
const STATUSES = [
  ...["flexible", "flexible", "flexible", "flexible", "employee", "employee", "employee"],
  ...["unemployment_benefit", "unemployment_benefit", "resident"],
];
const DELIVERIES = ["natural", "dystocia", "caesarean"];
const BASES = ["4588.00", "6117.00", "7646", "6116.8", "18049/3", "9999.99", "24930.05", "0.01", "1000000"];
const GESTATIONS = [1, 27, 83, 84, 111, 112, 113, 195, 196, 197, 279, 320];
// How long before the event the record begins.
const LEADS = [0, 1, 2, 5, 6, 8, 9, 10, 11, 12, 12, 13, 14, 17, 23, 24, 35];
const SETTLED = {
  "contribution.rate": ["0.8%", "0.5%", "1/125", "0%"],
  "coverage.required_months": ["12", "6", "0", "9"],
  "coverage.back_paid_counts": [true, false],
  "allowance.base": ["6117.00", "4588.00", "18049/3"],
  "allowance.days": ["98", "158", "15", "1"],
  "allowance.divisor": ["30", "30.4", "365/12", "21.75"],
  "allowance.share": ["100%", "50%", "1/3"],
};

assert.deepEqual(Object.keys(SETTLED), parametersOf("Settle"), "a value for each parameter that a person can settle");

export const pick = (list) => fc.nat({ max: list.length - 1 }).map((at) => list[at]);
/** One of the list in so many of a hundred, nothing otherwise: one number, because many are drawn. */
export const sometimes = (percent, list) =>
  fc.nat({ max: 100 * list.length - 1 }).map((n) => (n % 100 >= 100 - percent ? list[Math.floor(n / 100)] : undefined));
export const chance = (percent) => sometimes(percent, [true]).map((there) => there ?? false);
const any = fc.nat({ max: 1_000_000 });
const at = (list, number) => list[number % list.length];
const LARGE = Array.from({ length: 97 }, (_, n) => n);

/** Without the fields that are not there. */
export const without = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const piece = fc.record({
  months: fc.integer({ min: 1, max: 14 }),
  gap: sometimes(20, [1, 2, 3]),
  status: sometimes(25, STATUSES),
  base: pick(BASES),
  employer_average_base: sometimes(8, BASES),
  maternity: sometimes(15, [false, true, false]),
  back_paid: sometimes(15, [true, false, true]),
  where: sometimes(15, LARGE),
});

const raw = fc.record({
  area: fc.record({ sichuan: chance(20), settled: chance(60), drawn: fc.tuple(any, any, any) }),
  day: fc.record({
    change: sometimes(40, [1, -1, 0, 20, -20]),
    which: any,
    free: fc.integer({ min: dayNumber("2025-03-01"), max: dayNumber("2027-12-31") }),
  }),
  waits: fc.integer({ min: -300, max: 500 }),
  status: pick(STATUSES),
  birth: chance(80),
  delivery: pick(DELIVERIES),
  infants: sometimes(15, [2, 3, 9]),
  child_order: fc.integer({ min: 1, max: 4 }),
  gestation_days: pick(GESTATIONS),
  lead: pick(LEADS),
  pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
  goesOn: chance(75),
  employer_average_base: sometimes(80, BASES),
  monthly_wage: sometimes(30, BASES),
  unemployment_benefit: sometimes(50, ["1850.00", "2100", "4588.00"]),
  settles: chance(35),
  settle: fc.record(Object.fromEntries(Object.entries(SETTLED).map(([id, values]) => [id, sometimes(40, values)]))),
});

const eventOf = ({ birth, delivery, infants, child_order, gestation_days }, date) =>
  birth
    ? without({ kind: "birth", date, delivery, infants, child_order })
    : { kind: "termination", date, gestation_days };

/** The pieces one after another from the first month on; the last one goes on where the situation says so. */
function recordOf({ pieces, goesOn, lead, status }, eventMonth, codes) {
  let month = eventMonth - lead;
  return pieces.map(({ months, gap, where, ...said }, i) => {
    const from = month + (i > 0 ? (gap ?? 0) : 0);
    month = from + months;
    const to = i === pieces.length - 1 && goesOn ? undefined : monthText(month - 1);
    const span = { ...said, from: monthText(from), to, status: said.status ?? status };
    if (where !== undefined) span.region = at(codes, where);
    if (span.status === "resident") span.base = undefined;
    return without(span);
  });
}

/** Situations over the regions that the module names. */
export function situations(regions) {
  const settled = new Map(
    regions.map(({ code, parameters }) => [code, parameters.filter(({ state }) => state === "settled").length]),
  );
  const codes = Map.groupBy([...settled.keys()], (code) => code.slice(0, 2));
  const provinces = [...codes.keys()];
  const days = new Map(provinces.map((province) => [province, daysOfChange(province)]));
  const drawn = (number) => at(codes.get(at(provinces, number)), Math.floor(number / provinces.length));

  const regionOf = (area) => {
    if (area.sichuan) return at(codes.get("51"), area.drawn[0]);
    const [first, ...others] = area.drawn.map(drawn);
    // Of three the one of which the most is settled: where little is, nearly every answer is "unknown".
    return area.settled ? others.reduce((a, b) => (settled.get(b) > settled.get(a) ? b : a), first) : first;
  };

  return raw.map((r) => {
    const region = regionOf(r.area);
    const province = region.slice(0, 2);
    const { change, which, free } = r.day;
    const day = change === undefined ? free : at(days.get(province), which) + change;
    const date = dayText(day);
    return without({
      region,
      as_of: dayText(day + r.waits),
      status: r.status,
      event: eventOf(r, date),
      // Paid elsewhere: in another area of the province, or in another province.
      coverage: recordOf(r, monthNumber(date), [
        ...codes.get(province),
        drawn(r.area.drawn[1]),
        drawn(r.area.drawn[2]),
      ]),
      employer_average_base: r.employer_average_base,
      monthly_wage: r.monthly_wage,
      unemployment_benefit: r.unemployment_benefit,
      settle: r.settles ? without(r.settle) : undefined,
    });
  });
}

/** A record said as "so many months", for an event in the month. */
export const quickForm = fc
  .record({
    months: pick([0, 1, 6, 9, 11, 12, 13, 24, 120]),
    base: pick(BASES),
    through: sometimes(40, [0, -1, -5, -12, 1, 6]),
    keeps_paying: sometimes(50, [true, false]),
  })
  .map(
    ({ through, ...said }) =>
      (eventMonth) =>
        without({ ...said, through: through === undefined ? undefined : monthText(eventMonth + through) }),
  );
