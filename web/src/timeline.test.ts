import { describe, expect, test } from "vitest";
import { monthAt } from "./calendar";
import type { Stretch } from "./record";
import { draw, type Facts } from "./timeline";

const month = (year: number, number: number) => year * 12 + number - 1;
const forever = Number.POSITIVE_INFINITY;
const paid = (from: number, to = forever): Stretch => ({ from, to, kind: "paid" });
const facts = (part: Partial<Facts> = {}): Facts => ({
  stretches: [paid(month(2026, 1))],
  now: "2026-03-15",
  event: "2026-05-01",
  full: undefined,
  through: "2026-08-06",
  earliest: "2026-08-06",
  claim: "2026-10-31",
  ...part,
});
const span = ({ first, last }: { first: number; last: number }) => [monthAt(first), monthAt(last)];

describe("the timeline", () => {
  test("reaches from the first month to the last date, each month as wide as every other", () => {
    const picture = draw(facts());
    expect(span(picture)).toEqual(["2026-01", "2026-10"]);
    expect(picture.month).toBe(100);
    expect(picture.event).toBe(400);
    expect(picture.claim).toBe(1000);
    expect(picture.through).toBe(719.4);
    expect(picture.now).toBe(245.2);
    expect(picture.earlier).toBe(0);
  });

  test("months up to the present one are paid, later ones are plans", () => {
    const { cells } = draw(facts());
    expect(cells.paid).toBe("M10 44h80v-28h-80zM110 44h80v-28h-80zM210 44h80v-28h-80z");
    expect(cells.planned.match(/M/g)).toHaveLength(7);
    expect(cells.planned.startsWith("M310 ")).toBe(true);
  });

  test("a gap stays empty; back-paid months and those without maternity insurance are lower", () => {
    const { cells } = draw(
      facts({
        stretches: [
          { from: month(2026, 1), to: month(2026, 1), kind: "other" },
          { from: month(2026, 2), to: month(2026, 2), kind: "back" },
          paid(month(2026, 5), month(2026, 5)),
        ],
      }),
    );
    expect(cells).toEqual({
      other: "M10 44h80v-6h-80z",
      back: "M110 44h80v-16h-80z",
      paid: "",
      planned: "M410 44h80v-28h-80z",
    });
  });

  test("January has a tick of its own", () => {
    const { ticks, years } = draw(facts({ claim: "2027-05-31" }));
    expect(years.match(/M/g)).toHaveLength(1);
    expect(ticks.match(/M/g)).toHaveLength(15);
  });

  test("forty years: the last three before the event, and how many are left out", () => {
    const picture = draw(facts({ stretches: [paid(month(1986, 6))], full: month(1987, 5) }));
    expect(span(picture)).toEqual(["2023-05", "2026-10"]);
    expect(picture.earlier).toBe(month(2023, 5) - month(1986, 6));
    expect(picture.full).toBeUndefined();
  });

  test("a single month, nothing published: the event and the month stand alone", () => {
    const picture = draw(
      facts({
        stretches: [paid(month(2026, 5), month(2026, 5))],
        now: "2026-05-31",
        through: null,
        earliest: null,
        claim: null,
      }),
    );
    expect(span(picture)).toEqual(["2026-05", "2026-05"]);
    expect([picture.event, picture.through, picture.claim]).toEqual([0, undefined, undefined]);
    expect(picture.cells.paid).toBe("M100 44h800v-28h-800z");
  });

  test("an event long past: today is not drawn", () => {
    expect(draw(facts({ now: "2027-04-01" })).last).toBe(month(2027, 4));
    const picture = draw(facts({ now: "2027-05-01" }));
    expect([picture.now, picture.last]).toEqual([undefined, month(2026, 10)]);
  });

  test("an event far ahead: today is where it begins", () => {
    const picture = draw(
      facts({ stretches: [paid(month(2026, 3))], event: "2027-05-01", through: null, claim: "2028-05-01" }),
    );
    expect(span(picture)).toEqual(["2026-03", "2028-05"]);
    expect(picture.now).toBeLessThan(picture.event);
  });

  test("where readings differ, the earliest end and the latest", () => {
    const picture = draw(facts({ earliest: "2026-07-31" }));
    expect([picture.earliest, picture.through]).toEqual([700, 719.4]);
  });

  test("the month from which it is due lies behind the event", () => {
    expect(draw(facts({ full: month(2026, 12) })).full).toBe(916.7);
  });
});

describe("the ends of the timeline", () => {
  test("a tick for each month but the first", () => {
    expect(draw(facts()).ticks).toBe([1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => `M${index}00 0V1`).join(""));
  });

  test("enough months in the first month drawn, or nobody knows when", () => {
    expect(draw(facts({ full: month(2026, 1) })).full).toBe(0);
    expect(draw(facts()).full).toBeUndefined();
  });

  test("today before the first month drawn is not drawn", () => {
    const none = { through: null, earliest: null, claim: null };
    const { first, now, earlier } = draw(facts({ event: "2030-05-01", ...none }));
    expect([monthAt(first), now, earlier]).toEqual(["2027-05", undefined, 16]);
  });

  test("what will be paid late is no plan of its own", () => {
    const back: Stretch = { from: month(2026, 4), to: month(2026, 4), kind: "back" };
    expect(draw(facts({ stretches: [back] })).cells).toMatchObject({ planned: "", paid: "", other: "" });
  });
});
