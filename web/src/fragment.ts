// What was typed, kept in the URL's fragment: it survives a reload, can be sent as a link, and is never part of a request.
// Only what differs from the empty form is written. Unknown keys and codes are passed over, so that a link made by
// another version of the page still opens.

import type { Delivery, EventKind, Status } from "./contract";
import { EMPTY, emptySpan, type Inputs, NOWHERE, type Place, type SpanInputs } from "./inputs";
import { isTongue, type Tongue } from "./language";
import { answerForm } from "./settle";

const STATUSES: readonly Status[] = ["employee", "flexible", "unemployment_benefit", "resident"];
const KINDS: readonly EventKind[] = ["birth", "termination"];
const DELIVERIES: readonly Delivery[] = ["natural", "dystocia", "caesarean"];
/** Enough for a life of changes of status and base; a bound, so that a made-up link cannot stall the page. */
export const MOST_SPANS = 240;
const LONGEST_TEXT = 60;
/** More than any link of ours has. */
export const LONGEST_FRAGMENT = 60000;
const THROUGHS: readonly Inputs["through"][] = ["now", "event"];

/** Links made while the months were counted up to the event by default name no end: it stays what it was for them. */
const usualThrough = (months: string) => (months === EMPTY.months ? EMPTY.through : "event");

const TEXTS = {
  d: "date",
  n: "infants",
  c: "childOrder",
  gw: "weeks",
  gd: "weekDays",
  b: "base",
  m: "months",
  eb: "employerBase",
  w: "wage",
  ub: "benefit",
  a: "asOf",
} as const;

export function toFragment(inputs: Inputs, lang: Tongue | null, look = ""): string {
  const out = new URLSearchParams();
  const put = (key: string, value: string, usual: string) => {
    if (value !== usual) out.set(key, value);
  };
  putPlace(out, "r", inputs.place);
  put("s", inputs.status, EMPTY.status);
  put("e", inputs.kind, EMPTY.kind);
  put("dl", inputs.delivery, EMPTY.delivery);
  for (const [key, name] of Object.entries(TEXTS)) put(key, inputs[name], EMPTY[name]);
  put("t", inputs.through, usualThrough(inputs.months));
  if (!inputs.keepsPaying) out.set("k", "0");
  put("f", inputs.mode, EMPTY.mode);
  inputs.spans.forEach((span, index) => {
    const key = (name: string) => `p${index}${name}`;
    out.set(key("s"), span.status);
    put(key("f"), span.from, "");
    put(key("t"), span.to, "");
    put(key("b"), span.base, "");
    put(key("e"), span.employerBase, "");
    if (!span.maternity) out.set(key("m"), "0");
    if (span.backPaid) out.set(key("k"), "1");
    putPlace(out, key("r"), span.place);
  });
  for (const [id, text] of Object.entries(inputs.settle)) out.set(`q.${id}`, text);
  if (lang) out.set("l", lang);
  if (look) out.set("v", look);
  return out.toString();
}

export function fromFragment(fragment: string): { inputs: Inputs; lang: Tongue | null } {
  // As a map, because a search through a long list for each of two thousand keys takes seconds. The first of a key counts.
  const given = new Map<string, string>();
  new URLSearchParams(fragment.slice(0, LONGEST_FRAGMENT).replace(/^#/, "")).forEach((value, key) => {
    if (!given.has(key)) given.set(key, value);
  });
  const text = (key: string, usual: string) => (given.get(key) ?? usual).slice(0, LONGEST_TEXT);
  const inputs: Inputs = {
    ...EMPTY,
    place: getPlace(given, "r"),
    status: oneOf(STATUSES, given.get("s")) ?? EMPTY.status,
    kind: oneOf(KINDS, given.get("e")) ?? EMPTY.kind,
    delivery: oneOf(DELIVERIES, given.get("dl")) ?? EMPTY.delivery,
    through: oneOf(THROUGHS, given.get("t")) ?? usualThrough(given.get("m") ?? ""),
    keepsPaying: given.get("k") !== "0",
    mode: given.get("f") === "details" ? "details" : "quick",
    spans: [],
    settle: {},
  };
  for (const [key, name] of Object.entries(TEXTS)) inputs[name] = text(key, EMPTY[name]);
  // Chosen from lists on the page: anything else in a link would be sent on to the core as nonsense.
  if (!/^[1-9]$/.test(inputs.infants)) inputs.infants = EMPTY.infants;
  if (!/^(1?[1-9]|10|20)$/.test(inputs.childOrder)) inputs.childOrder = EMPTY.childOrder;
  if (!/^[0-6]$/.test(inputs.weekDays)) inputs.weekDays = EMPTY.weekDays;
  for (let index = 0; index < MOST_SPANS; ++index) {
    const key = (name: string) => `p${index}${name}`;
    const status = oneOf(STATUSES, given.get(key("s")));
    if (!status) break;
    const span: SpanInputs = {
      ...emptySpan(status),
      from: text(key("f"), ""),
      to: text(key("t"), ""),
      base: text(key("b"), ""),
      employerBase: text(key("e"), ""),
      maternity: given.get(key("m")) !== "0",
      backPaid: given.get(key("k")) === "1",
      place: getPlace(given, key("r")),
    };
    inputs.spans.push(span);
  }
  given.forEach((value, key) => {
    const id = key.slice(2);
    if (key.startsWith("q.") && answerForm(id)) inputs.settle[id] = value.slice(0, LONGEST_TEXT);
  });
  const lang = given.get("l") ?? null;
  return { inputs, lang: isTongue(lang) ? lang : null };
}

/** What a link says of the answer that it had when it was made: read where it is compared, passed over everywhere else. */
export const EARLIER = "z";

export function earlierIn(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get(EARLIER);
}

function putPlace(out: URLSearchParams, key: string, place: Place): void {
  if (place.code !== "") out.set(key, place.code);
  else if (place.text !== "") out.set(`${key}t`, place.text);
}

/** A code comes without its name: the page puts it in once the regions are loaded. */
function getPlace(given: ReadonlyMap<string, string>, key: string): Place {
  const code = given.get(key) ?? "";
  if (/^\d{6}$/.test(code)) return { code, text: code };
  const text = (given.get(`${key}t`) ?? "").slice(0, LONGEST_TEXT);
  return text === "" ? NOWHERE : { code: "", text };
}

function oneOf<T extends string>(codes: readonly T[], given: string | undefined): T | undefined {
  return codes.find((code) => code === given);
}
