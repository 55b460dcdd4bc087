// A line at the top of the page: there is a new version, and what it changes in the rules of the place that is chosen.

import { policyFile } from "virtual:policy";
import { useSignal } from "@preact/signals";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import type { ParameterId } from "../contract";
import { loadWords } from "../language";
import { provinceOf } from "../regions";
import type { OfflineWords } from "../rooms/offline/words";
import { given, nameOfRegion, region, tongue, words } from "../state";
import { changeOf } from "../sw/law";
import type { Version } from "../sw/list";
import type { Words } from "../words/words";
import { came, coming, forgetCame, type Laws, type News, news, switching, update } from "./offline";
import "./news.css";

export function showNews(): void {
  const place = document.createElement("div");
  place.id = "news";
  document.body.insertBefore(place, document.body.firstChild);
  render(<Line />, place);
}

function Line() {
  const o = useSignal<OfflineWords | null>(null);
  const off = useSignal<News["is"] | null>(null);
  const wanted = tongue.value;
  const now = news.value;
  const told = now !== null && now.is !== "downloading" && off.value !== now.is;
  // Before there is any news: once the site has changed, the words of this version may not be there any more.
  useEffect(() => {
    loadWords("offline", wanted).then(
      (loaded) => {
        if (tongue.peek() === wanted) o.value = loaded;
      },
      () => undefined,
    );
  }, [wanted, o]);
  const w = words.value;
  if (!w || !o.value) return null;
  const n = o.value.news;
  const goes = switching.value;
  const since = came.value && said(w, n, came.value, "past");
  if (!told && !since) return null;
  return (
    <section class="news" aria-label={n.label}>
      <div role="status">
        {told && now ? (
          <p>{goes ? n.updating : [heading(o.value, now), ...consequences(w, n, now)].join(w.space)}</p>
        ) : null}
        {since ? <p>{since}</p> : null}
      </div>
      {told && now && !goes ? (
        <p class="presses">
          {now.is === "online" && now.stuck ? null : (
            <button type="button" class="button" onClick={update}>
              {n.now}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => {
              off.value = now.is;
            }}
          >
            {n.later}
          </button>
        </p>
      ) : null}
      {since ? (
        <p class="presses">
          <button type="button" class="button" onClick={forgetCame}>
            {n.understood}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function heading(o: OfflineWords, now: News): string {
  const n = o.news;
  if (now.is === "waiting") return n.waiting;
  if (now.is !== "online") return n.switched;
  return now.stuck ? n.stuck : now.trouble ? n.notSaved(o.trouble[now.trouble]) : n.online;
}

function consequences(w: Words, n: OfflineWords["news"], now: News): string[] {
  const law = now.is === "waiting" && coming.value ? said(w, n, coming.value, "future") : null;
  const pack = now.is === "online" ? packSaid(n, now.to) : null;
  const stays = now.is === "online" && now.stuck ? [] : [n.typedStays];
  return [...[law, pack].flatMap((text) => text ?? []), ...stays];
}

/** Null where nothing is to be said: nothing is known, or nothing has changed that was not asked about. */
function said(w: Words, n: OfflineWords["news"], { before, after }: Laws, when: "past" | "future"): string | null {
  const code = region.value?.code;
  const change = code === undefined ? undefined : changeOf(before, after, code, given.status.value);
  if (code === undefined || !change) return null;
  const place = nameOfRegion(code);
  const past = when === "past";
  const versions = change.from === change.to ? "" : w.space + n.versions(change.from, change.to);
  if (change.mine.length > 0) {
    const what = change.mine.map((id) => w.parameters[id as ParameterId] ?? id).join(w.listComma);
    return (past ? n.hasChanged(place, what) : n.willChange(place, what)) + versions;
  }
  if (change.others) return (past ? n.hasChangedOthers(place) : n.willChangeOthers(place)) + versions;
  return past ? null : n.same(place) + versions;
}

/** Without both laws at hand the pack itself says whether anything is new: its name has the hash of what is in it. */
function packSaid(n: OfflineWords["news"], to: Version): string | null {
  const code = region.value?.code;
  const url = code === undefined ? undefined : policyFile(provinceOf(code))?.url;
  const hash = code === undefined ? undefined : to.packs[provinceOf(code)];
  if (code === undefined || url === undefined || hash === undefined) return null;
  return url.includes(`-${hash}.json`) ? n.same(nameOfRegion(code)) : n.packDiffers(nameOfRegion(code));
}
