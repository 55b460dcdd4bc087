// The mini-program's page, rendered by WeChat's own compiler of WXML into jsdom; what `wx` does is written down and
// answered by hand.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";

import { JSDOM } from "jsdom";

import { readJson, root } from "../lib/built.mjs";

const folder = `${root}web/miniprogram`;
const { window } = new JSDOM("<!doctype html><body></body>");
Object.assign(globalThis, { window, document: window.document, MutationObserver: window.MutationObserver });
for (const name of ["Event", "CustomEvent"]) globalThis[name] = window[name];
const require = createRequire(import.meta.url);
const simulate = require("miniprogram-simulate");
const config = require(`${folder}/config.js`);
config.url = "https://yibao.example.gov.cn/yusuan/";
const { url } = config;
const COUNTY = { ...config };

/** Who waits for changes of the network: all pages that stand open. */
const listeners = new Set();
after(() => assert.equal(listeners.size, 0, "whoever has gone waits for nothing"));

/** The page, opened with a query; `did` is what it asked of WeChat, `network` tells it of a change. */
function open(t, query = {}, { network = "wifi", scene = 1001, ...changed } = {}) {
  Object.assign(config, COUNTY, changed);
  const did = [];
  const note = (name) => (given) => void did.push([name, given]);
  let now = network;
  globalThis.wx = {
    setNavigationBarTitle: note("title"),
    setNavigationBarColor: note("colours"),
    showToast: note("toast"),
    makePhoneCall: ({ phoneNumber }) => did.push(["call", phoneNumber]),
    getLaunchOptionsSync: () => ({ scene }),
    getNetworkType: ({ success, fail }) => (now === "untold" ? fail({ errMsg: "fail" }) : success({ networkType: now })),
    onNetworkStatusChange: (listener) => listeners.add(listener),
    offNetworkStatusChange: (listener) => listeners.delete(listener),
  };
  const page = simulate.render(simulate.load(`${folder}/pages/index/index`, "page", { rootPath: folder, compiler: "official" }));
  const host = document.createElement("div");
  document.body.append(host);
  page.attach(host);
  const { instance } = page;
  instance.onLoad(query);
  t.after(() => {
    instance.onUnload();
    page.detach();
    host.remove();
  });
  return {
    instance,
    did,
    host,
    src: () => (instance.data.state === "page" ? instance.data.src : undefined),
    text: () => host.textContent.replace(/\s+/g, " ").trim(),
    /** Events are handed on when everything else is done. */
    async send(name, event, detail) {
      page.querySelector(`.${name}`).dispatchEvent(event, { detail });
      await new Promise(setImmediate);
    },
    press(name) {
      return this.send(name, "tap");
    },
    has: (name) => page.querySelector(`.${name}`) !== undefined,
    /** It is there, and WeChat has not said so. */
    silently(is) {
      now = is;
    },
    network(is) {
      now = is;
      for (const listener of [...listeners]) listener({ isConnected: is !== "none", networkType: is });
    },
    told: (name) => did.filter(([what]) => what === name).map(([, given]) => given),
  };
}
const webView = (page) => page.host.querySelectorAll("wx-web-view").length;

test("it opens the page of config.js, in its name and colours, and keeps and asks for nothing", (t) => {
  const page = open(t);
  assert.equal(page.src(), url);
  assert.equal(webView(page), 1);
  assert.equal(page.has("trouble"), false);
  assert.deepEqual(page.did, [
    ["title", { title: "育算" }],
    ["colours", { frontColor: "#ffffff", backgroundColor: "#0b6355" }],
  ]);
});

test("a county's own region is chosen where nothing else is", (t) => {
  assert.equal(open(t, {}, { region: "511700" }).src(), `${url}#r=511700`);
  assert.equal(open(t, { f: "r%3D510100%26m%3D15" }, { region: "511700" }).src(), `${url}#r=510100&m=15`);
});

test("a card and a code open the situation; a hostile one opens the empty page and says so", (t) => {
  assert.equal(open(t, { f: encodeURIComponent("rt=%E4%B8%9C&m=15") }).src(), `${url}#rt=%E4%B8%9C&m=15`);
  assert.equal(open(t, { scene: "r%3D511700" }).src(), `${url}#r=511700`);
  assert.equal(open(t, { q: encodeURIComponent(`${url}#r=511700`) }).src(), `${url}#r=511700`);
  for (const query of [{ f: "https://evil.example/?a=1" }, { q: encodeURIComponent("https://evil.example/#r=1") }, { scene: "r=1#" }]) {
    const page = open(t, query);
    assert.equal(page.src(), url);
    assert.deepEqual(page.told("toast").map(({ title }) => title), ["链接里的内容不对，没有用它"]);
  }
});

