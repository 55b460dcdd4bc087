// Since when a rule holds. The policy names, for each parameter of a place, the first day of its latest entry; an older
// entry's day it does not name, so that it is said only where the latest one is the one that was used.

import type { ParameterId, Region, Situation, Step } from "../../contract";

export type Since = { from: string } | { until: string; next: "settled" | "unsettled" | "unknown" };

/** Figures that are read off a rule of another name. */
const RULES: Partial<Record<Step["id"], ParameterId>> = {
  "allowance.days": "allowance.days_rule",
  "leave.days": "leave.days_rule",
  "childcare_subsidy.amount": "childcare_subsidy",
};

export function sinceOf(step: Step, region: Region | undefined, situation: Situation | null): Since | undefined {
  // A value of the law has a grade; the person's own answer has no day.
  if (!region || !situation || !step.grade || step.settled_by_person) return undefined;
  const id = RULES[step.id] ?? step.id;
  const known = region.parameters.find((one) => one.id === id && one.status === situation.status);
  const used = known && firstUse(id, situation);
  if (!known || used === undefined) return undefined;
  if (known.from <= used) return { from: known.from };
  // Asked of another day than the event's, where the law says so.
  if (id === "allowance.payee" || id === "childcare_subsidy") return undefined;
  return known.from > situation.event.date ? { until: known.from, next: known.state } : undefined;
}

/** The first day for which the parameter was asked; undefined where it may have been asked of another place. */
function firstUse(id: string, { event, coverage }: Situation): string | undefined {
  if (id !== "contribution.rate") return event.date;
  // A month is charged at the rate of its own day, and of the place where it was paid.
  if (!Array.isArray(coverage) || coverage.some(({ region }) => region !== undefined)) return undefined;
  return coverage.map(({ from }) => `${from}-01`).sort()[0];
}
