// The policy's files as functions of their names: `policyFile("51")` is where the pack lies and what its bytes come to, so
// that the page takes what this build made and nothing else. What the first answer does not need has its addresses in
// modules of its own, so that the first visit does not carry them.
// As imports of their own, seventy addresses took 0.4 KB more of the first visit; here each is its name and its hash.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** What pages may fetch: packs by province and the list of areas; what answers rest on, and districts; how to claim. */
const WANTED: Record<string, RegExp> = {
  "\0virtual:policy": /^(\d\d|places)\.json$/,
  "\0virtual:articles": /^(\d\d\.articles|divisions)\.json$/,
  "\0virtual:apply": /^\d\d\.apply\.json$/,
};
/** Characters of six bits each: of the SHA-256 that is checked (131 bits), and of it in the name, so that a change is a new file. */
const HASH = 22;
const NAMED = 8;

/** Base64 without the characters that an address writes otherwise. `src/fetched.ts` writes it the same way. */
const hashOf = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("base64").replace(/[+/]/g, "-").slice(0, HASH);

export function policyFiles(folder: string): Plugin {
  let building = false;
  return {
    name: "policy-files",
    config(_config, { command }) {
      building = command === "build";
    },
    resolveId: { filter: { id: /^virtual:(policy|articles|apply)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:(policy|articles|apply)$/ },
      handler(id) {
        const names = readdirSync(folder)
          .filter((file) => WANTED[id]?.test(file))
          .map((file) => file.slice(0, -".json".length))
          .sort();
        if (!building)
          return `const names = ${JSON.stringify(names)};
export const policyFile = (name) => (names.includes(name) ? { url: ${JSON.stringify(`/@fs${folder}`)} + name + ".json", hash: "" } : undefined);`;
        // What follows the province's two digits, and the digits and hashes one after the other, without marks between them.
        const kinds: Record<string, string> = {};
        for (const name of names) {
          const source = readFileSync(`${folder}${name}.json`);
          const hash = hashOf(source);
          this.emitFile({ type: "asset", fileName: `assets/${name}-${hash.slice(0, NAMED)}.json`, source });
          const [, province = "", kind = ""] = /^(\d\d)?(.*)$/.exec(name) ?? [];
          kinds[kind] = (kinds[kind] ?? "") + province + hash;
        }
        return `const here = import.meta.url;
const files = {};
const kinds = ${JSON.stringify(kinds)};
for (const kind in kinds) {
  const digits = kinds[kind].length === ${HASH} ? 0 : 2;
  for (let rest = kinds[kind]; rest; rest = rest.slice(digits + ${HASH})) {
    const hash = rest.slice(digits, digits + ${HASH});
    const name = rest.slice(0, digits) + kind;
    files[name] = { url: new URL(name + "-" + hash.slice(0, ${NAMED}) + ".json", here).href, hash };
  }
}
export const policyFile = (name) => files[name];`;
      },
    },
  };
}
