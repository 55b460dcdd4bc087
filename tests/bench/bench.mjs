// The budgets of time, measured and printed: `node tests/bench/bench.mjs`. Nothing is asserted: machines differ. Figures of
// one run may be compared with each other.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { dist, example, loaded, loadedInJavaScript, policyFolder, root, tool } from "../lib/built.mjs";
import { median, middleHalf, table } from "./lib.mjs";

const rows = [];
/** `values`: what was measured, or one median that somebody else took. */
const row = (what, values, unit, budget) => {
  const value = median([values].flat());
  const spread = Array.isArray(values) ? middleHalf(values) : "";
  rows.push({ "": what, median: value, unit, "middle half": spread, budget: budget && String(budget), met: budget && (value <= budget ? "yes" : "NO") });
};

function microseconds(call, calls, batches = 15) {
  for (let i = 0; i < calls; i++) call(); // warm
  return Array.from({ length: batches }, () => {
    const begin = performance.now();
    for (let i = 0; i < calls; i++) call();
    return ((performance.now() - begin) * 1000) / calls;
  });
}

// A record of 24 months in spans, settled: what the budget speaks of.
const settled = {
  ...example,
  coverage: [
    { from: "2024-06", to: "2024-12", status: "employee", base: "6015.00" },
    { from: "2025-01", to: "2025-09", status: "flexible", base: "6015.00" },
    { from: "2025-10", status: "flexible", base: "6117.00" },
  ],
};

const folder = mkdtempSync(join(tmpdir(), "yusuan-bench-"));
try {
  const situation = join(folder, "situation.json");
  writeFileSync(situation, JSON.stringify(settled));

  const native = JSON.parse(execFileSync(`${root}build/release/tests/bench/yusuan_bench`, [`${policyFolder}/51.json`, situation], { encoding: "utf8" }));
  row("assess, native, core alone", native.assess_ns / 1000, "µs", 10);
  row("assess, native, 24 spans of a month", native.assess_24_spans_ns / 1000, "µs");
  row("  240 spans cost so many times 24", native.assess_240_spans_ns / native.assess_24_spans_ns, "×");
  row("assess, native, JSON text to JSON text", native.line_ns / 1000, "µs");

  const lines = join(folder, "lines.jsonl");
  const count = 50_000;
  writeFileSync(lines, `${JSON.stringify(settled)}\n`.repeat(count));
  const each = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    // Into nothing: who reads 400 MB from a pipe needs longer than the tool.
    execFileSync(tool, ["--policy", policyFolder, "assess", "--lines", lines], { stdio: ["ignore", "ignore", "inherit"] });
    return ((performance.now() - begin) * 1000) / count;
  });
  row("assess --lines, a situation", each, "µs", 10);

  const yusuan = await loaded("51");
  row("assess, WebAssembly, objects to objects", microseconds(() => yusuan.assess(settled), 2000), "µs", 40);
  const text = JSON.stringify(yusuan.assess(settled));
  row("  of that JSON.parse of the answer", microseconds(() => JSON.parse(text), 2000), "µs");
  const javascript = await loadedInJavaScript("51");
  row("assess, fallback in JavaScript", microseconds(() => javascript.assess(settled), 2000), "µs");
  const question = { situation: settled, start: { from: "2024-01", to: "2026-12" } };
  row("plan of 36 start months, WebAssembly", microseconds(() => yusuan.plan(question), 100), "µs", 1000);

  // Start: each in a process of its own, because the second start in one process is warm.
  const start = join(folder, "start.mjs");
  writeFileSync(
    start,
    `import { readFileSync } from "node:fs";
     import createYusuan from ${JSON.stringify(`${dist}yusuan-node.js`)};
     const wasmBinary = readFileSync(${JSON.stringify(`${dist}yusuan-module.wasm`)});
     const pack = JSON.parse(readFileSync(${JSON.stringify(`${policyFolder}/51.json`)}, "utf8"));
     if (process.argv[2]) delete globalThis.WebAssembly;
     const begin = performance.now();
     const yusuan = await createYusuan({ wasmBinary });
     yusuan.load(pack);
     console.log(performance.now() - begin);`,
  );
  const started = (...words) => Array.from({ length: 15 }, () => Number(execFileSync(process.execPath, [start, ...words], { encoding: "utf8" })));
  row("start: compile, instantiate, load the policy", started(), "ms", 10);
  row("start of the fallback in JavaScript, load the policy", started("javascript"), "ms");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
table("The module by itself, and the budgets", rows);
