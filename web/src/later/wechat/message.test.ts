import { expect, it } from "vitest";
import { LONGEST_SHARED, shareMessage } from "./message";

it("says the title and what was typed, and nothing besides", () => {
  expect(shareMessage("估算", "r=510100&m=15")).toEqual({ yusuan: 1, title: "估算", fragment: "r=510100&m=15" });
});

it("says nothing of a calculation that is too long", () => {
  expect(shareMessage("", "m".repeat(LONGEST_SHARED))?.fragment).toHaveLength(2048);
  expect(shareMessage("", "m".repeat(LONGEST_SHARED + 1))).toBeNull();
});
