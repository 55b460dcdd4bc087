// One rule of a place: for each group of people what holds, since when, on which article, who says so, what held before
// and what follows.

import type { Citation, Status } from "../contract";
import { capital } from "../naming";
import type { Words } from "../words/words";
import {
  type Entry,
  type Evidence,
  inOrder,
  inTime,
  type Parameter,
  type Reading,
  type Series,
  STATUSES,
  stateOf,
  type Timed,
} from "./data";
import type { Place } from "./place";
import { shortValue, valueLines } from "./values";

export const HOTLINE = "12393";

export function questionOf({ questions }: Place, answer: string, region: string): string | undefined {
  return (questions as Record<string, ((region: string) => string) | undefined>)[answer]?.(region);
}

export function statusNames({ w, r }: Place, { statuses, all }: { statuses: readonly Status[]; all: number }): string {
  return statuses.length === all
    ? r.allStatuses
    : inOrder(statuses)
        .map((status) => w.statuses[status])
        .join(w.listComma);
}

export function Rule({ place, parameter }: { place: Place; parameter: Parameter }) {
  const { w, r, lang } = place;
  const all = parameter.series.reduce((sum, { statuses }) => sum + statuses.length, 0) + parameter.silent.length;
  // In the order in which people are spoken of everywhere.
  const first = ({ statuses }: Series) => STATUSES.indexOf(inOrder(statuses)[0] ?? "resident");
  const ordered = [...parameter.series].sort((a, b) => first(a) - first(b));
  const others = place.overridden.get(parameter.parameter) ?? [];
  return (
    <section class="card rule" id={parameter.parameter}>
      <h3>{capital(w.parameters[parameter.parameter])}</h3>
      {ordered.map((series) => {
        const { now, before, after } = inTime(series.entries, place.day);
        return (
          <div class="for" key={series.statuses.join()}>
            <h4>{statusNames(place, { statuses: series.statuses, all })}</h4>
            <Holding place={place} parameter={parameter} timed={now} />
            {after.length > 0 ? <p class="when-head">{r.after}</p> : null}
            {after.map((timed) => (
              <Holding key={timed.entry.from} place={place} parameter={parameter} timed={timed} />
            ))}
            {before.length > 0 ? (
              <details>
                <summary>{r.before(before.length)}</summary>
                {before.map((timed) => (
                  <Holding key={timed.entry.from} place={place} parameter={parameter} timed={timed} />
                ))}
              </details>
            ) : null}
          </div>
        );
      })}
      {others.length > 0 ? (
        <p class="hint">
          {r.overriddenBy}
          {others.map((area, index) => (
            <span key={area.id}>
              {index > 0 ? w.listComma : ""}
              <a href={`${area.id}.html#${parameter.parameter}`}>{area.name[lang]}</a>
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function Holding({ place, parameter, timed }: { place: Place; parameter: Parameter; timed: Timed }) {
  const { w, r } = place;
  const { entry, until } = timed;
  const state = stateOf(entry);
  const open = state === "unsettled" || state === "unknown";
  const lines = entry.value === undefined ? [] : valueLines(w, r, parameter.parameter, entry.value);
  const question =
    open && entry === currentOf(parameter, entry, place.day)
      ? questionOf(place, parameter.answer, place.called)
      : undefined;
  return (
    <div class={`holding${open ? " doubt" : ""}`}>
      <div class="value">
        {state === "unknown" ? <b class="unknown">{w.answer.noAlternatives}</b> : null}
        {state === "unsettled" ? (
          <p>{entry.alternatives?.length === 1 ? r.oneReading : r.readings}</p>
        ) : lines.length === 1 ? (
          <b>{lines[0]}</b>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {entry.alternatives ? (
        <ul class="readings">
          {entry.alternatives.map((reading) => (
            <Alternative key={JSON.stringify(reading.value)} place={place} parameter={parameter} reading={reading} />
          ))}
        </ul>
      ) : null}
      <p class="when">
        {open ? null : <span class={`mark ${state}`}>{w.grades[state]}</span>}{" "}
        {until === undefined ? r.since(w.day(entry.from)) : r.between(w.day(entry.from), w.day(until))}
        {" · "}
        {layerName(place, entry.layer)}
      </p>
      {entry.note ? <p>{entry.note[place.lang]}</p> : null}
      {question ? (
        <p class="question">
          {r.ask} <q>{question}</q>
        </p>
      ) : null}
      <Citations place={place} citations={entry.citations} title={open ? r.gap : r.basis} />
      <Seen place={place} evidence={entry.evidence} title={r.seen} />
    </div>
  );
}

/** The question belongs to what is open now; of old gaps nobody asks. */
function currentOf(parameter: Parameter, entry: Entry, day: string): Entry | undefined {
  const series = parameter.series.find(({ entries }) => entries.includes(entry));
  return series && inTime(series.entries, day).now.entry;
}

function Alternative({ place, parameter, reading }: { place: Place; parameter: Parameter; reading: Reading }) {
  const { w, r } = place;
  const lines = valueLines(w, r, parameter.parameter, reading.value);
  const state = stateOf({ ...NO_ENTRY, evidence: reading.evidence });
  return (
    <li class="reading">
      <p>
        {lines.length === 1 ? <b>{lines[0]}</b> : null}{" "}
        <span class={`mark ${state}`}>{w.grades[state as keyof Words["grades"]]}</span>
      </p>
      {lines.length === 1 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {reading.note ? <p>{reading.note[place.lang]}</p> : null}
      <Citations place={place} citations={reading.citations} title={r.basis} />
      <Seen
        place={place}
        evidence={reading.evidence}
        title={r.seenOf(shortValue(w, r, parameter.parameter, reading.value))}
      />
    </li>
  );
}
const NO_ENTRY: Entry = { layer: "", from: "", unknown: false, citations: [], evidence: [], note: null };

function layerName({ r, names, lang }: Place, layer: string): string {
  const name = names.get(layer);
  return name ? r.of.region(name[lang]) : r.of.nation;
}

/** Each leads to the words of the article, further down on the same page. */
export function Citations({
  place,
  citations,
  title,
}: {
  place: Place;
  citations: readonly Citation[];
  title: string;
}) {
  const { w, documents, anchors } = place;
  if (citations.length === 0) return null;
  return (
    <p class="cites">
      {title}
      {w.colon}
      {citations.map((citation, index) => {
        const document = documents.get(citation.document);
        if (!document) throw new Error(`${citation.document}: no such document`);
        return (
          <span key={`${citation.document} ${citation.article}`}>
            {index > 0 ? w.listComma : ""}
            <a href={`#${anchors.get(`${citation.document} ${citation.article}`)}`} lang="zh-CN">
              {document.number ?? `《${document.title}》`}
              {citation.article === "全文" ? "" : ` ${citation.article}`}
            </a>
          </span>
        );
      })}
    </p>
  );
}

export function Seen({ place, evidence, title }: { place: Place; evidence: readonly Evidence[]; title: string }) {
  const { w, r } = place;
  if (evidence.length === 0) return null;
  return (
    <details class="seen">
      <summary>{title}</summary>
      <ul>
        {evidence.map((one, index) => (
          // The place is the key: two may say the same
          <li key={index}>
            <span class={`mark ${one.grade}`}>{w.grades[one.grade]}</span> <Where place={place} at={one.seen_at} />
            {r.verifiedOn(w.day(one.verified_on))}
            {one.note ? (
              <>
                {" · "}
                {r.note}
                {w.colon}
                <span lang={/[\u4e00-\u9fff]{4}/.test(one.note) ? "zh-CN" : "en"}>{one.note}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Where({ place: { r }, at }: { place: Place; at: string | null }) {
  if (!at) return null;
  if (at.startsWith("seed:")) return <>{r.seenHanded} · </>;
  const host = /^https?:\/\/([^/\s]+)\S*$/.exec(at)?.[1];
  if (!host) return <>{r.seenAt(at)} · </>;
  const [before = "", after = ""] = r.seenAt("\n").split("\n");
  return (
    <>
      {before}
      <a href={at} rel="nofollow noreferrer noopener">
        {host}
      </a>
      {after} ·{" "}
    </>
  );
}
