// The description of headers.ts as nginx and as static hosts read it.

import { COMMON, ownHeaders, RULES, type StyleHashes, TYPES } from "./headers";

interface Server {
  /** Where the published folder `site` will lie on the server. */
  root: string;
  listen: string;
  name: string;
  /** The folder of the site on its host: "/", or "/yusuan/". */
  base: string;
  styles: StyleHashes;
}

const quoted = (text: string) => `"${text.replace(/["\\$]/g, "\\$&")}"`;

/** A server block, to be included where nginx has its `http`. */
export function nginxServer({ root, listen, name, base, styles }: Server): string {
  const lines: string[] = [];
  const put = (depth: number, line = "") => lines.push(line === "" ? "" : `${"    ".repeat(depth)}${line}`);
  const location = (match: string, rule: (typeof RULES)[number]) => {
    put(1, `location ${match} {`);
    if (rule.missing) put(2, "internal;");
    // All of them in each: a location with a header of its own has none of the server's.
    for (const [header, value] of Object.entries({ ...COMMON, ...ownHeaders(rule, styles) }))
      put(2, `add_header ${header} ${quoted(value)} always;`);
    put(1, "}");
  };
  for (const line of [
    "Yusuan, as scripts/publish wrote it. To be included where nginx has its http { }, for example from conf.d.",
    "Needs the modules gzip_static and brotli_static (Debian: nginx-light, libnginx-mod-http-brotli-static).",
    "",
    "Load it anew (nginx -s reload) after each publishing: the policies name the hashes of the styles in the pages, and",
    "pages of another version than this file are shown without their styles.",
    "",
    "HTTPS: put `listen 443 ssl;` here with your certificates, and `http2 on;` (before nginx 1.25.1:",
    "`listen 443 ssl http2;`), and send port 80 there. Without HTTPS browsers have no service worker, and cannot",
    "compare the policy's files with their hashes.",
    "Strict-Transport-Security is yours to add: it binds every service under the name for as long as it says, and",
    "cannot be taken back before.",
  ])
    put(0, line === "" ? "#" : `# ${line}`);
  put(0, "server {");
  put(1, `listen ${listen};`);
  put(1, `server_name ${name};`);
  put(1, `root ${quoted(root)};`);
  put(1, "index index.html;");
  put(1, "server_tokens off;");
  put(1, "absolute_redirect off;");
  put(
    1,
    "# Beside the address of who asked, a log says which province's rules were asked for. Nothing here needs one.",
  );
  put(1, "access_log off;");
  put(1, "log_not_found off;");
  put(1);
  put(1, "gzip off;");
  put(1, "gzip_static on;");
  put(1, "brotli_static on;");
  put(1, "gzip_vary on;");
  put(1);
  put(1, "types {");
  for (const [end, type] of Object.entries(TYPES)) put(2, `${type} ${end};`);
  put(1, "}");
  put(1, "default_type application/octet-stream;");
  put(1, "charset utf-8;");
  put(1, "charset_types text/css text/javascript text/plain application/xml;");
  put(1);
  put(1, `error_page 404 ${base}404.html;`);
  if (base !== "/") {
    put(1, `location = / { return 302 ${base}; }`);
    put(1, `location = ${base.slice(0, -1)} { return 301 ${base}; }`);
  }
  put(
    1,
    "# Not of the site: what static hosts read, and what begins with a point (but for the proof of a certificate).",
  );
  put(1, `location = ${base}_headers { return 404; }`);
  put(1, "location ~ /\\.(?!well-known/) { return 404; }");
  for (const rule of RULES)
    for (const file of rule.files) {
      put(1);
      location(file === "" ? base : file.endsWith("/") ? `^~ ${base}${file}` : `= ${base}${file}`, rule);
    }
  put(0, "}");
  return `${lines.join("\n")}\n`;
}

/**
 * `_headers` of Netlify, Cloudflare Pages and their like. Where several rules hold for a file, the hosts put their headers
 * together, so what is common stands under all and what differs under rules of which no two hold for one file. A page is
 * also asked for without its ending there, and the first without a name.
 */
export function headersFile(base: string, styles: StyleHashes): string {
  const blocks = [{ at: [`${base}*`], headers: COMMON as Record<string, string> }];
  for (const rule of RULES) {
    const at = rule.files.flatMap((file) => {
      if (file === "") return [];
      if (file.endsWith("/")) return [`${base}${file}*`];
      const bare = file.replace(/(^|\/)index\.html$|\.html$/, "$1");
      return bare === file ? [base + file] : [base + file, base + bare];
    });
    for (const one of at) blocks.push({ at: [one], headers: ownHeaders(rule, styles) });
  }
  return blocks
    .map(({ at, headers }) =>
      [...at, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}
