// The Sichuan notice, implemented a second time (README.md beside this file), against the tool: 20,000 made situations and
// two hundred years of days.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";

import { amountInPublicodes } from "./answer.mjs";
import { assessed, compared, count, fields, tally, tooFar } from "./run.mjs";
import { situations } from "./situations.mjs";

/** So many situations of a field in both implementations: no difference is let through; how many answers of each kind. */
async function alike(wanted, seed, field, inEach = () => {}) {
  const counts = tally();
  const unlike = [];
  for await (const [situation, assessment] of assessed(situations(wanted, seed, field))) {
    assert.equal(assessment.error, undefined, JSON.stringify([situation, assessment]));
    const { theirs, found } = compared(situation, assessment);
    count(counts, theirs);
    if (found.length > 0) unlike.push({ situation, found });
    inEach(theirs);
  }
  assert.deepEqual(unlike.slice(0, 3), [], `${unlike.length} situations of ${wanted}`);
  assert.equal(counts.situations, wanted);
  return counts;
}

test("20,000 made situations in Sichuan: both implementations say the same", async () => {
  const wanted = 20_000;
  let inFloats = 0;
  const counts = await alike(wanted, 20261122, fields.Sichuan, ({ all: [one] }) => {
    if (one.ifEntitled === undefined) return;
    inFloats++;
    const amount = amountInPublicodes(one.base, one.days, one.divisor, one.share);
    assert.ok(!tooFar(amount, one.ifEntitled), `${amount} is not ${one.ifEntitled.toFraction()}`);
  });
  // Each kind of answer is really among them, and most amounts were computed.
  for (const [kind, least] of Object.entries({
    yes: 1000,
    later: 50,
    no: 1000,
    uncertain: 500,
    "a range": 1000,
    "nobody knows": 50,
  })) {
    assert.ok(counts[kind] >= least, `${kind}: ${counts[kind]}`);
  }
  assert.ok(counts["by paying on"] >= 200, String(counts["by paying on"]));
  assert.ok(inFloats > wanted / 2, String(inFloats));
});

for (const [name, field] of Object.entries(fields)) {
  if (name === "Sichuan") continue;
  test(`1,000 made situations in ${name}: both implementations say the same`, async () => {
    const counts = await alike(1_000, 20261124, field);
    const other = counts.yes + counts.later + counts.uncertain;
    assert.ok(counts.no > 20 && (field.never ? other === 0 : other > 100), JSON.stringify(counts));
  });
}

/** Births on these days in Chengdu, with a base and some days, each with its assessment. */
async function* births(days, more) {
  const made = function* () {
    for (const day of days) {
      yield {
        region: "510100",
        as_of: day,
        status: "flexible",
        event: { kind: "birth", date: day, delivery: "natural", infants: 1, child_order: 1 },
        ...more(day),
      };
    }
  };
  yield* assessed(made());
}

/** Every day from the first of January 1951 to the last of December 2150. */
function* everyDay() {
  const last = Temporal.PlainDate.from("2150-12-31");
  for (let day = Temporal.PlainDate.from("1951-01-01"); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    yield day;
  }
}
const dayNumber = (day) => Temporal.PlainDate.from("1951-01-01").until(day, { largestUnit: "days" }).days;

test("every day of 200 years: twelve months after it, and so many days after it", async () => {
  // Another number of days each time: weeks, months, years and what lies between.
  const daysFrom = (day) =>
    [1, 15, 28, 29, 30, 31, 42, 59, 60, 98, 158, 188, 365, 366][dayNumber(Temporal.PlainDate.from(day)) % 14];
  const all = [...everyDay()].map(String);
  let seen = 0;
  let clamped = 0;
  for await (const [{ event }, { deadlines }] of births(all, (day) => ({
    coverage: [],
    settle: { "allowance.days": String(daysFrom(day)) },
  }))) {
    const day = Temporal.PlainDate.from(event.date);
    const claim = day.add({ years: 1 });
    assert.deepEqual(deadlines, {
      claim_by: claim.toString(),
      insured_through: day.add({ days: daysFrom(event.date) - 1 }).toString(),
    });
    // Counted back, too: the period has as many days as were asked for.
    assert.equal(day.until(deadlines.insured_through, { largestUnit: "days" }).days, daysFrom(event.date) - 1);
    if (claim.day !== day.day) clamped++;
    seen++;
  }
  assert.equal(seen, 73_049);
  // The 29ths of February of 1952 to 2148, without that of 2100.
  assert.equal(clamped, 49);
});

test("every month of 200 years: months between, months back, months on", async () => {
  const january = Temporal.PlainYearMonth.from("1951-01");
  const asked = (day) => {
    const month = Temporal.PlainYearMonth.from(day.slice(0, 7));
    const n = january.until(month, { largestUnit: "months" }).months;
    return { month, months: 1 + ((n * 7) % 131) };
  };
  const firsts = [];
  for (let month = january; month.year < 2151; month = month.add({ months: 1 })) firsts.push(`${month}-15`);
  const have = ({ allowance }) => allowance.conditions.find(({ id }) => id === "continuous_months").have;

  // The quick form counts back from the month of the event; a span counts the months between.
  const wrong = [];
  let seen = 0;
  const quick = (day) => ({ coverage: { months: asked(day).months, base: "1", keeps_paying: false } });
  const span = (day) => {
    const { month, months } = asked(day);
    return {
      coverage: [{ from: month.subtract({ months: months - 1 }).toString(), to: month.toString(), status: "flexible", base: "1" }],
    };
  };
  const reachable = firsts.filter((day) => asked(day).month.subtract({ months: asked(day).months }).year >= 1951);
  for (const more of [quick, span]) {
    for await (const [{ event }, assessment] of births(reachable, more)) {
      const { months } = asked(event.date);
      if (assessment.error || have(assessment) !== months || assessment.contribution.months !== months) wrong.push(event.date);
      seen++;
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(seen > 4_000, String(seen));
});
