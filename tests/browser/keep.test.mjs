// A person takes the answer away (a page, a picture, dates, tables, a link, a code) and keeps situations on her device.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { desktop, inBrowser, unfold } from "../lib/page.mjs";

const CHENGDU = "#r=510100&d=2026-05-20&b=6117&m=15";
/** Twenty-five periods in two provinces, with months paid late. */
const LONG = `#r=510100&s=employee&d=2026-05-20&f=details&eb=8000&w=9000&${Array.from({ length: 24 }, (_, n) => {
  const month = `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
  return `p${n}s=${n % 3 ? "employee" : "flexible"}&p${n}f=${month}&p${n}t=${month}&p${n}b=${6000 + n}${n % 4 ? "" : `&p${n}k=1`}${n % 5 ? "" : `&p${n}r=310000`}`;
}).join("&")}&p24s=employee&p24f=2026-01&p24b=6500`;
const WECHAT =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44";

const site = inBrowser();
/** The day is fixed, so that the answers are. */
const open = (t, fragment, options) => site.open(t, fragment, { day: "2026-11-22", ...options });

const room = (page) => page.locator("#room-keep");
async function enter(page) {
  await unfold(room(page).locator(":scope > summary"));
  await room(page).locator("#keep-kept").waitFor();
}
const button = (page, name) => room(page).getByRole("button", { name, exact: true });
const pagesOf = async (page) => {
  // The code, or that it does not fit on paper.
  await page.locator("body > .sheet").locator(".qr, .paper > p").waitFor({ state: "attached" });
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
};
async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
/** A button of a kept situation: what it does, and unseen of which. */
const ofKept = (page, what, name) => room(page).getByRole("button", { name: new RegExp(`^${what}\\s*：${name}$`) });
const linkOf = (page) => room(page).getByRole("textbox", { name: /这次计算的链接|Link to this calculation/ }).inputValue();
const stored = (page) => page.evaluate(() => ({ ...localStorage }));

test("a receipt of one page, from the button and from Ctrl+P, in both languages and for places with much open", async (t) => {
  const cases = [
    [CHENGDU, "zh-CN"],
    [CHENGDU, "en-US"],
    ["#r=310000&s=employee&d=2026-05-20&b=9117&m=15&eb=9000", "zh-CN"],
    ["#r=511700&s=unemployment_benefit&d=2026-05-20&b=9117&m=15&ub=1900", "zh-CN"],
    ["#r=440100&d=2026-05-20&b=9117&m=15", "en-US"],
  ];
  for (const [fragment, locale] of cases) {
    const page = await open(t, fragment, { locale, colorScheme: "dark" });
    await page.evaluate(() => {
      globalThis.print = () => {
        globalThis.printed = (globalThis.printed ?? 0) + 1;
      };
    });
    await enter(page);
    await room(page).getByRole("button", { name: /打印或存成 PDF|Print or save/ }).click();
    assert.equal(await page.evaluate(() => globalThis.printed), 1);
    assert.equal(await pagesOf(page), 1, fragment);
  }
});

test("what is printed is the receipt alone, dark on white; where the room is closed, the form and the answer", async (t) => {
  const page = await open(t, CHENGDU, { colorScheme: "dark" });
  await page.locator("#answer .verdict").waitFor();
  await page.emulateMedia({ media: "print" });
  // Nobody has been in the room: what was entered and what came out are both on the paper, and no bar over it.
  await page.getByLabel("缴费基数").waitFor({ state: "visible" });
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "6117");
  assert.equal(await page.locator("#answer .amount strong").isVisible(), true);
  assert.equal(await page.locator(".bar").isVisible(), false);
  const ink = () => page.locator("#answer .amount strong").evaluate((e) => getComputedStyle(e).color);
  assert.equal(await ink(), "rgb(27, 35, 32)");
  await page.emulateMedia({ media: "screen" });
  await enter(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#page").isVisible(), false);
  const sheet = page.locator("body > .sheet");
  assert.equal(await sheet.isVisible(), true);
  assert.equal(await sheet.evaluate((e) => getComputedStyle(e).color), "rgb(0, 0, 0)");
  const text = await sheet.innerText();
  for (const part of [
    "能领生育津贴",
    "19,708.47 ~ 19,982.20",
    "734.10",
    "2027年5月20日",
    "计发基数 6,117.00",
    "川医保规〔2024〕9号",
    "不是医保局的决定",
    "政策数据 2026.11.1",
    "打印日：2026年11月22日",
  ])
    assert.ok(text.includes(part), part);
  assert.match(text, /计算程序：SHA-256 [0-9a-f]{16}…/);
  assert.match(text, /政策数据包 51：SHA-256 [0-9a-f]{16}…/);
  await sheet.getByRole("img", { name: "这次计算的链接的二维码" }).waitFor();
  await page.emulateMedia({ media: "screen" });
  await room(page).locator(":scope > summary").click();
  await sheet.waitFor({ state: "detached" });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#answer .amount strong").isVisible(), true);
});

test("the fingerprints are those of the files that anybody can fetch", async (t) => {
  const { createHash } = await import("node:crypto");
  const page = await open(t, CHENGDU);
  await enter(page);
  await room(page).getByText("预览").click();
  const text = await room(page).locator(".paper").innerText();
  for (const [name, pattern] of [
    ["计算程序", /yusuan-module[^/]*\.wasm$/],
    ["政策数据包 51", /\/51-[^/]*\.json$/],
  ]) {
    const url = page.requests.find((address) => pattern.test(address));
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    const digits = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    assert.ok(text.includes(`${name}：SHA-256 ${digits}…`), name);
  }
});

test("a long record goes on to further pages and keeps its result on the first", async (t) => {
  const page = await open(t, LONG);
  await enter(page);
  assert.ok((await pagesOf(page)) >= 2);
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator("body > .sheet");
  const box = await sheet.locator(".verdict-lines").boundingBox();
  assert.ok(box.y < 200);
  assert.equal(await sheet.locator(".inputs-lines li").filter({ hasText: /^第 \d+ 段/ }).count(), 25);
});

test("a picture to press on: whole, with words for those who do not see it, the same in dark mode", async (t) => {
  const sources = [];
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(t, CHENGDU, { colorScheme });
    await enter(page);
    await button(page, "存成图片").click();
    await room(page).getByText("长按图片保存").waitFor();
    const picture = room(page).getByRole("img", { name: /^生育保险缴费和生育津贴估算的图片。能领生育津贴/ });
    const { src, width, height, light } = await picture.evaluate(async (img) => {
      await img.decode();
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 4;
      const context = canvas.getContext("2d");
      context.drawImage(img, 0, 0);
      return {
        src: img.src,
        width: img.naturalWidth,
        height: img.naturalHeight,
        light: [...context.getImageData(0, 0, 1, 1).data],
      };
    });
    assert.match(src, /^data:image\/png;base64,/);
    assert.equal(width, 960);
    assert.ok(height > 2000);
    assert.deepEqual(light, [255, 255, 255, 255]);
    sources.push(src);
    const { name, bytes } = await downloaded(page, () => button(page, "下载图片").click());
    assert.equal(name, "yusuan-510100-2026-05-20-1.png");
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    // A picture of what no longer stands there goes.
    await page.getByLabel("缴费基数").fill("6118");
    await button(page, "内容变了，重新生成图片").waitFor();
    assert.equal(await picture.count(), 0);
  }
  assert.equal(sources[0].replace(/^.*,/, "").length > 1000, true);
});

test("in WeChat nothing is offered that does not work there: no print, no downloads, but pictures and texts", async (t) => {
  const page = await open(t, CHENGDU, { userAgent: WECHAT });
  await enter(page);
  await room(page).getByText(/微信里不能打印/).waitFor();
  assert.equal(await button(page, "打印或存成 PDF").count(), 0);
  assert.equal(await room(page).getByRole("button", { name: /下载/ }).count(), 0);
  await button(page, "存成图片").click();
  await room(page).getByText("长按图片保存").waitFor();
  assert.equal(await button(page, "下载图片").count(), 0);
  // The days stand there as text, and can be copied.
  await room(page).locator(".act").getByText("2027年5月20日").waitFor();
  await button(page, "复制这些日子").waitFor();
});

test("a calendar file and tables, by the browser's own download", async (t) => {
  const page = await open(t, CHENGDU, { day: "2026-06-10", viewport: desktop });
  await enter(page);
  const calendar = await downloaded(page, () => button(page, "下载日历文件（.ics）").click());
  assert.equal(calendar.name, "yusuan-510100-2026-05-20.ics");
  const text = calendar.bytes.toString();
  assert.deepEqual(text.match(/DTSTART;VALUE=DATE:\d+/g), [
    "DTSTART;VALUE=DATE:20260520",
    "DTSTART;VALUE=DATE:20260701",
    "DTSTART;VALUE=DATE:20260825",
    "DTSTART;VALUE=DATE:20270520",
  ]);
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  assert.equal(text.replace(/\r\n/g, "").includes("\n"), false);
  assert.equal(text.match(/BEGIN:VALARM/g).length, 5);
  const plan = await downloaded(page, () => button(page, "下载：每个起始月的缴费和津贴").click());
  assert.deepEqual([...plan.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const rows = plan.bytes.toString().split("\r\n");
  assert.equal(rows.length, 38);
  assert.ok(rows.includes("2025-03,15,能领生育津贴,734.10,734.10,19708.47,19982.20,18974.37,19248.10"));
  const steps = await downloaded(page, () => button(page, "下载：每一步怎么算").click());
  assert.match(steps.bytes.toString(), /每月保费,48\.94 元,48\.94,/);
});

test("the link opens the same and says so; nothing of it is in a request", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  const link = await linkOf(page);
  assert.ok(link.startsWith(`${site.url}#r=510100`));
  const other = await open(t, link, { day: "2026-12-01" });
  await other.getByText("和 2026年11月22日 的结果一样。").waitFor();
  assert.equal(await other.getByLabel("缴费基数").inputValue(), "6117");
  assert.ok([...page.requests, ...other.requests].every((url) => !url.includes("6117") && !url.includes("19708")));
  // As soon as something else is asked, what was then is out of place; asked the same again, it is back.
  await other.getByLabel("缴费基数").fill("6200");
  await other.locator(".since").waitFor({ state: "detached" });
  await other.getByLabel("缴费基数").fill("6117");
  await other.locator(".since").waitFor();
  await other.getByRole("button", { name: "知道了" }).click();
  await other.locator(".since").waitFor({ state: "detached" });
  await other.waitForURL((url) => !url.hash.includes("z="));
});

