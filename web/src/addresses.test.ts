import { expect, it } from "vitest";
import { coverageAddress } from "./addresses";

it("the other page gets the language and the look alone", () => {
  expect(coverageAddress("zh", "")).toBe("coverage.html#l=zh&from=1");
  expect(coverageAddress("en", "dark")).toBe("coverage.html#l=en&from=1&v=dark");
});
