// node tests/laws/campaign.mjs [COUNT [SEED]]: laws.test.mjs on so many situations for each law. Progress on standard error, the
// result as text on standard output. scripts/campaign calls it.
import { run } from "node:test";
import { fileURLToPath } from "node:url";

const count = process.argv[2] ?? "100000";
const seed = process.argv[3] ?? "20261124";
// Its numbers reach the laws as those of a person who runs them by hand do.
Object.assign(process.env, { YUSUAN_RUNS: count, YUSUAN_SEED: seed });

const began = Date.now();
const results = new Map();
const said = [];
/** fast-check's own words: the seed, the path to the counterexample and the counterexample. */
const reason = (error) => `${error.cause?.message ?? error.message}`.replace(/^/gm, "    ");

const events = run({ files: [fileURLToPath(new URL("laws.test.mjs", import.meta.url))], concurrency: 1 });
for await (const { type, data } of events) {
  if (type === "test:pass" || type === "test:fail") {
    results.set(data.name, type === "test:pass" ? ["holds"] : ["DOES NOT HOLD", reason(data.details.error)]);
    process.stderr.write(`${results.get(data.name)[0]}: ${data.name}, ${Math.round((Date.now() - began) / 1000)} s\n`);
  } else if (type === "test:diagnostic") said.push(data.message);
}

/** What a law said of itself; those that show one case each say nothing. */
const counts = (name) => said.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "one case";
const failed = [...results.values()].filter(([result]) => result !== "holds").length;
const lines = [...results].flatMap(([name, [result, ...why]]) => [`${result}: ${name}`, `    ${counts(name)}`, ...why]);
process.stdout.write(`Seed: ${seed}\n\n${lines.join("\n")}\n\n${results.size} laws and cases, ${failed} of them failed\n`);
process.exitCode = failed > 0 || said.length === 0 ? 1 : 0;
