// Where the built things are, for every test under Node.js.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const tool = process.env.YUSUAN_TOOL ?? `${root}build/release/core/yusuan`;
export const policyFolder = process.env.YUSUAN_POLICY ?? `${root}build/policy`;
export const dist = `${root}wasm/dist/`;

export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

export const provinces = readdirSync(policyFolder)
  .filter((name) => /^\d\d\.json$/.test(name))
  .map((name) => name.slice(0, 2))
  .sort();

/** The module with the policies of the provinces loaded. */
export async function loaded(...wanted) {
  const { default: createYusuan } = await import(`${dist}yusuan-node.js`);
  const yusuan = await createYusuan();
  for (const province of wanted) {
    const answer = yusuan.load(readJson(`${policyFolder}/${province}.json`));
    if (answer.error) throw new Error(JSON.stringify(answer.error));
  }
  return yusuan;
}

/** The same where there is no WebAssembly: the package's own fallback in JavaScript. */
export async function loadedInJavaScript(...wanted) {
  const { WebAssembly } = globalThis;
  delete globalThis.WebAssembly;
  try {
    return await loaded(...wanted);
  } finally {
    globalThis.WebAssembly = WebAssembly;
  }
}

/** Bytes as a server with the best compression would send them. */
export const brotliSize = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** The contract's example (contract.md). */
export const example = {
  region: "510100",
  as_of: "2026-11-21",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
  coverage: [{ from: "2025-03", status: "flexible", base: "6117.00" }],
  settle: { "allowance.divisor": "365/12" },
};
