// Chromium with the face that face.mjs asks for, for tests that run in every engine; others use Playwright's own (page.mjs).
import { launch, phone } from "./page.mjs";

/** `flags` as on the command line: --js-flags=--jitless takes WebAssembly away. */
export async function launchChromium({ flags = [], locale = "zh-CN" } = {}) {
  const browser = await launch(...flags);
  return {
    close: () => browser.close(),
    async open(url, { viewport = phone } = {}) {
      const context = await browser.newContext({ viewport, locale, timezoneId: "Asia/Shanghai" });
      const tab = await context.newPage();
      const wrong = [];
      tab.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
      tab.on("pageerror", (error) => wrong.push(error.message));
      await tab.goto(url);
      return {
        wrong,
        // Playwright takes one argument; a text is what it evaluates.
        evaluate: (question, ...given) => tab.evaluate(`(${question})(...${JSON.stringify(given)})`),
        press: (selector) => tab.click(selector),
        type: (selector, text) => tab.fill(selector, text),
        key: (name) => tab.keyboard.press(name),
        picture: (path) => tab.screenshot({ path }),
        goto: (address) => tab.goto(address),
        reload: () => tab.reload(),
        close: () => context.close(),
      };
    },
  };
}
