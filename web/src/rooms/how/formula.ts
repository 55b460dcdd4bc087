// A step as one line of arithmetic: its operands with their signs, what they come to exactly, and how that was rounded.
// Nothing is computed for the answer here. A line is only given where it leads to the very result that the core gave; the
// figure itself is always the core's.

import { dayNumber } from "../../calendar";
import type { Step } from "../../contract";

export type Operand = Step["operands"][number];

/** Whole numbers below 2^53 throughout; what does not fit has no line. */
interface Fraction {
  n: number;
  d: number;
}

export type Sign = "" | "+" | "−" | "×" | "÷" | "(" | ")";
/** A sign, or an operand by name and value; a number stands for itself. */
export type Token = Sign | Operand | number;

export interface Formula {
  tokens: readonly Token[];
  /** "19708.4712…"; undefined where the result says it all. */
  exact?: string;
  /** How the exact value became the result; undefined where nothing was rounded. */
  rounding?: { mode: string; places: number };
}

// --- exact values ------------------------------------------------------------------------------------------------------

function fraction(n: number, d: number): Fraction | undefined {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d <= 0) return undefined;
  let [a, b] = [Math.abs(n), d];
  while (b > 0) [a, b] = [b, a % b];
  return { n: n / (a || 1), d: d / (a || 1) };
}

/** "6117.00", "365/12", "18049/3", "0.8%", 98. */
export function fractionOf(value: Operand["value"]): Fraction | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(%?)$/.exec(String(value));
  if (!parts) return undefined;
  const [, minus, whole = "", decimals = "", below = "1", percent] = parts;
  const n = Number(whole + decimals) * (minus ? -1 : 1);
  return fraction(n, 10 ** decimals.length * Number(below) * (percent ? 100 : 1));
}

type Maybe = Fraction | undefined;
const times = (a: Maybe, b: Maybe): Maybe => a && b && fraction(a.n * b.n, a.d * b.d);
const over = (a: Maybe, b: Maybe): Maybe => (a && b && b.n > 0 ? fraction(a.n * b.d, a.d * b.n) : undefined);
const plus = (a: Maybe, b: Maybe, sign = 1): Maybe => a && b && fraction(a.n * b.d + sign * b.n * a.d, a.d * b.d);
const equal = (a: Maybe, b: Maybe) => a !== undefined && b !== undefined && a.n === b.n && a.d === b.d;

export function rounded(value: Fraction, mode: string, places: number): Fraction | undefined {
  const unit = 10 ** places;
  if (value.n < 0 || !Number.isSafeInteger(2 * value.n * unit)) return undefined;
  const rest = (value.n * unit) % value.d;
  const units = (value.n * unit - rest) / value.d;
  const up = mode === "up" ? rest > 0 : mode === "half_up" && 2 * rest >= value.d;
  return fraction(units + (up ? 1 : 0), unit);
}

/** At least two decimals, and four where there are more, with a sign that it goes on. */
export function decimals({ n, d }: Fraction): string | undefined {
  if (n < 0 || !Number.isSafeInteger(d * 10)) return undefined;
  let rest = n % d;
  let digits = "";
  while (digits.length < 2 || (rest > 0 && digits.length < 4)) {
    rest *= 10;
    digits += (rest - (rest % d)) / d;
    rest %= d;
  }
  return `${(n - (n % d)) / d}.${digits}${rest > 0 ? "…" : ""}`;
}

// --- lines -------------------------------------------------------------------------------------------------------------

interface Line {
  tokens: Token[];
  value: Maybe;
}

export function formulaOf(step: Step): Formula | undefined {
  const line = LINES[step.id]?.(step);
  // One operand alone is no arithmetic.
  if (!line?.value || line.tokens.length < 3) return undefined;
  const { tokens, value } = line;
  const result = fractionOf(step.result);
  if (!result) return undefined;
  if (equal(value, result)) {
    const exact = /\//.test(String(step.result)) ? decimals(value) : undefined;
    return exact === undefined ? { tokens } : { tokens, exact };
  }
  const said = find(step, "allowance.rounding");
  const mode = said ? String(said.value) : "half_up";
  const places = Number(find(step, "allowance.rounding.places")?.value ?? 2);
  if (!equal(rounded(value, mode, places), result)) return undefined;
  const exact = decimals(value);
  return exact === undefined ? undefined : { tokens, exact, rounding: { mode, places } };
}

const find = (step: Step, id: string) => step.operands.find((operand) => operand.id === id);
const exactly = (operand: Operand | undefined) => operand && fractionOf(operand.value);

