import { describe, expect, it } from "vitest";
import { Wrong } from "./check";
import type { ThemeVariables } from "./messages";
import { contrast, readColour, readTheme, tooAlike, writeColour } from "./theme";

const refused = (variables: ThemeVariables): string => {
  try {
    readTheme(variables);
  } catch (wrong) {
    if (wrong instanceof Wrong) return `${wrong.reason} ${wrong.pointer}`;
    throw wrong;
  }
  return "taken";
};

describe("a colour", () => {
  it.each([
    ["#abc", "#aabbcc"],
    [" #0B6355 ", "#0b6355"],
    ["rgb(255, 0, 16)", "#ff0010"],
    ["rgb(255 0 16)", "#ff0010"],
    ["hsl(0, 100%, 50%)", "#ff0000"],
    ["hsl(120deg 100% 25%)", "#008000"],
    ["hsl(210 50% 40%)", "#336699"],
  ])("%s is %s", (text, hex) => {
    const colour = readColour(text);
    expect(colour && writeColour(colour)).toBe(hex);
  });

  it.each([
    "",
    "red",
    "#abcd",
    "#12345678",
    "rgb(256,0,0)",
    "rgb(1,2)",
    "rgb(1 2 3 / 50%)",
    "rgba(0,0,0,0)",
    "hsl(0,0,0)",
    "var(--ink)",
    "url(https://example.org/)",
    "#fff;background:url(x)",
    "rgb(1,2,calc(3))",
    `rgb(${"1".repeat(1000)},1,1)`,
  ])("%s is none", (text) => {
    expect(readColour(text)).toBeUndefined();
  });

  it("differs from another as WCAG counts", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
    // Of WCAG's own examples: #777777 on white is 4.48.
    expect(contrast([255, 255, 255], [119, 119, 119])).toBeCloseTo(4.48, 2);
  });
});

describe("a theme", () => {
  it("is written anew from what was understood", () => {
    const { colours, others } = readTheme({ accent: "#123", radius: "0.50rem", font: "'Kai Ti',  楷体, serif" });
    expect([...colours]).toEqual([["--deep", [17, 34, 51]]]);
    expect([...others]).toEqual([
      ["--radius", "0.5rem"],
      ["--sans", '"Kai Ti", "楷体", serif'],
    ]);
  });

  it.each<[ThemeVariables, string]>([
    [{ ink: "transparent" }, "invalid_value /variables/ink"],
    [{ radius: "33px" }, "invalid_value /variables/radius"],
    [{ radius: "50%" }, "invalid_value /variables/radius"],
    [{ radius: "-1px" }, "invalid_value /variables/radius"],
    [{ font: 'x"; } * { display: none' }, "invalid_value /variables/font"],
    [{ font: "url(x)" }, "invalid_value /variables/font"],
    [{ font: "" }, "invalid_value /variables/font"],
  ])("is refused: %j", (variables, said) => {
    expect(refused(variables)).toBe(said);
  });

  it("is too alike where a text could not be read, and names a colour of the host's", () => {
    const base: Record<string, string> = {
      "--paper": "#f4f2ec",
      "--card": "#fffefb",
      "--sunk": "#f1efe8",
      "--deep-soft": "#e0f0ec",
      "--ink": "#1b2320",
      "--soft": "#55615b",
      "--deep": "#0b6355",
      "--deep-ink": "#ffffff",
      "--edge": "#85908a",
      "--warn": "#7a4d00",
      "--warn-line": "#d99a2b",
      "--bad": "#a02218",
    };
    const alike = (variables: ThemeVariables) => tooAlike(readTheme(variables), (name) => base[name] ?? "");
    expect(alike({})).toBeUndefined();
    expect(alike({ accent: "#1d4ed8" })).toBeUndefined();
    expect(alike({ ink: "#fff" })).toBe("/variables/ink");
    // What warns is not the host's to give, but what it stands on is.
    expect(
      alike({ card: "#7a4d00", ink: "#fff", soft: "#fff", accent: "#fff", "accent-ink": "#000" }),
    ).not.toBeUndefined();
    expect(alike({ "accent-ink": "#0b6355" })).toBe("/variables/accent-ink");
  });
});
