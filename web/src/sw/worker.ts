// The service worker. A version of the site is one cache, filled whole and checked before it is used; a page is answered
// from its own version. It answers requests for files of this site and knows nothing of what is typed.

import {
  cacheName,
  type FileList,
  goneBy,
  idOf,
  isPage,
  type Listed,
  PAGES,
  type Route,
  type Rows,
  routeOf,
  rowsOf,
  wantedFor,
} from "./list";
import { offlinePage } from "./offline-page";
import {
  checked,
  fetchList,
  fill,
  heldIn,
  inUse,
  note,
  noted,
  type TroubleKind,
  troubleOf,
  use,
  versionsIn,
} from "./store";

/** Written before this script by the build. */
declare const BUILD: { id: string; list: Listed };

// The service worker's own types exclude those of the page, with which this folder shares its files.
interface Lasting extends Event {
  waitUntil(until: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  request: Request;
  resultingClientId?: string;
  respondWith(response: Promise<Response>): void;
}
interface Page {
  id: string;
  url: string;
  postMessage(message: FromWorker): void;
}
interface Worker {
  addEventListener(name: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(name: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(name: "message", listener: (event: MessageEvent & Lasting) => void): void;
  skipWaiting(): Promise<void>;
  registration: { scope: string; active: unknown };
  clients: { matchAll(options: { includeUncontrolled: boolean }): Promise<Page[]>; claim(): Promise<void> };
}
export type FromWorker =
  | { yusuan: "progress"; id: string; done: number; of: number }
  | { yusuan: "failed"; id: string; trouble: TroubleKind }
  | { yusuan: "repaired" }
  | { yusuan: "active"; id: string };

const worker = self as unknown as Worker;
const { scope } = worker.registration;
const own = () => caches.open(cacheName(scope, BUILD.id));

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(worker.skipWaiting());
  if (event.data === "clean") event.waitUntil(clean());
  if (event.data === "repair") event.waitUntil(repair());
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { method, url, mode } = request;
  const route = routeOf({ method, url, mode, ranged: request.headers.has("range") }, scope);
  if (!route) return;
  event.respondWith(answer(route, request, (what) => event.waitUntil(what.catch(() => undefined))));
  if (route.is === "start") event.waitUntil(clean(event.resultingClientId));
});

// --- a version comes --------------------------------------------------------------------------------------------------

/** More than a version needs. */
const ROOM = 3 * 1024 * 1024;

const open = (id: string) => caches.open(cacheName(scope, id));

async function install(): Promise<void> {
  try {
    const cache = await own();
    const list = await fetchList(scope, BUILD.list);
    await note(cache, scope, "list", list);
    const former = await inUse(scope);
    const held = former ? await heldIn(former.cache, scope) : new Set<string>();
    const before = former && (await noted<FileList>(former.cache, scope, "list"));
    const others = await Promise.all((await versionsIn(scope)).filter((id) => id !== BUILD.id).map(open));
    const tell = await telling();
    const filling = { scope, cache, others };
    let told = 0;
    await fill({
      ...filling,
      rows: wantedFor(list, before, held),
      progress: (done, of) => {
        // Not every file: a page that is busy has better things to do.
        if (done - told < 8 && done !== of) return;
        told = done;
        tell({ yusuan: "progress", id: BUILD.id, done, of });
      },
    });
    await carryPages(
      list,
      [...held].filter((path) => isPage(list, path)),
      filling,
    );
    if (former && former.id !== BUILD.id && before) await keepLaws(before, former.cache, cache, list);
    await note(cache, scope, "ready", true);
    // What came before this one and was never switched to.
    for (const id of await versionsIn(scope))
      if (id !== BUILD.id && (await noted(await open(id), scope, "active")) === undefined)
        await caches.delete(cacheName(scope, id));
  } catch (error) {
    const trouble = await told(error);
    // A whole version of the same name stays: it may be in use.
    const whole = await own()
      .then((cache) => noted(cache, scope, "ready"))
      .catch(() => false);
    if (!whole) await caches.delete(cacheName(scope, BUILD.id)).catch(() => false);
    (await telling())({ yusuan: "failed", id: BUILD.id, trouble });
    throw error;
  }
}

/** On a full disk a cache cannot even be opened, and browsers name that in many ways. */
async function told(error: unknown): Promise<TroubleKind> {
  const trouble = troubleOf(error);
  if (trouble !== "other") return trouble;
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = (await navigator.storage?.estimate?.()) ?? {};
  return quota - usage < ROOM ? "full" : "other";
}

/** The files were taken away while the worker stayed: they are brought again, if the site still has this version. */
function repair(): Promise<void> {
  repairing ??= install()
    .then(async () => use(await own(), scope))
    .then(async () => (await telling())({ yusuan: "repaired" }))
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      repairing = undefined;
    });
  return repairing;
}
let repairing: Promise<void> | undefined;

/** Pages of areas that were kept, as they are in this version. */
async function carryPages(
  list: FileList,
  paths: readonly string[],
  filling: { scope: string; cache: Cache; others: Cache[] },
): Promise<void> {
  if (paths.length === 0) return;
  const rows = await secondList(list, filling.cache, filling.others);
  await fill({ ...filling, rows: paths.flatMap((path) => (rows[path] ? [[path, rows[path]] as const] : [])) });
}

async function secondList(list: FileList, cache: Cache, others: Cache[] = []): Promise<Rows> {
  const rows = rowsOf(list, PAGES);
  const path = rows[0]?.[0];
  if (path === undefined) return {};
  await fill({ scope, cache, rows, others });
  return (await cache.match(scope + path))?.json() ?? {};
}

