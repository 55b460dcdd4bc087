// embed.js beside the pages: the host's side of an embedded calculator as one classic script without a hash in its name,
// because other pages name it. Built by itself, since a script of that kind shares nothing with the site's modules.

import { fileURLToPath } from "node:url";
import { build, type InlineConfig, type Plugin } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The same for the site's script and for the package. */
export function hostBuild(entry: "script" | "index", more: InlineConfig["build"] = {}): InlineConfig {
  const script = entry === "script";
  return {
    configFile: false,
    logLevel: "error",
    build: {
      target: ["es2019", "chrome74", "safari13"],
      lib: {
        entry: at(`../src/embed/host/${entry}.ts`),
        formats: [script ? "iife" : "es"],
        name: "yusuanEmbed",
        fileName: () => (script ? "embed.js" : "index.js"),
      },
      minify: script,
      ...more,
    },
  };
}

export function embedScript(): Plugin {
  return {
    name: "embed-script",
    apply: "build",
    async generateBundle() {
      const built = await build(hostBuild("script", { write: false }));
      for (const { output } of [built].flat() as { output: { fileName: string; code?: string }[] }[])
        for (const { fileName, code = "" } of output) this.emitFile({ type: "asset", fileName, source: inAscii(code) });
    },
  };
}

/** A page in GBK reads a script without a charset of its own as GBK. What is not ASCII stands in texts only. */
function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
