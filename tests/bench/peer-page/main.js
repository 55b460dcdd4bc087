// A page as mon-entreprise is made, of the same question: publicodes and its rules in the page, a form, an answer at once, and
// a service worker that keeps it. page.mjs builds it with Vite; `virtual:engine` is one of engines/*.js.
import { h, render } from "preact";
import { useState } from "preact/hooks";
import { ask } from "virtual:engine";

const FIELDS = { d: ["预产期", "date"], b: ["月缴费基数（元）", "text"], m: ["已连续缴费月数", "text"] };

function App() {
  const [typed, setTyped] = useState(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  const field = ([key, [label, type]]) =>
    h(
      "label",
      { key },
      label,
      h("input", { type, value: typed[key] ?? "", onInput: (event) => setTyped({ ...typed, [key]: event.target.value }) }),
    );
  return h("main", null, ...Object.entries(FIELDS).map(field), h("h2", { id: "verdict" }, ask(typed)));
}

render(h(App), document.getElementById("page"));
navigator.serviceWorker.register("./sw.js");
