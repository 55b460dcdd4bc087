// A new city is one file and no code: scripts/new-region begins it, the tool checks, builds and answers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { example, readJson, root, tool } from "../lib/built.mjs";

let folder;
let data;
let packs;

function run(command, words, input) {
  const { status, stdout, stderr } = spawnSync(command, words, { input, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  return { status, out: stdout, said: stderr };
}
const newRegion = (...words) => run(`${root}scripts/new-region`, [...words, "--data", data]);
const check = () => run(tool, ["policy", "check", data]);
function build() {
  const { status, said } = run(tool, ["policy", "build", data, "-o", packs]);
  assert.equal(status, 0, said);
}
function ask(region, status = "flexible") {
  const situation = { ...example, region, status, coverage: example.coverage.map((span) => ({ ...span, status })) };
  return JSON.parse(run(tool, ["--policy", packs, "assess"], JSON.stringify(situation)).out);
}
const files = () => readdirSync(data, { recursive: true }).sort();
const change = (file, edit) => {
  const region = readJson(join(data, file));
  edit(region);
  writeFileSync(join(data, file), JSON.stringify(region));
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), "yusuan-scaffold-"));
  data = join(folder, "policy-data");
  packs = join(folder, "packs");
  cpSync(`${root}policy-data`, data, { recursive: true });
  build();
});
after(() => rmSync(folder, { recursive: true, force: true }));

// What a clerk would write after reading a paper: the paper, and one entry in place of the example.
const paper = { id: "made-up-2026-1", number: "甲医保发〔2026〕1号", title: "关于费率的通知", issuer: "甲市医疗保障局", articles: { 一: "费率为0.9%。" } };
const rate = {
  from: "2025-01-01",
  value: "0.9%",
  statuses: ["employee", "flexible", "unemployment_benefit"],
  citations: [{ document: paper.id, article: "一" }],
  evidence: [{ grade: "official", fact: null, seen_at: null, verified_on: "2026-11-21" }],
};
const write = (region) => {
  region.documents = [paper];
  region.parameters = { "contribution.rate": [rate] };
};
const rateOf = (answer) => answer.trace.find((step) => step.id === "contribution.rate");

describe("a city whose code is not in the list of places", () => {
  const code = "519700";
  const file = `51-sichuan/${code}.json`;

  test("is not known before", () => assert.equal(ask(code).error.code, "unknown_region"));
  test("takes one file", () => {
    const had = files();
    const { status, out } = newRegion(code);
    assert.equal(status, 0);
    assert.match(out, /519700\.json/);
    assert.deepEqual(files().filter((name) => !had.includes(name)), [file]);
  });
  test("is refused until its names are filled in, each at its place", () => {
    for (const [place, edit] of [
      ["/name/zh", (region) => (region.name.zh = "甲市")],
      ["/name/en", (region) => (region.name.en = "Jia")],
      ["/pinyin", (region) => (region.pinyin = "jia")],
    ]) {
      const { status, said } = check();
      assert.equal(status, 2);
      assert.ok(said.includes(`${file}#${place}: wrong_type`), said);
      change(file, edit);
    }
    assert.equal(check().status, 0, check().said);
  });
  test("then answers, with what Sichuan says", () => {
    build();
    const answer = ask(code);
    assert.equal(answer.region, code);
    assert.ok(rateOf(answer) === undefined || rateOf(answer).result !== "0.9%");
    assert.ok(answer.trace.some((step) => step.citations.some((citation) => citation.document === "sc-2024-9")));
  });
  test("answers for a district by the district's code", () => assert.equal(ask("519703").region, code));
  test("answers with its own word once that is written", () => {
    change(file, write);
    assert.equal(check().status, 0, check().said);
    build();
    const step = rateOf(ask(code));
    assert.equal(step.result, "0.9%");
    assert.deepEqual(step.citations, [{ document: paper.id, article: "一" }]);
  });
  test("can be taken away again by taking away its file", () => {
    rmSync(join(data, file));
    build();
    assert.equal(ask(code).error.code, "unknown_region");
  });
});

