import { expect, it } from "vitest";
import { browserLang } from "./language";

it("takes the browser's first language that we have, else Chinese", () => {
  expect(browserLang(["zh-CN", "en"])).toBe("zh");
  expect(browserLang(["zh-Hant-TW"])).toBe("zh");
  expect(browserLang(["en-GB", "zh-CN"])).toBe("en");
  expect(browserLang(["fr-FR", "en-US"])).toBe("en");
  expect(browserLang(["ii-CN", "bo"])).toBe("zh");
  expect(browserLang([])).toBe("zh");
});
