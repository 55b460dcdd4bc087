import { traced, words } from "../state";
import { Fold, Titled } from "./Fold";

/** "How": the steps behind a figure, down to what was typed and to the articles. */
export function How({ figures, of }: { figures: readonly string[]; of: string }) {
  const w = words.value;
  if (!w || !figures.some((figure) => traced.value.includes(` ${figure} `))) return null;
  return <Fold how summary={<Titled title={w.answer.how} of={of} />} figures={figures} />;
}
