// The rooms of the page: parts that are fetched, with their words, when somebody goes in.

import type { ComponentType } from "preact";
import type { Citation, NoticeAnswer } from "../contract";
import type { RoomWords } from "../words/words";

/** Not the page of its own, and not the questions, of which each is drawn for itself. */
export type RoomId = Exclude<keyof RoomWords, "known" | "doubt">;
/** What a room is told besides its words. */
interface Told {
  remarks: { notices: readonly NoticeAnswer[] };
  how: { figures?: readonly string[]; citations?: readonly Citation[] };
}
export type ToldOf<K extends RoomId> = K extends keyof Told ? Told[K] : unknown;
export type RoomProps<K extends RoomId> = { words: RoomWords[K] } & ToldOf<K>;

type Rooms = { [K in RoomId]: () => Promise<{ default: ComponentType<RoomProps<K>> }> };

export const rooms: Rooms = {
  usual: () => import("./usual/Usual"),
  strip: () => import("./strip/Strip"),
  plan: () => import("./plan/Plan"),
  compare: () => import("./compare/Compare"),
  bring: () => import("./bring/Bring"),
  since: () => import("./since/Since"),
  keep: () => import("./keep/Keep"),
  remarks: () => import("./remarks/Remarks"),
  how: () => import("./how/Steps"),
  about: () => import("./about/About"),
  offline: () => import("./offline/Offline"),
  display: () => import("./display/Display"),
};
