// How time and size grow with the question and with the law, and what the floor is: `node tests/bench/growth.mjs`. Of times
// nothing is asserted. The floor is the target yusuan_floor of the preset wasm, which scripts/campaign builds; YUSUAN_FLOOR
// names the folder where it lies elsewhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { brotliSize, dist, example, loaded, policyFolder, provinces, root } from "../lib/built.mjs";
import { compared, digits, exponent, median, middleHalf, table, warm } from "./lib.mjs";
import { madePack } from "./made-packs.mjs";

const ROUNDS = 9;
const createYusuan = (await import(`${dist}yusuan-node.js`)).default;
async function withPacks(...texts) {
  const yusuan = await createYusuan();
  for (const text of texts) assert.equal(yusuan.load(JSON.parse(text)).error, undefined);
  return yusuan;
}
const packText = (province) => readFileSync(`${policyFolder}/${province}.json`, "utf8");
const repeated = (what, rounds = ROUNDS) => Array.from({ length: rounds }, what);
const answered = (yusuan, situation) => {
  const answer = yusuan.assess(situation);
  assert.equal(answer.error, undefined, JSON.stringify(answer));
  return answer;
};

/** Each size in turn, round after round, so that what disturbs one disturbs all. `call`: by size. */
function times(sizes, call) {
  const found = Object.fromEntries(sizes.map((size) => [size, []]));
  for (let round = 0; round < ROUNDS; round++) for (const size of sizes) found[size].push(warm(call(size), 60));
  return found;
}
/** `scale`: what of the size the time is held against. */
function grown(title, unit, found, more, [scaled, scale] = [unit, (size) => size]) {
  const large = Object.entries(found)
    .slice(-4)
    .map(([size, values]) => [scale(Number(size)), median(values)]);
  table(
    title,
    compared("µs", found, more).map(({ "": size, ...rest }) => ({ [unit]: size, ...rest })),
  );
  console.log(`  over the last four sizes time grows as ${scaled} to the power of ${digits(exponent(large))}`);
}

// ---- spans ------------------------------------------------------------------------------------------------------------------

/** One month each, backwards from the month of the event, every other one with another base. */
function withSpans(count) {
  const last = 2026 * 12 + 4;
  const at = (index) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  const coverage = Array.from({ length: count }, (_, i) => {
    const month = at(last - count + 1 + i);
    return { from: month, to: month, status: "flexible", base: i % 2 ? "6117.00" : "6015.00" };
  });
  delete coverage.at(-1).to;
  return { ...example, coverage, settle: { ...example.settle, "contribution.rate": "0.8%" } };
}

async function spans() {
  const yusuan = await loaded("51");
  const sizes = [1, 2, 5, 10, 25, 50, 100, 200, 400];
  const situations = Object.fromEntries(sizes.map((size) => [size, withSpans(size)]));
  for (const size of sizes) assert.equal(answered(yusuan, situations[size]).contribution.months, size);
  grown(
    "An assessment by its spans, a month each",
    "spans",
    times(sizes, (size) => () => yusuan.assess(situations[size])),
    (size) => {
      const answer = yusuan.assess(situations[size]);
      return { "steps of the trace": String(answer.trace.length), "answer, bytes": String(JSON.stringify(answer).length) };
    },
  );
}

// ---- regions ----------------------------------------------------------------------------------------------------------------

async function regions() {
  const sizes = [1, 4, 16, 64, 100, 200, 400];
  const settled = { "contribution.rate": ["0.8%"], "allowance.divisor": ["365/12"], "allowance.days_rule": [days(98)] };
  const packs = Object.fromEntries(sizes.map((size) => [size, madePack(Array.from({ length: size }, () => settled))]));
  const modules = {};
  for (const size of sizes) modules[size] = await withPacks(packs[size].text);
  const situation = (size) => ({ ...example, region: packs[size].codes.at(-1) });
  for (const size of sizes) assert.equal(answered(modules[size], situation(size)).allowance.amount.min, "19708.47");
  const extra = (size) => ({ "pack, KB": packs[size].text.length / 1024, "brotli KB": brotliSize(Buffer.from(packs[size].text)) / 1024 });
  const parsed = Object.fromEntries(sizes.map((size) => [size, JSON.parse(packs[size].text)]));
  grown(
    "Loading a pack by its areas, made up, each with three entries of its own",
    "regions",
    times(sizes, (size) => () => modules[size].load(parsed[size])),
    extra,
  );
  grown(
    "An assessment in the last area of such a pack",
    "regions",
    times(sizes, (size) => () => modules[size].assess(situation(size))),
    () => ({}),
  );

  // The whole country as it is: every pack there is, Sichuan's the last to be found.
  const all = [...provinces.filter((province) => province !== "51"), "51"];
  const country = await withPacks(...all.map(packText));
  const alone = await loaded("51");
  const count = (yusuan) => `${yusuan.regions().regions.length} areas`;
  const found = times([count(alone), count(country)], (size) => {
    const yusuan = size === count(alone) ? alone : country;
    return () => yusuan.assess(example);
  });
  table("The contract's example with Sichuan alone and with every province", compared("µs", found));
  const texts = all.map(packText);
  const cold = [];
  for (let round = 0; round < ROUNDS; round++) {
    const yusuan = await createYusuan();
    const begin = performance.now();
    for (const text of texts) yusuan.load(JSON.parse(text));
    cold.push(performance.now() - begin);
  }
  console.log(
    `  loading all ${all.length} packs, JSON.parse included, into a new module: ${digits(median(cold))} ms (${middleHalf(cold)})`,
  );
}

// ---- unsettled parameters -----------------------------------------------------------------------------------------------------

