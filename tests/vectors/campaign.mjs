// node tests/vectors/campaign.mjs [COUNT]: so many made situations and every published example by each build of the core, digest by
// digest. The first tool is the measure; YUSUAN_TOOLS names the others, as NAME=PATH, a line each. Progress on standard error,
// the result as text on standard output. scripts/campaign calls it.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";

import { loaded, loadedInJavaScript, policyFolder, provinces, readJson, root, tool } from "../lib/built.mjs";
import { launchChromium } from "../lib/chromium.mjs";
import { launchFirefox } from "../lib/firefox.mjs";
import { launchWebKit } from "../lib/webkit.mjs";
import { BATCH, batchesOf, digestOf, linesOf } from "./batches.mjs";
import { situations } from "./generate.mjs";
import { answer } from "./served.mjs";

const count = Number(process.argv[2] ?? 100_000);
const published = readJson(`${root}policy-data/examples/published.json`).examples.map(({ situation }) => situation);
/** As in-browser.mjs makes them. */
function* batches() {
  yield* batchesOf(situations(count));
  yield* batchesOf(published);
}
const wanted = Math.ceil(count / BATCH) + Math.ceil(published.length / BATCH);

const began = Date.now();
const told = (name, done) => {
  const seconds = Math.round((Date.now() - began) / 1000);
  if (done % 10 === 0 || done === wanted) process.stderr.write(`${name}: ${done} of ${wanted} batches, ${seconds} s\n`);
};

// ---- the ways to an answer: each gives the digests, and the lines of one batch ----------------------------------------------

