// The first script: small, so that it comes with the first response, and everything else is asked for at once and not
// one after the other. The static page stands until the form can take its place.

import { browserTongue, isTongue, loadWords } from "./language";
import { readLook, wear } from "./look";

const linked = new URLSearchParams(location.hash.slice(1));
const lang = linked.get("l");
wear(readLook(linked.get("v")));
const words = loadWords("page", isTongue(lang) ? lang : browserTongue());
// The place in the link says whose policy is wanted first; a page without one begins with Sichuan's.
const first = /^\d\d/.exec(linked.get("r") ?? "")?.[0];
const core = import("./core").then(({ startCore, fetchEarly, hasProvince }) => {
  const province = first !== undefined && hasProvince(first) ? first : "51";
  fetchEarly(province);
  return startCore().then((started) => ({ started, province }));
});
// Each is waited for where it is used; here they only must not count as unhandled when they fail before that.
for (const started of [words, core]) started.catch(() => undefined);

// embed.html is the same page for the frame of another one.
const embedded = document.documentElement.hasAttribute("data-embed");
Promise.all([embedded ? import("./embed/main") : import("./app"), words]).then(
  // In a task of its own: evaluating the page was one already.
  ([{ start }, dictionary]) => setTimeout(start, 0, { dictionary, core }),
  () => {
    document.getElementById("failed")?.classList.add("now");
  },
);

// May come before anything that could use it: kept for the room `offline`, where it is offered.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  (window as { install?: Event }).install = event;
});
