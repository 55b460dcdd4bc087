// Packs of a made-up law, built by the tool as any other: one province of as many areas as are wanted, each with its own
// entries for flexible workers. What no entry says comes from the real province and the nation.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readJson, root, tool } from "../lib/built.mjs";

const citations = [{ document: "sc-2024-9", article: "二(二)1" }];
const evidence = [{ grade: "official", fact: null, seen_at: null, verified_on: "2026-11-21" }];
const note = { zh: "假设", en: "made up" };
const said = (value) => ({ value, citations, evidence });

/** `values`: one settles the parameter, several leave it open. From before every span, so that every month has its law. */
const entry = (values) => ({
  from: "2012-01-01",
  statuses: ["flexible"],
  ...(values.length === 1
    ? said(values[0])
    : { alternatives: values.map((value) => ({ ...said(value), note })), citations, evidence: [], note }),
});

/** `areas`: for each its values by parameter. The codes of the areas and the pack's text. */
export function madePack(areas) {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-made-"));
  try {
    const data = join(folder, "data");
    mkdirSync(join(data, "51-sichuan"), { recursive: true });
    for (const name of ["cn.json", "policy.json"]) cpSync(`${root}policy-data/${name}`, join(data, name));
    // A paper that no entry rests on is refused.
    const layers = ["cn.json", "51-sichuan/51.json"].map((name) => readFileSync(`${root}policy-data/${name}`, "utf8"));
    const cited = ({ id }) => layers.some((text) => text.includes(`"document": "${id}"`));
    const write = (name, value) => writeFileSync(join(data, name), JSON.stringify(value));
    const { documents = [], ...law } = JSON.parse(layers[1]);
    write("51-sichuan/51.json", { ...law, documents: documents.filter(cited) });
    write("documents.json", { documents: readJson(`${root}policy-data/documents.json`).documents.filter(cited) });
    const codes = areas.map((_, i) => String(510_101 + i));
    const places = { id: "51", zh: "四川省", pinyin: "sichuan", areas: [] };
    for (const [i, values] of areas.entries()) {
      const name = `虚拟市${i}`;
      places.areas.push({ code: codes[i], zh: name, pinyin: `madeup${i}`, divisions: [] });
      const parameters = Object.fromEntries(Object.entries(values).map(([id, list]) => [id, [entry(list)]]));
      const area = {
        id: codes[i],
        level: "area",
        parent: "51",
        name: { zh: name, en: `Madeup ${i}` },
        pinyin: `madeup${i}`,
        aliases: [],
        forwarding: [],
      };
      write(`51-sichuan/${codes[i]}.json`, { ...area, verified_until: "2026-12-31", parameters });
    }
    write("places.json", { provinces: [places] });
    execFileSync(tool, ["policy", "build", data, "-o", join(folder, "packs")], { stdio: ["ignore", "ignore", "inherit"] });
    return { codes, text: readFileSync(join(folder, "packs/51.json"), "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
