import { expect, it } from "vitest";
import type { Region, Situation } from "../../contract";
import { addMonthsToDay, atDate, dateOffers, inPlace, withStatus } from "./others";

const QUICK: Situation = {
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural" },
  coverage: { months: 15, base: "6117" },
  settle: { "allowance.divisor": "30" },
};
const DETAILS: Situation = {
  ...QUICK,
  as_of: "2026-01-31",
  coverage: [
    { from: "2024-01", to: "2024-12", status: "employee", base: "5000", region: "510700" },
    { from: "2025-03", status: "flexible", base: "6117", back_paid: true },
    { from: "2026-07", to: "2026-08", status: "resident" },
  ],
};

it("reads the months of her status as months of the other, and takes the bureau's answers along nowhere", () => {
  const { settle: _, ...open } = QUICK;
  expect(withStatus(QUICK, "employee")).toEqual({ ...open, status: "employee" });
  expect(withStatus(DETAILS, "employee").coverage).toEqual([
    { from: "2024-01", to: "2024-12", status: "employee", base: "5000", region: "510700" },
    { from: "2025-03", status: "employee", base: "6117", back_paid: true },
    { from: "2026-07", to: "2026-08", status: "resident" },
  ]);
  expect(withStatus(DETAILS, "resident").coverage).toEqual([
    { from: "2024-01", to: "2024-12", status: "employee", base: "5000", region: "510700" },
    { from: "2025-03", status: "resident" },
    { from: "2026-07", to: "2026-08", status: "resident" },
  ]);
  // Months without a base cannot be read as months with one.
  const resident: Situation = { ...QUICK, status: "resident", coverage: [{ from: "2026-05", status: "resident" }] };
  expect(withStatus(resident, "employee").coverage).toEqual([{ from: "2026-05", status: "resident" }]);
  expect(inPlace(QUICK, "310000")).toEqual({ ...open, region: "310000" });
});

it("moves the record and the day of the answer along with the event", () => {
  expect(atDate(DETAILS, "2027-05-20", "2026-11-21")).toEqual({
    region: "510100",
    status: "flexible",
    as_of: "2027-01-31",
    event: { kind: "birth", date: "2027-05-20", delivery: "natural" },
    coverage: [
      { from: "2025-01", to: "2025-12", status: "employee", base: "5000", region: "510700" },
      { from: "2026-03", status: "flexible", base: "6117", back_paid: true },
      { from: "2027-07", to: "2027-08", status: "resident" },
    ],
  });
  const now: Situation = { ...QUICK, coverage: { months: 15, base: "6117", through: "2026-03" } };
  expect(atDate(now, "2026-04-01", "2026-03-31")).toMatchObject({
    as_of: "2026-02-28",
    coverage: { months: 15, base: "6117", through: "2026-02" },
  });
  // Within the month nothing else moves.
  expect(atDate(now, "2026-05-01", "2026-03-31")).toMatchObject({ as_of: "2026-03-31", coverage: now.coverage });
});

it("keeps the day of the month, or takes its last", () => {
  expect(addMonthsToDay("2024-02-29", 12)).toBe("2025-02-28");
  expect(addMonthsToDay("2026-12-31", 2)).toBe("2027-02-28");
  expect(addMonthsToDay("2026-01-15", -12)).toBe("2025-01-15");
});

it("offers a year on, a year back, and the days on which the rules of her status are known to change", () => {
  const parameters = [
    { id: "coverage.required_months", status: "flexible", state: "unknown", from: "2031-03-01" },
    { id: "allowance.tiers", status: "flexible", state: "settled", from: "2026-09-01" },
    { id: "coverage.months_rule", status: "flexible", state: "settled", from: "2026-09-01" },
    { id: "allowance.payee", status: "flexible", state: "settled", from: "2026-03-01" },
    { id: "allowance.payee", status: "employee", state: "settled", from: "2026-04-01" },
    { id: "leave.days_rule", status: "flexible", state: "settled", from: "2026-04-01" },
    { id: "contribution.payer", status: "flexible", state: "settled", from: "2011-07-01" },
  ] as const;
  const region = { parameters } as unknown as Region;
  expect(dateOffers("2026-05-20", "flexible", region)).toEqual([
    { date: "2027-05-20", is: "later", parameters: [], open: [] },
    { date: "2025-05-20", is: "earlier", parameters: [], open: [] },
    { date: "2026-02-28", is: "before", parameters: ["allowance.payee"], open: [] },
    { date: "2026-09-01", is: "from", parameters: ["allowance.tiers", "coverage.months_rule"], open: [] },
    { date: "2031-03-01", is: "from", parameters: ["coverage.required_months"], open: ["coverage.required_months"] },
  ]);
  expect(dateOffers("2026-05-20", "flexible", undefined)).toHaveLength(2);
});

it("offers a change that began within a year, on the day itself or later, and four of them: the nearest, in their order", () => {
  const offers = (...days: string[]) => {
    const parameters = days.map((from) => ({ id: "allowance.divisor", status: "flexible", state: "settled", from }));
    return dateOffers("2026-05-20", "flexible", { parameters } as unknown as Region)
      .slice(2)
      .map(({ date, is }) => `${is} ${date}`);
  };
  // 365 days before; a year and a day are too long ago.
  expect(offers("2025-05-20")).toEqual(["before 2025-05-19"]);
  expect(offers("2025-05-19")).toEqual([]);
  expect(offers("2026-05-20")).toEqual(["before 2026-05-19"]);
  expect(offers("2026-05-21")).toEqual(["from 2026-05-21"]);
  expect(offers("2030-01-01", "2026-08-01", "2026-01-01", "2027-01-01", "2026-06-01")).toEqual([
    "before 2025-12-31",
    "from 2026-06-01",
    "from 2026-08-01",
    "from 2027-01-01",
  ]);
});

it("leaves out other matters by the beginning of their name", () => {
  const parameters = ["leave.days_rule", "childcare_subsidy", "medical.benefits", "coverage.medical_counts"].map(
    (id) => ({
      id,
      status: "flexible",
      state: "settled",
      from: "2026-09-01",
    }),
  );
  const [, , only, ...more] = dateOffers("2026-05-20", "flexible", { parameters } as unknown as Region);
  expect(only?.parameters).toEqual(["coverage.medical_counts"]);
  expect(more).toEqual([]);
});
