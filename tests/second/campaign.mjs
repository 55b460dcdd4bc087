// node tests/second/campaign.mjs [COUNT [SEED]]: as second.test.mjs, with many more situations; progress on standard error, the
// result as text on standard output. scripts/campaign calls it.
import { amountInPublicodes, answer, otherReadings } from "./answer.mjs";
import { assessed, compared, count, law, sichuan, tally, tooFar } from "./run.mjs";
import { situations } from "./situations.mjs";

const wanted = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20261123);
// What takes long is done for one in so many.
const sample = 20;

const counts = tally();
const kinds = new Map();
const otherwise = Object.fromEntries(Object.keys(otherReadings).map((name) => [name, 0]));
let inFloats = 0;
let farthest = 0;
let tooFarOff = 0;
let sampled = 0;
let refused = 0;
const began = Date.now();

for await (const [situation, assessment] of assessed(situations(wanted, seed, sichuan, ["flexible", "unemployment_benefit"]))) {
  if (assessment.error) {
    refused++;
    continue;
  }
  const { theirs, found } = compared(situation, assessment);
  count(counts, theirs);
  if (found.length > 0) {
    const kind = found.map((one) => one.path).join(" ");
    if (!kinds.has(kind)) kinds.set(kind, { number: 0, first: { situation, found } });
    kinds.get(kind).number++;
  }
  if (counts.situations % sample === 0) {
    sampled++;
    const [one] = theirs.all;
    if (one.ifEntitled !== undefined) {
      inFloats++;
      const amount = amountInPublicodes(one.base, one.days, one.divisor, one.share);
      const exact = one.ifEntitled.valueOf();
      if (exact > 0) farthest = Math.max(farthest, Math.abs(amount - exact) / exact);
      if (tooFar(amount, one.ifEntitled)) tooFarOff++;
    }
    const taken = JSON.stringify(theirs.said.allowance);
    for (const [name, readings] of Object.entries(otherReadings)) {
      if (JSON.stringify(answer(law, situation, readings).said.allowance) !== taken) otherwise[name]++;
    }
  }
  if (counts.situations % 10_000 === 0) {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stderr.write(`${counts.situations} of ${wanted}, ${kinds.size} kinds of difference, ${seconds} s\n`);
  }
}

const unlike = [...kinds.values()].reduce((sum, kind) => sum + kind.number, 0);
const lines = [
  `Situations (seed ${seed}): ${counts.situations}; refused: ${refused}; combinations of what is unsettled: ${counts.combinations}`,
  `Answers: ${["yes", "later", "no", "uncertain"].map((kind) => `${kind} ${counts[kind]}`).join(", ")}`,
  `Of them by the clause of 2025: ${counts["by the clause"]}; with a range: ${counts["a range"]}; with an amount that nobody knows: ${counts["nobody knows"]}`,
  `Differences: ${unlike} situations, ${kinds.size} kinds`,
  ...[...kinds].flatMap(([kind, { number, first }]) => [`  ${number} times ${kind}`, `    ${JSON.stringify(first)}`]),
  `Amounts in publicodes' floating point (one in ${sample}): ${inFloats}; farther off than that explains: ${tooFarOff}; farthest, of the amount: ${farthest.toExponential(1)}`,
  `Read the other way (differences.md), of ${sampled} situations these would be answered otherwise:`,
  ...Object.entries(otherwise).map(([name, number]) => `  ${number} with ${name}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = unlike + refused + tooFarOff > 0 ? 1 : 0;
