// The calculator in pages of others: from another origin, built from the package as it is packed. What the host hears is
// written down whole, and nothing that was typed is in it before the person said so.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { loaded, root } from "../lib/built.mjs";
import { closeAfter } from "../lib/closing.mjs";
import { buildHosts, heights, listen, requestAnswer, serveCalculator, serveFolder } from "../lib/hosts.mjs";
import { launch, launchWith, unfold } from "../lib/page.mjs";


let calculator;
let hosts;
let host;
let browser;
before(async () => {
  calculator = await serveCalculator();
  hosts = await buildHosts(calculator.url);
  const embed = `${calculator.url}embed.html`;
  // Two pages that speak for themselves, without the element.
  const frame = (more) => `<!doctype html><html lang="zh-CN"><title>host</title><h1>host</h1>${more}</html>`;
  const pages = {
    "/raw.html": frame(`<iframe id="calculator" src="${embed}#r=510100" width="600" height="900"></iframe>`),
    "/bare.html": frame(`<script src="${calculator.url}embed.js"></script>`),
    "/head.html": `<!doctype html><html lang="en"><head><title>host</title><script src="${calculator.url}embed.js"></script></head><body><h1>host</h1></body></html>`,
  };
  host = await serveFolder(hosts.dist, { pages });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await host?.close();
  await calculator?.close();
  hosts?.remove();
});

