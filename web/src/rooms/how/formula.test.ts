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

it("reads a debt, and nothing that is no value", () => {
  expect(fractionOf("-12.50")).toEqual({ n: -25, d: 2 });
  expect(fractionOf("1/8")).toEqual({ n: 1, d: 8 });
  for (const text of ["x12", "12x", "1/0", "", "12.", "1/2/3"]) expect(fractionOf(text)).toBeUndefined();
});

it("neither rounds nor writes a debt, nor what is too large to be exact", () => {
  expect(rounded({ n: -1, d: 2 }, "half_up", 0)).toBeUndefined();
  expect(rounded({ n: Number.MAX_SAFE_INTEGER, d: 1 }, "up", 2)).toBeUndefined();
  expect(rounded({ n: 5, d: 1 }, "up", 0)).toEqual({ n: 5, d: 1 });
  expect(rounded({ n: 0, d: 1 }, "half_up", 2)).toEqual({ n: 0, d: 1 });
  expect(decimals({ n: -1, d: 2 })).toBeUndefined();
  expect(decimals({ n: 1, d: Number.MAX_SAFE_INTEGER })).toBeUndefined();
  expect(decimals({ n: 0, d: 1 })).toBe("0.00");
});

const without = (given: Given, at: number) => given.filter((_, index) => index !== at);

it("what the employer adds: the wage of these days less the allowance; nothing where one of them is missing", () => {
  const given: Given = [
    ["/monthly_wage", "9000.00"],
    ["allowance.days", 98],
    ["allowance.divisor", "30"],
    ["allowance.amount", "19982.20"],
  ];
  expect(line(step("allowance.top_up_amount", "9417.80", given))).toBe("9000.00 × 98 ÷ 30 − 19982.20");
  for (const at of [0, 1, 2, 3])
    expect(line(step("allowance.top_up_amount", "9417.80", without(given, at)))).toBeUndefined();
});

it("the subsidy: for one child without a factor of one", () => {
  const given = (infants: number): Given => [
    ["childcare_subsidy.monthly", "300.00"],
    ["childcare_subsidy.months", 36],
    ["/event/infants", infants],
  ];
  expect(line(step("childcare_subsidy.amount", "10800.00", given(1)))).toBe("300.00 × 36");
  expect(line(step("childcare_subsidy.amount", "21600.00", given(2)))).toBe("300.00 × 36 × 2");
  for (const at of [0, 1, 2])
    expect(line(step("childcare_subsidy.amount", "10800.00", without(given(1), at)))).toBeUndefined();
});

it("the allowance by a share; nothing where base, days or divisor are missing or no figures", () => {
  const given: Given = [
    ["allowance.base", "6117.00"],
    ["allowance.days", 98],
    ["allowance.divisor", "365/12"],
    ["allowance.share", "50%"],
  ];
  expect(line(step("allowance.amount", "9854.24", given))).toBe("6117.00 × 98 ÷ 365/12 × 50% = 9854.2356… half_up 2");
  for (const at of [0, 1, 2]) {
    expect(line(step("allowance.amount", "9854.24", without(given, at)))).toBeUndefined();
    const broken = given.map(([id, value], index) => [id, index === at ? "none" : value] as const);
    expect(line(step("allowance.amount", "9854.24", broken))).toBeUndefined();
  }
  expect(line(allowance("0", "0.00"))).toBeUndefined();
  expect(line(allowance("365/12", "unknown"))).toBeUndefined();
});

it("a base below the benefit has no line", () => {
  const given: Given = [
    ["allowance.base", "1000.00"],
    ["/unemployment_benefit", "2000.00"],
    ["allowance.days", 98],
    ["allowance.divisor", "30"],
  ];
  expect(line(step("allowance.amount", "0.00", given))).toBeUndefined();
});

it("sums are of pairs of an amount and a count, or none", () => {
  const total = (...operands: Given) => line(step("contribution.total", "734.10", operands));
  expect(total(["contribution.monthly", "48.94"], ["contribution.months", 15])).toBe("48.94 × 15");
  expect(total(["contribution.monthly", "48.94"], ["contribution.months", "15"])).toBeUndefined();
  expect(
    total(["contribution.monthly", "48.94"], ["contribution.months", 15], ["contribution.monthly", "0.00"]),
  ).toBeUndefined();
  expect(total()).toBeUndefined();
  expect(line(step("allowance.base", "6117.00", []))).toBeUndefined();
});

it("a base out of a published figure is a share of it", () => {
  const base = step("allowance.base", "5400.00", [
    ["allowance.reference", "9000.00"],
    ["allowance.reference_share", "60%"],
  ]);
  expect(line(base)).toBe("9000.00 × 60%");
});

it("of two infants one is extra, and has no factor; no days have no line", () => {
  const given: Given = [
    ["allowance.days_rule.birth", 98],
    ["/event/infants", 2],
    ["allowance.days_rule.per_extra_infant", 15],
  ];
  expect(line(step("allowance.days", 113, given))).toBe("98 + 15");
  expect(line(step("leave.days", 113, given))).toBe("98 + 15");
  expect(line(step("allowance.days", 98, []))).toBeUndefined();
});

it("no day without a date, a count and a day to come to", () => {
  const date = ["/event/date", "2026-05-20"] as const;
  const months = ["allowance.claim_months", 12] as const;
  const days = ["allowance.days", 98] as const;
  expect(dateStep(step("deadlines.claim_by", "2027-05-20", [months]))).toBeUndefined();
  expect(dateStep(step("deadlines.claim_by", "2027-05-20", [date]))).toBeUndefined();
  expect(dateStep(step("deadlines.claim_by", 12, [date, months]))).toBeUndefined();
  expect(dateStep(step("deadlines.claim_by", "2027-05-20", [date, ["allowance.claim_months", "12"]]))).toBeUndefined();
  expect(dateStep(step("deadlines.claim_by", "2026-08-25", [date, days]))).toBeUndefined();
  expect(dateStep(step("deadlines.insured_through", "2026-08-25", [date]))).toBeUndefined();
  expect(dateStep(step("deadlines.insured_through", "2027-05-20", [date, months]))).toBeUndefined();
  expect(dateStep(step("deadlines.insured_through", "2026-08-25", [date, ["allowance.days", "98"]]))).toBeUndefined();
  expect(dateStep(step("allowance.amount", "2026-08-25", [date, days]))).toBeUndefined();
  expect(dateStep(step("allowance.amount", "2027-05-20", [date, months]))).toBeUndefined();
});
