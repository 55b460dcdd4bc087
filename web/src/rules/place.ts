// What every part of a rules page needs to know of the place that the page is about.

import type { Citation, ParameterId, Status } from "../contract";
import type { Lang, Tongue } from "../language";
import type { PrivacyWords } from "../privacy/words";
import type { ProofWords } from "../proof/words";
import type { PlaceOption, Province } from "../regions";
import type { Questions, RoomWords, Words } from "../words/words";
import { anchorsOf, inTime, type ProvinceRules, type Region, type SourceDocument, stateOf, type Text } from "./data";
import type { RulesWords } from "./words";

export interface Said {
  tongue: Tongue;
  /** In which the names and notes of the policy data are read. */
  lang: Lang;
  w: Words;
  r: RulesWords;
  remarks: RoomWords["remarks"];
  questions: Questions;
  privacy: PrivacyWords;
  proof: ProofWords;
}

export interface Place extends Said {
  region: Region;
  rules: ProvinceRules;
  /** Its name in the language of the page. */
  called: string;
  isProvince: boolean;
  /** The day for which "now" is said: the last on which anybody looked. */
  day: string;
  documents: ReadonlyMap<string, SourceDocument>;
  anchors: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, Text>;
  /** On the page of a province: which areas have a word of their own. */
  overridden: ReadonlyMap<ParameterId, readonly Region[]>;
  /** As the calculator lists them, with their districts. */
  listed: Province;
  districts: ReadonlyMap<string, readonly PlaceOption[]>;
}

type Shared = Omit<Place, "region" | "called" | "isProvince" | "overridden">;

/** What all pages of a province have in common. */
export function sharedBy(
  said: Said,
  rules: ProvinceRules,
  listed: Province,
  districts: ReadonlyMap<string, readonly PlaceOption[]>,
): Shared {
  return {
    ...said,
    rules,
    day: rules.verified_on,
    documents: new Map(rules.documents.map((one) => [one.id, one])),
    anchors: anchorsOf(rules.documents),
    names: new Map([rules.province, ...rules.areas].map(({ id, name }) => [id, name])),
    listed,
    districts,
  };
}

export function placeOf(shared: Shared, region: Region): Place {
  const { rules, lang } = shared;
  const isProvince = region === rules.province;
  return {
    ...shared,
    region,
    called: region.name[lang],
    isProvince,
    overridden: isProvince ? overriddenIn(rules) : new Map(),
  };
}

function overriddenIn({ areas }: ProvinceRules): Map<ParameterId, Region[]> {
  const out = new Map<ParameterId, Region[]>();
  for (const area of areas)
    for (const { parameter, series } of area.parameters)
      if (series.some(({ entries }) => entries.some(({ layer }) => layer === area.id)))
        out.set(parameter, [...(out.get(parameter) ?? []), area]);
  return out;
}

export interface Use {
  citation: Citation;
  by: ParameterId[];
}
/** What the page cites, document by document, and for which rules. */
export function citedOn({ region, documents }: Place): Map<string, Use[]> {
  const uses = new Map<string, Use>();
  const take = (citations: readonly Citation[], by?: ParameterId) => {
    for (const citation of citations) {
      const key = `${citation.document} ${citation.article}`;
      const use = uses.get(key) ?? { citation, by: [] };
      if (by && !use.by.includes(by)) use.by.push(by);
      uses.set(key, use);
    }
  };
  for (const { parameter, series } of region.parameters)
    for (const { entries } of series)
      for (const entry of entries) {
        take(entry.citations, parameter);
        for (const { citations } of entry.alternatives ?? []) take(citations, parameter);
      }
  for (const { citations } of region.notices) take(citations);
  const out = new Map<string, Use[]>();
  for (const id of documents.keys()) {
    const own = [...uses.values()].filter(({ citation }) => citation.document === id);
    if (own.length > 0) out.set(id, own);
  }
  // A paper that only forwards, and what is forwarded, are named without an article.
  const name = (id: string) => {
    if (!out.has(id)) out.set(id, []);
    for (const forwarded of documents.get(id)?.forwards ?? []) if (!out.has(forwarded)) name(forwarded);
  };
  for (const { document } of region.forwarding) name(document);
  for (const id of [...out.keys()]) name(id);
  return out;
}

export interface Question {
  answer: string;
  parameters: ParameterId[];
  statuses: Status[];
}
/** What is open now, each question once. */
export function questionsOn({ region, day }: Place): Question[] {
  const out = new Map<string, Question>();
  for (const { parameter, answer, series } of region.parameters)
    for (const { statuses, entries } of series) {
      const state = stateOf(inTime(entries, day).now.entry);
      if (state !== "unsettled" && state !== "unknown") continue;
      const question = out.get(answer) ?? { answer, parameters: [], statuses: [] };
      if (!question.parameters.includes(parameter)) question.parameters.push(parameter);
      for (const status of statuses) if (!question.statuses.includes(status)) question.statuses.push(status);
      out.set(answer, question);
    }
  return [...out.values()];
}
