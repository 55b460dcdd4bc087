// The record by months, and back: the periods in `inputs.spans` stay the only truth, a painted month splits and joins them.
// A month is a number (calendar.ts); a period without an end goes on. A period whose months cannot be read (half typed,
// or ending before it starts) has no months: it stands in the list, untouched by painting.

import { monthAt, monthNumber } from "../../calendar";
import type { Place, SpanInputs } from "../../inputs";
import { parseMoney, parseMonth } from "../../typed";

export const OPEN = Number.POSITIVE_INFINITY;
/** What can be drawn: the core, too, takes no longer run. */
export const MOST_MONTHS = 600;

export interface Extent {
  from: number;
  to: number;
}

/** What a month is painted with: a period without its months. */
export type Brush = Omit<SpanInputs, "from" | "to">;

export function monthIn(text: string): number | undefined {
  const month = parseMonth(text);
  return "value" in month ? monthNumber(month.value) : undefined;
}

export function extentOf(span: SpanInputs): Extent | undefined {
  const from = monthIn(span.from);
  const to = span.to.trim() === "" ? OPEN : monthIn(span.to);
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

/** What holds of these months, in one way of writing it: periods with the same text are the same but for their months. */
export function sameness(span: Brush): string {
  const { status, place, employerBase, maternity, backPaid } = span;
  if (status === "resident") return JSON.stringify([status, where(place)]);
  return JSON.stringify([status, where(place), amount(span.base), amount(employerBase), maternity, backPaid]);
}

const where = ({ code, text }: Place) => (code === "" ? text.trim() : code);

/** "6,117" and "6117.00" are one base; what is no amount is itself. */
function amount(text: string): string {
  const money = parseMoney(text);
  return "value" in money ? money.value.replace(/\.00?$/, "").replace(/(\.\d)0$/, "$1") : text.trim();
}

/** The months from `first` to `last` by the period that they belong to; `GAP` without one, `TWICE` with more than one. */
export const GAP = -1;
export const TWICE = -2;
export function belonging(spans: readonly SpanInputs[], first: number, last: number): number[] {
  const months = new Array<number>(last - first + 1).fill(GAP);
  spans.forEach((span, index) => {
    const extent = extentOf(span);
    if (!extent) return;
    const end = Math.min(extent.to, last);
    for (let month = Math.max(extent.from, first); month <= end; ++month)
      months[month - first] = months[month - first] === GAP ? index : TWICE;
  });
  return months;
}

/** These months as the brush says, or without insurance where there is none. */
export function paint(spans: readonly SpanInputs[], { from, to }: Extent, brush: Brush | null): SpanInputs[] {
  const result: SpanInputs[] = [];
  for (const span of spans) {
    const extent = extentOf(span);
    if (!extent || extent.to < from || extent.from > to) {
      result.push(span);
      continue;
    }
    if (extent.from < from) result.push({ ...span, to: monthAt(from - 1) });
    if (extent.to > to) result.push({ ...span, from: monthAt(to + 1) });
  }
  if (brush) result.push({ ...plain(brush), from: monthAt(from), to: to === OPEN ? "" : monthAt(to) });
  return joined(inOrder(result), from, to + 1);
}

/** A resident has neither base nor maternity insurance: nothing unseen is kept of a brush that was something else before. */
function plain(brush: Brush): Brush {
  return brush.status === "resident"
    ? { ...brush, base: "", employerBase: "", maternity: true, backPaid: false }
    : brush;
}

/** By their first month; those without months at the end, as they stood. */
export function inOrder(spans: readonly SpanInputs[]): SpanInputs[] {
  const start = (span: SpanInputs) => extentOf(span)?.from ?? OPEN;
  return spans
    .map((span, index) => ({ span, index, at: start(span) }))
    .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at))
    .map(({ span }) => span);
}

/** Equal periods that meet at one of the two painted edges become one; what was typed elsewhere stays as it is. */
function joined(spans: readonly SpanInputs[], ...edges: number[]): SpanInputs[] {
  const result: SpanInputs[] = [];
  for (const span of spans) {
    const before = result[result.length - 1];
    const start = extentOf(span)?.from;
    if (
      before &&
      start !== undefined &&
      edges.includes(start) &&
      extentOf(before)?.to === start - 1 &&
      sameness(before) === sameness(span)
    )
      result[result.length - 1] = { ...before, to: span.to };
    else result.push(span);
  }
  return result;
}

export interface Run extends Extent {
  /** The period, `GAP` or `TWICE`. */
  is: number;
}

/** The record as runs of months one after the other, gaps between them included. */
export function runs(spans: readonly SpanInputs[]): Run[] {
  const extents = spans.map(extentOf);
  // A run changes only where a period begins or the month after one has ended.
  const edges = new Set<number>();
  for (const extent of extents) if (extent) edges.add(extent.from).add(extent.to + 1);
  const starts = [...edges].sort((a, b) => a - b).filter((edge) => edge !== OPEN);
  const result: Run[] = [];
  starts.forEach((from, index) => {
    const here = extents.flatMap((extent, at) => (extent && extent.from <= from && from <= extent.to ? [at] : []));
    const next = starts[index + 1];
    if (next === undefined && here.length === 0) return;
    result.push({ from, to: next === undefined ? OPEN : next - 1, is: here.length > 1 ? TWICE : (here[0] ?? GAP) });
  });
  return result;
}

/** The years to draw: the record, the event and today with what is near; the latest ones where that is too many. */
export function years(
  spans: readonly SpanInputs[],
  marks: readonly number[],
  more: { before: number; after: number },
): Extent {
  const extents = spans.map(extentOf).filter((extent): extent is Extent => extent !== undefined);
  const yearOf = (month: number) => Math.floor(month / 12);
  const near = marks.map(yearOf);
  const latest = Math.max(...near) + 1;
  const most = MOST_MONTHS / 12;
  const ends = extents.map(({ from, to }) => yearOf(to === OPEN ? from : to));
  // A year mistyped as 9999 must not push everything else out of sight.
  const to = Math.min(Math.max(latest, ...ends) + more.after, latest + 20);
  const from = Math.min(Math.min(...near) - 1, ...extents.map((extent) => yearOf(extent.from))) - more.before;
  return { from: Math.max(from, to - most + 1), to };
}
