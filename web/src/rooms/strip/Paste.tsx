// Months and bases from a spreadsheet: what was understood is shown line by line before anything is changed.

import { signal } from "@preact/signals";
import { emptySpan, type SpanInputs } from "../../inputs";
import { Tick } from "../../parts/Field";
import { inputs } from "../../state";
import { type Brush, extentOf, OPEN, paint } from "./months";
import { MOST_LINES, type PastedLine, type PastedSpan, readLines } from "./paste";
import { type Both, brush, commit, goTo, inWords, monthsInWords, nowMonth, said } from "./strip";

const text = signal("");
const lastGoesOn = signal(true);

/** What a line does not say is as in the brush. */
function brushOf(span: PastedSpan, now: Brush): Brush | null {
  if (span.status === null) return null;
  return {
    ...emptySpan(span.status),
    base: span.base,
    employerBase: span.status === now.status ? now.employerBase : "",
    maternity: span.maternity && now.maternity,
    backPaid: span.backPaid || now.backPaid,
    place: now.place,
  };
}

function pastedInto(spans: readonly SpanInputs[], read: readonly PastedSpan[], goesOn: boolean): SpanInputs[] {
  let result = [...spans];
  for (const span of read) result = paint(result, span, brushOf(span, brush.peek()));
  const last = read.reduce<PastedSpan | undefined>(
    (latest, span) => (latest && latest.to > span.to ? latest : span),
    undefined,
  );
  const isLast = last && !result.some((span) => (extentOf(span)?.to ?? 0) > last.to);
  return goesOn && last && isLast && last.status !== null
    ? paint(result, { from: last.to, to: OPEN }, brushOf(last, brush.peek()))
    : result;
}

export function Paste(both: Both) {
  const { s } = both;
  const year = Math.floor(nowMonth.value / 12);
  const { status, base } = brush.value;
  const lines = readLines(text.value, { status, base, first: (year - 48) * 12, last: (year + 5) * 12 + 11 });
  const read = lines.flatMap((line) => (line.is === "read" ? [line.span] : []));
  const months = read.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const use = () => {
    if (!commit(pastedInto(inputs.peek().spans, read, lastGoesOn.peek()), both)) return;
    goTo(Math.max(...read.map(({ to }) => to)));
    said.value = s.usedPasted(months);
    text.value = "";
  };
  return (
    <details class="fold" id="strip-paste">
      <summary>{s.paste}</summary>
      <div class="folded">
        <div class="field">
          <label for="strip-text">{s.pasteField}</label>
          <textarea
            id="strip-text"
            rows={6}
            spellcheck={false}
            autocomplete="off"
            aria-describedby="strip-text-hint"
            placeholder={s.pasteSample}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value;
            }}
          />
          <p class="hint" id="strip-text-hint">
            {s.pasteHint}
          </p>
        </div>
        {lines.length > 0 ? (
          <>
            <p role="status">
              <b>{s.pasted(read.length, lines.filter(({ is }) => is === "unread").length)}</b>{" "}
              {text.value.split("\n").length > MOST_LINES ? s.mostLines(MOST_LINES) : ""}
            </p>
            <ul class="lines">
              {lines.map((line) => (
                <Line key={line.number} line={line} {...both} />
              ))}
            </ul>
          </>
        ) : null}
        {months > 0 ? (
          <>
            <Tick
              checked={lastGoesOn.value}
              onChange={(on) => {
                lastGoesOn.value = on;
              }}
            >
              {s.lastGoesOn}
            </Tick>
            <button type="button" class="button" onClick={use}>
              {s.usePasted(months)}
            </button>
          </>
        ) : null}
      </div>
    </details>
  );
}

function Line({ line, ...both }: { line: PastedLine } & Both) {
  const { s, w } = both;
  return (
    <li class={line.is}>
      <span class="typed">
        {s.line(line.number)}
        {w.colon}
        <q>{line.text}</q>
      </span>
      <span>
        <span class={`mark ${line.is === "unread" ? "bad" : line.is === "read" ? "yes" : ""}`}>
          {line.is === "read" ? s.lineRead : line.is === "unread" ? s.lineUnread : s.lineHeading}
        </span>{" "}
        {line.is === "unread" ? s.why[line.why](line.about) : line.is === "read" ? <Read line={line} {...both} /> : ""}
      </span>
    </li>
  );
}

function Read({ line, ...both }: { line: Extract<PastedLine, { is: "read" }> } & Both) {
  const { s, w } = both;
  const meant = brushOf(line.span, brush.value);
  const what = meant ? inWords(meant, both).join(w.listComma) : s.gap;
  const passed = line.passed.length > 0 ? `${w.listComma}${s.passedOver(line.passed.join(" "))}` : "";
  return (
    <>
      {s.cell(monthsInWords(line.span, both), what)}
      {passed}
    </>
  );
}
