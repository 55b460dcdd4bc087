// The record as a calendar of months that one paints: with the pointer, by touch or with the keys.

import { useSignalEffect } from "@preact/signals";
import { focusOn, sought } from "../../parts/focus";
import { errorAt, given, words as pageWords, wrong } from "../../state";
import type { RoomProps } from "../room";
import { Calendar } from "./Calendar";
import { Legend } from "./Legend";
import { MOST_MONTHS, OPEN } from "./months";
import { Palette } from "./Palette";
import { Paste } from "./Paste";
import { RunsTable } from "./RunsTable";
import { SpanFields } from "./SpanFields";
import {
  type Both,
  clearMonths,
  here,
  listOpen,
  monthsInWords,
  more,
  paintMonths,
  redo,
  said,
  selected,
  sight,
  steps,
  undo,
  unseen,
} from "./strip";
import "./strip.css";

export default function Strip({ words: s }: RoomProps<"strip">) {
  useSignalEffect(unfoldSought);
  useSignalEffect(unfoldRefused);
  const w = pageWords.value;
  if (!w) return null;
  const both = { s, w };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    // A field has steps of its own, but for the radio buttons and ticks of the brush.
    if (typing && !/^(radio|checkbox)$/.test((event.target as HTMLInputElement).type)) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) redo(both);
    else undo(both);
  };
  return (
    // The keys of undo and redo, wherever in the room the focus is; everything in it has a control of its own.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div class="strip" onKeyDown={onKeyDown}>
      <div>
        <p class="hint">{s.how}</p>
        <p class="hint keys">{s.keys}</p>
      </div>
      <Palette s={s} w={w} />
      <Calendar s={s} w={w} />
      <Actions s={s} w={w} />
      <Legend s={s} w={w} />
      {unseen.value ? <p class="notice warn">{s.unseen}</p> : null}
      <RunsTable s={s} w={w} />
      <Paste s={s} w={w} />
      <details
        class="fold"
        open={listOpen.value}
        onToggle={(event) => {
          listOpen.value = event.currentTarget.open;
        }}
      >
        <summary>{s.list(given.spans.value.length)}</summary>
        {listOpen.value ? <SpanFields s={s} w={w} /> : null}
      </details>
    </div>
  );
}

/** A field of the list is wanted, or the calendar itself, before it is drawn. */
function unfoldSought(): void {
  const id = sought.value;
  if (id?.startsWith("at/coverage/")) listOpen.value = true;
  else if (id !== "strip-here") return;
  focusOn(id);
}

function unfoldRefused(): void {
  const refused = Object.keys(wrong.value).some((pointer) => pointer.startsWith("/coverage/") && errorAt(pointer));
  if (refused) listOpen.value = true;
}

function Actions(both: Both) {
  const { s } = both;
  const months = monthsInWords(selected.value, both);
  const from = monthsInWords({ from: selected.value.from, to: selected.value.from }, both);
  const isFull = (sight.value.to - sight.value.from + 1) * 12 >= MOST_MONTHS;
  const { past, future } = steps.value;
  return (
    <div class="doing">
      <p class="said" role="status">
        {said.value}
      </p>
      <div class="offers">
        <button type="button" class="button" onClick={() => paintMonths(selected.peek(), both)}>
          {s.paint(months)}
        </button>
        <button type="button" class="offer" onClick={() => paintMonths({ from: selected.peek().from, to: OPEN }, both)}>
          {s.paintOn(from)}
        </button>
        <button type="button" class="offer" onClick={() => clearMonths(selected.peek(), both)}>
          {s.clear(months)}
        </button>
      </div>
      <div class="offers">
        <button
          type="button"
          class="offer"
          aria-disabled={past.length === 0 ? "true" : "false"}
          onClick={() => undo(both)}
        >
          {s.undo}
        </button>
        <button
          type="button"
          class="offer"
          aria-disabled={future.length === 0 ? "true" : "false"}
          onClick={() => redo(both)}
        >
          {s.redo}
        </button>
        <button
          type="button"
          class="offer"
          aria-disabled={isFull ? "true" : "false"}
          onClick={() => {
            more.value = { ...more.peek(), before: more.peek().before + 2 };
            here.value = sight.peek().from * 12;
          }}
        >
          {s.earlier}
        </button>
        <button
          type="button"
          class="offer"
          aria-disabled={isFull ? "true" : "false"}
          onClick={() => {
            more.value = { ...more.peek(), after: more.peek().after + 1 };
          }}
        >
          {s.later}
        </button>
      </div>
    </div>
  );
}
