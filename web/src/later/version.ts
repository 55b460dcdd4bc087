// Which version the site has, asked without a service worker and past every cache: some web-views keep old HTML for weeks.

import type { Version } from "../sw/list";

/** A page that stood in the background for so long asks again when it is looked at. */
const AGAIN_MS = 4 * 3600 * 1000;

export async function fetchVersion(): Promise<Version> {
  const response = await fetch("version.json", { cache: "no-store" });
  if (!response.ok) throw new Error(`version.json: ${response.status}`);
  return response.json();
}

/** Tells each answer; one that cannot be had is asked for the next time. */
export function followVersions(tell: (version: Version) => void): void {
  let last = Number.NEGATIVE_INFINITY;
  const ask = () => {
    // A clock that was set back is as good as hours that went by.
    if (document.hidden || Math.abs(Date.now() - last) < AGAIN_MS) return;
    last = Date.now();
    fetchVersion().then(tell, () => {
      last = Number.NEGATIVE_INFINITY;
    });
  };
  ask();
  document.addEventListener("visibilitychange", ask);
  addEventListener("online", ask);
}
