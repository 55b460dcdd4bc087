// What the page knows: what was typed (and the URL fragment that keeps it), the core once it is there, and what
// follows from both. An assessment takes microseconds, so every change of an input is answered at once.

import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { todayInShanghai } from "./calendar";
import type { Assessment, Refusal, Region, Situation } from "./contract";
import { type Core, hasProvince } from "./core";
import { earlierIn, fromFragment, toFragment } from "./fragment";
import { EMPTY, type Inputs, type Place } from "./inputs";
import { browserTongue, type Lang, type Tongue } from "./language";
import { lookIn, wear } from "./look";
import { placeIndex, places, wantDivisions } from "./places";
import { type Loading, loadPack, packs, regions } from "./policy";
import { type PlaceOption, placeByCode, provinceOf } from "./regions";
import { bornLater, fieldOf, type Pointer, read } from "./situation";
import { parseDay } from "./typed";
import { wantsBenefit, wantsEmployerBase } from "./wanted";
import type { Words } from "./words/words";

/** What the link says of its answer when it was made, and the form as it came: the two belong together. */
interface Earlier {
  said: string;
  of: string;
}

type CoreState = { is: "loading" } | { is: "ready"; core: Core } | { is: "failed" };

const opened = fromFragment(location.hash);

export const inputs = signal<Inputs>(opened.inputs);
export const earlier = signal(earlierOf(location.hash));
/** Each input as a signal of its own: a change of one draws only what shows it. */
export const given = eachOf(inputs);
/** Chosen by the person or given by the link; null follows the browser. */
export const chosenLang = signal<Tongue | null>(opened.lang);
export const tongue = computed<Tongue>(() => chosenLang.value ?? browserTongue());
export const words = signal<Words | null>(null);
/** In which of its two languages the policy is shown: the page's own words say it. */
export const lang = computed<Lang>(() => words.value?.data ?? "zh");
export const look = signal(lookIn(location.hash));
export const core = signal<CoreState>({ is: "loading" });
export const today = signal(todayInShanghai());

export const place = computed<PlaceOption | undefined>(() => placeByCode(places.value, given.place.value.code));
/** What the policy says of the chosen place, once its province is loaded. */
export const region = computed<Region | undefined>(() => {
  const { code } = given.place.value;
  return regions.value.get(place.value?.area.code ?? code);
});

/** The provinces whose policy the answer needs: that of the place, and those where periods were paid. */
const wanted = computed(() => {
  const { place, spans, mode } = inputs.value;
  const codes = [place, ...(mode === "details" ? spans.map((span) => span.place) : [])].map(({ code }) => code);
  return [...new Set(codes.map(provinceOf))].filter(hasProvince).join(" ");
});
effect(() => {
  const state = core.value;
  if (state.is === "ready")
    for (const province of wanted.value.split(" ")) if (province) loadPack(state.core, province);
});
/** Of these, the ones that are not here. */
export const lacking = computed<[province: string, is: Loading][]>(() =>
  wanted.value
    .split(" ")
    .filter((province) => province !== "" && packs.value[province] !== "ready")
    .map((province) => [province, packs.value[province] ?? "loading"]),
);

export function loadLacking(): void {
  const state = core.peek();
  if (state.is === "ready") for (const [province] of lacking.peek()) loadPack(state.core, province);
}

/** The day for which the answer is given. */
export const answerDay = computed(() => {
  const asOf = parseDay(given.asOf.value);
  return "value" in asOf ? asOf.value : today.value;
});

export const reading = computed(() => read(inputs.value, today.value));

type Outcome =
  // Without a date there is no answer where the date decides it.
  | { is: "waiting"; dateDecides?: true }
  | { is: "answer"; assessment: Assessment }
  | { is: "refused"; code: Refusal; pointer: Pointer };

export const outcome = computed<Outcome>(() => {
  const { situation } = reading.value;
  if (!situation || core.value.is !== "ready" || lacking.value.length > 0) return { is: "waiting" };
  const result = core.value.core.assess(situation);
  if ("error" in result) return { is: "refused", code: result.error.code as Refusal, pointer: result.error.pointer };
  if (reading.value.bornToday) {
    const later = core.value.core.assess(bornLater(situation));
    if ("error" in later || !sameVerdict(result, later)) return { is: "waiting", dateDecides: true };
  }
  shown = withSameParts(shown, result);
  return { is: "answer", assessment: shown };
});
let shown: Assessment | undefined;

function sameVerdict({ allowance: a }: Assessment, { allowance: b }: Assessment): boolean {
  return (
    a.entitled === b.entitled && JSON.stringify([a.amount, a.if_entitled]) === JSON.stringify([b.amount, b.if_entitled])
  );
}

