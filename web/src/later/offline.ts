// The site on the device: the service worker is registered when the form stands, the provinces that were looked at are
// kept, and what is really there is asked of the caches. What is seen of it are the room `offline` and the line of news.

import { effect, signal } from "@preact/signals";
import { packs } from "../policy";
import { provinceOf } from "../regions";
import { region, writeFragment } from "../state";
import type { Law } from "../sw/law";
import {
  bytesOf,
  cacheName,
  dataOf,
  type FileList,
  heldOf,
  provincesIn,
  rowsOf,
  rulesOf,
  type Version,
} from "../sw/list";
import { fill, forget, heldIn, inUse, nextIn, noted, type TroubleKind, troubleOf } from "../sw/store";
import type { FromWorker } from "../sw/worker";
import { trustedScript } from "./trusted";
import { fetchVersion, followVersions } from "./version";

export type Why = "insecure" | "wechat" | "none" | "blocked" | "framed";
export type Standing =
  | { is: "checking" }
  | { is: "unsupported"; why: Why }
  /** Not yet: the browser is to save data. */
  | { is: "off" }
  | { is: "saving"; done: number; of: number }
  | { is: "ready" }
  | { is: "failed"; trouble: TroubleKind };
export type News =
  | { is: "downloading"; done: number; of: number }
  /** On the device, one press away. */
  | { is: "waiting" }
  /** Another tab has switched. */
  | { is: "switched" }
  /** Not on the device: there is no service worker, or it could not be brought. */
  | { is: "online"; to: Version; trouble?: TroubleKind; stuck: boolean };
/** What the rules of the province were and will be; or were, and are. */
export interface Laws {
  province: string;
  before: Law;
  after: Law;
}
/** A province that is being kept or could not be. */
export type Keeping = { is: "keeping"; done: number; of: number } | { is: "failed"; trouble: TroubleKind };

export const standing = signal<Standing>({ is: "checking" });
export const news = signal<News | null>(null);
/** It was pressed, and this page is about to go. */
export const switching = signal(false);
export const list = signal<FileList | null>(null);
export const held = signal<ReadonlySet<string>>(new Set());
export const keeping = signal<Readonly<Record<string, Keeping>>>({});
/** Laws of the version that waits against those in use; of those in use against what was told last. */
export const coming = signal<Laws | null>(null);
export const came = signal<Laws | null>(null);

/** Of this page; none where nothing was built. */
const own = document.documentElement.getAttribute("data-build");
const scope = new URL("./", location.href).href;
let registration: ServiceWorkerRegistration | undefined;
let registering: Promise<void> | undefined;
let reported: TroubleKind = "other";

export function startOffline(): void {
  if (own === null) return;
  if (new URLSearchParams(location.search).get("v") === own)
    // It came as asked: the address is again the one that people pass on.
    history.replaceState(history.state, "", location.pathname + location.hash);
  iconForIos();
  followVersions(arrived);
  const why = unsupported();
  if (why) {
    standing.value = { is: "unsupported", why };
    return;
  }
  sayWhichVersion(own);
  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => hear(data));
  keepVisited();
  followLaws();
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!connection?.saveData || navigator.serviceWorker.controller) registering = register();
  else standing.value = { is: "off" };
}

/** Looked for when the page is put on a home screen. Only there: other browsers would ask for it at every change of the address. */
function iconForIos(): void {
  if (!/iPhone|iPad/.test(navigator.userAgent)) return;
  const link = document.createElement("link");
  link.rel = "apple-touch-icon";
  link.href = "icon-180.png";
  document.head.appendChild(link);
}

function unsupported(): Why | undefined {
  // In another site's page, storage is that site's affair, and browsers keep it apart or block it.
  if (window.top !== window.self) return "framed";
  try {
    if ("serviceWorker" in navigator && typeof caches !== "undefined") return undefined;
  } catch {
    return "blocked";
  }
  if (!isSecureContext) return "insecure";
  return /MicroMessenger/i.test(navigator.userAgent) && /iPhone|iPad/.test(navigator.userAgent) ? "wechat" : "none";
}

/** Held as long as the page lives: the worker sees from it which versions are still in use. */
function sayWhichVersion(id: string): void {
  const { locks } = navigator;
  if (!locks) return;
  const hold = () => {
    locks
      .request(
        cacheName(scope, id),
        { mode: "shared" },
        () => new Promise((leave) => addEventListener("pagehide", leave)),
      )
      .catch(() => undefined);
  };
  hold();
  addEventListener("pageshow", ({ persisted }) => persisted && hold());
}

// --- on its way -------------------------------------------------------------------------------------------------------

