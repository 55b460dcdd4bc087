// A place by name, pinyin or code: an editable combobox with a list (the ARIA pattern), districts included.

import { useState } from "preact/hooks";
import type { Place } from "../inputs";
import { findPlaces, type PlaceOption, resolvePlace } from "../regions";
import { core, editField, fieldId, lang, leaveField, places, placeText, words } from "../state";
import { Field } from "./Field";

interface Props {
  pointer: string;
  label: string;
  hint: string;
  value: Place;
  onChange: (place: Place) => void;
  optional?: boolean;
}

const MOST_SHOWN = 40;

export function PlaceField({ pointer, label, hint, value, onChange, optional = false }: Props) {
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const w = words.value;
  if (!w) return null;
  const id = fieldId(pointer);
  // Until something is typed the whole list is offered, not only the place already chosen.
  const found = open ? findPlaces(places.value, typing ? value.text : "").slice(0, MOST_SHOWN) : [];
  const listed = found.length > 0;

  const choose = (option: PlaceOption) => {
    onChange({ code: option.code, text: placeText(option) });
    setOpen(false);
    setTyping(false);
    setActive(-1);
  };
  const leave = () => {
    setOpen(false);
    setTyping(false);
    setActive(-1);
    if (value.code === "") {
      const meant = resolvePlace(places.value, value.text);
      if (meant) choose(meant);
    }
    leaveField();
  };
  const move = (step: number) => {
    if (!open) setOpen(true);
    const count = open ? found.length : places.value.length;
    if (count === 0) return;
    const next = active < 0 && step < 0 ? count - 1 : (active + step + count) % count;
    setActive(next);
    document.getElementById(`${id}-option-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const option = found[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && open) {
      const meant = option ?? resolvePlace(places.value, value.text) ?? (typing ? found[0] : undefined);
      if (meant) choose(meant);
      event.preventDefault();
    } else if (event.key === "Escape" && open) {
      setOpen(false);
      setActive(-1);
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
            aria-activedescendant={found[active] ? `${id}-option-${active}` : undefined}
            value={value.text}
            onInput={(event) => {
              editField(pointer);
              onChange({ code: "", text: event.currentTarget.value });
              setTyping(true);
              setOpen(true);
              setActive(-1);
            }}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={leave}
          />
          {/* Options are reached by the arrow keys through aria-activedescendant; the list itself takes no focus. */}
          <div class="list" role="listbox" id={`${id}-list`} aria-labelledby={`${id}-label`} hidden={!listed}>
            {found.map((option, index) => (
              // The keys are the input's; an option takes no focus (aria-activedescendant).
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={option.code}
                id={`${id}-option-${index}`}
                class={index === active ? "option active" : "option"}
                role="option"
                aria-selected={option.code === value.code ? "true" : "false"}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span>{lang.value === "zh" ? option.zh : option.en}</span>
                <small>
                  {option.isArea
                    ? `${lang.value === "zh" ? option.en : option.zh} · ${option.code}`
                    : `${lang.value === "zh" ? option.area.name.zh : `${option.zh} · ${option.area.name.en}`} · ${option.code}`}
                </small>
              </div>
            ))}
          </div>
          <p class="quiet" role="status">
            {open && typing && places.value.length > 0
              ? listed
                ? w.form.regionCount(found.length)
                : w.form.regionNone
              : ""}
          </p>
          {open && typing && !listed ? (
            <p class="list-empty" aria-hidden="true">
              {core.value.is === "loading" ? w.form.regionLoading : w.form.regionNone}
            </p>
          ) : null}
        </div>
      )}
    </Field>
  );
}
