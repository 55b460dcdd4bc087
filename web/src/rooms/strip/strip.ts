// What the strip knows beside the record itself: the brush, the selection, the steps back. It outlives the room's being
// closed and opened again, and is stored nowhere.

import { batch, computed, signal } from "@preact/signals";
import { monthAt, monthNumber, monthOf } from "../../calendar";
import type { Status } from "../../contract";
import { MOST_SPANS } from "../../fragment";
import { emptySpan, type SpanInputs } from "../../inputs";
import { weighsEmployers } from "../../situation";
import { answerDay, change, given, inputs } from "../../state";
import { parseDay, parseMoney } from "../../typed";
import type { Words } from "../../words/words";
import { type Brush, type Extent, extentOf, GAP, inOrder, OPEN, paint, TWICE, years } from "./months";
import { back, forth, NO_STEPS, type Steps, stepped } from "./steps";
import type { Mark, StripWords } from "./words";

/** The words of the room and those of the page. */
export interface Both {
  s: StripWords;
  w: Words;
}

function firstBrush(): Brush {
  const { spans, status, base } = inputs.peek();
  const ordered = inOrder(spans).filter(extentOf);
  const last = ordered[ordered.length - 1];
  return last ?? { ...emptySpan(status === "resident" ? "flexible" : status), base };
}
export const brush = signal<Brush>(firstBrush());
export const erasing = signal(false);
/** Painting was refused because of the brush: said at its field until it is mended. */
export const brushRefused = computed(() => {
  const { base, status } = brush.value;
  return !erasing.value && status !== "resident" && base.trim() !== "" && "wrong" in parseMoney(base);
});

/** What happened, for those who do not see it. */
export const said = signal("");
export const listOpen = signal(false);
export const more = signal({ before: 0, after: 0 });

export const nowMonth = computed(() => monthNumber(monthOf(answerDay.value)));
export const eventMonth = computed(() => {
  const date = parseDay(given.date.value);
  return "value" in date ? monthNumber(monthOf(date.value)) : undefined;
});
export const sight = computed(() =>
  years(given.spans.value, [nowMonth.value, eventMonth.value ?? nowMonth.value], more.value),
);

/** The month that the arrow keys move, the other end of the selection, and whether a tap has begun one. */
export const here = signal(nowMonth.peek());
export const other = signal<number | null>(null);
export const begun = signal(false);
export const selected = computed<Extent>(() => {
  const end = other.value ?? here.value;
  return { from: Math.min(end, here.value), to: Math.max(end, here.value) };
});

export function goTo(month: number, extend = false): void {
  const { from, to } = sight.peek();
  const next = Math.min(Math.max(month, from * 12), to * 12 + 11);
  batch(() => {
    if (!extend) other.value = null;
    else if (other.peek() === null) other.value = here.peek();
    begun.value = false;
    here.value = next;
  });
}

export function select(from: number, to: number): void {
  batch(() => {
    other.value = from;
    here.value = to;
  });
}

// --- steps --------------------------------------------------------------------------------------------------------------

export const steps = signal<Steps<readonly SpanInputs[]>>(NO_STEPS);
let typedInto = "";

function remember(): void {
  steps.value = stepped(steps.peek(), inputs.peek().spans);
}

/** A change of the record in one step. False: it would be too long, and nothing was done. */
export function commit(spans: SpanInputs[], { s }: Both): boolean {
  if (spans.length > MOST_SPANS) {
    said.value = s.tooMany(MOST_SPANS);
    return false;
  }
  typedInto = "";
  batch(() => {
    remember();
    change({ spans });
  });
  return true;
}

/** Typing in a field is one step, however many keys it takes. */
export function type(pointer: string, spans: SpanInputs[]): void {
  if (pointer !== typedInto) remember();
  typedInto = pointer;
  change({ spans });
}

function step(to: typeof back, done: string, { s }: Both): void {
  const found = to(steps.peek(), inputs.peek().spans as readonly SpanInputs[]);
  said.value = found ? done : s.nothingToUndo;
  if (!found) return;
  typedInto = "";
  steps.value = found.steps;
  change({ spans: [...found.value] });
}
export const undo = (both: Both) => step(back, both.s.undone, both);
export const redo = (both: Both) => step(forth, both.s.redone, both);

// --- painting -------------------------------------------------------------------------------------------------------------

export function paintMonths(extent: Extent, both: Both): void {
  const { s } = both;
  const now = brush.peek();
  if (!erasing.peek() && brushRefused.peek()) {
    said.value = s.baseFirst;
    return;
  }
  if (!erasing.peek() && now.place.code === "" && now.place.text.trim() !== "") {
    said.value = s.placeFirst;
    return;
  }
  const kept = weighsEmployers(given.status.peek(), now.status) ? now : { ...now, employerBase: "" };
  if (!commit(paint(inputs.peek().spans, extent, erasing.peek() ? null : kept), both)) return;
  const months = monthsInWords(extent, both);
  said.value = erasing.peek() ? s.cleared(months) : s.painted(months, inWords(kept, both).join(both.w.listComma));
  settleSelection();
}

