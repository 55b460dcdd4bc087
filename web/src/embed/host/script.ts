// embed.js: one line in any page. It defines the element and, where it stands in the body, puts one in its own place:
// <script src="https://…/embed.js" data-region="510100" async></script>

import { defineCalculator, NAME, YusuanCalculator } from "./element";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  const source = new URL("embed.html", script.src).href;
  defineCalculator(source);
  if (script.parentElement !== document.head) {
    const element = document.createElement(NAME);
    element.setAttribute("src", source);
    for (const name of YusuanCalculator.observedAttributes) {
      const value = script.getAttribute(`data-${name}`);
      if (value !== null) element.setAttribute(name, value);
    }
    script.parentNode?.insertBefore(element, script);
  }
}
