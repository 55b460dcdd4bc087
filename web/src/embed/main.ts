// The calculator in the frame of another page: the same form and answer in a smaller frame of their own, and messages to
// and from the page around it. Fetched by the first script in the place of app.tsx.

import { effect } from "@preact/signals";
import { type Loading, start as startApp } from "../app";
import { tongue } from "../state";
import { Frame } from "./Frame";
import { startTalking } from "./talk";
import { speak } from "./words-of";

export async function start(loading: Loading): Promise<void> {
  try {
    await speak(tongue.peek());
  } catch {
    const failed = document.getElementById("failed");
    if (failed) failed.hidden = false;
    return;
  }
  startApp(loading, Frame);
  effect(() => {
    // A language whose words cannot be fetched leaves the frame in the one it has.
    speak(tongue.value).catch(() => undefined);
  });
  startTalking();
  // What is higher than the window is shown from its middle when it is given the focus from within a frame.
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.tabIndex < 0 && target.offsetHeight > screen.availHeight / 2)
      requestAnimationFrame(() => target.scrollIntoView());
  });
}
