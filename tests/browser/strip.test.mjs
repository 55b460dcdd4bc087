// Three fields give an answer; what is more exact is painted month by month: with the mouse, a finger, the keys, or from a
// spreadsheet.
import assert from "node:assert/strict";
import { test } from "node:test";

import { desktop, inBrowser, phone } from "../lib/page.mjs";

const site = inBrowser({ viewport: desktop });
const open = (t, { fragment = "", ...options } = {}) => site.open(t, fragment, options);

const answer = (page) => page.locator("#answer");
const says = (page, text) => answer(page).getByText(text).first().waitFor();
const cell = (page, name) => page.getByRole("gridcell", { name });
const label = (page, month) => cell(page, new RegExp(`^${month}，`)).locator(".quiet").textContent();
const focused = (page) => page.evaluate(() => document.activeElement?.querySelector(".quiet")?.textContent);
/** The periods in the link, which is written a moment after a change. */
const spansAre = (page, expected) =>
  page.waitForFunction((wanted) => {
    const given = new URLSearchParams(location.hash.slice(1));
    const spans = [];
    for (let index = 0; given.has(`p${index}s`); ++index) {
      const part = (key) => given.get(`p${index}${key}`) ?? "";
      spans.push(`${part("f")}..${part("t")} ${part("s")} ${part("b")}${part("k") ? " late" : ""}`);
    }
    return JSON.stringify(spans) === wanted;
  }, JSON.stringify(expected));

// The day of the answer is given, so that "this month" is the same one whenever the test runs.
const CHENGDU = "r=510100&a=2026-11-21";
const DETAILS = `#${CHENGDU}&d=2027-02-03&f=details`;

// --- ask little ---------------------------------------------------------------------------------------------------------

test("place, base and months give an answer, which says that it is for a birth today", async (t) => {
  const page = await open(t);
  await page.getByRole("combobox", { name: "统筹地区" }).fill("成都");
  await page.getByRole("option", { name: /成都市/ }).first().click();
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByLabel("连续缴生育保险的月数").fill("15");
  await answer(page).getByRole("heading", { name: /^若 \d+年\d+月\d+日 分娩：能领生育津贴$/ }).waitFor();
  await says(page, /没有填日期，下面先按 .* 分娩算/);
  assert.equal(await answer(page).getByRole("heading", { name: "时间" }).count(), 0);
  assert.equal(await page.locator("#room-plan").count(), 0);
  await answer(page).getByRole("button", { name: "填日期" }).click();
  const date = page.getByLabel("分娩日期或预产期");
  await page.waitForFunction((field) => field === document.activeElement, await date.elementHandle());
  await date.fill("2026-05-20");
  await answer(page).getByRole("heading", { name: "能领生育津贴", exact: true }).waitFor();
  await answer(page).getByRole("heading", { name: "时间" }).waitFor();
  await page.locator("#room-plan").waitFor();
});

test("where the day decides, there is no answer without it, and it says why", async (t) => {
  const page = await open(t, { fragment: `#${CHENGDU}&b=6117&m=8` });
  await says(page, /哪天分娩，结果就不一样/);
  await answer(page).getByRole("button", { name: "分娩或终止妊娠的日期" }).waitFor();
  await page.getByLabel("分娩日期或预产期").fill("2027-06-01");
  // Eight months by a birth in June, as an old link has it: the months were counted up to the event.
  await says(page, "领不到生育津贴");
  await page.getByText(/^按灵活就业人员/).click();
  await page.getByText("本月（2026年11月）").click();
  await says(page, "能领生育津贴");
});

test("what has a usual value is one line, and one press away", async (t) => {
  const page = await open(t, { fragment: `#${CHENGDU}&b=6117&m=15&d=2026-05-20` });
  const line = page.locator("#assumed > summary");
  assert.equal(await line.textContent(), "按灵活就业人员、顺产、单胎、第 1 个孩子、之后接着缴、以2026年11月21日为准算 改");
  assert.equal(await page.getByText("剖宫产").isVisible(), false);
  await line.click();
  await page.getByText("剖宫产").click();
  await page.getByLabel("这次生几个").selectOption("2");
  assert.equal(await line.textContent(), "按灵活就业人员、剖宫产、双胞胎、第 1 个孩子、之后接着缴、以2026年11月21日为准算 改");
  await page.waitForURL(/dl=caesarean/);
});

test("what is missing or wrong in the fold opens it", async (t) => {
  const page = await open(t, { fragment: `#${CHENGDU}&b=6117&m=15&d=2026-05-20&e=termination` });
  const weeks = page.getByRole("textbox", { name: "孕周" });
  await weeks.waitFor();
  await weeks.fill("16");
  await says(page, /领生育津贴/);
  // Closed by hand, and opened again by what it asks for.
  await weeks.fill("十六");
  await page.locator("#assumed > summary").click();
  await answer(page).getByRole("button", { name: "孕周" }).click();
  await page.waitForFunction((field) => field === document.activeElement, await weeks.elementHandle());
  assert.equal(await weeks.isVisible(), true);
});

