// The dates, in words and as a line: event, allowance period, insured through, claim by.

import { dayNumber, isDay } from "../calendar";
import type { Deadlines as Dates, Unsettled } from "../contract";
import { given, today, words } from "../state";
import { parseDay } from "../typed";
import { How } from "./How";
import { Ifs } from "./Verdict";

export function Deadlines({ deadlines, unsettled }: { deadlines: Dates; unsettled: Unsettled[] }) {
  const w = words.value;
  const event = parseDay(given.date.value);
  if (!w || !("value" in event)) return null;
  const { claim_by, insured_through, insured_through_earliest } = deadlines;
  const asOf = parseDay(given.asOf.value);
  const now = "value" in asOf ? asOf.value : today.value;
  const left = claim_by ? dayNumber(claim_by) - dayNumber(now) : 0;
  return (
    <section class="card" aria-labelledby="deadlines">
      <h3 id="deadlines">{w.answer.deadlines}</h3>
      <Timeline
        label={w.answer.timeline}
        event={event.value}
        through={insured_through}
        earliest={insured_through_earliest ?? insured_through}
        claim={claim_by}
        now={now}
      />
      <ul class="dates">
        <li>
          <Key of="event" />
          <span class="date-name">{w.answer.event[given.kind.value]}</span>
          <b>{w.day(event.value)}</b>
        </li>
        <li>
          <Key of="period" />
          <span class="date-name">{w.answer.insuredThrough}</span>
          {insured_through ? <b>{w.day(insured_through)}</b> : <b class="unknown">{w.answer.unpublished}</b>}
          <small>
            {insured_through_earliest
              ? w.answer.insuredThroughBetween(w.day(insured_through_earliest))
              : insured_through
                ? w.answer.insuredThroughHint
                : ""}
          </small>
          <Ifs unsettled={unsettled} figure="insured_through" />
        </li>
        <li>
          <Key of="claim" />
          <span class="date-name">{w.answer.claimBy}</span>
          {claim_by ? <b>{w.day(claim_by)}</b> : <b class="unknown">{w.answer.unpublished}</b>}
          {claim_by ? <small>{left >= 0 ? w.answer.daysLeft(left) : w.answer.daysPast(-left)}</small> : null}
          <Ifs unsettled={unsettled} figure="claim_by" />
        </li>
      </ul>
      <How figures={["deadlines.insured_through", "deadlines.claim_by"]} of={w.answer.deadlines} />
    </section>
  );
}

function Key({ of }: { of: "event" | "period" | "claim" }) {
  return (
    <svg class="key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {of === "period" ? (
        <rect class="period" x="0" y="4" width="16" height="8" />
      ) : (
        <rect class={of} x="6" y="0" width="4" height="16" />
      )}
    </svg>
  );
}

interface TimelineProps {
  label: string;
  event: string;
  through: string | null;
  earliest: string | null;
  claim: string | null;
  now: string;
}

function Timeline({ label, event, through, earliest, claim, now }: TimelineProps) {
  if (!through && !claim) return null;
  const start = dayNumber(event);
  const end = Math.max(
    ...[through, claim].filter((day): day is string => day !== null && isDay(day)).map(dayNumber),
    start + 1,
  );
  const margin = 20;
  const at = (day: string) => margin + ((dayNumber(day) - start) / (end - start)) * (1000 - 2 * margin);
  const months: string[] = [];
  for (let year = Number(event.slice(0, 4)), month = Number(event.slice(5, 7)) + 1; months.length < 40; ++month) {
    if (month > 12) {
      month = 1;
      ++year;
    }
    const first = `${year}-${String(month).padStart(2, "0")}-01`;
    if (dayNumber(first) >= end) break;
    months.push(first);
  }
  return (
    <svg
      class="timeline"
      viewBox="0 0 1000 60"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      focusable="false"
    >
      <rect class="rail" x={margin} y="26" width={1000 - 2 * margin} height="8" />
      {months.map((day) => (
        <rect key={day} class="month-of" x={at(day) - 1} y="22" width="2" height="16" />
      ))}
      {through ? <rect class="period maybe" x={at(event)} y="18" width={at(through) - at(event)} height="24" /> : null}
      {earliest ? <rect class="period" x={at(event)} y="18" width={at(earliest) - at(event)} height="24" /> : null}
      <rect class="event" x={at(event) - 5} y="6" width="10" height="48" />
      {claim ? <rect class="claim" x={at(claim) - 5} y="6" width="10" height="48" /> : null}
      {dayNumber(now) > start && dayNumber(now) < end ? (
        <rect class="now" x={at(now) - 2} y="0" width="4" height="60" />
      ) : null}
    </svg>
  );
}
