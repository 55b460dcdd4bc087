// The one file that knows the module and the files beside it. The module is loaded once; the policy comes a province at
// a time; lists of places and the words of the law come when they are wanted. All are files of this site.

import wasmUrl from "yusuan-wasm?url";
import { policyFile } from "virtual:policy";
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
import { fetchJson } from "./fetched";
import type { DivisionIndex, PlaceIndex } from "./regions";

export interface Core {
  /** Takes in the policy of a province and says which regions there are then. */
  take(pack: PolicyPack): ReadonlyMap<string, Region>;
  assess(situation: Situation): Assessment | Failure;
  plan(query: PlanQuestion): Plan | Failure;
  compare(query: CompareQuestion): Comparison | Failure;
}

/** With WebAssembly, or where that cannot be with the same core in JavaScript, which is fetched only then (wasm/src/yusuan.js). */
export async function startCore(): Promise<Core> {
  const module = await createYusuan({ wasmUrl });
  return {
    ...module,
    take(pack) {
      succeeded(module.load(pack));
      return new Map(succeeded(module.regions()).regions.map((region) => [region.code, region]));
    },
  };
}

export function hasProvince(province: string): boolean {
  return policyFile(province) !== undefined;
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

export const fetchArticles = (province: string) => fetchLater<ArticleWords>(`${province}.articles`);
export const fetchPlaces = () => fetchFile<PlaceIndex>("places");
export const fetchDivisions = () => fetchLater<DivisionIndex>("divisions");

const fetchFile = <T>(name: string): Promise<T> => fetchJson(name, policyFile(name));

/** What the first answer does not need: its addresses come with the first of it. */
const fetchLater = <T>(name: string): Promise<T> =>
  import("virtual:articles").then((later) => fetchJson(name, later.policyFile(name)));

function succeeded<T extends object>(result: T | Failure): T {
  if ("error" in result) throw new Error(`${result.error.code} ${result.error.pointer}`);
  return result;
}
