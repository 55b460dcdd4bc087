// The answer in one line: for the bar at the foot of a phone and for the live region.

import type { Allowance } from "./contract";
import { rangeText } from "./naming";
import type { Words } from "./words/words";

/** `assumedBirth`: the day taken for want of one, which then stands before everything else. */
export function headline(
  words: Words,
  { entitled, entitled_from }: Pick<Allowance, "entitled" | "entitled_from">,
  assumedBirth?: string,
): string {
  const said =
    entitled === "later" && entitled_from
      ? words.answer.monthsFrom(words.month(entitled_from))
      : words.entitled[entitled];
  return assumedBirth === undefined ? said : words.answer.ifBorn(words.day(assumedBirth), said);
}

/** What would be paid, or null where there is nothing to say beside the headline. */
export function amountLine(words: Words, { entitled, amount }: Allowance, unknown: string): string | null {
  if (entitled === "no") return null;
  return amount ? rangeText(words, amount) : unknown;
}
