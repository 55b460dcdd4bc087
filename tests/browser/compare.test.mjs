// Side by side, and the doubt: another status, place and date beside the answer, and what each open question is worth.
import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { desktop, hasValue, inBrowser, phone, unfold } from "../lib/page.mjs";

const CHENGDU = "#r=510100&d=2026-05-20&b=6117&m=15&a=2026-11-21";
const DAZHOU = "#r=511700&d=2026-05-20&b=6117&m=15&a=2026-11-21";
const REFUSED = /Failed to load resource/;

const site = inBrowser();
const { open } = site;

const room = (page) => page.locator("#room-compare");
const enter = async (page) => {
  await unfold(room(page).locator("> summary"));
  await room(page).getByRole("radio").first().waitFor();
};
/** What the table says, by row and column; without the hard spaces. Out of sight it has text, but no rendered text. */
const grid = (page) =>
  room(page)
    .locator("table")
    .evaluate((table) => {
      const text = (cell) => cell.textContent.replace(/[\s\u00a0]+/g, " ").trim();
      const [head, ...rows] = [...table.rows].map((row) => [...row.cells].map(text));
      return Object.fromEntries(
        rows.map(([name, ...cells]) => [name, Object.fromEntries(cells.map((said, index) => [head[index + 1], said]))]),
      );
    });
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? "");
const normal = (text) => text.replace(/[\s\u00a0]+/g, " ").trim();
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function chooseOther(page, number, typed, option) {
  await room(page).getByRole("combobox", { name: `另一个地方（${number}）` }).fill(typed);
  await room(page).getByRole("option", { name: option }).first().click();
}

// --- side by side -----------------------------------------------------------------------------------------------------

test("the four statuses of one record, to the fen; what only she can tell is asked for and used", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByRole("table").waitFor();
  const { 生育津贴: amounts, 津贴减保费: nets, 最晚申领: claims } = await grid(page);
  assert.deepEqual(amounts, {
    "灵活就业人员 您": "19,708.47 ~ 19,982.20 元",
    单位职工: "还要填一项",
    领取失业金期间人员: "19,708.47 ~ 19,982.20 元",
    未就业: "0.00 元",
  });
  assert.deepEqual(nets, {
    "灵活就业人员 您": "18,974.37 ~ 19,248.10 元",
    单位职工: "缺一项，算不出",
    领取失业金期间人员: "19,708.47 ~ 19,982.20 元",
    未就业: "0.00 元",
  });
  assert.equal(claims["灵活就业人员 您"], "2027年5月20日");
  assert.equal(claims.单位职工, "没有公布过");
  await room(page).getByLabel(/单位上年度职工月平均缴费基数/).fill("8000");
  // 8000 x 98 x 12 / 365
  await room(page).getByRole("cell", { name: /25,775\.34/ }).first().waitFor();
  assert.equal((await grid(page)).生育津贴.单位职工, "25,775.34 元");
  await page.waitForURL(/eb=8000/);
});

