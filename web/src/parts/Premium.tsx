import type { AmountRange, Contribution, Unsettled } from "../contract";
import { rangeText } from "../naming";
import { words } from "../state";
import { How } from "./How";
import { Ifs } from "./Verdict";

export function Premium({ contribution: c, unsettled }: { contribution: Contribution; unsettled: Unsettled[] }) {
  const w = words.value;
  if (!w) return null;
  // What is a part of the medical premium costs nothing besides.
  const included = c.kind === "included";
  const money = (range: AmountRange | null) =>
    range ? rangeText(w, range) : <span class="unknown">{w.answer.unpublished}</span>;
  return (
    <section class="card" aria-labelledby="premium">
      <h3 id="premium">{w.answer.premium}</h3>
      {c.payer === "none" || c.kind === "none" ? (
        <p>{w.answer.premiumNone}</p>
      ) : (
        <>
          {c.kind ? <p class={c.kind === "included" ? "good" : ""}>{w.premiumKinds[c.kind]}</p> : null}
          <dl class="facts large">
            <div>
              <dt>{included ? w.answer.monthlyIncluded : w.answer.monthly}</dt>
              <dd>{money(c.monthly)}</dd>
            </div>
            <div>
              <dt>{w.answer.total(c.months)}</dt>
              <dd>{money(c.total)}</dd>
            </div>
            {c.payer === "individual" || c.payer === null ? null : (
              <div>
                <dt>{w.answer.ownTotal}</dt>
                <dd>{money(c.own_total)}</dd>
              </div>
            )}
          </dl>
          {included && c.payer === "individual" ? null : (
            <p class={c.payer ? "aside" : "unknown"}>{c.payer ? w.payers[c.payer] : w.answer.premiumUnknownPayer}</p>
          )}
          <Ifs unsettled={unsettled} figure="total" />
          <How
            figures={["contribution.total", "contribution.monthly", "contribution.own_total"]}
            of={w.answer.premium}
          />
        </>
      )}
    </section>
  );
}
