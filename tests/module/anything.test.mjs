// Whatever JavaScript can hand in, at whatever place: objects that throw, lie, change while they are read or have no end. The
// module answers or refuses, never throws, names the place, and keeps nothing. YUSUAN_RUNS says how many, YUSUAN_SEED which.
import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import v8 from "node:v8";
import vm from "node:vm";

import fc from "fast-check";

import { example, loaded, loadedInJavaScript, policyFolder, readJson } from "../lib/built.mjs";
import { namesOf } from "../lib/declared.mjs";

const numRuns = Number(process.env.YUSUAN_RUNS ?? 4000);
const seed = Number(process.env.YUSUAN_SEED ?? 20261122);

const errorCodes = namesOf("ErrorCode");
const pack = readJson(`${policyFolder}/51.json`);
/** What each function is asked for, with every field that it has. */
const QUESTIONS = {
  assess: () => situation(),
  plan: () => ({ situation: situation(), start: { from: "2025-01", to: "2025-06" } }),
  compare: () => ({ situation: situation(), over: { status: ["flexible", "employee"] } }),
};
const situation = () => ({
  ...structuredClone(example),
  coverage: [
    {
      from: "2024-01",
      to: "2024-12",
      status: "employee",
      base: "5000",
      maternity: false,
      region: "511700",
      back_paid: false,
    },
    { from: "2025-03", to: "2026-12", status: "flexible", base: "6117.00", employer_average_base: "7000" },
  ],
  employer_average_base: "8000",
  monthly_wage: "7000",
  unemployment_benefit: "1850.00",
});

/** The places of all values in it, as lists of keys; the whole is the empty list. */
function places(value, path = []) {
  const inside =
    typeof value === "object" ? Object.entries(value).flatMap(([key, child]) => places(child, [...path, key])) : [];
  return [path, ...inside];
}
const pointer = (path) => path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

// ---- values that stand for nothing in the contract ------------------------------------------------------------------

const thrown = () => {
  throw new Error("no");
};
const TRAPS = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"];
const cycle = () => {
  const self = { event: null, coverage: [] };
  self.event = self;
  self.coverage.push(self.coverage, self);
  return self;
};
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const lying = (length) => new Proxy([], { get: (target, key) => (key === "length" ? length() : target[key]) });
/** None of them is a value of any field, and none is `undefined`, which is as good as left out. */
const NO_VALUES = {
  null: () => null,
  NaN: () => Number.NaN,
  infinity: () => -Infinity,
  fraction: () => 1.5,
  "2^53": () => 2 ** 53,
  "-2^53": () => -(2 ** 53),
  "2^32 + 1": () => 2 ** 32 + 1,
  "-1": () => -1,
  "1e300": () => 1e300,
  BigInt: () => 1n,
  symbol: () => Symbol("s"),
  symbols: () => ({ [Symbol.toPrimitive]: () => 1 }),
  function: () => thrown,
  Date: () => new Date(0),
  RegExp: () => /x/,
  Map: () => new Map([["region", "510100"]]),
  "boxed number": () => new Number(1),
  promise: () => Promise.resolve("510100"),
  bytes: () => new Uint8Array(8),
  cycle,
  "a list in itself": () => cycle().coverage,
  deep: () => Array.from({ length: 3000 }).reduce((inner) => [inner], []),
  holes: () => new Array(3),
  "many holes": () => new Array(10_000),
  "half of a pair": () => "\ud800",
  "other half": () => "2025-0\udc00",
  NUL: () => "\0",
  long: () => "9".repeat(100_000),
  "long and wide": () => "灵".repeat(50_000),
  "an object's own words": () => "__proto__",
  "throws when read": () => Object.defineProperty({}, "region", { enumerable: true, get: thrown }),
  "throws when asked for its text": () => ({ toString: thrown, valueOf: thrown, toJSON: thrown }),
  "revoked object": () => revoked({}),
  "revoked list": () => revoked([]),
  "length that throws": () => lying(thrown),
  "length that is a symbol": () => lying(() => Symbol("s")),
  "length that is an object": () => lying(() => ({ valueOf: thrown })),
  "length that is too long": () => lying(() => 5000),
  ...Object.fromEntries(TRAPS.map((trap) => [`${trap} throws`, () => new Proxy({}, { [trap]: thrown })])),
};

// ---- containers that are not what they seem ----------------------------------------------------------------------------

