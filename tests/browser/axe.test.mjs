// axe looks at every state of the page (states.mjs), in both languages, light and dark and in large type, and finds nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { launch, phone, serve } from "../lib/page.mjs";
import { LOOKS, reach, states } from "./states.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.0 to 2.2, A and AA. High contrast has to keep its own promise besides: seven to one in both themes. */
const EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** One state alone: YUSUAN_STATE="every fold". */
const only = process.env.YUSUAN_STATE;

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The bar at the foot of a phone lies over something wherever one stands; it goes where the answer is seen. */
async function withoutBar(page) {
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => !document.querySelector(".bar"));
}

async function found(page, runOnly) {
  // What is out of sight is not laid out by the page (styles.css): axe would see guessed places that overlap.
  await page.addStyleTag({ content: "*{content-visibility:visible!important}" });
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate((only) => window.axe.run(document, { runOnly: only }), runOnly);
  assert.ok(passes.length > 0, "axe looked at something");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`));
}

// What differs between the languages is the words; the looks change colours and sizes, whatever the words. Colours are
// looked at last, in the usual size: large type may have less contrast.
const SEEN = {
  zh: { whole: ["large", "light"], colours: { dark: "color-contrast" } },
  en: { whole: ["light"], colours: { dark: "color-contrast" } },
};
/** High contrast changes variables alone: the states with most kinds of things in them are enough. */
const HIGH = { in: ["filled", "every fold", "coverage"], colours: { contrast: "color-contrast-enhanced", darkContrast: "color-contrast-enhanced" } };

for (const [lang, { whole, colours }] of Object.entries(SEEN))
  test(`axe finds nothing in ${states.length} states: ${lang}`, async (t) => {
    const context = await browser.newContext({ viewport: phone, serviceWorkers: "block", bypassCSP: true, reducedMotion: "reduce", timezoneId: "Asia/Shanghai" });
    t.after(() => context.close());
    const page = await context.newPage();
    for (const state of states.filter(({ name }) => !only || name === only))
      await t.test(state.name, async () => {
        const wrong = [];
        for (const look of whole) {
          await reach(page, server.url, state, { lang, look: LOOKS[look] });
          if (!state.bar) await withoutBar(page);
          wrong.push(...(await found(page, { type: "tag", values: EVERYTHING })).map((text) => `${look}: ${text}`));
        }
        // In the state as it stands, with everything open that was opened.
        const looks = { ...colours, ...(lang === "zh" && HIGH.in.includes(state.name) ? HIGH.colours : {}) };
        for (const [look, rule] of Object.entries(looks)) {
          await page.evaluate((text) => document.documentElement.setAttribute("data-look", text), LOOKS[look]);
          wrong.push(...(await found(page, { type: "rule", values: [rule] })).map((text) => `${look}: ${text}`));
        }
        assert.deepEqual(wrong, []);
      });
  });
