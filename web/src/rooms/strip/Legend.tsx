// What is drawn in the months, each sample with its words.

import type { Status } from "../../contract";
import { given } from "../../state";
import { classesOf, Face } from "./Calendar";
import type { Both, Cell } from "./strip";
import type { Mark } from "./words";

const STATUSES: readonly Status[] = ["flexible", "unemployment_benefit", "employee", "resident"];
const MARKS: readonly Mark[] = ["backPaid", "medical", "elsewhere", "employer", "noBase", "twice"];

export function Legend({ s, w }: Both) {
  const plain = { month: 0, base: "", label: "", marks: [] as Mark[], planned: false, isEvent: false, isNow: false };
  const samples: [Cell, string][] = [
    ...STATUSES.map((status): [Cell, string] => [{ ...plain, status }, w.statuses[status]]),
    [{ ...plain, status: "gap" }, s.gap],
    [{ ...plain, status: "flexible", planned: true }, s.planned],
    ...MARKS.map((mark): [Cell, string] => [
      { ...plain, status: mark === "twice" ? "twice" : mark === "employer" ? "employee" : "flexible", marks: [mark] },
      s.markNames[mark],
    ]),
    [{ ...plain, status: "gap", isNow: true }, s.thisMonth],
    [{ ...plain, status: "gap", isEvent: true }, s.eventMonth[given.kind.value]],
  ];
  return (
    <details class="fold">
      <summary>{s.legend}</summary>
      <ul class="legend">
        {samples.map(([cell, name]) => (
          <li key={name}>
            <span class={`month ${classesOf(cell)}`} aria-hidden="true">
              <Face cell={cell} s={s} />
            </span>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
