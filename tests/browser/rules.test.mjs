// The pages of rules as a person meets them: without JavaScript, by keyboard, on a narrow phone, and from the calculator.
import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { desktop, hasValue, inBrowser } from "../lib/page.mjs";

const site = inBrowser();
const { open } = site;

test("without JavaScript: from the list to a place, to an article, to the other language", async (t) => {
  const page = await open(t, "rules/index.html", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "成都市", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^成都市/ }).waitFor();
  const rate = page.locator('[id="contribution.rate"]');
  await rate.getByText("0.8%").first().waitFor();
  await rate.getByRole("link", { name: /川医保规〔2024〕9号 一/ }).first().click();
  assert.match(page.url(), /510100\.html#sc-2024-9_\d+$/);
  await page.locator(":target blockquote").waitFor();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: /Chengdu/ }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

test("a fold opens by keyboard alone and tells who said it and when", async (t) => {
  const page = await open(t, "rules/510100.html", { viewport: desktop, javaScriptEnabled: false });
  const fold = page.locator('[id="contribution.rate"] details.seen summary').first();
  await fold.focus();
  await page.keyboard.press("Enter");
  await page.locator('[id="contribution.rate"] details.seen[open]').getByText("2026年11月21日核对").first().waitFor();
});

test("from the calculator and back with what was typed", async (t) => {
  const page = await open(t, "index.html#r=510100&b=6117&m=14&d=2026-05-20");
  await page.getByRole("link", { name: "成都市的全部规定" }).first().click();
  await page.getByRole("heading", { level: 1, name: /^成都市/ }).waitFor();
  await page.goBack();
  await page.getByLabel("缴费基数").waitFor();
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "6117");
  await page.getByText("怎么算的").first().click();
  const rule = page.getByRole("link", { name: /这一项的出处和以前的规定/ }).first();
  assert.match(await rule.getAttribute("href"), /^rules\/510100\.html#\w+\.\w+$/);
  await rule.click();
  await page.locator(":target").waitFor();
});

test("to the calculator with the place", async (t) => {
  const page = await open(t, "rules/310000.html");
  await page.getByRole("link", { name: "按上海市的规定算一算" }).click();
  await hasValue(page.getByRole("combobox", { name: "统筹地区" }), "上海市");
});

test("nothing scrolls sideways but tables, at 320 px", async (t) => {
  for (const path of ["rules/index.html", "rules/51.html", "rules/510100.html", "rules/en/511700.html", "rules/en/310000.html", "privacy.html", "privacy/en.html", "proof.html", "proof/en.html", "404.html"]) {
    const page = await open(t, path, { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, path);
  }
});

test("axe finds nothing, in both languages, light and dark, with every fold open", async (t) => {
  for (const [path, ...schemes] of [
    ["rules/en/index.html", "light"],
    ["rules/51.html", "dark"],
    ["rules/510100.html", "light", "dark"],
    ["rules/en/310000.html", "light"],
    ["privacy.html", "light", "dark"],
    ["privacy/en.html", "light"],
    ["proof.html", "light", "dark"],
    ["proof/en.html", "light"],
    ["404.html", "light", "dark"],
  ])
    for (const colorScheme of schemes) {
      const page = await open(t, path, { colorScheme, bypassCSP: true });
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      assert.deepEqual(await axeFinds(page), [], `${path} ${colorScheme}`);
    }
});

test("what is stored and what is sent: from the calculator, by keyboard, in the other language, and from the foot of every page", async (t) => {
  const page = await open(t, "#r=510100&b=6117", { viewport: desktop });
  await page.locator("#room-about > summary").focus();
  await page.keyboard.press("Enter");
  const link = page.locator("#room-about").getByRole("link", { name: "存了什么，发出去什么" });
  await link.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "存了什么，发出去什么" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "服务器看得到什么" }).waitFor();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "What is stored and what is sent" }).waitFor();
  await page.getByRole("link", { name: "Calculator", exact: true }).click();
  await page.getByRole("textbox", { name: /Contribution base/ }).waitFor();
  // And from what stands without a script, from the rules, and from what is known where.
  for (const [path, name, options] of [
    ["index.html", "存了什么，发出去什么", { javaScriptEnabled: false }],
    ["rules/en/510100.html", "What is stored and what is sent", { javaScriptEnabled: false }],
    ["coverage.html", "存了什么，发出去什么", {}],
  ]) {
    const other = await open(t, path, options);
    await other.getByRole("link", { name }).click();
    await other.getByRole("heading", { level: 1, name }).waitFor();
  }
});
