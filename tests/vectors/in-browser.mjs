// The made situations in a browser: `/-/in-browser.html?count=2000`, with `&javascript` on the fallback, with `&published` the
// published examples after them. What came out stands on the body: the digest of each thousand answers, and how long it took.
import { batchesOf, digestOf, linesOf } from "./batches.mjs";
import { situations } from "./generate.mjs";

const asked = new URLSearchParams(location.search);
if (asked.has("javascript")) delete globalThis.WebAssembly;
const rung = typeof WebAssembly === "object" ? "WebAssembly" : "JavaScript";

const begin = performance.now();
const { default: createYusuan } = await import("./dist/yusuan.js");
const yusuan = await createYusuan();
const started = performance.now();
const json = async (path) => (await fetch(path)).json();
for (const province of asked.get("provinces").split(",")) yusuan.load(await json(`dist/policy/${province}.json`));
const count = Number(asked.get("count"));
const published = asked.has("published") ? (await json("published.json")).examples.map(({ situation }) => situation) : [];
function* batches() {
  yield* batchesOf(situations(count));
  yield* batchesOf(published);
}

/** For whoever found a digest that differs. */
globalThis.answersOf = (wanted) => linesOf(yusuan, [...batches()][wanted]);

const digests = [];
let spent = 0;
for (const batch of batches()) {
  const from = performance.now();
  const lines = linesOf(yusuan, batch);
  spent += performance.now() - from;
  digests.push(await digestOf(lines));
  document.body.dataset.done = String(digests.length);
  // The driver's questions are answered in between.
  await new Promise((turn) => setTimeout(turn));
}
document.body.dataset.said = JSON.stringify({
  rung,
  digests,
  start: started - begin,
  each: (spent * 1000) / (count + published.length),
});
