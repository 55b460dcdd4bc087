// What is compared with what: kept while the page is open, though an unfinished entry takes the answer away for a while.

import { signal } from "@preact/signals";
import { NOWHERE, type Place } from "../../inputs";

export type Over = "status" | "place" | "date";

export const MOST_PLACES = 3;

export const over = signal<Over>("status");
export const otherPlaces = signal<readonly Place[]>([NOWHERE]);
/** As typed or chosen; empty: a year after the event. */
export const otherDate = signal("");
