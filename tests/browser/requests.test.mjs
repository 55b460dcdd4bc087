// A server that keeps every request looks for what was typed: a whole journey, through every room and language, several
// provinces, without a network and with it, and every state that the other tests know. Nothing typed is in any of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { root } from "../lib/built.mjs";
import { launch, phone, unfold } from "../lib/page.mjs";
import { recordingServer, told } from "../lib/recording.mjs";
import { reach, states } from "./states.mjs";

/** Each a value that nothing else in a request could be. */
const TYPED = {
  base: "7654.32",
  wage: "9876.54",
  employer: "8765.43",
  pasted: "6543.21",
  days: "137.5",
  date: "2026-08-19",
  since: "2023-07",
  until: "2024-09",
  asOf: "2026-12-13",
  name: "悄悄的名字Zq",
  typo: "没有这样的地方Yx",
  district: "510107",
  other: "310115",
};
const TEXTS = [...Object.values(TYPED), "7,654.32", "765432", "2026年8月19日", "20260819", "武侯", "wuhou", "flexible", "caesarean"];

let server;
let browser;
before(async () => {
  server = await recordingServer(`${root}web/dist`);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(t, options = {}) {
  const context = await browser.newContext({ viewport: phone, locale: "zh-CN", timezoneId: "Asia/Shanghai", ...options });
  t.after(() => context.close());
  const elsewhere = [];
  // Beside what reaches the server: whatever any page, frame or worker of the browser asks of anybody.
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) elsewhere.push(request.url());
  });
  const page = await context.newPage();
  return { context, page, elsewhere };
}

/** Of what came since `from`: only reading, of files of the site, without a referrer, a cookie, a query, and without `texts`. */
function assertSilent(from, elsewhere, texts) {
  const requests = server.requests.slice(from);
  assert.ok(requests.length > 10, String(requests.length));
  assert.deepEqual(elsewhere, []);
  for (const request of requests) {
    assert.deepEqual(told(request, texts), [], JSON.stringify(request));
    assert.ok(["GET", "HEAD"].includes(request.method), request.method);
    assert.equal(request.body, "");
    assert.match(request.url, /^\/[\w./-]*$/);
    const headers = new Headers(request.headers.flatMap((_, index, all) => (index % 2 === 0 ? [all.slice(index, index + 2)] : [])));
    for (const name of ["referer", "cookie", "authorization"]) {
      // Chromium, when it looks by itself for another worker, names the worker that it has; no page can tell it not to.
      if (name === "referer" && request.url === "/sw.js" && headers.get(name) === `${server.url}sw.js`) continue;
      assert.ok(!headers.has(name), `${name}: ${JSON.stringify(request)}`);
    }
  }
  return requests.map(({ url }) => url);
}

test("the detector finds a text in every disguise in which it could travel", () => {
  const text = TYPED.name;
  const request = (part) => ({ method: "GET", url: "/", headers: [], body: "", ...part });
  const json = JSON.stringify({ more: "x", name: text });
  for (const part of [
    { url: `/?q=${encodeURIComponent(text)}` },
    { url: `/?${new URLSearchParams({ q: text })}` },
    { url: `/${encodeURIComponent(encodeURIComponent(text))}` },
    { headers: ["Referer", `http://x/#n=${encodeURIComponent(text)}`] },
    { headers: ["Cookie", Buffer.from(json).toString("base64")] },
    { headers: ["X", Buffer.from(` ${json}`).toString("base64url")] },
    { headers: ["X", Buffer.from(`  ${json}`).toString("base64")] },
    { body: json },
    { body: Buffer.from(text).toString("hex") },
  ])
    assert.deepEqual(told(request(part), [text, TYPED.base]), [text], JSON.stringify(part));
  assert.deepEqual(told(request({ url: "/assets/51-aiuhAPwd.json" }), TEXTS), []);
});

