// Firefox, driven by puppeteer-core over WebDriver BiDi; Playwright cannot launch the one that a system installs.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import puppeteer from "puppeteer-core";

const places = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

/** `prefs` take features away, as in about:config. The browser has a home of its own, so that it runs as anybody. */
export async function launchFirefox({ prefs = {}, locale = "zh-CN" } = {}) {
  const home = mkdtempSync(join(tmpdir(), "yusuan-firefox-"));
  let browser;
  const close = async () => {
    await browser?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: process.env.YUSUAN_FIREFOX ?? places.find((path) => existsSync(path)),
      headless: true,
      extraPrefsFirefox: { "intl.accept_languages": locale, ...prefs },
      env: { ...process.env, HOME: home, TZ: "Asia/Shanghai" },
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    async open(url, { viewport = { width: 375, height: 812 }, dark = false } = {}) {
      const tab = await browser.newPage();
      await tab.setViewport(viewport);
      if (dark) await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      const wrong = [];
      tab.on("console", (message) => ["error", "warn"].includes(message.type()) && wrong.push(message.text()));
      tab.on("pageerror", (error) => wrong.push(error.message));
      await tab.goto(url);
      /** The page, or a frame in it. */
      const face = (place) => {
        // What is out of sight may not be laid out yet, and then has no place to press at; nor has what lies in a frame whose
        // height or whose page's scroll is still under way. Nothing was pressed then, so it is pressed a frame later.
        const press = async (selector, options) => {
          for (let frames = 0; ; frames++) {
            await place.$eval(selector, (one) => {
              one.scrollIntoView({ block: "center" });
              return new Promise(requestAnimationFrame);
            });
            try {
              return await place.click(selector, options);
            } catch (error) {
              if (frames === 300 || !error.message.includes("not clickable")) throw error;
            }
          }
        };
        return {
          wrong,
          evaluate: (question, ...given) => place.evaluate(question, ...given),
          press,
          async type(selector, text) {
            await press(selector, { count: 3 });
            await tab.keyboard.type(text);
          },
        };
      };
      return {
        ...face(tab),
        frame: async (find) => face(await (await tab.evaluateHandle(find)).contentFrame()),
        key: (name) => tab.keyboard.press(name),
        picture: (path) => tab.screenshot({ path }),
        goto: (address) => tab.goto(address),
        reload: () => tab.reload(),
        close: () => tab.close(),
      };
    },
  };
}
