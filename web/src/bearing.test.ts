import { expect, it } from "vitest";
import { openFor, withoutScheme } from "./bearing";
import type { Unsettled } from "./contract";

const open = (id: string): Unsettled => ({
  id,
  region: "510100",
  hotline: "12393",
  alternatives: [],
  citations: [],
  note: null,
});
const unsettled = ["allowance.divisor", "contribution.rate", "allowance.claim_months", "something.new"].map(open);
const ids = (figure: Parameters<typeof openFor>[0]) => openFor(figure, unsettled).map(({ id }) => id);

it("names the open questions under a figure, and every question it does not know", () => {
  expect(ids("amount")).toEqual(["allowance.divisor", "something.new"]);
  expect(ids("total")).toEqual(["contribution.rate", "something.new"]);
  expect(ids("claim_by")).toEqual(["allowance.claim_months", "something.new"]);
  expect(ids("entitled")).toEqual(["something.new"]);
});

it("lets wait what only a scheme would ask", () => {
  const split = withoutScheme([...unsettled, open("scheme.in_force"), open("coverage.months_rule")]);
  expect(split.idle.map(({ id }) => id)).toEqual([
    "allowance.divisor",
    "allowance.claim_months",
    "coverage.months_rule",
  ]);
  expect(split.open.map(({ id }) => id)).toEqual(["contribution.rate", "something.new", "scheme.in_force"]);
});
