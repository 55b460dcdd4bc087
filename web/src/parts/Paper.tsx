// A document of the policy, and the official page where there is one.

import type { PolicyDocument } from "../contract";
import { documents } from "../policy";
import { words } from "../state";

export function documentOf(id: string): PolicyDocument | undefined {
  return documents.value.get(id);
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
