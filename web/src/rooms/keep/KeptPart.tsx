// Situations kept on the device. Nothing is stored before "save" is pressed; each deletion can be taken back.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { earlierIn, fromFragment, toFragment } from "../../fragment";
import { EMPTY } from "../../inputs";
import { focusOn } from "../../parts/focus";
import { read } from "../../situation";
import { core, inputs, openFragment, today } from "../../state";
import type { Words } from "../../words/words";
import { type Answered, answered, differing, parse as parseAnswer, textOfNoted } from "../since/earlier";
import { Copy } from "./Copy";
import { download, files } from "./device";
import { cleanName, erase, KEY, type Kept, LONGEST_NAME, load, merge, parse, store, type Trouble, write } from "./kept";
import { fragmentWith } from "./link";
import type { KeepWords } from "./words";

interface Props {
  w: Words;
  k: KeepWords;
  /** The answer of now, to be kept with the situation. */
  now: Answered | null;
}

/** Asked for anew each time: a browser may refuse even that. */
const box = () => localStorage;

export function KeptPart({ w, k, now }: Props) {
  const loaded = useSignal(load(box));
  const said = useSignal("");
  /** What "undo" brings back. */
  const former = useSignal<readonly Kept[] | null>(null);
  const name = useSignal<string | null>(null);
  const renaming = useSignal<string | null>(null);
  const pasted = useSignal("");
  useEffect(() => {
    const reload = (event: StorageEvent) => {
      if (event.key === KEY || event.key === null) loaded.value = load(box);
    };
    addEventListener("storage", reload);
    return () => removeEventListener("storage", reload);
  }, [loaded]);

  const items = "items" in loaded.value ? loaded.value.items : [];
  const broken = "raw" in loaded.value ? loaded.value.raw : undefined;
  const failed = useSignal<Trouble | undefined>(undefined);
  const trouble = failed.value ?? ("trouble" in loaded.value ? loaded.value.trouble : undefined);

  /** True when it is stored. */
  const change = (words: string, how: (items: Kept[]) => Kept[], undo: readonly Kept[] | null = null): boolean => {
    failed.value = store(box, how);
    if (failed.value) {
      said.value = "";
      return false;
    }
    loaded.value = load(box);
    former.value = undo;
    said.value = words;
    return true;
  };
  const suggested = k.nameOf(inputs.value.place.text, inputs.value.date);
  const called = name.value ?? suggested;
  const empty = toFragment(inputs.value, null) === toFragment(EMPTY, null);

  const takeIn = (text: string) => {
    const parsed = parse(text);
    if ("refused" in parsed) {
      former.value = null;
      said.value = [k.refused[parsed.refused], parsed.item ? k.refusedItem(parsed.item) : "", k.nothingLost]
        .filter(Boolean)
        .join(w.tag === "en" ? " " : "");
      return;
    }
    let added = 0;
    let over = false;
    const stored = change("", (mine) => {
      const merged = merge(mine, parsed.items);
      over = merged === "too_many";
      if (merged === "too_many") return mine;
      added = merged.added;
      return merged.items;
    });
    if (stored)
      said.value = over ? `${k.refused.too_many} ${k.nothingLost}` : k.imported(added, parsed.items.length - added);
    if (stored && !over) pasted.value = "";
  };

  return (
    <>
      <p class="hint">{k.keptHint}</p>
      <form
        class="save"
        onSubmit={(event) => {
          event.preventDefault();
          if (empty) return;
          const item: Kept = {
            id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
            name: cleanName(called) || suggested || today.value,
            day: today.value,
            fragment: fragmentWith(inputs.value, null, now),
          };
          let over = false;
          const stored = change(k.saved(item.name), (mine) => {
            const merged = merge(mine, [item]);
            over = merged === "too_many";
            return merged === "too_many" ? mine : merged.items;
          });
          if (stored && over) said.value = k.refused.too_many;
          if (stored) name.value = null;
        }}
      >
        <label for="keep-name">{k.name}</label>
        <div class="entry">
          <input
            id="keep-name"
            type="text"
            autocomplete="off"
            maxLength={LONGEST_NAME}
            value={called}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="button" disabled={empty}>
            {k.save}
          </button>
        </div>
        {empty ? <p class="hint">{k.nothingToSave}</p> : null}
      </form>
      <p role="status" class="said" id="keep-said" tabIndex={-1}>
        {said.value}
      </p>
      {former.value ? (
        <button
          type="button"
          class="button"
          id="keep-undo"
          onClick={() => {
            const back = former.value ?? [];
            // Where they stood; what another tab has put there meanwhile stays.
            change(k.undone, (mine) => [...back, ...mine.filter(({ id }) => !back.some((one) => one.id === id))]);
            focusOn("keep-said");
          }}
        >
          {k.undo}
        </button>
      ) : null}
      {trouble ? (
        <div class="notice warn" role="alert">
          <p>{k.trouble[trouble]}</p>
          {broken !== undefined && trouble === "unreadable" ? (
            <div class="actions">
              <Copy k={k} label={k.copyBroken} text={() => broken} />
              <button
                type="button"
                class="button"
                onClick={() => {
                  failed.value = erase(box);
                  loaded.value = load(box);
                }}
              >
                {k.eraseBroken}
              </button>
            </div>
          ) : null}
        </div>
      ) : null}
      {items.length === 0 && !trouble ? <p class="hint">{k.noneKept}</p> : null}
      <ul class="kept">
        {items.map((item) => (
          <li key={item.id}>
            {renaming.value === item.id ? (
              <Rename
                k={k}
                item={item}
                done={(to) => {
                  renaming.value = null;
                  if (to !== null && to !== item.name)
                    change(k.renamed(to), (mine) =>
                      mine.map((one) => (one.id === item.id ? { ...one, name: to } : one)),
                    );
                  focusOn(`keep-rename-${item.id}`);
                }}
              />
            ) : (
              <p>
                <b>{item.name}</b>
              </p>
            )}
            <Then w={w} k={k} item={item} />
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={() => {
                  openFragment(item.fragment);
                  said.value = k.opened(item.name);
                  focusOn("answer");
                }}
              >
                {k.open}
                <span class="quiet">{`${w.colon}${item.name}`}</span>
              </button>
              <button
                type="button"
                class="link"
                id={`keep-rename-${item.id}`}
                onClick={() => {
                  renaming.value = item.id;
                  focusOn(`keep-new-${item.id}`);
                }}
              >
                {k.rename}
                <span class="quiet">{`${w.colon}${item.name}`}</span>
              </button>
              <button
                type="button"
                class="link remove"
                onClick={() => {
                  if (change(k.removed(item.name), (mine) => mine.filter(({ id }) => id !== item.id), items))
                    focusOn("keep-undo");
                }}
              >
                {k.remove}
                <span class="quiet">{`${w.colon}${item.name}`}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <details class="how">
        <summary>{k.others}</summary>
        <div class="others">
          {items.length > 0 ? (
            <div class="actions">
              {files() ? (
                <button
                  type="button"
                  class="button"
                  onClick={() => download(`yusuan-${today.value}.json`, "application/json", write(items))}
                >
                  {k.exportFile}
                </button>
              ) : null}
              <Copy k={k} label={k.exportText} text={() => write(items)} />
            </div>
          ) : null}
          {files() ? (
            <label class="file">
              {k.importFile}
              <input
                type="file"
                accept=".json,application/json"
                onChange={(event) => {
                  const file = event.currentTarget.files?.[0];
                  if (!file) return;
                  const field = event.currentTarget;
                  readText(file).then(takeIn, () => takeIn(""));
                  // The same file may be chosen again.
                  field.value = "";
                }}
              />
            </label>
          ) : null}
          <label>
            {k.importText}
            <textarea
              rows={3}
              value={pasted.value}
              onInput={(event) => {
                pasted.value = event.currentTarget.value;
              }}
            />
          </label>
          <div class="actions">
            <button
              type="button"
              class="button"
              disabled={pasted.value.trim() === ""}
              onClick={() => {
                takeIn(pasted.value);
                focusOn("keep-said");
              }}
            >
              {k.importPasted}
            </button>
            {items.length > 0 ? (
              <button
                type="button"
                class="button"
                onClick={() => {
                  if (change(k.erased(items.length), () => [], items)) focusOn("keep-undo");
                }}
              >
                {k.eraseAll(items.length)}
              </button>
            ) : null}
          </div>
        </div>
      </details>
    </>
  );
}

function Rename({ k, item, done }: { k: KeepWords; item: Kept; done: (to: string | null) => void }) {
  const text = useSignal(item.name);
  return (
    <form
      class="entry"
      onSubmit={(event) => {
        event.preventDefault();
        done(cleanName(text.value) || item.name);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") done(null);
      }}
    >
      <input
        id={`keep-new-${item.id}`}
        type="text"
        autocomplete="off"
        aria-label={k.newName(item.name)}
        maxLength={LONGEST_NAME}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <button type="submit" class="button">
        {k.save}
      </button>
      <button type="button" class="link" onClick={() => done(null)}>
        {k.cancel}
      </button>
    </form>
  );
}

/** What the answer was when it was kept, and whether it still is, where the policy of its place is loaded. */
function Then({ w, k, item }: { w: Words; k: KeepWords; item: Kept }) {
  const was = parseAnswer(earlierIn(item.fragment) ?? "");
  const now = was && answerNow(item.fragment);
  return (
    <p class="hint">
      {k.keptOn(w.day(item.day))}
      {was ? `${w.colon}${textOfNoted(w, "entitled", was)}${w.listComma}${textOfNoted(w, "amount", was)}` : ""}
      {was && now ? (
        <span class={`mark ${differing(was, now).length > 0 ? "uncertain" : ""}`}>
          {differing(was, now).length > 0 ? k.differentNow : k.sameNow}
        </span>
      ) : null}
    </p>
  );
}

function answerNow(fragment: string): Answered | null {
  const { situation } = read(fromFragment(fragment).inputs, today.value);
  if (!situation || core.value.is !== "ready") return null;
  const result = core.value.core.assess(situation);
  return "error" in result ? null : answered(today.value, result);
}

/** Blob.text() came later than the browsers aimed at. */
function readText(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });
}
