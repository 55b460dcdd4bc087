import { expect, it } from "vitest";
import { addMonths, dayNumber, isDay, monthAt, monthOf, todayInShanghai } from "./calendar";

it("is the next day in Shanghai from 16:00 UTC on", () => {
  expect(todayInShanghai(Date.UTC(2026, 10, 21, 15, 59, 59))).toBe("2026-11-21");
  expect(todayInShanghai(Date.UTC(2026, 10, 21, 16, 0, 0))).toBe("2026-11-22");
  expect(todayInShanghai(Date.UTC(2026, 11, 31, 16))).toBe("2027-01-01");
});

it("counts months over years, forwards and backwards", () => {
  expect(addMonths("2026-05", -14)).toBe("2025-03");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(addMonths("2025-12", 1)).toBe("2026-01");
  expect(addMonths("2025-12", 0)).toBe("2025-12");
  expect(monthOf("2026-05-20")).toBe("2026-05");
});

it("numbers days without a time zone", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayNumber("2026-08-25") - dayNumber("2026-05-20")).toBe(97);
});

it("writes a month with four and two digits, whatever the year", () => {
  expect([0, 11, 987 * 12 + 5, 9999 * 12 + 11].map(monthAt)).toEqual(["0000-01", "0000-12", "0987-06", "9999-12"]);
});

it("a day is ten signs and no more, from the first day of year 1 on", () => {
  expect(["0001-01-01", "2028-02-29", "9999-12-31"].filter(isDay)).toHaveLength(3);
  expect(["0000-12-31", "2026-02-29", "x2026-05-20", "2026-05-201", "2026-5-20", "2026-05-20 "].filter(isDay)).toEqual(
    [],
  );
});
