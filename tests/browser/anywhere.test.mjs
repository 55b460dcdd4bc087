// Without a network, through an update, and in a page of others, in Firefox and WebKitGTK; offline.test.mjs and
// embed.test.mjs have all of it in Chromium.
import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";

import { closeAfter } from "../lib/closing.mjs";
import { named, textOf, unfold, until, untilText } from "../lib/face.mjs";
import { launchFirefox } from "../lib/firefox.mjs";
import { heights, listen, requestAnswer, serveCalculator, serveFolder } from "../lib/hosts.mjs";
import { dropVersions, laterVersion, serveSite } from "../lib/site.mjs";
import { launchWebKit } from "../lib/webkit.mjs";

/** The contract's example; the day is fixed, so that the figure stays. */
const SITUATION = "#r=510100&d=2026-05-20&b=6117&m=15&a=2026-11-21&q.allowance.divisor=365%2F12&l=zh";
const FIGURE = "19,708.47 元";
/** 7384 x 98 x 12 / 365 */
const OTHER = "23,790.64 元";
/** The same, as a host says it. */
const GIVEN = {
  region: "510100",
  as_of: "2026-11-21",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
  coverage: { months: 15, base: "6117" },
  settle: { "allowance.divisor": "365/12" },
};
const BASE = '[id="at/coverage/base"]';

let later;
let calculator;
let host;
before(async () => {
  later = await laterVersion("later");
  calculator = await serveCalculator();
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>host</title><h1>host</h1>
    <script>(${listen})()</script>
    <script src="${calculator.url}embed.js" data-region="510100" data-status="flexible"></script></html>`;
  host = await serveFolder("", { pages: { "/host.html": page } });
});
after(async () => {
  await host?.close();
  await calculator?.close();
  dropVersions();
});

const answers = async (page, figure = FIGURE) => {
  await untilText(page, "#answer .amount strong", figure);
  assert.equal(await textOf(page, "#answer .amount strong"), figure);
};

/** The page says that it is whole on the device, and the province that is open can be computed. */
async function kept(page) {
  await until(page, () => document.querySelector("#room-keep > summary") !== null);
  await unfold(page, "#room-keep > summary");
  await untilText(page, ".offline", "页面已经存在这台设备上");
  await untilText(page, ".offline", "正在用 · 已存，能计算");
}

/** In the host's page. */
const frameElement = () => document.querySelector("yusuan-calculator")?.shadowRoot.querySelector("iframe");
const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((one) => one.type === wanted), type);
const untilHeard = (page, type) => until(page, (wanted) => window.heard.some((one) => one.type === wanted), type);

/** The frame is as high as what is in it, which is more than `least`, and does not scroll. */
async function heightFollows(frame, least = 0) {
  for (;;) {
    const [high, content, scrolls] = await frame.evaluate(heights);
    if (high === content && high > least && !scrolls) return high;
    await frame.evaluate(() => new Promise(requestAnimationFrame));
  }
}

for (const [engine, start] of [
  ["Firefox", launchFirefox],
  ["WebKitGTK", launchWebKit],
])
  suite(engine, { timeout: 300_000 }, () => {
    let browser;
    before(async () => {
      browser = await start();
    });
    after(() => browser?.close());
    const open = async (t, url) => {
      const page = await browser.open(url);
      closeAfter(t, () => page.close());
      return page;
    };
    const siteOf = async (t) => {
      const site = await serveSite();
      closeAfter(t, site.stop);
      return site;
    };

    test("the server is stopped: the page opens again with the same figure, computes another, and opens its rooms", async (t) => {
      const site = await siteOf(t);
      const page = await open(t, site.url + SITUATION);
      await answers(page);
      await kept(page);
      await site.stop();
      await assert.rejects(fetch(site.url), "nobody answers");
      await page.reload();
      await answers(page);
      assert.equal(await page.evaluate(() => document.getElementById("at/coverage/base").value), "6117");
      await page.type(BASE, "7384");
      await answers(page, OTHER);
      await unfold(page, "#room-about > summary");
      await untilText(page, "#room-about", "不是医保局的网站，也不是医保局的决定。");
      await kept(page);
    });

    test("a new version is announced, taken by a press, and nothing typed is lost", async (t) => {
      const site = await siteOf(t);
      const page = await open(t, site.url + SITUATION);
      await kept(page);
      site.folder = later.folder;
      await page.reload();
      await untilText(page, "#news", "新版本已经下载好。");
      await page.type(BASE, "7384");
      await answers(page, OTHER);
      // Until then it is the old version, whose files the server no longer has.
      await unfold(page, "#room-about > summary");
      await untilText(page, "#room-about", "这是什么");
      assert.ok(!(await textOf(page, "#room-about")).includes("later"));
      await page.press(await named(page, "#news button", "现在更新"));
      await until(page, () => document.querySelector("#room-about > summary") !== null && !document.querySelector("#room-about").open);
      await unfold(page, "#room-about > summary");
      await untilText(page, "#room-about", "这是什么（later）");
      assert.equal(await page.evaluate(() => document.getElementById("at/coverage/base").value), "7384");
      await answers(page, OTHER);
      await until(
        page,
        async (id) => {
          const names = await caches.keys();
          return names.length === 1 && names[0].endsWith(` ${id}`);
        },
        later.id,
      );
    });

    test("in a page of another origin: ready, as high as its content, and the answer only after the press", async (t) => {
      const page = await open(t, `${host.asLocalhost}host.html`);
      await untilHeard(page, "ready");
      const frame = await page.frame(frameElement);
      assert.equal(await page.evaluate(() => origin), new URL(host.asLocalhost).origin);
      assert.equal(await frame.evaluate(() => origin), new URL(calculator.url).origin);
      await page.evaluate((given) => {
        document.querySelector("yusuan-calculator").setSituation(given);
      }, GIVEN);
      await untilHeard(page, "done");
      await frame.type(BASE, "7384");
      await answers(frame, OTHER);
      const closed = await heightFollows(frame);
      await unfold(frame, "#room-about > summary");
      await untilText(frame, "#room-about", "不是医保局的网站，也不是医保局的决定。");
      const opened = await heightFollows(frame, closed);
      await frame.press("#room-about > summary");
      assert.ok((await heightFollows(frame)) < opened, "and lower again");

      await page.evaluate(requestAnswer);
      await untilHeard(page, "asked");
      const allow = await named(frame, "#consent button", "允许发给");
      // A script's press is none.
      await frame.evaluate((where) => document.querySelector(where).click(), allow);
      await frame.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal((await page.evaluate(() => JSON.stringify(window.heard))).includes("7384"), false);
      assert.deepEqual(await heard(page, "agreed"), []);
      await frame.press(allow);
      await untilHeard(page, "answer");
      assert.equal(await page.evaluate(() => window.agreed), true);
      const [{ answer }] = await heard(page, "answer");
      assert.equal(answer.situation.coverage.base, "7384");
      assert.deepEqual(answer.assessment.allowance.amount, { min: "23790.64", max: "23790.64" });
    });
  });
