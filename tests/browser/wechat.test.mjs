// The page in WeChat: in its own browser, and in a mini-program's web-view with the real module of WeChat against a bridge
// of ours. What only a real phone can show stands in web/miniprogram/README.md.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { root } from "../lib/built.mjs";
import { inBrowser, unfold } from "../lib/page.mjs";
import { reach, states } from "./states.mjs";

const require = createRequire(`${root}web/miniprogram/`);
const { LONGEST, addressOf, opened, queryOf, shared } = require("./link.js");


const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; V2318A Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MMWEBSDK/20250201 MicroMessenger/8.0.57.2820(0x28003937) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN";
const MINI = " miniProgram/wx0123456789abcdef";
const HOSTS = [
  ["WeChat on Android", ANDROID, "wechat"],
  ["WeChat on an iPhone", IPHONE, "wechat"],
  ["a mini-program on Android", ANDROID + MINI, "miniprogram"],
  ["a mini-program on an iPhone", IPHONE + MINI, "miniprogram"],
];
const CHENGDU = "#r=510100&d=2026-05-20&b=6117&m=15";
/** More periods than a card can carry. */
const LONG = `#r=510100&s=flexible&d=2026-05-20&f=details&${Array.from({ length: 60 }, (_, n) => {
  const month = `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
  return `p${n}s=flexible&p${n}f=${month}&p${n}t=${month}&p${n}b=${6000 + n}`;
}).join("&")}`;

const site = inBrowser();
const open = (t, fragment, options) => site.open(t, fragment, { day: "2026-11-22", isMobile: true, hasTouch: true, ...options });
const inMiniProgram = (t, fragment, options) => open(t, fragment, { userAgent: ANDROID + MINI, init: bridge, ...options });

/** WeChat's side of the bridge: what it is told is written down. */
function bridge() {
  globalThis.told = [];
  globalThis.WeixinJSBridge = {
    invoke: (name, given, done) => {
      globalThis.told.push([name, JSON.parse(JSON.stringify(given))]);
      done({ err_msg: `${name}:ok` });
    },
    on: () => undefined,
  };
}
const told = (page) => page.evaluate(() => globalThis.told);
/** What the mini-program gets at last: the list of all messages. */
const messages = async (page) =>
  (await told(page)).map(([name, { name: api, arg }]) => {
    assert.deepEqual([name, api], ["invokeMiniProgramAPI", "postMessage"]);
    const { yusuan, title, fragment, ...others } = arg;
    // What WeChat's own module puts in besides is of its signatures, and empty.
    assert.deepEqual(Object.keys(others).filter((key) => !/^verify/.test(key)), []);
    return { yusuan, title, fragment };
  });

const room = (page, id = "keep") => page.locator(`#room-${id}`);
async function enter(page, id = "keep") {
  await unfold(room(page, id).locator(":scope > summary"));
  await page.waitForFunction((at) => !document.querySelector(`#room-${at} progress`), id);
}
const button = (page, name) => page.getByRole("button", { name, exact: true });
const ofWeChat = (page) => page.requests.filter((url) => /weixin|outside/.test(url));
const idle = (page) => page.waitForLoadState("networkidle");

test("a plain browser fetches nothing of it, and has its files and its printer", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await idle(page);
  assert.deepEqual(ofWeChat(page), []);
  await button(page, "打印或存成 PDF").waitFor();
  await button(page, "下载：每一步怎么算").waitFor();
  assert.equal(await room(page).getByText(/微信|小程序/).count(), 0);
  assert.equal(await button(page, "分享这次计算").count(), 0);
});

for (const [name, userAgent, host] of HOSTS)
  test(`no control that does not work there, and the way that does: ${name}`, async (t) => {
    const page = await open(t, CHENGDU, { userAgent, init: bridge });
    await enter(page);
    await enter(page, "bring");
    await room(page).getByText("导出、导入和全部清除").click();
    const names = await page.getByRole("button").allTextContents();
    assert.ok(names.length > 20);
    assert.deepEqual(names.filter((text) => /打印|下载|导出文件|转发…/.test(text)), []);
    assert.equal(await page.locator("input[type=file]").count(), 0);
    const words = await room(page).textContent();
    // A mini-program has no menu that opens a browser.
    assert.equal(/请点右上角“…”，用浏览器打开/.test(words), host === "wechat");
    assert.equal(/到手机浏览器里打开/.test(words), host === "miniprogram");
    await room(page, "bring").getByText("微信里不能打印，请复制清单，或者截屏。").waitFor();
    assert.equal(await button(page, "分享这次计算").count(), host === "miniprogram" ? 1 : 0);
    // A picture to press on: in the page itself, no file behind it.
    await button(page, "存成图片").click();
    await room(page).getByText("长按图片保存").waitFor();
    const picture = room(page).locator("figure.picture img");
    assert.match(await picture.getAttribute("src"), /^data:image\/png;base64,/);
    assert.ok((await picture.evaluate((image) => image.naturalWidth)) > 300);
    assert.deepEqual(await told(page), [], "nothing has been said to WeChat");
    assert.deepEqual(page.requests.filter((url) => /weixin/.test(url)), []);
  });

