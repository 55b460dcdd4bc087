// What is stored and what is sent, for reading: written when the site is built, without a script.

import { Sections } from "../rules/Sections";
import type { PrivacyWords } from "./words";

export function PrivacyPage({ p }: { p: PrivacyWords }) {
  return (
    <>
      <div class="intro">
        <h1>{p.title}</h1>
        <p>{p.brief}</p>
      </div>
      <Sections sections={p.sections} />
    </>
  );
}
