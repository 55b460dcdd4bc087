import { expect, it } from "vitest";
import { byWorth, openFor, withoutScheme, worthOf } from "./bearing";
import type { AmountRange, Unsettled } from "./contract";

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
