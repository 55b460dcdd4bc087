// node tests/mutation/web/run.mjs [--least PERCENT] [MODULE …]: changes the page's pure modules in small ways (Stryker), one
// at a time, and tells which changes no unit test notices. Modules as paths below web/; all when none is named.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { modules, web } from "./modules.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { least: { type: "string", default: "90" } } });
const least = Number(values.least);
const pure = [...modules()].filter(([, reason]) => reason === null).map(([path]) => path);
const unknown = positionals.filter((path) => !pure.includes(path));
if (unknown.length > 0) throw new Error(`not changed here: ${unknown.join(", ")}`);
const chosen = positionals.length > 0 ? positionals : pure;

// An ended run goes on where it was, as long as nothing has changed: folder by folder, and one report for each choice.
const build = fileURLToPath(new URL("../../../build/mutation-web/", import.meta.url));
const reports = `${build}${hashOf([`${web}src`, `${web}package-lock.json`, import.meta.dirname])}/`;
mkdirSync(reports, { recursive: true });
for (const name of readdirSync(build)) if (!reports.includes(name)) rmSync(build + name, { recursive: true, force: true });
// The sandbox finds its packages one folder up.
symlinkSync(`${web}node_modules`, `${build}node_modules`);

function hashOf(paths) {
  const hash = createHash("sha256");
  const take = (path) => {
    if (basename(path) === "node_modules" || basename(path) === "survivors.json") return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) take(join(path, name));
    else hash.update(`${path}\n`).update(readFileSync(path));
  };
  for (const path of paths) take(path);
  return hash.digest("hex").slice(0, 16);
}

const stryker = ["node_modules/@stryker-mutator/core/bin/stryker.js", "stryker.config.mjs"].map((path) => join(import.meta.dirname, path));
function changed(modules) {
  const report = `${reports}${createHash("sha256").update(modules.join()).digest("hex").slice(0, 16)}.json`;
  if (!existsSync(report)) {
    console.error(`${modules.length} modules: ${modules.join(" ")}`);
    // Its progress is no result.
    const { status } = spawnSync(process.execPath, [stryker[0], "run", stryker[1], "--mutate", modules.join(",")], {
      cwd: web,
      stdio: ["ignore", 2, 2],
      env: { ...process.env, YUSUAN_MUTATION_REPORT: report },
    });
    if (status !== 0) throw new Error("Stryker ended early");
  }
  return Object.entries(JSON.parse(readFileSync(report, "utf8")).files);
}
const folderOf = (path) => dirname(path).split("/").slice(0, 2).join("/");
const folders = [...new Set(chosen.map(folderOf))].sort();
const files = folders.flatMap((folder) => changed(chosen.filter((path) => folderOf(path) === folder)));
const mutants = files.flatMap(([path, { source, mutants }]) => named(path, source.split("\n"), mutants));

/** What was changed into what, in one line; two alike on one line are told apart by their order. */
function named(path, lines, list) {
  const seen = new Map();
  return list.map(({ location: { start, end }, replacement, status }) => {
    const line = lines[start.line - 1];
    const from = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
    const plain = `${path} | ${line.trim()} | ${from} to ${replacement.replace(/\s+/g, " ")}`;
    seen.set(plain, (seen.get(plain) ?? 0) + 1);
    const name = seen.get(plain) === 1 ? plain : `${plain} (${seen.get(plain)})`;
    return { path, at: `${path}:${start.line}:${start.column}`, line: line.trim(), change: `${from}  ->  ${replacement.replace(/\s+/g, " ")}`, name, status };
  });
}

const counted = ["Killed", "Timeout", "Survived", "NoCoverage"];
const of = (list, ...statuses) => list.filter(({ status }) => statuses.includes(status)).length;
const percent = (list) => (100 * of(list, "Killed", "Timeout")) / of(list, ...counted);
const shown = (list) => (list.length > 0 ? percent(list).toFixed(1) : "-");
const columns = (name, ...cells) => console.log(name.padEnd(36) + cells.map((cell) => String(cell).padStart(11)).join(""));
const row = (name, list) => columns(name, of(list, ...counted), ...counted.map((status) => of(list, status)), shown(list));

columns("module", "mutants", "killed", "timed out", "survived", "not met", "percent");
const paths = [...new Set(mutants.map(({ path }) => path))].sort();
for (const path of paths) row(path.replace(/^src\//, ""), mutants.filter((one) => one.path === path));
row("all", mutants);

// A star in a name stands for anything: some tables hold the same thing many times.
const listed = JSON.parse(readFileSync(join(import.meta.dirname, "survivors.json"), "utf8"));
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const fits = listed.map(({ mutant }) => new RegExp(`^${mutant.split("*").map(escaped).join(".*")}$`));
const reasonOf = ({ name }) => listed.find(({ mutant }, index) => mutant === name || fits[index].test(name))?.reason;
const alive = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
const printed = (title, list, more) => {
  if (list.length === 0) return;
  console.log(`\n${title}:`);
  for (const one of list) console.log(`  ${one.at}  ${one.status === "NoCoverage" ? "(not met) " : ""}${one.change}${more?.(one) ?? ""}`);
};
printed("Survivors that have no reason", alive.filter((one) => !reasonOf(one)));
printed("Survivors with a reason", alive.filter(reasonOf), (one) => `\n      ${reasonOf(one)}`);

const gone = listed
  .filter(({ mutant }, index) => paths.includes(mutant.split(" | ")[0]) && !alive.some(({ name }) => mutant === name || fits[index].test(name)))
  .map(({ mutant }) => mutant);
if (gone.length > 0) console.log(`\nNo longer a survivor (survivors.json):\n  ${gone.join("\n  ")}`);
if (mutants.length === 0 || gone.length > 0 || !(percent(mutants) >= least)) process.exitCode = 1;
console.log(`\n${of(mutants, "Killed", "Timeout")} of ${of(mutants, ...counted)} killed, ${shown(mutants)} %; at least ${least} % are asked for.`);
