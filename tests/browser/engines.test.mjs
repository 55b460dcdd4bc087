// The ladder of engines: the page answers with the same figures whether the core runs as WebAssembly compiled while it
// arrives, from an array buffer, or as JavaScript; without scripts the pages of rules are the way out. In Chromium, Firefox
// and WebKitGTK, each with WebAssembly and without.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, suite, test } from "node:test";

import { policyFolder, provinces, tool } from "../lib/built.mjs";
import { launchChromium } from "../lib/chromium.mjs";
import { fetched, follow, named, textOf, unfold, until, untilText } from "../lib/face.mjs";
import { launchFirefox } from "../lib/firefox.mjs";
import { launch, phone, serve } from "../lib/page.mjs";
import { launchWebKit } from "../lib/webkit.mjs";
import { batchesOf, digestOf } from "../vectors/batches.mjs";
import { situations } from "../vectors/generate.mjs";
import { answer } from "../vectors/served.mjs";

/** The contract's example. */
const EXAMPLE = "#r=510100&d=2026-05-20&b=6117&m=15&a=2026-11-21&q.allowance.divisor=365%2F12&l=zh";
/** Without any compiler an interpreter needs some 5 ms for each. */
const COUNT = { usual: 2000, jitless: 200 };
/** What a browser says of a module that it fetched before it was known that it cannot be used. */
const PRELOADED = /preload/;