const lawPath = (list: FileList, province: string) => rowsOf(list, province).find(([path]) => /\.law-/.test(path))?.[0];

/** What the rules were before the update, until the page has said what has changed. Told once: the oldest untold stays. */
async function keepLaws(before: FileList, from: Cache, to: Cache, list: FileList): Promise<void> {
  for (const province of new Set(Object.values(list.files).map((row) => row[2] ?? ""))) {
    const path = lawPath(before, province);
    if (path === undefined) continue;
    const untold = await noted(from, scope, `before/${province}`);
    const former = untold ?? (await (await from.match(scope + path))?.json());
    if (former !== undefined && (untold !== undefined || path !== lawPath(list, province)))
      await note(to, scope, `before/${province}`, former);
  }
}

async function telling(): Promise<(message: FromWorker) => void> {
  const pages = (await worker.clients.matchAll({ includeUncontrolled: true })).filter(({ url }) =>
    url.startsWith(scope),
  );
  return (message) => {
    for (const page of pages) page.postMessage(message);
  };
}

async function activate(): Promise<void> {
  const first = (await inUse(scope)) === undefined;
  await use(await own(), scope);
  // The page of the first visit is this version's own; later ones keep what they were loaded with.
  if (first) await worker.clients.claim();
  (await telling())({ yusuan: "active", id: BUILD.id });
  await clean();
}

/** Old versions go when no page runs with them. Each page holds a lock with the name of its version. */
async function clean(coming?: string): Promise<void> {
  const gone = goneBy(await versionsIn(scope), BUILD.id, await living(coming));
  // A version that is still on its way, or waits for a press, is newer than this one.
  for (const id of gone) if (await noted(await open(id), scope, "active")) await caches.delete(cacheName(scope, id));
}

async function living(coming?: string): Promise<string[] | undefined> {
  const pages = (await worker.clients.matchAll({ includeUncontrolled: true })).filter(({ id, url }) => {
    const route = routeOf({ method: "GET", url, mode: "navigate", ranged: false }, scope);
    return id !== coming && (route?.is === "start" || route?.is === "coverage");
  });
  if (pages.length === 0) return [];
  if (!("locks" in navigator)) return undefined;
  const held = (await navigator.locks.query()).held ?? [];
  const ids: string[] = [];
  for (const page of pages) {
    const lock = held.find(({ clientId, name }) => clientId === page.id && idOf(name ?? "", scope) !== undefined);
    if (!lock) return undefined;
    ids.push(idOf(lock.name ?? "", scope) ?? "");
  }
  return ids;
}

// --- requests ---------------------------------------------------------------------------------------------------------

type Meanwhile = (what: Promise<unknown>) => void;

function answer(route: NonNullable<Route>, request: Request, meanwhile: Meanwhile): Promise<Response> {
  switch (route.is) {
    case "start":
      return start(route.version, request);
    case "coverage":
      return coverage(request, meanwhile);
    case "text":
      return textPage(route.path, request, meanwhile);
    case "file":
      return file(route.path, request, meanwhile);
  }
}

async function start(version: string | null, request: Request): Promise<Response> {
  // Asked for by name: a version that could not be put on the device is used from the network.
  if (version !== null && version !== BUILD.id) {
    const fresh = await fetch(request.url, { cache: "no-store", referrerPolicy: "no-referrer" }).catch(() => undefined);
    if (fresh?.status === 200 && !fresh.redirected) return fresh;
  }
  return (await (await own()).match(`${scope}index.html`)) ?? fetch(request);
}

/** From the device only if all of it is there: its files belong together. */
async function coverage(request: Request, meanwhile: Meanwhile): Promise<Response> {
  const cache = await own();
  const list = await noted<FileList>(cache, scope, "list");
  const there = await heldIn(cache, scope);
  const rows = list ? rowsOf(list, "coverage") : [];
  const stored = await cache.match(`${scope}coverage.html`);
  if (stored && rows.every(([path]) => there.has(path))) return stored;
  return fromNetwork("coverage.html", request, meanwhile).catch(() => offlinePage(scope));
}

async function textPage(path: string, request: Request, meanwhile: Meanwhile): Promise<Response> {
  const stored = await (await own()).match(scope + path);
  return stored ?? fromNetwork(path, request, meanwhile).catch(() => offlinePage(scope));
}

async function file(path: string, request: Request, meanwhile: Meanwhile): Promise<Response> {
  const stored = await (await own()).match(scope + path);
  if (stored) return stored;
  // A page of an older version asks for its own files; a name with a hash means the same in each.
  if (path.startsWith("assets/"))
    for (const id of await versionsIn(scope)) {
      const older = id === BUILD.id ? undefined : await (await open(id)).match(scope + path);
      if (older) return older;
    }
  return fromNetwork(path, request, meanwhile);
}

/** And onto the device, if it is the file that the list means. */
async function fromNetwork(path: string, request: Request, meanwhile: Meanwhile): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 200 && response.type === "basic" && !response.redirected)
    meanwhile(remember(path, response.clone()));
  return response;
}

async function remember(path: string, response: Response): Promise<void> {
  const cache = await own();
  const list = await noted<FileList>(cache, scope, "list");
  if (!list) return;
  const row = list.files[path] ?? (isPage(list, path) ? (await secondList(list, cache))[path] : undefined);
  const good = row && (await checked(path, row[0], response));
  if (good) await cache.put(scope + path, good);
}
