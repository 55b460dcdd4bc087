// Where the rules of a place stand, from the folder of the site. The addresses are short and stay.

import type { Tongue } from "../language";

/** The first language has the short address; every other a folder of its own. */
const FIRST: Tongue = "zh";

export function rulesPath(tongue: Tongue, name: string, part?: string): string {
  return `rules/${tongue === FIRST ? "" : `${tongue}/`}${name}.html${part ? `#${part}` : ""}`;
}

/** Back to the folder of the site. */
export function upFrom(tongue: Tongue): string {
  return tongue === FIRST ? "../" : "../../";
}
