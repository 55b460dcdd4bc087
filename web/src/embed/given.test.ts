import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Situation } from "../contract";
import { EMPTY } from "../inputs";
import { read } from "../situation";
import { Wrong } from "./check";
import { inputsOf } from "./given";

const TODAY = "2026-11-22";
const isPlace = (code: string) => /^(51|31)/.test(code);
const given = (situation: unknown) => inputsOf(situation, TODAY, isPlace);
const refused = (situation: unknown): string => {
  try {
    given(situation);
  } catch (wrong) {
    if (wrong instanceof Wrong) return `${wrong.reason} ${wrong.pointer}`;
    throw wrong;
  }
  return "taken";
};

describe("a situation from another page", () => {
  it("may be empty: an empty form", () => {
    expect(given({})).toEqual(EMPTY);
  });

  it.each<Situation>([
    {
      region: "510100",
      as_of: "2026-11-21",
      status: "flexible",
      event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
      coverage: [{ from: "2025-03", status: "flexible", base: "6117.00" }],
      settle: { "allowance.divisor": "365/12", "coverage.back_paid_counts": false, "allowance.share": "50%" },
    },
    {
      region: "310000",
      status: "employee",
      event: { kind: "termination", date: "2026-05-20", gestation_days: 101 },
      coverage: { months: 15, base: "7384", keeps_paying: false },
      employer_average_base: "9000",
      monthly_wage: "10000.50",
    },
    {
      region: "510100",
      status: "flexible",
      event: { kind: "birth", date: "2027-05-20", delivery: "caesarean", infants: 2, child_order: 11 },
      coverage: { months: 15, base: "7384", through: "2026-11" },
    },
    {
      region: "510100",
      status: "unemployment_benefit",
      event: { kind: "birth", date: "2026-05-20", delivery: "dystocia", infants: 9, child_order: 20 },
      coverage: [
        { from: "2025-01", to: "2025-03", status: "resident" },
        { from: "2025-04", to: "2025-05", status: "employee", base: "5000", maternity: false, region: "310000" },
        { from: "2025-06", status: "flexible", base: "6117", back_paid: true },
      ],
      unemployment_benefit: "1800",
    },
  ])("is read by the form as what was given: $status", (situation) => {
    const reading = read(given(situation), TODAY);
    expect(reading.missing).toEqual([]);
    expect(reading.situation).toEqual(situation);
  });

  it("counts months up to the event where it does not say up to when", () => {
    const event = { kind: "birth", date: "2027-05-20" };
    expect(given({ event, coverage: { months: 3 } }).through).toBe("event");
    expect(given({ event, coverage: { months: 3, through: "2027-05" } }).through).toBe("event");
    expect(given({ event, coverage: { months: 3, through: "2026-11" } }).through).toBe("now");
    expect(given({ coverage: { months: 3, through: "2026-11" } }).through).toBe("now");
  });

  it.each<[unknown, string]>([
    [null, "wrong_type "],
    [[], "wrong_type "],
    ["{}", "wrong_type "],
    [new Map(), "wrong_type "],
    [{ regions: "510100" }, "unknown_field /regions"],
    [JSON.parse('{"__proto__":{}}'), "unknown_field /__proto__"],
    [{ constructor: 1 }, "unknown_field /constructor"],
    [{ region: 510100 }, "wrong_type /region"],
    [{ region: "51010" }, "unknown_region /region"],
    [{ region: "810000" }, "unknown_region /region"],
    [{ status: "toString" }, "invalid_value /status"],
    [{ as_of: "2026/11/21" }, "invalid_date /as_of"],
    [{ event: [] }, "wrong_type /event"],
    [{ event: { kind: "valueOf" } }, "invalid_value /event/kind"],
    [{ event: { kind: "birth", date: "2026-02-30" } }, "invalid_date /event/date"],
    [{ event: { kind: "birth", gestation_days: 3 } }, "unknown_field /event/gestation_days"],
    [{ event: { kind: "birth", infants: 0 } }, "out_of_range /event/infants"],
    [{ event: { kind: "birth", infants: 1.5 } }, "wrong_type /event/infants"],
    [{ event: { kind: "birth", child_order: 21 } }, "out_of_range /event/child_order"],
    [{ event: { kind: "termination", gestation_days: 321 } }, "out_of_range /event/gestation_days"],
    [{ coverage: "14" }, "wrong_type /coverage"],
    [{ coverage: { months: "14" } }, "wrong_type /coverage/months"],
    [{ coverage: { months: 14, through: "2020-01" } }, "out_of_range /coverage/through"],
    [{ coverage: { base: "x" } }, "invalid_amount /coverage/base"],
    [{ coverage: [{ status: "flexible", from: "2025-13" }] }, "invalid_month /coverage/0/from"],
    [{ coverage: [{ from: "2025-01" }] }, "wrong_type /coverage/0/status"],
    [{ coverage: [{ status: "flexible", maternity: 0 }] }, "wrong_type /coverage/0/maternity"],
    [{ coverage: [{ status: "flexible", region: "990000" }] }, "unknown_region /coverage/0/region"],
    [{ coverage: Array(241).fill({ status: "flexible" }) }, "out_of_range /coverage"],
    [{ settle: { "allowance.divisor": 30 } }, "wrong_type /settle/allowance.divisor"],
    [{ settle: { "coverage.back_paid_counts": "true" } }, "wrong_type /settle/coverage.back_paid_counts"],
    [{ settle: { "allowance.days": "many" } }, "invalid_number /settle/allowance.days"],
    [{ settle: { hasOwnProperty: "1" } }, "unknown_field /settle/hasOwnProperty"],
    [{ monthly_wage: "1".repeat(61) }, "out_of_range /monthly_wage"],
    [{ employer_average_base: 9000 }, "wrong_type /employer_average_base"],
    [{ unemployment_benefit: 1800 }, "wrong_type /unemployment_benefit"],
    [{ region: "5151510100" }, "unknown_region /region"],
    [{ region: "510100x" }, "unknown_region /region"],
    [{ event: { kind: "birth", delivery: "stork" } }, "invalid_value /event/delivery"],
    [{ event: { kind: "termination", gestation_days: 0 } }, "out_of_range /event/gestation_days"],
    [{ coverage: { base: 6117 } }, "wrong_type /coverage/base"],
    [{ coverage: { through: 1 } }, "wrong_type /coverage/through"],
    [{ coverage: { keeps_paying: 1 } }, "wrong_type /coverage/keeps_paying"],
    [
      { event: { kind: "birth", date: "2026-10-20" }, coverage: { months: 3, through: "2026-11" } },
      "out_of_range /coverage/through",
    ],
    [{ coverage: [{ status: "flexible", back_paid: 1 }] }, "wrong_type /coverage/0/back_paid"],
    [{ coverage: [{ status: "employee", employer_average_base: 1 }] }, "wrong_type /coverage/0/employer_average_base"],
  ])("is refused whole, at its place: %j", (situation, said) => {
    expect(refused(situation)).toBe(said);
  });

  it("never throws anything else, whatever it is", () => {
    const key = fc.constantFrom(
      "region",
      "status",
      "event",
      "coverage",
      "settle",
      "kind",
      "date",
      "months",
      "base",
      "from",
      "__proto__",
    );
    const any = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom("birth", "flexible", "510100"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value")),
      ),
    })).value;
    fc.assert(
      fc.property(any, (value) => {
        refused(value);
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});

it("a pregnancy that ended may leave out how long it was", () => {
  expect(given({ event: { kind: "termination", date: "2026-05-20" } })).toEqual({
    ...EMPTY,
    kind: "termination",
    date: "2026-05-20",
  });
});
