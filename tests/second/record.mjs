// The insurance record month by month, as the notice counts it; publicodes has no words for a calendar or a list.
import { monthsAfter, monthsBetween, monthOf, nextMonth, previousMonth, yearOf } from "./calendar.mjs";
import { Exact } from "./exact.mjs";

/** Every month of the record with its span, up to a last month. */
export function monthsOf(situation, last) {
  const months = new Map();
  for (const span of spansOf(situation)) {
    const end = span.to !== undefined && span.to < last ? span.to : last;
    for (const month of monthsBetween(span.from, end)) months.set(month, span);
  }
  return months;
}

/** The quick form as the span that it stands for. */
function spansOf({ coverage, status, event }) {
  if (Array.isArray(coverage)) return coverage;
  const through = coverage.through ?? monthOf(event.date);
  const span = { from: monthsAfter(through, 1 - coverage.months), status, base: coverage.base };
  // Who goes on paying does so at least to the end of whatever a rule asks for.
  if (coverage.keeps_paying === false) span.to = through;
  if (coverage.months > 0) return [span];
  return [];
}

export const carriesMaternity = (span) => span.status !== "resident" && span.maternity !== false;
export const carriesMedical = (span) => span.status !== "resident";

/** The first month of the unbroken run that ends with this month; undefined where the month itself does not count. */
export function runBegins(month, counts) {
  if (!counts(month)) return undefined;
  let first = month;
  while (counts(previousMonth(first))) first = previousMonth(first);
  return first;
}

export function runLength(first, last) {
  if (first === undefined) return 0;
  let length = 0;
  for (const _ of monthsBetween(first, last)) length++;
  return length;
}

/** How many months up to this one count, with gaps or without. */
export function numberOf(months, last, counts) {
  let number = 0;
  for (const month of months.keys()) if (month <= last && counts(month)) number++;
  return number;
}

export function everyMonth(first, last, counts) {
  for (const month of monthsBetween(first, last)) if (!counts(month)) return false;
  return true;
}

/** The mean of the bases of the months between that count; undefined where there is none. */
export function averageBase(months, first, last, counts) {
  let sum = Exact.zero;
  let number = 0;
  for (const month of monthsBetween(first, last)) {
    if (counts(month)) {
      sum = sum.add(Exact.of(months.get(month).base));
      number++;
    }
  }
  return number === 0 ? undefined : sum.div(Exact.of(number));
}

export const yearBefore = (month) => {
  const year = String(Number(yearOf(month)) - 1);
  return [`${year}-01`, `${year}-12`];
};

export { nextMonth };
