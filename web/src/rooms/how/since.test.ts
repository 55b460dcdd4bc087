import { expect, it } from "vitest";
import type { Region, Situation, Step } from "../../contract";
import { sinceOf } from "./since";

const region: Region = {
  code: "510100",
  name: { zh: "成都市", en: "Chengdu" },
  aliases: [],
  forwarding: [],
  verified_until: "2026-12-31",
  limits: null,
  parameters: [
    { id: "scheme.in_force", status: "flexible", state: "unsettled", from: "2030-01-01" },
    { id: "contribution.rate", status: "flexible", state: "settled", from: "2025-01-01" },
    { id: "allowance.days_rule", status: "flexible", state: "settled", from: "2025-01-01" },
    { id: "allowance.days_rule", status: "employee", state: "settled", from: "2011-07-01" },
  ],
};
const situation = (date: string, from = "2025-03"): Situation => ({
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date, delivery: "natural" },
  coverage: [{ from, status: "flexible", base: "6117.00" }],
});
const step = (id: Step["id"], more: Partial<Step> = {}): Step => ({
  id,
  operands: [],
  result: 1,
  citations: [],
  grade: "official",
  ...more,
});

it("is the latest entry's first day, where that entry was in force", () => {
  expect(sinceOf(step("allowance.days"), region, situation("2026-05-20"))).toEqual({ from: "2025-01-01" });
  expect(sinceOf(step("allowance.days"), region, situation("2025-01-01"))).toEqual({ from: "2025-01-01" });
});

it("is the day before which it holds, where another entry follows", () => {
  const expected = { until: "2030-01-01", next: "unsettled" };
  expect(sinceOf(step("scheme.in_force"), region, situation("2026-05-20"))).toEqual(expected);
  expect(sinceOf(step("allowance.days"), region, situation("2024-12-31"))).toEqual({
    until: "2025-01-01",
    next: "settled",
  });
});

it("goes for a premium by its months, and says nothing where they are of several entries or places", () => {
  expect(sinceOf(step("contribution.rate"), region, situation("2026-05-20"))).toEqual({ from: "2025-01-01" });
  expect(sinceOf(step("contribution.rate"), region, situation("2026-05-20", "2024-12"))).toBeUndefined();
  const elsewhere = situation("2026-05-20");
  elsewhere.coverage = [{ from: "2025-03", status: "flexible", base: "6117.00", region: "510500" }];
  expect(sinceOf(step("contribution.rate"), region, elsewhere)).toBeUndefined();
});

it("is of the law only: neither of a figure nor of the person's own answer", () => {
  const { grade: _, ...figure } = step("allowance.days");
  expect(sinceOf(figure, region, situation("2026-05-20"))).toBeUndefined();
  expect(sinceOf(step("allowance.days", { settled_by_person: true }), region, situation("2026-05-20"))).toBeUndefined();
  expect(sinceOf(step("allowance.share"), region, situation("2026-05-20"))).toBeUndefined();
});

it("is of her own status, of the rule behind a figure, and of a place that is known", () => {
  const employee: Situation = { ...situation("2026-05-20"), status: "employee" };
  expect(sinceOf(step("allowance.days"), region, employee)).toEqual({ from: "2011-07-01" });
  expect(sinceOf(step("allowance.days"), undefined, situation("2026-05-20"))).toBeUndefined();
  expect(sinceOf(step("allowance.days"), region, null)).toBeUndefined();
});

const having = (...parameters: Region["parameters"]): Region => ({ ...region, parameters });

it("leave and subsidy are read off rules of other names", () => {
  const other = having(
    { id: "leave.days_rule", status: "flexible", state: "settled", from: "2020-01-01" },
    { id: "childcare_subsidy", status: "flexible", state: "settled", from: "2025-01-01" },
  );
  expect(sinceOf(step("leave.days"), other, situation("2026-05-20"))).toEqual({ from: "2020-01-01" });
  expect(sinceOf(step("childcare_subsidy.amount"), other, situation("2026-05-20"))).toEqual({ from: "2025-01-01" });
});

it("says nothing of a rule that is asked of another day than the event's", () => {
  const later = having(
    { id: "allowance.payee", status: "flexible", state: "settled", from: "2030-01-01" },
    { id: "childcare_subsidy", status: "flexible", state: "settled", from: "2030-01-01" },
  );
  expect(sinceOf(step("allowance.payee"), later, situation("2026-05-20"))).toBeUndefined();
  expect(sinceOf(step("childcare_subsidy.amount"), later, situation("2026-05-20"))).toBeUndefined();
});

it("goes for a premium by the first of its months, wherever it stands, and not by a mere count of them", () => {
  const spans = situation("2026-05-20");
  spans.coverage = [
    { from: "2025-03", status: "flexible", base: "6117.00" },
    { from: "2024-12", to: "2025-02", status: "flexible", base: "6117.00" },
  ];
  expect(sinceOf(step("contribution.rate"), region, spans)).toBeUndefined();
  spans.coverage = [
    { from: "2025-03", status: "flexible", base: "6117.00" },
    { from: "2025-01", to: "2025-02", status: "flexible", base: "6117.00", region: "510500" },
  ];
  expect(sinceOf(step("contribution.rate"), region, spans)).toBeUndefined();
  const quick: Situation = { ...situation("2026-05-20"), coverage: { months: 3, base: "6117.00" } };
  expect(sinceOf(step("contribution.rate"), region, quick)).toBeUndefined();
  expect(sinceOf(step("contribution.rate"), region, situation("2025-01-01", "2024-12"))).toBeUndefined();
});
