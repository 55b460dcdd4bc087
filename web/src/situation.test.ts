import { describe, expect, it } from "vitest";
import { EMPTY, emptySpan, type Inputs } from "./inputs";
import { bornLater, countsToNow, eventIsAhead, fieldOf, parseAnswer, read, weighsEmployers } from "./situation";

const TODAY = "2026-11-21";
const chengdu = { code: "510100", text: "成都市" };
const quick: Inputs = { ...EMPTY, place: chengdu, date: "2026-05-20", base: "６，１１７", months: "１５" };

describe("the quick form", () => {
  it("becomes the situation of the contract", () => {
    // Strictly: what has no value has no member either.
    expect(read(quick, TODAY)).toStrictEqual({
      situation: {
        region: "510100",
        status: "flexible",
        event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
        coverage: { months: 15, base: "6117" },
      },
      missing: [],
      wrong: {},
      fields: ["/region", "/as_of", "/event/date", "/coverage/base", "/coverage/months"],
      bornToday: false,
    });
  });

  it("says what is missing, by the pointers of the fields", () => {
    expect(read(EMPTY, TODAY)).toMatchObject({
      situation: null,
      missing: ["/region", "/coverage/base", "/coverage/months"],
      wrong: {},
    });
  });

  it("without a date is that of a birth on the day of the answer", () => {
    const today = read({ ...quick, date: " " }, TODAY);
    expect(today).toMatchObject({ bornToday: true, missing: [], wrong: {} });
    expect(today.situation).toMatchObject({ event: { date: "2026-11-21" }, coverage: { months: 15, base: "6117" } });
    expect(today.situation?.coverage).not.toHaveProperty("through");
    const then = read({ ...quick, date: "", asOf: "2026-10-05" }, TODAY);
    expect(then.situation).toMatchObject({ as_of: "2026-10-05", event: { date: "2026-10-05" } });
    expect(read({ ...quick, date: "2026-02-30" }, TODAY)).toMatchObject({ bornToday: false, situation: null });
    expect(read({ ...quick, date: "", kind: "termination", weeks: "16" }, TODAY).missing).toEqual(["/event/date"]);
  });

  it("is asked again for a child on its way: the same months, then paying on", () => {
    const { situation } = read({ ...quick, date: "" }, TODAY);
    if (!situation) throw new Error("no situation");
    expect(bornLater(situation)).toEqual({
      ...situation,
      event: { kind: "birth", date: "2027-08-28", delivery: "natural", infants: 1, child_order: 1 },
      coverage: { months: 15, base: "6117", through: "2026-11" },
    });
    const spans = [{ ...emptySpan("flexible"), from: "2025-03", base: "6117" }];
    const detailed = read({ ...quick, date: "", mode: "details", spans }, TODAY).situation;
    if (!detailed) throw new Error("no situation");
    expect(bornLater(detailed).coverage).toEqual([{ from: "2025-03", status: "flexible", base: "6117" }]);
  });

  it("says what is wrong and keeps nothing back", () => {
    const reading = read(
      { ...quick, base: "4,58", months: "x", place: { code: "", text: "重庆" }, asOf: "2026-02-30" },
      TODAY,
    );
    expect(reading.situation).toBeNull();
    expect(reading.missing).toEqual([]);
    expect(reading.wrong).toEqual({
      "/region": "unknown_region",
      "/as_of": "invalid_date",
      "/coverage/base": "invalid_amount",
      "/coverage/months": "invalid_number",
    });
  });

  it("counts to the present month only while the event is ahead", () => {
    const ahead: Inputs = { ...quick, date: "2027-03-01", through: "now", keepsPaying: false };
    expect(read(ahead, TODAY).situation?.coverage).toEqual({
      months: 15,
      base: "6117",
      through: "2026-11",
      keeps_paying: false,
    });
    expect(read({ ...ahead, asOf: "2026-10-05" }, TODAY).situation?.coverage).toMatchObject({ through: "2026-10" });
    expect(read({ ...ahead, date: "2026-11-30" }, TODAY).situation?.coverage).not.toHaveProperty("through");
  });

  it("asks a resident for no base and no months", () => {
    const resident: Inputs = { ...quick, status: "resident", base: "", months: "" };
    expect(read(resident, TODAY).situation).toMatchObject({
      status: "resident",
      coverage: [{ from: "2026-05", status: "resident" }],
    });
  });

  it("sends the employer's figures only for an employee", () => {
    const figures = { employerBase: "8,000", wage: "9000.5" };
    expect(read({ ...quick, ...figures }, TODAY).situation).not.toHaveProperty("employer_average_base");
    expect(read({ ...quick, ...figures, status: "employee" }, TODAY).situation).toMatchObject({
      employer_average_base: "8000",
      monthly_wage: "9000.5",
    });
  });

  it("sends the unemployment benefit only for those who have it", () => {
    expect(read({ ...quick, benefit: "2,130" }, TODAY).situation).not.toHaveProperty("unemployment_benefit");
    const jobless: Inputs = { ...quick, benefit: "2,130", status: "unemployment_benefit" };
    expect(read(jobless, TODAY).situation).toMatchObject({ unemployment_benefit: "2130" });
  });

  it("turns weeks and days into gestation days", () => {
    const ended: Inputs = { ...quick, kind: "termination", weeks: "１６", weekDays: "3" };
    expect(read(ended, TODAY).situation?.event).toEqual({
      kind: "termination",
      date: "2026-05-20",
      gestation_days: 115,
    });
    expect(read({ ...ended, weeks: "" }, TODAY).missing).toEqual(["/event/gestation_days"]);
  });
});

