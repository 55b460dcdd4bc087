// A person opens the page, fills the form and reads the answer that the C++ core computed in her browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { brotliSize, root } from "../lib/built.mjs";
import { desktop, hasValue, inBrowser } from "../lib/page.mjs";

const site = inBrowser();
const open = (t, { fragment = "", path = "", ...options } = {}) => site.open(t, path + fragment, options);

/** The name of a file of the policy without the hash that its content gave it. */
const fileName = (url) => new URL(url).pathname.split("/").pop().replace(/-[\w-]{8}(?=\.json$)/, "");
const fill = async (page, { date = "2026-05-20", base = "6117", months = "15" } = {}) => {
  await page.getByLabel("分娩日期或预产期").fill(date);
  await page.getByLabel("缴费基数").fill(base);
  await page.getByLabel("连续缴生育保险的月数").fill(months);
};
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

test("nothing typed ever leaves the device; after the start only the words of the law are fetched, by province, and what stands beneath an answer", async (t) => {
  const page = await open(t);
  await page.waitForLoadState("networkidle");
  const before = page.requests.length;
  // When the browser is idle, and after their addresses.
  const articles = page.waitForResponse(/\/51\.articles-/);
  await choosePlace(page, "成都", /成都/);
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByLabel("连续缴生育保险的月数").fill("15");
  await says(page, /48\.94/);
  await articles;
  await page.waitForLoadState("networkidle");
  const fetched = page.requests.slice(before).map(fileName);
  const beneath = /^(articles|Doubt|copy|Remarks|words-zh-(doubt|remarks))-[\w-]{8}\.(js|css)$/;
  assert.deepEqual(fetched.filter((name) => !beneath.test(name)), ["51.articles.json"]);
  assert.ok(page.requests.every((url) => url.startsWith(site.url) && !url.includes("6117")));
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
  await tabTo("缴费基数");
  await page.keyboard.type("6117");
  await tabTo("连续缴生育保险的月数");
  await page.keyboard.type("15");
  await says(page, /^若 .+ 分娩：能领生育津贴$/);
  await tabTo("分娩日期或预产期");
  await page.getByLabel("分娩日期或预产期").fill("2026-05-20");
  await says(page, /48\.94/);
  await says(page, "能领生育津贴");
});

// --- the whole country ------------------------------------------------------------------------------------------------

const REFUSED = /Failed to load resource/;

test("Shanghai by pinyin: its policy is fetched then, and the premium is said to be part of the medical one", async (t) => {
  const page = await open(t);
  await page.waitForLoadState("networkidle");
  const before = page.requests.length;
  await fill(page);
  await choosePlace(page, "shanghai", /上海市/);
  await says(page, "已经包含在您缴的职工医保费里，不用另外缴。");
  await says(page, /1%|61\.17/);
  await says(page, /育儿补贴/);
  await says(page, /全国人均约 26,000/);
  await page.waitForURL(/r=310000/);
  await page.waitForLoadState("networkidle");
  const fetched = page.requests.slice(before).map(fileName);
  assert.ok(fetched.includes("31.json"), fetched.join());
  // The areas alone had the answer: the long list of districts stays where it is.
  assert.ok(!fetched.includes("divisions.json"), fetched.join());
});

test("the place in the link decides whose policy comes first", async (t) => {
  const page = await open(t, { fragment: "#r=310000&d=2026-05-20&b=7384&m=15" });
  await says(page, /能领生育津贴/);
  await hasValue(page.getByRole("combobox", { name: "统筹地区" }), "上海市");
  const packs = page.requests.map(fileName).filter((name) => /^\d\d\.json$/.test(name));
  assert.deepEqual(packs, ["31.json"]);
});

test("a district that no area is named after: the list of districts is fetched when it is searched for", async (t) => {
  const page = await open(t);
  await fill(page);
  await choosePlace(page, "浦东", /浦东新区/);
  await hasValue(page.getByRole("combobox", { name: "统筹地区" }), "上海市 浦东新区");
  await page.getByText("浦东新区属于上海市统筹地区").waitFor();
  await says(page, /能领生育津贴/);
  await page.waitForURL(/r=310115/);
  await page.reload();
  await page.getByText("浦东新区属于上海市统筹地区").waitFor();
});

test("typed before the list of areas is here: what is meant is found when it comes", async (t) => {
  let arrive;
  const held = new Promise((resolve) => {
    arrive = resolve;
  });
  const page = await open(t, { routes: { "**/places-*.json": (route) => held.then(() => route.continue()) } });
  await page.getByRole("combobox", { name: "统筹地区" }).fill("浦东");
  arrive();
  await page.getByRole("option", { name: /浦东新区/ }).first().click();
  await page.getByText("浦东新区属于上海市统筹地区").waitFor();
});

test("by province, for those who would rather look than type", async (t) => {
  const page = await open(t);
  const field = page.getByRole("combobox", { name: "统筹地区" });
  await field.click();
  await page.getByRole("option", { name: /广东省/ }).click();
  await page.getByRole("option", { name: /深圳市/ }).click();
  await hasValue(field, "深圳市");
});

test("by province with the keyboard alone", async (t) => {
  const page = await open(t, { viewport: desktop });
  const field = page.getByRole("combobox", { name: "统筹地区" });
  await field.focus();
  await page.waitForLoadState("networkidle");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: /石家庄市/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await hasValue(field, "唐山市");
  await page.waitForURL(/r=130200/);
});

