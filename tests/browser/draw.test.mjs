// What is drawn: the timeline, the plan by months, and the sliders that redraw both. Each is used by pointer and by keys,
// and each picture has its words.
import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { desktop, inBrowser, unfold } from "../lib/page.mjs";

const site = inBrowser();
const { open } = site;

const deadlines = (page) => page.getByRole("region", { name: /^时间$|^Dates$/ });
const plan = (page) => page.locator("#room-plan");
const row = (page) => plan(page).locator(".plan-row");
const latest = (page) => plan(page).locator(".plan-latest");
async function enter(page) {
  await unfold(plan(page).locator("summary").first());
  await plan(page).locator(".plan > *").first().waitFor();
}

// Chengdu, one span from March 2025, birth on 20 May 2026, looked at in November 2025: June 2025 was the last start.
const chengdu = "#r=510100&d=2026-05-20&b=6117&m=15&a=2025-11-21";

// --- the timeline -----------------------------------------------------------------------------------------------------

test("the timeline: every date of the picture stands in words beside it", async (t) => {
  const page = await open(t, chengdu);
  const card = deadlines(page);
  await card.getByRole("img", { name: "时间图，2025年3月至2027年5月，各个日子写在下面" }).waitFor();
  // Not innerText: what is not in sight is not laid out.
  const said = await card
    .locator(".dates > li")
    .evaluateAll((items) => items.map((item) => [...item.children].map((part) => part.textContent.trim()).filter(Boolean).join(" ")));
  assert.deepEqual(said.map((text) => text.split(" 这天")[0]), [
    "参保月份 2025年3月起一直缴 已缴 以后缴",
    "缴满 12 个月 2026年2月",
    "分娩 2026年5月20日",
    "参保至少保持到 2026年8月25日",
    "最晚申领 2027年5月20日 还有 545 天",
    "今天 2025年11月21日",
  ]);
});

test("the timeline: gaps, back-paid months and months without maternity insurance, drawn and said", async (t) => {
  const spans =
    "f=details&p0s=flexible&p0f=2025-01&p0t=2025-10&p0b=5000&p0m=0&p1s=employee&p1f=2025-11&p1t=2026-03&p1b=6000" +
    "&p2s=flexible&p2f=2026-04&p2t=2026-05&p2b=6117&p2k=1&p3s=flexible&p3f=2026-08&p3b=6117";
  const page = await open(t, `#r=510100&d=2027-02-20&a=2026-11-21&${spans}`);
  const record = deadlines(page).getByRole("listitem").first();
  for (const text of ["2025年1月至2025年10月：没有生育保险", "2025年11月至2026年3月", "2026年4月至2026年5月：补缴", "2026年8月起一直缴"])
    await record.getByText(text).waitFor();
  const months = (kind) => page.locator(`svg.timeline:not(.key) .${kind}`).getAttribute("d").then((d) => d.match(/M/g).length);
  assert.deepEqual(await Promise.all(["other", "paid", "back", "planned"].map(months)), [10, 9, 2, 15]);
});

test("the timeline: the month from which it is due after the event, by the transition", async (t) => {
  const spans = "f=details&p0s=flexible&p0f=2024-01&p0t=2025-04&p0b=6117&p0m=0&p1s=flexible&p1f=2025-05&p1b=6117";
  const page = await open(t, `#r=510100&d=2025-11-20&a=2025-12-01&${spans}`, { locale: "en-US" });
  await deadlines(page).getByText("Allowance due from").waitFor();
  await deadlines(page).getByText("Apr 2026", { exact: true }).waitFor();
});

test("the timeline at 320 px and twice the text size: nothing scrolls sideways, in any length of the record", async (t) => {
  for (const fragment of ["#r=510100&d=2026-05-20&b=6117&m=480", "#r=510100&d=2027-05-20&b=6117&m=1&t=now", "#r=310000&e=termination&gw=8&d=2026-05-20&b=7384&m=3"]) {
    const page = await open(t, `${fragment}&a=2026-11-21`, { viewport: { width: 320, height: 640 }, locale: "en-US" });
    await deadlines(page).waitFor();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, fragment);
  }
});

// --- the latest month -------------------------------------------------------------------------------------------------

test("the latest month that still works is said: over, and her own record in time", async (t) => {
  const page = await open(t, chengdu);
  await enter(page);
  await latest(page).getByText("最晚从 2025年6月 开始缴，才能领").waitFor();
  assert.match(await latest(page).innerText(), /这个月已经过去了。您自己的记录从 2025年3月 起，不比它晚。/);
  await plan(page).getByText("您自己的记录从 2025年3月 起，图上用 ▲ 标出。").waitFor();
});

test("the latest month: still to come, and too late", async (t) => {
  const ahead = await open(t, "#r=510100&d=2027-05-20&b=6117&m=1&a=2026-03-01");
  await enter(ahead);
  await latest(ahead).getByText("最晚从 2026年6月 开始缴，才能领").waitFor();
  assert.doesNotMatch(await latest(ahead).innerText(), /过去|来不及/);
  const late = await open(t, "#r=510100&d=2027-05-20&b=6117&m=1&a=2026-11-21");
  await enter(late);
  await latest(late).getByText("现在才开始，来不及。").waitFor();
});

