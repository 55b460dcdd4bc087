import { describe, expect, it } from "vitest";
import { type CoverageFile, columnsFor, countOf, KNOWN, knownAt, percentages, STATUSES } from "./data";

const area = (code: string, flexible: string, resident = "s---") => ({
  code,
  name: { zh: code, en: code },
  verified_until: "2026-12-31",
  states: { flexible, resident },
});
const sample: CoverageFile = {
  version: "2026.11.1",
  grades: { official: 5, reported: 4, derived: 2, unconfirmed: 1 },
  parameters: ["scheme.in_force", "contribution.rate", "allowance.divisor", "allowance.rounding"],
  provinces: [
    { id: "31", name: { zh: "上海市", en: "Shanghai" }, areas: [area("310000", "srx-")] },
    { id: "51", name: { zh: "四川省", en: "Sichuan" }, areas: [area("510100", "ssu-"), area("510300", "sx?-")] },
  ],
};
const areas = sample.provinces.flatMap((province) => province.areas);

describe("what is known where", () => {
  it("is read a letter at a time; what is not known to this page is no knowledge", () => {
    const [shanghai, , zigong] = areas;
    expect([0, 1, 2, 3].map((column) => shanghai && knownAt(shanghai, "flexible", column))).toEqual([
      "s",
      "r",
      "x",
      null,
    ]);
    expect(zigong && knownAt(zigong, "flexible", 2)).toBe("x");
    expect(shanghai && knownAt(shanghai, "employee", 0)).toBeNull();
    expect(shanghai && knownAt(shanghai, "flexible", 99)).toBeNull();
  });
  it("leaves out the parameters that mean nothing for a status", () => {
    expect(columnsFor(sample, "flexible")).toEqual([0, 1, 2]);
    expect(columnsFor(sample, "resident")).toEqual([0]);
    expect(columnsFor(sample, "employee")).toEqual([]);
  });
  it("is counted over areas and parameters", () => {
    expect(countOf(areas, "flexible", [0, 1, 2, 3])).toEqual({ s: 4, r: 1, u: 1, x: 3 });
    expect(countOf(areas, "flexible", [1])).toEqual({ s: 1, r: 1, u: 0, x: 1 });
  });
  it("in per cent comes to a hundred", () => {
    expect(percentages({ s: 1, r: 1, u: 1, x: 0 })).toEqual({ s: 34, r: 33, u: 33, x: 0 });
    expect(percentages({ s: 0, r: 0, u: 0, x: 0 })).toEqual({ s: 0, r: 0, u: 0, x: 0 });
    // 20.6, 32.4, 38.2 and 8.8: the two that are lacking go to the last and the first.
    expect(percentages({ s: 7, r: 11, u: 13, x: 3 })).toEqual({ s: 21, r: 32, u: 38, x: 9 });
    expect(percentages({ s: 1, r: 0, u: 0, x: 3 })).toEqual({ s: 25, r: 0, u: 0, x: 75 });
  });
});

it("people and letters stand in one order", () => {
  expect(STATUSES).toEqual(["flexible", "unemployment_benefit", "employee", "resident"]);
  expect(KNOWN).toEqual(["s", "r", "u", "x"]);
});
