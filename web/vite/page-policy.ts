// The Content-Security-Policy of each page, from the one description, into its HTML: so it holds also where the server says
// nothing. The development server puts styles and its client inline, which the policy forbids.

import type { Plugin } from "vite";
import { policyOf } from "./headers";

const META = /[ \t]*<meta\s+http-equiv="Content-Security-Policy"[^>]*>\n?/g;

export function pagePolicy(): Plugin {
  let building = false;
  return {
    name: "page-policy",
    config(_config, { command }) {
      building = command === "build";
    },
    transformIndexHtml: {
      order: "pre",
      handler(html, { path }) {
        const bare = html.replace(META, "");
        if (!building) return bare;
        const charset = '<meta charset="utf-8" />\n';
        if (!bare.includes(charset)) throw new Error(`${path}: where does its policy go?`);
        const policy = `    <meta http-equiv="Content-Security-Policy" content="${policyOf(path.slice(1))}" />\n`;
        return bare.replace(charset, charset + policy);
      },
    },
  };
}
