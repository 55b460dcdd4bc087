// The same situation under another status, in another place or at another time. Only what the question is about changes:
// what is left must be what the rules make of it.

import { addMonths, dayNumber, monthOf } from "../../calendar";
import type { ParameterId, Region, Situation, Span, Status } from "../../contract";

/** The bureau's answers were given for her area, her status and now: they hold in no other column. */
function withoutAnswers({ settle: _, ...situation }: Situation): Situation {
  return situation;
}

/** The months of her present status are read as months of the other; months with a base cannot come of months without. */
export function withStatus(situation: Situation, status: Status): Situation {
  const { coverage } = situation;
  return {
    ...withoutAnswers(situation),
    status,
    coverage: Array.isArray(coverage)
      ? coverage.map((span) => (span.status === situation.status ? spanAs(span, status) : span))
      : coverage,
  };
}

function spanAs(span: Span, status: Status): Span {
  if (span.status === "resident") return span;
  if (status !== "resident") return { ...span, status };
  const { base: _, maternity: __, back_paid: ___, employer_average_base: ____, ...months } = span;
  return { ...months, status };
}

export function inPlace(situation: Situation, region: string): Situation {
  return { ...withoutAnswers(situation), region };
}

/** The whole situation moved: the record and the day of the answer by as many months as the event. */
export function atDate(situation: Situation, date: string, today: string): Situation {
  const { coverage, event } = situation;
  const months = monthsBetween(monthOf(event.date), monthOf(date));
  const moved = (month: string) => addMonths(month, months);
  return {
    ...withoutAnswers(situation),
    as_of: addMonthsToDay(situation.as_of ?? today, months),
    event: { ...event, date },
    coverage: Array.isArray(coverage)
      ? coverage.map((span) => ({ ...span, from: moved(span.from), ...(span.to ? { to: moved(span.to) } : {}) }))
      : { ...coverage, ...(coverage.through ? { through: moved(coverage.through) } : {}) },
  };
}

function monthsBetween(from: string, to: string): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return number(to) - number(from);
}

/** The same day of another month, or its last one. */
export function addMonthsToDay(day: string, count: number): string {
  const month = addMonths(monthOf(day), count);
  const last = dayNumber(`${addMonths(month, 1)}-01`) - dayNumber(`${month}-01`);
  return `${month}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, "0")}`;
}

export interface DateOffer {
  date: string;
  /** `later`, `earlier`: a year; `from`: the first day of rules that begin after the event; `before`: the last before. */
  is: "later" | "earlier" | "from" | "before";
  /** What begins on that day, or began on the day after it. */
  parameters: ParameterId[];
  /** Of these, what nobody has settled from then on. */
  open: ParameterId[];
}

/** How far apart a change of the rules may lie from the event and still concern her. */
const NEAR_DAYS = 366;
const MOST_CHANGES = 4;

/** Days worth comparing: a year on, a year back, and where the data know of a change of the rules for her status. */
export function dateOffers(date: string, status: Status, region: Region | undefined): DateOffer[] {
  const changes = new Map<string, Pick<DateOffer, "parameters" | "open">>();
  for (const { id, status: whose, from, state } of region?.parameters ?? []) {
    // Leave and the childcare subsidy are other matters than the allowance.
    if (whose !== status || /^(leave|childcare|medical)/.test(id)) continue;
    if (from <= date && dayNumber(date) - dayNumber(from) >= NEAR_DAYS) continue;
    const { parameters, open } = changes.get(from) ?? { parameters: [], open: [] };
    changes.set(from, { parameters: [...parameters, id], open: state === "settled" ? open : [...open, id] });
  }
  const near = ([day]: [string, unknown]) => Math.abs(dayNumber(day) - dayNumber(date));
  const nearest = [...changes]
    .sort((a, b) => near(a) - near(b))
    .slice(0, MOST_CHANGES)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    { date: addMonthsToDay(date, 12), is: "later", parameters: [], open: [] },
    { date: addMonthsToDay(date, -12), is: "earlier", parameters: [], open: [] },
    ...nearest.map(
      ([from, change]): DateOffer =>
        from > date ? { date: from, is: "from", ...change } : { date: dayBefore(from), is: "before", ...change },
    ),
  ];
}

function dayBefore(day: string): string {
  return new Date((dayNumber(day) - 1) * 86400000).toISOString().slice(0, 10);
}
