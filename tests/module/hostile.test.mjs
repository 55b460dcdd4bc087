// A pack that somebody changed: where its hash is not compared (plain http), the module still refuses what is none, never
// ends, and goes on answering. That a changed figure is noticed is the hash's affair (web/src/fetched.ts).
import assert from "node:assert/strict";
import { test } from "node:test";

import { example, loaded, policyFolder, readJson } from "../lib/built.mjs";

const pack = readJson(`${policyFolder}/51.json`);
const amount = { min: "19708.47", max: "19708.47" };

test("two thousand changed packs: each is taken or refused with a code, and the true one is taken after any of them", async () => {
  const yusuan = await loaded("51");
  // Always the same ones (a linear congruential generator: what matters is only that they differ).
  let state = 20261122;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const letters = [..."09azAZ{}[]\",;|\u0000\uffff\ud800灵"];
  const changes = [
    (text) => text.slice(0, below(text.length)),
    (text) => text.slice(below(text.length)),
    (text) => {
      const at = below(text.length);
      return text.slice(0, at) + letters[below(letters.length)] + text.slice(at + 1);
    },
    (text) => {
      const [at, to] = [below(text.length), below(text.length)];
      return text.slice(0, at) + text.slice(to, to + 200) + text.slice(at);
    },
  ];
  const answers = { taken: 0, refused: 0 };
  for (let run = 0; run < 2000; ++run) {
    const changed = { ...pack, policy: changes[run % changes.length](pack.policy) };
    const { error } = yusuan.load(changed);
    if (error) assert.equal(error.code, "invalid_policy");
    ++answers[error ? "refused" : "taken"];
    if (!error) yusuan.assess(example);
    if (run % 100 === 99) {
      assert.equal(yusuan.load(pack).error, undefined);
      assert.deepEqual(yusuan.assess(example).allowance.amount, amount);
    }
  }
  assert.ok(answers.refused > 1000, JSON.stringify(answers));
});

test("huge, deep, of another type, or with members that JavaScript itself reads: refused, and what was loaded stays", async () => {
  const yusuan = await loaded("51");
  let deep = [];
  for (let depth = 0; depth < 10000; ++depth) deep = [deep];
  for (const policy of [deep, 1, null, true, {}, "9".repeat(20_000_000), "[".repeat(1_000_000), JSON.parse('{"__proto__": {"policy": "x"}}')]) {
    const { error } = yusuan.load({ ...pack, policy });
    assert.equal(error?.pointer, "/policy", typeof policy);
    assert.deepEqual(yusuan.assess(example).allowance.amount, amount);
  }
  assert.ok(yusuan.load(JSON.parse(`{"__proto__": ${JSON.stringify(pack)}}`)).error);
  assert.deepEqual(yusuan.assess(example).allowance.amount, amount);
  assert.equal({}.policy, undefined);
});
