// The budgets of size, measured and printed: `node tests/size/size.mjs`. KB are 1024 bytes, after brotli at its best.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { brotliSize, dist, policyFolder, root } from "../lib/built.mjs";

const rows = [];
const row = (what, bytes, budget) =>
  rows.push({ what, KB: Number((bytes / 1024).toFixed(2)), budget, met: budget === undefined ? "" : bytes <= budget * 1024 ? "yes" : "NO" });
const size = (path) => brotliSize(readFileSync(path));

const wasm = size(`${dist}yusuan-module.wasm`);
const glue = size(`${dist}yusuan-module.js`);
row("module: wasm", wasm);
row("module: glue", glue);
row("module, both", wasm + glue, 48);
row("policy of Sichuan", size(`${policyFolder}/51.json`), 10);

const page = `${root}web/dist`;
if (existsSync(page)) {
  const files = readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) row(`page: ${file.slice(page.length + 1)}`, size(file));
  row("page: index.html", size(`${page}/index.html`), 14);
  row("first visit, all of it", files.reduce((sum, file) => sum + size(file), 0), 100);
}
console.table(rows);
