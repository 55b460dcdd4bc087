import { describe, expect, it } from "vitest";
import { earlierIn, fromFragment, toFragment } from "./fragment";
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

describe("each part of a link", () => {
  const read = (fragment: string) => fromFragment(fragment).inputs;

  it("is written under its own name, and only where it differs from the empty form", () => {
    expect(toFragment({ ...EMPTY, keepsPaying: false, mode: "details", status: "resident" }, "en", "dark")).toBe(
      "s=resident&k=0&f=details&l=en&v=dark",
    );
    expect(toFragment({ ...EMPTY, spans: [emptySpan("flexible")] }, null)).toBe("p0s=flexible");
    expect(toFragment({ ...EMPTY, settle: { "allowance.base": "" } }, null)).toBe("q.allowance.base=");
  });

  it.each(["1", "9"])("%s infants", (n) => expect(read(`n=${n}`).infants).toBe(n));
  it.each(["0", "12", "a1", "1a"])("%s infants are one", (n) => expect(read(`n=${n}`).infants).toBe("1"));
  it.each(["1", "9", "10", "11", "19", "20"])("child %s", (n) => expect(read(`c=${n}`).childOrder).toBe(n));
  it.each(["0", "21", "30", "x1", "1x", "110"])("child %s is the first", (n) =>
    expect(read(`c=${n}`).childOrder).toBe("1"),
  );
  it.each(["0", "6"])("%s days beside the weeks", (n) => expect(read(`gd=${n}`).weekDays).toBe(n));
  it.each(["7", "a1", "1a", "11"])("%s days beside the weeks are none", (n) =>
    expect(read(`gd=${n}`).weekDays).toBe(EMPTY.weekDays),
  );

  it("the first of a name counts", () => {
    expect(read("s=employee&s=resident&b=1&b=2")).toMatchObject({ status: "employee", base: "1" });
  });

  it("only the mark at its beginning is none of it", () => {
    expect(read("#b=1#2").base).toBe("1#2");
    expect(read("b=#").base).toBe("#");
    expect(earlierIn("#z=a#b")).toBe("a#b");
    expect(earlierIn("z=#")).toBe("#");
    expect(earlierIn("#b=1")).toBeNull();
  });

  it("a code has six digits and nothing else", () => {
    for (const code of ["51010", "5101001", "x510100", "510100x"])
      expect(read(`r=${code}`).place).toEqual({ code: "", text: "" });
    expect(read("r=510100&rt=a").place).toEqual({ code: "510100", text: "510100" });
  });

  it("is cut where nobody types so much", () => {
    const long = "9".repeat(61);
    expect(read(`rt=${long}`).place.text).toBe("9".repeat(60));
    expect(read(`q.allowance.base=${long}`).settle).toEqual({ "allowance.base": "9".repeat(60) });
    expect(read(`x=${"9".repeat(59990)}&s=employee`).status).toBe("flexible");
    expect(read(`x=${"9".repeat(59980)}&s=employee`).status).toBe("employee");
    expect(read(`#x=${"9".repeat(59987)}&s=employee`).status).toBe("flexible");
  });

  it("an answer has its mark before its name", () => {
    expect(read("xxallowance.base=1&q.allowance.base=2").settle).toEqual({ "allowance.base": "2" });
    expect(read("q_allowance.base=1").settle).toEqual({});
  });

  it("periods end where one has no status", () => {
    expect(read("p0s=flexible&p1f=2025-01&p2s=employee").spans).toEqual([emptySpan("flexible")]);
    expect(read("p0s=flexible&p0m=1&p0k=0").spans).toEqual([emptySpan("flexible")]);
  });
});

it("every choice of the form survives", () => {
  for (const status of ["employee", "flexible", "unemployment_benefit", "resident"] as const)
    for (const delivery of ["natural", "dystocia", "caesarean"] as const)
      for (const kind of ["birth", "termination"] as const) {
        const inputs: Inputs = { ...EMPTY, status, delivery, kind, spans: [emptySpan(status)] };
        expect(fromFragment(toFragment(inputs, "zh"))).toEqual({ inputs, lang: "zh" });
      }
});

it("the empty form has nothing typed, and the usual choices made", () => {
  expect(EMPTY).toEqual({
    ...{ status: "flexible", kind: "birth", delivery: "natural", infants: "1", childOrder: "1", mode: "quick" },
    ...{ place: { code: "", text: "" }, date: "", weeks: "", weekDays: "0", base: "", months: "", through: "now" },
    ...{ keepsPaying: true, spans: [], employerBase: "", wage: "", benefit: "", asOf: "", settle: {} },
  });
});
