import { expect, it } from "vitest";
import { byWorth, type Figure, inForce, openFor, withoutScheme, worthOf } from "./bearing";
import type { Allowance, AmountRange, Unsettled } from "./contract";

const open = (id: string): Unsettled => ({
  id,
  region: "510100",
  hotline: "12393",
  alternatives: [],
  citations: [],
  note: null,
});
const unsettled = ["allowance.divisor", "contribution.rate", "allowance.claim_months", "something.new"].map(open);
const ids = (figure: Parameters<typeof openFor>[0]) => openFor(figure, unsettled).map(({ id }) => id);

it("names the open questions under a figure, and every question it does not know", () => {
  expect(ids("amount")).toEqual(["allowance.divisor", "something.new"]);
  expect(ids("total")).toEqual(["contribution.rate", "something.new"]);
  expect(ids("claim_by")).toEqual(["allowance.claim_months", "something.new"]);
  expect(ids("entitled")).toEqual(["something.new"]);
});

it("lets wait what only a scheme would ask", () => {
  const split = withoutScheme([...unsettled, open("scheme.in_force"), open("coverage.months_rule")]);
  expect(split.idle.map(({ id }) => id)).toEqual([
    "allowance.divisor",
    "allowance.claim_months",
    "coverage.months_rule",
  ]);
  expect(split.open.map(({ id }) => id)).toEqual(["contribution.rate", "something.new", "scheme.in_force"]);
});

const range = (min: string, max = min): AmountRange => ({ min, max });
const read = (id: string, amounts: (AmountRange | null)[], totals: (AmountRange | null)[] = []): Unsettled => ({
  ...open(id),
  alternatives: amounts.map((amount, index) => ({
    value: String(index),
    entitled: "yes",
    amount,
    if_entitled: amount,
    total: totals[index] ?? null,
    grade: "derived",
    citations: [],
    note: null,
  })),
});

it("weighs a question by the largest less the smallest of its readings, to the fen", () => {
  expect(worthOf(read("allowance.divisor", [range("19708.47"), range("19982.20")]))).toEqual({
    of: "amount",
    min: 27373,
    max: 27373,
  });
  // Dazhou: the days with the divisor at its least and at its most.
  expect(worthOf(read("allowance.days", [range("19708.47", "19982.20"), range("37808.09", "38333.20")]))).toEqual({
    of: "amount",
    min: 1809962,
    max: 1835100,
  });
  expect(
    worthOf(read("contribution.rate", [range("0.00"), range("9.00")], [range("734.10"), range("917.55")])),
  ).toEqual({ of: "total", min: 18345, max: 18345 });
});

it("does not weigh what bears on no amount, has one reading, or lacks one of its figures", () => {
  expect(worthOf(read("allowance.payee", [range("1.00"), range("2.00")]))).toBeUndefined();
  expect(worthOf(read("allowance.divisor", [range("1.00")]))).toBeUndefined();
  expect(worthOf(read("allowance.divisor", [range("1.00"), null]))).toBeUndefined();
});

it("asks first for what keeps the allowance from being a figure, then for what is worth most", () => {
  const questions = [
    open("contribution.rate"),
    read("allowance.divisor", [range("19708.47"), range("19982.20")]),
    read("allowance.days", [range("19708.47"), range("37808.09")]),
    open("allowance.base"),
  ];
  expect(byWorth(questions, null)).toEqual([
    "allowance.base",
    "allowance.days",
    "allowance.divisor",
    "contribution.rate",
  ]);
  expect(byWorth(questions.slice(0, 3), range("1.00"))).toEqual([
    "allowance.days",
    "allowance.divisor",
    "contribution.rate",
  ]);
});

