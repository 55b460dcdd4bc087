import { describe, expect, test } from "vitest";
import { addMonths } from "../../calendar";
import type { PlanQuestion, PlanRow, Situation } from "../../contract";
import { chartOf, columns, indexAt, versus } from "./chart";
import { type Planned, plannedBase, planRows, startingIn, startOfRun } from "./rows";
import { sayingOf } from "./saying";
import { baseAt, baseSteps } from "./steps";

const money = (min: string, max = min) => ({ min, max });
const row = (start: string, part: Partial<PlanRow> = {}): PlanRow => ({
  start,
  months: 12,
  entitled: "yes",
  premiums: money("500.00"),
  allowance: money("2000.00"),
  net: money("1500.00"),
  ...part,
});
const no = { entitled: "no", allowance: money("0.00"), net: money("-500.00") } as const;
const uncertain = {
  entitled: "uncertain",
  allowance: money("0.00", "2000.00"),
  net: money("-500.00", "1500.00"),
} as const;
const situation: Situation = {
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
  coverage: [{ from: "2025-03", status: "flexible", base: "6117" }],
};
/** A core that is entitled up to a month. */
const core = (until: string) => ({
  asked: [] as PlanQuestion[],
  plan(question: PlanQuestion) {
    this.asked.push(question);
    const rows = Array.from({ length: 25 }, (_, index) => {
      const start = addMonths(question.start.from, index);
      return row(start, start <= until ? {} : no);
    });
    return { rows, latest_start: until };
  },
});
const shown = (today: string, part: Partial<Situation> = {}) => {
  const planned = planRows(core("2025-06"), { ...situation, ...part }, today);
  if ("error" in planned) throw new Error(planned.error.code);
  return planned;
};
const starts = ({ rows }: Planned) => [rows[0]?.start, rows[rows.length - 1]?.start, rows.length];

describe("the rows of the plan", () => {
  test("the question goes from two years before the event to its month", () => {
    const asked = core("2025-06");
    planRows(asked, situation, "2025-11-21");
    expect(asked.asked).toEqual([{ situation, start: { from: "2024-05", to: "2026-05" } }]);
  });

  test("months that are over are shown only since her own record began", () => {
    const planned = shown("2025-11-21");
    expect(starts(planned)).toEqual(["2025-03", "2026-05", 15]);
    expect(planned.rows.filter(({ over }) => over)).toHaveLength(8);
    expect(planned.rows.filter(({ own }) => own).map(({ start }) => start)).toEqual(["2025-03"]);
  });

  test("who has paid nothing sees what is possible from now on", () => {
    const later = { coverage: [{ from: "2026-02", status: "flexible", base: "6117" }] } as const;
    expect(starts(shown("2025-11-21", { coverage: [...later.coverage] }))).toEqual(["2025-11", "2026-05", 7]);
  });

  test("after the event it is looked back on, from her own beginning or all of it", () => {
    expect(starts(shown("2026-11-21"))).toEqual(["2025-03", "2026-05", 15]);
    const none = shown("2026-11-21", { coverage: [{ from: "2026-06", status: "flexible", base: "6117" }] });
    expect(starts(none)).toEqual(["2024-05", "2026-05", 25]);
    expect(none.own).toBeUndefined();
  });

  test("a record older than the question has no row of its own, but a beginning", () => {
    const planned = shown("2026-01-01", { coverage: { months: 480, base: "6117" } });
    expect([planned.own, planned.rows.some(({ own }) => own)]).toEqual(["1986-06", false]);
  });

  test("her own beginning is that of the months without a gap that carry maternity insurance", () => {
    const { own } = shown("2026-01-01", {
      coverage: [
        { from: "2024-01", to: "2024-12", status: "employee", base: "5000", maternity: false },
        { from: "2025-01", to: "2025-04", status: "employee", base: "5000" },
        { from: "2025-05", to: "2025-06", status: "flexible", base: "6117", back_paid: true },
        { from: "2025-07", status: "flexible", base: "6117" },
      ],
    });
    expect(own).toBe("2025-01");
  });

  test("goes by the base of the last period with her status", () => {
    const coverage: Situation["coverage"] = [
      { from: "2025-07", status: "flexible", base: "6117" },
      { from: "2025-01", to: "2025-06", status: "flexible", base: "5000" },
      { from: "2024-01", to: "2024-12", status: "employee", base: "9000" },
    ];
    expect(plannedBase({ ...situation, coverage })).toEqual({ base: "6117", span: 0 });
    expect(plannedBase({ ...situation, coverage: { months: 3, base: "4588" } })).toEqual({ base: "4588" });
    expect(plannedBase({ ...situation, coverage: [], status: "resident" })).toBeUndefined();
    expect(startingIn({ ...situation, coverage }, "2026-01").coverage).toEqual([
      { from: "2026-01", status: "flexible", base: "6117" },
    ]);
  });
});

