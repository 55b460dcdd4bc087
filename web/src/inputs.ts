// Everything a person can enter, as she typed it. Nothing here is checked: what is typed stays as it is, however wrong.

import type { Delivery, EventKind, Status } from "./contract";

/** A place: the code once one was chosen, and the text in the field. */
export interface Place {
  code: string;
  text: string;
}

export interface SpanInputs {
  from: string;
  to: string;
  status: Status;
  base: string;
  employerBase: string;
  maternity: boolean;
  backPaid: boolean;
  place: Place;
}

export interface Inputs {
  status: Status;
  place: Place;
  kind: EventKind;
  date: string;
  delivery: Delivery;
  infants: string;
  childOrder: string;
  weeks: string;
  weekDays: string;
  mode: "quick" | "details";
  base: string;
  months: string;
  /** The month up to which `months` counts: the present one, or that of the event. A past event is always counted to. */
  through: "event" | "now";
  keepsPaying: boolean;
  spans: SpanInputs[];
  employerBase: string;
  wage: string;
  benefit: string;
  asOf: string;
  /** The bureau's answers by parameter id. */
  settle: Record<string, string>;
}

export const NOWHERE: Place = { code: "", text: "" };

export function emptySpan(status: Status): SpanInputs {
  return { from: "", to: "", status, base: "", employerBase: "", maternity: true, backPaid: false, place: NOWHERE };
}

export const EMPTY: Inputs = {
  status: "flexible",
  place: NOWHERE,
  kind: "birth",
  date: "",
  delivery: "natural",
  infants: "1",
  childOrder: "1",
  weeks: "",
  weekDays: "0",
  mode: "quick",
  base: "",
  months: "",
  through: "now",
  keepsPaying: true,
  spans: [],
  employerBase: "",
  wage: "",
  benefit: "",
  asOf: "",
  settle: {},
};