/** The built site with headers or answers changed on the way; under /-/ the package itself and the made situations. */
async function altered(origin, alter = () => undefined) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, origin);
    try {
      if (pathname.startsWith("/-/")) return answer(response, pathname.slice(3));
      const from = await fetch(origin + pathname.slice(1));
      const changed = alter(pathname, from.headers.get("content-type")) ?? {};
      const headers = { "content-type": from.headers.get("content-type") ?? "text/plain", "cache-control": "no-cache", ...changed.headers };
      response.writeHead(changed.status ?? from.status, headers).end(changed.status ? "" : Buffer.from(await from.arrayBuffer()));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

const isModule = (path) => path.endsWith(".wasm");
const isFallback = (path) => path.includes("yusuan-fallback");
/** What stands between the page and WebAssembly, and whether the page takes the fallback then. */
const OBSTACLES = {
  "a server that calls the module text": [false, (path) => isModule(path) && { headers: { "content-type": "text/plain" } }],
  "a policy that forbids WebAssembly": [
    true,
    (_path, type) => type?.startsWith("text/html") && { headers: { "content-security-policy": "script-src 'self'" } },
  ],
  "a module that is not to be had": [true, (path) => isModule(path) && { status: 404 }],
};

const servers = new Map();
let site;
const expected = new Map();
before(async () => {
  site = await serve();
  servers.set("", await altered(site.url));
  for (const [name, [, alter]] of Object.entries(OBSTACLES)) servers.set(name, await altered(site.url, alter));
  servers.set("nothing", await altered(site.url, (path) => (isModule(path) || isFallback(path)) && { status: 404 }));
  // The native tool says what every engine has to say.
  const lines = [...situations(COUNT.usual)].map((situation) => `${JSON.stringify(situation)}\n`).join("");
  const native = ["--lang", "en", "--policy", policyFolder, "assess", "--lines"];
  let said;
  try {
    said = execFileSync(tool, native, { input: lines, maxBuffer: 2 ** 30 });
  } catch (error) {
    // Some situations are wrong on purpose: exit status 1, and a line for each all the same.
    assert.equal(error.status, 1);
    said = error.stdout;
  }
  const answers = said.toString().trimEnd().split("\n");
  assert.equal(answers.length, COUNT.usual);
  for (const count of Object.values(COUNT))
    expected.set(count, await Promise.all([...batchesOf(answers.slice(0, count))].map(digestOf)));
});
after(async () => {
  for (const server of servers.values()) await server.close();
  await site?.close();
});

async function answersExactly(page, inJavaScript) {
  await untilText(page, "#answer", "48.94");
  assert.equal(await textOf(page, "#answer .amount strong"), "19,708.47 元");
  const text = await textOf(page, "#answer");
  for (const figure of ["48.94", "734.10", "2027年5月20日", "2026年8月25日"]) assert.ok(text.includes(figure), figure);
  const files = await fetched(page);
  assert.equal(files.includes("yusuan-fallback.js"), inJavaScript, files.join(" "));
}

const ENGINES = [
  ["Chromium", () => launchChromium(), true],
  ["Chromium without WebAssembly", () => launchChromium({ flags: ["--js-flags=--jitless"] }), false, COUNT.jitless],
  ["Firefox", () => launchFirefox(), true],
  [
    "Firefox without WebAssembly and service workers",
    () => launchFirefox({ prefs: { "javascript.options.wasm": false, "dom.serviceWorkers.enabled": false } }),
    false,
  ],
  ["WebKitGTK", () => launchWebKit(), true],
  ["WebKitGTK without WebAssembly", () => launchWebKit({ env: { JSC_useWasm: "0" } }), false],
];

for (const [engine, start, hasWebAssembly, count = COUNT.usual] of ENGINES)
  suite(engine, () => {
    let browser;
    before(async () => {
      browser = await start();
    });
    after(() => browser?.close());
    const open = async (t, url) => {
      const page = await browser.open(url);
      t.after(() => page.close());
      return page;
    };

    test("the contract's figures, and nothing wrong in the console", async (t) => {
      const page = await open(t, servers.get("").url + EXAMPLE);
      assert.equal(await page.evaluate(() => typeof WebAssembly === "object"), hasWebAssembly);
      await answersExactly(page, !hasWebAssembly);
      assert.deepEqual(page.wrong.filter((text) => !PRELOADED.test(text)), []);
    });

    for (const rung of hasWebAssembly ? ["WebAssembly", "JavaScript"] : ["JavaScript"])
      test(`${count} made situations give the bytes of the native tool: ${rung}`, async (t) => {
        const asked = `?count=${count}&provinces=${provinces.join(",")}${rung === "JavaScript" ? "&javascript" : ""}`;
        const page = await open(t, `${servers.get("").url}-/in-browser.html${asked}`);
        const said = JSON.parse(await until(page, () => document.body?.dataset.said));
        t.diagnostic(`start ${said.start.toFixed(1)} ms, ${said.each.toFixed(0)} µs each`);
        assert.equal(said.rung, rung);
        assert.deepEqual(said.digests, expected.get(count));
      });

    if (!hasWebAssembly) return;

    for (const [what, [inJavaScript]] of Object.entries(OBSTACLES))
      test(`${what}: the same figures`, async (t) => {
        const page = await open(t, servers.get(what).url + EXAMPLE);
        await answersExactly(page, inJavaScript);
      });

    test("neither module nor fallback: the page says so and leads to the pages of rules", async (t) => {
      const page = await open(t, servers.get("nothing").url + EXAMPLE);
      await untilText(page, "#answer", "计算程序没有载入");
      await page.press(await named(page, "#answer a", "各地的规定"));
      await untilText(page, "h1", "各地生育保险规定");
    });

    test("a journey: three fields, the answer, its steps, the plan, taking it away, language and colours, and back after a reload", async (t) => {
      const page = await open(t, `${servers.get("").url}#d=2026-05-20&a=2026-11-21&q.allowance.divisor=365%2F12&l=zh`);
      await until(page, () => document.getElementById("at/region") !== null);
      // By pinyin, as one types before an input method makes Chinese of it.
      await page.type('[id="at/region"]', "chengdu");
      await page.press(await named(page, "[role=option]", "成都"));
      await page.type('[id="at/coverage/base"]', "6117");
      await page.type('[id="at/coverage/months"]', "15");
      await untilText(page, "#answer .amount strong", "19,708.47 元");

      await unfold(page, await named(page, "#answer details.how > summary", "怎么算的：生育津贴"));
      await untilText(page, "#answer .formula", "6117.00 × 98 ÷ (365/12) = 19708.4712… → 19,708.47 元");
      await unfold(page, "#room-plan > summary");
      await untilText(page, "#room-plan .plan-latest", "最晚从 2025年6月 开始缴，才能领");
      await unfold(page, "#room-keep > summary");
      await until(page, () => document.getElementById("keep-kept") !== null);

      await page.press(await named(page, "header button", "Aa"));
      await until(page, () => document.querySelector("#display select") !== null);
      const paper = () => getComputedStyle(document.body).backgroundColor;
      const before = await page.evaluate(paper);
      await page.press("#display .tiles.row label:nth-child(3)");
      await until(page, (was) => getComputedStyle(document.body).backgroundColor !== was, before);
      // The list of a select is the browser's own and not of the page: what it does is chosen and told.
      const written = await page.evaluate(() => {
        const list = document.querySelector("#display select");
        list.value = "en";
        list.dispatchEvent(new Event("change", { bubbles: true }));
        return location.hash;
      });
      assert.match(written, /&l=en/, "in the link at once: some engines load anew what stood there when they were told to");
      await untilText(page, "#answer .amount strong", "¥19,708.47");
      await untilText(page, "#room-plan .plan-latest", "2025");
      const dark = await page.evaluate(paper);

      await page.reload();
      await until(page, () => document.documentElement.lang === "en" && document.querySelector("#answer .amount strong") !== null);
      assert.equal(await textOf(page, "#answer .amount strong"), "¥19,708.47");
      assert.equal(await page.evaluate(paper), dark);
      assert.deepEqual(page.wrong.filter((text) => !PRELOADED.test(text)), []);
    });
  });

// The browser's own switch. (Playwright's for Chromium stops scripts, but a page is still read as one that may have them.)
test("Firefox without scripts: the page says so and leads to the rules of a place, where the formula stands", async (t) => {
  const browser = await launchFirefox({ prefs: { "javascript.enabled": false } });
  t.after(() => browser.close());
  const page = await browser.open(site.url);
  await untilText(page, "noscript", "照各地的规定用笔也能算");
  await follow(page, await named(page, "main a", "各地的规定"));
  await follow(page, await named(page, ".names a", "成都市"));
  await follow(page, await named(page, ".jumps a", "用笔怎么算"));
  await untilText(page, "#paper:target", "6000.00 × 98 ÷ 30 = 19600.00 元");
  await page.goto(site.url);
  await follow(page, await named(page, "noscript a", "Without JavaScript, by hand"));
  await untilText(page, "h1", "Maternity insurance rules, place by place");
  assert.deepEqual(page.wrong, []);
});

test("Chromium without scripts: from the page to the formula", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const page = await (await browser.newContext({ viewport: phone, javaScriptEnabled: false })).newPage();
  await page.goto(site.url);
  await page.getByRole("link", { name: "各地的规定" }).click();
  await page.getByRole("link", { name: "成都市", exact: true }).click();
  await page.getByRole("link", { name: "用笔怎么算" }).click();
  await page.locator("#paper:target").getByText("6000.00 × 98 ÷ 30 = 19600.00 元").first().waitFor();
});
