// Ten thousand lines in one run, most of them malformed in every way that a text can be: one answer or refusal for each, in
// order, each refusal with a code and a place, and what is sound answered as if it stood alone. The module reads the same
// values without the tool's parser and says what the tool has to say. Always the same lines; YUSUAN_SEED says which.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { before, test } from "node:test";

import { loaded, policyFolder, provinces, readJson, root, tool } from "../lib/built.mjs";
import { fieldsOf, namesOf } from "../lib/declared.mjs";
import { numbers, situations } from "../vectors/generate.mjs";

const COUNT = 10_000;
const seed = Number(process.env.YUSUAN_SEED ?? 20261122);
const words = ["--lang", "en", "--policy", policyFolder, "assess"];
const errorCodes = namesOf("ErrorCode");
const decoder = new TextDecoder("utf-8", { fatal: true });

// ---- what is sound -----------------------------------------------------------------------------------------------------

const span = {
  from: "2024-01", to: "2024-12", status: "employee", base: "5000", employer_average_base: "7000", maternity: false,
  region: "511700", back_paid: false,
};
const settle = {
  "contribution.rate": "0.8%", "coverage.required_months": "12", "coverage.back_paid_counts": true, "allowance.base": "6117.00",
  "allowance.days": "98", "allowance.divisor": "365/12", "allowance.share": "50%",
};
const birth = { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 };
/** Between them every field that a situation can have. */
const WHOLE = [
  {
    region: "510100", as_of: "2026-11-21", status: "flexible", event: birth,
    coverage: [span, { from: "2025-03", status: "flexible", base: "6117.00" }],
    employer_average_base: "8000", monthly_wage: "7000", unemployment_benefit: "1850.00", settle,
  },
  {
    region: "310000", as_of: "2026-11-21", status: "employee", event: { kind: "termination", date: "2026-05-20", gestation_days: 90 },
    coverage: { months: 14, base: "4588.00", through: "2026-05", keeps_paying: true },
  },
];
/** What cannot be left out, by the name of the field. */
const REQUIRED = ["region", "status", "event", "coverage", "kind", "date", "delivery", "gestation_days", "from", "months"];

/** The places of all values in it, as lists of keys; the whole is the empty list. */
function places(value, path = []) {
  const inside =
    typeof value === "object" ? Object.entries(value).flatMap(([key, child]) => places(child, [...path, key])) : [];
  return [path, ...inside];
}
const pointer = (path) => path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
const at = (value, path) => path.reduce((inner, key) => inner[key], value);

/** The text of it with another text at the place. */
function withText(whole, path, text) {
  if (path.length === 0) return text;
  const copy = structuredClone(whole);
  const mark = "here it is";
  at(copy, path.slice(0, -1))[path.at(-1)] = mark;
  return JSON.stringify(copy).replace(JSON.stringify(mark), () => text);
}

// ---- what is not -------------------------------------------------------------------------------------------------------

const nested = (open, close, depth) => open.repeat(depth) + close.repeat(depth);
/** Texts of values that no field can have. */
const NO_VALUES = [
  "null", "-1", "1.5", "1e999", "-1e999", "1e300", "9007199254740993", '""', '" "', '"x"', '"\\u0000"', '"__proto__"', "[null]",
  '{"":null}', '{"__proto__":{}}', nested("[", "]", 300), nested('{"a":', "}", 80).replace("}", "1}"), `"${"9".repeat(100_000)}"`,
  `"${"灵".repeat(3000)}"`, '"2026-02-30"', '"２０２６"', '"1e3"', '"0x10"', '"+5000"', '"5,000"', '"-0.01"', '"NaN"',
];
/** Texts that are no JSON at all, in place of a value. */
const NO_JSON = [
  "", "NaN", "Infinity", "-", "01", "+1", "1.", ".5", "1e", "0x10", "'x'", "undefined", "True", "x", '"', '"\\x"', '"\\u12"', '"\\ud800"',
  '"\\udc00\\ud800"', '"\t"', "[1,]", "{,}", '{"a"}', "{a:1}", "/**/1", "1 2", "]", "}", "[", "{", "[1", '{"a":1',
];
/** Bytes that are no UTF-8, inside a text. */
const NO_UTF8 = [
  [0xff], [0xfe, 0xfe], [0x80], [0xbf, 0xbf], [0xc3], [0xe8, 0x82], [0xf0, 0x9f, 0x98], [0xc0, 0xaf], [0xe0, 0x80, 0xaf],
  [0xf0, 0x80, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xed, 0xb0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80],
];
const BLANK = ["", " ", "\t", "  \t ", "\r", "\v", "\u00a0", "\u3000", "\ufeff"];