const LINES: Partial<Record<Step["id"], (step: Step) => Line | undefined>> = {
  "allowance.amount": (step) => {
    const base = find(step, "allowance.base");
    const days = find(step, "allowance.days");
    const divisor = find(step, "allowance.divisor");
    if (!base || !days || !divisor) return undefined;
    const benefit = find(step, "/unemployment_benefit");
    const share = find(step, "allowance.share") ?? find(step, "allowance.tiers");
    const monthly = benefit ? plus(exactly(base), exactly(benefit), -1) : exactly(base);
    const full = over(times(monthly, exactly(days)), exactly(divisor));
    const tokens: Token[] = [
      ...(benefit ? (["(", base, "−", benefit, ")"] as const) : [base]),
      "×",
      days,
      "÷",
      divisor,
    ];
    // All of it: not worth a factor.
    if (!share || share.value === "100%") return { tokens, value: full };
    return { tokens: [...tokens, "×", share], value: times(full, exactly(share)) };
  },
  "allowance.top_up_amount": (step) => {
    const wage = find(step, "/monthly_wage");
    const days = find(step, "allowance.days");
    const divisor = find(step, "allowance.divisor");
    const amount = find(step, "allowance.amount");
    if (!wage || !days || !divisor || !amount) return undefined;
    const wages = over(times(exactly(wage), exactly(days)), exactly(divisor));
    return { tokens: [wage, "×", days, "÷", divisor, "−", amount], value: plus(wages, exactly(amount), -1) };
  },
  "contribution.monthly": ({ operands }) => product(operands),
  "contribution.total": ({ operands }) => sumOfProducts(pairs(operands)),
  "allowance.base": average,
  "allowance.base_before": average,
  "allowance.days": sumOfDays,
  "leave.days": sumOfDays,
  "childcare_subsidy.amount": (step) => {
    const [monthly, months, infants] = ["childcare_subsidy.monthly", "childcare_subsidy.months", "/event/infants"].map(
      (id) => find(step, id),
    );
    return monthly && months && infants
      ? product(infants.value === 1 ? [monthly, months] : [monthly, months, infants])
      : undefined;
  },
};

function product(operands: readonly Operand[]): Line {
  const tokens = operands.flatMap((operand, index): Token[] => (index > 0 ? ["×", operand] : [operand]));
  return { tokens, value: operands.map(exactly).reduce(times) };
}

/** The operands two by two: an amount and how many months it stood. */
function pairs(operands: readonly Operand[]): [amount: Operand, count: Operand][] {
  const result: [Operand, Operand][] = [];
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [amount, count] = [operands[index], operands[index + 1]];
    if (amount && count && typeof count.value === "number") result.push([amount, count]);
  }
  return result.length * 2 === operands.length ? result : [];
}

function sumOfProducts(parts: readonly [Operand, Operand][]): Line | undefined {
  if (parts.length === 0) return undefined;
  const lines = parts.map((pair) => product(pair));
  return {
    tokens: lines.flatMap(({ tokens }, index) => (index > 0 ? ["+", ...tokens] : tokens)),
    value: lines.map(({ value }) => value).reduce((a, b) => plus(a, b)),
  };
}

function average(step: Step): Line | undefined {
  if (find(step, "allowance.reference")) return product(step.operands);
  const parts = pairs(step.operands);
  const sum = sumOfProducts(parts);
  if (!sum) return undefined;
  const months = parts.reduce((total, [, { value }]) => total + Number(value), 0);
  return { tokens: ["(", ...sum.tokens, ")", "÷", months], value: over(sum.value, fraction(months, 1)) };
}

function sumOfDays(step: Step): Line | undefined {
  const infants = Number(find(step, "/event/infants")?.value ?? 1);
  const lines = step.operands
    .filter(({ id }) => id.startsWith("allowance.days_rule."))
    .map((operand): Line => {
      if (operand.id !== "allowance.days_rule.per_extra_infant" || infants < 3)
        return { tokens: [operand], value: exactly(operand) };
      return { tokens: [operand, "×", infants - 1], value: times(exactly(operand), fraction(infants - 1, 1)) };
    })
    // What adds nothing is listed among the operands all the same.
    .filter(({ value }) => value?.n !== 0);
  if (lines.length === 0) return undefined;
  return {
    tokens: lines.flatMap(({ tokens }, index) => (index > 0 ? ["+", ...tokens] : tokens)),
    value: lines.map(({ value }) => value).reduce((a, b) => plus(a, b)),
  };
}

// --- dates -------------------------------------------------------------------------------------------------------------

/** A day and how far on the result lies: so many months, or the so manieth day counted from it. */
export function dateStep(step: Step): { from: string; months?: number; day?: number } | undefined {
  const from = find(step, "/event/date")?.value;
  if (typeof from !== "string" || typeof step.result !== "string") return undefined;
  const months = find(step, "allowance.claim_months")?.value;
  if (step.id === "deadlines.claim_by" && typeof months === "number") return { from, months };
  const days = find(step, "allowance.days")?.value;
  if (step.id !== "deadlines.insured_through" || typeof days !== "number") return undefined;
  return dayNumber(from) + days - 1 === dayNumber(step.result) ? { from, day: days } : undefined;
}
