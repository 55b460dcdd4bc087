// Where the bars of the plan lie. One outline for each kind of mark, whatever the number of months. Amounts become whole
// fen for their place alone.

import type { AmountRange, PlanRow } from "../../contract";
import { fen } from "../../typed";

export const WIDTH = 1000;
export const HEIGHT = 200;
/** Free above and below the bars, for the marks of single months. */
const MARGIN = 16;
/** What is paid stays to be seen beside an allowance forty times as high. */
const LEAST = 3;

export interface Chart {
  /** The line of nought. */
  zero: number;
  /** Payable under every reading: entitled now, or later. */
  yes: string;
  later: string;
  /** Payable under some readings only: between the least and the most. */
  range: string;
  /** Nobody has published what it comes to. */
  unknown: string;
  /** Nothing is payable. */
  none: string;
  premiums: string;
  /** Allowance less premiums, the least and the most. */
  net: string;
  column: number;
}

export function chartOf(rows: readonly PlanRow[]): Chart {
  const most = Math.max(0, ...rows.map(({ allowance }) => signed(allowance?.max)));
  const paid = Math.max(0, ...rows.map(({ premiums }) => signed(premiums?.max)));
  const plot = HEIGHT - 2 * MARGIN;
  const below = paid === 0 ? 0 : Math.max((plot * paid) / (most + paid), LEAST);
  const zero = round(HEIGHT - MARGIN - below);
  const unit = most === 0 ? below / Math.max(paid, 1) : (zero - MARGIN) / most;
  const y = (amount: number) => round(zero - amount * unit);
  const column = WIDTH / rows.length;
  const chart: Chart = {
    zero,
    yes: "",
    later: "",
    range: "",
    unknown: "",
    none: "",
    premiums: "",
    net: "",
    column: round(column),
  };
  rows.forEach(({ entitled, allowance, premiums, net }, index) => {
    const x = round((index + 0.15) * column);
    const width = round(column * 0.7);
    const bar = (from: number, to: number) => `M${x} ${from}h${width}V${to}h${-width}z`;
    if (entitled === "no") chart.none += bar(zero, zero - 2);
    else if (allowance === null) chart.unknown += bar(zero, MARGIN);
    else {
      const [least, top] = [y(fen(allowance.min)), y(fen(allowance.max))];
      if (least < zero) chart[entitled === "later" ? "later" : "yes"] += bar(zero, least);
      if (top < least) chart.range += bar(least, top);
    }
    if (premiums === null) chart.unknown += bar(zero, HEIGHT - MARGIN);
    else if (fen(premiums.max) > 0)
      chart.premiums += bar(zero, round(Math.max(zero + LEAST, zero + fen(premiums.max) * unit)));
    for (const end of ends(net)) chart.net += `M${x} ${Math.min(y(end), HEIGHT - MARGIN)}h${width}`;
  });
  return chart;
}

/** The months for which it says so, as one outline over their whole columns. */
export function columns(chosen: readonly boolean[]): string {
  const column = WIDTH / chosen.length;
  return chosen
    .map((yes, index) => (yes ? `M${round(index * column)} 0h${round(column)}V${HEIGHT}h${-round(column)}z` : ""))
    .join("");
}

/** Which month lies under the pointer. */
export function indexAt(x: number, width: number, count: number): number {
  return Math.min(Math.max(Math.floor((x / Math.max(width, 1)) * count), 0), count - 1);
}

export type Versus = "more" | "less" | "same" | undefined;

/**
 * A start's net beside that of today's record, told only where no reading would tell otherwise: `premiums` has to be one
 * figure, because the ends of two ranges need not belong to the same reading.
 */
export function versus(
  net: AmountRange | null,
  today: { amount: AmountRange | null; premiums: AmountRange | null },
): Versus {
  const { amount, premiums } = today;
  if (!net || !amount || !premiums || premiums.min !== premiums.max) return undefined;
  const paid = fen(premiums.min);
  const [least, most] = [fen(amount.min) - paid, fen(amount.max) - paid];
  const [min, max] = [signed(net.min), signed(net.max)];
  if (min === least && max === most) return "same";
  if (min >= least && max >= most) return "more";
  return min <= least && max <= most ? "less" : undefined;
}

/** Whole fen, of a debt too. */
function signed(money: string | undefined): number {
  if (money === undefined) return 0;
  return money.startsWith("-") ? -fen(money.slice(1)) : fen(money);
}

function ends(range: AmountRange | null): number[] {
  return range ? [...new Set([signed(range.min), signed(range.max)])] : [];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
