// What was tested, how often, and with which result, for reading: written when the site is built, from the results as they
// were committed (tests/results).

import { Sections } from "../rules/Sections";
import { howMany, PROOFS, type ProofId, passed, type Result } from "./results";
import type { ProofWords } from "./words";

interface Props {
  p: ProofWords;
  /** The language's tag, for numbers. */
  tag: string;
  results: ReadonlyMap<ProofId, Result>;
}

export function ProofPage({ p, tag, results }: Props) {
  const countOf = (id: ProofId, result: Result) => {
    const number = howMany(result);
    return Number.isNaN(number) ? "" : p.parts[id].counted(number.toLocaleString(tag));
  };
  return (
    <>
      <div class="intro">
        <h1>{p.title}</h1>
        <p>{p.brief}</p>
      </div>
      <section class="card">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard */}
        <section class="scroll" tabIndex={0} aria-label={p.title}>
          <table class="short">
            <thead>
              <tr>
                <th scope="col">{p.columns.what}</th>
                <th scope="col">{p.columns.number}</th>
                <th scope="col">{p.columns.result}</th>
                <th scope="col" class="wide">
                  {p.columns.day}
                </th>
              </tr>
            </thead>
            <tbody>
              {PROOFS.map((id) => {
                const result = results.get(id);
                return (
                  <tr key={id}>
                    <th scope="row">
                      <a href={`#${id}`}>{p.parts[id].title}</a>
                    </th>
                    <td>{result ? countOf(id, result) : ""}</td>
                    <td>{result ? (passed(result) ? p.good : p.bad) : p.notRun}</td>
                    <td class="wide">{result?.head.get("Date")}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </section>
      {PROOFS.map((id) => {
        const { title, text } = p.parts[id];
        const result = results.get(id);
        return (
          <section class="card" key={id} id={id}>
            <h2>{title}</h2>
            <p>{text}</p>
            {result ? (
              <>
                <dl class="head">
                  {[...result.head]
                    .filter(([name]) => name in p.head)
                    .map(([name, value]) => (
                      <div key={name}>
                        <dt>{p.head[name as keyof ProofWords["head"]]}</dt>
                        <dd>{name === "Result" ? (passed(result) ? p.good : p.bad) : value}</dd>
                      </div>
                    ))}
                </dl>
                <details>
                  <summary>{p.printed}</summary>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard */}
                  <section class="scroll" tabIndex={0} aria-label={`${p.printed}: ${title}`}>
                    <pre lang="en">{result.printed}</pre>
                  </section>
                </details>
              </>
            ) : (
              <p>{p.notRun}</p>
            )}
          </section>
        );
      })}
      <Sections sections={p.sections} />
    </>
  );
}
