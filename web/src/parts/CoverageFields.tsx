import { addMonths, monthOf } from "../calendar";
import { emptySpan, type Inputs } from "../inputs";
import { countsToNow, eventIsAhead } from "../situation";
import { benefitWanted, change, fieldId, inputs, today, words } from "../state";
import { parseDay, parseWhole } from "../typed";
import { BENEFIT, EMPLOYER_BASE } from "../wanted";
import { BaseField } from "./BaseField";
import { Choice } from "./Choice";
import { TextField, Tick } from "./Field";
import { focusOn } from "./focus";
import { Room } from "./Room";
import { SpanFields } from "./SpanFields";

/** The month up to which the quick form counts, once it is known. */
function lastCounted(now: Inputs): string | undefined {
  if (countsToNow(now, today.value)) {
    const asOf = parseDay(now.asOf);
    return monthOf("value" in asOf ? asOf.value : today.value);
  }
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

/** What the quick form says, as the first period of the detailed one. */
function toDetails(now: Inputs): Partial<Inputs> {
  if (now.spans.length > 0 || now.status === "resident") return { mode: "details" };
  return { mode: "details", spans: [{ ...emptySpan(now.status), from: firstCounted(now) ?? "", base: now.base }] };
}

export function CoverageFields() {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  const now = inputs.value;
  const first = firstCounted(now);
  const last = lastCounted(now);
  const switchTo = (part: Partial<Inputs>, field: string) => {
    change(part);
    focusOn(field);
  };
  return (
    <section class="card" aria-labelledby="coverage-heading">
      <h3 id="coverage-heading">{f.coverage}</h3>
      {now.mode === "details" ? (
        <>
          <Room id="strip" />
          <SpanFields />
          <button type="button" class="link" id="to-quick" onClick={() => switchTo({ mode: "quick" }, "to-details")}>
            {f.toQuick}
          </button>
        </>
      ) : (
        <>
          {now.status === "resident" ? (
            <p class="hint">{f.residentCoverage}</p>
          ) : (
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
              {eventIsAhead(now, today.value) ? (
                <Choice
                  name="through"
                  legend={f.through}
                  value={now.through}
                  onChange={(through) => change({ through })}
                  options={[
                    ["event", f.throughEvent],
                    ["now", f.throughNow(w.month(monthOf(now.asOf || today.value)))],
                  ]}
                />
              ) : null}
              <Tick checked={now.keepsPaying} onChange={(keepsPaying) => change({ keepsPaying })}>
                {f.keepsPaying}
              </Tick>
            </>
          )}
          <div class="to-details">
            <p class="hint">{f.toDetailsHint}</p>
            <button
              type="button"
              class="button"
              id="to-details"
              onClick={() => switchTo(toDetails(now), now.spans.length > 0 ? fieldId("/coverage/0/from") : "add-span")}
            >
              {f.toDetails}
            </button>
          </div>
        </>
      )}
      {now.status === "unemployment_benefit" && (benefitWanted.value || now.benefit !== "") ? (
        <TextField
          pointer={BENEFIT}
          label={f.benefit}
          unit={f.baseUnit}
          inputMode="decimal"
          hint={f.benefitHint}
          value={now.benefit}
          onInput={(benefit) => change({ benefit })}
        />
      ) : null}
      {now.status === "employee" ? (
        <>
          <TextField
            pointer={EMPLOYER_BASE}
            label={f.employerBase}
            unit={f.baseUnit}
            inputMode="decimal"
            hint={f.employerBaseHint}
            value={now.employerBase}
            onInput={(employerBase) => change({ employerBase })}
          />
          <TextField
            pointer="/monthly_wage"
            label={f.wage}
            unit={f.baseUnit}
            inputMode="decimal"
            optional
            hint={f.wageHint}
            value={now.wage}
            onInput={(wage) => change({ wage })}
          />
        </>
      ) : null}
    </section>
  );
}
