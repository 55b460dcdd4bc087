// What comes from another page is checked as if it were meant to do harm: its kind, its size and every name in it, before
// anything of it is used. The first thing that is wrong is named by its JSON pointer.

import { type HostMessage, type RefusedReason, THEME_NAMES, VERSION } from "./messages";

export class Wrong extends Error {
  constructor(
    readonly reason: RefusedReason,
    readonly pointer: string,
  ) {
    super(reason);
  }
}

/** Longer than anything that can be entered or named. */
const LONGEST_TEXT = 60;
const LONGEST_VALUE = 200;

export type Fields = Readonly<Record<string, unknown>>;

/** An object made of nothing but known fields of its own. */
export function fieldsOf(value: unknown, at: string, known: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    throw new Wrong("wrong_type", at);
  // A name that is not known is not repeated at any length.
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw new Wrong("unknown_field", `${at}/${pointerPart(key)}`);
  // Without a prototype: a field that is not given is not found elsewhere.
  return Object.assign(Object.create(null), value);
}

export function pointerPart(key: string): string {
  return key.slice(0, LONGEST_TEXT).replace(/~/g, "~0").replace(/\//g, "~1");
}

export function listOf(value: unknown, at: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong("wrong_type", at);
  if (value.length > most) throw new Wrong("out_of_range", at);
  return value;
}

export function textOf(value: unknown, at: string, longest = LONGEST_TEXT): string {
  if (typeof value !== "string") throw new Wrong("wrong_type", at);
  if (value.length > longest) throw new Wrong("out_of_range", at);
  return value;
}

export function flagOf(value: unknown, at: string): boolean {
  if (typeof value !== "boolean") throw new Wrong("wrong_type", at);
  return value;
}

export function wholeOf(value: unknown, at: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new Wrong("wrong_type", at);
  if (value < least || value > most) throw new Wrong("out_of_range", at);
  return value;
}

/** One of the codes, which are the keys. */
export function codeOf<T extends string>(value: unknown, at: string, codes: Readonly<Record<T, unknown>>): T {
  const text = textOf(value, at);
  if (!Object.keys(codes).includes(text)) throw new Wrong("invalid_value", at);
  return text as T;
}

/** The fields of each message besides `yusuan`, `type` and `id`. */
const FIELDS: { readonly [M in HostMessage as M["type"]]: readonly Exclude<keyof M, "yusuan" | "type" | "id">[] } = {
  theme: ["variables"],
  show: ["language", "look"],
  set: ["situation"],
  request: ["what"],
};

/** The number under which the sender of whatever this is wants to hear of it. */
export function idOf(data: unknown): number {
  const id = typeof data === "object" && data !== null ? (data as { id?: unknown }).id : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) ? id : 0;
}

/** A message whose frame and types are right; what is in a situation or a theme is checked where it is taken. */
export function hostMessage(data: unknown): HostMessage {
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype)
    throw new Wrong("no_message", "");
  const { yusuan, type } = data as { yusuan?: unknown; type?: unknown };
  if (yusuan !== VERSION) throw new Wrong("unknown_version", "/yusuan");
  if (typeof type !== "string" || !Object.keys(FIELDS).includes(type)) throw new Wrong("unknown_type", "/type");
  const kind = type as HostMessage["type"];
  const given = fieldsOf(data, "", ["yusuan", "type", "id", ...FIELDS[kind]]);
  const head = { yusuan: VERSION, id: wholeOf(given.id, "/id", 0, Number.MAX_SAFE_INTEGER) } as const;
  switch (kind) {
    case "theme": {
      const variables = fieldsOf(given.variables, "/variables", THEME_NAMES);
      for (const [name, value] of Object.entries(variables)) textOf(value, `/variables/${name}`, LONGEST_VALUE);
      return { ...head, type: kind, variables };
    }
    case "show":
      return {
        ...head,
        type: kind,
        ...(given.language === undefined ? {} : { language: textOf(given.language, "/language") }),
        ...(given.look === undefined ? {} : { look: textOf(given.look, "/look") }),
      };
    case "set":
      return { ...head, type: kind, situation: given.situation as object };
    case "request":
      if (given.what !== "answer") throw new Wrong("invalid_value", "/what");
      return { ...head, type: kind, what: given.what };
  }
}
