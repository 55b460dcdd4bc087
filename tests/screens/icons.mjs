// The icons as pictures, from the one drawing web/public/icon.svg: `node tests/screens/icons.mjs`, by hand, when it changes.
import { readFileSync } from "node:fs";

import { root } from "../lib/built.mjs";
import { launch } from "../lib/page.mjs";

const drawing = readFileSync(`${root}web/public/icon.svg`, "utf8").trim();
const ground = /fill="(#\w+)"/.exec(drawing)[1];
/** Where the system cuts the corners itself, the ground goes to the edges and the drawing keeps to the middle. */
const full = (share) => ({ background: ground, share });
const pictures = [
  ["icon-180.png", 180, full(0.9)],
  ["icon-192.png", 192, { background: "transparent", share: 1 }],
  ["icon-512.png", 512, { background: "transparent", share: 1 }],
  ["icon-512-maskable.png", 512, full(0.8)],
];

const browser = await launch();
for (const [name, size, { background, share }] of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `html{background:${background}}body{margin:0;display:grid;place-items:center;height:100vh}svg{width:${100 * share}%}`;
  await page.setContent(`<style>${style}</style>${drawing}`);
  await page.screenshot({ path: `${root}web/public/${name}`, omitBackground: true });
  await page.close();
}
await browser.close();
