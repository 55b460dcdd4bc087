// Changes the core in every small way that mutate.mjs knows, one at a time, and sees which changes the native tests notice. See README.md.
//   node tests/mutation/run.mjs [FILE…] [--quick] [--built] [--least PERCENT]
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { find, rewritten } from "./mutate.mjs";

const root = resolve(import.meta.dirname, "../..");
const place = join(root, "build/mutation");
const tree = join(place, "tree");
const build = join(place, "build");
const tests = join(build, "tests/yusuan_tests");
/** What the others stand on: it counts in the whole, without a bar of its own. */
const BESIDE = "beside";
// Group, sources, and the headers of each that hold code.
const groups = {
  rules: Object.fromEntries(
    globSync("core/rules/*.cpp", { cwd: root })
      .sort()
      .map((file) => [file, []]),
  ),
  folding: { "core/fold.cpp": ["core/fold.hpp"] },
  "money and calendar": { "core/money.cpp": ["core/money.hpp"], "core/calendar.cpp": ["core/calendar.hpp"] },
  [BESIDE]: { "core/fraction.cpp": [], "core/law.cpp": ["core/law.hpp"], "core/assess.cpp": [] },
};
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
    least: { type: "string", default: "95" },
  },
});

const say = (text) => process.stderr.write(`${text}\n`);
const fail = (text) => {
  say(text);
  process.exit(1);
};
const json = (file, otherwise) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : otherwise);
/** Of a file to which a line is added for each. */
const rowsOf = (file) => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").filter(Boolean).map((line) => JSON.parse(line)) : []);
const clang = ["clang++-19", "clang++"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? fail("mutation needs Clang");

// Only what differs, so that the build does again only what changed.
const write = (file, text) => {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, "latin1") !== text) writeFileSync(file, text, "latin1");
};

// --- the mutants ------------------------------------------------------------------------------------------------------

// Clang writes tens of megabytes for each source, so what was found in the same text is remembered.
const text = createHash("sha256");
for (const file of [...globSync("core/**/*.hpp", { cwd: root }).sort(), "tests/mutation/mutate.mjs"])
  text.update(readFileSync(join(root, file)));
const hashed = (source) =>
  text
    .copy()
    .update(readFileSync(join(root, source)))
    .digest("hex");
const remembered = (source, headers) => {
  const file = join(place, "found", `${source.replaceAll("/", "-")}.json`);
  const hash = hashed(source);
  const before = json(file, {});
  if (before.hash === hash) return before.found;
  say(`reading ${source}`);
  const found = find(clang, root, source, [source, ...headers]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ hash, found }));
  return found;
};

const mutants = []; // by id, with holes: each file has numbers of its own, so that a change in one leaves the others as they are
const numbers = 800;
const next = new Map();
const number = (file, count) => {
  if (!next.has(file)) next.set(file, next.size * numbers);
  const first = next.get(file);
  next.set(file, first + count);
  if (Math.floor(first / numbers) !== Math.floor((first + count - 1) / numbers)) fail(`too many mutants in ${file}`);
  return first;
};
const places = [];
const twins = new Map();
for (const [group, sources] of Object.entries(groups))
  for (const [source, headers] of Object.entries(sources))
    for (const found of remembered(source, headers)) {
      found.id = number(found.file, found.changes.length);
      places.push(found);
      for (const [i, change] of found.changes.entries()) {
        const name = `${found.file} | ${found.in} | ${found.code} | ${change}`;
        twins.set(name, (twins.get(name) ?? 0) + 1);
        // The line's number is no part of the name, so that other changes of the file leave it as it is.
        const nth = twins.get(name) === 1 ? "" : ` | ${twins.get(name)}`;
        mutants[found.id + i] = { ...found, id: found.id + i, group, change, name: name + nth, first: found.id };
      }
    }

// --- one program with all of them -------------------------------------------------------------------------------------

const invalidFile = join(place, "invalid.json");
const invalid = new Set(json(invalidFile, []));
const sources = [...new Set(places.map(({ file }) => file))];

