// Run from web/ by run.mjs, which says what is changed and where the result goes.
import { fileURLToPath } from "node:url";

export default {
  testRunner: "units",
  plugins: [fileURLToPath(new URL("runner.mjs", import.meta.url))],
  coverageAnalysis: "perTest",
  // The sandbox lies in build/, beside a link to node_modules that run.mjs makes.
  tempDirName: "../build/mutation-web/tmp",
  symlinkNodeModules: false,
  ignorePatterns: ["/dist", "/docs", "/embed", "/miniprogram", "/public", "/vite", "/tsconfig.json"],
  // Types are not looked at, and Stryker would want a compiler beside it to read this.
  tsconfigFile: "none",
  // An endless loop is seen by how often it is met; so much time that other work on the machine kills none.
  timeoutMS: 20000,
  timeoutFactor: 4,
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: process.env.YUSUAN_MUTATION_REPORT },
  // One core, so that nothing is told by who was faster.
  concurrency: 1,
  logLevel: "warn",
};
