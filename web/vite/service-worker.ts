// What makes the built site one that may be kept: the list of all its files with their hashes, the service worker that has
// that list's hash in it, `version.json`, and of each province what its rules say, as hashes, so that an update can name
// what has changed. `finish` works on any folder with a built site in it.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import type { Law } from "../src/sw/law";
import type { FileList, Row, Version } from "../src/sw/list";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rulesFolder = at("../../build/policy/rules");
const ID_DIGITS = 16;

const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("base64url");

// --- what the rules say -----------------------------------------------------------------------------------------------

interface Reading {
  value: unknown;
}
interface ProvinceRules {
  version: string;
  province: { id: string };
  areas: {
    id: string;
    verified_until: string | null;
    parameters: {
      parameter: string;
      series: {
        statuses: string[];
        entries: { from: string; unknown: boolean; value?: unknown; alternatives?: Reading[] }[];
      }[];
    }[];
  }[];
}

/** Days and values alone: other words for the same rule, or one more source, are no change of it. */
export function lawOf(rules: ProvinceRules): Law {
  const says: Record<string, Record<string, string>> = {};
  for (const area of rules.areas)
    for (const { parameter, series } of area.parameters)
      for (const { statuses, entries } of series) {
        const said = entries.map(({ from, unknown, value, alternatives }) => [
          from,
          unknown,
          value,
          alternatives?.map((reading) => reading.value),
        ]);
        const hash = sha256(JSON.stringify(said)).slice(0, 6);
        for (const status of statuses) {
          const key = `${parameter} ${status}`;
          says[key] = { ...says[key], [area.id]: hash };
        }
      }
  const areas = rules.areas.map(({ id }) => id);
  return {
    policy: rules.version,
    areas,
    until: rules.areas.map((area) => area.verified_until ?? ""),
    says: Object.fromEntries(
      Object.entries(says).map(([key, byArea]) => {
        const all = areas.map((id) => byArea[id] ?? "");
        // Most rules are the same in the whole province.
        return [key, new Set(all).size === 1 ? [all[0] ?? ""] : all];
      }),
    ),
  };
}

function lawFiles(): { name: string; source: string }[] {
  if (!existsSync(rulesFolder)) return [];
  return readdirSync(rulesFolder)
    .filter((file) => /^\d\d\.json$/.test(file))
    .map((file) => {
      const source = JSON.stringify(lawOf(JSON.parse(readFileSync(join(rulesFolder, file), "utf8"))));
      return { name: `assets/${file.slice(0, 2)}.law-${sha256(source).slice(0, 8)}.json`, source };
    });
}

function policyVersion(): string {
  const file = existsSync(rulesFolder) && readdirSync(rulesFolder).find((name) => /^\d\d\.json$/.test(name));
  return file ? JSON.parse(readFileSync(join(rulesFolder, file), "utf8")).version : "";
}

// --- the list ---------------------------------------------------------------------------------------------------------

const STAMP = / data-build="[^"]*"/;
/** Made here, or read by machines and servers only; or, as the page in place of a missing one, never sent as a good answer. */
const NOT_LISTED =
  /^(sw\.js|404\.html|version\.json|assets\/(files|pages)-.*\.json|robots\.txt|llms\.txt|sitemap\.xml)$|\.(br|gz|map)$|^\./;

/** To which group a file belongs; null where it stands in the second list. `ofCoverage`: files that this page alone has. */
function groupOf(path: string, ofCoverage: ReadonlySet<string>): string | undefined | null {
  if (path === "coverage.html" || ofCoverage.has(path)) return "coverage";
  const data = /^assets\/(\d\d)(?:\.\w+)?-[\w-]+\.json$/.exec(path);
  if (data) return data[1];
  const page = /^rules\/(?:\w\w\/)?(\w+)\.html$/.exec(path)?.[1];
  if (page === undefined) return undefined;
  // The index comes with the shell: it is small, and leads to what is kept.
  return page === "index" ? undefined : page.length === 2 ? `${page}r` : null;
}

/**
 * Writes the list, the service worker and `version.json` into a folder with the built site, and the id into its first page.
 * The id is the hash of all files with the first page still unstamped, since that page carries it.
 */