test("another city in another province: its policy is fetched then, and each difference is weighed alone", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByText("城市", { exact: true }).click();
  const before = page.requests.length;
  await chooseOther(page, 1, "shanghai", /上海市/);
  await room(page).getByRole("table").waitFor();
  assert.ok(page.requests.slice(before).some((url) => /\/31-[\w-]{8}\.json$/.test(url)));
  assert.ok(page.requests.every((url) => url.startsWith(site.url) && !url.includes("6117")));
  const said = await grid(page);
  assert.deepEqual(said.计发基数, { "成都市 您": "6,117.00 元", 上海市: "7,460.40 元" });
  assert.equal(said.生育津贴.上海市, "31,831.04 ~ 39,291.44 元");
  assert.match(said.没有定论的.上海市, /前提：计发基数＝7,460\.40 元/);
  // One reading only is known of Shanghai's base; the rest follows the readings of Chengdu's divisor.
  const why = room(page).locator(".compare-differences");
  const alone = async (name) => normal(await why.locator("> li", { has: page.getByRole("heading", { name }) }).locator(".compare-alone").textContent());
  assert.equal(await alone("生育保险费率"), "单这一项，个人缴的保费多 183.45 元");
  assert.equal(await alone("计发基数"), "单这一项，津贴多 4,328.33 ~ 4,388.44 元（看未定的事项怎么读）");
  assert.equal(await alone("计发天数"), "单这一项，津贴多 6,033.21 ~ 12,234.00 元（看未定的事项怎么读）");
  // With the bureau's answer it is one figure, and hers alone: Shanghai's column stays as it was.
  await page.locator("#open-allowance\\.divisor").locator("..").getByRole("button", { name: /医保局说是这个\s*：\s*30$/ }).click();
  await room(page).getByText("您填的医保局答复只用在您自己这一列。").waitFor();
  await why.getByText("单这一项，津贴多 4,388.44").waitFor();
  assert.deepEqual((await grid(page)).生育津贴, { "成都市 您": "19,982.20 元", 上海市: "31,831.04 ~ 39,291.44 元" });
});

test("a difference opens to the articles of both sides", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByText("城市", { exact: true }).click();
  await chooseOther(page, 1, "上海", /上海市/);
  const base = room(page).locator(".compare-differences > li", { has: page.getByRole("heading", { name: "计发基数" }) });
  await base.getByText(/^依据/).click();
  await base.getByText(/川医保规〔2024〕9号/).first().waitFor();
  assert.ok((await base.locator("figure").count()) >= 2);
});

test("the policy of the other place does not come: said with its name, and it comes on the second try", async (t) => {
  let broken = true;
  const page = await open(t, CHENGDU, {
    expected: [REFUSED],
    routes: { "**/44-*.json": (route) => (broken ? route.abort() : route.continue()) },
  });
  await enter(page);
  await room(page).getByText("城市", { exact: true }).click();
  await chooseOther(page, 1, "guangzhou", /广州市/);
  const alert = room(page).getByRole("alert");
  await alert.getByText(/广东省的政策数据没有载入/).waitFor();
  // Her own answer stands.
  await page.locator("#answer").getByText(/19,708\.47/).first().waitFor();
  await hasValue(room(page).getByRole("combobox"), "广州市");
  broken = false;
  await alert.getByRole("button", { name: "重试" }).click();
  await room(page).getByRole("table").waitFor();
  assert.equal(await alert.count(), 0);
  assert.ok("广州市 未核对" in (await grid(page)).生育津贴);
});

test("up to three places, and one taken away again", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByText("城市", { exact: true }).click();
  const add = room(page).getByRole("button", { name: "再加一个地方" });
  assert.equal(await add.count(), 0);
  for (const [number, typed, option] of [[1, "泸州", /泸州市/], [2, "绵阳", /绵阳市/], [3, "达州", /达州市/]]) {
    await chooseOther(page, number, typed, option);
    if (number < 3) await add.click();
  }
  assert.equal(await add.count(), 0);
  await room(page).getByRole("columnheader", { name: "达州市" }).waitFor();
  assert.deepEqual(Object.keys((await grid(page)).除数), ["成都市 您", "泸州市", "绵阳市", "达州市"]);
  await room(page).getByRole("button", { name: "去掉绵阳市" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "at/compare/0");
  assert.deepEqual(Object.keys((await grid(page)).除数), ["成都市 您", "泸州市", "达州市"]);
});

test("a place that nobody knows is said to be unknown, beside its field", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByText("城市", { exact: true }).click();
  const field = room(page).getByRole("combobox");
  await field.fill("四川省无此县");
  await field.blur();
  await room(page).getByText("没有找到“四川省无此县”，只认出它在四川省").waitFor();
  await hasValue(field, "四川省无此县");
});

