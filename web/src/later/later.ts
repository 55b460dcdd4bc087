// What may wait until the form stands: fetched when the browser has nothing else to do, so that none of it delays or
// weighs on the first answer. Each line is a part of the page that works without it.

import { DAMAGED, damaged } from "../fetched";
import { host } from "../wechat";

export function startLater(): void {
  if (host.peek() !== "browser") import("./wechat/outside").then(({ copyOutside }) => copyOutside(), ignore);
  // What came damaged is said by a part of its own, which is fetched when that happens.
  const tellDamaged = () => import("./damaged").then(({ show }) => show(damaged), ignore);
  addEventListener(DAMAGED, tellDamaged);
  if (damaged.size > 0) tellDamaged();
  import("./offline").then(({ startOffline }) => startOffline(), ignore);
  import("./news").then(({ showNews }) => showNews(), ignore);
}

/** What cannot be fetched is left out; the page works without it. */
function ignore(): void {}
