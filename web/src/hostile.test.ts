// What comes from outside as text (a link, the answer noted in it, a file of kept situations, pasted lines): whatever it is,
// it is read within bounds or refused with a reason, harms nothing else, and takes time only by its length. The same ten
// thousand texts each time: half of them nonsense, half nearly right.

import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { monthNumber } from "./calendar";
import { fromFragment, LONGEST_FRAGMENT, MOST_SPANS, toFragment } from "./fragment";
import { EMPTY, type Inputs } from "./inputs";
import { LOOKS, readLook } from "./look";
import { LARGEST, LONGEST_NAME, MOST, merge, parse as parseKept, write } from "./rooms/keep/kept";
import { note, parse as parseNote } from "./rooms/since/earlier";
import { MOST_LINES, readLines } from "./rooms/strip/paste";
import { read } from "./situation";

const RUNS = { seed: 20261122, numRuns: Number(process.env.YUSUAN_RUNS ?? 10000) };
// Ten thousand runs take seconds on a busy machine.
vi.setConfig({ testTimeout: Math.max(120_000, RUNS.numRuns * 12) });

const pristine = () =>
  JSON.stringify([Object.prototype, Array.prototype, String.prototype].map(Object.getOwnPropertyNames));
const before = pristine();
afterEach(() => {
  expect(pristine()).toBe(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const anything = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 }));
/** Names that mean something in JavaScript, and what breaks readers of addresses. */
const nasty = fc.constantFrom(
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "%",
  "%zz",
  "%ff%fe",
  "%00",
  "\ud800",
  "+",
  "&&",
  "==",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "9".repeat(400),
  "-1",
  "1e999",
  "NaN",
  "Infinity",
  "510100",
  "2026-02-30",
  "６１１７",
);
const keys = fc.oneof(
  fc.constantFrom(
    "r",
    "rt",
    "s",
    "e",
    "dl",
    "d",
    "n",
    "c",
    "gw",
    "gd",
    "b",
    "m",
    "eb",
    "w",
    "ub",
    "a",
    "t",
    "k",
    "f",
    "l",
    "v",
    "z",
  ),
  fc
    .tuple(fc.nat(260), fc.constantFrom("s", "f", "t", "b", "e", "m", "k", "r", "rt"))
    .map(([index, name]) => `p${index}${name}`),
  fc
    .constantFrom("allowance.divisor", "allowance.base", "contribution.rate", "__proto__", "constructor")
    .map((id) => `q.${id}`),
  nasty,
);
const values = fc.oneof(
  anything,
  nasty,
  fc.constantFrom(
    "flexible",
    "employee",
    "resident",
    "unemployment_benefit",
    "birth",
    "termination",
    "caesarean",
    "details",
    "event",
    "now",
    "0",
    "1",
    "zh",
    "en",
  ),
);
const fragments = fc.oneof(
  anything,
  fc
    .array(fc.tuple(keys, values), { maxLength: 40 })
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join("&")),
  fc
    .array(fc.tuple(keys, values), { maxLength: 40 })
    .map((pairs) => `#${new URLSearchParams(pairs.map(([a, b]) => [a, b]))}`),
);

const KEYS = Object.keys(EMPTY).sort().join();
const texts = (inputs: Inputs) => [
  inputs.date,
  inputs.infants,
  inputs.childOrder,
  inputs.weeks,
  inputs.weekDays,
  inputs.base,
  inputs.months,
  inputs.employerBase,
  inputs.wage,
  inputs.benefit,
  inputs.asOf,
  inputs.place.text,
  ...Object.values(inputs.settle),
  ...inputs.spans.flatMap((span) => [span.from, span.to, span.base, span.employerBase, span.place.text]),
];

