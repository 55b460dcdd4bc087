// Situations made at random, the same ones for the same seed, leaning towards the days and months on which the notice turns.
import { Temporal } from "temporal-polyfill";

import { numbers } from "../vectors/generate.mjs";
import { monthsAfter } from "./calendar.mjs";

const boundaryDays = [
  "2024-12-31", "2025-01-01", "2025-06-23", "2025-06-24", "2025-11-27", "2025-11-28", "2025-12-31", "2026-01-01",
  "2026-12-31", "2027-01-01", "2029-12-31", "2030-01-01", "2024-02-29", "2028-02-29", "2025-08-31", "2026-01-31", "2026-03-31",
];
const gestations = [1, 15, 111, 112, 113, 195, 196, 197, 320];
const bases = ["4588.00", "6117.00", "7646", "6116.8", "6015.00", "6565.00", "0.01", "10000000.00", "9999.99", "7518.33"];
const elsewhere = ["500000", "330100", "520100", "510100", "511700", "510104", "513400"];
const answers = {
  "contribution.rate": ["0.8%", "0.5%", "1/125", "0.008", "0%"],
  "coverage.required_months": ["12", "6", "0", "9", "13"],
  "coverage.back_paid_counts": [true, false],
  "allowance.base": ["6117.00", "4588.00", "18049.33"],
  "allowance.days": ["98", "158", "113", "15", "1", "188"],
  "allowance.divisor": ["30", "30.4", "365/12", "21.75"],
  "allowance.share": ["100%", "50%", "1/3"],
};

/** So many situations in these regions, with events from one day to another. */
export function* situations(count, seed, { regions, statuses, from = "2024-01-01", to = "2031-12-31" }) {
  const below = numbers(seed);
  const pick = (list) => list[below(list.length)];
  const chance = (percent) => below(100) < percent;

  const anyDay = () => Temporal.PlainDate.from("2024-07-01").add({ days: below(2400) }).toString();
  // A boundary itself, a day or two beside it, the end of a month, or any day.
  const day = () => {
    const way = below(10);
    if (way < 3) return pick(boundaryDays);
    if (way < 5) return Temporal.PlainDate.from(pick(boundaryDays)).add({ days: below(5) - 2 }).toString();
    if (way < 6) return Temporal.PlainDate.from(anyDay()).with({ day: 31 }).toString();
    return anyDay();
  };

  const eventDay = () => {
    let date = day();
    while (date < from || date > to) date = day();
    return date;
  };
  const event = () =>
    chance(80)
      ? {
          kind: "birth",
          date: eventDay(),
          delivery: pick(["natural", "natural", "dystocia", "caesarean"]),
          infants: chance(85) ? 1 : 1 + below(9),
          child_order: 1 + below(4),
        }
      : { kind: "termination", date: eventDay(), gestation_days: chance(60) ? pick(gestations) : 1 + below(320) };

  // Lengths at which "twelve months" and the period turn, most of the time.
  const monthsBefore = () => pick([0, 1, 2, 3, 5, 8, 9, 10, 10, 11, 11, 11, 12, 12, 12, 13, 17, 23, 24, 30, 59]);

  const span = (from, status) => {
    const made = { from, status };
    if (status !== "resident" || chance(20)) made.base = pick(bases);
    if (chance(20)) made.maternity = chance(30);
    if (chance(12)) made.back_paid = chance(80);
    if (chance(12)) made.region = pick(elsewhere);
    return made;
  };

  const spans = (status, eventMonth) => {
    const list = [];
    let from = monthsAfter(eventMonth, -monthsBefore());
    const pieces = 1 + below(4);
    for (let i = 0; i < pieces; i++) {
      const made = span(from, chance(65) ? status : pick(["employee", "flexible", "unemployment_benefit", "resident"]));
      list.push(made);
      if (i === pieces - 1 && chance(65)) break;
      made.to = monthsAfter(from, below(14));
      from = monthsAfter(made.to, 1 + (chance(20) ? 1 + below(2) : 0));
    }
    return chance(10) ? list.reverse() : list;
  };

  // Medical insurance first, maternity insurance from some month near the notice's first day on: whom 二(二)4 is about.
  const joinedLate = (status, eventMonth) => {
    const joined = monthsAfter(eventMonth, 1 - pick([1, 2, 3, 6, 10, 11, 12, 13]));
    const before = span(monthsAfter(eventMonth, -pick([9, 10, 10, 11, 11, 12, 13, 24])), status);
    if (!before.base) before.base = pick(bases);
    if (before.from >= joined) return [span(joined, status)];
    const after = span(joined, status);
    if (chance(50)) after.to = monthsAfter(joined, pick([8, 9, 10, 10, 11, 11, 12, 13, 18]));
    delete after.maternity;
    return [{ ...before, maternity: false, to: monthsAfter(joined, -1) }, after];
  };

  const quick = (eventMonth) => {
    const made = { months: pick([1, 9, 10, 11, 12, 13, 14, 24, 36, 120]), base: pick(bases) };
    if (chance(30)) made.through = monthsAfter(eventMonth, below(6) - 3);
    if (chance(30)) made.keeps_paying = chance(50);
    return made;
  };

  for (let i = 0; i < count; i++) {
    const status = pick(statuses);
    const made = { region: pick(regions), as_of: day(), status, event: event() };
    const month = made.event.date.slice(0, 7);
    const way = below(100);
    made.coverage = way < 20 ? quick(month) : way < 45 ? joinedLate(status, month) : spans(status, month);
    if (chance(30)) {
      made.settle = {};
      for (const [id, values] of Object.entries(answers)) if (chance(30)) made.settle[id] = pick(values);
    }
    yield made;
  }
}
