// The words of the law behind a figure: document, number, article, its text, and the official page where there is one.

import type { Citation, PolicyDocument } from "../contract";
import { documents, wantArticles, wordsOf } from "../policy";
import { words } from "../state";

export function documentOf(id: string): PolicyDocument | undefined {
  return documents.value.get(id);
}

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
      <figcaption lang="zh-CN">
        {`《${document.title}》`}
        {document.number ? <span class="number">{document.number}</span> : null}{" "}
        <b class="clause">{whole ? w.answer.wholeText : w.answer.article(citation.article)}</b>
      </figcaption>
      {brief ? null : (
        <>
          <Text citation={citation} />
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

export function OfficialLink({ document }: { document: PolicyDocument }) {
  const w = words.value;
  if (!w) return null;
  // Only a page of the issuing office is ever in `url`; any other scheme than https is not linked.
  return document.url && /^https?:\/\//.test(document.url) ? (
    <a href={document.url} target="_blank" rel="noreferrer noopener">
      {w.answer.official}
      <span class="quiet">{` ${document.number ?? document.title}`}</span>
    </a>
  ) : (
    <span class="no-link">{w.answer.noOfficialLink}</span>
  );
}

/** The articles alone, where nothing was computed. */
export function Basis({ citations, of }: { citations: readonly Citation[]; of: string }) {
  const w = words.value;
  if (!w || citations.length === 0) return null;
  return (
    <details class="how">
      <summary>
        {w.answer.basis}
        <span class="quiet">{`${w.colon}${of}`}</span>
      </summary>
      <Articles citations={citations} />
    </details>
  );
}
