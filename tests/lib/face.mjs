// What a test asks of any engine's page: the drivers (chromium.mjs, firefox.mjs, webkit.mjs) have the same
// `evaluate(function, ...arguments)`, `press(selector)`, `type(selector, text)`, `key(name)`, `picture(file)`, `goto(address)`, `reload()` and `wrong`,
// what the console said; but for Chromium, which has Playwright's own, `frame(function)` gives the first four of the frame that
// the function finds in the page. What follows from `evaluate` stands here once.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

const PATIENCE = 30_000;

/** Asks in the page until the answer is a true value, and gives that. */
export async function until(page, question, ...given) {
  const begin = Date.now();
  for (;;) {
    const answer = await page.evaluate(question, ...given).catch((error) => {
      // A page that is being left answers nothing.
      if (!/navigat|destroyed|detached|no such (frame|window)/i.test(error.message)) throw error;
    });
    if (answer) return answer;
    if (Date.now() - begin > PATIENCE) {
      const seen = await page.evaluate(() => document.body.innerText.slice(0, 2000));
      assert.fail(`never true: ${question} of ${JSON.stringify(given)}\n${page.wrong.join("\n")}\n${seen}`);
    }
    await pause(25);
  }
}

/** The text of an element as a person reads it: a blank is a blank. */
export const textOf = (page, selector) =>
  page.evaluate((where) => document.querySelector(where)?.textContent.replace(/\s+/g, " ").trim() ?? null, selector);

export const untilText = (page, selector, text) =>
  until(page, (where, wanted) => document.querySelector(where)?.textContent.replace(/\s+/g, " ").includes(wanted), selector, text);

/** Every element whose text begins so gets a name to press it by; the first one that is seen is given. */
export const named = (page, selector, text) =>
  until(
    page,
    (where, wanted) => {
      const found = [...document.querySelectorAll(where)].find(
        (one) => one.textContent.replace(/\s+/g, " ").trim().startsWith(wanted) && one.getClientRects().length > 0,
      );
      if (!found) return undefined;
      for (const former of document.querySelectorAll("[data-named]")) former.removeAttribute("data-named");
      found.setAttribute("data-named", "");
      return "[data-named]";
    },
    selector,
    text,
  );

/** Opens a fold by its summary: one that was pressed while the page above it grew is pressed again. */
export async function unfold(page, summary) {
  while (!(await page.evaluate((where) => document.querySelector(where).parentElement.open, summary))) await page.press(summary);
}

/** Goes where a link leads, for a page whose own scripts are switched off: some drivers need them for a press. */
export const follow = async (page, link) => page.goto(await page.evaluate((where) => document.querySelector(where).href, link));

/** The files of the site that the page has fetched, without folder and hash. */
export const fetched = (page) =>
  page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.split("/").pop().replace(/-[\w-]{8}(?=\.\w+$)/, "")),
  );
