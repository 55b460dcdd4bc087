// Statuses, places and dates side by side. Her own column is the answer above, with the bureau's answers; the others are
// the same situation with the one thing changed.

import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Assessment, ParameterId, Refusal, Situation, Status } from "../../contract";
import { type Core, hasProvince } from "../../core";
import { NOWHERE, type Place } from "../../inputs";
import { capital, nameOf } from "../../naming";
import { Choice } from "../../parts/Choice";
import { TextField } from "../../parts/Field";
import { focusOn } from "../../parts/focus";
import { PlaceField } from "../../parts/PlaceField";
import { places, provinces } from "../../places";
import { loadPack, packs } from "../../policy";
import { placeByCode, provinceOf } from "../../regions";
import {
  below,
  change,
  core,
  words as dictionary,
  fieldId,
  inputs,
  lang,
  nameOfRegion,
  placeText,
  region,
  today,
} from "../../state";
import { parseDay, parseMoney } from "../../typed";
import type { Words } from "../../words/words";
import type { RoomProps } from "../room";
import { MOST_PLACES, otherDate, otherPlaces, over } from "./asked";
import { Differences } from "./Differences";
import { atDate, dateOffers, inPlace, withStatus } from "./others";
import { hersToTell, Scale, Table } from "./Table";
import type { CompareWords } from "./words";
import "./compare.css";

export interface Column {
  key: string;
  name: string;
  mine: boolean;
  assessment: Assessment;
}
type Other =
  | (Column & { is: "answer" })
  | { is: "loading" | "failed"; key: string; province: string }
  | { is: "refused"; key: string; name: string; code: Refusal };

export default function Compare({ words }: RoomProps<"compare">) {
  const w = dictionary.value;
  const now = below.value.outcome;
  const { situation } = below.value;
  const state = core.value;
  if (!w || now.is !== "answer" || !situation || state.is !== "ready") return null;
  const mine: Column = { key: "mine", name: nameOfMine(situation), mine: true, assessment: now.assessment };
  const others = othersOf(situation, state.core);
  const answers = others.filter((one): one is Column & { is: "answer" } => one.is === "answer");
  return (
    <div class="compare">
      <Choice
        name="compare-over"
        legend={words.over.legend}
        value={over.value}
        onChange={(value) => {
          over.value = value;
        }}
        options={[
          ["status", words.over.status],
          ["place", words.over.place],
          ["date", words.over.date],
        ]}
      />
      <p class="hint">
        {words.same[over.value]}
        {situation.settle ? ` ${words.answers}` : ""}
      </p>
      {over.value === "place" ? <PlacesAsked words={words} core={state.core} /> : null}
      {over.value === "date" ? <DateAsked words={words} situation={situation} /> : null}
      {others.map((other) => (other.is === "answer" ? null : <NotHere key={other.key} other={other} words={words} />))}
      {answers.length > 0 ? (
        <>
          <Scale columns={[mine, ...answers]} words={words} />
          <Table columns={[mine, ...answers]} words={words} />
          <OwnEntries columns={answers} />
          <Beyond columns={[mine, ...answers]} words={words} />
          {answers.map((other) => (
            <Differences
              key={other.key}
              assess={state.core.assess}
              situation={situation}
              mine={mine}
              other={other}
              words={words}
              open={answers.length === 1}
            />
          ))}
        </>
      ) : null}
    </div>
  );
}

// --- the columns ------------------------------------------------------------------------------------------------------

function nameOfMine({ status, region: code, event }: Situation): string {
  const w = dictionary.value;
  if (!w) return "";
  if (over.value === "status") return w.statuses[status];
  return over.value === "place" ? nameOfRegion(code) : w.day(event.date);
}

function othersOf(situation: Situation, { assess }: Core): Other[] {
  const w = dictionary.value;
  if (!w) return [];
  const answered = (key: string, name: string, changed: Situation): Other => {
    const assessment = assess(changed);
    return "error" in assessment
      ? { is: "refused", key, name, code: assessment.error.code as Refusal }
      : { is: "answer", key, name, mine: false, assessment };
  };
  switch (over.value) {
    case "status":
      return (Object.keys(w.statuses) as Status[])
        .filter((status) => status !== situation.status)
        .map((status) => answered(status, w.statuses[status], withOwnFigures(withStatus(situation, status))));
    case "place":
      return otherPlaces.value.flatMap(({ code }, index): Other[] => {
        if (code === "" || otherPlaces.value.findIndex((one) => one.code === code) !== index) return [];
        const province = provinceOf(code);
        const is = packs.value[province] ?? "loading";
        if (hasProvince(province) && is !== "ready") return [{ is, key: code, province }];
        return [answered(code, nameOfPlace(code), inPlace(situation, code))];
      });
    case "date": {
      const date = dateAsked(situation);
      if (date === undefined || date === situation.event.date) return [];
      return [answered(date, w.day(date), atDate(situation, date, today.value))];
    }
  }
}

