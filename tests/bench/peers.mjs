// The same question to Yusuan and to its peers: `node tests/bench/peers.mjs [ROUNDS]`. Those that claim the same rules are first
// held to the same figures; then each is started in a process of its own, round after round, one after the other. Of times
// nothing is asserted: what counts are the ratios within one run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { brotliSize, dist, policyFolder, root, tool } from "../lib/built.mjs";
import { contenders, planQuestion, question, questions } from "./contenders.mjs";
import { compared, digits, median, middleHalf, table, warm } from "./lib.mjs";
import { chengduRules, jsonRules } from "./same-rules.mjs";
import { bundled, ofTests, wireSize } from "./wire.mjs";

const CHECKED = 5000;
const BATCH = 100_000;
const BATCH_SECONDS = 4;
const resident = () => process.memoryUsage().rss / 2 ** 20;

const monthsFrom = ({ from, to }) => {
  const list = [];
  for (let day = new Date(`${from}-01`); day <= new Date(`${to}-01`); day.setUTCMonth(day.getUTCMonth() + 1))
    list.push(day.toISOString().slice(0, 7));
  return list;
};
const starts = monthsFrom(planQuestion.start).map((from) => ({
  ...planQuestion.situation,
  coverage: [{ ...planQuestion.situation.coverage[0], from }],
}));

/** In a process of its own: everything about one contender. */
async function one(name) {
  const { start } = contenders[name];
  const empty = resident();
  const times = [performance.now()];
  const contender = await start();
  times.push(performance.now());
  contender.answer(question);
  times.push(performance.now());
  const memory = resident() - empty;
  const plan = contender.plan ? () => contender.plan(planQuestion) : () => starts.map(contender.answer);
  const out = { start: times[1] - times[0], first: times[2] - times[1], ready: times[2] - times[0], memory };
  out.warm = warm(() => contender.answer(question));
  out.plan = warm(plan) / 1000;
  const list = [...questions(BATCH)];
  const begin = performance.now();
  let answered = 0;
  while (answered < BATCH && (answered % 8 !== 0 || performance.now() - begin < BATCH_SECONDS * 1000)) contender.answer(list[answered++]);
  out.batch = ((performance.now() - begin) / answered / 1000) * BATCH;
  out.answered = answered;
  return out;
}

/** Every figure of those that claim the same rules, exactly; the plan too, which is one call of ours and 36 answers of theirs. */
async function sameFigures() {
  const ours = await contenders.wasm.start();
  const verdicts = {};
  const rows = ours.plan(planQuestion);
  assert.equal(rows.length, starts.length);
  for (const [name, { same, start }] of Object.entries(contenders)) {
    if (!same || name === "wasm") continue;
    const peer = await start();
    for (const asked of [question, ...questions(CHECKED)]) {
      const expected = ours.answer(asked);
      assert.deepEqual(peer.answer(asked), expected, `${name}: ${JSON.stringify(asked)}`);
      verdicts[expected.entitled] = (verdicts[expected.entitled] ?? 0) + 1;
    }
    for (const [i, asked] of starts.entries()) {
      const { entitled, amount, total } = peer.answer(asked);
      const { allowance, premiums } = rows[i];
      const payable = entitled === "no" ? "0.00" : amount;
      assert.deepEqual([entitled, payable, total], [rows[i].entitled, allowance.max, premiums.max], `${name}: ${rows[i].start}`);
      assert.equal(allowance.min, allowance.max);
    }
  }
  for (const verdict of ["yes", "later", "no"]) assert.ok(verdicts[verdict] > 0, verdict);
}