test("the latest month: where later ones are in doubt only what is sure is called so, and what it depends on is named", async (t) => {
  const page = await open(t, "#r=330300&d=2027-02-20&b=6000&m=6&a=2026-11-21");
  await enter(page);
  await latest(page).getByText("确定能领的，最晚是从 2026年9月 开始缴").waitFor();
  assert.match(await latest(page).innerText(), /从 2026年10月 到 2027年2月 开始的，能不能领说不准。要看还没有定论的：/);
  assert.doesNotMatch(await latest(page).innerText(), /来不及/);
});

test("the latest month: nobody can say, and nobody knows how much", async (t) => {
  const page = await open(t, "#r=130100&d=2027-02-20&b=6000&m=6&a=2026-11-21");
  await enter(page);
  await latest(page).getByText("最晚哪个月开始缴才能领，现在说不准").waitFor();
  await latest(page).getByText("能领多少还算不出：有必需的数没有公布过。").waitFor();
  assert.match(await row(page).innerText(), /没有公布过/);
});

test("the latest month: all work; none works", async (t) => {
  const all = await open(t, "#r=310000&s=employee&d=2027-02-20&b=8000&eb=8000&m=6&a=2026-11-21");
  await enter(all);
  await latest(all).getByText("从 2025年2月 到 2027年2月，哪个月开始缴都能领").waitFor();
  // Twenty-four months cannot be had since the scheme's required number is beyond them.
  const none = await open(t, "#r=510100&d=2027-02-20&b=6000&m=6&a=2026-11-21&q.coverage.required_months=60");
  await enter(none);
  await latest(none).getByText("从 2025年2月 到 2027年2月，哪个月开始缴都领不到").waitFor();
});

test("where no rule pays this status, that is said instead of an empty chart", async (t) => {
  const page = await open(t, "#r=110000&d=2027-02-20&b=6000&m=6&a=2026-11-21");
  await enter(page);
  await plan(page).getByText("那一天，这里没有给这种身份发生育津贴的规定。").waitFor();
  assert.equal(await plan(page).getByRole("img").count(), 0);
});

// --- the chart --------------------------------------------------------------------------------------------------------

test("the chart by the mouse: the bar under it is read", async (t) => {
  const page = await open(t, chengdu, { viewport: desktop });
  await enter(page);
  const picture = plan(page).getByRole("img", { name: /柱状图，从 2025年3月 到 2026年5月/ });
  await row(page).getByText(/从 2025年3月 开始缴，到生育当月 15 个月：能领生育津贴、您的记录从这个月起、已经过去/).waitFor();
  const { width, height } = await picture.boundingBox();
  // 15 months: the fourth column is June 2025, the last one May 2026.
  await picture.hover({ position: { x: (width * 3.5) / 15, y: height / 2 } });
  await row(page).getByText(/从 2025年6月 开始缴，到生育当月 12 个月：能领生育津贴、最晚的一个月/).waitFor();
  assert.match(await row(page).innerText(), /587\.28/);
  assert.match(await row(page).innerText(), /19,121\.19 ~ 19,394\.92/);
  await row(page).getByText("净得比您现在的记录多").waitFor();
  await picture.hover({ position: { x: width - 2, y: height / 2 } });
  await row(page).getByText(/从 2026年5月 开始缴，到生育当月 1 个月：/).waitFor();
  assert.match(await row(page).innerText(), /−48\.94\s元/);
  await row(page).getByText("净得比您现在的记录少").waitFor();
});

test("the chart by a finger", async (t) => {
  const page = await open(t, chengdu, { hasTouch: true });
  await enter(page);
  const picture = plan(page).getByRole("img");
  const { width, height } = await picture.boundingBox();
  await picture.tap({ position: { x: (width * 4.5) / 15, y: height / 2 } });
  await row(page).getByText(/从 2025年7月 开始缴，到生育当月 11 个月/).waitFor();
});

