// All rules pages of the site, as text: vite.config.ts writes them beside the calculator when the site is built. An
// address is short and stays: rules/510100.html, rules/en/510100.html.

import { render } from "preact-render-to-string";
import { type DivisionIndex, divisionOptions, type PlaceIndex, type PlaceOption, provincesOf } from "../regions";
import type { Language } from "../words/words";
import type { ProvinceRules } from "./data";
import { Frame } from "./Frame";
import { IndexPage } from "./IndexPage";
import { rulesPath, upFrom } from "./path";
import { placeOf, type Said, sharedBy } from "./place";
import { RegionPage } from "./RegionPage";
import type { RulesWords } from "./words";

export interface Sources {
  rules: readonly ProvinceRules[];
  places: PlaceIndex;
  divisions: DivisionIndex;
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
const dictionaries = import.meta.glob<Pick<Language, "page" | "remarks" | "doubt"> & { rules: RulesWords }>(
  "../words/??.ts",
  { eager: true },
);
const SAID: readonly Said[] = Object.entries(dictionaries)
  .map(([file, { page: w, rules: r, remarks, doubt }]) => ({
    tongue: file.slice(-5, -3),
    lang: w.data,
    w,
    r,
    remarks,
    questions: doubt.questions,
  }))
  .sort((a, b) => upFrom(a.tongue).length - upFrom(b.tongue).length);

/** Nothing but a style sheet of this site, and the picture in the tab. There is no script to connect to anything; the
 * permission is for tools that look for robots.txt from within the page. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b6355'/%3E%3Cpath d='M9 16h14M9 10.5h14M9 21.5h8' stroke='%23fff' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E";

/** `only`: the names of the pages that are wanted, such as "510100" or "index". */
export function* pages(sources: Sources, around: Surroundings, only?: ReadonlySet<string>): Generator<Page> {
  const { rules, places, divisions } = sources;
  const listed = provincesOf(places);
  const districts = new Map<string, PlaceOption[]>();
  for (const option of divisionOptions(listed, divisions))
    districts.set(option.area.code, [...(districts.get(option.area.code) ?? []), option]);
  const wanted = (name: string) => only === undefined || only.has(name);

  for (const said of SAID) {
    const { r, tongue, lang } = said;
    const up = upFrom(tongue);
    const page = (
      name: string,
      title: string,
      description: string,
      body: Parameters<typeof Frame>[0]["children"],
      path: { name: string; href?: string }[],
    ): Page => {
      const others = SAID.filter((one) => one !== said).map(({ tongue: other, w }) => ({
        href: up + rulesPath(other, name),
        tag: w.tag,
        name: w.name,
      }));
      return {
        path: rulesPath(tongue, name),
        html: document(
          said,
          { name, title, description, css: up + around.css, site: around.site },
          render(
            <Frame {...said} up={up} others={others} path={path}>
              {body}
            </Frame>,
          ),
        ),
      };
    };
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
          <RegionPage place={place} up={up} />,
          path,
        );
      }
    }
  }
}

interface Head {
  name: string;
  title: string;
  description: string;
  css: string;
  site?: string | undefined;
}

function document({ tongue, w }: Said, { name, title, description, css, site }: Head, body: string): string {
  // Search engines take absolute addresses only, and the project does not know its host.
  const addresses = site
    ? [
        `<link rel="canonical" href="${escaped(site + rulesPath(tongue, name))}">`,
        ...SAID.map(
          (one) =>
            `<link rel="alternate" hreflang="${one.w.tag}" href="${escaped(site + rulesPath(one.tongue, name))}">`,
        ),
        `<link rel="alternate" hreflang="x-default" href="${escaped(site + rulesPath("zh", name))}">`,
      ]
    : [];
  return [
    "<!doctype html>",
    `<html lang="${w.tag}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
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
