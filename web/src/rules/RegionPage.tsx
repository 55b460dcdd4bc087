// The page of a place: everything that is known of its rules, for reading without any script.

import type { Status } from "../contract";
import { shortened } from "../figures";
import { capital, isAverage } from "../naming";
import { byClause, inTime, type Parameter, STATUSES, stateOf, type Value } from "./data";
import { OnPaper } from "./Paper";
import type { Ask } from "./paper";
import { citedOn, type Place, questionsOn, type Use } from "./place";
import { Citations, HOTLINE, questionOf, Rule, Seen, statusNames } from "./Rule";
import { shortValue } from "./values";
import type { Topic } from "./words";

interface Props {
  place: Place;
  ask: Ask;
  /** To the folder of the site. */
  up: string;
}

const TOPICS: readonly Topic[] = [
  "scheme",
  "contribution",
  "coverage",
  "allowance",
  "leave",
  "medical",
  "childcare_subsidy",
];

function topicOf(id: string): Topic {
  const prefix = id.split(".")[0];
  return prefix === "transition" ? "coverage" : (prefix as Topic);
}

export function RegionPage({ place, ask, up }: Props) {
  const { w, r, region, called, rules, isProvince, lang, tongue } = place;
  const spoken = region.parameters.filter(({ series }) => series.length > 0);
  const topics = TOPICS.filter((topic) => spoken.some(({ parameter }) => topicOf(parameter) === topic));
  const questions = questionsOn(place);
  const districts = place.districts.get(region.id) ?? [];
  const area = isProvince ? undefined : region.id;
  const verified = region.verified_until;
  return (
    <>
      <div class="intro">
        <h1>{r.title(called)}</h1>
        <p>{isProvince ? r.provinceIntro(called) : r.intro(called)}</p>
        {area ? (
          <p>
            <a class="go" href={`${up}index.html#r=${area}&l=${tongue}`}>
              {r.calculate(called)}
            </a>
          </p>
        ) : null}
        <p class="fine">
          {[
            r.version(rules.version, w.day(rules.verified_on)),
            verified ? r.verifiedUntil(w.day(verified)) : "",
            region.aliases.length > 0 ? r.aliases(region.aliases.join(w.listComma)) : "",
          ]
            .filter(Boolean)
            .join(w.space)}
        </p>
      </div>
      {verified && verified < rules.verified_on ? <p class="notice warn">{r.stale(w.day(verified))}</p> : null}
      <nav class="card jumps" aria-label={r.onThisPage}>
        <ul>
          {isProvince ? <Jump to="areas" name={r.areasOf(called, rules.areas.length)} /> : null}
          <Jump to="glance" name={r.atAGlance} />
          {topics.map((topic) => (
            <Jump key={topic} to={`topic-${topic}`} name={r.topics[topic]} />
          ))}
          {isProvince ? null : <Jump to="paper" name={r.paper.title} />}
          <Jump to="ask" name={r.askTitle(questions.length)} />
          {region.notices.length > 0 ? <Jump to="notices" name={r.notices} /> : null}
          <Jump to="documents" name={r.documents} />
          {districts.length > 0 ? <Jump to="districts" name={r.districts(called, districts.length)} /> : null}
        </ul>
      </nav>
      {isProvince ? <Areas place={place} /> : null}
      <Glance place={place} parameters={spoken} />
      {topics.map((topic) => (
        <section class="topic" id={`topic-${topic}`} key={topic}>
          <h2>{r.topics[topic]}</h2>
          {spoken
            .filter(({ parameter }) => topicOf(parameter) === topic)
            .map((parameter) => (
              <Rule key={parameter.parameter} place={place} parameter={parameter} />
            ))}
        </section>
      ))}
      {isProvince ? null : <OnPaper place={place} ask={ask} />}
      <Silent place={place} />
      <section class="card" id="ask">
        <h2>{r.askTitle(questions.length)}</h2>
        {questions.length === 0 ? (
          <p>{r.askNone}</p>
        ) : (
          <>
            <p class="hint">{r.askHint}</p>
            <p class="question">
              <a href={`tel:${HOTLINE}`}>{w.answer.hotline(HOTLINE)}</a>
            </p>
            <ol class="questions">
              {questions.map(({ answer, parameters, statuses }) => (
                <li key={answer}>
                  <a href={`#${parameters[0]}`}>{questionOf(place, answer, called)}</a>{" "}
                  <span class="hint">{statusNames(place, { statuses, all: STATUSES.length })}</span>
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      <Notices place={place} />
      <Documents place={place} />
      {districts.length > 0 ? (
        <section class="card" id="districts">
          <h2>{r.districts(called, districts.length)}</h2>
          <p class="hint">{r.districtsHint(called)}</p>
          <ul class="names">
            {districts.map((district) => (
              <li key={district.code} id={district.code}>
                <a href={`${up}index.html#r=${district.code}&l=${tongue}`}>{district[lang]}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {isProvince ? null : <Neighbours place={place} />}
    </>
  );
}

function Jump({ to, name }: { to: string; name: string }) {
  return (
    <li>
      <a href={`#${to}`}>{name}</a>
    </li>
  );
}

/** Every rule for every status in a word; the name leads to the whole of it. */
function Glance({ place, parameters }: { place: Place; parameters: readonly Parameter[] }) {
  const { w, r } = place;
  return (
    <section class="card" id="glance">
      <h2>{r.atAGlance}</h2>
      <p class="hint">{r.atAGlanceHint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={r.atAGlance}>
        <table>
          <thead>
            <tr>
              <th scope="col">{r.rule}</th>
              {STATUSES.map((status) => (
                <th scope="col" key={status}>
                  {w.statuses[status]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.parameter}>
                <th scope="row">
                  <a href={`#${parameter.parameter}`}>{capital(w.parameters[parameter.parameter])}</a>
                </th>
                {STATUSES.map((status) => (
                  <Cell key={status} place={place} parameter={parameter} status={status} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Cell({ place, parameter, status }: { place: Place; parameter: Parameter; status: Status }) {
  const { w, r, day } = place;
  const series = parameter.series.find(({ statuses }) => statuses.includes(status));
  if (!series)
    return (
      <td class="none">
        <span aria-hidden="true">–</span>
        <span class="quiet">{parameter.silent.includes(status) ? r.unknown : r.notApplicable}</span>
      </td>
    );
  const { now, after } = inTime(series.entries, day);
  const { entry } = now;
  const state = stateOf(entry);
  const short = (value: Value) => shortValue(w, r, parameter.parameter, value);
  const next = after[0]?.entry.from;
  return (
    <td {...(state === "unknown" || state === "unsettled" ? { class: "unknown" } : {})}>
      {state === "unknown"
        ? r.unknown
        : entry.alternatives
          ? entry.alternatives.map(({ value }) => short(value)).join(" / ")
          : short(entry.value ?? "")}
      {state === "unsettled" ? <small>{r.unsettled}</small> : null}
      {state === "reported" || state === "derived" || state === "unconfirmed" ? <small>{w.grades[state]}</small> : null}
      {next ? <small>{r.changes(w.day(next))}</small> : null}
    </td>
  );
}

function Silent({ place }: { place: Place }) {
  const { w, r, region } = place;
  const silent = region.parameters.filter((parameter) => parameter.silent.length > 0);
  if (silent.length === 0) return null;
  return (
    <details class="card more" id="silent">
      <summary>
        <h2>{r.silent}</h2>
      </summary>
      <p class="hint">{r.silentHint}</p>
      <ul class="questions">
        {silent.map(({ parameter, series, silent: statuses }) => (
          <li key={parameter} {...(series.length === 0 ? { id: parameter } : {})}>
            {capital(w.parameters[parameter])}
            {series.length === 0 ? "" : r.silentFor(statusNames(place, { statuses, all: 0 }))}
            {w.colon}
            {r.usual[parameter] ?? r.unknown}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Notices({ place }: { place: Place }) {
  const { w, r, remarks, region } = place;
  if (region.notices.length === 0) return null;
  return (
    <section class="card" id="notices">
      <h2>{r.notices}</h2>
      <ul class="remarks">
        {region.notices.map((notice, index) => (
          // The place is the key: a code may stand for two times
          <li key={index}>
            <p>
              {isAverage(notice.code)
                ? w.averages[notice.code](notice.amount ? w.yuan(shortened(notice.amount)) : r.unknown)
                : remarks[notice.code]}
            </p>
            <p class="when">
              {statusNames(place, { statuses: notice.for, all: STATUSES.length })}
              {" · "}
              {notice.until ? r.between(w.day(notice.from), w.day(notice.until)) : r.since(w.day(notice.from))}
            </p>
            <Citations place={place} citations={notice.citations} title={r.basis} />
            <Seen place={place} evidence={notice.evidence} title={r.seen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Documents({ place }: { place: Place }) {
  const { r, region, documents, names, lang } = place;
  const cited = citedOn(place);
  const own = place.districts.get(region.id) ?? [];
  return (
    <section class="topic" id="documents">
      <h2>{r.documents}</h2>
      <p class="hint">{r.documentsHint}</p>
      {region.forwarding.length > 0 ? (
        <section class="card forwarding">
          <h3>{r.forwarding}</h3>
          <ul>
            {region.forwarding.map(({ document, division }) => {
              const name = own.find(({ code }) => code === division)?.[lang] ?? names.get(region.id)?.[lang] ?? "";
              const paper = documents.get(document);
              return (
                <li key={document}>
                  {r.forwardingOf(name)}
                  <a href={`#${document}`} lang="zh-CN">
                    {`《${paper?.title}》${paper?.number ?? ""}`}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
      {[...cited].map(([id, uses]) => (
        <Document key={id} place={place} id={id} uses={uses} />
      ))}
    </section>
  );
}

function Document({ place, id, uses }: { place: Place; id: string; uses: readonly Use[] }) {
  const { w, r, documents, anchors } = place;
  const document = documents.get(id);
  if (!document) throw new Error(`${id}: no such document`);
  const dates = [
    document.issuer,
    document.issued && w.answer.issued(w.day(document.issued)),
    document.in_force && r.inForce(w.day(document.in_force)),
    document.ends && r.ends(w.day(document.ends)),
  ].filter(Boolean);
  const related = (name: string, ids: readonly string[]) =>
    ids.map((other) => {
      const paper = documents.get(other);
      if (!paper) return null;
      return (
        <p key={other}>
          {name}
          {w.colon}
          <a href={`#${other}`} lang="zh-CN">{`《${paper.title}》${paper.number ?? ""}`}</a>
        </p>
      );
    });
  return (
    <article class="card document" id={id}>
      <h3 lang="zh-CN">
        {`《${document.title}》`}
        {document.number ? <span class="number">{document.number}</span> : null}
      </h3>
      <p class="hint">{dates.join(" · ")}</p>
      <p>
        {document.url && /^https?:\/\//.test(document.url) ? (
          <a class="paper" href={document.url} rel="noreferrer noopener">
            {w.answer.official}
            <span class="quiet">{` ${document.number ?? document.title}`}</span>
          </a>
        ) : (
          <span class="no-link">{w.answer.noOfficialLink}</span>
        )}
      </p>
      {related(r.forwards, document.forwards)}
      {related(r.replaces, document.replaces)}
      {[...uses]
        .sort((a, b) => byClause(a.citation.article, b.citation.article))
        .map(({ citation, by }) => {
          const words = document.articles[citation.article];
          return (
            <figure class="article" id={anchors.get(`${citation.document} ${citation.article}`)} key={citation.article}>
              <figcaption>
                <b class="clause" lang="zh-CN">
                  {citation.article === "全文" ? w.answer.wholeText : citation.article}
                </b>
              </figcaption>
              {words ? <blockquote lang="zh-CN">{words}</blockquote> : <p class="unseen">{w.answer.articleUnseen}</p>}
              {by.length > 0 ? (
                <p class="hint">
                  {r.usedFor}
                  {w.colon}
                  {by.map((parameter, index) => (
                    <span key={parameter}>
                      {index > 0 ? w.listComma : ""}
                      <a href={`#${parameter}`}>{w.parameters[parameter]}</a>
                    </span>
                  ))}
                </p>
              ) : null}
            </figure>
          );
        })}
    </article>
  );
}

function Areas({ place }: { place: Place }) {
  const { r, lang, called, rules, w } = place;
  return (
    <section class="card" id="areas">
      <h2>{r.areasOf(called, rules.areas.length)}</h2>
      <p class="hint">{r.areasOfHint}</p>
      <ul class="areas">
        {rules.areas.map((area) => (
          <li key={area.id}>
            <a href={`${area.id}.html`}>{area.name[lang]}</a>{" "}
            <small>{(place.districts.get(area.id) ?? []).map((district) => district[lang]).join(w.listComma)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ place }: { place: Place }) {
  const { r, lang, rules, region } = place;
  const others = rules.areas.filter(({ id }) => id !== region.id);
  if (others.length === 0) return null;
  return (
    <nav class="card" aria-labelledby="neighbours-heading">
      <h2 id="neighbours-heading">{r.neighbours(rules.province.name[lang])}</h2>
      <ul class="names">
        {others.map(({ id, name }) => (
          <li key={id}>
            <a href={`${id}.html`}>{name[lang]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
