import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { coverageAddress } from "../addresses";
import type { Allowance } from "../contract";
import { changed, has } from "../look";
import {
  afterFrame,
  assumedBirth,
  benefitWanted,
  earlier,
  employerBaseWanted,
  look,
  outcome,
  startAgain,
  tongue,
  words,
} from "../state";
import { amountLine, headline } from "../summary";
import type { Words } from "../words/words";
import { Answer } from "./Answer";
import { Form } from "./Form";
import { focusOn } from "./focus";
import { Door, Room } from "./Room";

export function App() {
  const w = words.value;
  if (!w) return null;
  return (
    <>
      <Header />
      <main>
        <div class="intro">
          <h1>
            <span>{w.title[0]}</span>
            {w.space}
            <span>{w.title[1]}</span>
          </h1>
          <p>{w.intro}</p>
          <p class="privacy">{w.privacy}</p>
          <p class="ways">
            <button type="button" class="link" onClick={() => focusOn("room-about")}>
              {w.doors.about.title}
            </button>
            <a class="coverage-link" href={coverageAddress(tongue.value, look.value)}>
              {w.coverageLink}
            </a>
          </p>
        </div>
        <div class="columns">
          <div class="column">
            <After frames={1}>
              <Hints />
              <Form />
              <p class="again">
                <button type="button" class="link" onClick={startAgain}>
                  {w.startAgain}
                </button>
                <small>{w.startAgainHint}</small>
              </p>
            </After>
          </div>
          <After frames={2}>
            <AnswerColumn />
          </After>
        </div>
      </main>
      <Spoken />
      {/* When the answer is there that it looks for. */}
      <After frames={3}>
        <Bar />
      </After>
    </>
  );
}

/** Drawn so many frames after the first: on a slow phone the words can be read, then the form filled in, before all is there. */
function After({ frames, children }: { frames: number; children: ComponentChildren }) {
  const left = useSignal(frames);
  useEffect(() => {
    const next = () =>
      afterFrame(() => {
        if (--left.value > 0) next();
      });
    next();
  }, [left]);
  return left.value > 0 ? null : children;
}

function AnswerColumn() {
  const w = words.value;
  if (!w) return null;
  return (
    <section class="column answer" id="answer" tabIndex={-1} aria-labelledby="answer-heading">
      <h2 id="answer-heading">{w.answer.heading}</h2>
      {earlier.value && outcome.value.is !== "waiting" ? <Room id="since" /> : null}
      <Answer />
      <Door id="keep" />
      <Door id="about" />
    </section>
  );
}

export function Header({ children }: { children?: ComponentChildren }) {
  const open = useSignal(false);
  const w = words.value;
  if (!w) return null;
  return (
    <>
      <header class="top">
        <button type="button" class="skip" onClick={() => focusOn("answer")}>
          {w.skipToAnswer}
        </button>
        <p class="brand">{w.brand}</p>
        {children}
        <button
          type="button"
          class="link"
          aria-expanded={open.value}
          aria-controls="display"
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <span aria-hidden="true">Aa</span> {w.display}
        </button>
      </header>
      <div id="display" class="top-room">
        {open.value ? <Room id="display" /> : null}
      </div>
    </>
  );
}

/** Fewer words in large type: the way to all of them. */
export function Hints() {
  const w = words.value;
  if (!w || !has(look.value, "large")) return null;
  const shown = has(look.value, "hints");
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        look.value = changed(look.peek(), { hints: !shown });
      }}
    >
      {shown ? w.hints.hide : w.hints.show}
    </button>
  );
}

function inLine(w: Words, allowance: Allowance): [headline: string, amount: string | null] {
  const unknown = employerBaseWanted.value || benefitWanted.value ? w.answer.toEnter : w.answer.unknown;
  return [headline(w, allowance, assumedBirth.value), amountLine(w, allowance, unknown)];
}

/** The answer in a line for those who do not see it change: only once the typing has rested, and only if it is new. */
export function Spoken() {
  const text = useSignal("");
  useSignalEffect(() => {
    const now = outcome.value;
    const w = words.value;
    if (!w || now.is !== "answer") return;
    const line = inLine(w, now.assessment.allowance).filter(Boolean).join(w.listComma);
    const timer = setTimeout(() => {
      text.value = line;
    }, 1200);
    return () => clearTimeout(timer);
  });
  return (
    <p class="quiet" role="status">
      {text.value}
    </p>
  );
}

/** On a phone the form fills the screen: the answer so far stands at its foot, and goes when the answer itself is seen. */
function Bar() {
  const seen = useSignal(false);
  useEffect(() => {
    const section = document.getElementById("answer");
    if (!section || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) seen.value = entry.isIntersecting;
    });
    observer.observe(section);
    return () => observer.disconnect();
  }, [seen]);
  const w = words.value;
  const now = outcome.value;
  if (!w || now.is !== "answer" || seen.value) return null;
  const [head, amount] = inLine(w, now.assessment.allowance);
  return (
    <button type="button" class={`bar ${now.assessment.allowance.entitled}`} onClick={() => focusOn("answer")}>
      <span class="bar-text">
        <span>{head}</span>
        {amount ? <b>{amount}</b> : null}
      </span>
      <span class="bar-go">{w.answer.seeAnswer}</span>
    </button>
  );
}
