// What the sliders step through. Money is whole fen and days are whole numbers: a step is exact, and what is written into
// the form is text as she would have typed it.

import { fen } from "../../typed";

/** Four months to each side of the date. */
export const MOST_DAYS = 120;
/** 50 yuan. */
const STEP = 5000;

export interface BaseSteps {
  min: number;
  max: number;
  /** Whether these ends are the region's own. */
  floor: boolean;
  cap: boolean;
}

/** Steps of 50 yuan about a base: to the region's floor and cap where they are known, else four tenths to each side. */
export function baseSteps(base: string, limits: { floor?: string; cap?: string } | null | undefined): BaseSteps {
  const amount = fen(base);
  const some = Math.max(Math.ceil((amount * 4) / 10 / STEP), 1);
  // A base that is typed beyond a limit stays where it is: the slider begins with it.
  const down = limits?.floor ? Math.max(Math.ceil((amount - fen(limits.floor)) / STEP), 0) : some;
  const up = limits?.cap ? Math.max(Math.ceil((fen(limits.cap) - amount) / STEP), 0) : some;
  return { min: 0 - down, max: up, floor: limits?.floor !== undefined, cap: limits?.cap !== undefined };
}

/** The base so many steps away, never beyond the ends that the region sets. */
export function baseAt(
  base: string,
  step: number,
  limits: { floor?: string; cap?: string } | null | undefined,
): string {
  let amount = fen(base) + step * STEP;
  if (step < 0 && limits?.floor) amount = Math.max(amount, Math.min(fen(limits.floor), fen(base)));
  if (step > 0 && limits?.cap) amount = Math.min(amount, Math.max(fen(limits.cap), fen(base)));
  amount = Math.max(amount, 0);
  const rest = amount % 100;
  return `${(amount - rest) / 100}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
}
