// A person opens the page, fills the form and reads the answer that the C++ core computed in her browser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { desktop, launch, phone, serve } from "../lib/page.mjs";

let server;
let browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page in which anything that goes wrong unseen (a script error, a refused resource) fails the test. */
async function open(t, { viewport = phone, locale = "zh-CN", fragment = "" } = {}) {
  const context = await browser.newContext({ viewport, locale, timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  page.wrong = [];
  page.requests = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.wrong.push(message.text()));
  page.on("pageerror", (error) => page.wrong.push(error.message));
  page.on("request", (request) => page.requests.push(request.url()));
  await page.goto(server.url + fragment);
  t.after(async () => {
    await context.close();
    assert.deepEqual(page.wrong, []);
  });
  return page;
}

const answer = (page) => page.locator("#answer");
const says = async (page, text) => answer(page).getByText(text).first().waitFor();

async function choosePlace(page, typed, option) {
  await page.getByRole("combobox", { name: /统筹地区|Pooling area/ }).fill(typed);
  await page.getByRole("option", { name: option }).first().click();
}

test("Chengdu, flexible: the contract's example, with the bureau's answer to the divisor", async (t) => {
  const page = await open(t);
  await choosePlace(page, "成都", /成都/);
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByLabel("连续缴生育保险的月数").fill("15");
  await says(page, /19,?708\.47/);
  await says(page, /19,?982\.20/); // the other reading of the divisor
  await says(page, /48\.94/);
  await says(page, /734\.10/);
  await says(page, /2027年5月20日/);
});

test("Dachuan finds Dazhou: nobody has published the rate, and the page says so instead of a number", async (t) => {
  const page = await open(t, { viewport: desktop });
  await choosePlace(page, "dachuan", /达州/);
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByLabel("连续缴生育保险的月数").fill("15");
  await says(page, /12393/);
  await says(page, /19,?708\.47/);
  await says(page, /38,?333\.20/);
  await page.getByText(/达川医保函〔2024〕145号/).first().waitFor({ state: "attached" });
});

test("the answer changes as one types, and the steps open to the article", async (t) => {
  const page = await open(t, { locale: "en-US" });
  await choosePlace(page, "chengdu", /Chengdu/);
  await page.getByLabel(/Date of birth or due date/).fill("2026-05-20");
  await page.getByLabel(/Contribution base/).fill("6117");
  const months = page.getByRole("textbox", { name: /^Months/ });
  await months.fill("11");
  await says(page, "11 months paid, 12 needed");
  await months.fill("12");
  await says(page, /19,?708\.47/);
  const how = answer(page).getByText(/^How/).first();
  await how.click();
  await answer(page).getByText(/川医保规〔2024〕9号/).first().waitFor();
});

test("wrong input is explained at the field and stays as it was typed", async (t) => {
  const page = await open(t);
  await choosePlace(page, "成都", /成都/);
  const base = page.getByLabel("缴费基数");
  await base.fill("六千");
  await base.blur();
  assert.equal(await base.inputValue(), "六千");
  assert.equal(await base.getAttribute("aria-invalid"), "true");
  const explanation = await base.getAttribute("aria-describedby");
  assert.ok(explanation);
});

test("nothing typed ever leaves the device, and nothing is fetched after the start", async (t) => {
  const page = await open(t);
  await page.waitForLoadState("networkidle");
  const before = page.requests.length;
  await choosePlace(page, "成都", /成都/);
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByLabel("连续缴生育保险的月数").fill("15");
  await says(page, /48\.94/);
  assert.deepEqual(page.requests.slice(before), []);
  assert.ok(page.requests.every((url) => url.startsWith(server.url) && !url.includes("6117")));
});

test("what was typed survives a reload", async (t) => {
  const page = await open(t);
  await choosePlace(page, "成都", /成都/);
  await page.getByLabel("缴费基数").fill("6117");
  await page.waitForURL(/b=6117/);
  await page.reload();
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "6117");
});

test("by keyboard alone: from the first key to the answer", async (t) => {
  const page = await open(t, { viewport: desktop });
  const place = page.getByRole("combobox", { name: "统筹地区" });
  for (let i = 0; i < 12 && !(await place.evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press("Tab");
  assert.ok(await place.evaluate((e) => e === document.activeElement), "Tab reaches the place");
  await page.keyboard.type("chengdu");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const tabTo = async (label) => {
    const field = page.getByLabel(label);
    for (let i = 0; i < 20 && !(await field.evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press("Tab");
    assert.ok(await field.evaluate((e) => e === document.activeElement), `Tab reaches ${label}`);
  };
  await tabTo("分娩日期或预产期");
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await tabTo("缴费基数");
  await page.keyboard.type("6117");
  await tabTo("连续缴生育保险的月数");
  await page.keyboard.type("15");
  await says(page, /48\.94/);
});
