// The checker of accessibility, for every test that asks it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.0 to 2.2, A and AA, and what axe itself thinks good. */
const EVERYTHING = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/** A line for each thing that axe finds in a page or frame: in all of it, or within the selectors. */
export async function axeFinds(page, { within, runOnly = EVERYTHING } = {}) {
  // What is out of sight is not laid out by the page (styles.css): axe would see guessed places that overlap.
  await page.addStyleTag({ content: "*{content-visibility:visible!important}" });
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    ([include, only]) => globalThis.axe.run(include ? { include } : document, { runOnly: only, resultTypes: ["violations"] }),
    [within?.map((one) => [one]), runOnly],
  );
  assert.ok(passes.length > 0, "axe looked at something");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
}
