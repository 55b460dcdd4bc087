// All rules pages of the site, as text: vite.config.ts writes them beside the calculator when the site is built. An
// address is short and stays: rules/510100.html, rules/en/510100.html.

import { render } from "preact-render-to-string";
import { policyOf } from "../../vite/headers";
import { PrivacyPage } from "../privacy/Page";
import type { PrivacyWords } from "../privacy/words";
import { ProofPage } from "../proof/Page";
import { PROOFS, type ProofId, type Result, readResult } from "../proof/results";
import type { ProofWords } from "../proof/words";
import { type DivisionIndex, divisionOptions, type PlaceIndex, type PlaceOption, provincesOf } from "../regions";
import type { Language } from "../words/words";
import type { ProvinceRules } from "./data";
import { Frame } from "./Frame";
import { IndexPage } from "./IndexPage";
import type { Ask } from "./paper";
import { rulesPath, textPath, upFrom } from "./path";
import { placeOf, type Said, sharedBy } from "./place";
import { RegionPage } from "./RegionPage";
import type { RulesWords } from "./words";

export interface Sources {
  rules: readonly ProvinceRules[];
  places: PlaceIndex;
  divisions: DivisionIndex;
  /** The core, with the policy of every province. */
  ask: Ask;
  /** What the long tests printed last, by the name of the file. */
  results: Readonly<Record<string, string>>;
}
export interface Surroundings {
  /** The style sheet, from the folder of the site. */
  css: string;
  /** Where the site will stand, with a slash at the end; unknown to most builds. */
  site?: string | undefined;
}
export interface Page {
  /** From the folder of the site. */
  path: string;
  html: string;
}

/** A language is one file in words/, and found there. */
const dictionaries = import.meta.glob<
  Pick<Language, "page" | "remarks" | "doubt"> & { rules: RulesWords; privacy: PrivacyWords; proof: ProofWords }
>("../words/??.ts", { eager: true });
const SAID: readonly Said[] = Object.entries(dictionaries)
  .map(([file, { page: w, rules: r, remarks, doubt, privacy, proof }]) => ({
    tongue: file.slice(-5, -3),
    lang: w.data,
    w,
    r,
    remarks,
    questions: doubt.questions,
    privacy,
    proof,
  }))
  .sort((a, b) => textPath(a.tongue, "privacy").length - textPath(b.tongue, "privacy").length);

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b6355'/%3E%3Cpath d='M9 16h14M9 10.5h14M9 21.5h8' stroke='%23fff' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E";

/** `only`: the names of the pages that are wanted, such as "510100" or "index". */
export function* pages(sources: Sources, around: Surroundings, only?: ReadonlySet<string>): Generator<Page> {
  const { rules, places, divisions, ask } = sources;
  const listed = provincesOf(places);
  const districts = new Map<string, PlaceOption[]>();
  for (const option of divisionOptions(listed, divisions))
    districts.set(option.area.code, [...(districts.get(option.area.code) ?? []), option]);
  const wanted = (name: string) => only === undefined || only.has(name);

  for (const said of SAID) {
    const { r, tongue, lang } = said;
    const up = upFrom(rulesPath(tongue, "index"));
    const framed = (
      pathOf: (tongue: string) => string,
      title: string,
      description: string,
      body: Parameters<typeof Frame>[0]["children"],
      path: { name: string; href?: string }[] = [],
    ): Page => {
      const own = pathOf(tongue);
      const back = upFrom(own);
      const others = SAID.filter((one) => one !== said).map(({ tongue: other, w }) => ({
        href: back + pathOf(other),
        tag: w.tag,
        name: w.name,
      }));
      const frame = (
        <Frame {...said} up={back} others={others} path={path}>
          {body}
        </Frame>
      );
      return {
        path: own,
        html: document(said, { pathOf, title, description, css: back + around.css, site: around.site }, render(frame)),
      };
    };
    const page = (
      name: string,
      ...rest: [string, string, Parameters<typeof Frame>[0]["children"], { name: string; href?: string }[]]
    ) => framed((one) => rulesPath(one, name), ...rest);
    if (wanted("privacy"))
      yield framed(
        (one) => textPath(one, "privacy"),
        said.privacy.title,
        said.privacy.description,
        <PrivacyPage p={said.privacy} />,
      );
    if (wanted("proof"))
      yield framed(
        (one) => textPath(one, "proof"),
        said.proof.title,
        said.proof.description,
        <ProofPage p={said.proof} tag={said.w.tag} results={resultsOf(sources)} />,
      );
    if (wanted("index"))
      yield page("index", r.indexTitle, r.indexDescription, <IndexPage {...said} all={rules} />, [
        { name: r.indexTitle },
      ]);
    for (const province of rules) {
      const option = listed.find(({ id }) => id === province.province.id);
      if (!option) throw new Error(`${province.province.id}: not in places.json`);
      const shared = sharedBy(said, province, option, districts);
      for (const region of [province.province, ...province.areas]) {
        if (!wanted(region.id)) continue;
        const place = placeOf(shared, region);
        const path = [
          { name: r.indexTitle, href: "index.html" },
          ...(place.isProvince ? [] : [{ name: province.province.name[lang], href: `${province.province.id}.html` }]),
          { name: place.called },
        ];
        yield page(
          region.id,
          r.title(place.called),
          r.description(place.called),
          <RegionPage place={place} ask={ask} up={up} />,
          path,
        );
      }
    }
  }
}

