import { describe, expect, it } from "vitest";
import type { Plan } from "../../contract";
import { keep, page } from "../../words/zh";
import { cell, csv, planQuestion, planRows, stepRows } from "./csv";
import { asked, assessment, situation } from "./sample";

describe("a table for a spreadsheet", () => {
  it("runs nothing: what begins like a formula is text, what is a number stays one", () => {
    expect(["=1+1", "+86", "@x", "-a", "\tx", "-734.10", "19708.47", 15, "a=b"].map(cell)).toEqual([
      "'=1+1",
      "'+86",
      "'@x",
      "'-a",
      "'\tx",
      "-734.10",
      "19708.47",
      "15",
      "a=b",
    ]);
  });
  it("quotes what would break a row", () => {
    expect(csv([['a"b', "c,d", "e\nf"], [1]])).toBe('\ufeff"a""b","c,d","e\nf"\r\n1\r\n');
    expect(cell('=HYPERLINK("x","y")')).toBe('"\'=HYPERLINK(""x"",""y"")"');
  });
  it("asks for three years of first months", () => {
    expect(planQuestion(situation).start).toEqual({ from: "2023-06", to: "2026-05" });
  });
  it("has the plan's own figures, and words where there is none", () => {
    const one = (amount: string) => ({ min: amount, max: amount });
    const plan: Plan = {
      latest_start: "2025-06",
      rows: [
        {
          start: "2025-06",
          months: 12,
          entitled: "yes",
          premiums: one("587.28"),
          allowance: { min: "19708.47", max: "19982.20" },
          net: { min: "19121.19", max: "19394.92" },
        },
        {
          start: "2025-07",
          months: 11,
          entitled: "no",
          premiums: one("538.34"),
          allowance: one("0.00"),
          net: one("-538.34"),
        },
        { start: "2025-08", months: 10, entitled: "uncertain", premiums: null, allowance: null, net: null },
      ],
    };
    expect(csv(planRows(page, keep, plan)).split("\r\n")).toEqual([
      "\ufeff起始月,到生育当月的月数,能不能领,生育保险费 最少（元）,生育保险费 最多（元）,生育津贴 最少（元）,生育津贴 最多（元）,净得 最少（元）,净得 最多（元）",
      "2025-06,12,能领生育津贴,587.28,587.28,19708.47,19982.20,19121.19,19394.92",
      "2025-07,11,领不到生育津贴,538.34,538.34,0.00,0.00,-538.34,-538.34",
      "2025-08,10,能不能领，还没有定论,没有公布过,没有公布过,没有公布过,没有公布过,没有公布过,没有公布过",
      "",
    ]);
  });
  it("has every step with its operands and articles", () => {
    expect(
      csv(stepRows(page, keep, assessment, asked.documents))
        .split("\r\n")
        .slice(0, 3),
    ).toEqual([
      "\ufeff序号,步骤,结果,原值,用到的数,依据的可靠程度,条文",
      "1,生育保险费率,0.8%,0.8%,,据报道,《四部门的通知》川医保规〔2024〕9号 一；《成都市职工医保缴费比例》 全文",
      '2,每月保费,48.94 元,48.94,"缴费基数：6,117.00 元；生育保险费率：0.8%",,《四部门的通知》川医保规〔2024〕9号 一',
    ]);
  });
});
