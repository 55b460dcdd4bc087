import { describe, expect, it } from "vitest";
import type { Allowance } from "./contract";
import { amountLine, headline } from "./summary";
import { page } from "./words/zh";

describe("the answer in one line", () => {
  it.each([
    ["yes", "能领生育津贴"],
    ["later", "以后能领生育津贴"],
    ["no", "领不到生育津贴"],
    ["uncertain", "能不能领，还没有定论"],
  ] as const)("%s", (entitled, said) => expect(headline(page, { entitled })).toBe(said));

  it("from which month, where it is later", () => {
    expect(headline(page, { entitled: "later", entitled_from: "2026-02" })).toBe("从 2026年2月 起能领生育津贴");
    expect(headline(page, { entitled: "yes", entitled_from: "2026-02" })).toBe("能领生育津贴");
  });

  it("a day that was assumed stands before it", () => {
    expect(headline(page, { entitled: "yes" }, "2026-05-20")).toBe("若 2026年5月20日 分娩：能领生育津贴");
  });
});

describe("the amount beside it", () => {
  const allowance = (entitled: Allowance["entitled"], amount: Allowance["amount"]) =>
    ({ entitled, amount }) as unknown as Allowance;
  it("is a figure, a range, or unknown; nothing where nothing is payable", () => {
    const one = { min: "19708.47", max: "19708.47" };
    expect(amountLine(page, allowance("yes", one), "?")).toBe("19,708.47\u00a0元");
    expect(amountLine(page, allowance("uncertain", { ...one, min: "0.00" }), "?")).toBe("0.00 ~ 19,708.47\u00a0元");
    expect(amountLine(page, allowance("yes", null), "?")).toBe("?");
    expect(amountLine(page, allowance("no", { min: "0.00", max: "0.00" }), "?")).toBeNull();
  });
});
