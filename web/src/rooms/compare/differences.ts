// Why two answers differ: the parameters of the rules whose values are not the same in the two traces, and what each of
// them alone would change in her own answer, as the core itself computes it with that one value put in.

import { inForce } from "../../bearing";
import type { Assessment, Citation, Failure, Grade, SettleId, Situation, TraceValue } from "../../contract";
import { isSettled } from "../../figures";
import { answerForm } from "../../settle";
import { fen } from "../../typed";

export interface Value {
  value: TraceValue;
  grade: Grade | undefined;
  /** Her own entry of what the bureau said. */
  theirs: boolean;
  citations: readonly Citation[];
}
/** `unknown`: nobody has published it; `unused`: the answer does not rest on it. */
export type Side = readonly Value[] | "unknown" | "unused";

export interface Part {
  id: string;
  mine: Side;
  other: Side;
}
/** What comes to one question: a parameter, or a figure with the parameters that make it. */
export interface Difference extends Part {
  /** The id under which the core takes another value for it. */
  settles: SettleId | undefined;
  parts: Part[];
}

/** A figure that the core takes as a whole is made by several parameters. */
const MAKES: readonly (readonly [RegExp, SettleId])[] = [
  [/^allowance\.(base(_|$)|reference)/, "allowance.base"],
  [/^allowance\.days/, "allowance.days"],
  [/^allowance\.(share|tiers)$/, "allowance.share"],
];
/** Other matters than premium and allowance. */
const ELSEWHERE = /^(leave|medical|childcare_subsidy|deadlines)/;

/** A member ("contribution.limits.floor") belongs to its parameter. */
function questionOf(id: string): string {
  return MAKES.find(([made]) => made.test(id))?.[1] ?? id.split(".").slice(0, 2).join(".");
}

/** Each value once, whatever readings it stands under. */
function valuesOf({ trace }: Assessment): Map<string, Value[]> {
  const result = new Map<string, Value[]>();
  const put = (id: string, one: Value) => {
    const values = result.get(id) ?? [];
    if (!values.some(({ value }) => value === one.value)) result.set(id, [...values, one]);
  };
  for (const { id, operands, result: value, grade, settled_by_person, citations } of trace) {
    const theirs = settled_by_person === true;
    put(id, { value, grade, theirs, citations });
    for (const operand of operands)
      put(operand.id, { value: operand.value, grade, theirs, citations: theirs ? [] : citations });
  }
  return result;
}

/** `ids`: parameters and their members, in the order in which they are to stand. */
export function differences(mine: Assessment, other: Assessment, ids: readonly string[]): Difference[] {
  const sides = [mine, other].map((answer) => {
    const values = valuesOf(answer);
    const open = new Set(answer.unsettled.map(({ id }) => id));
    return (id: string): Side => values.get(id) ?? (open.has(id) ? "unknown" : "unused");
  }) as [(id: string) => Side, (id: string) => Side];
  const side = (id: string): Part => {
    const [ours, theirs] = sides;
    // The share stands under one of two parameters.
    const either = (of: (id: string) => Side) =>
      id === "allowance.share" && of(id) === "unused" ? of("allowance.tiers") : of(id);
    return { id, mine: either(ours), other: either(theirs) };
  };
  // Without a scheme on one side, what only the other side's scheme asks for says nothing.
  const scheme = inForce(mine.allowance) && inForce(other.allowance);
  const says = (part: Part) => differ(part) && (scheme || (part.mine !== "unused" && part.other !== "unused"));

  const questions = new Map<string, string[]>();
  for (const id of ids) {
    if (ELSEWHERE.test(id)) continue;
    const question = questionOf(id);
    questions.set(question, [...(questions.get(question) ?? []), id]);
  }
  return [...questions].flatMap(([question, makers]): Difference[] => {
    const whole = side(question);
    const parts = makers
      .filter((id) => id !== question && id !== "allowance.tiers")
      .map(side)
      .filter(says);
    if (!says(whole) && parts.length === 0) return [];
    return [{ ...whole, parts, settles: answerForm(question) ? (question as SettleId) : undefined }];
  });
}

function differ({ mine, other }: Part): boolean {
  const text = (side: Side) =>
    typeof side === "string"
      ? side
      : side
          .map(({ value }) => JSON.stringify(String(value)))
          .sort()
          .join();
  return text(mine) !== text(other);
}

// --- what one of them alone is worth ----------------------------------------------------------------------------------

type Assess = (situation: Situation) => Assessment | Failure;

/** In fen, over all readings of what else is open; each of them is an exact difference of two figures of the core. */
export interface Alone {
  of: "allowance" | "premium";
  min: number;
  max: number;
}

/** As many readings as are gone through; more than these are not worth the wait. */
const MOST_READINGS = 24;

/** What her own answer changes by, if only this were as it is in the other; undefined where that cannot be said. */
export function alone(
  assess: Assess,
  situation: Situation,
  mine: Assessment,
  { settles, mine: here, other: there }: Difference,
): Alone | undefined {
  if (
    !settles ||
    typeof here === "string" ||
    typeof there === "string" ||
    !differ({ id: settles, mine: here, other: there })
  )
    return undefined;
  const of = settles === "contribution.rate" ? "premium" : "allowance";
  const figure = (settle: Situation["settle"]): number | undefined => {
    const answer = assess({ ...situation, settle: { ...situation.settle, ...settle } });
    if ("error" in answer) return undefined;
    const amount = of === "premium" ? answer.contribution.own_total : answer.allowance.amount;
    return amount && isSettled(amount) ? fen(amount.min) : undefined;
  };
  const readings = readingsOf(mine, settles);
  if (readings.length * here.length * there.length > MOST_READINGS) return undefined;
  const found: number[] = [];
  for (const reading of readings) {
    const before = here.map(({ value }) => figure({ ...reading, ...put(settles, value) }));
    const after = there.map(({ value }) => figure({ ...reading, ...put(settles, value) }));
    for (const a of before)
      for (const b of after) {
        if (a === undefined || b === undefined) return undefined;
        found.push(b - a);
      }
  }
  return { of, min: Math.min(...found), max: Math.max(...found) };
}

/** Every combination of what else is open and can be put in. What cannot leaves a range, and then nothing is said. */
function readingsOf({ unsettled }: Assessment, except: SettleId): Situation["settle"][] {
  let all: NonNullable<Situation["settle"]>[] = [{}];
  for (const { id, alternatives } of unsettled) {
    if (id === except || !answerForm(id) || alternatives.length === 0) continue;
    all = all.flatMap((one) => alternatives.map(({ value }) => ({ ...one, ...put(id as SettleId, value) })));
  }
  return all;
}

/** As `settle` takes it: text, but for yes and no. */
function put(id: SettleId, value: TraceValue): NonNullable<Situation["settle"]> {
  const text = String(value);
  return { [id]: text === "true" ? true : text === "false" ? false : text };
}
