// node tests/second/campaign.mjs [COUNT [SEED]]: as second.test.mjs, with many more situations: so many in Sichuan, a fiftieth of
// that in each other place. Progress on standard error, the result as text on standard output. scripts/campaign calls it.
import { amountInPublicodes, answer, otherReadings } from "./answer.mjs";
import { assessed, compared, count, fields, law, tally, tooFar } from "./run.mjs";
import { situations } from "./situations.mjs";

const wanted = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 20261123);
// What takes long is done for one in so many.
const sample = 20;

const began = Date.now();
const lines = [`Seed: ${seed}`];
let failed = false;

for (const [name, field] of Object.entries(fields)) {
  const isSichuan = name === "Sichuan";
  const number = isSichuan ? wanted : Math.ceil(wanted / 50);
  const counts = tally();
  const kinds = new Map();
  const otherwise = Object.fromEntries(Object.keys(otherReadings).map((reading) => [reading, 0]));
  const floats = { asked: 0, farthest: 0, tooFar: 0 };
  let sampled = 0;
  let refused = 0;

  for await (const [situation, assessment] of assessed(situations(number, seed, field))) {
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
    if (isSichuan && counts.situations % sample === 0) {
      sampled++;
      const [one] = theirs.all;
      if (one.ifEntitled !== undefined) {
        const amount = amountInPublicodes(one.base, one.days, one.divisor, one.share);
        const exact = one.ifEntitled.valueOf();
        floats.asked++;
        if (exact > 0) floats.farthest = Math.max(floats.farthest, Math.abs(amount - exact) / exact);
        if (tooFar(amount, one.ifEntitled)) floats.tooFar++;
      }
      const taken = JSON.stringify(theirs.said.allowance);
      for (const [reading, readings] of Object.entries(otherReadings)) {
        if (JSON.stringify(answer(law, situation, readings).said.allowance) !== taken) otherwise[reading]++;
      }
    }
    if (counts.situations % 10_000 === 0) {
      const seconds = Math.round((Date.now() - began) / 1000);
      process.stderr.write(`${name}: ${counts.situations} of ${number}, ${kinds.size} kinds of difference, ${seconds} s\n`);
    }
  }

  const unlike = [...kinds.values()].reduce((sum, kind) => sum + kind.number, 0);
  lines.push(
    "",
    `${name}: ${counts.situations} situations, ${refused} refused; ${counts.combinations} combinations of what is unsettled`,
    `  Answers: ${["yes", "later", "no", "uncertain"].map((kind) => `${kind} ${counts[kind]}`).join(", ")}; by paying on ${counts["by paying on"]}; a range ${counts["a range"]}; an amount that nobody knows ${counts["nobody knows"]}`,
    `  Unexplained differences: ${unlike} situations, ${kinds.size} kinds`,
    ...[...kinds].flatMap(([kind, { number: times, first }]) => [`    ${times} times ${kind}`, `      ${JSON.stringify(first)}`]),
  );
  if (isSichuan) {
    lines.push(
      `  Amounts in publicodes' floating point, one in ${sample}: ${floats.asked}; farther off than that explains ${floats.tooFar}; farthest, of the amount, ${floats.farthest.toExponential(1)}`,
      `  Read the other way (differences.md), of ${sampled} situations these would be answered otherwise:`,
      ...Object.entries(otherwise).map(([reading, times]) => `    ${times} with ${reading}`),
    );
  }
  if (unlike + refused + floats.tooFar > 0 || counts.situations !== number) failed = true;
}
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = failed ? 1 : 0;
