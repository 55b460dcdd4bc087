// Parts of a text for reading: a heading and its paragraphs each.

export interface Section {
  id: string;
  title: string;
  text: readonly string[];
}

export function Sections({ sections }: { sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ id, title, text }) => (
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