describe("the record by periods", () => {
  const details: Inputs = { ...quick, mode: "details" };

  it("says gaps, late payments, other places and medical insurance only", () => {
    const spans = [
      {
        ...emptySpan("employee"),
        from: "2024年9月",
        to: "2025-02",
        base: "5,000",
        place: { code: "511703", text: "达川区" },
      },
      { ...emptySpan("flexible"), from: "2025-04", base: "6117.00", maternity: false, backPaid: true },
      { ...emptySpan("resident"), from: "2026-01", to: "2026-02", base: "unused", maternity: false, backPaid: true },
    ];
    expect(read({ ...details, spans }, TODAY).situation?.coverage).toStrictEqual([
      { from: "2024-09", to: "2025-02", status: "employee", base: "5000", region: "511703" },
      { from: "2025-04", status: "flexible", base: "6117.00", maternity: false, back_paid: true },
      { from: "2026-01", to: "2026-02", status: "resident" },
    ]);
  });

  it("takes the average base of each employer from those who are employees now", () => {
    const spans = [
      { ...emptySpan("employee"), from: "2025-01", to: "2025-12", base: "7000", employerBase: "8,000" },
      { ...emptySpan("flexible"), from: "2026-01", base: "6117", employerBase: "9000" },
    ];
    spans.push({ ...emptySpan("employee"), from: "2026-03", base: "7000" });
    expect(read({ ...details, status: "employee", spans }, TODAY).situation?.coverage).toStrictEqual([
      { from: "2025-01", to: "2025-12", status: "employee", base: "7000", employer_average_base: "8000" },
      { from: "2026-01", status: "flexible", base: "6117" },
      { from: "2026-03", status: "employee", base: "7000" },
    ]);
    expect(read({ ...details, spans }, TODAY).situation?.coverage).not.toMatchObject([
      { employer_average_base: "8000" },
    ]);
  });

  it("names the field of the period", () => {
    const spans = [emptySpan("flexible"), { ...emptySpan("flexible"), from: "2025-13", base: "1" }];
    const reading = read({ ...details, spans }, TODAY);
    expect(reading.missing).toEqual(["/coverage/0/from", "/coverage/0/base"]);
    expect(reading.wrong).toEqual({ "/coverage/1/from": "invalid_month" });
  });

  it("needs a period, but for a resident", () => {
    expect(read(details, TODAY).missing).toEqual(["/coverage"]);
    expect(read({ ...details, status: "resident" }, TODAY).situation).toMatchObject({ coverage: [] });
  });
});

