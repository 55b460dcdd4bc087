// What may wait until the form stands: fetched when the browser has nothing else to do, so that none of it delays or
// weighs on the first answer. Each line is a part of the page that works without it.

import { host } from "../wechat";

export function startLater(): void {
  if (host.peek() !== "browser") import("./wechat/outside").then(({ copyOutside }) => copyOutside());
}
