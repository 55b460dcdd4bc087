import { describe, expect, it } from "vitest";
import { howMany, passed, readResult } from "./results";

const TEXT = (command: string, result: string, printed: string) =>
  `every test\n\nDate: 2026-11-22\nCommand: ${command}\nTook: 3.0 s\nResult: ${result}\n\n${printed}\n`;

describe("a result as the campaign wrote it", () => {
  it("is read to its last line, with the paragraphs that the program made", () => {
    const { head, printed } = readResult(TEXT("scripts/campaign second 1000", "passed", "One: 1\n\nTwo: 2"));
    expect([...head]).toEqual([
      ["Date", "2026-11-22"],
      ["Command", "scripts/campaign second 1000"],
      ["Took", "3.0 s"],
      ["Result", "passed"],
    ]);
    expect(printed).toBe("One: 1\n\nTwo: 2");
  });

  it.each([
    ["scripts/campaign second 1000000", "12 situations", 1000000],
    ["scripts/campaign mutation-web 90", "5700 of 6300 killed", 90],
    ["scripts/campaign test", "[1/2] tree\n5646 passed, 0 failed", 5646],
    ["scripts/campaign bench", "12 ms\nmuch", Number.NaN],
  ])("how many: %s", (command, printed, number) => {
    expect(howMany(readResult(TEXT(command, "passed", printed)))).toBe(number);
  });

  it("passed only where it says so", () => {
    expect(passed(readResult(TEXT("x", "passed", "")))).toBe(true);
    expect(passed(readResult(TEXT("x", "FAILED", "")))).toBe(false);
    expect(passed(readResult("a\n\nDate: 2026-11-22\n\nb"))).toBe(false);
  });
});
