import { withoutScheme } from "../bearing";
import type { Assessment, Unsettled as Open } from "../contract";
import { has } from "../look";
import { rulesPath } from "../rules/path";
import { assumedBirth, below, core, fieldId, lacking, look, outcome, reading, tongue, words, wrong } from "../state";
import { Conditions } from "./Conditions";
import { Deadlines } from "./Deadlines";
import { focusOn } from "./focus";
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
        <a class="coverage-link" href={rulesPath(tongue.value, "index")}>
          {w.answer.byHand}
        </a>
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
            missing={now.is === "waiting" && now.dateDecides ? ["/event/date"] : reading.value.missing}
            wrong={wrong.value}
            refusal={now.is === "refused" ? now : undefined}
            why={now.is === "waiting" && now.dateDecides ? w.answer.dateDecides : undefined}
          />
        )}
        {/* What the bureau said stays in reach: it may be the very thing to correct. */}
        <Unsettled unsettled={NONE} />
      </>
    );
  const { allowance, notices, policy } = now.assessment;
  const { inForce, open } = doubts(now.assessment);
  const assumed = assumedBirth.value;
  return (
    <>
      {assumed ? (
        <div class="notice">
          <p>{w.answer.assumedBirth(w.day(assumed))}</p>
          <button type="button" class="button" onClick={() => focusOn(fieldId("/event/date"))}>
            {w.answer.giveDate}
          </button>
        </div>
      ) : null}
      {policy.within_verified ? null : (
        <p class="notice warn">{w.answer.beyondVerified(w.day(policy.verified_until))}</p>
      )}
      <Verdict inForce={inForce} allowance={allowance} unsettled={open} notices={notices} />
      <Below />
    </>
  );
}

function Below() {
  const w = words.value;
  const now = below.value.outcome;
  if (!w || now.is !== "answer") return null;
  const { allowance, childcare_subsidy, contribution, deadlines, leave, medical, notices, policy } = now.assessment;
  const { inForce, open, idle } = doubts(now.assessment);
  // In large type the main facts come first, and why one does not get it; the rest is folded.
  const large = has(look.value, "large");
  const conditions = <Conditions conditions={inForce ? allowance.conditions : allowance.conditions.slice(0, 1)} />;
  const besides = leave ? <Leave leave={leave} paid={allowance.days} unsettled={open} /> : null;
  const others = (
    <>
      <Medical medical={medical} unsettled={open} />
      {childcare_subsidy ? <Subsidy subsidy={childcare_subsidy} unsettled={open} /> : null}
      <Notices notices={notices} />
    </>
  );
  const assumed = assumedBirth.value;
  return (
    <>
      {large && allowance.entitled !== "no" ? null : conditions}
      <Premium contribution={contribution} unsettled={open} />
      {large ? null : besides}
      {inForce && !assumed ? <Deadlines deadlines={deadlines} unsettled={open} /> : null}
      <Unsettled unsettled={open} idle={idle} />
      {large ? (
        <details class="card more">
          <summary>{w.more}</summary>
          <div class="column">
            {allowance.entitled === "no" ? null : conditions}
            {besides}
            {others}
          </div>
        </details>
      ) : (
        others
      )}
      {/* What is counted from the day, or taken away as the answer, waits for the day. */}
      {assumed ? null : (
        <>
          <Door id="plan" />
          <Door id="compare" />
          <Door id="bring" />
        </>
      )}
      <Sources />
      <p class="fine">
        {w.answer.disclaimer} {w.answer.verified(policy.version, w.day(policy.verified_until))}
      </p>
    </>
  );
}

/** Where no rule pays the allowance at all, what such a rule would ask for is idle. */
function doubts({ allowance, unsettled }: Assessment): { inForce: boolean; open: Open[]; idle: Open[] } {
  const inForce = !allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no");
  return { inForce, ...(inForce ? { open: unsettled, idle: NONE } : withoutScheme(unsettled)) };
}

const NONE: Open[] = [];
