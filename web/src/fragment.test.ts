import { describe, expect, it } from "vitest";
import { fromFragment, toFragment } from "./fragment";
import { EMPTY, emptySpan, type Inputs } from "./inputs";

const FULL: Inputs = {
  status: "employee",
  place: { code: "511703", text: "511703" },
  kind: "termination",
  date: "2027-01-31",
  delivery: "caesarean",
  infants: "2",
  childOrder: "20",
  weeks: "１６",
  weekDays: "6",
  mode: "details",
  base: "4,58",
  months: "half typed",
  through: "now",
  keepsPaying: false,
  spans: [
    { ...emptySpan("flexible"), from: "2025-03", to: "x", base: "6,117", maternity: false, backPaid: true },
    { ...emptySpan("resident"), place: { code: "510100", text: "510100" } },
    { ...emptySpan("employee"), employerBase: "7,800", place: { code: "", text: "重庆&=#" } },
  ],
  employerBase: "8000",
  wage: "9000",
  benefit: "1,900",
  asOf: "2026-12-01",
  settle: { "allowance.divisor": "365/12", "coverage.back_paid_counts": "true" },
};

describe("what is typed survives a reload", () => {
  it("whole, half typed and wrong parts included", () => {
    expect(fromFragment(`#${toFragment(FULL, "en")}`)).toEqual({ inputs: FULL, lang: "en" });
  });
  it("and the empty form leaves the address bare", () => {
    expect(toFragment(EMPTY, null)).toBe("");
    expect(fromFragment("")).toEqual({ inputs: EMPTY, lang: null });
  });
  it("the end of the months, too, whatever it is", () => {
    for (const through of ["now", "event"] as const)
      for (const months of ["", "15"]) {
        const inputs: Inputs = { ...EMPTY, through, months };
        expect(fromFragment(toFragment(inputs, null)).inputs).toEqual(inputs);
      }
  });
  it("a place is its code; its text only while there is no code", () => {
    expect(toFragment({ ...EMPTY, place: { code: "510100", text: "成都市" } }, null)).toBe("r=510100");
    expect(fromFragment("#rt=%E9%87%8D%E5%BA%86").inputs.place).toEqual({ code: "", text: "重庆" });
  });
});

describe("a link from elsewhere", () => {
  it("made when months were counted up to the event by default still counts so", () => {
    expect(fromFragment("#r=510100&d=2027-03-01&b=6117&m=15").inputs.through).toBe("event");
    expect(fromFragment("#r=510100&d=2027-03-01&b=6117&m=15&t=now").inputs.through).toBe("now");
  });
  it("passes over what it does not know", () => {
    const { inputs, lang } = fromFragment(
      "#s=astronaut&e=party&dl=stork&n=99&c=0&gd=9&f=x&t=y&l=fr&zz=1&q.allowance.magic=1",
    );
    expect(inputs).toEqual(EMPTY);
    expect(lang).toBeNull();
  });
  it("cannot stall the page", () => {
    const spans = Array.from({ length: 500 }, (_, index) => `p${index}s=flexible`).join("&");
    expect(fromFragment(`#${spans}`).inputs.spans).toHaveLength(240);
    expect(fromFragment(`#b=${"9".repeat(100000)}`).inputs.base).toHaveLength(60);
  });
  it("does not take a code that is none", () => {
    expect(fromFragment("#r=51&rt=a").inputs.place).toEqual({ code: "", text: "a" });
    expect(fromFragment("#q.__proto__=1&q.constructor=1").inputs.settle).toEqual({});
  });
});