export function clearMonths(extent: Extent, both: Both): void {
  if (!commit(paint(inputs.peek().spans, extent, null), both)) return;
  said.value = both.s.cleared(monthsInWords(extent, both));
  settleSelection();
}

function settleSelection(): void {
  other.value = null;
  begun.value = false;
}

// --- words ----------------------------------------------------------------------------------------------------------------

export function monthsInWords({ from, to }: Extent, { s, w }: Both): string {
  const month = (number: number) => w.month(monthAt(number));
  return to === OPEN ? s.monthsOn(month(from)) : s.months(month(from), month(to), to - from + 1);
}

export function moneyInWords(text: string): string {
  const money = parseMoney(text);
  return "value" in money ? money.value.replace(/\.00$/, "") : text.trim();
}

export function isElsewhere({ place }: Brush): boolean {
  return place.code !== given.place.value.code && (place.code !== "" || place.text.trim() !== "");
}

/** What holds in these months, the status first. */
export function inWords(span: Brush, { s, w }: Both): string[] {
  const words = [w.statuses[span.status]];
  if (span.status !== "resident") {
    words.push(span.base.trim() === "" ? s.markNames.noBase : s.base(moneyInWords(span.base)));
    if (!span.maternity) words.push(s.markNames.medical);
    if (span.backPaid) words.push(s.markNames.backPaid);
    if (span.employerBase.trim() !== "" && weighsEmployers(given.status.value, span.status))
      words.push(s.employerBase(moneyInWords(span.employerBase)));
  }
  if (isElsewhere(span)) words.push(s.elsewhere(span.place.text || span.place.code));
  return words;
}

/** The same as marks in a month. */
export function marksOf(span: Brush): Mark[] {
  const marks: Mark[] = [];
  if (span.status !== "resident") {
    if (span.base.trim() === "") marks.push("noBase");
    if (!span.maternity) marks.push("medical");
    if (span.backPaid) marks.push("backPaid");
    if (span.employerBase.trim() !== "" && weighsEmployers(given.status.value, span.status)) marks.push("employer");
  }
  if (isElsewhere(span)) marks.push("elsewhere");
  return marks;
}

/** A cell of the calendar: everything that is drawn of a month, and everything that is said of it. */
export interface Cell {
  month: number;
  status: Status | "gap" | "twice";
  marks: Mark[];
  /** Where a period begins in its line: its base. */
  base: string;
  planned: boolean;
  isEvent: boolean;
  isNow: boolean;
  label: string;
}

/** What all months of a period have in common: made once, not for each of its months. */
interface Common {
  status: Cell["status"];
  words: string;
  marks: Mark[];
  base: string;
}

/** From a month and the period that it belongs to, to its cell. */
export function cellMaker(both: Both): (month: number, is: number, starts: boolean) => Cell {
  const { s, w } = both;
  const spans = given.spans.value;
  const [now, event, kind] = [nowMonth.value, eventMonth.value, given.kind.value];
  const made = new Map<number, Common>();
  const commonOf = (is: number): Common => {
    const span = spans[is];
    if (is === TWICE) return { status: "twice", words: s.markNames.twice, marks: ["twice"], base: "" };
    if (!span) return { status: "gap", words: s.gap, marks: [], base: "" };
    return {
      status: span.status,
      words: inWords(span, both).join(w.listComma),
      marks: marksOf(span),
      base: span.status === "resident" ? "" : moneyInWords(span.base),
    };
  };
  return (month, is, starts) => {
    const common = made.get(is) ?? commonOf(is);
    made.set(is, common);
    const isNow = month === now;
    const isEvent = month === event;
    const planned = is !== GAP && month > now;
    const more = [planned ? s.planned : "", isNow ? s.thisMonth : "", isEvent ? s.eventMonth[kind] : ""];
    return {
      month,
      status: common.status,
      marks: common.marks,
      base: starts ? common.base : "",
      planned,
      isEvent,
      isNow,
      label: s.cell(w.month(monthAt(month)), [common.words, ...more].filter(Boolean).join(w.listComma)),
    };
  };
}

/** Periods that the calendar cannot show: half typed, or outside of the years in sight. */
export const unseen = computed(() => {
  const { from, to } = sight.value;
  return given.spans.value.some((span) => {
    const extent = extentOf(span);
    return !extent || extent.from < from * 12 || extent.from > to * 12 + 11;
  });
});
