// Files of the policy that came otherwise than this version's build made them: said at the top of the page, with what may
// be behind it and one press to fetch them anew. Fetched when it happens; the part that waits for the file says so itself.

import { signal } from "@preact/signals";
import { render } from "preact";
import { placeIndex, provinces, wantDivisions, wantPlaces } from "../places";
import { wantArticles } from "../policy";
import { lang, loadLacking, tongue, words } from "../state";
import type { DamagedWords } from "../words/words";
import { fileOf } from "./damaged-names";

// Not in language.ts: its list is part of the first visit.
const dictionaries = import.meta.glob<DamagedWords>("../words/??.ts", { query: "?of=damaged", import: "damaged" });

const files = signal<readonly string[]>([]);
const said = signal<DamagedWords | null>(null);
let root: HTMLElement | undefined;

export function show(names: ReadonlySet<string>): void {
  files.value = [...names];
  if (root) return;
  root = document.createElement("div");
  document.body.insertBefore(root, document.body.firstChild);
  render(<Damaged />, root);
  tongue.subscribe((wanted) => {
    dictionaries[`../words/${wanted}.ts`]?.().then(
      (loaded) => {
        said.value = loaded;
      },
      () => undefined,
    );
  });
}

function Damaged() {
  const w = words.value;
  const d = said.value;
  if (!w || !d || files.value.length === 0) return null;
  const provinceOf = (id: string) => provinces.value.find((one) => one.id === id)?.[lang.value] ?? w.answer.thisPlace;
  const names = files.value.map((name) => {
    const { kind, province } = fileOf(name);
    return province === undefined ? d.lists[kind as "places"] : d.of[kind as "pack"](provinceOf(province));
  });
  return (
    <div class="notice bad" role="alert">
      <p>{d.text(names.join(w.listComma))}</p>
      <p>{d.cause}</p>
      <button type="button" class="button" onClick={again}>
        {d.again}
      </button>
    </div>
  );
}

function again(): void {
  for (const name of files.peek()) {
    const { kind, province } = fileOf(name);
    if (kind === "pack") loadLacking();
    else if (kind === "articles") wantArticles(true);
    else if (kind === "apply")
      import("../rooms/bring/fetch").then(
        ({ wantList }) => wantList(province ?? "", true),
        () => undefined,
      );
    else if (kind === "places" || placeIndex.peek().is !== "ready") wantPlaces();
    else wantDivisions();
  }
}
