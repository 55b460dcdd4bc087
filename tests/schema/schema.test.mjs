// policy-data against its own JSON Schema, with a validator that is not ours: what an editor underlines is wrong, and
// nothing that is right is underlined.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";

import { readJson, root, tool } from "../lib/built.mjs";

const data = `${root}policy-data/`;
// `strict`: a keyword that the validator does not know, or that can never apply, is an error of the schema.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const validators = Object.fromEntries(
  ["region", "documents", "places"].map((name) => [name, ajv.compile(readJson(`${data}schema/${name}.schema.json`))]),
);

const regionFiles = readdirSync(data, { recursive: true })
  .filter((file) => /^(cn|\d\d-[^/]+\/\d+)\.json$/.test(file))
  .sort();

function complaints(name, value) {
  const validate = validators[name];
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

test("there are region files of the nation, a province and an area", () => {
  for (const file of ["cn.json", "51-sichuan/51.json", "51-sichuan/510100.json"]) assert.ok(regionFiles.includes(file), file);
});

describe("every file is in order", () => {
  for (const file of regionFiles) test(file, () => assert.deepEqual(complaints("region", readJson(data + file)), []));
  for (const name of ["documents", "places"])
    test(`${name}.json`, () => assert.deepEqual(complaints(name, readJson(`${data}${name}.json`)), []));
});

describe("what is broken is refused, and at its place", () => {
  // The same files before `policy check`: the schema must not be stricter than it, or an editor would underline what is
  // in order. Only findings about the file count; papers that nobody cites here are no matter.
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "yusuan-schema-"));
    for (const file of ["policy.json", "documents.json", "cn.json", "51-sichuan/51.json"]) cpSync(data + file, join(folder, file));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  function findings(region) {
    const file = "51-sichuan/510100.json";
    writeFileSync(join(folder, file), JSON.stringify(region));
    const { status, stderr } = spawnSync(tool, ["policy", "check", folder], { encoding: "utf8" });
    assert.ok(status === 0 || status === 2);
    return stderr.split("\n").filter((line) => line.includes(`${file}#`));
  }

  const area = () => ({
    id: "510100",
    level: "area",
    parent: "51",
    name: { zh: "成都市", en: "Chengdu" },
    pinyin: "chengdu",
    verified_until: "2026-12-31",
    parameters: { "allowance.divisor": [entry()] },
  });
  const entry = () => ({
    from: "2025-01-01",
    value: "365/12",
    citations: [{ document: "cn-social-insurance-law", article: "第五十三条" }],
    evidence: [{ grade: "official", fact: null, seen_at: null, verified_on: "2026-11-21" }],
  });
  const first = (region) => region.parameters["allowance.divisor"][0];
  const readings = (values) =>
    values.map((value) => ({ value, evidence: [{ grade: "derived", verified_on: "2026-11-21" }] }));
  const of = (region, parameter, value) => {
    region.parameters = { [parameter]: [{ ...entry(), value }] };
  };

  const good = {
    "as it stands": () => {},
    "readings in place of a value": (region) => {
      delete first(region).value;
      first(region).alternatives = readings(["30", "365/12"]);
    },
    "unknown in place of a value": (region) => {
      delete first(region).value;
      delete first(region).evidence;
      first(region).unknown = true;
    },
    "a share of the cost": (region) =>
      of(region, "medical.benefits", [{ item: "delivery", mode: "share", share: "90%", cap: "1200.00" }]),
  };
  for (const [name, change] of Object.entries(good))
    test(`in order: ${name}`, () => {
      const region = area();
      change(region);
      assert.deepEqual(complaints("region", region), []);
      assert.deepEqual(findings(region), []);
    });

  // What is wrong, how it comes about, and where it must be said.
  const bad = {
    "a field that is not known": [(r) => (r.divisions = []), ""],
    "a field that is not known in an entry": [(r) => (first(r).grade = "official"), "/parameters/allowance.divisor/0"],
    "a parameter that is not known": [(r) => (r.parameters["allowance.colour"] = []), "/parameters"],
    "no name": [(r) => delete r.name, ""],
    "a name in one language": [(r) => delete r.name.en, "/name"],
    "a placeholder for a name": [(r) => (r.name.zh = null), "/name/zh"],
    "an id of another level": [(r) => (r.id = "5101"), "/id"],
    "a province in the nation's place": [(r) => (r.parent = "cn"), "/parent"],
    "an area nobody verified": [(r) => (r.verified_until = null), "/verified_until"],
    "a day that no month has": [(r) => (r.verified_until = "2026-13-01"), "/verified_until"],
    "a day without zeros": [(r) => (first(r).from = "2025-1-1"), "/parameters/allowance.divisor/0/from"],
    "a value of another type": [(r) => (first(r).value = 30), "/parameters/allowance.divisor/0/value"],
    "a divisor in per cent": [(r) => (first(r).value = "30%"), "/parameters/allowance.divisor/0/value"],
    "a value and readings": [(r) => (first(r).alternatives = readings(["30"])), "/parameters/allowance.divisor/0"],
    "a value and unknown": [(r) => (first(r).unknown = true), "/parameters/allowance.divisor/0"],
    "neither of the three": [(r) => delete first(r).value, "/parameters/allowance.divisor/0"],
    "unknown: false": [
      (r) => {
        delete first(r).value;
        first(r).unknown = false;
      },
      "/parameters/allowance.divisor/0/unknown",
    ],
    "no citation": [(r) => (first(r).citations = []), "/parameters/allowance.divisor/0/citations"],
    "a settled value without evidence": [(r) => delete first(r).evidence, "/parameters/allowance.divisor/0"],
    "a settled value on what is unconfirmed": [
      (r) => (first(r).evidence[0].grade = "unconfirmed"),
      "/parameters/allowance.divisor/0/evidence",
    ],
    "a grade that is none": [
      (r) => (first(r).evidence[0].grade = "lead"),
      "/parameters/allowance.divisor/0/evidence/0/grade",
    ],
    "a status that is none": [(r) => (first(r).statuses = ["student"]), "/parameters/allowance.divisor/0/statuses/0"],
    "a status for which it means nothing": [
      (r) => (first(r).statuses = ["resident"]),
      "/parameters/allowance.divisor/0/statuses/0",
    ],
    "a rate above 100 %": [(r) => of(r, "contribution.rate", "101%"), "/parameters/contribution.rate/0/value"],
    "months in words": [(r) => of(r, "coverage.required_months", "twelve"), "/parameters/coverage.required_months/0/value"],
    "a truth in words": [(r) => of(r, "scheme.in_force", "true"), "/parameters/scheme.in_force/0/value"],
    "a rule that is not known": [
      (r) => of(r, "allowance.base_rule", "own_wage"),
      "/parameters/allowance.base_rule/0/value",
    ],
    "more days than a year has": [
      (r) => of(r, "allowance.days_rule", { birth: 400 }),
      "/parameters/allowance.days_rule/0/value/birth",
    ],
    "readings of what is settled or unknown": [
      (r) => {
        r.parameters = { "medical.benefits": [{ ...entry(), alternatives: [] }] };
        delete r.parameters["medical.benefits"][0].value;
      },
      "/parameters/medical.benefits/0",
    ],
    "a share without its figure": [
      (r) => of(r, "medical.benefits", [{ item: "delivery", mode: "share", amount: "90.00" }]),
      "/parameters/medical.benefits/0/value/0",
    ],
    "a notice that is not known": [
      (r) =>
        (r.notices = [{ code: "good_news", from: "2025-01-01", citations: entry().citations, evidence: entry().evidence }]),
      "/notices/0/code",
    ],
  };
  for (const [name, [change, place]] of Object.entries(bad))
    test(`refused: ${name}`, () => {
      const region = area();
      change(region);
      const said = complaints("region", region);
      assert.ok(
        said.some((line) => line.split(" ")[0] === place),
        `${JSON.stringify(place)} is not among ${JSON.stringify(said, null, 1)}`,
      );
      assert.notDeepEqual(findings(region), []);
    });

  test("refused: a document without a title, an article that is a number", () => {
    assert.deepEqual(complaints("documents", { documents: [{ id: "a", issuer: "市", articles: { 一: 1 } }] }), [
      "/documents/0 must have required property 'title'",
      "/documents/0/articles/一 must be string,null",
    ]);
  });
  test("refused: a place whose code is no code", () => {
    const places = { provinces: [{ id: "51", zh: "四川省", pinyin: "sichuan", areas: [{ code: "5101", zh: "成都市", pinyin: "chengdu" }] }] };
    assert.equal(complaints("places", places)[0].split(" ")[0], "/provinces/0/areas/0/code");
  });
});