describe("what is said of the latest month", () => {
  const saying = (rows: PlanRow[], latest: string | null, own?: string, today = "2025-11-21") =>
    sayingOf({ rows: [], asked: rows, latest, own }, today);
  const [a, b, c] = ["2025-12", "2026-01", "2026-02"] as const;

  test("a month", () => {
    expect(saying([row(a), row(b), row(c, no)], b)).toMatchObject({
      is: "latest",
      month: b,
      over: false,
      open: undefined,
    });
  });

  test("a month that is over is too late, unless her record begins in time or something is in doubt", () => {
    const rows = [row(a), row(b, no)];
    expect(saying(rows, a, undefined, "2026-02-01")).toMatchObject({ over: true, tooLate: true, ownInTime: false });
    expect(saying(rows, a, a, "2026-02-01")).toMatchObject({ over: true, tooLate: false, ownInTime: true });
    expect(saying(rows, a, b, "2026-02-01")).toMatchObject({ tooLate: true, ownInTime: false });
    expect(saying([row(a), row(c, uncertain)], a, undefined, "2026-02-01")).toMatchObject({
      tooLate: false,
      open: { from: c, to: c },
    });
  });

  test("all, none", () => {
    expect(saying([row(a), row(b, { entitled: "later" })], b)).toMatchObject({
      is: "all",
      from: a,
      month: b,
      later: true,
    });
    expect(saying([row(a, no), row(b, no)], null)).toMatchObject({ is: "none", from: a, month: b });
    expect(saying([], null)).toBeUndefined();
  });

  test("nobody can say, of all or of those after a month", () => {
    expect(saying([row(a, uncertain), row(b, uncertain)], null)).toMatchObject({
      is: "open",
      open: { from: a, to: b },
    });
    expect(saying([row(a), row(b, uncertain), row(c, no)], a)).toMatchObject({
      is: "latest",
      open: { from: b, to: b },
    });
  });

  test("a figure that nobody has published", () => {
    expect(saying([row(a, { allowance: null })], a)).toMatchObject({ is: "all", unknown: true });
    expect(saying([row(a, { ...uncertain, allowance: null })], null)).toMatchObject({ is: "open", unknown: true });
    expect(saying([row(a)], a)).toMatchObject({ unknown: false });
  });
});

