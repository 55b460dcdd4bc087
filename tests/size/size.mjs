// The budgets of size, measured and printed: `node tests/size/size.mjs`. KB are 1024 bytes, after brotli at its best.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { brotliSize, dist, policyFolder, provinces, root } from "../lib/built.mjs";

const rows = [];
const row = (what, bytes, budget) =>
  rows.push({ what, KB: Number((bytes / 1024).toFixed(2)), budget, met: budget === undefined ? "" : bytes <= budget * 1024 ? "yes" : "NO" });
const size = (path) => brotliSize(readFileSync(path));

const wasm = size(`${dist}yusuan-module.wasm`);
const glue = size(`${dist}yusuan-module.js`);
row("module: wasm", wasm);
row("module: glue", glue);
row("module, both", wasm + glue, 48);
// The largest of the packs, and one line for all: each has the same share of the budget.
const packs = provinces.map((province) => ({ province, bytes: size(`${policyFolder}/${province}.json`) })).sort((a, b) => b.bytes - a.bytes);
row(`policy of a province, the largest (${packs[0].province})`, packs[0].bytes, 10);
row(`policy of a province, the median (${packs[packs.length >> 1].province})`, packs[packs.length >> 1].bytes, 10);

// What a first visit does not fetch: other provinces, words of articles, lists of places, the other language, coverage.
const later = /^(?!51-)\d\d-.*\.json$|articles|apply|coverage|^divisions|^places|^en-/;
const page = `${root}web/dist`;
if (existsSync(page)) {
  const files = readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map") && !later.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) row(`page: ${file.slice(page.length + 1)}`, size(file));
  row("page: index.html", size(`${page}/index.html`), 14);
  row("first visit, all of it", files.reduce((sum, file) => sum + size(file), 0), 100);
}
console.table(rows);
