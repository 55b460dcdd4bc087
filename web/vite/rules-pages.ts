// The pages without a script, written when the site is built: the rules, one page for each place and language, from what
// `yusuan policy build` says of it; what is stored and what is sent; what was tested; and what
// stands where no page is. They are text and one style sheet; no script of theirs exists.

import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Plugin, runnerImport } from "vite";
import type * as Module from "yusuan";
import type { Yusuan } from "yusuan";
import { TEXT_PATTERN } from "../src/rules/path";
import type * as Site from "../src/rules/site";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** The resolved rules are made with the policy and are no part of the module's package. */
const policy = at("../../build/policy");
const folder = join(policy, "rules");
const renderer = at("../src/rules/site.tsx");

/** Eight hundred pages take some seconds: they are kept, and written anew only when something behind them has changed. */
const kept = at("../../build/rules-pages");
const KEY = ".key";

const IN_DEV = new RegExp(`^/(?:${TEXT_PATTERN}|rules/(?:\\w\\w/)?(\\w+))\\.html$`);

/** What `scripts/campaign` wrote last. */
const results = at("../../tests/results");
const resultFiles = () =>
  existsSync(results)
    ? readdirSync(results)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => join(results, name))
    : [];

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

function provinceFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d\d\.json$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
const lists = { places: join(policy, "places.json"), divisions: join(policy, "divisions.json") };
const sourceFiles = () => [...provinceFiles(), ...Object.values(lists)];

/** The module, as any program under Node.js starts it. */
const core = at("../../wasm/dist/yusuan-node.js");
const packs = at("../../wasm/dist/policy/");
const packFiles = () => provinceFiles().map((path) => join(packs, basename(path)));

async function startCore(): Promise<Yusuan> {
  const { default: createYusuan } = (await import(pathToFileURL(core).href)) as typeof Module;
  const yusuan = await createYusuan();
  for (const pack of packFiles()) {
    const loaded = yusuan.load(readJson(pack));
    if ("error" in loaded) throw new Error(`${pack}: ${loaded.error.code}`);
  }
  return yusuan;
}

async function sources(): Promise<Site.Sources> {
  const yusuan = await startCore();
  return {
    ask: (situation) => yusuan.assess(situation),
    rules: provinceFiles().map(readJson),
    places: readJson(lists.places),
    divisions: readJson(lists.divisions),
    results: Object.fromEntries(resultFiles().map((path) => [basename(path, ".txt"), readFileSync(path, "utf8")])),
  };
}

function hashOf(files: readonly string[], words: string): string {
  const hash = createHash("sha256").update(words);
  for (const file of [...new Set(files)].sort()) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

const stamped = (key: string) => existsSync(join(kept, KEY)) && readFileSync(join(kept, KEY), "utf8") === key;

/** As links, which take no time and no room; as copies where the two folders lie on different disks. */
function copyPages(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === KEY) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, source.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
}

/** YUSUAN_SITE is where the site will stand, for example https://example.org/yusuan/; search engines want it in full. */
export function siteOf(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`YUSUAN_SITE: ${given} is no address of a site`);
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

export function rulesPages(): Plugin[] {
  const site = siteOf(process.env.YUSUAN_SITE);
  return [
    {
      name: "rules-pages",
      apply: "build",
      async writeBundle({ dir = at("../dist") }, bundle) {
        // As with the table of what is known: the rest of the site is whole without them. The tests ask for them.
        if (!existsSync(folder))
          return this.warn(`no ${folder}: build the policy first; the pages of rules are left out`);
        const css = Object.keys(bundle).find((name) => /^assets\/rules-[^/]+\.css$/.test(name));
        if (!css) throw new Error("the style sheet of the rules pages was not built");
        const { module, dependencies } = await runnerImport<typeof Site>(renderer, {
          configFile: false,
          logLevel: "error",
        });
        const inputs = [
          renderer,
          ...sourceFiles(),
          ...packFiles(),
          ...resultFiles(),
          at("../../wasm/dist/yusuan-module.wasm"),
          ...dependencies.map((path) => resolve(at(".."), path)),
          at("rules-pages.ts"),
        ];
        const key = hashOf(inputs, `${css} ${site ?? ""}`);
        if (!stamped(key)) {
          rmSync(`${kept}.new`, { recursive: true, force: true });
          const write = (path: string, text: string) => {
            mkdirSync(dirname(join(`${kept}.new`, path)), { recursive: true });
            writeFileSync(join(`${kept}.new`, path), text);
          };
          const paths: string[] = [];
          const known = await sources();
          for (const { path, html } of module.pages(known, { css, site })) {
            write(path, html);
            paths.push(path);
          }
          const missing = module.missingPage({ css, base: site ? new URL(site).pathname : "/" });
          write(missing.path, missing.html);
          write("llms.txt", module.llms(known.rules));
          write("robots.txt", module.robots(site));
          if (site) write("sitemap.xml", module.sitemap(site, paths));
          write(KEY, key);
          rmSync(kept, { recursive: true, force: true });
          renameSync(`${kept}.new`, kept);
        }
        copyPages(kept, dir);
      },
      transformIndexHtml(_html, { path }) {
        return site
          ? [
              {
                tag: "link",
                attrs: { rel: "canonical", href: site + path.replace(/^\/(index\.html)?/, "") },
                injectTo: "head",
              },
            ]
          : [];
      },
    },
    {
      name: "rules-pages-in-dev",
      apply: "serve",
      configureServer(server) {
        server.middlewares.use(async (request, response, next) => {
          const name = IN_DEV.exec(request.url?.split("?")[0] ?? "")
            ?.slice(1)
            .find(Boolean);
          if (!name) return next();
          const { pages } = (await server.ssrLoadModule(renderer)) as typeof Site;
          const wanted = request.url?.split("?")[0]?.slice(1);
          for (const { path, html } of pages(await sources(), { css: "src/rules/rules.css" }, new Set([name])))
            if (path === wanted) return response.setHeader("content-type", "text/html").end(html);
          next();
        });
      },
    },
  ];
}
