import { divisionIndex } from "../places";
import { rulesPath } from "../rules/path";
import { areaName, change, given, lang, nameOfRegion, outcome, place, region, tongue, words } from "../state";
import { Assumed } from "./Assumed";
import { QuickFields, Record, StatusFields } from "./CoverageFields";
import { DateField } from "./EventFields";
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
        {region.value ? (
          // In the same tab: what was typed stays in this page's address, and "back" brings it back.
          <a class="coverage-link" href={rulesPath(tongue.value, region.value.code)}>
            {w.rulesLink(nameOfRegion(region.value.code))}
          </a>
        ) : null}
        <QuickFields />
        <DateField />
        <StatusFields />
        <Assumed />
      </section>
      <Record />
    </form>
  );
}