async function bytes() {
  const { default: rulesOfFrance } = await import("modele-social");
  const notice = await import("../second/sichuan.publicodes.mjs");
  const ourSize = (file) => brotliSize(readFileSync(file));
  const pack = ourSize(`${policyFolder}/51.json`);
  const glue = ourSize(`${dist}yusuan-module.js`) + ourSize(`${dist}yusuan.js`);
  const publicodes = wireSize(await bundled(`export { default } from ${ofTests("publicodes/dist/index.js")};`));
  const same = (wanted) => bundled(`export { ${wanted} } from ${JSON.stringify(`${root}tests/bench/same-rules.mjs`)};`).then(wireSize);
  const counting = await same("facts");
  const rows = {
    wasm: [ourSize(`${dist}yusuan-module.wasm`) + glue, pack, "a province: 22 areas, all dates, statuses and citations"],
    javascript: [ourSize(`${dist}yusuan-fallback.js`) + glue, pack, "the same"],
    publicodes: [publicodes, wireSize(JSON.stringify(chengduRules(notice))) + counting, "one city, one notice, one status"],
    jsonLogic: [
      wireSize(await bundled(`export { default } from ${ofTests("json-logic-js/logic.js")};`)),
      wireSize(JSON.stringify(jsonRules)) + counting,
      "the same",
    ],
    byHand: [0, await same("byHand"), "the same"],
    modeleSocial: [publicodes, wireSize(JSON.stringify(rulesOfFrance)), "the French social system"],
    frenchLaw: [
      wireSize(await bundled(`export { default } from ${ofTests("@catala-lang/french-law/src/french_law.js")};`)),
      0,
      "family and housing benefits, engine and rules in one",
    ],
  };
  const sum = ([engine, rules]) => engine + rules;
  return Object.entries(rows).map(([name, row]) => ({
    "": contenders[name].title,
    "engine KB": row[0] / 1024,
    "rules KB": row[1] / 1024,
    "both KB": sum(row) / 1024,
    "times the first": sum(row) / sum(rows.wasm),
    "what the rules hold": row[2],
  }));
}

/** The command for the batch: text in, text out, into nothing. Its own start is in it. */
function nativeBatch() {
  const lines = [...questions(BATCH)].map((asked) => JSON.stringify(asked)).join("\n");
  const begin = performance.now();
  execFileSync(tool, ["--policy", policyFolder, "assess", "--lines"], {
    input: `${lines}\n`,
    stdio: ["pipe", "ignore", "inherit"],
  });
  return (performance.now() - begin) / 1000;
}

async function main(rounds) {
  await sameFigures();
  console.log(`The same figures: verdict, amount, months, monthly premium and premiums of ${CHECKED} situations and 36 start months, exactly.
Same rules: ${Object.values(contenders)
    .filter(({ same }) => same)
    .map(({ title }) => title)
    .join("; ")}.
The others answer the nearest rule that their project publishes: modele-social an employee's daily maternity benefit in France, french-law family benefits of two children.
Yusuan's answer is the whole assessment with every step and citation; the others give five figures (publicodes with an explanation), and cannot count months: that is
plain JavaScript, the same for all of them. publicodes and json-logic compute in floating point; with this divisor no amount lies on half a fen.
Each in a process of its own, ${rounds} times in turn: median, middle half of the values, and how many times the first line's.`);
  const measured = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(contenders)) {
      const said = execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--one", name], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      measured[name].push(JSON.parse(said.trim().split("\n").pop()));
      process.stderr.write(".");
    }
  process.stderr.write("\n");
  const of = (what) =>
    Object.fromEntries(Object.entries(measured).map(([name, list]) => [contenders[name].title, list.map((values) => values[what])]));
  table("Start: modules and rules read from the disk, compiled, ready for a question", compared("ms", of("start")));
  table("First answer after that", compared("ms", of("first")));
  table("Both together", compared("ms", of("ready")));
  table("The same question again, warm", compared("µs", of("warm")));
  table("Plan of 36 start months", compared("ms", of("plan")));
  const answered = of("answered");
  table(
    `Batch of ${BATCH.toLocaleString("en")} different situations`,
    compared("s", of("batch"), (name) => ({
      "really answered": median(answered[name]) === BATCH ? "all" : digits(median(answered[name])),
    })),
  );
  const native = Array.from({ length: Math.min(rounds, 5) }, nativeBatch);
  console.log(`  the command \`assess --lines\`, JSON text to JSON text, natively: ${digits(median(native))} s (${middleHalf(native)})`);
  table("Memory of the process, grown from before the start to after the first answer", compared("MB", of("memory")));
  table("Bytes on the wire, bundled, minified, brotli 11", await bytes());
}

if (process.argv[2] === "--one") console.log(JSON.stringify(await one(process.argv[3])));
else await main(Number(process.argv[2] ?? 11));
