// Both implementations on the same situations, and where they differ.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { policyFolder, root, tool } from "../lib/built.mjs";
import { answer } from "./answer.mjs";
import { Exact } from "./exact.mjs";
import { Law } from "./law.mjs";

/** Where the second implementation knows the law: regions, statuses, and from when to when. */
export const fields = {
  Sichuan: {
    // The provincial level, the areas with rules of their own, two of which little is known, and two districts.
    regions: [
      "510000", "510100", "510300", "510400", "510500", "510600", "510700", "511000", "511300", "511700", "511800",
      "513400", "511703", "510104",
    ],
    statuses: ["flexible", "unemployment_benefit"],
  },
  Shanghai: { regions: ["310000", "310115"], statuses: ["flexible"], from: "2025-01-01", to: "2029-12-31" },
  Tianjin: { regions: ["120000"], statuses: ["flexible"], from: "2024-01-01", to: "2027-12-31" },
  Guizhou: { regions: ["520100", "520300", "522700"], statuses: ["flexible"], from: "2024-01-01", to: "2029-12-31" },
  Fujian: { regions: ["350100", "350200"], statuses: ["flexible"], from: "2026-03-01", to: "2031-02-28" },
  Zhejiang: { regions: ["330100", "330200", "330400"], statuses: ["flexible"], from: "2024-07-01", to: "2031-12-31" },
  // No notice gives these an allowance.
  Guangdong: { regions: ["440100", "440300", "440600"], statuses: ["flexible"], never: true },
  "Sichuan, uninsured": { regions: ["510100", "511700"], statuses: ["resident"], never: true },
};

export const law = new Law(`${root}policy-data`);

/** The paths at which the assessment does not say what the second implementation says. */
export function differences(ours, theirs, path = "") {
  if (ours !== null && typeof ours === "object" && theirs !== null && typeof theirs === "object") {
    const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
    return [...names].flatMap((name) => differences(ours[name], theirs[name], `${path}/${name}`));
  }
  return ours === theirs ? [] : [{ path, ours, theirs }];
}

/** What of an assessment the second implementation speaks about. */
export function partOf(assessment) {
  const { contribution, allowance, deadlines } = assessment;
  const { base, divisor } = allowance;
  const exact = (text) => Exact.of(text).toFraction();
  // "30.4" and "152/5" are one number.
  const { kind: _, ...premiums } = contribution;
  return {
    contribution: premiums,
    allowance: { ...allowance, base: base && { min: exact(base.min), max: exact(base.max) }, divisor: divisor.map(exact) },
    deadlines,
  };
}

const isNumber = (value) => /^[0-9]/.test(value);

/** An assessment's doubts as the second implementation writes them. */
function doubtsOf(assessment) {
  const doubts = {};
  for (const { id, alternatives } of assessment.unsettled) {
    doubts[id] = {};
    for (const { value, entitled, amount, if_entitled } of alternatives) {
      doubts[id][isNumber(value) ? Exact.of(value).toFraction() : value] = { entitled, amount, if_entitled };
    }
  }
  return doubts;
}

export function compared(situation, assessment) {
  const theirs = answer(law, situation);
  const found = differences(partOf(assessment), theirs.said);
  const doubts = doubtsOf(assessment);
  for (const id of theirs.doubtsOf()) {
    if (doubts[id] === undefined && !theirs.isOpen(id)) continue;
    const path = `/unsettled/${id}`;
    const alternatives = theirs.underEach(id);
    if (doubts[id] === undefined) {
      // A doubt that changes the answer may not be passed over in silence.
      const answers = new Set(Object.values(alternatives).map((one) => JSON.stringify(one)));
      if (answers.size > 1) found.push({ path, ours: undefined, theirs: alternatives });
      continue;
    }
    // Only a question.
    if (Object.keys(doubts[id]).length === 0) continue;
    for (const name of new Set([...Object.keys(doubts[id]), ...Object.keys(alternatives)])) {
      found.push(...differences(doubts[id][name], alternatives[name], `${path}/${name}`));
    }
  }
  return { theirs, found };
}

/** Each situation with its assessment by the tool, one process for all. */
export async function* assessed(situations) {
  const native = spawn(tool, ["--lang", "en", "--policy", policyFolder, "assess", "--lines"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const asked = [];
  const feed = (async () => {
    for (const situation of situations) {
      asked.push(situation);
      if (!native.stdin.write(`${JSON.stringify(situation)}\n`)) await once(native.stdin, "drain");
    }
    native.stdin.end();
  })();
  let line = 0;
  for await (const text of createInterface({ input: native.stdout })) {
    const situation = asked[line];
    asked[line++] = undefined;
    yield [situation, JSON.parse(text)];
  }
  await feed;
}

/** How many answers of each kind the second implementation gave. */
export const tally = () => ({
  situations: 0,
  yes: 0,
  later: 0,
  no: 0,
  uncertain: 0,
  "by paying on": 0,
  "a range": 0,
  "nobody knows": 0,
  combinations: 0,
});
export function count(counts, { said, all }) {
  const { entitled, entitled_from, amount } = said.allowance;
  counts.situations++;
  counts[entitled]++;
  counts.combinations += all.length;
  if (entitled_from) counts["by paying on"]++;
  if (amount === null) counts["nobody knows"]++;
  else if (amount.min !== amount.max) counts["a range"]++;
}

/** publicodes computes in floating point: farther from the exact amount than that can explain? */
export const tooFar = (amount, exact) => Math.abs(amount - exact.valueOf()) > 1e-12 * Math.max(1, exact.valueOf());