test("a link whose answer was another one: what it was, what it is, and no cause that is not known", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  const link = (await linkOf(page))
    .replace("yes_19708.47-19982.20_734.10", "no_0.00_700.00")
    .replace("_2026.11.1_", "_2026.6.2_")
    .replace("1_2026-11-22", "1_2026-07-01");
  const other = await open(t, link);
  await other.getByRole("heading", { name: "现在的结果和 2026年7月1日 的不一样" }).waitFor();
  const rows = await other.locator(".since tbody tr").allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.split("\t").map((text) => text.trim().replace(/\u00a0/g, " "))),
    [
      ["能不能领", "领不到生育津贴", "能领生育津贴"],
      ["生育津贴", "0.00 元", "19,708.47 ~ 19,982.20 元"],
      ["生育保险费", "700.00 元", "734.10 元"],
    ],
  );
  await other.getByText("那时的政策数据是 2026.6.2，现在是 2026.11.1。", { exact: false }).waitFor();
  await other.getByText("所以不只是日子的缘故", { exact: false }).waitFor();
});

test("where only the day has moved on, the page has tried it and says so", async (t) => {
  // Medical insurance throughout, maternity insurance from February: the transition clause pays after the twelfth month.
  const fragment =
    "#r=510100&d=2025-06-15&f=details&p0s=flexible&p0f=2024-01&p0t=2025-01&p0b=6117&p0m=0&p1s=flexible&p1f=2025-02&p1b=6117";
  const page = await open(t, fragment, { day: "2025-12-15", locale: "en-US" });
  await enter(page);
  const link = await linkOf(page);
  assert.match(link, /_later\.2026-01_/);
  const other = await open(t, link, { day: "2026-02-15" });
  await other.locator(".since td", { hasText: "从 2026年1月 起能领生育津贴" }).waitFor();
  await other.getByText("不同只是因为现在按 2026年2月15日 算", { exact: false }).waitFor();
  assert.equal(await other.getByText("政策数据的版本没有变", { exact: false }).count(), 0);
});

