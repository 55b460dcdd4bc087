// Lines pasted from a spreadsheet or a payment record: months, bases and a few words. What is not understood is said with
// its line, never guessed; what was passed over in an understood line is named, too.

import { monthNumber } from "../../calendar";
import type { Status } from "../../contract";
import { parseMoney, parseMonth } from "../../typed";

export type Why =
  /** No month in it. */
  | "no_month"
  /** A month that does not exist. */
  | "bad_month"
  | "ends_before_start"
  /** Farther away than the strip can show. */
  | "far_month"
  | "no_base"
  | "bad_base"
  /** Several figures, and nothing says which is the base. */
  | "which_base"
  /** The month stands in an earlier line already. */
  | "again"
  | "which_status";

export interface PastedSpan {
  from: number;
  to: number;
  /** Null: a month without insurance. */
  status: Status | null;
  base: string;
  backPaid: boolean;
  maternity: boolean;
}

export type PastedLine = { number: number; text: string } & (
  | { is: "read"; span: PastedSpan; passed: string[] }
  | { is: "heading" }
  | { is: "unread"; why: Why; about: string }
);

export interface Usual {
  status: Status;
  base: string;
  /** Months outside are refused. */
  first: number;
  last: number;
}

/** Far more than 600 months with headings; a bound, so that a pasted book does not stall the page. */
export const MOST_LINES = 1000;

const STATUS_WORDS: readonly [RegExp, Status][] = [
  [/单位|职工|企业|在职|employee|employer/i, "employee"],
  [/灵活|个体|自由职业|flexible|self/i, "flexible"],
  [/失业|unemploy/i, "unemployment_benefit"],
  [/居民|城乡|未就业|resident/i, "resident"],
];
const GAP_WORDS = /^(断缴|未缴|未缴费|没缴|停缴|停保|欠缴|无|none|gap|unpaid)$/i;
const LATE_WORDS = /补缴|back.?paid|paid.?late/i;
const MEDICAL_WORDS = /^(仅医保|只缴医保|仅医疗|只缴医疗|无生育|不含生育|未参加生育|medical.?only)$/i;
/** Words that say what is the case anyway. */
const IDLE_WORDS =
  /^(元|元\/月|正常|正常缴费|已缴|已缴费|到账|已到账|实缴|缴费|基数|缴费基数|yuan|paid|to|至|到|-|—|–|~|～)$/i;
const MONTH =
  /^((?:19|20)\d{2})\s*(?:[-/.年]\s*(\d{1,2})(?!\d)\s*(?:月份?|[-/.]\s*\d{1,2}(?!\d)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)?|(\d{2})(?!\d))/;
/** "2026.05" behind a month may as well be an amount: it is a month only where a range leads to it. */
const POINTED = /^\d{4}\s*\./;
const UNTIL = /(至|到|to|-|—|–|~|～)$/i;
const NUMBER = /^[¥￥]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:元(?:\/月)?)?/;

/** Full-width forms to ASCII; unlike in a field, white space parts the columns and stays. */
function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, " ")
    .replace(/[、；;|]/g, " ")
    .replace(/"/g, "")
    .trim();
}

