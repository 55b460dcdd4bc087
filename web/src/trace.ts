// The steps behind a figure, out of the whole trace.

import type { Step, TraceValue } from "./contract";

/** The steps that a figure rests on: its own (one for each reading), then those its operands name, and so on down. */
export function stepsBehind(trace: readonly Step[], figures: readonly string[]): Step[] {
  const result: Step[] = [];
  let level = trace.filter((step) => figures.includes(step.id));
  while (level.length > 0) {
    const fresh = [...new Set(level)].filter((step) => !result.includes(step));
    result.push(...fresh);
    level = fresh.flatMap((step) => step.operands.flatMap((operand) => sources(trace, operand.id, operand.value)));
  }
  return result;
}

/** The step that gave an operand: of several readings, the one with the operand's value. */
function sources(trace: readonly Step[], id: string, value: TraceValue): Step[] {
  const named = trace.filter((step) => step.id === id);
  const same = named.filter((step) => step.result === value);
  return same.length > 0 ? same.slice(0, 1) : named;
}
