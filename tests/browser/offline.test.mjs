// The site on the device: with the server really stopped, through updates that come and that fail, with a full disk, and
// where a browser keeps nothing. The server is the tests' own (lib/site.mjs): it can be stopped and can spoil a file.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { chromium } from "playwright-core";

import { axeFinds } from "../lib/axe.mjs";
import { closeAfter } from "../lib/closing.mjs";
import { flags, inBrowser, unfold } from "../lib/page.mjs";
import { dropVersions, first, laterVersion, replaceAsset, serveSite } from "../lib/site.mjs";

const browser = inBrowser();
after(dropVersions);

const CHENGDU = "#r=510100&d=2026-05-20&b=6117&m=15";
/** What the browser itself says of requests that found no server, or a spoilt file. */
const REFUSED = /Failed to load resource|ServiceWorker|service worker/;
const ANSWER = /19,?708\.47/;

async function siteOf(t, options) {
  const site = await serveSite(options);
  closeAfter(t, site.stop);
  return site;
}

const open = (t, site, path = CHENGDU, more = {}) =>
  browser.open(t, site.url + path, { kept: true, expected: [REFUSED], ...more });

const room = (page) => page.locator(".offline");
const news = (page) => page.locator("#news");
const says = (place, text) => place.getByText(text).first().waitFor();
const nothingNew = (page) => page.waitForFunction(() => document.getElementById("news").textContent === "");
const answers = (page) => says(page.locator("#answer"), ANSWER);

async function enter(page, title = /带走和保存|Take it away/) {
  await unfold(page.locator("#room-keep > summary", { hasText: title }));
  await room(page).waitFor();
}

/** The page says that it is whole on the device, and the province that is open can be computed. */
async function kept(page) {
  if (!(await room(page).isVisible())) await enter(page);
  await says(room(page), "页面已经存在这台设备上");
  await says(room(page), "正在用 · 已存，能计算");
}

const versions = (page) => page.evaluate(() => caches.keys());
/** One cache, and which: the end of its name is the id of the build. */
const onlyVersion = (page, id) =>
  page.waitForFunction(async (wanted) => {
    const names = await caches.keys();
    return names.length === 1 && names[0].endsWith(` ${wanted}`);
  }, id);
const built = (folder = first) => JSON.parse(readFileSync(join(folder, "version.json"), "utf8"));

/** The rate of Chengdu's flexible workers is another one, as the next build would say. */
const otherRate = (folder) =>
  replaceAsset(folder, /^51\.law-/, (text) => {
    const law = JSON.parse(text);
    const key = "contribution.rate flexible";
    const all = law.says[key];
    law.says[key] = law.areas.map((area, index) => (area === "510100" ? "other0" : all[all.length === 1 ? 0 : index]));
    return JSON.stringify({ ...law, policy: "2026.12.1" });
  });
let laterOne;
const later = () => {
  laterOne ??= laterVersion("later", otherRate);
  return laterOne;
};

// --- without a network ------------------------------------------------------------------------------------------------

