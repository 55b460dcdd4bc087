// A stand-in for coverage.json of its true size, made from what the module itself says of every region: the page is
// tested against the shape, not against today's policy data.
import { readdirSync } from "node:fs";

import { dist, readJson } from "../lib/built.mjs";

const LETTERS = { settled: "s", unsettled: "u", unknown: "x" };

export async function coverageSample() {
  const { default: createYusuan } = await import(`${dist}yusuan-node.js`);
  const yusuan = await createYusuan();
  const folder = `${dist}policy/`;
  for (const file of readdirSync(folder)) if (/^\d\d\.json$/.test(file)) yusuan.load(readJson(folder + file));
  const { regions } = yusuan.regions();
  const parameters = [...new Set(regions.flatMap((region) => region.parameters.map(({ id }) => id)))];
  const { provinces } = readJson(`${folder}places.json`);
  const statuses = ["flexible", "unemployment_benefit", "employee", "resident"];
  return {
    version: "2026.11.1",
    grades: { official: 812, reported: 2345, derived: 678, unconfirmed: 90 },
    parameters,
    provinces: provinces.map(({ id, zh, pinyin }) => ({
      id,
      name: { zh, en: pinyin[0].toUpperCase() + pinyin.slice(1) },
      areas: regions
        .filter(({ code }) => code.startsWith(id))
        .map(({ code, name, verified_until, parameters: known }) => ({
          code,
          name,
          verified_until,
          states: Object.fromEntries(
            statuses.map((status) => [
              status,
              parameters
                .map((parameter, index) => {
                  const state = known.find((one) => one.id === parameter && one.status === status)?.state;
                  // The module does not tell official from reported: every third is taken to be reported.
                  return state === "settled" && index % 3 === 1 ? "r" : (LETTERS[state] ?? "-");
                })
                .join(""),
            ]),
          ),
        })),
    })),
  };
}

/** The address under which the built page asks for it. */
export const coverageUrl = /\/coverage[^/]*\.json$/;
