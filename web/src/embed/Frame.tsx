// Form and answer for a place in another page: no introduction, no bar at the foot, and the way to a page of its own.

import { toFragment } from "../fragment";
import { Answer } from "../parts/Answer";
import { Header, Hints, Spoken } from "../parts/App";
import { Form } from "../parts/Form";
import { Door } from "../parts/Room";
import { chosenLang, inputs, look, startAgain, words } from "../state";
import { Consent } from "./Consent";
import { Replacing } from "./Replacing";
import { consent } from "./talk";
import { said } from "./words-of";

export function Frame() {
  const w = words.value;
  const own = said.value;
  if (!w || !own) return null;
  const fragment = toFragment(inputs.value, chosenLang.value, look.value);
  return (
    <>
      <Header>
        <a class="whole" href={`./${fragment === "" ? "" : `#${fragment}`}`} target="_blank" rel="noopener">
          {own.open}
        </a>
      </Header>
      <main>
        <div class="intro">
          <h1>
            <span>{w.title[0]}</span>
            {w.space}
            <span>{w.title[1]}</span>
          </h1>
          {/* Not while something is sent: then that is said in its place. */}
          {consent.value === "agreed" ? null : <p class="privacy">{w.privacy}</p>}
        </div>
        <Replacing />
        <div class="columns">
          <div class="column">
            <Hints />
            <Form />
            <p class="again">
              <button type="button" class="link" onClick={startAgain}>
                {w.startAgain}
              </button>
            </p>
          </div>
          <section class="column answer" id="answer" tabIndex={-1} aria-labelledby="answer-heading">
            <h2 id="answer-heading">{w.answer.heading}</h2>
            <Consent />
            <Answer />
            <Door id="keep" />
            <Door id="about" />
          </section>
        </div>
      </main>
      <Spoken />
    </>
  );
}