test("the server is stopped: the page opens again, computes, changes its language and opens its rooms", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await answers(page);
  await kept(page);
  await site.stop();
  await page.reload();
  await answers(page);
  await page.getByLabel("缴费基数").fill("7384");
  await says(page.locator("#answer"), /23,?790\.64/); // 7384 x 98 x 12 / 365
  await unfold(page.locator("#room-about > summary"));
  await says(page, "不是医保局的网站，也不是医保局的决定。");
  for (const path of ["?from=chat", "index.html", `index.html?v=${built().id}`]) {
    await page.goto(site.url + path + CHENGDU);
    await answers(page);
  }
  await page.goto(`${site.url}privacy.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(`${site.url}?l=en${CHENGDU}&l=en`);
  await says(page, "You get the maternity allowance");
  await enter(page);
  await says(room(page), "The page is on this device and opens without a network.");
});

test("in a folder of a host, whose other folders are left alone", async (t) => {
  const site = await siteOf(t, { under: "/a folder/yusuan/" });
  const page = await open(t, site);
  await kept(page);
  await site.stop();
  await page.reload();
  await answers(page);
  await assert.rejects(page.goto(new URL("/another/", site.url).href), /ERR_CONNECTION_REFUSED/);
});

test("the browser is closed and opened again after thirty days, without a server", async (t) => {
  const site = await siteOf(t);
  const profile = mkdtempSync(join(tmpdir(), "yusuan-"));
  const start = async (days) => {
    const executablePath = process.env.YUSUAN_CHROMIUM ?? "/usr/bin/chromium";
    const context = await chromium.launchPersistentContext(profile, { executablePath, args: flags, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    await context.clock.install({ time: Date.now() + days * 24 * 3600 * 1000 });
    return { context, page: await context.newPage() };
  };
  const before = await start(0);
  await before.page.goto(site.url + CHENGDU);
  await kept(before.page);
  await before.context.close();
  await site.stop();
  const { context, page } = await start(30);
  closeAfter(t, async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  await page.goto(site.url + CHENGDU);
  await answers(page);
  await enter(page);
  await says(room(page), "页面已经存在这台设备上");
});

test("nothing typed is in any request, of the page or of the worker", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  const seen = [];
  page.context().on("request", (request) => seen.push(request.url() + (request.postData() ?? "")));
  await kept(page);
  await page.getByLabel("缴费基数").fill("7123.45");
  await page.reload();
  await kept(page);
  assert.ok(seen.some((url) => url.endsWith("version.json")));
  for (const url of [...seen, ...site.asked]) assert.doesNotMatch(url, /7123|510100|2026-05-20|[?#]/);
});

// --- provinces --------------------------------------------------------------------------------------------------------

test("a province is kept by choosing it or by a press, is there without a network with the page of its rules, and can be removed", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site, "");
  await kept(page);
  const line = (name) => room(page).getByRole("listitem").filter({ hasText: name });
  await says(line("四川省"), "规定页没有存");
  await room(page).getByText(/^其他省份/).click();
  await says(line("广东省"), "没有存");
  await line("广东省").getByRole("button", { name: "存广东省" }).click();
  await says(line("广东省"), "已存，规定页也在");
  await says(page.locator("#offline-said"), "广东省已存。");
  await site.stop();

  await page.goto(`${site.url}#r=440100&d=2026-05-20&b=5626&m=15`);
  await says(page.locator("#answer"), "领取条件");
  await page.goto(`${site.url}rules/44.html`);
  await says(page, /广东省/);
  // Not kept, and said as what it is, with the way back.
  const answer = await page.goto(`${site.url}rules/510100.html`);
  assert.equal(answer.status(), 503);
  await says(page, "没有网络，这一页没有存在设备上");
  await page.getByRole("link", { name: "回到计算页面，没有网络也能用" }).click();
  await page.getByLabel("缴费基数").waitFor();

  await page.goto(`${site.url}#r=310000&d=2026-05-20&b=7384&m=15`);
  await says(page.locator("#answer"), /上海市的政策数据没有载入/);
  await site.start();
  await page.goto(site.url);
  await kept(page);
  await line("广东省").getByRole("button", { name: "删广东省" }).click();
  await says(page.locator("#offline-said"), "广东省已删。");
  const left = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url).filter((url) => /\/44[.-]/.test(url));
  });
  assert.deepEqual(left, []);
});

test("all provinces by one press, and what a province has is what the list says", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site, "");
  await kept(page);
  await room(page).getByText(/^其他省份/).click();
  await room(page).getByRole("button", { name: /^全部存下/ }).click();
  const lines = room(page).getByRole("listitem");
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll(".kept-provinces li")];
    return all.length === 32 && all.every((line) => line.textContent.includes("已存，规定页也在"));
  });
  assert.equal(await lines.count(), 32);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const [one] = (await cache.keys()).filter(({ url }) => /\/31-/.test(url));
    await cache.delete(one);
  });
  // A file that went behind the page's back is missed as soon as somebody looks.
  await page.reload();
  await enter(page);
  await says(lines.filter({ hasText: "上海市" }), /只存了一部分（5／6 个文件），还不能算/);
});

test("a page that was read is there again; one that was not to be had, or only in part, is not kept", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  await page.goto(`${site.url}rules/510100.html`);
  const stored = (path) =>
    page.waitForFunction(async (wanted) => {
      const [name] = await caches.keys();
      return (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith(wanted));
    }, path);
  await stored("rules/510100.html");
  const spoilt = {
    "rules/510300.html": { status: 500 },
    "rules/510400.html": { status: 206 },
    "rules/510500.html": { body: "<!doctype html><title>maintenance</title>" },
  };
  site.spoil = (path) => spoilt[path];
  for (const path of Object.keys(spoilt)) await page.goto(site.url + path);
  site.spoil = () => undefined;
  await page.goto(`${site.url}rules/510600.html`);
  await stored("rules/510600.html");
  await site.stop();
  await page.goto(`${site.url}rules/510100.html`);
  await says(page, /成都市/);
  for (const path of Object.keys(spoilt)) assert.equal((await page.goto(site.url + path)).status(), 503, path);
});

