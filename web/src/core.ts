// The one file that knows the module. It is loaded once, with the policy pack beside it; both are files of this site.

import packUrl from "yusuan-policy?url";
import wasmUrl from "yusuan-wasm?url";
import createYusuan from "yusuan";
import type { Assessment, Failure, PolicyDocument, PolicyPack, Region, Situation } from "./contract";

export interface Core {
  regions: Region[];
  documents: ReadonlyMap<string, PolicyDocument>;
  assess(situation: Situation): Assessment | Failure;
}

export async function startCore(): Promise<Core> {
  const [module, response] = await Promise.all([createYusuan({ wasmUrl }), fetch(packUrl)]);
  if (!response.ok) throw new Error(`policy: ${response.status}`);
  const pack: PolicyPack = await response.json();
  succeeded(module.load(pack));
  return {
    regions: succeeded(module.regions()).regions,
    documents: new Map(pack.documents.map((document) => [document.id, document])),
    assess: (situation) => module.assess(situation),
  };
}

function succeeded<T extends object>(result: T | Failure): T {
  if ("error" in result) throw new Error(`${result.error.code} ${result.error.pointer}`);
  return result;
}
