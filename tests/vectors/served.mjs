// What in-browser.mjs is served with: the package, and these files.
import { readFileSync } from "node:fs";
import { extname } from "node:path";

import { dist, root } from "../lib/built.mjs";

const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
const page = '<!doctype html><title>-</title><script type="module" src="in-browser.mjs"></script>';

function bodyOf(path) {
  if (path === "in-browser.html") return page;
  if (path === "published.json") return readFileSync(`${root}policy-data/examples/published.json`);
  return readFileSync(path.startsWith("dist/") ? dist + path.slice(5) : `${root}tests/vectors/${path}`);
}

export const answer = (response, path) => response.writeHead(200, { "content-type": types[extname(path)] }).end(bodyOf(path));
