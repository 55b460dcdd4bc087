import { describe, expect, it } from "vitest";
import {
  anchorsOf,
  byClause,
  dayBefore,
  type Entry,
  type Evidence,
  gradeOf,
  inOrder,
  inTime,
  type SourceDocument,
  STATUSES,
  stateOf,
} from "./data";
import { rulesPath, textPath, upFrom } from "./path";

const graded = (...grades: Evidence["grade"][]): Evidence[] =>
  grades.map((grade) => ({ grade, seen_at: null, verified_on: "2026-11-01", note: null }));
const entry = (from: string, more: Partial<Entry> = {}): Entry => ({
  layer: "51",
  from,
  unknown: false,
  citations: [],
  evidence: graded("official"),
  note: null,
  ...more,
});

describe("the pages' addresses", () => {
  it("the first language has the short ones", () => {
    expect(rulesPath("zh", "510100")).toBe("rules/510100.html");
    expect(rulesPath("en", "510100")).toBe("rules/en/510100.html");
    expect(rulesPath("zh", "510100", "paper")).toBe("rules/510100.html#paper");
    expect(textPath("zh", "privacy")).toBe("privacy.html");
    expect(textPath("en", "proof")).toBe("proof/en.html");
  });

  it("back to the folder of the site", () => {
    expect(["proof.html", "rules/51.html", "rules/en/51.html"].map(upFrom)).toEqual(["", "../", "../../"]);
  });
});

describe("what is known, and how well", () => {
  it("people stand in one order, whatever order the data have", () => {
    expect(STATUSES).toEqual(["flexible", "unemployment_benefit", "employee", "resident"]);
    expect(inOrder(["resident", "employee", "flexible"])).toEqual(["flexible", "employee", "resident"]);
    expect(inOrder([])).toEqual([]);
  });

  it.each([
    [["official"], "official"],
    [["official", "reported"], "reported"],
    [["derived", "official", "reported"], "derived"],
    [["reported", "unconfirmed"], "reported"],
    [["unconfirmed"], "unconfirmed"],
    [[], "unconfirmed"],
  ] as const)("resting on %j it is %s", (grades, grade) => {
    expect(gradeOf(graded(...grades))).toBe(grade);
  });

  it("nothing published, several readings, or a value as good as its evidence", () => {
    expect(stateOf(entry("2025-01-01", { unknown: true }))).toBe("unknown");
    expect(stateOf(entry("2025-01-01", { alternatives: [] }))).toBe("unsettled");
    expect(stateOf(entry("2025-01-01", { evidence: graded("derived") }))).toBe("derived");
  });
});

describe("in time", () => {
  const series = [entry("2020-01-01"), entry("2024-03-01"), entry("2025-01-01"), entry("2027-01-01")];
  const from = (list: readonly { entry: Entry }[]) => list.map((one) => one.entry.from);

  it("what holds on the day, what held before (latest first), what follows", () => {
    const { now, before, after } = inTime(series, "2026-11-22");
    expect(now).toEqual({ entry: series[2], until: "2026-12-31" });
    expect(from(before)).toEqual(["2024-03-01", "2020-01-01"]);
    expect(before.map(({ until }) => until)).toEqual(["2024-12-31", "2024-02-29"]);
    expect(after).toEqual([{ entry: series[3], until: undefined }]);
  });

  it("on its first day an entry holds; before all of them the first one stands", () => {
    expect(inTime(series, "2025-01-01").now.entry).toBe(series[2]);
    expect(inTime(series, "2024-12-31").now.entry).toBe(series[1]);
    expect(inTime(series, "2019-12-31")).toMatchObject({ now: { entry: series[0] }, before: [] });
    expect(inTime(series, "2030-01-01")).toMatchObject({ now: { entry: series[3] }, after: [] });
  });

  it("a series without an entry is a broken file", () => {
    expect(() => inTime([], "2026-01-01")).toThrow("a series without an entry");
  });

  it.each([
    ["2026-01-01", "2025-12-31"],
    ["2024-03-01", "2024-02-29"],
    ["2026-05-20", "2026-05-19"],
  ])("the day before %s is %s", (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});

describe("articles in the order of the text", () => {
  it.each([
    [
      ["第五十三条", "第五条", "第十条"],
      ["第五条", "第十条", "第五十三条"],
    ],
    [
      ["第一百零二条", "第二十条", "第一百一十条", "第九十九条"],
      ["第二十条", "第九十九条", "第一百零二条", "第一百一十条"],
    ],
    [
      ["第一百〇三条", "第一百零二条", "第二百条"],
      ["第一百零二条", "第一百〇三条", "第二百条"],
    ],
    [
      ["二(二)1", "二(一)3", "二(一)12"],
      ["二(一)3", "二(一)12", "二(二)1"],
    ],
    [
      ["附则", "第二条", "10", "9"],
      ["第二条", "9", "10", "附则"],
    ],
    [
      ["十二", "第八条", "二十"],
      ["第八条", "十二", "二十"],
    ],
  ])("%j", (given, sorted) => {
    expect([...given].sort(byClause)).toEqual(sorted);
    expect([...given].reverse().sort(byClause)).toEqual(sorted);
  });

  it("the same place twice is no matter", () => {
    expect(byClause("第二条", "二条")).toBe(0);
    expect(byClause("第二条", "第三条")).toBe(-1);
    expect(byClause("第三条", "第二条")).toBe(1);
  });

  it("each article has its place on a page, counted within its document", () => {
    const document = (id: string, ...names: string[]) =>
      ({ id, articles: Object.fromEntries(names.map((name) => [name, null])) }) as unknown as SourceDocument;
    expect([...anchorsOf([document("a", "第十条", "第二条"), document("b", "二"), document("c")])]).toEqual([
      ["a 第二条", "a_1"],
      ["a 第十条", "a_2"],
      ["b 二", "b_1"],
    ]);
  });
});
