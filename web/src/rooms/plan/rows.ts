// What the plan shows, from the situation: a row for each month in which one could start, and which of them are hers.

import { addMonths, monthAt, monthNumber, monthOf } from "../../calendar";
import type { Failure, Plan, PlanQuestion, PlanRow, Situation, Span } from "../../contract";
import { type Stretch, stretchesOf } from "../../record";

/** So many months before the event the question goes back: no region asks for more than two years. */
const BACK = 24;

export interface PlannedRow extends PlanRow {
  /** The month is over: nobody can start in it any more. */
  over: boolean;
  /** Her own record, as typed, begins in it. */
  own: boolean;
}

export interface Planned {
  /** The rows worth showing: months still possible, and those since her own record began. */
  rows: PlannedRow[];
  /** All that was asked for: from two years before the event to its month. */
  asked: PlanRow[];
  latest: string | null;
  /** Where her own months without a gap begin, if she has any in the month of the event. */
  own: string | undefined;
}

/** `today` is a day; `core` needs only the module's `plan`. */
export function planRows(
  core: { plan(question: PlanQuestion): Plan | Failure },
  situation: Situation,
  today: string,
): Planned | Failure {
  const event = monthOf(situation.event.date);
  const plan = core.plan({ situation, start: { from: addMonths(event, -BACK), to: event } });
  if ("error" in plan) return plan;
  const start = startOfRun(stretchesOf(situation), monthNumber(event));
  const own = start === undefined ? undefined : monthAt(start);
  const now = monthOf(today);
  // After the event nothing is possible any more: without a record of her own, all of it is looked back on.
  const possible = event < now ? undefined : now;
  const first = own !== undefined && (possible === undefined || own < possible) ? own : (possible ?? "");
  return {
    rows: plan.rows
      .filter(({ start }) => start >= first)
      .map((row) => ({ ...row, over: row.start < now, own: row.start === own })),
    asked: plan.rows as PlanRow[],
    latest: plan.latest_start,
    own,
  };
}

/** The first of the months without a gap that the month lies in, as far as they carry maternity insurance. */
export function startOfRun(stretches: readonly Stretch[], month: number): number | undefined {
  let start: number | undefined;
  for (const { from, to } of stretches.filter(({ kind }) => kind !== "other").reverse()) {
    const joins = start === undefined ? from <= month && month <= to : to + 1 === start;
    if (joins) start = from;
    else if (start !== undefined) break;
  }
  return start;
}

/** Which base the plan goes by: that of the last span with her status. */
export function plannedBase({ coverage, status }: Situation): { base: string; span?: number } | undefined {
  if (!isSpans(coverage)) return { base: coverage.base };
  let found: { base: string; span: number } | undefined;
  coverage.forEach((span, index) => {
    if (span.status !== status || span.base === undefined) return;
    if (found === undefined || span.from >= (coverage[found.span]?.from ?? ""))
      found = { base: span.base, span: index };
  });
  return found;
}

/** The situation as the plan sees it for one start. */
export function startingIn(situation: Situation, start: string): Situation {
  const base = plannedBase(situation)?.base;
  return {
    ...situation,
    coverage: [{ from: start, status: situation.status, ...(base === undefined ? {} : { base }) }],
  };
}

function isSpans(coverage: Situation["coverage"]): coverage is Span[] {
  return Array.isArray(coverage);
}
