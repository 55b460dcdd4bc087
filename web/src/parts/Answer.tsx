import { withoutScheme } from "../bearing";
import type { Unsettled as Open } from "../contract";
import { core, lacking, outcome, reading, words, wrong } from "../state";
import { Conditions } from "./Conditions";
import { Deadlines } from "./Deadlines";
import { Lacking } from "./Lacking";
import { Leave } from "./Leave";
import { Medical } from "./Medical";
import { Notices } from "./Notices";
import { Premium } from "./Premium";
import { Door } from "./Room";
import { Sources } from "./Sources";
import { Subsidy } from "./Subsidy";
import { Unsettled } from "./Unsettled";
import { Verdict } from "./Verdict";
import { Waiting } from "./Waiting";

export function Answer() {
  const w = words.value;
  if (!w) return null;
  if (core.value.is === "failed")
    return (
      <div class="notice bad" role="alert">
        <p>{w.answer.failed}</p>
        {/* What was typed is in the address and comes back with the page. */}
        <button type="button" class="button" onClick={() => location.reload()}>
          {w.answer.reload}
        </button>
      </div>
    );
  if (core.value.is === "loading")
    return (
      <div class="card waiting">
        <p class="hint">{w.answer.loading}</p>
        <progress aria-label={w.answer.loading} />
      </div>
    );
  const now = outcome.value;
  if (now.is !== "answer")
    return (
      <>
        {lacking.value.length > 0 ? <Lacking /> : null}
        {lacking.value.length > 0 && reading.value.situation ? null : (
          <Waiting
            missing={reading.value.missing}
            wrong={wrong.value}
            refusal={now.is === "refused" ? now : undefined}
          />
        )}
        {/* What the bureau said stays in reach: it may be the very thing to correct. */}
        <Unsettled unsettled={NONE} />
      </>
    );
  const { allowance, childcare_subsidy, contribution, deadlines, leave, medical, notices, policy } = now.assessment;
  const inForce = !allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no");
  const { open, idle } = inForce
    ? { open: now.assessment.unsettled, idle: NONE }
    : withoutScheme(now.assessment.unsettled);
  const verified = w.day(policy.verified_until);
  return (
    <>
      {policy.within_verified ? null : <p class="notice warn">{w.answer.beyondVerified(verified)}</p>}
      <Verdict inForce={inForce} allowance={allowance} unsettled={open} notices={notices} />
      <Conditions conditions={inForce ? allowance.conditions : allowance.conditions.slice(0, 1)} />
      <Premium contribution={contribution} unsettled={open} />
      {leave ? <Leave leave={leave} paid={allowance.days} unsettled={open} /> : null}
      {inForce ? <Deadlines deadlines={deadlines} unsettled={open} /> : null}
      <Unsettled unsettled={open} idle={idle} />
      <Medical medical={medical} unsettled={open} />
      {childcare_subsidy ? <Subsidy subsidy={childcare_subsidy} unsettled={open} /> : null}
      <Notices notices={notices} />
      <Door id="plan" />
      <Door id="compare" />
      <Door id="bring" />
      <Door id="keep" />
      <Sources />
      <p class="fine">
        {w.answer.disclaimer} {w.answer.verified(policy.version, verified)}
      </p>
    </>
  );
}

const NONE: Open[] = [];
