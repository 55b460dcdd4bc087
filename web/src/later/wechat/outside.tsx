// A mini-program opens no site but its own: a link that leads elsewhere is copied, and that is said, instead of leaving
// the person before WeChat's page of refusal.

import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { loadWords } from "../../language";
import { copy } from "../../rooms/copy";
import type { KeepWords } from "../../rooms/keep/words";
import { tongue } from "../../state";
import { host } from "../../wechat";
import "./outside.css";

export function copyOutside(): void {
  document.addEventListener("click", (event) => {
    // Only at the click is it known for certain: older versions of WeChat say late where they are.
    const link = host.peek() === "miniprogram" && event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !/^https?:$/.test(link.protocol) || link.host === location.host) return;
    event.preventDefault();
    // Asked for while the press still counts as hers.
    const copied = copy(link.href);
    Promise.all([loadWords("keep", tongue.peek()).catch(() => undefined), copied]).then(([words, done]) =>
      tell({ address: link.href, done, words, back: link }),
    );
  });
}

interface Told {
  address: string;
  done: boolean;
  /** Not where they could not be fetched: then the address stands alone. */
  words: KeepWords | undefined;
  back: HTMLElement;
}

function tell(told: Told): void {
  let place = document.getElementById("outside");
  if (!place) {
    place = document.createElement("div");
    place.id = "outside";
    document.body.appendChild(place);
  }
  const at = place;
  const close = () => {
    render(null, at);
    told.back.focus();
  };
  render(<Outside key={told.address} {...told} close={close} />, at);
}

function Outside({ address, done, words, close }: Told & { close: () => void }) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => here.current?.focus(), []);
  const said = words && (done ? words.inMiniProgram.linkCopied : words.inMiniProgram.linkByHand);
  return (
    // Escape closes it from wherever in it the focus is.
    <section
      ref={here}
      tabIndex={-1}
      aria-label={said ?? address}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      {said ? <p>{said}</p> : null}
      <input
        type="text"
        readOnly
        aria-label={words?.inMiniProgram.address ?? address}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button" onClick={close}>
        {words?.inMiniProgram.close ?? "OK"}
      </button>
    </section>
  );
}
