import { describe, expect, it } from "vitest";
import { monthAt, monthNumber } from "../../calendar";
import { emptySpan, NOWHERE, type SpanInputs } from "../../inputs";
import { type Brush, belonging, extentOf, GAP, OPEN, paint, runs, sameness, TWICE, years } from "./months";

const at = monthNumber;
const span = (from: string, to: string, part: Partial<SpanInputs> = {}): SpanInputs => ({
  ...emptySpan("flexible"),
  base: "6117",
  from,
  to,
  ...part,
});
const brush = (part: Partial<Brush> = {}): Brush => {
  const { from: _, to: __, ...rest } = span("", "", part);
  return rest;
};
const months = (from: string, to: string) => ({ from: at(from), to: to === "" ? OPEN : at(to) });
const brief = (spans: readonly SpanInputs[]) => spans.map((one) => `${one.from}..${one.to} ${one.status} ${one.base}`);

describe("the months of a period", () => {
  it("go on where there is no end", () => {
    expect(extentOf(span("2025年3月", ""))).toEqual({ from: at("2025-03"), to: OPEN });
    expect(extentOf(span("202503", "2025/4"))).toEqual({ from: at("2025-03"), to: at("2025-04") });
  });
  it("are none while it is half typed or ends before it starts", () => {
    expect(extentOf(span("", ""))).toBeUndefined();
    expect(extentOf(span("2025-1x", ""))).toBeUndefined();
    expect(extentOf(span("2025-03", "20"))).toBeUndefined();
    expect(extentOf(span("2025-03", "2025-02"))).toBeUndefined();
  });
});

describe("painting", () => {
  it("one month into nothing", () => {
    expect(brief(paint([], months("2025-03", "2025-03"), brush()))).toEqual(["2025-03..2025-03 flexible 6117"]);
  });
  it("splits the period around it and keeps what was typed at its ends", () => {
    const spans = [span("2025年1月", "2025/12", { status: "employee", base: "5,000" })];
    expect(brief(paint(spans, months("2025-06", "2025-07"), brush()))).toEqual([
      "2025年1月..2025-05 employee 5,000",
      "2025-06..2025-07 flexible 6117",
      "2025-08..2025/12 employee 5,000",
    ]);
  });
  it("clears into a gap", () => {
    expect(brief(paint([span("2025-01", "")], months("2025-06", "2025-07"), null))).toEqual([
      "2025-01..2025-05 flexible 6117",
      "2025-08.. flexible 6117",
    ]);
  });
  it("joins what meets and is the same, on both sides", () => {
    const spans = [span("2025-01", "2025-03", { base: "6,117.00" }), span("2025-05", "", { base: "6117.0" })];
    expect(brief(paint(spans, months("2025-04", "2025-04"), brush()))).toEqual(["2025-01.. flexible 6,117.00"]);
  });
  it("leaves apart what differs in anything", () => {
    const parts: Partial<SpanInputs>[] = [
      { base: "6118" },
      { status: "employee" },
      { maternity: false },
      { backPaid: true },
      { employerBase: "8000" },
      { place: { code: "511700", text: "达州市" } },
    ];
    for (const part of parts)
      expect(paint([span("2025-01", "2025-03", part)], months("2025-04", "2025-04"), brush())).toHaveLength(2);
  });
  it("does not join periods that it did not touch", () => {
    const spans = [span("2024-01", "2024-06"), span("2024-07", "2024-12")];
    expect(brief(paint(spans, months("2025-03", "2025-03"), brush()))).toEqual([
      "2024-01..2024-06 flexible 6117",
      "2024-07..2024-12 flexible 6117",
      "2025-03..2025-03 flexible 6117",
    ]);
  });
  it("over periods that overlapped leaves one", () => {
    const spans = [span("2025-01", "2025-06"), span("2025-04", "2025-09", { base: "7000" })];
    expect(brief(paint(spans, months("2025-04", "2025-06"), brush({ base: "8000" })))).toEqual([
      "2025-01..2025-03 flexible 6117",
      "2025-04..2025-06 flexible 8000",
      "2025-07..2025-09 flexible 7000",
    ]);
  });
  it("with an open end takes everything after it", () => {
    const spans = [span("2025-01", "2025-03"), span("2025-06", "2025-08", { base: "7000" })];
    expect(brief(paint(spans, months("2025-03", ""), brush({ base: "8000" })))).toEqual([
      "2025-01..2025-02 flexible 6117",
      "2025-03.. flexible 8000",
    ]);
  });
  it("cuts an open end in the middle and goes on behind", () => {
    expect(brief(paint([span("2025-01", "")], months("2025-02", "2025-02"), brush({ base: "7000" })))).toEqual([
      "2025-01..2025-01 flexible 6117",
      "2025-02..2025-02 flexible 7000",
      "2025-03.. flexible 6117",
    ]);
  });
  it("leaves alone what has no months yet, at the end of the list", () => {
    const half = span("2025-0", "", { base: "" });
    expect(paint([half], months("2025-03", "2025-03"), brush())[1]).toBe(half);
  });
  it("keeps nothing of a former brush for a resident", () => {
    const resident = brush({ status: "resident", maternity: false, backPaid: true, employerBase: "1" });
    expect(paint([], months("2025-03", "2025-03"), resident)).toEqual([
      { ...emptySpan("resident"), from: "2025-03", to: "2025-03" },
    ]);
  });
  it("does not change what it was given", () => {
    const spans = [span("2025-01", "")];
    const before = JSON.stringify(spans);
    paint(spans, months("2025-02", "2025-02"), null);
    expect(JSON.stringify(spans)).toBe(before);
  });
  it("month by month comes to the same as at once", () => {
    let spans: SpanInputs[] = [];
    for (let month = at("1976-12"); month < at("1976-12") + 600; ++month)
      spans = paint(spans, { from: month, to: month }, brush());
    expect(brief(spans)).toEqual(["1976-12..2026-11 flexible 6117"]);
  });
});

