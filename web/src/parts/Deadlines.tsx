// The dates: as a line of months, and each in words.

import type { ComponentChildren } from "preact";
import { dayNumber, monthAt } from "../calendar";
import type { Deadlines as Dates, Unsettled } from "../contract";
import { given, words } from "../state";
import { draw } from "../timeline";
import { How } from "./How";
import { facts, Key, KINDS, Timeline } from "./Timeline";
import { Ifs } from "./Verdict";

export function Deadlines({ deadlines, unsettled }: { deadlines: Dates; unsettled: Unsettled[] }) {
  const w = words.value;
  const of = facts.value;
  if (!w || !of) return null;
  const a = w.answer;
  const { claim_by, insured_through, insured_through_earliest } = deadlines;
  const left = claim_by ? dayNumber(claim_by) - dayNumber(of.now) : 0;
  const month = (number: number) => w.month(monthAt(number));
  const picture = draw(of);
  const day = (date: string | null) => (date ? <b>{w.day(date)}</b> : <b class="unknown">{a.unpublished}</b>);
  return (
    <section class="card" aria-labelledby="deadlines">
      <h3 id="deadlines">{a.deadlines}</h3>
      <Timeline picture={picture} />
      <ul class="dates">
        {of.stretches.length === 0 ? null : (
          <Row of="paid" name={a.timelineRecord}>
            {of.stretches.map(({ from, to, kind }) => (
              <span key={from}>
                {a.timelineStretch(month(from), to < Number.POSITIVE_INFINITY ? month(to) : undefined)}
                {kind === "paid" ? "" : `${w.colon}${a.timelineKinds[kind]}`}
              </span>
            ))}
            <small class="keys">
              {KINDS.map((kind) =>
                picture.cells[kind] ? (
                  <span key={kind}>
                    <Key of={kind} /> {a.timelineKinds[kind]}
                  </span>
                ) : null,
              )}
            </small>
            {picture.earlier > 0 ? <small>{a.timelineEarlier(picture.earlier)}</small> : null}
          </Row>
        )}
        {of.full === undefined ? null : (
          <Row of="full" name={of.need ? a.timelineFull(of.need) : a.timelineEntitled}>
            <b>{month(of.full)}</b>
          </Row>
        )}
        <Row of="event" name={a.event[given.kind.value]}>
          {day(of.event)}
        </Row>
        <Row of="period" name={a.insuredThrough}>
          {day(insured_through)}
          <small>
            {insured_through_earliest
              ? a.insuredThroughBetween(w.day(insured_through_earliest))
              : insured_through
                ? a.insuredThroughHint
                : ""}
          </small>
          <Ifs unsettled={unsettled} figure="insured_through" />
        </Row>
        <Row of="claim" name={a.claimBy}>
          {day(claim_by)}
          {claim_by ? <small>{left >= 0 ? a.daysLeft(left) : a.daysPast(-left)}</small> : null}
          <Ifs unsettled={unsettled} figure="claim_by" />
        </Row>
        <Row of="now" name={a.asOf}>
          {day(of.now)}
        </Row>
      </ul>
      <How figures={["deadlines.insured_through", "deadlines.claim_by"]} of={a.deadlines} />
    </section>
  );
}

interface RowProps {
  of: Parameters<typeof Key>[0]["of"];
  name: string;
  children: ComponentChildren;
}

function Row({ of, name, children }: RowProps) {
  return (
    <li>
      <Key of={of} />
      <span class="date-name">{name}</span>
      {children}
    </li>
  );
}
