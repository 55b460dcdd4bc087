// What is said of a task, in words: the same lines for the screen and for the text that is copied.

import type { MaterialNeed, Procedure } from "../../contract";
import type { Lang } from "../../language";
import type { Matter, TaskCard } from "./steps";
import type { BringWords } from "./words";

export interface Line {
  of: Matter;
  label: string;
  values: string[];
}

export function materialText(words: BringWords, { any_of, copy }: MaterialNeed): string {
  const text = any_of.map((one) => words.materials[one]).join(words.or);
  return copy ? words.copyOf(text) : text;
}

/** `by`: what the core computed of the last day, where the task has one. */
export function linesOf(words: BringWords, lang: Lang, said: TaskCard["said"], by?: string): Line[] {
  const { applicants, materials, channels, window, working_days } = said;
  const when = [...(window ? [window[lang]] : []), ...(by ? [by] : [])];
  const lines: Line[] = [
    { of: "applicants", label: words.who, values: (applicants ?? []).map((one) => words.applicants[one]) },
    { of: "materials", label: words.what, values: (materials ?? []).map((need) => materialText(words, need)) },
    {
      of: "channels",
      label: words.where,
      values: (channels ?? []).map(({ channel, name }) => {
        const kind = words.channels[channel];
        return name ? words.named(kind, name[lang]) : kind;
      }),
    },
    { of: "window", label: words.when, values: when },
    {
      of: "working_days",
      label: words.howLong,
      values: working_days === undefined ? [] : [words.workingDays(working_days)],
    },
  ];
  return lines.filter(({ values }) => values.length > 0);
}

export function notesOf(items: readonly Procedure[], lang: Lang): string[] {
  return items.flatMap(({ note }) => (note ? [note[lang]] : []));
}

/** A list as plain text: a title, then what belongs to it, one line each. */
export interface Section {
  title: string;
  lines: string[];
}

export function plainText(head: string, sections: readonly Section[], foot: string): string {
  const body = sections.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join("\n"));
  return [head, ...body, foot].join("\n\n");
}
