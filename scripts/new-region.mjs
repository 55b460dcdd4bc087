// scripts/new-region: writes the smallest region file that `policy check` takes, and says what comes next.
//
// The file adds nothing to what its region inherits: its one entry, an example, repeats something unknown of a layer
// above. Names that the list of places does not have stay null, which the check refuses.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const statuses = ["employee", "flexible", "unemployment_benefit", "resident"];

function fail(zh, en) {
  console.error(`new-region: ${zh}\n            ${en}`);
  process.exit(2);
}

let words;
try {
  words = parseArgs({
    allowPositionals: true,
    options: { data: { type: "string", default: fileURLToPath(new URL("../policy-data", import.meta.url)) } },
  });
} catch (error) {
  fail("参数有误，见 --help", error.message);
}
const data = words.values.data;
const [code, parent = /^\d{6}$/.test(code) ? code.slice(0, 2) : "cn", ...more] = words.positionals;

const read = (file) => JSON.parse(readFileSync(join(data, file), "utf8"));
const places = read("places.json").provinces;
const files = readdirSync(data, { recursive: true });
const fileOf = (id) => files.find((file) => file.split(/[\\/]/).at(-1) === `${id}.json`);

const isArea = /^\d{6}$/.test(code);
if (more.length > 0 || !/^(\d{2}|\d{6})$/.test(code))
  fail("代码应为两位（省份）或六位（统筹地区）数字", "CODE is two digits (a province) or six (a pooling area)");
if (parent !== (isArea ? code.slice(0, 2) : "cn"))
  fail(`${code} 的上级只能是 ${isArea ? code.slice(0, 2) : "cn"}`, `only ${isArea ? code.slice(0, 2) : "cn"} can be the parent of ${code}`);
if (fileOf(code)) fail(`已有文件 ${fileOf(code)}`, `there is a file already: ${fileOf(code)}`);
if (!fileOf(parent))
  fail(`上级 ${parent} 还没有文件：先运行 scripts/new-region ${parent}`, `the parent has no file yet: run scripts/new-region ${parent} first`);

// The region and what it inherits from, nearest first.
const layers = [];
for (let id = parent; id; id = layers.at(-1).parent) layers.push(read(fileOf(id)));

// What would hold without the new file.
function inherited(parameter, status) {
  for (const layer of layers) {
    const own = (layer.parameters?.[parameter] ?? []).filter((entry) => (entry.statuses ?? statuses).includes(status));
    if (own.length > 0) return own.reduce((latest, entry) => (entry.from > latest.from ? entry : latest));
  }
  return undefined;
}

// An entry that is unknown above, so that the example changes nothing.
function example() {
  const parameters = [...new Set(layers.flatMap((layer) => Object.keys(layer.parameters ?? {})))];
  // The rate first: it differs from city to city, and is what a city's own text usually says.
  parameters.sort((a, b) => Number(b === "contribution.rate") - Number(a === "contribution.rate"));
  for (const parameter of parameters)
    for (const status of statuses) {
      const entry = inherited(parameter, status);
      if (!entry?.unknown) continue;
      const same = statuses.filter((other) => inherited(parameter, other) === entry);
      return { parameter, entry: { ...entry, statuses: same, evidence: entry.evidence ?? [] } };
    }
  return undefined;
}

const known = isArea ? places.flatMap((province) => province.areas).find((area) => area.code === code) : places.find((province) => province.id === code);
const romanized = known && known.pinyin[0].toUpperCase() + known.pinyin.slice(1);
const shown = example();
const region = {
  id: code,
  level: isArea ? "area" : "province",
  parent,
  name: { zh: known?.zh ?? null, en: romanized ?? null },
  pinyin: known?.pinyin ?? null,
  ...(isArea && { aliases: [] }),
  // No further than the layer whose word it repeats.
  verified_until: layers[0].verified_until ?? null,
  documents: [],
  ...(isArea && { forwarding: [] }),
  parameters: shown ? { [shown.parameter]: [shown.entry] } : {},
  notices: [],
};

// The form of the other files: what fits stands on one line, but for the outermost levels.
function flat(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${flat(item)}`).join(", ")}}`;
}
function layout(value, depth = 0, before = 0) {
  const line = flat(value);
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return line;
  const wide = depth === 0 || (depth === 1 && value === region.parameters);
  if (!wide && before + line.length <= 120) return line;
  const indent = "  ".repeat(depth + 1);
  const items = Array.isArray(value)
    ? value.map((item) => indent + layout(item, depth + 1, indent.length))
    : Object.entries(value).map(([key, item]) => {
        const head = `${indent}${JSON.stringify(key)}: `;
        return head + layout(item, depth + 1, head.length);
      });
  const [begin, end] = Array.isArray(value) ? "[]" : "{}";
  return `${begin}\n${items.join(",\n")}\n${"  ".repeat(depth)}${end}`;
}

const folder = isArea ? dirname(fileOf(parent)) : known ? `${code}-${known.pinyin}` : code;
const file = join(data, folder, `${code}.json`);
mkdirSync(dirname(file), { recursive: true });
if (existsSync(file)) fail(`已有文件 ${file}`, `there is a file already: ${file}`);
writeFileSync(file, `${layout(region)}\n`);

const path = relative(process.cwd(), file);
const steps = [
  !known && [
    "places.json 里没有这个代码：把 name 和 pinyin 里的 null 换成名称（null 会被检查拒绝），并把地区和区县加进 places.json",
    "places.json does not have this code: put names in place of null in name and pinyin (the check refuses null), and add the area and its districts to places.json",
  ],
  region.verified_until === null && ["填写 verified_until：核对到哪一天", "fill in verified_until: the last day that you verified"],
  ["把看到的文件写进 documents，把文件里的规定写进 parameters", "list the papers that you read in documents, and what they say in parameters"],
  shown && [
    `${shown.parameter} 是示例，只是重复上级的“未知”：查到规定就改写，没有就删掉`,
    `${shown.parameter} is an example and repeats what is unknown above: say what you found, or delete it`,
  ],
  ["检查：scripts/yusuan policy check policy-data", "check: scripts/yusuan policy check policy-data"],
].filter(Boolean);
console.log(`已写入 wrote ${path}\n`);
steps.forEach(([zh, en], i) => console.log(`${i + 1}. ${zh}\n   ${en}`));
console.log("\n逐步说明 step by step: policy-data/GUIDE.md");
