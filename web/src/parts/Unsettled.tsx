// What nobody has settled: the question for the bureau, what is known, the result of each reading, and a field for the
// bureau's answer. An answered question keeps its place here, so that the field stays where the focus is.

import { useState } from "preact/hooks";
import type { AnswerId, Unsettled as Open, UnsettledAlternative } from "../contract";
import { capital, nameOf, rangeText, valueText } from "../naming";
import { type AnswerForm, answerForm } from "../settle";
import {
  benefitWanted,
  employerBaseWanted,
  errorAt,
  fieldId,
  given,
  lang,
  leaveField,
  nameOfRegion,
  settle,
  words,
} from "../state";
import { isBenefit, isOwnBase } from "../wanted";
import { Field } from "./Field";
import { Basis } from "./Fold";
import { focusOn } from "./focus";

/** The contract has no other: 医保服务热线. */
const HOTLINE: Open["hotline"] = "12393";

/** `idle`: what would matter only if there were a scheme. */
export function Unsettled({ unsettled, idle }: { unsettled: Open[]; idle?: Open[] }) {
  const w = words.value;
  if (!w) return null;
  // What she herself can tell is asked for at its field, and not of the bureau.
  const open = unsettled.filter(
    (one) => !(employerBaseWanted.value && isOwnBase(one)) && !(benefitWanted.value && isBenefit(one)),
  );
  const settled = Object.keys(given.settle.value);
  // In one order, whether answered or not: a question stays where it was when its answer is entered or taken back.
  const order = Object.keys(w.questions);
  const ids = [...new Set([...settled, ...open.map(({ id }) => id)])].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const later = (idle ?? []).filter(({ id }) => !ids.includes(id));
  if (ids.length === 0 && later.length === 0) return null;
  return (
    <section class="card unsettled" aria-labelledby="unsettled">
      <h3 id="unsettled">{w.answer.unsettled}</h3>
      <p class="hint">{ids.length > 0 ? w.answer.unsettledHint : w.answer.unsettledIdle}</p>
      {ids.length > 0 ? (
        <p class="question">
          <a href={`tel:${HOTLINE}`}>{w.answer.hotline(HOTLINE)}</a>
        </p>
      ) : null}
      {ids.map((id) => (
        <Question key={id} id={id} open={open.find((one) => one.id === id)} />
      ))}
      {later.length > 0 ? (
        <details class="how">
          <summary>{w.answer.unsettledLater(later.length)}</summary>
          <div class="column">
            {later.map((one) => (
              <Question key={one.id} id={one.id} open={one} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

function Question({ id, open }: { id: string; open: Open | undefined }) {
  const w = words.value;
  const answer = given.settle.value[id];
  const settledNow = answer !== undefined;
  // A question with readings stands open; one without is a line, because a place may have a dozen of them. Said once,
  // so that it stays as she left it.
  const [unfolded] = useState(settledNow || (open?.alternatives.length ?? 0) > 0);
  if (!w) return null;
  const form = answerForm(id);
  const question = (w.questions as Record<string, ((region: string) => string) | undefined>)[id as AnswerId];
  const hotline = open?.hotline ?? HOTLINE;
  const name = capital(nameOf(w, id));
  return (
    <details class={`open${settledNow ? " settled" : ""}`} open={unfolded}>
      <summary id={`open-${id}`}>
        <h4>{name}</h4>{" "}
        {settledNow ? (
          <span class="mark theirs">{w.answer.theirs}</span>
        ) : open?.alternatives.length === 0 ? (
          <span class="mark">{w.answer.unpublished}</span>
        ) : null}
      </summary>
      {question ? (
        <p class="question">
          <q>{question(nameOfRegion(open?.region ?? given.place.value.code))}</q>{" "}
          <a href={`tel:${hotline}`}>{w.answer.askHotline(hotline)}</a>
        </p>
      ) : null}
      {open ? (
        <>
          {open.note ? <p>{open.note[lang.value]}</p> : null}
          <p>
            {open.alternatives.length === 0
              ? w.answer.noAlternatives
              : open.alternatives.length === 1
                ? w.answer.oneAlternative
                : w.answer.alternatives}
          </p>
          <ul class="alternatives">
            {open.alternatives.map((alternative) => (
              <Reading
                key={String(alternative.value)}
                id={id}
                alternative={alternative}
                settleable={form !== undefined}
              />
            ))}
          </ul>
          <Basis citations={open.citations} of={name} />
        </>
      ) : null}
      {form ? (
        <Bureau id={id} form={form} answer={answer} name={nameOf(w, id)} />
      ) : (
        <p class="hint">{w.answer.notSettleable}</p>
      )}
    </details>
  );
}

function Reading({
  id,
  alternative,
  settleable,
}: {
  id: string;
  alternative: UnsettledAlternative;
  settleable: boolean;
}) {
  const w = words.value;
  if (!w) return null;
  const value = valueText(w, id, alternative.value);
  const premium = id.startsWith("contribution.");
  const result = premium ? alternative.total : alternative.if_entitled;
  return (
    <li class="alternative">
      <p class="alternative-head">
        <b>{value}</b>
        <span class={`mark ${alternative.grade}`}>{w.grades[alternative.grade]}</span>
      </p>
      <p>
        {premium ? "" : `${w.entitled[alternative.entitled]}${alternative.entitled === "no" ? "" : w.colon}`}
        {!premium && alternative.entitled === "no" ? null : (
          <strong>{result ? rangeText(w, result) : w.answer.noFigure}</strong>
        )}
      </p>
      {alternative.note ? <p class="hint">{alternative.note[lang.value]}</p> : null}
      <Basis citations={alternative.citations} of={value} />
      {settleable && alternative.value !== "" ? (
        <button type="button" class="offer" onClick={() => answerWith(id, String(alternative.value))}>
          {w.answer.useThis}
          <span class="quiet">{`${w.colon}${value}`}</span>
        </button>
      ) : null}
    </li>
  );
}

function answerWith(id: string, text: string): void {
  settle(id, text);
  focusOn(fieldId(`/settle/${id}`));
}

function Bureau({
  id,
  form,
  answer,
  name,
}: {
  id: string;
  form: AnswerForm;
  answer: string | undefined;
  name: string;
}) {
  const w = words.value;
  const [draft, setDraft] = useState<string | null>(null);
  if (!w) return null;
  const pointer = `/settle/${id}`;
  const text = draft ?? answer ?? "";
  const use = (value: string) => {
    setDraft(null);
    settle(id, value.trim() === "" ? undefined : value);
  };
  return (
    <form
      class="bureau"
      onSubmit={(event) => {
        event.preventDefault();
        use(text);
      }}
    >
      <Field pointer={pointer} label={w.answer.bureauAnswer(name)} hint={w.answer.answerHints[form]}>
        {(aria) => (
          <div class="entry">
            {form === "yes_no" ? (
              <select {...aria} value={text} onChange={(event) => use(event.currentTarget.value)}>
                <option value="" selected={text === ""} />
                <option value="true" selected={text === "true"}>
                  {w.yes}
                </option>
                <option value="false" selected={text === "false"}>
                  {w.no}
                </option>
              </select>
            ) : (
              <>
                <input
                  {...aria}
                  type="text"
                  inputMode={
                    form === "divisor" ? undefined : form === "money" || form === "percent" ? "decimal" : "numeric"
                  }
                  autocomplete="off"
                  maxLength={40}
                  value={text}
                  onInput={(event) => setDraft(event.currentTarget.value)}
                  onBlur={() => {
                    if (draft !== null) use(draft);
                    leaveField();
                  }}
                />
                <button type="submit" class="button">
                  {w.answer.useAnswer}
                </button>
              </>
            )}
          </div>
        )}
      </Field>
      {answer !== undefined ? (
        <button
          type="button"
          class="link remove"
          onClick={() => {
            use("");
            focusOn(`open-${id}`);
          }}
        >
          {w.answer.removeAnswer}
          <span class="quiet">{`${w.colon}${name}${errorAt(pointer) ? "" : ` ${answer}`}`}</span>
        </button>
      ) : null}
    </form>
  );
}
