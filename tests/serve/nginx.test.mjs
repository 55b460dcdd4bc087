// The site as it is published, behind the real nginx with the configuration that is published with it: every file in every
// encoding, the headers of the one description (web/vite/headers.ts), what is not to be had, and the page in a browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { Agent, createServer, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { root } from "../lib/built.mjs";
import { description } from "../lib/description.mjs";
import { freePort, startNginx } from "../lib/nginx.mjs";
import { launch, phone } from "../lib/page.mjs";

const dist = `${root}web/dist`;
const folder = mkdtempSync(join(tmpdir(), "yusuan-serve-"));
const agent = new Agent({ keepAlive: true });
let server;
let described;
let files;

const publish = (to, port, env = {}) =>
  execFileSync(process.execPath, [`${root}web/vite/publish.mjs`, to, "--quick", "--listen", `127.0.0.1:${port}`], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "ignore"],
  });

before(async () => {
  described = await description();
  const port = await freePort();
  publish(join(folder, "published"), port);
  server = await startNginx({ site: join(folder, "published/nginx.conf"), port, folder: join(folder, "nginx") });
  files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
});
after(async () => {
  agent.destroy();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The path goes over the wire as it stands here: no URL tidies it. */
function ask(path, { method = "GET", headers = {}, url = server.url } = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, method, headers, agent }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}

const lower = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
/** Of an answer, what the description speaks of: any of its headers, where it should be and where it should not. */
const OF_OURS = () => [...new Set(described.RULES.flatMap((rule) => Object.keys(described.ownHeaders(rule))).concat(Object.keys(described.COMMON)))].map((name) => name.toLowerCase());
const ours = (headers, names) => Object.fromEntries(names.filter((name) => name in headers).map((name) => [name, headers[name]]));

const DECODED = { br: brotliDecompressSync, gzip: gunzipSync };

test("every file in every encoding: the same bytes, its type, and exactly the headers that are described", async () => {
  assert.ok(files.length > 900, String(files.length));
  const names = OF_OURS();
  const small = { br: 0, gzip: 0 };
  for (const path of files.filter((path) => path !== "404.html")) {
    const bytes = readFileSync(join(dist, path));
    const ending = path.split(".").pop();
    for (const encoding of ["br", "gzip", ""]) {
      const what = `${path} ${encoding}`;
      const { status, headers, body } = await ask(`/${path}`, { headers: encoding ? { "accept-encoding": `${encoding}, identity` } : {} });
      assert.equal(status, 200, what);
      assert.equal(headers["content-type"].split(";")[0], described.TYPES[ending], what);
      assert.deepEqual(ours(headers, names), lower(described.headersOf(path)), what);
      const packed = encoding !== "" && existsSync(join(folder, "published/site", `${path}.${encoding === "gzip" ? "gz" : encoding}`));
      assert.equal(headers["content-encoding"], packed ? encoding : undefined, what);
      assert.ok((packed ? DECODED[encoding](body) : body).equals(bytes), what);
      if (packed) {
        assert.ok(body.length < bytes.length, what);
        ++small[encoding];
      }
      // A cache between must not give one reader the other's encoding.
      if (existsSync(join(folder, "published/site", `${path}.gz`))) assert.equal(headers.vary, "Accept-Encoding", what);
      if (ending === "html") assert.match(headers["content-type"], /charset=utf-8/, what);
      assert.equal(headers.server, "nginx", what);
    }
  }
  assert.ok(small.br > 850 && small.gzip > 850, JSON.stringify(small));
  assert.equal(server.log, "");
});

test("what changes is asked for anew, and what has a hash in its name is kept for a year", async () => {
  const cacheOf = async (path) => (await ask(path)).headers["cache-control"];
  const asset = files.find((path) => /^assets\/page-/.test(path));
  assert.equal(await cacheOf(`/${asset}`), "public, max-age=31536000, immutable");
  for (const path of ["/", "/index.html", "/coverage.html", "/privacy.html", "/rules/510100.html", "/llms.txt", "/robots.txt", "/nothing.html"])
    assert.equal(await cacheOf(path), "no-cache", path);
});

test("every page has the same policy in its head and over the network, without unsafe-inline, unsafe-eval or another host", async () => {
  const pages = files.filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > 800);
  for (const path of pages) {
    const html = readFileSync(join(dist, path), "utf8");
    const metas = [...html.matchAll(/<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g)];
    assert.equal(metas.length, 1, path);
    const policy = metas[0][1];
    assert.equal(policy, described.policyOf(path), path);
    assert.equal(described.headersOf(path)["Content-Security-Policy"], `${policy}; frame-ancestors ${path === "embed.html" ? "*" : "'none'"}`, path);
    assert.match(policy, /^default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/, path);
    if (/<script/.test(html)) assert.match(policy, /require-trusted-types-for 'script'; trusted-types app/, path);
    // Before anything that it is to judge.
    const judged = html.search(/<(script|link|style)\b/);
    assert.ok(metas[0].index < judged, path);
    assert.ok(metas[0].index < 1024, path);
  }
});

