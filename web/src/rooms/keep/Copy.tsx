// A button that copies a text, and where the browser does not let it, shows the text, selected.

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { copy } from "../copy";
import type { KeepWords } from "./words";

export function Copy({ k, label, text }: { k: KeepWords; label: string; text: () => string }) {
  const now = useSignal<{ is: "idle" | "done" } | { is: "by_hand"; text: string }>({ is: "idle" });
  const area = useRef<HTMLTextAreaElement>(null);
  const byHand = now.value.is === "by_hand" ? now.value.text : null;
  useEffect(() => {
    if (byHand !== null) area.current?.select();
  }, [byHand]);
  return (
    <div class="copy">
      <button
        type="button"
        class="button"
        onClick={async () => {
          const content = text();
          now.value = (await copy(content)) ? { is: "done" } : { is: "by_hand", text: content };
        }}
      >
        {label}
      </button>
      <span role="status">{now.value.is === "done" ? k.copied : byHand !== null ? k.copyByHand : ""}</span>
      {byHand === null ? null : <textarea ref={area} readOnly rows={5} aria-label={label} value={byHand} />}
    </div>
  );
}
