// `coverage.json`: what is known of each parameter in each pooling area, one letter each. Made from the policy data by a
// script; here it is only counted.

import type { Grade, RegionCode, Status, Text } from "yusuan";

export interface CoverageFile {
  version: string;
  /** Entries of the policy data by the grade of what they rest on. */
  grades: Record<Grade, number>;
  parameters: string[];
  provinces: Province[];
}
export interface Province {
  id: string;
  name: Text;
  areas: Area[];
}
export interface Area {
  code: RegionCode;
  name: Text;
  verified_until: string;
  /** A letter a parameter, in the order of `parameters`. */
  states: Partial<Record<Status, string>>;
}

export const STATUSES: readonly Status[] = ["flexible", "unemployment_benefit", "employee", "resident"];

/** s settled by an official text, r settled by a report or by reckoning, u several readings, x nobody published it. */
export type Known = "s" | "r" | "u" | "x";
export const KNOWN: readonly Known[] = ["s", "r", "u", "x"];
export type Counts = Record<Known, number>;

/** Null where the parameter makes no sense for the status. */
export function knownAt(area: Area, status: Status, column: number): Known | null {
  const letter = area.states[status]?.[column] ?? "-";
  if (letter === "-") return null;
  // A letter of a later version is no claim to know.
  return KNOWN.find((known) => known === letter) ?? "x";
}

export function countOf(areas: readonly Area[], status: Status, columns: readonly number[]): Counts {
  const counts: Counts = { s: 0, r: 0, u: 0, x: 0 };
  for (const area of areas)
    for (const column of columns) {
      const known = knownAt(area, status, column);
      if (known) ++counts[known];
    }
  return counts;
}

/** The parameters that mean something for the status in any area. */
export function columnsFor({ parameters, provinces }: CoverageFile, status: Status): number[] {
  const areas = provinces.flatMap((province) => province.areas);
  return parameters.map((_, index) => index).filter((column) => areas.some((area) => knownAt(area, status, column)));
}

/** Whole per cent that add up to a hundred: what was cut off goes to the largest remainders. */
export function percentages(counts: Counts): Counts {
  const sum = KNOWN.reduce((total, known) => total + counts[known], 0);
  if (sum === 0) return { ...counts };
  const parts = KNOWN.map((known) => ({
    known,
    whole: Math.floor((counts[known] * 100) / sum),
    rest: (counts[known] * 100) % sum,
  }));
  const lacking = 100 - parts.reduce((total, { whole }) => total + whole, 0);
  const raised = [...parts].sort((a, b) => b.rest - a.rest).slice(0, lacking);
  return Object.fromEntries(parts.map((part) => [part.known, part.whole + (raised.includes(part) ? 1 : 0)])) as Counts;
}
