// The record by periods: the only form in which gaps, late payments and changes of status, base or place can be said.

import { signal } from "@preact/signals";
import type { Status } from "../contract";
import { emptySpan, type SpanInputs } from "../inputs";
import { weighsEmployers } from "../situation";
import { change, fieldId, given, words } from "../state";
import { BaseField } from "./BaseField";
import { SelectField, TextField, Tick } from "./Field";
import { focusOn } from "./focus";
import { PlaceField } from "./PlaceField";

const STATUSES: readonly Status[] = ["flexible", "unemployment_benefit", "employee", "resident"];

/** Said to those who cannot see the list grow or shrink. */
const said = signal("");

export function SpanFields() {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  const spans = given.spans.value;
  const set = (index: number, part: Partial<SpanInputs>) =>
    change({ spans: given.spans.peek().map((span, at) => (at === index ? { ...span, ...part } : span)) });
  const add = () => {
    const last = spans[spans.length - 1];
    change({ spans: [...spans, { ...emptySpan(last?.status ?? given.status.peek()), base: last?.base ?? "" }] });
    said.value = f.spanAdded(spans.length + 1);
    focusOn(fieldId(`/coverage/${spans.length}/from`));
  };
  const remove = (index: number) => {
    change({ spans: spans.filter((_, at) => at !== index) });
    said.value = f.spanRemoved(index + 1);
    focusOn("add-span");
  };
  return (
    <div class="spans">
      <p class="hint">{f.spansHint}</p>
      {spans.map((span, index) => {
        const at = (field: string) => `/coverage/${index}/${field}`;
        return (
          // Periods have no identity of their own: all of a field's content is in the inputs, so the place is key enough.
          <fieldset class="span" key={index}>
            <legend>{f.span(index + 1)}</legend>
            <div class="pair">
              <TextField
                pointer={at("from")}
                label={f.from}
                type="month"
                value={span.from}
                onInput={(from) => set(index, { from })}
              />
              <TextField
                pointer={at("to")}
                label={f.to}
                type="month"
                hint={f.toHint}
                value={span.to}
                onInput={(to) => set(index, { to })}
              />
            </div>
            <SelectField
              pointer={at("status")}
              label={f.spanStatus}
              value={span.status}
              onChange={(value) => set(index, { status: value })}
              options={STATUSES.map((code) => [code, w.statuses[code]] as const)}
            />
            {span.status === "resident" ? null : (
              <>
                <BaseField pointer={at("base")} value={span.base} onInput={(base) => set(index, { base })} brief />
                {weighsEmployers(given.status.value, span.status) ? (
                  <TextField
                    pointer={at("employer_average_base")}
                    label={f.spanEmployerBase}
                    unit={f.baseUnit}
                    inputMode="decimal"
                    optional
                    hint={f.spanEmployerBaseHint}
                    value={span.employerBase}
                    onInput={(employerBase) => set(index, { employerBase })}
                  />
                ) : null}
                <Tick checked={span.maternity} onChange={(maternity) => set(index, { maternity })}>
                  {f.maternity}
                </Tick>
                <Tick checked={span.backPaid} onChange={(backPaid) => set(index, { backPaid })}>
                  {f.backPaid}
                </Tick>
              </>
            )}
            <PlaceField
              pointer={at("region")}
              label={f.otherRegion}
              hint={f.otherRegionHint}
              optional
              value={span.place}
              onChange={(place) => set(index, { place })}
            />
            <button type="button" class="link remove" onClick={() => remove(index)}>
              {f.removeSpan(index + 1)}
            </button>
          </fieldset>
        );
      })}
      <button type="button" class="button" id="add-span" onClick={add}>
        {f.addSpan}
      </button>
      <p class="quiet" role="status">
        {said.value}
      </p>
    </div>
  );
}
