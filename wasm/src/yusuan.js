// The package's door: starts the module, on the first rung of the ladder that holds, and fills in today. See yusuan.d.ts.
import createModule from "./yusuan-module.js";

/** Today in Asia/Shanghai, eight hours ahead of UTC the whole year. */
function todayInShanghai() {
  return new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

export default async function createYusuan({ wasmUrl, wasmBinary } = {}) {
  const module = await Promise.resolve({ wasmBinary, locateFile: wasmUrl && (() => String(wasmUrl)) })
    .then(createModule)
    // WebAssembly is missing or forbidden, or its file did not come whole: the same core in JavaScript.
    .catch(() => import("./yusuan-fallback.js").then((fallback) => fallback.default()));
  return {
    load: (pack) => module.load(pack),
    assess: (situation) => module.assess(situation, todayInShanghai()),
    plan: (question) => module.plan(question, todayInShanghai()),
    compare: (question) => module.compare(question, todayInShanghai()),
    regions: () => module.regions(),
  };
}