export async function finish(dir: string, policy: string, ofCoverage: ReadonlySet<string>): Promise<Version> {
  for (const name of readdirSync(join(dir, "assets")))
    if (/^(files|pages)-.*\.json$/.test(name)) rmSync(join(dir, "assets", name));
  const write = (path: string, text: string) => {
    // Files of a copied site may be links to those of the other.
    rmSync(join(dir, path), { force: true });
    writeFileSync(join(dir, path), text);
  };
  const start = readFileSync(join(dir, "index.html"), "utf8").replace(STAMP, "");

  const rows: [path: string, row: Row][] = [];
  const pages: [path: string, row: Row][] = [];
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replace(/\\/g, "/").replace(/^\//, ""))
    .filter((path) => !NOT_LISTED.test(path))
    .sort();
  for (const path of paths) {
    const bytes = path === "index.html" ? Buffer.from(start) : readFileSync(join(dir, path));
    const group = groupOf(path, ofCoverage);
    if (group === null) pages.push([path, [sha256(bytes), bytes.length]]);
    else rows.push([path, group === undefined ? [sha256(bytes), bytes.length] : [sha256(bytes), bytes.length, group]]);
  }
  if (pages.length > 0) {
    const text = JSON.stringify(Object.fromEntries(pages));
    const sha = sha256(text);
    const path = `assets/pages-${sha.slice(0, 8)}.json`;
    write(path, text);
    rows.push([path, [sha, Buffer.byteLength(text), "pages"]]);
  }
  const id = createHash("sha256")
    .update(JSON.stringify([policy, rows]))
    .digest("hex")
    .slice(0, ID_DIGITS);

  const stamped = start.replace("<html ", `<html data-build="${id}" `);
  if (stamped === start) throw new Error("index.html: no place for the id of the build");
  write("index.html", stamped);
  const files = Object.fromEntries(rows);
  files["index.html"] = [sha256(stamped), Buffer.byteLength(stamped)];
  const list = JSON.stringify({ id, policy, files } satisfies FileList);
  const listed = { path: `assets/files-${id}.json`, sha: sha256(list) };
  write(listed.path, list);
  write("sw.js", `const BUILD=${JSON.stringify({ id, list: listed })};\n${await workerScript()}`);
  const packs = Object.fromEntries(
    paths.flatMap((path) => {
      const [, province, hash] = /^assets\/(\d\d)-([\w-]+)\.json$/.exec(path) ?? [];
      return province && hash ? [[province, hash]] : [];
    }),
  );
  const version: Version = { id, policy, list: listed, packs };
  write("version.json", JSON.stringify(version));
  return version;
}

let script: Promise<string> | undefined;

/** One classic script: service workers that are modules are newer than the browsers aimed at. */
function workerScript(): Promise<string> {
  script ??= build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: ["es2019", "chrome74", "safari13"],
      lib: { entry: at("../src/sw/worker.ts"), formats: ["iife"], name: "worker" },
    },
  }).then((built) => {
    const output = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
    const [chunk] = output;
    if (output.length !== 1 || chunk?.type !== "chunk") throw new Error("the service worker is not one script");
    return chunk.code;
  });
  return script;
}

/** The files that only the page of what is known has, as a built site says it itself: what its HTML names and the other does not. */
export function coverageFiles(dir: string): Set<string> {
  const named = (page: string) =>
    existsSync(join(dir, page))
      ? [...readFileSync(join(dir, page), "utf8").matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(
          ([, path]) => path ?? "",
        )
      : [];
  const start = new Set(named("index.html"));
  const data = readdirSync(join(dir, "assets")).filter((name) => /^coverage-[\w-]+\.json$/.test(name));
  return new Set([
    ...named("coverage.html").filter((path) => !start.has(path)),
    ...data.map((name) => `assets/${name}`),
  ]);
}

export function serviceWorker(): Plugin {
  let dir = "";
  let failed = false;
  return {
    name: "service-worker",
    apply: "build",
    configResolved(config) {
      dir = resolve(config.root, config.build.outDir);
    },
    generateBundle() {
      for (const { name, source } of lawFiles()) this.emitFile({ type: "asset", fileName: name, source });
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    // After everything else is written, the pages of rules too.
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (!failed) await finish(dir, policyVersion(), coverageFiles(dir));
      },
    },
  };
}
