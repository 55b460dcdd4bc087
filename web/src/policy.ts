// The policy that is in the page: the packs of the provinces that what was typed asks for, each fetched when it is first
// wanted, and the words of their articles, fetched when somebody may read them.

import { signal } from "@preact/signals";
import type { ArticleWords, Citation, PolicyDocument, Region } from "./contract";
import { type Core, fetchArticles, fetchPack } from "./core";

export type Loading = "loading" | "ready" | "failed";
type ByProvince = Readonly<Record<string, Loading>>;

export const packs = signal<ByProvince>({});
export const regions = signal<ReadonlyMap<string, Region>>(new Map());
/** Of all provinces loaded; a paper of the nation stands in several packs and is the same in each. */
export const documents = signal<ReadonlyMap<string, PolicyDocument>>(new Map());

export function loadPack(core: Core, province: string): void {
  if (packs.peek()[province] === "loading" || packs.peek()[province] === "ready") return;
  packs.value = { ...packs.peek(), [province]: "loading" };
  fetchPack(province)
    .then((pack) => {
      const known = core.take(pack);
      documents.value = new Map([...documents.peek(), ...pack.documents.map((one) => [one.id, one] as const)]);
      regions.value = known;
      return "ready" as const;
    })
    .catch(() => "failed" as const)
    .then((now) => {
      packs.value = { ...packs.peek(), [province]: now };
    });
}

// --- the words of the law --------------------------------------------------------------------------------------------

const articleWords = signal<ArticleWords>({});
const articleFiles = signal<ByProvince>({});

/** Of every province loaded: an answer may rest on two, and each file is small. What failed is tried again only on demand. */
export function wantArticles(again = false): void {
  for (const [province, is] of Object.entries(packs.peek())) {
    const now = articleFiles.peek()[province];
    if (is !== "ready" || (again ? now === "loading" || now === "ready" : now !== undefined)) continue;
    articleFiles.value = { ...articleFiles.peek(), [province]: "loading" };
    fetchArticles(province)
      .then((words) => {
        takeArticles(words);
        return "ready" as const;
      })
      .catch(() => "failed" as const)
      .then((result) => {
        articleFiles.value = { ...articleFiles.peek(), [province]: result };
      });
  }
}

/** One paper stands in several files, each with the articles that it needs. */
export function takeArticles(words: ArticleWords): void {
  const all = { ...articleWords.peek() };
  for (const id in words) all[id] = { ...all[id], ...words[id] };
  articleWords.value = all;
}

/** The words; null where nobody saw them; or that they are not here yet, or could not be fetched. */
export function wordsOf({ document, article }: Citation): { text: string | null } | "loading" | "failed" {
  const text = articleWords.value[document]?.[article];
  if (text !== undefined) return { text };
  const files = Object.entries(articleFiles.value);
  if (files.some(([, is]) => is === "failed")) return "failed";
  const all = Object.keys(packs.value).every((province) => articleFiles.value[province] === "ready");
  return all ? { text: null } : "loading";
}
