// axe looks at every state of the page (states.mjs), in both languages, light and dark and in large type, and finds nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { launch, phone, serve } from "../lib/page.mjs";
import { LOOKS, reach, states } from "./states.mjs";

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

// What differs between the languages is the words; the looks change colours and sizes, whatever the words. Colours are
// looked at last, in the usual size: large type may have less contrast.
const SEEN = {
  zh: { whole: ["large", "light"], colours: { dark: "color-contrast" } },
  en: { whole: ["light"], colours: { dark: "color-contrast" } },
};
/** High contrast has a promise of its own, seven to one in both themes, and changes variables alone: the states with most kinds of things in them are enough. */
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
          wrong.push(...(await axeFinds(page)).map((text) => `${look}: ${text}`));
        }
        // In the state as it stands, with everything open that was opened.
        const looks = { ...colours, ...(lang === "zh" && HIGH.in.includes(state.name) ? HIGH.colours : {}) };
        for (const [look, rule] of Object.entries(looks)) {
          await page.evaluate((text) => document.documentElement.setAttribute("data-look", text), LOOKS[look]);
          wrong.push(...(await axeFinds(page, { runOnly: { type: "rule", values: [rule] } })).map((text) => `${look}: ${text}`));
        }
        assert.deepEqual(wrong, []);
      });
  });