describe("a city that the list of places has", () => {
  let code;
  let file;
  let inherited;

  before(() => {
    const has = new Set(files().map((name) => name.replace(/^.*\//, "")));
    const place = readJson(join(data, "places.json"))
      .provinces.flatMap((province) => province.areas)
      .find((area) => !has.has(`${area.code}.json`));
    code = place.code;
    inherited = Object.fromEntries(["employee", "flexible", "unemployment_benefit"].map((status) => [status, ask(code, status)]));
  });

  test("is in order as it is written", () => {
    const had = files();
    assert.equal(newRegion(code, code.slice(0, 2)).status, 0);
    [file] = files().filter((name) => !had.includes(name));
    assert.match(file, new RegExp(`^${code.slice(0, 2)}-[a-z-]+/${code}\\.json$`));
    assert.equal(check().status, 0, check().said);
  });
  test("answers as before: the example adds nothing", () => {
    build();
    for (const [status, answer] of Object.entries(inherited)) {
      assert.equal(answer.region, code);
      assert.deepEqual(ask(code, status), answer);
    }
  });
  test("answers with its own word once that is written", () => {
    change(file, write);
    build();
    assert.equal(rateOf(ask(code)).result, "0.9%");
  });
  test("is not written over", () => {
    const text = readFileSync(join(data, file), "utf8");
    const { status, said } = newRegion(code);
    assert.equal(status, 2);
    assert.match(said, /there is a file already/);
    assert.equal(readFileSync(join(data, file), "utf8"), text);
  });
});

describe("the guide for clerks", () => {
  const guide = readFileSync(`${root}policy-data/GUIDE.md`, "utf8");

  test("its snippets make a file that is in order, and says what they say", () => {
    const code = "519600";
    const file = `51-sichuan/${code}.json`;
    newRegion(code);
    const snippets = [...guide.matchAll(/```json (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => [name, JSON.parse(text)]);
    assert.deepEqual(snippets.map(([name]) => name), ["document", "contribution.rate", "allowance.divisor", "coverage.back_paid_counts", "notice", "procedure"]);
    change(file, (region) => {
      Object.assign(region, { name: { zh: "甲市", en: "Jia" }, pinyin: "jia" });
      for (const [name, snippet] of snippets) {
        if (name === "document") region.documents = [snippet];
        else if (name === "notice") region.notices = [snippet];
        else if (name === "procedure") region.procedures = [snippet];
        else region.parameters[name] = [snippet];
      }
    });
    assert.equal(check().status, 0, check().said);
    build();
    const answer = ask(code, "employee");
    assert.equal(rateOf(answer).result, "0.7%");
    assert.ok(answer.notices.some((notice) => notice.code === "paid_to_person" && notice.citations[0].document === "jia-2025-8"));
    rmSync(join(data, file));
  });
  test("its table has every parameter, and no other", () => {
    const ids = [...guide.matchAll(/^\| `([a-z_.]+)` \|/gm)].map(([, id]) => id).filter((id) => id.includes(".") || id === "childcare_subsidy");
    const schema = readJson(join(data, "schema/region.schema.json"));
    assert.deepEqual(ids.sort(), Object.keys(schema.$defs.Region.properties.parameters.properties).sort());
  });
  test("its commands ask for what the tool has", () => {
    assert.equal(run(tool, ["--lang", "zh", "policy", "check", data]).status, 0);
    assert.equal(run(tool, ["--lang", "en", "policy", "coverage", data]).status, 0);
    const situation = /printf '%s' '(\{[\s\S]*?\})' \|/.exec(guide)[1];
    assert.equal(JSON.parse(run(tool, ["--policy", packs, "assess"], situation).out).region, "330300");
  });
});

describe("a province", () => {
  test("comes before its cities", () => {
    const { status, said } = newRegion("810100");
    assert.equal(status, 2);
    assert.match(said, /scripts\/new-region 81 first/);
  });
  test("takes one file, and one for its city", () => {
    assert.equal(newRegion("81", "cn").status, 0);
    assert.equal(newRegion("810100").status, 0);
    for (const file of ["81/81.json", "81/810100.json"])
      change(file, (region) => Object.assign(region, { name: { zh: "乙", en: "Yi" }, pinyin: "yi" }));
    assert.equal(check().status, 0, check().said);
    build();
    assert.equal(ask("810100").region, "810100");
  });
});

describe("what is refused, and nothing is written", () => {
  for (const [words, reason] of [
    [["5101"], /two digits .* or six/],
    [["chengdu"], /two digits .* or six/],
    [["519800", "44"], /only 51 can be the parent/],
    [["519800", "51", "more"], /two digits .* or six/],
    [["519800", "--force"], /--force/],
  ])
    test(words.join(" "), () => {
      const had = files();
      const { status, said } = newRegion(...words);
      assert.equal(status, 2);
      assert.match(said, reason);
      assert.deepEqual(files(), had);
    });
  test("no words at all", () => {
    const { status, said } = run(`${root}scripts/new-region`, []);
    assert.equal(status, 2);
    assert.match(said, /Usage: scripts\/new-region CODE/);
  });
});
