// A part of the page that is fetched when it is first wanted: its code and, in the language of the page, its words.

import { useSignal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { loadWords, type Tongue } from "../language";
import { type RoomId, type RoomProps, rooms, type ToldOf } from "../rooms/room";
import { tongue, words } from "../state";
import type { RoomWords, Words } from "../words/words";

interface Fetched<K extends RoomId> {
  View: ComponentType<RoomProps<K>>;
  said: RoomWords[K];
}

async function fetchRoom<K extends RoomId>(id: K, wanted: Tongue): Promise<Fetched<K>> {
  const [{ default: View }, said] = await Promise.all([rooms[id](), loadWords(id, wanted)]);
  return { View, said };
}

export function Room<K extends RoomId>({ id, ...told }: { id: K } & ToldOf<K>) {
  const here = useSignal<Fetched<K> | "loading" | "failed">("loading");
  const wanted = tongue.value;
  const load = () => {
    let overtaken = false;
    fetchRoom(id, wanted).then(
      (fetched) => {
        if (!overtaken) here.value = fetched;
      },
      () => {
        // A language that cannot be fetched leaves the room in the one it has.
        if (!overtaken && here.peek() === "loading") here.value = "failed";
      },
    );
    return () => {
      overtaken = true;
    };
  };
  useEffect(load, [wanted]);
  const w = words.value;
  if (!w) return null;
  const now = here.value;
  if (now === "loading")
    return (
      <div class="waiting">
        <p class="hint">{w.room.loading}</p>
        <progress aria-label={w.room.loading} />
      </div>
    );
  if (now === "failed")
    return (
      <div class="notice bad" role="alert">
        <p>{w.room.failed}</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            here.value = "loading";
            load();
          }}
        >
          {w.retry}
        </button>
      </div>
    );
  const props = { ...told, words: now.said } as unknown as RoomProps<K>;
  return <now.View {...props} />;
}

type DoorId = keyof Words["doors"];

/** A fold that fetches what is in it when it is opened. */
export function Door({ id, children }: { id: DoorId; children?: ComponentChildren }) {
  const entered = useSignal(false);
  const w = words.value;
  if (!w) return null;
  return (
    <details
      class="card room"
      id={`room-${id}`}
      onToggle={(event) => {
        if (event.currentTarget.open) entered.value = true;
      }}
    >
      <summary>
        <span class="room-title">{w.doors[id].title}</span> <small>{w.doors[id].hint}</small>
      </summary>
      {entered.value ? <Room id={id} /> : null}
      {children}
    </details>
  );
}
