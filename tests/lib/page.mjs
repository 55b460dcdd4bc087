// The built page in a real browser: served from web/dist on this machine, driven by playwright-core.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before } from "node:test";

import { chromium } from "playwright-core";

import { root } from "./built.mjs";
import { closeAfter } from "./closing.mjs";

export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves web/dist; `url` and `close`. */
export async function serve() {
  const { preview } = await import(`${root}web/node_modules/vite/dist/node/index.js`);
  const server = await preview({ root: `${root}web`, preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  const { port } = server.httpServer.address();
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const executablePath = process.env.YUSUAN_CHROMIUM ?? "/usr/bin/chromium";
export const launch = (...more) => chromium.launch({ executablePath, args: [...flags, ...more] });

/** A browser with settings of its own (Chromium's Preferences), as somebody has changed them. */
export function launchWith(folder, preferences, options) {
  mkdirSync(`${folder}/Default`, { recursive: true });
  writeFileSync(`${folder}/Default/Preferences`, JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, { executablePath, args: flags, ...options });
}

export const phone = { width: 375, height: 812 };
export const desktop = { width: 1280, height: 900 };

/**
 * Opens a fold by its summary. While the page is still being drawn, what stands above it may grow between the press and the
 * release, which then ends beside it: so it is pressed until it is open.
 */
export async function unfold(summary) {
  const fold = summary.locator("xpath=..");
  while (!(await fold.evaluate((details) => details.open))) await summary.click();
}

/** Waits until a field says this: the name of a place comes with the list of areas, which is fetched after the form. */
export async function hasValue(field, value) {
  const element = await field.elementHandle();
  await field.page().waitForFunction(([input, wanted]) => input.value === wanted, [element, value]).catch(() => {});
  assert.equal(await field.inputValue(), value);
}

/**
 * The site and a browser for the tests of a file: `open(t, path, options)` is a page in which anything that goes wrong
 * unseen (a script error, a refused resource) fails the test, but for what `expected` names: what the browser itself says
 * of a request that the test made fail is no fault of the page.
 * `routes`: handlers by address, or pairs; `init`: a script before the page's own; `day`: a day that does not go on; `atEnd`: what is
 * looked at before the page is closed; `kept`: the service worker may keep the site, which would answer requests in place of the
 * server; the others are Playwright's of a context.
 */
export function inBrowser({ viewport: usual = phone } = {}) {
  const site = { url: undefined, browser: undefined, open };
  let server;
  before(async () => {
    server = await serve();
    site.url = server.url;
    site.browser = await launch();
  });
  after(async () => {
    await site.browser?.close();
    await server?.close();
  });

  async function open(t, path, { viewport = usual, locale = "zh-CN", expected = [], routes = {}, init, day, atEnd, kept = false, ...more } = {}) {
    const context = await site.browser.newContext({ viewport, locale, timezoneId: "Asia/Shanghai", ...more });
    if (day) await context.clock.setFixedTime(new Date(`${day}T10:00:00+08:00`));
    if (!kept) await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
    const page = await context.newPage();
    const wrong = [];
    page.requests = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("request", (request) => page.requests.push(request.url()));
    for (const [pattern, handler] of Array.isArray(routes) ? routes : Object.entries(routes)) await page.route(pattern, handler);
    if (init) await page.addInitScript(init);
    await page.goto(path.startsWith("http") ? path : site.url + path);
    closeAfter(t, async () => {
      await atEnd?.(page);
      await context.close();
      assert.deepEqual(wrong.filter((text) => !expected.some((pattern) => pattern.test(text))), []);
    });
    return page;
  }
  return site;
}
