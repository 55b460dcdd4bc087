// What to bring and where to apply: the list of a place with papers of its own, of one with the province's, of one with the
// nation's alone; copied, ticked, printed; by keyboard; in both languages; checked by axe.
import assert from "node:assert/strict";
import { test } from "node:test";

import { axeFinds } from "../lib/axe.mjs";
import { desktop, inBrowser, unfold } from "../lib/page.mjs";

const site = inBrowser();
const open = (t, fragment, options) => site.open(t, `#${fragment}`, options);

const room = (page) => page.locator("#room-bring");
async function enter(page, name = "要带什么，到哪里办") {
  await unfold(room(page).locator("summary").filter({ hasText: name }));
  await room(page).locator(".bring-steps").first().waitFor();
  return room(page);
}
const step = (page, task) => page.locator(`#bring-step-${task}`);
const lines = (page, task) =>
  step(page, task).locator(":scope > .bring-lines > div").evaluateAll((all) =>
    Object.fromEntries(all.map((line) => [line.querySelector("dt").textContent, [...line.querySelectorAll("li, dd:not(:has(li))")].map((one) => one.textContent)])),
  );
const flexible = (place, more = "") => `r=${place}&s=flexible&d=2026-05-20&b=6117&m=15&a=2026-11-21${more}`;

test("Chengdu, flexible: who, what, where, by when; the unconfirmed list apart; the article quoted", async (t) => {
  const page = await open(t, flexible("510100"));
  await enter(page);
  assert.deepEqual(await lines(page, "claim_allowance"), {
    谁来办: ["本人"],
    带什么: ["身份证等有效身份证件", "病历资料"],
    到哪里: ["网上", "自助终端", "经办窗口"],
    什么时候: ["原则上在计发天数结束以后、生育或终止妊娠后的12个月内，一次性申领", "最晚 2027年5月20日"],
    多久办好: ["收到申请起 10 个工作日内"],
  });
  const rumour = step(page, "claim_allowance").locator(".bring-unconfirmed");
  await rumour.getByText("另有一种没有证实的说法").waitFor();
  assert.equal(await rumour.getByRole("checkbox").count(), 6);
  await rumour.getByText("网上：四川医保APP").waitFor();
  await step(page, "claim_allowance").getByText(/^依据/).click();
  await step(page, "claim_allowance").getByText(/参加生育保险的个人申领生育津贴，应当向社会保险经办机构提供病历资料/).first().waitFor();
  await step(page, "claim_allowance").getByText(/本地规定，2026年11月21日核对/).first().waitFor();
  await step(page, "settle_at_hospital").getByText("在医院直接结算：“一站式”直接结算").waitFor();
  await step(page, "paying").getByText("2026年8月25日").waitFor();
  // The birth is past: joining is no step any more.
  assert.equal(await step(page, "join_insurance").count(), 0);
});

test("Dazhou, before the birth: the province's papers, joining first, and what to ask", async (t) => {
  const page = await open(t, flexible("511700").replace("d=2026-05-20", "d=2027-03-20"));
  const list = await enter(page);
  await step(page, "join_insurance").getByText(/不能单独参加/).waitFor();
  assert.deepEqual((await lines(page, "claim_allowance")).什么时候, ["原则上在分娩或终止妊娠后12个月内申领", "最晚 2028年3月20日"]);
  assert.equal(await page.locator(".bring-unconfirmed").count(), 0);
  await list.getByText("下面几项没有查到当地的规定，去之前问一问：").waitFor();
  await list.getByText("申领生育津贴要带哪些材料？要原件还是复印件？").waitFor();
  // Its own open questions lead to where they are answered.
  await step(page, "open").getByRole("button", { name: "生育保险费率" }).click();
  await page.waitForFunction(() => document.activeElement.id === "open-contribution.rate");
});

test("an employee of Leshan brings what the district's page names, an employee of Shenyang applies for nothing", async (t) => {
  const page = await open(t, "r=511100&s=employee&d=2026-05-20&b=6117&m=15&eb=7000&a=2026-11-21");
  await enter(page);
  const leshan = await lines(page, "claim_allowance");
  assert.deepEqual(leshan.谁来办, ["本人", "委托的人"]);
  assert.deepEqual(leshan.带什么, ["诊断证明 或 出院记录", "身份证等有效身份证件 或 社会保障卡", "本人银行卡（复印件）"]);
  assert.deepEqual(leshan.到哪里, ["经办窗口：参保地经办窗口"]);
  const other = await open(t, "r=210100&s=employee&d=2026-05-20&b=6117&m=15&eb=7000&a=2026-11-21");
  await enter(other);
  assert.deepEqual((await lines(other, "claim_allowance")).谁来办, ["经办机构主动办，不用申请"]);
});

