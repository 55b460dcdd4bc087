// The same bytes from the native tool and from the module, for 100,000 made situations and every published example; and from
// its fallback in JavaScript, for 20,000 others.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";

import { loaded, loadedInJavaScript, policyFolder, provinces, readJson, root, tool } from "../lib/built.mjs";
import { situations } from "./generate.mjs";

const published = readJson(`${root}policy-data/examples/published.json`).examples.map((example) => example.situation);

async function compare(all, yusuan) {
  const native = spawn(tool, ["--lang", "en", "--policy", policyFolder, "assess", "--lines"], { stdio: ["pipe", "pipe", "inherit"] });
  const said = [];
  const counts = { answers: 0, refusals: 0 };
  const feed = (async () => {
    for (const situation of all) {
      said.push(situation);
      if (!native.stdin.write(`${JSON.stringify(situation)}\n`)) await once(native.stdin, "drain");
    }
    native.stdin.end();
  })();
  let line = 0;
  for await (const text of createInterface({ input: native.stdout })) {
    const situation = said[line];
    said[line++] = undefined;
    const answer = yusuan.assess(situation);
    counts[answer.error ? "refusals" : "answers"]++;
    const here = JSON.stringify(answer);
    if (here !== text) assert.equal(here, text, `line ${line}: ${JSON.stringify(situation)}`);
  }
  await feed;
  assert.equal(line, said.length);
  return counts;
}

for (const [name, start, count, seed] of [
  ["module", loaded, 100_000, undefined],
  // Another seed: between them the two see more situations.
  ["fallback in JavaScript", loadedInJavaScript, 20_000, 20261122],
]) {
  test(`published examples: native and ${name} give the same bytes`, async () => {
    assert.ok(published.length > 0);
    assert.deepEqual(await compare(published, await start(...provinces)), { answers: published.length, refusals: 0 });
  });

  test(`${count} made situations: native and ${name} give the same bytes`, async () => {
    const counts = await compare(situations(count, seed), await start(...provinces));
    // Both kinds are really among them.
    assert.ok(counts.refusals > count * 0.04 && counts.answers > count * 0.9, JSON.stringify(counts));
  });
}
