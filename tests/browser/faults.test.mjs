// What goes wrong around the page: the server is killed while a file is on its way, the clock is years off or is set back, two
// tabs update at once, the last byte of storage is used. Nothing typed or kept is lost, and no figure is shown for certain that is
// not. What a damaged file, a stopped server or a failed update do is in damaged.test.mjs and offline.test.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";

import { closeAfter } from "../lib/closing.mjs";
import { inBrowser, unfold } from "../lib/page.mjs";
import { dropVersions, first as firstVersion, laterVersion, serveSite } from "../lib/site.mjs";

const browser = inBrowser();
after(dropVersions);

const CHENGDU = "#r=510100&d=2026-05-20&b=6117&m=15&q.allowance.divisor=365%2F12";
const FIGURE = /19,?708\.47/;
/** 7384 and 8000 x 98 x 12 / 365. */
const OTHERS = { 7384: /23,?790\.64/, 8000: /25,?775\.34/ };
/** What the browser itself says, or the module's door, of a file that did not come. */
const BROKEN = /Failed to load resource|Failed to fetch|ServiceWorker|service worker|preload|wasm streaming|falling back|prepare wasm|Aborted\(both async and sync fetching|error occurred when fetching/;

async function siteOf(t) {
  const site = await serveSite();
  closeAfter(t, site.stop);
  return site;
}
const open = (t, url, more = {}) => browser.open(t, url, { kept: true, expected: [BROKEN], ...more });
const says = (place, text) => place.getByText(text).first().waitFor();
const answers = (page, figure = FIGURE) => says(page.locator("#answer .amount"), figure);
const news = (page) => page.locator("#news");
const base = (page) => page.getByLabel("缴费基数");
const keep = (page) => page.locator("#room-keep");
async function enter(page) {
  await unfold(keep(page).locator(":scope > summary"));
  await keep(page).locator("#keep-kept").waitFor();
  await keep(page).locator(".offline").waitFor();
}
/** The page says that it is whole on the device, and the province that is open can be computed. */
async function kept(page) {
  await enter(page);
  await says(keep(page).locator(".offline"), "页面已经存在这台设备上");
  await says(keep(page).locator(".offline"), "正在用 · 已存，能计算");
}
/** Of a page that may be on its way to another version. */
async function isVersion(page, { id }, text) {
  await page.waitForFunction((wanted) => document.documentElement.dataset.build === wanted, id);
  await unfold(page.locator("#room-about > summary"));
  await page.getByRole("heading", { name: text, exact: true }).waitFor();
}
let laterOne;
const former = JSON.parse(readFileSync(`${firstVersion}/version.json`, "utf8"));
const later = () => {
  laterOne ??= laterVersion("later");
  return laterOne;
};

// --- the server is killed ---------------------------------------------------------------------------------------------

/** The files of a first visit. With the one whatever else is on its way breaks off. */
const KILLED = {
  "the page itself": /^index\.html$/,
  "the first script": /^assets\/main-.*\.js$/,
  "what the first script imports": /^assets\/look-.*\.js$/,
  "the form": /^assets\/page-.*\.js$/,
  "the words": /^assets\/words-zh-page-.*\.js$/,
  "the module's door": /^assets\/core-.*\.js$/,
  "the module": /\.wasm$/,
  "the pack": /^assets\/51-.*\.json$/,
};
/** The page says that something did not come, and how to go on. What it says only after a while it says now. */
const toldWhatToDo = (page) =>
  page.waitForFunction(() => {
    const failed = document.getElementById("failed");
    for (const animation of failed?.getAnimations() ?? []) animation.finish();
    const seen = (one) => one?.checkVisibility({ visibilityProperty: true }) && one.clientHeight > 20;
    if (seen(failed)) return failed.textContent.includes("请检查网络后刷新");
    return seen(document.querySelector("#answer [role=alert] button"));
  });

for (const [what, pattern] of Object.entries(KILLED))
  test(`the server is killed while it sends ${what}: said, with a way out, no figure, and a reload brings everything`, { timeout: 120_000 }, async (t) => {
    const site = await siteOf(t);
    const page = await open(t, "about:blank");
    let killed = 0;
    const gone = Promise.withResolvers();
    site.spoil = (path) => {
      if (!pattern.test(path)) return undefined;
      ++killed;
      gone.resolve();
      return "killed";
    };
    await page.goto(site.url + CHENGDU, { waitUntil: "commit" }).catch((error) => assert.match(error.message, /ERR_/));
    await gone.promise;
    // Of a page that breaks off itself the browser says so.
    if (what !== "the page itself") await toldWhatToDo(page);
    assert.equal(killed, 1);
    assert.doesNotMatch(await page.evaluate(() => document.body?.textContent ?? ""), FIGURE);
    site.spoil = () => undefined;
    await site.start();
    await page.goto("about:blank");
    await page.goto(site.url + CHENGDU);
    await answers(page);
    assert.equal(await base(page).inputValue(), "6117");
    await kept(page);
  });

test("a server that still sends the policy of another version: plain but whole, not kept so, and well again with the right one", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, "about:blank", { expected: [BROKEN, /^Applying inline style violates .*'sha256-A{43}='/] });
  const other = `'sha256-${"A".repeat(43)}='`;
  site.spoil = (path, bytes) => {
    if (!path.endsWith(".html")) return undefined;
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(bytes.toString());
    return { headers: { "content-security-policy": policy.replace(/'sha256-[^']+'/, other) } };
  };
  await page.goto(site.url + CHENGDU);
  await answers(page);
  const margin = () => page.evaluate(() => getComputedStyle(document.body).marginTop);
  assert.notEqual(await margin(), "0px");
  await enter(page);
  await says(keep(page).locator(".offline"), "也可能网站正在换新版本");
  assert.doesNotMatch(await text(page, "#room-keep .offline"), /页面已经存在这台设备上/);
  site.spoil = () => undefined;
  await page.reload();
  await answers(page);
  assert.equal(await margin(), "0px");
  assert.equal(await base(page).inputValue(), "6117");
  await kept(page);
});

test("the server is killed while the site is put on the device: the page goes on, it is said, and one press brings the rest", async (t) => {
  const site = await siteOf(t);
  // Such a browser keeps nothing until it is asked, so that the moment is the test's.
  const init = () => Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  const page = await open(t, site.url + CHENGDU, { init });
  const room = keep(page).locator(".offline");
  await enter(page);
  // The page itself does not ask for the other language.
  site.spoil = (path) => (/^assets\/words-en-page-/.test(path) ? "killed" : undefined);
  await room.getByRole("button", { name: "存到这台设备" }).click();
  await says(room, "网络断了或太慢");
  await base(page).fill("7384");
  await answers(page, OTHERS[7384]);
  site.spoil = () => undefined;
  await site.start();
  await room.getByRole("button", { name: "重试" }).click();
  await kept(page);
  assert.equal(await base(page).inputValue(), "7384");
});

// --- the clock --------------------------------------------------------------------------------------------------------

const at = (day) => new Date(`${day}T10:00:00+08:00`);
const text = (page, where) => page.evaluate((selector) => document.querySelector(selector).textContent.replace(/\s+/g, " "), where);
const year = (day) => `${Number(day.slice(0, 4))}年`;

for (const day of ["1970-01-01", "2019-03-01", "2040-03-01"]) {
  test(`the device says ${day}: a dated situation has the same figures and the days of the data; the day of the answer is shown`, async (t) => {
    const page = await browser.open(t, CHENGDU, { day });
    await answers(page);
    const said = await text(page, "#answer");
    assert.match(said, /政策数据 \d{4}\.\d+\.\d+，核对到 2026年12月31日/);
    // The day to claim by is counted from the event; what is left of it, from this clock, whose day stands below it.
    assert.match(said, /2027年5月20日/);
    assert.match(said, new RegExp(day > "2027" ? "已过 \\d+ 天" : "还有 \\d+ 天"));
    assert.ok(said.includes(`${year(day)}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`), said);
  });

  test(`the device says ${day}: what no data speak of is no certain figure`, async (t) => {
    // Without a day of the birth the page takes that of the clock, and with one in that year the person means it.
    for (const fragment of ["#r=510100&b=6117&m=15", `#r=510100&d=${day}&b=6117&m=15`]) {
      const page = await browser.open(t, fragment, { day });
      await page.locator("#answer .verdict").waitFor();
      const said = await text(page, "#answer");
      const verdict = await text(page, "#answer .verdict");
      if (day > "2026") {
        assert.match(said, /政策只核对到 2026年12月31日。这个结果用的是那天以前的规定，可能已经变了，请先打 12393 核实。/);
        assert.match(verdict, /^(若 .+ 分娩：)?能不能领，还没有定论/);
      } else {
        assert.match(verdict, /^(若 .+ 分娩：)?领不到生育津贴/);
        assert.match(said, /那一天，这里没有给这种身份发生育津贴的规定。/);
      }
      if (!fragment.includes("d=")) assert.match(said, new RegExp(`没有填日期，下面先按 ${year(day)}`));
    }
  });
}

test("the clock is set years back or forward: the page opens without a server, what is kept is there, and a new version is found and taken", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site.url + CHENGDU, { day: "2026-11-22" });
  await kept(page);
  await keep(page).getByLabel("名称", { exact: true }).fill("老大");
  await keep(page).getByRole("button", { name: "保存", exact: true }).click();
  await says(keep(page), "已保存“老大”");
  const before = await page.evaluate(() => localStorage.getItem("yusuan.kept"));
  await site.stop();
  for (const day of ["2019-03-01", "2040-03-01"]) {
    await page.clock.setFixedTime(at(day));
    await page.goto("about:blank");
    await page.goto(site.url + CHENGDU);
    await answers(page);
    await kept(page);
    await says(keep(page), "老大");
    assert.equal(await page.evaluate(() => localStorage.getItem("yusuan.kept")), before);
  }
  await site.start();
  site.folder = (await later()).folder;
  for (const day of ["2019-03-01", "1970-01-01"]) {
    await page.clock.setFixedTime(at(day));
    await page.reload();
    await says(news(page), "新版本已经下载好。");
  }
  await news(page).getByRole("button", { name: "现在更新" }).click();
  await isVersion(page, await later(), "这是什么（later）");
  await enter(page);
  await says(keep(page), "老大");
  assert.equal(await page.evaluate(() => localStorage.getItem("yusuan.kept")), before);
});

