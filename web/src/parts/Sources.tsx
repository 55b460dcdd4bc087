// Every document behind the answer, and the local notices by which the provincial one reached this place.

import { computed } from "@preact/signals";
import { below, place, region, words } from "../state";
import { documentOf, OfficialLink } from "./Paper";

/** As one text, so that a new answer from the same documents draws nothing anew. */
const cited = computed(() => {
  const now = below.value.outcome;
  const ids = new Set<string>();
  const here = place.value?.code;
  for (const { document, division } of region.value?.forwarding ?? [])
    if (!division || division === here) ids.add(document);
  if (now.is === "answer") {
    const { trace, notices, medical, unsettled, leave, childcare_subsidy } = now.assessment;
    const alone = [leave, childcare_subsidy].filter((one) => one !== undefined);
    for (const { citations } of [...trace, ...notices, ...medical, ...unsettled, ...alone])
      for (const { document } of citations) ids.add(document);
  }
  return [...ids].join(" ");
});

export function Sources() {
  const w = words.value;
  if (!w) return null;
  return (
    <section class="card more" aria-labelledby="sources">
      <details>
        <summary>
          <h3 id="sources">{w.answer.sources}</h3>
        </summary>
        <p class="hint">{w.answer.sourcesHint}</p>
        <ul class="sources">
          {cited.value.split(" ").map((id) => {
            const document = documentOf(id);
            return document ? (
              <li key={id}>
                <p lang="zh-CN">
                  {`《${document.title}》`}
                  {document.number ? <span class="number">{document.number}</span> : null}
                </p>
                <p class="hint">
                  {document.issuer}
                  {document.issued ? ` · ${w.answer.issued(w.day(document.issued))}` : ""} ·{" "}
                  <OfficialLink document={document} />
                </p>
              </li>
            ) : null;
          })}
        </ul>
      </details>
    </section>
  );
}