test("the calculation is forwarded by a press: the mini-program makes a card of it that opens the same", async (t) => {
  const page = await inMiniProgram(t, `${CHENGDU}&q.allowance.divisor=365%2F12&l=zh`);
  await enter(page);
  await room(page).getByText(/平时只转小程序本身，不带您填的内容/).waitFor();
  await idle(page);
  assert.deepEqual(page.requests.filter((url) => /weixin/.test(url)), []);
  await button(page, "分享这次计算").click();
  await room(page).getByText("备好了：点右上角“…”").waitFor();
  const [message, ...more] = await messages(page);
  assert.deepEqual(more, []);
  assert.deepEqual({ ...message, fragment: "" }, { yusuan: 1, title: "生育保险缴费和生育津贴估算", fragment: "" });
  const link = await room(page).getByRole("textbox", { name: "这次计算的链接" }).inputValue();
  assert.equal(`${site.url}#${message.fragment}`, link);
  // The whole way, through the mini-program's own scripts.
  const card = shared([message]);
  const query = Object.fromEntries(queryOf(card.fragment).split("&").map((pair) => pair.split("=")));
  const address = addressOf(site.url, opened(query, site.url).fragment);
  assert.equal(address, link);
  const other = await open(t, address, { userAgent: IPHONE + MINI, init: bridge });
  await other.getByText("和 2026年11月22日 的结果一样。").waitFor();
  assert.equal(await other.getByLabel("缴费基数").inputValue(), "6117");
  // Nothing of it in any request.
  for (const url of [...page.requests, ...other.requests]) assert.doesNotMatch(url, /6117/);
});

test("a change takes the card back, and so does the person, and so does leaving the page", async (t) => {
  const page = await inMiniProgram(t, CHENGDU);
  await enter(page);
  const share = button(page, "分享这次计算");
  const last = async () => (await messages(page)).at(-1);
  const none = { yusuan: 1, title: "", fragment: "" };
  await share.click();
  await room(page).getByText("备好了").waitFor();
  await page.getByLabel("缴费基数").fill("6118");
  await room(page).getByText("内容变了，转发时不再带着。").waitFor();
  assert.deepEqual(await last(), none);

  await share.click();
  await room(page).getByText("备好了").waitFor();
  assert.match((await last()).fragment, /b=6118/);
  await button(page, "不带了").click();
  await button(page, "不带了").waitFor({ state: "detached" });
  assert.deepEqual(await last(), none);
  // The focus is not lost with its button.
  await page.waitForFunction((element) => element === document.activeElement, await share.elementHandle());

  await share.click();
  await room(page).getByText("备好了").waitFor();
  const before = (await messages(page)).length;
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await page.waitForFunction((count) => globalThis.told.length > count, before);
  assert.deepEqual(await last(), none);
});

test("what cannot be forwarded is said: too long, no module, no bridge", async (t) => {
  const long = await inMiniProgram(t, LONG);
  await enter(long);
  await button(long, "分享这次计算").click();
  await room(long).getByText("填的时段太多，转发带不下。").waitFor();
  assert.deepEqual(await told(long), []);
  assert.ok((await room(long).getByRole("textbox", { name: "这次计算的链接" }).inputValue()).length > LONGEST);

  const cut = await inMiniProgram(t, CHENGDU, {
    routes: { "**/weixin-js-sdk-*.js": (route) => route.abort() },
    expected: [/ERR_FAILED/],
  });
  await enter(cut);
  await button(cut, "分享这次计算").click();
  await room(cut).getByText("没有备好，转发时不带填的内容。").waitFor();
  assert.deepEqual(await told(cut), []);

  // Some seconds, because a bridge may come late.
  const alone = await open(t, CHENGDU, { userAgent: ANDROID + MINI });
  await enter(alone);
  await button(alone, "分享这次计算").click();
  await room(alone).getByText("没有备好，转发时不带填的内容。").waitFor();
});

