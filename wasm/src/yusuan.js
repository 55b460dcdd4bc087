// The package's door: starts the module, on whichever rung of the ladder, and fills in today. See yusuan.d.ts.
import createModule from "./yusuan-module.js";

/** Today in Asia/Shanghai, eight hours ahead of UTC the whole year. */
function todayInShanghai() {
  return new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Node.js has no fetch for files: its bytes are read here, so that the module's glue carries nothing for it. */
async function bytesInNode() {
  if (typeof process !== "object" || !process.versions?.node) return undefined;
  const files = "node:fs/promises"; // not a literal in the import: bundlers for the browser would look for it
  const { readFile } = await import(/* @vite-ignore */ files);
  return readFile(new URL("./yusuan-module.wasm", import.meta.url));
}

/** WebAssembly where it is and may be used; what went wrong with it does not matter, the same core in JavaScript goes everywhere. */
async function start(settings) {
  try {
    return await createModule(settings);
  } catch {
    return (await import("./yusuan-fallback.js")).default();
  }
}

export default async function createYusuan({ wasmUrl, wasmBinary } = {}) {
  const settings = {};
  const bytes = wasmBinary ?? (wasmUrl ? undefined : await bytesInNode());
  if (bytes) settings.wasmBinary = bytes;
  if (wasmUrl) settings.locateFile = () => String(wasmUrl);
  const module = await start(settings);
  return {
    load: (pack) => module.load(pack),
    assess: (situation) => module.assess(situation, todayInShanghai()),
    plan: (question) => module.plan(question, todayInShanghai()),
    compare: (question) => module.compare(question, todayInShanghai()),
    regions: () => module.regions(),
  };
}