/** The hash of the one style in a page, as its bytes come over the wire; computed here, not by the build's own function. */
function hashOfStyle(body) {
  const open = body.indexOf("<style>");
  const end = body.indexOf("</style>");
  assert.ok(open > 0 && end > open && body.indexOf("<style", open + 1) < 0);
  return `'sha256-${createHash("sha256").update(body.subarray(open + "<style>".length, end)).digest("base64")}'`;
}

test("a page that its style stands in is sent with the hash of that style, and waits for no style sheet", async () => {
  const styled = described.RULES.flatMap((rule) => (rule.styled ? rule.files : []));
  assert.deepEqual(styled, ["index.html", "embed.html", "coverage.html"]);
  const hashes = new Set();
  for (const path of styled) {
    const { headers, body } = await ask(path === "index.html" ? "/" : `/${path}`);
    const html = body.toString();
    const hash = hashOfStyle(body);
    assert.ok(headers["content-security-policy"].includes(`style-src 'self' ${hash};`), path);
    assert.ok(/<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)[1].includes(`style-src 'self' ${hash};`), path);
    assert.doesNotMatch(html, /rel="stylesheet"|\sstyle=/, path);
    hashes.add(hash);
  }
  // Each page has what it needs: three styles.
  assert.equal(hashes.size, styled.length);
  for (const path of files.filter((path) => path.endsWith(".html") && !styled.includes(path))) {
    assert.doesNotMatch(readFileSync(join(dist, path), "utf8"), /<style/, path);
    assert.doesNotMatch(described.headersOf(path)["Content-Security-Policy"], /sha256/, path);
  }
});

test("what stands in the pages is no file that a script would fetch", () => {
  const sheets = new Set(files.filter((path) => path.endsWith(".css")).map((path) => path.slice("assets/".length)));
  const named = files
    .filter((path) => /^assets\/.*\.js$/.test(path))
    .flatMap((path) => [...readFileSync(join(dist, path), "utf8").matchAll(/"\.\/([\w-]+\.css)"/g)].map(([, name]) => name));
  assert.ok(named.length > 8);
  for (const name of named) assert.ok(sheets.has(name), name);
  // The others are of rooms; that of the pages without a script is linked by them alone.
  assert.deepEqual([...sheets].filter((name) => !named.includes(name)).map((name) => name.replace(/-.{8}\.css$/, "")), ["rules"]);
});

test("what says how a page may be opened and what it may use goes with pages alone", async () => {
  const ofPages = ["permissions-policy", "cross-origin-opener-policy"];
  let others = 0;
  for (const path of files.filter((path) => path !== "404.html")) {
    const { headers } = await ask(`/${path}`, { method: "HEAD" });
    assert.deepEqual(ofPages.map((name) => name in headers), Array(2).fill(path.endsWith(".html")), path);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.equal(headers["referrer-policy"], "no-referrer", path);
    // A script or a picture that is opened by itself may do nothing, and no page takes it as one of its own.
    assert.match(headers["content-security-policy"], /^default-src 'none'/, path);
    if (!path.endsWith(".html")) ++others;
  }
  assert.ok(others > 200, String(others));
  const missing = await ask("/nothing.html");
  for (const name of ofPages) assert.equal(missing.headers[name], lower(described.headersOf("404.html"))[name]);
});

