// The date and the base by dragging. What a slider gives is written into the form as typed text, at most once a frame.

import { useEffect, useRef } from "preact/hooks";
import { addDays, dayNumber } from "../../calendar";
import { shortened } from "../../figures";
import { countsToNow } from "../../situation";
import { change, given, inputs, outcome, reading, region, today, words } from "../../state";
import { amountLine, headline } from "../../summary";
import { parseDay, parseMoney } from "../../typed";
import { plannedBase } from "./rows";
import { baseAt, baseSteps, MOST_DAYS } from "./steps";
import type { PlanWords } from "./words";

export function Try({ said }: { said: PlanWords }) {
  const w = words.value;
  if (!w) return null;
  return (
    <section class="plan-try" aria-labelledby="plan-try">
      <h4 id="plan-try">{said.attempt}</h4>
      <p class="hint">{said.attemptHint}</p>
      <DateSlide said={said} />
      <BaseSlide said={said} />
      <Now said={said} />
    </section>
  );
}

function DateSlide({ said }: { said: PlanWords }) {
  const w = words.value;
  const typed = parseDay(given.date.value);
  const date = "value" in typed ? typed.value : "";
  const anchor = useAnchor(date);
  if (!w || date === "") return null;
  const kept = inputs.value.mode === "quick" && !countsToNow(inputs.value, today.value);
  return (
    <Slide
      id="slide-date"
      label={said.date[given.kind.value]}
      min={-MOST_DAYS}
      max={MOST_DAYS}
      step={dayNumber(date) - dayNumber(anchor.at)}
      text={(step) => w.day(addDays(anchor.at, step))}
      back={said.putBack}
      hint={kept ? said.dateKeepsMonths : undefined}
      onStep={(step) => {
        anchor.moved(addDays(anchor.at, step));
        change({ date: addDays(anchor.at, step) });
      }}
    />
  );
}

function BaseSlide({ said }: { said: PlanWords }) {
  const w = words.value;
  const { situation } = reading.value;
  const planned = situation ? plannedBase(situation) : undefined;
  const typed = parseMoney(planned?.base ?? "");
  const base = "value" in typed ? typed.value : "";
  const anchor = useAnchor(base);
  if (!w || planned === undefined || base === "") return null;
  const limits = region.value?.limits;
  const steps = baseSteps(anchor.at, limits);
  // Where between the steps a base lies is asked for by the steps themselves: one that they did not give is the anchor.
  let step = 0;
  while (step < steps.max && baseAt(anchor.at, step, limits) !== base) ++step;
  if (baseAt(anchor.at, step, limits) !== base)
    for (step = 0; step > steps.min && baseAt(anchor.at, step, limits) !== base; ) --step;
  return (
    <Slide
      id="slide-base"
      label={said.base}
      min={steps.min}
      max={steps.max}
      step={step}
      text={(at) => said.baseOf(w.yuan(shortened(baseAt(anchor.at, at, limits))))}
      back={said.putBack}
      hint={steps.floor && steps.cap ? undefined : said.baseFree}
      onStep={(at) => {
        const next = baseAt(anchor.at, at, limits);
        anchor.moved(next);
        const { spans } = inputs.peek();
        if (planned.span === undefined) change({ base: next });
        else change({ spans: spans.map((span, index) => (index === planned.span ? { ...span, base: next } : span)) });
      }}
    />
  );
}

/** Where the slider stood before it was dragged: what was typed, until something else is typed elsewhere. */
function useAnchor(value: string): { at: string; moved: (to: string) => void } {
  const anchor = useRef({ at: value, mine: value });
  if (value !== anchor.current.mine) anchor.current = { at: value, mine: value };
  return {
    at: anchor.current.at,
    moved: (to) => {
      anchor.current.mine = to;
    },
  };
}

interface SlideProps {
  id: string;
  label: string;
  min: number;
  max: number;
  step: number;
  text: (step: number) => string;
  back: (value: string) => string;
  hint: string | undefined;
  onStep: (step: number) => void;
}

function Slide({ id, label, min, max, step, text, back, hint, onStep }: SlideProps) {
  const waiting = useRef<{ frame: number; step: number } | undefined>(undefined);
  const latest = useRef(onStep);
  latest.current = onStep;
  useEffect(() => () => cancelAnimationFrame(waiting.current?.frame ?? 0), []);
  // A finger gives more values than there are frames: the last one before a frame is the one that is computed.
  const move = (to: number) => {
    if (waiting.current) waiting.current.step = to;
    else
      waiting.current = {
        step: to,
        frame: requestAnimationFrame(() => {
          const last = waiting.current?.step ?? to;
          waiting.current = undefined;
          latest.current(last);
        }),
      };
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        <output for={id} class="slide-value">
          {text(step)}
        </output>
      </label>
      <input
        class="slide"
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={waiting.current?.step ?? step}
        aria-valuetext={text(step)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => move(Number(event.currentTarget.value))}
      />
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {step === 0 ? null : (
        <button
          type="button"
          class="link"
          onClick={() => {
            onStep(0);
            document.getElementById(id)?.focus();
          }}
        >
          {back(text(0))}
        </button>
      )}
    </div>
  );
}

function Now({ said }: { said: PlanWords }) {
  const w = words.value;
  const now = outcome.value;
  if (!w || now.is !== "answer") return null;
  const { allowance } = now.assessment;
  return (
    <p class="plan-now">
      {said.now}
      {w.colon}
      <b>{[headline(w, allowance), amountLine(w, allowance, w.answer.unknown)].filter(Boolean).join(w.listComma)}</b>
    </p>
  );
}
