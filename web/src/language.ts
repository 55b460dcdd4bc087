// Which language the page speaks: the one in the link, else the browser's first that we have, else Chinese.

import type { Words } from "./words/words";

export type Lang = "zh" | "en";

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

/** One language is loaded, not both. */
export const dictionaries: Record<Lang, () => Promise<{ default: Words }>> = {
  zh: () => import("./words/zh"),
  en: () => import("./words/en"),
};