describe("a link", () => {
  it("whatever it says, gives a form within its bounds", () => {
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { inputs, lang } = fromFragment(fragment);
        const wrong = [
          Object.keys(inputs).sort().join() === KEYS,
          Object.getPrototypeOf(inputs.settle) === Object.prototype,
          ["employee", "flexible", "unemployment_benefit", "resident"].includes(inputs.status),
          ["birth", "termination"].includes(inputs.kind),
          /^[1-9]$/.test(inputs.infants),
          /^(\d{6})?$/.test(inputs.place.code),
          inputs.spans.length <= MOST_SPANS,
          texts(inputs).every((text) => text.length <= 60),
          Object.keys(inputs.settle).every((id) => /^(contribution|coverage|allowance)\.\w+$/.test(id)),
          lang === null || lang === "zh" || lang === "en",
        ].indexOf(false);
        // Which of them, by its place: an expectation for each would take most of the time.
        expect(wrong).toBe(-1);
        // The form reads it too, into what the core may be asked or into what is missing and wrong.
        read(inputs, "2026-11-22");
      }),
      RUNS,
    );
  });

  it("written again is the same, however often", () => {
    fc.assert(
      fc.property(fragments, (fragment) => {
        const first = fromFragment(fragment);
        const once = toFragment(first.inputs, first.lang);
        const second = fromFragment(once);
        expect(toFragment(second.inputs, second.lang)).toBe(once);
        expect(fromFragment(toFragment(second.inputs, second.lang))).toEqual(second);
      }),
      RUNS,
    );
  });

  it("says of the look only what there is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          nasty,
          fc.array(fc.oneof(fc.constantFrom(...LOOKS), nasty)).map((all) => all.join(" ")),
        ),
        (text) => {
          const look = readLook(text);
          expect(LOOKS.filter((one) => look.split(" ").includes(one)).join(" ")).toBe(look);
          expect(readLook(look)).toBe(look);
        },
      ),
      RUNS,
    );
  });
});

describe("the answer noted in a link", () => {
  // Each part right more often than not.
  const mostly = (right: fc.Arbitrary<string>, wrong: fc.Arbitrary<string>) =>
    fc.oneof({ arbitrary: right, weight: 9 }, { arbitrary: wrong, weight: 1 });
  const money = fc.constantFrom("x", "0.00", "19708.47", "19708.47-19982.20");
  const day = fc.constantFrom("x", "2026-05-20");
  const near = fc
    .tuple(
      mostly(fc.constant("1"), fc.constantFrom("2", "")),
      mostly(fc.constant("2026-11-22"), nasty),
      mostly(fc.constantFrom("2026.11.1", "1"), fc.constantFrom("<b>", "v".repeat(30))),
      mostly(fc.constantFrom("yes", "no", "uncertain", "later.2026-05"), nasty),
      mostly(money, nasty),
      mostly(money, fc.constantFrom("1", "1.0", "-1.00", "1.00-")),
      mostly(day, nasty),
      mostly(day, anything),
    )
    .map((parts) => parts.join("_"));
  it("is one of ours to the last character, or none", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(anything, near), (text) => {
        const noted = parseNote(text);
        if (noted === null) return;
        ++read;
        expect(note(noted)).toBe(text);
        expect(text).toMatch(/^[\w.-]+$/);
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(1000);
  });
});

describe("a file of kept situations", () => {
  const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<unknown>) =>
    fc.oneof({ arbitrary: right, weight: 9 }, { arbitrary: wrong, weight: 1 });
  const item = fc.record({
    id: mostly(
      fc.uuid().map((id) => id.slice(0, 30)),
      fc.oneof(fc.constantFrom("a", "__proto__", "constructor"), anything, fc.constant(1)),
    ),
    name: fc.oneof(fc.constantFrom("n", "\u202eb\u200b"), nasty, fc.string({ unit: "binary", maxLength: 30 })),
    day: mostly(fc.constant("2026-11-22"), fc.constantFrom("x", 5)),
    fragment: mostly(fc.constantFrom("r=510100&b=6117", "b=1&z=x&__proto__=1"), fc.oneof(fragments, fc.constant({}))),
  });
  const file = fc
    .record({
      format: mostly(fc.constant("yusuan-kept"), fc.constant("other")),
      version: mostly(fc.constant(1), fc.constantFrom(2, "1", Number.NaN)),
      items: mostly(fc.array(item, { maxLength: 3 }), fc.jsonValue()),
    })
    // Sometimes with a member that JavaScript itself would read.
    .chain((all) =>
      fc.constantFrom('"day":', '"__proto__":').map((key) => JSON.stringify(all).replace(/"day":/g, key)),
    );
  it("is read whole or refused with a reason", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(anything, fc.json(), { arbitrary: file, weight: 2 }), (text) => {
        const parsed = parseKept(text);
        if ("refused" in parsed) {
          expect(["too_large", "not_json", "not_ours", "newer", "bad_item", "too_many"]).toContain(parsed.refused);
          return;
        }
        if (parsed.items.length > 0) ++read;
        expect(parsed.items.length).toBeLessThanOrEqual(MOST);
        for (const { id, name, fragment } of parsed.items) {
          expect(id).toMatch(/^[\w-]{1,40}$/);
          expect(name.length).toBeLessThanOrEqual(LONGEST_NAME);
          expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(fragment.length).toBeLessThanOrEqual(LONGEST_FRAGMENT);
        }
        expect(parseKept(write(parsed.items))).toEqual(parsed);
        expect(merge(parsed.items, parsed.items)).toEqual({ items: parsed.items, added: 0 });
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(100);
  });
});

