import { describe, expect, it } from "vitest";
import type { AmountRange, Assessment, Failure, Situation, Step, Unsettled } from "../../contract";
import { alone, type Difference, differences } from "./differences";

const cited = (article: string) => [{ document: "sc-2024-9", article }];
const step = (id: string, result: Step["result"], operands: [string, Step["result"]][] = []): Step =>
  ({
    id,
    result,
    operands: operands.map(([of, value]) => ({ id: of, value })),
    grade: "official",
    citations: cited(id),
  }) as Step;
const open = (id: string, values: string[]): Unsettled =>
  ({ id, alternatives: values.map((value) => ({ value })) }) as unknown as Unsettled;

function answer(trace: Step[], unsettled: Unsettled[] = [], inForce = true): Assessment {
  const conditions = [{ id: "in_force", met: inForce ? "yes" : "no" }];
  return { trace, unsettled, allowance: { conditions } } as unknown as Assessment;
}

// As Chengdu and Shanghai stand, shortened.
const CHENGDU = answer(
  [
    step("scheme.in_force", true),
    step("contribution.rate", "0.8%"),
    step("allowance.base_rule", "own_previous_year_average"),
    step("allowance.base", "6117.00", [["/coverage/base", "6117.00"]]),
    step("allowance.days", 98, [
      ["allowance.days_rule.birth", 98],
      ["allowance.days_rule.extension", 0],
    ]),
    step("allowance.divisor", "365/12"),
    step("allowance.divisor", "30"),
    step("allowance.share", "100%"),
    step("allowance.claim_months", 12),
  ],
  [open("allowance.divisor", ["365/12", "30"])],
);
const SHANGHAI = answer(
  [
    step("scheme.in_force", true),
    step("contribution.rate", "1%"),
    step("allowance.base_rule", "average_wage"),
    step("allowance.reference", "12434.00"),
    step("allowance.base", "7460.40", [["allowance.reference", "12434.00"]]),
    step("allowance.days", 158, [
      ["allowance.days_rule.birth", 98],
      ["allowance.days_rule.extension", 60],
    ]),
    step("allowance.days", 128, [
      ["allowance.days_rule.birth", 98],
      ["allowance.days_rule.extension", 30],
    ]),
    step("allowance.divisor", "30"),
    step("allowance.tiers", "100%"),
  ],
  [open("allowance.days", ["158", "128"]), open("allowance.claim_months", [])],
);
const IDS = [
  "scheme.in_force",
  "contribution.rate",
  "coverage.required_months",
  "allowance.base_rule",
  "allowance.reference",
  "allowance.days_rule",
  "allowance.divisor",
  "allowance.share",
  "allowance.tiers",
  "allowance.claim_months",
  "allowance.days_rule.birth",
  "allowance.days_rule.extension",
];
const said = (side: unknown) => (Array.isArray(side) ? side.map(({ value }) => value) : side);
const table = (mine: Assessment, other: Assessment) =>
  differences(mine, other, IDS).map(({ id, mine: a, other: b, settles, parts }) => ({
    id,
    sides: [said(a), said(b)],
    settles,
    parts: parts.map((part) => [part.id, said(part.mine), said(part.other)]),
  }));

it("lists the rules that differ, each with both values, and the rules that make a figure under it", () => {
  expect(table(CHENGDU, SHANGHAI)).toEqual([
    { id: "contribution.rate", sides: [["0.8%"], ["1%"]], settles: "contribution.rate", parts: [] },
    {
      id: "allowance.base",
      sides: [["6117.00"], ["7460.40"]],
      settles: "allowance.base",
      parts: [
        ["allowance.base_rule", ["own_previous_year_average"], ["average_wage"]],
        ["allowance.reference", "unused", ["12434.00"]],
      ],
    },
    {
      id: "allowance.days",
      sides: [[98], [158, 128]],
      settles: "allowance.days",
      parts: [["allowance.days_rule.extension", [0], [60, 30]]],
    },
    { id: "allowance.divisor", sides: [["365/12", "30"], ["30"]], settles: "allowance.divisor", parts: [] },
    { id: "allowance.claim_months", sides: [[12], "unknown"], settles: undefined, parts: [] },
  ]);
});

it("carries the citations of both sides", () => {
  const [rate] = differences(CHENGDU, SHANGHAI, IDS);
  expect(rate?.mine).toEqual([
    { value: "0.8%", grade: "official", theirs: false, citations: cited("contribution.rate") },
  ]);
});

it("finds nothing between an answer and itself, whatever the order of its readings", () => {
  const turned = { ...CHENGDU, trace: [...CHENGDU.trace].reverse() };
  expect(table(CHENGDU, turned)).toEqual([]);
});

it("names the missing scheme, and not everything that only a scheme asks for", () => {
  const none = answer([step("scheme.in_force", false), step("contribution.rate", "0%")], [], false);
  expect(table(CHENGDU, none).map(({ id }) => id)).toEqual(["scheme.in_force", "contribution.rate"]);
});

