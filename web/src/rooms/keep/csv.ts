// Tables for a spreadsheet: UTF-8 with a byte order mark, as Excel wants it, and nothing in them that it would run.

import { addMonths, monthOf } from "../../calendar";
import type { AmountRange, Assessment, Plan, PlanQuestion, PolicyDocument, Situation } from "../../contract";
import { capital, nameOf, valueText } from "../../naming";
import type { Words } from "../../words/words";
import type { KeepWords } from "./words";

type Cell = string | number;

/** A text that begins like a formula is marked as text; a plain number, negative ones too, stays one. */
export function cell(value: Cell): string {
  const text = String(value).replace(/\u00a0/g, " ");
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** Starts from three years before the month of the event up to that month. */
export function planQuestion(situation: Situation): PlanQuestion {
  const month = monthOf(situation.event.date);
  return { situation, start: { from: addMonths(month, -35), to: month } };
}

export function planRows(w: Words, k: KeepWords, plan: Plan): Cell[][] {
  const range = (amount: AmountRange | null) =>
    amount ? [amount.min, amount.max] : [w.answer.unpublished, w.answer.unpublished];
  const both = (name: string) => [`${name} ${k.least}`, `${name} ${k.most}`];
  return [
    [k.startMonth, k.monthsPaid, k.entitled, ...both(w.answer.premium), ...both(w.answer.allowance), ...both(k.net)],
    ...plan.rows.map(({ start, months, entitled, premiums, allowance, net }) => [
      start,
      months,
      w.entitled[entitled],
      ...range(premiums),
      ...range(allowance),
      ...range(net),
    ]),
  ];
}

export function stepRows(
  w: Words,
  k: KeepWords,
  { trace }: Assessment,
  documents: ReadonlyMap<string, PolicyDocument>,
): Cell[][] {
  return [
    [k.number, k.step, k.result, k.value, k.operands, k.standing, k.articles],
    ...trace.map((step, index) => [
      index + 1,
      capital(nameOf(w, step.id)),
      valueText(w, step.id, step.result),
      String(step.result),
      step.operands
        .map(({ id, value }) => `${capital(nameOf(w, id))}${w.colon}${valueText(w, id, value)}`)
        .join(k.semicolon),
      step.settled_by_person ? w.answer.theirs : step.grade ? w.grades[step.grade] : "",
      step.citations
        .map(({ document, article }) => {
          const paper = documents.get(document);
          return `${paper ? `《${paper.title}》${paper.number ?? ""}` : document} ${article}`;
        })
        .join(k.semicolon),
    ]),
  ];
}
