// The one file that knows the module and the files beside it. The module is loaded once; the policy comes a province at
// a time; lists of places and the words of the law come when they are wanted. All are files of this site.

import wasmUrl from "yusuan-wasm?url";
import { policyUrl } from "virtual:policy";
import createYusuan from "yusuan";
import type {
  ArticleWords,
  Assessment,
  CompareQuestion,
  Comparison,
  Failure,
  Plan,
  PlanQuestion,
  PolicyPack,
  Region,
  Situation,
} from "./contract";
import type { DivisionIndex, PlaceIndex } from "./regions";

/** A phone in a lift: a request that brings nothing for so long has failed, and the person may ask again. */
const PATIENCE = 20000;

export interface Core {
  /** Takes in the policy of a province and says which regions there are then. */
  take(pack: PolicyPack): ReadonlyMap<string, Region>;
  assess(situation: Situation): Assessment | Failure;
  plan(query: PlanQuestion): Plan | Failure;
  compare(query: CompareQuestion): Comparison | Failure;
}

export async function startCore(): Promise<Core> {
  const module = await createYusuan({ wasmUrl });
  return {
    take(pack) {
      succeeded(module.load(pack));
      return new Map(succeeded(module.regions()).regions.map((region) => [region.code, region]));
    },
    assess: (situation) => module.assess(situation),
    plan: (query) => module.plan(query),
    compare: (query) => module.compare(query),
  };
}

export function hasProvince(province: string): boolean {
  return policyUrl(province) !== undefined;
}

/** What was asked for before anybody could take it: the first province, fetched beside the module. */
const early = new Map<string, Promise<PolicyPack>>();

export function fetchEarly(province: string): void {
  const pack = fetchFile<PolicyPack>(province);
  pack.catch(() => undefined);
  early.set(province, pack);
}

export function fetchPack(province: string): Promise<PolicyPack> {
  const begun = early.get(province);
  early.delete(province);
  return begun ?? fetchFile(province);
}

export const fetchArticles = (province: string) => fetchFile<ArticleWords>(`${province}.articles`);
export const fetchPlaces = () => fetchFile<PlaceIndex>("places");
export const fetchDivisions = () => fetchFile<DivisionIndex>("divisions");

const fetchFile = <T>(name: string): Promise<T> => fetchJson(name, policyUrl(name));

export async function fetchJson<T>(name: string, url: string | undefined): Promise<T> {
  if (url === undefined) throw new Error(`${name}: no such file`);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

function succeeded<T extends object>(result: T | Failure): T {
  if ("error" in result) throw new Error(`${result.error.code} ${result.error.pointer}`);
  return result;
}