// --- what one alone is worth ------------------------------------------------------------------------------------------

const SITUATION = { region: "510100", settle: { "coverage.required_months": "12" } } as unknown as Situation;

/** A core in miniature, in whole fen: base x days / divisor, with what is put in. */
function core(
  asked: NonNullable<Situation["settle"]>[],
  fails = false,
): (situation: Situation) => Assessment | Failure {
  return ({ settle = {} }) => {
    asked.push(settle);
    if (fails) return { error: { code: "invalid_value", pointer: "/settle", message: "" } };
    const base = Number(settle["allowance.base"] ?? "6117.00");
    const days = Number(settle["allowance.days"] ?? 98);
    const at = (divisor: string) => (divisor === "30" ? (base * days) / 30 : (base * days * 12) / 365).toFixed(2);
    const divisor = settle["allowance.divisor"];
    const amount: AmountRange = divisor ? { min: at(divisor), max: at(divisor) } : { min: at("365/12"), max: at("30") };
    const premium = settle["contribution.rate"] === "1%" ? "917.55" : "734.10";
    return {
      allowance: { amount },
      contribution: { own_total: { min: premium, max: premium } },
    } as unknown as Assessment;
  };
}
const worth = (id: string, asked: NonNullable<Situation["settle"]>[] = [], fails = false) => {
  const one = differences(CHENGDU, SHANGHAI, IDS).find((difference) => difference.id === id);
  return one && alone(core(asked, fails), SITUATION, CHENGDU, one);
};

it("puts one value into her own situation, under each reading of what else is open", () => {
  const asked: NonNullable<Situation["settle"]>[] = [];
  // (7460.40 - 6117.00) x 98 x 12/365 and / 30
  expect(worth("allowance.base", asked)).toEqual({ of: "allowance", min: 432833, max: 438844 });
  expect(asked).toContainEqual({
    "coverage.required_months": "12",
    "allowance.divisor": "365/12",
    "allowance.base": "7460.40",
  });
  expect(worth("allowance.days")).toEqual({ of: "allowance", min: 603321, max: 1223400 });
});

it("takes the open parameter itself over its own readings", () => {
  expect(worth("allowance.divisor")).toEqual({ of: "allowance", min: 0, max: 27373 });
});

it("counts the premium rate in premiums", () => {
  expect(worth("contribution.rate")).toEqual({ of: "premium", min: 18345, max: 18345 });
});

it("says nothing where the core gives no figure, where nothing can be put in, and where a side is missing", () => {
  expect(worth("allowance.base", [], true)).toBeUndefined();
  expect(worth("allowance.claim_months")).toBeUndefined();
  const [required] = differences(
    answer([step("coverage.required_months", 12)]),
    answer([], [open("coverage.required_months", [])]),
    IDS,
  );
  expect(required?.other).toBe("unknown");
  expect(required && alone(core([]), SITUATION, CHENGDU, required)).toBeUndefined();
});

it("belongs to a question by the whole name of a parameter, and leaves out other matters", () => {
  const of = (...ids: string[]) =>
    differences(answer(ids.map((id) => step(id, "1"))), answer(ids.map((id) => step(id, "2"))), ids).map(
      ({ id, parts }) => [id, ...parts.map((part) => part.id)],
    );
  expect(of("contribution.limits.floor", "contribution.limits.cap")).toEqual([
    ["contribution.limits", "contribution.limits.floor", "contribution.limits.cap"],
  ]);
  expect(of("allowance.based")).toEqual([["allowance.based"]]);
  expect(of("allowance.share_of")).toEqual([["allowance.share_of"]]);
  expect(of("an.allowance.days")).toEqual([["an.allowance", "an.allowance.days"]]);
  expect(of("an.allowance.base", "an.allowance.share")).toEqual([
    ["an.allowance", "an.allowance.base", "an.allowance.share"],
  ]);
  expect(of("allowance.tiers")).toEqual([["allowance.share"]]);
  expect(of("leave.days", "medical.benefits", "childcare_subsidy", "deadlines.claim_by")).toEqual([]);
  expect(of("coverage.medical_counts")).toEqual([["coverage.medical_counts"]]);
});

it("takes the share that is there over the tiers, on each side by itself", () => {
  const mine = answer([step("allowance.share", "50%"), step("allowance.tiers", "100%")]);
  const other = answer([step("allowance.tiers", "80%")]);
  expect(table(mine, other)).toEqual([
    { id: "allowance.share", sides: [["50%"], ["80%"]], settles: "allowance.share", parts: [] },
  ]);
});

