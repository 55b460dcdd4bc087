// The record as months, for drawing and for saying: what was typed, counted on the calendar. What of it counts, and for
// what, is for the core.

import { monthNumber, monthOf } from "./calendar";
import type { Assessment, Situation } from "./contract";

/** `other`: months without maternity insurance. */
export type Kind = "paid" | "back" | "other";

/** Consecutive months of one kind, both ends included; one that goes on ends at Infinity. */
export interface Stretch {
  from: number;
  to: number;
  kind: Kind;
}

export function stretchesOf({ coverage, event }: Situation): Stretch[] {
  if (!Array.isArray(coverage)) {
    const { months, through, keeps_paying } = coverage as Exclude<typeof coverage, readonly unknown[]>;
    const last = monthNumber(through ?? monthOf(event.date));
    const to = keeps_paying === false ? last : Number.POSITIVE_INFINITY;
    return last - months + 1 > to ? [] : [{ from: last - months + 1, to, kind: "paid" }];
  }
  const stretches: Stretch[] = coverage.map((span) => ({
    from: monthNumber(span.from),
    to: span.to === undefined ? Number.POSITIVE_INFINITY : monthNumber(span.to),
    kind: span.status === "resident" || span.maternity === false ? "other" : span.back_paid ? "back" : "paid",
  }));
  // A new base or status begins a new span, and not a new stretch.
  return stretches
    .sort((a, b) => a.from - b.from)
    .reduce<Stretch[]>((joined, next) => {
      const last = joined[joined.length - 1];
      if (last && last.kind === next.kind && last.to + 1 === next.from) last.to = next.to;
      else joined.push(next);
      return joined;
    }, []);
}

/**
 * The month in which the months asked for are full, where they are counted without a gap and every reading agrees: so
 * many after the last counted one as are asked for beyond those one has. Or the month that the core itself names.
 */
export function fullMonth(
  { allowance, trace }: Assessment,
  event: string,
): { month: number; need?: number } | undefined {
  const { conditions, entitled_from } = allowance;
  const run = conditions.find(({ id }) => id === "continuous_months");
  if (entitled_from) return { month: monthNumber(entitled_from) };
  if (run?.met !== "yes" || run.have === undefined || run.have_max !== undefined || !run.need) return undefined;
  const before = trace.some(
    ({ id, operands }) =>
      id === "coverage.continuous_months" && operands.some((one) => one.id === "coverage.event_month_counts"),
  );
  return { month: monthNumber(event) - (before ? 1 : 0) + run.need - run.have, need: run.need };
}
