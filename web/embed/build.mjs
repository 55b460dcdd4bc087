// Makes dist/ of the package: the element as a module, and the declarations of it, of the messages and of the contract,
// taken from the sources of the page. `node build.mjs`, or by itself before `npm pack`.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, runnerImport } from "vite";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = at("dist");
const types = join(dist, "types");
rmSync(dist, { recursive: true, force: true });

// The description of the build is TypeScript of the page's own: Vite reads it.
const { module } = await runnerImport(at("../vite/embed-script.ts"), { configFile: false, logLevel: "error" });
await build(module.hostBuild("index", { outDir: dist, emptyOutDir: false }));
copyFileSync(at("../../LICENSE"), join(dist, "LICENSE"));

execFileSync(process.execPath, [
  at("../node_modules/typescript/bin/tsc"),
  ...["--project", at("tsconfig.json"), "--outDir", types],
]);
// The module's declarations travel along: the package has no dependency.
copyFileSync(at("../../wasm/dist/yusuan.d.ts"), join(types, "yusuan.d.ts"));
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const up = "../".repeat(file.slice(types.length + 1).split(/[\\/]/).length - 1) || "./";
  writeFileSync(file, readFileSync(file, "utf8").replace(/from "yusuan"/g, `from "${up}yusuan"`));
}