test("a link that says nonsense of its answer is opened like any other", async (t) => {
  const page = await open(t, `${CHENGDU}&z=${encodeURIComponent("1_<img src=x>_y")}`);
  await page.locator("#answer .amount strong").waitFor();
  assert.equal(await page.locator(".since").count(), 0);
});

test("copying: by the clipboard, and where it is refused, by a selected text", async (t) => {
  const page = await open(t, CHENGDU, { permissions: ["clipboard-read", "clipboard-write"] });
  await enter(page);
  await button(page, "复制链接").click();
  await room(page).getByText("已复制").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await linkOf(page));
  const refused = await open(t, CHENGDU, {
    init: () => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    },
  });
  await enter(refused);
  await button(refused, "复制文字").click();
  const area = room(refused).getByRole("textbox", { name: "复制文字" });
  await area.waitFor();
  assert.match(await refused.evaluate(() => String(getSelection())), /^生育保险缴费和生育津贴估算\n成都市/);
});

test("a code of the link; where the record is too long for any, the way out is said", async (t) => {
  const page = await open(t, CHENGDU, { colorScheme: "dark" });
  await enter(page);
  await room(page).getByText("二维码", { exact: true }).click();
  const code = room(page).getByRole("img", { name: "这次计算的链接的二维码" });
  await code.waitFor();
  assert.equal(await code.locator("rect").evaluate((e) => getComputedStyle(e).fill), "rgb(255, 255, 255)");
  const most = Array.from(
    { length: 60 },
    (_, n) =>
      `p${n}s=employee&p${n}f=${1980 + n}-01&p${n}t=${1980 + n}-12&p${n}b=6000.5&p${n}e=8000.5&p${n}r=510300&p${n}k=1`,
  ).join("&");
  const long = await open(t, `#r=510100&s=employee&d=2026-05-20&f=details&eb=8000&${most}`);
  await enter(long);
  await room(long).getByText("二维码", { exact: true }).click();
  await room(long).getByText(/链接太长，放不进二维码。请用“复制链接”/).waitFor();
});

