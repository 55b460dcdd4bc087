import { divisionIndex } from "../places";
import { areaName, change, given, lang, nameOfRegion, outcome, place, today, words } from "../state";
import { Choice } from "./Choice";
import { CoverageFields } from "./CoverageFields";
import { EventFields } from "./EventFields";
import { TextField } from "./Field";
import { focusOn } from "./focus";
import { PlaceField } from "./PlaceField";

export function Form() {
  const w = words.value;
  if (!w) return null;
  const chosen = place.value;
  // A code that is in no list, but that the policy takes for one of its areas by its first digits.
  const taken =
    !chosen && divisionIndex.value.is === "ready" && outcome.value.is === "answer"
      ? outcome.value.assessment.region
      : undefined;
  return (
    <form
      class="form"
      aria-labelledby="form-heading"
      onSubmit={(event) => {
        event.preventDefault();
        focusOn("answer");
      }}
    >
      <h2 id="form-heading" class="quiet">
        {w.form.heading}
      </h2>
      <section class="card">
        <Choice
          name="status"
          legend={w.form.status}
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
        <PlaceField
          pointer="/region"
          label={w.form.region}
          hint={
            chosen && !chosen.isArea
              ? w.form.regionOf(chosen[lang.value], areaName(chosen.area))
              : chosen
                ? w.form.regionIn(chosen.province[lang.value], chosen.code)
                : taken
                  ? w.form.regionTaken(given.place.value.code, nameOfRegion(taken))
                  : w.form.regionHint
          }
          value={given.place.value}
          onChange={(value) => change({ place: value })}
        />
      </section>
      <EventFields />
      <CoverageFields />
      <details class="card more" open={given.asOf.value !== ""}>
        <summary>
          {w.form.asOf}
          {w.colon}
          {w.day(given.asOf.value || today.value)}
        </summary>
        <TextField
          pointer="/as_of"
          label={w.form.asOf}
          optional
          type="date"
          hint={w.form.asOfHint(today.value)}
          value={given.asOf.value}
          onInput={(asOf) => change({ asOf })}
        />
      </details>
    </form>
  );
}
