// A figure that is missing because she has not entered something, not because nobody has published it.

import type { Allowance, Unsettled } from "./contract";
import type { Inputs } from "./inputs";

export const EMPLOYER_BASE = "/employer_average_base";

/** An employee's allowance goes by the employer's average base: without it there is no figure, and nobody to ask but the employer. */
export function wantsEmployerBase(
  { base }: Pick<Allowance, "base">,
  unsettled: readonly Unsettled[],
  { status, employerBase }: Pick<Inputs, "status" | "employerBase">,
): boolean {
  return status === "employee" && employerBase.trim() === "" && base === null && unsettled.some(isOwnBase);
}

/** Whether it is that question, which the employer answers and not the bureau. */
export function isOwnBase({ id, alternatives }: Unsettled): boolean {
  return id === "allowance.base" && alternatives.length === 0;
}
