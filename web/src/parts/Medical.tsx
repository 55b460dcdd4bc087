import type { MedicalAnswer, Unsettled } from "../contract";
import { shortened } from "../figures";
import { words } from "../state";
import { Fold } from "./Fold";
import { Ifs } from "./Verdict";

export function Medical({ medical, unsettled }: { medical: MedicalAnswer[]; unsettled: Unsettled[] }) {
  const w = words.value;
  if (!w || (medical.length === 0 && !unsettled.some(({ id }) => id === "medical.benefits"))) return null;
  return (
    <section class="card" aria-labelledby="medical">
      <h3 id="medical">{w.answer.medical}</h3>
      <Ifs unsettled={unsettled} figure="medical" />
      <ul class="medical">
        {medical.map((item, index) => {
          const name = w.medicalItems[item.item];
          const figure = item.amount ? w.yuan(shortened(item.amount)) : item.share;
          const bounds = [
            item.from_cost || item.to_cost
              ? w.answer.medicalPart(
                  item.from_cost && shortened(item.from_cost),
                  item.to_cost && shortened(item.to_cost),
                )
              : null,
            item.cap ? w.answer.medicalCap(w.yuan(shortened(item.cap))) : null,
            item.items ? w.answer.medicalCount(item.items) : null,
            item.max_times ? w.answer.medicalTimes(item.max_times) : null,
          ].filter((text) => text !== null);
          return (
            // The place is the key: an item may stand once a hospital level
            <li key={index}>
              <Fold
                summary={
                  <>
                    {name}
                    {item.hospital_level ? ` (${w.hospitalLevels[item.hospital_level]})` : ""}
                    {w.colon}
                    <b>{figure ? w.answer.medicalPer(w.medicalModes[item.mode], figure) : w.answer.medicalUnknown}</b>
                    {bounds.length > 0 ? ` (${bounds.join(w.listComma)})` : ""}
                  </>
                }
                citations={item.citations}
              />
              {item.insured === "no" || item.insured === "uncertain" ? (
                <p class="hint">{item.insured === "no" ? w.answer.medicalNotInsured : w.answer.medicalInsuredOpen}</p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