test("the first visit under a clock of 1970, and a clock that is set back while the page stands open: the version is asked for", async (t) => {
  const site = await siteOf(t);
  const page = await browser.open(t, "about:blank", { expected: [BROKEN] });
  await page.clock.install({ time: at("1970-01-01") });
  await page.goto(site.url + CHENGDU);
  const asked = () => site.asked.filter((path) => path === "version.json").length;
  await page.clock.runFor(20_000);
  await page.waitForLoadState("networkidle");
  assert.equal(asked(), 1);
  const look = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await look();
  assert.equal(asked(), 1);
  await page.clock.setSystemTime(at("2040-03-01"));
  await look();
  await page.waitForLoadState("networkidle");
  site.folder = (await later()).folder;
  await page.clock.setSystemTime(at("2019-03-01"));
  await look();
  await page.clock.resume();
  await says(news(page), "网站有新版本。");
  assert.equal(asked(), 3);
});

test("a version that was switched to under a clock of 2040 gives way to the next one", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site.url + CHENGDU);
  await kept(page);
  // The worker's own clock is the machine's: the day that it noted is changed in its place.
  const noted = await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const [note] = (await cache.keys()).filter(({ url }) => url.endsWith("/.yusuan/active"));
    await cache.put(note.url, new Response(String(Date.UTC(2040, 2, 1))));
    return name;
  });
  const other = await page.context().newPage();
  await other.goto(site.url + CHENGDU);
  await kept(other);
  site.folder = (await later()).folder;
  await page.reload();
  await news(page).getByRole("button", { name: "现在更新" }).click();
  await isVersion(page, await later(), "这是什么（later）");
  // The other tab holds the old version's files, so both are there. What is kept now belongs to the new one.
  await enter(page);
  const provinces = keep(page).locator(".offline");
  await provinces.getByText(/^其他省份/).click();
  await provinces.getByRole("button", { name: "存广东省" }).click();
  await says(provinces, "广东省已存。");
  await other.close();
  await page.reload();
  await page.waitForFunction(async (former) => !(await caches.keys()).includes(former), noted);
  await kept(page);
  await site.stop();
  await page.goto("about:blank");
  await page.goto(`${site.url}#r=440100&d=2026-05-20&b=5626&m=15`);
  await says(page.locator("#answer"), "领取条件");
});

