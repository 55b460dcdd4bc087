// A fold of the form. It opens by itself when something in it has to be filled or corrected, and is closed by hand only;
// what is in it is drawn when it is first opened.

import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface Props {
  id: string;
  summary: ComponentChildren;
  /** Read in an effect: whatever signals it looks at, it is asked again when they change. */
  opens: () => boolean;
  children: ComponentChildren;
}

export function FormFold({ id, summary, opens, children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const entered = useSignal(false);
  useSignalEffect(() => {
    if (opens() && fold.current) fold.current.open = true;
  });
  return (
    <details
      class="fold"
      id={id}
      ref={fold}
      onToggle={(event) => {
        if (event.currentTarget.open) entered.value = true;
      }}
    >
      <summary>{summary}</summary>
      {entered.value ? <div class="folded">{children}</div> : null}
    </details>
  );
}
