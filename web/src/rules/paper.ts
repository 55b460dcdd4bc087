// The formula on paper: what somebody without the calculator needs to compute by hand, in figures of the place. The example is
// made up and its figures are the core's own; what the core does not answer stays unanswered here.

import type { Assessment, Failure, FigureId, Payer, Situation, Status, Step, Unsettled } from "../contract";

/** Asks the core when the site is built. */
export type Ask = (situation: Situation) => Assessment | Failure;

/** Made up, and said to be: round, and within what most places allow. */
export const BASE = "6000.00";
/** Who pays, or for whom something is paid: residents have neither premium nor allowance to compute. */
export const ON_PAPER: readonly Status[] = ["flexible", "unemployment_benefit", "employee"];

/** Born on the day on which the rules were last looked at; paid since January of the year before, so that a year is full. */
export function exampleOf(region: string, status: Status, day: string): Situation {
  return {
    region,
    as_of: day,
    status,
    event: { kind: "birth", date: day, delivery: "natural", infants: 1, child_order: 1 },
    coverage: [{ from: `${Number(day.slice(0, 4)) - 1}-01`, status, base: BASE }],
    ...(status === "employee" ? { employer_average_base: BASE } : {}),
  };
}

export interface Sum {
  /** One for each result that the readings come to. */
  steps: readonly Step[];
  /** Nobody has settled it, but there are readings; each of them is among the steps. */
  doubts: readonly Unsettled[];
  /** Nobody has published it: without it there is no figure. */
  lacking: readonly Unsettled[];
}

export interface Paper {
  status: Status;
  payer: Payer | undefined;
  premium: Sum;
  /** Absent where no rule pays these people. */
  allowance: Sum | undefined;
}

export function paperOf(ask: Ask, region: string, status: Status, day: string): Paper {
  const answer = ask(exampleOf(region, status, day));
  if ("error" in answer) throw new Error(`${region} ${status}: ${answer.error.code} ${answer.error.pointer}`);
  const { trace, unsettled, contribution, allowance } = answer;
  const sum = (figure: FigureId, range: Range, bears: (id: string) => boolean): Sum => {
    const open = unsettled.filter(({ id }) => bears(id));
    return {
      steps: range ? distinct(trace, figure, range) : [],
      doubts: open.filter(({ alternatives }) => alternatives.length > 0),
      // What is unpublished and bears on the figure leaves none.
      lacking: range ? [] : open.filter(({ alternatives }) => alternatives.length === 0),
    };
  };
  const ofPremium = (id: string) => id === "contribution.rate" || id === "contribution.rounding";
  // By when and by whom it is claimed changes no figure.
  const ofAllowance = (id: string) =>
    id.startsWith("allowance.") && id !== "allowance.claim_months" && id !== "allowance.payee";
  const pays = trace.some(({ id, result }) => id === "scheme.in_force" && result === true);
  return {
    status,
    payer: unsettled.some(({ id }) => id === "contribution.payer") ? undefined : (contribution.payer ?? undefined),
    premium: sum("contribution.monthly", contribution.monthly, ofPremium),
    allowance: pays ? sum("allowance.amount", allowance.if_entitled, ofAllowance) : undefined,
  };
}

type Range = { min: string; max: string } | null;

/** A month of last year may have had another rate: only what is within the answer's range counts. */
function distinct(trace: readonly Step[], figure: FigureId, range: NonNullable<Range>): Step[] {
  const out = new Map<Step["result"], Step>();
  for (const step of trace) {
    const result = Number(step.result);
    if (step.id === figure && result >= Number(range.min) && result <= Number(range.max)) out.set(step.result, step);
  }
  return [...out.values()];
}
