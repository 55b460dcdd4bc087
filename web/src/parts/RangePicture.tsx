// Where the allowance may lie: the part of a line that the readings cover, with a tick for the result under each. A range
// from nothing begins at the line's end; any other stands in its middle, so that close results can be told apart.

import type { AmountRange, Unsettled } from "../contract";
import { grouped } from "../figures";
import { words } from "../state";
import { fen } from "../typed";

const WIDTH = 1000;

export function RangePicture({ unsettled, range }: { unsettled: Unsettled[]; range: AmountRange }) {
  const w = words.value;
  if (!w) return null;
  const least = fen(range.min);
  const from = least === 0 ? 0 : 0.15 * WIDTH;
  const to = least === 0 ? WIDTH : 0.85 * WIDTH;
  const at = (money: string) => from + ((fen(money) - least) / Math.max(fen(range.max) - least, 1)) * (to - from);
  const ticks = new Set<number>([from, to]);
  for (const open of unsettled)
    for (const { amount } of open.alternatives)
      if (amount) for (const end of [amount.min, amount.max]) ticks.add(Math.min(Math.max(at(end), from), to));
  const label = w.answer.rangePicture(w.yuan(grouped(range.min)), w.yuan(grouped(range.max)));
  return (
    <figure class="range">
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label={label} focusable="false">
        <rect class="rail" x="0" y="16" width={WIDTH} height="8" />
        <rect class="span-of" x={from} y="12" width={to - from} height="16" />
        {[...ticks].map((x) => (
          <rect key={x} class="tick-of" x={Math.min(Math.max(x - 3, 0), WIDTH - 6)} y="2" width="6" height="36" />
        ))}
      </svg>
      <figcaption class={least === 0 ? "" : "inside"} aria-hidden="true">
        <span>{grouped(range.min)}</span>
        <span>{grouped(range.max)}</span>
      </figcaption>
    </figure>
  );
}
