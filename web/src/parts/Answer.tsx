import type { Unsettled as Open } from "../contract";
import { core, outcome, reading, words, wrong } from "../state";
import { Conditions } from "./Conditions";
import { Deadlines } from "./Deadlines";
import { Medical } from "./Medical";
import { Notices } from "./Notices";
import { Premium } from "./Premium";
import { Sources } from "./Sources";
import { Unsettled } from "./Unsettled";
import { Verdict } from "./Verdict";
import { Waiting } from "./Waiting";

export function Answer() {
  const w = words.value;
  if (!w) return null;
  if (core.value.is === "failed")
    return (
      <p class="notice bad" role="alert">
        {w.answer.failed}
      </p>
    );
  if (core.value.is === "loading") return <p class="hint">{w.answer.loading}</p>;
  const now = outcome.value;
  if (now.is !== "answer")
    return (
      <>
        <Waiting missing={reading.value.missing} wrong={wrong.value} refusal={now.is === "refused" ? now : undefined} />
        {/* What the bureau said stays in reach: it may be the very thing to correct. */}
        <Unsettled unsettled={NONE} />
      </>
    );
  const { allowance, contribution, deadlines, medical, notices, policy, unsettled } = now.assessment;
  const inForce = !allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no");
  const verified = w.day(policy.verified_until);
  return (
    <>
      {policy.within_verified ? null : <p class="notice warn">{w.answer.beyondVerified(verified)}</p>}
      <Verdict allowance={allowance} unsettled={unsettled} />
      <Conditions conditions={allowance.conditions} />
      <Premium contribution={contribution} unsettled={unsettled} />
      {inForce ? <Deadlines deadlines={deadlines} unsettled={unsettled} /> : null}
      <Unsettled unsettled={unsettled} />
      <Medical medical={medical} unsettled={unsettled} />
      <Notices notices={notices} />
      <Sources />
      <p class="fine">
        {w.answer.disclaimer} {w.answer.verified(policy.version, verified)}
      </p>
    </>
  );
}

const NONE: Open[] = [];
