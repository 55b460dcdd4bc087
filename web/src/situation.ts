// From what was typed to the situation that the core takes, or to what is missing and what is wrong.
// A field is named by the JSON pointer of what it fills, so that a refusal of the core finds its field by itself.
// Only the form of a text is checked here (is it a number, a month?); what is out of range or contradicts is for the core.

import { addDays, monthOf } from "./calendar";
import type { Refusal, Situation, Span, Status } from "./contract";
import type { Inputs } from "./inputs";
import { type AnswerForm, answerForm } from "./settle";
import { ascii, type Parsed, parseDay, parseMoney, parseMonth, parseWhole } from "./typed";

export type Pointer = string;

export interface Reading {
  /** Null while something is missing or wrong. */
  situation: Situation | null;
  missing: Pointer[];
  wrong: Record<Pointer, Refusal>;
  /** The fields that were read, filled or not: what a refusal can be about. */
  fields: Pointer[];
  /** No date was given: the situation is that of a birth on the day of the answer. */
  bornToday: boolean;
}

/** Written with optional members only where there is a value: exactOptionalPropertyTypes keeps `undefined` out. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

export function read(inputs: Inputs, today: string): Reading {
  const missing: Pointer[] = [];
  const fields: Pointer[] = [];
  const wrong: Record<Pointer, Refusal> = {};

  function take<T>(
    pointer: Pointer,
    text: string,
    parse: (text: string) => Parsed<T>,
    optional = false,
  ): T | undefined {
    fields.push(pointer);
    if (text.trim() === "") {
      if (!optional) missing.push(pointer);
      return undefined;
    }
    const parsed = parse(text);
    if ("wrong" in parsed) {
      wrong[pointer] = parsed.wrong;
      return undefined;
    }
    return parsed.value;
  }

  function takePlace(pointer: Pointer, place: Inputs["place"], optional = false): string | undefined {
    fields.push(pointer);
    if (place.code !== "") return place.code;
    if (place.text.trim() !== "") wrong[pointer] = "unknown_region";
    else if (!optional) missing.push(pointer);
    return undefined;
  }

  const bornToday = inputs.kind === "birth" && inputs.date.trim() === "";

  function takeEvent(): Situation["event"] {
    const date = take("/event/date", bornToday ? (asOf ?? today) : inputs.date, parseDay) ?? "";
    if (inputs.kind === "termination") {
      const weeks = take("/event/gestation_days", inputs.weeks, parseWhole) ?? 0;
      return { kind: "termination", date, gestation_days: weeks * 7 + Number(inputs.weekDays) };
    }
    return {
      kind: "birth",
      date,
      delivery: inputs.delivery,
      infants: Number(inputs.infants),
      child_order: Number(inputs.childOrder),
    };
  }

  const region = takePlace("/region", inputs.place) ?? "";
  const asOf = take("/as_of", inputs.asOf, parseDay, true);
  const event = takeEvent();
  const situation: Draft<Situation> = { region, status: inputs.status, event, coverage: [] };
  if (asOf !== undefined) situation.as_of = asOf;
  if (inputs.mode === "details") {
    situation.coverage = inputs.spans.map((span, index) => {
      const at = (field: string) => `/coverage/${index}/${field}`;
      // What is wrong with a period as a whole (two that overlap) has its place, too.
      fields.push(`/coverage/${index}`);
      const result: Draft<Span> = {
        from: take(at("from"), span.from, parseMonth) ?? "",
        status: span.status,
      };
      if (span.status !== "resident") result.base = take(at("base"), span.base, parseMoney) ?? "";
      if (weighsEmployers(inputs.status, span.status)) {
        const ofEmployer = take(at("employer_average_base"), span.employerBase, parseMoney, true);
        if (ofEmployer !== undefined) result.employer_average_base = ofEmployer;
      }
      const to = take(at("to"), span.to, parseMonth, true);
      if (to !== undefined) result.to = to;
      // A resident has no base and no maternity insurance in any case: neither is shown then, and neither is sent.
      if (!span.maternity && span.status !== "resident") result.maternity = false;
      if (span.backPaid && span.status !== "resident") result.back_paid = true;
      const place = takePlace(at("region"), span.place, true);
      if (place !== undefined) result.region = place;
      return result;
    });
    if (inputs.spans.length === 0 && inputs.status !== "resident") missing.push("/coverage");
  } else if (inputs.status === "resident") {
    // Who chooses this status says that she has resident insurance; the record has to say it for the month of the event.
    situation.coverage = [{ from: monthOf(event.date), status: "resident" }];
  } else {
    const base = take("/coverage/base", inputs.base, parseMoney);
    const months = take("/coverage/months", inputs.months, parseWhole);
    situation.coverage = {
      months: months ?? 0,
      base: base ?? "",
      ...(countsToNow(inputs, today) ? { through: monthOf(asOf ?? today) } : {}),
      ...(inputs.keepsPaying ? {} : { keeps_paying: false }),
    };
  }
  if (inputs.status === "employee") {
    const employerBase = take("/employer_average_base", inputs.employerBase, parseMoney, true);
    if (employerBase !== undefined) situation.employer_average_base = employerBase;
    const wage = take("/monthly_wage", inputs.wage, parseMoney, true);
    if (wage !== undefined) situation.monthly_wage = wage;
  }
  if (inputs.status === "unemployment_benefit") {
    const benefit = take("/unemployment_benefit", inputs.benefit, parseMoney, true);
    if (benefit !== undefined) situation.unemployment_benefit = benefit;
  }

  const settle: Record<string, string | boolean> = {};
  for (const [id, text] of Object.entries(inputs.settle)) {
    const form = answerForm(id);
    if (form === undefined) continue;
    const value = take(`/settle/${id}`, text, (t) => parseAnswer(form, t));
    if (value !== undefined) settle[id] = value;
  }
  if (Object.keys(settle).length > 0) situation.settle = settle;

  const complete = missing.length === 0 && Object.keys(wrong).length === 0;
  return { situation: complete ? situation : null, missing, wrong, fields, bornToday };
}

/** As long as a pregnancy lasts. */
const DAYS_AHEAD = 280;

