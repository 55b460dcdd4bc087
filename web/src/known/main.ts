// The page that shows what is known where: an HTML entry of its own, so that the calculator's first visit carries none of it.

import { h, render } from "preact";
import { Frame } from "./Frame";

const root = document.getElementById("page");
if (root) {
  root.textContent = "";
  render(h(Frame, null), root);
}
