/** Words of the steps behind a figure. */
import type { Grade } from "../../contract";

export interface HowWords {
  /** To the page of the rules, where the value stands with what came before it. */
  toRule: string;
  /** Above the names of the operands, and above the numbers. */
  inWords: string;
  rounding: (mode: string, places: number) => string;
  monthsOn: (from: string, months: number) => string;
  dayOf: (from: string, day: number) => string;
  since: (day: string) => string;
  /** Another rule is known to begin on that day. */
  until: (day: string) => string;
  untilOpen: (day: string) => string;
  /** What the grade of a value means. */
  grades: Record<Grade, string>;
  theirs: string;
  verified: (day: string, version: string) => string;
  beyond: (day: string) => string;
}
