// What is on the device and what is not, as the caches say; provinces to keep and to remove; how to install the page.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import {
  held,
  isVisited,
  keep,
  keepAll,
  keeping,
  list,
  look,
  news,
  register,
  remove,
  sizeOf,
  standing,
  tryAgain,
} from "../../later/offline";
import { focusOn } from "../../parts/focus";
import { provinces } from "../../places";
import { lang, words } from "../../state";
import {
  bytesOf,
  dataOf,
  type FileList,
  heldOf,
  provincesIn,
  rowsOf,
  rulesOf,
  standing as standingOf,
} from "../../sw/list";
import type { Words } from "../../words/words";
import type { RoomProps } from "../room";
import "./offline.css";
import { inSize } from "./size";
import type { OfflineWords } from "./words";

export default function Offline({ words: o }: RoomProps<"offline">) {
  const w = words.value;
  const said = useSignal("");
  // Other tabs and the browser itself keep and clear, too.
  useEffect(() => {
    look().catch(() => undefined);
  }, []);
  if (!w) return null;
  const now = standing.value;
  const known = list.value;
  return (
    <section class="offline" aria-labelledby="offline-title">
      <h3 id="offline-title">{o.title}</h3>
      <p class="hint">{o.hint}</p>
      <Now w={w} o={o} />
      {now.is === "ready" && known ? (
        <>
          <Provinces o={o} known={known} said={said} />
          <p role="status" class="said" id="offline-said" tabIndex={-1}>
            {said.value}
          </p>
          <Persist o={o} />
        </>
      ) : null}
      <Install o={o} />
    </section>
  );
}

function Now({ w, o }: { w: Words; o: OfflineWords }) {
  const now = standing.value;
  const next = news.value;
  switch (now.is) {
    case "checking":
      return <p class="hint">{o.checking}</p>;
    case "unsupported":
      return (
        <p class="notice">
          {o.why[now.why]}
          {w.space}
          {o.stillOnline}
        </p>
      );
    case "off":
      return (
        <div class="notice">
          <p>{o.off}</p>
          <button type="button" class="button" onClick={register}>
            {o.save}
          </button>
        </div>
      );
    case "saving":
      return <Progress text={o.saving(now.done, now.of)} {...now} />;
    case "failed":
      return (
        <div class="notice warn" role="status">
          <p>{o.notSaved(o.trouble[now.trouble])}</p>
          <p>{o.stillOnline}</p>
          <button type="button" class="button" onClick={tryAgain}>
            {w.retry}
          </button>
        </div>
      );
    case "ready":
      return (
        <>
          <p class="ready">{o.ready(list.value?.policy ?? "")}</p>
          {next?.is === "downloading" ? <Progress text={o.downloading(next.done, next.of)} {...next} /> : null}
          {next?.is === "online" && next.trouble ? (
            <p class="hint">{o.news.notSaved(o.trouble[next.trouble])}</p>
          ) : null}
        </>
      );
  }
}

function Progress({ text, done, of }: { text: string; done: number; of: number }) {
  return (
    <div class="waiting">
      <p class="hint">{text}</p>
      {of > 0 ? <progress aria-label={text} value={done} max={of} /> : <progress aria-label={text} />}
    </div>
  );
}

interface Listed {
  o: OfflineWords;
  known: FileList;
  said: { value: string };
}

