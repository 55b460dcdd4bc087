// 育儿补贴: another office's money, for every child; beside the allowance, not part of it.

import type { ChildcareSubsidy, Unsettled } from "../contract";
import { shortened } from "../figures";
import { words } from "../state";
import { How } from "./How";
import { Ifs } from "./Verdict";

export function Subsidy({ subsidy, unsettled }: { subsidy: ChildcareSubsidy; unsettled: Unsettled[] }) {
  const w = words.value;
  if (!w) return null;
  return (
    <section class="card" aria-labelledby="subsidy">
      <h3 id="subsidy">{w.answer.subsidy}</h3>
      <p>
        {w.answer.subsidyOf(w.yuan(shortened(subsidy.monthly)), subsidy.months)}
        <b>{w.yuan(shortened(subsidy.amount))}</b>
      </p>
      <p class="aside">{w.answer.subsidyHint}</p>
      <Ifs unsettled={unsettled} figure="subsidy" />
      <How figures={["childcare_subsidy.amount"]} of={w.answer.subsidy} />
    </section>
  );
}
