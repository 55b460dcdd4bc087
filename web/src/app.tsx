import { effect } from "@preact/signals";
import { render } from "preact";
import { todayInShanghai } from "./calendar";
import type { Core } from "./core";
import { dictionaries } from "./language";
import { App } from "./parts/App";
import { core, keepInFragment, lang, today, words } from "./state";
import type { Words } from "./words/words";

interface Loading {
  dictionary: Words;
  core: Promise<Core>;
}

export function start({ dictionary, core: starting }: Loading): void {
  starting.then(
    (started) => {
      core.value = { is: "ready", core: started };
    },
    () => {
      core.value = { is: "failed" };
    },
  );

  words.value = dictionary;
  effect(() => {
    const wanted = lang.value;
    dictionaries[wanted]().then(
      (loaded) => {
        // A second change may have overtaken the first one's file.
        if (lang.peek() === wanted) words.value = loaded.default;
      },
      // The other language could not be fetched: the page goes on in the one it has.
      () => undefined,
    );
  });
  effect(() => {
    if (!words.value) return;
    document.documentElement.lang = words.value.tag;
    document.title = `${words.value.brand} · ${words.value.title.join(words.value.tag === "en" ? " " : "")}`;
  });

  // A page left open over midnight is right again when one comes back to it.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) today.value = todayInShanghai();
  });
  keepInFragment();

  const root = document.getElementById("page");
  if (!root) return;
  root.textContent = "";
  render(<App />, root);
}
