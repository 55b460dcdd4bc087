// What Lighthouse says of the built site on a phone: `node tests/bench/lighthouse.mjs [PATH…]`, from the project's root.
// Prints the scores of each page and every audit that is not full; fails where a category but performance is below 100,
// which on a busy machine says more of the machine.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../lib/built.mjs";
import { serveCompressed } from "../lib/compressed.mjs";

// The launcher is Lighthouse's own.
const { launch } = createRequire(`${root}tests/node_modules/lighthouse/package.json`)("chrome-launcher");
const { default: lighthouse } = await import(`${root}tests/node_modules/lighthouse/core/index.js`);

const paths = process.argv.slice(2);
if (paths.length === 0) paths.push("index.html", "rules/510100.html", "coverage.html");
// The other pages of rules are not compressed for nothing.
const site = await serveCompressed(`${root}web/dist`, (path) => !path.startsWith("rules/") || paths.includes(path));
const profile = mkdtempSync(join(tmpdir(), "yusuan-lighthouse-"));
const chrome = await launch({
  chromePath: process.env.YUSUAN_CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  userDataDir: profile,
});
let below = 0;
try {
  for (const path of paths) {
    const { lhr } = await lighthouse(site.url + path, { port: chrome.port, output: "json", logLevel: "error" });
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, score === null ? "–" : Math.round(score * 100)]);
    console.log(`${path}: ${scores.map(([id, score]) => `${id} ${score}`).join(", ")}`);
    for (const [id, score] of scores) if (id !== "performance" && score !== "–" && score < 100) ++below;
    for (const { auditRefs } of Object.values(lhr.categories))
      for (const { id, weight } of auditRefs) {
        const audit = lhr.audits[id];
        if (audit.score === null || audit.score >= 1) continue;
        const items = (audit.details?.items ?? []).slice(0, 3).map((item) => JSON.stringify(item.node?.snippet ?? item.description ?? item.url ?? item).slice(0, 200));
        console.log(`    ${weight > 0 ? "" : "(no weight) "}${id}: ${audit.displayValue ?? audit.title}${audit.explanation ? ` – ${audit.explanation}` : ""}`);
        for (const item of items) console.log(`        ${item}`);
      }
  }
} finally {
  chrome.kill();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
}
process.exitCode = below > 0 ? 1 : 0;
