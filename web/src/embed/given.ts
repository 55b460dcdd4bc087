// From a situation of the contract, whole or in part, to what stands in the form. It comes from another page: whatever does
// not fit the contract refuses the whole of it. The form of texts (is it a month, an amount?) is checked by the form's own
// reader; what contradicts itself is then told at its field like anything that was typed.

import { isDay, monthOf } from "../calendar";
import type { Delivery, EventKind, QuickCoverage, Settle, Situation, Span, Status } from "../contract";
import { MOST_SPANS } from "../fragment";
import { EMPTY, emptySpan, type Inputs, NOWHERE, type Place, type SpanInputs } from "../inputs";
import { answerForm } from "../settle";
import { eventIsAhead, read } from "../situation";
import { codeOf, type Fields, fieldsOf, flagOf, listOf, pointerPart, textOf, Wrong, wholeOf } from "./check";

const STATUSES: Record<Status, true> = { employee: true, flexible: true, unemployment_benefit: true, resident: true };
const DELIVERIES: Record<Delivery, true> = { natural: true, dystocia: true, caesarean: true };

/** The names of the contract's fields: of every one, or it does not compile. */
const names = <T>(all: Record<keyof T, true>): string[] => Object.keys(all);
const SITUATION = names<Required<Situation>>({
  region: true,
  as_of: true,
  status: true,
  event: true,
  coverage: true,
  employer_average_base: true,
  monthly_wage: true,
  unemployment_benefit: true,
  settle: true,
});
type Event = Situation["event"];
const EVENTS: Record<EventKind, string[]> = {
  birth: names<Required<Extract<Event, { kind: "birth" }>>>({
    kind: true,
    date: true,
    delivery: true,
    infants: true,
    child_order: true,
  }),
  termination: names<Extract<Event, { kind: "termination" }>>({ kind: true, date: true, gestation_days: true }),
};
const SPAN = names<Required<Span>>({
  from: true,
  to: true,
  status: true,
  base: true,
  employer_average_base: true,
  maternity: true,
  region: true,
  back_paid: true,
});
const QUICK = names<Required<QuickCoverage>>({ months: true, base: true, through: true, keeps_paying: true });
const SETTLE = names<Required<Settle>>({
  "contribution.rate": true,
  "coverage.required_months": true,
  "coverage.back_paid_counts": true,
  "allowance.base": true,
  "allowance.days": true,
  "allowance.divisor": true,
  "allowance.share": true,
});

/** Throws `Wrong`, with pointers into the situation. */
export function inputsOf(given: unknown, today: string, isPlace: (code: string) => boolean): Inputs {
  const fields = fieldsOf(given, "", SITUATION);
  const inputs: Inputs = {
    ...EMPTY,
    place: placeOf(fields.region, "/region", isPlace),
    status: fields.status === undefined ? EMPTY.status : codeOf(fields.status, "/status", STATUSES),
    asOf: dayOf(fields, "as_of", ""),
    employerBase: optionalText(fields, "employer_average_base", ""),
    wage: optionalText(fields, "monthly_wage", ""),
    benefit: optionalText(fields, "unemployment_benefit", ""),
    settle: {},
  };
  if (fields.event !== undefined) takeEvent(inputs, fields.event);
  if (fields.coverage !== undefined) takeCoverage(inputs, fields.coverage, today, isPlace);
  if (fields.settle !== undefined)
    for (const [id, value] of Object.entries(fieldsOf(fields.settle, "/settle", SETTLE))) {
      const at = `/settle/${pointerPart(id)}`;
      inputs.settle[id] = answerForm(id) === "yes_no" ? String(flagOf(value, at)) : textOf(value, at);
    }
  const [wrong] = Object.entries(read(inputs, today).wrong);
  if (wrong) throw new Wrong(wrong[1], wrong[0]);
  return inputs;
}

function optionalText(fields: Fields, name: string, at: string): string {
  return fields[name] === undefined ? "" : textOf(fields[name], `${at}/${name}`);
}

