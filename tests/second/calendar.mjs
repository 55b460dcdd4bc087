// The calendar of the second implementation: TC39 Temporal (polyfill), which shares no code with the core's std::chrono.
// Days are "YYYY-MM-DD", months "YYYY-MM"; both sort as text.
import { Temporal } from "temporal-polyfill";

/** The same answer for the same question, remembered, because a record asks for its months again and again. */
function remembered(answer) {
  const known = new Map();
  return (day, n) => {
    if (!known.has(n)) known.set(n, new Map());
    const answers = known.get(n);
    let value = answers.get(day);
    if (value === undefined) {
      value = answer(day, n);
      answers.set(day, value);
    }
    return value;
  };
}

export const monthOf = (day) => day.slice(0, 7);
export const yearOf = (dayOrMonth) => dayOrMonth.slice(0, 4);

export const monthsAfter = remembered((month, n) => Temporal.PlainYearMonth.from(month).add({ months: n }).toString());
export const nextMonth = (month) => monthsAfter(month, 1);
export const previousMonth = (month) => monthsAfter(month, -1);

/** The months from the first to the last one, both included; none where the last lies before the first. */
export function* monthsBetween(first, last) {
  for (let month = first; month <= last; month = nextMonth(month)) yield month;
}

/** The last day of a period of so many days that begins on this one. */
export const lastDayOf = remembered((first, days) =>
  Temporal.PlainDate.from(first)
    .add({ days: days - 1 })
    .toString(),
);

/** The same day so many months later, or the last day of that month where it has no such day. */
export const sameDayAfter = remembered((day, months) =>
  Temporal.PlainDate.from(day).add({ months }, { overflow: "constrain" }).toString(),
);
