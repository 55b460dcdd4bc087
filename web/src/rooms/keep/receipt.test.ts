import { describe, expect, it } from "vitest";
import type { Assessment, Condition, Situation, Step, Unsettled } from "../../contract";
import { keep as keepEn, page as pageEn } from "../../words/en";
import { layOut, TALLEST } from "./paint";
import { ifs, type Line, plainText, receipt } from "./receipt";
import { asked, assessment, situation } from "./sample";
import { pieces, wrap } from "./wrap";

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

/** The verdict's lines where some parts of the answer are others. */
const verdict = (changed: Partial<Assessment>) => lines("verdict", { assessment: { ...assessment, ...changed } }) ?? [];
const dates = (changed: Partial<Assessment>) => lines("dates", { assessment: { ...assessment, ...changed } }) ?? [];
const allowance = (changed: Partial<Assessment["allowance"]>) => ({
  allowance: { ...assessment.allowance, ...changed },
});
const contribution = (changed: Partial<Assessment["contribution"]>) => ({
  contribution: { ...assessment.contribution, ...changed },
});
const named = (all: readonly Line[], name: string) => all.filter((one) => one.name === name);
const { words: w, own: k } = asked;
const open = (id: string, changed: Partial<Unsettled> = {}): Unsettled => ({
  ...(assessment.unsettled[0] as Unsettled),
  id,
  ...changed,
});