const lay = () => {
  for (const pattern of [
    "CMakeLists.txt",
    "core/**/*.hpp",
    "core/**/*.cpp",
    "tests/CMakeLists.txt",
    "tests/{core,policy,tool,bench}/*.*",
  ]) {
    for (const file of globSync(pattern, { cwd: root }))
      if (!sources.includes(file)) write(join(tree, file), readFileSync(join(root, file), "latin1"));
  }
  for (const file of ["mutants.hpp", "mutants.cpp"])
    write(join(tree, "mutation", file), readFileSync(join(import.meta.dirname, file), "latin1"));
  write(
    join(tree, "core/CMakeLists.txt"),
    readFileSync(join(root, "core/CMakeLists.txt"), "latin1").replace(
      "target_include_directories(",
      `target_sources(yusuan_core PRIVATE \${PROJECT_SOURCE_DIR}/mutation/mutants.cpp)
target_compile_options(yusuan_options INTERFACE -w -Wno-error -Wno-c++11-narrowing -fwrapv -ferror-limit=0
                       "SHELL:-include \${PROJECT_SOURCE_DIR}/mutation/mutants.hpp")
target_include_directories(`,
    ),
  );
  if (!existsSync(join(tree, "policy-data"))) symlinkSync(join(root, "policy-data"), join(tree, "policy-data"));
  for (const file of sources) {
    const valid = places.filter((found) => found.file === file && !invalid.has(mutants[found.id].name));
    write(join(tree, file), rewritten(readFileSync(join(root, file), "latin1"), valid));
  }
};

// The places at which the compiler stopped: what it says names the place's id, or the line does.
const refused = (output) => {
  const ids = new Set();
  for (const [, file, line, column, rest] of output.matchAll(
    /^(\S+?):(\d+):(\d+): error: ([\s\S]*?)(?=^\S+?:\d+:\d+: error: |(?![\s\S]))/gm,
  )) {
    const inMessage = /mutant::(?:\w+::)?\w+<(\d+)[,>]/.exec(rest);
    const written = file.startsWith(tree) ? readFileSync(file, "latin1").split("\n")[line - 1] : "";
    const before = [...written.matchAll(/mutant::\w+<(\d+)>/g)].filter((match) => match.index < Number(column));
    if (/static assertion/.test(rest) && inMessage) ids.add(Number(inMessage[1]));
    else if (before.length) ids.add(Number(before.at(-1)[1]));
    else if (inMessage) ids.add(Number(inMessage[1]));
    else if (/mutant::/.test(written)) ids.add(Number(/mutant::\w+<(\d+)>/.exec(written)[1]));
  }
  return ids;
};

