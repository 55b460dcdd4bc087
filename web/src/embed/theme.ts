// Colours, corners and fonts that the host gives. Nothing of its text reaches the style sheet: colours are read into three
// numbers and written anew, lengths and names of fonts likewise. Colours with which something could not be read are not
// taken, because among what could not be read might be what the answer depends on.

import { Wrong } from "./check";
import { COLOURS, type ThemeVariables } from "./messages";

export type Colour = readonly [red: number, green: number, blue: number];
type ColourName = keyof typeof COLOURS;

/** #rgb, #rrggbb, rgb(), hsl(); opaque. Undefined for anything else. */
export function readColour(text: string): Colour | undefined {
  const plain = text.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(plain)?.[1];
  if (hex !== undefined) {
    const [r = "", g = "", b = ""] = hex.match(hex.length === 3 ? /./g : /../g) ?? [];
    const value = (part: string) => Number.parseInt(part.length === 1 ? part + part : part, 16);
    return [value(r), value(g), value(b)];
  }
  const call = /^(rgb|hsl)\(([^()]{1,60})\)$/.exec(plain);
  if (!call) return undefined;
  const inner = (call[2] ?? "").trim();
  const parts = inner.includes(",") ? inner.split(/\s*,\s*/) : inner.split(/\s+/);
  if (parts.length !== 3) return undefined;
  const [a = "", b = "", c = ""] = parts;
  if (call[1] === "rgb") {
    const [red, green, blue] = [within(a, "", 255), within(b, "", 255), within(c, "", 255)];
    return red === undefined || green === undefined || blue === undefined
      ? undefined
      : [Math.round(red), Math.round(green), Math.round(blue)];
  }
  const [hue, saturation, lightness] = [
    within(a.replace(/deg$/, ""), "", 360),
    within(b, "%", 100),
    within(c, "%", 100),
  ];
  if (hue === undefined || saturation === undefined || lightness === undefined) return undefined;
  return fromHsl(hue, saturation / 100, lightness / 100);
}

function within(text: string, unit: string, most: number): number | undefined {
  if (!text.endsWith(unit)) return undefined;
  const digits = text.slice(0, text.length - unit.length);
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(digits)) return undefined;
  const value = Number(digits);
  return value <= most ? value : undefined;
}

/** CSS Color 4, 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const at = (n: number) => {
    const k = (n + hue / 30) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [at(0), at(8), at(4)];
}

export function writeColour(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2: relative luminance and contrast. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What stands on what in the style sheets, by their variables, and how much they have to differ at least. */
export const READ_ON: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...["--paper", "--card", "--sunk", "--deep-soft"].flatMap((ground) =>
    ["--ink", "--soft", "--deep"].map((text) => [text, ground, 4.5] as const),
  ),
  ...["--paper", "--card", "--sunk"].flatMap((ground) =>
    ["--warn", "--bad"].map((text) => [text, ground, 4.5] as const),
  ),
  ["--deep-ink", "--deep", 4.5],
  // Edges of what can be filled in; marks.
  ["--edge", "--card", 3],
  ["--warn-line", "--card", 2],
];

export const RADIUS = "--radius";
export const FONT = "--sans";

export interface Theme {
  colours: ReadonlyMap<string, Colour>;
  /** Of the variables that are no colours. */
  others: ReadonlyMap<string, string>;
}
export const NO_THEME: Theme = { colours: new Map(), others: new Map() };

const isColour = (name: string): name is ColourName => Object.keys(COLOURS).includes(name);

/** Throws `Wrong`, with pointers into the message. */
export function readTheme(variables: ThemeVariables): Theme {
  const colours = new Map<string, Colour>();
  const others = new Map<string, string>();
  for (const [name, text] of Object.entries(variables)) {
    if (isColour(name)) {
      const colour = readColour(text);
      if (!colour) throw new Wrong("invalid_value", pointerTo(name));
      colours.set(COLOURS[name], colour);
    } else {
      const value = name === "radius" ? readRadius(text) : readFonts(text);
      if (value === undefined) throw new Wrong("invalid_value", pointerTo(name));
      others.set(name === "radius" ? RADIUS : FONT, value);
    }
  }
  return { colours, others };
}

const pointerTo = (name: string) => `/variables/${name}`;

/** Rounder than this, corners would cut into what they hold. */
const MOST_RADIUS = { px: 32, rem: 2 };

function readRadius(text: string): string | undefined {
  const parts = /^(\d{1,2}(?:\.\d{1,4})?)(px|rem)$/.exec(text.trim());
  if (!parts) return text.trim() === "0" ? "0px" : undefined;
  const [, number = "", unit = "px"] = parts;
  return Number(number) <= MOST_RADIUS[unit as "px" | "rem"] ? `${Number(number)}${unit}` : undefined;
}

const GENERIC = ["serif", "sans-serif", "monospace", "system-ui", "cursive", "fantasy", "ui-serif", "ui-sans-serif"];

/** Fonts of the device by their names: no address can be named, nothing is fetched. */
function readFonts(text: string): string | undefined {
  const names = text.split(",").map((name) => name.trim().replace(/^(["'])(.*)\1$/, "$2"));
  if (names.length > 10 || !names.every((name) => /^[\w\u3400-\u9fff-][\w\u3400-\u9fff .-]{0,39}$/.test(name)))
    return undefined;
  return names.map((name) => (GENERIC.includes(name) ? name : `"${name}"`)).join(", ");
}

/**
 * The colours that would be too alike, the host's among them; undefined where all can be read. `base` is what stands in the
 * style sheet without the host.
 */
export function tooAlike(theme: Theme, base: (variable: string) => string): string | undefined {
  const of = (variable: string) => theme.colours.get(variable) ?? readColour(base(variable));
  for (const [text, ground, least] of READ_ON) {
    const given = [text, ground].find((variable) => theme.colours.has(variable));
    if (given === undefined) continue;
    const [front, back] = [of(text), of(ground)];
    if (!front || !back || contrast(front, back) < least)
      return pointerTo((Object.keys(COLOURS) as ColourName[]).find((name) => COLOURS[name] === given) ?? given);
  }
  return undefined;
}
