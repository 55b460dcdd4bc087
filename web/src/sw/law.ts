// What the rules of a province say, as short hashes (vite/service-worker.ts writes them): enough to name what an update
// changes without carrying two versions of the law.

/** `NN.law.json`. A list of one means every area. */
export interface Law {
  policy: string;
  areas: readonly string[];
  /** The last day for which each area was verified. */
  until: readonly string[];
  /** By "parameter status", for each area; empty where it has none. */
  says: Readonly<Record<string, readonly string[]>>;
}

export interface Change<Id extends string = string> {
  from: string;
  to: string;
  /** Parameters that say something else for this status, in the order of the newer law. */
  mine: Id[];
  /** Something else for other statuses only. */
  others: boolean;
}

function said(law: Law, area: string): Map<string, string> {
  const index = law.areas.indexOf(area);
  return new Map(Object.entries(law.says).map(([key, all]) => [key, (all.length === 1 ? all[0] : all[index]) ?? ""]));
}

/** Undefined where one of the two does not know the area: then nothing is claimed. */
export function changeOf(before: Law, after: Law, area: string, status: string): Change | undefined {
  if (!before.areas.includes(area) || !after.areas.includes(area)) return undefined;
  const former = said(before, area);
  const now = said(after, area);
  const keys = [...new Set([...now.keys(), ...former.keys()])].filter(
    (key) => (former.get(key) ?? "") !== (now.get(key) ?? ""),
  );
  const split = keys.map((key) => key.split(" ") as [string, string]);
  return {
    from: before.policy,
    to: after.policy,
    mine: split.filter(([, of]) => of === status).map(([parameter]) => parameter),
    others: split.some(([, of]) => of !== status),
  };
}