/** As the contract writes it: the months of a record are counted from it. */
function dayOf(fields: Fields, name: string, at: string): string {
  const text = optionalText(fields, name, at);
  if (text !== "" && !isDay(text)) throw new Wrong("invalid_date", `${at}/${name}`);
  return text;
}

function placeOf(code: unknown, at: string, isPlace: (code: string) => boolean): Place {
  if (code === undefined) return NOWHERE;
  const text = textOf(code, at);
  if (!/^\d{6}$/.test(text) || !isPlace(text)) throw new Wrong("unknown_region", at);
  return { code: text, text };
}

function takeEvent(inputs: Inputs, given: unknown): void {
  const any = fieldsOf(given, "/event", [...EVENTS.birth, ...EVENTS.termination]);
  inputs.kind = codeOf(any.kind, "/event/kind", EVENTS);
  const fields = fieldsOf(given, "/event", EVENTS[inputs.kind]);
  inputs.date = dayOf(fields, "date", "/event");
  if (inputs.kind === "termination") {
    if (fields.gestation_days === undefined) return;
    const days = wholeOf(fields.gestation_days, "/event/gestation_days", 1, 320);
    inputs.weeks = String(Math.floor(days / 7));
    inputs.weekDays = String(days % 7);
    return;
  }
  if (fields.delivery !== undefined) inputs.delivery = codeOf(fields.delivery, "/event/delivery", DELIVERIES);
  if (fields.infants !== undefined) inputs.infants = String(wholeOf(fields.infants, "/event/infants", 1, 9));
  if (fields.child_order !== undefined)
    inputs.childOrder = String(wholeOf(fields.child_order, "/event/child_order", 1, 20));
}

function takeCoverage(inputs: Inputs, given: unknown, today: string, isPlace: (code: string) => boolean): void {
  if (Array.isArray(given)) {
    inputs.mode = "details";
    inputs.spans = listOf(given, "/coverage", MOST_SPANS).map((span, index) =>
      spanOf(span, `/coverage/${index}`, isPlace),
    );
    return;
  }
  const fields = fieldsOf(given, "/coverage", QUICK);
  inputs.base = optionalText(fields, "base", "/coverage");
  if (fields.months !== undefined) inputs.months = String(wholeOf(fields.months, "/coverage/months", 0, 9999));
  if (fields.keeps_paying !== undefined) inputs.keepsPaying = flagOf(fields.keeps_paying, "/coverage/keeps_paying");
  inputs.through = throughOf(inputs, optionalText(fields, "through", "/coverage"), today);
}

/** The form counts months up to the present one or up to that of the event; any other end takes periods. */
function throughOf(inputs: Inputs, through: string, today: string): Inputs["through"] {
  const monthOfEvent = isDay(inputs.date) ? monthOf(inputs.date) : undefined;
  if (through === "" || through === monthOfEvent) return "event";
  const now = monthOf(isDay(inputs.asOf) ? inputs.asOf : today);
  if (through === now && (monthOfEvent === undefined || eventIsAhead(inputs, today))) return "now";
  throw new Wrong("out_of_range", "/coverage/through");
}

function spanOf(given: unknown, at: string, isPlace: (code: string) => boolean): SpanInputs {
  const fields = fieldsOf(given, at, SPAN);
  const span = emptySpan(codeOf(fields.status, `${at}/status`, STATUSES));
  return {
    ...span,
    from: optionalText(fields, "from", at),
    to: optionalText(fields, "to", at),
    base: optionalText(fields, "base", at),
    employerBase: optionalText(fields, "employer_average_base", at),
    maternity: fields.maternity === undefined ? true : flagOf(fields.maternity, `${at}/maternity`),
    backPaid: fields.back_paid === undefined ? false : flagOf(fields.back_paid, `${at}/back_paid`),
    place: placeOf(fields.region, `${at}/region`, isPlace),
  };
}