describe("pasted lines", () => {
  const usual = { status: "flexible", base: "", first: monthNumber("1990-01"), last: monthNumber("2030-12") } as const;
  const words = fc.constantFrom(
    "2025-01",
    "2025年3月",
    "202505",
    "至",
    "-",
    "6117",
    "6,117.00",
    "¥",
    "元",
    "单位",
    "断缴",
    "补缴",
    "\t",
    ",",
    "基数",
    "月份",
    "2025-13",
    "１２",
    "|",
  );
  const line = fc.oneof(
    anything,
    nasty,
    fc.array(words, { maxLength: 12 }).map((all) => all.join(" ")),
    fc.array(words, { maxLength: 12 }).map((all) => all.join("")),
  );
  it("are each read, or named with what is wrong; no month twice, none outside", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const taken = new Set<number>();
        for (const one of readLines(lines.join("\n"), usual)) {
          if (one.is !== "read") continue;
          ++read;
          const { from, to, status, base } = one.span;
          expect(from).toBeGreaterThanOrEqual(usual.first);
          expect(to).toBeLessThanOrEqual(usual.last);
          for (let month = from; month <= to; ++month) {
            expect(taken.has(month)).toBe(false);
            taken.add(month);
          }
          if (status !== null && status !== "resident") expect(base).toMatch(/^\d{1,9}(\.\d{1,2})?$/);
        }
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(1000);
  });
});

// Ten times as much may take ten times as long, and a machine may stutter; what would grow with the square is a hundred
// times as long. The least of several runs.
describe("a long text takes time by its length", () => {
  const timed = (what: () => void) => {
    const start = performance.now();
    what();
    return performance.now() - start;
  };
  const leastOf = (runs: number, what: () => void, enough: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs && least >= enough; ++run) least = Math.min(least, timed(what));
    return least;
  };
  const spans = Array.from({ length: MOST_SPANS }, (_, index) => `p${index}s=flexible`).join("&");
  const junk = (size: number) =>
    Array.from({ length: size / 4 }, (_, index) => `${(index % 36).toString(36)}x=&`).join("");
  it.each<[string, (size: number) => () => void]>([
    [
      "a link of many keys",
      (size) => {
        const text = `${junk(size).slice(0, size)}&${spans}`;
        return () => fromFragment(text);
      },
    ],
    [
      "a link of one value",
      (size) => {
        const text = `b=${"9".repeat(size)}`;
        return () => fromFragment(text);
      },
    ],
    [
      "a file of kept situations",
      (size) => {
        const text = JSON.stringify({ format: "yusuan-kept", version: 1, items: [], more: "[".repeat(size) });
        return () => parseKept(text);
      },
    ],
    [
      "deep nesting",
      (size) => {
        // The parser asks the system for room again and again, which a busy machine makes it wait for.
        const text = "[".repeat(size / 10);
        return () => parseKept(text);
      },
    ],
    [
      "one pasted line of figures",
      (size) => {
        const text = `2025-01 ${"1 ".repeat(size / 2)}`;
        return () => readLines(text, { status: "flexible", base: "", first: 0, last: 1e9 });
      },
    ],
    [
      "one pasted line of months",
      (size) => {
        const text = "2025-01,".repeat(size / 8);
        return () => readLines(text, { status: "flexible", base: "", first: 0, last: 1e9 });
      },
    ],
    [
      "pasted blanks",
      (size) => {
        const text = `2025-01${" ".repeat(size)}x`;
        return () => readLines(text, { status: "flexible", base: "", first: 0, last: 1e9 });
      },
    ],
    [
      "many pasted lines",
      (size) => {
        const text = "2025-01 6117\n".repeat(size / 13);
        return () => readLines(text, { status: "flexible", base: "", first: 0, last: 1e9 });
      },
    ],
  ])("%s", (_, made) => {
    const [small, large] = [made(20000), made(200000)];
    small();
    large();
    // Below a tenth of a millisecond a clock says little.
    const bound = 40 * Math.max(leastOf(10, small, 0), 0.1);
    expect(leastOf(50, large, bound)).toBeLessThan(bound);
  });

  it("and none of it goes beyond what is taken in", () => {
    expect(fromFragment(`${"x=&".repeat(LONGEST_FRAGMENT)}b=6117`).inputs).toEqual(EMPTY);
    expect(parseKept(" ".repeat(LARGEST + 1))).toEqual({ refused: "too_large" });
    expect(readLines("2025-01\n".repeat(100000), { status: "flexible", base: "1", first: 0, last: 1e9 })).toHaveLength(
      MOST_LINES,
    );
  });
});
