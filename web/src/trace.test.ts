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
