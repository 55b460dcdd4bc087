// The Content-Security-Policy of each page, from the one description, into its HTML: so it holds also where the server says
// nothing. Not for the development server, which puts styles and its client inline.

import type { Plugin } from "vite";
import { policyOf, ruleOf } from "./headers";
import { styleHash } from "./page-style";

const CHARSET = '<meta charset="utf-8" />\n';

export function pagePolicy(): Plugin {
  return {
    name: "page-policy",
    apply: "build",
    // After page-style.ts, whose style it names.
    enforce: "post",
    transformIndexHtml: {
      order: "post",
      handler(html, { path }) {
        if (!html.includes(CHARSET)) throw new Error(`${path}: where does its policy go?`);
        const page = path.slice(1);
        const policy = policyOf(page, ruleOf(page).styled ? { [page]: styleHash(html) } : {});
        return html.replace(
          CHARSET,
          `${CHARSET}    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n`,
        );
      },
    },
  };
}
