// The list of the built site's files (vite/service-worker.ts writes it), and what may be decided from it alone: which
// files a version needs on the device, what stands there of a group, which requests the service worker answers.

import { TEXT_PATTERN } from "../rules/path";

/** The SHA-256 in base64url, the size, and the group; no group is the shell, without which the page is not whole. */
export type Row = readonly [sha: string, bytes: number, group?: string];
export type Rows = Readonly<Record<string, Row>>;
export interface FileList {
  /** Of the build: the first digits of the hash of everything in it. */
  id: string;
  /** Version of the policy data. */
  policy: string;
  files: Rows;
}
/** `version.json`, which no cache may keep. */
export interface Version {
  id: string;
  policy: string;
  list: Listed;
  /** By province, the hash in the name of its pack. */
  packs: Readonly<Record<string, string>>;
}
export interface Listed {
  path: string;
  sha: string;
}

/** Groups beside the provinces ("51" the data, "51r" the pages of its rules). */
export const COVERAGE = "coverage";
/** The second list: hashes of the pages of areas, of which there are hundreds. Wanted with the first of them. */
export const PAGES = "pages";
export const dataOf = (province: string) => province;
export const rulesOf = (province: string) => `${province}r`;

export const rowsOf = (list: FileList, group?: string): [path: string, row: Row][] =>
  Object.entries(list.files).filter(([, row]) => row[2] === group);

export const bytesOf = (rows: readonly [string, Row][]): number => rows.reduce((sum, [, row]) => sum + row[1], 0);

export function provincesIn(list: FileList): string[] {
  const groups = new Set(Object.values(list.files).map((row) => row[2]));
  return [...groups].filter((group): group is string => /^\d\d$/.test(group ?? "")).sort();
}

/** What an update brings: the shell, and every group of which the version before had anything. */
export function wantedFor(list: FileList, before: FileList | undefined, held: Iterable<string>): [string, Row][] {
  const groups = new Set<string | undefined>([undefined]);
  for (const path of held) {
    // The former list knows the group also of a file that has another name by now.
    const group = (before?.files[path] ?? list.files[path])?.[2];
    if (group !== undefined) groups.add(group);
  }
  return Object.entries(list.files).filter(([, row]) => groups.has(row[2]));
}

/** Pages of areas are in the second list alone. */
export const isPage = (list: FileList, path: string) => path.startsWith("rules/") && !(path in list.files);

export interface Held {
  have: number;
  of: number;
  bytes: number;
}

export function heldOf(rows: readonly [string, Row][], there: ReadonlySet<string>): Held {
  return { have: rows.filter(([path]) => there.has(path)).length, of: rows.length, bytes: bytesOf(rows) };
}

/** Can it be used without a network: all of it, the data without the pages of rules, a part, nothing. */
export function standing(data: Held, rules: Held): "whole" | "data" | "part" | "none" {
  if (data.have === data.of) return rules.have === rules.of ? "whole" : "data";
  return data.have + rules.have > 0 ? "part" : "none";
}

// --- caches -----------------------------------------------------------------------------------------------------------

/** Several copies of the site may stand in folders of one host and share its caches. */
export const cacheName = (scope: string, id: string) => `yusuan ${scope} ${id}`;

export function idOf(name: string, scope: string): string | undefined {
  const start = cacheName(scope, "");
  return name.startsWith(start) ? name.slice(start.length) : undefined;
}

/** Which versions go: not this one, none that a page still runs with; none at all while it is unknown what some page runs with. */
export function goneBy(ids: readonly string[], own: string, living: readonly string[] | undefined): string[] {
  return living === undefined ? [] : ids.filter((id) => id !== own && !living.includes(id));
}

// --- requests ---------------------------------------------------------------------------------------------------------

export interface Asked {
  method: string;
  url: string;
  mode: string;
  ranged: boolean;
}
export type Route =
  | { is: "start"; version: string | null }
  | { is: "coverage" }
  /** Pages without a script, each whole in itself. */
  | { is: "text"; path: string }
  | { is: "file"; path: string }
  | null;

const TEXT_PAGE = new RegExp(`^(rules/.*|${TEXT_PATTERN})\\.html$`);

/** Null: not ours, the browser does what it would do without us. */
export function routeOf({ method, url, mode, ranged }: Asked, scope: string): Route {
  if (method !== "GET" || ranged) return null;
  const { origin, pathname, searchParams } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(scope)) return null;
  const path = decodeURIComponent(address.slice(scope.length));
  if (mode === "navigate") {
    if (path === "" || path === "index.html") return { is: "start", version: searchParams.get("v") };
    if (path === "coverage.html") return { is: "coverage" };
    // A folder is its index.
    const page = path.replace(/^(rules(?:\/\w\w)?)\/?$/, "$1/index.html");
    return TEXT_PAGE.test(page) ? { is: "text", path: page } : null;
  }
  return path.startsWith("assets/") || /^[\w-]+\.(svg|png|webmanifest)$/.test(path) ? { is: "file", path } : null;
}
