// What is stored and what is sent, for reading: written when the site is built, without a script.

import type { PrivacyWords } from "./words";

export function PrivacyPage({ p }: { p: PrivacyWords }) {
  return (
    <>
      <div class="intro">
        <h1>{p.title}</h1>
        <p>{p.brief}</p>
      </div>
      {p.sections.map(({ id, title, text }) => (
        <section class="card" key={id} id={id}>
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