describe("the verdict on the receipt", () => {
  const notYet: Condition = { id: "in_force", met: "no" };

  it("names a scheme that is not in force, and no dates of it", () => {
    const conditions: Condition[] = [...assessment.allowance.conditions.slice(1), notYet];
    const none = allowance({ entitled: "no", conditions });
    expect(verdict(none)[0]).toEqual({ text: w.entitled.no, under: [w.answer.noScheme] });
    expect(dates(none).map(({ name }) => name)).toEqual([k.asOf, w.answer.event.birth]);
    // In force, or another condition: neither.
    for (const one of [
      { ...notYet, met: "yes" },
      { id: "insured_in_area", met: "no" },
    ] as Condition[]) {
      expect(verdict(allowance({ entitled: "no", conditions: [one] }))[0]?.under).toEqual([]);
      expect(dates(allowance({ entitled: "no", conditions: [one] }))).toHaveLength(4);
    }
    expect(verdict(allowance({ entitled: "no", conditions: [] }))[0]?.under).toEqual([]);
  });

  it("stands under what decides it", () => {
    const required = open("coverage.required_months", { alternatives: [] });
    expect(verdict({ unsettled: [required] })[0]?.under).toEqual(["“要求的参保月数”还没有定论"]);
  });

  it("says up to which day the policy was looked at, where the event lies beyond", () => {
    const policy = { ...assessment.policy, within_verified: false };
    expect(verdict({ policy })[1]).toEqual({ text: w.answer.beyondVerified(w.day("2026-12-31")), under: [] });
    expect(verdict({})[1]?.name).toBe(w.answer.allowance);
  });

  it("says what it would be only while that is not certain, and never nought", () => {
    const text = "19,708.47 ~ 19,982.20\u00a0元";
    const ifEntitled = (changed: Partial<Assessment["allowance"]>) =>
      named(verdict(allowance(changed)), w.answer.ifEntitled).map(({ text }) => text);
    expect(ifEntitled({ entitled: "uncertain" })).toEqual([text]);
    expect(ifEntitled({ entitled: "no" })).toEqual([text]);
    expect(ifEntitled({ entitled: "yes" })).toEqual([]);
    expect(ifEntitled({ entitled: "later" })).toEqual([]);
    expect(ifEntitled({ entitled: "no", if_entitled: { min: "0.00", max: "0.00" } })).toEqual([]);
    expect(ifEntitled({ entitled: "no", if_entitled: null })).toEqual([]);
  });

  it("has base, days and divisor unless there is no entitlement and no base", () => {
    const count = (changed: Partial<Assessment["allowance"]>) =>
      named(verdict(allowance(changed)), w.answer.base).length;
    expect(count({ entitled: "no", base: null })).toBe(0);
    expect(count({ entitled: "no" })).toBe(1);
    expect(count({ entitled: "yes", base: null })).toBe(1);
    expect(named(verdict(allowance({ days: { min: 98, max: 128 } })), w.answer.days)).toEqual([
      { name: w.answer.days, text: w.dayCount("98 至 128"), under: [] },
    ]);
    expect(named(verdict(allowance({ days: null })), w.answer.days)[0]).toMatchObject({ text: w.answer.unpublished });
  });

  it("says what the employer owes on top, and whom it is paid to", () => {
    const topUp = { top_up: { min: "100.00", max: "100.00" } };
    const unsettled = [open("allowance.base")];
    const lines = verdict({ ...allowance({ ...topUp, payee: "employer" }), unsettled });
    expect(named(lines, w.answer.topUp)).toEqual([
      { name: w.answer.topUp, text: "100.00\u00a0元", under: ifs(w, "top_up", unsettled) },
    ]);
    expect(ifs(w, "top_up", unsettled)).toHaveLength(1);
    expect(named(verdict({}), w.answer.topUp)).toEqual([]);
    const texts = (changed: Partial<Assessment["allowance"]>) =>
      verdict(allowance(changed)).flatMap(({ name, text }) => (name ? [] : [text]));
    expect(texts({ payee: "employer" })).toEqual([w.entitled.yes, w.answer.payee.employer]);
    expect(texts({ payee: null })).toEqual([w.entitled.yes]);
    expect(texts({ entitled: "no" })).toEqual([w.entitled.no]);
  });

  it("counts months as they are known: one number or two, needed or not published", () => {
    const count = (condition: Partial<Condition>) =>
      named(
        verdict(allowance({ conditions: [{ id: "continuous_months", met: "no", ...condition }] })),
        w.conditions.continuous_months,
      );
    const under = (text: string) => [{ name: w.conditions.continuous_months, text: w.met.no, under: [text] }];
    expect(count({ have: 9, need: 12 })).toEqual(under(w.answer.haveNeed("9", 12)));
    expect(count({ have: 9, have_max: 9, need: 12 })).toEqual(under(w.answer.haveNeed("9", 12)));
    expect(count({ have: 9, have_max: 11, need: 12 })).toEqual(under(w.answer.haveNeed("9 至 11", 12)));
    expect(count({ have: 0 })).toEqual(under(w.answer.haveNeedUnknown("0")));
    expect(count({ need: 12 })).toEqual([{ name: w.conditions.continuous_months, text: w.met.no, under: [] }]);
  });

  it("says where nothing is paid for it, by nobody or as no premium of its own", () => {
    for (const changed of [{ payer: "none" }, { kind: "none" }] as const) {
      const lines = verdict(contribution(changed));
      expect(named(lines, w.answer.premium)).toEqual([
        { name: w.answer.premium, text: w.answer.premiumNone, under: [] },
      ]);
      expect(named(lines, k.ofPremium(w.answer.monthly))).toEqual([]);
    }
    expect(named(verdict({}), w.answer.premium)).toEqual([]);
  });

  it("says who pays and of what kind, and her own part where somebody else pays too", () => {
    const total = k.ofPremium(w.answer.total(15));
    const own = k.ofPremium(w.answer.ownTotal);
    const under = (changed: Partial<Assessment["contribution"]>) =>
      named(verdict(contribution(changed)), total).flatMap((one) => one.under);
    expect(under({ payer: "employer", kind: "included" })).toEqual([w.payers.employer, w.premiumKinds.included]);
    expect(under({ payer: null })).toEqual([w.answer.premiumUnknownPayer]);
    expect(named(verdict(contribution({ payer: "employer", own_total: { min: "0.00", max: "0.00" } })), own)).toEqual([
      { name: own, text: "0.00\u00a0元", under: [] },
    ]);
    expect(named(verdict(contribution({ payer: "unemployment_fund", own_total: null })), own)).toEqual([
      { name: own, text: w.answer.unpublished, under: [] },
    ]);
    expect(named(verdict(contribution({ payer: null })), own)).toEqual([]);
    expect(named(verdict({}), own)).toEqual([]);
    const monthly = k.ofPremium(w.answer.monthly);
    const unsettled = [open("contribution.rate")];
    expect(named(verdict({ ...contribution({ monthly: null }), unsettled }), monthly)).toEqual([
      { name: monthly, text: w.answer.unpublished, under: ifs(w, "monthly", unsettled) },
    ]);
  });

  it("has the leave and the subsidy where there are any", () => {
    const unsettled = [open("leave.days"), open("childcare_subsidy")];
    const lines = verdict({
      leave: { days: null, citations: [] },
      childcare_subsidy: { monthly: "300.00", months: 36, amount: "10800.00", citations: [] },
      unsettled,
    });
    expect(named(lines, w.answer.leaveDays)).toEqual([
      { name: w.answer.leaveDays, text: w.answer.unpublished, under: ifs(w, "leave", unsettled) },
    ]);
    const text = `${w.answer.subsidyOf("300.00\u00a0元", 36)}10,800.00\u00a0元`;
    expect(named(lines, w.answer.subsidy)).toEqual([
      { name: w.answer.subsidy, text, under: ifs(w, "subsidy", unsettled) },
    ]);
    const settled = verdict({ leave: { days: 158, citations: [] } });
    expect(named(settled, w.answer.leaveDays)).toEqual([
      { name: w.answer.leaveDays, text: w.dayCount("158"), under: [] },
    ]);
    expect([...named(verdict({}), w.answer.leaveDays), ...named(settled, w.answer.subsidy)]).toEqual([]);
  });
});

