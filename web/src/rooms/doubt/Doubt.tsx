// A question: its words for the bureau, what speaks for each reading and what it comes to, and a field for the answer.

import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AmountRange, AnswerId, Citation, Unsettled as Open, UnsettledAlternative } from "../../contract";
import { loadWords } from "../../language";
import { capital, nameOf, rangeText, valueText } from "../../naming";
import { Field } from "../../parts/Field";
import { Basis } from "../../parts/Fold";
import { focusOn } from "../../parts/focus";
import { documentOf } from "../../parts/Paper";
import { regions } from "../../policy";
import { type AnswerForm, answerForm } from "../../settle";
import {
  words as dictionary,
  errorAt,
  fieldId,
  given,
  lang,
  leaveField,
  nameOfRegion,
  settle,
  tongue,
} from "../../state";
import { fen } from "../../typed";
import type { Words } from "../../words/words";
import { copy } from "../copy";
import type { DoubtWords } from "./words";
import "./doubt.css";

const HOTLINE: Open["hotline"] = "12393";

export interface DoubtProps {
  words: DoubtWords;
  id: string;
  open: Open | undefined;
  answer: string | undefined;
}

export default function Doubt({ words, id, open, answer }: DoubtProps) {
  const w = dictionary.value;
  if (!w) return null;
  const form = answerForm(id);
  const name = capital(nameOf(w, id));
  return (
    <>
      <Ask
        words={words}
        id={id}
        code={open?.region ?? given.place.value.code}
        citations={open ? [...open.citations, ...open.alternatives.flatMap(({ citations }) => citations)] : NONE}
      />
      {open ? (
        <>
          {open.note ? <p>{open.note[lang.value]}</p> : null}
          <p>
            {open.alternatives.length === 0
              ? w.answer.noAlternatives
              : open.alternatives.length === 1
                ? words.oneAlternative
                : w.answer.alternatives}
          </p>
          <ul class="alternatives">
            {open.alternatives.map((alternative) => (
              <Reading
                key={String(alternative.value)}
                words={words}
                id={id}
                alternative={alternative}
                scale={scaleOf(open)}
                settleable={form !== undefined}
              />
            ))}
          </ul>
          <Basis citations={open.citations} of={name} />
        </>
      ) : null}
      {form ? (
        <Bureau words={words} id={id} form={form} answer={answer} name={nameOf(w, id)} />
      ) : (
        <p class="hint">{words.notSettleable}</p>
      )}
    </>
  );
}

const NONE: Citation[] = [];

type Said = { page: Words; doubt: DoubtWords };
/** The bureau speaks Chinese: for a page in another language the question is fetched in Chinese too. */
const chinese = signal<Said | null>(null);

function questionText({ page: w, doubt }: Said, id: string, region: string, citations: Citation[]): string | undefined {
  const question = (doubt.questions as Record<string, ((region: string) => string) | undefined>)[id as AnswerId];
  if (!question) return undefined;
  const papers = citations.map(({ document }) => documentOf(document)?.number).filter((number) => number);
  const found = papers.length > 0 ? doubt.askPapers([...new Set(papers)].join(w.listComma)) : "";
  return doubt.askAs(region, w.statuses[given.status.value]) + question(region) + found;
}

