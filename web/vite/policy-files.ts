// The addresses of the policy's files, as one function of their names: `policyUrl("51")`, `policyUrl("51.articles")`. What
// only a room fetches has its addresses in a module of its own, so that the first visit does not carry them.
// As imports of their own, seventy addresses took 0.4 KB more of the first visit; here each is its name and its hash.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What pages may fetch: packs and their articles by province, and the lists of places; how benefits are claimed. */
const WANTED: Record<string, RegExp> = {
  "\0virtual:policy": /^(\d\d(\.articles)?|places|divisions)\.json$/,
  "\0virtual:apply": /^\d\d\.apply\.json$/,
};
const HASH = 8;

export function policyFiles(folder: string): Plugin {
  let building = false;
  return {
    name: "policy-files",
    config(_config, { command }) {
      building = command === "build";
    },
    resolveId: { filter: { id: /^virtual:(policy|apply)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:(policy|apply)$/ },
      handler(id) {
        const names = readdirSync(folder)
          .filter((file) => WANTED[id]?.test(file))
          .map((file) => file.slice(0, -".json".length))
          .sort();
        if (!building)
          return `const names = ${JSON.stringify(names)};
export const policyUrl = (name) => (names.includes(name) ? ${JSON.stringify(`/@fs${folder}`)} + name + ".json" : undefined);`;
        // What follows the province's two digits, and the digits and hashes one after the other, without marks between them.
        const kinds: Record<string, string> = {};
        for (const name of names) {
          const source = readFileSync(`${folder}${name}.json`);
          const hash = createHash("sha256").update(source).digest("base64url").slice(0, HASH);
          this.emitFile({ type: "asset", fileName: `assets/${name}-${hash}.json`, source });
          const [, province = "", kind = ""] = /^(\d\d)?(.*)$/.exec(name) ?? [];
          kinds[kind] = (kinds[kind] ?? "") + province + hash;
        }
        return `const here = import.meta.url;
const files = {};
const kinds = ${JSON.stringify(kinds)};
for (const kind in kinds) {
  const digits = kinds[kind].length === ${HASH} ? 0 : 2;
  for (let rest = kinds[kind]; rest; rest = rest.slice(digits + ${HASH})) {
    const name = rest.slice(0, digits) + kind;
    files[name] = name + "-" + rest.slice(digits, digits + ${HASH}) + ".json";
  }
}
export const policyUrl = (name) => files[name] && new URL(files[name], here).href;`;
      },
    },
  };
}
