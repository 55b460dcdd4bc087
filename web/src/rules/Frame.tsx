// What stands around every page without a script: the way here, the other language, the ways on.

import type { ComponentChildren } from "preact";
import { rulesPath, textPath } from "./path";
import type { Said } from "./place";

interface Props extends Said {
  /** To the folder of the site. */
  up: string;
  /** This page in the other languages. */
  others: readonly { href: string; tag: string; name: string }[];
  /** From the list of all places down to this one, which has no address; none where it is no page of a place. */
  path: readonly { name: string; href?: string }[];
  children: ComponentChildren;
}

export function Frame({ w, r, privacy, proof, tongue, up, others, path, children }: Props) {
  return (
    <div id="page">
      <header class="top">
        <p class="brand">
          <a href={`${up}index.html#l=${tongue}`}>{w.brand}</a>
        </p>
        <p>
          {others.map(({ href, tag, name }) => (
            <a key={tag} class="language" href={href} hreflang={tag} lang={tag}>
              {name}
            </a>
          ))}
        </p>
      </header>
      <main>
        {path.length > 0 ? (
          <nav class="path" aria-label={r.path}>
            <ol>
              {path.map(({ name, href }) => (
                <li key={name}>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div class="pages">{children}</div>
      </main>
      <footer class="foot">
        <p>{r.disclaimer}</p>
        <ul class="names">
          <li>
            <a href={`${up}index.html#l=${tongue}`}>{r.calculator}</a>
          </li>
          <li>
            <a href={up + rulesPath(tongue, "index")}>{r.indexTitle}</a>
          </li>
          <li>
            <a href={`${up}coverage.html#l=${tongue}`}>{r.coverage}</a>
          </li>
          <li>
            <a href={up + textPath(tongue, "privacy")}>{privacy.title}</a>
          </li>
          <li>
            <a href={up + textPath(tongue, "proof")}>{proof.title}</a>
          </li>
        </ul>
      </footer>
    </div>
  );
}
