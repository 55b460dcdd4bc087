// The contribution base, with what the region publishes to choose from. Outside the limits it is a remark, not an error:
// the limits are those of now, and a record goes back over years that had others.

import type { Refusal } from "../contract";
import { shortened } from "../figures";
import { region, words } from "../state";
import { fen, parseMoney } from "../typed";
import { TextField } from "./Field";

interface Props {
  pointer: string;
  value: string;
  onInput: (base: string) => void;
  /** The hint and the offers are said once, not at every period. */
  brief?: boolean;
  refused?: Refusal | undefined;
}

export function BaseField({ pointer, value, onInput, brief, refused }: Props) {
  const w = words.value;
  if (!w) return null;
  const f = w.form;
  const limits = region.value?.limits;
  const offers: { name: string; base: string }[] = [];
  if (limits) {
    for (const step of limits.steps ?? []) offers.push({ name: w.limitSteps[step.id], base: step.base });
    if (limits.floor) offers.unshift({ name: f.floor, base: limits.floor });
    if (limits.cap) offers.push({ name: f.cap, base: limits.cap });
  }
  const typed = parseMoney(value);
  const amount = "value" in typed ? fen(typed.value) : undefined;
  const remark =
    amount === undefined
      ? undefined
      : limits?.floor && amount < fen(limits.floor)
        ? f.belowFloor(shortened(limits.floor))
        : limits?.cap && amount > fen(limits.cap)
          ? f.aboveCap(shortened(limits.cap))
          : undefined;
  return (
    <div class="base">
      <TextField
        pointer={pointer}
        label={f.base}
        unit={f.baseUnit}
        inputMode="decimal"
        hint={remark ? <span class="remark">{remark}</span> : brief ? undefined : f.baseHint}
        refused={refused}
        value={value}
        onInput={onInput}
      />
      {offers.length > 0 ? (
        <div class="offers">
          <span class="offers-from">{limits ? f.baseFrom(w.month(limits.from.slice(0, 7))) : ""}</span>
          {offers.map(({ name, base }) => (
            <button
              key={name}
              type="button"
              class="offer"
              aria-pressed={amount === fen(base) ? "true" : "false"}
              onClick={() => onInput(base.replace(/\.00$/, ""))}
            >
              {name} <b>{shortened(base)}</b>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
