/** Words of an answer of another day beside today's. */
export interface SinceWords {
  title: string;
  same: (day: string) => string;
  /** Of the policy data's versions. */
  sameNewer: (day: string, then: string, now: string) => string;
  changed: (day: string) => string;
  /** Heads of the table. */
  what: string;
  before: (day: string) => string;
  now: string;
  entitled: string;
  /** In place of a figure, where there is no answer now. */
  noAnswer: string;
  onlyDay: (then: string, now: string) => string;
  sameDay: string;
  versions: (then: string, now: string) => string;
  sameVersion: (version: string) => string;
  recorded: string;
  dismiss: string;
}
