// What a visit costs the server: `node tests/bench/serving.mjs [SECONDS]`. The site as it is published, behind nginx with the
// configuration that is published with it, one worker on one core; the requests are those that a browser really makes. The
// client is a few sockets in Node.js on another core and may be the limit, so the worker's own processor time is read too.
// Plain HTTP/1.1 on this machine: without TLS and without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** What a browser asks for: until the answer, and until the service worker has kept the site; then on a second visit. */
async function asked() {
  const site = await serveSite();
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: phone, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    const visit = async () => {
      site.asked.length = 0;
      const page = await context.newPage();
      await page.goto(`${site.url}#r=510100&d=2026-05-20&b=6117&m=15`);
      await page.locator("#answer", { hasText: /19,?708\.47/ }).waitFor();
      const answer = [...site.asked];
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.waitForLoadState("networkidle");
      const all = [...site.asked];
      await page.close();
      return { answer, all };
    };
    const first = await visit();
    return { answer: first.answer, first: first.all, second: (await visit()).all };
  } finally {
    await browser.close();
    await site.stop();
  }
}

const HEAD_END = Buffer.from("\r\n\r\n");
/** All paths over one new connection, one after the other; the bytes that came. */
function visit(port, requests) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let next = 0;
    let bytes = 0;
    let head = Buffer.alloc(0);
    let left = -1;
    const ask = () => (next < requests.length ? socket.write(requests[next++]) : (socket.end(), resolve(bytes)));
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

const requestFor = (path) => Buffer.from(`GET /${path === "index.html" ? "" : path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n\r\n`);
/** Seconds of the processor that a process has had, in user and kernel mode (proc(5), fields 14 and 15). */
const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}
const pinned = (pid, core) => execFileSync("taskset", ["-cp", String(core), String(pid)], { stdio: "ignore" });

async function load(port, worker, paths) {
  const requests = paths.map(requestFor);
  let visits = 0;
  let bytes = 0;
  const begin = performance.now();
  const before = processorTime(worker);
  const end = begin + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        bytes += await visit(port, requests);
        visits++;
      }
    }),
  );
  const spent = processorTime(worker) - before;
  const took = (performance.now() - begin) / 1000;
  return { visits: visits / took, requests: (visits * paths.length) / took, KB: bytes / visits / 1024, core: spent / took, each: (spent * 1e6) / visits };
}

const folder = mkdtempSync(join(tmpdir(), "yusuan-serving-"));
let server;
try {
  const port = await freePort();
  const published = join(folder, "published");
  execFileSync(process.execPath, [`${root}web/vite/publish.mjs`, published, "--listen", `127.0.0.1:${port}`], { stdio: "ignore" });
  const paths = await asked();
  assert.ok(paths.answer.includes("index.html") && paths.answer.some((path) => path.endsWith(".wasm")));
  assert.ok(paths.first.length > paths.answer.length);
  server = await startNginx({ site: join(published, "nginx.conf"), port, folder: join(folder, "nginx") });
  const master = readFileSync(join(folder, "nginx/pid"), "utf8").trim();
  const workers = readFileSync(`/proc/${master}/task/${master}/children`, "utf8").trim().split(" ");
  assert.equal(workers.length, 1);
  pinned(workers[0], 0);
  pinned(process.pid, 1);
  const kinds = {
    "the first response alone": ["index.html"],
    "the module alone": [paths.answer.find((path) => path.endsWith(".wasm"))],
    "first visit, until the answer": paths.answer,
    "first visit, with all that is kept for offline": paths.first,
    "second visit": paths.second,
  };
  const found = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (const name of Object.keys(kinds)) await load(port, workers[0], kinds[name]); // warm
  for (let round = 0; round < ROUNDS; round++) for (const name of Object.keys(kinds)) found[name].push(await load(port, workers[0], kinds[name]));
  assert.equal(server.log, "");
  const of = (name, what) => found[name].map((one) => one[what]);
  console.log(`nginx as published, one worker on one core, ${CONNECTIONS} connections at a time, each visit over one new connection; ${ROUNDS} times ${seconds} s each.
The client has the other core and may be the limit: where the worker's share of its core is below 1, it could do more. What it could do is reckoned from its own time.
HTTP/1.1 without TLS; a second visit asks for what it must, answered in full here and by 304 in truth.`);
  table(
    "What the server does",
    Object.keys(kinds).map((name) => ({
      "": name,
      requests: String(kinds[name].length),
      "KB, with headers": median(of(name, "KB")),
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
    ["first visit, until the answer", "first visit, with all that is kept for offline", "second visit"].map((name) => {
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
