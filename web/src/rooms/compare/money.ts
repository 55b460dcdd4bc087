// Subtraction of what the core gave: whole fen as integers, and back to text. A figure is only subtracted where the result is
// one that follows; two ranges whose doubts may hang together are not.

import type { AmountRange } from "../../contract";
import { fromFen, isSettled } from "../../figures";
import { fen } from "../../typed";

export type Net = { is: "known"; range: AmountRange } | { is: "unknown" } | { is: "open" };

/** What is left of the allowance after one's own premiums. */
export function net(allowance: AmountRange | null, premiums: AmountRange | null): Net {
  if (!allowance || !premiums) return { is: "unknown" };
  if (!isSettled(allowance) && !isSettled(premiums)) return { is: "open" };
  const min = fen(allowance.min) - fen(premiums.max);
  const max = fen(allowance.max) - fen(premiums.min);
  return { is: "known", range: { min: fromFen(min), max: fromFen(max) } };
}
