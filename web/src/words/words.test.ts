// Every language says everything: the same keys and lists, functions of as many parameters that all make a difference, and
// no text that is empty or that was left in another script.

import { describe, expect, it } from "vitest";

type Entry =
  | string
  | number
  | ((...given: unknown[]) => unknown)
  | readonly Entry[]
  | { readonly [key: string]: Entry };
const modules = import.meta.glob<Record<string, Entry>>("./??.ts", { eager: true });
const languages = Object.entries(modules).map(([file, words]) => [file.slice(2, -3), { ...words }] as const);
const [, first] = languages.find(([code]) => code === "zh") ?? ["", {}];

/** Every entry by its path; a list is one entry where its length is its language's own affair. */
function flat(entry: Entry | undefined, path = ""): Map<string, Entry> {
  const found = new Map<string, Entry>();
  if (entry === undefined) return found;
  if (typeof entry !== "object") return found.set(path, entry);
  for (const [key, inner] of Object.entries(entry))
    for (const [at, value] of flat(inner, path === "" ? key : `${path}.${key}`)) found.set(at, value);
  return found;
}

/** Arguments that differ in the way that the parameter may be meant: a text, a count, a day, a list. */
const SETS: readonly (readonly [unknown, unknown])[] = [
  ["⟦a⟧", "⟦b⟧"],
  [["⟦a⟧"], ["⟦b⟧"]],
  [17, 23],
  ["2031-07-23", "2032-08-24"],
  ["17", "23"],
  ["/coverage/17/base", "/coverage/23/to"],
  [0, 2],
  [true, false],
  [["⟦a⟧"], ["⟦b⟧"]],
];

/** Whether the text changes with the parameter, in any of the ways in which it may be meant. */
function matters(say: (...given: unknown[]) => unknown, index: number): boolean {
  return SETS.some(([one, other]) =>
    SETS.some(([filling]) => {
      const given = Array.from({ length: say.length }, () => filling);
      const text = (value: unknown) => {
        given[index] = value;
        return JSON.stringify(say(...given));
      };
      try {
        return text(one) !== text(other);
      } catch {
        // Not what this parameter takes.
        return false;
      }
    }),
  );
}

it("there are at least Chinese and English", () => {
  expect(languages.map(([code]) => code)).toEqual(expect.arrayContaining(["en", "zh"]));
});

describe.each(languages)("%s", (code, words) => {
  const entries = flat(words);

  it("has the keys of the first language, and no other", () => {
    expect([...entries.keys()].sort()).toEqual([...flat(first).keys()].sort());
  });

  it("takes the same parameters", () => {
    const arity = (given: Map<string, Entry>) =>
      [...given].flatMap(([path, entry]) => (typeof entry === "function" ? [`${path} ${entry.length}`] : [])).sort();
    expect(arity(entries)).toEqual(arity(flat(first)));
  });

  it("uses every parameter", () => {
    const unused = [...entries].flatMap(([path, entry]) =>
      typeof entry === "function"
        ? Array.from({ length: entry.length }, (_, index) => index)
            .filter((index) => !matters(entry, index))
            .map((index) => `${path} ${index}`)
        : [],
    );
    expect(unused).toEqual([]);
  });

  it("has no empty text", () => {
    const empty = [...entries].filter(
      ([path, entry]) => path !== "page.space" && typeof entry === "string" && !entry.trim(),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it("is written in its own script", () => {
    if (code === "zh" || code === "ja") return;
    const left = [...entries].flatMap(([path, entry]) => {
      const text = typeof entry === "function" ? sayAnything(entry) : String(entry);
      // What the law calls a thing may follow its name; the name of the page and of other languages are names.
      const own = text
        .replace(/[(（][^()（）]*[)）]/g, "")
        .replace(/《[^》]*》/g, "")
        .replace(/育算|语言/g, "");
      return HAN.test(own) && !GLOSSED.test(path) ? [`${path}: ${text}`] : [];
    });
    expect(left).toEqual([]);
  });
});

const HAN = /[\u4e00-\u9fff]/;
/** Where the Chinese word is what a person has to recognize or type. */
const GLOSSED = /^page\.(statusHints\.|limitSteps\.|form\.regionHint$)/;

function sayAnything(say: (...given: unknown[]) => unknown): string {
  for (const [value] of SETS)
    try {
      return String(say(...Array.from({ length: say.length }, () => value)));
    } catch {
      // Not what it takes.
    }
  return "";
}
