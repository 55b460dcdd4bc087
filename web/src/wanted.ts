// A figure that is missing because she has not entered something, not because nobody has published it.

import type { Assessment, Unsettled } from "./contract";
import type { Inputs } from "./inputs";

export const EMPLOYER_BASE = "/employer_average_base";
export const BENEFIT = "/unemployment_benefit";

/** Where an employee's allowance goes by the employer's average base: without it there is no figure, and nobody to ask but the employer. */
export function wantsEmployerBase(
  { allowance, unsettled, trace }: Pick<Assessment, "allowance" | "unsettled" | "trace">,
  { status, employerBase }: Pick<Inputs, "status" | "employerBase">,
): boolean {
  return (
    status === "employee" &&
    employerBase.trim() === "" &&
    allowance.base === null &&
    unsettled.some(isOwnBase) &&
    trace.some(({ id, result }) => id === "allowance.base_rule" && String(result).startsWith("employer_"))
  );
}

/** Whether it is that question, which the employer answers and not the bureau. */
export function isOwnBase({ id, alternatives }: Unsettled): boolean {
  return id === "allowance.base" && alternatives.length === 0;
}

/** Where the fund pays only what exceeds the unemployment benefit, the benefit is hers to tell. */
export function wantsBenefit(
  unsettled: readonly Unsettled[],
  { status, benefit }: Pick<Inputs, "status" | "benefit">,
): boolean {
  return status === "unemployment_benefit" && benefit.trim() === "" && unsettled.some(isBenefit);
}

export function isBenefit({ id, alternatives }: Unsettled): boolean {
  return id === "allowance.benefit_deducted" && alternatives.length === 0;
}
