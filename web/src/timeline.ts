// Where things lie on the timeline. Every month is as wide as every other; a day lies within its month as if that had 31.

import { monthNumber } from "./calendar";
import type { Kind, Stretch } from "./record";

export const WIDTH = 1000;
/** So many months before the event are drawn at most: more would be too narrow to be told apart on a phone. */
const MOST_BEFORE = 36;
/** Today is drawn where it lies not much later than the rest. */
const MOST_AFTER = 6;

export interface Facts {
  stretches: readonly Stretch[];
  now: string;
  event: string;
  /** The month in which the months asked for are full. */
  full: number | undefined;
  /** Last day of the allowance period, and the earliest where readings differ. */
  through: string | null;
  earliest: string | null;
  claim: string | null;
}

export interface Picture {
  first: number;
  last: number;
  /** Months of the record that lie before the drawn ones. */
  earlier: number;
  /** Outlines by what a month is: those after the present one are plans. */
  cells: Record<Kind | "planned", string>;
  ticks: string;
  years: string;
  now: number | undefined;
  event: number;
  full: number | undefined;
  through: number | undefined;
  earliest: number | undefined;
  claim: number | undefined;
  /** The width of a month. */
  month: number;
}

export function draw({ stretches, now, event, full, through, earliest, claim }: Facts): Picture {
  const days = [event, through, claim].filter((day): day is string => day !== null);
  const given = [...days.map(monthNumber), ...(full === undefined ? [] : [full])];
  const present = monthNumber(now);
  let last = Math.max(...given);
  if (present > last && present <= last + MOST_AFTER) last = present;
  const wanted = Math.min(...given, ...stretches.map(({ from }) => from), present);
  const first = Math.max(wanted, monthNumber(event) - MOST_BEFORE);
  const month = WIDTH / (last - first + 1);
  const x = (number: number) => round((number - first) * month);
  const at = (day: string, end = 0) => round(x(monthNumber(day)) + ((Number(day.slice(8)) - 1 + end) / 31) * month);
  const lines = (months: number[]) => months.map((number) => `M${x(number)} 0V1`).join("");

  const cells: Picture["cells"] = { paid: "", planned: "", back: "", other: "" };
  let earlier = 0;
  for (const { from, to, kind } of stretches) {
    earlier += Math.max(Math.min(to, first - 1) - from + 1, 0);
    for (let number = Math.max(from, first); number <= Math.min(to, last); ++number)
      cells[kind === "paid" && number > present ? "planned" : kind] += cell(x(number), month, kind);
  }
  const months = Array.from({ length: last - first }, (_, index) => first + index + 1);
  return {
    first,
    last,
    earlier,
    cells,
    ticks: lines(months.filter((number) => number % 12 > 0)),
    years: lines(months.filter((number) => number % 12 === 0)),
    now: present >= first && present <= last ? at(now) : undefined,
    event: at(event),
    full: full === undefined || full < first ? undefined : x(full),
    through: through === null ? undefined : at(through, 1),
    earliest: earliest === null ? undefined : at(earliest, 1),
    claim: claim === null ? undefined : at(claim, 1),
    month: round(month),
  };
}

/** A month of the record, told by its height too: back-paid ones are low, those without maternity insurance a line. */
function cell(x: number, month: number, kind: Kind): string {
  const height = { paid: 28, back: 16, other: 6 }[kind];
  const width = round(month * 0.8);
  return `M${round(x + month * 0.1)} 44h${width}v-${height}h-${width}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
