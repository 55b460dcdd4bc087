// The link: what was typed, and what the answer was, in the fragment alone, so that no request carries any of it.

import { EARLIER, toFragment } from "../../fragment";
import type { Inputs } from "../../inputs";
import type { Tongue } from "../../language";
import { type Answered, note } from "../since/earlier";

export function fragmentWith(inputs: Inputs, lang: Tongue | null, now: Answered | null): string {
  const fragment = toFragment(inputs, lang);
  return now ? `${fragment}${fragment === "" ? "" : "&"}${EARLIER}=${note(now)}` : fragment;
}

/**
 * Without what other programs put behind the address: only the page and the fragment. In the frame of another page it is
 * the link to the page itself.
 */
export function linkTo(address: string, fragment: string): string {
  return `${address.replace(/[?#].*$/, "").replace(/\bembed\.html$/, "")}#${fragment}`;
}

/** The same situation has the same name on every device: of its form, not of what it holds. (FNV-1a, 32 bits twice.) */
export function shortHash(text: string): string {
  const one = (start: number) => {
    let hash = start;
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
  };
  return one(0x811c9dc5) + one(0x01234567);
}
