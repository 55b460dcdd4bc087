// The months drawn: a grid that is walked with the arrow keys and painted with keys, pointer or finger.

import { signal, useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { monthAt } from "../../calendar";
import { focusOn } from "../../parts/focus";
import { given } from "../../state";
import { belonging, GAP } from "./months";
import {
  type Both,
  begun,
  type Cell,
  cellMaker,
  clearMonths,
  goTo,
  here,
  monthsInWords,
  other,
  paintMonths,
  said,
  select,
  selected,
  sight,
} from "./strip";

/** A year takes one line where there is room for twelve months, else two or four. */
const columns = signal(12);
const hovered = signal<number | null>(null);

export function Calendar(both: Both) {
  const { s } = both;
  const table = useRef<HTMLTableElement>(null);
  const drawn = useRef(new Map<number, { text: string; cells: Cell[] }>());
  useEffect(() => watchWidth(table.current), []);
  const { from, to } = sight.value;
  const months = belonging(given.spans.value, from * 12, to * 12 + 11);
  const cellOf = cellMaker(both);
  const lines: Cell[][] = [];
  for (let first = from * 12; first <= to * 12 + 11; first += columns.value) {
    const cells = months.slice(first - from * 12, first - from * 12 + columns.value).map((is, at, line) => {
      const starts = is !== GAP && (at === 0 || line[at - 1] !== is);
      return cellOf(first + at, is, starts);
    });
    lines.push(asBefore(drawn.current, first, cells));
  }
  return (
    <div class="calendar">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of which each cell can be chosen
        role="grid"
        aria-label={s.grid}
        aria-multiselectable="true"
        class={`of-${columns.value}`}
        onKeyDown={(event) => onKey(event, both)}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={(event) => onUp(event, both)}
        onPointerCancel={onCancel}
        onPointerLeave={() => {
          hovered.value = null;
        }}
        onClick={(event) => onClick(event, both)}
        onFocusIn={(event) => {
          const month = monthOf(event.target);
          // A press moves the focus, too, and knows better what it is the beginning or the end of.
          if (kind === "" && month !== undefined && month !== here.peek()) goTo(month);
        }}
      >
        <tbody>
          {lines.map((cells) => (
            <Line key={cells[0]?.month} cells={cells} s={s} />
          ))}
        </tbody>
      </table>
      <Told {...both} lines={lines} />
    </div>
  );
}

/** The cells of a line as they were where nothing has changed, so that the line is not drawn again. */
function asBefore(drawn: Map<number, { text: string; cells: Cell[] }>, first: number, cells: Cell[]): Cell[] {
  // Everything that is drawn of a month is in its words, but for where the base is written.
  const text = cells.map(({ label, base }) => `${label}${base}`).join();
  const before = drawn.get(first);
  if (before?.text === text && before.cells.length === cells.length) return before.cells;
  drawn.set(first, { text, cells });
  return cells;
}

function Line({ cells, s }: { cells: Cell[]; s: Both["s"] }) {
  const first = cells[0]?.month ?? 0;
  const last = first + cells.length - 1;
  // What of the selection falls into this line, as one text: it changes seldom.
  const chosen = useComputed(() => {
    const { from, to } = selected.value;
    if (from === to || to < first || from > last) return "";
    return `${Math.max(from, first)}-${Math.min(to, last)}`;
  });
  const cursor = useComputed(() => (here.value >= first && here.value <= last ? here.value : -1));
  const [from = -1, to = -1] = chosen.value === "" ? [] : chosen.value.split("-").map(Number);
  const year = Math.floor(first / 12);
  const part = first % 12;
  return (
    <tr>
      <th scope="row">
        <span aria-hidden="true">{part === 0 ? s.year(year) : ""}</span>
        <span class="quiet">{cells.length === 12 ? "" : s.yearPart(year, part + 1, part + cells.length)}</span>
      </th>
      {cells.map((cell) => (
        <td
          key={cell.month}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the table
          role="gridcell"
          id={cell.month === cursor.value ? "strip-here" : undefined}
          data-month={cell.month}
          tabIndex={cell.month === cursor.value ? 0 : -1}
          aria-selected={cell.month >= from && cell.month <= to ? "true" : "false"}
          class={`month ${classesOf(cell)}`}
        >
          <span class="quiet">{cell.label}</span>
          <Face cell={cell} s={s} />
        </td>
      ))}
    </tr>
  );
}

export function classesOf({ status, marks, planned, isEvent }: Omit<Cell, "month" | "label">): string {
  return [status, ...(status === "twice" ? [] : marks), planned ? "planned" : "", isEvent ? "event" : ""]
    .filter(Boolean)
    .join(" ");
}

/** What is drawn in a month, for the eyes only: its words stand beside it. */
export function Face({ cell, s }: { cell: Cell; s: Both["s"] }) {
  const { status } = cell;
  return (
    <span aria-hidden="true">
      <span class="number">
        {(cell.month % 12) + 1}
        {cell.isNow ? <i>{s.nowSign}</i> : null}
        {cell.isEvent ? <i class="at-event">{s.eventSign[given.kind.value]}</i> : null}
      </span>
      <b>{status === "gap" ? "·" : status === "twice" ? s.marks.twice : s.signs[status]}</b>
      {cell.base === "" ? null : <small>{cell.base}</small>}
      {cell.marks.length > 0 && status !== "twice" ? (
        <span class="signs">{cell.marks.map((mark) => s.marks[mark]).join("")}</span>
      ) : null}
    </span>
  );
}

/** The month under the pointer or the focus, in words. A cell says the same by its name: this is for the eyes. */
function Told({ lines, ...both }: Both & { lines: Cell[][] }) {
  const month = hovered.value ?? here.value;
  const { from, to } = selected.value;
  const cell = lines.flat().find((one) => one.month === month);
  return (
    <p class="told" aria-hidden="true">
      {from === to || hovered.value !== null ? cell?.label : monthsInWords({ from, to }, both)}
    </p>
  );
}

/** How many months fit into a line, in letters and not in pixels: large type needs fewer. */
function watchWidth(table: HTMLTableElement | null): (() => void) | undefined {
  const around = table?.parentElement;
  if (!around) return undefined;
  const measure = () => {
    const letter = letterIn(around);
    table?.style.setProperty("--letter", `${letter}px`);
    const width = around.clientWidth / letter;
    if (width > 0) columns.value = width >= 25 ? 12 : width >= 12 ? 6 : 3;
  };
  measure();
  if (typeof ResizeObserver === "undefined") {
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }
  const observer = new ResizeObserver(measure);
  observer.observe(around);
  return () => observer.disconnect();
}

/** How large letters really are: WeChat on an iPhone enlarges what is drawn, and no length of a style sheet knows of it. */
function letterIn(element: HTMLElement): number {
  const probe = document.createElement("span");
  probe.className = "letter";
  // As wide as it is high, in any typeface.
  probe.textContent = "月";
  element.appendChild(probe);
  const { width } = probe.getBoundingClientRect();
  probe.remove();
  return width || 16;
}

// --- keys -----------------------------------------------------------------------------------------------------------------

function onKey(event: KeyboardEvent, both: Both): void {
  if (event.altKey || event.metaKey || (event.ctrlKey && !/^(Home|End)$/.test(event.key))) return;
  const now = here.peek();
  const { from, to } = sight.peek();
  const target = destination(event, now, from * 12, to * 12 + 11);
  if (target !== undefined) {
    goTo(target, event.shiftKey);
    focusOn("strip-here");
  } else if (event.key === "Enter" || event.key === " ") paintMonths(selected.peek(), both);
  else if (event.key === "Delete" || event.key === "Backspace") clearMonths(selected.peek(), both);
  else if (event.key === "Escape") goTo(now);
  else return;
  event.preventDefault();
}

function destination({ key, ctrlKey }: KeyboardEvent, now: number, first: number, last: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return now - 1;
    case "ArrowRight":
      return now + 1;
    case "ArrowUp":
      return now - columns.peek() < first ? now : now - columns.peek();
    case "ArrowDown":
      return now + columns.peek() > last ? now : now + columns.peek();
    case "PageUp":
      return now - 12 < first ? now : now - 12;
    case "PageDown":
      return now + 12 > last ? now : now + 12;
    case "Home":
      return ctrlKey ? first : now - (now % 12);
    case "End":
      return ctrlKey ? last : now - (now % 12) + 11;
    default:
      return undefined;
  }
}