/** What she entered, or may enter here, for a status that is not hers. */
function withOwnFigures(situation: Situation): Situation {
  const given = (text: string) => {
    const parsed = parseMoney(text);
    return "value" in parsed ? parsed.value : undefined;
  };
  const employer = given(inputs.value.employerBase);
  const benefit = given(inputs.value.benefit);
  if (situation.status === "employee" && employer !== undefined)
    return { ...situation, employer_average_base: employer };
  if (situation.status === "unemployment_benefit" && benefit !== undefined)
    return { ...situation, unemployment_benefit: benefit };
  return situation;
}

function nameOfPlace(code: string): string {
  const option = placeByCode(places.value, code);
  return option ? placeText(option) : nameOfRegion(code);
}

function dateAsked({ event }: Situation): string | undefined {
  if (otherDate.value === "") return dateOffers(event.date, "flexible", undefined)[0]?.date;
  const parsed = parseDay(otherDate.value);
  return "value" in parsed ? parsed.value : undefined;
}

function NotHere({ other, words }: { other: Exclude<Other, { is: "answer" }>; words: CompareWords }) {
  const w = dictionary.value;
  const state = core.value;
  if (!w || state.is !== "ready") return null;
  if (other.is === "refused") {
    const said = w.errors[other.code] ?? other.code;
    return <p class="notice warn">{words.failed(`${other.name}${w.colon}${said}`)}</p>;
  }
  const province = provinces.value.find(({ id }) => id === other.province)?.[lang.value] ?? w.answer.thisPlace;
  return other.is === "failed" ? (
    <div class="notice bad" role="alert">
      <p>{w.answer.packFailed(province)}</p>
      <button type="button" class="button" onClick={() => loadPack(state.core, other.province)}>
        {w.retry}
      </button>
    </div>
  ) : (
    <div class="waiting" role="status">
      <p>{w.answer.packLoading(province)}</p>
      <progress aria-label={w.answer.packLoading(province)} />
    </div>
  );
}

/** A column beyond what was checked is no answer for its time, and says so once more in a sentence. */
function Beyond({ columns, words }: { columns: Column[]; words: CompareWords }) {
  const w = dictionary.value;
  const byDay = new Map<string, string[]>();
  for (const { name, assessment } of columns) {
    const { within_verified, verified_until } = assessment.policy;
    if (!within_verified) byDay.set(verified_until, [...(byDay.get(verified_until) ?? []), name]);
  }
  if (!w || byDay.size === 0) return null;
  return (
    <ul class="notice warn">
      {[...byDay].map(([day, names]) => (
        <li key={day}>{words.beyond(names.join(w.listComma), w.day(day))}</li>
      ))}
    </ul>
  );
}

// --- what is asked ----------------------------------------------------------------------------------------------------

const pointerOf = (index: number) => `/compare/${index}`;

