// The built page beside two like mon-entreprise's that answer in publicodes: `node tests/bench/page.mjs [ROUNDS]`. First paint and
// first answer on a first visit, on a second one and without a server, over slow networks and on a slow processor, as Chromium
// emulates them. Nothing is asserted of times; the pages must show their figure.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../lib/built.mjs";
import { serveCompressed } from "../lib/compressed.mjs";
import { launch, phone } from "../lib/page.mjs";
import { digits, median, middleHalf, table } from "./lib.mjs";
import { viteOf } from "./wire.mjs";

const rounds = Number(process.argv[2] ?? 5);
/** Kilobits a second and milliseconds of each request, as WebPageTest has them; Chromium adds them to requests, not to connections. */
const conditions = [
  { title: "Slow 3G (400 kbit/s, 400 ms)", kilobits: 400, latency: 400, rate: 1 },
  { title: "4G (9 Mbit/s, 170 ms)", kilobits: 9000, latency: 170, rate: 1 },
  { title: "No limit of the network, a processor six times as slow", kilobits: 0, latency: 0, rate: 6 },
  { title: "Slow 3G and a processor six times as slow", kilobits: 400, latency: 400, rate: 6 },
];

const here = `${root}tests/bench/peer-page`;
async function buildPeer(engine) {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-peer-page-"));
  const { build } = await viteOf();
  await build({
    root: here,
    configFile: false,
    logLevel: "error",
    base: "./",
    resolve: { alias: { "virtual:engine": `${here}/engines/${engine}.js`, preact: `${root}web/node_modules/preact` } },
    build: { outDir: folder, chunkSizeWarningLimit: 10_000 },
  });
  const files = ["./", ...readdirSync(join(folder, "assets")).map((name) => `./assets/${name}`)];
  writeFileSync(join(folder, "sw.js"), readFileSync(`${here}/sw.js`, "utf8").replace("self.__FILES__", JSON.stringify(files)));
  return folder;
}

/** Runs in the page: when the frame with the figure has been painted. */
function watch(figure) {
  const wanted = new RegExp(figure);
  const observer = new MutationObserver(() => {
    if (!wanted.test(document.body?.textContent ?? "")) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => window.answered(String(performance.now()));
      after.port2.postMessage(0);
    });
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
/** In the page: everything that it was made of lies in a cache of the service worker. */
async function kept() {
  await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`));
  for (;;) {
    const found = await Promise.all(files.map((name) => caches.match(name, { ignoreSearch: true })));
    if (found.every(Boolean)) return files.length;
    await new Promise((later) => setTimeout(later, 50));
  }
}
const firstPaint = () =>
  new Promise((resolve) =>
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") resolve(startTime);
    }).observe({ type: "paint", buffered: true }),
  );

async function visit(context, { url, figure, fragment }, { kilobits, latency, rate }, atEnd) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const network = (limits) =>
    session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
      ...limits,
    });
  try {
    await session.send("Network.enable");
    await session.send("Runtime.enable");
    await session.send("Runtime.addBinding", { name: "answered" });
    const loaded = { bytes: 0, requests: 0 };
    const own = new Set();
    session.on("Network.responseReceived", ({ requestId, response }) => {
      if (response.url.startsWith("http") && !response.fromDiskCache && !response.fromServiceWorker) own.add(requestId);
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (!own.has(requestId)) return;
      loaded.bytes += encodedDataLength;
      loaded.requests++;
    });
    await page.addInitScript(watch, figure);
    if (kilobits) await network({ latency, downloadThroughput: kilobits * 125, uploadThroughput: kilobits * 125 });
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    const answered = new Promise((resolve, reject) => {
      session.once("Runtime.bindingCalled", ({ payload }) =>
        resolve({ answer: Number(payload), KB: loaded.bytes / 1024, requests: loaded.requests }),
      );
      setTimeout(reject, 180_000, new Error(`no ${figure} at ${url} within three minutes`)).unref();
    });
    await page.goto(url + fragment, { waitUntil: "commit" });
    const out = await answered;
    out.paint = await page.evaluate(firstPaint);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await network({});
    await atEnd?.(page);
    return out;
  } finally {
    await page.close();
  }
}

const dist = `${root}web/dist`;
const fragment = "#r=510100&d=2026-05-20&b=6117&m=15&a=2026-11-21&q.allowance.divisor=365%2F12";
const pages = [
  { title: "Yusuan", folder: dist, figure: "19,?708\\.47", fragment, made: false },
  { title: "publicodes, the same rules", folder: await buildPeer("same-rules"), figure: "19,?708\\.47", fragment, made: true },
  { title: "publicodes with modele-social", folder: await buildPeer("modele-social"), figure: "\\d €/jour", fragment, made: true },
];
const browser = await launch();
const sites = [];
try {
  for (const page of pages) {
    // The other pages of rules are not compressed for nothing; these two are kept from the first.
    const site = await serveCompressed(page.folder, (path) => !path.startsWith("rules/") || path.endsWith("/index.html"));
    sites.push(site);
    page.site = site;
    page.url = site.url;
  }
  console.log(`Each page answers the same question from its link, in a new profile each time, ${rounds} times in turn; the third one another question, by French rules.
First visit; second visit with what the browser and the service worker kept; and without a server. Median (middle half), and how many times Yusuan's.
KB and requests: until the first answer, compressed, with their headers.`);
  for (const condition of conditions) {
    const found = {};
    const visits = ["first visit", "second visit", "no server"];
    for (let round = 0; round < rounds; round++)
      for (const page of pages) {
        const context = await browser.newContext({ viewport: phone, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
        try {
          const [first, second, none] = visits.map((name) => ((found[name] ??= {})[page.title] ??= []));
          first.push(await visit(context, page, condition, (tab) => tab.evaluate(kept)));
          second.push(await visit(context, page, condition));
          page.site.gone = true;
          none.push(await visit(context, page, condition));
        } finally {
          page.site.gone = false;
          await context.close();
        }
        process.stderr.write(".");
      }
    const rows = visits.flatMap((name) =>
      pages.map(({ title }) => {
        const of = (what, who = title) => found[name][who].map((one) => one[what]);
        const times = (what) => `${digits(median(of(what)) / median(of(what, pages[0].title)))}×`;
        const spread = (what) => `${digits(median(of(what)))} (${middleHalf(of(what))})`;
        return {
          "": `${name}: ${title}`,
          "first paint, ms": spread("paint"),
          "paint ×": times("paint"),
          "first answer, ms": spread("answer"),
          "answer ×": times("answer"),
          KB: median(of("KB")),
          requests: String(median(of("requests"))),
        };
      }),
    );
    table(condition.title, rows);
  }
  process.stderr.write("\n");
} finally {
  await browser.close();
  for (const site of sites) await site.close();
  for (const { folder, made } of pages) if (made) rmSync(folder, { recursive: true, force: true });
}
