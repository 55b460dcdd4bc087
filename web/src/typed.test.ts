import { describe, expect, it } from "vitest";
import { ascii, fen, parseDay, parseMoney, parseMonth, parseWhole } from "./typed";

describe("money as people type it", () => {
  it.each([
    ["4588", "4588"],
    ["4,588", "4588"],
    ["４，５８８．５０", "4588.50"],
    ["4588。5", "4588.5"],
    ["¥ 12,345,678.90 元", "12345678.90"],
    ["￥6117", "6117"],
    ["6117　元", "6117"],
    ["007646", "7646"],
    ["0", "0"],
    ["999999999.99", "999999999.99"],
  ])("%s is %s", (typed, value) => expect(parseMoney(typed)).toEqual({ value }));

  it.each([
    "",
    "4,58",
    "45,88",
    "1,2345",
    "4588.",
    "4588.123",
    "4.588,00",
    "-1",
    "1e3",
    "四千",
    "1.2万",
    "0x10",
    "9999999999",
  ])("%s is refused", (typed) => expect(parseMoney(typed)).toEqual({ wrong: "invalid_amount" }));

  it("is compared in whole fen", () => {
    expect(fen("4588")).toBe(458800);
    expect(fen("48.94")).toBe(4894);
    expect(fen("0.5")).toBe(50);
    expect(fen("999999999.99")).toBe(99999999999);
  });
});

describe("numbers, months and days", () => {
  it("takes full-width digits", () => {
    expect(parseWhole("１４")).toEqual({ value: 14 });
    expect(ascii("２０２５／３")).toBe("2025/3");
  });
  it.each(["", "1.5", "-1", "十四", "1234567", "1,000"])("%s is no whole number", (typed) =>
    expect(parseWhole(typed)).toEqual({ wrong: "invalid_number" }),
  );
  it.each(["2025-03", "2025-3", "2025/3", "2025.3", "202503", "2025年3月", "２０２５年０３月"])(
    "%s is a month",
    (typed) => expect(parseMonth(typed)).toEqual({ value: "2025-03" }),
  );
  it.each(["2025", "2025-13", "2025-00", "25-03", "2025-3-1", "202513"])("%s is no month", (typed) =>
    expect(parseMonth(typed)).toEqual({ wrong: "invalid_month" }),
  );
  it.each(["2026-05-20", "2026/5/20", "2026.5.20", "20260520", "2026年5月20日"])("%s is a day", (typed) =>
    expect(parseDay(typed)).toEqual({ value: "2026-05-20" }),
  );
  it.each(["2026-02-29", "2026-04-31", "2026-13-01", "0000-01-01", "2026-5", "20"])("%s is no day", (typed) =>
    expect(parseDay(typed)).toEqual({ wrong: "invalid_date" }),
  );
  it("knows leap days", () => expect(parseDay("2028-02-29")).toEqual({ value: "2028-02-29" }));
});

describe("signs about a figure", () => {
  it.each([
    ["¥¥5", "invalid_amount"],
    ["5¥", "invalid_amount"],
    ["元5", "invalid_amount"],
    ["5元元", "invalid_amount"],
    ["x5", "invalid_amount"],
    ["1,234,567.891", "invalid_amount"],
    ["1234,567", "invalid_amount"],
    [",567", "invalid_amount"],
    ["1,234x", "invalid_amount"],
    ["x1,234", "invalid_amount"],
    ["1234567890", "invalid_amount"],
    ["1,234,567,890", "invalid_amount"],
  ])("%s is refused", (typed, wrong) => expect(parseMoney(typed)).toEqual({ wrong }));

  it.each([
    ["12,345", "12345"],
    ["123,456.7", "123456.7"],
    ["1、234", "1234"],
    ["00", "0"],
    ["000.50", "0.50"],
    ["100", "100"],
  ])("%s is %s", (typed, value) => expect(parseMoney(typed)).toEqual({ value }));

  it("full-width forms from the first to the last, and every blank", () => {
    expect(ascii("！～ａＺ")).toBe("!~aZ");
    expect(ascii(" 1\t2　3\n。，、")).toBe("123.,,");
  });

  it("fen beyond the second place do not count", () => {
    expect([fen("1.239"), fen("1.2"), fen("1.")].toString()).toBe("123,120,100");
  });

  it.each(["x1", "1x"])("%s is no whole number", (typed) =>
    expect(parseWhole(typed)).toEqual({ wrong: "invalid_number" }),
  );
  it("a whole number has six digits at most", () => expect(parseWhole("123456")).toEqual({ value: 123456 }));

  it.each(["x2025-03", "2025-03x", "2025-031", "20253", "2025月3年", "2025-0", "2025年3月月"])(
    "%s is no month",
    (typed) => expect(parseMonth(typed)).toEqual({ wrong: "invalid_month" }),
  );
  it.each([
    ["2025-1", "2025-01"],
    ["2025-12", "2025-12"],
    ["202512", "2025-12"],
    ["2025年3", "2025-03"],
  ])("%s is a month", (typed, value) => expect(parseMonth(typed)).toEqual({ value }));

  it.each(["x2026-05-20", "2026-05-20x", "2026-05-201", "2026-055-20", "202605200", "2026-05月20日日", "2026-05-"])(
    "%s is no day",
    (typed) => expect(parseDay(typed)).toEqual({ wrong: "invalid_date" }),
  );
  it.each(["2026-5-2", "2026年5月2", "2026/05/02", "20260502"])("%s is a day", (typed) =>
    expect(parseDay(typed)).toEqual({ value: "2026-05-02" }),
  );
});
