// A place by name, pinyin or code: an editable combobox with a list (the ARIA pattern), districts included. With nothing
// typed the list goes by province, for those who would rather look than type.

import { useRef, useState } from "preact/hooks";
import { hasProvince } from "../core";
import type { Place } from "../inputs";
import { divisionIndex, placeIndex, places, provinces, wantDivisions, wantPlaces } from "../places";
import { findPlaces, type PlaceOption, type Province, provinceIn, provinceOf, resolvePlace } from "../regions";
import { areaName, editField, errorAt, fieldId, lang, leaveField, placeText, words } from "../state";
import type { Words } from "../words/words";
import { Field } from "./Field";
import { focusOn } from "./focus";

interface Props {
  pointer: string;
  label: string;
  hint: string;
  value: Place;
  onChange: (place: Place) => void;
  optional?: boolean;
  /** Of a field that is not the form's, where nothing else says that its place was not found. */
  strict?: boolean;
}

type Row =
  | { is: "place"; option: PlaceOption }
  | { is: "province"; province: Province }
  | { is: "country" }
  | { is: "districts" };

const MOST_SHOWN = 40;

function rowsFor(text: string, typing: boolean, within: Province | null): Row[] {
  const place = (option: PlaceOption): Row => ({ is: "place", option });
  if (typing && text.trim() !== "") {
    const found = findPlaces(places.value, provinces.value, text).slice(0, MOST_SHOWN).map(place);
    return found.length > 0 && divisionIndex.value.is === "wanted" ? [...found, { is: "districts" }] : found;
  }
  if (within) return [{ is: "country" }, ...within.areas.map(place)];
  return provinces.value.map((province): Row => {
    const [only] = province.areas;
    return province.areas.length === 1 && only ? place(only) : { is: "province", province };
  });
}

