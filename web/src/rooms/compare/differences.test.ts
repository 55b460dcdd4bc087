import { expect, it } from "vitest";
import type { AmountRange, Assessment, Failure, Situation, Step, Unsettled } from "../../contract";
import { alone, differences } from "./differences";

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