function resultsOf({ results }: Sources): ReadonlyMap<ProofId, Result> {
  const known: readonly string[] = PROOFS;
  for (const name of Object.keys(results))
    if (!known.includes(name)) throw new Error(`${name}: a result without words`);
  return new Map(PROOFS.flatMap((id) => (results[id] === undefined ? [] : [[id, readResult(results[id])] as const])));
}

/** In the place of any page that is not there, in every language: where it will stand it does not know. */
export function missingPage({ css, base }: { css: string; base: string }): Page {
  const [first] = SAID;
  if (!first) throw new Error("no language");
  const body = (
    <div id="page">
      <header class="top">
        <p class="brand">{first.w.brand}</p>
      </header>
      <main class="pages">
        {SAID.map(({ tongue, w, r, privacy }) => (
          <section class="card" key={tongue} lang={w.tag}>
            {tongue === first.tongue ? <h1>{privacy.missing.title}</h1> : <h2>{privacy.missing.title}</h2>}
            <p>{privacy.missing.text}</p>
            <ul class="names">
              <li>
                <a href={`${base}index.html#l=${tongue}`}>{r.calculator}</a>
              </li>
              <li>
                <a href={base + rulesPath(tongue, "index")}>{r.indexTitle}</a>
              </li>
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
  const { title, text } = first.privacy.missing;
  const path = "404.html";
  return {
    path,
    html: document(first, { pathOf: () => path, title, description: text, css: base + css }, render(body)),
  };
}

interface Head {
  pathOf: (tongue: string) => string;
  title: string;
  description: string;
  css: string;
  site?: string | undefined;
}

function document({ tongue, w }: Said, { pathOf, title, description, css, site }: Head, body: string): string {
  // Search engines take absolute addresses only, and the project does not know its host.
  const addresses = site
    ? [
        `<link rel="canonical" href="${escaped(site + pathOf(tongue))}">`,
        ...SAID.map(
          (one) => `<link rel="alternate" hreflang="${one.w.tag}" href="${escaped(site + pathOf(one.tongue))}">`,
        ),
        `<link rel="alternate" hreflang="x-default" href="${escaped(site + pathOf("zh"))}">`,
      ]
    : [];
  return [
    "<!doctype html>",
    `<html lang="${w.tag}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(pathOf(tongue))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no">',
    `<meta name="description" content="${escaped(description)}">`,
    `<title>${escaped(`${title} · ${w.brand}`)}</title>`,
    ...addresses,
    `<link rel="icon" href="${ICON}">`,
    `<link rel="stylesheet" href="${escaped(css)}">`,
    "</head>",
    `<body>${body}</body>`,
    "</html>",
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** For search engines: every page of the site that can be read without a script, and the calculator. */
export function sitemap(site: string, paths: readonly string[]): string {
  const lines = ["", "coverage.html", ...paths].map((path) => `<url><loc>${escaped(site + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

/** For programs that read in a person's stead: where the text is. */
export function llms(rules: readonly ProvinceRules[]): string {
  const [first] = SAID;
  if (!first) return "";
  const { r, w, tongue, lang } = first;
  const link = (name: string, title: string) => `- [${title}](${rulesPath(tongue, name)})`;
  return [
    `# ${w.brand}`,
    "",
    `> ${r.indexDescription}`,
    "",
    `## ${r.indexTitle}`,
    "",
    link("index", r.indexTitle),
    ...SAID.slice(1).map((one) => `- [${one.r.indexTitle}](${rulesPath(one.tongue, "index")})`),
    ...rules.map(({ province }) => link(province.id, r.title(province.name[lang]))),
    "",
  ].join("\n");
}

export function robots(site: string | undefined): string {
  return `User-agent: *\nAllow: /\n${site ? `Sitemap: ${site}sitemap.xml\n` : ""}`;
}
