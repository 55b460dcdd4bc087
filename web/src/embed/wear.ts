// The host's colours on the document, where they can be read, and only while the person asks for no others.

import { effect } from "@preact/signals";
import { has } from "../look";
import { look } from "../state";
import { COLOURS } from "./messages";
import { FONT, NO_THEME, RADIUS, type Theme, tooAlike, writeColour } from "./theme";

let worn: Theme = NO_THEME;

/** What would be too alike, by the pointer into the message; then everything stays as it was. */
export function wearTheme(theme: Theme): string | undefined {
  const alike = put(theme);
  if (alike === undefined) worn = theme;
  else put(worn);
  return alike;
}

function put(theme: Theme): string | undefined {
  const root = document.documentElement;
  for (const variable of [...Object.values(COLOURS), RADIUS, FONT]) root.style.removeProperty(variable);
  theme.others.forEach((value, variable) => {
    root.style.setProperty(variable, value);
  });
  // Who asks for more contrast, or for the colours of the system, gets those. The host is not told.
  if (has(look.peek(), "contrast") || ASKED_FOR.slice(1).some((query) => matchMedia(query).matches)) return undefined;
  const base = getComputedStyle(root);
  const alike = tooAlike(theme, (variable) => base.getPropertyValue(variable));
  if (alike === undefined)
    theme.colours.forEach((colour, variable) => {
      root.style.setProperty(variable, writeColour(colour));
    });
  return alike;
}

const ASKED_FOR = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

/** In another look the same colours may be unreadable: then they rest until they can be read again. */
export function keepReadable(): void {
  effect(() => {
    void look.value;
    put(worn);
  });
  // addListener: Safari 13 has no addEventListener there.
  for (const query of ASKED_FOR) matchMedia(query).addListener(() => put(worn));
}