it("two places without a code are the same when their text is", () => {
  expect(sameness(brush({ place: { code: "", text: " 重庆" } }))).toBe(
    sameness(brush({ place: { code: "", text: "重庆" } })),
  );
  expect(sameness(brush({ place: NOWHERE }))).not.toBe(sameness(brush({ place: { code: "510100", text: "" } })));
});

describe("months by period", () => {
  it("gaps, months that belong to two, and the part in sight", () => {
    const spans = [span("2025-01", "2025-03"), span("2025-03", "2025-04"), span("2025-06", "")];
    expect(belonging(spans, at("2025-01"), at("2025-08"))).toEqual([0, 0, TWICE, 1, GAP, 2, 2, 2]);
    expect(belonging(spans, at("2024-12"), at("2025-01"))).toEqual([GAP, 0]);
  });
});

describe("runs", () => {
  const brief = (spans: SpanInputs[]) =>
    runs(spans).map(({ from, to, is }) => `${monthAt(from)}..${to === OPEN ? "" : monthAt(to)} ${is}`);
  it("name the gaps between periods, and no gap at the ends", () => {
    expect(brief([span("2025-01", "2025-03"), span("2025-06", "")])).toEqual([
      "2025-01..2025-03 0",
      "2025-04..2025-05 -1",
      "2025-06.. 1",
    ]);
  });
  it("end where the record ends", () => {
    expect(brief([span("2025-01", "2025-03")])).toEqual(["2025-01..2025-03 0"]);
    expect(brief([])).toEqual([]);
  });
  it("two that overlap, one inside the other, both going on", () => {
    expect(brief([span("2025-01", ""), span("2025-03", "2025-04")])).toEqual([
      "2025-01..2025-02 0",
      "2025-03..2025-04 -2",
      "2025-05.. 0",
    ]);
    expect(brief([span("2025-01", ""), span("2025-03", "")])).toEqual(["2025-01..2025-02 0", "2025-03.. -2"]);
  });
});

describe("the years in sight", () => {
  const none = { before: 0, after: 0 };
  it("are those around today and the event", () => {
    expect(years([], [at("2026-11"), at("2027-03")], none)).toEqual({ from: 2025, to: 2028 });
  });
  it("reach back to the first period, and further when asked", () => {
    expect(years([span("2019-05", "")], [at("2026-11")], none)).toEqual({ from: 2019, to: 2027 });
    expect(years([span("2019-05", "")], [at("2026-11")], { before: 2, after: 1 })).toEqual({ from: 2017, to: 2028 });
  });
  it("are 600 months at most, the latest", () => {
    expect(years([span("1900-01", "")], [at("2026-11")], none)).toEqual({ from: 1978, to: 2027 });
    expect(years([span("9999-01", "9999-12")], [at("2026-11")], none)).toEqual({ from: 2025, to: 2047 });
  });
});