describe("the bureau's answers", () => {
  it("are sent as settle takes them", () => {
    const settle = {
      "contribution.rate": "0.8",
      "coverage.required_months": "１２个月",
      "coverage.back_paid_counts": "false",
      "allowance.base": "6,117.00",
      "allowance.days": "98天",
      "allowance.divisor": "365／12",
      "allowance.share": "50%",
      "allowance.claim_months": "12",
    };
    expect(read({ ...quick, settle }, TODAY).situation?.settle).toEqual({
      "contribution.rate": "0.8%",
      "coverage.required_months": "12",
      "coverage.back_paid_counts": false,
      "allowance.base": "6117.00",
      "allowance.days": "98",
      "allowance.divisor": "365/12",
      "allowance.share": "50%",
    });
  });

  it("are refused at their own field", () => {
    expect(read({ ...quick, settle: { "allowance.divisor": "三十" } }, TODAY).wrong).toEqual({
      "/settle/allowance.divisor": "invalid_number",
    });
    expect(parseAnswer("yes_no", "maybe")).toEqual({ wrong: "invalid_number" });
    expect(parseAnswer("percent", "0.8%%")).toEqual({ wrong: "invalid_number" });
  });
});

it("finds the field of a refusal, or the nearest around it", () => {
  const fields = ["/coverage/0/from", "/event/date", "/coverage"];
  expect(fieldOf("/event/date", fields)).toBe("/event/date");
  expect(fieldOf("/coverage/0/from", fields)).toBe("/coverage/0/from");
  expect(fieldOf("/coverage/3/to", fields)).toBe("/coverage");
  expect(fieldOf("/settle/allowance.days", fields)).toBeUndefined();
  expect(fieldOf("", fields)).toBeUndefined();
});

describe("each field by its own pointer", () => {
  const wrongIn = (inputs: Partial<Inputs>) => Object.keys(read({ ...quick, ...inputs }, TODAY).wrong);

  it("of the quick form", () => {
    expect(wrongIn({ date: "x" })).toEqual(["/event/date"]);
    expect(wrongIn({ kind: "termination", weeks: "x" })).toEqual(["/event/gestation_days"]);
    const employee = { status: "employee", employerBase: "x", wage: "y" } as const;
    expect(wrongIn(employee)).toEqual(["/employer_average_base", "/monthly_wage"]);
    expect(wrongIn({ status: "unemployment_benefit", benefit: "x" })).toEqual(["/unemployment_benefit"]);
  });

  it("of a period, filled or not", () => {
    const span = {
      ...emptySpan("employee"),
      from: "x",
      base: "x",
      employerBase: "x",
      to: "x",
      place: { code: "", text: "x" },
    };
    const reading = read({ ...quick, mode: "details", status: "employee", spans: [span] }, TODAY);
    const pointers = ["from", "base", "employer_average_base", "to", "region"].map((name) => `/coverage/0/${name}`);
    expect(Object.keys(reading.wrong)).toEqual(pointers);
    expect(reading.fields).toEqual([
      "/region",
      "/as_of",
      "/event/date",
      "/coverage/0",
      ...pointers,
      "/employer_average_base",
      "/monthly_wage",
    ]);
    const empty = read({ ...quick, mode: "details", status: "employee", spans: [emptySpan("employee")] }, TODAY);
    expect(empty.missing).toEqual(["/coverage/0/from", "/coverage/0/base"]);
    expect(empty.fields).toEqual(reading.fields);
  });

  it("what may be left empty is not missing, and is not sent", () => {
    for (const status of ["employee", "unemployment_benefit"] as const) {
      const { situation, missing } = read({ ...quick, status }, TODAY);
      expect(missing).toEqual([]);
      expect(situation).toStrictEqual({ ...read(quick, TODAY).situation, status });
    }
  });

  it("blanks are nothing typed", () => {
    const blank = read({ ...quick, place: { code: "", text: " " }, base: " ", months: " ", asOf: " " }, TODAY);
    expect(blank).toMatchObject({ missing: ["/region", "/coverage/base", "/coverage/months"], wrong: {} });
  });

  it("a resident without a day has no record yet", () => {
    const ended: Inputs = { ...quick, status: "resident", kind: "termination", date: "", weeks: "16" };
    expect(read(ended, TODAY)).toMatchObject({ missing: ["/event/date"], wrong: {} });
    expect(read({ ...ended, date: "2026-05-20" }, TODAY).situation?.coverage).toEqual([
      { from: "2026-05", status: "resident" },
    ]);
  });

  it("an answer that is missing keeps the situation back; no answers are none", () => {
    expect(read({ ...quick, settle: { "allowance.days": " " } }, TODAY)).toMatchObject({
      situation: null,
      missing: ["/settle/allowance.days"],
    });
    expect(read(quick, TODAY).situation).not.toHaveProperty("settle");
  });
});

