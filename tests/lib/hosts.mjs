// Pages of others that embed the calculator: built from the package as `npm pack` makes it, as somebody would who has
// installed it, and served from another origin than the calculator's.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { root } from "./built.mjs";
import { description } from "./description.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder, and `pages` (texts by path) besides. `headers` of every response. The same server answers as 127.0.0.1
 * and as localhost: two origins, and two sites.
 */
export async function serveFolder(folder, { headers = () => ({}), pages = {} } = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push({ url: request.url, referer: request.headers.referer });
    const send = (name, body) =>
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream", "cache-control": "no-cache", ...headers(name) }).end(body);
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (Object.hasOwn(pages, path)) return send(path, pages[path]);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    try {
      send(name, readFileSync(join(folder, name)));
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  return {
    port,
    requests,
    url: `http://127.0.0.1:${port}/`,
    asLocalhost: `http://localhost:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** The calculator as its server has to send it: with the headers that publishing writes. */
export async function serveCalculator() {
  const { headersOf } = await description();
  return serveFolder(join(root, "web/dist"), { headers: (name) => headersOf(name.slice(1)) });
}

/** The package in a folder of its own, with Vue and React beside it, and the examples built with it. */
export async function buildHosts(calculator) {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-hosts-"));
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "yusuan-embed"), { recursive: true });
  const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: join(root, "web/embed"), encoding: "utf8" });
  const archive = join(folder, packed.trim().split("\n").pop());
  execFileSync("tar", ["-xzf", archive, "--strip-components=1", "-C", join(modules, "yusuan-embed")]);
  for (const name of ["vue", "react", "react-dom", "@vue", "scheduler"]) symlinkSync(join(root, "tests/node_modules", name), join(modules, name));
  cpSync(join(root, "web/embed/examples"), join(folder, "examples"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const { build } = await import(`${root}web/node_modules/vite/dist/node/index.js`);
  const at = (path) => join(folder, "examples", path);
  // Reading the headers has set it to development, in which Vue and React would be built for developers.
  process.env.NODE_ENV = "production";
  writeFileSync(at(".env"), `VITE_YUSUAN=${calculator}\n`);
  await build({
    root: at(""),
    configFile: false,
    logLevel: "error",
    build: {
      outDir: join(folder, "dist"),
      rolldownOptions: { input: ["plain/index.html", "plain/line.html", "vue/index.html", "react/index.html"].map(at) },
    },
  });
  return { folder, dist: join(folder, "dist"), package: join(modules, "yusuan-embed"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// What runs in a host's page, of whatever browser.

/** Everything that the host hears, however it comes. */
export function listen() {
  window.heard = [];
  addEventListener("message", ({ data, origin }) => window.heard.push({ window: true, origin, data }));
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent && this.localName === "yusuan-calculator") window.heard.push(event.detail);
    return dispatchEvent.call(this, event);
  };
}

/** `agreed`: what becomes of it. */
export function requestAnswer() {
  window.agreed = undefined;
  document.querySelector("yusuan-calculator").requestAnswer().then(
    (agreed) => {
      window.agreed = agreed;
    },
    ({ reason }) => {
      window.agreed = reason;
    },
  );
}

/** In the frame: how high it is, how high what is in it, and whether it scrolls. */
export const heights = () => [
  innerHeight,
  Math.ceil(document.body.getBoundingClientRect().height),
  document.documentElement.scrollHeight > innerHeight,
];