test("a place without papers of its own: the nation's rule, what was not found, the hotline; no allowance, no claim", async (t) => {
  const page = await open(t, "r=440300&s=employee&d=2026-05-20&b=6117&m=15&eb=7000&a=2026-11-21");
  const list = await enter(page);
  assert.deepEqual((await lines(page, "claim_allowance")).谁来办, ["由本人还是单位申请，没有查到规定，先问单位"]);
  await list.getByText("生育津贴由我自己申请，还是由单位申请？").waitFor();
  assert.equal(await list.locator(".bring-ask a").getAttribute("href"), "tel:12393");
  const resident = await open(t, "r=440300&s=resident&d=2026-05-20&a=2026-11-21");
  await enter(resident);
  assert.equal(await step(resident, "claim_allowance").count(), 0);
  assert.equal(await step(resident, "reimburse_medical").count(), 1);
});

test("by keyboard: into the room, ticks that stay while the page does, the list copied as text", async (t) => {
  const page = await open(t, flexible("510100"), { permissions: ["clipboard-read", "clipboard-write"] });
  const door = room(page).locator("summary").first();
  await door.focus();
  await page.keyboard.press("Enter");
  const box = step(page, "claim_allowance").getByRole("checkbox", { name: "病历资料" }).first();
  await box.waitFor();
  const focused = (locator) => locator.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 60 && !(await focused(box)); i++) await page.keyboard.press("Tab");
  assert.ok(await focused(box), "Tab reaches the list");
  await page.keyboard.press("Space");
  assert.ok(await box.isChecked());
  await door.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.ok(await box.isChecked());
  const copy = room(page).getByRole("button", { name: "复制清单" });
  for (let i = 0; i < 80 && !(await focused(copy)); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await room(page).getByText("已复制，可以粘贴到微信或备忘录。").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^生育保险办事清单（成都市，灵活就业人员）\n/);
  assert.match(text, /\n生产以后：申领生育津贴\n {2}谁来办：本人\n {2}带什么：身份证等有效身份证件、病历资料\n/);
  assert.match(text, /另有一种没有证实的说法/);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});

test("nothing is fetched before the door is opened, then one file; it comes after a failure too", async (t) => {
  let broken = true;
  const page = await open(t, flexible("510100"), {
    routes: { "**/51.apply-*.json": (route) => (broken ? route.abort() : route.continue()) },
    expected: [/ERR_FAILED/],
  });
  await room(page).waitFor();
  await page.waitForLoadState("networkidle");
  const asked = () => page.requests.filter((url) => url.includes(".apply-")).length;
  assert.equal(asked(), 0);
  await unfold(room(page).locator("summary").first());
  await room(page).getByRole("alert").waitFor();
  broken = false;
  await room(page).getByRole("button", { name: "重试" }).click();
  await room(page).locator(".bring-steps").first().waitFor();
  assert.equal(asked(), 2);
  assert.ok(page.requests.every((url) => !url.includes("6117")));
});

test("printed alone", async (t) => {
  const page = await open(t, flexible("510100"), { viewport: desktop });
  await enter(page);
  await page.evaluate(() => {
    window.print = () => {
      window.printed = document.documentElement.className;
    };
  });
  await room(page).getByRole("button", { name: "打印清单" }).click();
  assert.equal(await page.evaluate(() => window.printed), "only-bring");
  await page.emulateMedia({ media: "print" });
  assert.ok(await step(page, "claim_allowance").isVisible());
  assert.ok(!(await page.locator("#sources").isVisible()));
  assert.ok(!(await room(page).getByRole("button", { name: "打印清单" }).isVisible()));
});

for (const [locale, name] of [["zh-CN", "要带什么，到哪里办"], ["en-US", /What to bring|bring/i]])
  for (const colorScheme of ["light", "dark"])
    test(`axe finds nothing and nothing scrolls sideways (${locale}, ${colorScheme})`, async (t) => {
      const page = await open(t, flexible("510100"), { locale, colorScheme, bypassCSP: true, viewport: { width: 320, height: 700 } });
      await room(page).locator("summary").filter({ hasText: name }).click();
      await room(page).locator(".bring-steps").first().waitFor();
      for (const basis of await room(page).locator("details.how > summary").all()) await basis.click();
      assert.deepEqual(await axeFinds(page, { within: ["#room-bring"] }), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    });