test("situations are kept only when she says so, opened, renamed, deleted and brought back", async (t) => {
  const page = await open(t, CHENGDU);
  await enter(page);
  assert.deepEqual(await stored(page), {});
  await room(page).getByLabel("名称", { exact: true }).fill("老大");
  await button(page, "保存").click();
  await room(page).getByText("已保存“老大”").waitFor();
  assert.deepEqual(Object.keys(await stored(page)), ["yusuan.kept"]);
  await page.getByLabel("缴费基数").fill("8000");
  await button(page, "保存").click();
  await room(page).getByText("已保存“成都市 2026-05-20”").waitFor();

  // Another visit, with an empty form: they are there, and one opens.
  await page.goto("about:blank");
  await page.goto(site.url);
  await enter(page);
  await ofKept(page, "打开", "老大").click();
  await page.getByText("和 2026年11月22日 的结果一样。").waitFor();
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "6117");
  await room(page).getByText("现在算，结果一样").first().waitFor();
  await page.goBack();
  await page.locator("#answer .amount strong").waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("缴费基数").inputValue(), "");

  await ofKept(page, "改名", "老大").click();
  await room(page).getByLabel("“老大”的新名称").fill("老二");
  await page.keyboard.press("Enter");
  await room(page).getByText("已改名为“老二”").waitFor();
  await ofKept(page, "删除", "老二").click();
  await room(page).getByText("已删除“老二”").waitFor();
  assert.equal(await room(page).locator(".kept li").count(), 1);
  await button(page, "撤销").click();
  await ofKept(page, "打开", "老二").waitFor();
  assert.deepEqual(await room(page).locator(".kept b").allInnerTexts(), ["老二", "成都市 2026-05-20"]);

  await room(page).getByText("导出、导入和全部清除").click();
  const file = await downloaded(page, () => button(page, "导出文件").click());
  assert.equal(file.name, "yusuan-2026-11-22.json");
  await button(page, "全部清除（2）").click();
  await room(page).getByText("还没有存过。").waitFor();
  assert.deepEqual(await stored(page), {});

  // A hostile file changes nothing and is told why; the exported one brings everything back.
  const choose = room(page).getByLabel("从文件导入");
  const give = (text) => choose.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await give('{"format":"yusuan-kept","version":1,"items":[{"id":"<script>"}]}');
  await room(page).getByText("里面有一项的内容不对。不对的是第 1 项。没有导入，原来存的都还在。").waitFor();
  await give("PK\u0003\u0004");
  await room(page).getByText("这不是这里导出的文件：格式读不懂。", { exact: false }).waitFor();
  await give(file.bytes.toString());
  await room(page).getByText("导入了 2 个。").waitFor();
  await room(page).getByLabel("把导出的文本粘贴在这里").fill(file.bytes.toString());
  await button(page, "导入这段文本").click();
  await room(page).getByText("导入了 0 个，另有 2 个已经有了。").waitFor();
  assert.ok(page.requests.every((url) => !/8000|6117/.test(url)));
});