test("a year on is beyond what was checked: said plainly, and no verdict is given", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByText("日期", { exact: true }).click();
  const said = await grid(page);
  assert.equal(said.能不能领["2027年5月20日 未核对"], "不能断言。规定要是不变：能领生育津贴");
  assert.equal(said.规定核对到["2027年5月20日 未核对"], "2026年12月31日");
  await room(page).getByText(/2027年5月20日：规定只核对到 2026年12月31日/).waitFor();
  // Where the record of the same length meets a rule of before: 2025 has the transition clause, and no 未核对.
  await room(page).getByRole("button", { name: /早一年/ }).click();
  const former = await grid(page);
  assert.equal(former.能不能领["2025年5月20日"], "能领生育津贴");
  assert.equal(former.最晚申领["2025年5月20日"], "2026年5月20日");
  assert.equal(await room(page).getByRole("button", { name: /早一年/ }).getAttribute("aria-pressed"), "true");
});

test("the first day of a rule that is known to come is offered, with the rule that makes the difference", async (t) => {
  // Xiamen, employee: from 2026-09-01 six months instead of an open number.
  const page = await open(t, "#r=350200&s=employee&d=2026-08-20&b=7000&m=15&eb=7000&a=2026-08-20");
  await enter(page);
  await room(page).getByText("日期", { exact: true }).click();
  await room(page).getByRole("button", { name: /2026年9月1日，这天起有变化/ }).click();
  const required = room(page).locator(".compare-differences > li", { has: page.getByRole("heading", { name: "要求的参保月数" }) });
  await required.getByText("6 个月").waitFor();
  assert.deepEqual((await grid(page)).生育津贴, { "2026年8月20日 您": "29,866.67 元", "2026年9月1日": "29,866.67 元" });
});