/**
 * The same person, if the child is born as late as a child on its way today can be: where this changes the answer, a
 * birth today says nothing about hers.
 */
export function bornLater(situation: Situation): Situation {
  const { event, coverage } = situation;
  const through = monthOf(event.date);
  return {
    ...situation,
    event: { ...event, date: addDays(event.date, DAYS_AHEAD) },
    coverage: "months" in coverage ? { ...coverage, through } : coverage,
  };
}

/** A period with an employer of its own, in the record of somebody who is an employee at the event. */
export function weighsEmployers(now: Status, then: Status): boolean {
  return now === "employee" && then === "employee";
}

/** The quick form's months end with the present month only where the event is known to be still to come. */
export function countsToNow(inputs: Inputs, today: string): boolean {
  return inputs.through === "now" && eventIsAhead(inputs, today);
}

export function eventIsAhead(inputs: Inputs, today: string): boolean {
  const date = parseDay(inputs.date);
  const asOf = parseDay(inputs.asOf);
  return "value" in date && monthOf(date.value) > monthOf("value" in asOf ? asOf.value : today);
}

/** The bureau's answer as `settle` takes it. */
export function parseAnswer(form: AnswerForm, text: string): Parsed<string | boolean> {
  const plain = ascii(text);
  switch (form) {
    case "yes_no":
      return plain === "true" || plain === "false" ? { value: plain === "true" } : { wrong: "invalid_number" };
    case "money":
      return parseMoney(text);
    case "months":
    case "days": {
      const number = parseWhole(plain.replace(/(个?月|天|日)$/, ""));
      return "wrong" in number ? number : { value: String(number.value) };
    }
    case "percent":
      // The field has its % beside it: "0.8" and "0.8%" are the same answer.
      return /^\d{1,3}(\.\d{1,4})?%?$/.test(plain)
        ? { value: `${plain.replace("%", "")}%` }
        : { wrong: "invalid_number" };
    case "divisor":
      return /^\d{1,4}(\.\d{1,4})?(\/\d{1,4})?$/.test(plain) ? { value: plain } : { wrong: "invalid_number" };
  }
}

/** The field that a refusal of the core is about: the named one, or the nearest around it that is on the page. */
export function fieldOf(pointer: Pointer, fields: readonly Pointer[]): Pointer | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) if (fields.includes(at)) return at;
  return undefined;
}
