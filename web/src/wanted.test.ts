import { expect, it } from "vitest";
import type { Unsettled } from "./contract";
import { EMPTY } from "./inputs";
import { isOwnBase, wantsEmployerBase } from "./wanted";

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
const base = { min: "9000.00", max: "9000.00" };

it("asks an employee for the employer's average base", () => {
  expect(wantsEmployerBase({ base: null }, unsettled, employee)).toBe(true);
  expect(unsettled.filter(isOwnBase).map(({ id }) => id)).toEqual(["allowance.base"]);
});

it("asks nobody else, and no more once there is a base", () => {
  expect(wantsEmployerBase({ base: null }, unsettled, { ...employee, employerBase: "9000" })).toBe(false);
  expect(wantsEmployerBase({ base }, unsettled, employee)).toBe(false);
  expect(wantsEmployerBase({ base: null }, [open("allowance.days")], employee)).toBe(false);
  expect(wantsEmployerBase({ base: null }, unsettled, EMPTY)).toBe(false);
});