test("the page of what is known is there again once it was seen whole", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  await page.goto(`${site.url}coverage.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    const paths = (await (await caches.open(name)).keys()).map(({ url }) => url);
    return ["/coverage.html", "/coverage-"].every((part) => paths.some((path) => path.includes(part))) && paths.some((path) => /coverage-[\w-]+\.json/.test(path));
  });
  await site.stop();
  await page.reload();
  await says(page, /四川省/);
});

// --- a new version ----------------------------------------------------------------------------------------------------

test("a new version is announced with what it changes, taken by a press, and nothing typed is lost; what was kept goes with it", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  const next = await later();
  site.folder = next.folder;
  site.asked.length = 0;
  await page.reload();
  await says(news(page), "新版本已经下载好。");
  await says(news(page), "更新后，成都市的这几项规定会不一样：生育保险费率。现在显示的是旧的。");
  await says(news(page), "政策数据 2026.11.1 → 2026.12.1。");
  // What is the same was copied: the module, the data of the province, styles.
  for (const same of [/\.wasm$/, /assets\/51-/, /51\.apply-/, /\.css$/])
    assert.deepEqual(site.asked.filter((path) => same.test(path)), []);
  assert.ok(site.asked.some((path) => /51\.law-changed0/.test(path)));

  await page.getByLabel("缴费基数").fill("7384");
  // Until then it is the old version, whose files the server no longer has.
  await unfold(page.locator("#room-about > summary"));
  await page.getByRole("heading", { name: "这是什么", exact: true }).waitFor();
  await news(page).getByRole("button", { name: "现在更新" }).press("Enter");
  await says(news(page), "与更新前相比，成都市的这几项规定不一样了：生育保险费率。");
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "7384");
  await page.waitForURL((url) => url.search === "");
  await unfold(page.locator("#room-about > summary"));
  await page.getByRole("heading", { name: "这是什么（later）" }).waitFor();
  await onlyVersion(page, next.id);

  await news(page).getByRole("button", { name: "知道了" }).press("Enter");
  await nothingNew(page);
  await site.stop();
  await page.reload();
  await says(page.locator("#answer"), /23,?790\.64/);
  await kept(page);
  assert.equal(await news(page).textContent(), "");
});

test("two tabs: the other goes on with its own version until it is told, and the old files stay as long as it lives", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  const next = await later();
  const other = await page.context().newPage();
  await other.goto(site.url + CHENGDU);
  await answers(other);
  // The one that stays has gone through its own start.
  await kept(other);
  site.folder = next.folder;
  await page.reload();
  await news(page).getByRole("button", { name: "现在更新" }).press("Enter");
  await says(news(page), "与更新前相比");
  await says(news(other), "本站已在别的标签页换成新版本，这一页还是旧的。");
  await page.reload();
  await kept(page);
  assert.equal((await versions(page)).length, 2);
  await unfold(other.locator("#room-about > summary"));
  await other.getByRole("heading", { name: "这是什么", exact: true }).waitFor();
  await other.close();
  await page.reload();
  await kept(page);
  await onlyVersion(page, next.id);
});

test("later: the line goes, the old version stays, and the next start of the browser has the new one", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  site.folder = (await later()).folder;
  await page.reload();
  await news(page).getByRole("button", { name: "以后" }).press("Enter");
  await nothingNew(page);
  await page.goto("about:blank");
  await page.goto(site.url + CHENGDU);
  await unfold(page.locator("#room-about > summary"));
  await page.getByRole("heading", { name: "这是什么（later）" }).waitFor();
});

const cut = (bytes) => ({ body: bytes.subarray(0, bytes.length >> 1) });
const failures = {
  "is cut short": [cut, "收到的文件和清单对不上"],
  "is another": [() => ({ body: "export const page = {}" }), "收到的文件和清单对不上"],
  "is not there": [() => ({ status: 404 }), "网站没有给这个文件"],
  "comes in part": [(bytes) => ({ ...cut(bytes), status: 206 }), "网站没有给这个文件"],
  "is elsewhere": [() => ({ status: 302, headers: { location: "/elsewhere" } }), "网络断了或太慢"],
};
for (const [how, [spoil, reason]] of Object.entries(failures))
  test(`an update of which a file ${how}: the old version goes on, it is said, and the next try brings it`, async (t) => {
    const site = await siteOf(t);
    const page = await open(t, site);
    await kept(page);
    const next = await later();
    site.folder = next.folder;
    site.spoil = (path, bytes) => (/assets\/words-zh-page-/.test(path) ? spoil(bytes) : undefined);
    await page.reload();
    await says(news(page), `网站有新版本，没能存到设备上：${reason}`);
    // Once the last try has ended, nothing of it is left.
    await onlyVersion(page, built().id);
    await site.stop();
    await page.reload();
    await answers(page);
    await site.start();
    site.spoil = () => undefined;
    await page.reload();
    await says(news(page), "新版本已经下载好。");
    await news(page).getByRole("button", { name: "现在更新" }).press("Enter");
    await says(news(page), "与更新前相比");
  });

test("an update that never succeeds can still be used from the network", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  const next = await later();
  site.folder = next.folder;
  // A server that writes into every page, as some do.
  site.spoil = (path, bytes) => (path === "index.html" ? { body: `${bytes}<!-- added -->` } : undefined);
  await page.reload();
  await says(news(page), "没能存到设备上");
  await news(page).getByRole("button", { name: "现在更新" }).press("Enter");
  await page.waitForURL((url) => url.search === "" || url.search === `?v=${next.id}`);
  await unfold(page.locator("#room-about > summary"));
  await page.getByRole("heading", { name: "这是什么（later）" }).waitFor();
  await page.waitForURL((url) => url.search === "");
});

// --- where there is no room, or nothing is left -----------------------------------------------------------------------

async function quota(page, site, quotaSize) {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, ...(quotaSize ? { quotaSize } : {}) });
}

test("the disk is full: said, the page works on, and what was there stays", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  await quota(page, site, 1000);
  await room(page).getByText(/^其他省份/).click();
  await room(page).getByRole("button", { name: "存上海市" }).click();
  await says(room(page), /上海市没有存成：设备或浏览器留给本站的空间满了/);
  site.folder = (await later()).folder;
  await page.reload();
  await says(news(page), "没能存到设备上：设备或浏览器留给本站的空间满了");
  await onlyVersion(page, built().id);
  await site.stop();
  await page.reload();
  await answers(page);
  await site.start();
  await quota(page, site);
  await page.reload();
  await says(news(page), "新版本已经下载好。");
});

test("the disk is full from the start: said, with the way to try again", async (t) => {
  const site = await siteOf(t);
  const page = await browser.open(t, "about:blank", { kept: true, expected: [REFUSED] });
  await page.goto(`${site.url}robots.txt`);
  await quota(page, site, 1000);
  await page.goto(site.url + CHENGDU);
  await answers(page);
  await enter(page);
  await says(room(page), "设备或浏览器留给本站的空间满了");
  await quota(page, site);
  await room(page).getByRole("button", { name: "重试" }).click();
  await kept(page);
});

test("the caches are cleared while the worker stays: the page works online and is kept again", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await answers(page);
  await kept(page);
  await site.stop();
  await page.reload();
  await answers(page);
});

test("the caches are cleared and there is no network: the room says what it can", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await kept(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await site.stop();
  await unfold(page.locator("#room-keep > summary"));
  await unfold(page.locator("#room-plan > summary"));
  await assert.rejects(page.goto(site.url));
  await page.waitForURL(/^chrome-error:/);
  await site.start();
  await page.goto(site.url + CHENGDU);
  await kept(page);
});

// --- browsers that keep nothing ---------------------------------------------------------------------------------------

test("without service workers: a new version is announced, and its press gets past old HTML that the browser keeps", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site, CHENGDU, { kept: false });
  await answers(page);
  await enter(page);
  await says(room(page), "这个浏览器不能存。");
  const old = readFileSync(join(first, "index.html"));
  const next = await later();
  site.folder = next.folder;
  // Old HTML at the usual address, as such a browser has it.
  await page.route(site.url, (route) => route.fulfill({ body: old, contentType: "text/html" }));
  const former = readdirSync(join(first, "assets"));
  await page.route("**/assets/*", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop();
    return former.includes(name) ? route.fulfill({ path: join(first, "assets", name) }) : route.continue();
  });
  await page.reload();
  await says(news(page), "网站有新版本。");
  // The same data in another build: the rules of the place are said to be unchanged.
  await says(news(page), "成都市的规定没有改动。");
  await page.getByLabel("缴费基数").fill("7384");
  // Stopped on its way: the line said so, with nothing there to press, and after a while can be pressed again.
  const update = news(page).getByRole("button", { name: "现在更新" });
  const elsewhere = (url) => url.searchParams.get("v") === next.id;
  await page.route(elsewhere, (route) => route.abort("aborted"));
  await update.press("Enter");
  await page.waitForFunction(() => document.getElementById("news").textContent === "正在换成新版本。");
  await update.waitFor();
  await page.unroute(elsewhere);
  // The address stands only until the new page has begun.
  await Promise.all([page.waitForURL(elsewhere), update.press("Enter")]);
  await unfold(page.locator("#room-about > summary"));
  await page.getByRole("heading", { name: "这是什么（later）" }).waitFor();
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "7384");
});

test("a browser that gives the old page under the new address, too: no press that leads nowhere", async (t) => {
  const site = await siteOf(t);
  const next = await later();
  site.spoil = (path) => (path === "version.json" ? { body: JSON.stringify(built(next.folder)) } : undefined);
  const page = await open(t, site, `?v=${next.id}${CHENGDU}`, { kept: false });
  await says(news(page), "但浏览器一直给旧的页面");
  assert.equal(await news(page).getByRole("button", { name: "现在更新" }).count(), 0);
});

test("a page that stood open for hours asks again when it is looked at", async (t) => {
  const site = await siteOf(t);
  const page = await browser.open(t, "about:blank", { expected: [REFUSED] });
  await page.clock.install({ time: new Date("2026-11-22T10:00:00+08:00") });
  await page.goto(site.url + CHENGDU);
  const asked = () => site.asked.filter((path) => path === "version.json").length;
  await page.clock.runFor(20000);
  await page.locator("#news").waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  assert.equal(asked(), 1);
  site.folder = (await later()).folder;
  const look = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.clock.fastForward("03:00:00");
  await look();
  await page.clock.fastForward("02:00:00");
  await look();
  // What is drawn afterwards waits for frames, which are the clock's.
  await page.clock.resume();
  await says(news(page), "网站有新版本。");
  assert.equal(asked(), 2);
});

test("an address without https, WeChat on an iPhone, another site's frame: each is said for what it is", async (t) => {
  const site = await siteOf(t);
  const port = new URL(site.url).port;
  const executablePath = process.env.YUSUAN_CHROMIUM ?? "/usr/bin/chromium";
  const plain = await chromium.launch({ executablePath, args: [...flags, "--host-resolver-rules=MAP yusuan.test 127.0.0.1"] });
  closeAfter(t, () => plain.close());
  const insecure = await plain.newPage({ locale: "zh-CN" });
  await insecure.goto(`http://yusuan.test:${port}/${CHENGDU}`);
  await answers(insecure);
  await enter(insecure);
  await says(room(insecure), "这个网址不是 https，浏览器不让存。");
  await says(room(insecure), "有网络时照样能用。");

  const userAgent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.60";
  const wechat = await open(t, site, CHENGDU, { kept: false, userAgent });
  await enter(wechat);
  await says(room(wechat), "苹果手机上的微信不能存。");
  assert.equal(await wechat.locator('link[rel="apple-touch-icon"]').getAttribute("href"), "icon-180.png");

  const host = await open(t, site, "robots.txt");
  await host.setContent(`<iframe src="${site.url}${CHENGDU}" width="375" height="800"></iframe>`);
  const frame = host.frameLocator("iframe");
  await unfold(frame.locator("#room-keep > summary"));
  await says(frame.locator(".offline"), "这个页面放在别的网站里，不能存。");
  assert.equal(await host.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test("a browser that is to save data keeps nothing until it is asked", async (t) => {
  const site = await siteOf(t);
  const init = () => Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  const page = await open(t, site, CHENGDU, { init });
  await enter(page);
  await says(room(page), "浏览器设了节省流量，所以还没有存。");
  assert.deepEqual(await versions(page), []);
  await room(page).getByRole("button", { name: "存到这台设备" }).click();
  await kept(page);
});

test("storage is asked to last only on a press", async (t) => {
  const site = await siteOf(t);
  const init = () => {
    window.asked = 0;
    const { persist } = StorageManager.prototype;
    StorageManager.prototype.persist = function () {
      window.asked++;
      return persist.call(this);
    };
  };
  const page = await open(t, site, CHENGDU, { init });
  await kept(page);
  assert.equal(await page.evaluate(() => window.asked), 0);
  await room(page).getByRole("button", { name: "请浏览器别自动清掉" }).click();
  await says(room(page), /浏览器(没有答应|答应了)/);
  assert.equal(await page.evaluate(() => window.asked), 1);
});

// --- installing -------------------------------------------------------------------------------------------------------

test("the browser finds the manifest whole, with icons of the sizes it names", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.name, "育算");
  for (const { src, sizes, type } of manifest.icons) {
    const bytes = readFileSync(join(first, src));
    if (type !== "image/png") continue;
    // The head of a PNG: its width and height.
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  assert.equal(readFileSync(join(first, "icon-180.png")).readUInt32BE(16), 180);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A private window is the tests', not the site's.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
});

test("what the browser offers for installing is kept for the room and used once", async (t) => {
  const site = await siteOf(t);
  const page = await open(t, site);
  await page.evaluate(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    window.prompted = 0;
    offer.prompt = async () => {
      window.prompted++;
    };
    window.prevented = !window.dispatchEvent(offer);
  });
  await enter(page);
  await room(page).getByRole("button", { name: "安装到桌面" }).click();
  assert.deepEqual(await page.evaluate(() => [window.prevented, window.prompted]), [true, 1]);
  assert.equal(await room(page).getByRole("button", { name: "安装到桌面" }).count(), 0);
});

// --- seen and reached by everybody --------------------------------------------------------------------------------------


for (const [locale, texts] of Object.entries({
  "zh-CN": { waiting: "新版本已经下载好。", later: "以后", others: /^其他省份/ },
  "en-US": { waiting: "A new version has been downloaded.", later: "Later", others: /^Other provinces/ },
}))
  test(`the room and the line of news: nothing for axe, nothing too wide, by keyboard (${locale})`, async (t) => {
    const site = await siteOf(t);
    const page = await open(t, site, CHENGDU, { locale, bypassCSP: true, viewport: { width: 320, height: 640 } });
    await enter(page);
    await room(page).locator(".kept-provinces").first().waitFor();
    site.folder = (await later()).folder;
    await page.reload();
    await says(news(page), texts.waiting);
    await enter(page);
    await room(page).getByText(texts.others).press("Enter");
    assert.deepEqual(await axeFinds(page, { within: ["#news", ".offline"] }), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("#news button, .offline button, .offline summary")]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.textContent),
    );
    assert.deepEqual(small, []);
    // The line of news is the first thing that the keyboard reaches.
    await page.evaluate(() => document.activeElement?.blur());
    await page.reload();
    await says(news(page), texts.waiting);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), texts.later);
    await page.keyboard.press("Enter");
    await nothingNew(page);
  });