function Provinces({ o, known, said }: Listed) {
  const all = provincesIn(known);
  const there = (id: string) => rowsOf(known, dataOf(id)).some(([path]) => held.value.has(path));
  const first = all.filter((id) => there(id) || isVisited(id) || keeping.value[id]);
  const others = all.filter((id) => !first.includes(id));
  return (
    <>
      <h4>{o.provinces}</h4>
      <p class="hint">{o.provincesHint}</p>
      <ul class="kept-provinces">
        {first.map((id) => (
          <Line key={id} id={id} o={o} known={known} said={said} />
        ))}
      </ul>
      {others.length > 0 ? (
        <details>
          <summary>{o.others(others.length)}</summary>
          <button type="button" class="button" onClick={keepAll}>
            {o.keepAll(inSize(sizeOf(known, others)))}
          </button>
          <ul class="kept-provinces">
            {others.map((id) => (
              <Line key={id} id={id} o={o} known={known} said={said} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Line({ id, o, known, said }: Listed & { id: string }) {
  const name = provinces.value.find((province) => province.id === id)?.[lang.value] ?? id;
  const [data, rules] = [rowsOf(known, dataOf(id)), rowsOf(known, rulesOf(id))];
  const [ofData, ofRules] = [heldOf(data, held.value), heldOf(rules, held.value)];
  const is = standingOf(ofData, ofRules);
  const now = keeping.value[id];
  const text = is === "part" ? o.part(ofData.have + ofRules.have, ofData.of + ofRules.of) : o.there[is];
  return (
    <li>
      <span class="of-province">
        <b>{name}</b> <small>{inSize(bytesOf(is === "data" ? data : [...data, ...rules]))}</small>
        <br />
        <span class={is === "whole" || is === "data" ? "ready" : "hint"}>
          {isVisited(id) ? `${o.inUse} · ` : ""}
          {text}
        </span>
        {now?.is === "keeping" ? <Progress text={o.keeping(name, now.done, now.of)} {...now} /> : null}
        {now?.is === "failed" ? (
          <span class="trouble" role="alert">
            {o.failed(name, o.trouble[now.trouble])}
          </span>
        ) : null}
      </span>
      <span class="presses">
        {is === "whole" ? null : (
          <button
            type="button"
            class="button"
            aria-label={is === "data" ? o.keepRulesOf(name) : o.keepOf(name)}
            disabled={now?.is === "keeping"}
            onClick={async () => {
              said.value = "";
              if (await keep(id)) {
                said.value = o.kept(name);
                focusOn("offline-said");
              }
            }}
          >
            {is === "data" ? o.keepRules : o.keep}
          </button>
        )}
        {/* What is on screen would be kept again at once. */}
        {is === "none" || isVisited(id) ? null : (
          <button
            type="button"
            class="button"
            aria-label={o.removeOf(name)}
            onClick={async () => {
              await remove(id);
              said.value = o.removed(name);
              focusOn("offline-said");
            }}
          >
            {o.remove}
          </button>
        )}
      </span>
    </li>
  );
}

/** Asked only on a press: some browsers put a question to the person then. */
function Persist({ o }: { o: OfflineWords }) {
  const is = useSignal<"unknown" | "can" | "yes" | "no">("unknown");
  useEffect(() => {
    navigator.storage?.persisted?.().then(
      (persisted) => {
        is.value = persisted ? "yes" : "can";
      },
      () => undefined,
    );
  }, [is]);
  if (is.value === "unknown") return null;
  return (
    <div class="persist">
      <p class="hint">{is.value === "yes" ? o.persisted : is.value === "no" ? o.notPersisted : o.persistHint}</p>
      {is.value === "can" ? (
        <button
          type="button"
          class="button"
          onClick={() =>
            navigator.storage.persist().then(
              (granted) => {
                is.value = granted ? "yes" : "no";
              },
              () => {
                is.value = "no";
              },
            )
          }
        >
          {o.persist}
        </button>
      ) : null}
    </div>
  );
}

interface Installable extends Event {
  prompt(): Promise<unknown>;
}

function Install({ o }: { o: OfflineWords }) {
  const offered = useSignal((window as { install?: Installable }).install);
  useEffect(() => {
    const take = (event: Event) => {
      offered.value = event as Installable;
    };
    addEventListener("beforeinstallprompt", take);
    return () => removeEventListener("beforeinstallprompt", take);
  }, [offered]);
  const standalone = matchMedia("(display-mode: standalone)").matches;
  if (standalone) return null;
  if (offered.value)
    return (
      <div class="install">
        <p class="hint">{o.installHint}</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            // It can be used once.
            offered.value?.prompt();
            delete (window as { install?: Installable }).install;
            offered.value = undefined;
          }}
        >
          {o.install}
        </button>
      </div>
    );
  return /iPhone|iPad/.test(navigator.userAgent) ? <p class="hint">{o.installIos}</p> : null;
}