// --- two tabs ---------------------------------------------------------------------------------------------------------

test("two tabs update at once, each with something typed: each keeps its own, and both are the new version alone", async (t) => {
  const site = await siteOf(t);
  const first = await open(t, site.url + CHENGDU);
  await kept(first);
  const second = await first.context().newPage();
  await second.goto(site.url + CHENGDU);
  await kept(second);
  const next = await later();
  site.folder = next.folder;
  const tabs = [first, second];
  for (const tab of tabs) await tab.reload();
  for (const tab of tabs) await says(news(tab), "新版本已经下载好。");
  await base(first).fill("7384");
  await base(second).fill("8000");
  // In the page itself: as the one is pressed, the other may be told that the site has switched, or be on its way already.
  const press = (tab) =>
    tab.waitForFunction((id) => {
      const now = [...document.querySelectorAll("#news button")].find((button) => button.textContent === "现在更新");
      now?.click();
      return document.documentElement.dataset.build === id;
    }, next.id);
  await Promise.all(tabs.map(press));
  for (const [tab, typed] of [[first, "7384"], [second, "8000"]]) {
    await answers(tab, OTHERS[typed]);
    assert.equal(await base(tab).inputValue(), typed);
    await isVersion(tab, await later(), "这是什么（later）");
    await tab.waitForURL((url) => url.search === "");
  }
  await first.waitForFunction(async (id) => {
    const names = await caches.keys();
    return names.length === 1 && names[0].endsWith(` ${id}`);
  }, next.id);
  await site.stop();
  for (const [tab, typed] of [[first, "7384"], [second, "8000"]]) {
    await tab.reload();
    await answers(tab, OTHERS[typed]);
  }
});

