// What others got on average, beside the person's own figure: a check of its order of magnitude, and nothing else.

import type { NoticeAnswer } from "../contract";
import { shortened } from "../figures";
import { isAverage } from "../naming";
import { words } from "../state";
import { Fold } from "./Fold";

export function Averages({ notices }: { notices: NoticeAnswer[] }) {
  const w = words.value;
  const averages = notices.flatMap(({ code, amount, citations }) =>
    isAverage(code) && amount ? [{ code, amount, citations }] : [],
  );
  if (!w || averages.length === 0) return null;
  return (
    <Fold
      how
      summary={`${w.answer.averages}${w.colon}${averages
        .map(({ code, amount }) => w.averages[code](w.yuan(shortened(amount))))
        .join(w.listComma)}`}
      citations={averages.flatMap(({ citations }) => citations)}
    >
      <p class="hint">{w.answer.averagesHint}</p>
    </Fold>
  );
}
