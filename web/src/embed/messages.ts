// What a page that embeds the calculator and the calculator in its frame say to each other, described once: both sides are
// compiled against this file, and the declarations of the package are made from it.
//
//   frame → host   "hello", by window.postMessage: the only message before anybody knows who the other is; it holds nothing
//   host → frame   "connect", by window.postMessage to the frame's own origin, with one port of a MessageChannel
//   both           everything else, through that port
//
// A message of the host's with an `id` is answered with the same number in `re`.

import type { Assessment, Refusal, Situation } from "../contract";

export const VERSION = 1;

/** What every message has. */
interface Message<Type extends string> {
  yusuan: typeof VERSION;
  type: Type;
}

interface Asking {
  /** Chosen by the host: the answer to this message names it. */
  id: number;
}

interface Answering {
  /** The `id` of the host's message that this answers. */
  re: number;
}

// --- what the host may set -----------------------------------------------------------------------------------------

/** Colours that a host may give: its name for each, and the variable of the style sheet. */
export const COLOURS = {
  paper: "--paper",
  card: "--card",
  sunk: "--sunk",
  ink: "--ink",
  soft: "--soft",
  line: "--line",
  edge: "--edge",
  accent: "--deep",
  "accent-ink": "--deep-ink",
  "accent-soft": "--deep-soft",
} as const;

/** The variables of a theme, each as text: #rrggbb, rgb() or hsl(); px or rem; names of fonts. */
export type ThemeName = keyof typeof COLOURS | "radius" | "font";
export type ThemeVariables = Partial<Record<ThemeName, string>>;
export const THEME_NAMES = [...(Object.keys(COLOURS) as (keyof typeof COLOURS)[]), "radius", "font"] as const;

/** Why a message or a part of it was not taken. The codes of the contract say what is wrong with a situation. */
export type RefusedReason =
  | Refusal
  /** Another version of these messages. */
  | "unknown_version"
  /** No such message. */
  | "unknown_type"
  /** Not a message at all. */
  | "no_message"
  /** No such language. */
  | "unknown_language"
  /** With these colours something could not be read. The pointer names one of the two that are too alike. */
  | "too_little_contrast"
  /** What the person chose in the frame herself stays. */
  | "chosen_by_person"
  /** The person kept what she had typed. */
  | "kept_by_person"
  /** A later message took its place. */
  | "overtaken"
  /** The page that asks has no origin that could be named to the person. */
  | "no_origin";

// --- host → frame --------------------------------------------------------------------------------------------------

/** Comes with one port. */
export interface Connect extends Message<"connect"> {
  /** The host makes the frame as high as it says: it need not scroll by itself. */
  follows?: boolean;
}

/** Colours, corners and fonts; each message takes the place of the former one. */
export interface SetTheme extends Message<"theme">, Asking {
  variables: ThemeVariables;
}

/** The language (zh, en) and the look (words of light, dark, contrast, large). */
export interface Show extends Message<"show">, Asking {
  language?: string;
  look?: string;
}

/**
 * Takes the place of everything that stands in the form. What is not given stands empty, for the person to fill in. If
 * she has typed something herself, she is asked first.
 */
export interface SetSituation extends Message<"set">, Asking {
  situation: Partial<Situation>;
}

/** The person is asked whether the host may have what she types and its answer. */
export interface RequestAnswer extends Message<"request">, Asking {
  what: "answer";
}

export type HostMessage = SetTheme | Show | SetSituation | RequestAnswer;

// --- frame → host --------------------------------------------------------------------------------------------------

export interface Hello extends Message<"hello"> {}

/** The form stands. */
export interface Ready extends Message<"ready"> {}

/** How high everything is, in CSS pixels, rounded up. */
export interface Height extends Message<"height"> {
  height: number;
}

export interface Done extends Message<"done">, Answering {}

export interface Refused extends Message<"refused">, Answering {
  reason: RefusedReason;
  /** JSON pointer into the message. */
  pointer: string;
}

/** The person has been asked; what she says comes later. */
export interface Asked extends Message<"asked">, Answering {}

/** She said yes: answers follow, until "withdrawn". */
export interface Agreed extends Message<"agreed"> {}

/** She said no, now or earlier; she is not asked again. */
export interface Declined extends Message<"declined"> {}

export interface Withdrawn extends Message<"withdrawn"> {}

/** Only between "agreed" and "withdrawn": once at the beginning, then after each change. */
export interface Answer extends Message<"answer"> {
  /** Null while something is missing or wrong: what came before no longer holds. */
  answer: {
    situation: Situation;
    assessment: Assessment;
    /** She gave no date: the answer is that of a birth on the day of the answer. */
    assumed_birth: boolean;
  } | null;
}

export type FrameMessage = Ready | Height | Done | Refused | Asked | Agreed | Declined | Withdrawn | Answer;
export type FrameEvents = { [Type in FrameMessage["type"]]: Extract<FrameMessage, { type: Type }> };

/** A message without what every message has. */
export type Said<M extends Message<string>> = M extends Message<string> ? Omit<M, "yusuan"> : never;
