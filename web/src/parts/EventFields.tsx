import { answerDay, change, editField, given, words } from "../state";
import type { Words } from "../words/words";
import { Choice } from "./Choice";
import { Field, SelectField, TextField } from "./Field";

const INFANTS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const ORDERS = Array.from({ length: 20 }, (_, index) => String(index + 1));
const WEEK_DAYS = ["0", "1", "2", "3", "4", "5", "6"] as const;

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

export function EventFields() {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  return (
    <>
      <Choice
        name="kind"
        legend={f.event}
        value={given.kind.value}
        onChange={(kind) => change({ kind })}
        options={[
          ["birth", w.kinds.birth],
          ["termination", w.kinds.termination],
        ]}
      />
      {given.kind.value === "birth" ? (
        <>
          <Choice
            name="delivery"
            legend={f.delivery}
            value={given.delivery.value}
            onChange={(delivery) => change({ delivery })}
            options={[
              ["natural", w.deliveries.natural],
              ["caesarean", w.deliveries.caesarean],
              ["dystocia", w.deliveries.dystocia],
            ]}
          />
          <div class="pair">
            <SelectField
              pointer="/event/infants"
              label={f.infants}
              value={given.infants.value}
              onChange={(infants) => change({ infants })}
              options={INFANTS.map((count) => [count, f.infantCount(Number(count))] as const)}
            />
            <SelectField
              pointer="/event/child_order"
              label={f.childOrder}
              value={given.childOrder.value}
              onChange={(childOrder) => change({ childOrder })}
              options={ORDERS.map((order) => [order, f.childOrderOf(Number(order))] as const)}
            />
          </div>
        </>
      ) : (
        <Field pointer="/event/gestation_days" label={f.weeks}>
          {(aria) => (
            <div class="entry">
              <input
                {...aria}
                class="short"
                type="text"
                inputMode="numeric"
                autocomplete="off"
                maxLength={40}
                value={given.weeks.value}
                onInput={(event) => {
                  editField("/event/gestation_days");
                  change({ weeks: event.currentTarget.value });
                }}
              />
              <span class="unit">{f.weeksUnit}</span>
              <select
                class="short"
                aria-label={f.weekDays}
                value={given.weekDays.value}
                onChange={(event) => change({ weekDays: event.currentTarget.value })}
              >
                {WEEK_DAYS.map((days) => (
                  <option key={days} value={days} selected={days === given.weekDays.value}>
                    {f.weekDaysOf(Number(days))}
                  </option>
                ))}
              </select>
            </div>
          )}
        </Field>
      )}
    </>
  );
}
