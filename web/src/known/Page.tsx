// What is known where: a table by rule for the whole country, and one by area for each province that is opened.

import { useMemo, useState } from "preact/hooks";
import type { Grade, Status } from "yusuan";
import { grouped } from "../figures";
import type { Tongue } from "../language";
import { capital, nameOf } from "../naming";
import { Choice } from "../parts/Choice";
import type { Words } from "../words/words";
import {
  type Counts,
  type CoverageFile,
  columnsFor,
  countOf,
  KNOWN,
  type Known,
  knownAt,
  type Province,
  percentages,
  STATUSES,
} from "./data";
import type { CoverageWords } from "./words";

const GRADES: readonly Grade[] = ["official", "reported", "derived", "unconfirmed"];

interface Said {
  tongue: Tongue;
  w: Words;
  c: CoverageWords;
}
interface Shown extends Said {
  file: CoverageFile;
  status: Status;
}

interface Props extends Shown {
  onStatus: (status: Status) => void;
}

export function Coverage({ file, tongue, w, c, status, onStatus }: Props) {
  const columns = useMemo(() => columnsFor(file, status), [file, status]);
  const areas = useMemo(() => file.provinces.flatMap((province) => province.areas), [file]);
  return (
    <div class="coverage">
      <section class="card">
        <Choice
          name="status"
          legend={c.status}
          value={status}
          onChange={onStatus}
          options={STATUSES.map((code) => [code, w.statuses[code]] as const)}
        />
        <Legend c={c} />
      </section>
      <section class="card" aria-labelledby="by-parameter">
        <h2 id="by-parameter">{c.byParameter}</h2>
        {/* In large type wider than a phone: reached by the keyboard, as what scrolls has to be. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls */}
        <section class="scroll" tabIndex={0} aria-label={c.byParameterOf(w.statuses[status], areas.length)}>
          <table class="rules">
            <caption>{c.byParameterOf(w.statuses[status], areas.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{c.parameter}</th>
                <th scope="col" class="picture">
                  <span class="quiet">{c.picture}</span>
                </th>
                {KNOWN.map((known) => (
                  <th scope="col" key={known}>
                    <Cell of={known} name={c.known[known]} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => {
                const id = file.parameters[column] ?? "";
                const counts = countOf(areas, status, [column]);
                return (
                  <tr key={id}>
                    <th scope="row">{capital(parameterName(w, id))}</th>
                    <td class="picture">
                      <Strip counts={counts} />
                    </td>
                    {KNOWN.map((known) => (
                      <td key={known} class="sum">
                        {counts[known]}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </section>
      <section class="card" aria-labelledby="by-province">
        <h2 id="by-province">{c.byProvince}</h2>
        <p class="hint">{c.byProvinceHint}</p>
        <div class="provinces">
          {file.provinces.map((province) => (
            <ProvinceTable
              key={province.id}
              province={province}
              columns={columns}
              file={file}
              tongue={tongue}
              c={c}
              w={w}
              status={status}
            />
          ))}
        </div>
      </section>
      <section class="card" aria-labelledby="grades">
        <h2 id="grades">{c.grades}</h2>
        <p class="hint">{c.gradesHint}</p>
        <dl class="facts">
          {GRADES.map((grade) => (
            <div key={grade}>
              <dt>{w.grades[grade]}</dt>
              <dd>{c.entries(grouped(String(file.grades[grade])))}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="fine">{c.version(file.version)}</p>
    </div>
  );
}

/** The name of a rule and not of the figure that it leads to. */
function parameterName(w: Words, id: string): string {
  return (w.parameters as Record<string, string | undefined>)[id] ?? nameOf(w, id);
}

function Legend({ c }: { c: CoverageWords }) {
  return (
    <ul class="legend" aria-label={c.legend}>
      {KNOWN.map((known) => (
        <li key={known}>
          <Box of={known} />
          <span>
            <b>{c.known[known]}</b> <small>{c.knownHints[known]}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Told apart by shape as well as by colour. */
function Box({ of }: { of: Known }) {
  return (
    <svg class={`box ${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class="frame" x="1" y="1" width="14" height="14" rx="2" />
      {of === "s" ? <path d="M4 8.5l3 3 5-6" fill="none" stroke-width="2" /> : null}
      {of === "r" ? <path class="half" d="M1 15L15 1V13a2 2 0 0 1-2 2z" /> : null}
      {of === "u" ? <path d="M4 6h8M4 10h8" fill="none" stroke-width="1.75" /> : null}
      {of === "x" ? <path d="M6.5 8h3" fill="none" stroke-width="1.5" /> : null}
    </svg>
  );
}

function Cell({ of, name }: { of: Known; name: string }) {
  return (
    <>
      <Box of={of} />
      <span class="quiet">{name}</span>
    </>
  );
}

/** The four counts as lengths; the numbers stand beside it. */
function Strip({ counts }: { counts: Counts }) {
  const sum = KNOWN.reduce((total, known) => total + counts[known], 0) || 1;
  let from = 0;
  return (
    <svg class="strip" viewBox="0 0 400 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {KNOWN.map((known) => {
        const width = (counts[known] * 400) / sum;
        const x = from;
        from += width;
        return width > 0 ? <rect key={known} class={known} x={x} y="0" width={width} height="12" /> : null;
      })}
    </svg>
  );
}

interface ProvinceProps extends Shown {
  province: Province;
  columns: readonly number[];
}

function ProvinceTable({ province, columns, file, tongue, w, c, status }: ProvinceProps) {
  const [open, setOpen] = useState(false);
  const counts = countOf(province.areas, status, columns);
  const per = percentages(counts);
  const name = province.name[w.data];
  return (
    <details class="province" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="province-head">
          <b>{name}</b>
          <small>{c.areas(province.areas.length)}</small>
          <Strip counts={counts} />
          <span class="quiet">{KNOWN.map((known) => c.share(c.known[known], per[known])).join(w.listComma)}</span>
        </span>
      </summary>
      {open ? (
        // Wider than a phone: it scrolls by itself, by keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
        <section class="scroll" tabIndex={0} aria-label={c.tableOf(name, w.statuses[status])}>
          <table class="areas">
            <caption class="quiet">{c.tableOf(name, w.statuses[status])}</caption>
            <thead>
              <tr>
                <th scope="col" class="name">
                  {c.area}
                </th>
                {columns.map((column) => {
                  const id = file.parameters[column] ?? "";
                  return (
                    <th scope="col" key={id} class="upright">
                      <span>{capital(parameterName(w, id))}</span>
                    </th>
                  );
                })}
                <th scope="col">{c.verified}</th>
              </tr>
            </thead>
            <tbody>
              {province.areas.map((area) => (
                <tr key={area.code}>
                  <th scope="row" class="name">
                    <a
                      href={`index.html#r=${area.code}&s=${status}&l=${tongue}`}
                      title={c.calculate(area.name[w.data])}
                    >
                      {area.name[w.data]}
                    </a>
                  </th>
                  {columns.map((column) => {
                    const known = knownAt(area, status, column);
                    return (
                      <td key={column}>
                        {known ? (
                          <Cell of={known} name={c.known[known]} />
                        ) : (
                          <span class="quiet">{c.notApplicable}</span>
                        )}
                      </td>
                    );
                  })}
                  <td class="day">{area.verified_until}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  );
}
