// The list of all places, by province: nothing to search with, so that it works without any script.

import type { ProvinceRules } from "./data";
import type { Said } from "./place";

export function IndexPage({ r, w, lang, all }: Said & { all: readonly ProvinceRules[] }) {
  const areas = all.reduce((sum, rules) => sum + rules.areas.length, 0);
  const newest = all[0];
  return (
    <>
      <div class="intro">
        <h1>{r.indexTitle}</h1>
        <p>{r.indexIntro(areas)}</p>
        <p class="hint">{r.indexDistricts}</p>
        {newest ? <p class="fine">{r.version(newest.version, w.day(newest.verified_on))}</p> : null}
      </div>
      <div class="card">
        {all.map(({ province, areas: own }) => (
          <section class="province" key={province.id} id={province.id}>
            <h2>
              <a href={`${province.id}.html`}>{province.name[lang]}</a>
            </h2>
            <ul class="names">
              {own.map(({ id, name }) => (
                <li key={id}>
                  <a href={`${id}.html`}>{name[lang]}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