/** What a place can be turned into, such that nothing sound comes of it: each with how. */
const SPOILS = {
  getter: (value, key) => Object.defineProperty(value, key, { enumerable: true, get: thrown }),
  unknown: (value) => Object.assign(value, { "a/b~\0": 1 }),
  proto: (value) => Object.defineProperty(value, "__proto__", { enumerable: true, value: 1 }),
};
/** What a container can be turned into that means the same. */
const DISGUISES = {
  plain: (value) => value,
  frozen: (value) => Object.freeze(value),
  proxy: (value) => new Proxy(value, {}),
  symbols: (value) => Object.assign(value, { [Symbol("s")]: thrown }),
  hidden: (value) => Object.defineProperty(value, "hidden", { enumerable: false, get: thrown }),
  getters: (value) => {
    for (const [key, child] of Object.entries(value))
      Object.defineProperty(value, key, { enumerable: true, configurable: true, get: () => child });
    return value;
  },
  bare: (value) => (Array.isArray(value) ? value : Object.assign(Object.create(null), value)),
  subclass: (value) =>
    Array.isArray(value) ? class List extends Array {}.from(value) : Object.assign(new (class Some {})(), value),
};
/** Each container in it in one of the ways, which are taken in turn. */
function disguised(value, ways) {
  let next = 0;
  const within = (inner) => {
    if (typeof inner !== "object") return inner;
    for (const [key, child] of Object.entries(inner)) inner[key] = within(child);
    return DISGUISES[ways[next++ % ways.length]](inner);
  };
  return within(value);
}
/** What changes while it is read: nobody can say what the answer is, but there is one. */
const UNSTEADY = {
  flickers: (value, key, child) => {
    let reads = 0;
    return Object.defineProperty(value, key, { enumerable: true, get: () => (reads++ % 2 ? null : child) });
  },
  vanishes: (value, key, child) =>
    Object.defineProperty(value, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        for (const each of Object.keys(value)) delete value[each];
        if (Array.isArray(value)) value.length = 0;
        return child;
      },
    }),
  grows: (value, key, child) =>
    Object.defineProperty(value, key, {
      enumerable: true,
      get: () => {
        value[`more${Object.keys(value).length}`] = 1;
        if (Array.isArray(value)) value.push(child);
        return child;
      },
    }),
};

const put = (question, path, value) => {
  if (path.length === 0) return value;
  const container = path.slice(0, -1).reduce((inner, step) => inner[step], question);
  container[path.at(-1)] = value;
  return question;
};

const any = fc.nat({ max: 1_000_000 });
const at = (list, number) => list[number % list.length];
const named = (record) => fc.constantFrom(...Object.keys(record));
const asked = named(QUESTIONS);