/** The answer on screen is for a birth on this day, for want of a date; undefined where she gave one. */
export const assumedBirth = computed(() => {
  const { situation, bornToday } = reading.value;
  return bornToday && outcome.value.is === "answer" ? situation?.event.date : undefined;
});

interface Below {
  outcome: Outcome;
  situation: Situation | null;
}

/**
 * The answer as everything below its first card shows it: the amount is painted in the frame of the key or finger that
 * changed it, and the rest of a long answer follows when that frame is out, or while changes keep coming a little later.
 */
export const below = signal<Below>({ outcome: { is: "waiting" }, situation: null });
/** While something is dragged, the rest is drawn anew at least this often. */
const AT_MOST_MS = 120;
let waitsSince: number | undefined;

function drawBelow(): void {
  waitsSince = undefined;
  below.value = { outcome: outcome.peek(), situation: reading.peek().situation };
}

export function afterFrame(then: () => void): void {
  // A page out of sight has no frames.
  if (document.hidden) then();
  else requestAnimationFrame(() => setTimeout(then));
}

export function followBelow(): void {
  let answers = given.settle.peek();
  effect(() => {
    const next = outcome.value;
    // The list of questions stands in the lower part and shows the bureau's answers as they are given.
    const answered = given.settle.value !== answers;
    answers = given.settle.value;
    if (answered || next.is !== "answer" || below.peek().outcome.is !== "answer") drawBelow();
    else if (waitsSince === undefined) {
      waitsSince = performance.now();
      let seen: Outcome = next;
      const follow = () => {
        // Drawn meanwhile, because there was no answer for a moment.
        if (waitsSince === undefined) return;
        if (outcome.peek() === seen || performance.now() - waitsSince > AT_MOST_MS) drawBelow();
        else {
          seen = outcome.peek();
          afterFrame(follow);
        }
      };
      afterFrame(follow);
    }
  });
}

/** The ids of the trace's steps, as one text: what can be followed changes seldom. */
export const traced = computed(() =>
  below.value.outcome.is === "answer" ? ` ${below.value.outcome.assessment.trace.map(({ id }) => id).join(" ")} ` : "",
);

/** No figure, only because the employer's average base is not entered. */
export const employerBaseWanted = computed(() => {
  const now = outcome.value;
  const entered = { status: given.status.value, employerBase: given.employerBase.value };
  return now.is === "answer" && wantsEmployerBase(now.assessment, entered);
});

/** No figure, only because the monthly unemployment benefit is not entered. */
export const benefitWanted = computed(
  () =>
    outcome.value.is === "answer" &&
    wantsBenefit(outcome.value.assessment.unsettled, { status: given.status.value, benefit: given.benefit.value }),
);

/** The parts of the answer that is shown, as text: compared with the next one's. */
const texts = new Map<string, string>();

/**
 * The new answer with the parts of the former one that are the same, and of its lists the items: what has not changed is
 * not drawn again. But for the trace: it is the longest, differs with every figure, and is only looked at while a "how"
 * is open.
 */
function withSameParts(former: Assessment | undefined, next: Assessment): Assessment {
  const result = { ...next };
  for (const key of Object.keys(next) as (keyof Assessment)[]) if (key !== "trace") keepSame(key, former, result);
  return result;
}

function keepSame<K extends keyof Assessment>(key: K, former: Assessment | undefined, result: Assessment): void {
  const part = result[key];
  const text = JSON.stringify(part) ?? "";
  const same = former !== undefined && texts.get(key) === text;
  texts.set(key, text);
  if (same) result[key] = former[key];
  else if (Array.isArray(part)) {
    const before = former?.[key];
    if (Array.isArray(before)) keepSameItems(before, part);
  }
}

/** Of an answer nobody else holds yet: its list is written in place. */
function keepSameItems(before: readonly unknown[], now: unknown[]): void {
  now.forEach((item, index) => {
    if (JSON.stringify(item) === JSON.stringify(before[index])) now[index] = before[index];
  });
}

