// The built site from a server that keeps every request as it came: what a page really tells a server, workers included.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm", ".webmanifest": "application/manifest+json" };

/** `url`, `requests` (each with method, url, headers, body), `close`. */
export async function recordingServer(folder) {
  const requests = [];
  const server = createServer((request, response) => {
    const kept = { method: request.method, url: request.url, headers: [...request.rawHeaders], body: "" };
    requests.push(kept);
    request.on("data", (data) => {
      kept.body += data.toString("latin1");
    });
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)).replace(/\/$/, "/index.html");
    const file = join(folder, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" }).end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    requests,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** A text as it might travel: as it is, in an address, in base64 (whatever stands before it), in hex, as JSON may write it. */
export function disguises(text) {
  const bytes = Buffer.from(text);
  const all = new Set([text, encodeURIComponent(text), encodeURIComponent(encodeURIComponent(text)), new URLSearchParams({ x: text }).toString().slice(2), bytes.toString("hex"), escape(text)]);
  all.add([...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""));
  for (const encoded of [bytes, Buffer.from(encodeURIComponent(text))])
    for (const before of ["", "x", "xx"]) {
      // Only the characters that are this text's alone, whatever stands around it.
      const start = Math.ceil((before.length * 8) / 6);
      const whole = Math.floor(((before.length + encoded.length) * 8) / 6);
      const base64 = Buffer.concat([Buffer.from(before), encoded]).toString("base64").slice(start, whole);
      all.add(base64);
      all.add(base64.replace(/\+/g, "-").replace(/\//g, "_"));
    }
  return [...all];
}

/** Which of the texts stand in a request, in any disguise. */
export function told({ method, url, headers, body }, texts) {
  const whole = [method, url, ...headers, body].join("\n").toLowerCase();
  let plain = whole;
  try {
    plain = decodeURIComponent(whole);
  } catch {
    // As it is, then.
  }
  return texts.filter((text) => disguises(text).some((one) => whole.includes(one.toLowerCase()) || plain.includes(one.toLowerCase())));
}
