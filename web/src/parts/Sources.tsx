// Every document behind the answer, and the local notices by which the provincial one reached this place.

import { computed } from "@preact/signals";
import { outcome, place, words } from "../state";
import { documentOf, OfficialLink } from "./Article";

/** As one text, so that a new answer from the same documents draws nothing anew. */
const cited = computed(() => {
  const now = outcome.value;
  const ids = new Set<string>();
  const here = place.value;
  for (const { document, division } of here?.area.forwarding ?? [])
    if (!division || division === here?.code) ids.add(document);
  if (now.is === "answer") {
    const { trace, notices, medical, unsettled } = now.assessment;
    for (const { citations } of [...trace, ...notices, ...medical, ...unsettled])
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