/** A host in a browser; what goes wrong unseen, in the host or in the frame, fails the test. */
async function open(t, path, { expected = [], context: given, ...options } = {}) {
  const context = given ?? (await browser.newContext({ viewport: { width: 800, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options }));
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.addInitScript(listen);
  await page.goto(path.startsWith("http") ? path : host.asLocalhost + path);
  closeAfter(t, async () => {
    await context.close();
    assert.deepEqual(wrong.filter((text) => !expected.some((pattern) => pattern.test(text))), []);
  });
  return page;
}

const frameOf = (page) => page.frameLocator("yusuan-calculator iframe");
async function innerOf(page) {
  const handle = await page.locator("yusuan-calculator iframe").elementHandle();
  return handle.contentFrame();
}
const field = (frame, name) => frame.getByLabel(name);

async function formStands(page) {
  await frameOf(page).locator(".form").waitFor();
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
}

async function fill(page, { base = "6117", months = "15", date = "2026-05-20" } = {}) {
  const frame = frameOf(page);
  await field(frame, "缴费基数").fill(base);
  await field(frame, "连续缴生育保险的月数").fill(months);
  await field(frame, "分娩日期或预产期").fill(date);
}

const answered = (page) => frameOf(page).getByText("能领生育津贴").first().waitFor({ state: "attached" });
const heard = (page, type) => page.evaluate((wanted) => window.heard.filter((one) => !wanted || one.type === wanted), type);
const untilHeard = (page, type, count = 1) =>
  page.waitForFunction(([wanted, least]) => window.heard.filter((one) => one.type === wanted).length >= least, [type, count]);
const ask = (page) => page.evaluate(requestAnswer);
const set = (page, situation) =>
  page.evaluate(
    (given) => {
      window.done = undefined;
      document.querySelector("yusuan-calculator").setSituation(given).then(
        () => {
          window.done = "done";
        },
        ({ reason, pointer }) => {
          window.done = `${reason} ${pointer}`;
        },
      );
    },
    situation,
  );
const untilDone = async (page, what) => {
  await page.waitForFunction(() => window.done !== undefined);
  assert.equal(await page.evaluate(() => window.done), what);
};

/**
 * Presses it as often as it takes: what the browser says of what can be seen comes a tenth of a second later, and a press
 * before that agrees to nothing.
 */
async function agree(page) {
  const frame = frameOf(page);
  await frame.getByRole("button", { name: "允许发给" }).waitFor();
  await heightFollows(page);
  while (!(await frame.locator("#consent.agreed").count())) {
    if (await frame.locator("#consent.asked").count()) await frame.getByRole("button", { name: "允许发给" }).click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The frame is as high as what is in it, and does not scroll. */
async function heightFollows(page) {
  const inner = await innerOf(page);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "height"));
  for (;;) {
    const [high, content, scrolls] = await inner.evaluate(heights);
    if (high === content && !scrolls) return high;
    await inner.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const SITUATION = {
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
  coverage: { months: 15, base: "6117" },
};

test("in a page of another origin: preset place and status, language of the page, as high as its content", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  const frame = frameOf(page);
  const inner = await innerOf(page);
  assert.notEqual(new URL(inner.url()).origin, new URL(page.url()).origin);
  await inner.waitForFunction(() => document.querySelector(".combobox input").value === "成都市");
  assert.equal(await inner.evaluate(() => document.documentElement.lang), "zh-CN");
  const empty = await heightFollows(page);
  await fill(page);
  await answered(page);
  const full = await heightFollows(page);
  assert.ok(full > empty, `${full} > ${empty}`);
  await page.setViewportSize({ width: 360, height: 800 });
  const narrow = await heightFollows(page);
  assert.ok(narrow > full, `${narrow} > ${full}`);
  assert.equal(await inner.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await frame.getByRole("button", { name: "清空重填" }).click();
  await page.setViewportSize({ width: 800, height: 900 });
  await frame.getByText("还差").or(frame.locator(".card.waiting")).first().waitFor({ state: "attached" });
  assert.ok((await heightFollows(page)) < full, "and smaller again");
});

test("one line of script puts it in its own place, with what its attributes say; in the head it only defines", async (t) => {
  const page = await open(t, "plain/line.html", { locale: "en-GB" });
  await formStands(page);
  assert.deepEqual(
    await page.evaluate(() => [...document.body.children].map(({ localName }) => localName)),
    ["h1", "yusuan-calculator", "script", "p"],
  );
  const inner = await innerOf(page);
  assert.equal(new URLSearchParams(new URL(inner.url()).hash.slice(1)).get("r"), "510100");
  assert.equal(await inner.evaluate(() => document.documentElement.lang), "zh-CN", "the language of the page around it");
  await page.evaluate(() => document.querySelector("yusuan-calculator").setAttribute("language", "en"));
  await inner.waitForFunction(() => document.documentElement.lang === "en");
  const other = await open(t, "head.html");
  assert.equal(await other.locator("yusuan-calculator").count(), 0);
  assert.equal(await other.evaluate(() => customElements.get("yusuan-calculator") !== undefined), true);
});

test("nothing typed goes to the host before it asked and the person agreed; exactly the answer then; nothing after she stopped", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  const frame = frameOf(page);
  await fill(page);
  await answered(page);
  await heightFollows(page);
  const before = await heard(page);
  assert.deepEqual([...new Set(before.map((one) => one.type ?? `window ${one.data.type}`))].sort(), ["done", "height", "ready", "window hello"]);
  for (const one of before)
    assert.deepEqual(
      Object.keys(one.window ? one.data : one).sort(),
      { done: ["re", "type", "yusuan"], height: ["height", "type", "yusuan"], ready: ["type", "yusuan"] }[one.type] ?? ["type", "yusuan"],
    );

  await page.evaluate(() => scrollTo(0, 0));
  await ask(page);
  const consent = frame.getByRole("region", { name: "要不要把内容给所在的网页" });
  const origin = new URL(page.url()).origin;
  await consent.getByText(`${origin} 想得到您在这里填的内容和算出的结果`).waitFor();
  await untilHeard(page, "asked");
  await consent.getByText("看看会发送的原文").click();
  const letters = JSON.parse(await consent.locator("pre").textContent());
  assert.equal((await heard(page, "answer")).length, 0);

  await consent.getByRole("button", { name: `允许发给 ${origin}`, exact: true }).waitFor();
  await agree(page);
  await page.waitForFunction(() => window.agreed === true);
  await untilHeard(page, "answer");
  const [{ answer }] = await heard(page, "answer");
  assert.deepEqual(answer, letters, "what was shown is what was sent");
  assert.equal(answer.assumed_birth, false);
  assert.deepEqual(answer.situation, SITUATION);
  const module = await loaded("51");
  assert.deepEqual(answer.assessment, JSON.parse(JSON.stringify(module.assess(SITUATION))), "the module's own answer");
  assert.equal(answer.assessment.allowance.entitled, "yes");
  assert.match(await page.locator("#told").textContent(), /^能领，/);

  await field(frame, "缴费基数").fill("7000");
  await page.waitForFunction(() => window.heard.some(({ type, answer }) => type === "answer" && answer?.situation.coverage.base === "7000"));
  await field(frame, "缴费基数").fill("");
  await page.waitForFunction(() => window.heard.filter(({ type }) => type === "answer").pop().answer === null);
  assert.equal(await page.locator("#told").textContent(), "还没有结果");

  await consent.getByText("您填的内容和结果正在发给").waitFor();
  assert.equal(await frame.getByText("填的内容不会发送出去").count(), 0, "what is no longer so is not said");
  await consent.getByRole("button", { name: "停止发送" }).click();
  await untilHeard(page, "withdrawn");
  const sent = (await heard(page, "answer")).length;
  await field(frame, "缴费基数").fill("8123");
  await answered(page);
  // A message that is answered after everything that was under way.
  await page.evaluate(() => document.querySelector("yusuan-calculator").refreshTheme());
  await heightFollows(page);
  assert.equal((await heard(page, "answer")).length, sent);
  assert.equal(JSON.stringify(await heard(page)).includes("8123"), false);

  // She is not asked again, but may change her mind.
  await ask(page);
  await page.waitForFunction(() => window.agreed === false);
  await consent.getByRole("button", { name: "改主意" }).click();
  await agree(page);
  await page.waitForFunction(() => window.heard.some(({ answer }) => answer?.situation.coverage.base === "8123"));
});

test("who does not agree gives nothing, and is not asked again", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  await fill(page, { base: "6543.21" });
  await answered(page);
  await page.locator("#ask").press("Enter");
  const frame = frameOf(page);
  await frame.getByRole("button", { name: "不允许" }).click();
  await page.waitForFunction(() => document.querySelector("#told").textContent === "没有得到允许");
  await frame.getByText("没有允许，什么都没有发给").waitFor();
  await ask(page);
  await page.waitForFunction(() => window.agreed === false);
  assert.equal(await frame.getByRole("button", { name: "允许发给" }).count(), 0);
  assert.deepEqual(await heard(page, "answer"), []);
  assert.equal(JSON.stringify(await heard(page)).includes("6543"), false);
});

test("a button that something lies over, or that a script presses, agrees to nothing", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  await fill(page);
  await ask(page);
  const allow = frameOf(page).getByRole("button", { name: "允许发给" });
  await allow.evaluate((button) => button.click());
  await page.evaluate(() => {
    const cover = document.createElement("div");
    cover.id = "cover";
    cover.textContent = "抽奖";
    Object.assign(cover.style, { position: "fixed", inset: 0, background: "white", pointerEvents: "none" });
    document.body.append(cover);
  });
  await heightFollows(page);
  const covered = frameOf(page).getByText("可能被网页上别的东西遮住了");
  const press = async () => {
    await allow.click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  await press();
  await covered.waitFor();
  for (let i = 0; i < 5; i++) await press();
  assert.deepEqual(await heard(page, "agreed"), []);
  await page.evaluate(() => document.getElementById("cover").remove());
  await agree(page);
  await untilHeard(page, "agreed");
});

test("a situation from the host: at once in a form nobody typed in, else only if she says so, and back again", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  const frame = frameOf(page);
  await set(page, SITUATION);
  await untilDone(page, "done");
  await answered(page);
  assert.equal(await field(frame, "缴费基数").inputValue(), "6117");
  assert.equal(await field(frame, "分娩日期或预产期").inputValue(), "2026-05-20");
  // Another one of the host's takes the place of the host's own.
  await set(page, { ...SITUATION, region: "310000", coverage: { months: 3, base: "9000" } });
  await untilDone(page, "done");
  await (await innerOf(page)).waitForFunction(() => document.querySelector(".combobox input").value === "上海市");

  await field(frame, "缴费基数").fill("7777");
  await set(page, { region: "510100" });
  const question = frame.getByRole("region", { name: "要不要换掉您填的内容" });
  await question.getByText("想把这里的内容换成它给的").waitFor();
  assert.equal(await field(frame, "缴费基数").inputValue(), "7777");
  await question.getByRole("button", { name: "保留我填的" }).click();
  await untilDone(page, "kept_by_person /situation");
  assert.equal(await field(frame, "缴费基数").inputValue(), "7777");

  await set(page, { region: "510100", coverage: { months: 4, base: "5000" } });
  await question.waitFor();
  await set(page, SITUATION);
  await question.getByRole("button", { name: "换成它给的" }).click();
  await untilDone(page, "done");
  assert.deepEqual((await heard(page, "refused")).map(({ reason }) => reason), ["kept_by_person", "overtaken"]);
  assert.equal(await field(frame, "缴费基数").inputValue(), "6117");
  await question.getByRole("button", { name: "换回我填的" }).click();
  assert.equal(await field(frame, "缴费基数").inputValue(), "7777");
  await (await innerOf(page)).waitForFunction(() => document.querySelector(".combobox input").value === "上海市");
});

