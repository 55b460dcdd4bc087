// Undo and redo over values that are never changed in place.

export interface Steps<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

/** More than anybody goes back; a bound, so that a day of painting does not fill the memory. */
const MOST_STEPS = 500;

export const NO_STEPS = { past: [], future: [] } as const;

/** Before a change: what stood until then. What was undone before cannot come back after it. */
export function stepped<T>({ past }: Steps<T>, before: T): Steps<T> {
  return { past: [...past.slice(1 - MOST_STEPS), before], future: [] };
}

export function back<T>({ past, future }: Steps<T>, now: T): { steps: Steps<T>; value: T } | undefined {
  const value = past[past.length - 1];
  return value === undefined ? undefined : { steps: { past: past.slice(0, -1), future: [now, ...future] }, value };
}

export function forth<T>({ past, future }: Steps<T>, now: T): { steps: Steps<T>; value: T } | undefined {
  const [value, ...rest] = future;
  return value === undefined ? undefined : { steps: { past: [...past, now], future: rest }, value };
}
