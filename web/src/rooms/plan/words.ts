/** Words of when to start. */
export interface PlanWords {
  /** What the rows are, and what they leave out of sight. */
  intro: string;
  noBase: string;
  refused: string;
  waiting: string;
  latest: (month: string) => string;
  /** Where nobody can say for later ones. */
  latestSure: (month: string) => string;
  latestOver: string;
  latestTooLate: string;
  ownInTime: (month: string) => string;
  latestLater: string;
  all: (from: string, to: string) => string;
  none: (from: string, to: string) => string;
  open: string;
  openBetween: (from: string, to: string) => string;
  /** The doubts that decide it. */
  dependsOn: (parameters: string) => string;
  unknown: string;
  own: (month: string) => string;
  ownRow: string;
  ownEarlier: (month: string) => string;
  ownNone: string;
  latestRow: string;
  over: string;
  chart: (from: string, to: string) => string;
  pick: string;
  pickHint: string;
  row: (start: string, months: string) => string;
  most: (amount: string) => string;
  premiums: string;
  allowance: string;
  net: string;
  unpublished: string;
  versus: Record<"more" | "less" | "same", string>;
  legend: Record<"yes" | "later" | "range" | "unknown" | "none" | "premiums" | "net" | "over", string>;
  table: string;
  start: string;
  months: string;
  entitled: string;
  remark: string;
  answers: Record<"yes" | "later" | "no" | "uncertain", string>;
  /** Changing the date and the base by dragging. */
  attempt: string;
  attemptHint: string;
  date: Record<"birth" | "termination", string>;
  dateKeepsMonths: string;
  base: string;
  baseOf: (base: string) => string;
  baseFree: string;
  putBack: (value: string) => string;
  now: string;
}