test("an old link opens the same: short form, and periods", async (t) => {
  const quick = await open(t, { fragment: "#r=510100&d=2026-05-20&b=6117&m=15&q.allowance.divisor=365%2F12" });
  await says(quick, "19,708.47");
  const spans = "p0s=flexible&p0f=2025-03&p0b=6117&q.allowance.divisor=365%2F12";
  const page = await open(t, { fragment: `#r=510100&d=2026-05-20&a=2026-11-21&f=details&${spans}` });
  await says(page, "19,708.47");
  assert.equal(await label(page, "2025年3月"), "2025年3月，灵活就业人员、基数 6117 元");
  assert.equal(await label(page, "2026年5月"), "2026年5月，灵活就业人员、基数 6117 元、分娩当月");
  assert.equal(await label(page, "2025年2月"), "2025年2月，没缴");
});

// --- the strip ----------------------------------------------------------------------------------------------------------

test("more precisely: the short form becomes the first period, the focus goes to the months, the answer stays", async (t) => {
  const page = await open(t, { fragment: `#${CHENGDU}&b=6117&m=15&d=2026-05-20` });
  await says(page, /19,708\.47/);
  await page.getByRole("button", { name: "更精确地填" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "strip-here");
  assert.equal(await focused(page), "2026年11月，灵活就业人员、基数 6117 元、本月");
  await spansAre(page, ["2025-03.. flexible 6117"]);
  await says(page, /19,708\.47/);
});

test("dragging with the mouse paints; over a period it splits it, beside an equal one it joins", async (t) => {
  const page = await open(t, { fragment: `${DETAILS}&p0s=employee&p0f=2025-01&p0t=2025-12&p0b=5000` });
  await page.getByLabel("缴费基数").fill("6117");
  await page.getByRole("group", { name: /^画笔/ }).getByText("灵活就业人员").click();
  const drag = async (from, to) => {
    const [start, end] = await Promise.all([cell(page, new RegExp(`^${from}，`)).boundingBox(), cell(page, new RegExp(`^${to}，`)).boundingBox()]);
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
    await page.mouse.up();
  };
  await cell(page, /^2025年6月，/).scrollIntoViewIfNeeded();
  await drag("2025年6月", "2025年8月");
  await page.getByText("已涂上 2025年6月至2025年8月（3 个月）：灵活就业人员、基数 6117 元").waitFor();
  await spansAre(page, ["2025-01..2025-05 employee 5000", "2025-06..2025-08 flexible 6117", "2025-09..2025-12 employee 5000"]);
  // Backwards, and over the edge of what is there already.
  await drag("2025年10月", "2025年8月");
  await spansAre(page, ["2025-01..2025-05 employee 5000", "2025-06..2025-10 flexible 6117", "2025-11..2025-12 employee 5000"]);
  // A click is one month.
  await cell(page, /^2026年2月，/).click();
  await spansAre(page, [
    "2025-01..2025-05 employee 5000",
    "2025-06..2025-10 flexible 6117",
    "2025-11..2025-12 employee 5000",
    "2026-02..2026-02 flexible 6117",
  ]);
  await page.getByRole("group", { name: /^画笔/ }).getByText("没缴").click();
  await drag("2025年1月", "2025年12月");
  await spansAre(page, ["2026-02..2026-02 flexible 6117"]);
});

test("by touch: tap the first month, tap the last; a sideways slide paints; up and down is left to the page", async (t) => {
  const page = await open(t, { viewport: phone, hasTouch: true, fragment: DETAILS });
  await page.getByLabel("缴费基数").fill("6117");
  await cell(page, /^2025年3月，/).tap();
  await page.getByText(/^从2025年3月开始，再点末一个月/).waitFor();
  await cell(page, /^2026年3月，/).tap();
  await spansAre(page, ["2025-03..2026-03 flexible 6117"]);
  await page.getByRole("button", { name: "撤销" }).tap();
  await spansAre(page, []);
  await cell(page, /^2025年3月，/).tap();
  await cell(page, /^2025年3月，/).tap();
  await spansAre(page, ["2025-03..2025-03 flexible 6117"]);
  assert.equal(await page.getByRole("grid").evaluate((grid) => getComputedStyle(grid).touchAction), "pan-y");

  const touch = await page.context().newCDPSession(page);
  const at = async (month) => {
    const { x, y, width, height } = await cell(page, new RegExp(`^${month}，`)).boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const [from, to] = [await at("2025年8月"), await at("2025年11月")];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  for (let step = 1; step <= 6; ++step)
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: from.x + ((to.x - from.x) * step) / 6, y: from.y }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await spansAre(page, ["2025-03..2025-03 flexible 6117", "2025-08..2025-11 flexible 6117"]);
});

test("with the keys alone: walk, select, paint, clear, undo and redo", async (t) => {
  const page = await open(t, { fragment: DETAILS });
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const isAt = (month) => page.waitForFunction((start) => document.activeElement?.textContent.startsWith(start), `${month}，`);
  const base = page.getByLabel("缴费基数");
  await base.waitFor();
  for (let i = 0; i < 30 && !(await base.evaluate((e) => e === document.activeElement)); i++) await press("Tab");
  await page.keyboard.type("6117");
  for (let i = 0; i < 30 && !/^2026年11月/.test(String(await focused(page))); i++) await press("Tab");
  await isAt("2026年11月");
  await press("PageUp");
  await isAt("2025年11月");
  await press("Home");
  await isAt("2025年1月");
  await press("ArrowRight", "ArrowRight");
  await isAt("2025年3月");
  // Two lines down with Shift: a year each.
  await press("Shift+ArrowDown", "Shift+ArrowRight");
  await isAt("2026年4月");
  assert.equal(await page.locator('[aria-selected="true"]').count(), 14);
  await press("Enter");
  await spansAre(page, ["2025-03..2026-04 flexible 6117"]);
  await press("End");
  await isAt("2026年12月");
  await press(" ");
  await spansAre(page, ["2025-03..2026-04 flexible 6117", "2026-12..2026-12 flexible 6117"]);
  assert.match(await focused(page), /^2026年12月，灵活就业人员、基数 6117 元、以后的月份（打算缴）$/);
  await press("ArrowUp", "Shift+ArrowLeft");
  await isAt("2025年11月");
  await press("Delete");
  await spansAre(page, [
    "2025-03..2025-10 flexible 6117",
    "2026-01..2026-04 flexible 6117",
    "2026-12..2026-12 flexible 6117",
  ]);
  await press("Control+z");
  await spansAre(page, ["2025-03..2026-04 flexible 6117", "2026-12..2026-12 flexible 6117"]);
  await press("Control+z", "Control+z");
  await spansAre(page, []);
  await press("Control+z");
  await page.getByText("没有可以撤销的了").waitFor();
  await press("Control+y", "Control+Shift+z");
  await spansAre(page, ["2025-03..2026-04 flexible 6117", "2026-12..2026-12 flexible 6117"]);
  // On from the month in focus, to the end.
  await press("Control+Home");
  await isAt("2025年1月");
  for (let i = 0; i < 5 && !/^从.*起一直缴$/.test(String(await page.evaluate(() => document.activeElement?.textContent))); i++) await press("Tab");
  await press("Enter");
  await spansAre(page, ["2025-01.. flexible 6117"]);
  await says(page, "能领生育津贴");
});

test("the brush: paid late, elsewhere, medical insurance only, each told in words; what it lacks is said", async (t) => {
  const page = await open(t, { fragment: `${DETAILS}&s=employee` });
  const base = page.getByLabel("缴费基数", { exact: true });
  await base.fill("六千");
  await page.locator("[id='at/brush/base-error']").waitFor();
  await cell(page, /^2025年3月，/).click();
  await page.getByText("画笔的基数看不懂，改好再涂。").waitFor();
  await base.fill("6,117");
  await page.getByText("在别的地方缴的、补缴的、只缴医保的").click();
  await page.getByLabel("是补缴的").check();
  await page.getByLabel(/^缴了生育保险/).uncheck();
  const place = page.getByRole("combobox", { name: /在别的地方缴的/ });
  await place.fill("达州");
  await page.getByRole("option", { name: /达州市/ }).first().click();
  await cell(page, /^2025年4月，/).click();
  assert.equal(
    await label(page, "2025年4月"),
    "2025年4月，单位职工、基数 6117 元、只缴职工医保，没缴生育保险、补缴的、在达州市缴的",
  );
  await page.getByLabel("当时单位的月平均缴费基数").fill("8000");
  await cell(page, /^2025年5月，/).click();
  assert.match(await label(page, "2025年5月"), /当时单位平均基数 8000 元/);
});

test("pasted from a spreadsheet: what was understood and what not is said before it is used; one step undoes it", async (t) => {
  const page = await open(t, { fragment: DETAILS });
  await page.getByText("从表格粘贴").click();
  const lines = ["月份\t缴费基数\t状态", "2025-03\t6,117\t灵活", "２０２５年４月至2025年12月 6117", "202601,6235,单位", "2026-02 很多", "2026-13 6117", "2026/3/1\t6235\t补缴"];
  await page.getByLabel("粘贴月份和基数").fill(lines.join("\n"));
  await page.getByText("看懂 4 行，没看懂 2 行").waitFor();
  await page.getByText("没有基数；可以先在画笔里填基数").waitFor();
  await page.getByText("没有这个月份：2026-13").waitFor();
  await page.getByText("2025年4月至2025年12月（9 个月），灵活就业人员、基数 6117 元").waitFor();
  assert.equal(await page.getByText("第 5 行").count(), 1);
  // Nothing has been changed yet.
  await spansAre(page, []);
  await page.getByLabel("最后一个月以后接着缴").uncheck();
  await page.getByRole("button", { name: "用上这 12 个月" }).click();
  await spansAre(page, ["2025-03..2025-12 flexible 6117", "2026-01..2026-01 employee 6235", "2026-03..2026-03 flexible 6235 late"]);
  await page.getByRole("button", { name: "撤销" }).click();
  await spansAre(page, []);
});

test("the months as a table, gaps and what goes on included; the list keeps the exact fields", async (t) => {
  const page = await open(t, {
    fragment: `${DETAILS}&p0s=employee&p0f=2025-01&p0t=2025-03&p0b=5000&p1s=flexible&p1f=2025-06&p1b=6117&p1k=1`,
  });
  await page.getByText("列成表格").click();
  const rows = page.getByRole("region", { name: "每段月份和其中的空档" }).getByRole("row");
  assert.deepEqual(
    await rows.evaluateAll((all) => all.map((row) => [...row.children].map((one) => one.textContent).join("|"))),
    [
      "月份|几个月|身份|基数（元）|备注",
      "2025年1月至2025年3月（3 个月）|3 个月|单位职工|5000|",
      "2025年4月至2025年5月（2 个月）|2 个月|没缴||",
      "2025年6月起一直|一直|灵活就业人员|6117|补缴的",
    ],
  );
  await page.getByText("时段列表：逐项精确填写（2 段）").click();
  const second = page.getByRole("group", { name: "第 2 段" });
  await second.getByLabel("缴费基数").fill("7000");
  assert.match(await label(page, "2025年6月"), /基数 7000 元/);
  await page.getByRole("button", { name: "删除第 1 段" }).click();
  await spansAre(page, ["2025-06.. flexible 7000 late"]);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await spansAre(page, ["2025-01..2025-03 employee 5000", "2025-06.. flexible 6117 late"]);
});

test("periods that overlap are drawn and told as such, and the list opens at the field that is wrong", async (t) => {
  const page = await open(t, { fragment: `${DETAILS}&p0s=flexible&p0f=2025-01&p0t=2025-06&p0b=6117&p1s=flexible&p1f=2025-05&p1b=6117` });
  assert.equal(await label(page, "2025年5月"), "2025年5月，两段重叠，要改");
  await page.getByRole("group", { name: "第 2 段" }).waitFor();
  await answer(page).getByRole("button", { name: "第 2 段", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.id === "at/coverage/1");
  // Painting over them leaves one.
  await page.getByLabel("缴费基数").first().fill("6117");
  await cell(page, /^2025年5月，/).click();
  await cell(page, /^2025年6月，/).click();
  await spansAre(page, ["2025-01.. flexible 6117"]);
  await says(page, "能领生育津贴");
});

test("a missing field of a period is found from the answer, though its list is folded", async (t) => {
  const page = await open(t, { fragment: `${DETAILS}&p0s=flexible&p0f=2025-01` });
  await cell(page, /^2025年1月，/).waitFor();
  await answer(page).getByRole("button", { name: "第 1 段的缴费基数" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "at/coverage/0/base");
  await page.keyboard.type("6117");
  await says(page, "能领生育津贴");
});

test("forty years are drawn, 600 months at most", async (t) => {
  const page = await open(t, { fragment: `${DETAILS}&p0s=employee&p0f=1950-01&p0b=5000` });
  await cell(page, /^2026年11月，/).waitFor();
  assert.equal(await page.getByRole("gridcell").count(), 600);
  await page.getByText("记录里还有画不下或没填完的时段").waitFor();
});

test("nothing scrolls sideways at 320 px, with large type neither", async (t) => {
  const page = await open(t, { viewport: { width: 320, height: 640 }, fragment: `${DETAILS}&p0s=employee&p0f=2025-01&p0b=5000` });
  await cell(page, /^2026年11月，/).waitFor();
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll(".form details")) fold.open = true;
  });
  await page.getByRole("group", { name: "第 1 段" }).waitFor();
  assert.equal(await sideways(), false);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await page.locator("table.of-3").waitFor();
  assert.equal(await sideways(), false);
});
