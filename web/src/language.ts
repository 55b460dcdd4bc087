// Which language the page speaks: the one in the link, else the browser's first that we have, else Chinese. A language is
// a file in words/, named by its code; a part of it is fetched with the part of the page that it is for.

import type { Language } from "./words/words";

export type Lang = "zh" | "en";
type Files = { [K in keyof Language]: Record<string, () => Promise<Language[K]>> };

// A pattern must stand in full at its place for the build to see it.
const files: Files = {
  page: import.meta.glob<Language["page"]>("./words/??.ts", { query: "?of=page", import: "page" }),
  known: import.meta.glob<Language["known"]>("./words/??.ts", { query: "?of=known", import: "known" }),
  strip: import.meta.glob<Language["strip"]>("./words/??.ts", { query: "?of=strip", import: "strip" }),
  plan: import.meta.glob<Language["plan"]>("./words/??.ts", { query: "?of=plan", import: "plan" }),
  compare: import.meta.glob<Language["compare"]>("./words/??.ts", { query: "?of=compare", import: "compare" }),
  bring: import.meta.glob<Language["bring"]>("./words/??.ts", { query: "?of=bring", import: "bring" }),
  keep: import.meta.glob<Language["keep"]>("./words/??.ts", { query: "?of=keep", import: "keep" }),
};

export function loadWords<K extends keyof Language>(part: K, lang: Lang): Promise<Language[K]> {
  const load = files[part][`./words/${lang}.ts`];
  return load ? load() : Promise.reject(new Error(`no words in ${lang}`));
}

export function isLang(text: string | null): text is Lang {
  return text === "zh" || text === "en";
}

export function browserLang(preferred: readonly string[] = navigator.languages ?? [navigator.language]): Lang {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return "zh";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "zh";
}