// --- the list ---------------------------------------------------------------------------------------------------------

test("every file of the site is in one of the two lists with its hash, but for those that make the list known", async () => {
  const { createHash } = await import("node:crypto");
  const { list } = built();
  const files = JSON.parse(readFileSync(join(first, list.path), "utf8")).files;
  const [second] = Object.keys(files).filter((path) => /^assets\/pages-/.test(path));
  const all = { ...files, ...JSON.parse(readFileSync(join(first, second), "utf8")) };
  const hash = (path) => createHash("sha256").update(readFileSync(join(first, path))).digest("base64url");
  const present = readdirSync(first, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(first.length + 1));
  assert.deepEqual(
    present.filter((path) => !(path in all)).sort(),
    [list.path, "404.html", "llms.txt", "robots.txt", "sw.js", "version.json"].sort(),
  );
  for (const [path, [sha, bytes]] of Object.entries(all)) {
    assert.equal(hash(path), sha, path);
    assert.equal(readFileSync(join(first, path)).length, bytes, path);
  }
  assert.equal(hash(list.path), list.sha);
  assert.match(readFileSync(join(first, "index.html"), "utf8"), new RegExp(`data-build="${built().id}"`));
  assert.match(readFileSync(join(first, "sw.js"), "utf8"), new RegExp(`"sha":"${list.sha}"`));
});
