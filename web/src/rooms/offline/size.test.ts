import { expect, it } from "vitest";
import { inSize } from "./size";

it("sizes have two figures where more would say nothing", () => {
  expect(inSize(1536)).toBe("1.5 KB");
  expect(inSize(94 * 1024)).toBe("94 KB");
  expect(inSize(1.25 * 1024 * 1024)).toBe("1.3 MB");
  expect(inSize(12 * 1024 * 1024)).toBe("12 MB");
});

it("from a megabyte on in megabytes, from ten on without a decimal", () => {
  expect([0, 10 * 1024, 9.9 * 1024, 1024 * 1024 - 1, 1024 * 1024, 10 * 1024 * 1024].map(inSize)).toEqual([
    "0 KB",
    "10 KB",
    "9.9 KB",
    "1024 KB",
    "1 MB",
    "10 MB",
  ]);
});
