import { expect, it } from "vitest";
import { capital, isAverage, nameOf, rangeText, valueText } from "./naming";
import { page as en, doubt as enDoubt } from "./words/en";
import { page as zh, doubt as zhDoubt } from "./words/zh";

it("writes values by what they are", () => {
  expect(valueText(zh, "allowance.amount", "19708.47")).toBe("19,708.47\u00a0元");
  expect(valueText(zh, "allowance.base", "18049/3")).toBe("18049/3\u00a0元 (约 6,016.33)");
  expect(valueText(zh, "allowance.days", 98)).toBe("98 天");
  expect(valueText(zh, "coverage.required_months", "12")).toBe("12 个月");
  expect(valueText(zh, "allowance.divisor", "365/12")).toBe("365/12");
  expect(valueText(zh, "deadlines.claim_by", "2027-05-20")).toBe("2027年5月20日");
  expect(valueText(en, "/coverage/0/from", "2025-03")).toBe("Mar 2025");
  expect(valueText(zh, "coverage.back_paid_counts", true)).toBe("是");
  expect(valueText(zh, "scheme.in_force", "false")).toBe("否");
  expect(valueText(zh, "allowance.base_rule", "own_previous_year_average")).toBe("本人上年度月平均缴费基数");
  expect(valueText(en, "contribution.rate", "0.8%")).toBe("0.8%");
  expect(valueText(zh, "/unemployment_benefit", "2000.00")).toBe("2,000.00\u00a0元");
  expect(valueText(zh, "childcare_subsidy.months", 36)).toBe("36 个月");
  expect(valueText(en, "leave.days", 158)).toBe("158 days");
});

it("tells a code that means two things by where it stands", () => {
  expect(valueText(zh, "contribution.payer", "none")).toBe("不缴");
  expect(valueText(zh, "contribution.kind", "none")).toBe("不用缴");
  expect(valueText(en, "contribution.kind", "included")).toBe("part of the medical premium");
});

it("does not pass over a reading that leaves the figure open", () => {
  expect(valueText(zh, "allowance.days", "")).toBe("没有公布过");
});

it("names figures, parameters, parts of the days and inputs", () => {
  expect(nameOf(zh, "allowance.days")).toBe("计发天数");
  expect(nameOf(zh, "allowance.days_rule")).toBe("计发天数的规定");
  expect(nameOf(zh, "allowance.days_rule.caesarean")).toBe("剖宫产另加");
  expect(nameOf(zh, "/coverage/1/base")).toBe("第 2 段的缴费基数");
  expect(nameOf(en, "/coverage/0")).toBe("Period 1");
  expect(nameOf(zh, "something.new")).toBe("something.new");
});

it("writes a range only where there is one", () => {
  expect(rangeText(zh, { min: "48.94", max: "48.94" })).toBe("48.94\u00a0元");
  expect(rangeText(en, { min: "0.00", max: "19982.20" })).toBe("¥0.00 – 19,982.20");
});

it("asks of the same things in both languages", () => {
  expect(Object.keys(enDoubt.questions)).toEqual(Object.keys(zhDoubt.questions));
  for (const question of Object.values(zhDoubt.questions)) expect(question("成都市")).toContain("成都市");
});

it.each([
  ...["monthly", "total", "own_total", "limits.floor", "limits.cap"].map((name) => `contribution.${name}`),
  ...["amount", "base", "base_before", "reference", "top_up_amount"].map((name) => `allowance.${name}`),
  ...["childcare_subsidy.monthly", "childcare_subsidy.amount"],
  ...["base", "0/base", "12/base", "employer_average_base", "3/employer_average_base"].map(
    (path) => `/coverage/${path}`,
  ),
  ...["/employer_average_base", "/monthly_wage", "/unemployment_benefit"],
])("%s is money", (id) => expect(valueText(zh, id, "1234.50")).toBe("1,234.50\u00a0元"));

it.each(["allowance.days", "leave.days", "allowance.days_rule.birth", "/event/gestation_days"])("%s are days", (id) =>
  expect(valueText(zh, id, 98)).toBe("98 天"),
);

it.each([
  ...["required", "termination", "cure", "continuous", "cumulative"].map((name) => `coverage.${name}_months`),
  ...["transition.months", "transition.medical_months", "contribution.months", "allowance.claim_months"],
  ...["medical.required_months", "childcare_subsidy.months", "/coverage", "/coverage/0", "/coverage/12"],
])("%s are months", (id) => expect(valueText(zh, id, 12)).toBe("12 个月"));

it.each([
  ...[
    "x.allowance.amount",
    "allowance.amount_x",
    "allowance.base_limits",
    "/coverage/x/base",
    "/coverage//base",
    "a/monthly_wage",
  ],
  ...["x.leave.days", "leave.days_x", "allowance.days_rule.", "allowance.days_rule"],
  ...["x/coverage", "/coverage/", "/coverage/x", "contribution.months_x", "x.contribution.months", "coverage.months"],
])("%s is neither", (id) => expect(valueText(zh, id, "1234")).toBe("1234"));

it("a day, a month and a code only where the whole text is one", () => {
  expect(valueText(zh, "x", "2026-05")).toBe("2026年5月");
  for (const text of ["2026-05-20x", "x2026-05-20", "x2026-05", "2026-051", "12026-05", "natural9", "9natural", "365"])
    expect(valueText(zh, "x", text)).toBe(text);
  expect(valueText(zh, "x", "something_new")).toBe("something_new");
});

it("codes are words of values, of people and of births", () => {
  expect(valueText(zh, "x", "flexible")).toBe(zh.statuses.flexible);
  expect(valueText(zh, "x", "caesarean")).toBe("剖宫产");
  expect(valueText(zh, "x", "true")).toBe("是");
  expect(valueText(zh, "x", false)).toBe("否");
  expect(valueText(zh, "x", "constructor")).toBe("constructor");
});

it("averages are figures to compare with", () => {
  expect(isAverage("average_allowance_nation")).toBe(true);
  expect(isAverage("average_allowance_province")).toBe(true);
  expect(isAverage("household_not_needed" as never)).toBe(false);
});

it("a line begins with a capital", () => {
  expect([capital("days of leave"), capital(""), capital("天")]).toEqual(["Days of leave", "", "天"]);
});

it("a range of fractions is written to the fen", () => {
  expect(rangeText(zh, { min: "18049/3", max: "18050/3" })).toBe("6,016.33 ~ 6,016.67\u00a0元");
  expect(rangeText(zh, { min: "18049/3", max: "18049/3" })).toBe("18049/3\u00a0元 (约 6,016.33)");
});
