import { expect, it } from "vitest";
import { net } from "./money";

const range = (min: string, max = min) => ({ min, max });

it("subtracts to the fen, below nought too", () => {
  expect(net(range("19708.47"), range("734.10"))).toEqual({ is: "known", range: range("18974.37") });
  expect(net(range("0.00"), range("734.10"))).toEqual({ is: "known", range: range("-734.10") });
  expect(net(range("19708.47", "19982.20"), range("734.10"))).toEqual({
    is: "known",
    range: range("18974.37", "19248.10"),
  });
  expect(net(range("19708.47"), range("734.10", "917.55"))).toEqual({
    is: "known",
    range: range("18790.92", "18974.37"),
  });
});

it("does not subtract what is missing, nor two ranges whose doubts may hang together", () => {
  expect(net(null, range("734.10"))).toEqual({ is: "unknown" });
  expect(net(range("19708.47"), null)).toEqual({ is: "unknown" });
  expect(net(range("0.00", "19708.47"), range("734.10", "917.55"))).toEqual({ is: "open" });
});
