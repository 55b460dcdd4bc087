/** Words of statuses, places and dates side by side. */
export interface CompareWords {
  over: { legend: string; status: string; place: string; date: string };
  /** What stays the same in the other columns. */
  same: { status: string; place: string; date: string };
  answers: string;
  you: string;
  table: string;
  scale: string;
  rows: Record<
    | "entitled"
    | "amount"
    | "open"
    | "premium"
    | "net"
    | "days"
    | "base"
    | "divisor"
    | "claim_by"
    | "payee"
    | "verified",
    string
  >;
  /** In the row of what is not settled, where everything is. */
  settled: string;
  /** Where no allowance is due, there is no day to claim it. */
  notDue: string;
  premiumIncluded: string;
  netOpen: string;
  netUnknown: string;
  failed: (message: string) => string;
  place: (number: number) => string;
  placeHint: string;
  add: string;
  remove: (name: string) => string;
  date: string;
  dateHint: string;
  offer: {
    later: (day: string) => string;
    earlier: (day: string) => string;
    from: (day: string) => string;
    before: (day: string) => string;
  };
  offerChange: (parameters: string) => string;
  offerOpen: (parameters: string) => string;
  /** More than three are counted. */
  andMore: (count: number) => string;
  unchecked: string;
  ifStays: (headline: string) => string;
  beyond: (column: string, day: string) => string;
  differs: (mine: string, other: string, count: number) => string;
  alike: (mine: string, other: string) => string;
  notAdditive: string;
  unused: string;
  alone: (change: string) => string;
  alonePremium: (change: string) => string;
  aloneOpen: string;
  more: (amount: string) => string;
  less: (amount: string) => string;
  between: (change: string, other: string) => string;
  depends: (change: string) => string;
  nothing: string;
}
