// The latest month that still works, as one of the things that can be said of it.

import type { PlanRow } from "../../contract";
import type { Planned } from "./rows";

export interface Saying {
  is: "latest" | "all" | "none" | "open";
  /** The latest start with yes or later, or the last month asked for. */
  month: string;
  /** That month is over. */
  over: boolean;
  /** It is over, her own record does not begin in time, and no later start is in doubt that is still possible. */
  tooLate: boolean;
  /** Her own record begins in it or before. */
  ownInTime: boolean;
  /** It is entitled only once the months are full. */
  later: boolean;
  /** Months of start after it for which nobody can say. */
  open: { from: string; to: string } | undefined;
  /** How much it would be nobody can say. */
  unknown: boolean;
  from: string;
}

export function sayingOf({ asked, latest, own }: Planned, today: string): Saying | undefined {
  const [first, last] = [asked[0], asked[asked.length - 1]];
  if (!first || !last) return undefined;
  const works = ({ entitled }: PlanRow) => entitled === "yes" || entitled === "later";
  const uncertain = asked.filter(
    ({ entitled, start }) => entitled === "uncertain" && (latest === null || start > latest),
  );
  const [openFrom, openTo] = [uncertain[0], uncertain[uncertain.length - 1]];
  const best = asked.find(({ start }) => start === latest);
  const now = today.slice(0, 7);
  const over = best !== undefined && best.start < now;
  const ownInTime = best !== undefined && own !== undefined && own <= best.start;
  return {
    is: best ? (asked.every(works) ? "all" : "latest") : openFrom ? "open" : "none",
    month: best?.start ?? last.start,
    over,
    tooLate: over && !ownInTime && (openTo === undefined || openTo.start < now),
    ownInTime,
    later: best?.entitled === "later",
    open: openFrom && openTo ? { from: openFrom.start, to: openTo.start } : undefined,
    unknown: (best ?? openFrom)?.allowance === null,
    from: first.start,
  };
}
