// "How": the steps behind a figure, down to what was typed and to the articles.

import { useState } from "preact/hooks";
import type { Step } from "../contract";
import { capital, nameOf, valueText } from "../naming";
import { outcome, traced, words } from "../state";
import { stepsBehind } from "../trace";
import { Articles, citationKey } from "./Article";

/** Figures that are one line of arithmetic: how each operand comes in. Others just name their operands. */
const FORMULAS: Record<string, readonly (readonly [operand: RegExp, sign: string])[]> = {
  "allowance.amount": [
    [/^(allowance\.base|.*base.*)$/, ""],
    [/^allowance\.days$/, "×"],
    [/^allowance\.divisor$/, "÷"],
    [/^allowance\.(share|tiers)$/, "×"],
  ],
  "contribution.monthly": [
    [/base$/, ""],
    [/^contribution\.rate$/, "×"],
  ],
};

export function How({ figures, of }: { figures: readonly string[]; of: string }) {
  const [open, setOpen] = useState(false);
  const w = words.value;
  if (!w || !figures.some((figure) => traced.value.includes(` ${figure} `))) return null;
  const now = open ? outcome.value : undefined;
  return (
    <details class="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {w.answer.how}
        <span class="quiet">{`${w.colon}${of}`}</span>
      </summary>
      {/* Drawn only while it is open: a trace is long, and every key typed draws the answer anew. */}
      {now?.is === "answer" ? <Steps steps={stepsBehind(now.assessment.trace, figures)} /> : null}
    </details>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const said = new Set<string>();
  return (
    <ol class="steps">
      {steps.map((step, index) => {
        const before = new Set(said);
        for (const citation of step.citations) said.add(citationKey(citation));
        // A trace has no ids of its own: a step that differs between readings stands there more than once.
        return <StepCard key={index} step={step} said={before} />;
      })}
    </ol>
  );
}

function StepCard({ step, said }: { step: Step; said: ReadonlySet<string> }) {
  const w = words.value;
  if (!w) return null;
  return (
    <li class="step">
      <p class="step-head">
        <span class="step-name">{capital(nameOf(w, step.id))}</span>
        <b class="step-result">{valueText(w, step.id, step.result)}</b>
        {step.settled_by_person ? <span class="mark theirs">{w.answer.theirs}</span> : null}
        {step.grade && step.grade !== "official" && !step.settled_by_person ? (
          <span class={`mark ${step.grade}`}>{w.grades[step.grade]}</span>
        ) : null}
      </p>
      <Arithmetic step={step} />
      <Articles citations={step.citations} said={said} />
    </li>
  );
}

function Arithmetic({ step }: { step: Step }) {
  const w = words.value;
  if (!w || step.operands.length === 0) return null;
  const formula = FORMULAS[step.id];
  const terms = formula?.flatMap(([operand, sign]) => {
    const found = step.operands.find(({ id }) => operand.test(id));
    if (!found) return [];
    // A fraction of its own is bracketed: 365/12 is divided by as a whole.
    const text = sign === "" ? withoutBenefit(step, String(found.value)) : String(found.value);
    return [`${sign} ${sign && text.includes("/") ? `(${text})` : text}`.trim()];
  });
  return (
    <div class="arithmetic">
      {terms && terms.length > 1 ? (
        <p class="formula">{`${terms.join(" ")} → ${valueText(w, step.id, step.result)}`}</p>
      ) : null}
      <ul class="operands">
        {step.operands.map((operand, index) => (
          // The place is the key: operands may repeat
          <li key={index}>
            {capital(nameOf(w, operand.id))}
            {w.colon}
            <b>{valueText(w, operand.id, operand.value)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where the unemployment benefit is paid already, only what exceeds it counts. */
function withoutBenefit(step: Step, base: string): string {
  const benefit = step.operands.find(({ id }) => id === "/unemployment_benefit");
  return benefit ? `(${base} − ${benefit.value})` : base;
}
