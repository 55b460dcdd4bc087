// The answer of a day in one short text, for a link or a list, and what differs between two such answers. Exact: the
// figures are the core's own text, compared as text.

import type { AmountRange, Assessment, Entitled } from "../../contract";
import { rangeText } from "../../naming";
import { headline } from "../../summary";
import type { Words } from "../../words/words";
import type { SinceWords } from "./words";

const AMOUNT = String.raw`\d{1,15}\.\d{2}`;
const MONEY = new RegExp(`^(x|${AMOUNT}(-${AMOUNT})?)$`);
const DAY = /^(x|\d{4}-\d{2}-\d{2})$/;

/** What is noted, in this order; what a link says must have this form, or it says nothing. */
const NOTED = {
  entitled: /^(yes|no|uncertain|later(\.\d{4}-\d{2})?)$/,
  amount: MONEY,
  total: MONEY,
  claim_by: DAY,
  insured_through: DAY,
} as const;
export type Noted = keyof typeof NOTED;
const KEYS = Object.keys(NOTED) as Noted[];

export interface Answered {
  day: string;
  /** Of the policy data. */
  version: string;
  values: Record<Noted, string>;
}

/** Of the text's form. A later one must not be read as this one. */
const FORM = "1";

export function answered(day: string, { policy, allowance, contribution, deadlines }: Assessment): Answered {
  const { entitled, entitled_from } = allowance;
  return {
    day,
    version: policy.version,
    values: {
      entitled: entitled_from ? `${entitled}.${entitled_from}` : entitled,
      amount: money(allowance.amount),
      total: money(contribution.total),
      claim_by: deadlines.claim_by ?? "x",
      insured_through: deadlines.insured_through ?? "x",
    },
  };
}

function money(range: AmountRange | null): string {
  if (!range) return "x";
  return range.min === range.max ? range.min : `${range.min}-${range.max}`;
}

export function note({ day, version, values }: Answered): string {
  return [FORM, day, version, ...KEYS.map((key) => values[key])].join("_");
}

export function parse(text: string): Answered | null {
  if (text.length > 200) return null;
  const [form, day = "", version = "", ...values] = text.split("_");
  if (form !== FORM || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^[\w.-]{1,24}$/.test(version)) return null;
  if (values.length !== KEYS.length || !KEYS.every((key, index) => NOTED[key].test(values[index] ?? ""))) return null;
  const pairs = KEYS.map((key, index) => [key, values[index]]);
  return { day, version, values: Object.fromEntries(pairs) as Record<Noted, string> };
}

export function differing(then: Answered, now: Answered): Noted[] {
  return KEYS.filter((key) => then.values[key] !== now.values[key]);
}

/**
 * What is known of a difference, and nothing more: the same inputs computed with today's rules for the day of then.
 * "day": that gives what there was then. "same_day": it does not.
 */
export function knownCause(then: Answered, again: Answered | null, today: string): "day" | "same_day" | null {
  if (!again) return null;
  if (differing(then, again).length > 0) return "same_day";
  return then.day === today ? null : "day";
}

export function nameOfNoted(w: Words, k: SinceWords, key: Noted): string {
  return {
    entitled: k.entitled,
    amount: w.answer.allowance,
    total: w.answer.premium,
    claim_by: w.answer.claimBy,
    insured_through: w.answer.insuredThrough,
  }[key];
}

export function textOfNoted(w: Words, key: Noted, { values }: Answered): string {
  const value = values[key];
  if (value === "x") return w.answer.unpublished;
  if (key === "entitled") {
    const [entitled = "", from] = value.split(".");
    return headline(w, {
      entitled: entitled as Entitled,
      ...(from === undefined ? {} : { entitled_from: from }),
    });
  }
  if (key === "claim_by" || key === "insured_through") return w.day(value);
  const [min = "", max = min] = value.split("-");
  return rangeText(w, { min, max });
}