export async function register(): Promise<void> {
  standing.value = { is: "checking" };
  try {
    const url = trustedScript(new URL("sw.js", scope).href) as string;
    registration = await navigator.serviceWorker.register(url, { scope, updateViaCache: "none" });
  } catch (error) {
    // Also where the file cannot be had; then the page was most likely opened without a network.
    const offline = error instanceof TypeError;
    standing.value = offline ? { is: "failed", trouble: "network" } : { is: "unsupported", why: "blocked" };
    return;
  }
  const { installing, waiting } = registration;
  registration.addEventListener("updatefound", () => watch(registration?.installing));
  if (installing) watch(installing);
  if (waiting) await waits();
  await look().catch(() => {
    standing.value = { is: "unsupported", why: "blocked" };
  });
}

function watch(worker: ServiceWorker | null | undefined): void {
  if (!worker) return;
  const update = Boolean(registration?.active);
  if (update) news.value = { is: "downloading", done: 0, of: 0 };
  else standing.value = { is: "saving", done: 0, of: 0 };
  let installed = false;
  reported = "other";
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed") {
      installed = true;
      if (update) waits();
    } else if (worker.state === "activated") look();
    else if (worker.state === "redundant" && !installed) {
      if (!update) standing.value = { is: "failed", trouble: reported };
      else
        fetchVersion().then(
          (to) => {
            news.value = to.id === own ? null : { is: "online", to, trouble: reported, stuck: false };
          },
          () => {
            news.value = null;
          },
        );
    }
  });
}

/** A new version is whole. If it is the one on screen, which came from the network, nobody need be asked. */
async function waits(): Promise<void> {
  if ((await nextIn(scope))?.id !== own) news.value = { is: "waiting" };
  else {
    news.value = null;
    registration?.waiting?.postMessage("take over");
  }
}

function hear(message: FromWorker): void {
  if (message.yusuan === "failed") {
    reported = message.trouble;
    // It may come before or after the worker itself is seen to be gone; and a repair is no worker that goes.
    const now = standing.peek().is;
    if (now === "failed" || (now === "saving" && !registration?.installing))
      standing.value = { is: "failed", trouble: reported };
    const next = news.peek();
    if (next?.is === "online" && next.trouble) news.value = { ...next, trouble: reported };
  } else if (message.yusuan === "progress") {
    const { done, of } = message;
    if (registration?.active && registration.installing) news.value = { is: "downloading", done, of };
    else if (standing.peek().is !== "ready") standing.value = { is: "saving", done, of };
    if (done === of) look();
  } else {
    look();
    if (message.yusuan === "active" && message.id !== own && !switching.peek()) news.value = { is: "switched" };
  }
}

/** The server has another version than this page. */
async function arrived(to: Version): Promise<void> {
  if (to.id === own) return;
  await registering;
  const stuck = new URLSearchParams(location.search).get("v") === to.id;
  const without = () => {
    if (news.peek() === null) news.value = { is: "online", to, stuck };
  };
  if (!registration?.active) {
    // A first worker on its way brings that version by itself, and the page is still the old one.
    without();
    return;
  }
  try {
    await registration.update();
  } catch {
    without();
    return;
  }
  if (registration.installing || registration.waiting) return;
  if ((await inUse(scope))?.id === to.id) news.value = { is: "switched" };
  else without();
}

// --- what is there ----------------------------------------------------------------------------------------------------

/** Asks the caches; where the shell is not whole, the worker is asked to mend it. */
export async function look(): Promise<void> {
  const now = await inUse(scope);
  const known = now && (await noted<FileList>(now.cache, scope, "list"));
  list.value = known ?? null;
  held.value = now ? await heldIn(now.cache, scope) : new Set();
  if (registration?.installing && !registration.active) return;
  const shell = known ? rowsOf(known) : [];
  const whole = shell.length > 0 && shell.every(([path]) => held.peek().has(path));
  if (whole) {
    standing.value = { is: "ready" };
    registration?.active?.postMessage("clean");
    keepVisitedNow();
  } else if (registration?.active && standing.peek().is !== "saving") {
    standing.value = { is: "saving", done: 0, of: 0 };
    registration.active.postMessage("repair");
  }
}

export function tryAgain(): void {
  if (!registration?.active) register();
  else {
    standing.value = { is: "checking" };
    look();
  }
}

// --- provinces --------------------------------------------------------------------------------------------------------

let visited: string[] = [];

function keepVisited(): void {
  effect(() => {
    visited = Object.entries(packs.value).flatMap(([id, is]) => (is === "ready" ? [id] : []));
    if (standing.peek().is === "ready") keepVisitedNow();
  });
}

/** Those the person looks at, without being asked; the pages of their rules only on a press. */
function keepVisitedNow(): void {
  const known = list.peek();
  if (!known) return;
  for (const id of visited) {
    const { have, of } = heldOf(rowsOf(known, dataOf(id)), held.peek());
    if (have < of && keeping.peek()[id] === undefined) keep(id, [dataOf(id)]);
  }
}

export const isVisited = (id: string) => packs.value[id] === "ready";

