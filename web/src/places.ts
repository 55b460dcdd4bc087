// Which places there are: the pooling areas of the whole country, and the counties and districts once the search needs
// them. Only lists; the policy of a place is fetched by `policy.ts`.

import { computed, signal } from "@preact/signals";
import { fetchDivisions, fetchPlaces } from "./core";
import { type DivisionIndex, divisionOptions, type PlaceIndex, type PlaceOption, provincesOf } from "./regions";

export type Fetched<T> = { is: "wanted" } | { is: "loading" } | { is: "failed" } | { is: "ready"; value: T };

export const placeIndex = signal<Fetched<PlaceIndex>>({ is: "wanted" });
export const divisionIndex = signal<Fetched<DivisionIndex>>({ is: "wanted" });

export const provinces = computed(() => (placeIndex.value.is === "ready" ? provincesOf(placeIndex.value.value) : []));
const areas = computed(() => provinces.value.flatMap((province) => province.areas));
const divisions = computed<PlaceOption[]>(() =>
  divisionIndex.value.is === "ready" ? divisionOptions(provinces.value, divisionIndex.value.value) : [],
);
export const places = computed<PlaceOption[]>(() =>
  divisions.value.length > 0 ? [...areas.value, ...divisions.value] : areas.value,
);

/** Asks for a list unless it is there or on its way; one that could not be fetched is asked for again. */
export async function wantPlaces(): Promise<void> {
  await want(placeIndex, fetchPlaces);
}

export async function wantDivisions(): Promise<void> {
  await Promise.all([want(placeIndex, fetchPlaces), want(divisionIndex, fetchDivisions)]);
}

const waiting = new WeakMap<object, Promise<void>>();

function want<T>(
  state: { value: Fetched<T>; peek(): Fetched<T> },
  fetchIt: () => Promise<T>,
): Promise<void> | undefined {
  const { is } = state.peek();
  if (is === "ready") return undefined;
  if (is === "loading") return waiting.get(state);
  state.value = { is: "loading" };
  const done = fetchIt().then(
    (value) => {
      state.value = { is: "ready", value };
    },
    () => {
      state.value = { is: "failed" };
    },
  );
  waiting.set(state, done);
  return done;
}
