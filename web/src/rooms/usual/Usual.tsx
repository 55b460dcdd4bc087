// What is asked of few: the rest of what has a usual value, fetched when somebody opens it.

import { useSignalEffect } from "@preact/signals";
import { monthOf } from "../../calendar";
import { Choice } from "../../parts/Choice";
import { assumesPaying } from "../../parts/CoverageFields";
import { Field, SelectField, TextField, Tick } from "../../parts/Field";
import { focusOn, sought } from "../../parts/focus";
import { eventIsAhead } from "../../situation";
import { answerDay, change, editField, fieldId, given, inputs, today, words } from "../../state";
import type { RoomProps } from "../room";
import type { UsualWords } from "./words";

const INFANTS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const ORDERS = Array.from({ length: 20 }, (_, index) => String(index + 1));
const WEEK_DAYS = ["0", "1", "2", "3", "4", "5", "6"] as const;

export default function Usual({ words: u }: RoomProps<"usual">) {
  // The way from the answer to a field leads here before the field is drawn.
  useSignalEffect(() => {
    const id = sought.value;
    if (id?.startsWith(fieldId("/event/")) || id === fieldId("/as_of")) focusOn(id);
  });
  const w = words.value;
  if (!w) return null;
  return (
    <>
      <EventFields u={u} />
      <PayingFields u={u} />
      <TextField
        pointer="/as_of"
        label={u.asOf}
        optional
        type="date"
        hint={u.asOfHint(today.value)}
        value={given.asOf.value}
        onInput={(asOf) => change({ asOf })}
      />
    </>
  );
}

function EventFields({ u }: { u: UsualWords }) {
  const w = words.value;
  if (!w) return null;
  return (
    <>
      <Choice
        name="kind"
        legend={u.event}
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
            legend={u.delivery}
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
              label={u.infants}
              value={given.infants.value}
              onChange={(infants) => change({ infants })}
              options={INFANTS.map((count) => [count, w.form.infantCount(Number(count))] as const)}
            />
            <SelectField
              pointer="/event/child_order"
              label={u.childOrder}
              value={given.childOrder.value}
              onChange={(childOrder) => change({ childOrder })}
              options={ORDERS.map((order) => [order, w.form.childOrderOf(Number(order))] as const)}
            />
          </div>
        </>
      ) : (
        <Field pointer="/event/gestation_days" label={u.weeks}>
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
              <span class="unit">{u.weeksUnit}</span>
              <select
                class="short"
                aria-label={u.weekDays}
                value={given.weekDays.value}
                onChange={(event) => change({ weekDays: event.currentTarget.value })}
              >
                {WEEK_DAYS.map((days) => (
                  <option key={days} value={days} selected={days === given.weekDays.value}>
                    {u.weekDaysOf(Number(days))}
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

function PayingFields({ u }: { u: UsualWords }) {
  const w = words.value;
  if (!w) return null;
  const now = inputs.value;
  if (!assumesPaying(now)) return null;
  return (
    <>
      {eventIsAhead(now, today.value) ? (
        <Choice
          name="through"
          legend={u.through}
          value={now.through}
          onChange={(through) => change({ through })}
          options={[
            ["now", u.throughNow(w.month(monthOf(answerDay.value)))],
            ["event", u.throughEvent],
          ]}
        />
      ) : null}
      <Tick checked={now.keepsPaying} onChange={(keepsPaying) => change({ keepsPaying })}>
        {w.form.keepsPaying}
      </Tick>
    </>
  );
}
