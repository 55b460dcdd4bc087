// Why another column differs from her own: the rules that are not the same, with both values and the articles, and what
// each alone would change.

import { useState } from "preact/hooks";
import type { Citation, Situation } from "../../contract";
import type { Core } from "../../core";
import { fromFen, grouped } from "../../figures";
import { capital, nameOf, valueText } from "../../naming";
import { Basis } from "../../parts/Fold";
import { words as dictionary } from "../../state";
import type { Words } from "../../words/words";
import type { Column } from "./Compare";
import { type Alone, alone, type Difference, differences, type Part, type Side } from "./differences";
import type { CompareWords } from "./words";

interface Props {
  assess: Core["assess"];
  situation: Situation;
  mine: Column;
  other: Column;
  words: CompareWords;
  open: boolean;
}

export function Differences({ assess, situation, mine, other, words, open }: Props) {
  const [shown, setShown] = useState(open);
  const w = dictionary.value;
  if (!w) return null;
  const ids = [...Object.keys(w.parameters), ...Object.keys(w.members)];
  const found = differences(mine.assessment, other.assessment, ids);
  if (found.length === 0) return <p class="hint">{words.alike(mine.name, other.name)}</p>;
  return (
    <details class="how compare-why" open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{words.differs(mine.name, other.name, found.length)}</summary>
      {/* What each is worth takes some assessments more: only where somebody looks. */}
      {shown ? (
        <ul class="compare-differences">
          {found.map((one) => (
            <li key={one.id}>
              <h4>{capital(nameOf(w, one.id))}</h4>
              <Sides part={one} mine={mine} other={other} words={words} />
              <Worth difference={one} words={words} worth={alone(assess, situation, mine.assessment, one)} />
              {one.parts.map((part) => (
                <div key={part.id} class="compare-part">
                  <p>{capital(nameOf(w, part.id))}</p>
                  <Sides part={part} mine={mine} other={other} words={words} />
                </div>
              ))}
              <Basis citations={citationsOf(one)} of={nameOf(w, one.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      {shown && found.some(({ settles }) => settles) ? <p class="hint">{words.notAdditive}</p> : null}
    </details>
  );
}

interface SidesProps {
  part: Part;
  mine: Column;
  other: Column;
  words: CompareWords;
}

function Sides({ part, mine, other, words }: SidesProps) {
  return (
    <dl class="compare-sides">
      {[
        { column: mine, side: part.mine },
        { column: other, side: part.other },
      ].map(({ column, side }) => (
        <div key={column.key}>
          <dt>{column.name}</dt>
          <dd>
            <SideText id={part.id} side={side} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SideText({ id, side, words }: { id: string; side: Side; words: CompareWords }) {
  const w = dictionary.value;
  if (!w) return null;
  if (side === "unknown") return <span class="unknown">{w.answer.unpublished}</span>;
  if (side === "unused") return <span class="aside">{words.unused}</span>;
  return (
    <>
      {side.map(({ value, grade, theirs }) => (
        <span key={String(value)} class="compare-value">
          {valueText(w, id, value)} {theirs ? <span class="mark theirs">{w.answer.theirs}</span> : null}
          {grade && grade !== "official" && !theirs ? <span class={`mark ${grade}`}>{w.grades[grade]}</span> : null}
        </span>
      ))}
    </>
  );
}

function Worth({
  difference,
  worth,
  words,
}: {
  difference: Difference;
  worth: Alone | undefined;
  words: CompareWords;
}) {
  const w = dictionary.value;
  if (!w || !difference.settles) return null;
  if (!worth) return <p class="aside">{words.aloneOpen}</p>;
  const text = changeText(w, words, worth);
  return <p class="compare-alone">{worth.of === "premium" ? words.alonePremium(text) : words.alone(text)}</p>;
}

function changeText(w: Words, words: CompareWords, { min, max }: Alone): string {
  const size = (change: number) => grouped(fromFen(Math.abs(change)));
  const one = (change: number) =>
    change === 0 ? words.nothing : (change > 0 ? words.more : words.less)(w.yuan(size(change)));
  if (min === max) return one(min);
  if (min > 0) return words.depends(words.more(w.yuanRange(size(min), size(max))));
  if (max < 0) return words.depends(words.less(w.yuanRange(size(max), size(min))));
  return words.depends(max === 0 ? words.between(one(max), one(min)) : words.between(one(min), one(max)));
}

/** The articles of both sides, each once. */
function citationsOf(difference: Difference): Citation[] {
  const found = new Map<string, Citation>();
  for (const { mine, other } of [difference, ...difference.parts])
    for (const side of [mine, other])
      if (typeof side !== "string")
        for (const { citations } of side) for (const one of citations) found.set(`${one.document} ${one.article}`, one);
  return [...found.values()];
}
