// What was paid: base and months in the short form, and the way to the record month by month.

import { addMonths, monthOf } from "../calendar";
import { emptySpan, type Inputs } from "../inputs";
import { countsToNow, eventIsAhead } from "../situation";
import { answerDay, benefitWanted, change, given, inputs, today, words } from "../state";
import { parseDay, parseWhole } from "../typed";
import { BENEFIT, EMPLOYER_BASE } from "../wanted";
import type { Words } from "../words/words";
import { BaseField } from "./BaseField";
import { TextField } from "./Field";
import { focusOn } from "./focus";
import { Room } from "./Room";

/** The month up to which the short form counts, once it is known. Without a date it is the present one. */
function lastCounted(now: Inputs): string | undefined {
  if (countsToNow(now, today.value) || now.date.trim() === "") return monthOf(answerDay.value);
  const date = parseDay(now.date);
  return "value" in date ? monthOf(date.value) : undefined;
}

function firstCounted(now: Inputs): string | undefined {
  const last = lastCounted(now);
  const months = parseWhole(now.months);
  return last && "value" in months && months.value >= 1 && months.value <= 600
    ? addMonths(last, 1 - months.value)
    : undefined;
}

/** What the short form says, as the first period of the record by months. */
function toDetails(now: Inputs): Partial<Inputs> {
  const from = firstCounted(now);
  if (now.spans.length > 0 || now.status === "resident" || from === undefined) return { mode: "details" };
  const to = now.keepsPaying ? "" : (lastCounted(now) ?? "");
  return { mode: "details", spans: [{ ...emptySpan(now.status), from, to, base: now.base }] };
}

export function QuickFields() {
  const w = words.value;
  if (!w || given.mode.value === "details") return null;
  const f = w.form;
  const now = inputs.value;
  if (now.status === "resident") return <p class="hint">{f.residentCoverage}</p>;
  const first = firstCounted(now);
  const last = lastCounted(now);
  return (
    <>
      <BaseField pointer="/coverage/base" value={now.base} onInput={(base) => change({ base })} />
      <TextField
        pointer="/coverage/months"
        label={f.months}
        unit={f.monthsUnit}
        inputMode="numeric"
        hint={first && last ? f.monthsSpan(w.month(first), w.month(last)) : f.monthsHint}
        value={now.months}
        onInput={(months) => change({ months })}
      />
    </>
  );
}

/** What only this status is asked. */
export function StatusFields() {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  if (given.status.value === "employee")
    return (
      <>
        <TextField
          pointer={EMPLOYER_BASE}
          label={f.employerBase}
          unit={f.baseUnit}
          inputMode="decimal"
          hint={f.employerBaseHint}
          value={given.employerBase.value}
          onInput={(employerBase) => change({ employerBase })}
        />
        <TextField
          pointer="/monthly_wage"
          label={f.wage}
          unit={f.baseUnit}
          inputMode="decimal"
          optional
          hint={f.wageHint}
          value={given.wage.value}
          onInput={(wage) => change({ wage })}
        />
      </>
    );
  return given.status.value === "unemployment_benefit" && (benefitWanted.value || given.benefit.value !== "") ? (
    <TextField
      pointer={BENEFIT}
      label={f.benefit}
      unit={f.baseUnit}
      inputMode="decimal"
      hint={f.benefitHint}
      value={given.benefit.value}
      onInput={(benefit) => change({ benefit })}
    />
  ) : null;
}

/** Whether there is anything to assume about how the short form's months go on. */
export function assumesPaying(now: Inputs): boolean {
  return now.mode === "quick" && now.status !== "resident";
}

export function payingInWords(w: Words): string[] {
  const now = inputs.value;
  if (!assumesPaying(now)) return [];
  const { countedToEvent, goesOn, stops } = w.form;
  const ahead = now.through === "event" && eventIsAhead(now, today.value);
  return [...(ahead ? [countedToEvent] : []), now.keepsPaying ? goesOn : stops];
}

/** The record month by month, or the way to it. */
export function Record() {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  const switchTo = (part: Partial<Inputs>, id: string) => {
    change(part);
    focusOn(id);
  };
  return (
    <section class="card" aria-labelledby="coverage-heading">
      <h3 id="coverage-heading">{f.coverage}</h3>
      {given.mode.value === "details" ? (
        <>
          <Room id="strip" />
          <button type="button" class="link" id="to-quick" onClick={() => switchTo({ mode: "quick" }, "to-details")}>
            {f.toQuick}
          </button>
        </>
      ) : (
        <div class="to-details">
          <p class="hint">{f.toDetailsHint}</p>
          <button
            type="button"
            class="button"
            id="to-details"
            onClick={() => switchTo(toDetails(inputs.peek()), "strip-here")}
          >
            {f.toDetails}
          </button>
        </div>
      )}
    </section>
  );
}
