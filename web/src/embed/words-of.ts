// The words of the frame, fetched with it and not with the page: only the frame knows them.

import { signal } from "@preact/signals";
import type { Tongue } from "../language";
import type { EmbedWords } from "./words";

const files = import.meta.glob<EmbedWords>("../words/??.ts", { query: "?of=embed", import: "embed" });

export const said = signal<EmbedWords | null>(null);

let wanted: Tongue | undefined;

export async function speak(tongue: Tongue): Promise<void> {
  wanted = tongue;
  const loaded = await files[`../words/${tongue}.ts`]?.();
  // A second change may have overtaken the first one's file.
  if (loaded && wanted === tongue) said.value = loaded;
}
