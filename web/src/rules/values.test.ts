import { describe, expect, it } from "vitest";
import { rules as r, page as w } from "../words/zh";
import type { Value } from "./data";
import { shortValue, valueLines } from "./values";

const lines = (id: Parameters<typeof valueLines>[2], value: Value) =>
  valueLines(w, r, id, value).map((line) => line.replace(/\u00a0/g, " "));
const short = (id: Parameters<typeof shortValue>[2], value: Value) =>
  shortValue(w, r, id, value).replace(/\u00a0/g, " ");

describe("a value of the data in words", () => {
  it("a figure or a code is one line", () => {
    expect(lines("allowance.claim_months", "12")).toEqual(["12 个月"]);
    expect(lines("coverage.back_paid_counts", true)).toEqual(["是"]);
    expect(short("allowance.share", "50%")).toBe("50%");
  });

  it("a table that nobody has words for is a fault", () => {
    expect(() => valueLines(w, r, "allowance.share", {})).toThrow("allowance.share: a table without words");
  });

  it("days: each that is known, orders and weeks, then what nobody published", () => {
    const days = {
      birth: 98,
      extension: 60,
      by_child_order: [{ from_child_order: 2, extension: 90 }, { from_child_order: 3 }],
      dystocia: 15,
      termination: [
        { from_gestation_day: 1, days: 15 },
        { from_gestation_day: 2, days: 20 },
        { from_gestation_day: 115, days: 42 },
      ],
    };
    const said = [
      "分娩：98 天",
      "延长：60 天",
      "难产另加：15 天",
      "第 2 个孩子起，延长：90 天",
      "第 3 个孩子起，延长：没有公布",
      "终止妊娠：15 天",
      "终止妊娠，孕满 2 天：20 天",
      "终止妊娠，孕满 16 周 3 天：42 天",
      "没有公布：剖宫产另加、每多一个孩子另加",
    ];
    expect(lines("allowance.days_rule", days)).toEqual(said);
    expect(lines("leave.days_rule", days)).toEqual(said);
    expect(short("allowance.days_rule", days)).toBe("分娩：98 天");
  });

  it("an extension by child's order alone is not missing; no order and no weeks are", () => {
    const all = { birth: 98, dystocia: 15, caesarean: 15, per_extra_infant: 15 };
    const band = [{ from_gestation_day: 0, days: 15 }];
    const byOrder = [{ from_child_order: 1, extension: 60 }];
    expect(lines("allowance.days_rule", { ...all, by_child_order: byOrder, termination: band }).slice(-2)).toEqual([
      "第 1 个孩子起，延长：60 天",
      "终止妊娠：15 天",
    ]);
    expect(lines("allowance.days_rule", { ...all, by_child_order: [], termination: band }).at(-1)).toBe(
      "没有公布：延长",
    );
    expect(lines("allowance.days_rule", { ...all, extension: 0, by_child_order: [], termination: [] }).at(-1)).toBe(
      "没有公布：终止妊娠",
    );
  });

  it("limits of a base", () => {
    const id = "contribution.limits";
    const steps = [
      { id: "with_account", base: "4588.00" },
      { id: "pool_only", base: "6117.00" },
    ];
    expect(lines(id, { floor: "4588.00", cap: "22937.50" })).toEqual(["下限：4,588 元", "上限：22,937.50 元"]);
    expect(lines(id, { cap: "22940.00" })).toEqual(["上限：22,940 元"]);
    expect(lines(id, { steps })).toEqual(["统账结合：4,588 元", "单建统筹：6,117 元"]);
    expect(short(id, { floor: "4588.00", cap: "22940.00" })).toBe("4,588 ~ 22,940 元");
    expect(short(id, { floor: "4588.00" })).toBe("4,588 元");
    expect(short(id, { cap: "22940.00" })).toBe("22,940 元");
    expect(short(id, { steps })).toBe("4,588 元、6,117 元");
    expect(short(id, { steps: [...steps, { id: "pool_only", base: "4588.00" }] })).toBe("4,588 元、6,117 元");
    expect(short(id, {})).toBe("见下");
  });

  it("tiers by months", () => {
    const tiers = [
      { months: "6", share: "50%" },
      { months: "12", share: "100%" },
    ];
    expect(lines("allowance.tiers", tiers)).toEqual(["满 6 个月：50%", "满 12 个月：100%"]);
    expect(short("allowance.tiers", tiers)).toBe("按月数分档");
  });

  it("rounding", () => {
    expect(lines("allowance.rounding", { mode: "up", places: 1, base: false })).toEqual(["有零数就进位，取整到角"]);
    expect(lines("allowance.rounding", { mode: "half_up", places: 0, base: true })).toEqual([
      "四舍五入，取整到元",
      "计发基数先同样取整",
    ]);
  });

  it("the subsidy for small children", () => {
    expect(lines("childcare_subsidy", { monthly: "300.00", months: 36, first_month: "2025-01" })).toEqual([
      "每个孩子每月 300 元，最多 36 个月，从 2025年1月开始发",
    ]);
  });
});