async function* nativeLines(path, all) {
  const native = spawn(path, ["--lang", "en", "--policy", policyFolder, "assess", "--lines"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(native, "exit");
  const feed = (async () => {
    for (const batch of all)
      if (!native.stdin.write(batch.map((situation) => `${JSON.stringify(situation)}\n`).join(""))) await once(native.stdin, "drain");
    native.stdin.end();
  })();
  yield* createInterface({ input: native.stdout });
  await feed;
  const [status, signal] = await ended;
  // 1: some situations are wrong on purpose.
  if (signal !== null || status > 1) throw new Error(`${path} ended with ${signal ?? status}`);
}
async function native(name, path, look = () => undefined) {
  const digests = [];
  let left = [];
  const sizes = [...batches()].map((batch) => batch.length);
  for await (const line of nativeLines(path, batches())) {
    look(line);
    left.push(line);
    if (left.length < sizes[digests.length]) continue;
    digests.push(await digestOf(left));
    left = [];
    told(name, digests.length);
  }
  if (left.length > 0) digests.push(await digestOf(left));
  return { digests, answersOf: (batch) => Array.fromAsync(nativeLines(path, [[...batches()][batch]])), close: () => undefined };
}

async function inNode(name, yusuan) {
  const digests = [];
  for (const batch of batches()) {
    told(name, digests.push(await digestOf(linesOf(yusuan, batch))));
    // What runs beside it is heard in between.
    await turn();
  }
  return { digests, answersOf: (batch) => linesOf(yusuan, [...batches()][batch]), close: () => undefined };
}

/** Whole minutes without a thousand answers are no slowness any more. */
const PATIENCE = 600_000;
async function inBrowser(name, launch, url, rung) {
  const browser = await launch();
  const query = `?count=${count}&published&provinces=${provinces.join(",")}${rung === "JavaScript" ? "&javascript" : ""}`;
  const page = await browser.open(`${url}in-browser.html${query}`);
  let [done, since] = [0, Date.now()];
  for (;;) {
    const body = await page.evaluate(() => ({ ...document.body?.dataset }));
    if (body.said) {
      const said = JSON.parse(body.said);
      if (said.rung !== rung) throw new Error(`${name} ran as ${said.rung}`);
      told(name, said.digests.length);
      const agent = await page.evaluate(() => navigator.userAgent);
      return { ...said, version: agent, answersOf: (batch) => page.evaluate((at) => globalThis.answersOf(at), batch), close: () => browser.close() };
    }
    const now = Number(body.done ?? 0);
    if (now > done) since = Date.now();
    for (; done < now; told(name, ++done));
    if (Date.now() - since > PATIENCE) throw new Error(`${name} stands still after ${done} batches\n${page.wrong.join("\n")}`);
    await pause(500);
  }
}

// ---- go --------------------------------------------------------------------------------------------------------------------

const server = createServer((request, response) => {
  try {
    answer(response, new URL(request.url, "http://localhost").pathname.slice(1));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${server.address().port}/`;

const counts = { answers: 0, refusals: 0 };
const others = (process.env.YUSUAN_TOOLS ?? "").split("\n").filter(Boolean).map((line) => line.split("="));
const BROWSERS = { Chromium: launchChromium, Firefox: launchFirefox, WebKitGTK: launchWebKit };
// One after the other, because for the second one WebAssembly is taken away from this process while it loads.
const modules = { WebAssembly: await loaded(...provinces), JavaScript: await loadedInJavaScript(...provinces) };
const ways = [
  ...others.map(([name, path]) => [name, () => native(name, path)]),
  ...Object.entries(BROWSERS).flatMap(([browser, launch]) =>
    Object.keys(modules).map((rung) => {
      const name = `${rung} in ${browser}`;
      return [name, () => inBrowser(name, launch, url, rung)];
    }),
  ),
  ...Object.entries(modules).map(([rung, yusuan]) => {
    const name = `${rung} in Node.js`;
    return [name, () => inNode(name, yusuan)];
  }),
];

/** Where two lines part, with what stands around it. */
function parting(ours, theirs) {
  let at = 0;
  while (at < ours.length && ours[at] === theirs?.[at]) ++at;
  return [ours, theirs ?? "no line"].map((line) => line.slice(Math.max(0, at - 60), at + 120));
}
async function difference(measure, way, batch) {
  const [ours, theirs] = [await measure.answersOf(batch), await way.answersOf(batch)];
  const which = ours.flatMap((line, at) => (line === theirs[at] ? [] : [at]));
  if (which.length === 0) return [`    batch ${batch}: not the second time`];
  const [one] = which;
  const [expected, found] = parting(ours[one], theirs[one]);
  const situation = JSON.stringify([...batches()][batch][one]);
  return [`    batch ${batch}: ${which.length} answers, the first of them to ${situation}`, `      expected …${expected}`, `      found    …${found}`];
}
const digestOfDigests = (digests) => createHash("sha256").update(digests.join("\n")).digest("hex");

const first = "native, the release build";
const measure = await native(first, tool, (line) => counts[line.startsWith('{"error"') ? "refusals" : "answers"]++);
let failed = measure.digests.length !== wanted;
async function compared([name, run]) {
  const lines = [];
  try {
    const way = await run();
    const unlike = Array.from({ length: Math.max(wanted, way.digests.length) }, (_, batch) => batch).filter(
      (batch) => way.digests[batch] !== measure.digests[batch],
    );
    lines.push(`${name}: ${wanted - unlike.length} of ${wanted} batches are the same, ${digestOfDigests(way.digests).slice(0, 16)}`);
    if (way.version) lines.push(`    ${way.version}`);
    for (const batch of unlike.slice(0, 3)) lines.push(...(await difference(measure, way, batch)));
    if (unlike.length > 0) failed = true;
    await way.close();
  } catch (error) {
    failed = true;
    lines.push(`${name}: did not end: ${error.message}`);
  }
  return lines;
}
// As many at a time as there are cores; what they say stands in the order of the ways.
const said = [];
const queue = [...ways.entries()];
const work = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) said[next[0]] = await compared(next[1]);
};
await Promise.all(Array.from({ length: availableParallelism() }, work));
server.close();
server.closeAllConnections();

process.stdout.write(
  [
    `${count} made situations and ${published.length} published examples, ${wanted} batches: ${counts.answers} answers, ${counts.refusals} refusals`,
    `Digest of each batch: SHA-256 of its answers, a line each; of a build: SHA-256 of those, of which the first digits stand here`,
    "",
    `${first}: ${digestOfDigests(measure.digests).slice(0, 16)}`,
    ...said.flat(),
    "",
    `The digests of ${first}:`,
    ...measure.digests.map((digest, batch) => `  ${String(batch).padStart(4)} ${digest}`),
    "",
    failed ? "NOT all the same" : `All ${1 + ways.length} builds gave the same bytes`,
    "",
  ].join("\n"),
);
process.exitCode = failed ? 1 : 0;
