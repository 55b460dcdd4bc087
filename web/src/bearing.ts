// Which figures of the answer an unsettled parameter bears on. A figure may be one number only because just one reading
// is known: as long as such a parameter is open, the page has to say "if".

import type { Allowance, AnswerId, Unsettled } from "./contract";
import { fen } from "./typed";

export type Figure =
  | "monthly"
  | "total"
  | "entitled"
  | "amount"
  | "base"
  | "days"
  | "claim_by"
  | "insured_through"
  | "top_up"
  | "medical"
  | "leave"
  | "subsidy";

const ENTITLEMENT: readonly Figure[] = ["entitled", "amount"];

const BEARS: { readonly [id in AnswerId]: readonly Figure[] } = {
  "scheme.in_force": ["entitled", "amount", "monthly", "total"],
  "contribution.rate": ["monthly", "total"],
  "contribution.payer": ["monthly", "total"],
  "contribution.kind": ["monthly", "total"],
  "contribution.rounding": ["monthly", "total"],
  "contribution.limits": ["monthly", "total", "base", "amount"],
  "coverage.required_months": ENTITLEMENT,
  "coverage.months_rule": ENTITLEMENT,
  "coverage.months_at": ENTITLEMENT,
  "coverage.event_month_counts": ENTITLEMENT,
  "coverage.cure_months": ENTITLEMENT,
  "coverage.medical_counts": ["entitled", "amount", "base"],
  "coverage.other_areas_count": ["entitled", "amount", "base"],
  "coverage.other_provinces_count": ["entitled", "amount", "base"],
  "coverage.back_paid_counts": ["entitled", "amount", "base"],
  "coverage.insured_in_area": ENTITLEMENT,
  "coverage.through_period": ENTITLEMENT,
  "transition.medical_months": ENTITLEMENT,
  "allowance.base": ["amount", "base", "top_up"],
  "allowance.days": ["amount", "days", "insured_through", "entitled", "top_up"],
  "allowance.divisor": ["amount", "top_up"],
  "allowance.share": ["amount", "top_up"],
  "allowance.rounding": ["amount", "base", "top_up"],
  "allowance.benefit_deducted": ["amount"],
  "allowance.payee": [],
  "allowance.claim_months": ["claim_by"],
  "allowance.top_up": ["top_up"],
  "medical.required_months": ["medical"],
  "medical.benefits": ["medical"],
  "leave.days": ["leave"],
  childcare_subsidy: ["subsidy"],
};

/** The open parameters under which a figure stands, in the order of the answer. */
export function openFor(figure: Figure, unsettled: readonly Unsettled[]): Unsettled[] {
  return unsettled.filter((open) => {
    // An id that this page does not know yet is taken to bear on everything: better one "if" too many.
    const bears = BEARS[open.id as AnswerId] as readonly Figure[] | undefined;
    if (bears === undefined) return true;
    return bears.includes(figure) && (figure !== "entitled" || decides(open));
  });
}

/** Several readings that all come to the same yes or no leave it as it is; a single one leaves room for others. */
function decides({ alternatives }: Unsettled): boolean {
  return alternatives.length < 2 || alternatives.some(({ entitled }) => entitled !== alternatives[0]?.entitled);
}

/** What it alone makes, in fen: from the largest to the smallest of its readings. */
export interface Worth {
  /** Of the allowance, or of the premiums in all. */
  of: "amount" | "total";
  /** Two figures where it depends on how else is read: what else is open at its least, and at its most. */
  min: number;
  max: number;
}

/** Undefined where it bears on no amount, or where readings or their amounts are missing. */
export function worthOf(open: Unsettled): Worth | undefined {
  const { id, alternatives } = open;
  const of = id.startsWith("contribution.") ? "total" : "amount";
  if (alternatives.length < 2 || openFor(of, [open]).length === 0) return undefined;
  const spread = (end: "min" | "max") => {
    const amounts = alternatives.map((one) => (one[of] ? fen(one[of][end]) : Number.NaN));
    return Math.max(...amounts) - Math.min(...amounts);
  };
  const [min = 0, max = 0] = [spread("min"), spread("max")].sort((a, b) => a - b);
  return Number.isNaN(min + max) ? undefined : { of, min, max };
}

/** The order in which to ask: first what keeps the allowance from being a figure at all, then by what it is worth. */
export function byWorth(unsettled: readonly Unsettled[], amount: Allowance["amount"]): string[] {
  const rank = (open: Unsettled) =>
    worthOf(open)?.max ?? (amount === null && openFor("amount", [open]).length > 0 ? Number.MAX_VALUE : -1);
  return [...unsettled].sort((a, b) => rank(b) - rank(a)).map(({ id }) => id);
}

export function inForce({ conditions }: Allowance): boolean {
  return !conditions.some(({ id, met }) => id === "in_force" && met === "no");
}

/** Where there is no scheme at all, what the allowance would depend on decides nothing: it can wait. */
export function withoutScheme(unsettled: readonly Unsettled[]): { open: Unsettled[]; idle: Unsettled[] } {
  const idle = unsettled.filter(({ id }) => /^(coverage|allowance|transition)\./.test(id));
  return { open: unsettled.filter((one) => !idle.includes(one)), idle };
}
