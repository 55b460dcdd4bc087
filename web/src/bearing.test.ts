import { expect, it } from "vitest";
import { openFor } from "./bearing";
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