describe("the dates on the receipt", () => {
  it("say from which month she has it, and both ends of what is not certain", () => {
    const unsettled = [open("allowance.days"), open("allowance.claim_months")];
    const deadlines = { claim_by: null, insured_through: "2026-09-24", insured_through_earliest: "2026-08-25" };
    expect(
      dates({ ...allowance({ entitled: "later", entitled_from: "2026-07" }), deadlines, unsettled }).slice(2),
    ).toEqual([
      { name: k.entitledFrom, text: w.month("2026-07"), under: [] },
      {
        name: w.answer.insuredThrough,
        text: w.day("2026-09-24"),
        under: [w.answer.insuredThroughBetween(w.day("2026-08-25")), ...ifs(w, "insured_through", unsettled)],
      },
      { name: w.answer.claimBy, text: w.answer.unpublished, under: ifs(w, "claim_by", unsettled) },
    ]);
    const unknown = dates({ deadlines: { claim_by: "2027-05-20", insured_through: null } });
    expect(unknown.slice(2)).toEqual([
      { name: w.answer.insuredThrough, text: w.answer.unpublished, under: [] },
      { name: w.answer.claimBy, text: w.day("2027-05-20"), under: [] },
    ]);
  });
});

describe("what was entered, on the receipt", () => {
  const inputs = (changed: Partial<Situation>) => lines("inputs", { situation: { ...situation, ...changed } }) ?? [];

  it("leaves out the day of the answer, which stands among the dates", () => {
    expect(inputs({ as_of: "2026-11-22" })).toEqual(inputs({}));
  });

  it("says whether she goes on paying, whatever was said of it", () => {
    const goes = (coverage: Situation["coverage"]) => named(inputs({ coverage }), w.form.keepsPaying);
    const line = (text: string) => [{ name: w.form.keepsPaying, text, under: [] }];
    expect(goes({ months: 15, base: "6117", keeps_paying: false })).toEqual(line(w.no));
    expect(goes({ months: 15, base: "6117", keeps_paying: true })).toEqual(line(w.yes));
    expect(goes({ months: 15, base: "6117" })).toEqual(line(w.yes));
    expect(inputs({ coverage: { months: 15, base: "6117", keeps_paying: false } })).toHaveLength(inputs({}).length);
  });

  it("has an employer's average base, and an empty record has no line", () => {
    const of = {
      from: "2025-01",
      to: "2025-12",
      status: "employee",
      base: "5000",
      employer_average_base: "7000",
    } as const;
    expect(inputs({ coverage: [of] }).at(-1)?.text).toBe(
      `2025年1月 – 2025年12月 · 单位职工 · 5,000\u00a0元 · ${k.employerBase} 7,000\u00a0元`,
    );
    const { base: _, ...bare } = of;
    expect(inputs({ coverage: [{ ...bare, maternity: true, back_paid: false }] }).at(-1)?.text).toBe(
      `2025年1月 – 2025年12月 · 单位职工 · ${k.employerBase} 7,000\u00a0元`,
    );
    expect(inputs({ coverage: [] }).at(-1)?.name).toBe("第几个孩子");
  });
});

describe("the steps on the receipt", () => {
  const step: Step = { id: "contribution.rate", operands: [], result: "0.8%", citations: [] };
  const under = (changed: object) =>
    lines("steps", {
      assessment: { ...assessment, trace: [{ ...step, ...changed } as Assessment["trace"][number]] },
    })?.[0]?.under;

  it("say on what they stand: her own answer, or a grade that is not official", () => {
    expect(under({})).toEqual([]);
    expect(under({ grade: "official" })).toEqual([]);
    expect(under({ grade: "derived" })).toEqual([w.grades.derived]);
    expect(under({ grade: "derived", settled_by_person: true })).toEqual([w.answer.theirs]);
  });

  it("name a place that counted, and list what no formula leads from", () => {
    const operands = [
      { id: "/coverage/0/region", value: "510100" },
      { id: "/coverage/base", value: "6117.00" },
    ];
    expect(under({ operands })?.[0]).toMatch(/成都市，.* 6,117\.00\u00a0元$/);
    expect(under({ operands })?.[0]).not.toContain("510100");
  });
});

