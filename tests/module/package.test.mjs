// The npm package as a stranger gets it: packed, installed elsewhere, used with the five lines of its README.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { provinces, root } from "../lib/built.mjs";

let folder;
const npm = (...words) => execFileSync("npm", ["--silent", "--no-audit", "--no-fund", "--offline", ...words], { cwd: folder, encoding: "utf8" });
const node = (file) => execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });

before(() => {
  folder = mkdtempSync(join(tmpdir(), "yusuan-package-"));
  const packed = npm("pack", `${root}wasm`).trim();
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  npm("install", `./${packed}`);
});
after(() => rmSync(folder, { recursive: true, force: true }));

test("the example of the README prints the allowance of the contract's example", () => {
  const readme = readFileSync(`${root}wasm/README.md`, "utf8");
  const code = /```js\n([\s\S]*?)```/.exec(readme)[1];
  assert.ok(code.trim().split("\n").length <= 5, "five lines");
  writeFileSync(join(folder, "example.mjs"), code);
  assert.equal(node("example.mjs"), "{ min: '19708.47', max: '19708.47' }\n");
});

test("it works in a worker", () => {
  writeFileSync(
    join(folder, "worker.mjs"),
    `import { Worker, isMainThread, parentPort } from "node:worker_threads";
     import createYusuan from "yusuan";
     if (isMainThread) new Worker(new URL(import.meta.url)).on("message", (said) => console.log(said));
     else parentPort.postMessage((await createYusuan()).assess({}).error.code);`,
  );
  assert.equal(node("worker.mjs"), "policy_not_loaded\n");
});

test("the package holds the module, its declarations, the policy, the licence and a README, and nothing else", () => {
  const [{ files }] = JSON.parse(npm("pack", `${root}wasm`, "--json", "--dry-run"));
  const names = files.map(({ path }) => path).sort();
  assert.deepEqual(names, [
    "README.md",
    "dist/LICENSE",
    "dist/messages.json",
    // The policy of each province with the words of its articles and how its benefits are claimed, and the lists for finding a place.
    ...[...provinces.flatMap((province) => ["apply.json", "articles.json", "json"].map((end) => `${province}.${end}`)), "coverage.json", "divisions.json", "places.json"].map(
      (name) => `dist/policy/${name}`,
    ),
    "dist/yusuan-fallback.js",
    "dist/yusuan-module.js",
    "dist/yusuan-module.wasm",
    "dist/yusuan-node.js",
    "dist/yusuan.d.ts",
    "dist/yusuan.js",
    "package.json",
  ]);
  assert.equal(provinces.length, 32);
});