export function PlaceField({ pointer, label, hint, value, onChange, optional = false, strict = false }: Props) {
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState(false);
  const [within, setWithin] = useState<Province | null>(null);
  const [active, setActive] = useState(-1);
  const latest = useRef("");
  const w = words.value;
  if (!w) return null;
  const id = fieldId(pointer);
  const rows = open ? rowsFor(value.text, typing, within) : [];
  const listed = rows.length > 0;
  const unknown =
    errorAt(pointer) === "unknown_region" ||
    (strict && !typing && value.code === "" && value.text.trim() !== "" && divisionIndex.value.is !== "loading");

  const close = () => {
    setOpen(false);
    setTyping(false);
    setWithin(null);
    setActive(-1);
  };
  const choose = (option: PlaceOption) => {
    onChange({ code: option.code, text: placeText(option) });
    close();
  };
  const take = (row: Row) => {
    if (row.is === "place") return choose(row.option);
    if (row.is === "districts") {
      wantDivisions();
      return;
    }
    setTyping(false);
    setWithin(row.is === "province" ? row.province : null);
    setActive(row.is === "province" ? 1 : -1);
    document.getElementById(`${id}-list`)?.scrollTo(0, 0);
  };
  const lookIn = (province: Province) => {
    setTyping(false);
    setWithin(province);
    setOpen(true);
    focusOn(id);
  };
  const search = (text: string) => {
    latest.current = text;
    // What was typed before the list came is looked for when it is here.
    if (placeIndex.peek().is !== "ready")
      wantPlaces().then(() => {
        if (placeIndex.peek().is === "ready") search(latest.current);
      });
    // Only where the areas alone have no answer: the list of districts is six times as long.
    else if (text.trim().length > 1 && findPlaces(places.peek(), provinces.peek(), text).length === 0) wantDivisions();
  };
  const leave = () => {
    close();
    leaveField();
    if (value.code !== "" || value.text.trim() === "") return;
    const meant = resolvePlace(places.peek(), provinces.peek(), value.text);
    if (meant) return choose(meant);
    const code = /^\d{6}$/.test(value.text.trim()) ? value.text.trim() : "";
    wantDivisions().then(() => {
      const found = resolvePlace(places.peek(), provinces.peek(), value.text);
      // A code is good enough without a list: the policy of its province knows it or says that it does not.
      if (found) choose(found);
      else if (hasProvince(provinceOf(code))) onChange({ code, text: code });
    });
  };
  const move = (step: number) => {
    setOpen(true);
    const count = (open ? rows : rowsFor(value.text, typing, within)).length;
    if (count === 0) return;
    const next = active < 0 && step < 0 ? count - 1 : (active + step + count) % count;
    setActive(next);
    document.getElementById(`${id}-option-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const row = rows[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && open) {
      const meant = resolvePlace(places.value, provinces.value, value.text);
      const chosen = row ?? (typing && meant ? { is: "place" as const, option: meant } : typing ? rows[0] : undefined);
      if (chosen) take(chosen);
      event.preventDefault();
    } else if (event.key === "Escape" && open) {
      close();
      event.preventDefault();
    }
  };

  return (
    <Field pointer={pointer} label={label} hint={hint} optional={optional} wide>
      {(aria) => (
        <div class="combobox">
          <input
            {...aria}
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={40}
            aria-expanded={listed ? "true" : "false"}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={rows[active] ? `${id}-option-${active}` : undefined}
            value={value.text}
            onInput={(event) => {
              const text = event.currentTarget.value;
              editField(pointer);
              onChange({ code: "", text });
              setTyping(true);
              setOpen(true);
              setActive(-1);
              search(text);
            }}
            onFocus={(event) => {
              event.currentTarget.select();
              wantPlaces();
            }}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          {/* Options are reached by the arrow keys through aria-activedescendant; the list itself takes no focus. */}
          <div class="list" role="listbox" id={`${id}-list`} aria-labelledby={`${id}-label`} hidden={!listed}>
            {rows.map((row, index) => (
              // The keys are the input's; an option takes no focus (aria-activedescendant).
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={row.is === "place" ? row.option.code : row.is === "province" ? row.province.id : row.is}
                id={`${id}-option-${index}`}
                class={`option${index === active ? " active" : ""}${row.is === "place" ? "" : " way"}`}
                role="option"
                aria-selected={row.is === "place" && row.option.code === value.code ? "true" : "false"}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(row)}
              >
                <RowText row={row} />
              </div>
            ))}
          </div>
          <p class="quiet" role="status">
            {open && typing ? (listed ? w.form.regionCount(rows.length) : emptyText(w)) : ""}
          </p>
          {open && !listed && (typing || placeIndex.value.is !== "ready") ? (
            <p class="list-empty" aria-hidden="true">
              {emptyText(w)}
            </p>
          ) : null}
          {unknown ? <Nearest typed={value.code || value.text} lookIn={lookIn} /> : null}
        </div>
      )}
    </Field>
  );
}

function emptyText(w: Words): string {
  const lists = [placeIndex.value.is, divisionIndex.value.is];
  if (lists.includes("loading")) return w.form.regionLoading;
  if (lists.includes("failed")) return w.form.regionListFailed;
  return w.form.regionNone;
}

function RowText({ row }: { row: Row }) {
  const w = words.value;
  if (!w) return null;
  const zh = lang.value === "zh";
  switch (row.is) {
    case "country":
      return <span>{w.form.regionCountry}</span>;
    case "districts":
      return <span>{w.form.regionDistricts}</span>;
    case "province":
      return (
        <>
          <span>{row.province[lang.value]}</span>
          <small>{w.form.regionAreas(row.province.areas.length)}</small>
        </>
      );
    case "place": {
      const { option } = row;
      const other = zh ? option.en : option.zh;
      const around = option.isArea
        ? option.province.areas.length > 1
          ? [option.province[lang.value]]
          : []
        : [zh ? option.area.zh : areaName(option.area)];
      return (
        <>
          <span>{option.isArea ? areaName(option) : option[lang.value]}</span>
          <small>{[...(option.isArea || !zh ? [other] : []), ...around, option.code].join(" · ")}</small>
        </>
      );
    }
  }
}

/** A place that is in no list: what was recognized of it, and the way to what there is. */
function Nearest({ typed, lookIn }: { typed: string; lookIn: (province: Province) => void }) {
  const w = words.value;
  if (!w) return null;
  const failed = placeIndex.value.is === "failed" || divisionIndex.value.is === "failed";
  const near = provinceIn(provinces.value, typed)?.province;
  return (
    <div class="nearest">
      {failed ? (
        <p>
          {w.form.regionListFailed}{" "}
          <button type="button" class="link" onClick={() => wantDivisions()}>
            {w.retry}
          </button>
        </p>
      ) : null}
      {near ? (
        <>
          <p>{w.form.regionNear(typed, near[lang.value])}</p>
          <button type="button" class="offer" onClick={() => lookIn(near)}>
            {w.form.regionLook(near[lang.value], near.areas.length)}
          </button>
        </>
      ) : (
        <p>{w.form.regionFar(typed)}</p>
      )}
    </div>
  );
}