test("folders, their first page, and the way to one that was written without its stroke", async () => {
  for (const [path, file] of [["/", "index.html"], ["/rules/", "rules/index.html"], ["/rules/en/", "rules/en/index.html"], ["/?from=elsewhere", "index.html"]]) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 200, path);
    assert.ok(body.equals(readFileSync(join(dist, file))), path);
    assert.equal(headers["content-security-policy"], described.headersOf(file)["Content-Security-Policy"], path);
  }
  const { status, headers } = await ask("/rules");
  assert.equal(status, 301);
  assert.equal(headers.location, "/rules/");
});

test("what is not there is said in both languages, with the headers of a page, and no version is told", async () => {
  const missing = readFileSync(join(dist, "404.html"));
  for (const path of ["/nothing.html", "/assets/nothing.js", "/rules/999999.html", "/404.html", "/_headers", "/nginx.conf", "/.git/config", "/assets/", "/%E6%B2%A1%E6%9C%89"]) {
    const { status, headers, body } = await ask(path);
    // A folder that is there is not listed.
    assert.equal(status, path === "/assets/" ? 403 : 404, path);
    if (status === 404) {
      assert.ok(body.equals(missing), path);
      assert.equal(headers["content-security-policy"], described.headersOf("404.html")["Content-Security-Policy"], path);
    }
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.equal(headers.server, "nginx", path);
    assert.doesNotMatch(body.toString(), /nginx\/\d/, path);
  }
  assert.match(missing.toString(), /没有这个页面[\s\S]*There is no such page/);
});

test("nothing outside of the site is to be had, however it is asked for", async () => {
  for (const path of [
    "/../nginx.conf",
    "/../../../../etc/passwd",
    "/assets/../../nginx.conf",
    "/%2e%2e/nginx.conf",
    "/..%2fnginx.conf",
    "/assets/..%2f..%2fnginx.conf",
    "/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/..\\nginx.conf",
    "/....//nginx.conf",
    "/index.html%00.txt",
    "//etc/passwd",
    "/rules/%2e%2e/%2e%2e/nginx.conf",
  ]) {
    const { status, body } = await ask(path);
    assert.ok([400, 403, 404].includes(status), `${path}: ${status}`);
    assert.doesNotMatch(body.toString(), /server_tokens|root:/, path);
  }
});

test("HEAD is GET without a body; an unchanged file is not sent again; nothing can be written", async () => {
  for (const encoding of ["br", "gzip", "identity"]) {
    const headers = { "accept-encoding": encoding };
    const got = await ask("/index.html", { headers });
    const { date: _, ...same } = got.headers;
    const head = await ask("/index.html", { method: "HEAD", headers });
    const { date: __, ...told } = head.headers;
    assert.equal(head.status, 200);
    assert.equal(head.body.length, 0);
    assert.deepEqual(told, same);
    assert.match(got.headers.etag, /^(W\/)?"/);
    const again = await ask("/index.html", { headers: { ...headers, "if-none-match": got.headers.etag } });
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
    assert.equal(again.headers["cache-control"], "no-cache");
    assert.equal((await ask("/index.html", { headers: { ...headers, "if-none-match": '"other"' } })).status, 200);
    assert.equal((await ask("/index.html", { headers: { ...headers, "if-modified-since": got.headers["last-modified"] } })).status, 304);
  }
  for (const method of ["POST", "PUT", "DELETE"]) {
    const { status, headers } = await ask("/index.html", { method });
    assert.equal(status, 405, method);
    assert.equal(headers["x-content-type-options"], "nosniff", method);
  }
});

test("no request is logged", async () => {
  await ask("/assets/51-example.json");
  assert.equal(statSync(server.accessLog).size, 0);
});

test("a static host reads the same from _headers", () => {
  const blocks = readFileSync(join(folder, "published/site/_headers"), "utf8")
    .trim()
    .split("\n\n")
    .map((block) => {
      const [at, ...lines] = block.split("\n");
      return { at, headers: lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line).slice(1)) };
    });
  // What the hosts accept: a hundred rules, one star at the end, lines of two thousand characters.
  assert.ok(blocks.length < 100);
  assert.equal(new Set(blocks.map(({ at }) => at)).size, blocks.length);
  for (const { at, headers } of blocks) {
    assert.match(at, /^\/[\w./-]*\*?$/);
    for (const [name, value] of headers) assert.ok(name.length + value.length < 1900, at);
  }
  // All rules that match count, and a header of two of them would be joined with a comma.
  const resulting = (path) => {
    const found = {};
    for (const { at, headers } of blocks)
      if (at.endsWith("*") ? path.startsWith(at.slice(0, -1)) : path === at)
        for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
    return found;
  };
  for (const path of files) {
    assert.deepEqual(resulting(`/${path}`), described.headersOf(path), path);
    // These hosts also serve a page without its ending.
    if (path.endsWith(".html")) assert.deepEqual(resulting(`/${path.replace(/(^|\/)index\.html$|\.html$/, "$1")}`), described.headersOf(path), path);
  }
  for (const path of ["embed.html", "embed.js", "sw.js", "version.json", "manifest.webmanifest"])
    assert.deepEqual(resulting(`/${path}`), described.headersOf(path), path);
});

