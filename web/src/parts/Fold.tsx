// A fold with the words of the law in it, which are fetched and drawn when it is opened.

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Citation } from "../contract";
import { words } from "../state";
import { Room } from "./Room";

interface FoldProps {
  summary: ComponentChildren;
  citations?: readonly Citation[];
  figures?: readonly string[];
  /** Of a figure: drawn as a way to more. */
  how?: boolean;
  children?: ComponentChildren;
}

export function Fold({ summary, how, children, ...told }: FoldProps) {
  const open = useSignal(false);
  return (
    <details
      class={how ? "how" : undefined}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{summary}</summary>
      {children}
      {/* Drawn only while it is open: a trace is long, and every key typed draws the answer anew. */}
      {open.value ? <Room id="how" {...told} /> : null}
    </details>
  );
}

/** The articles alone, where nothing was computed. */
export function Basis({ citations, of }: { citations: readonly Citation[]; of: string }) {
  const w = words.value;
  if (!w || citations.length === 0) return null;
  return <Fold how summary={<Titled title={w.answer.basis} of={of} />} citations={citations} />;
}

/** A title that stands in many places, and for those who hear it alone, of what. */
export function Titled({ title, of }: { title: string; of: string }) {
  return (
    <>
      {title}
      <span class="quiet">{`${words.value?.colon}${of}`}</span>
    </>
  );
}
