// The words of the law behind a figure: document, number, article, its text, and the official page where there is one.

import type { Citation } from "../contract";
import { wantArticles, wordsOf } from "../policy";
import { words } from "../state";
import { documentOf, OfficialLink } from "./Paper";

export { Basis } from "./Fold";
export { documentOf, OfficialLink };

/** `said` has the articles whose words stand further up in the same list: they are only named again. */
export function Articles({ citations, said }: { citations: readonly Citation[]; said?: ReadonlySet<string> }) {
  return (
    <>
      {citations.map((citation) => (
        <Article key={citationKey(citation)} citation={citation} brief={said?.has(citationKey(citation)) ?? false} />
      ))}
    </>
  );
}

export function citationKey({ document, article }: Citation): string {
  return `${document} ${article}`;
}

function Article({ citation, brief }: { citation: Citation; brief: boolean }) {
  const w = words.value;
  const document = documentOf(citation.document);
  if (!w || !document) return null;
  const whole = citation.article === "全文";
  return (
    <figure class={brief ? "article brief" : "article"}>
      <figcaption>
        <span lang="zh-CN">
          {`《${document.title}》`}
          {document.number ? <span class="number">{document.number}</span> : null}
        </span>{" "}
        <b class="clause">{whole ? w.answer.wholeText : w.answer.article(citation.article)}</b>
      </figcaption>
      {brief ? null : (
        <>
          <Text citation={citation} />
          <p class="hint">
            <span lang="zh-CN">{document.issuer}</span>
            {[
              document.issued ? w.answer.issued(w.day(document.issued)) : "",
              document.in_force ? w.answer.inForce(w.day(document.in_force)) : "",
              document.ends ? w.answer.ends(w.day(document.ends)) : "",
            ]
              .filter(Boolean)
              .map((text) => ` · ${text}`)}
          </p>
          <OfficialLink document={document} />
        </>
      )}
    </figure>
  );
}

/** The words come in a file of their own, when somebody may read them. */
function Text({ citation }: { citation: Citation }) {
  const w = words.value;
  if (!w) return null;
  const now = wordsOf(citation);
  if (now === "loading") return <p class="hint">{w.answer.articleLoading}</p>;
  if (now === "failed")
    return (
      <p class="unseen">
        {w.answer.articleFailed}{" "}
        <button type="button" class="link" onClick={() => wantArticles(true)}>
          {w.retry}
        </button>
      </p>
    );
  return now.text ? <blockquote lang="zh-CN">{now.text}</blockquote> : <p class="unseen">{w.answer.articleUnseen}</p>;
}
