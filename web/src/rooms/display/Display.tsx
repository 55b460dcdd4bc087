// How the page is shown. What is chosen stands in the link beside the language, and nowhere else.

import { changed, has, type Look } from "../../look";
import { Choice } from "../../parts/Choice";
import { Languages } from "../../parts/Languages";
import { chosenLang, look, tongue, words } from "../../state";
import type { RoomProps } from "../room";

export default function Display({ words: c }: RoomProps<"display">) {
  const w = words.value;
  const now = look.value;
  const put = (on: Partial<Record<Look, boolean>>) => {
    look.value = changed(look.peek(), on);
  };
  return (
    <section class="card" aria-label={c.title}>
      <div class="entry">
        <span aria-hidden="true">{w?.languages}</span>
        <Languages
          label={w?.languages ?? ""}
          value={tongue.value}
          onChange={(chosen) => {
            chosenLang.value = chosen;
          }}
        />
      </div>
      <Choice
        name="size"
        legend={c.size}
        value={has(now, "large") ? "large" : "usual"}
        onChange={(size) => put({ large: size === "large", hints: false })}
        columns="two"
        options={[
          ["usual", c.usual],
          ["large", c.large, c.largeHint],
        ]}
      />
      <Choice
        name="theme"
        legend={c.theme}
        value={has(now, "light") ? "light" : has(now, "dark") ? "dark" : "device"}
        onChange={(theme) => put({ light: theme === "light", dark: theme === "dark" })}
        options={[
          ["device", c.device],
          ["light", c.light],
          ["dark", c.dark],
        ]}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={has(now, "contrast")}
          onChange={(event) => put({ contrast: event.currentTarget.checked })}
        />
        <span>{c.contrast}</span>
      </label>
      <p class="hint">{c.kept}</p>
    </section>
  );
}
