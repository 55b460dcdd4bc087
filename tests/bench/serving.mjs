// What a visit costs the server: `node tests/bench/serving.mjs [SECONDS]`. The site as it is published, behind nginx with the
// configuration that is published with it, one worker on one core; the requests are those that a browser really makes. The
// client is a few sockets in Node.js on another core and may be the limit, so the worker's own processor time is read too.
// Plain HTTP/1.1 on this machine: without TLS and without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../lib/built.mjs";
import { freePort, startNginx } from "../lib/nginx.mjs";
import { launch, phone } from "../lib/page.mjs";
import { serveSite } from "../lib/site.mjs";
import { digits, median, middleHalf, table } from "./lib.mjs";

const seconds = Number(process.argv[2] ?? 3);
const ROUNDS = 5;
const CONNECTIONS = 16;
const VISITS_A_MONTH = 10_000_000;
const MONTH = 30 * 24 * 3600;

/** What a browser asks for: the page itself, all of a first visit with what the service worker keeps, and a second visit. */
async function asked() {
  const site = await serveSite();
  const browser = await launch();
  const visit = async (context, kept) => {
    site.asked.length = 0;
    const page = await context.newPage();
    await page.goto(`${site.url}#r=510100&d=2026-05-20&b=6117&m=15`);
    await page.locator("#answer", { hasText: /19,?708\.47/ }).waitFor();
    if (kept) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForLoadState("networkidle");
    await page.close();
    return [...site.asked];
  };
  const context = (serviceWorkers) => browser.newContext({ viewport: phone, locale: "zh-CN", timezoneId: "Asia/Shanghai", serviceWorkers });
  try {
    const page = await visit(await context("block"), false);
    const keeping = await context("allow");
    return { page, first: await visit(keeping, true), second: await visit(keeping, true) };
  } finally {
    await browser.close();
    await site.stop();
  }
}

const HEAD_END = Buffer.from("\r\n\r\n");
/** All paths over one new connection, one after the other; the bytes that came, and those of them that were headers. */
function visit(port, requests) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let next = 0;
    let bytes = 0;
    let headers = 0;
    let head = Buffer.alloc(0);
    let left = -1;
    const ask = () => (next < requests.length ? socket.write(requests[next++]) : (socket.end(), resolve({ bytes, headers })));
    socket.setNoDelay(true);
    socket.on("connect", ask);
    socket.on("error", reject);
    socket.on("close", () => (left >= 0 || head.length > 0) && reject(new Error("the server closed too early")));
    socket.on("data", (data) => {
      bytes += data.length;
      if (left < 0) {
        head = head.length ? Buffer.concat([head, data]) : data;
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        headers += end + HEAD_END.length;
        const lines = head.toString("latin1", 0, end);
        if (!/^HTTP\/1\.1 200/.test(lines)) return reject(new Error(lines.split("\r\n")[0]));
        left = Number(/content-length: (\d+)/i.exec(lines)[1]) - (head.length - end - HEAD_END.length);
        head = Buffer.alloc(0);
      } else left -= data.length;
      if (left === 0) {
        left = -1;
        ask();
      }
    });
  });
}

const requestFor = (path) =>
  Buffer.from(`GET /${path === "index.html" ? "" : path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n\r\n`);
/** Seconds that a process has spent on a processor (Linux; the first field is in nanoseconds). */
const processorTime = (pid) => Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e9;
const pinned = (pid, core) => execFileSync("taskset", ["-cp", String(core), String(pid)], { stdio: "ignore" });

async function load(port, worker, paths) {
  const requests = paths.map(requestFor);
  let visits = 0;
  let bytes = 0;
  let headers = 0;
  const begin = performance.now();
  const before = processorTime(worker);
  const end = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const came = await visit(port, requests);
        bytes += came.bytes;
        headers += came.headers;
        visits++;
      }
    }),
  );
  const spent = processorTime(worker) - before;
  const took = (performance.now() - begin) / 1000;
  return {
    visits: visits / took,
    requests: (visits * paths.length) / took,
    KB: bytes / visits / 1024,
    headers: headers / visits / 1024,
    core: spent / took,
    each: (spent * 1e6) / visits,
  };
}

