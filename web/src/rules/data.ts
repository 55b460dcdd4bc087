// `rules/NN.json`, as `yusuan policy build` writes it: everything that is known of a province and its areas, already
// resolved. Whose word holds where is decided there; here it is only looked at.

import type { Citation, Grade, NoticeCode, ParameterId, Status } from "../contract";

export interface Text {
  zh: string;
  en: string;
}
export interface Evidence {
  grade: Grade;
  seen_at: string | null;
  verified_on: string;
  note: string | null;
}
/** Scalars are texts or truths; tables are objects or lists. */
export type Value = string | boolean | object;
export interface Reading {
  value: Value;
  citations: Citation[];
  evidence: Evidence[];
  note: Text | null;
}
export interface Entry {
  /** Whose word it is: cn, two digits of a province or six of an area. */
  layer: string;
  from: string;
  value?: Value;
  alternatives?: Reading[];
  unknown: boolean;
  citations: Citation[];
  evidence: Evidence[];
  note: Text | null;
}
export interface Series {
  statuses: Status[];
  /** Ascending; each holds until the next. */
  entries: Entry[];
}
export interface Parameter {
  parameter: ParameterId;
  /** The id under which a doubt about it is asked. */
  answer: string;
  needed: boolean;
  series: Series[];
  silent: Status[];
}
export interface Notice {
  layer: string;
  for: Status[];
  code: NoticeCode;
  from: string;
  until?: string;
  amount?: string;
  citations: Citation[];
  evidence: Evidence[];
}
export interface Region {
  id: string;
  name: Text;
  aliases: string[];
  verified_until: string | null;
  forwarding: { document: string; division?: string }[];
  parameters: Parameter[];
  notices: Notice[];
}
export interface SourceDocument {
  id: string;
  number: string | null;
  title: string;
  issuer: string;
  issued: string | null;
  in_force: string | null;
  ends: string | null;
  url: string | null;
  articles: Record<string, string | null>;
  forwards: string[];
  replaces: string[];
}
export interface ProvinceRules {
  version: string;
  verified_on: string;
  province: Region;
  areas: Region[];
  documents: SourceDocument[];
}

/** The order in which people are spoken of everywhere on the site. */
export const STATUSES: readonly Status[] = ["flexible", "unemployment_benefit", "employee", "resident"];

export function inOrder(statuses: readonly Status[]): Status[] {
  return STATUSES.filter((status) => statuses.includes(status));
}

export type State = Grade | "unsettled" | "unknown";

const GRADES: readonly Grade[] = ["official", "reported", "derived", "unconfirmed"];

/** A value is as good as the weakest thing it rests on; what is unconfirmed carries nothing, so beside better evidence it
 * takes nothing away. */
export function gradeOf(evidence: readonly Evidence[]): Grade {
  const carrying = evidence.map(({ grade }) => GRADES.indexOf(grade)).filter((grade) => grade < 3);
  return carrying.length > 0 ? (GRADES[Math.max(...carrying)] ?? "unconfirmed") : "unconfirmed";
}

export function stateOf(entry: Entry): State {
  if (entry.unknown) return "unknown";
  return entry.alternatives ? "unsettled" : gradeOf(entry.evidence);
}

export interface Timed {
  entry: Entry;
  /** The last day, where another entry follows. */
  until: string | undefined;
}
/** What holds on the day, what held before it (latest first), and what is already known to follow. */
export function inTime(entries: readonly Entry[], day: string): { now: Timed; before: Timed[]; after: Timed[] } {
  const all = entries.map((entry, index) => {
    const next = entries[index + 1];
    return { entry, until: next && dayBefore(next.from) };
  });
  let at = 0;
  all.forEach(({ entry }, index) => {
    if (entry.from <= day) at = index;
  });
  const now = all[at];
  if (!now) throw new Error("a series without an entry");
  return { now, before: all.slice(0, at).reverse(), after: all.slice(at + 1) };
}

export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** 第五十三条 after 第五条, 二(二)1 after 二(一)3, what is no number last. */
export function byClause(a: string, b: string): number {
  const left = clauseKey(a);
  const right = clauseKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
function clauseKey(article: string): string {
  const counted = article
    .replace(/[零〇一二三四五六七八九十百]+/g, (numeral) => String(numberOf(numeral)))
    .replace(/\d+/g, (digits) => digits.padStart(4, "0"));
  return /\d/.test(counted) ? counted.replace(/第/g, "") : `~${article}`;
}
function numberOf(numeral: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of numeral) {
    const tens = sign === "百" ? 100 : sign === "十" ? 10 : 0;
    if (tens === 0) digit = "零一二三四五六七八九".indexOf(sign === "〇" ? "零" : sign);
    else {
      sum += (digit || 1) * tens;
      digit = 0;
    }
  }
  return sum + digit;
}

/** An article's place on a page, by document and article: its own words may be no id. */
export function anchorsOf(documents: readonly SourceDocument[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { id, articles } of documents)
    Object.keys(articles)
      .sort(byClause)
      .forEach((article, index) => {
        out.set(`${id} ${article}`, `${id}_${index + 1}`);
      });
  return out;
}
