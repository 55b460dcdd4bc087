import { describe, expect, it } from "vitest";
import { type ActDate, actDates } from "./dates";
import { calendar, escapeText, fold } from "./ics";
import { asked, assessment } from "./sample";

const octets = (text: string) => new TextEncoder().encode(text).length;
const dates = (changed: Partial<typeof assessment> = {}, asOf = "2026-06-10") =>
  actDates({ ...asked, assessment: { ...assessment, ...changed }, place: "成都市", asOf });

describe("lines of a calendar file", () => {
  it("are folded by octets, never within a character", () => {
    const line = `SUMMARY:${"生育津贴申领期限".repeat(12)}`;
    const folded = fold(line).split("\r\n");
    expect(folded.map(octets)).toEqual([74, 73, 73, 73, 7]);
    expect(folded.every((part) => octets(part) <= 75)).toBe(true);
    expect(folded.slice(1).every((part) => part.startsWith(" "))).toBe(true);
    expect(folded.map((part, index) => (index === 0 ? part : part.slice(1))).join("")).toBe(line);
    expect(folded.some((part) => part.includes("\ufffd"))).toBe(false);
  });
  it("of 75 octets stay one, of 76 become two", () => {
    expect(fold("a".repeat(75))).toBe("a".repeat(75));
    expect(fold("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
    expect(fold(`${"a".repeat(73)}𠮷b`)).toBe(`${"a".repeat(73)}\r\n 𠮷b`);
  });
  it("have their marks escaped", () => {
    expect(escapeText("a;b,c\\d\ne\r\nf")).toBe("a\\;b\\,c\\\\d\\ne\\nf");
  });
});

describe("the days to act on", () => {
  it("are those of the answer, each month to be paid among them", () => {
    expect(dates().map(({ id, day, monthlyUntil, title }) => [id, day, monthlyUntil, title])).toEqual([
      ["event", "2026-05-20", undefined, "分娩——成都市"],
      ["pay", "2026-07-01", "2026-08-01", "本月要在保：确认已缴费——成都市"],
      ["insured_through", "2026-08-25", undefined, "参保至少保持到——成都市"],
      ["claim_by", "2027-05-20", undefined, "最晚申领——成都市"],
    ]);
  });
  it("leave out what the answer does not give", () => {
    expect(dates({ deadlines: { claim_by: null, insured_through: null } }).map(({ id }) => id)).toEqual(["event"]);
    expect(dates({}, "2026-11-22").map(({ id }) => id)).toEqual(["event", "insured_through", "claim_by"]);
    const { allowance, contribution } = assessment;
    expect(dates({ allowance: { ...allowance, entitled: "no" } }).map(({ id }) => id)).toEqual([
      "event",
      "pay",
      "insured_through",
    ]);
    expect(dates({ contribution: { ...contribution, payer: "employer" } }).map(({ id }) => id)).not.toContain("pay");
    const nowhere = { ...allowance, conditions: [{ id: "in_force" as const, met: "no" as const }] };
    expect(dates({ allowance: nowhere }).map(({ id }) => id)).toEqual(["event"]);
  });
  it("say what is not settled about them", () => {
    const open = { ...assessment.unsettled[0], id: "allowance.claim_months", alternatives: [] };
    const claim = dates({ unsettled: [open as (typeof assessment.unsettled)[0]] }).find(({ id }) => id === "claim_by");
    expect(claim?.title).toBe("（未定）最晚申领——成都市");
    expect(claim?.text).toEqual([
      "计发天数过完以后才能申领。",
      "“申领期限”还没有定论",
      "育算 2026年6月10日 的估算，不是医保局的决定。拿不准请打 12393。",
    ]);
  });
});

describe("a calendar file", () => {
  const date: ActDate = {
    id: "claim_by",
    day: "2026-12-31",
    title: "Claim by, Chengdu",
    text: ["one", "two; three"],
    remind: [60, 1, 0],
  };
  const file = (today: string) =>
    calendar({ dates: [date], name: "M", uid: "u1", today, now: Date.UTC(2026, 0, 1, 2, 3, 4) });
  it("is this, to the octet", () => {
    expect(file("2026-11-22")).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Yusuan//Maternity insurance//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:M",
        "BEGIN:VEVENT",
        "UID:claim_by-u1@yusuan",
        "DTSTAMP:20260101T020304Z",
        "SEQUENCE:123",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Claim by\\, Chengdu",
        "DESCRIPTION:one\\ntwo\\; three",
        "TRANSP:TRANSPARENT",
        ...["-P59DT15H", "-PT15H", "PT9H"].flatMap((trigger) => [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          "DESCRIPTION:Claim by\\, Chengdu",
          `TRIGGER:${trigger}`,
          "END:VALARM",
        ]),
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });
  it("does not ring for what is over", () => {
    expect(file("2027-01-01")).not.toContain("VALARM");
  });
  it("repeats by the month up to the last", () => {
    const [monthly] = dates().filter(({ id }) => id === "pay");
    const text = calendar({ dates: monthly ? [monthly] : [], name: "M", uid: "u", today: "2026-06-10", now: 0 });
    expect(text).toContain("\r\nDTSTART;VALUE=DATE:20260701\r\n");
    expect(text).toContain("\r\nRRULE:FREQ=MONTHLY;UNTIL=20260801\r\n");
  });
});

describe("each day to act on", () => {
  const of = (id: string, changed: Partial<typeof assessment> = {}, asOf?: string) =>
    dates(changed, asOf).find((date) => date.id === id);
  const note = "育算 2026年6月10日 的估算，不是医保局的决定。拿不准请打 12393。";

  it("is reminded of in time", () => {
    expect(dates().map(({ id, remind }) => [id, remind])).toEqual([
      ["event", []],
      ["pay", [0]],
      ["insured_through", [7]],
      ["claim_by", [60, 14, 3]],
    ]);
  });

  it("a birth that is still to come is a day that may move", () => {
    expect(of("event", {}, "2026-05-19")?.text).toHaveLength(2);
    expect(of("event", {}, "2026-05-20")?.text).toHaveLength(1);
    expect(of("event")?.text).toEqual([note]);
  });

  it("the last month to be paid is the one in which the days end", () => {
    expect(of("pay", {}, "2026-07-31")).toMatchObject({ day: "2026-08-01", monthlyUntil: "2026-08-01" });
    expect(of("pay", {}, "2026-08-01")).toBeUndefined();
  });

  it("how long to stay insured, and the earliest where readings differ", () => {
    const { deadlines } = assessment;
    const open = { ...deadlines, insured_through_earliest: "2026-07-26" };
    expect(of("insured_through", { deadlines: open })?.text).toHaveLength(
      (of("insured_through", { deadlines: { ...deadlines, insured_through_earliest: null } as never })?.text.length ??
        0) + 1,
    );
  });

  it("the month from which it is due, where it is later", () => {
    const { allowance } = assessment;
    const later = { ...allowance, entitled: "later" as const, entitled_from: "2026-09" };
    expect(of("entitled_from", { allowance: later })).toMatchObject({
      day: "2026-09-01",
      title: "从 2026年9月 起能领生育津贴——成都市",
      remind: [0],
      text: [note],
    });
    expect(of("entitled_from", { allowance: { ...later, entitled: "yes" } })).toBeUndefined();
    expect(of("entitled_from", { allowance: { ...allowance, entitled: "later" } })).toBeUndefined();
  });

  it("what the days' end has to do with the claim is said where it is so", () => {
    const { notices } = assessment;
    const [first] = notices;
    if (!first) throw new Error("a notice");
    const after = { ...first, code: "claim_after_days_end" as const };
    const other = { ...first, code: "paid_monthly" as const };
    const said = (...list: (typeof notices)[number][]) =>
      of("claim_by", { unsettled: [], notices: list as typeof notices })?.text;
    expect(said(other)).toEqual([note]);
    expect(said(other, after)).toEqual(["计发天数过完以后才能申领。", note]);
  });
});
