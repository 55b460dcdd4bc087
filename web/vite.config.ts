import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { embedScript } from "./vite/embed-script";
import { fingerprints } from "./vite/fingerprints";
import { pagePolicy } from "./vite/page-policy";
import { pageStyle } from "./vite/page-style";
import { policyFiles } from "./vite/policy-files";
import { rulesPages } from "./vite/rules-pages";
import { serviceWorker } from "./vite/service-worker";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const files = {
  yusuan: at("../wasm/dist/yusuan.js"),
  "yusuan-wasm": at("../wasm/dist/yusuan-module.wasm"),
};
/** The policy lies beside the module. */
const policyFolder = at("../wasm/dist/policy/");

/** What is wanted in any case and language is named in the HTML, so that it is fetched beside the first script. */
function preloads(): Plugin {
  return {
    name: "preloads",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle, path }) {
        // The other pages load little, and one after the other.
        if (path !== "/index.html" && path !== "/embed.html") return [];
        const link = (attrs: Record<string, string>) => ({ tag: "link", attrs, injectTo: "head" as const });
        const files = Object.values(bundle ?? {});
        // What the first script fetches in any case, with all that it imports; not what rooms share among themselves.
        const wanted = new Set<string>();
        const want = (name: string) => {
          const file = files.find(({ fileName }) => fileName === name);
          if (file?.type !== "chunk" || wanted.has(name)) return;
          if (!file.isEntry) wanted.add(name);
          file.imports.forEach(want);
        };
        for (const file of files)
          if (file.type === "chunk" && file.moduleIds.some((id) => /\/src\/(app\.tsx|core\.ts)$/.test(id)))
            want(file.fileName);
        return files.flatMap((file) => {
          const href = `./${file.fileName}`;
          // Not the policy: which province is wanted stands in the fragment, which only the first script sees.
          if (/\.wasm$/.test(file.fileName))
            return [link({ rel: "preload", as: "fetch", crossorigin: "anonymous", href })];
          return wanted.has(file.fileName) ? [link({ rel: "modulepreload", crossorigin: "anonymous", href })] : [];
        });
      },
    },
  };
}

/**
 * `words/zh.ts?of=plan` is the one export `plan` of that language: each part of the page fetches its own words, though a
 * language is one file. Every part gets a copy of the module, of which the bundler keeps what is asked for.
 */
function wordsByPart(): Plugin {
  return {
    name: "words-by-part",
    load: {
      filter: { id: /\/words\/\w\w\.ts\?of=\w+$/ },
      handler(id) {
        const [file, part] = id.split("?of=");
        return `export { ${part} } from ${JSON.stringify(`${file}?in=${part}`)};`;
      },
    },
  };
}

interface Modules {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

function reachedFrom(start: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(start)) return found;
  found.add(start);
  for (const id of modules.getModuleInfo(start)?.importedIds ?? []) reachedFrom(id, modules, found);
  return found;
}

/**
 * The page itself in one file: left alone, the bundler sets apart what rooms use of it, which compresses worse (2 KB in all)
 * though it is always fetched together. What other pages and the first script use stays apart.
 */
const reach = new Map<string, Set<string>>();
function ofPage(id: string, modules: Modules): string | null {
  const from = (start: string) => {
    const known = reach.get(start) ?? reachedFrom(at(start), modules);
    reach.set(start, known);
    return known.has(id);
  };
  const others = ["src/main.ts", "src/core.ts", "src/known/main.ts"];
  return from("src/app.tsx") && !others.some(from) ? "page" : null;
}

/**
 * The one package that is no ES module, as one: left alone it brings the bundler's help for such packages into the first visit,
 * though it is fetched by few and late.
 */
function moduleOfWeChat(): Plugin {
  return {
    name: "module-of-wechat",
    enforce: "pre",
    apply: "build",
    transform: {
      filter: { id: /\/weixin-js-sdk\/index\.js$/ },
      handler: (code) => ({ code: `const module = {};\n${code}\nexport default module.exports;\n`, map: null }),
    },
  };
}

export default defineConfig(({ command }) => {
  if (command === "build")
    for (const [name, file] of Object.entries({ ...files, policyFolder }))
      if (!existsSync(file)) throw new Error(`${name}: build the module and the policy before the page`);
  return {
    // Relative addresses: the page works from any folder of any host.
    base: "./",
    resolve: {
      alias: Object.entries(files).map(([name, replacement]) => ({
        find: new RegExp(`^${name}(?=$|\\?)`),
        replacement,
      })),
    },
    // The module and the policy lie beside this folder.
    server: { fs: { allow: [".."] } },
    plugins: [
      wordsByPart(),
      policyFiles(policyFolder),
      fingerprints(files["yusuan-wasm"], policyFolder),
      preloads(),
      moduleOfWeChat(),
      pageStyle(),
      pagePolicy(),
      embedScript(),
      rulesPages(),
      serviceWorker(),
    ],
    build: {
      target: ["es2019", "chrome74", "safari13"],
      cssTarget: ["chrome74", "safari13"],
      // Nothing in data: URLs: the policy and the module are cached and checked as files.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: at("index.html"),
          embed: at("embed.html"),
          coverage: at("coverage.html"),
          rules: at("src/rules/rules.css"),
        },
        output: {
          codeSplitting: {
            groups: [{ name: ofPage, debugName: "page", includeDependenciesRecursively: false }],
          },
          // Words are told apart by language and part, so that a budget can name them.
          chunkFileNames: ({ facadeModuleId, name }) => {
            const part = /\/words\/(\w\w)\.ts\?of=(\w+)$/.exec(facadeModuleId ?? "");
            return `assets/${part ? `words-${part[1]}-${part[2]}` : name.replace(/^_virtual_/, "")}-[hash].js`;
          },
        },
      },
      // The HTML names what to preload; Vite's own helper would say it again in the script.
      modulePreload: false,
    },
    test: { include: ["src/**/*.test.ts"] },
  };
});