for (const [rung, start, runs] of [
  ["WebAssembly", loaded, numRuns],
  ["JavaScript", loadedInJavaScript, Math.ceil(numRuns / 8)],
])
  suite(rung, () => {
    let yusuan;
    let exact;
    before(async () => {
      yusuan = await start("51");
      exact = yusuan.assess(example);
      assert.deepEqual(exact.allowance.amount, { min: "19708.47", max: "19708.47" });
    });

    /** Every time: an answer or a refusal of the contract's form, and what was asked before is answered as before. */
    function ask(name, question) {
      const answer = yusuan[name](question);
      assert.deepEqual(yusuan.assess(example), exact);
      assert.equal(Object.getPrototypeOf(answer), Object.prototype);
      const { error } = answer;
      if (error) {
        assert.deepEqual(Object.keys(answer), ["error"]);
        assert.ok(errorCodes.includes(error.code), error.code);
        assert.ok(error.pointer === "" || error.pointer.startsWith("/"), error.pointer);
        assert.ok(error.message.length > 0);
      }
      return answer;
    }
    const forAll = (given, holds) => fc.assert(fc.property(...given.map(fc.noBias), holds), { numRuns: runs, seed });

    test("what is no value of the contract is refused at its place, whatever it is", () => {
      forAll([asked, any, named(NO_VALUES)], (name, which, strange) => {
        const path = at(places(QUESTIONS[name]()), which);
        const value = NO_VALUES[strange]();
        const answer = ask(name, put(QUESTIONS[name](), path, value));
        const { error } = answer;
        // Whatever has no fields of its own is an object of which every field was left out.
        if (!error && path.at(-1) === "settle" && typeof value === "object") {
          assert.deepEqual(answer, ask(name, put(QUESTIONS[name](), path, {})));
          return;
        }
        assert.ok(error, `${strange} was taken at ${pointer(path)}`);
        assert.ok(
          `${error.pointer}/`.startsWith(`${pointer(path)}/`),
          `${strange} at ${pointer(path)} was refused at ${error.pointer}`,
        );
      });
    });

    test("a field that throws, or that nobody knows, is refused at its place", () => {
      forAll([asked, any, named(SPOILS)], (name, which, way) => {
        const all = places(QUESTIONS[name]());
        const question = QUESTIONS[name]();
        const path = at(
          all.filter((place) => place.length > 0),
          which,
        );
        const container = path.slice(0, -1).reduce((value, step) => value[step], question);
        SPOILS[way](container, path.at(-1));
        const { error } = ask(name, question);
        if (Array.isArray(container) && way !== "getter") {
          assert.equal(error, undefined, "what a list carries beside its elements is no field");
          return;
        }
        const field = { getter: path.at(-1), unknown: "a/b~\0", proto: "__proto__" }[way];
        assert.equal(error?.pointer, pointer([...path.slice(0, -1), field]), way);
      });
    });

    test("frozen, behind a proxy, of another class or made of getters: the same answer, and nothing is changed in it", () => {
      forAll([asked, fc.array(named(DISGUISES), { minLength: 1, maxLength: 9 })], (name, ways) => {
        const plain = QUESTIONS[name]();
        const expected = ask(name, plain);
        assert.equal(expected.error, undefined);
        const question = disguised(QUESTIONS[name](), ways);
        assert.deepEqual(ask(name, question), expected);
        assert.deepEqual(JSON.parse(JSON.stringify(question)), plain);
      });
    });

    test("what changes while it is read gets an answer or a refusal", () => {
      forAll([asked, any, named(UNSTEADY), fc.boolean()], (name, which, way, twice) => {
        const question = QUESTIONS[name]();
        const path = at(
          places(question).filter((place) => place.length > 0),
          which,
        );
        const container = path.slice(0, -1).reduce((value, step) => value[step], question);
        UNSTEADY[way](container, path.at(-1), container[path.at(-1)]);
        ask(name, question);
        if (twice) ask(name, question);
      });
    });

    test("a getter that asks the module something else gets its answer, and so does who asked first", () => {
      const other = {
        ...example,
        status: "employee",
        event: { ...example.event, date: "2025-08-20", delivery: "caesarean" },
      };
      const expected = {
        assess: yusuan.assess(other),
        plan: yusuan.plan({ situation: other, start: { from: "2025-01", to: "2025-02" } }),
        compare: yusuan.compare({ situation: other, over: { region: ["510100", "511700"] } }),
        load: yusuan.load(pack),
        regions: yusuan.regions(),
      };
      const questions = {
        assess: other,
        plan: { situation: other, start: { from: "2025-01", to: "2025-02" } },
        compare: { situation: other, over: { region: ["510100", "511700"] } },
        load: pack,
      };
      for (const [name, make] of Object.entries(QUESTIONS)) {
        const plain = ask(name, make());
        for (const path of places(make()).filter((place) => place.length > 0))
          for (const [inner, answer] of Object.entries(expected)) {
            const question = make();
            const container = path.slice(0, -1).reduce((value, step) => value[step], question);
            const value = container[path.at(-1)];
            let asked = 0;
            const get = () => {
              assert.deepEqual(yusuan[inner](questions[inner]), answer);
              ++asked;
              return value;
            };
            Object.defineProperty(container, path.at(-1), { enumerable: true, get });
            assert.deepEqual(ask(name, question), plain, `${inner} within ${pointer(path)} of ${name}`);
            assert.ok(asked > 0);
          }
      }
    });

    test("a list whose length promises what is not there is refused, whatever it promises", () => {
      const lists = [2 ** 32 - 1, 30_000_000, 5000].map((length) => Object.assign([], { length }));
      lists.push(new Array(5000).fill("flexible"));
      const promised = [2 ** 32 - 1, 2 ** 31, 2 ** 53, -1, Number.NaN, Infinity, "9999999999"].map((length) =>
        lying(() => length),
      );
      for (const list of [...lists, ...promised]) {
        assert.equal(ask("assess", { ...example, coverage: list }).error?.pointer, "/coverage");
        assert.equal(ask("compare", { situation: example, over: { status: list } }).error?.pointer, "/over/status");
      }
    });

    test("a record of every month that the contract knows, each as a span, is taken", () => {
      const coverage = Array.from({ length: (2199 - 1949 + 1) * 12 }, (_, i) => {
        const month = `${1949 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
        return { from: month, to: month, status: "flexible", base: "6117.00" };
      });
      const [one] = coverage;
      const { error, allowance } = ask("assess", { ...example, coverage });
      assert.equal(error, undefined);
      assert.deepEqual(allowance, ask("assess", { ...example, coverage: [{ ...one, to: "2199-12" }] }).allowance);
    });

    test("whole numbers are taken within their bounds, and nothing else is", () => {
      const BOUNDS = {
        infants: [1, 9, (n) => ({ ...example, event: { ...example.event, infants: n } }), "/event/infants"],
        child_order: [
          1,
          20,
          (n) => ({ ...example, event: { ...example.event, child_order: n } }),
          "/event/child_order",
        ],
        gestation_days: [
          1,
          320,
          (n) => ({ ...example, event: { kind: "termination", date: "2026-05-20", gestation_days: n } }),
          "/event/gestation_days",
        ],
        months: [0, 600, (n) => ({ ...example, coverage: { months: n, base: "6117.00" } }), "/coverage/months"],
      };
      const numbers = fc.oneof(
        fc.integer({ min: -5, max: 700 }),
        fc.double(),
        fc.maxSafeInteger(),
        fc.constantFrom(-0, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 63)),
      );
      let taken = 0;
      fc.assert(
        fc.property(named(BOUNDS), numbers, (field, n) => {
          const [min, max, withNumber, place] = BOUNDS[field];
          const { error } = ask("assess", withNumber(n));
          const fits = Number.isInteger(n) && min <= n && n <= max;
          assert.equal(error === undefined, fits, `${field} ${n}`);
          if (error) assert.equal(error.pointer, place);
          else ++taken;
        }),
        { numRuns: runs, seed },
      );
      if (runs >= 100) assert.ok(taken > runs / 10, `${taken} of ${runs}`);
    });

    test("any text at all in a field of text is taken or refused there", () => {
      const paths = places(QUESTIONS.assess()).filter(
        (path) => typeof path.reduce((value, step) => value[step], QUESTIONS.assess()) === "string",
      );
      const halves = fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
        .map((units) => String.fromCharCode(...units));
      const near = fc
        .constantFrom("2025-03", "2025-03-01", "6117.00", "365/12", "0.8%", "510100", "employee")
        .chain((text) =>
          fc
            .tuple(
              fc.nat({ max: text.length }),
              fc.constantFrom("\ud800", "\udfff", "\0", "０", "-", "1", " ", "\n", "/", ""),
            )
            .map(([place, put]) => text.slice(0, place) + put + text.slice(place)),
        );
      fc.assert(
        fc.property(fc.nat({ max: paths.length - 1 }), fc.oneof(halves, near), (which, text) => {
          const { error } = ask("assess", put(QUESTIONS.assess(), paths[which], text));
          // A month or a status may be a sound one and fit nothing else in the record.
          const fitting = [
            "ends_before_start",
            "overlapping_spans",
            "missing_field",
            "unknown_field",
            "unknown_region",
          ];
          if (error && !fitting.includes(error.code))
            assert.equal(error.pointer, pointer(paths[which]), JSON.stringify(text));
        }),
        { numRuns: runs, seed },
      );
    });

    test("a pack that is none leaves what was loaded", () => {
      forAll([named(NO_VALUES), fc.boolean()], (strange, whole) => {
        const value = NO_VALUES[strange]();
        ask("load", whole ? value : Object.defineProperty({ ...pack }, "policy", { value, enumerable: true }));
      });
      assert.equal(yusuan.load(pack).error, undefined);
    });

    test("no prototype of JavaScript's own was touched", () => {
      const ofTheirOwn = [Object, Array, String, Number, Function].map(({ prototype }) =>
        Reflect.ownKeys(prototype).map(String),
      );
      assert.deepEqual(
        ofTheirOwn,
        JSON.parse(
          vm.runInNewContext(
            "JSON.stringify([Object, Array, String, Number, Function].map(({ prototype }) => Reflect.ownKeys(prototype).map(String)))",
          ),
        ),
      );
    });
  });

test("what was handed in is not kept, and the module's memory has an end", async () => {
  // The package tells nobody its memory, so it is caught where the browser makes it.
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { exports } = made.instance ?? made;
    memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
  let yusuan;
  try {
    yusuan = await loaded("51");
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  assert.ok(memory, "the memory was caught");
  v8.setFlagsFromString("--expose-gc");
  const collect = vm.runInNewContext("gc");

  const handedIn = [];
  const round = () => {
    for (const [name, question] of Object.entries(QUESTIONS)) {
      const all = places(question());
      for (const value of Object.values(NO_VALUES))
        for (const path of [all[0], all[1], all.at(-1)]) {
          const given = put(question(), path, value());
          if (typeof given === "object" && given !== null) handedIn.push(new WeakRef(given));
          yusuan[name](given);
        }
      yusuan[name](question());
    }
    yusuan.load({ ...pack, policy: "9".repeat(1_000_000) });
    yusuan.load(pack);
  };
  for (let i = 0; i < 3; ++i) round();
  const size = memory.buffer.byteLength;
  for (let i = 0; i < 30; ++i) round();
  assert.equal(memory.buffer.byteLength, size);

  // A reference lives until the turn ends in which it was made.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  assert.ok(handedIn.length > 5000, `${handedIn.length}`);
  const kept = handedIn.filter((reference) => reference.deref() !== undefined).length;
  assert.ok(kept <= 5, `${kept} of ${handedIn.length} are kept`);
});
