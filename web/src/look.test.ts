import { expect, it } from "vitest";
import { changed, has, readLook } from "./look";

it("takes from a link only what it knows, in one order", () => {
  expect(readLook(null)).toBe("");
  expect(readLook("dark large")).toBe("large dark");
  expect(readLook("huge dark toString")).toBe("dark");
});

it("puts on and takes off", () => {
  expect(changed("large dark", { dark: false, light: true })).toBe("large light");
  expect(changed("", { contrast: true })).toBe("contrast");
  expect(changed("contrast", { contrast: false })).toBe("");
  expect(has("large dark", "dark")).toBe(true);
  expect(has("", "dark")).toBe(false);
});