const compile = () => {
  mkdirSync(place, { recursive: true });
  for (let round = 0; ; ++round) {
    lay();
    if (!existsSync(join(build, "build.ninja")))
      execFileSync(
        "cmake",
        [
          "-S",
          tree,
          "-B",
          build,
          "-G",
          "Ninja",
          `-DCMAKE_CXX_COMPILER=${clang}`,
          "-DCMAKE_BUILD_TYPE=Release",
          "-DCMAKE_CXX_FLAGS_RELEASE=-O1",
        ],
        { stdio: ["ignore", "ignore", "inherit"] },
      );
    say("building the program with all mutants");
    const run = spawnSync("cmake", ["--build", build, "-j1", "--target", "yusuan_tests", "--", "-k", "0"], {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    if (run.status === 0) return;
    const ids = refused(run.stdout + run.stderr);
    const names = new Set(
      [...ids]
        .map((id) => mutants[id]?.first)
        .filter((id) => id !== undefined)
        .map((id) => mutants[id].name),
    );
    if (names.size === 0 || round > 30) fail(run.stdout.slice(-8000) + run.stderr);
    say(`${names.size} places do not compile and are left out:\n  ${[...names].join("\n  ")}`);
    for (const name of names) invalid.add(name);
    writeFileSync(invalidFile, JSON.stringify([...invalid], null, 1));
  }
};

// --- which test meets which mutant ------------------------------------------------------------------------------------

// Every test's name.
const listed = () => {
  let suite = "";
  const out = [];
  for (const line of execFileSync(tests, ["--gtest_list_tests"], { encoding: "utf8" }).split("\n")) {
    if (/^\S+\.\s*(#|$)/.test(line)) suite = line.replace(/\s*#.*/, "").trim();
    else if (/^ {2}\S/.test(line)) out.push(suite + line.replace(/\s+#.*/, "").trim());
  }
  return out;
};

const meetings = (names) => {
  const hash = createHash("sha256").update(readFileSync(tests)).digest("hex").slice(0, 16);
  const file = join(place, `met-${hash}.jsonl`);
  const known = new Map(
    rowsOf(file).map((row) => [row.test, row]),
  );
  const seen = join(place, "seen.txt");
  let done = 0;
  for (const test of names) {
    if (++done % 100 === 0) say(`${done} of ${names.length} tests looked at`);
    if (known.has(test)) continue;
    const run = spawnSync(tests, [`--gtest_filter=${test}`, "--gtest_brief=1"], { env: { ...process.env, YUSUAN_MUTANTS_SEEN: seen } });
    if (run.status !== 0) fail(`${test} is red without any mutant`);
    const [us, ...met] = readFileSync(seen, "utf8").trim().split("\n").map(Number);
    const row = { test, ms: us / 1000, met };
    appendFileSync(file, `${JSON.stringify(row)}\n`);
    known.set(test, row);
  }
  return names.map((test) => known.get(test));
};

// --- one mutant after another -----------------------------------------------------------------------------------------

// The first test that fails, or undefined.
const killer = (id, rows) => {
  const ms = 1000 + 4 * rows.reduce((sum, row) => sum + row.ms, 0);
  const run = spawnSync(tests, [`--gtest_filter=${rows.map(({ test }) => test).join(":")}`, "--gtest_fail_fast", "--gtest_brief=1"], {
    env: { ...process.env, YUSUAN_MUTANT: String(id), YUSUAN_MUTANT_MS: String(Math.ceil(ms)) },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.status === 0) return undefined;
  const named = /^\[ {2}FAILED {2}\] (\S+?),? /m.exec(run.stdout)?.[1].replace(/,$/, "");
  return { test: named ?? rows[0].test, how: run.signal === "SIGPROF" ? "time" : run.signal ? "crash" : "test" };
};

const runAll = (chosen, rows) => {
  const state = join(place, "state.jsonl");
  // A mutant that was killed is tried against its killer first; one that survived is tried anew where tests or core have changed.
  const hash = createHash("sha256").update(readFileSync(tests)).digest("hex").slice(0, 16);
  const before = new Map(
    rowsOf(state).map((row) => [row.name, row]),
  );
  const byName = new Map(rows.map((row) => [row.test, row]));
  const meeting = new Map();
  for (const row of rows) for (const id of row.met) (meeting.get(id) ?? meeting.set(id, []).get(id)).push(row);
  const kills = new Map();
  for (const { killed } of before.values()) if (killed) kills.set(killed.test, (kills.get(killed.test) ?? 0) + 1);
  const last = new Map();

  const chunks = (id, file) => {
    const met = meeting.get(id) ?? [];
    const worth = (row) => (kills.get(row.test) ?? 0) / (row.ms + 20);
    const order = [...met].sort((a, b) => worth(b) - worth(a) || a.ms - b.ms);
    const recent = (last.get(file) ?? []).filter((row) => met.includes(row));
    const queue = [...new Set([...recent, ...order.filter((row) => row.ms < 500), ...order])];
    const out = [];
    let most = 60;
    for (let i = 0; i < queue.length; ) {
      const chunk = [];
      for (let ms = 0; i < queue.length && (chunk.length === 0 || ms + queue[i].ms < most) && chunk.length < 400; ++i) {
        ms += queue[i].ms;
        chunk.push(queue[i]);
      }
      out.push(chunk);
      most = Math.min(most * 4, 4000);
    }
    return out;
  };

  const results = new Map();
  const begin = Date.now();
  let done = 0;
  for (const mutant of chosen) {
    const known = before.get(mutant.name);
    let row = known?.hash === hash && known.quick === options.quick ? known : undefined;
    if (!row && known?.hash === hash && known.killed) row = known;
    if (!row) {
      let killed;
      const old = known?.killed && byName.get(known.killed.test);
      if (old?.met.includes(mutant.id)) killed = killer(mutant.id, [old]);
      for (const chunk of killed ? [] : chunks(mutant.id, mutant.file)) {
        killed = killer(mutant.id, chunk);
        if (killed) break;
      }
      if (killed) {
        kills.set(killed.test, (kills.get(killed.test) ?? 0) + 1);
        const hit = byName.get(killed.test);
        if (hit) last.set(mutant.file, [hit, ...(last.get(mutant.file) ?? []).filter((other) => other !== hit)].slice(0, 4));
      }
      row = { name: mutant.name, hash, quick: options.quick, killed, met: (meeting.get(mutant.id) ?? []).length };
      appendFileSync(state, `${JSON.stringify(row)}\n`);
    }
    results.set(mutant.name, row);
    if (++done % 25 === 0 || done === chosen.length)
      say(
        `${done} of ${chosen.length} mutants, ${[...results.values()].filter(({ killed }) => !killed).length} alive, ${Math.round((Date.now() - begin) / 1000)} s`,
      );
  }
  return results;
};

// --- what came of it --------------------------------------------------------------------------------------------------

const percent = (part, of) => (of === 0 ? "-" : `${((100 * part) / of).toFixed(1)} %`);
const report = (chosen, results) => {
  const reasons = new Map(json(join(import.meta.dirname, "survivors.json"), []).map((row) => [row.mutant, row.reason]));
  const alive = chosen.filter(({ name }) => !results.get(name).killed);
  const unlisted = alive.filter(({ name }) => !reasons.has(name));
  const lines = [];
  const row = (title, some) => {
    const killed = some.filter(({ name }) => results.get(name).killed);
    const left = some.filter(({ name }) => !results.get(name).killed);
    const count = (value, width) => String(value).padStart(width);
    lines.push(
      title.padEnd(30) +
        count(some.length, 8) +
        count(killed.length, 8) +
        count(percent(killed.length, some.length), 10) +
        count(killed.filter(({ name }) => results.get(name).killed.how === "time").length, 8) +
        count(left.filter(({ name }) => reasons.has(name)).length, 8) +
        count(left.filter(({ name }) => !reasons.has(name)).length, 10),
    );
    return some.length === 0 || (100 * killed.length) / some.length >= Number(options.least);
  };
  lines.push(`${"".padEnd(30)} mutants  killed            by time  listed  unlisted`);
  let enough = true;
  for (const group of Object.keys(groups)) {
    const some = chosen.filter((mutant) => mutant.group === group);
    if (some.length === 0) continue;
    enough = (row(group, some) || group === BESIDE) && enough;
    for (const file of new Set(some.map(({ file }) => file)))
      row(
        `  ${file}`,
        some.filter((mutant) => mutant.file === file),
      );
  }
  enough = row("all", chosen) && enough;
  lines.push(
    "",
    "Killed: a test of yusuan_tests fails, crashes, or needs more than four times its time. Listed: survives for a reason in tests/mutation/survivors.json.",
  );
  if (options.quick) lines.push("Quick: without the walks over all provinces and the random situations.");
  const gone = [...reasons.keys()].filter((name) => results.get(name)?.killed || (wanted.length === 0 && !results.has(name)));
  if (gone.length) lines.push("", "Listed, but killed or gone:", ...gone.map((name) => `  ${name}`));
  if (unlisted.length) {
    lines.push("", "Survivors that are not listed:");
    for (const mutant of unlisted) lines.push(`  ${mutant.name}    (line ${mutant.line}, met by ${results.get(mutant.name).met} tests)`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  return enough;
};

if (!options.built) compile();
const valid = mutants.filter((mutant) => mutant && !invalid.has(mutants[mutant.first].name));
const chosen = valid.filter(({ file }) => wanted.length === 0 || wanted.includes(file));
say(`${valid.length} mutants in ${sources.length} files, ${chosen.length} of them now`);
let names = listed();
if (names.length < 100) fail("hardly any tests: nothing can be said");
// The walks over all provinces take by far the longest.
if (options.quick) names = names.filter((name) => !/Everywhere\.|Random\./.test(name));
process.exitCode = report(chosen, runAll(chosen, meetings(names))) ? 0 : 1;