test("a hostile situation is refused at its place, and what was typed stays", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  await fill(page, { base: "7777" });
  for (const [given, refused] of [
    [{ region: "510100", evil: 1 }, "unknown_field /situation/evil"],
    [{ region: "999999" }, "unknown_region /situation/region"],
    [{ event: { kind: "birth", date: "2026-02-30" } }, "invalid_date /situation/event/date"],
    [{ coverage: { months: 1e9 } }, "out_of_range /situation/coverage/months"],
    [{ coverage: Array.from({ length: 241 }, () => ({ status: "flexible" })) }, "out_of_range /situation/coverage"],
    [{ coverage: [{ status: "flexible", base: "六千" }] }, "invalid_amount /situation/coverage/0/base"],
    [{ settle: { "allowance.share": "x".repeat(1e6) } }, "out_of_range /situation/settle/allowance.share"],
    ["510100", "wrong_type /situation"],
  ]) {
    await set(page, given);
    await untilDone(page, refused);
  }
  assert.equal(await field(frameOf(page), "缴费基数").inputValue(), "7777");
  assert.equal(await frameOf(page).getByRole("region", { name: "要不要换掉" }).count(), 0);
});

test("colours, corners and fonts of the host's style sheet; unreadable ones are refused; what the person chose goes first", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  const inner = await innerOf(page);
  const worn = () =>
    inner.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const card = getComputedStyle(document.querySelector(".card"));
      return [style.getPropertyValue("--deep"), style.getPropertyValue("--paper"), card.borderTopLeftRadius, getComputedStyle(document.body).backgroundColor];
    });
  await inner.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue("--deep") === "#1d4ed8");
  assert.deepEqual(await worn(), ["#1d4ed8", "#ffffff", "4px", "rgb(255, 255, 255)"]);
  const wear = (variables) =>
    page.evaluate((given) => {
      const element = document.querySelector("yusuan-calculator");
      for (const [name, value] of Object.entries(given)) element.style.setProperty(`--yusuan-${name}`, value);
      return element.refreshTheme().then(
        () => "done",
        ({ reason, pointer }) => `${reason} ${pointer}`,
      );
    }, variables);
  assert.equal(await wear({ ink: "#fefefe" }), "too_little_contrast /variables/ink");
  assert.equal(await wear({ ink: "url(https://example.org/)" }), "invalid_value /variables/ink");
  assert.deepEqual(await worn(), ["#1d4ed8", "#ffffff", "4px", "rgb(255, 255, 255)"], "as it was");
  assert.equal(await wear({ ink: "hsl(220 60% 15%)", radius: "1rem", font: '"Kai Ti", serif' }), "done");
  assert.equal(await inner.evaluate(() => getComputedStyle(document.body).fontFamily), '"Kai Ti", serif');
  assert.equal((await worn())[2], "16px");

  // The device turns dark: the host's style sheet has colours for it.
  await page.emulateMedia({ colorScheme: "dark" });
  assert.equal(await wear({ ink: "#eeeeee" }), "done");
  assert.deepEqual((await worn()).slice(0, 2), ["#9dbcff", "#101418"]);
  // Light by the person's own word, in a dark page: the host's pale ink is not put on white.
  await frameOf(page).getByRole("button", { name: "显示" }).click();
  await frameOf(page).getByRole("radio", { name: "浅色" }).check({ force: true });
  const [, , , ground] = await worn();
  assert.equal(ground, "rgb(244, 242, 236)");
  assert.equal(await inner.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink")), "#1b2320");
  await page.evaluate(() => document.querySelector("yusuan-calculator").setAttribute("theme", "large"));
  await untilHeard(page, "refused", 1);
  await page.waitForFunction(() => window.heard.some(({ reason }) => reason === "chosen_by_person"));
  assert.equal(await inner.evaluate(() => document.documentElement.getAttribute("data-look")), "light");
});