test("side by side with the keyboard alone, on a phone's width: nothing but the table scrolls sideways", async (t) => {
  const page = await open(t, CHENGDU, { viewport: { width: 320, height: 700 } });
  await page.locator("#room-compare").waitFor();
  const tabTo = async (what, isIt) => {
    for (let i = 0; i < 80; i++) {
      if (await page.evaluate(isIt)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab does not reach ${what}`);
  };
  await page.locator("#answer").focus();
  await tabTo("the room", "document.activeElement.matches('#room-compare > summary')");
  await page.keyboard.press("Enter");
  await room(page).getByRole("radio").first().waitFor();
  await tabTo("the choice", "document.activeElement.name === 'compare-over'");
  await page.keyboard.press("ArrowRight");
  await tabTo("the place", "document.activeElement.id === 'at/compare/0'");
  await page.keyboard.type("luzhou");
  await room(page).getByRole("option", { name: /泸州市/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await room(page).getByRole("table").waitFor();
  await tabTo("the table", "document.activeElement.matches('.compare-scroll')");
  const scroll = () => page.evaluate(() => document.activeElement.scrollLeft);
  const from = await scroll();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((left) => document.activeElement.scrollLeft > left, from);
  await tabTo("the differences", "document.activeElement.matches('.compare-why > summary')");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => !document.querySelector(".compare-why").open);
  assert.equal(await overflow(page), 0);
});

test("another date with the keyboard alone; nothing paid out leaves the premiums", async (t) => {
  const page = await open(t, "#r=510100&d=2026-05-20&b=6117&m=5&a=2026-11-21", { viewport: desktop });
  await page.locator("#room-compare > summary").focus();
  await page.keyboard.press("Enter");
  await room(page).getByRole("radio").first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await room(page).getByRole("table").waitFor();
  const earlier = room(page).getByRole("button", { name: /早一年/ });
  for (let i = 0; i < 12 && !(await earlier.evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await room(page).getByRole("columnheader", { name: "2025年5月20日" }).waitFor();
  assert.ok(await earlier.evaluate((e) => e === document.activeElement));
  // Five months of 48.94.
  assert.deepEqual((await grid(page)).津贴减保费, { "2026年5月20日 您": "−244.70 元", "2025年5月20日": "−244.70 元" });
});

// --- the doubt --------------------------------------------------------------------------------------------------------

const question = (page, id) => page.locator(`[id="open-${id}"]`).locator("..");

test("the questions stand by what they are worth, each with its figure", async (t) => {
  const page = await open(t, DAZHOU);
  await page.locator(".unsettled summary[id^=open-]").first().waitFor();
  const names = await page.locator(".unsettled summary[id^=open-]").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(names, ["open-allowance.days", "open-allowance.divisor", "open-contribution.rate"]);
  const worth = async (id) => normal(await question(page, id).locator("summary span:not(.mark)").first().textContent());
  assert.equal(await worth("allowance.days"), "津贴差 18,099.62 ~ 18,351.00 元");
  assert.equal(await worth("allowance.divisor"), "津贴差 273.73 ~ 525.11 元");
  const bar = (id) => question(page, id).locator("summary .maybe").getAttribute("width").then(Number);
  assert.equal(await bar("allowance.days"), 120);
  assert.ok((await bar("allowance.divisor")) < 4);
});

test("an answer narrows the range at once, keeps its place and the focus, and is still there after a reload", async (t) => {
  const page = await open(t, DAZHOU);
  const days = question(page, "allowance.days");
  await days.getByRole("button", { name: /医保局说是这个\s*：\s*98/ }).click();
  await page.waitForFunction(() => document.activeElement?.id === "at/settle/allowance.days");
  await page.locator(".verdict .amount").getByText(/19,708\.47 ~ 19,982\.20/).waitFor();
  // What is left of the divisor is one figure now.
  await question(page, "allowance.divisor").getByText(/津贴差 273\.73.元/).first().waitFor();
  const order = () => page.locator(".unsettled summary[id^=open-]").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual(await order(), ["open-allowance.days", "open-allowance.divisor", "open-contribution.rate"]);
  assert.equal(await focused(page), "at/settle/allowance.days");
  await days.getByText("答复记在这个网址里").waitFor();
  await page.waitForURL(/q\.allowance\.days=98/);
  await page.reload();
  await days.getByText("答复记在这个网址里").waitFor();
  assert.deepEqual(await order(), ["open-allowance.days", "open-allowance.divisor", "open-contribution.rate"]);
  await page.locator(".verdict .amount").getByText(/19,708\.47 ~ 19,982\.20/).waitFor();
});

test("a question is copied with area, status and papers", async (t) => {
  const page = await open(t, CHENGDU, { permissions: ["clipboard-read", "clipboard-write"] });
  const divisor = question(page, "allowance.divisor");
  await divisor.getByRole("button", { name: /^复制问题/ }).click();
  await divisor.getByRole("status").getByText("已复制").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^您好，我在成都市参保，身份是灵活就业人员。成都市的生育津贴，月基数折成一天是除以 30/);
  assert.match(copied, /川医保规〔2024〕9号/);
});

test("without the clipboard the question is copied the old way, or selected and the person told", async (t) => {
  const withoutClipboard = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
  const page = await open(t, CHENGDU, { init: withoutClipboard });
  const divisor = question(page, "allowance.divisor");
  const copy = divisor.getByRole("button", { name: /^复制问题/ });
  await copy.click();
  await divisor.getByRole("status").getByText("已复制").waitFor();
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await copy.click();
  await divisor.getByRole("status").getByText("已选中").waitFor();
  assert.match(await page.evaluate(() => String(getSelection())), /川医保规〔2024〕9号/);
});

test("the hotline is one press away, with the area code said", async (t) => {
  const page = await open(t, CHENGDU);
  const links = page.locator(".unsettled").getByRole("link", { name: /12393/ });
  await links.nth(1).waitFor();
  for (const link of await links.all()) assert.equal(await link.getAttribute("href"), "tel:12393");
  await page.locator(".unsettled").getByText("人在外地，请先拨参保地的区号").waitFor();
});

test("in English the question stands in Chinese too, since the bureau speaks it", async (t) => {
  const page = await open(t, `${CHENGDU}&l=en`, { permissions: ["clipboard-read", "clipboard-write"] });
  const divisor = question(page, "allowance.divisor");
  await divisor.getByText("您好，我在成都市参保").waitFor();
  await divisor.getByRole("button", { name: /^Copy the question/ }).click();
  await divisor.getByRole("status").getByText("Copied").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^I am insured in Chengdu/);
  assert.match(copied, /您好，我在成都市参保，身份是灵活就业人员/);
});

test("a question with the keyboard alone: copied, answered, the answer taken back", async (t) => {
  const page = await open(t, CHENGDU, { viewport: desktop, permissions: ["clipboard-read", "clipboard-write"] });
  const divisor = question(page, "allowance.divisor");
  await divisor.getByRole("button", { name: /^复制问题/ }).waitFor();
  const tabTo = async (locator) => {
    for (let i = 0; i < 30 && !(await locator.evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press("Tab");
    assert.ok(await locator.evaluate((e) => e === document.activeElement));
  };
  await divisor.locator("> summary").focus();
  await tabTo(divisor.getByRole("button", { name: /^复制问题/ }));
  await page.keyboard.press("Enter");
  await divisor.getByRole("status").getByText("已复制").waitFor();
  await tabTo(divisor.getByRole("textbox"));
  await page.keyboard.type("365/12");
  await page.keyboard.press("Enter");
  await page.locator(".verdict .amount").getByText(/^19,708\.47.元$/).waitFor();
  assert.equal(await focused(page), "at/settle/allowance.divisor");
  await tabTo(divisor.getByRole("button", { name: /^去掉/ }));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "open-allowance.divisor");
  await page.locator(".verdict .amount").getByText(/19,708\.47 ~ 19,982\.20/).waitFor();
});

test("what is in a question cannot be fetched: its worth stands, and one press asks again", async (t) => {
  let broken = true;
  const page = await open(t, CHENGDU, {
    expected: [REFUSED],
    routes: { "**/words-zh-doubt-*.js": (route) => (broken ? route.abort() : route.continue()) },
  });
  const divisor = question(page, "allowance.divisor");
  await divisor.getByText(/津贴差 273\.73/).waitFor();
  const again = divisor.getByRole("button", { name: "重试" });
  await again.waitFor();
  broken = false;
  await again.click();
  await divisor.getByRole("button", { name: /^复制问题/ }).waitFor();
});

// --- for everybody ----------------------------------------------------------------------------------------------------

for (const [locale, colorScheme] of [["zh-CN", "light"], ["zh-CN", "dark"], ["en-US", "light"], ["en-US", "dark"]])
  test(`axe finds nothing in statuses, places, dates and questions: ${locale}, ${colorScheme}`, async (t) => {
    const page = await open(t, DAZHOU, { locale, colorScheme, bypassCSP: true });
    await enter(page);
    await page.locator(".ask").first().waitFor();
    for (const summary of await page.locator(".unsettled details:not([open]) > summary").all()) if (await summary.isVisible()) await summary.click();
    await room(page).locator(".compare-why > summary").first().click();
    assert.deepEqual(await axeFinds(page), []);
    const tiles = room(page).locator(".tile");
    await tiles.nth(1).click();
    await room(page).getByRole("combobox").fill("310000");
    await room(page).getByRole("option").first().click();
    await room(page).locator(".compare-alone").first().waitFor();
    assert.deepEqual(await axeFinds(page), []);
    await tiles.nth(2).click();
    await room(page).locator(".unchecked").first().waitFor();
    assert.deepEqual(await axeFinds(page), []);
    assert.equal(await overflow(page), 0);
  });
