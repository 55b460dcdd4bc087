// How to compute by hand what the calculator computes, with an example in the figures of the place.

import type { Citation, Step, Unsettled } from "../contract";
import { shortened } from "../figures";
import { nameOf } from "../naming";
import { formulaOf, type Token } from "../rooms/how/formula";
import { type Ask, BASE, ON_PAPER, paperOf, type Sum } from "./paper";
import type { Place } from "./place";
import { Citations } from "./Rule";

export function OnPaper({ place, ask }: { place: Place; ask: Ask }) {
  const { w, r, region, day } = place;
  const rules = (["allowance.base_rule", "allowance.days_rule", "allowance.divisor"] as const).filter((id) =>
    region.parameters.some(({ parameter, series }) => parameter === id && series.length > 0),
  );
  return (
    <section class="card" id="paper">
      <h2>{r.paper.title}</h2>
      <ul class="sums">
        <li>
          <b>{r.paper.premium}</b>
        </li>
        <li>
          <b>{r.paper.allowance}</b>
        </li>
      </ul>
      <p>{r.paper.rounding}</p>
      {rules.length > 0 ? (
        <p>
          {r.paper.whatIs}
          {rules.map((id, index) => (
            <span key={id}>
              {index > 0 ? w.listComma : ""}
              <a href={`#${id}`}>{w.parameters[id]}</a>
            </span>
          ))}
        </p>
      ) : null}
      <p>{r.paper.example(w.yuan(shortened(BASE)), w.day(day))}</p>
      {ON_PAPER.map((status) => {
        const { payer, premium, allowance } = paperOf(ask, region.id, status, day);
        return (
          <section class="for" key={status}>
            <h3>{w.statuses[status]}</h3>
            <Figure place={place} name={r.paper.aMonth(payer && w.payers[payer])} sum={premium} />
            {allowance ? (
              <Figure place={place} name={r.paper.ifEntitled} sum={allowance} />
            ) : (
              <p>{w.answer.noScheme}</p>
            )}
          </section>
        );
      })}
    </section>
  );
}

function Figure({ place, name, sum }: { place: Place; name: string; sum: Sum }) {
  const { w, r } = place;
  const names = (open: readonly Unsettled[]) => open.map(({ id }) => nameOf(w, id)).join(w.listComma);
  const lines = sum.steps.filter((step) => formulaOf(step));
  return (
    <div class="sum">
      <p>
        {name}
        {w.colon}
        {lines.length === 0 && sum.lacking.length === 0 ? r.paper.none : null}
      </p>
      {lines.map((step) => (
        <Line key={String(step.result)} place={place} step={step} />
      ))}
      <Citations place={place} citations={citationsOf(lines)} title={r.basis} />
      {lines.length > 0 && sum.doubts.length > 0 ? <p class="hint">{r.paper.doubts(names(sum.doubts))}</p> : null}
      {sum.lacking.length > 0 ? (
        <p class="unknown">
          {r.paper.lacking(names(sum.lacking))} <a href="#ask">{r.paper.ask}</a>
        </p>
      ) : null}
    </div>
  );
}

/** Of all readings together, each once. */
function citationsOf(steps: readonly Step[]): Citation[] {
  const all = steps.flatMap(({ citations }) => citations);
  const key = ({ document, article }: Citation) => `${document} ${article}`;
  return [...new Map(all.map((citation) => [key(citation), citation])).values()];
}

function Line({ place: { w, r }, step }: { place: Place; step: Step }) {
  const formula = formulaOf(step);
  if (!formula) return null;
  const { tokens, exact, rounding } = formula;
  const result = w.yuan(String(step.result));
  return (
    <p class="formula">
      {spaced(tokens.map(written))}
      {exact && rounding ? (
        <>
          {` = ${exact}`}
          <span class="hint">{` ${r.rounding(w.values[rounding.mode as "half_up"], r.roundingUnit[rounding.places as 2])}`}</span>
        </>
      ) : null}
      {" = "}
      <b>{result}</b>
    </p>
  );
}

/** On paper a fraction under a division needs its brackets. */
function written(token: Token): string {
  const text = typeof token === "object" ? String(token.value) : String(token);
  const parts = /^(\d+)\/(\d+)$/.exec(text);
  return parts ? `(${parts[1]} ÷ ${parts[2]})` : text;
}

const spaced = (tokens: readonly string[]) => tokens.join(" ").replace(/\( /g, "(").replace(/ \)/g, ")");