test("messages that are no messages are refused with a reason; other windows and origins are not answered", async (t) => {
  const page = await open(t, "raw.html");
  const handle = await page.locator("#calculator").elementHandle();
  const inner = await handle.contentFrame();
  await page.waitForFunction(() => window.heard.some(({ data }) => data?.type === "hello"));
  // Somebody else in the same page: a frame of a third origin, which can reach the calculator's window.
  const third = await serveFolder(hosts.dist, { pages: { "/evil.html": "<!doctype html><title>evil</title>" } });
  closeAfter(t, () => third.close());
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.src = src;
    frame.name = "evil";
    document.body.append(frame);
    return new Promise((ready) => {
      frame.onload = ready;
    });
  }, `${third.url}evil.html`);
  await page.frame("evil").evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    window.got = [];
    port1.onmessage = ({ data }) => window.got.push(data);
    parent.frames[0].postMessage({ yusuan: 1, type: "connect", follows: true }, "*", [port2]);
    port1.postMessage({ yusuan: 1, id: 1, type: "request", what: "answer" });
  });
  // The page itself, then, with its own words.
  await page.evaluate(() => {
    window.got = [];
    const connect = (message, ...transfer) => document.getElementById("calculator").contentWindow.postMessage(message, "*", transfer);
    connect("connect");
    connect({ yusuan: 1, type: "connect" });
    const old = new MessageChannel();
    old.port1.onmessage = () => window.got.push("to an unknown version");
    connect({ yusuan: 2, type: "connect" }, old.port2);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => window.got.push(data);
    connect({ yusuan: 1, type: "connect" }, port2);
    window.port = port1;
  });
  await page.waitForFunction(() => window.got.some(({ type }) => type === "ready"));
  const refusals = await page.evaluate(async () => {
    const answers = [];
    const cyclic = { yusuan: 1, id: 9, type: "set", situation: { region: "510100" } };
    cyclic.situation.self = cyclic;
    for (const message of [
      null,
      "request",
      [1],
      new Map([["yusuan", 1]]),
      { type: "request" },
      { yusuan: 2, id: 5, type: "request", what: "answer" },
      { yusuan: 1, id: 6, type: "erase" },
      { yusuan: 1, id: 6, type: "__proto__" },
      { yusuan: 1, id: 6, type: "toString" },
      { yusuan: 1, type: "request", what: "answer" },
      { yusuan: 1, id: -1, type: "request", what: "answer" },
      { yusuan: 1, id: 7, type: "request", what: "everything" },
      JSON.parse('{"yusuan":1,"id":8,"type":"set","situation":{"__proto__":{"region":"510100"}}}'),
      JSON.parse('{"yusuan":1,"id":8,"type":"theme","variables":{"constructor":"#000000"}}'),
      cyclic,
      { yusuan: 1, id: 10, type: "show", language: "xx" },
      { yusuan: 1, id: 11, type: "theme", variables: { paper: { toString: "#000000" } } },
      { yusuan: 1, id: 12, type: "theme", variables: { font: "a".repeat(1e6) } },
    ]) {
      const before = window.got.length;
      window.port.postMessage(message);
      while (window.got.length === before) await new Promise(requestAnimationFrame);
      const { type, re, reason, pointer } = window.got[window.got.length - 1];
      answers.push([type, re, reason, pointer].join(" "));
    }
    return answers;
  });
  assert.deepEqual(refusals, [
    "refused 0 no_message ",
    "refused 0 no_message ",
    "refused 0 no_message ",
    "refused 0 no_message ",
    "refused 0 unknown_version /yusuan",
    "refused 5 unknown_version /yusuan",
    "refused 6 unknown_type /type",
    "refused 6 unknown_type /type",
    "refused 6 unknown_type /type",
    "refused 0 wrong_type /id",
    "refused -1 out_of_range /id",
    "refused 7 invalid_value /what",
    "refused 8 unknown_field /situation/__proto__",
    "refused 8 unknown_field /variables/constructor",
    "refused 9 unknown_field /situation/self",
    "refused 10 unknown_language /language",
    "refused 11 wrong_type /variables/paper",
    "refused 12 out_of_range /variables/font",
  ]);
  assert.equal(await inner.evaluate(() => ({}).region), undefined);
  assert.deepEqual(await page.frame("evil").evaluate(() => window.got), [], "the third origin heard nothing");
  assert.equal((await page.evaluate(() => window.got)).includes("to an unknown version"), false);
  assert.equal(await inner.locator("#consent").count(), 0, "and its request was none");
});

