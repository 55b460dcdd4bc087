// The budgets of size, measured and printed: `node tests/size/size.mjs`. KB are 1024 bytes, after brotli at its best.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { table } from "../bench/lib.mjs";
import { brotliSize, dist, policyFolder, provinces, root } from "../lib/built.mjs";

const rows = [];
const row = (what, bytes, budget) =>
  rows.push({ "": what, KB: bytes / 1024, budget: budget && String(budget), met: budget && (bytes <= budget * 1024 ? "yes" : "NO") });
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

// What a first visit fetches: what index.html names, the words of one language, and the policy of one province. The list of
// places, the words of articles and the rooms come later, when they are wanted.
const page = `${root}web/dist`;
if (existsSync(page)) {
  const html = readFileSync(`${page}/index.html`, "utf8");
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => path);
  const others = readdirSync(`${page}/assets`).filter((name) => /^words-zh-page-|^51-[\w-]+\.json$/.test(name));
  const files = [...new Set(["index.html", ...named, ...others.map((name) => `assets/${name}`)])];
  for (const file of files) row(`page: ${file}`, size(join(page, file)), file === "index.html" ? 14 : undefined);
  row("first visit, all of it", files.reduce((sum, file) => sum + size(join(page, file)), 0), 100);
  const rooms = readdirSync(`${page}/assets`).filter((name) => /\.(js|css)$/.test(name) && !files.includes(`assets/${name}`));
  for (const name of rooms) row(`later: ${name}`, size(`${page}/assets/${name}`));
}
table("The budgets of size, brotli 11", rows);
