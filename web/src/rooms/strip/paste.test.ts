import { describe, expect, it } from "vitest";
import { monthAt, monthNumber } from "../../calendar";
import { MOST_LINES, type PastedLine, readLines } from "./paste";

const usual = { status: "flexible", base: "", first: monthNumber("1990-01"), last: monthNumber("2030-12") } as const;
const brief = (line: PastedLine) => {
  if (line.is === "heading") return `${line.number} heading`;
  if (line.is === "unread") return `${line.number} ${line.why} ${line.about}`.trim();
  const { from, to, status, base, backPaid, maternity } = line.span;
  const words = [status ?? "gap", base, backPaid ? "late" : "", maternity ? "" : "medical"].filter(Boolean).join(" ");
  const passed = line.passed.length > 0 ? ` (${line.passed.join(" ")})` : "";
  return `${line.number} ${monthAt(from)}${to === from ? "" : `..${monthAt(to)}`} ${words}${passed}`;
};
const read = (text: string, part = {}) => readLines(text, { ...usual, ...part }).map(brief);

describe("a month and a base", () => {
  it("in every way of writing a month", () => {
    expect(
      read(
        "2025-01\t6117\n2025年2月 6117\n202503,6117\n2025/4 6117\n2025.5 6117\n２０２５年６月　６１１７\n2025年07月份 6117",
      ),
    ).toEqual([
      "1 2025-01 flexible 6117",
      "2 2025-02 flexible 6117",
      "3 2025-03 flexible 6117",
      "4 2025-04 flexible 6117",
      "5 2025-05 flexible 6117",
      "6 2025-06 flexible 6117",
      "7 2025-07 flexible 6117",
    ]);
  });
  it("as a spreadsheet writes the first day of a month", () => {
    expect(read("2025/3/1\t6117\n2025-04-01 00:00:00\t6117")).toEqual([
      "1 2025-03 flexible 6117",
      "2 2025-04 flexible 6117",
    ]);
  });
  it("with the comma as a column and in groups of three", () => {
    expect(read('2025-03,6117.00\n2025-04,6,117.00\n2025-05\t“6，117”\n2025-06,¥6117元/月\n"2025-07","6,117"')).toEqual(
      [
        "1 2025-03 flexible 6117.00",
        "2 2025-04 flexible 6117.00",
        "3 2025-05 flexible 6117 (“ ”)",
        "4 2025-06 flexible 6117",
        "5 2025-07 flexible 6117",
      ],
    );
  });
  it("a run of months", () => {
    expect(read("2025-01至2025-03 6117\n202504-202512 7000\n2026年1月 ~ 2026年2月\t7000")).toEqual([
      "1 2025-01..2025-03 flexible 6117",
      "2 2025-04..2025-12 flexible 7000",
      "3 2026-01..2026-02 flexible 7000",
    ]);
  });
  it("an amount that looks like a month is one only where a range leads to it", () => {
    expect(read("2025-01 2026.05\n2025.02 到 2025.03 6117\n2025-04-2025-05\t6117")).toEqual([
      "1 2025-01 flexible 2026.05",
      "2 2025-02..2025-03 flexible 6117",
      "3 2025-04..2025-05 flexible 6117",
    ]);
  });
  it("the base of the brush where the line has none", () => {
    expect(read("2025-01\n2025-02 7000", { base: "6,117" })).toEqual([
      "1 2025-01 flexible 6117",
      "2 2025-02 flexible 7000",
    ]);
    expect(read("2025-01")).toEqual(["1 no_base"]);
  });
});

describe("words", () => {
  it("status, gaps, late payment, medical insurance only", () => {
    expect(
      read(
        "2025-01 6117 单位职工\n2025-02 6117 灵活\n2025-03 1900 失业\n2025-04 居民\n2025-05 断缴\n2025-06 6117 补缴\n2025-07 6117 仅医保",
      ),
    ).toEqual([
      "1 2025-01 employee 6117",
      "2 2025-02 flexible 6117",
      "3 2025-03 unemployment_benefit 1900",
      "4 2025-04 resident",
      "5 2025-05 gap",
      "6 2025-06 flexible 6117 late",
      "7 2025-07 flexible 6117 medical",
    ]);
  });
  it("that say nothing new are passed over silently, others by name", () => {
    expect(read("2025-01 6117 正常缴费\n2025-02 6117 成都市 已到账")).toEqual([
      "1 2025-01 flexible 6117",
      "2 2025-02 flexible 6117 (成都市)",
    ]);
  });
  it("two statuses are one too many", () => {
    expect(read("2025-01 6117 单位 灵活")).toEqual(["1 which_status 单位 灵活"]);
  });
});

describe("what is not understood", () => {
  it("is named with its line", () => {
    expect(read("6117\n\n2025-13 6117\n2025-05至2025-03 6117\n2025-02 6117.123\n1950-01 6117")).toEqual([
      "1 no_month",
      "3 bad_month 2025-13",
      "4 ends_before_start",
      "5 bad_base 6117.123",
      "6 far_month",
    ]);
  });
  it("two figures, unless the heading says which is the base", () => {
    expect(read("2025-01 6117 48.94")).toEqual(["1 which_base 6117 48.94"]);
    expect(read("月份\t缴费基数\t个人缴费\n2025-01\t6,117\t48.94\n2025-02\t6117\t48.94")).toEqual([
      "1 heading",
      "2 2025-01 flexible 6117",
      "3 2025-02 flexible 6117",
    ]);
    expect(read("月份\t个人缴费\t基数\n202501\t48.94\t6117")).toEqual(["1 heading", "2 2025-01 flexible 6117"]);
  });
  it("a month for the second time", () => {
    expect(read("2025-01至2025-03 6117\n2025-03 7000\n2025-04 7000")).toEqual([
      "1 2025-01..2025-03 flexible 6117",
      "2 again 1",
      "3 2025-04 flexible 7000",
    ]);
  });
  it("a book does not stall the page", () => {
    expect(readLines("2025-01 6117\n".repeat(5000), usual)).toHaveLength(MOST_LINES);
    expect(readLines(`2025-01 ${"9".repeat(100000)}`, usual)).toHaveLength(1);
  });
});
