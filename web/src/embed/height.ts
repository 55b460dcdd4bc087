// How high everything is, for the host to make the frame as high. A browser without ResizeObserver keeps the height that
// the host began with, and the frame scrolls.

/** A host that follows has followed by then. */
const PATIENCE = 1000;

export function followHeight(say: (height: number) => void): void {
  if (typeof ResizeObserver === "undefined") return;
  const root = document.documentElement;
  let said = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Without a scrollbar of its own where nothing is cut off: it would come and go while the height is under way, and take
  // width from the content, whose height would change with it.
  const settle = () => {
    timer = undefined;
    root.toggleAttribute("data-fits", innerHeight >= said);
  };
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === said) return;
    said = height;
    say(height);
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(settle, PATIENCE);
  }).observe(document.body);
  addEventListener("resize", () => {
    if (innerHeight >= said) settle();
    else if (timer === undefined) timer = setTimeout(settle, PATIENCE);
  });
}
