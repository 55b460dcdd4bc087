// The rows of the plan as bars. The picture answers to the pointer; the native slider under it is the same choice for
// fingers, keys and screen readers, and says the row in words.

import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { AmountRange } from "../../contract";
import { grouped } from "../../figures";
import { rangeText } from "../../naming";
import { words } from "../../state";
import { fen } from "../../typed";
import type { Words } from "../../words/words";
import { chartOf, columns, type Chart as Drawn, HEIGHT, indexAt, versus, WIDTH } from "./chart";
import type { PlannedRow } from "./rows";
import type { PlanWords } from "./words";

interface Props {
  said: PlanWords;
  rows: readonly PlannedRow[];
  latest: string | null;
  /** Of today's answer. */
  amount: AmountRange | null;
  premiums: AmountRange | null;
}

const BARS = ["yes", "later", "range", "unknown", "none", "premiums", "net"] as const;

export function Chart({ said, rows, latest, amount, premiums }: Props) {
  const id = useId();
  const chosen = useSignal("");
  const w = words.value;
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!w || !first || !last) return null;
  const row =
    rows.find(({ start }) => start === chosen.value) ??
    rows.find(({ own }) => own) ??
    rows.find(({ start }) => start === latest) ??
    first;
  const drawn = chartOf(rows);
  const most = rows.reduce<string | undefined>(
    (top, { allowance }) => (allowance && fen(allowance.max) > fen(top ?? "0.00") ? allowance.max : top),
    undefined,
  );
  const choose = (index: number) => {
    const start = rows[index]?.start;
    if (start !== undefined) chosen.value = start;
  };
  const point = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    choose(indexAt(event.clientX - left, width, rows.length));
  };
  const compared = versus(row.net, { amount, premiums });
  return (
    <figure class="plan-chart">
      <p class="plan-most" aria-hidden="true">
        {most === undefined ? "" : said.most(w.yuan(grouped(most)))}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said.chart(w.month(first.start), w.month(last.start))}
        focusable="false"
        onPointerDown={point}
        onPointerMove={point}
      >
        <defs>
          <Hatch id={`${id}-hatch`} />
        </defs>
        <path class="over" d={columns(rows.map(({ over }) => over))} />
        <path class="chosen" d={columns(rows.map((one) => one === row))} />
        {BARS.map((kind) => (
          <path key={kind} class={kind} fill={kind === "range" ? `url(#${id}-hatch)` : undefined} d={drawn[kind]} />
        ))}
        <path class="zero" d={`M0 ${drawn.zero}H${WIDTH}`} />
        <path class="own" d={marks(rows, drawn, ({ own }) => own)} />
        <path class="latest" d={columns(rows.map(({ start }) => start === latest))} />
      </svg>
      <div class="plan-ends" aria-hidden="true">
        <span>{w.month(first.start)}</span>
        <span>{w.month(last.start)}</span>
      </div>
      <label class="quiet" for={id}>
        {said.pick}
      </label>
      <input
        class="slide"
        id={id}
        type="range"
        min={0}
        max={rows.length - 1}
        step={1}
        value={rows.indexOf(row)}
        aria-valuetext={[
          headOf(w, said, row, latest),
          ...figuresOf(w, said, row).map(([name, value]) => `${name} ${value}`),
        ].join(w.listComma)}
        onInput={(event) => choose(Number(event.currentTarget.value))}
      />
      <div class="plan-row">
        <p>
          <b>{headOf(w, said, row, latest)}</b>
        </p>
        <dl class="facts">
          {figuresOf(w, said, row).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {compared && !row.own ? <p class="hint">{said.versus[compared]}</p> : null}
      </div>
      <p class="hint">{said.pickHint}</p>
      <Legend said={said} drawn={drawn} rows={rows} hatch={`${id}-hatch`} />
    </figure>
  );
}

export function remarksOf(said: PlanWords, row: PlannedRow, latest: string | null): string[] {
  return [
    ...(row.own ? [said.ownRow] : []),
    ...(row.start === latest ? [said.latestRow] : []),
    ...(row.over ? [said.over] : []),
  ];
}

function headOf(w: Words, said: PlanWords, row: PlannedRow, latest: string | null): string {
  const remarks = remarksOf(said, row, latest);
  const text = `${said.row(w.month(row.start), w.monthCount(row.months))}${w.colon}${w.entitled[row.entitled]}`;
  return [text, ...remarks].join(w.listComma);
}

function figuresOf(w: Words, said: PlanWords, row: PlannedRow): [name: string, value: string][] {
  return (["premiums", "allowance", "net"] as const).map((name) => [
    said[name],
    row[name] ? moneyOf(w, row[name]) : said.unpublished,
  ]);
}

/** A debt has its sign before the currency. */
export function moneyOf(w: Words, range: AmountRange): string {
  if (!range.min.startsWith("-")) return rangeText(w, range);
  const one = (amount: string) =>
    amount.startsWith("-") ? `\u2212${w.yuan(grouped(amount.slice(1)))}` : w.yuan(grouped(amount));
  return range.min === range.max ? one(range.min) : w.answer.range(one(range.min), one(range.max));
}

/** Under the months for which it says so, a mark that points at them. */
function marks(rows: readonly PlannedRow[], { column }: Drawn, of: (row: PlannedRow) => boolean): string {
  return rows
    .map((row, index) => (of(row) ? `M${index * column + column / 2} ${HEIGHT - 13}l${column / 2} 13h${-column}z` : ""))
    .join("");
}

/** Told by pattern and not by colour alone. */
function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} patternUnits="userSpaceOnUse" width="12" height="8">
      <path class="hatch" d="M0 0h12v3h-12z" />
    </pattern>
  );
}

function Legend({
  said,
  drawn,
  rows,
  hatch,
}: {
  said: PlanWords;
  drawn: Drawn;
  rows: readonly PlannedRow[];
  hatch: string;
}) {
  const shown = BARS.filter((kind) => drawn[kind] !== "");
  return (
    <ul class="keys plan-legend">
      {shown.map((kind) => (
        <li key={kind}>
          <svg class="plan-key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path class={kind} fill={kind === "range" ? `url(#${hatch})` : undefined} d={SHAPES[kind]} />
          </svg>{" "}
          {said.legend[kind]}
        </li>
      ))}
      {rows.some(({ over }) => over) ? (
        <li>
          <svg class="plan-key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path class="over" d="M0 0h16v16h-16z" />
          </svg>{" "}
          {said.legend.over}
        </li>
      ) : null}
    </ul>
  );
}

const SHAPES: Record<(typeof BARS)[number], string> = {
  yes: "M3 0h10v16h-10z",
  later: "M3 1h10v14h-10z",
  range: "M3 0h10v16h-10z",
  unknown: "M3 1h10v14h-10z",
  none: "M3 14h10v2h-10z",
  premiums: "M3 0h10v6h-10z",
  net: "M1 8h14",
};
