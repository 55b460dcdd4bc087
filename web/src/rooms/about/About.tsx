// What this page is and is not; what was verified when; what is stored and sent; the terms of the law in plain words.

import "./about.css";
import { coverageAddress } from "../../addresses";
import { rulesPath, textPath } from "../../rules/path";
import { below, look, nameOfRegion, region, tongue, words } from "../../state";
import type { RoomProps } from "../room";

export default function About({ words: c }: RoomProps<"about">) {
  const w = words.value;
  if (!w) return null;
  const here = region.value;
  const now = below.value.outcome;
  return (
    <div class="column about">
      {c.parts.map(({ title, text }) => (
        <section key={title}>
          <h4>{title}</h4>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        {here ? `${c.verified(nameOfRegion(here.code), w.day(here.verified_until))}${w.space}` : null}
        {now.is === "answer" ? c.version(now.assessment.policy.version) : null}{" "}
        <a class="coverage-link" href={coverageAddress(tongue.value, look.value)}>
          {w.coverageLink}
        </a>{" "}
        <a class="coverage-link" href={rulesPath(tongue.value, "index")}>
          {c.allRules}
        </a>{" "}
        <a class="coverage-link" href={textPath(tongue.value, "privacy")}>
          {c.privacy}
        </a>{" "}
        <a class="coverage-link" href={textPath(tongue.value, "proof")}>
          {c.proof}
        </a>
      </p>
      <section>
        <h4>{c.terms}</h4>
        <dl class="glossary">
          {c.glossary.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
