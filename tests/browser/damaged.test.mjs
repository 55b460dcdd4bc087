// A file of the policy that is not what was built: half of it, or another in its place. It is not used, it is said so, and
// nothing typed is lost.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { root } from "../lib/built.mjs";
import { inBrowser } from "../lib/page.mjs";

const site = inBrowser();
const assets = `${root}web/dist/assets/`;
const file = (pattern) => readFileSync(assets + readdirSync(assets).find((name) => pattern.test(name)), "utf8");
const pack = file(/^51-[\w-]+\.json$/);
const CHENGDU = "#r=510100&d=2026-05-20&b=6117&m=15&q.allowance.divisor=365%2F12";
const notice = (page) => page.locator("body > div > .notice[role=alert]");
const figure = (page) => page.locator("#answer").getByText(/19,?708\.47/).first();

/** As long and as well formed, but not what was built. */
const swapped = () => JSON.stringify({ ...JSON.parse(pack), documents: [] });
const JSON_TYPE = { contentType: "application/json" };

for (const [what, wrong] of [
  ["half a file", () => pack.slice(0, pack.length / 2)],
  ["another in its place", swapped],
  ["another province's", () => file(/^31-[\w-]+\.json$/)],
  ["a page of a portal that wants a login", () => "<!doctype html><title>login</title>"],
])
  test(`the pack of the place, ${what}: no answer from it, said in words, and one press fetches it anew`, async (t) => {
    let broken = true;
    let asked = 0;
    const page = await site.open(t, CHENGDU, {
      routes: {
        "**/51-*.json": (route) => {
          ++asked;
          return broken ? route.fulfill({ body: wrong(), ...JSON_TYPE }) : route.continue();
        },
      },
    });
    await notice(page).getByText("四川省的政策数据传来的和发布的不一样，所以没有采用。").waitFor();
    assert.equal(await figure(page).count(), 0);
    assert.equal(await page.getByLabel("缴费基数").inputValue(), "6117");
    // Once as usual, and once past every cache (src/fetched.test.ts).
    assert.equal(asked, 2);
    broken = false;
    await notice(page).getByRole("button", { name: "重新取" }).click();
    await figure(page).waitFor();
    await notice(page).waitFor({ state: "detached" });
  });

test("damaged in a cache only: fetched past it, without a word", async (t) => {
  let first = true;
  const page = await site.open(t, CHENGDU, {
    routes: {
      "**/51-*.json": (route) => {
        const broken = first;
        first = false;
        return broken ? route.fulfill({ body: swapped(), ...JSON_TYPE }) : route.continue();
      },
    },
  });
  await figure(page).waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await notice(page).count(), 0);
});

test("articles and places, too; in English; and while a language is changed", async (t) => {
  let broken = true;
  const wrong = (route) => (broken ? route.fulfill({ body: "{}", ...JSON_TYPE }) : route.continue());
  const page = await site.open(t, `${CHENGDU}&l=en`, { bypassCSP: true, routes: { "**/51.articles-*.json": wrong, "**/places-*.json": wrong } });
  await figure(page).waitFor();
  await notice(page).getByText(/not what was published.*the list of areas/).waitFor();
  await notice(page).getByText(/the articles of/).waitFor();
  await page.getByRole("button", { name: /^Display/ }).click();
  await page.locator("select.languages").selectOption("zh");
  await notice(page).getByText(/地区名单.*的条文|的条文.*地区名单/).waitFor();
  assert.deepEqual(await axeFinds(page, { within: [".notice[role=alert]"] }), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  broken = false;
  await notice(page).getByRole("button", { name: "重新取" }).click();
  await notice(page).waitFor({ state: "detached" });
  await page.locator("#answer").getByText(/^怎么算的/).first().click();
  await page.locator("#answer blockquote").first().waitFor();
});

test("where nothing comes at all it is no damaged file", async (t) => {
  const page = await site.open(t, CHENGDU, { expected: [/Failed to load resource/], routes: { "**/51-*.json": (route) => route.abort() } });
  await page.locator("#answer [role=alert]").getByText(/政策数据没有载入/).waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await notice(page).count(), 0);
});
