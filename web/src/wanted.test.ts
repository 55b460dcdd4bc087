import { expect, it } from "vitest";
import type { Assessment, Unsettled } from "./contract";
import { EMPTY } from "./inputs";
import { BENEFIT, EMPLOYER_BASE, isBenefit, isOwnBase, wantsBenefit, wantsEmployerBase } from "./wanted";

const open = (id: string): Unsettled => ({
  id,
  region: "510100",
  hotline: "12393",
  alternatives: [],
  citations: [],
  note: null,
});
const unsettled = [open("allowance.base"), open("allowance.claim_months")];
const employee = { ...EMPTY, status: "employee" } as const;
const answer = (base: object | null, rule = "employer_previous_year_average", open = unsettled) =>
  ({
    allowance: { base },
    unsettled: open,
    trace: [{ id: "allowance.base_rule", operands: [], result: rule, citations: [] }],
  }) as unknown as Assessment;

it("asks an employee for the employer's average base", () => {
  expect(wantsEmployerBase(answer(null), employee)).toBe(true);
  expect(unsettled.filter(isOwnBase).map(({ id }) => id)).toEqual(["allowance.base"]);
});

it("asks nobody else, and no more once there is a base", () => {
  expect(wantsEmployerBase(answer(null), { ...employee, employerBase: "9000" })).toBe(false);
  expect(wantsEmployerBase(answer({ min: "9000.00", max: "9000.00" }), employee)).toBe(false);
  expect(wantsEmployerBase(answer(null, undefined, [open("allowance.days")]), employee)).toBe(false);
  expect(wantsEmployerBase(answer(null), EMPTY)).toBe(false);
});

it("does not send an employee to the employer for a figure that an office publishes", () => {
  expect(wantsEmployerBase(answer(null, "average_wage"), employee)).toBe(false);
});

it("asks for the unemployment benefit where it is deducted", () => {
  const jobless = { ...EMPTY, status: "unemployment_benefit" } as const;
  const deducted = [open("allowance.benefit_deducted")];
  expect(wantsBenefit(deducted, jobless)).toBe(true);
  expect(wantsBenefit(deducted, { ...jobless, benefit: "2000" })).toBe(false);
  expect(wantsBenefit(deducted, EMPTY)).toBe(false);
  expect(wantsBenefit(unsettled, jobless)).toBe(false);
});

it("is a question of the bureau as soon as there are readings", () => {
  const withReadings = (id: string) => ({ ...open(id), alternatives: [{}, {}] }) as unknown as Unsettled;
  expect(isOwnBase(withReadings("allowance.base"))).toBe(false);
  expect(isBenefit(withReadings("allowance.benefit_deducted"))).toBe(false);
  expect(isBenefit(open("allowance.base"))).toBe(false);
  expect(isBenefit(open("allowance.benefit_deducted"))).toBe(true);
});

it("blanks are no answer, and only the rule of the base tells by whose figure it goes", () => {
  expect(wantsEmployerBase(answer(null), { ...employee, employerBase: " " })).toBe(true);
  expect(wantsBenefit([open("allowance.benefit_deducted")], { status: "unemployment_benefit", benefit: " " })).toBe(
    true,
  );
  const other = {
    ...answer(null),
    trace: [{ id: "allowance.base", operands: [], result: "employer_x", citations: [] }],
  };
  expect(wantsEmployerBase(other as unknown as Assessment, employee)).toBe(false);
});

it("the fields stand where the situation has them", () => {
  expect([EMPLOYER_BASE, BENEFIT]).toEqual(["/employer_average_base", "/unemployment_benefit"]);
});
