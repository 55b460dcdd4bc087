import { expect, it } from "vitest";
import type { Step } from "../../contract";
import { dateStep, decimals, formulaOf, fractionOf, type Operand, rounded } from "./formula";

type Given = readonly (readonly [id: Operand["id"], value: Operand["value"]])[];
const step = (id: Step["id"], result: Step["result"], operands: Given): Step => ({
  id,
  operands: operands.map(([id, value]) => ({ id, value })),
  result,
  citations: [],
});
/** The line as it would be read: values and signs, the exact value, the rounding. */
function line(given: Step): string | undefined {
  const formula = formulaOf(given);
  if (!formula) return undefined;
  const tokens = formula.tokens.map((token) => (typeof token === "object" ? String(token.value) : String(token)));
  const { exact, rounding } = formula;
  return [...tokens, exact ? `= ${exact}` : "", rounding ? `${rounding.mode} ${rounding.places}` : ""]
    .filter(Boolean)
    .join(" ");
}
const allowance = (divisor: string, result: string, ...more: Given) =>
  step("allowance.amount", result, [
    ["allowance.base", "6117.00"],
    ["allowance.days", 98],
    ["allowance.divisor", divisor],
    ["allowance.share", "100%"],
    ...more,
  ]);

it("reads every exact value of the contract", () => {
  expect(fractionOf("6117.00")).toEqual({ n: 6117, d: 1 });
  expect(fractionOf("365/12")).toEqual({ n: 365, d: 12 });
  expect(fractionOf("0.8%")).toEqual({ n: 1, d: 125 });
  expect(fractionOf("7384.37")).toEqual({ n: 738437, d: 100 });
  expect(fractionOf(98)).toEqual({ n: 98, d: 1 });
  expect(fractionOf("natural")).toBeUndefined();
  expect(fractionOf("99999999999999999999")).toBeUndefined();
});

it("writes decimals as far as they help, and says that they go on", () => {
  expect(decimals({ n: 7193592, d: 365 })).toBe("19708.4712…");
  expect(decimals({ n: 1, d: 2 })).toBe("0.50");
  expect(decimals({ n: 12234, d: 250 })).toBe("48.936");
  expect(decimals({ n: 1, d: 3 })).toBe("0.3333…");
  expect(decimals({ n: 5, d: 1 })).toBe("5.00");
});

it("rounds as the rule says", () => {
  expect(rounded({ n: 1, d: 200 }, "half_up", 2)).toEqual({ n: 1, d: 100 });
  expect(rounded({ n: 1, d: 200 }, "down", 2)).toEqual({ n: 0, d: 1 });
  expect(rounded({ n: 1, d: 1000 }, "up", 2)).toEqual({ n: 1, d: 100 });
  expect(rounded({ n: 5, d: 2 }, "half_up", 0)).toEqual({ n: 3, d: 1 });
});

it("the allowance: with the exact value where it was rounded, without it where it was not", () => {
  expect(line(allowance("365/12", "19708.47"))).toBe("6117.00 × 98 ÷ 365/12 = 19708.4712… half_up 2");
  expect(line(allowance("30", "19982.20"))).toBe("6117.00 × 98 ÷ 30");
  expect(line(allowance("365/12", "19709.00", ["allowance.rounding", "up"], ["allowance.rounding.places", 0]))).toBe(
    "6117.00 × 98 ÷ 365/12 = 19708.4712… up 0",
  );
});

it("less the unemployment benefit, and by a share", () => {
  const given: Given = [
    ["allowance.base", "7384.00"],
    ["allowance.days", 98],
    ["allowance.divisor", "30"],
    ["allowance.tiers", "50%"],
    ["/unemployment_benefit", "2000.00"],
  ];
  expect(line(step("allowance.amount", "8793.87", given))).toBe(
    "( 7384.00 − 2000.00 ) × 98 ÷ 30 × 50% = 8793.8666… half_up 2",
  );
});

it("says nothing where the line would not lead to the core's result", () => {
  expect(line(allowance("365/12", "19708.48"))).toBeUndefined();
  expect(line(step("allowance.amount", "1.00", []))).toBeUndefined();
  expect(line(step("contribution.own_total", "734.10", [["contribution.total", "734.10"]]))).toBeUndefined();
});

it("premiums: a month, and the sum over spans", () => {
  const month = step("contribution.monthly", "48.94", [
    ["/coverage/0/base", "6117.00"],
    ["contribution.rate", "0.8%"],
  ]);
  expect(line(month)).toBe("6117.00 × 0.8% = 48.936 half_up 2");
  const total = step("contribution.total", "1223.50", [
    ["contribution.monthly", "48.94"],
    ["contribution.months", 15],
    ["contribution.monthly", "48.94"],
    ["contribution.months", 10],
  ]);
  expect(line(total)).toBe("48.94 × 15 + 48.94 × 10");
});

it("an average keeps its fraction", () => {
  const base = step("allowance.base", "18049/3", [
    ["/coverage/0/base", "6117.00"],
    ["/coverage/0", 8],
    ["/coverage/1/base", "5815.00"],
    ["/coverage/1", 4],
  ]);
  expect(line(base)).toBe("( 6117.00 × 8 + 5815.00 × 4 ) ÷ 12 = 6016.3333…");
});

it("days are added up; what adds nothing is left out; several infants count", () => {
  const days = (result: number, ...more: Given) =>
    step("allowance.days", result, [["allowance.days_rule.birth", 98], ["allowance.days_rule.extension", 0], ...more]);
  expect(line(days(98))).toBeUndefined();
  expect(line(days(113, ["allowance.days_rule.caesarean", 15]))).toBe("98 + 15");
  expect(line(days(128, ["/event/infants", 3], ["allowance.days_rule.per_extra_infant", 15]))).toBe("98 + 15 × 2");
});

it("dates: so many months on, or the last of so many days", () => {
  const claim = step("deadlines.claim_by", "2027-05-20", [
    ["/event/date", "2026-05-20"],
    ["allowance.claim_months", 12],
  ]);
  expect(dateStep(claim)).toEqual({ from: "2026-05-20", months: 12 });
  const through = (result: string) =>
    step("deadlines.insured_through", result, [
      ["/event/date", "2026-05-20"],
      ["allowance.days", 98],
    ]);
  expect(dateStep(through("2026-08-25"))).toEqual({ from: "2026-05-20", day: 98 });
  expect(dateStep(through("2026-08-26"))).toBeUndefined();
});
