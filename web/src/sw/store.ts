// Files of the site on the device: fetched, checked against the list, put into the cache of their version. The page and the
// service worker use the same functions: the worker for the whole site, the page for the provinces a person wants.

import { cacheName, type FileList, idOf, type Row } from "./list";

/** Beside the files, under addresses that no file has. */
const NOTES = ".yusuan/";
const SHA = "x-yusuan-sha256";
/** A file that brings nothing for so long has failed. */
const PATIENCE = 60000;
const AT_ONCE = 6;

export type TroubleKind = "network" | "refused" | "mismatch" | "full" | "other";

export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    readonly path: string,
  ) {
    super(`${kind}: ${path}`);
  }
}

export function troubleOf(error: unknown): TroubleKind {
  if (error instanceof Trouble) return error.kind;
  return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "other";
}

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=/g, "");
}

/** Some servers send `index.html` away to its folder; the folder itself they all answer. */
const addressOf = (scope: string, path: string) => scope + (path === "index.html" ? "" : path);

async function fetchOnce(scope: string, path: string, cache: RequestCache): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    // A worker would name itself as the referrer, whatever its pages say.
    const how = { cache, redirect: "error", referrerPolicy: "no-referrer", signal: abort.signal } as const;
    const response = await fetch(addressOf(scope, path), how);
    if (response.status !== 200) throw new Trouble("refused", path);
    return new Response(await response.arrayBuffer(), { headers: response.headers });
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble("network", path);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A server that still has the policies of another version would have the page shown without its style, for as long as it is
 * kept: what stands in the page's own policy is missing in that of the answer.
 */
export function refusesStyle(policy: string | null, html: string): boolean {
  const own = /<meta http-equiv="Content-Security-Policy" content="[^"]*?style-src [^;"]*('sha256-[^']+')/.exec(
    html,
  )?.[1];
  const sent = /(?:^|;)\s*style-src ([^;]*)/.exec(policy ?? "")?.[1];
  return own !== undefined && sent !== undefined && !sent.includes(own) && !sent.includes("'unsafe-inline'");
}

/** As it is stored: the bytes that were checked, with the server's headers but for those of the way here. */
export async function checked(path: string, sha: string, response: Response): Promise<Response | undefined> {
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== sha) return undefined;
  const headers = new Headers(response.headers);
  const policy = headers.get("content-security-policy");
  if (path.endsWith(".html") && refusesStyle(policy, new TextDecoder().decode(bytes))) return undefined;
  for (const name of ["content-encoding", "content-length", "set-cookie"]) headers.delete(name);
  // The module is compiled while it streams only under its own type, which not every server knows.
  if (path.endsWith(".wasm")) headers.set("content-type", "application/wasm");
  headers.set(SHA, sha);
  return new Response(bytes, { headers });
}

async function fetchChecked(scope: string, path: string, sha: string): Promise<Response> {
  // What has a hash in its name may come out of the browser's own cache. Where that gives a broken copy, or an answer "not
  // there" of an earlier day, it is asked for past it.
  if (path.startsWith("assets/")) {
    const good = await fetchOnce(scope, path, "default").then(
      (response) => checked(path, sha, response),
      () => undefined,
    );
    if (good) return good;
  }
  const good = await checked(path, sha, await fetchOnce(scope, path, "reload"));
  if (!good) throw new Trouble("mismatch", path);
  return good;
}

async function put(cache: Cache, address: string, path: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    throw new Trouble(troubleOf(error), path);
  }
}

export const isStored = (response: Response | undefined, sha: string) => response?.headers.get(SHA) === sha;

interface Filling {
  scope: string;
  cache: Cache;
  rows: readonly (readonly [path: string, row: Row])[];
  /** Other versions: what is the same there is copied. */
  others?: readonly Cache[];
  progress?: (done: number, of: number) => void;
}

/** Brings what is missing, and throws a `Trouble` at the first file that cannot be had. */
export async function fill({ scope, cache, rows, others = [], progress }: Filling): Promise<void> {
  let done = 0;
  let failed = false;
  const left = rows.slice();
  const one = async (path: string, sha: string) => {
    const address = scope + path;
    if (isStored(await cache.match(address), sha)) return;
    for (const other of others) {
      const there = await other.match(address);
      const same = there && isStored(there, sha) ? await checked(path, sha, there) : undefined;
      if (same) return put(cache, address, path, same);
    }
    await put(cache, address, path, await fetchChecked(scope, path, sha));
  };
  const work = async () => {
    for (let next = left.shift(); next && !failed; next = left.shift()) {
      try {
        await one(next[0], next[1][0]);
      } catch (error) {
        failed = true;
        throw error;
      }
      done += 1;
      // What was on its way when another file failed is no progress any more: it would be told after the failure.
      if (!failed) progress?.(done, rows.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

export async function heldIn(cache: Cache, scope: string): Promise<Set<string>> {
  const paths = (await cache.keys()).map(({ url }) => decodeURIComponent(url.slice(scope.length)));
  return new Set(paths.filter((path) => !path.startsWith(NOTES)));
}

// --- notes beside the files -------------------------------------------------------------------------------------------

type Note = "list" | "ready" | "active" | `before/${string}`;

export async function note(cache: Cache, scope: string, name: Note, what: unknown): Promise<void> {
  await put(cache, scope + NOTES + name, name, new Response(JSON.stringify(what)));
}

export async function noted<T>(cache: Cache, scope: string, name: Note): Promise<T | undefined> {
  return (await cache.match(scope + NOTES + name))?.json();
}

export async function forget(cache: Cache, scope: string, name: Note): Promise<void> {
  await cache.delete(scope + NOTES + name);
}

export async function versionsIn(scope: string): Promise<string[]> {
  return (await caches.keys()).flatMap((name) => idOf(name, scope) ?? []);
}

interface InUse {
  id: string;
  cache: Cache;
  since: number;
}

/** The version in use: the one that was switched to last. */
export async function inUse(scope: string): Promise<InUse | undefined> {
  let last: InUse | undefined;
  for (const id of await versionsIn(scope)) {
    const cache = await caches.open(cacheName(scope, id));
    const since = await noted<number>(cache, scope, "active");
    if (since !== undefined && (!last || since > last.since)) last = { id, cache, since };
  }
  return last;
}

/** From now on this version is the one in use, also where the clock was set back since the former one was. */
export async function use(cache: Cache, scope: string): Promise<void> {
  const { since = 0 } = (await inUse(scope)) ?? {};
  await note(cache, scope, "active", Math.max(Date.now(), since + 1));
}

/** The version that is whole and waits to be switched to. */
export async function nextIn(scope: string): Promise<{ id: string; cache: Cache } | undefined> {
  for (const id of await versionsIn(scope)) {
    const cache = await caches.open(cacheName(scope, id));
    const active = await noted(cache, scope, "active");
    if (active === undefined && (await noted(cache, scope, "ready"))) return { id, cache };
  }
  return undefined;
}

export async function fetchList(scope: string, listed: { path: string; sha: string }): Promise<FileList> {
  return (await fetchChecked(scope, listed.path, listed.sha)).json();
}
