// A test runner for Stryker: the page's unit tests in Stryker's own process. Each test file is bundled once with all that it
// loads, and compiled once; for each mutant it is evaluated anew, so that nothing remains of the one before.
// Vitest itself starts a worker for each mutant and each file: 0.35 s of processor's time, where the tests take milliseconds.
import { createRequire } from "node:module";
import { relative } from "node:path";
import { performance } from "node:perf_hooks";
import vm from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { testFiles, web } from "./modules.mjs";

const { build } = await import(`${web}node_modules/vite/dist/node/index.js`);
// What Vitest is made of, its own copies.
const { startTests, ...collecting } = await import(`${web}node_modules/@vitest/runner/dist/index.js`);
const { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await import(
  `${web}node_modules/@vitest/expect/dist/index.js`
);

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
const vitest = { ...collecting, expect };

const fromWeb = createRequire(`${web}package.json`);
function load(name) {
  if (name === "vitest") return vitest;
  const found = fromWeb(name);
  // The same values every time, or a mutant would be killed in one run and survive the next.
  if (name === "fast-check") found.configureGlobal({ seed: 1 });
  return found;
}

/** One test file with all that it loads, as a function of `require` and `module`; and which files that is. */
async function bundled(path, root) {
  const made = await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: path,
      write: false,
      minify: false,
      rolldownOptions: {
        external: /^(?:vitest|fast-check|node:.*)$/,
        output: { format: "cjs", codeSplitting: false },
      },
    },
  });
  const [chunk] = made.output;
  return {
    path,
    has: new Set(chunk.moduleIds.map((id) => relative(root, id.split("?")[0]))),
    run: vm.runInThisContext(`(function (require, module, exports) {${chunk.code}\n})`, { filename: path }),
  };
}

const fullName = (task) => (task.suite ? `${fullName(task.suite)} > ${task.name}` : task.name);
/** By its place: two tests of a table may have one name. */
const idOf = (test) => `${test.file.name}#${test.id}`;
const leaves = (task) => (task.type === "test" ? [task] : task.tasks.flatMap(leaves));

class UnitTests {
  /** What the changed sources ask which change runs, and tell what they met. */
  state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  root = `${process.cwd()}/`;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = [];
    for (const path of testFiles(this.root)) this.files.push(await bundled(path, this.root));
  }

  /** The tests of these files, or those of them that are chosen, up to the first that fails. */
  async run(files, { chosen, bail = false, onTest = () => {} } = {}) {
    const results = [];
    let failed = false;
    for (const { path, run } of files) {
      if (failed && bail) break;
      const runner = {
        config: {
          root: this.root, setupFiles: [], sequence: { setupFiles: "list", hooks: "stack" }, tags: [],
          // No time of their own: other work on the machine must kill none.
          testTimeout: 0, hookTimeout: 0, maxConcurrency: 1, retry: 0, passWithNoTests: false,
        },
        importFile: () => {
          const module = { exports: {} };
          run(load, module, module.exports);
        },
        onBeforeRunTask: (test) => {
          if ((failed && bail) || (chosen && !chosen.has(idOf(test)))) test.mode = "skip";
          else onTest(idOf(test));
        },
        onAfterRunTask: (test) => {
          failed ||= test.result?.state === "fail";
          onTest(undefined);
        },
      };
      const [file] = await startTests([{ filepath: this.root + path, fileTags: [] }], runner);
      for (const test of leaves(file)) if (test.result?.state === "pass" || test.result?.state === "fail") results.push(resultOf(test));
      // A change after which the tests do not even load is noticed by all of them.
      if (file.result?.state === "fail" && file.tasks.length === 0) {
        failed = true;
        results.push(failure(`${path}#`, path, file.result));
      }
    }
    return results;
  }

  async dryRun() {
    delete this.state.activeMutant;
    this.state.mutantCoverage = { static: {}, perTest: {} };
    const tests = await this.run(this.files, {
      onTest: (id) => {
        this.state.currentTestId = id;
      },
    });
    return { status: "complete", tests, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName, disableBail }) {
    Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    delete this.state.currentTestId;
    const changed = relative(this.root, sandboxFileName);
    const chosen = testFilter && new Set(testFilter);
    const paths = testFilter && new Set(testFilter.map((id) => id.slice(0, id.indexOf("#"))));
    const files = this.files.filter(({ path, has }) => has.has(changed) && (!paths || paths.has(path)));
    const tests = await this.run(files, { chosen, bail: !disableBail });
    return toMutantRunResult(determineHitLimitReached(this.state.hitCount, hitLimit) ?? { status: "complete", tests });
  }
}

function resultOf(test) {
  if (test.result.state === "fail") return failure(idOf(test), fullName(test), test.result);
  return { id: idOf(test), name: fullName(test), fileName: test.file.filepath, timeSpentMs: test.result.duration ?? 0, status: 0 };
}
const failure = (id, name, { errors, duration }) => ({
  id, name, timeSpentMs: duration ?? 0, status: 1, failureMessage: errors?.[0]?.message ?? "failed",
});

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "units", Object.assign(() => new UnitTests(), { inject: [] }))];
