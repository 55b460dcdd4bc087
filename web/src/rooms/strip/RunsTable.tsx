// The same months as a table: each run of equal months and each gap a row.

import { given } from "../../state";
import { GAP, OPEN, runs, TWICE } from "./months";
import { type Both, inWords, moneyInWords, monthsInWords } from "./strip";

export function RunsTable(both: Both) {
  const { s, w } = both;
  const spans = given.spans.value;
  const rows = runs(spans).map((run) => {
    const span = spans[run.is];
    const months = monthsInWords(run, both);
    const rest = span ? inWords(span, both) : [];
    return {
      key: run.from,
      months,
      count: run.to === OPEN ? s.goesOn : w.monthCount(run.to - run.from + 1),
      status: run.is === GAP ? s.gap : run.is === TWICE ? s.markNames.twice : (rest[0] ?? ""),
      base: span && span.status !== "resident" ? moneyInWords(span.base) : "",
      remarks: rest.slice(span?.status === "resident" ? 1 : 2).join(w.listComma),
    };
  });
  return (
    <details class="fold">
      <summary>{s.table}</summary>
      {rows.length === 0 ? (
        <p class="hint">{s.empty}</p>
      ) : (
        // A region that scrolls by itself has to be reached by the keys that scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <section class="wide" tabIndex={0} aria-label={s.tableCaption}>
          <table>
            <caption class="quiet">{s.tableCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{s.columns.months}</th>
                <th scope="col">{s.columns.count}</th>
                <th scope="col">{s.columns.status}</th>
                <th scope="col">{s.columns.base}</th>
                <th scope="col">{s.columns.remarks}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.months}</th>
                  <td>{row.count}</td>
                  <td>{row.status}</td>
                  <td>{row.base}</td>
                  <td>{row.remarks}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
