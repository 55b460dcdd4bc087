// The built page in a real browser: served from web/dist on this machine, driven by playwright-core.
import { chromium } from "playwright-core";

import { root } from "./built.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves web/dist; `url` and `close`. */
export async function serve() {
  const { preview } = await import(`${root}web/node_modules/vite/dist/node/index.js`);
  const server = await preview({ root: `${root}web`, preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  const { port } = server.httpServer.address();
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export const launch = () =>
  chromium.launch({ executablePath: process.env.YUSUAN_CHROMIUM ?? "/usr/bin/chromium", args: flags });

export const phone = { width: 375, height: 812 };
export const desktop = { width: 1280, height: 900 };
