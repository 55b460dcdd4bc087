// The style of a page in the page itself: with a style sheet beside it, nothing is painted before a second way to the server.
// The hash that its policy names is always that of what stands in the page.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { RULES, ruleOf, type StyleHashes } from "./headers";

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const SHEET = /[ \t]*<link rel="stylesheet"[^>]* href="\.\/([^"]+)">\n?/g;

/** Of a page with one style, as the browser reads it: between the tags, to the letter. */
export function styleHash(html: string): string {
  const [style, ...more] = [...html.matchAll(STYLE)].map(([, text]) => text ?? "");
  if (style === undefined || more.length > 0) throw new Error("a page with its style in it has one style");
  return `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
}

/** Of the pages of a built site. A folder may hold a part of it. */
export function stylesIn(folder: string): StyleHashes {
  const pages = RULES.flatMap(({ styled, files }) => (styled ? files : [])).filter((page) =>
    existsSync(join(folder, page)),
  );
  return Object.fromEntries(pages.map((page) => [page, styleHash(readFileSync(join(folder, page), "utf8"))]));
}

function inOne(sheets: readonly string[]): string {
  const style = sheets.map((text) => text.trim()).join("\n");
  // Addresses would lead elsewhere from the page; the others would end the style, or not be its letters any more.
  const wrong = /url\(|@import|<\/style|\r|\0/i.exec(style)?.[0];
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} cannot stand in a page's style`);
  return style;
}

export function pageStyle(): Plugin {
  const inPages = new Set<string>();
  return {
    name: "page-style",
    apply: "build",
    // After the pages are written, and before the bundler says in the scripts which style sheets their parts need.
    enforce: "post",
    // The text of a script changes with what generateBundle does, and its name has to.
    augmentChunkHash: () => "page-style",
    transformIndexHtml: {
      order: "post",
      handler(html, { path, bundle }) {
        const page = path.slice(1);
        if (!ruleOf(page).styled) return html;
        const names = [...html.matchAll(SHEET)].map(([, name]) => name ?? "");
        const sheets = names.map((name) => {
          const sheet = bundle?.[name];
          if (sheet?.type !== "asset") throw new Error(`${page}: ${name} was not built`);
          inPages.add(name);
          return sheet.source.toString();
        });
        if (sheets.length === 0) throw new Error(`${page}: which style is its own?`);
        // After what is to be fetched, so that this is asked for first.
        return html
          .replace(SHEET, "")
          .replace(/[ \t]*<\/head>/, () => `    <style>${inOne(sheets)}</style>\n  </head>`);
      },
    },
    // It stands in every page that has it, so it is no file any more, and nothing may fetch it.
    generateBundle(_options, bundle) {
      for (const name of inPages) {
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk") file.viteMetadata?.importedCss.delete(name);
          else if (file.fileName.endsWith(".html") && file.source.toString().includes(name))
            throw new Error(`${file.fileName} links ${name}, which other pages have in them`);
        }
        delete bundle[name];
      }
    },
  };
}
