import { describe, expect, it } from "vitest";
import type { Assessment } from "../../contract";
import { page, since } from "../../words/zh";
import {
  type Answered,
  answered,
  differing,
  knownCause,
  type Noted,
  nameOfNoted,
  note,
  parse,
  textOfNoted,
} from "./earlier";

const VALUES: Answered["values"] = {
  entitled: "yes",
  amount: "19708.47",
  total: "734.10",
  claim_by: "2027-05-20",
  insured_through: "2026-08-25",
};
const then: Answered = { day: "2026-06-10", version: "2026.11.1", values: VALUES };
const TEXT = "1_2026-06-10_2026.11.1_yes_19708.47_734.10_2027-05-20_2026-08-25";
const having = (values: Partial<Answered["values"]>): Answered => ({ ...then, values: { ...VALUES, ...values } });

describe("the answer of a day in one text", () => {
  const answer = (allowance: object, total: object | null, deadlines: object) =>
    ({ policy: { version: "2026.11.1" }, allowance, contribution: { total }, deadlines }) as unknown as Assessment;
  const range = (min: string, max = min) => ({ min, max });

  it("is what the core said", () => {
    const given = answer({ entitled: "yes", amount: range("19708.47") }, range("734.10"), {
      claim_by: "2027-05-20",
      insured_through: "2026-08-25",
    });
    expect(answered("2026-06-10", given)).toEqual(then);
    expect(note(then)).toBe(TEXT);
  });

  it("with the month from which it is due, ranges, and what nobody knows", () => {
    const given = answer({ entitled: "later", entitled_from: "2026-09", amount: range("0.00", "19708.47") }, null, {
      claim_by: null,
      insured_through: null,
    });
    expect(answered("2026-06-10", given).values).toEqual({
      entitled: "later.2026-09",
      amount: "0.00-19708.47",
      total: "x",
      claim_by: "x",
      insured_through: "x",
    });
    expect(answered("2026-06-10", answer({ entitled: "no", amount: null }, range("1.00"), {})).values.amount).toBe("x");
  });
});

describe("a text from a link", () => {
  const changed = (at: number, part: string) =>
    TEXT.split("_")
      .map((own, index) => (index === at ? part : own))
      .join("_");

  it("is read back", () => {
    expect(parse(TEXT)).toEqual(then);
  });

  it.each([
    [1, "2026-01-31"],
    [2, "a"],
    [2, "A-.9"],
    [2, "x".repeat(24)],
    ...["no", "uncertain", "later", "later.2026-09"].map((part) => [3, part] as const),
    ...["x", "0.00", "123456789012345.67", "1.00-22.00"].map((part) => [4, part] as const),
    ...["x", "12.00"].map((part) => [5, part] as const),
    [6, "x"],
    [7, "x"],
  ] as const)("part %d may be %s", (at, part) => expect(parse(changed(at, part))).not.toBeNull());

  it.each([
    ...["0", "2", "11", ""].map((part) => [0, part] as const),
    ...["x", "2026-01-3", "12026-01-31", "2026-01-311", ""].map((part) => [1, part] as const),
    ...["", "x".repeat(25), "a b", "a/b"].map((part) => [2, part] as const),
    ...["", "maybe", "yesno", "later.", "later.2026", "later.2026-09-01", "xyes", "yes.2026-09"].map(
      (part) => [3, part] as const,
    ),
    ...["", "1", "1.0", "1.000", ".00", "1234567890123456.00", "-1.00", "1.00-", "1.00-2", "1.00-2.00-3.00", "xx"].map(
      (part) => [4, part] as const,
    ),
    ...["", "1,00", "x1.00"].map((part) => [5, part] as const),
    ...["", "2027-05", "2027-05-200", "a2027-05-20", "xx"].map((part) => [6, part] as const),
    ...["", "2026-08", "no"].map((part) => [7, part] as const),
  ] as const)("part %d may not be %j", (at, part) => expect(parse(changed(at, part))).toBeNull());

  it("of more or fewer parts, or longer than any of ours, is none", () => {
    expect(parse(`${TEXT}_x`)).toBeNull();
    expect(parse(TEXT.slice(0, TEXT.lastIndexOf("_")))).toBeNull();
    expect(parse("")).toBeNull();
    expect(parse(TEXT.padEnd(201, "_"))).toBeNull();
  });
});

describe("what differs", () => {
  const now = having({ amount: "19982.20", claim_by: "x" });

  it("is named in one order", () => {
    expect(differing(then, then)).toEqual([]);
    expect(differing(then, now)).toEqual(["amount", "claim_by"]);
    expect(differing(then, having({ insured_through: "x", entitled: "no", total: "x" }))).toEqual([
      "entitled",
      "total",
      "insured_through",
    ]);
  });

  it("and why, as far as it is known", () => {
    expect(knownCause(then, null, "2026-11-22")).toBeNull();
    expect(knownCause(then, then, "2026-11-22")).toBe("day");
    expect(knownCause(then, then, "2026-06-10")).toBeNull();
    expect(knownCause(then, now, "2026-11-22")).toBe("same_day");
    expect(knownCause(then, now, "2026-06-10")).toBe("same_day");
  });

  it("has its name", () => {
    const keys: Noted[] = ["entitled", "amount", "total", "claim_by", "insured_through"];
    expect(keys.map((key) => nameOfNoted(page, since, key))).toEqual([
      "能不能领",
      page.answer.allowance,
      page.answer.premium,
      page.answer.claimBy,
      page.answer.insuredThrough,
    ]);
  });

  it("is said as the page says it", () => {
    const said = (key: Noted, value: string) =>
      textOfNoted(page, key, having({ [key]: value })).replace(/\u00a0/g, " ");
    expect(said("entitled", "no")).toBe("领不到生育津贴");
    expect(said("entitled", "later.2026-09")).toBe("从 2026年9月 起能领生育津贴");
    expect(said("amount", "19708.47")).toBe("19,708.47 元");
    expect(said("total", "0.00-19708.47")).toBe("0.00 ~ 19,708.47 元");
    expect(said("claim_by", "2027-05-20")).toBe("2027年5月20日");
    expect(said("insured_through", "2026-08-25")).toBe("2026年8月25日");
    for (const key of ["amount", "total", "claim_by", "insured_through"] as const)
      expect(said(key, "x")).toBe(page.answer.unpublished);
  });
});
