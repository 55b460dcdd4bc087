// Words for ids, pointers and values: what the core says in codes, said in the language of the page.

import type { AmountRange, AverageCode, NoticeCode, TraceValue } from "./contract";
import { approximate, grouped, isSettled } from "./figures";
import type { Words } from "./words/words";

function lookUp(table: object, key: string): string | undefined {
  return Object.keys(table).includes(key) ? (table as Record<string, string>)[key] : undefined;
}

export function nameOf(words: Words, id: string): string {
  if (id.startsWith("/")) return words.input(id);
  // Figures first: where a figure and a parameter share an id, it is the figure that a person knows.
  return lookUp(words.figures, id) ?? lookUp(words.parameters, id) ?? lookUp(words.members, id) ?? id;
}

/** A remark that is a figure to compare with. */
export function isAverage(code: NoticeCode): code is AverageCode {
  return code === "average_allowance_nation" || code === "average_allowance_province";
}

/** A name at the beginning of a line; does nothing in Chinese. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const MONEY =
  /^(contribution\.(monthly|total|own_total|limits\.\w+)|allowance\.(amount|base|base_before|reference|top_up_amount)|childcare_subsidy\.(monthly|amount)|\/coverage\/(\d+\/)?(base|employer_average_base)|\/employer_average_base|\/monthly_wage|\/unemployment_benefit)$/;
const DAYS = /^(allowance\.days|leave\.days|allowance\.days_rule\.\w+|\/event\/gestation_days)$/;
const MONTHS =
  /^(coverage\.(required|termination|cure|continuous|cumulative)_months|transition\.(medical_)?months|contribution\.months|allowance\.claim_months|medical\.required_months|childcare_subsidy\.months|\/coverage(\/\d+)?)$/;

export function valueText(words: Words, id: string, value: TraceValue): string {
  if (value === true || value === "true") return words.yes;
  if (value === false || value === "false") return words.no;
  const text = String(value);
  // A reading that leaves the figure itself open.
  if (text === "") return words.answer.unpublished;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return words.day(text);
  if (/^\d{4}-\d{2}$/.test(text)) return words.month(text);
  if (/^[a-z_]+$/.test(text))
    return (
      lookUp(words.values, `${id} ${text}`) ??
      lookUp(words.values, text) ??
      lookUp(words.statuses, text) ??
      lookUp(words.deliveries, text) ??
      text
    );
  if (MONEY.test(id)) return moneyText(words, text);
  if (DAYS.test(id)) return words.dayCount(text);
  if (MONTHS.test(id)) return words.monthCount(Number(text));
  return text;
}

/** An amount, or an exact fraction of yuan with its value to the fen beside it. */
function moneyText(words: Words, amount: string): string {
  const near = approximate(amount);
  return near === undefined
    ? words.yuan(grouped(amount))
    : `${words.yuan(amount)} (${words.approximately(grouped(near))})`;
}

export function rangeText(words: Words, range: AmountRange): string {
  return isSettled(range) ? moneyText(words, range.min) : words.yuanRange(near(range.min), near(range.max));
}

function near(amount: string): string {
  return grouped(approximate(amount) ?? amount);
}
