// Which language the page speaks: the one in the link, else the browser's first that we have, else Chinese. A language is
// one file in words/, named by its code, and nothing else: it is found here, offered on the page and fetched by itself.

import type { Language, Self } from "./words/words";

/** A language of the page: the code of its file in words/. */
export type Tongue = string;
/** The two languages in which the policy data name and explain things. Each language of the page says which it reads. */
export type Lang = Self["data"];

const FIRST: Tongue = "zh";
type Parts = Omit<Language, "self">;
type Files = { [K in keyof Parts]: Record<string, () => Promise<Parts[K]>> };

// A pattern must stand in full at its place for the build to see it.
const files: Files = {
  page: import.meta.glob<Language["page"]>("./words/??.ts", { query: "?of=page", import: "page" }),
  known: import.meta.glob<Language["known"]>("./words/??.ts", { query: "?of=known", import: "known" }),
  usual: import.meta.glob<Language["usual"]>("./words/??.ts", { query: "?of=usual", import: "usual" }),
  strip: import.meta.glob<Language["strip"]>("./words/??.ts", { query: "?of=strip", import: "strip" }),
  plan: import.meta.glob<Language["plan"]>("./words/??.ts", { query: "?of=plan", import: "plan" }),
  compare: import.meta.glob<Language["compare"]>("./words/??.ts", { query: "?of=compare", import: "compare" }),
  bring: import.meta.glob<Language["bring"]>("./words/??.ts", { query: "?of=bring", import: "bring" }),
  since: import.meta.glob<Language["since"]>("./words/??.ts", { query: "?of=since", import: "since" }),
  keep: import.meta.glob<Language["keep"]>("./words/??.ts", { query: "?of=keep", import: "keep" }),
  remarks: import.meta.glob<Language["remarks"]>("./words/??.ts", { query: "?of=remarks", import: "remarks" }),
  how: import.meta.glob<Language["how"]>("./words/??.ts", { query: "?of=how", import: "how" }),
  about: import.meta.glob<Language["about"]>("./words/??.ts", { query: "?of=about", import: "about" }),
  display: import.meta.glob<Language["display"]>("./words/??.ts", { query: "?of=display", import: "display" }),
  offline: import.meta.glob<Language["offline"]>("./words/??.ts", { query: "?of=offline", import: "offline" }),
  doubt: import.meta.glob<Language["doubt"]>("./words/??.ts", { query: "?of=doubt", import: "doubt" }),
};

const selves = import.meta.glob<Self>("./words/??.ts", { query: "?of=self", import: "self", eager: true });
const codeOf = (file: string) => file.slice("./words/".length, -".ts".length);

/** Every language there is, the first one first. */
export const TONGUES: readonly (readonly [code: Tongue, self: Self])[] = Object.keys(selves)
  .map((file) => [codeOf(file), selves[file] as Self] as const)
  .sort(([a], [b]) => Number(b === FIRST) - Number(a === FIRST));

export function loadWords<K extends keyof Parts>(part: K, tongue: Tongue): Promise<Parts[K]> {
  const load = files[part][`./words/${tongue}.ts`];
  return load ? load() : Promise.reject(new Error(`no words in ${tongue}`));
}

export function isTongue(text: string | null): text is Tongue {
  return TONGUES.some(([code]) => code === text);
}

export function browserTongue(preferred: readonly string[] = navigator.languages ?? [navigator.language]): Tongue {
  const codes = preferred.map((tag) => tag.split("-", 1)[0]?.toLowerCase() ?? "");
  return codes.find(isTongue) ?? FIRST;
}
