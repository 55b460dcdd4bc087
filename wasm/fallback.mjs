// The module once more, as JavaScript: for engines without WebAssembly, or whose page's policy forbids it.
// `node wasm/fallback.mjs MODULE.wasm MODULE.js OUT.js`, from the finished module and its glue. Binaryen translates the code,
// the same glue starts it, so that both give the same bytes; what differs is said below. Runs in what the page runs in: no
// BigInt, no eval, syntax of 2019.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [wasm, glue, out] = process.argv.slice(2);
const tool = (path) => fileURLToPath(new URL(`toolchain/node_modules/${path}`, import.meta.url));
const run = (script, ...words) => execFileSync(process.execPath, [tool(script), ...words], { stdio: ["ignore", "inherit", "inherit"] });

/** Each of these texts stands in what the tools of today write; where a newer one writes something else, the build says so. */
function replaced(text, pattern, by) {
  const found = text.replace(pattern, by);
  if (found === text) throw new Error(`fallback.mjs: no ${pattern}`);
  return found;
}

const folder = mkdtempSync(join(tmpdir(), "yusuan-fallback-"));
try {
  const translated = join(folder, "translated.js");
  run("binaryen/bin/wasm2js", wasm, "-O", "-o", translated);
  let code = readFileSync(translated, "utf8");
  // An ES module that starts itself: only the function is wanted.
  code = replaced(code, /^import .*\n/m, "");
  code = replaced(code, /^var retasmFunc = [^]*$/m, "");
  // The data as text instead of base64, which compresses badly: 2 KB of 66.
  code = replaced(code, /^ *var base64ReverseLookup[^]*?(?=^function initActiveSegments)/m, "");
  code = replaced(
    code,
    /base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\)/g,
    (_, at, base64) => `putText(bufferView, ${at}, ${JSON.stringify(Buffer.from(base64, "base64").toString("latin1"))})`,
  );

  let start = readFileSync(glue, "utf8");
  start = replaced(start, /^export default Module;$/m, "");
  // Nothing is fetched, so it need not know where it lies.
  start = replaced(start, /import\.meta\.url/g, '""');

  // The glue finds a WebAssembly that hands out the translated code whatever bytes it is given, and views of 64-bit
  // numbers, which it makes and never uses and Safari 13 and 14 do not have.
  const assembled = join(folder, "assembled.js");
  writeFileSync(
    assembled,
    `var createModule = (function (WebAssembly, BigInt64Array, BigUint64Array) {
      function putText(bytes, at, text) { for (var i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i); }
      ${code}
      WebAssembly.instantiate = function (bytes, imports) { return Promise.resolve({ instance: { exports: asmFunc(imports) } }); };
      ${start}
      return function () { return Module({ wasmBinary: [0], locateFile: function () { return ""; } }); };
    })({ RuntimeError: Error }, Uint8Array, Uint8Array);`,
  );
  const small = join(folder, "small.js");
  run(
    "google-closure-compiler/cli.js",
    "--compilation_level=SIMPLE",
    "--language_in=UNSTABLE",
    "--language_out=ECMASCRIPT_2019",
    "--rewrite_polyfills=false",
    "--warning_level=QUIET",
    `--js=${assembled}`,
    `--js_output_file=${small}`,
  );
  writeFileSync(out, `${readFileSync(small, "utf8")}export default createModule;\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