test("the policy of a place cannot be fetched: it says so, keeps everything, and comes on the second try", async (t) => {
  let broken = true;
  const page = await open(t, {
    expected: [REFUSED],
    routes: { "**/44-*.json": (route) => (broken ? route.abort() : route.continue()) },
  });
  await fill(page, { base: "5626" });
  await choosePlace(page, "guangzhou", /广州市/);
  const alert = answer(page).getByRole("alert");
  await alert.getByText(/广东省的政策数据没有载入/).waitFor();
  await hasValue(page.getByRole("combobox", { name: "统筹地区" }), "广州市");
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "5626");
  broken = false;
  await alert.getByRole("button", { name: "重试" }).click();
  await says(page, "领取条件");
  assert.equal(await alert.count(), 0);
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "5626");
});

test("while the policy of a place is on its way, that is to be seen", async (t) => {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const page = await open(t, {
    routes: {
      "**/33-*.json": async (route) => {
        await held;
        await route.continue();
      },
    },
  });
  await fill(page);
  await choosePlace(page, "hangzhou", /杭州市/);
  await answer(page).getByText("正在载入浙江省的政策数据…").first().waitFor();
  assert.equal(await answer(page).getByRole("progressbar").count(), 1);
  release();
  await says(page, "领取条件");
});

test("a place that nobody knows: its province is recognized, and what was typed stays", async (t) => {
  const page = await open(t);
  const field = page.getByRole("combobox", { name: "统筹地区" });
  await field.fill("四川省无此县");
  await field.blur();
  await page.getByText("没有找到“四川省无此县”，只认出它在四川省").waitFor();
  await hasValue(field, "四川省无此县");
  await page.getByRole("button", { name: /看四川省的 22 个地区/ }).click();
  await page.getByRole("option", { name: /成都市/ }).click();
  await hasValue(field, "成都市");
  await field.fill("东京");
  await field.blur();
  await page.getByText(/“东京”不在内地的/).waitFor();
});

test("a code in a link that is no place: explained, with the way to its province", async (t) => {
  const page = await open(t, { fragment: "#r=510299&d=2026-05-20&b=6117&m=15" });
  await page.getByText("没有找到“510299”，只认出它在四川省").waitFor();
});

test("a code in no list that its first digits give to an area: whose rules are used is said", async (t) => {
  const page = await open(t, { fragment: "#r=510199&d=2026-05-20&b=6117&m=15" });
  await page.getByText("名单里没有 510199；它的号段属于成都市").waitFor();
  await says(page, /19,?708\.47/);
});

test("leave and paid days stand apart, with the difference in words", async (t) => {
  const page = await open(t, { fragment: "#r=110000&s=employee&d=2026-10-20&b=9000&m=15&eb=9000&w=10000" });
  await says(page, "产假（单位给的假）");
  await says(page, /产假是单位给的假；计发天数是生育保险基金付津贴的天数/);
});

test("on unemployment benefit where it is deducted: the benefit is asked for, and used", async (t) => {
  // Nanjing pays only what exceeds the benefit; base and days are not published there and come from the bureau here.
  const settled = "q.allowance.base=7384&q.allowance.days=98&q.coverage.required_months=10&q.allowance.divisor=30&q.allowance.share=100%25";
  const page = await open(t, { fragment: `#r=320100&s=unemployment_benefit&d=2026-10-20&b=7384&m=15&${settled}` });
  const field = page.getByRole("textbox", { name: "每月领的失业保险金" });
  await field.waitFor();
  await field.fill("2000");
  await says(page, /17,?587\.73/); // (7384 - 2000) x 98 / 30
});

test("the words of an article that could not be fetched are asked for again", async (t) => {
  let broken = true;
  const page = await open(t, {
    expected: [REFUSED],
    fragment: "#r=510100&d=2026-05-20&b=6117&m=15",
    routes: { "**/51.articles-*.json": (route) => (broken ? route.abort() : route.continue()) },
  });
  await answer(page).getByText(/^怎么算的/).first().click();
  await says(page, "条文没有载入。");
  broken = false;
  await answer(page).getByRole("button", { name: "重试" }).first().click();
  await answer(page).locator("blockquote").first().waitFor();
});

test("a first visit stays within its budget", async (t) => {
  const page = await open(t, { fragment: "#r=510100" });
  await page.waitForLoadState("networkidle");
  const size = (url) => {
    const path = new URL(url).pathname;
    return brotliSize(readFileSync(`${root}web/dist${path === "/" ? "/index.html" : path}`));
  };
  // What waits for the form to stand (later.ts) is fetched on idle and is no part of it.
  const asked = page.requests.filter((url) => url.startsWith(site.url));
  const later = asked.findIndex((url) => /\/later-/.test(url));
  assert.ok(later > 0);
  const files = asked.slice(0, later).map((url) => [fileName(url), size(url)]);
  t.diagnostic(files.map(([name, bytes]) => `${name} ${bytes}`).join(", "));
  // The list of places is the only thing beside what the budget names.
  const total = files.filter(([name]) => name !== "places.json").reduce((sum, [, bytes]) => sum + bytes, 0);
  assert.ok(total <= 100 * 1024, `${total} bytes`);
  assert.ok(files.every(([name]) => !name.endsWith(".css")), "the style of the first page stands in it");
  const first = files.filter(([name]) => /^(index|main-)/.test(name) || name === "").reduce((sum, [, bytes]) => sum + bytes, 0);
  assert.ok(first <= 14 * 1024, `${first} bytes`);
});
