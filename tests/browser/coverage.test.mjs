// What is known where: the coverage page, with a table of the true size but of our making.
import assert from "node:assert/strict";
import { before, test } from "node:test";

import { desktop, hasValue, inBrowser } from "../lib/page.mjs";
import { coverageSample, coverageUrl } from "./sample.mjs";

const site = inBrowser();
let sample;
before(async () => {
  sample = await coverageSample();
});

const open = (t, { path = "coverage.html", broken = () => false, ...options } = {}) =>
  site.open(t, path, { routes: [[coverageUrl, (route) => (broken() ? route.abort() : route.fulfill({ json: sample }))]], ...options });

const table = (page, name) => page.getByRole("table", { name });
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("reached from the calculator, and back to it with what was typed", async (t) => {
  const page = await open(t, { path: "#r=510100&b=6117" });
  await page.getByRole("link", { name: "各地政策查到了多少" }).click();
  await page.getByRole("heading", { level: 1, name: "各地政策查到了多少" }).waitFor();
  await page.getByRole("link", { name: /回到计算/ }).click();
  await page.getByLabel("缴费基数").waitFor();
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "6117");
});

test("a table by rule, by status, with every count told in numbers", async (t) => {
  const page = await open(t);
  const areas = sample.provinces.reduce((sum, { areas }) => sum + areas.length, 0);
  const rules = table(page, new RegExp(`灵活就业人员：每项规定在全国 ${areas} 个地区`));
  const row = rules.getByRole("row", { name: /生育保险费率/ });
  await row.waitFor();
  const numbers = (await row.getByRole("cell").allTextContents()).slice(1).map(Number);
  const column = sample.parameters.indexOf("contribution.rate");
  const letters = sample.provinces.flatMap(({ areas }) => areas.map(({ states }) => states.flexible[column]));
  assert.deepEqual(numbers, ["s", "r", "u", "x"].map((letter) => letters.filter((one) => one === letter).length));
  const before = await rules.getByRole("row").count();
  await page.getByText("未就业", { exact: true }).click();
  const after = await table(page, /未就业：每项规定/).getByRole("row").count();
  assert.ok(after < before, "what means nothing to a resident is left out");
  assert.match(page.url(), /s=resident/);
  await page.getByText(`${sample.grades.official} 条`).waitFor();
});

test("a province opens into a row for each area, each a way to its calculation", async (t) => {
  const page = await open(t);
  await page.getByText("四川省", { exact: true }).click();
  const areas = table(page, /四川省，灵活就业人员/);
  const sichuan = sample.provinces.find(({ id }) => id === "51");
  assert.equal(await areas.getByRole("rowheader").count(), sichuan.areas.length);
  assert.equal(await overflow(page), 0);
  const row = areas.getByRole("row", { name: /成都市/ });
  const cells = await row.getByRole("cell").allTextContents();
  assert.ok(cells.slice(0, -1).every((text) => /官方定论|据报道或推算|几种说法|没有公布|不适用/.test(text)), cells.join());
  await areas.getByRole("link", { name: "成都市" }).click();
  await hasValue(page.getByRole("combobox", { name: "统筹地区" }), "成都市");
});

test("by keyboard alone, in English, on a desktop", async (t) => {
  const page = await open(t, { viewport: desktop, path: "coverage.html#l=en" });
  const province = page.locator("summary").filter({ hasText: "Beijing" });
  await province.waitFor();
  const has = (locator) => locator.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 12 && !(await has(province)); i++) await page.keyboard.press("Tab");
  assert.ok(await has(province), "Tab reaches the first province");
  await page.keyboard.press("Enter");
  const region = page.getByRole("region", { name: /Beijing, Flexible worker/ });
  await region.waitFor();
  await page.keyboard.press("Tab");
  assert.ok(await has(region), "what scrolls is reached");
  await page.keyboard.press("Tab");
  assert.ok(await has(region.getByRole("link")), "and the link to the calculation");
  assert.equal(await overflow(page), 0);
});

test("without its table the page says so, and asks again", async (t) => {
  let broken = true;
  const page = await open(t, { broken: () => broken, expected: [/Failed to load resource/] });
  await page.getByRole("alert").getByText("这张表没有载入").waitFor();
  broken = false;
  await page.getByRole("button", { name: "重试" }).click();
  await table(page, /每项规定/).waitFor();
});