describe("the chart", () => {
  test("bars stand on the line of nought, premiums hang below it, on one scale", () => {
    const chart = chartOf([row("2025-12"), row("2026-01", no)]);
    // 168 for 2500 yuan.
    expect(chart.zero).toBe(150.4);
    expect(chart.yes).toBe("M75 150.4h350V16h-350z");
    expect(chart.premiums).toBe("M75 150.4h350V184h-350zM575 150.4h350V184h-350z");
    expect(chart.none).toBe("M575 150.4h350V148.4h-350z");
    expect(chart.net).toBe("M75 49.6h350M575 184h350");
    expect([chart.range, chart.later, chart.unknown]).toEqual(["", "", ""]);
  });

  test("a range begins where every reading agrees; what is uncertain begins at nought", () => {
    const chart = chartOf([
      row("2025-12", { premiums: money("0.00"), net: null, allowance: money("1000.00", "2000.00") }),
    ]);
    expect([chart.yes, chart.range]).toEqual(["M150 184h700V100h-700z", "M150 100h700V16h-700z"]);
    const open = chartOf([row("2025-12", { ...uncertain, premiums: money("0.00"), net: null })]);
    expect([open.yes, open.range]).toEqual(["", "M150 184h700V16h-700z"]);
  });

  test("later is told apart", () => {
    expect(chartOf([row("2025-12", { entitled: "later", premiums: money("0.00") })]).later).not.toBe("");
  });

  test("what nobody knows is an empty outline, of the allowance and of the premium", () => {
    const chart = chartOf([row("2025-12", { allowance: null, premiums: null, net: null })]);
    expect(chart.unknown).toBe("M150 184h700V16h-700zM150 184h700V184h-700z");
    expect([chart.yes, chart.premiums, chart.net]).toEqual(["", "", ""]);
  });

  test("a small premium stays to be seen", () => {
    expect(chartOf([row("2025-12", { premiums: money("0.01") })]).premiums).toBe("M150 181h700V184h-700z");
  });

  test("where nothing is payable the premiums have the whole height", () => {
    const chart = chartOf([
      row("2025-12", no),
      row("2026-01", { ...no, premiums: money("250.00"), net: money("-250.00") }),
    ]);
    expect(chart.zero).toBe(16);
    expect(chart.premiums).toBe("M75 16h350V184h-350zM575 16h350V100h-350z");
    expect(chart.net).toBe("M75 184h350M575 100h350");
  });

  test("columns and the one under the pointer", () => {
    expect(columns([false, true])).toBe("M500 0h500V200h-500z");
    expect([indexAt(0, 300, 3), indexAt(150, 300, 3), indexAt(300, 300, 3), indexAt(-5, 300, 3)]).toEqual([0, 1, 2, 0]);
  });
});

describe("a start beside today's record", () => {
  const today = { amount: money("2000.00", "3000.00"), premiums: money("500.00") };

  test("is told where no reading would tell otherwise", () => {
    expect(versus(money("1500.00", "2500.00"), today)).toBe("same");
    expect(versus(money("1500.01", "2500.00"), today)).toBe("more");
    expect(versus(money("-500.00"), today)).toBe("less");
    expect(versus(money("1400.00", "2600.00"), today)).toBeUndefined();
    expect(versus(null, today)).toBeUndefined();
    expect(versus(money("1.00"), { ...today, amount: null })).toBeUndefined();
    expect(versus(money("1.00"), { ...today, premiums: money("1.00", "2.00") })).toBeUndefined();
  });
});

describe("the steps of the sliders", () => {
  test("fifty yuan a step, exact to the fen", () => {
    expect([baseAt("6117", 1, null), baseAt("6116.80", -2, null), baseAt("6116.80", 0, null)]).toEqual([
      "6167",
      "6016.80",
      "6116.80",
    ]);
    expect(baseSteps("6117", null)).toEqual({ min: -49, max: 49, floor: false, cap: false });
    expect(baseAt("20", -1, null)).toBe("0");
  });

  test("between the region's floor and cap, which are reached exactly and never passed", () => {
    const limits = { floor: "4588.00", cap: "6199.50" };
    expect(baseSteps("6117", limits)).toEqual({ min: -31, max: 2, floor: true, cap: true });
    expect([baseAt("6117", -31, limits), baseAt("6117", 2, limits)]).toEqual(["4588", "6199.50"]);
    // Typed below the floor: there it stays, and goes up.
    expect(baseSteps("3000", limits)).toMatchObject({ min: 0 });
    expect(baseAt("3000", 0, limits)).toBe("3000");
  });
});

