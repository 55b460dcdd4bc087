// The receipt as a picture: laid out by widths that the caller measures, then drawn. Not a picture of the page: the same
// on every screen, light in dark mode too, and never wider than a phone shows it.

import type { Code } from "./qr";
import type { Receipt } from "./receipt";
import { wrap } from "./wrap";

export type Style = "title" | "head" | "verdict" | "name" | "strong" | "plain" | "small";

interface Look {
  size: number;
  bold: boolean;
  colour: string;
}

/** A picture has colours of its own: it is looked at anywhere, and printed. */
const INK = "#1b2320";
const SOFT = "#55615b";
const DEEP = "#0b6355";
const PAPER = "#ffffff";
const LINE = "#d9d6cb";
const LOOKS: Record<Style, Look> = {
  title: { size: 22, bold: true, colour: DEEP },
  head: { size: 16, bold: true, colour: DEEP },
  verdict: { size: 20, bold: true, colour: INK },
  name: { size: 14, bold: false, colour: SOFT },
  strong: { size: 14, bold: true, colour: INK },
  plain: { size: 14, bold: false, colour: INK },
  small: { size: 12, bold: false, colour: SOFT },
};
const FONTS = '"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",Roboto,"Helvetica Neue",sans-serif';

export const WIDTH = 480;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const INDENT = 14;
/** No browser draws a canvas of any height; beyond this another picture is begun. */
export const TALLEST = 3600;
/** Safari on a phone draws nothing on a larger canvas. */
const MOST_PIXELS = 16000000;

export interface Run {
  x: number;
  /** Of the line's middle. */
  y: number;
  text: string;
  style: Style;
}
export interface Page {
  height: number;
  runs: Run[];
  rules: number[];
  code?: { x: number; y: number; side: number };
}

export type Measure = (text: string, style: Style) => number;

/** `scan`: beneath the code, which stands at the end. */
export function layOut(
  { title, subtitle, sections }: Receipt,
  { colon, measure, scan }: { colon: string; measure: Measure; scan: { text: string; modules: number } | null },
): Page[] {
  let page: Page = { height: MARGIN, runs: [], rules: [] };
  const pages = [page];
  const room = (height: number) => {
    if (page.height + height + MARGIN <= TALLEST) return;
    page.height += MARGIN;
    page = { height: MARGIN, runs: [], rules: [] };
    pages.push(page);
  };
  const put = (runs: readonly { x: number; text: string; style: Style }[]) => {
    const height = Math.round(Math.max(...runs.map(({ style }) => LOOKS[style].size)) * 1.55);
    room(height);
    for (const run of runs) page.runs.push({ ...run, x: MARGIN + run.x, y: page.height + height / 2 });
    page.height += height;
  };
  const paragraph = (text: string, style: Style, indent = 0) => {
    for (const part of wrap(text, INNER - indent, (piece) => measure(piece, style)))
      put([{ x: indent, text: part, style }]);
  };
  paragraph(title, "title");
  paragraph(subtitle, "name");
  for (const [index, section] of sections.entries()) {
    // A heading does not stand alone at the end of a picture.
    room(80);
    page.height += 10;
    page.rules.push(page.height);
    page.height += 8;
    paragraph(section.title, "head");
    for (const [at, { name, text, under }] of section.lines.entries()) {
      const style: Style = index === 0 && at === 0 ? "verdict" : name ? "strong" : "plain";
      const before = name ? `${name}${colon}` : "";
      const width = before ? measure(before, "name") : 0;
      if (before && width + measure(text, style) <= INNER)
        put([
          { x: 0, text: before, style: "name" },
          { x: width, text, style },
        ]);
      else {
        if (before) paragraph(before, "name");
        paragraph(text, style, before ? INDENT : 0);
      }
      for (const more of under) paragraph(more, "small", INDENT);
    }
  }
  if (scan !== null) {
    // The more modules, the larger: each must be seen by a camera.
    const side = Math.min(INNER, Math.max(220, scan.modules * 3));
    room(side + 50);
    page.height += 14;
    page.code = { x: (WIDTH - side) / 2, y: page.height, side };
    page.height += side + 6;
    put([{ x: (INNER - measure(scan.text, "small")) / 2, text: scan.text, style: "small" }]);
  }
  page.height += MARGIN;
  return pages;
}

const font = (style: Style) => `${LOOKS[style].bold ? "700 " : ""}${LOOKS[style].size}px ${FONTS}`;

/** The pictures as data: addresses; null where the browser cannot draw them. */
export function paint(receipt: Receipt, colon: string, code: Code | null, scan: string): string[] | null {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (!context) return null;
  const measure: Measure = (text, style) => {
    context.font = font(style);
    return context.measureText(text).width;
  };
  const pages = layOut(receipt, { colon, measure, scan: code && { text: scan, modules: code.size } });
  const result: string[] = [];
  for (const page of pages) {
    // Whole steps, so that the code's modules stay sharp.
    const fits = Math.floor(Math.sqrt(MOST_PIXELS / (WIDTH * page.height)));
    const scale = Math.max(1, Math.min(devicePixelRatio > 2 ? 3 : 2, fits));
    canvas.width = WIDTH * scale;
    canvas.height = Math.ceil(page.height) * scale;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = PAPER;
    context.fillRect(0, 0, WIDTH, page.height + 1);
    context.fillStyle = LINE;
    for (const y of page.rules) context.fillRect(MARGIN, y, INNER, 1);
    context.textBaseline = "middle";
    for (const { x, y, text, style } of page.runs) {
      context.font = font(style);
      context.fillStyle = LOOKS[style].colour;
      context.fillText(text, x, y);
    }
    if (page.code && code) {
      // A module is a whole number of the picture's points.
      const module = Math.max(1, Math.floor((page.code.side * scale) / code.size)) / scale;
      const left = page.code.x + (page.code.side - module * code.size) / 2;
      context.fillStyle = "#000000";
      for (let y = 0; y < code.size; ++y)
        for (let x = 0; x < code.size; ++x)
          if (code.dark(x, y)) context.fillRect(left + x * module, page.code.y + y * module, module, module);
    }
    const data = canvas.toDataURL("image/png");
    if (!data.startsWith("data:image/png")) return null;
    result.push(data);
  }
  return result;
}