test("a whole journey: typed, painted, pasted, compared, kept, in two languages, without a network and with it", async (t) => {
  const from = server.requests.length;
  const { context, page, elsewhere } = await visit(t);
  await page.goto(server.url);
  const place = page.getByRole("combobox", { name: "统筹地区" });
  await place.fill(TYPED.typo);
  await place.fill("wuhou");
  await page.getByRole("option", { name: /武侯区/ }).first().click();
  await page.getByLabel("分娩日期或预产期").fill(TYPED.date);
  await page.getByRole("textbox", { name: "缴费基数" }).fill(TYPED.base);
  await page.getByLabel("连续缴生育保险的月数").fill("17");
  await page.locator("#answer").getByText("能领生育津贴").first().waitFor();
  await page.waitForURL(/b=7654\.32&m=17/);
  await page.reload();
  await page.locator("#answer").getByText("能领生育津贴").first().waitFor();

  // Into every room, and there with further entries.
  for (const id of ["plan", "compare", "bring", "keep", "about"]) await unfold(page.locator(`#room-${id} > summary`));
  await page.locator("#keep-kept").waitFor();
  await page.waitForLoadState("networkidle");
  const keep = page.locator("#room-keep");
  await keep.getByLabel("名称", { exact: true }).fill(TYPED.name);
  await keep.getByRole("button", { name: "保存", exact: true }).click();
  await keep.getByText(`已保存“${TYPED.name}”`).waitFor();
  const compare = page.locator("#room-compare");
  await compare.getByText("城市", { exact: true }).click();
  await compare.getByRole("combobox").fill("shanghai");
  await compare.getByRole("option", { name: /上海市/ }).first().click();
  await compare.getByRole("table").waitFor();
  await page.waitForLoadState("networkidle");
  // Without a network everything goes on.
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "缴费基数" }).fill("7654.33");
  await page.locator("#answer").getByText(/7,?654\.33/).first().waitFor({ state: "attached" });
  await page.getByRole("textbox", { name: "缴费基数" }).fill(TYPED.base);
  await context.setOffline(false);

  // Another language, other pages of the site, and back.
  await page.getByRole("button", { name: /^显示/ }).click();
  await page.locator("select.languages").selectOption("en");
  await page.locator("#answer").getByText("You get the maternity allowance").first().waitFor();
  await page.getByRole("link", { name: "What is known where" }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.goBack();
  await page.locator("#answer").getByText("You get the maternity allowance").first().waitFor();
  await page.getByRole("link", { name: /^All rules of/ }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goBack();
  await page.locator("#answer").getByText("You get the maternity allowance").first().waitFor();
  await page.goto("about:blank");

  // Months one by one, as an employee in another province, with wages and the bureau's answer, and lines pasted.
  await page.goto(
    `${server.url}#r=${TYPED.other}&s=employee&f=details&d=${TYPED.date}&dl=caesarean&w=${TYPED.wage}&eb=${TYPED.employer}&a=${TYPED.asOf}&q.allowance.base=${TYPED.employer}` +
      `&p0s=employee&p0f=${TYPED.since}&p0t=${TYPED.until}&p0b=${TYPED.base}&p0r=${TYPED.district}&p1s=employee&p1f=2024-10&p1b=${TYPED.base}&z=1_2026-11-22_1_yes_${TYPED.base}_x_x_x`,
  );
  await page.locator("#answer h3").first().waitFor();
  await unfold(page.getByText("从表格粘贴", { exact: false }).first());
  await page.getByLabel("粘贴月份和基数").fill(`2024-10 ${TYPED.pasted}\n没有意思 ${TYPED.days}`);
  await page.waitForLoadState("networkidle");
  await page.reload();
  await page.locator("#answer h3").first().waitFor();
  await page.waitForLoadState("networkidle");

  const urls = assertSilent(from, elsewhere, TEXTS);
  // What it does tell: which province's rules were wanted, by files that everybody gets.
  assert.ok(urls.some((url) => /\/31-[\w-]+\.json$/.test(url)) && urls.some((url) => /\/51-[\w-]+\.json$/.test(url)));
  assert.ok(urls.some((url) => /\/51\.apply-/.test(url)));
});

test("every state that is known, with values that would be found; every other one in English, which fetches other words and nothing else", async (t) => {
  const from = server.requests.length;
  const { page, elsewhere } = await visit(t);
  const disguised = JSON.parse(JSON.stringify(states).replace(/6117(\.00)?/g, TYPED.base).replace(/7384|9000/g, TYPED.wage));
  for (const [index, state] of disguised.entries())
    await t.test(state.name, () => reach(page, server.url, state, { lang: index % 2 === 0 ? "zh" : "en", kept: true }));
  assertSilent(from, elsewhere, [TYPED.base, TYPED.wage, "2026-05-20", "2026-10-20", "2027-05-20", "20260520", "2024-07", "东京"]);
});

test("pages to read ask for nothing but themselves, their style and what any browser asks for", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const from = server.requests.length;
    const { page, elsewhere } = await visit(t, { javaScriptEnabled });
    for (const path of ["rules/index.html", "rules/en/510100.html", "privacy.html", "privacy/en.html", "proof.html"]) {
      await page.goto(`${server.url}${path}#${TYPED.base}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    const urls = server.requests.slice(from).map(({ url }) => url);
    assert.deepEqual(urls.filter((url) => !/^\/(rules\/[\w/]+\.html|(privacy|proof)(\/en)?\.html|assets\/rules-[\w-]+\.css)$/.test(url)), []);
    assert.deepEqual(elsewhere, []);
  }
});