// --- pointer and finger -----------------------------------------------------------------------------------------------------
// A drag paints what it covers. A click paints its month; a tap begins a selection and the next one ends it, because a
// finger that goes up or down scrolls the page and a sideways slide reaches one line only.

interface Drag {
  start: number;
  moved: boolean;
}
let drag: Drag | null = null;
/** A drag ends with a click of its own, which must not paint once more. */
let dragged = false;
let kind = "";

function monthOf(target: EventTarget | null): number | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-month]") : null;
  return cell ? Number(cell.dataset.month) : undefined;
}

function onDown(event: PointerEvent): void {
  dragged = false;
  kind = event.pointerType;
  const start = monthOf(event.target);
  drag =
    event.button === 0 && event.isPrimary && !event.shiftKey && start !== undefined ? { start, moved: false } : null;
}

function onMove(event: PointerEvent): void {
  // A finger stays with the cell in which it began: what lies under it has to be looked up.
  const month = monthOf(document.elementFromPoint(event.clientX, event.clientY));
  if (!drag) {
    if (event.pointerType === "mouse") hovered.value = month ?? null;
    return;
  }
  if (month === undefined || (!drag.moved && month === drag.start)) return;
  if (!drag.moved) {
    drag.moved = true;
    hovered.value = null;
    begun.value = false;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  }
  if (month !== here.peek() || other.peek() !== drag.start) select(drag.start, month);
}

function onUp(_event: PointerEvent, both: Both): void {
  if (drag?.moved) {
    dragged = true;
    kind = "";
    paintMonths(selected.peek(), both);
  }
  drag = null;
}

function onCancel(): void {
  if (drag?.moved) goTo(drag.start);
  drag = null;
  kind = "";
}

function onClick(event: MouseEvent, both: Both): void {
  const month = monthOf(event.target);
  if (dragged || month === undefined) {
    dragged = false;
    return;
  }
  const byMouse = kind === "mouse" || kind === "pen";
  kind = "";
  if (event.shiftKey || begun.peek()) {
    select(other.peek() ?? here.peek(), month);
    paintMonths(selected.peek(), both);
  } else if (byMouse) {
    goTo(month);
    paintMonths(selected.peek(), both);
  } else {
    select(month, month);
    begun.value = true;
    said.value = both.s.started(both.w.month(monthAt(month)));
  }
}
