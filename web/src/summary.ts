// The answer in one line: for the bar at the foot of a phone and for the live region.

import type { Allowance } from "./contract";
import { rangeText } from "./naming";
import type { Words } from "./words/words";

export function headline(words: Words, { entitled, entitled_from }: Allowance): string {
  return entitled === "later" && entitled_from
    ? words.answer.monthsFrom(words.month(entitled_from))
    : words.entitled[entitled];
}

/** What would be paid, or null where there is nothing to say beside the headline. */
export function amountLine(words: Words, { entitled, amount }: Allowance, unknown: string): string | null {
  if (entitled === "no") return null;
  return amount ? rangeText(words, amount) : unknown;
}
