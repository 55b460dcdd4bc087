// The host wants to fill in the form in which the person has typed: she decides, and can go back.

import { focusOn } from "../parts/focus";
import { former, host, keepOwn, offered, takeOffered, undo } from "./talk";
import { said } from "./words-of";

export function Replacing() {
  const own = said.value?.replace;
  const name = host.value;
  if (!own || name === null) return null;
  const back = former.value;
  return (
    <div id="replacing" role="status" tabIndex={-1}>
      {offered.value ? (
        <section class="notice warn asked" aria-label={own.heading}>
          <p>{own.asks(name)}</p>
          <p class="hint">{own.hint}</p>
          <p class="actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                takeOffered();
                focusOn("replacing");
              }}
            >
              {own.take}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                keepOwn();
                focusOn("replacing");
              }}
            >
              {own.keep}
            </button>
          </p>
        </section>
      ) : back ? (
        <section class="notice asked" aria-label={own.heading}>
          <p>{own.done(name)}</p>
          <p class="actions">
            <button
              type="button"
              class="button"
              onClick={() => {
                undo();
                focusOn("replacing");
              }}
            >
              {own.undo}
            </button>
            <button
              type="button"
              class="link"
              onClick={() => {
                former.value = null;
                focusOn("replacing");
              }}
            >
              {own.close}
            </button>
          </p>
        </section>
      ) : null}
    </div>
  );
}