test("a kept situation whose answer has changed says so in the list and when it is opened", async (t) => {
  const item = {
    id: "a",
    name: "以前的",
    day: "2026-07-01",
    fragment: "r=510100&d=2026-05-20&b=6117&m=15&z=1_2026-07-01_2026.6.2_yes_18000.00_734.10_2027-05-20_2026-08-25",
  };
  const page = await open(t, CHENGDU, {
    init: `localStorage.setItem("yusuan.kept", ${JSON.stringify(JSON.stringify({ format: "yusuan-kept", version: 1, items: [item] }))})`,
  });
  await enter(page);
  await room(page).getByText("现在算，结果不一样", { exact: false }).waitFor();
  await ofKept(page, "打开", "以前的").click();
  await page.locator(".since td", { hasText: "18,000.00" }).waitFor();
});

test("a browser that stores nothing: it is said, with a way out, and everything else works", async (t) => {
  const refuse = () => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  };
  const page = await open(t, CHENGDU, { init: refuse });
  await enter(page);
  await room(page).getByRole("alert").getByText(/这个浏览器不让网页在设备上存东西.*复制下来/).waitFor();
  await button(page, "保存").click();
  await room(page).getByRole("alert").getByText(/不让网页在设备上存东西/).waitFor();
  await button(page, "存成图片").click();
  await room(page).getByText("长按图片保存").waitFor();
  assert.equal(await pagesOf(page), 1);

  const full = await open(t, CHENGDU, {
    init: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  });
  await enter(full);
  await button(full, "保存").click();
  await room(full).getByRole("alert").getByText(/没有存成/).waitFor();

  const broken = await open(t, CHENGDU, { init: () => localStorage.setItem("yusuan.kept", "{") });
  await enter(broken);
  await room(broken).getByRole("alert").getByText(/读不出来，没有动它/).waitFor();
  await button(broken, "保存").click();
  assert.equal((await stored(broken))["yusuan.kept"], "{");
  await button(broken, "清除读不出来的内容").click();
  await room(broken).getByText("还没有存过。").waitFor();
});

test("by keyboard alone: in, a picture, a code, keep, delete, bring back, open, and away with what was then", async (t) => {
  const page = await open(t, CHENGDU, { viewport: desktop });
  await page.locator("#answer .verdict").waitFor();
  const reach = async (target, key = "Tab") => {
    for (let n = 0; n < 250; n++) {
      if (await target.evaluate((e) => e === document.activeElement).catch(() => false)) return;
      await page.keyboard.press(key);
    }
    assert.fail(`not reached: ${target}`);
  };
  await reach(room(page).locator(":scope > summary"));
  await page.keyboard.press("Enter");
  await room(page).locator("#keep-kept").waitFor();
  await reach(button(page, "存成图片"));
  await page.keyboard.press("Enter");
  await room(page).getByText("长按图片保存").waitFor();
  await reach(room(page).locator("summary", { hasText: /^二维码$/ }));
  await page.keyboard.press("Enter");
  await room(page).getByRole("img", { name: "这次计算的链接的二维码" }).waitFor();
  await reach(room(page).getByLabel("名称", { exact: true }));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("键盘");
  await page.keyboard.press("Enter");
  const remove = ofKept(page, "删除", "键盘");
  await remove.waitFor();
  await reach(remove);
  await page.keyboard.press("Enter");
  // The focus goes to what brings it back.
  await page.waitForFunction(() => document.activeElement?.id === "keep-undo");
  await page.keyboard.press("Enter");
  await remove.waitFor();
  await reach(ofKept(page, "打开", "键盘"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "answer");
  await reach(page.getByRole("button", { name: "知道了" }));
  await page.keyboard.press("Enter");
  await page.locator(".since").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.id === "answer");
});

test("axe finds nothing, and nothing scrolls sideways at 320 px: everything open, both languages, light and dark", async (t) => {
  for (const [locale, colorScheme] of [
    ["zh-CN", "light"],
    ["zh-CN", "dark"],
    ["en-US", "light"],
    ["en-US", "dark"],
  ]) {
    const changed = `${CHENGDU}&z=1_2026-07-01_2026.6.2_yes_18000.00_734.10_2027-05-20_2026-08-25`;
    const page = await open(t, changed, { locale, colorScheme, bypassCSP: true, viewport: { width: 320, height: 700 } });
    await page.locator(".since table").waitFor();
    await enter(page);
    await room(page).getByRole("button", { name: /存成图片|Make a picture/ }).click();
    await room(page).locator(".picture img").waitFor();
    await room(page).locator(".save button").click();
    await room(page).locator(".kept li").waitFor();
    await room(page).locator(".remove").click();
    await room(page).locator("#keep-undo").click();
    for (const fold of await room(page).locator("details > summary").all()) await fold.click();
    assert.deepEqual(await axeFinds(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  }
});
