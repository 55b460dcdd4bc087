import { describe, expect, it } from "vitest";
import { changeOf, type Law } from "./law";

const before: Law = {
  policy: "2026.11.1",
  areas: ["510100", "510300"],
  until: ["2026-12-31", "2026-12-31"],
  says: {
    "contribution.rate flexible": ["aaa", "bbb"],
    "contribution.rate employee": ["ccc"],
    "allowance.divisor flexible": ["ddd"],
  },
};
const after = (says: Law["says"]): Law => ({ ...before, policy: "2026.12.1", says: { ...before.says, ...says } });
const change = (says: Law["says"], area = "510100", status = "flexible") => changeOf(before, after(says), area, status);

describe("what an update changes in an area", () => {
  it("nothing", () => {
    expect(change({})).toEqual({ from: "2026.11.1", to: "2026.12.1", mine: [], others: false });
  });
  it("for the status asked about", () => {
    expect(change({ "contribution.rate flexible": ["zzz", "bbb"] })?.mine).toEqual(["contribution.rate"]);
  });
  it("in another area only: nothing", () => {
    expect(change({ "contribution.rate flexible": ["zzz", "bbb"] }, "510300")?.mine).toEqual([]);
  });
  it("for other statuses only", () => {
    expect(change({ "contribution.rate employee": ["zzz"] })).toMatchObject({ mine: [], others: true });
  });
  it("the same said in another way is no change", () => {
    expect(change({ "allowance.divisor flexible": ["ddd", "ddd"] })?.mine).toEqual([]);
  });
  it("a rule that is new, and one that is gone", () => {
    expect(change({ "leave.days flexible": ["eee"] })?.mine).toEqual(["leave.days"]);
    expect(change({ "allowance.divisor flexible": ["", "ddd"] })?.mine).toEqual(["allowance.divisor"]);
  });
  it("an area that one of the two does not know: nothing is claimed", () => {
    expect(change({}, "519900")).toBeUndefined();
  });
});