const folder = mkdtempSync(join(tmpdir(), "yusuan-serving-"));
let server;
try {
  const port = await freePort();
  const paths = await asked();
  const wasm = paths.page.find((path) => path.endsWith(".wasm"));
  assert.ok(wasm && paths.page.includes("index.html"));
  assert.ok(paths.first.length > paths.page.length && paths.second.length < paths.page.length);
  // Published is what is asked for: to compress every page of rules at brotli's best takes minutes.
  const site = join(folder, "dist");
  for (const path of new Set(Object.values(paths).flat())) cpSync(`${root}web/dist/${path}`, join(site, path));
  const published = join(folder, "published");
  execFileSync(process.execPath, [`${root}web/vite/publish.mjs`, published, "--from", site, "--listen", `127.0.0.1:${port}`], {
    stdio: "ignore",
  });
  server = await startNginx({ site: join(published, "nginx.conf"), port, folder: join(folder, "nginx") });
  const master = readFileSync(join(folder, "nginx/pid"), "utf8").trim();
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, "utf8").trim().split(" ");
  assert.equal(workers.length, 1);
  pinned(workers[0], 0);
  pinned(process.pid, 1);
  const kinds = {
    "the first response alone": ["index.html"],
    "the module alone": [wasm],
    "first visit, the page itself": paths.page,
    "first visit, with all that is kept for offline": paths.first,
    "second visit": paths.second,
  };
  const found = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (const name of Object.keys(kinds)) await load(port, workers[0], kinds[name]); // warm
  for (let round = 0; round < ROUNDS; round++)
    for (const name of Object.keys(kinds)) found[name].push(await load(port, workers[0], kinds[name]));
  assert.equal(server.log, "");
  const of = (name, what) => found[name].map((one) => one[what]);
  console.log(`nginx as published, one worker on one core, ${CONNECTIONS} connections at a time, each visit over one new connection; ${ROUNDS} times ${seconds} s each.
The client has the other core and may be the limit: where the worker's share of its core is below 1, it could do more. What it could do is reckoned from its own time.
HTTP/1.1 without TLS; a second visit asks for ${paths.second.join(", ")}, answered in full here.`);
  table(
    "What the server does",
    Object.keys(kinds).map((name) => ({
      "": name,
      requests: String(kinds[name].length),
      KB: median(of(name, "KB")),
      "of that headers": median(of(name, "headers")),
      "requests a second": median(of(name, "requests")),
      "middle half": middleHalf(of(name, "requests")),
      "visits a second": median(of(name, "visits")),
      "share of the core": median(of(name, "core")),
      "µs of the core a visit": median(of(name, "each")),
      "visits a second that a whole core could": 1e6 / median(of(name, "each")),
    })),
  );
  const average = VISITS_A_MONTH / MONTH;
  table(
    `${VISITS_A_MONTH.toLocaleString("en")} visits a month: ${digits(average)} a second on average; ten times that for the busiest minutes`,
    ["first visit, the page itself", "first visit, with all that is kept for offline", "second visit"].map((name) => {
      const [KB, each] = ["KB", "each"].map((what) => median(of(name, what)));
      return {
        "": `all of them: ${name}`,
        "GB a month": (KB * VISITS_A_MONTH) / 2 ** 20,
        "Mbit/s on average": (KB * 1024 * 8 * average) / 1e6,
        "Mbit/s at ten times": (KB * 1024 * 8 * average) / 1e5,
        "of one core on average": `${digits((each * average) / 1e4)} %`,
        "of one core at ten times": `${digits((each * average) / 1e3)} %`,
      };
    }),
  );
} finally {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