test("by keyboard alone: into the room, along the bars, the table, the date and back", async (t) => {
  const page = await open(t, chengdu, { viewport: desktop });
  const summary = plan(page).locator("summary").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  const pick = page.getByRole("slider", { name: "看哪个月" });
  await pick.waitFor();
  await page.keyboard.press("Tab");
  assert.ok(await pick.evaluate((field) => field === document.activeElement));
  await page.keyboard.press("ArrowRight");
  assert.match(await pick.getAttribute("aria-valuetext"), /^从 2025年4月 开始缴，到生育当月 14 个月.*津贴 19,708\.47/);
  await page.keyboard.press("End");
  assert.match(await pick.getAttribute("aria-valuetext"), /^从 2026年5月 开始缴/);
  await page.keyboard.press("Home");
  await row(page).getByText(/从 2025年3月 开始缴/).waitFor();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const table = page.getByRole("table");
  await table.waitFor();
  assert.equal(await table.getByRole("row").count(), 16);
  const cells = await table.getByRole("row", { name: /2025年6月/ }).getByRole("cell").allInnerTexts();
  assert.deepEqual(cells.map((text) => text.replace(/\s/g, " ")), [
    "12",
    "能",
    "587.28 元",
    "19,708.47 ~ 19,982.20 元",
    "19,121.19 ~ 19,394.92 元",
    "最晚的一个月、已经过去",
  ]);
  await page.keyboard.press("Tab"); // the table scrolls by itself
  await page.keyboard.press("Tab");
  const date = page.getByRole("slider", { name: /分娩日期或预产期/ });
  assert.ok(await date.evaluate((field) => field === document.activeElement));
  await page.keyboard.press("ArrowRight");
  await plan(page).getByText("2026年5月21日").first().waitFor();
  assert.equal(await page.getByLabel("分娩日期或预产期").first().inputValue(), "2026-05-21");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // 改回
  assert.equal(await page.getByLabel("分娩日期或预产期").first().inputValue(), "2026-05-20");
  assert.ok(await date.evaluate((field) => field === document.activeElement), "the focus goes back to the slider");
});

// --- the sliders ------------------------------------------------------------------------------------------------------

test("the date by dragging: the plan, its sentence and the answer follow", async (t) => {
  const page = await open(t, chengdu, { viewport: desktop });
  await enter(page);
  const date = page.getByRole("slider", { name: /分娩日期或预产期/ });
  await date.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await date.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + width / 2 + (width / 2) * (step / 8), y + height / 2);
  await page.mouse.up();
  // 120 days later.
  await latest(page).getByText("最晚从 2025年10月 开始缴，才能领").waitFor();
  await page.waitForURL(/d=2026-09-17/);
  await deadlines(page).getByText("2026年9月17日").waitFor();
});

test("the base by keys: written into the field as text, and the answer follows", async (t) => {
  const page = await open(t, chengdu);
  await enter(page);
  const base = page.getByRole("slider", { name: /缴费基数/ });
  await base.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await plan(page).getByText("6,217 元/月").first().waitFor();
  assert.equal(await page.locator('[id="at/coverage/base"]').inputValue(), "6217");
  // 6217 x 98 / (365/12)
  await plan(page).locator(".plan-now").getByText(/20,030\.66/).waitFor();
  await plan(page).getByRole("button", { name: /改回/ }).click();
  assert.equal(await page.locator('[id="at/coverage/base"]').inputValue(), "6117");
});

test("the base of a detailed record: that of the last period with her status", async (t) => {
  const spans = "f=details&p0s=employee&p0f=2024-01&p0t=2025-02&p0b=8000&p1s=flexible&p1f=2025-03&p1b=6117";
  const page = await open(t, `#r=510100&d=2026-05-20&a=2025-11-21&${spans}`);
  await enter(page);
  await page.getByRole("slider", { name: /缴费基数/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(/p1b=6067/);
  assert.match(page.url(), /p0b=8000/);
});

test("a date typed in the form moves the slider's middle", async (t) => {
  const page = await open(t, chengdu);
  await enter(page);
  await page.getByLabel("分娩日期或预产期").first().fill("2026-07-01");
  const date = page.getByRole("slider", { name: /分娩日期或预产期/ });
  await plan(page).getByText("2026年7月1日").first().waitFor();
  assert.equal(await date.inputValue(), "0");
});

test("a closed room plans nothing, and is right again when it is opened", async (t) => {
  const page = await open(t, chengdu);
  await enter(page);
  await plan(page).locator("summary").first().click();
  await plan(page).locator(".plan > *").first().waitFor({ state: "detached" });
  await page.getByLabel("分娩日期或预产期").first().fill("2026-07-01");
  await unfold(plan(page).locator("summary").first());
  await latest(page).getByText("最晚从 2025年8月 开始缴，才能领").waitFor();
});

test("nothing that the checker of accessibility finds, nothing that scrolls sideways: zh and en, light and dark", async (t) => {
  for (const [locale, colorScheme, fragment] of [
    ["zh-CN", "light", chengdu],
    ["en-US", "dark", "#r=330300&d=2027-02-20&b=6000&m=6&a=2026-11-21"],
    ["zh-CN", "dark", "#r=130100&d=2027-02-20&b=6000&m=6&a=2026-11-21"],
    ["en-US", "light", "#r=310000&s=employee&d=2027-02-20&b=8000&eb=8000&m=6&a=2026-11-21"],
  ]) {
    const page = await open(t, fragment, { locale, colorScheme, bypassCSP: true, viewport: { width: 320, height: 900 } });
    await enter(page);
    await unfold(plan(page).locator("details.how > summary"));
    await page.getByRole("slider").last().focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("table").waitFor();
    const found = await axeFinds(page, { within: ["#room-plan", "[aria-labelledby=deadlines]"] });
    assert.deepEqual(found, [], `${locale} ${colorScheme}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }
});