test("without a network that is said, with the hotline; it opens by itself when the network comes, or when asked to", async (t) => {
  const page = open(t, { f: "r=511700" }, { network: "none" });
  assert.equal(webView(page), 0);
  assert.match(page.text(), /没有网络.*12393/);
  await page.press("retry");
  assert.match(page.text(), /没有网络/);
  await page.press("call");
  assert.deepEqual(page.told("call"), ["12393"]);
  page.network("wifi");
  assert.equal(page.src(), `${url}#r=511700`);
  assert.equal(webView(page), 1);
  // What stands open works without a network: it is left alone.
  page.network("none");
  assert.equal(webView(page), 1);

  const asked = open(t, {}, { network: "none" });
  await asked.press("anyway");
  assert.equal(asked.src(), url);
  const retried = open(t, {}, { network: "none" });
  retried.silently("5g");
  await retried.press("retry");
  assert.equal(retried.src(), url);
});

test("where nobody can tell about the network it tries", (t) => {
  assert.equal(open(t, {}, { network: "untold" }).src(), url);
});

test("a page that does not load is said, and tried again as it was", async (t) => {
  const page = open(t, { f: "r=511700" });
  const first = page.host.querySelector("wx-web-view");
  await page.send("web", "error", { src: url });
  assert.equal(webView(page), 0);
  assert.match(page.text(), /网页没有打开.*12393/);
  assert.equal(page.has("anyway"), false);
  await page.press("retry");
  assert.equal(page.src(), `${url}#r=511700`);
  // Made anew: the former one would not load again.
  assert.notEqual(page.host.querySelector("wx-web-view"), first);
  await page.send("web", "error", { src: url });
  page.network("4g");
  assert.equal(page.src(), `${url}#r=511700`);
});

test("what the page binds is there", (t) => {
  const { instance } = open(t);
  const handlers = [...readFileSync(`${folder}/pages/index/index.wxml`, "utf8").matchAll(/bind\w+="(\w+)"/g)].map(([, name]) => name);
  assert.deepEqual(handlers.sort(), ["onAnyway", "onCall", "onError", "onMessage", "onRetry"]);
  for (const handler of handlers) assert.equal(typeof instance[handler], "function", handler);
});

test("a card has the page alone, a picture of ours, and nothing of the web-view's address", async (t) => {
  const page = open(t, { f: "r=511700&m=15" });
  const bare = { title: "育算：生育保险缴多少，生育津贴领多少", path: "/pages/index/index", imageUrl: "/images/share.png" };
  const { promise, ...card } = page.instance.onShareAppMessage({ from: "menu", webViewUrl: `${url}#r=511700&b=6117` });
  assert.deepEqual(card, bare);
  assert.deepEqual(await promise, bare);
  assert.ok(existsSync(`${folder}${card.imageUrl}`));
});

test("a card has what the person prepared, also if it comes late; taken back, it has not", async (t) => {
  const page = open(t);
  const fragment = "rt=%E4%B8%9C&m=15";
  const message = { yusuan: 1, title: "生育保险缴费和生育津贴估算", fragment };
  const prepared = {
    title: "生育保险缴费和生育津贴估算",
    path: `/pages/index/index?f=${encodeURIComponent(fragment)}`,
    imageUrl: "/images/share.png",
  };
  const { promise: late } = page.instance.onShareAppMessage({});
  await page.send("web", "message", { data: [message] });
  assert.deepEqual(await late, prepared);
  const { promise, ...card } = page.instance.onShareAppMessage({});
  assert.deepEqual(card, prepared);
  assert.deepEqual(await promise, prepared);
  // The card leads back to the same.
  const query = Object.fromEntries(card.path.split("?")[1].split("&").map((pair) => pair.split("=")));
  assert.equal(open(t, query).src(), `${url}#${fragment}`);

  await page.send("web", "message", { data: [message, { yusuan: 1, title: "", fragment: "" }] });
  assert.equal(page.instance.onShareAppMessage({}).path, "/pages/index/index");
});

test("Moments and favourites never have what was typed; out of Moments the way into the mini-program is said", async (t) => {
  const page = open(t, { f: "r=511700" });
  await page.send("web", "message", { data: [{ yusuan: 1, title: "", fragment: "r=1&m=15" }] });
  const bare = { title: "育算：生育保险缴多少，生育津贴领多少", query: "", imageUrl: "/images/share.png" };
  assert.deepEqual(page.instance.onShareTimeline(), bare);
  assert.deepEqual(page.instance.onAddToFavorites({ webViewUrl: `${url}#r=1` }), bare);
  const alone = open(t, {}, { scene: 1154 });
  assert.equal(webView(alone), 0);
  assert.match(alone.text(), /前往小程序.*12393/);
  for (const name of ["retry", "anyway", "call"]) assert.equal(alone.has(name), false, name);
});

test("as it comes it says what to fill in", (t) => {
  const page = open(t, {}, { url: "https://example.org/yusuan/", region: "51" });
  assert.equal(webView(page), 0);
  assert.match(page.text(), /小程序还没有配置好.*url 还是例子.*region 要么空着/);
});

test("every file that the mini-program names is there, and it names no page twice", () => {
  const app = readJson(`${folder}/app.json`);
  assert.deepEqual(app.pages, ["pages/index/index"]);
  for (const page of app.pages) for (const kind of ["js", "json", "wxml", "wxss"]) assert.ok(existsSync(`${folder}/${page}.${kind}`));
  assert.ok(existsSync(`${folder}/${app.sitemapLocation}`));
  assert.equal(readJson(`${folder}/project.config.json`).appid, "touristappid");
});