describe("the beginnings of a record", () => {
  const paid = (from: number, to: number) => ({ from, to, kind: "paid" as const });

  test("is where the months without a gap begin that the month lies in", () => {
    const stretches = [paid(1, 3), paid(5, 9)];
    expect([1, 3, 4, 5, 9, 10].map((month) => startOfRun(stretches, month))).toEqual([
      1,
      1,
      undefined,
      5,
      5,
      undefined,
    ]);
    expect(startOfRun([paid(1, 2), paid(4, 4), paid(5, 6)], 6)).toBe(4);
    expect(startOfRun([paid(1, 3), { from: 4, to: 6, kind: "back" }], 5)).toBe(1);
    expect(startOfRun([paid(1, 3), { from: 4, to: 6, kind: "other" }, paid(7, 8)], 8)).toBe(7);
    expect(startOfRun([], 1)).toBeUndefined();
  });

  test("a refusal of the core is handed on", () => {
    const refused = { error: { code: "out_of_range" as const, pointer: "/start", message: "" } };
    expect(planRows({ plan: () => refused }, situation, "2025-11-21")).toBe(refused);
  });

  test("in the month of the event there is still that month", () => {
    const later: Situation["coverage"] = [{ from: "2026-06", status: "flexible", base: "6117" }];
    expect(starts(shown("2026-05-10", { coverage: later }))).toEqual(["2026-05", "2026-05", 1]);
  });

  test("the base is that of the latest period of her status that has one", () => {
    const based = (...coverage: Exclude<Situation["coverage"], { months: number }>) =>
      plannedBase({ ...situation, coverage: [...coverage] });
    const first = { from: "2024-01", to: "2024-12", status: "flexible", base: "5000" } as const;
    expect(based(first, { from: "2025-07", status: "employee", base: "9000" })).toEqual({ base: "5000", span: 0 });
    expect(based(first, { from: "2025-01", status: "flexible", base: "6000" })).toEqual({ base: "6000", span: 1 });
    expect(based(first, { from: "2025-01", status: "flexible" })).toEqual({ base: "5000", span: 0 });
  });

  test("who has no base starts without one", () => {
    const resident: Situation = {
      ...situation,
      status: "resident",
      coverage: [{ from: "2025-01", status: "resident" }],
    };
    expect(startingIn(resident, "2026-01").coverage).toStrictEqual([{ from: "2026-01", status: "resident" }]);
  });
});

describe("the ends of a comparison", () => {
  const today = { amount: money("2000.00", "3000.00"), premiums: money("500.00") };
  test.each([
    [money("1500.00", "2600.00"), "more"],
    [money("1600.00", "2600.00"), "more"],
    [money("1400.00", "2500.00"), "less"],
    [money("1500.00", "2400.00"), "less"],
    [money("1600.00", "2400.00"), undefined],
  ] as const)("%j is %s", (net, said) => expect(versus(net, today)).toBe(said));

  test("a mark lies within the chart; no premium has no bar", () => {
    expect(chartOf([row("2025-12", { net: money("-5000.00") })]).net).toBe("M150 184h700");
    expect(chartOf([row("2025-12", { premiums: money("0.00") })]).premiums).toBe("");
  });

  test("five fen are written with a nought before them", () => {
    expect(baseAt("6116.05", 1, null)).toBe("6166.05");
  });
});

describe("what is said at the ends", () => {
  const saying = (rows: PlanRow[], latest: string | null, own?: string, today = "2025-11-21") =>
    sayingOf({ rows: [], asked: rows, latest, own }, today);

  test("the present month is not over", () => {
    expect(saying([row("2025-11")], "2025-11")).toMatchObject({ over: false, tooLate: false, later: false });
  });
  test("what was in doubt before the latest month is none", () => {
    expect(saying([row("2025-12", uncertain), row("2026-01")], "2026-01")?.open).toBeUndefined();
  });
  test("a doubt that is over, too, helps nobody", () => {
    const rows = [row("2025-12"), row("2026-01", uncertain)];
    expect(saying(rows, "2025-12", undefined, "2026-03-01")).toMatchObject({ tooLate: true });
    expect(saying(rows, "2025-12", undefined, "2026-01-01")).toMatchObject({ tooLate: false });
  });
  test("where no month works no record begins in time", () => {
    expect(saying([row("2025-12", no)], null, "2025-01")).toMatchObject({ ownInTime: false, over: false });
  });
});
