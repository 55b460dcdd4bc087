import { answerDay, change, given, words } from "../state";
import type { Words } from "../words/words";
import { TextField } from "./Field";

export function DateField() {
  const w = words.value;
  if (!w) return null;
  const birth = given.kind.value === "birth";
  return (
    <TextField
      pointer="/event/date"
      label={birth ? w.form.birthDate : w.form.terminationDate}
      type="date"
      hint={birth ? w.form.dateHint(w.day(answerDay.value)) : undefined}
      value={given.date.value}
      onInput={(date) => change({ date })}
    />
  );
}

/** What the fields below say, in the words of the line that stands for them. */
export function eventInWords(w: Words): string[] {
  if (given.kind.value === "termination") return [w.kinds.termination];
  return [
    w.deliveries[given.delivery.value],
    w.form.infantCount(Number(given.infants.value)),
    w.form.childOrderOf(Number(given.childOrder.value)),
  ];
}
