import { describe, expect, it } from "vitest";
import { keep as keepEn, page as pageEn } from "../../words/en";
import { layOut, TALLEST } from "./paint";
import { plainText, receipt } from "./receipt";
import { asked, assessment, situation } from "./sample";
import { wrap } from "./wrap";

const TEXT = `生育保险缴费和生育津贴估算
成都市 · 2026年11月22日

【结果】
能领生育津贴
生育津贴：19,708.47 ~ 19,982.20 元
　“折成日标准的除数”还没有定论
计发基数：6,117.00 元
计发天数：98 天
除数：30、365/12
付给本人
当天有发放生育津贴的规定：符合
生育保险连续参保月数（算到当月）：符合
　有 15 个月，需要 12 个月
生育保险费，每月：48.94 元
生育保险费，到生育当月共 15 个月：734.10 元
　个人缴纳

【日子】
以这一天为准：2026年11月22日
分娩：2026年5月20日
参保至少保持到：2026年8月25日
最晚申领：2027年5月20日

【填的内容】
统筹地区：成都市 510100
参保身份：灵活就业人员
分娩或终止妊娠：分娩
分娩或终止妊娠的日期：2026年5月20日
分娩方式：顺产
胎儿数：单胎
第几个孩子：第 1 个孩子
连续缴费月数：15 个月
缴费基数：6,117 元
之后继续缴，直到津贴期结束：是

【每一步】
生育保险费率：0.8%
　据报道，[1] 一，[2] 全文
每月保费：48.94 元
　缴费基数 6,117.00 元 × 生育保险费率 0.8% → 48.936 → 48.94 元
　[1] 一
生育津贴：19,708.47 元
　计发基数 6,117.00 元 × 计发天数 98 天 ÷ (折成日标准的除数 365/12) → 19,708.4712… → 19,708.47 元
　[1] 二(二)2

【还没有定论的】
折成日标准的除数：365/12 → 19,708.47 元（据公布的数推算）；30 → 19,982.20 元（据公布的数推算）
　通知没有写日标准怎样折算。
　成都市的生育津贴，月基数折成一天是除以 30、30.4，还是乘 12 除以 365？（医保热线 12393）
　[1] 二(二)2

【依据的文件】
[1] 《四部门的通知》 川医保规〔2024〕9号
[2] 《成都市职工医保缴费比例》

【这是什么，不是什么】
这是按已经公布的规定算出的估计，不是医保局的决定。能不能领、领多少，以参保地医保经办机构的答复为准（医保热线 12393）。
没有查到规定的，写“没有公布过”，不用猜的数代替。
在您自己的设备上算：填的和算的都不发送出去；除非您自己按“保存”，填的内容不存在设备上。

【用什么算的】
政策数据 2026.11.1，核对到 2026年12月31日
计算程序：SHA-256 bcafd95bf12836bf…
政策数据包 51：SHA-256 7b13b3bda63d618e…
打印日：2026年11月23日

https://example.org/#r=510100`;

const lines = (id: string, changed: Partial<typeof asked>) =>
  receipt({ ...asked, ...changed }).sections.find((section) => section.id === id)?.lines;

