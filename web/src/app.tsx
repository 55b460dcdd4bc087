import { computed, effect } from "@preact/signals";
import { type ComponentType, render } from "preact";
import { todayInShanghai } from "./calendar";
import type { Core } from "./core";
import { loadWords } from "./language";
import { App } from "./parts/App";
import { wantPlaces } from "./places";
import { loadPack, packs, wantArticles } from "./policy";
import { core, followBelow, keepInFragment, lacking, loadLacking, outcome, today, tongue, words } from "./state";
import type { Words } from "./words/words";

export interface Loading {
  dictionary: Words;
  core: Promise<{ started: Core; province: string }>;
}

/** `Frame`: in another frame around form and answer, without what comes later. */
export function start({ dictionary, core: starting }: Loading, Frame?: ComponentType): void {
  starting.then(
    ({ started, province }) => {
      core.value = { is: "ready", core: started };
      loadPack(started, province);
    },
    () => {
      core.value = { is: "failed" };
    },
  );

  wantPlaces();
  // The network is back: what is missing is asked for again by itself.
  addEventListener("online", () => {
    if (lacking.peek().some(([, is]) => is === "failed")) loadLacking();
    wantPlaces();
  });
  // The words of the law wait for an answer and then for a quiet moment, or for somebody who opens a "how".
  const answered = computed(() => outcome.value.is === "answer");
  effect(() => {
    if (answered.value && Object.values(packs.value).includes("ready")) whenIdle(() => wantArticles());
  });

  // "toggle" does not bubble: it is caught on its way down.
  document.addEventListener("toggle", () => wantArticles(), true);

  words.value = dictionary;
  effect(() => {
    const wanted = tongue.value;
    loadWords("page", wanted).then(
      (loaded) => {
        // A second change may have overtaken the first one's file.
        if (tongue.peek() === wanted) words.value = loaded;
      },
      // The other language could not be fetched: the page goes on in the one it has.
      () => undefined,
    );
  });
  effect(() => {
    if (!words.value) return;
    document.documentElement.lang = words.value.tag;
    document.title = `${words.value.brand} · ${words.value.title.join(words.value.space)}`;
  });

  // A page left open over midnight is right again when one comes back to it.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) today.value = todayInShanghai();
  });
  keepInFragment();
  followBelow();

  const root = document.getElementById("page");
  if (!root) return;
  root.textContent = "";
  render(Frame ? <Frame /> : <App />, root);
  if (Frame) return;
  whenIdle(() =>
    import("./later/later").then(
      ({ startLater }) => startLater(),
      () => undefined,
    ),
  );
}

/** Safari has no requestIdleCallback. */
function whenIdle(what: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(what, { timeout: 5000 });
  else setTimeout(what, 1500);
}