test("the page's policy lets WeChat's bridge through, which calls by frames of its own schemes, and no other frame", async (t) => {
  const page = await open(t, "", { expected: [/Failed to launch|Not allowed to launch|scheme does not have|Refused to frame|violates the following Content Security Policy directive/] });
  const refused = (src) =>
    page.evaluate(
      (address) =>
        new Promise((done) => {
          const names = [];
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => names.push([effectiveDirective, blockedURI]));
          const frame = document.createElement("iframe");
          frame.src = address;
          document.body.append(frame);
          // A frame that is always refused, as a sign that the first one's turn is over.
          const last = document.createElement("iframe");
          last.src = "https://last.example/";
          document.addEventListener("securitypolicyviolation", ({ blockedURI }) => /last/.test(blockedURI) && done(names));
          document.body.append(last);
        }),
      src,
    );
  for (const scheme of ["weixin://dispatch_message/", "weixinping://iframe", "weixinpreinject://iframe"])
    assert.deepEqual(await refused(scheme), [["frame-src", "https://last.example"]], scheme);
  for (const other of ["https://evil.example/", "weixinx://iframe"])
    assert.equal((await refused(other)).filter(([directive, uri]) => directive === "frame-src" && !/last/.test(uri)).length, 1, other);
});

test("an older WeChat says late that it is a mini-program: the page follows, and waits for the bridge", async (t) => {
  const page = await open(t, CHENGDU, { userAgent: ANDROID });
  await enter(page);
  await room(page).getByText(/在微信里发给别人：复制链接/).waitFor();
  assert.equal(await button(page, "分享这次计算").count(), 0);
  await page.evaluate(bridge);
  await page.evaluate(() => {
    globalThis.__wxjs_environment = "miniprogram";
    document.dispatchEvent(new Event("WeixinJSBridgeReady"));
  });
  await button(page, "分享这次计算").click();
  await room(page).getByText("备好了").waitFor();
  assert.equal((await messages(page)).length, 1);
});

test("a link to another site is copied in a mini-program, and followed elsewhere", async (t) => {
  const CITY = /^https:\/\/[^/]+\.gov\.cn\//;
  const withLink = async (options) => {
    const page = await open(t, CHENGDU, { init: bridge, ...options });
    const link = page.locator("a[target=_blank]").first();
    await link.waitFor({ state: "attached" });
    // Whatever is folded over it.
    await link.evaluate((element) => {
      for (let at = element.parentElement; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    });
    await idle(page);
    return { page, link, address: await link.getAttribute("href") };
  };
  const { page, link, address } = await withLink({ userAgent: IPHONE + MINI, permissions: ["clipboard-read", "clipboard-write"] });
  assert.match(address, CITY);
  await link.focus();
  await page.keyboard.press("Enter");
  await page.getByText("小程序里打不开别的网站。网址已经复制").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
  const box = page.locator("#outside");
  assert.equal(await box.getByRole("textbox", { name: "网址" }).inputValue(), address);
  assert.equal(page.context().pages().length, 1);
  assert.deepEqual(page.requests.filter((url) => CITY.test(url)), []);
  await page.keyboard.press("Escape");
  await box.locator("section").waitFor({ state: "detached" });
  assert.ok(await link.evaluate((element) => element === document.activeElement));
  // A link of ours leads where it leads.
  await page.locator("a.coverage-link").first().click();
  await page.waitForURL(/coverage\.html/);

  const plain = await withLink({ userAgent: IPHONE });
  await plain.page.context().route(CITY, (route) => route.fulfill({ body: "there", contentType: "text/plain" }));
  const [there] = await Promise.all([plain.page.context().waitForEvent("page"), plain.link.click()]);
  await there.waitForURL(CITY);
});

test("axe finds nothing in what only a mini-program shows, in both languages, light and dark", async (t) => {
  for (const [lang, share, ready, theme] of [
    ["zh", "分享这次计算", "备好了", "light"],
    ["en", "Share this calculation", "Ready: tap", "dark"],
  ]) {
    const page = await inMiniProgram(t, `${CHENGDU}&l=${lang}&v=${theme}`, { bypassCSP: true, reducedMotion: "reduce" });
    await enter(page);
    await button(page, share).click();
    await room(page).getByText(ready).waitFor();
    await page.locator("a[target=_blank]").first().evaluate((element) => element.click());
    await page.locator("#outside section").waitFor();
    assert.deepEqual(await axeFinds(page, { within: ["#room-keep", "#outside"] }), []);
  }
});

test("where neither clipboard nor the old way copies, the address and the link stand there, selected", async (t) => {
  const page = await inMiniProgram(t, CHENGDU, {
    init: () => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    },
  });
  await enter(page);
  await button(page, "复制链接").click();
  await room(page).getByText("浏览器不让直接复制。").waitFor();
  const selected = () => page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd));
  assert.equal(await selected(), await room(page).getByRole("textbox", { name: "这次计算的链接" }).inputValue());
  const link = page.locator("a[target=_blank]").first();
  await link.evaluate((element) => element.click());
  await page.getByText("请长按下面的网址复制").waitFor();
  await page.locator("#outside input").focus();
  assert.equal(await selected(), await link.getAttribute("href"));
});

