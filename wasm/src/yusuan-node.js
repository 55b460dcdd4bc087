// The same door under Node.js, which has no fetch for files: its bytes are read here, so that pages carry nothing for it.
import { readFile } from "node:fs/promises";

import createYusuan from "./yusuan.js";

export default async function createYusuanInNode({
  wasmUrl = new URL("./yusuan-module.wasm", import.meta.url),
  wasmBinary,
} = {}) {
  const url = new URL(wasmUrl, import.meta.url);
  return createYusuan(wasmBinary || url.protocol !== "file:" ? { wasmUrl, wasmBinary } : { wasmBinary: await readFile(url) });
}
