// The made situations in a browser: `/-/in-browser.html?count=2000`, with `&javascript` on the fallback. What came out stands on
// the body: the SHA-256 of all answers, a line each, and how long it took.
import { situations } from "./generate.mjs";

const asked = new URLSearchParams(location.search);
if (asked.has("javascript")) delete globalThis.WebAssembly;
const rung = typeof WebAssembly === "object" ? "WebAssembly" : "JavaScript";

const begin = performance.now();
const { default: createYusuan } = await import("./dist/yusuan.js");
const yusuan = await createYusuan();
const started = performance.now();
for (const province of asked.get("provinces").split(",")) yusuan.load(await (await fetch(`dist/policy/${province}.json`)).json());
const all = [...situations(Number(asked.get("count")))];
const from = performance.now();
const answers = all.map((situation) => `${JSON.stringify(yusuan.assess(situation))}\n`);
const to = performance.now();
const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(answers.join("")));
document.body.dataset.said = JSON.stringify({
  rung,
  hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  start: started - begin,
  each: ((to - from) * 1000) / all.length,
});