/** Everything that is wrong now, by field; whether it is said yet is another matter. */
export const wrong = computed<Record<Pointer, Refusal>>(() => {
  const result = { ...reading.value.wrong };
  if (outcome.value.is === "refused") {
    const field = fieldOf(outcome.value.pointer, reading.value.fields);
    if (field !== undefined) result[field] = outcome.value.code;
  }
  // A code in a link whose first two digits are no province's; within a province the core knows its areas.
  const { code } = inputs.value.place;
  if (code !== "" && !hasProvince(provinceOf(code))) result["/region"] = "unknown_region";
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
  history.pushState(null, "", `#${toFragment(EMPTY, chosenLang.value, look.value)}`);
  inputs.value = EMPTY;
}

// --- the fragment -------------------------------------------------------------------------------------------------

let written = "";
let timer: ReturnType<typeof setTimeout> | undefined;

/** At once what would be written in a moment: before the page is loaded anew. */
export function writeFragment(): void {
  if (timer !== undefined) clearTimeout(timer);
  timer = undefined;
  const fragment = toFragment(inputs.peek(), chosenLang.peek(), look.peek());
  if (fragment === written) return;
  written = fragment;
  try {
    history.replaceState(history.state, "", fragment === "" ? location.pathname + location.search : `#${fragment}`);
  } catch {
    // Safari refuses more than a hundred a minute: the next change or leaving the page writes it.
    written = "";
  }
}

effect(() => wear(look.value));

export function keepInFragment(): void {
  written = toFragment(inputs.peek(), chosenLang.peek(), look.peek());
  effect(() => {
    // Whatever changes is written, and never later than a third of a second.
    void inputs.value;
    if (timer === undefined) timer = setTimeout(writeFragment, 300);
  });
  effect(() => {
    // Chosen, not typed: at once, so that a page loaded anew in that moment keeps it.
    void chosenLang.value;
    void look.value;
    writeFragment();
  });
  addEventListener("pagehide", writeFragment);
  document.addEventListener("visibilitychange", writeFragment);
  addEventListener("popstate", reopen);
  addEventListener("hashchange", reopen);
}

function reopen(): void {
  const linked = fromFragment(location.hash);
  inputs.value = nameplaced(linked.inputs);
  chosenLang.value = linked.lang;
  look.value = lookIn(location.hash);
  earlier.value = earlierOf(location.hash);
  written = toFragment(inputs.peek(), chosenLang.peek(), look.peek());
}

function earlierOf(fragment: string): Earlier | null {
  const said = earlierIn(fragment);
  return said === null ? null : { said, of: toFragment(fromFragment(fragment).inputs, null) };
}

/** What the link said of its answer has been read: it goes from the address too. */
export function forgetEarlier(): void {
  earlier.value = null;
  written = "";
  writeFragment();
}

/** Another situation as a step in the history, in the language and look of now: the browser's Back brings this one back. */
export function openFragment(fragment: string): void {
  writeFragment();
  const shown = toFragment(EMPTY, chosenLang.peek(), look.peek());
  history.pushState(null, "", `#${fragment}${shown === "" ? "" : `&${shown}`}`);
  reopen();
}

/** The name of an area: the policy's own where it is loaded, else the list's. */
export function areaName(option: PlaceOption): string {
  if (lang.value === "zh") return option.zh;
  return (option.isArea ? regions.value.get(option.code)?.name.en : undefined) ?? option.en;
}

/** The name of a place as it stands in the field, in the language of the page. */
export function placeText(option: PlaceOption): string {
  const name = areaName(option);
  if (option.isArea) return name;
  return lang.value === "zh" ? `${option.area.zh} ${name}` : `${name}, ${areaName(option.area)}`;
}

export function nameOfRegion(code: string): string {
  const name = regions.value.get(code)?.name[lang.value];
  if (name !== undefined) return name;
  const option = placeByCode(places.value, code);
  return option ? areaName(option.area) : code;
}

function named(former: Place): Place {
  if (former.code === "") return former;
  const option = placeByCode(places.value, former.code);
  if (option) return { code: former.code, text: placeText(option) };
  // Before the list of places is there, the policy itself names its areas.
  const name = regions.value.get(former.code)?.name[lang.value];
  return { code: former.code, text: name ?? former.text };
}

function nameplaced(former: Inputs): Inputs {
  const spans = former.spans.map((span) => ({ ...span, place: named(span.place) }));
  return { ...former, place: named(former.place), spans };
}

// Names arrive with the lists and the policy and change with the language.
effect(() => {
  if (places.value.length === 0 && regions.value.size === 0) return;
  const before = inputs.peek();
  const after = nameplaced(before);
  if (JSON.stringify(after) !== JSON.stringify(before)) inputs.value = after;
});

// A district that came as a code: its name stands in the longer list.
effect(() => {
  if (placeIndex.value.is !== "ready") return;
  const codes = [inputs.value.place, ...inputs.value.spans.map((span) => span.place)].map(({ code }) => code);
  if (codes.some((code) => hasProvince(provinceOf(code)) && !placeByCode(places.value, code))) wantDivisions();
});
