// What a page would fetch: modules bundled and minified as this project's own page is (Vite), then brotli at its best.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { brotliSize, root } from "../lib/built.mjs";

export const viteOf = () => import(`${root}web/node_modules/vite/dist/node/index.js`);
/** The file of a package of tests/, for an entry that lies elsewhere. */
export const ofTests = (path) => JSON.stringify(`${root}tests/node_modules/${path}`);

/** The bytes of one module with all that it imports. */
export async function bundled(source) {
  const folder = mkdtempSync(join(tmpdir(), "yusuan-wire-"));
  try {
    const entry = join(folder, "entry.js");
    writeFileSync(entry, source);
    const { build } = await viteOf();
    const { output } = await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: "strict" }, modulePreload: false },
    });
    if (output.length !== 1) throw new Error(`one file was expected of ${source}`);
    return output[0].code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
export const wireSize = (text) => brotliSize(Buffer.from(text));