test("the old way copies where there is no clipboard, as in older web-views", async (t) => {
  const page = await inMiniProgram(t, CHENGDU, {
    init: () => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.addEventListener("copy", () => {
        const { value, selectionStart, selectionEnd } = document.activeElement;
        globalThis.copied = value.slice(selectionStart, selectionEnd);
      });
    },
  });
  await enter(page);
  await button(page, "复制链接").click();
  await room(page).getByText("已复制").waitFor();
  assert.equal(await page.evaluate(() => globalThis.copied), await room(page).getByRole("textbox", { name: "这次计算的链接" }).inputValue());
});

test("Back brings the former situation back, step by step, and then leaves; folds and rooms are no step", async (t) => {
  const page = await inMiniProgram(t, "coverage.html");
  await page.goto(`${site.url}${CHENGDU}`);
  const base = page.getByLabel("缴费基数");
  await enter(page);
  await enter(page, "bring");
  await page.locator(".top").getByRole("button", { name: "显示" }).click();
  await base.fill("6200");
  await page.getByLabel("名称").fill("甲");
  await button(page, "保存").click();
  await button(page, "清空重填").click();
  await page.waitForFunction(() => !/b=/.test(location.hash));
  assert.equal(await base.inputValue(), "");
  await base.fill("7000");
  await room(page).getByRole("button", { name: /^打开/ }).click();
  await page.waitForFunction(() => /b=6200/.test(location.hash));

  await page.goBack();
  await page.waitForFunction(() => /b=7000/.test(location.hash));
  assert.equal(await base.inputValue(), "7000");
  await page.goBack();
  await page.waitForFunction(() => /b=6200/.test(location.hash));
  assert.equal(await base.inputValue(), "6200");
  await page.getByText("能领生育津贴").first().waitFor();
  await page.goBack();
  await page.waitForURL(/coverage\.html/);
});

// --- WeChat's large letters -------------------------------------------------------------------------------------------

/** What of the page's text nobody can read: out of the screen, or cut off by what it stands in. */
function lost() {
  const width = document.documentElement.clientWidth;
  const found = new Set();
  if (document.documentElement.scrollWidth > width) found.add(`the page is ${document.documentElement.scrollWidth} wide`);
  const around = (element) => {
    const all = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) all.push([at, getComputedStyle(at)]);
    return all;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (text.data.trim() === "" || element.closest("svg, option, script, noscript, .quiet, .skip")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const holders = around(element);
    if (holders.some(([at, { visibility, position }]) => visibility === "hidden" || (position === "absolute" && at.clientWidth <= 1))) continue;
    const scrolls = holders.some(([, { overflowX }]) => /auto|scroll/.test(overflowX));
    const cut = holders.find(([, { overflowX, overflowY }]) => overflowX === "hidden" || overflowY === "hidden")?.[0].getBoundingClientRect();
    for (const { left, right, top, bottom, width: wide } of range.getClientRects()) {
      if (wide === 0) continue;
      const out = !scrolls && (right > width + 1 || left < -1);
      const off = cut && (right > cut.right + 1 || left < cut.left - 1 || bottom > cut.bottom + 2 || top < cut.top - 2);
      if (out || off) found.add(`${out ? "out of the screen" : "cut off"}: ${element.tagName} ${element.className} “${text.data.slice(0, 20)}”`);
    }
  }
  return [...found];
}

/** WeChat on Android enlarges every letter and with it rem; on an iPhone it sets this property, and rem stays. */
const LARGE = {
  Android: (size) => {
    document.documentElement.style.fontSize = size;
  },
  iPhone: (size) => {
    document.body.style.setProperty("-webkit-text-size-adjust", size);
  },
};

test("letters twice as large, as set in WeChat on Android or an iPhone: nothing is lost in any state of the page, from 320 px on", async (t) => {
  const page = await open(t, "", { userAgent: ANDROID + MINI, viewport: { width: 320, height: 700 }, bypassCSP: true, reducedMotion: "reduce" });
  const high = () => page.evaluate(() => document.querySelector("main h1, main h2").getBoundingClientRect().height);
  for (const state of states)
    await t.test(state.name, async () => {
      await reach(page, site.url, state, { lang: "zh" });
      await page.setViewportSize({ width: 320, height: 700 });
      const before = await high();
      await page.addStyleTag({ content: "*{content-visibility:visible!important}" });
      for (const [name, enlarge] of Object.entries(LARGE)) {
        await page.evaluate(enlarge, "200%");
        for (const width of [320, 375]) {
          await page.setViewportSize({ width, height: 700 });
          // Two frames: what measures itself has done so.
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          assert.deepEqual(await page.evaluate(lost), [], `${name}, ${width} px`);
        }
        assert.ok((await high()) >= 2 * before, `the letters are larger: ${name}`);
        await page.evaluate(enlarge, "");
      }
    });
});
