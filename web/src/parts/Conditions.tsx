import type { Condition, ConditionId } from "../contract";
import { words } from "../state";
import { How } from "./How";
import { Sign } from "./Verdict";

/** The steps of the trace that a condition rests on. */
const STEPS: Record<ConditionId, readonly string[]> = {
  in_force: ["scheme.in_force"],
  continuous_months: ["coverage.continuous_months", "coverage.required_months", "coverage.back_paid_counts"],
  cumulative_months: ["coverage.cumulative_months", "coverage.required_months", "coverage.back_paid_counts"],
  insured_in_area: ["coverage.insured_in_area"],
  transition: ["transition.months", "transition.entitled_from", "transition.medical_months"],
  completed_by_claim: ["coverage.entitled_from", "coverage.months_at"],
  completed_after_event: ["coverage.entitled_from", "coverage.cure_months"],
  insured_through_period: ["deadlines.insured_through", "coverage.through_period"],
};

export function Conditions({ conditions }: { conditions: Condition[] }) {
  const w = words.value;
  if (!w || conditions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="conditions">
      <h3 id="conditions">{w.answer.conditions}</h3>
      <ul class="conditions">
        {conditions.map((condition) => (
          <li key={condition.id} class={condition.met}>
            <Sign of={condition.met} />
            <div>
              <p>
                {w.conditions[condition.id]} <span class={`mark ${condition.met}`}>{w.met[condition.met]}</span>
              </p>
              <Count condition={condition} />
              <How figures={STEPS[condition.id]} of={w.conditions[condition.id]} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Count({ condition: { have, have_max, need } }: { condition: Condition }) {
  const w = words.value;
  if (!w || have === undefined) return null;
  const most = have_max ?? have;
  const months = most === have ? String(have) : w.answer.range(String(have), String(most));
  if (need === undefined) return <p class="count">{w.answer.haveNeedUnknown(months)}</p>;
  return (
    <p class="count">
      {w.answer.haveNeed(months, need)}
      {need > 0 ? (
        <svg class="meter" viewBox="0 0 120 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="rail" x="0" y="1" width="120" height="6" rx="3" />
          <rect class="maybe" x="0" y="1" width={Math.min(most / need, 1) * 120} height="6" rx="3" />
          <rect class="span-of" x="0" y="1" width={Math.min(have / need, 1) * 120} height="6" rx="3" />
        </svg>
      ) : null}
    </p>
  );
}
