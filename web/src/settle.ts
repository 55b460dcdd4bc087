// The parameters to which a person can enter the bureau's own answer, and what form the answer has.

import type { SettleId } from "./contract";

export type AnswerForm = "percent" | "months" | "days" | "money" | "divisor" | "yes_no";

const ANSWER_FORMS: Record<SettleId, AnswerForm> = {
  "contribution.rate": "percent",
  "coverage.required_months": "months",
  "coverage.back_paid_counts": "yes_no",
  "allowance.base": "money",
  "allowance.days": "days",
  "allowance.divisor": "divisor",
  "allowance.share": "percent",
};

export function answerForm(id: string): AnswerForm | undefined {
  return Object.keys(ANSWER_FORMS).includes(id) ? ANSWER_FORMS[id as SettleId] : undefined;
}