function days(birth) {
  return {
    birth,
    dystocia: 15,
    caesarean: 15,
    per_extra_infant: 15,
    extension: 0,
    termination: [
      { from_gestation_day: 1, days: 15 },
      { from_gestation_day: 112, days: 42 },
    ],
  };
}
/** Two readings each, in the order in which they are opened; the first is what holds where it is settled. */
const readings = {
  "allowance.divisor": ["365/12", "30"],
  "allowance.days_rule": [days(98), days(113)],
  "allowance.share": ["100%", "50%"],
  "contribution.rate": ["0.8%", "0.5%"],
  "coverage.back_paid_counts": [true, false],
  "coverage.required_months": ["12", "18"],
  "coverage.other_areas_count": [true, false],
  "coverage.through_period": [true, false],
  "allowance.base_rule": ["own_previous_year_average", "own_event_year_average"],
  "scheme.in_force": [true, false],
};
/** What a doubt is called in the answer. */
const asked = { "allowance.days_rule": "allowance.days", "allowance.base_rule": "allowance.base" };

async function unsettled() {
  const ids = Object.keys(readings);
  const sizes = [...ids.keys(), ids.length];
  const law = (open) => Object.fromEntries(ids.map((id, i) => [id, i < open ? readings[id] : readings[id].slice(0, 1)]));
  const pack = madePack([law(0), ...sizes.map(law)]);
  const yusuan = await withPacks(pack.text);
  // A record on which every one of them bears: months elsewhere, months paid after the fact, an end before the period's.
  const situation = (size) => ({
    ...example,
    settle: undefined,
    region: pack.codes[size + 1],
    coverage: [
      { from: "2024-06", to: "2024-12", status: "flexible", base: "5000.00", region: pack.codes[0] },
      { from: "2025-01", to: "2025-03", status: "flexible", base: "6015.00", back_paid: true },
      { from: "2025-04", to: "2026-06", status: "flexible", base: "6117.00" },
    ],
  });
  for (const size of sizes) {
    const ids_ = answered(yusuan, situation(size)).unsettled.map(({ id }) => id);
    assert.deepEqual(
      ids_.toSorted(),
      ids
        .slice(0, size)
        .map((id) => asked[id] ?? id)
        .toSorted(),
    );
  }
  const found = times(sizes, (size) => () => yusuan.assess(situation(size)));
  const combinations = (size) => 2 ** size;
  const more = (size) => {
    const answer = yusuan.assess(situation(Number(size)));
    return {
      combinations: String(combinations(size)),
      "steps of the trace": String(answer.trace.length),
      "answer, bytes": String(JSON.stringify(answer).length),
    };
  };
  grown("An assessment by its unsettled parameters, two readings each", "unsettled", found, more, ["combinations", combinations]);
}

// ---- the floor ------------------------------------------------------------------------------------------------------------------

/** In a process of its own, because a second start in one process is warm. */
const started = (script) => Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));

async function floor() {
  const folder = `${process.env.YUSUAN_FLOOR ?? `${root}build/wasm/tests/bench/floor`}/`;
  const pack = packText("51");
  const yusuan = await loaded("51");
  const text = JSON.stringify(answered(yusuan, example));
  const script = (glue, wasm, then) => `
    import { readFileSync } from "node:fs";
    import create from ${JSON.stringify(glue)};
    const wasmBinary = readFileSync(${JSON.stringify(wasm)});
    const pack = JSON.parse(readFileSync(${JSON.stringify(`${policyFolder}/51.json`)}, "utf8"));
    const begin = performance.now();
    const module = await create({ wasmBinary });
    ${then}
    console.log(performance.now() - begin);`;
  const scripts = {
    "the module, started, Sichuan loaded": script(`${dist}yusuan-node.js`, `${dist}yusuan-module.wasm`, "module.load(pack);"),
    "the module, started": script(`${dist}yusuan-node.js`, `${dist}yusuan-module.wasm`, ""),
    "floor: a module that does nothing, started": script(`${folder}yusuan_floor.js`, `${folder}yusuan_floor.wasm`, ""),
  };
  const found = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));
  for (let round = 0; round < 15; round++) for (const name of Object.keys(scripts)) found[name].push(started(scripts[name]));
  table("Start beside the floor, each in a process of its own", compared("ms", found));

  const empty = await (await import(`${folder}yusuan_floor.js`)).default({ wasmBinary: readFileSync(`${folder}yusuan_floor.wasm`) });
  assert.equal(empty.echo(example), example);
  const parsed = JSON.parse(pack);
  const flat = parsed.policy;
  const encoder = new TextEncoder();
  const calls = {
    "assess, objects to objects": () => yusuan.assess(example),
    "floor: a call that hands its value back": () => empty.echo(example),
    "floor: JSON.parse of the same answer": () => JSON.parse(text),
    "floor: JSON.parse and JSON.stringify of the question": () => JSON.parse(JSON.stringify(example)),
    "load of Sichuan's pack": () => yusuan.load(parsed),
    "floor: JSON.parse of the same pack": () => JSON.parse(pack),
    "floor: the same pack as UTF-8": () => encoder.encode(flat),
  };
  const took = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) for (const name of Object.keys(calls)) took[name].push(warm(calls[name], 60));
  table("Calls beside the floor, warm", compared("µs", took));
  const size = (path) => brotliSize(readFileSync(path)) / 1024;
  table("Size beside the floor, brotli 11", [
    { "": "the module", "wasm KB": size(`${dist}yusuan-module.wasm`), "glue KB": size(`${dist}yusuan-module.js`) },
    { "": "a module that does nothing", "wasm KB": size(`${folder}yusuan_floor.wasm`), "glue KB": size(`${folder}yusuan_floor.js`) },
  ]);
}

await spans();
await regions();
await unsettled();
await floor();
