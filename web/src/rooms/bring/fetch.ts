// How the benefits of a province are claimed: a file of its own beside the pack, fetched by this room alone.

import { policyFile } from "virtual:apply";
import { signal } from "@preact/signals";
import type { ApplyFile, ProcedureList } from "../../contract";
import { fetchJson } from "../../fetched";
import { documents, takeArticles } from "../../policy";

type Fetched = ProcedureList | "loading" | "failed";
export const lists = signal<Readonly<Record<string, Fetched>>>({});

export function wantList(province: string, again = false): void {
  const now = lists.peek()[province];
  if (now !== undefined && !(again && now === "failed")) return;
  put(province, "loading");
  const name = `${province}.apply`;
  fetchJson<ApplyFile>(name, policyFile(name)).then(
    ({ procedures, documents: papers, articles }) => {
      // A paper that the pack has too stays as it is there.
      documents.value = new Map([...papers.map((paper) => [paper.id, paper] as const), ...documents.peek()]);
      takeArticles(articles);
      put(province, procedures);
    },
    () => put(province, "failed"),
  );
}

function put(province: string, fetched: Fetched): void {
  lists.value = { ...lists.peek(), [province]: fetched };
}
