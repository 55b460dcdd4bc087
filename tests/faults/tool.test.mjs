// Around the command things go wrong: the disk is full, the input cannot be read, packs are cut or swapped. It says so, by its
// exit status too, and never answers from a pack that is not what was built.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { example, policyFolder, tool } from "../lib/built.mjs";
import { numbers } from "../vectors/generate.mjs";

const sound = JSON.stringify(example);
const run = (words, { policy = policyFolder, input = "", stdio = ["pipe", "pipe", "pipe"] } = {}) => {
  const { status, stdout, stderr } = spawnSync(tool, ["--lang", "en", "--policy", policy, ...words], { input, stdio });
  return { status, said: `${stdout ?? ""}`, complained: `${stderr ?? ""}` };
};
/** Another file than a pipe in place of a standard stream. */
function through(path, flags, use) {
  const file = openSync(path, flags);
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
const answer = run(["assess"], { input: sound });
assert.equal(answer.status, 0);

test("what cannot be written is no success", { skip: !existsSync("/dev/full") }, () => {
  for (const words of [["assess"], ["assess", "--lines"], ["regions"], ["contract", "messages"], ["--help"]]) {
    const full = through("/dev/full", "w", (file) => run(words, { input: sound, stdio: ["pipe", file, "pipe"] }));
    assert.deepEqual(full, { status: 2, said: "", complained: "yusuan: the output cannot be written\n" }, words.join(" "));
  }
});

test("input that breaks off is no end of the input", () => {
  const broken = through(tmpdir(), "r", (file) => run(["assess", "--lines"], { stdio: [file, "pipe", "pipe"] }));
  assert.equal(broken.status, 2);
  assert.equal(JSON.parse(broken.said).error.code, "unreadable_file");
  assert.equal(through(tmpdir(), "r", (file) => run(["assess"], { stdio: [file, "pipe", "pipe"] })).status, 2);
});

/** A folder of packs of which Sichuan's is this. */
function withPack(t, pack) {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-"));
  t.after(() => rmSync(folder, { recursive: true }));
  copyFileSync(join(policyFolder, "31.json"), join(folder, "31.json"));
  if (pack !== null) writeFileSync(join(folder, "51.json"), pack);
  return folder;
}
const elsewhere = JSON.stringify({ ...example, region: "310000" });
/** In one run: the damaged province is refused each time, the sound one between is answered. */
function refused(t, pack, codes, about) {
  const { status, said } = run(["assess", "--lines"], { policy: withPack(t, pack), input: `${sound}\n${elsewhere}\n${sound}\n` });
  const [first, between, last] = said.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.equal(status, 1, about);
  assert.deepEqual(first, last, about);
  assert.equal(between.error, undefined, about);
  assert.ok(codes.includes(first.error?.code), `${about}: ${JSON.stringify(first)}`);
  return first.error;
}

test("a pack that is cut anywhere: refused, and it is the pack that is named, not the situation", (t) => {
  const whole = readFileSync(join(policyFolder, "51.json"));
  const below = numbers(20261122);
  for (const length of [0, 1, 2, whole.length - 2, ...Array.from({ length: 30 }, () => below(whole.length - 1))]) {
    const { pointer, message } = refused(t, whole.subarray(0, length), ["invalid_policy"], `${length} bytes`);
    assert.equal(pointer, "/policy");
    assert.match(message, /51\.json/);
  }
});

test("a pack that is another file: refused", (t) => {
  refused(t, null, ["unknown_region"], "none");
  refused(t, readFileSync(join(policyFolder, "31.json")), ["unknown_region"], "another province's");
  refused(t, readFileSync(join(policyFolder, "51.articles.json")), ["invalid_policy"], "its articles");
  refused(t, "<!doctype html><title>login</title>", ["invalid_policy"], "a page of a portal");
  refused(t, Buffer.alloc(5000), ["invalid_policy"], "zeros of a crashed disk");
});
