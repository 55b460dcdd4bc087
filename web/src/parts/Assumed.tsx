// What has a usual value: said in one line, and one press away from being changed.

import { change, errorAt, fieldId, given, reading, words } from "../state";
import { Choice } from "./Choice";
import { payingInWords } from "./CoverageFields";
import { eventInWords } from "./EventFields";
import { FormFold } from "./FormFold";
import { sought } from "./focus";
import { Room } from "./Room";

const INSIDE = ["/event/infants", "/event/child_order", "/event/gestation_days", "/as_of"] as const;

/** A field in here is wrong, is looked for, or has no usual value. */
function opens(): boolean {
  const { missing } = reading.value;
  return INSIDE.some(
    (pointer) => errorAt(pointer) !== undefined || missing.includes(pointer) || sought.value === fieldId(pointer),
  );
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
      <Room id="usual" />
    </FormFold>
  );
}