describe("what is open, on the receipt", () => {
  const said = (one: Unsettled, more: Partial<typeof asked> = {}) =>
    lines("unsettled", { assessment: { ...assessment, unsettled: [one] }, ...more })?.[0];
  const [reading] = (assessment.unsettled[0] as Unsettled).alternatives;
  if (!reading) throw new Error("the sample has a reading");

  it("says that nothing is, where nothing is", () => {
    expect(lines("unsettled", { assessment: { ...assessment, unsettled: [] } })).toEqual([
      { text: k.nothingUnsettled, under: [] },
    ]);
  });

  it("says where no reading was published, and has no blank lines", () => {
    const bare = open("no.such_parameter", { alternatives: [], citations: [], note: null });
    expect(said(bare)).toEqual({ name: "No.such_parameter", text: w.answer.noAlternatives, under: [] });
  });

  it("gives premiums for what bears on them, the allowance for the rest, and no figure where there is none", () => {
    const total = { min: "700.00", max: "700.00" };
    const text = (id: string, changed: object) => said(open(id, { alternatives: [{ ...reading, ...changed }] }))?.text;
    const grade = k.inBrackets(w.grades.derived);
    expect(text("contribution.rate", { value: "0.8%", total, entitled: "no" })).toBe(`0.8% → 700.00\u00a0元${grade}`);
    expect(text("contribution.rate", { value: "0.8%", total: null })).toBe(`0.8% → ${w.answer.noFigure}${grade}`);
    expect(text("allowance.divisor", { value: "30", total, entitled: "no" })).toBe(`30 → ${w.entitled.no}${grade}`);
    expect(text("allowance.divisor", { value: "30", if_entitled: null })).toBe(`30 → ${w.answer.noFigure}${grade}`);
  });

  it("stands as a condition of a figure: under the one reading that is known, or open", () => {
    const one = [open("allowance.divisor", { alternatives: [{ ...reading, value: "30" }] })];
    expect(ifs(w, "amount", one)).toEqual([w.answer.ifValue("折成日标准的除数", "30")]);
    expect(ifs(w, "amount", assessment.unsettled)).toEqual(["“折成日标准的除数”还没有定论"]);
    expect(ifs(w, "leave", assessment.unsettled)).toEqual([]);
  });
});

describe("a receipt as text", () => {
  it("ends with its last section where nothing is to follow", () => {
    const text = plainText(receipt(asked), "：");
    expect(TEXT.startsWith(text)).toBe(true);
    expect(text.endsWith("打印日：2026年11月23日")).toBe(true);
  });

  it("leaves out a section that has nothing in it, and names a document of which only the id is known", () => {
    const none = receipt({ ...asked, assessment: { ...assessment, trace: [] } });
    expect(none.sections.map(({ id }) => id)).toEqual([
      "verdict",
      "dates",
      "inputs",
      "unsettled",
      "sources",
      "about",
      "made",
    ]);
    expect(lines("sources", { documents: new Map() })).toEqual([
      { text: "[1] sc-2024-9", under: [] },
      { text: "[2] cd-rates-2023", under: [] },
    ]);
  });
});

/** Chinese is as wide as two letters. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

describe("parts that stay whole", () => {
  it("are a run of letters and digits, or one character with the marks around it", () => {
    expect(pieces("按365/12日（《通知》）")).toEqual(["按", "365/12", "日", "（《通", "知》）"]);
    expect(pieces("19,708.47  (a)")).toEqual(["19,", "708.47", "  ", "(a)"]);
    expect(pieces("")).toEqual([]);
  });
  it("have a closing mark with them, but for one that begins, follows a blank or stands in an open bracket", () => {
    expect(pieces("，一")).toEqual(["，", "一"]);
    expect(pieces("a ，b")).toEqual(["a", " ", "，", "b"]);
    expect(pieces("一 二。")).toEqual(["一", " ", "二。"]);
    expect(pieces("一\u3000\n，")).toEqual(["一", "\u3000\n", "，"]);
    expect(pieces("二（）一")).toEqual(["二", "（）", "一"]);
  });
  it("do not lose what is opened at the end", () => {
    expect(pieces("一（")).toEqual(["一", "（"]);
    expect(pieces("（《")).toEqual(["（《"]);
  });
});

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
  it("have blanks between words only, never at an end", () => {
    expect(at(9, "   ab cd")).toEqual(["ab cd"]);
    expect(at(2, "ab    cd")).toEqual(["ab", "cd"]);
    expect(at(3, "ab    cd  ")).toEqual(["ab", "cd"]);
    expect(at(6, "ab    cd")).toEqual(["ab", "cd"]);
    expect(at(8, "ab    cd")).toEqual(["ab    cd"]);
    expect(at(4, "   ")).toEqual([]);
  });
  it("take what just fits", () => {
    expect(at(5, "ab cd")).toEqual(["ab cd"]);
    expect(at(4, "ab cd")).toEqual(["ab", "cd"]);
    expect(at(1, "abc")).toEqual(["a", "b", "c"]);
    expect(at(1, "一二")).toEqual(["一", "二"]);
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
