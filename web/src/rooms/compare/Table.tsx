// The answers side by side: drawn on one scale, and as a table whose rows are questions. On a phone the table scrolls by
// itself under its first column, which stays.

import type { ComponentChildren } from "preact";
import { inForce, openFor, withoutScheme } from "../../bearing";
import type { Allowance, AmountRange, Assessment, Unsettled } from "../../contract";
import { isSettled } from "../../figures";
import { capital, nameOf, rangeText, valueText } from "../../naming";
import { Sign } from "../../parts/Verdict";
import { words as dictionary, inputs } from "../../state";
import { headline } from "../../summary";
import { fen } from "../../typed";
import { isBenefit, isOwnBase, wantsEmployerBase } from "../../wanted";
import type { Words } from "../../words/words";
import { over } from "./asked";
import type { Column } from "./Compare";
import { net } from "./money";
import type { CompareWords } from "./words";

const LENGTH = 1000;
/** A range is to be seen however narrow it is beside its distance from nought. */
const LEAST = 12;

/** From nought, so that lengths can be compared: what is certain in full, and from the least to the most as a range. */
export function Scale({ columns, words }: { columns: Column[]; words: CompareWords }) {
  const w = dictionary.value;
  const most = Math.max(...columns.map(({ assessment: { allowance } }) => fen(allowance.amount?.max ?? "0")));
  if (!w || most <= 0) return null;
  return (
    <section class="compare-scale" aria-label={words.scale}>
      <p class="hint">{words.scale}</p>
      <ul>
        {columns.map(({ key, name, mine, assessment }) => (
          <li key={key}>
            <p>
              <span>
                {name}
                {mine ? <span class="mark theirs">{words.you}</span> : null}
                {assessment.policy.within_verified ? null : <span class="mark uncertain">{words.unchecked}</span>}
              </span>{" "}
              <b>{amountText(w, assessment)}</b>
            </p>
            <Bar range={assessment.allowance.amount} most={most} checked={assessment.policy.within_verified} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bar({ range, most, checked }: { range: AmountRange | null; most: number; checked: boolean }) {
  const at = (money: string) => (fen(money) / most) * LENGTH;
  const min = range ? at(range.min) : 0;
  const width = range && !isSettled(range) ? Math.max(at(range.max) - min, LEAST) : 0;
  const from = Math.min(min, LENGTH - width);
  // The words beside it say the same.
  return (
    <svg
      class={`compare-bar${checked ? "" : " unchecked"}`}
      viewBox="0 0 1000 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="rail" x="0" y="5" width={LENGTH} height="2" />
      {range ? <rect class="span-of" x="0" y="1" width={from} height="10" /> : null}
      {width > 0 ? <rect class="maybe" x={from} y="1" width={width} height="10" /> : null}
    </svg>
  );
}

/** The sign stands before the whole: −¥734.10. */
function signedText(w: Words, range: AmountRange): string {
  return isSettled(range) && range.min.startsWith("-")
    ? `\u2212${rangeText(w, { min: range.min.slice(1), max: range.max.slice(1) })}`
    : rangeText(w, range);
}

type RowId = keyof CompareWords["rows"];
type Cell = (w: Words, words: CompareWords, assessment: Assessment) => ComponentChildren;

const unknown = (text: string) => <span class="unknown">{text}</span>;

/** Her own entry may be all that is missing: then nobody else is to blame. */
export function hersToTell(assessment: Assessment): Unsettled[] {
  const asked = { status: "employee" as const, employerBase: inputs.value.employerBase };
  const employers = wantsEmployerBase(assessment, asked);
  return assessment.unsettled.filter((open) => isBenefit(open) || (employers && isOwnBase(open)));
}

function missingText(w: Words, assessment: Assessment): ComponentChildren {
  return unknown(hersToTell(assessment).length > 0 ? w.answer.toEnter : w.answer.unpublished);
}

function amountText(w: Words, assessment: Assessment): ComponentChildren {
  const { amount } = assessment.allowance;
  return amount ? rangeText(w, amount) : missingText(w, assessment);
}

/** The "ifs" of the amount, as the answer above has them. */
function openText(w: Words, words: CompareWords, assessment: Assessment): ComponentChildren {
  const hers = hersToTell(assessment);
  const all = assessment.unsettled.filter((one) => !hers.includes(one));
  const unsettled = inForce(assessment.allowance) ? all : withoutScheme(all).open;
  const open = [...new Set([...openFor("entitled", unsettled), ...openFor("amount", unsettled)])];
  // Of rules that were not checked for that time nobody can say that nothing is open.
  if (open.length === 0) return assessment.policy.within_verified ? words.settled : unknown(words.unchecked);
  return (
    <ul class="unknown">
      {open.map(({ id, alternatives: [first, second] }) => (
        <li key={id}>
          {capital(first && !second ? w.answer.ifValue(nameOf(w, id), valueText(w, id, first.value)) : nameOf(w, id))}
        </li>
      ))}
    </ul>
  );
}

/** Where nothing is due, what is not there is not missing. */
function due<T>(allowance: Allowance, value: T | null, words: CompareWords, w: Words, say: (value: T) => string) {
  if (value !== null) return say(value);
  return allowance.entitled === "no" ? words.notDue : unknown(w.answer.unpublished);
}

const CELLS: Record<RowId, Cell> = {
  entitled: (w, words, { allowance, policy }) => {
    const head = headline(w, allowance);
    return (
      <span class="compare-verdict">
        <Sign of={policy.within_verified ? allowance.entitled : "uncertain"} />
        <span>{policy.within_verified ? head : words.ifStays(head)}</span>
      </span>
    );
  },
  amount: (w, _, assessment) => <b>{amountText(w, assessment)}</b>,
  open: (w, words, assessment) => openText(w, words, assessment),
  premium: (w, words, { contribution: c }) => {
    if (!c.own_total) return unknown(w.answer.unpublished);
    const said = c.kind === "included" ? words.premiumIncluded : c.payer ? w.payers[c.payer] : "";
    return (
      <>
        {rangeText(w, c.own_total)} <small>{said}</small>
      </>
    );
  },
  net: (w, words, { allowance, contribution }) => {
    const left = net(allowance.amount, contribution.own_total);
    if (left.is === "known") return signedText(w, left.range);
    return unknown(left.is === "open" ? words.netOpen : words.netUnknown);
  },
  days: (w, words, { allowance }) =>
    due(allowance, allowance.days, words, w, ({ min, max }) =>
      w.dayCount(min === max ? String(min) : w.answer.range(String(min), String(max))),
    ),
  base: (w, words, assessment) => {
    const { base, entitled } = assessment.allowance;
    if (base) return rangeText(w, base);
    return entitled === "no" ? words.notDue : missingText(w, assessment);
  },
  divisor: (w, words, { allowance }) =>
    due(allowance, allowance.divisor.length > 0 ? allowance.divisor : null, words, w, (all) => all.join(w.listComma)),
  claim_by: (w, words, { allowance, deadlines }) => due(allowance, deadlines.claim_by, words, w, w.day),
  payee: (w, words, { allowance }) => due(allowance, allowance.payee, words, w, (payee) => w.answer.payee[payee]),
  verified: (w, _, { policy }) => w.day(policy.verified_until),
};

export function Table({ columns, words }: { columns: Column[]; words: CompareWords }) {
  const w = dictionary.value;
  if (!w) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="compare-scroll" aria-labelledby="compare-table" tabIndex={0}>
      <table>
        <caption id="compare-table" class="quiet">
          {words.table}
          {w.colon}
          {words.over[over.value]}
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, name, mine, assessment }) => (
              <th key={key} scope="col" class={mine ? "mine" : ""}>
                {name} {mine ? <span class="mark theirs">{words.you}</span> : null}
                {assessment.policy.within_verified ? null : <span class="mark uncertain">{words.unchecked}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(CELLS) as RowId[]).map((id) => (
            <tr key={id}>
              <th scope="row">{words.rows[id]}</th>
              {columns.map(({ key, mine, assessment }) => (
                <td key={key} class={mine ? "mine" : ""}>
                  {CELLS[id](w, words, assessment)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