test("the element answers its own frame only: not the page, not another frame, not another origin in its place", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  const third = await serveFolder(hosts.dist, {
    pages: {
      "/evil.html": `<!doctype html><title>evil</title><script>window.got=[];addEventListener("message",({data,ports})=>{window.got.push(data)});parent.postMessage({yusuan:1,type:"hello"},"*")</script>`,
    },
  });
  closeAfter(t, () => third.close());
  const count = () => page.evaluate(() => window.heard.filter(({ data }) => data?.type === "hello").length);
  const before = await count();
  await page.evaluate((src) => {
    postMessage({ yusuan: 1, type: "hello" }, "*");
    const frame = document.createElement("iframe");
    frame.src = src;
    frame.name = "evil";
    document.body.append(frame);
  }, `${third.url}evil.html`);
  await page.waitForFunction((least) => window.heard.filter(({ data }) => data?.type === "hello").length >= least, before + 2);
  // The frame itself goes elsewhere.
  await page.evaluate((src) => {
    document.querySelector("yusuan-calculator").shadowRoot.querySelector("iframe").contentWindow.location.replace(src);
  }, `${third.url}evil.html`);
  await page.waitForFunction((least) => window.heard.filter(({ data }) => data?.type === "hello").length >= least, before + 3);
  // What is said now comes after whatever was said before.
  await page.evaluate(() => {
    for (const one of [document.querySelector("iframe"), document.querySelector("yusuan-calculator").shadowRoot.querySelector("iframe")])
      one.contentWindow.postMessage("last", "*");
  });
  const evil = page.frames().filter((one) => one.url().includes("evil.html"));
  assert.equal(evil.length, 2);
  for (const frame of evil) {
    await frame.waitForFunction(() => window.got.includes("last"));
    assert.deepEqual(await frame.evaluate(() => window.got), ["last"]);
  }
});