it("the event is ahead where its month is later than that of the answer", () => {
  const at = (date: string, asOf = "") => eventIsAhead({ ...EMPTY, date, asOf }, TODAY);
  expect([at("2026-12-01"), at("2026-11-30"), at("2026-10-31"), at(""), at("x")]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([at("2026-11-01", "2026-10-31"), at("2026-12-01", "2026-12-05"), at("2026-12-01", "x")]).toEqual([
    true,
    false,
    true,
  ]);
  const ahead = { ...EMPTY, date: "2026-12-01" };
  expect(countsToNow({ ...ahead, through: "now" }, TODAY)).toBe(true);
  expect(countsToNow({ ...ahead, through: "event" }, TODAY)).toBe(false);
});

it("employers are weighed for an employee's months as an employee", () => {
  expect(weighsEmployers("employee", "employee")).toBe(true);
  expect(weighsEmployers("employee", "flexible")).toBe(false);
  expect(weighsEmployers("flexible", "employee")).toBe(false);
});

it.each([
  ["yes_no", "true", true],
  ["yes_no", " false", false],
  ["money", "6,117", "6117"],
  ["months", "12", "12"],
  ["months", "12个月", "12"],
  ["months", "12月", "12"],
  ["days", "98 天", "98"],
  ["days", "98日", "98"],
  ["percent", "100", "100%"],
  ["percent", "0.8125%", "0.8125%"],
  ["divisor", "30", "30"],
  ["divisor", "30.4167", "30.4167"],
  ["divisor", "1461/48", "1461/48"],
  ["divisor", "30.4/12", "30.4/12"],
] as const)("an answer of %s: %s", (form, text, value) => expect(parseAnswer(form, text)).toEqual({ value }));

it.each([
  ["yes_no", "trueish", "invalid_number"],
  ["money", "x", "invalid_amount"],
  ["months", "月12", "invalid_number"],
  ["months", "个月", "invalid_number"],
  ["months", "天12天", "invalid_number"],
  ["months", "12个", "invalid_number"],
  ["percent", "1000", "invalid_number"],
  ["percent", "x5", "invalid_number"],
  ["percent", "5x", "invalid_number"],
  ["percent", "5.", "invalid_number"],
  ["percent", "0.81255", "invalid_number"],
  ["percent", "%", "invalid_number"],
  ["divisor", "x30", "invalid_number"],
  ["divisor", "30x", "invalid_number"],
  ["divisor", "30000", "invalid_number"],
  ["divisor", "365/", "invalid_number"],
  ["divisor", "365/12345", "invalid_number"],
  ["divisor", "30.41667", "invalid_number"],
  ["divisor", "365/x", "invalid_number"],
] as const)("no answer of %s: %s", (form, text, wrong) => expect(parseAnswer(form, text)).toEqual({ wrong }));
