// The answer first: entitled or not, how much, and under what "if".

import { type Figure, openFor } from "../bearing";
import type { Allowance, Entitled, NoticeAnswer, Unsettled } from "../contract";
import { isSettled } from "../figures";
import { capital, nameOf, rangeText, valueText } from "../naming";
import { assumedBirth, benefitWanted, employerBaseWanted, fieldId, given, words } from "../state";
import { headline } from "../summary";
import { fen } from "../typed";
import { BENEFIT, EMPLOYER_BASE } from "../wanted";
import { Averages } from "./Averages";
import { focusOn } from "./focus";
import { How } from "./How";
import { RangePicture } from "./RangePicture";

interface Props {
  /** False: no rule pays it with this status on that day. */
  inForce: boolean;
  allowance: Allowance;
  unsettled: Unsettled[];
  notices: NoticeAnswer[];
}

export function Verdict({ inForce, allowance: a, unsettled, notices }: Props) {
  const w = words.value;
  if (!w) return null;
  // The one entry that is missing for a figure, where it is hers to tell.
  const wanted = employerBaseWanted.value ? EMPLOYER_BASE : benefitWanted.value ? BENEFIT : undefined;
  // Where there is no scheme at all, "as it would be" is nought and says nothing.
  const possible = a.if_entitled && fen(a.if_entitled.max) > 0 ? rangeText(w, a.if_entitled) : null;
  const days =
    a.days && (isSettled(a.days) ? String(a.days.min) : w.answer.range(String(a.days.min), String(a.days.max)));
  const facts: [string, string | null][] = [
    [w.answer.base, a.base ? rangeText(w, a.base) : wanted === EMPLOYER_BASE ? w.answer.toEnter : null],
    [w.answer.days, days ? w.dayCount(days) : null],
    [w.answer.divisor, a.divisor.length > 0 ? a.divisor.join(w.listComma) : null],
  ];
  const theirs = Object.entries(given.settle.value).map(([id, text]) => `${nameOf(w, id)} = ${valueText(w, "", text)}`);
  if (a.top_up) facts.push([w.answer.topUp, rangeText(w, a.top_up)]);
  return (
    <section class={`card verdict ${a.entitled}`} aria-labelledby="verdict">
      <h3 id="verdict">
        <Sign of={a.entitled} />
        {headline(w, a, assumedBirth.value)}
      </h3>
      {inForce ? null : <p>{w.answer.noScheme}</p>}
      <Ifs unsettled={unsettled} figure="entitled" />
      {a.entitled === "no" ? (
        possible ? (
          <p class="aside">{w.answer.ifEntitledIs(possible)}</p>
        ) : null
      ) : (
        <>
          <p class="amount">
            <span class="amount-name">{w.answer.allowance}</span>
            {a.amount ? (
              <strong>{rangeText(w, a.amount)}</strong>
            ) : (
              <strong class="unknown">{wanted ? w.answer.toEnter : w.answer.unknown}</strong>
            )}
          </p>
          {a.amount && !isSettled(a.amount) ? <RangePicture unsettled={unsettled} range={a.amount} /> : null}
          {a.amount ? null : wanted ? (
            <p>
              <button type="button" class="button" onClick={() => focusOn(fieldId(wanted))}>
                {wanted === BENEFIT ? w.form.benefit : w.form.employerBase}
              </button>
            </p>
          ) : (
            <p class="hint">{w.answer.unknownHint}</p>
          )}
          {a.entitled === "uncertain" && possible ? (
            <p class="aside">
              {w.answer.ifEntitled}
              {w.colon}
              <b>{possible}</b>
            </p>
          ) : null}
          <Ifs unsettled={unsettled} figure="amount" except="entitled" />
        </>
      )}
      {theirs.length > 0 ? <p class="aside">{w.answer.withTheirs(theirs.join(w.listComma))}</p> : null}
      <dl class="facts">
        {/* Where nothing is due, what is unknown about it is not worth a word. */}
        {facts
          .filter(([, value]) => value !== null || a.entitled !== "no")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? <span class="unknown">{w.answer.unpublished}</span>}</dd>
            </div>
          ))}
      </dl>
      {a.payee && a.entitled !== "no" ? <p class="aside">{w.answer.payee[a.payee]}</p> : null}
      <How
        figures={
          a.amount || a.if_entitled
            ? ["allowance.amount", "allowance.top_up_amount"]
            : ["allowance.amount", "allowance.base", "allowance.days"]
        }
        of={w.answer.allowance}
      />
      {a.entitled === "no" ? null : <Averages notices={notices} />}
    </section>
  );
}

export function Sign({ of }: { of: Entitled }) {
  const path = {
    yes: "M4 12.5l5 5L20 6.5",
    later: "M12 6v6l4 3",
    no: "M6 6l12 12M18 6L6 18",
    uncertain: "M9 9a3 3 0 1 1 4 3c-.8.4-1 1-1 2M12 18v.01",
  }[of];
  return (
    <svg class={`sign ${of}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The open questions under which a figure stands. A figure without them is settled; with them it is an "if". */
export function Ifs({ unsettled, figure, except }: { unsettled: Unsettled[]; figure: Figure; except?: Figure }) {
  const w = words.value;
  if (!w) return null;
  const said = except ? openFor(except, unsettled) : [];
  const open = openFor(figure, unsettled).filter((one) => !said.includes(one));
  if (open.length === 0) return null;
  return (
    <ul class="ifs">
      {open.map((one) => {
        const only = one.alternatives.length === 1 ? one.alternatives[0] : undefined;
        const name = nameOf(w, one.id);
        return (
          <li key={one.id}>
            <button type="button" class="if" onClick={() => focusOn(`open-${one.id}`)}>
              {only
                ? capital(w.answer.ifValue(name, valueText(w, one.id, only.value)))
                : capital(w.answer.ifOpen(name))}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
