// The built site on a server that can be stopped, started again at the same address, given another version of the site,
// and told to spoil a file; and a second version of the site, as a later build would be.
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";

import { root } from "./built.mjs";

export const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

export const first = `${root}web/dist`;
/** Of this process alone: another file of tests beside it makes and drops its own. */
const folder = `${root}build/versions/${process.pid}`;

/**
 * `folder`: what is served, can be changed. `spoil(path, bytes)`: another answer, `{ status, headers, body }`, or nothing; `"killed"`:
 * the server promises the file, sends half of it, and is gone.
 * `under`: the folder of the address in which the site stands. `asked`: paths that were asked for.
 */
export async function serveSite({ under = "/" } = {}) {
  const site = { folder: first, spoil: () => undefined, asked: [], start, stop, url: undefined };
  let server;
  let port = 0;
  const answer = (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const named = decodeURIComponent(pathname);
    if (!named.startsWith(under)) return response.writeHead(404).end();
    const inside = named.slice(under.length);
    const path = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
    site.asked.push(path);
    const file = join(site.folder, path);
    if (!existsSync(file)) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    const bytes = readFileSync(file);
    const spoilt = site.spoil(path, bytes);
    if (spoilt === "killed") {
      response.writeHead(200, { "content-type": types[extname(path)], "content-length": bytes.length });
      return response.write(bytes.subarray(0, bytes.length >> 1), stop);
    }
    response
      .writeHead(spoilt?.status ?? 200, {
        "content-type": types[extname(path)] ?? "application/octet-stream",
        "cache-control": path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        ...spoilt?.headers,
      })
      .end(spoilt?.body ?? bytes);
  };
  async function start() {
    server = createServer(answer);
    await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
    port = server.address().port;
    site.url = `http://127.0.0.1:${port}${under}`;
    return site;
  }
  async function stop() {
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  }
  return start();
}

/**
 * A later build: every script has another name, a room another text, and what else `change(folder)` does. Made once for a
 * name, with the functions that finish a real build. Pages of rules, of which there are hundreds, are links.
 */
export async function laterVersion(name, change = () => {}) {
  const to = join(folder, name);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(first, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(first.length));
    mkdirSync(dirname(target), { recursive: true });
    if (source.includes("/rules/")) linkSync(source, target);
    else cpSync(source, target);
  }
  const assets = join(to, "assets");
  const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
  const renamed = new Map(scripts.map((file) => [file, file.replace(/[\w-]{8}\.js$/, (end) => `${name.slice(0, 2)}${end.slice(2)}`)]));
  const texts = [...scripts.map((file) => join(assets, file)), join(to, "index.html"), join(to, "coverage.html")];
  for (const file of texts) {
    let text = readFileSync(file, "utf8");
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    writeFileSync(file, /words-zh-about/.test(file) ? text.replace("这是什么", `这是什么（${name}）`) : text);
  }
  for (const [before, after] of renamed) renameSync(join(assets, before), join(assets, after));
  await change(to);
  const { coverageFiles, finish } = await import(`${root}web/vite/service-worker.ts`);
  const { policy } = JSON.parse(readFileSync(`${first}/version.json`, "utf8"));
  return { folder: to, ...(await finish(to, policy, coverageFiles(to))) };
}

/** Rewrites a file of the build that has a hash in its name, under another name. */
export function replaceAsset(dir, pattern, how) {
  const assets = join(dir, "assets");
  const before = readdirSync(assets).find((file) => pattern.test(file));
  const text = how(readFileSync(join(assets, before), "utf8"));
  rmSync(join(assets, before));
  writeFileSync(join(assets, before.replace(/.{8}(\.\w+)$/, "changed0$1")), text);
}

export const dropVersions = () => rmSync(folder, { recursive: true, force: true });
