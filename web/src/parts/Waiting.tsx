// Instead of an answer: what is still missing and what is wrong, each a way to its field.

import type { Refusal } from "../contract";
import { capital } from "../naming";
import { errorAt, fieldId, words } from "../state";
import { focusOn } from "./focus";

interface Props {
  missing: readonly string[];
  wrong: Readonly<Record<string, Refusal>>;
  refusal: { code: Refusal; pointer: string } | undefined;
  why: string | undefined;
}

export function Waiting({ missing, wrong, refusal, why }: Props) {
  const w = words.value;
  if (!w) return null;
  // A half-typed figure is still missing rather than wrong, until its field is left.
  const bad = Object.keys(wrong).filter((pointer) => errorAt(pointer));
  const open = [...missing, ...Object.keys(wrong).filter((pointer) => !bad.includes(pointer))];
  const elsewhere = refusal && !Object.values(wrong).includes(refusal.code) ? refusal : undefined;
  return (
    <div class="card waiting">
      {elsewhere ? <p class="notice bad">{w.answer.refused(w.errors[elsewhere.code])}</p> : null}
      {bad.length > 0 || open.length > 0 ? (
        <>
          <p>{w.answer.waiting}</p>
          {why ? <p class="hint">{why}</p> : null}
          <ul class="todo">
            {[...bad, ...open].map((pointer) => (
              <li key={pointer}>
                <button
                  type="button"
                  class="link"
                  onClick={() => focusOn(pointer === "/coverage" ? "strip-here" : fieldId(pointer))}
                >
                  {capital(w.input(pointer))}
                </button>
                <span class={bad.includes(pointer) ? "mark bad" : "mark"}>
                  {bad.includes(pointer) ? w.answer.wrong : w.answer.missing}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
