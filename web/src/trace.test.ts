import { expect, it } from "vitest";
import type { Step } from "./contract";
import { stepsBehind } from "./trace";

const step = (id: Step["id"], result: Step["result"], operands: Step["operands"] = []): Step => ({
  id,
  operands,
  result,
  citations: [],
});

const days = step("allowance.days", 98);
const byThirty = step("allowance.divisor", "30");
const byYear = step("allowance.divisor", "365/12");
const amount = (divisor: string, result: string) =>
  step("allowance.amount", result, [
    { id: "/coverage/0/base", value: "6117.00" },
    { id: "allowance.days", value: 98 },
    { id: "allowance.divisor", value: divisor },
  ]);
const rate = step("contribution.rate", "0.8%");
const trace = [rate, days, byThirty, byYear, amount("30", "19982.20"), amount("365/12", "19708.47")];

it("gives a figure's steps for each reading, each with its own operand", () => {
  expect(stepsBehind(trace, ["allowance.amount"]).map(({ id, result }) => [id, result])).toEqual([
    ["allowance.amount", "19982.20"],
    ["allowance.amount", "19708.47"],
    ["allowance.days", 98],
    ["allowance.divisor", "30"],
    ["allowance.divisor", "365/12"],
  ]);
});

it("leaves out what the figure does not rest on, and ends at inputs", () => {
  expect(stepsBehind([rate, days, byThirty, amount("30", "1")], ["allowance.amount"])).not.toContain(rate);
  expect(stepsBehind(trace, ["deadlines.claim_by"])).toEqual([]);
});

it("each step once, where two figures rest on it, and no way round in a circle", () => {
  const a = step("allowance.base", "1", [{ id: "allowance.amount", value: "2" }]);
  const b = step("allowance.amount", "2", [
    { id: "allowance.base", value: "1" },
    { id: "allowance.base", value: "1" },
  ]);
  expect(stepsBehind([a, b], ["allowance.amount", "allowance.base"])).toEqual([a, b]);
  expect(stepsBehind([a, b], ["allowance.amount"])).toEqual([b, a]);
});

it("where no reading has the operand's value, all of them; where several have it, the first", () => {
  const top = step("allowance.amount", "3", [{ id: "allowance.divisor", value: "31" }]);
  expect(stepsBehind([byThirty, byYear, top], ["allowance.amount"])).toEqual([top, byThirty, byYear]);
  const again = step("allowance.divisor", "30");
  const thirty = step("allowance.amount", "3", [{ id: "allowance.divisor", value: "30" }]);
  const found = stepsBehind([byThirty, again, thirty], ["allowance.amount"]);
  expect(found).toHaveLength(2);
  expect(found[1]).toBe(byThirty);
});