const PREMIUM = ["contribution.rate", "contribution.payer", "contribution.kind", "contribution.rounding"];
const MONTHS = ["required_months", "months_rule", "months_at", "event_month_counts", "cure_months"].map(
  (name) => `coverage.${name}`,
);
const COUNTED = ["medical_counts", "other_areas_count", "other_provinces_count", "back_paid_counts"].map(
  (name) => `coverage.${name}`,
);
const INSURED = ["coverage.insured_in_area", "coverage.through_period", "transition.medical_months"];
const UNDER: Record<Figure, string[]> = {
  monthly: ["scheme.in_force", ...PREMIUM, "contribution.limits"],
  total: ["scheme.in_force", ...PREMIUM, "contribution.limits"],
  entitled: ["scheme.in_force", ...MONTHS, ...COUNTED, ...INSURED, "allowance.days"],
  amount: [
    "scheme.in_force",
    "contribution.limits",
    ...MONTHS,
    ...COUNTED,
    ...INSURED,
    ...["base", "days", "divisor", "share", "rounding", "benefit_deducted"].map((name) => `allowance.${name}`),
  ],
  base: ["contribution.limits", ...COUNTED, "allowance.base", "allowance.rounding"],
  days: ["allowance.days"],
  claim_by: ["allowance.claim_months"],
  insured_through: ["allowance.days"],
  top_up: ["base", "days", "divisor", "share", "rounding", "top_up"].map((name) => `allowance.${name}`),
  medical: ["medical.required_months", "medical.benefits"],
  leave: ["leave.days"],
  subsidy: ["childcare_subsidy"],
};
const known = [...new Set([...Object.values(UNDER).flat(), "allowance.payee"])];

it.each(Object.entries(UNDER) as [Figure, string[]][])(
  "under the %s stands what it is computed or decided from",
  (figure, under) => {
    const found = openFor(figure, known.map(open)).map(({ id }) => id);
    expect(found.sort()).toEqual([...under].sort());
  },
);

it("readings that all come to one yes or no leave it as it is; a single one leaves room for others", () => {
  const alike = read("coverage.months_rule", [range("1.00"), range("2.00")]);
  const [first, second] = alike.alternatives;
  if (!first || !second) throw new Error("two readings");
  const differing = { ...alike, alternatives: [first, { ...second, entitled: "no" as const }] };
  const single = { ...alike, alternatives: [first] };
  expect(openFor("entitled", [alike, differing, single])).toEqual([differing, single]);
  expect(openFor("amount", [alike])).toEqual([alike]);
});

it("an unpublished parameter that bears on another figure does not come first", () => {
  const divisor = read("allowance.divisor", [range("1.00"), range("1.01")]);
  expect(byWorth([open("allowance.claim_months"), divisor], null)).toEqual([
    "allowance.divisor",
    "allowance.claim_months",
  ]);
  expect(byWorth([divisor, open("allowance.base")], range("1.00"))).toEqual(["allowance.divisor", "allowance.base"]);
});

it("what is worth differs with how else it is read, whichever end is larger", () => {
  expect(worthOf(read("allowance.days", [range("1.00", "9.00"), range("5.00", "10.00")]))).toEqual({
    of: "amount",
    min: 100,
    max: 400,
  });
});

it("premiums are not weighed where only allowances are known", () => {
  expect(worthOf(read("contribution.rate", [range("1.00"), range("2.00")]))).toBeUndefined();
});

it("in force unless a condition says no", () => {
  const answer = (...conditions: object[]) => ({ conditions }) as unknown as Allowance;
  expect(inForce(answer())).toBe(true);
  expect(inForce(answer({ id: "in_force", met: "yes" }, { id: "continuous_months", met: "no" }))).toBe(true);
  expect(inForce(answer({ id: "continuous_months", met: "yes" }, { id: "in_force", met: "no" }))).toBe(false);
});

it("only what begins with these names can wait", () => {
  const ids = ["transition.medical_months", "my.allowance.days", "allowances", "medical.benefits"];
  expect(withoutScheme(ids.map(open)).idle.map(({ id }) => id)).toEqual(["transition.medical_months"]);
});
