import { expect, it } from "vitest";
import { inSize } from "./size";

it("sizes have two figures where more would say nothing", () => {
  expect(inSize(1536)).toBe("1.5 KB");
  expect(inSize(94 * 1024)).toBe("94 KB");
  expect(inSize(1.25 * 1024 * 1024)).toBe("1.3 MB");
  expect(inSize(12 * 1024 * 1024)).toBe("12 MB");
});
