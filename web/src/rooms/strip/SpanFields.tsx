// The record as the list of its periods, each field exactly as it is typed.

import type { Status } from "../../contract";
import { emptySpan, type SpanInputs } from "../../inputs";
import { BaseField } from "../../parts/BaseField";
import { SelectField, TextField, Tick } from "../../parts/Field";
import { focusOn } from "../../parts/focus";
import { PlaceField } from "../../parts/PlaceField";
import { weighsEmployers } from "../../situation";
import { errorAt, fieldId, given, words } from "../../state";
import { type Both, commit, said, type } from "./strip";

const STATUSES: readonly Status[] = ["flexible", "unemployment_benefit", "employee", "resident"];

export function SpanFields(both: Both) {
  const { s, w } = both;
  const spans = given.spans.value;
  const set = (index: number, part: Partial<SpanInputs>) =>
    type(
      `${index} ${Object.keys(part).join()}`,
      given.spans.peek().map((span, at) => (at === index ? { ...span, ...part } : span)),
    );
  const add = () => {
    const last = spans[spans.length - 1];
    const next = { ...emptySpan(last?.status ?? given.status.peek()), base: last?.base ?? "" };
    if (!commit([...spans, next], both)) return;
    said.value = s.spanAdded(spans.length + 1);
    focusOn(fieldId(`/coverage/${spans.length}/from`));
  };
  const remove = (index: number) => {
    commit(
      spans.filter((_, at) => at !== index),
      both,
    );
    said.value = s.spanRemoved(index + 1);
    focusOn("add-span");
  };
  return (
    <div class="spans">
      <p class="hint">{s.listHint}</p>
      {spans.map((span, index) => {
        const at = (field: string) => `/coverage/${index}/${field}`;
        return (
          // Periods have no identity of their own: all of a field's content is in the inputs, so the place is key enough.
          <fieldset class="span" key={index} id={fieldId(`/coverage/${index}`)} tabIndex={-1}>
            <legend>{w.form.span(index + 1)}</legend>
            <Wrong pointer={`/coverage/${index}`} />
            <div class="pair">
              <TextField
                pointer={at("from")}
                label={s.from}
                type="month"
                value={span.from}
                onInput={(from) => set(index, { from })}
              />
              <TextField
                pointer={at("to")}
                label={s.to}
                type="month"
                hint={s.toHint}
                value={span.to}
                onInput={(to) => set(index, { to })}
              />
            </div>
            <SelectField
              pointer={at("status")}
              label={s.spanStatus}
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
                    label={s.spanEmployerBase}
                    unit={w.form.baseUnit}
                    inputMode="decimal"
                    optional
                    hint={s.spanEmployerBaseHint}
                    value={span.employerBase}
                    onInput={(employerBase) => set(index, { employerBase })}
                  />
                ) : null}
                <Tick checked={span.maternity} onChange={(maternity) => set(index, { maternity })}>
                  {s.maternity}
                </Tick>
                <Tick checked={span.backPaid} onChange={(backPaid) => set(index, { backPaid })}>
                  {w.form.backPaid}
                </Tick>
              </>
            )}
            <PlaceField
              pointer={at("region")}
              label={s.otherRegion}
              hint={s.otherRegionHint}
              optional
              value={span.place}
              onChange={(place) => set(index, { place })}
            />
            <button type="button" class="link remove" onClick={() => remove(index)}>
              {s.removeSpan(index + 1)}
            </button>
          </fieldset>
        );
      })}
      <button type="button" class="button" id="add-span" onClick={add}>
        {s.addSpan}
      </button>
    </div>
  );
}

/** What is wrong with a period as a whole. */
function Wrong({ pointer }: { pointer: string }) {
  const error = errorAt(pointer);
  return error ? <p class="error">{words.value?.errors[error]}</p> : null;
}