describe("what medical insurance pays, one line each", () => {
  it.each([
    [{ item: "prenatal", mode: "fixed", amount: "1000.00" }, "产前检查费：定额 1,000 元"],
    [{ item: "prenatal", mode: "fixed" }, "产前检查费：没有查到公布的数"],
    [{ item: "prenatal", event: "birth", mode: "share", share: "80%" }, "产前检查费 (分娩)：报销 80%"],
    [{ item: "delivery", event: "birth", mode: "share", share: "80%" }, "分娩医疗费：报销 80%"],
    [{ item: "termination", event: "termination", mode: "share", share: "80%" }, "终止妊娠医疗费：报销 80%"],
    [
      {
        item: "delivery",
        delivery: ["dystocia", "caesarean"],
        mode: "cap",
        amount: "5000.50",
        hospital_level: "tertiary",
      },
      "分娩医疗费 (难产、剖宫产、三级医院)：限额内据实 5,000.50 元",
    ],
    [
      { item: "termination", from_gestation_day: 112, mode: "fixed", amount: "800.00" },
      "终止妊娠医疗费 (孕满 16 周)：定额 800 元",
    ],
    [
      { item: "termination", to_gestation_day: 111, mode: "fixed", amount: "300.00" },
      "终止妊娠医疗费 (孕不满 16 周)：定额 300 元",
    ],
    [
      { item: "termination", from_gestation_day: 85, to_gestation_day: 195, mode: "fixed", amount: "300.00" },
      "终止妊娠医疗费 (孕满 12 周 1 天、不满 28 周)：定额 300 元",
    ],
    [
      { item: "delivery", mode: "share", share: "70%", from_cost: "1000.00", to_cost: "5000.00", cap: "4000.00" },
      "分娩医疗费：报销 70% (1,000 至 5,000 元的部分、最高 4,000 元)",
    ],
    [
      { item: "delivery", mode: "share", share: "70%", to_cost: "5000.00", per_extra_infant: "500.00" },
      "分娩医疗费：报销 70% (5,000 元以内的部分、每多一个孩子另加 500 元)",
    ],
    [
      { item: "assisted_reproduction", mode: "share", share: "70%", from_cost: "1000.00", items: 13, max_times: 2 },
      "辅助生殖：报销 70% (超过 1,000 元的部分、13 个项目、每项最多 2 次)",
    ],
  ])("%j", (benefit, line) => {
    expect(lines("medical.benefits", [benefit])).toEqual([line]);
    expect(short("medical.benefits", [benefit])).toBe("见下");
  });

  it("by the child's order", () => {
    const benefit = { item: "delivery", mode: "share", share: "70%" };
    const of = (more: object) => lines("medical.benefits", [{ ...benefit, ...more }]);
    expect(of({ from_child_order: 2 })).toEqual(["分娩医疗费 (第 2 个孩子起)：报销 70%"]);
    expect(of({ to_child_order: 2 })).toEqual(["分娩医疗费 (第 1 至 2 个孩子)：报销 70%"]);
  });
});