function PlacesAsked({ words, core: loaded }: { words: CompareWords; core: Core }) {
  const w = dictionary.value;
  // The pack of a place is fetched when it is chosen; one that failed waits for a press, or for the network.
  useSignalEffect(() => {
    for (const { code } of otherPlaces.value) {
      const province = provinceOf(code);
      if (hasProvince(province) && packs.value[province] === undefined) loadPack(loaded, province);
    }
  });
  useEffect(() => {
    const again = () => {
      for (const { code } of otherPlaces.peek())
        if (packs.peek()[provinceOf(code)] === "failed") loadPack(loaded, provinceOf(code));
    };
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [loaded]);
  if (!w) return null;
  const now = otherPlaces.value;
  const put = (index: number, place: Place) => {
    otherPlaces.value = now.map((one, at) => (at === index ? place : one));
  };
  return (
    <div class="compare-asked">
      {now.map((place, index) => {
        const option = placeByCode(places.value, place.code);
        const shown = option ? { code: place.code, text: placeText(option) } : place;
        return (
          // A place may be empty or stand there twice: its number is all that tells it from the others.
          <div key={index} class="compare-place">
            <PlaceField
              pointer={pointerOf(index)}
              label={words.place(index + 1)}
              hint={index === 0 ? words.placeHint : ""}
              value={shown}
              strict
              onChange={(value) => put(index, value)}
            />
            {now.length > 1 ? (
              <button
                type="button"
                class="link remove"
                onClick={() => {
                  otherPlaces.value = now.filter((_, at) => at !== index);
                  focusOn(fieldId(pointerOf(Math.max(index - 1, 0))));
                }}
              >
                {words.remove(shown.text || words.place(index + 1))}
              </button>
            ) : null}
          </div>
        );
      })}
      {now.length < MOST_PLACES && now.every(({ code }) => code !== "") ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            otherPlaces.value = [...now, NOWHERE];
            focusOn(fieldId(pointerOf(now.length)));
          }}
        >
          {words.add}
        </button>
      ) : null}
    </div>
  );
}

const MOST_NAMED = 3;

function named(w: Words, words: CompareWords, ids: ParameterId[]): string {
  const names = ids.slice(0, MOST_NAMED).map((id) => nameOf(w, id));
  if (ids.length > MOST_NAMED) names.push(words.andMore(ids.length - MOST_NAMED));
  return names.join(w.listComma);
}

function DateAsked({ words, situation }: { words: CompareWords; situation: Situation }) {
  const w = dictionary.value;
  if (!w) return null;
  const offers = dateOffers(situation.event.date, situation.status, region.value);
  const chosen = dateAsked(situation);
  const wrong = otherDate.value !== "" && chosen === undefined;
  return (
    <div class="compare-asked">
      <TextField
        pointer="/compare/date"
        label={words.date}
        type="date"
        hint={wrong ? <span class="remark">{w.errors.invalid_date}</span> : words.dateHint}
        value={otherDate.value || (chosen ?? "")}
        onInput={(text) => {
          otherDate.value = text;
        }}
      />
      <ul class="compare-offers">
        {offers.map(({ date, is, parameters, open }) => {
          const settled = parameters.filter((id) => !open.includes(id));
          const changes = [
            settled.length > 0 ? words.offerChange(named(w, words, settled)) : "",
            open.length > 0 ? words.offerOpen(named(w, words, open)) : "",
          ].filter(Boolean);
          return (
            <li key={`${is} ${date}`}>
              <button
                type="button"
                class="offer"
                aria-pressed={date === chosen ? "true" : "false"}
                onClick={() => {
                  otherDate.value = date;
                }}
              >
                {words.offer[is](w.day(date))}
                {changes.map((text) => (
                  <small key={text}>{capital(text)}</small>
                ))}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Another status may wait for a figure that only she can get; it is the same entry as in the form. */
function OwnEntries({ columns }: { columns: Column[] }) {
  const w = dictionary.value;
  const { employerBase, benefit } = inputs.value;
  if (!w || over.value !== "status") return null;
  const entries = [
    {
      status: "employee" as const,
      text: employerBase,
      label: w.form.employerBase,
      hint: w.form.employerBaseHint,
      onInput: (text: string) => change({ employerBase: text }),
    },
    {
      status: "unemployment_benefit" as const,
      text: benefit,
      label: w.form.benefit,
      hint: w.form.benefitHint,
      onInput: (text: string) => change({ benefit: text }),
    },
  ];
  return (
    <>
      {entries.map(({ status, text, label, hint, onInput }) => {
        const column = columns.find(({ key }) => key === status);
        // The field stays once something is in it, so that it can be corrected.
        if (!column || (text === "" && hersToTell(column.assessment).length === 0)) return null;
        return (
          <TextField
            key={status}
            pointer={`/compare/${status}`}
            label={`${w.statuses[status]}${w.colon}${label}`}
            unit={w.form.baseUnit}
            inputMode="decimal"
            hint={
              text !== "" && "wrong" in parseMoney(text) ? <span class="remark">{w.errors.invalid_amount}</span> : hint
            }
            value={text}
            onInput={onInput}
          />
        );
      })}
    </>
  );
}