describe("the receipt", () => {
  it("says all of it, in one order, as text", () => {
    expect(plainText(receipt(asked), "：", ["https://example.org/#r=510100"])).toBe(TEXT);
  });

  it("has the same sections in the other language", () => {
    const other = receipt({ ...asked, words: pageEn, own: keepEn, lang: "en", nameOfRegion: () => "Chengdu" });
    expect(other.sections.map(({ id, lines }) => [id, lines.length])).toEqual(
      receipt(asked).sections.map(({ id, lines }) => [id, lines.length]),
    );
    expect(other.sections[0]?.lines[1]).toEqual({
      name: "Maternity allowance",
      text: "¥19,708.47 – 19,982.20",
      under: ["Open: divisor from month to day"],
    });
  });

  it("says what is unknown, and no nought in its place", () => {
    const { allowance } = assessment;
    const unknown = {
      ...assessment,
      allowance: { ...allowance, amount: null, if_entitled: null, base: null, divisor: [] },
    };
    expect(lines("verdict", { assessment: unknown })?.slice(1, 5)).toEqual([
      { name: "生育津贴", text: "没有公布过", under: ["“折成日标准的除数”还没有定论"] },
      { name: "计发基数", text: "没有公布过", under: [] },
      { name: "计发天数", text: "98 天", under: [] },
      { name: "除数", text: "没有公布过", under: [] },
    ]);
  });

  it("does not put a payable figure where there is none", () => {
    const none = { min: "0.00", max: "0.00" };
    const refused = { ...assessment, allowance: { ...assessment.allowance, entitled: "no" as const, amount: none } };
    expect(lines("verdict", { assessment: refused })?.slice(0, 2)).toEqual([
      { text: "领不到生育津贴", under: [] },
      { name: "如果领得到", text: "19,708.47 ~ 19,982.20\u00a0元", under: [] },
    ]);
  });

  it("has every period and every answer of the bureau", () => {
    const detailed = {
      ...situation,
      coverage: [
        { from: "2025-01", to: "2025-01", status: "flexible" as const, base: "5000" },
        {
          from: "2025-03",
          to: "2025-09",
          status: "employee" as const,
          base: "6117.5",
          maternity: false,
          back_paid: true,
        },
        { from: "2025-10", status: "flexible" as const, base: "6117", region: "310000" },
      ],
      settle: { "allowance.divisor": "365/12", "coverage.back_paid_counts": true },
    };
    expect(lines("inputs", { situation: detailed })?.slice(7)).toEqual([
      { name: "第 1 段", text: "2025年1月 · 灵活就业人员 · 5,000\u00a0元", under: [] },
      {
        name: "第 2 段",
        text: "2025年3月 – 2025年9月 · 单位职工 · 6,117.5\u00a0元 · 只缴职工医保 · 补缴",
        under: [],
      },
      { name: "第 3 段", text: "2025年10月起一直缴 · 灵活就业人员 · 6,117\u00a0元 · 成都市", under: [] },
      { name: "折成日标准的除数（您填的答复）", text: "365/12", under: [] },
      { name: "补缴的月份算不算（您填的答复）", text: "是", under: [] },
    ]);
  });

  it("says the very same step once", () => {
    const twice = { ...assessment, trace: [...assessment.trace, ...assessment.trace] };
    expect(lines("steps", { assessment: twice })).toHaveLength(3);
  });
});

/** Chinese is as wide as two letters. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

describe("lines of a width", () => {
  const at = (width: number, text: string) => wrap(text, width, measure);
  it("break Chinese anywhere, but not before a closing or after an opening mark", () => {
    expect(at(10, "生育保险费，每月缴纳")).toEqual(["生育保险", "费，每月缴", "纳"]);
    expect(at(10, "依据川医《通知》全文")).toEqual(["依据川医", "《通知》全", "文"]);
  });
  it("keep a figure and its sign together", () => {
    expect(at(14, "一共 19,708.47 元")).toEqual(["一共 19,708.47", "元"]);
    expect(at(12, "rate of 0.8% (x)")).toEqual(["rate of 0.8%", "(x)"]);
  });
  it("break what is longer than a line where it must", () => {
    expect(at(4, "abcdefghij k")).toEqual(["abcd", "efgh", "ij k"]);
    expect(at(3, "")).toEqual([]);
  });
  it("lose nothing", () => {
    expect(wrap(TEXT.replace(/\n/g, " "), 31, measure).join("").replace(/\s/g, "")).toBe(TEXT.replace(/\s/g, ""));
  });
});

describe("the picture", () => {
  const by = (text: string) => measure(text) * 7;
  it("has all the words of the text", () => {
    const pages = layOut(receipt(asked), { colon: "：", measure: by, scan: { text: "扫码", modules: 49 } });
    const drawn = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
    const written = plainText(receipt(asked), "：", ["扫码"]).replace(/[【】]/g, "");
    expect(drawn.replace(/[\s\u3000]/g, "")).toBe(written.replace(/[\s\u3000]/g, ""));
  });
  it("draws nothing beyond its edge, and goes on in another where it gets too tall", () => {
    const long = {
      ...assessment,
      trace: assessment.trace.flatMap((step) => Array.from({ length: 200 }, (_, n) => ({ ...step, result: n }))),
    };
    const pages = layOut(receipt({ ...asked, assessment: long }), {
      colon: "：",
      measure: by,
      scan: { text: "扫码", modules: 49 },
    });
    expect(pages.length).toBeGreaterThan(5);
    for (const { runs, height } of pages) {
      expect(height).toBeLessThanOrEqual(TALLEST);
      for (const { x, y, text } of runs) expect(x + by(text) <= 480 - 24 && y < height && y > 0).toBe(true);
    }
    expect(pages[0]?.runs.some(({ text }) => text === "能领生育津贴")).toBe(true);
    expect(pages.filter(({ code }) => code)).toHaveLength(1);
  });
});
