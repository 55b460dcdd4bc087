// The days to act on, out of the answer: only days that it really gives, each with what is not settled about it.

import { addMonths, monthOf } from "../../calendar";
import type { Assessment, Situation } from "../../contract";
import { capital } from "../../naming";
import type { Words } from "../../words/words";
import { ifs } from "./receipt";
import type { KeepWords } from "./words";

export interface ActDate {
  id: "event" | "pay" | "insured_through" | "entitled_from" | "claim_by";
  day: string;
  /** On the first of each month up to the one of this day. */
  monthlyUntil?: string;
  title: string;
  text: readonly string[];
  /** Days before it on which to be reminded. */
  remind: readonly number[];
}

interface Given {
  words: Words;
  own: KeepWords;
  situation: Situation;
  assessment: Assessment;
  place: string;
  asOf: string;
}

export function actDates({ words: w, own: k, situation, assessment, place, asOf }: Given): ActDate[] {
  const { allowance, deadlines, contribution, unsettled, notices } = assessment;
  const dates: ActDate[] = [];
  const add = (
    date: Omit<ActDate, "title" | "text"> & { title: string; text?: readonly string[]; open?: string[] },
  ) => {
    const { title, text = [], open = [], ...rest } = date;
    dates.push({
      ...rest,
      title: `${open.length > 0 ? k.openDate : ""}${title}${k.dash}${place}`,
      text: [...text, ...open, k.calendarNote(w.day(asOf))],
    });
  };
  add({
    id: "event",
    day: situation.event.date,
    title: w.answer.event[situation.event.kind],
    text: situation.event.date > asOf ? [k.dueDay] : [],
    remind: [],
  });
  // Where no rule pays this status there is nothing to act on.
  if (allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no")) return dates;
  const through = deadlines.insured_through;
  const openThrough = ifs(w, "insured_through", unsettled);
  if (through) {
    const next = addMonths(monthOf(asOf), 1);
    if (contribution.payer === "individual" && next <= monthOf(through))
      add({
        id: "pay",
        day: `${next}-01`,
        monthlyUntil: `${monthOf(through)}-01`,
        title: k.payMonth,
        text: [k.payMonthText(w.month(monthOf(through)))],
        open: openThrough,
        remind: [0],
      });
    add({
      id: "insured_through",
      day: through,
      title: w.answer.insuredThrough,
      text: [
        capital(w.answer.insuredThroughHint),
        ...(deadlines.insured_through_earliest
          ? [w.answer.insuredThroughBetween(w.day(deadlines.insured_through_earliest))]
          : []),
      ],
      open: openThrough,
      remind: [7],
    });
  }
  if (allowance.entitled === "later" && allowance.entitled_from)
    add({
      id: "entitled_from",
      day: `${allowance.entitled_from}-01`,
      title: w.answer.monthsFrom(w.month(allowance.entitled_from)),
      open: ifs(w, "entitled", unsettled),
      remind: [0],
    });
  if (deadlines.claim_by && allowance.entitled !== "no")
    add({
      id: "claim_by",
      day: deadlines.claim_by,
      title: w.answer.claimBy,
      text: notices.some(({ code }) => code === "claim_after_days_end") ? [k.claimAfterDaysEnd] : [],
      open: ifs(w, "claim_by", unsettled),
      remind: [60, 14, 3],
    });
  return dates;
}