test("a tab with something typed while another one updates: it goes on as it was, and loses nothing when it follows", async (t) => {
  const site = await siteOf(t);
  const typing = await open(t, site.url + CHENGDU);
  await kept(typing);
  const other = await typing.context().newPage();
  await other.goto(site.url + CHENGDU);
  await kept(other);
  site.folder = (await later()).folder;
  await other.reload();
  await base(typing).fill("7384");
  await news(other).getByRole("button", { name: "现在更新" }).click();
  await isVersion(other, await later(), "这是什么（later）");
  await says(news(typing), "本站已在别的标签页换成新版本，这一页还是旧的。");
  assert.equal(await base(typing).inputValue(), "7384");
  await isVersion(typing, former, "这是什么");
  await base(typing).fill("8000");
  await answers(typing, OTHERS[8000]);
  await news(typing).getByRole("button", { name: "现在更新" }).click();
  await isVersion(typing, await later(), "这是什么（later）");
  assert.equal(await base(typing).inputValue(), "8000");
  await answers(typing, OTHERS[8000]);
});

// --- storage ----------------------------------------------------------------------------------------------------------

test("storage is full to the last byte: what was kept stays, it is said, and after something is deleted there is room again", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site.url + CHENGDU);
  await answers(page);
  await enter(page);
  const name = () => keep(page).getByLabel("名称", { exact: true });
  const save = () => keep(page).getByRole("button", { name: "保存", exact: true }).click();
  for (const called of ["老大", "老二"]) {
    await name().fill(called);
    await save();
    await says(keep(page), `已保存“${called}”`);
  }
  const stored = () => page.evaluate(() => localStorage.getItem("yusuan.kept"));
  const before = await stored();
  // The browser's own limit, not one that is made up: filled by halves until not one letter more fits.
  await page.evaluate(() => {
    let filled = "";
    for (let size = 2 ** 24; size >= 1; size /= 2)
      try {
        localStorage.setItem("filled", filled + "x".repeat(size));
        filled += "x".repeat(size);
      } catch {
        // half as much
      }
  });
  await name().fill("老三");
  await save();
  await says(keep(page).getByRole("alert"), /没有存成/);
  assert.equal(await stored(), before);
  await page.reload();
  await answers(page);
  await enter(page);
  for (const called of ["老大", "老二"]) await says(keep(page), called);
  await keep(page).getByRole("button", { name: /^删除\s*：老大$/ }).click();
  await page.evaluate(() => localStorage.removeItem("filled"));
  await name().fill("老三");
  await save();
  await says(keep(page), "已保存“老三”");
  const names = JSON.parse(await stored());
  assert.match(JSON.stringify(names), /老二.*老三|老三.*老二/);
});