/** The question as it can be sent or read out: who asks, what, and which papers were found. */
function Ask({ words, id, code, citations }: { words: DoubtWords; id: string; code: string; citations: Citation[] }) {
  const text = useRef<HTMLQuoteElement>(null);
  const [said, setSaid] = useState("");
  const foreign = tongue.value !== "zh";
  useEffect(() => {
    if (foreign && !chinese.peek())
      Promise.all([loadWords("page", "zh"), loadWords("doubt", "zh")]).then(
        ([page, doubt]) => {
          chinese.value = { page, doubt };
        },
        () => undefined,
      );
  }, [foreign]);
  const w = dictionary.value;
  if (!w) return null;
  const question = questionText({ page: w, doubt: words }, id, nameOfRegion(code), citations);
  if (!question) return null;
  const zh = regions.value.get(code)?.name.zh;
  const inChinese = foreign && chinese.value && zh ? questionText(chinese.value, id, zh, citations) : undefined;
  const copyIt = async () => {
    const element = text.current;
    if (!element) return;
    if (await copy(element.textContent ?? "")) return setSaid(words.askCopied);
    // Selected, it is half copied by hand.
    getSelection()?.selectAllChildren(element);
    setSaid(words.askSelected);
  };
  return (
    <div class="question ask">
      <q ref={text}>
        {question}
        {inChinese ? <span lang="zh-CN">{`\n${inChinese}`}</span> : null}
      </q>
      <p>
        <button type="button" class="offer" onClick={copyIt}>
          {words.askCopy}
          <span class="quiet">{`${w.colon}${nameOf(w, id)}`}</span>
        </button>{" "}
        <a href={`tel:${HOTLINE}`}>{words.askHotline(HOTLINE)}</a> <small role="status">{said}</small>
      </p>
    </div>
  );
}

/** What a reading comes to. */
function resultOf(id: string, { total, if_entitled }: UnsettledAlternative): AmountRange | null {
  return id.startsWith("contribution.") ? total : if_entitled;
}

/** From the least to the most of all readings, in fen, where they differ. */
function scaleOf({ id, alternatives }: Open): [least: number, most: number] | undefined {
  const ends = alternatives.flatMap((one) => {
    const result = resultOf(id, one);
    return result ? [fen(result.min), fen(result.max)] : [];
  });
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  return least < most ? [least, most] : undefined;
}

/** Where the result lies among those of all readings; the words beside it say what it is. */
function ReadingBar({ range, scale: [least, most] }: { range: AmountRange; scale: [least: number, most: number] }) {
  const at = (money: string) => 4 + ((fen(money) - least) / (most - least)) * 192;
  const from = at(range.min) - 4;
  return (
    <svg class="reading-bar" viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="rail" x="0" y="4" width="200" height="2" />
      <rect class="span-of" x={from} y="1" width={at(range.max) + 4 - from} height="8" />
    </svg>
  );
}

interface ReadingProps {
  words: DoubtWords;
  id: string;
  alternative: UnsettledAlternative;
  scale: [least: number, most: number] | undefined;
  settleable: boolean;
}

function Reading({ words, id, alternative, scale, settleable }: ReadingProps) {
  const w = dictionary.value;
  if (!w) return null;
  const value = valueText(w, id, alternative.value);
  const premium = id.startsWith("contribution.");
  const result = resultOf(id, alternative);
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
      {result && scale && alternative.entitled !== "no" ? <ReadingBar range={result} scale={scale} /> : null}
      {alternative.note ? <p class="hint">{alternative.note[lang.value]}</p> : null}
      <Basis citations={alternative.citations} of={value} />
      {settleable && alternative.value !== "" ? (
        <button type="button" class="offer" onClick={() => answerWith(id, String(alternative.value))}>
          {words.useThis}
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
  words,
  id,
  form,
  answer,
  name,
}: {
  words: DoubtWords;
  id: string;
  form: AnswerForm;
  answer: string | undefined;
  name: string;
}) {
  const w = dictionary.value;
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
      <Field pointer={pointer} label={words.bureauAnswer(name)} hint={words.answerHints[form]}>
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
                  {words.useAnswer}
                </button>
              </>
            )}
          </div>
        )}
      </Field>
      {answer !== undefined ? <p class="hint">{words.kept}</p> : null}
      {answer !== undefined ? (
        <button
          type="button"
          class="link remove"
          onClick={() => {
            use("");
            focusOn(`open-${id}`);
          }}
        >
          {words.removeAnswer}
          <span class="quiet">{`${w.colon}${name}${errorAt(pointer) ? "" : ` ${answer}`}`}</span>
        </button>
      ) : null}
    </form>
  );
}
