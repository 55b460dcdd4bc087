import { describe, expect, test } from "vitest";
import type { Assessment, Situation } from "./contract";
import { fullMonth, stretchesOf } from "./record";

const month = (year: number, number: number) => year * 12 + number - 1;
const situation = (coverage: Situation["coverage"]): Situation => ({
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
  coverage,
});

describe("the record as months", () => {
  test("so many months up to the event, and on", () => {
    expect(stretchesOf(situation({ months: 15, base: "6117" }))).toEqual([
      { from: month(2025, 3), to: Number.POSITIVE_INFINITY, kind: "paid" },
    ]);
  });

  test("so many months up to now, and no more", () => {
    expect(stretchesOf(situation({ months: 1, base: "6117", through: "2026-02", keeps_paying: false }))).toEqual([
      { from: month(2026, 2), to: month(2026, 2), kind: "paid" },
    ]);
    expect(stretchesOf(situation({ months: 0, base: "6117", keeps_paying: false }))).toEqual([]);
  });

  test("spans that join are one stretch unless they are of another kind; the order of entry does not matter", () => {
    expect(
      stretchesOf(
        situation([
          { from: "2025-08", status: "flexible", base: "6117" },
          { from: "2025-01", to: "2025-03", status: "employee", base: "5000" },
          { from: "2025-04", to: "2025-05", status: "flexible", base: "6117" },
          { from: "2025-06", to: "2025-06", status: "flexible", base: "6117", back_paid: true },
          { from: "2024-11", to: "2024-12", status: "employee", base: "5000", maternity: false },
          { from: "2024-10", to: "2024-10", status: "resident" },
        ]),
      ),
    ).toEqual([
      { from: month(2024, 10), to: month(2024, 12), kind: "other" },
      { from: month(2025, 1), to: month(2025, 5), kind: "paid" },
      { from: month(2025, 6), to: month(2025, 6), kind: "back" },
      { from: month(2025, 8), to: Number.POSITIVE_INFINITY, kind: "paid" },
    ]);
  });
});

describe("the month in which enough months are full", () => {
  const answer = (allowance: object, operands: object[] = []) =>
    ({
      allowance: { conditions: [], ...allowance },
      trace: [{ id: "coverage.continuous_months", operands, result: 15, citations: [] }],
    }) as unknown as Assessment;
  const run = (part: object) => ({
    conditions: [{ id: "continuous_months", met: "yes", have: 15, need: 12, ...part }],
  });

  test("is counted from what the core counted", () => {
    expect(fullMonth(answer(run({})), "2026-05-20")).toEqual({ month: month(2026, 2), need: 12 });
    expect(fullMonth(answer(run({ have: 12 })), "2026-05-20")).toEqual({ month: month(2026, 5), need: 12 });
  });

  test("where the month of the event does not count, up to the one before it", () => {
    const before = answer(run({}), [{ id: "coverage.event_month_counts", value: false }]);
    expect(fullMonth(before, "2026-05-20")).toEqual({ month: month(2026, 1), need: 12 });
  });

  test("is the one that the core names", () => {
    expect(fullMonth(answer({ entitled_from: "2026-04" }), "2025-11-20")).toEqual({ month: month(2026, 4) });
  });

  test("is not said where months are lacking, readings differ or nobody knows how many are asked for", () => {
    for (const part of [{ met: "no", have: 7 }, { have_max: 17 }, { need: undefined }, { id: "cumulative_months" }])
      expect(fullMonth(answer(run(part)), "2026-05-20")).toBeUndefined();
  });

  test("only the step of these months says whether the month of the event counts", () => {
    const other = {
      allowance: { ...run({}) },
      trace: [
        { id: "coverage.cumulative_months", operands: [{ id: "coverage.event_month_counts", value: false }] },
        { id: "coverage.continuous_months", operands: [{ id: "coverage.back_paid_counts", value: true }] },
      ],
    } as unknown as Assessment;
    expect(fullMonth(other, "2026-05-20")).toEqual({ month: month(2026, 2), need: 12 });
  });

  test("is not said where nothing was counted", () => {
    expect(fullMonth(answer({}), "2026-05-20")).toBeUndefined();
    expect(fullMonth(answer(run({ have: undefined })), "2026-05-20")).toBeUndefined();
    expect(fullMonth(answer(run({ need: 0 })), "2026-05-20")).toBeUndefined();
  });
});

test("months that end before they begin are none; one month is one", () => {
  const quick = (months: number) => stretchesOf(situation({ months, base: "1", keeps_paying: false }));
  expect(quick(0)).toEqual([]);
  expect(quick(1)).toEqual([{ from: month(2026, 5), to: month(2026, 5), kind: "paid" }]);
});

test("a gap of a month parts two stretches of a kind", () => {
  const span = (from: string, to: string) => ({ from, to, status: "flexible" as const, base: "1" });
  expect(stretchesOf(situation([span("2025-03", "2025-03"), span("2025-01", "2025-01")]))).toHaveLength(2);
  expect(stretchesOf(situation([span("2025-02", "2025-03"), span("2025-01", "2025-01")]))).toEqual([
    { from: month(2025, 1), to: month(2025, 3), kind: "paid" },
  ]);
});