function say(id: string, is: Keeping | undefined): void {
  const { [id]: _, ...others } = keeping.peek();
  keeping.value = is ? { ...others, [id]: is } : others;
}

export async function keep(id: string, groups: readonly string[] = [dataOf(id), rulesOf(id)]): Promise<boolean> {
  // At once, so that nobody else begins meanwhile.
  say(id, { is: "keeping", done: 0, of: 0 });
  const now = await inUse(scope);
  const known = now && (await noted<FileList>(now.cache, scope, "list"));
  if (!now || !known) {
    say(id, undefined);
    return false;
  }
  const rows = groups.flatMap((group) => rowsOf(known, group));
  say(id, { is: "keeping", done: 0, of: rows.length });
  try {
    const progress = (done: number, of: number) => say(id, { is: "keeping", done, of });
    await fill({ scope, cache: now.cache, rows, progress });
    held.value = await heldIn(now.cache, scope);
    say(id, undefined);
    return true;
  } catch (error) {
    say(id, { is: "failed", trouble: troubleOf(error) });
    return false;
  } finally {
    held.value = await heldIn(now.cache, scope).catch(() => held.peek());
  }
}

/** One after the other; what cannot be had ends it, for the next would fail for the same reason. */
export async function keepAll(): Promise<void> {
  for (const id of list.peek() ? provincesIn(list.peek() as FileList) : []) if (!(await keep(id))) return;
}

export async function remove(id: string): Promise<void> {
  const now = await inUse(scope);
  if (!now) return;
  const ofProvince = new RegExp(`^(assets/${id}[.-]|rules/(\\w\\w/)?${id}(\\d{4})?\\.html$)`);
  for (const path of await heldIn(now.cache, scope)) if (ofProvince.test(path)) await now.cache.delete(scope + path);
  say(id, undefined);
  held.value = await heldIn(now.cache, scope);
}

export const sizeOf = (known: FileList, ids: readonly string[]) =>
  ids.reduce((sum, id) => sum + bytesOf([...rowsOf(known, dataOf(id)), ...rowsOf(known, rulesOf(id))]), 0);

// --- what an update changes -------------------------------------------------------------------------------------------

function followLaws(): void {
  let asked = 0;
  effect(() => {
    const code = region.value?.code;
    const waits = news.value?.is === "waiting";
    // Told again when the list is: an update of another tab.
    void list.value;
    if (code === undefined) return;
    const mine = ++asked;
    Promise.all([waits ? lawsTo(provinceOf(code)) : null, lawsSince(provinceOf(code))]).then(
      ([next, since]) => {
        if (mine !== asked) return;
        coming.value = next;
        came.value = since;
      },
      () => undefined,
    );
  });
}

async function lawIn(cache: Cache, province: string): Promise<Law | undefined> {
  const known = await noted<FileList>(cache, scope, "list");
  const path = known && rowsOf(known, dataOf(province)).find(([name]) => /\.law-/.test(name))?.[0];
  return path === undefined ? undefined : (await cache.match(scope + path))?.json();
}

async function lawsTo(province: string): Promise<Laws | null> {
  const [now, next] = await Promise.all([inUse(scope), nextIn(scope)]);
  const before = now && (await lawIn(now.cache, province));
  const after = next && (await lawIn(next.cache, province));
  return before && after ? { province, before, after } : null;
}

async function lawsSince(province: string): Promise<Laws | null> {
  const now = await inUse(scope);
  // Of the page that is on screen, or it would speak of what is not shown.
  if (!now || now.id !== own) return null;
  const before = await noted<Law>(now.cache, scope, `before/${province}`);
  const after = before && (await lawIn(now.cache, province));
  return before && after ? { province, before, after } : null;
}

/** The person has read what has changed. */
export async function forgetCame(): Promise<void> {
  const { province } = came.peek() ?? {};
  const now = await inUse(scope);
  if (now && province !== undefined) await forget(now.cache, scope, `before/${province}`);
  came.value = null;
}

// --- the switch -------------------------------------------------------------------------------------------------------

/** A worker that has not taken over by then is gone around; and who stopped the page from loading anew may press again. */
const HESITATES_MS = 8000;

/** What was typed is in the fragment, which stays. */
export function update(): void {
  const now = news.peek();
  switching.value = true;
  setTimeout(() => {
    switching.value = false;
  }, HESITATES_MS);
  writeFragment();
  const waiting = registration?.waiting;
  if (now?.is === "waiting" && waiting) {
    waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
    waiting.postMessage("take over");
    setTimeout(() => nextIn(scope).then((next) => next && goOnline(next.id)), HESITATES_MS);
  } else if (now?.is === "online") goOnline(now.to.id);
  else location.reload();
}

/** A new address: a web-view that keeps old HTML has none under it, and a service worker sees what is wanted. */
function goOnline(id: string): void {
  location.replace(`${location.pathname}?v=${id}${location.hash}`);
}
