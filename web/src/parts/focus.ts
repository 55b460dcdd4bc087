// Moving the focus to a part of the page. Not by links to anchors: the fragment keeps what was typed.

export function focusOn(id: string): void {
  // After the change that may bring the element has been drawn.
  requestAnimationFrame(() => {
    const element = document.getElementById(id);
    if (!element) return;
    element.focus();
    if (document.activeElement !== element) element.scrollIntoView();
  });
}
