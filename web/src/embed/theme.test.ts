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

describe("each bound of a colour", () => {
  it.each([
    ["rgb( 1 , 2 , 3 )", "#010203"],
    ["rgb(255,255,255)", "#ffffff"],
    ["rgb(12.4, 12.5, 12.6)", "#0c0d0d"],
    ["RGB(1 2 3)", "#010203"],
    ["hsl(60, 100%, 50%)", "#ffff00"],
    ["hsl(180 100% 25%)", "#008080"],
    ["hsl(240 50% 60%)", "#6666cc"],
    ["hsl(300 100% 75%)", "#ff80ff"],
    ["hsl(360 100% 100%)", "#ffffff"],
    ["hsl(0 0% 50%)", "#808080"],
  ])("%s is %s", (text, hex) => {
    const colour = readColour(text);
    expect(colour && writeColour(colour)).toBe(hex);
  });

  it.each([
    ...["x#abc", "#abcx", "#abcdefa", "#abg", "abc"],
    ...[
      "rgb(0,0,0)x",
      "xrgb(0,0,0)",
      "rgb()",
      "rgb(1,2,3,4)",
      "rgb(1)",
      "rgb(1.23456,0,0)",
      "rgb(1000,0,0)",
      "rgb(x1,0,0)",
    ],
    ...["rgb(256 0 0)", "rgb(0 256 0)", "rgb(0 0 256)", "rgb(1% 0 0)", "rgb(0 1% 0)", "rgb(0 0 1%)"],
    ...["hsl(361 0% 0%)", "hsl(0 101% 50%)", "hsl(0 100% 101%)", "hsl(0 100 50%)", "hsl(0 100% 50)", "hsl(deg0 1% 1%)"],
    ...["hsl(0% 1% 1%)", "hsl(0degx 1% 1%)"],
  ])("%s is none", (text) => expect(readColour(text)).toBeUndefined());

  it.each([
    [[118, 118, 118], 4.54],
    [[89, 89, 89], 7],
    [[255, 0, 0], 4],
    [[0, 128, 0], 5.14],
    [[0, 0, 255], 8.59],
  ] as const)("%j on white differs by %d", (colour, by) => {
    expect(contrast(colour, [255, 255, 255])).toBeCloseTo(by, 2);
    expect(contrast([255, 255, 255], colour)).toBeCloseTo(by, 2);
  });

  it("the darkest are counted straight", () => {
    expect(contrast([10, 10, 10], [0, 0, 0])).toBeCloseTo(1 + 10 / 255 / 12.92 / 0.05, 10);
  });
});

describe("each bound of corners and fonts", () => {
  const read = (variables: ThemeVariables) => [...readTheme(variables).others.values()][0];
  it.each([
    ["32px", "32px"],
    ["2rem", "2rem"],
    [" 4px ", "4px"],
    [" 0 ", "0px"],
    ["00.5rem", "0.5rem"],
    ["0.1234px", "0.1234px"],
  ])("corners of %s", (radius, written) => expect(read({ radius })).toBe(written));
  it.each(["2.1rem", "33px", "x1px", "1pxx", "100px", "1.12345px", "1.px", "1em", "00", "1"])(
    "no corners of %s",
    (radius) => expect(refused({ radius })).toBe("invalid_value /variables/radius"),
  );

  it("the general names stand without marks", () => {
    const general = "serif, sans-serif, monospace, system-ui, cursive, fantasy, ui-serif, ui-sans-serif";
    expect(read({ font: general })).toBe(general);
    expect(read({ font: '"Kai Ti",Serif' })).toBe('"Kai Ti", "Serif"');
  });
  it("ten names of forty signs, and no more", () => {
    const name = "a".repeat(40);
    expect(read({ font: Array(10).fill(name).join() })).toBe(Array(10).fill(`"${name}"`).join(", "));
    for (const font of [Array(11).fill("a").join(), `${name}a`, "a,,b", "'a\"", '"a', " .a", "a;", ";a"])
      expect(refused({ font })).toBe("invalid_value /variables/font");
  });
});

describe("what stands on what", () => {
  const GREY = "#767676"; // To be read on white (4.54) and on black (4.62).
  const standing = (base: Record<string, string>, usual: string) => (given: ThemeVariables) =>
    tooAlike(readTheme(given), (name) => base[name] ?? usual);
  const WHITE = { "--paper": "#fff", "--card": "#fff", "--sunk": "#fff", "--deep-soft": "#fff", "--deep-ink": "#fff" };
  const grounds = ["--paper", "--card", "--sunk", "--deep-soft"];

  it.each(["ink", "soft", "accent"] as const)("%s is read on each ground", (name) => {
    expect(standing(WHITE, GREY)({ [name]: "#111" })).toBeUndefined();
    for (const ground of grounds)
      expect(standing({ ...WHITE, [ground]: "#000" }, GREY)({ [name]: "#111" })).toBe(`/variables/${name}`);
  });

  it.each(["paper", "card", "sunk"] as const)("what warns is read on the %s of the host", (ground) => {
    const on = (base: Record<string, string>) => standing({ "--deep-ink": GREY, ...base }, "#fff")({ [ground]: GREY });
    expect(on({})).toBeUndefined();
    expect(on({ "--warn": "#777" })).toBe(`/variables/${ground}`);
    expect(on({ "--bad": "#777" })).toBe(`/variables/${ground}`);
  });

  it("edges and marks are seen on the card", () => {
    expect(standing(WHITE, GREY)({ edge: "#949494" })).toBeUndefined();
    expect(standing(WHITE, GREY)({ edge: "#959595" })).toBe("/variables/edge");
    expect(standing({ ...WHITE, "--warn-line": "#b7b7b7" }, GREY)({ card: "#fff" })).toBeUndefined();
    expect(standing({ ...WHITE, "--warn-line": "#b8b8b8" }, GREY)({ card: "#fff" })).toBe("/variables/card");
  });

  it("a colour of ours that cannot be read is not taken for granted", () => {
    expect(standing({ ...WHITE, "--card": "nonsense" }, GREY)({ ink: "#111" })).toBe("/variables/ink");
    expect(standing({ "--ink": "nonsense" }, GREY)({ line: "#111" })).toBeUndefined();
  });
});
