// Makes what the fuzzing starts from, out of the real data: `node tests/fuzz/corpus.mjs`, when policy-data's format, the
// contract or the packs change. What was found since stands beside it under other names and stays.
//   source/    a small folder of policy-data that is in order: one area, its province, a nation in which nothing is known
//   corpus/    for each target some inputs
//   words.txt  every name of the contract and of policy-data, for libFuzzer's -dict
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = join(root, "tests/fuzz");
const tool = process.env.YUSUAN_TOOL ?? join(root, "build/release/core/yusuan");
const data = (path) => JSON.parse(readFileSync(join(root, "policy-data", path), "utf8"));
const text = (value) => `${JSON.stringify(value)}\n`;
const each = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

function fresh(folder) {
  mkdirSync(join(here, folder), { recursive: true });
  return (name, content) => writeFileSync(join(here, folder, name), content);
}

// --- a small folder of policy-data ------------------------------------------------------------------------------------

/** The latest entry of each parameter, on one piece of evidence, without remarks: small files are tried more often. */
function lean(value) {
  if (Array.isArray(value)) return value.map(lean);
  if (value === null || typeof value !== "object") return value;
  const out = each(value, lean);
  delete out.note;
  if (out.evidence) out.evidence = out.evidence.slice(0, 1);
  return out;
}
const latest = (region) => ({ ...lean(region), parameters: each(lean(region.parameters), (entries) => entries.slice(-1)) });

const province = latest(data("51-sichuan/51.json"));
const area = latest(data("51-sichuan/510100.json"));
const cited = new Map();
JSON.stringify([province, area], (_, value) => {
  if (typeof value?.document === "string") {
    const articles = cited.get(value.document) ?? new Set();
    if (value.article) articles.add(value.article);
    cited.set(value.document, articles);
  }
  return value;
});
const [first] = cited.keys();
const unknown = [{ from: data("policy.json").declared_from, unknown: true, citations: [{ document: first, article: [...cited.get(first)][0] }] }];
const documents = [...data("documents.json").documents, ...(province.documents ?? []), ...(area.documents ?? [])]
  .filter(({ id }) => cited.has(id))
  .map((one) => ({
    ...one,
    forwards: undefined,
    replaces: undefined,
    articles: Object.fromEntries(Object.entries(one.articles).flatMap(([key, words]) => (cited.get(one.id).has(key) ? [[key, words && words.slice(0, 8)]] : []))),
  }));
const sichuan = data("places.json").provinces.find(({ id }) => id === "51");
const source = {
  "policy.json": data("policy.json"),
  "documents.json": { documents },
  "places.json": { provinces: [{ ...sichuan, areas: sichuan.areas.slice(0, 1).map((one) => ({ ...one, divisions: one.divisions.slice(0, 2) })) }] },
  "cn.json": { id: "cn", level: "nation", parent: null, name: { zh: "全国", en: "Nation" }, parameters: each(data("cn.json").parameters, () => unknown) },
  "51.json": { ...province, documents: undefined },
  "510100.json": { ...area, documents: undefined },
};
const put = fresh("source");
for (const [name, value] of Object.entries(source)) put(name, text(value));

// --- inputs -----------------------------------------------------------------------------------------------------------

const policy = fresh("corpus/policy");
for (const [name, value] of Object.entries(source)) policy(`seed-${name}`, `${name}\n${text(value)}`);

const situation = fresh("corpus/situation");
const published = data("examples/published.json").examples;
published.forEach(({ situation: one }, index) => {
  situation(`seed-${index}.json`, text(one));
});
const [{ situation: any }] = published;
const record = {
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "caesarean", infants: 2 },
  coverage: [
    { status: "employee", from: "2024-07", to: "2025-02", base: "7384.00" },
    { status: "flexible", from: "2025-05", base: "6117.00", back_paid: true },
  ],
  settle: { "allowance.divisor": "365/12" },
};
situation("seed-record.json", text(record));
situation("seed-termination.json", text({ ...any, region: "510100", event: { kind: "termination", date: "2026-05-20", gestation_days: 100 } }));
situation("seed-plan.json", text({ situation: { ...any, region: "510100" }, start: { from: "2025-01", to: "2026-05" } }));
situation("seed-compare.json", text({ situation: { ...any, region: "510100" }, over: { region: ["510100", "513400"] } }));

const pack = fresh("corpus/pack");
const folder = mkdtempSync(join(tmpdir(), "yusuan-fuzz-"));
execFileSync(tool, ["policy", "build", join(here, "source"), "-o", folder]);
pack("seed-small", JSON.parse(readFileSync(join(folder, "51.json"), "utf8")).policy);
rmSync(folder, { recursive: true });

// --- words ------------------------------------------------------------------------------------------------------------

const words = new Set();
/** Names of fields and values of enums, wherever they stand in a schema. */
const gather = (value) => {
  if (Array.isArray(value)) return value.forEach(gather);
  if (value === null || typeof value !== "object") return;
  for (const name of Object.keys(value.properties ?? {})) words.add(name);
  for (const one of [...(value.enum ?? []), ...("const" in value ? [value.const] : [])]) words.add(one);
  Object.values(value).forEach(gather);
};
for (const name of ["region", "documents", "places"]) gather(JSON.parse(execFileSync(tool, ["contract", "schema", name], { encoding: "utf8" })));
// The contract's own names stand in its TypeScript.
for (const [, name] of execFileSync(tool, ["contract", "typescript"], { encoding: "utf8" }).matchAll(/^\s+(?:readonly )?"?([a-z][\w.]*)"?\??:/gm)) words.add(name);
const known = [...words].filter((one) => typeof one === "string" && /^[\w./-]+$/.test(one)).sort();
writeFileSync(join(here, "words.txt"), `${known.map((one) => JSON.stringify(`"${one}"`)).join("\n")}\n`);
