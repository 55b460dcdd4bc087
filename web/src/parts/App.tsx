import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Allowance } from "../contract";
import { benefitWanted, chosenLang, employerBaseWanted, lang, outcome, startAgain, words } from "../state";
import { amountLine, headline } from "../summary";
import type { Words } from "../words/words";
import { Answer } from "./Answer";
import { Form } from "./Form";
import { focusOn } from "./focus";

export function App() {
  const w = words.value;
  if (!w) return null;
  return (
    <>
      <header class="top">
        <button type="button" class="skip" onClick={() => focusOn("answer")}>
          {w.skipToAnswer}
        </button>
        <p class="brand">{w.brand}</p>
        <button
          type="button"
          class="language"
          lang={lang.value === "zh" ? "en" : "zh-CN"}
          onClick={() => {
            chosenLang.value = lang.value === "zh" ? "en" : "zh";
          }}
        >
          {w.otherLanguage}
        </button>
      </header>
      <main>
        <div class="intro">
          <h1>
            <span>{w.title[0]}</span>
            {lang.value === "en" ? " " : ""}
            <span>{w.title[1]}</span>
          </h1>
          <p>{w.intro}</p>
          <p class="privacy">{w.privacy}</p>
          <p>
            {/* What was typed stays in this page's address; the other page gets the language and nothing else. */}
            <a class="coverage-link" href={`coverage.html#l=${lang.value}&from=1`}>
              {w.coverageLink}
            </a>
          </p>
        </div>
        <div class="columns">
          <div class="column">
            <Form />
            <p class="again">
              <button type="button" class="link" onClick={startAgain}>
                {w.startAgain}
              </button>
              <small>{w.startAgainHint}</small>
            </p>
          </div>
          <section class="column answer" id="answer" tabIndex={-1} aria-labelledby="answer-heading">
            <h2 id="answer-heading">{w.answer.heading}</h2>
            <Answer />
          </section>
        </div>
      </main>
      <Spoken />
      <Bar />
    </>
  );
}

function inLine(w: Words, allowance: Allowance): [headline: string, amount: string | null] {
  const unknown = employerBaseWanted.value || benefitWanted.value ? w.answer.toEnter : w.answer.unknown;
  return [headline(w, allowance), amountLine(w, allowance, unknown)];
}

/** The answer in a line for those who do not see it change: only once the typing has rested, and only if it is new. */
function Spoken() {
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
