// Moving the focus to a part of the page. Not by links to anchors: the fragment keeps what was typed.

import { signal } from "@preact/signals";

/** The element that was asked for and is not drawn yet: who draws it late (a room, a list) looks here. */
export const sought = signal<string | null>(null);

export function focusOn(id: string): void {
  // After the change that may bring the element has been drawn.
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    sought.value = element ? null : id;
    if (!element) return;
    // Whatever it is folded into is opened, and so is what it heads.
    for (let at: HTMLElement | null = element; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    // A fold itself takes no focus, its head does.
    const target = element instanceof HTMLDetailsElement ? (element.querySelector("summary") ?? element) : element;
    target.focus();
    if (document.activeElement !== target) target.scrollIntoView();
  });
}
