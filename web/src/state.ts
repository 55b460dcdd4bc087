// What the page knows: what was typed (and the URL fragment that keeps it), the core once it is there, and what
// follows from both. An assessment takes microseconds, so every change of an input is answered at once.

import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { todayInShanghai } from "./calendar";
import type { Assessment, Refusal } from "./contract";
import type { Core } from "./core";
import { fromFragment, toFragment } from "./fragment";
import { EMPTY, type Inputs, type Place } from "./inputs";
import { browserLang, type Lang } from "./language";
import { type PlaceOption, placeByCode, placeOptions } from "./regions";
import { fieldOf, type Pointer, read } from "./situation";
import { wantsEmployerBase } from "./wanted";
import type { Words } from "./words/words";

type CoreState = { is: "loading" } | { is: "ready"; core: Core } | { is: "failed" };

const opened = fromFragment(location.hash);

export const inputs = signal<Inputs>(opened.inputs);
/** Each input as a signal of its own: a change of one draws only what shows it. */
export const given = eachOf(inputs);
/** Chosen by the person or given by the link; null follows the browser. */
export const chosenLang = signal<Lang | null>(opened.lang);
export const lang = computed<Lang>(() => chosenLang.value ?? browserLang());
export const words = signal<Words | null>(null);
export const core = signal<CoreState>({ is: "loading" });
export const today = signal(todayInShanghai());

export const places = computed<PlaceOption[]>(() =>
  core.value.is === "ready" ? placeOptions(core.value.core.regions) : [],
);
export const place = computed<PlaceOption | undefined>(() => placeByCode(places.value, given.place.value.code));

export const reading = computed(() => read(inputs.value, today.value));

type Outcome =
  | { is: "waiting" }
  | { is: "answer"; assessment: Assessment }
  | { is: "refused"; code: Refusal; pointer: Pointer };

export const outcome = computed<Outcome>(() => {
  const { situation } = reading.value;
  if (!situation || core.value.is !== "ready") return { is: "waiting" };
  const result = core.value.core.assess(situation);
  if ("error" in result) return { is: "refused", code: result.error.code as Refusal, pointer: result.error.pointer };
  shown = withSameParts(shown, result);
  return { is: "answer", assessment: shown };
});
let shown: Assessment | undefined;

/** The ids of the trace's steps, as one text: what can be followed changes seldom. */
export const traced = computed(() =>
  outcome.value.is === "answer" ? ` ${outcome.value.assessment.trace.map(({ id }) => id).join(" ")} ` : "",
);

/** No figure, only because the employer's average base is not entered. */
export const employerBaseWanted = computed(() => {
  const now = outcome.value;
  const entered = { status: given.status.value, employerBase: given.employerBase.value };
  return now.is === "answer" && wantsEmployerBase(now.assessment.allowance, now.assessment.unsettled, entered);
});

/** The new answer with the parts of the former one that are the same: what has not changed is not drawn again. */
function withSameParts(former: Assessment | undefined, next: Assessment): Assessment {
  if (!former) return next;
  const result = { ...next };
  for (const key of Object.keys(next) as (keyof Assessment)[]) keepSame(key, former, result);
  return result;
}

function keepSame<K extends keyof Assessment>(key: K, former: Assessment, result: Assessment): void {
  if (JSON.stringify(former[key]) === JSON.stringify(result[key])) result[key] = former[key];
}

/** Everything that is wrong now, by field; whether it is said yet is another matter. */
export const wrong = computed<Record<Pointer, Refusal>>(() => {
  const result = { ...reading.value.wrong };
  if (outcome.value.is === "refused") {
    const field = fieldOf(outcome.value.pointer, reading.value.fields);
    if (field !== undefined) result[field] = outcome.value.code;
  }
  // A code in a link that no region has.
  if (core.value.is === "ready" && inputs.value.place.code !== "" && !place.value) result["/region"] = "unknown_region";
  return result;
});

/** The field that is being typed in and had nothing wrong before: what is half typed is not shouted at. */
const editing = signal<Pointer | null>(null);

/** Before a change by typing. A field already told what is wrong goes on being told until it is right. */
export function editField(pointer: Pointer): void {
  if (errorAt(pointer) === undefined) editing.value = pointer;
}

export function leaveField(): void {
  editing.value = null;
}

export function errorAt(pointer: Pointer): Refusal | undefined {
  return pointer === editing.value ? undefined : wrong.value[pointer];
}

function eachOf<T extends object>(whole: Signal<T>): { readonly [K in keyof T]: ReadonlySignal<T[K]> } {
  const one = <K extends keyof T>(key: K) => [key, computed(() => whole.value[key])];
  return Object.fromEntries((Object.keys(whole.peek()) as (keyof T)[]).map(one));
}

export function fieldId(pointer: Pointer): string {
  return `at${pointer}`;
}

export function change(part: Partial<Inputs>): void {
  inputs.value = { ...inputs.value, ...part };
}

export function settle(id: string, answer: string | undefined): void {
  const { [id]: _, ...others } = inputs.value.settle;
  change({ settle: answer === undefined ? others : { ...others, [id]: answer } });
}

/** An empty form as a step in the history: the browser's Back brings everything that was typed back. */
export function startAgain(): void {
  writeFragment();
  history.pushState(null, "", `#${toFragment(EMPTY, chosenLang.value)}`);
  inputs.value = EMPTY;
}

// --- the fragment -------------------------------------------------------------------------------------------------

let written = "";
let timer: ReturnType<typeof setTimeout> | undefined;

function writeFragment(): void {
  if (timer !== undefined) clearTimeout(timer);
  timer = undefined;
  const fragment = toFragment(inputs.peek(), chosenLang.peek());
  if (fragment === written) return;
  written = fragment;
  try {
    history.replaceState(history.state, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
  } catch {
    // Safari refuses more than a hundred a minute: the next change or leaving the page writes it.
    written = "";
  }
}

export function keepInFragment(): void {
  written = toFragment(inputs.peek(), chosenLang.peek());
  effect(() => {
    // Read both, so that a change of either is written, and never later than a third of a second.
    toFragment(inputs.value, chosenLang.value);
    if (timer === undefined) timer = setTimeout(writeFragment, 300);
  });
  addEventListener("pagehide", writeFragment);
  document.addEventListener("visibilitychange", writeFragment);
  const reopen = () => {
    const linked = fromFragment(location.hash);
    inputs.value = nameplaced(linked.inputs);
    chosenLang.value = linked.lang;
    written = toFragment(inputs.peek(), chosenLang.peek());
  };
  addEventListener("popstate", reopen);
  addEventListener("hashchange", reopen);
}

/** The name of a place that came as a code, in the language of the page. */
export function placeText(option: PlaceOption): string {
  const name = lang.value === "zh" ? option.zh : option.en;
  if (option.isArea) return name;
  return lang.value === "zh" ? `${option.area.name.zh} ${name}` : `${name}, ${option.area.name.en}`;
}

function named(former: Place): Place {
  if (former.code === "") return former;
  const option = placeByCode(places.value, former.code);
  return { code: former.code, text: option ? placeText(option) : former.text };
}

function nameplaced(former: Inputs): Inputs {
  const spans = former.spans.map((span) => ({ ...span, place: named(span.place) }));
  return { ...former, place: named(former.place), spans };
}

// Names arrive with the regions and change with the language.
effect(() => {
  if (places.value.length === 0) return;
  const before = inputs.peek();
  const after = nameplaced(before);
  if (JSON.stringify(after) !== JSON.stringify(before)) inputs.value = after;
});