test("the description: only the page to be framed may be, and only what frames need may be loaded by others", () => {
  const { headersOf } = described;
  const policy = (path) => headersOf(path)["Content-Security-Policy"];
  assert.match(policy("embed.html"), /frame-ancestors \*$/);
  for (const path of ["index.html", "coverage.html", "privacy.html", "privacy/en.html", "proof.html", "proof/en.html", "rules/510100.html", "404.html", "sw.js", "assets/x.js", "anything"])
    assert.match(policy(path), /frame-ancestors 'none'$/, path);
  for (const path of ["embed.html", "embed.js", "assets/x.js"]) assert.equal(headersOf(path)["Cross-Origin-Resource-Policy"], "cross-origin", path);
  for (const path of ["index.html", "sw.js", "version.json", "rules/510100.html"]) {
    assert.equal(headersOf(path)["Cross-Origin-Resource-Policy"], "same-origin", path);
    assert.equal(headersOf(path)["Access-Control-Allow-Origin"], undefined, path);
  }
  // Without this the worker could not fetch what it keeps.
  assert.match(policy("sw.js"), /connect-src 'self'/);
});

test("in a folder of its host: the address of the site says where", async (t) => {
  const port = await freePort();
  publish(join(folder, "inside"), port, { YUSUAN_SITE: "https://example.org/yusuan/" });
  const inside = await startNginx({ site: join(folder, "inside/nginx.conf"), port, folder: join(folder, "nginx-inside") });
  t.after(() => inside.close());
  const got = async (path) => ask(path, { url: inside.url });
  assert.equal((await got("/")).headers.location, "/yusuan/");
  assert.equal((await got("/yusuan")).headers.location, "/yusuan/");
  const first = await got("/yusuan/");
  assert.equal(first.status, 200);
  assert.equal(first.headers["content-security-policy"], described.headersOf("index.html")["Content-Security-Policy"]);
  const asset = files.find((path) => /^assets\/page-/.test(path));
  assert.match((await got(`/yusuan/${asset}`)).headers["cache-control"], /immutable/);
  assert.equal((await got(`/${asset}`)).status, 404);
  assert.match(readFileSync(join(folder, "inside/site/_headers"), "utf8"), /^\/yusuan\/\*\n[\s\S]*^\/yusuan\/assets\/\*$/m);
  assert.equal(inside.log, "");
});

test("publishing takes no folder that is somebody's own, and leaves the old site until the new one is whole", () => {
  assert.throws(() => publish(folder, 1));
  assert.ok(existsSync(join(folder, "published/nginx.conf")));
  const old = readFileSync(join(folder, "published/site/index.html"));
  assert.throws(() =>
    execFileSync(process.execPath, [`${root}web/vite/publish.mjs`, join(folder, "published"), "--from", folder], { stdio: "ignore" }),
  );
  assert.ok(old.equals(readFileSync(join(folder, "published/site/index.html"))));
});

/** In the page: its colours and letters are those of its style, not the browser's own. */
const styled = () => {
  const { backgroundColor, fontFamily, margin } = getComputedStyle(document.body);
  return { backgroundColor, margin, sans: /PingFang SC/.test(fontFamily) };
};
const AS_STYLED = { backgroundColor: "rgb(244, 242, 236)", margin: "0px", sans: true };

