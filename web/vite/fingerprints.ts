// What an answer was made with, for a printed page: the first 16 digits of the SHA-256 of the module and of each
// province's pack. Made with the build, so that they are the same on every device and anybody can check the files.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const DIGITS = 16;

function fingerprint(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, DIGITS);
}

export function fingerprints(module: string, policyFolder: string): Plugin {
  return {
    name: "fingerprints",
    resolveId: { filter: { id: /^virtual:fingerprints$/ }, handler: () => "\0virtual:fingerprints" },
    load: {
      filter: { id: /^\0virtual:fingerprints$/ },
      handler() {
        const provinces = readdirSync(policyFolder).flatMap((file) => /^(\d\d)\.json$/.exec(file)?.[1] ?? []);
        const packs = Object.fromEntries(provinces.map((id) => [id, fingerprint(`${policyFolder}${id}.json`)]));
        return `export const module = ${JSON.stringify(fingerprint(module))}; export const packs = ${JSON.stringify(packs)};`;
      },
    },
  };
}