/** What a person does with the page, with nothing thrown on the way. */
async function journey(page) {
  const frame = frameOf(page);
  await fill(page);
  await answered(page);
  await unfold(frame.locator("#room-keep > summary"));
  await frame.locator("#room-keep .keep").waitFor();
  await frame.getByRole("button", { name: "显示" }).click();
  await frame.getByRole("radio", { name: "大" }).first().check({ force: true });
  await frame.getByRole("button", { name: "清空重填" }).click();
  assert.equal(await field(frame, "缴费基数").inputValue(), "");
  await set(page, { ...SITUATION, coverage: { months: 15, base: "7000" } });
  // By a key: the type has just become large, and things still move.
  await frame.getByRole("button", { name: "换成它给的" }).press("Enter");
  await untilDone(page, "done");
  await answered(page);
  await ask(page);
  await agree(page);
  await page.waitForFunction(() => window.heard.some(({ answer }) => answer?.situation.coverage.base === "7000"));
  await heightFollows(page);
}

const storage = (inner) =>
  inner.evaluate(() => {
    try {
      return localStorage.length;
    } catch ({ name }) {
      return name;
    }
  });

test("all storage blocked by the browser's settings: everything goes on", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-profile-"));
  closeAfter(t, () => rmSync(folder, { recursive: true, force: true }));
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  const context = await launchWith(folder, preferences, { viewport: { width: 800, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await open(t, "plain/index.html", { context });
  await formStands(page);
  assert.equal(await storage(await innerOf(page)), "SecurityError");
  await journey(page);
});

test("third-party cookies and storage blocked: everything goes on", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-profile-"));
  closeAfter(t, () => rmSync(folder, { recursive: true, force: true }));
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
  const context = await launchWith(folder, preferences, { viewport: { width: 800, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await open(t, "plain/index.html", { context });
  await formStands(page);
  await journey(page);
});

test("in a sandbox without an origin: everything goes on, and it is told apart by its window alone", async (t) => {
  const page = await open(t, "bare.html");
  await page.evaluate(() => {
    document.querySelector("yusuan-calculator").setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  });
  await page.waitForFunction(() => window.heard.some(({ origin, data }) => data?.type === "hello" && origin === "null"));
  await formStands(page);
  const inner = await innerOf(page);
  assert.equal(await inner.evaluate(() => origin), "null");
  assert.equal(await storage(inner), "SecurityError");
  await set(page, { region: "510100", status: "flexible" });
  await untilDone(page, "done");
  await journey(page);
});

test("a page without an origin of its own can embed, and is given no answer", async (t) => {
  // `frame-ancestors *` knows nothing of such a page: it can embed only what is served without that header.
  const plain = await serveFolder(join(root, "web/dist"), { headers: () => ({ "access-control-allow-origin": "*" }) });
  const bare = await serveFolder(hosts.dist, {
    pages: { "/opaque.html": `<!doctype html><title>host</title><h1>host</h1><script src="${plain.url}embed.js"></script>` },
    headers: () => ({ "content-security-policy": "sandbox allow-scripts" }),
  });
  closeAfter(t, () => Promise.all([plain.close(), bare.close()]));
  const opaque = await open(t, `${bare.asLocalhost}opaque.html`);
  assert.equal(await opaque.evaluate(() => origin), "null");
  await opaque.waitForFunction(() => window.heard.some(({ type }) => type === "ready"));
  await ask(opaque);
  await opaque.waitForFunction(() => window.agreed !== undefined);
  assert.equal(await opaque.evaluate(() => window.agreed), "no_origin");
});

for (const name of ["vue", "react"])
  test(`a host made with ${name}: attributes, events and methods of the element`, async (t) => {
    const page = await open(t, `${name}/index.html`);
    await formStands(page);
    const inner = await innerOf(page);
    await inner.waitForFunction(() => document.querySelector(".combobox input").value === "成都市");
    await page.getByRole("button", { name: "换成上海" }).click();
    await inner.waitForFunction(() => document.querySelector(".combobox input").value === "上海市");
    await fill(page, { base: "7384" });
    await answered(page);
    // By a key: beneath the frame it would move from under the pointer while the frame still grows.
    await page.locator("#ask").press("Enter");
    await agree(page);
    await page.waitForFunction(() => document.querySelector("#told").textContent.startsWith("能领，"));
    await frameOf(page).getByRole("button", { name: "停止发送" }).click();
    await page.waitForFunction(() => document.querySelector("#told").textContent === "已停止");
  });

test("by the keyboard alone, from the host into the frame and back, with what has the focus in sight", async (t) => {
  const page = await open(t, "plain/index.html", { viewport: { width: 375, height: 600 } });
  await formStands(page);
  const frame = frameOf(page);
  const inner = await innerOf(page);
  await heightFollows(page);
  const inSight = async (locator) => {
    // Wholly, or as much of it as fits; what is higher than the window is scrolled to a frame after it has the focus.
    const seen = ({ y, height }) => y < 600 && y + Math.min(height, 44) <= 600 + 1 && y + height > 0;
    let box = await locator.boundingBox();
    for (let frames = 0; frames < 300 && !seen(box); frames++) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      box = await locator.boundingBox();
    }
    assert.ok(seen(box), `${locator} at ${box.y} of 600`);
  };
  const tabTo = async (locator, key = "Tab") => {
    await locator.waitFor({ state: "attached" });
    const focused = () => locator.evaluate((element) => element === element.ownerDocument.activeElement && element.ownerDocument.hasFocus());
    for (let i = 0; i < 80 && !(await focused()); i++) await page.keyboard.press(key);
    assert.ok(await focused(), `${key} reaches ${locator}`);
    await inSight(locator);
  };
  await tabTo(field(frame, "缴费基数"));
  await page.keyboard.type("6117");
  await tabTo(field(frame, "连续缴生育保险的月数"));
  await page.keyboard.type("15");
  // The page's way to the answer, which lies far below, in the host's own scroll.
  await tabTo(frame.getByRole("button", { name: "跳到结果" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await inner.waitForFunction(() => document.activeElement.id === "answer");
  await inSight(frame.locator("#answer-heading"));
  await ask(page);
  const allow = frame.getByRole("button", { name: "允许发给" });
  await tabTo(allow);
  while (!(await frame.locator("#consent.agreed").count())) {
    await page.keyboard.press("Enter");
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await untilHeard(page, "agreed");
  assert.equal(await inner.evaluate(() => document.activeElement.id), "consent", "the focus stays where the button was");
  await tabTo(frame.getByRole("button", { name: "停止发送" }));
  await page.keyboard.press("Space");
  await untilHeard(page, "withdrawn");
  // Out of the frame again.
  for (let i = 0; i < 120 && (await page.evaluate(() => document.activeElement.id)) !== "ask"; i++) await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "ask");
});

test("links open beside the host, the whole page with what was typed; nothing typed is in any request, and no Referer", async (t) => {
  const from = calculator.requests.length;
  const page = await open(t, "plain/index.html");
  await formStands(page);
  await fill(page, { base: "6789.12" });
  await answered(page);
  const [whole] = await Promise.all([page.waitForEvent("popup"), frameOf(page).getByRole("link", { name: "在新页面打开" }).click()]);
  await whole.getByLabel("缴费基数").waitFor();
  assert.equal(new URL(whole.url()).pathname, "/");
  assert.equal(await whole.getByLabel("缴费基数").inputValue(), "6789.12");
  await whole.close();
  const [rules] = await Promise.all([page.waitForEvent("popup"), frameOf(page).getByRole("link", { name: "成都市的全部规定" }).click()]);
  await rules.waitForURL(/rules\/510100\.html/);
  await rules.close();
  assert.ok(calculator.requests.length > from);
  // A host's own line of script is the host's own request.
  for (const { url, referer } of calculator.requests.slice(from).filter((one) => one.url !== "/embed.js")) {
    assert.doesNotMatch(url, /6789|2026-05-20|[?#]/);
    assert.equal(referer === undefined || referer.startsWith(calculator.url), true, `${url} from ${referer}`);
  }
  // The link to take away leads to the page, not to the frame.
  await unfold(frameOf(page).locator("#room-keep > summary"));
  await (await innerOf(page)).waitForFunction(
    (start) => [...document.querySelectorAll("#room-keep *")].some(({ value, textContent }) => String(value || textContent).startsWith(start)),
    `${calculator.url}#`,
  );
});

test("a browser without ResizeObserver keeps the height it began with, and the frame scrolls", async (t) => {
  const page = await browser.newContext({ viewport: { width: 800, height: 900 }, locale: "zh-CN" }).then(async (context) => {
    await context.addInitScript(() => {
      delete window.ResizeObserver;
    });
    return open(t, "plain/index.html", { context });
  });
  await formStands(page);
  const inner = await innerOf(page);
  assert.deepEqual(await heard(page, "height"), []);
  assert.equal(await inner.evaluate(() => innerHeight), 640);
  assert.equal(await inner.evaluate(() => getComputedStyle(document.documentElement).overflowY), "visible");
});

test("a host that keeps the frame low leaves it its own scrolling", async (t) => {
  const page = await open(t, "plain/index.html");
  await formStands(page);
  await heightFollows(page);
  const inner = await innerOf(page);
  await inner.waitForFunction(() => document.documentElement.hasAttribute("data-fits"));
  await page.evaluate(() => {
    document.querySelector("yusuan-calculator").shadowRoot.querySelector("iframe").style.setProperty("height", "300px", "important");
  });
  await inner.waitForFunction(() => !document.documentElement.hasAttribute("data-fits"));
  assert.equal(await inner.evaluate(() => getComputedStyle(document.documentElement).overflowY), "visible");
});

for (const [language, words] of Object.entries({ zh: { stop: "停止发送", allow: "允许发给", keep: "保留我填的" }, en: { stop: "Stop sending", allow: "Allow sending", keep: "Keep mine" } }))
  test(`axe finds nothing in the frame, whatever the host asks: ${language}`, async (t) => {
    const page = await open(t, "plain/index.html", { bypassCSP: true, reducedMotion: "reduce", viewport: { width: 375, height: 812 } });
    await page.evaluate((one) => document.querySelector("yusuan-calculator").setAttribute("language", one), language);
    await formStands(page);
    const inner = await innerOf(page);
    await inner.waitForFunction((one) => document.documentElement.lang.startsWith(one), language);
    const looked = async (state) => {
      assert.deepEqual(await axeFinds(inner), [], state);
    };
    await looked("empty");
    await set(page, SITUATION);
    await untilDone(page, "done");
    await ask(page);
    await inner.locator("#consent").waitFor();
    await unfold(inner.locator("#consent summary"));
    await inner.locator("#consent pre").waitFor();
    await looked("asked");
    await inner.locator(`[id="at/coverage/base"]`).fill("7000");
    await set(page, SITUATION);
    await inner.getByRole("button", { name: words.keep }).waitFor();
    await looked("replacing");
    while (!(await inner.locator("#consent.agreed").count())) {
      if (await inner.locator("#consent.asked").count()) await inner.getByRole("button", { name: words.allow }).click();
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await looked("agreed");
    await page.emulateMedia({ colorScheme: "dark" });
    await looked("dark");
    await inner.getByRole("button", { name: words.stop }).click();
    await looked("stopped");
  });

test("the package's types say what the messages are", () => {
  const folder = mkdtempSync(join(hosts.folder, "types-"));
  const check = (source) => {
    writeFileSync(join(folder, "use.ts"), source);
    const args = ["--noEmit", "--strict", "--module", "ESNext", "--moduleResolution", "bundler", "--target", "ES2022", "--lib", "ES2022,DOM", join(folder, "use.ts")];
    try {
      execFileSync(process.execPath, [`${root}web/node_modules/typescript/bin/tsc`, ...args], { cwd: folder, encoding: "utf8" });
      return "";
    } catch ({ stdout }) {
      return stdout;
    }
  };
  const use = `import { type Answer, type YusuanEvent, YusuanCalculator, YusuanRefused } from "yusuan-embed";
const one = document.querySelector("yusuan-calculator") as YusuanCalculator;
one.addEventListener("answer", (event) => {
  const { answer }: Answer = (event as YusuanEvent<"answer">).detail;
  const amount: string | undefined = answer?.assessment.allowance.amount?.max;
  console.log(amount);
});
one.setSituation({ region: "510100", coverage: { months: 14, base: "4588.00" } }).catch((why: YusuanRefused) => why.pointer);
`;
  assert.equal(check(use), "");
  assert.match(check(`${use}one.setSituation({ place: "510100" });\n`), /'place' does not exist/);
});
