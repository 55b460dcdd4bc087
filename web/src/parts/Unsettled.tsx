// What nobody has settled, and what each question is worth. What is in a question (its words, what is known, the field for
// the bureau's answer) is fetched with the first of them. An answered question keeps its place, so that the focus stays.

import { computed, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { byWorth, type Worth, worthOf } from "../bearing";
import type { Unsettled as Open } from "../contract";
import { fromFen } from "../figures";
import { loadWords, type Tongue } from "../language";
import { capital, nameOf, rangeText } from "../naming";
import type { DoubtProps } from "../rooms/doubt/Doubt";
import type { DoubtWords } from "../rooms/doubt/words";
import { below, benefitWanted, core, employerBaseWanted, given, tongue, words } from "../state";
import { isBenefit, isOwnBase } from "../wanted";

/** The contract has no other: 医保服务热线. */
const HOTLINE: Open["hotline"] = "12393";

/**
 * What is worth most stands first, by what it is worth while nothing is answered: so a question keeps its place when it
 * is answered or its answer taken back. While something is half typed, the former order stands.
 */
const order = computed<string[]>(() => {
  const { outcome: now, situation } = below.value;
  const state = core.value;
  if (now.is !== "answer" || !situation || state.is !== "ready") return formerOrder;
  const { settle: answered, ...asked } = situation;
  const free = answered ? state.core.assess(asked) : now.assessment;
  if (!("error" in free)) formerOrder = byWorth(free.unsettled, free.allowance.amount);
  return formerOrder;
});
let formerOrder: string[] = [];

/** `idle`: what would matter only if there were a scheme. */
export function Unsettled({ unsettled, idle }: { unsettled: Open[]; idle?: Open[] }) {
  const w = words.value;
  const speaks = tongue.value;
  const asks = unsettled.length + (idle?.length ?? 0) > 0 || Object.keys(given.settle.value).length > 0;
  useEffect(() => {
    if (asks) fetchBodies(speaks);
  }, [asks, speaks]);
  if (!w) return null;
  // What she herself can tell is asked for at its field, and not of the bureau.
  const open = unsettled.filter(
    (one) => !(employerBaseWanted.value && isOwnBase(one)) && !(benefitWanted.value && isBenefit(one)),
  );
  const settled = Object.keys(given.settle.value);
  const place = (id: string) => order.value.indexOf(id) >>> 0;
  const ids = [...new Set([...settled, ...open.map(({ id }) => id)])].sort((a, b) => place(a) - place(b));
  const most = Math.max(...open.map((one) => worthOf(one)?.max ?? 0));
  const later = (idle ?? []).filter(({ id }) => !ids.includes(id));
  if (ids.length === 0 && later.length === 0) return null;
  return (
    <section class="card unsettled" aria-labelledby="unsettled">
      <h3 id="unsettled">{w.answer.unsettled}</h3>
      <p class="hint">{ids.length > 0 ? w.answer.unsettledHint : w.answer.unsettledIdle}</p>
      {ids.length > 0 ? (
        <p class="question">
          <a href={`tel:${HOTLINE}`}>{w.answer.hotline(HOTLINE)}</a>
          <small>{w.answer.askFrom}</small>
        </p>
      ) : null}
      {ids.map((id) => (
        <Question key={id} id={id} open={open.find((one) => one.id === id)} most={most} />
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

interface QuestionProps {
  id: string;
  open: Open | undefined;
  /** What the weightiest question is worth: the length of its bar. */
  most?: number;
}

function Question({ id, open, most = 0 }: QuestionProps) {
  const w = words.value;
  const answer = given.settle.value[id];
  const settledNow = answer !== undefined;
  // A question with readings stands open; one without is a line, because a place may have a dozen of them. Said once,
  // so that it stays as she left it.
  const [unfolded] = useState(settledNow || (open?.alternatives.length ?? 0) > 0);
  if (!w) return null;
  const worth = open && worthOf(open);
  return (
    <details class={`open${settledNow ? " settled" : ""}`} open={unfolded}>
      <summary id={`open-${id}`}>
        <h4>{capital(nameOf(w, id))}</h4>{" "}
        {settledNow ? (
          <span class="mark theirs">{w.answer.theirs}</span>
        ) : open?.alternatives.length === 0 ? (
          <span class="mark">{w.answer.unpublished}</span>
        ) : null}
        {worth ? <WorthBar worth={worth} most={most} /> : null}
      </summary>
      <Body id={id} open={open} answer={answer} />
    </details>
  );
}

function WorthBar({ worth: { of, min, max }, most }: { worth: Worth; most: number }) {
  const w = words.value;
  if (!w) return null;
  if (max === 0) return <small>{w.answer.unsettledSame[of]}</small>;
  const at = (amount: number) => (amount / most) * 120;
  return (
    <>
      <span>{w.answer.unsettledWorth[of](rangeText(w, { min: fromFen(min), max: fromFen(max) }))}</span>
      <svg class="meter" viewBox="0 0 120 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="rail" x="0" y="3" width="120" height="2" />
        <rect class="maybe" x="0" y="1" width={at(max)} height="6" />
      </svg>
    </>
  );
}

// --- what is in a question: fetched with the first of them -----------------------------------------------------------

type Fetched = { View: ComponentType<DoubtProps>; said: DoubtWords } | "failed" | undefined;
const fetched = signal<Fetched>(undefined);

function fetchBodies(wanted: Tongue): void {
  if (fetched.peek() === "failed") fetched.value = undefined;
  Promise.all([import("../rooms/doubt/Doubt"), loadWords("doubt", wanted)]).then(
    ([{ default: View }, said]) => {
      if (tongue.peek() === wanted) fetched.value = { View, said };
    },
    () => {
      // A language that cannot be fetched leaves it in the one it has.
      if (!fetched.peek()) fetched.value = "failed";
    },
  );
}

function Body(props: Omit<DoubtProps, "words">) {
  const w = words.value;
  const now = fetched.value;
  if (!w) return null;
  if (now === undefined) return <progress aria-label={w.room.loading} />;
  if (now !== "failed") return <now.View {...props} words={now.said} />;
  return (
    <p class="unseen">
      {w.room.failed}{" "}
      <button type="button" class="link" onClick={() => fetchBodies(tongue.peek())}>
        {w.retry}
      </button>
    </p>
  );
}
