// The months that were and will be paid, and the days not to miss, as a picture. Every date in it stands in words beneath
// it; its marks are told by shape, and it holds no text that could overlap.

import { computed } from "@preact/signals";
import { monthAt } from "../calendar";
import type { Assessment, Situation } from "../contract";
import { fullMonth, stretchesOf } from "../record";
import { below, given, today, words } from "../state";
import { type Facts, type Picture, WIDTH } from "../timeline";
import { parseDay } from "../typed";

type Drawn = Facts & { need: number | undefined };

/** Kept while it is the same: what does not move a date (a digit of the base) draws nothing here. */
export const facts = computed<Drawn | undefined>(() => {
  const { outcome, situation } = below.value;
  if (!situation || outcome.is !== "answer") return undefined;
  const next = factsOf(situation, outcome.assessment);
  if (JSON.stringify(next) !== JSON.stringify(kept)) kept = next;
  return kept;
});
let kept: Drawn | undefined;

function factsOf(situation: Situation, assessment: Assessment): Drawn {
  const { claim_by, insured_through, insured_through_earliest } = assessment.deadlines;
  const asOf = parseDay(given.asOf.value);
  const full = fullMonth(assessment, situation.event.date);
  return {
    stretches: stretchesOf(situation),
    now: "value" in asOf ? asOf.value : today.value,
    event: situation.event.date,
    full: full?.month,
    need: full?.need,
    through: insured_through,
    earliest: insured_through_earliest ?? insured_through,
    claim: claim_by,
  };
}

export function Timeline({ picture: p }: { picture: Picture }) {
  const w = words.value;
  if (!w) return null;
  const [first, last] = [w.month(monthAt(p.first)), w.month(monthAt(p.last))];
  return (
    <figure class="range">
      <svg
        class="timeline"
        viewBox={`0 0 ${WIDTH} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={w.answer.timeline(first, last)}
        focusable="false"
      >
        <path class="month-of" transform="translate(0 46) scale(1 5)" d={p.ticks} />
        <path class="month-of" transform="translate(0 46) scale(1 12)" d={p.years} />
        {KINDS.map((kind) => (
          <path key={kind} class={kind} d={p.cells[kind]} />
        ))}
        {p.full === undefined ? null : <path class="full" d={`M${p.full} 2h${p.month}l${-p.month / 2} 12z`} />}
        {p.through === undefined ? null : (
          <rect class="period maybe" x={p.event} y="66" width={p.through - p.event} height="6" />
        )}
        {p.earliest === undefined ? null : (
          <rect class="period" x={p.event} y="61" width={p.earliest - p.event} height="16" />
        )}
        {p.claim === undefined ? null : <path class="claim" d={`M${p.event} 90H${p.claim}M${p.claim} 80V100`} />}
        <path class="event" d={`M${p.event} 8V100`} />
        {p.now === undefined ? null : <path class="now" d={`M${p.now} 0V100`} />}
      </svg>
      <figcaption aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </figcaption>
    </figure>
  );
}

export const KINDS = ["paid", "planned", "back", "other"] as const;

/** The shape in which a thing stands in the picture. */
export function Key({ of }: { of: (typeof KINDS)[number] | "full" | "now" | "event" | "period" | "claim" }) {
  return (
    <svg class="key timeline" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class={of} d={SHAPES[of]} />
    </svg>
  );
}

const SHAPES: Record<Parameters<typeof Key>[0]["of"], string> = {
  paid: "M3 1h10v14h-10z",
  planned: "M3 1h10v14h-10z",
  back: "M3 7h10v8h-10z",
  other: "M3 12h10v3h-10z",
  full: "M1 3h14l-7 11z",
  now: "M8 0V16",
  event: "M8 0V16",
  period: "M0 4h16v8h-16z",
  claim: "M0 8H13M13 1V15",
};
