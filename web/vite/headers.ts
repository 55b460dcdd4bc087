// What goes with each file of the site over the network, said once. The pages carry their policy in a meta element too, so
// that it holds wherever they are served from; nginx and static hosts are told in their own ways (publish-config.ts).
// No import and nothing of a machine here: the page's build, publishing and the tests all read it.

type Directives = Readonly<Record<string, string>>;

const NOTHING: Directives = { "default-src": "'none'" };
const PAGE: Directives = { ...NOTHING, "base-uri": "'none'", "form-action": "'none'" };
/** No script of it exists. The permission to connect is for tools that look for robots.txt from within the page. */
const TEXT: Directives = { ...PAGE, "style-src": "'self'", "img-src": "data:", "connect-src": "'self'" };
const SCRIPTED: Directives = {
  ...TEXT,
  "img-src": "'self' data:",
  "script-src": "'self'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "app",
};
const CALCULATOR: Directives = {
  ...SCRIPTED,
  "script-src": "'self' 'wasm-unsafe-eval'",
  "img-src": "'self' data: blob:",
  "manifest-src": "'self'",
  "worker-src": "'self'",
};
/** WeChat's bridge calls by frames of its own schemes. */
const IN_WECHAT: Directives = { ...CALCULATOR, "frame-src": "weixin: weixinping: weixinpreinject:" };
/** What a worker may do is said by the headers of its own file. */
const WORKER: Directives = { ...NOTHING, "script-src": "'self'", "connect-src": "'self'" };

/** Asked for anew each time, and not sent again where it is unchanged. */
const FRESH = "no-cache";
/** Its name changes with what is in it. */
const FOREVER = "public, max-age=31536000, immutable";

/** Of pages with a style of their own, its hash as a policy names it ('sha256-…'): page-style.ts finds it in them. */
export type StyleHashes = Readonly<Record<string, string>>;

interface Rule {
  /** Files by their path from the folder of the site, or all under a folder ("assets/"); "" is all the rest. */
  files: readonly string[];
  policy: Directives;
  /** Its style stands in it, so that it can be painted as soon as it comes; the policy names the hash. */
  styled?: true;
  /** Who may show it in a frame. */
  framedBy: "'none'" | "*";
  cache: string;
  /** Other sites may load it: what a framed page fetches has no origin of its own where the host's frame is closed off. */
  shared?: true;
  /** Only in the place of a file that is not there. */
  missing?: true;
}

/** A file is under one rule, because static hosts put those of several together. Files of later versions stand here too. */
export const RULES: readonly Rule[] = [
  { files: ["index.html"], policy: IN_WECHAT, styled: true, framedBy: "'none'", cache: FRESH },
  { files: ["embed.html"], policy: CALCULATOR, styled: true, framedBy: "*", cache: FRESH, shared: true },
  { files: ["embed.js"], policy: NOTHING, framedBy: "'none'", cache: FRESH, shared: true },
  { files: ["coverage.html"], policy: SCRIPTED, styled: true, framedBy: "'none'", cache: FRESH },
  {
    files: ["privacy.html", "privacy/", "proof.html", "proof/", "rules/"],
    policy: TEXT,
    framedBy: "'none'",
    cache: FRESH,
  },
  { files: ["404.html"], policy: TEXT, framedBy: "'none'", cache: FRESH, missing: true },
  { files: ["sw.js"], policy: WORKER, framedBy: "'none'", cache: FRESH },
  { files: ["assets/"], policy: NOTHING, framedBy: "'none'", cache: FOREVER, shared: true },
  {
    files: [
      "version.json",
      "manifest.webmanifest",
      "icon.svg",
      "icon-180.png",
      "icon-192.png",
      "icon-512.png",
      "icon-512-maskable.png",
      "robots.txt",
      "llms.txt",
      "sitemap.xml",
    ],
    policy: NOTHING,
    framedBy: "'none'",
    cache: FRESH,
  },
  { files: [""], policy: NOTHING, framedBy: "'none'", cache: FRESH },
];

/** What the page uses, at a press: copying. Everything else that a browser might offer is off; but for what not every
 * browser has a name for, of which it would complain at every page (web-share, which is used, and bluetooth). */
const USED = ["clipboard-write"];
const UNUSED = [
  "accelerometer",
  "autoplay",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "xr-spatial-tracking",
];

/** Of every answer, whatever it is. */
export const COMMON: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
/** Of pages: with other files they mean nothing, and over HTTP/1.1 they were a tenth of what a visit fetches. */
const OF_PAGES: Readonly<Record<string, string>> = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": [...USED.map((name) => `${name}=(self)`), ...UNUSED.map((name) => `${name}=()`)].join(", "),
};

const isPage = ({ policy }: Rule) => policy !== NOTHING && policy !== WORKER;

/** Style sheets of its parts, which come later, are files beside it. */
const directivesOf = ({ files, policy }: Rule, styles: StyleHashes): Directives => ({
  ...policy,
  ...("style-src" in policy
    ? { "style-src": [policy["style-src"], ...files.flatMap((file) => styles[file] ?? [])].join(" ") }
    : {}),
});

const written = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

export function ruleOf(path: string): Rule {
  const exact = RULES.find(({ files }) => files.includes(path));
  const rule = exact ?? RULES.find(({ files }) => files.some((one) => one.endsWith("/") && path.startsWith(one)));
  return rule ?? (RULES[RULES.length - 1] as Rule);
}

/** What only this kind of file has, beside what is common. */
export function ownHeaders(rule: Rule, styles: StyleHashes): Record<string, string> {
  const { framedBy, cache, shared } = rule;
  return {
    "Content-Security-Policy": written({ ...directivesOf(rule, styles), "frame-ancestors": framedBy }),
    "Cache-Control": cache,
    "Cross-Origin-Resource-Policy": shared ? "cross-origin" : "same-origin",
    ...(shared ? { "Access-Control-Allow-Origin": "*" } : {}),
    ...(isPage(rule) ? OF_PAGES : {}),
  };
}

export function headersOf(path: string, styles: StyleHashes): Record<string, string> {
  return { ...COMMON, ...ownHeaders(ruleOf(path), styles) };
}

/** For the meta element of a page, where it cannot say who may frame it. */
export function policyOf(path: string, styles: StyleHashes = {}): string {
  const rule = ruleOf(path);
  if (!isPage(rule)) throw new Error(`${path}: no page of which headers.ts knows`);
  return written(directivesOf(rule, styles));
}

/** By the end of the name. */
export const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  webmanifest: "application/manifest+json",
  wasm: "application/wasm",
  txt: "text/plain",
  xml: "application/xml",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
};
