// The rows of the plan as a table, drawn only while it is open.

import { useState } from "preact/hooks";
import type { AmountRange } from "../../contract";
import { words } from "../../state";
import { moneyOf, remarksOf } from "./Chart";
import type { PlannedRow } from "./rows";
import type { PlanWords } from "./words";

export function Rows({ said, rows, latest }: { said: PlanWords; rows: readonly PlannedRow[]; latest: string | null }) {
  const [open, setOpen] = useState(false);
  const w = words.value;
  if (!w) return null;
  const money = (range: AmountRange | null) =>
    range ? moneyOf(w, range) : <span class="unknown">{said.unpublished}</span>;
  return (
    <details class="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{said.table}</summary>
      {open ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keys.
        <section class="scroll" aria-label={said.table} tabIndex={0}>
          <table class="plan-table">
            <thead>
              <tr>
                {(["start", "months", "entitled", "premiums", "allowance", "net", "remark"] as const).map((name) => (
                  <th key={name} scope="col">
                    {said[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.start} class={row.own ? "own" : ""}>
                  <th scope="row">{w.month(row.start)}</th>
                  <td>{row.months}</td>
                  <td>{said.answers[row.entitled]}</td>
                  <td>{money(row.premiums)}</td>
                  <td>{money(row.allowance)}</td>
                  <td>{money(row.net)}</td>
                  <td>{remarksOf(said, row, latest).join(w.listComma)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  );
}