test("in a browser: the pages are painted in their own style while no other file has come", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: phone, locale: "zh-CN", colorScheme: "light", serviceWorkers: "block" });
  await context.route("**/assets/**", () => {});
  for (const path of ["", "coverage.html", "embed.html"]) {
    const page = await context.newPage();
    const wrong = [];
    page.on("console", (message) => wrong.push(message.text()));
    const response = await page.goto(server.url + path, { waitUntil: "commit" });
    assert.match(response.headers()["content-security-policy"], /style-src 'self' 'sha256-/);
    await page.evaluate(
      () =>
        new Promise((painted) =>
          new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").length > 0 && painted()).observe({ type: "paint", buffered: true }),
        ),
    );
    assert.deepEqual(await page.evaluate(styled), AS_STYLED, path);
    // Said later, should nothing come.
    if (path !== "coverage.html") assert.equal(await page.locator("#failed").isVisible(), false, path);
    assert.deepEqual(wrong, [], path);
    await page.close();
  }
});

test("in a browser: the exact figure, no policy broken, and the policies hold", async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: phone, locale: "zh-CN", timezoneId: "Asia/Shanghai", colorScheme: "light" });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  await page.addInitScript(() => {
    window.broken = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.broken.push(`${violatedDirective} ${blockedURI}`));
  });
  const broken = () => page.evaluate(() => window.broken);

  await page.goto(`${server.url}#r=510100&d=2026-05-20&b=6117&m=15&q.allowance.divisor=365%2F12`);
  await page.locator("#answer").getByText(/19,?708\.47/).first().waitFor();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(await broken(), []);
  assert.deepEqual(await page.evaluate(styled), AS_STYLED);
  // The style sheet of a part comes as a file, after it.
  const sheet = page.waitForResponse(/\/assets\/Plan-[\w-]+\.css$/);
  await page.locator("#room-plan > summary").click();
  assert.equal((await sheet).status(), 200);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(await broken(), []);
  for (const path of ["coverage.html", "privacy.html", "privacy/en.html", "proof.html", "rules/index.html", "rules/en/510100.html"]) {
    const response = await page.goto(server.url + path);
    assert.equal(response.status(), 200, path);
    await page.locator("main h1").waitFor();
    await page.waitForLoadState("networkidle");
    assert.deepEqual(await broken(), [], path);
    assert.deepEqual(await page.evaluate(styled), AS_STYLED, path);
  }
  assert.deepEqual(wrong, []);

  // What an attacker would have to do does not work.
  await page.goto(server.url);
  await page.locator("#answer").waitFor();
  // In a task of the page's own: what a debugger evaluates may do more.
  const refused = (what) =>
    page.evaluate(
      (what) =>
        new Promise((done) => {
          const tries = {
            markup: () => {
              document.body.innerHTML = "<b>x</b>";
            },
            code: () => new Function("return 1")(),
            policy: () => trustedTypes.createPolicy("other", {}),
            style: () => {
              const style = document.createElement("style");
              style.textContent = "body { color: red }";
              document.head.append(style);
              if (style.sheet === null) throw new TypeError("refused");
            },
            elsewhere: () => fetch("https://example.org/"),
            script: () => {
              const script = document.createElement("script");
              script.text = "window.ran = true";
            },
          };
          setTimeout(() => {
            try {
              Promise.resolve(tries[what]()).then(
                () => done("done"),
                (error) => done(error.name),
              );
            } catch (error) {
              done(error.name);
            }
          });
        }),
      what,
    );
  assert.equal(await refused("markup"), "TypeError");
  assert.equal(await refused("code"), "EvalError");
  assert.equal(await refused("policy"), "TypeError");
  assert.equal(await refused("style"), "TypeError");
  assert.equal(await refused("elsewhere"), "TypeError");
  assert.equal(await refused("script"), "TypeError");

  // Nobody frames the page but through the one that is made for it.
  const host = await context.newPage();
  // A real server: a browser does not let a page that came from nowhere ask for anything on this machine.
  const hosting = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(`<iframe src="${server.url}"></iframe>`));
  await new Promise((ready) => hosting.listen(0, "127.0.0.1", ready));
  t.after(() => {
    hosting.close();
    hosting.closeAllConnections();
  });
  const violation = host.waitForEvent("console", (message) => /frame-ancestors 'none'/.test(message.text()));
  await host.goto(`http://127.0.0.1:${hosting.address().port}/`);
  await violation;
  // What stands in the frame is the browser's own page, of which nothing can be seen.
  assert.match(host.frames()[1].url(), /^chrome-error:/);
});
