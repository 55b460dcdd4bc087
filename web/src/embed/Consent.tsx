// Whether the host may have what is typed and the answer to it: asked only if the host asks, said as long as it is so, and
// taken back by one press. What is sent can be looked at, to the letter.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { focusOn } from "../parts/focus";
import { agree, answerNow, consent, decline, host, stop } from "./talk";
import { said } from "./words-of";

export function Consent() {
  const own = said.value?.consent;
  const name = host.value;
  const now = consent.value;
  if (!own || name === null || now === "unasked") return null;
  return (
    <section class={`notice asked ${now}`} id="consent" tabIndex={-1} aria-label={own.heading}>
      {now === "asked" ? (
        <>
          <p>
            <b>{own.asks(name)}</b>
          </p>
          <ul class="what">
            <li>{own.typed}</li>
            <li>{own.answer}</li>
          </ul>
          <p>{own.until}</p>
          <p class="hint">{own.without}</p>
          <Exactly />
          <p class="actions">
            <Allow label={own.allow(name)} />
            <button
              type="button"
              class="button"
              onClick={() => {
                decline();
                focusOn("consent");
              }}
            >
              {own.refuse}
            </button>
          </p>
        </>
      ) : now === "agreed" ? (
        <>
          <p>
            <b>{own.sends(name)}</b>
          </p>
          <Exactly />
          <p class="actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                stop();
                focusOn("consent");
              }}
            >
              {own.stop}
            </button>
          </p>
        </>
      ) : (
        <>
          <p>{now === "stopped" ? own.stopped(name) : own.declined(name)}</p>
          <p class="actions">
            <button
              type="button"
              class="link"
              onClick={() => {
                consent.value = "asked";
                focusOn("consent");
              }}
            >
              {own.reconsider}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

const CAN_TELL = typeof IntersectionObserverEntry !== "undefined" && "isVisible" in IntersectionObserverEntry.prototype;
type Watched = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * The page around the frame could lay something else over the button. Browsers that can tell are asked whether it can be
 * seen; where they cannot, only a real press counts.
 */
function Allow({ label }: { label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const covered = useSignal(false);
  /** Undefined where the browser cannot tell; until it has looked for the first time nothing is seen. */
  const seen = useRef<boolean | undefined>(CAN_TELL ? false : undefined);
  useEffect(() => {
    if (!button.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries: Watched[]) => {
        if (CAN_TELL) for (const { isVisible } of entries) seen.current = isVisible;
      },
      // Beside what TypeScript knows: whether it is covered, looked at ten times a second.
      { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        onClick={(event) => {
          if (!event.isTrusted) return;
          if (seen.current === false) {
            covered.value = true;
            return;
          }
          agree();
          focusOn("consent");
        }}
      >
        {label}
      </button>
      {covered.value ? (
        <span class="error" role="alert">
          {said.value?.consent.covered}
        </span>
      ) : null}
    </>
  );
}

function Exactly() {
  const open = useSignal(false);
  const own = said.value?.consent;
  if (!own) return null;
  const answer = open.value ? answerNow() : null;
  return (
    <details
      class="exactly"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{own.exactly}</summary>
      {open.value ? (
        answer ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          <section class="letters" tabIndex={0} aria-label={own.exactly}>
            <pre>{JSON.stringify(answer, null, 1)}</pre>
          </section>
        ) : (
          <p class="hint">{own.nothingYet}</p>
        )
      ) : null}
    </details>
  );
}
