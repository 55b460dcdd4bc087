// Counts the tests in JUnit reports, the one form that CTest, Vitest and node:test all write: `passed failed skipped`.
// Test cases are counted one by one: the totals in the reports' heads mean different things in different runners.
import { readdirSync, readFileSync } from "node:fs";

let passed = 0;
let failed = 0;
let skipped = 0;

// A whole GoogleTest binary that is one test to CTest (as under Node.js) tells at its end how many it ran.
const googleTest = (body, word) => Number(body.match(new RegExp(`\\[  ${word}\\s*\\] (\\d+) tests?\\b`))?.[1] ?? 0);

const folder = process.argv[2];
for (const name of readdirSync(folder).filter((name) => name.endsWith(".xml"))) {
  // What a test printed may stand in CDATA and may look like a report.
  const text = readFileSync(`${folder}/${name}`, "utf8").replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  for (const [, head, body = ""] of text.matchAll(/<testcase\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const itsPassed = googleTest(body, "PASSED");
    const itsFailed = googleTest(body, "FAILED");
    if (/<(failure|error)\b/.test(body)) {
      // A crash leaves no summary: then it is one failure.
      passed += itsPassed;
      failed += itsFailed || 1;
    } else if (/<skipped\b/.test(body) || /\bstatus="(disabled|notrun)"/.test(head)) {
      skipped++;
    } else {
      passed += itsPassed || 1;
      skipped += googleTest(body, "SKIPPED");
    }
  }
}
console.log(passed, failed, skipped);
