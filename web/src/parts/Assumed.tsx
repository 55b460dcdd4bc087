// What has a usual value: said in one line, and one press away from being changed.

import { change, errorAt, given, reading, today, words } from "../state";
import { Choice } from "./Choice";
import { PayingFields, payingInWords } from "./CoverageFields";
import { EventFields, eventInWords } from "./EventFields";
import { TextField } from "./Field";
import { FormFold } from "./FormFold";

const INSIDE = ["/event/infants", "/event/child_order", "/event/gestation_days", "/as_of"] as const;

/** A field in here is wrong, or has no usual value. */
function opens(): boolean {
  return INSIDE.some((pointer) => errorAt(pointer) !== undefined || reading.value.missing.includes(pointer));
}

export function Assumed() {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  const parts = [w.statuses[given.status.value], ...eventInWords(w), ...payingInWords(w)];
  if (given.asOf.value !== "") parts.push(f.asOfBrief(w.day(given.asOf.value)));
  return (
    <FormFold
      id="assumed"
      opens={opens}
      summary={
        <>
          {f.assumed(parts)} <span class="change">{f.change}</span>
        </>
      }
    >
      <Choice
        name="status"
        legend={f.status}
        value={given.status.value}
        columns="two"
        onChange={(status) => change({ status })}
        options={[
          ["flexible", w.statuses.flexible, w.statusHints.flexible],
          ["unemployment_benefit", w.statuses.unemployment_benefit, w.statusHints.unemployment_benefit],
          ["employee", w.statuses.employee, w.statusHints.employee],
          ["resident", w.statuses.resident, w.statusHints.resident],
        ]}
      />
      <EventFields />
      <PayingFields />
      <TextField
        pointer="/as_of"
        label={f.asOf}
        optional
        type="date"
        hint={f.asOfHint(today.value)}
        value={given.asOf.value}
        onInput={(asOf) => change({ asOf })}
      />
    </FormFold>
  );
}
