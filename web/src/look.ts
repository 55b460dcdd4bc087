// How the page is shown: words of one attribute of the document, which the style sheet reads. They are kept in the link
// like the language, and put on by the first script, before anything is drawn by script.

export const LOOKS = ["large", "hints", "light", "dark", "contrast"] as const;
export type Look = (typeof LOOKS)[number];

/** Of a text from a link what is known, in one order. */
export function readLook(text: string | null): string {
  const given = (text ?? "").split(" ");
  return LOOKS.filter((look) => given.includes(look)).join(" ");
}

/** Of a whole fragment. */
export function lookIn(fragment: string): string {
  return readLook(new URLSearchParams(fragment.replace(/^#/, "")).get("v"));
}

export function has(look: string, one: Look): boolean {
  return look.split(" ").includes(one);
}

/** With some of its words put on or taken off. */
export function changed(look: string, on: Partial<Record<Look, boolean>>): string {
  return readLook(LOOKS.filter((one) => on[one] ?? has(look, one)).join(" "));
}

export function wear(look: string): void {
  document.documentElement.setAttribute("data-look", look);
}
