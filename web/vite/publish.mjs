// The built site as a folder ready to serve: every text compressed beforehand, the server's configuration beside it. The old
// folder stays until the new one is whole. What was compressed once is kept by its content, since brotli at its best takes
// about a second for a megabyte: only changed files cost time.

import { createHash } from "node:crypto";
import { constants as access, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { runnerImport } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const load = async (file) =>
  (await runnerImport(here(file), { root: here(".."), configFile: false, logLevel: "error" })).module;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: here("../dist") },
    root: { type: "string" },
    listen: { type: "string", default: "80" },
    name: { type: "string", default: "_" },
    quick: { type: "boolean", default: false },
  },
});
const [given] = positionals;
if (positionals.length !== 1) {
  console.error("Usage: publish DIR [--from DIST] [--root PATH] [--listen ADDRESS] [--name HOST] [--quick]");
  process.exit(2);
}
const target = resolve(given);
const { TYPES } = await load("headers.ts");
const { nginxServer, headersFile } = await load("publish-config.ts");
const { stylesIn } = await load("page-style.ts");
const { siteOf } = await load("rules-pages.ts");
const site = siteOf(process.env.YUSUAN_SITE);
const base = site ? new URL(site).pathname : "/";

// A folder that was not published is somebody's own.
if (existsSync(target) && !existsSync(join(target, "nginx.conf")) && (await readdir(target)).length > 0) {
  console.error(`${target} is not empty, and no published site.`);
  process.exit(2);
}

const PICTURES = /\.(png|ico|jpg|webp|woff2)$/;
const ENCODINGS = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: values.quick ? 4 : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: values.quick ? 1 : constants.Z_BEST_COMPRESSION }),
};
const kept = here(`../../build/compressed/${values.quick ? "quick" : "best"}`);
await mkdir(kept, { recursive: true });

async function compressed(bytes, encoding) {
  const own = join(kept, `${createHash("sha256").update(bytes).digest("hex")}.${encoding}`);
  try {
    return await readFile(own);
  } catch {
    const small = await ENCODINGS[encoding](bytes);
    await writeFile(`${own}.new`, small);
    await rename(`${own}.new`, own);
    return small;
  }
}

const fresh = `${target}.new`;
const folder = join(fresh, "site", base);
await rm(fresh, { recursive: true, force: true });
const files = (await readdir(values.from, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(resolve(values.from).length + 1));
if (!files.includes("index.html")) throw new Error(`${values.from}: build the page first`);

async function publish(path) {
  const [from, to] = [join(values.from, path), join(folder, path)];
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, access.COPYFILE_FICLONE);
  // As it was built: a server tells by the time whether a file has changed.
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
  if (PICTURES.test(path)) return;
  const bytes = await readFile(from);
  for (const encoding of Object.keys(ENCODINGS)) {
    const small = await compressed(bytes, encoding);
    if (small.length >= bytes.length) continue;
    await writeFile(`${to}.${encoding}`, small);
    await utimes(`${to}.${encoding}`, atime, mtime);
  }
}

const unknown = files.filter((path) => !(path.split(".").pop() in TYPES));
if (unknown.length > 0) throw new Error(`no type is known for ${unknown.join(", ")} (vite/headers.ts)`);

const queue = [...files];
let done = 0;
let told = 0;
const tell = () => {
  // On a terminal one line that changes; in a log one for each tenth.
  const tenth = Math.floor((done / files.length) * 10);
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${files.length} files compressed`);
  else if (tenth > told) process.stderr.write(`${done} of ${files.length} files compressed\n`);
  told = Math.max(told, tenth);
};
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      await publish(path);
      ++done;
      tell();
    }
  }),
);
if (process.stderr.isTTY) process.stderr.write("\n");

const root = values.root ?? join(target, "site");
const styles = stylesIn(values.from);
await writeFile(
  join(fresh, "nginx.conf"),
  nginxServer({ root, listen: values.listen, name: values.name, base, styles }),
);
await writeFile(join(fresh, "site", "_headers"), headersFile(base, styles));
const old = `${target}.old`;
await rm(old, { recursive: true, force: true });
if (existsSync(target)) await rename(target, old);
await rename(fresh, target);
await rm(old, { recursive: true, force: true });
console.log(target);
