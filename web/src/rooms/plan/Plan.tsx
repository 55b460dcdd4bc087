// When to start: the plan of the core as a sentence, a chart and a table, and sliders that change what it rests on.

import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { openFor } from "../../bearing";
import { nameOf } from "../../naming";
import { core, given, outcome, reading, today, words } from "../../state";
import { parseDay } from "../../typed";
import type { Words } from "../../words/words";
import type { RoomProps } from "../room";
import { Chart } from "./Chart";
import "./plan.css";
import { Rows } from "./Rows";
import { type Planned, planRows, startingIn } from "./rows";
import { type Saying, sayingOf } from "./saying";
import { Try } from "./Try";
import type { PlanWords } from "./words";

/** In a fold that is closed nothing is planned and nothing is drawn. */
export default function Plan({ words: said }: RoomProps<"plan">) {
  const place = useRef<HTMLDivElement>(null);
  const open = useSignal(true);
  useEffect(() => {
    const fold = place.current?.closest("details");
    if (!fold) return;
    const look = () => {
      open.value = fold.open;
    };
    look();
    fold.addEventListener("toggle", look);
    return () => fold.removeEventListener("toggle", look);
  }, [open]);
  return (
    <div class="plan" ref={place}>
      {open.value ? <Inside said={said} /> : null}
    </div>
  );
}

function Inside({ said }: { said: PlanWords }) {
  const dayOfAnswer = useComputed(() => {
    const asOf = parseDay(given.asOf.value);
    return "value" in asOf ? asOf.value : today.value;
  });
  const plan = useComputed(() => {
    const { situation } = reading.value;
    if (!situation || outcome.value.is !== "answer" || core.value.is !== "ready") return undefined;
    return planRows(core.value.core, situation, dayOfAnswer.value);
  });
  const w = words.value;
  const now = outcome.value;
  if (!w) return null;
  const planned = plan.value;
  if (!planned || now.is !== "answer") return <p class="hint">{said.waiting}</p>;
  if (now.assessment.allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no"))
    return <p>{w.answer.noScheme}</p>;
  if ("error" in planned)
    return <p class="hint">{planned.error.code === "missing_field" ? said.noBase : said.refused}</p>;
  const saying = sayingOf(planned, dayOfAnswer.value);
  return (
    <>
      {saying ? <Sentence w={w} said={said} saying={saying} own={planned.own} /> : null}
      <p class="hint">{said.intro}</p>
      <OwnRecord w={w} said={said} planned={planned} />
      {planned.rows.length > 0 ? (
        <>
          <Chart
            said={said}
            rows={planned.rows}
            latest={planned.latest}
            amount={now.assessment.allowance.amount}
            premiums={now.assessment.contribution.own_total}
          />
          <Rows said={said} rows={planned.rows} latest={planned.latest} />
        </>
      ) : null}
      <Try said={said} />
    </>
  );
}

interface SentenceProps {
  w: Words;
  said: PlanWords;
  saying: Saying;
  own: string | undefined;
}

function Sentence({ w, said, saying, own }: SentenceProps) {
  const month = w.month(saying.month);
  const doubts = doubtsOf(saying);
  return (
    <div class={`plan-latest ${saying.is}`}>
      <p>
        <b>
          {saying.is === "latest"
            ? (saying.open ? said.latestSure : said.latest)(month)
            : saying.is === "open"
              ? said.open
              : said[saying.is](w.month(saying.from), month)}
        </b>
      </p>
      {saying.over ? (
        <p>
          {[
            said.latestOver,
            ...(saying.tooLate ? [said.latestTooLate] : []),
            ...(saying.ownInTime && own !== undefined ? [said.ownInTime(w.month(own))] : []),
          ].join(w.tag === "en" ? " " : "")}
        </p>
      ) : null}
      {saying.later ? <p>{said.latestLater}</p> : null}
      {saying.open ? (
        <p>
          {said.openBetween(w.month(saying.open.from), w.month(saying.open.to))}
          {w.tag === "en" ? " " : ""}
          {doubts.length > 0 ? said.dependsOn(doubts.map((id) => nameOf(w, id)).join(w.listComma)) : ""}
        </p>
      ) : null}
      {saying.unknown ? <p>{said.unknown}</p> : null}
    </div>
  );
}

/** What it depends on where nobody can say: the doubts of that start, which need not be those of today's record. */
function doubtsOf({ open }: Saying): string[] {
  const { situation } = reading.value;
  if (!open || !situation || core.value.is !== "ready") return [];
  const answer = core.value.core.assess(startingIn(situation, open.from));
  return "error" in answer ? [] : openFor("entitled", answer.unsettled).map(({ id }) => id);
}

function OwnRecord({ w, said, planned: { own, rows } }: { w: Words; said: PlanWords; planned: Planned }) {
  if (own === undefined) return <p class="hint">{said.ownNone}</p>;
  const shown = rows.some((row) => row.own);
  return <p class="hint">{shown ? said.own(w.month(own)) : said.ownEarlier(w.month(own))}</p>;
}
