// Leave and paid days side by side: people take the one for the other. The employer gives the leave, the fund pays the days.

import type { Allowance, LeaveAnswer, Unsettled } from "../contract";
import { isSettled } from "../figures";
import { words } from "../state";
import { Basis } from "./Fold";
import { How } from "./How";
import { Ifs } from "./Verdict";

interface Props {
  leave: LeaveAnswer;
  paid: Allowance["days"];
  unsettled: Unsettled[];
}

export function Leave({ leave, paid, unsettled }: Props) {
  const w = words.value;
  if (!w) return null;
  const days = (count: string | undefined) =>
    count === undefined ? <span class="unknown">{w.answer.unpublished}</span> : w.dayCount(count);
  const paidText = paid
    ? isSettled(paid)
      ? String(paid.min)
      : w.answer.range(String(paid.min), String(paid.max))
    : undefined;
  return (
    <section class="card" aria-labelledby="leave">
      <h3 id="leave">{w.answer.leave}</h3>
      <dl class="facts large">
        <div>
          <dt>{w.answer.leaveDays}</dt>
          <dd>{days(leave.days === null ? undefined : String(leave.days))}</dd>
        </div>
        <div>
          <dt>{w.answer.leavePaid}</dt>
          <dd>{days(paidText)}</dd>
        </div>
      </dl>
      <p class="aside">{w.answer.leaveHint}</p>
      <Ifs unsettled={unsettled} figure="leave" />
      {leave.days === null ? (
        <Basis citations={leave.citations} of={w.answer.leave} />
      ) : (
        <How figures={["leave.days"]} of={w.answer.leave} />
      )}
    </section>
  );
}