export function readLines(text: string, usual: Usual): PastedLine[] {
  const result: PastedLine[] = [];
  const taken = new Map<number, number>();
  let baseColumn: { column: number; columns: number } | undefined;
  text
    .split(/\r\n|\r|\n/)
    .slice(0, MOST_LINES)
    .forEach((raw, index) => {
      const number = index + 1;
      if (raw.trim() === "") return;
      const cells = raw.split("\t");
      const shown = { number, text: raw.trim().replace(/\s+/g, " ") };
      if (!/\d/.test(narrow(raw))) {
        // Without a digit it is a heading; it may say in which column the bases stand.
        const column = cells.findIndex((cell) => /基数|base/i.test(cell));
        if (cells.length > 1 && column >= 0) baseColumn = { column, columns: cells.length };
        result.push({ ...shown, is: "heading" });
        return;
      }
      const known = baseColumn?.columns === cells.length ? cells[baseColumn.column] : undefined;
      const read = readLine(known === undefined ? raw : withoutOtherFigures(cells, baseColumn?.column ?? 0), usual);
      if ("why" in read) {
        result.push({ ...shown, is: "unread", ...read });
        return;
      }
      for (let month = read.span.from; month <= read.span.to; ++month) {
        const earlier = taken.get(month);
        if (earlier !== undefined) {
          result.push({ ...shown, is: "unread", why: "again", about: String(earlier) });
          return;
        }
      }
      for (let month = read.span.from; month <= read.span.to; ++month) taken.set(month, number);
      result.push({ ...shown, is: "read", ...read });
    });
  return result;
}

/** The heading says which column holds the base: figures in the others (premiums, totals) are not it. */
function withoutOtherFigures(cells: readonly string[], column: number): string {
  return cells
    .filter((cell, at) => at === column || !/^[¥￥]?[\d,]+(\.\d+)?元?$/.test(narrow(cell)) || MONTH.test(narrow(cell)))
    .join("\t");
}

function readLine(raw: string, usual: Usual): { span: PastedSpan; passed: string[] } | { why: Why; about: string } {
  const months: number[] = [];
  const figures: string[] = [];
  const words: string[] = [];
  let rest = narrow(raw);
  while (rest !== "") {
    const isUntil = UNTIL.test(words[words.length - 1] ?? "");
    const month = months.length < (isUntil || !POINTED.test(rest) ? 2 : 1) ? MONTH.exec(rest) : null;
    if (month) {
      const read = parseMonth(`${month[1]}-${month[2] ?? month[3]}`);
      if ("wrong" in read) return { why: "bad_month", about: month[0].trim() };
      months.push(monthNumber(read.value));
      rest = rest.slice(month[0].length);
    } else {
      const figure = NUMBER.exec(rest);
      const word = figure ?? /^[^\s,\d]+/.exec(rest) ?? /^./.exec(rest);
      if (!word) break;
      (figure ? figures : words).push(word[0]);
      rest = rest.slice(word[0].length);
    }
    rest = rest.replace(/^[\s,]+/, "");
  }
  const [from, to = from] = months;
  if (from === undefined || to === undefined) return { why: "no_month", about: "" };
  if (to < from) return { why: "ends_before_start", about: "" };
  if (from < usual.first || to > usual.last) return { why: "far_month", about: "" };

  const said = words.filter((word) => !IDLE_WORDS.test(word));
  const named = [
    ...new Set(STATUS_WORDS.filter(([pattern]) => said.some((word) => pattern.test(word))).map(([, is]) => is)),
  ];
  if (named.length > 1) return { why: "which_status", about: said.join(" ") };
  const isGap = said.some((word) => GAP_WORDS.test(word));
  const status = isGap ? null : (named[0] ?? usual.status);
  const passed = said.filter(
    (word) =>
      ![GAP_WORDS, LATE_WORDS, MEDICAL_WORDS, ...STATUS_WORDS.map(([pattern]) => pattern)].some((one) =>
        one.test(word),
      ),
  );
  const span: PastedSpan = {
    from,
    to,
    status,
    base: "",
    backPaid: said.some((word) => LATE_WORDS.test(word)),
    maternity: !said.some((word) => MEDICAL_WORDS.test(word)),
  };
  if (status === null || status === "resident") return { span: { ...span, backPaid: false, maternity: true }, passed };
  if (figures.length > 1) return { why: "which_base", about: figures.join(" ") };
  const figure = figures[0] ?? usual.base;
  if (figure.trim() === "") return { why: "no_base", about: "" };
  const base = parseMoney(figure.replace(/\/月$/, ""));
  return "wrong" in base ? { why: "bad_base", about: figure } : { span: { ...span, base: base.value }, passed };
}
