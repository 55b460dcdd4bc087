// The rooms of the page: parts that are fetched, with their words, when somebody goes in.

import type { ComponentType } from "preact";
import type { RoomWords } from "../words/words";

export type RoomId = Exclude<keyof RoomWords, "known">;
export interface RoomProps<K extends RoomId> {
  words: RoomWords[K];
}

type Rooms = { [K in RoomId]: () => Promise<{ default: ComponentType<RoomProps<K>> }> };

export const rooms: Rooms = {
  strip: () => import("./strip/Strip"),
  plan: () => import("./plan/Plan"),
  compare: () => import("./compare/Compare"),
  bring: () => import("./bring/Bring"),
  keep: () => import("./keep/Keep"),
};
