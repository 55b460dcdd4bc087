// Where the pages without a script stand, from the folder of the site. The addresses are short and stay.

import type { Tongue } from "../language";

/** The first language has the short address; every other a folder of its own. */
const FIRST: Tongue = "zh";

export function rulesPath(tongue: Tongue, name: string, part?: string): string {
  return `rules/${tongue === FIRST ? "" : `${tongue}/`}${name}.html${part ? `#${part}` : ""}`;
}

/** Back to the folder of the site. */
export function upFrom(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** What is stored and what is sent; what was tested, and with which result. */
export const TEXTS = ["privacy", "proof"] as const;

/** As part of an expression: one of them, and perhaps its language. */
export const TEXT_PATTERN = `(${TEXTS.join("|")})(?:/\\w\\w)?`;

export function textPath(tongue: Tongue, name: (typeof TEXTS)[number]): string {
  return `${name}${tongue === FIRST ? "" : `/${tongue}`}.html`;
}
