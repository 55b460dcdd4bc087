// A language is one file: the page is built with a third one that nothing else knows of, and it is offered and spoken.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { root } from "../lib/built.mjs";
import { launch, phone } from "../lib/page.mjs";

const there = `${root}build/third-language/`;
const web = `${there}web`;

let server;
let browser;
before(async () => {
  rmSync(there, { recursive: true, force: true });
  mkdirSync(`${there}build`, { recursive: true });
  cpSync(`${root}web`, web, { recursive: true, filter: (path) => !/\/(node_modules|dist|docs)$/.test(path) });
  for (const folder of ["web/node_modules", "wasm", "build/policy", "policy-data"]) symlinkSync(`${root}${folder}`, `${there}${folder}`);
  const english = readFileSync(`${web}/src/words/en.ts`, "utf8");
  const third = english
    .replace(/tag: "en", name: "English", data: "en"/, 'tag: "ja", name: "日本語", data: "zh"')
    .replace(/heading: "Result"/, 'heading: "結果です"')
    .replace(/title: "What is known where"/, 'title: "わかっていること"');
  assert.notEqual(third, english);
  writeFileSync(`${web}/src/words/ja.ts`, third);
  const { build, preview } = await import(`${root}web/node_modules/vite/dist/node/index.js`);
  await build({ root: web, logLevel: "error" });
  const served = await preview({ root: web, preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  server = { url: `http://127.0.0.1:${served.httpServer.address().port}/`, close: () => served.close() };
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(there, { recursive: true, force: true });
});

async function open(t, { path = "", locale = "zh-CN" } = {}) {
  const context = await browser.newContext({ viewport: phone, locale });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

test("it stands in the list under its own name, and is spoken when it is chosen", async (t) => {
  const page = await open(t, { path: "#r=510100&d=2026-05-20&b=6117&m=15" });
  await page.getByRole("button", { name: /显示/ }).click();
  const list = page.getByRole("combobox", { name: /Language/ });
  await list.waitFor();
  assert.deepEqual(await list.getByRole("option").allTextContents(), ["中文", "English", "日本語"]);
  await list.selectOption("日本語");
  await page.getByRole("heading", { name: "結果です" }).waitFor({ state: "attached" });
  assert.equal(await page.locator("html").getAttribute("lang"), "ja");
  await page.waitForURL(/l=ja/);
  // The data have two languages; this one said which of them its readers get.
  await page.waitForFunction(() => document.querySelector("[role=combobox]").value === "成都市");
  // A room that was open speaks it too, and so does one that is opened.
  await page.getByRole("group", { name: "Colours" }).waitFor();
});

test("a browser that speaks it gets it, on the other page too", async (t) => {
  const page = await open(t, { path: "coverage.html", locale: "ja-JP" });
  await page.getByRole("heading", { name: "わかっていること" }).waitFor();
  assert.equal(await page.getByRole("combobox", { name: /Language/ }).inputValue(), "ja");
});
