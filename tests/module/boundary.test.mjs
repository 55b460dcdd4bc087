// What only the browser's side of the boundary can meet: objects that JSON text cannot write. On both rungs: WebAssembly, and the
// fallback in JavaScript.
import assert from "node:assert/strict";
import { before, suite, test } from "node:test";

import { example, loaded, loadedInJavaScript, policyFolder, readJson } from "../lib/built.mjs";

for (const [rung, start] of Object.entries({ WebAssembly: loaded, JavaScript: loadedInJavaScript }))
suite(rung, () => {
let yusuan;
before(async () => {
  yusuan = await start("51");
});

const amount = { min: "19708.47", max: "19708.47" };
const stillWorks = () => assert.deepEqual(yusuan.assess(example).allowance.amount, amount);
const refusal = (situation) => {
  const { error } = yusuan.assess(situation);
  assert.ok(error, "refused");
  return [error.code, error.pointer];
};

test("the contract's example", () => {
  const answer = yusuan.assess(example);
  assert.deepEqual(answer.contribution, {
    payer: "individual",
    months: 15,
    monthly: { min: "48.94", max: "48.94" },
    total: { min: "734.10", max: "734.10" },
    own_total: { min: "734.10", max: "734.10" },
  });
  assert.deepEqual(answer.allowance.amount, amount);
  assert.deepEqual(answer.deadlines, { claim_by: "2027-05-20", insured_through: "2026-08-25" });
  assert.deepEqual(answer.unsettled, []);
});

test("what is not an object is refused", () => {
  for (const value of [null, undefined, 1, "x", true, [], () => {}, Symbol("s"), 10n])
    assert.deepEqual(refusal(value), ["wrong_type", ""]);
});

test("a getter or proxy that throws is a wrong type and harms nothing", () => {
  const throwing = { ...example };
  Object.defineProperty(throwing, "region", { enumerable: true, get: () => { throw new Error("no"); } });
  assert.deepEqual(refusal(throwing), ["wrong_type", "/region"]);
  const proxy = new Proxy({}, { ownKeys: () => { throw new Error("no"); } });
  assert.deepEqual(refusal(proxy), ["wrong_type", ""]);
  stillWorks();
});

test("inherited fields are not what was handed in", () => {
  assert.deepEqual(refusal(Object.create(example)), ["missing_field", "/region"]);
});

test("__proto__ as a key is an unknown field", () => {
  assert.deepEqual(refusal(JSON.parse(`{"__proto__": 1, ${JSON.stringify(example).slice(1)}`)), ["unknown_field", "/__proto__"]);
});

test("undefined is as good as left out", () => {
  assert.deepEqual(yusuan.assess({ ...example, monthly_wage: undefined }), yusuan.assess(example));
});

test("numbers that are no whole numbers, or too large, are refused at their place", () => {
  const infants = (value) => refusal({ ...example, event: { ...example.event, infants: value } });
  assert.deepEqual(infants(1.5), ["wrong_type", "/event/infants"]);
  assert.deepEqual(infants(Number.NaN), ["wrong_type", "/event/infants"]);
  assert.deepEqual(infants(1n), ["wrong_type", "/event/infants"]);
  assert.deepEqual(infants(2 ** 53), ["out_of_range", "/event/infants"]);
  assert.deepEqual(infants(2 ** 32 + 1), ["out_of_range", "/event/infants"]);
  assert.deepEqual(infants(-1), ["out_of_range", "/event/infants"]);
  assert.equal(yusuan.assess({ ...example, event: { ...example.event, infants: 2.0 } }).error, undefined);
});

test("strings with NUL, lone surrogates or great length are refused and harm nothing", () => {
  assert.deepEqual(refusal({ ...example, region: "510100\0" }), ["unknown_region", "/region"]);
  assert.deepEqual(refusal({ ...example, status: "\ud800" }), ["invalid_value", "/status"]);
  assert.deepEqual(refusal({ ...example, as_of: "9".repeat(5_000_000) }), ["invalid_date", "/as_of"]);
  assert.deepEqual(refusal({ ...example, ["灵".repeat(2000)]: 1 }), ["unknown_field", `/${"灵".repeat(2000)}`]);
  stillWorks();
});

test("holes in arrays are refused", () => {
  assert.deepEqual(refusal({ ...example, coverage: new Array(1) }), ["wrong_type", "/coverage/0"]);
});

test("as_of is today in Asia/Shanghai where it is left out", () => {
  const { as_of: _, ...without } = example;
  const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
  const answer = yusuan.assess(without);
  // A day may pass between the two readings of the clock.
  if (today === new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10))
    assert.deepEqual(answer, yusuan.assess({ ...without, as_of: today }));
});

test("a pack that contradicts itself is refused, and what was loaded stays", () => {
  const pack = readJson(`${policyFolder}/51.json`);
  const refused = (value) => {
    const { error } = yusuan.load(value);
    return [error.code, error.pointer];
  };
  assert.deepEqual(refused(null), ["wrong_type", ""]);
  assert.deepEqual(refused({}), ["invalid_policy", "/policy"]);
  assert.deepEqual(refused({ policy: {} }), ["invalid_policy", "/policy"]);
  assert.deepEqual(refused({ policy: "" }), ["invalid_policy", "/policy"]);
  assert.deepEqual(refused({ policy: `9${pack.policy}` }), ["invalid_policy", "/policy"]); // another format
  for (let cut = 0; cut < pack.policy.length; cut += 97)
    assert.deepEqual(refused({ policy: pack.policy.slice(0, cut) }), ["invalid_policy", "/policy"]);
  stillWorks();
  assert.deepEqual(yusuan.load(pack), { regions: yusuan.regions().regions.length });
  stillWorks();
});

test("every declared function answers as declared", () => {
  const plan = yusuan.plan({ situation: example, start: { from: "2025-05", to: "2025-07" } });
  assert.deepEqual(plan.rows.map(({ start, entitled }) => [start, entitled]), [["2025-05", "yes"], ["2025-06", "yes"], ["2025-07", "no"]]);
  assert.equal(plan.latest_start, "2025-06");
  const { answers } = yusuan.compare({ situation: example, over: { status: ["flexible", "unemployment_benefit"] } });
  assert.deepEqual(answers.map(({ contribution }) => contribution.payer), ["individual", "unemployment_fund"]);
  assert.ok(yusuan.regions().regions.some(({ code, name }) => code === "511700" && name.en === "Dazhou"));
});

test("packs of several provinces stand side by side; one of the same province is replaced", async () => {
  const several = await start("51", "31");
  const shanghai = { ...example, region: "310115", event: { ...example.event, date: "2025-09-20" }, coverage: [{ from: "2024-03", status: "flexible", base: "7384.00" }], settle: { "allowance.days": "128" } };
  // 12434 x 60 % / 30 x 128 = 31831.04
  assert.equal(several.assess(shanghai).allowance.amount.max, "31831.04");
  assert.deepEqual(several.assess(example).allowance.amount, amount);
  const { answers } = several.compare({ situation: shanghai, over: { region: ["310000", "511700"] } });
  assert.deepEqual(answers.map(({ region }) => region), ["310000", "511700"]);
  assert.ok(answers.every(({ trace }) => trace.every(({ citations }) => citations.every(({ document, article }) => document && article))));
  const documents = (code) => new Set(answers.find(({ region }) => region === code).trace.flatMap(({ citations }) => citations.map(({ document }) => document)));
  assert.ok(documents("310000").has("sh-2025-1") && !documents("511700").has("sh-2025-1"));
  assert.deepEqual(several.compare({ situation: shanghai, over: { region: ["310000", "110000"] } }).error.pointer, "/over/region/1");
  const before = several.regions().regions.length;
  several.load(readJson(`${policyFolder}/31.json`));
  assert.equal(several.regions().regions.length, before);
  assert.deepEqual(several.assess({ ...example, region: "110000" }).error.code, "unknown_region");
});
});
