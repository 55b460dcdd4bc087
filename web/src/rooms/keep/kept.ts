// Situations kept on the device: only when she asks for it, in localStorage under one key, in a form of its own version.
// What comes from outside (a file, another version, another tab) is checked as if somebody meant harm; what cannot be
// read is never overwritten.

import { fromFragment, LONGEST_FRAGMENT, toFragment } from "../../fragment";
import { EMPTY } from "../../inputs";

export const KEY = "yusuan.kept";
const FORMAT = "yusuan-kept";
const VERSION = 1;
export const MOST = 100;
export const LONGEST_NAME = 60;
/** Of an imported file, in characters. */
export const LARGEST = 1000000;

export interface Kept {
  id: string;
  name: string;
  /** On which it was kept. */
  day: string;
  /** What a link has behind its "#", with the answer of that day. */
  fragment: string;
}

export type Refused = "too_large" | "not_json" | "not_ours" | "newer" | "bad_item" | "too_many";
export type Parsed = { items: Kept[] } | { refused: Refused; item?: number };

export function write(items: readonly Kept[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, items }, null, 1);
}

function member(of: unknown, key: string): unknown {
  return typeof of === "object" && of !== null && Object.keys(of).includes(key)
    ? (of as Record<string, unknown>)[key]
    : undefined;
}

/** One line, no control characters, and no marks that turn the writing around. */
export function cleanName(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME);
}

export function parse(text: string): Parsed {
  if (text.length > LARGEST) return { refused: "too_large" };
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch {
    return { refused: "not_json" };
  }
  const version = member(all, "version");
  if (member(all, "format") !== FORMAT || typeof version !== "number") return { refused: "not_ours" };
  if (version > VERSION) return { refused: "newer" };
  const listed = member(all, "items");
  if (version !== VERSION || !Array.isArray(listed)) return { refused: "not_ours" };
  if (listed.length > MOST) return { refused: "too_many" };
  const items: Kept[] = [];
  const ids = new Set<string>();
  for (const [index, one] of listed.entries()) {
    const item = kept(one);
    if (!item || ids.has(item.id)) return { refused: "bad_item", item: index + 1 };
    ids.add(item.id);
    items.push(item);
  }
  return { items };
}

function kept(one: unknown): Kept | null {
  const [id, name, day, fragment] = ["id", "name", "day", "fragment"].map((key) => member(one, key));
  if (typeof id !== "string" || !/^[\w-]{1,40}$/.test(id)) return null;
  if (typeof name !== "string" || name.length > LONGEST_NAME) return null;
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  if (typeof fragment !== "string" || fragment.length > LONGEST_FRAGMENT || !/^[\x21-\x7e]+$/.test(fragment))
    return null;
  // It must hold a situation: what the page reads of it is more than an empty form.
  if (toFragment(fromFragment(fragment).inputs, null) === toFragment(EMPTY, null)) return null;
  return { id, name: cleanName(name), day, fragment };
}

/** What is new of the others is put behind; the same situation under the same name stands there once. */
export function merge(mine: readonly Kept[], others: readonly Kept[]): { items: Kept[]; added: number } | "too_many" {
  const items = [...mine];
  for (const other of others) {
    if (items.some(({ name, fragment }) => name === other.name && fragment === other.fragment)) continue;
    let id = other.id;
    for (let n = 2; items.some((item) => item.id === id); ++n) id = `${other.id.slice(0, 34)}-${n}`;
    items.push({ ...other, id });
  }
  return items.length > MOST ? "too_many" : { items, added: items.length - mine.length };
}

// --- on the device ------------------------------------------------------------------------------------------------------

/** Blocked by the browser or its private mode; no room left; there, but not readable by this version of the page. */
export type Trouble = "blocked" | "full" | "unreadable" | "newer";
type Box = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The browser may refuse even to be asked for its storage. */
export function load(box: () => Box): { items: Kept[] } | { trouble: Trouble; raw?: string } {
  let text: string | null;
  try {
    text = box().getItem(KEY);
  } catch {
    return { trouble: "blocked" };
  }
  if (text === null) return { items: [] };
  const parsed = parse(text);
  if ("items" in parsed) return parsed;
  return { trouble: parsed.refused === "newer" ? "newer" : "unreadable", raw: text };
}

/** The list as it is now, changed: another tab may have added to it. Undefined when it is stored. */
export function store(box: () => Box, change: (items: Kept[]) => Kept[]): Trouble | undefined {
  const now = load(box);
  if ("trouble" in now) return now.trouble;
  const next = change(now.items);
  const text = write(next);
  // What could not be read again would take everything with it.
  if (!("items" in parse(text))) return "full";
  try {
    if (next.length === 0) box().removeItem(KEY);
    else box().setItem(KEY, text);
    return undefined;
  } catch {
    // There was something to read, so it is not blocked as a whole; some browsers' private mode has no room at all.
    return "full";
  }
}

export function erase(box: () => Box): Trouble | undefined {
  try {
    box().removeItem(KEY);
    return undefined;
  } catch {
    return "blocked";
  }
}
