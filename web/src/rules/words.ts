// The words of the rules pages alone, which are written when the site is built; names of parameters, statuses, values and
// questions are those of the calculator.

import type { ParameterId } from "../contract";

export type Topic = "scheme" | "contribution" | "coverage" | "allowance" | "leave" | "medical" | "childcare_subsidy";

export interface RulesWords {
  /** Of the list of all places. */
  indexTitle: string;
  indexIntro: (areas: number) => string;
  indexDescription: string;
  indexDistricts: string;
  title: (region: string) => string;
  description: (region: string) => string;
  intro: (region: string) => string;
  provinceIntro: (province: string) => string;
  path: string;
  calculator: string;
  calculate: (region: string) => string;
  coverage: string;
  onThisPage: string;
  version: (version: string, day: string) => string;
  verifiedUntil: (day: string) => string;
  stale: (day: string) => string;
  atAGlance: string;
  atAGlanceHint: string;
  rule: string;
  topics: Record<Topic, string>;
  allStatuses: string;
  notApplicable: string;
  /** Another rule is already known to follow. */
  changes: (day: string) => string;
  silent: string;
  silentHint: string;
  silentFor: (statuses: string) => string;
  /** What the calculator does where no text speaks of it. */
  usual: Partial<Record<ParameterId, string>>;
  unsettled: string;
  unknown: string;
  oneReading: string;
  readings: string;
  since: (day: string) => string;
  between: (from: string, until: string) => string;
  after: string;
  before: (count: number) => string;
  of: { nation: string; region: (region: string) => string };
  basis: string;
  gap: string;
  seen: string;
  seenOf: (reading: string) => string;
  seenAt: (place: string) => string;
  seenHanded: string;
  verifiedOn: (day: string) => string;
  note: string;
  ask: string;
  askTitle: (count: number) => string;
  askHint: string;
  askNone: string;
  /** The formula on paper. */
  paper: {
    title: string;
    premium: string;
    allowance: string;
    rounding: string;
    /** Before the names of rules, each a way to it. */
    whatIs: string;
    example: (base: string, day: string) => string;
    aMonth: (payer: string | undefined) => string;
    ifEntitled: string;
    none: string;
    doubts: (names: string) => string;
    lacking: (names: string) => string;
    ask: string;
  };
  notices: string;
  documents: string;
  documentsHint: string;
  inForce: (day: string) => string;
  ends: (day: string) => string;
  forwards: string;
  replaces: string;
  usedFor: string;
  forwarding: string;
  forwardingOf: (division: string) => string;
  districts: (region: string, count: number) => string;
  districtsHint: (region: string) => string;
  aliases: (codes: string) => string;
  neighbours: (province: string) => string;
  areasOf: (province: string, count: number) => string;
  areasOfHint: string;
  overriddenBy: string;
  seeBelow: string;
  byTier: string;
  tier: (months: string, share: string) => string;
  extensionFrom: (order: number, days: string) => string;
  terminationFrom: (weeks: string, days: string) => string;
  terminationAll: (days: string) => string;
  notPublished: (members: string) => string;
  limits: Record<"floor" | "cap", string>;
  rounding: (mode: string, unit: string) => string;
  roundingUnit: Record<"0" | "1" | "2", string>;
  roundingBase: string;
  subsidy: (monthly: string, months: string, first: string) => string;
  gestation: (from: string | undefined, to: string | undefined) => string;
  weeks: (weeks: number, days: number) => string;
  childOrders: (from: number | undefined, to: number | undefined) => string;
  perExtraInfant: (amount: string) => string;
  disclaimer: string;
}
