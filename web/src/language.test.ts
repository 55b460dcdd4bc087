import { expect, it } from "vitest";
import { browserTongue, isTongue, TONGUES } from "./language";

it("takes the browser's first language that we have, else Chinese", () => {
  expect(browserTongue(["zh-CN", "en"])).toBe("zh");
  expect(browserTongue(["zh-Hant-TW"])).toBe("zh");
  expect(browserTongue(["en-GB", "zh-CN"])).toBe("en");
  expect(browserTongue(["EN"])).toBe("en");
  expect(browserTongue(["fr-FR", "en-US"])).toBe("en");
  expect(browserTongue(["ii-CN", "bo"])).toBe("zh");
  expect(browserTongue([])).toBe("zh");
});

it("finds the languages by their files, each with its own name", () => {
  expect(TONGUES[0]).toEqual(["zh", { tag: "zh-CN", name: "中文", data: "zh" }]);
  expect(TONGUES.map(([code, { tag }]) => tag.startsWith(code))).not.toContain(false);
  expect(new Set(TONGUES.map(([, { name }]) => name)).size).toBe(TONGUES.length);
  expect(isTongue("en")).toBe(true);
  expect(isTongue("constructor")).toBe(false);
  expect(isTongue(null)).toBe(false);
});
