// The steps behind a figure: each with its arithmetic, the rule it rests on, since when that holds and who says so.

import "./how.css";
import type { Step } from "../../contract";
import { capital, nameOf, valueText } from "../../naming";
import { Articles, citationKey } from "../../parts/Article";
import { rulesPath } from "../../rules/path";
import { below, region, tongue, words } from "../../state";
import { stepsBehind } from "../../trace";
import type { RoomProps } from "../room";
import { dateStep, type Formula, formulaOf, type Token } from "./formula";
import { sinceOf } from "./since";
import type { HowWords } from "./words";

export default function How({ words: said, figures, citations }: RoomProps<"how">) {
  const now = below.value.outcome;
  if (citations) return <Articles citations={citations} />;
  if (!figures || now.is !== "answer") return null;
  return <Steps steps={stepsBehind(now.assessment.trace, figures)} c={said} />;
}

function Steps({ steps, c }: { steps: readonly Step[]; c: HowWords }) {
  const w = words.value;
  const now = below.value.outcome;
  if (!w || now.is !== "answer") return null;
  const { verified_until, version, within_verified } = now.assessment.policy;
  const named = new Set<string>();
  return (
    <>
      <ol class="steps">
        {steps.map((step, index) => {
          const before = new Set(named);
          for (const citation of step.citations) named.add(citationKey(citation));
          // A trace has no ids of its own: a step that differs between readings stands there more than once.
          return <StepCard key={index} step={step} said={before} c={c} />;
        })}
      </ol>
      <p class={within_verified ? "hint" : "unseen"}>
        {within_verified ? c.verified(w.day(verified_until), version) : c.beyond(w.day(verified_until))}
      </p>
    </>
  );
}

function StepCard({ step, said, c }: { step: Step; said: ReadonlySet<string>; c: HowWords }) {
  const w = words.value;
  if (!w) return null;
  return (
    <li class="step">
      <p class="step-head">
        <span class="step-name">{capital(nameOf(w, step.id))}</span>
        <b class="step-result">{valueText(w, step.id, step.result)}</b>
        {step.settled_by_person ? <span class="mark theirs">{w.answer.theirs}</span> : null}
        {step.grade && !step.settled_by_person ? (
          <span class={`mark ${step.grade}`}>{w.grades[step.grade]}</span>
        ) : null}
      </p>
      <Arithmetic step={step} c={c} />
      <Standing step={step} c={c} />
      <Articles citations={step.citations} said={said} />
      {region.value && Object.keys(w.parameters).includes(step.id) ? (
        <a class="to-rule" href={rulesPath(tongue.value, region.value.code, step.id)}>
          {c.toRule}
          <span class="quiet">{`${w.colon}${nameOf(w, step.id)}`}</span>
        </a>
      ) : null}
    </li>
  );
}

/** What the value is worth, and since when it holds. */
function Standing({ step, c }: { step: Step; c: HowWords }) {
  const w = words.value;
  if (!w) return null;
  if (step.settled_by_person) return <p class="hint">{c.theirs}</p>;
  if (!step.grade) return null;
  const since = sinceOf(step, region.value, below.value.situation);
  return (
    <p class="hint">
      {c.grades[step.grade]}
      {since ? w.space : null}
      {since && "from" in since ? c.since(w.day(since.from)) : null}
      {since && "until" in since ? (since.next === "settled" ? c.until : c.untilOpen)(w.day(since.until)) : null}
    </p>
  );
}

function Arithmetic({ step, c }: { step: Step; c: HowWords }) {
  const w = words.value;
  if (!w || step.operands.length === 0) return null;
  const formula = formulaOf(step);
  const date = dateStep(step);
  const used = formula?.tokens ?? [];
  // What the line names already is not listed again.
  const others = date ? [] : step.operands.filter((operand) => !used.includes(operand));
  return (
    <div class="arithmetic">
      {formula ? <Line formula={formula} step={step} c={c} /> : null}
      {date ? (
        <p class="formula">
          {date.months === undefined
            ? c.dayOf(w.day(date.from), date.day ?? 0)
            : c.monthsOn(w.day(date.from), date.months)}{" "}
          <b class="result">{`→ ${w.day(String(step.result))}`}</b>
        </p>
      ) : null}
      {others.length > 0 ? (
        <ul class="operands">
          {others.map((operand, index) => (
            // The place is the key: operands may repeat
            <li key={index}>
              {capital(nameOf(w, operand.id))}
              {w.colon}
              <b>{valueText(w, operand.id, operand.value)}</b>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The line in names and under it in numbers: "base × days ÷ divisor", "6117.00 × 98 ÷ (365/12) = 19708.4712…". */
function Line({ formula: { tokens, exact, rounding }, step, c }: { formula: Formula; step: Step; c: HowWords }) {
  const w = words.value;
  if (!w) return null;
  const result = valueText(w, step.id, step.result);
  return (
    <div class="formula">
      <p class="formula-names">
        <span class="quiet">{c.inWords}</span>
        {text(tokens, (operand) => nameOf(w, operand.id))}
      </p>
      <p>
        {text(tokens, ({ value }) => bracketed(String(value)))}
        {exact === undefined ? null : ` = ${exact}`}{" "}
        <b class="result">{exact === undefined ? `= ${result}` : `→ ${result}`}</b>
        {rounding ? <small>{` ${c.rounding(w.values[rounding.mode as "half_up"], rounding.places)}`}</small> : null}
      </p>
    </div>
  );
}

/** A fraction of its own is divided by as a whole. */
function bracketed(value: string): string {
  return value.includes("/") ? `(${value})` : value;
}

function text(tokens: readonly Token[], write: (operand: Exclude<Token, string | number>) => string): string {
  return tokens
    .map((token) => (typeof token === "object" ? write(token) : String(token)))
    .join(" ")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")");
}
