// What goes with each file over the network (web/vite/headers.ts), with the styles that stand in the built pages.
import { root } from "./built.mjs";

export async function description(folder = `${root}web/dist`) {
  const { runnerImport } = await import(`${root}web/node_modules/vite/dist/node/index.js`);
  const load = async (file) => (await runnerImport(`${root}web/vite/${file}`, { root: `${root}web`, configFile: false, logLevel: "error" })).module;
  const { RULES, COMMON, TYPES, ownHeaders, headersOf, policyOf } = await load("headers.ts");
  const styles = (await load("page-style.ts")).stylesIn(folder);
  return {
    RULES,
    COMMON,
    TYPES,
    styles,
    ownHeaders: (rule) => ownHeaders(rule, styles),
    headersOf: (path) => headersOf(path, styles),
    policyOf: (path) => policyOf(path, styles),
  };
}
