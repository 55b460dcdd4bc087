// The built site as a good server sends it: every text compressed beforehand, files with a hash in their name kept for a
// year. For measuring only; `page.mjs` serves it for tests.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a folder; `url` and `close`. `wanted` says which files, by their path from it. While it is `gone`, nobody answers. */
export async function serveCompressed(folder, wanted = () => true) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name).slice(folder.length).replace(/^[\\/]/, "").replace(/\\/g, "/");
    if (!wanted(path)) continue;
    const bytes = readFileSync(join(folder, path));
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    files.set(`/${path}`, { bytes, brotli: brotliCompressSync(bytes, { params }) });
  }
  const site = { gone: false };
  const server = createServer((request, response) => {
    if (site.gone) return request.socket.destroy();
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const file = files.get(name);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    const small = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    response
      .writeHead(200, {
        "content-type": types[extname(name)] ?? "application/octet-stream",
        "cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        ...(small ? { "content-encoding": "br" } : {}),
        vary: "accept-encoding",
      })
      .end(small ? file.brotli : file.bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return Object.assign(site, {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  });
}
