// Addresses of the other pages. What was typed stays in this page's own; they get the language and the look alone.

import type { Tongue } from "./language";

export function coverageAddress(tongue: Tongue, look: string): string {
  return `coverage.html#${new URLSearchParams({ l: tongue, from: "1", ...(look ? { v: look } : {}) })}`;
}