it("knows what she put in herself, whose parts have no source", () => {
  const theirs = { ...step("allowance.days", 98, [["allowance.days_rule.birth", 90]]), settled_by_person: true };
  const [days] = differences(answer([theirs as Step]), answer([step("allowance.days", 128)]), IDS);
  expect(days?.mine).toEqual([{ value: 98, grade: "official", theirs: true, citations: cited("allowance.days") }]);
  expect(days?.parts).toEqual([
    {
      id: "allowance.days_rule.birth",
      mine: [{ value: 90, grade: "official", theirs: true, citations: [] }],
      other: "unused",
    },
  ]);
});

it("says what both rest on where only one side has a scheme, not what one of them alone asks for", () => {
  const none = answer([step("scheme.in_force", false), step("allowance.days", 90)], [], false);
  const other = answer([step("scheme.in_force", true), step("allowance.days", 98), step("allowance.divisor", "30")]);
  expect(table(none, other).map(({ id }) => id)).toEqual(["scheme.in_force", "allowance.days"]);
  expect(table(other, none).map(({ id }) => id)).toEqual(["scheme.in_force", "allowance.days"]);
});

describe("what one alone is worth", () => {
  const value = (of: string | boolean) => ({ value: of, grade: undefined, theirs: false, citations: [] });
  const one = (settles: Difference["settles"], mine: Difference["mine"], other: Difference["other"]): Difference => ({
    id: String(settles),
    settles,
    mine,
    other,
    parts: [],
  });
  const base = one("allowance.base", [value("6117.00")], [value("7460.40")]);
  const fixed = (amount: string) => ({ allowance: { amount: { min: amount, max: amount } } }) as unknown as Assessment;
  /** A core whose allowance is the base that it is handed, and what it was asked. */
  function counting(
    answerOf = (settle: NonNullable<Situation["settle"]>): Assessment | Failure => fixed(`${settle["allowance.base"]}`),
  ) {
    const asked: NonNullable<Situation["settle"]>[] = [];
    return {
      asked,
      assess: ({ settle = {} }: Situation) => {
        asked.push(settle);
        return answerOf(settle);
      },
    };
  }

  it("is not asked where a side has no value, where both are the same, or where nothing can be put in", () => {
    for (const difference of [
      one("allowance.base", "unknown", [value("7460.40")]),
      one("allowance.base", [value("6117.00")], "unused"),
      one("allowance.base", [value("6117.00")], [value("6117.00")]),
      one(undefined, [value("6117.00")], [value("7460.40")]),
    ]) {
      const { asked, assess } = counting();
      expect(alone(assess, SITUATION, answer([]), difference)).toBeUndefined();
      expect(asked).toEqual([]);
    }
  });

  it("is not said where one of the two has no one figure", () => {
    const range = { allowance: { amount: { min: "1.00", max: "2.00" } } } as unknown as Assessment;
    const none = { allowance: { amount: null } } as unknown as Assessment;
    const failure: Failure = { error: { code: "invalid_value", pointer: "", message: "" } };
    for (const missing of ["6117.00", "7460.40"])
      for (const instead of [range, none, failure]) {
        const { assess } = counting((settle) => (settle["allowance.base"] === missing ? instead : fixed("1.00")));
        expect(alone(assess, SITUATION, answer([]), base)).toBeUndefined();
      }
  });

  it("goes through what else is open and can be put in: not itself, not what has no reading", () => {
    const { asked, assess } = counting();
    const unsettled = [
      open("allowance.base", ["1.00", "2.00"]),
      open("allowance.days", []),
      open("leave.days", ["98", "158"]),
      open("coverage.back_paid_counts", ["true", "false"]),
    ];
    expect(alone(assess, SITUATION, answer([], unsettled), base)).toEqual({
      of: "allowance",
      min: 134340,
      max: 134340,
    });
    const before = { "coverage.required_months": "12", "allowance.base": "6117.00" };
    const after = { ...before, "allowance.base": "7460.40" };
    expect(asked).toEqual(
      [true, false].flatMap((counts) => [
        { ...before, "coverage.back_paid_counts": counts },
        { ...after, "coverage.back_paid_counts": counts },
      ]),
    );
  });

  it("is given up beyond 24 readings, by what is open and by both sides' own", () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => `${n + 1}.00`);
    const worth = (readings: number, mine: number, other: number) => {
      const { assess } = counting();
      const sides = [many(mine), many(mine + other).slice(mine)].map((all) => all.map(value)) as [never, never];
      const unsettled = [open("allowance.days", many(readings))];
      return alone(assess, SITUATION, answer([], unsettled), one("allowance.base", ...sides));
    };
    expect(worth(24, 1, 1)).toEqual({ of: "allowance", min: 100, max: 100 });
    expect(worth(25, 1, 1)).toBeUndefined();
    expect(worth(4, 3, 2)).toBeDefined();
    expect(worth(5, 1, 5)).toBeUndefined();
    expect(worth(5, 5, 1)).toBeUndefined();
    expect(worth(1, 5, 5)).toBeUndefined();
  });
});
