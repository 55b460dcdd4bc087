import { expect, it } from "vitest";
import { approximate, fromFen, grouped, isSettled, shortened } from "./figures";

it("groups in threes and keeps every digit", () => {
  expect(grouped("19708.47")).toBe("19,708.47");
  expect(grouped("0.00")).toBe("0.00");
  expect(grouped("734.10")).toBe("734.10");
  expect(grouped("1234567.00")).toBe("1,234,567.00");
  expect(grouped("6040.125")).toBe("6,040.125");
});

it("drops decimals only where they are nought", () => {
  expect(shortened("6117.00")).toBe("6,117");
  expect(shortened("6116.80")).toBe("6,116.80");
});

it("gives a fraction's value to the fen, half up", () => {
  expect(approximate("18049/3")).toBe("6016.33");
  expect(approximate("18050/3")).toBe("6016.67");
  expect(approximate("1/8")).toBe("0.13");
  expect(approximate("2/3")).toBe("0.67");
  expect(approximate("1/200")).toBe("0.01");
  expect(approximate("999999999/1")).toBe("999999999.00");
  expect(approximate("6117.00")).toBeUndefined();
  expect(approximate("1/0")).toBeUndefined();
});

it("writes whole fen as yuan", () => {
  expect([0, 5, 70, 73410, 1970847, -73410, -5].map(fromFen)).toEqual([
    "0.00",
    "0.05",
    "0.70",
    "734.10",
    "19708.47",
    "-734.10",
    "-0.05",
  ]);
});

it("a fraction has nine digits over six and nothing about it", () => {
  expect(approximate("1/100000")).toBe("0.00");
  expect(approximate("999999999/999999")).toBe("1000.00");
  for (const text of ["1234567890/3", "1/1234567", "x1/2", "1/2x", "1/", "/2", "-1/2"])
    expect(approximate(text)).toBeUndefined();
});

it("decimals that are not all nought stay", () => {
  expect(shortened("6117.0")).toBe("6,117");
  expect(shortened("6117.05")).toBe("6,117.05");
  expect(grouped("123")).toBe("123");
  expect(grouped("1234")).toBe("1,234");
  expect(grouped("0.1234")).toBe("0.1234");
});

it("is settled where both ends are one", () => {
  expect(isSettled({ min: "1.00", max: "1.00" })).toBe(true);
  expect(isSettled({ min: "1.00", max: "1.01" })).toBe(false);
});