/**
 * Each kind gives a line, as text or bytes, and what is known of its answer beforehand: `code`, `pointer`, `within` (that place or
 * one inside it), `sound` (there is an answer). `of` draws numbers, `one` an element.
 */
const KINDS = {
  sound: (_of, one) => ({ line: JSON.stringify(one(sound)), sound: true }),
  spaced: (of, one) => ({ line: `${" ".repeat(of(9))}${JSON.stringify(one(sound), null, "\t").replaceAll("\n", " ")}\t\r`, sound: true }),
  "sound and long": (of, one) => ({ line: JSON.stringify(one(sound)) + " ".repeat(100_000 + of(1000)), sound: true }),
  escaped: (_of, one) => ({
    line: JSON.stringify(one(sound)).replace(/(?<=")\w/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    sound: true,
  }),
  "after a mark of byte order": (_of, one) => ({ line: `\ufeff${JSON.stringify(one(sound))}`, sound: true }),
  generated: (_of, one) => ({ line: JSON.stringify(one(generated)) }),
  cut: (of, one) => {
    const bytes = Buffer.from(JSON.stringify(one(sound)));
    return { line: bytes.subarray(0, 1 + of(bytes.length - 1)), code: "invalid_json" };
  },
  "wrong value": (_of, one) => {
    const whole = one(WHOLE);
    const path = one(places(whole));
    return { line: withText(whole, path, one(NO_VALUES)), within: pointer(path) };
  },
  "no JSON inside": (_of, one) => {
    const whole = one(WHOLE);
    return { line: withText(whole, one(places(whole).slice(1)), one(NO_JSON)), code: "invalid_json" };
  },
  "no JSON": (_of, one) => ({ line: one(NO_JSON.filter((text) => text !== "")), code: "invalid_json" }),
  "no UTF-8": (_of, one) => {
    const whole = one(WHOLE);
    const [before, after] = withText(whole, one(places(whole).slice(1)), '"@@"').split("@@");
    return { line: Buffer.concat([Buffer.from(before), Buffer.from(one(NO_UTF8)), Buffer.from(after)]), code: "invalid_json" };
  },
  NUL: (of, one) => {
    const text = JSON.stringify(one(sound));
    const where = of(text.length + 1);
    return { line: `${text.slice(0, where)}\0${text.slice(where)}`, code: "invalid_json" };
  },
  control: (of, one) => ({
    line: withText(WHOLE[0], one(places(WHOLE[0]).slice(1)), `"a${String.fromCharCode(one([1, 8, 11, 27, 31]) + of(1))}"`),
    code: "invalid_json",
  }),
  blank: (_of, one) => ({ line: one(BLANK), code: "invalid_json" }),
  deep: (of, one) => ({ line: one([nested("[", "]", 65 + of(60_000)), "[".repeat(65 + of(60_000)), '{"a":'.repeat(65 + of(20_000))]), code: "too_deep" }),
  "long text": (of) => ({ line: `{"region":"${"5".repeat(1 + of(200_000))}"}`, within: "" }),
  "long list": (of) => ({ line: `[${"0,".repeat(of(50_000))}0]`, code: "wrong_type", pointer: "" }),
  "many fields": (of) => {
    const names = Array.from({ length: 1 + of(4000) }, (_, n) => `"f${n}":${n}`);
    return { line: `{${names}}`, code: "unknown_field" };
  },
  "a key twice": (_of, one) => {
    const whole = one(WHOLE);
    const path = one(places(whole).filter((place) => place.length > 0 && !Array.isArray(at(whole, place.slice(0, -1)))));
    const [object, key] = [at(whole, path.slice(0, -1)), path.at(-1)];
    const again = one([JSON.stringify(key), `"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}"`]);
    const line = withText(whole, path.slice(0, -1), `${JSON.stringify(object).slice(0, -1)},${again}:${JSON.stringify(object[key])}}`);
    return { line, code: "duplicate_key", pointer: pointer(path) };
  },
  "unknown field": (_of, one) => {
    const whole = one(WHOLE);
    const path = one(places(whole).filter((place) => typeof at(whole, place) === "object" && !Array.isArray(at(whole, place))));
    const name = one(["staus", "", "a/b", "m~n", "__proto__", "地区", "region ", "Region", "toString", "\u2028"]);
    const object = JSON.stringify(at(whole, path));
    const line = withText(whole, path, `${object.slice(0, -1)}${object === "{}" ? "" : ","}${JSON.stringify(name)}:1}`);
    // What can be settled is a list of its own.
    return { line, code: path.at(-1) === "settle" ? "unknown_parameter" : "unknown_field", pointer: pointer([...path, name]) };
  },
  "left out": (_of, one) => {
    const whole = structuredClone(one(WHOLE));
    // A span's region is the situation's where it is left out.
    const path = one(places(whole).filter((place) => REQUIRED.includes(place.at(-1)) && (place.at(-1) !== "region" || place.length === 1)));
    delete at(whole, path.slice(0, -1))[path.at(-1)];
    return { line: JSON.stringify(whole), code: "missing_field", pointer: pointer(path) };
  },
  "two documents": (_of, one) => ({ line: JSON.stringify(one(sound)) + one(["{}", "]", "}", ",", "null", " 1", "//", "#"]), code: "invalid_json" }),
  "another value": (_of, one) => ({ line: one(["null", "true", "1", '"x"', "[]", "[{}]", "1e999", "-0", "1.0"]), pointer: "" }),
  "one byte": (of, one) => {
    const bytes = Buffer.from(JSON.stringify(one(sound)));
    // A digit, another character, or anything; but no end of a line.
    bytes[of(bytes.length)] = one([48 + of(10), 32 + of(95), 11 + of(245)]);
    return { line: bytes };
  },
  noise: (of) => ({ line: Buffer.from(Array.from({ length: 1 + of(300) }, () => one256(of))), code: "invalid_json" }),
};
const one256 = (of) => (of(255) + 11) % 256;

const published = readJson(`${root}policy-data/examples/published.json`).examples.map((example) => example.situation);
let yusuan;
let sound;
let generated;
/** The lines, each with its kind and what is known of it. */
let lines;
before(async () => {
  yusuan = await loaded(...provinces);
  generated = [...situations(2000, seed)];
  sound = [...published, ...WHOLE, ...generated.filter((situation) => !yusuan.assess(situation).error).slice(0, 80)];
  const of = numbers(seed);
  const one = (list) => list[of(list.length)];
  const kinds = Object.keys(KINDS);
  lines = Array.from({ length: COUNT }, (_, n) => {
    // Each kind in turn; one line in five is sound, so that what is malformed always has a sound neighbour.
    const kind = n % 5 === 0 ? "sound" : kinds[(n - Math.ceil(n / 5)) % kinds.length];
    const made = KINDS[kind](of, one);
    return { kind, ...made, bytes: Buffer.from(made.line) };
  });
});

const asText = (some) => Buffer.concat(some.flatMap(({ bytes }) => [bytes, Buffer.from("\n")]));
function ran(some, { more = ["--lines"], input = asText(some) } = {}) {
  const { status, stdout, stderr } = spawnSync(tool, [...words, ...more], { input, maxBuffer: 2 ** 30 });
  assert.equal(stderr.toString(), "");
  const said = stdout.toString().split("\n");
  assert.equal(said.pop(), "", "the last line has its end");
  return { status, said };
}

/** The value of a line for the module, or nothing where JSON.parse reads it otherwise than the contract. */
function valueOf({ bytes, kind }) {
  if (kind === "a key twice") return undefined;
  try {
    const text = decoder.decode(bytes);
    // Half of a pair is a text for JSON.parse; a NUL, and what is no number, are none for both.
    return /\\ud[89a-f]/i.test(text) ? undefined : { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
const depth = (value) => (typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0);

/** A pointer leads to a value, or to a field that could stand there. */
function leadsSomewhere(value, to) {
  const keys = to.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop();
  let inner = value;
  for (const key of keys) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, key)) return false;
    inner = inner[key];
  }
  return last === undefined || (typeof inner === "object" && inner !== null && (!Array.isArray(inner) || last in inner));
}

test("every field of the contract is among those that are made wrong", () => {
  const named = new Set(WHOLE.flatMap((whole) => places(whole).map((path) => path.at(-1))));
  for (const type of ["Situation", "Birth", "Termination", "Span", "QuickCoverage", "Settle"])
    for (const field of fieldsOf(type)) assert.ok(named.has(field), `${type}.${field}`);
});

test(`${COUNT} lines, most of them malformed: one answer or refusal each, in order, with a code and a place`, () => {
  const { status, said } = ran(lines);
  assert.equal(status, 1);
  assert.equal(said.length, COUNT);
  const counts = {};
  for (const [n, { kind, bytes, code, pointer: place, within, sound: isSound }] of lines.entries()) {
    const about = `line ${n + 1}, ${kind}: ${bytes.toString().slice(0, 300)}\n${said[n].slice(0, 300)}`;
    const answer = JSON.parse(said[n]);
    counts[kind] ??= { answers: 0, refusals: 0 };
    counts[kind][answer.error ? "refusals" : "answers"]++;
    if (isSound) assert.equal(answer.error, undefined, about);
    if (!answer.error) {
      assert.deepEqual([code, place, within], [undefined, undefined, undefined], about);
      continue;
    }
    assert.deepEqual(Object.keys(answer), ["error"], about);
    assert.deepEqual(Object.keys(answer.error), ["code", "pointer", "message"], about);
    assert.ok(errorCodes.includes(answer.error.code), about);
    if (code) assert.equal(answer.error.code, code, about);
    if (place !== undefined) assert.equal(answer.error.pointer, place, about);
    if (within !== undefined) assert.ok(`${answer.error.pointer}/`.startsWith(`${within}/`), about);
    if (answer.error.code === "invalid_json") {
      const [, byte] = /\(byte (\d+)\)$/.exec(answer.error.message) ?? assert.fail(about);
      assert.ok(Number(byte) >= 1 && Number(byte) <= bytes.length + 1, about);
    }
  }
  // The kinds of which only the place is known, and those that may be either, were really both.
  for (const kind of Object.keys(KINDS)) assert.ok(counts[kind], `${kind} was drawn`);
  for (const kind of ["generated", "one byte"]) assert.ok(counts[kind].answers > 0 && counts[kind].refusals > 0, kind);
  assert.ok(Object.values(counts).reduce((sum, { answers }) => sum + answers, 0) > COUNT / 4);

  // Another reader of the same values: the module, to which JSON.parse hands them.
  let compared = 0;
  for (const [n, line] of lines.entries()) {
    const about = `line ${n + 1}, ${line.kind}: ${line.bytes.toString().slice(0, 300)}\n${said[n].slice(0, 300)}`;
    const { error } = JSON.parse(said[n]);
    const read = valueOf(line);
    if (read === null) assert.ok(["invalid_json", "duplicate_key", "out_of_range", "too_deep"].includes(error?.code), about);
    if (!read) continue;
    assert.notEqual(error?.code, "invalid_json", about);
    if (error && !["duplicate_key", "too_deep"].includes(error.code)) assert.ok(leadsSomewhere(read.value, error.pointer), about);
    // What the parser refuses by itself it refuses before the reader, who goes through the fields in their order.
    if (["duplicate_key", "too_deep"].includes(error?.code) || /[eE][+-]?\d{3}/.test(line.bytes) || depth(read.value) > 60) continue;
    ++compared;
    assert.equal(said[n], JSON.stringify(yusuan.assess(read.value)), about);
  }
  assert.ok(compared > COUNT / 3, `${compared} were compared`);

  // As if each stood alone: every sound text once, and some of the others.
  const alone = new Map();
  for (const [n, line] of lines.entries()) if (line.kind === "sound" || n % 101 === 1) alone.set(line.bytes.toString("latin1"), n);
  assert.ok(alone.size > 150);
  for (const n of alone.values()) {
    // A carriage return belongs to the end of a line.
    const { bytes } = lines[n];
    const single = ran([], { more: [], input: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes });
    assert.deepEqual(single, { status: JSON.parse(said[n]).error ? 2 : 0, said: [said[n]] }, `line ${n + 1}`);
  }
  for (const [n, line] of lines.entries())
    if (line.kind === "sound") assert.equal(said[n], said[alone.get(line.bytes.toString("latin1"))], `line ${n + 1}`);
});

test("without what is malformed: status 0; an unended last line counts; other ends of lines change nothing", () => {
  const only = lines.filter((line) => line.sound);
  const { status, said } = ran(only);
  assert.equal(status, 0);
  assert.equal(said.length, only.length);
  assert.deepEqual(ran(only, { input: asText(only).subarray(0, -1) }), { status, said });
  const text = asText(only.filter(({ bytes }) => !bytes.includes("\r"))).toString();
  assert.deepEqual(ran([], { input: text.replaceAll("\n", "\r\n") }), ran([], { input: text }));
});

test("the second ten thousand take no more memory than the first", { skip: !existsSync("/proc/self/status") }, async () => {
  const input = asText(lines);
  const native = spawn(tool, [...words, "--lines"], { stdio: ["pipe", "pipe", "inherit"] });
  let answered = 0;
  let told;
  native.stdout.on("data", (bytes) => {
    for (const byte of bytes) if (byte === 10) ++answered;
    told?.();
  });
  /** The most memory that it ever had, in KiB, once all of the input is answered. */
  async function peak(rounds) {
    if (!native.stdin.write(input)) await once(native.stdin, "drain");
    while (answered < rounds * COUNT) await new Promise((resolve) => (told = resolve));
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${native.pid}/status`, "utf8"))[1]);
  }
  const [first, second, third] = [await peak(1), await peak(2), await peak(3)];
  native.stdin.end();
  assert.deepEqual(await once(native, "exit"), [1, null]);
  // The kernel counts pages in bundles.
  assert.ok(third - first <= 1024, `${first}, ${second}, ${third} KiB`);
});

test("who asks line by line gets each answer before the next question", { timeout: 60_000 }, async (t) => {
  const child = spawn(tool, [...words, "--lines"], { stdio: ["pipe", "pipe", "inherit"] });
  t.after(() => child.kill());
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const situation of [WHOLE[0], WHOLE[1], WHOLE[0]]) {
    child.stdin.write(`${JSON.stringify(situation)}\n`);
    const { value } = await answers.next();
    assert.equal(JSON.parse(value).region, situation.region);
  }
  // The last line need not end.
  child.stdin.end(JSON.stringify(WHOLE[1]));
  assert.equal(JSON.parse((await answers.next()).value).region, WHOLE[1].region);
  assert.deepEqual(await answers.next(), { value: undefined, done: true });
});
