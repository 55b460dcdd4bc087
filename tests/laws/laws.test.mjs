// What must hold between answers, whatever the figures are: README.md says which law each is and where the law of the land
// narrows it. The situations are random and always the same; YUSUAN_RUNS says how many, YUSUAN_SEED which.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";

import fc from "fast-check";

import { example, loaded, provinces } from "../lib/built.mjs";
import { namesOf, parametersOf } from "../lib/declared.mjs";
import { dayNumber, dayText, exact, minus, monthNumber, monthText, order, plus, sum, written } from "./exact.mjs";
import { chance, pick, quickForm, situations, without } from "./situations.mjs";

const numRuns = Number(process.env.YUSUAN_RUNS ?? 2500);
const seed = Number(process.env.YUSUAN_SEED ?? 20261122);

const yusuan = await loaded(...provinces);
const { regions } = yusuan.regions();
const situation = situations(regions);
const number = fc.nat({ max: 1_000_000 });

// A law's result is seen when it is there: nothing else here ever waits.
afterEach(() => turn());

/**
 * The law holds for every situation. `holds` gives back whether the situation was one that the law speaks of; of a hundred at
 * least `share` must be, so that a law cannot hold of nothing.
 */
function law(name, given, share, holds) {
  test(name, (t) => {
    let situations = 0;
    let spokenOf = 0;
    try {
      fc.assert(
        // Without fast-check's leaning towards small numbers: they choose provinces, days and bases here.
        fc.property(...given.map(fc.noBias), (...values) => {
          ++situations;
          if (holds(...values)) ++spokenOf;
        }),
        { numRuns, seed },
      );
    } finally {
      t.diagnostic(`${name}: ${situations} situations, spoke of ${spokenOf}`);
    }
    // So few that they say nothing of shares are not asked for them.
    if (numRuns >= 500)
      assert.ok(spokenOf * 100 >= numRuns * share, `the law spoke of ${spokenOf} of ${numRuns} situations only`);
  });
}

function assess(s) {
  const answer = yusuan.assess(s);
  assert.equal(answer.error, undefined, JSON.stringify(answer.error));
  return answer;
}

// ---- what is compared ----------------------------------------------------------------------------------------------

/** From never to at once: what is uncertain may be either, so it stands between no and later. */
const ENTITLED = ["no", "uncertain", "later", "yes"];
const rank = ({ entitled }) => ENTITLED.indexOf(entitled);

const FIGURES = {
  monthly: ({ contribution }) => contribution.monthly,
  total: ({ contribution }) => contribution.total,
  own_total: ({ contribution }) => contribution.own_total,
  amount: ({ allowance }) => allowance.amount,
  if_entitled: ({ allowance }) => allowance.if_entitled,
  base: ({ allowance }) => allowance.base,
  days: ({ allowance }) => allowance.days,
  top_up: ({ allowance }) => allowance.top_up ?? null,
};
const PREMIUMS = ["monthly", "total", "own_total"];

const isRange = (figure) => figure !== null && order(figure.min, figure.max) !== 0;
const inside = (inner, outer) => order(outer.min, inner.min) <= 0 && order(inner.max, outer.max) <= 0;
/** Known where it was known, and neither end below the other's. */
function notLower(name, before, after) {
  if (before === null) return;
  assert.notEqual(after, null, `${name} was known`);
  for (const end of ["min", "max"])
    assert.ok(order(before[end], after[end]) <= 0, `${name} fell from ${before[end]} to ${after[end]} (${end})`);
}

/** Without the trace, whose operands name the spans. */
const figuresOf = ({ trace: _, ...answer }) => answer;

// ---- more insurance ------------------------------------------------------------------------------------------------

const inOrder = (spans) => [...spans].sort((a, b) => monthNumber(a.from) - monthNumber(b.from));

/** The ways in which a record can be bettered; each gives the new spans, or nothing where there is nothing to better. */
const BETTER = {
  before(spans, paid, months) {
    const from = monthNumber(spans[0].from);
    return [{ ...paid, from: monthText(from - months), to: monthText(from - 1) }, ...spans];
  },
  gap(spans, paid) {
    const after = spans.findIndex((span, i) => i > 0 && monthNumber(spans[i - 1].to) + 1 < monthNumber(span.from));
    if (after < 0) return null;
    const filled = {
      ...paid,
      from: monthText(monthNumber(spans[after - 1].to) + 1),
      to: monthText(monthNumber(spans[after].from) - 1),
    };
    return [...spans.slice(0, after), filled, ...spans.slice(after)];
  },
  // In two spans, because the months until then stay what they were.
  goesOn(spans, paid) {
    const last = spans.at(-1);
    return last?.to === undefined ? null : [...spans, { ...paid, from: monthText(monthNumber(last.to) + 1) }];
  },
  maternity: (spans) => bettered(spans, ({ maternity }) => maternity === false, { maternity: true }),
  inTime: (spans) => bettered(spans, ({ back_paid }) => back_paid === true, { back_paid: false }),
  here: (spans) => bettered(spans, ({ region }) => region !== undefined, { region: undefined }),
  insured: (spans, paid) => bettered(spans, ({ status }) => status === "resident", { ...paid, region: undefined }),
};
function bettered(spans, is, change) {
  const which = spans.findIndex(is);
  return which < 0 ? null : spans.map((span, i) => (i === which ? without({ ...span, ...change }) : span));
}

const better = fc.record({
  way: fc.nat({ max: Object.keys(BETTER).length - 1 }),
  months: fc.integer({ min: 1, max: 13 }),
  base: pick(["4588.00", "9999.99"]),
});

/** In the way that was drawn, or the next one that this record can be bettered in; the first one is always possible. */
function withBetterRecord(s, { way, months, base }) {
  const paid = { status: s.status === "resident" ? "flexible" : s.status, base };
  const ways = Object.values(BETTER);
  for (let i = way; ; ++i) {
    const coverage = ways[i % ways.length](s.coverage, paid, months);
    if (coverage !== null) return { ...s, coverage };
  }
}

law("more months, or better ones, never end an entitlement", [situation, better], 40, (s, change) => {
  const more = withBetterRecord(s, change);
  const [before, after] = [assess(s).allowance, assess(more).allowance];
  assert.ok(rank(after) >= rank(before), `${before.entitled} became ${after.entitled}`);
  return before.entitled !== "no";
});

const onOneBase = (s, base) => ({
  ...s,
  coverage: s.coverage.map((span) => without({ ...span, base: span.base && base, employer_average_base: undefined })),
});
law("on one base, more months or better ones never lower the allowance", [situation, better], 12, (s, change) => {
  const same = onOneBase(s, change.base);
  const more = withBetterRecord(same, change);
  const [before, after] = [assess(same).allowance, assess(more).allowance];
  // What nobody is entitled to is known to be nothing; the allowance itself may be unknown.
  if (before.if_entitled === null) return false;
  for (const figure of ["amount", "if_entitled"]) notLower(figure, before[figure], after[figure]);
  return before.entitled !== "no";
});

law("waiting never ends an entitlement", [situation, fc.integer({ min: 1, max: 900 })], 40, (s, days) => {
  const later = { ...s, as_of: dayText(dayNumber(s.as_of) + days) };
  const [before, after] = [assess(s).allowance, assess(later).allowance];
  assert.ok(rank(after) >= rank(before), `${before.entitled} became ${after.entitled}`);
  assert.deepEqual(after.if_entitled, before.if_entitled);
  return before.entitled !== "no";
});

// ---- higher figures ------------------------------------------------------------------------------------------------

const more = pick(["0.01", "1", "999.99", "100000", "1/3"]);
const raised = (base, by) => written(plus(exact(base), exact(by)));

law(
  "a higher base never lowers the allowance, nor the premium",
  [situation, number, more, chance(30)],
  8,
  (s, which, by, all) => {
    const chosen = which % s.coverage.length;
    const higher = {
      ...s,
      coverage: s.coverage.map((span, i) =>
        span.base && (all || i === chosen) ? { ...span, base: raised(span.base, by) } : span,
      ),
    };
    const [before, after] = [assess(s), assess(higher)];
    for (const name of [...PREMIUMS, "amount", "if_entitled", "base"])
      notLower(name, FIGURES[name](before), FIGURES[name](after));
    notLower("top_up", FIGURES.top_up(after), FIGURES.top_up(before));
    assert.equal(after.allowance.entitled, before.allowance.entitled);
    assert.deepEqual(after.allowance.conditions, before.allowance.conditions);
    return !same(before, after, ["total", "if_entitled"]);
  },
);
const same = (a, b, names) =>
  names.every((name) => JSON.stringify(FIGURES[name](a)) === JSON.stringify(FIGURES[name](b)));

/** What raises the allowance, or lowers it; whatever else the answer says of entitlement stays. */
const RAISES = {
  employer_average_base: (s, by) =>
    s.employer_average_base && { ...s, employer_average_base: raised(s.employer_average_base, by) },
  "allowance.base": (s, by) => settledAt(s, "allowance.base", "5000", raised("5000", by)),
  "allowance.days": (s, by) => settledAt(s, "allowance.days", "98", by === "1" ? "99" : "158"),
  "allowance.share": (s, by) => settledAt(s, "allowance.share", "1/2", by === "1" ? "3/5" : "100%"),
  "allowance.divisor": (s, by) => settledAt(s, "allowance.divisor", by === "1" ? "365/12" : "30.4", "30"),
  unemployment_benefit: (s, by) =>
    s.unemployment_benefit && [{ ...s, unemployment_benefit: raised(s.unemployment_benefit, by) }, s],
};
const settledAt = (s, id, low, high) => [low, high].map((value) => ({ ...s, settle: { ...s.settle, [id]: value } }));

law(
  "the allowance follows each figure that it is made from",
  [situation, pick(Object.keys(RAISES)), more],
  15,
  (s, id, by) => {
    const made = RAISES[id](s, by);
    if (!made) return false;
    const [lower, higher] = (Array.isArray(made) ? made : [s, made]).map(assess);
    notLower("if_entitled", lower.allowance.if_entitled, higher.allowance.if_entitled);
    // More days must be insured too, so only the others leave the entitlement as it was.
    if (id !== "allowance.days") assert.equal(higher.allowance.entitled, lower.allowance.entitled);
    return lower.allowance.if_entitled !== null && !same(lower, higher, ["if_entitled"]);
  },
);

law(
  "what the employer owes on top follows the wage, and the allowance does not",
  [situation, pick(["6000", "18049/3"]), more],
  4,
  (s, wage, by) => {
    const [lower, higher] = [wage, raised(wage, by)].map((monthly_wage) => assess({ ...s, monthly_wage }));
    notLower("top_up", FIGURES.top_up(lower), FIGURES.top_up(higher));
    assert.deepEqual(higher.allowance.if_entitled, lower.allowance.if_entitled);
    return !same(lower, higher, ["top_up"]);
  },
);

// ---- doubts --------------------------------------------------------------------------------------------------------

const SETTLED_BY_PERSON = parametersOf("Settle");
const settledWith = (s, id, value) => ({
  ...s,
  settle: { ...s.settle, [id]: id === "coverage.back_paid_counts" ? value === "true" : value },
});
const doubtsOf = (answer) =>
  answer.unsettled.filter(({ id, region }) => region === answer.region && SETTLED_BY_PERSON.includes(id));

/**
 * What a person says holds under every reading, and may there be more than the reading itself comes to: her rate stands for
 * all months, an alternative for those of its own entry; her base for the base of another reading of her record, which may
 * be the one that entitles.
 */
const saidForMore = (before, id) =>
  id === "contribution.rate"
    ? PREMIUMS
    : id === "allowance.base" && before.unsettled.some((doubt) => doubt.id.startsWith("coverage."))
      ? ["amount"]
      : [];

/** Of what is settled there is no doubt any more, and nothing else becomes less certain. */
function neverWider(before, after, id) {
  assert.ok(!doubtsOf(after).some((doubt) => doubt.id === id), `${id} is settled and still in doubt`);
  const said = saidForMore(before, id);
  for (const [name, of] of Object.entries(FIGURES)) {
    if (of(before) === null || said.includes(name)) continue;
    assert.notEqual(of(after), null, `${name} was known`);
    assert.ok(
      inside(of(after), of(before)),
      `${name}: ${JSON.stringify(of(after))} is not inside ${JSON.stringify(of(before))}`,
    );
  }
  const possible = { no: ["no"], uncertain: ENTITLED, later: ["later", "yes"], yes: ["yes"] }[
    before.allowance.entitled
  ];
  assert.ok(
    possible.includes(after.allowance.entitled),
    `${before.allowance.entitled} became ${after.allowance.entitled}`,
  );
  for (const divisor of after.allowance.divisor)
    assert.ok(before.allowance.divisor.includes(divisor), `divisor ${divisor}`);
  const { deadlines: was } = before;
  const { deadlines: is } = after;
  if (was.insured_through !== null) {
    assert.ok(is.insured_through <= was.insured_through);
    assert.ok(
      (is.insured_through_earliest ?? is.insured_through) >= (was.insured_through_earliest ?? was.insured_through),
    );
  }
  if (before.allowance.payee !== null) assert.equal(after.allowance.payee, before.allowance.payee);
}

law(
  "settling a doubt never widens a range, and comes to what its alternative says",
  [situation, number, number],
  20,
  (s, which, choice) => {
    const before = assess(s);
    const doubts = doubtsOf(before).filter(({ alternatives }) => alternatives.length > 0);
    if (doubts.length === 0) return false;
    const { id, alternatives } = doubts[which % doubts.length];
    const { value, entitled, amount, if_entitled, total } = alternatives[choice % alternatives.length];
    const after = assess(settledWith(s, id, value));
    neverWider(before, after, id);
    const { allowance, contribution } = after;
    assert.deepEqual(
      [allowance.entitled, allowance.amount, allowance.if_entitled],
      [entitled, amount, if_entitled],
      `${id} ${value}`,
    );
    if (id !== "contribution.rate") assert.deepEqual(contribution.total, total);
    return true;
  },
);

const END = ["min", "max"];
law(
  "each end of a range is reached by answering its doubts",
  [situation, pick(END), pick(["amount", "if_entitled", "base", "days"])],
  8,
  (s, end, name) => {
    const figure = FIGURES[name];
    const first = assess(s);
    if (!isRange(figure(first))) return false;
    const wanted = figure(first)[end];
    let [now, answer] = [s, first];
    const passedOver = new Set();
    for (;;) {
      const doubt = doubtsOf(answer).find(({ id, alternatives }) => alternatives.length > 0 && !passedOver.has(id));
      if (!doubt) break;
      // An alternative tells amount and if_entitled; base and days are looked up by answering with it.
      const answers = doubt.alternatives
        .map(({ value }) => settledWith(now, doubt.id, value))
        .map((given) => [given, assess(given)]);
      const there = answers.find(([, under]) => order(figure(under)[end], wanted) === 0);
      // A reading that nobody has named may be what pays nothing; no alternative stands for it.
      if (!there && doubt.alternatives.length === 1) passedOver.add(doubt.id);
      else {
        assert.ok(there, `${name}.${end} ${wanted} is under no alternative of ${doubt.id}`);
        [now, answer] = there;
      }
    }
    // What is left in doubt is nothing that a person can answer.
    if (answer.unsettled.length === 0)
      assert.ok(!isRange(figure(answer)), `${name} is a range and nothing is unsettled`);
    return true;
  },
);

/** The values that the trace shows of something that is no doubt: one, or several of which none changes the answer. */
function undoubted({ trace, unsettled }, id) {
  const steps = trace.filter((step) => step.id === id);
  if (steps.length === 0 || steps[0].settled_by_person || unsettled.some((doubt) => doubt.id === id)) return [];
  const values = [...new Set(steps.map(({ result }) => String(result)))];
  // Each year has its rate, and a base may hang on what counts as a month: several of these are no readings of one thing.
  return ["contribution.rate", "allowance.base"].includes(id) && values.length > 1 ? [] : values;
}
/** Doubts stand in the order in which the rules first ask for them, and an answer saves rules from asking. */
const withSortedDoubts = (answer) => ({
  ...figuresOf(answer),
  unsettled: answer.unsettled.toSorted((a, b) => (a.id + a.region < b.id + b.region ? -1 : 1)),
});
law(
  "to answer what is no doubt, as the law reads it, changes nothing",
  [situation, pick(SETTLED_BY_PERSON), number],
  12,
  (s, id, which) => {
    const before = assess(s);
    const values = undoubted(before, id);
    if (values.length === 0) return false;
    const value = values[which % values.length];
    const after = assess(settledWith(s, id, value));
    if (values.length === 1) assert.deepEqual(withSortedDoubts(after), withSortedDoubts(before), `${id} ${value}`);
    // How many months one has or needs may differ where either is enough.
    for (const of of Object.values(FIGURES)) assert.deepEqual(of(after), of(before), `${id} ${value}`);
    assert.equal(after.allowance.entitled, before.allowance.entitled, `${id} ${value}`);
    return true;
  },
);

// ---- the same thing said otherwise ---------------------------------------------------------------------------------

law("to say a span as two changes nothing", [situation, number, number], 60, (s, which, cut) => {
  const i = which % s.coverage.length;
  const span = s.coverage[i];
  const from = monthNumber(span.from);
  const last = span.to ? monthNumber(span.to) : monthNumber(s.event.date) + 12;
  if (last <= from) return false;
  const border = from + (cut % (last - from));
  const parts = [
    { ...span, to: monthText(border) },
    { ...span, from: monthText(border + 1) },
  ];
  const split = { ...s, coverage: [...s.coverage.slice(0, i), ...parts, ...s.coverage.slice(i + 1)] };
  assert.deepEqual(figuresOf(assess(split)), figuresOf(assess(s)));
  return true;
});

law(
  "the order of the spans changes nothing, but the places that the trace names",
  [situation, fc.array(number, { minLength: 4, maxLength: 4 })],
  30,
  (s, keys) => {
    const places = s.coverage.map((_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b);
    if (places.every((place, i) => place === i)) return false;
    const moved = assess({ ...s, coverage: places.map((place) => s.coverage[place]) });
    for (const step of moved.trace)
      for (const operand of step.operands)
        operand.id = operand.id.replace(/^\/coverage\/(\d+)/, (_, now) => `/coverage/${places[Number(now)]}`);
    assert.deepEqual(moved, assess(s));
    return true;
  },
);

law("so many months are the span that they stand for", [situation, quickForm], 100, (s, form) => {
  const quick = form(monthNumber(s.event.date));
  const through = quick.through ?? s.event.date.slice(0, 7);
  const span = without({
    from: monthText(monthNumber(through) - quick.months + 1),
    to: quick.keeps_paying === false ? through : undefined,
    status: s.status,
    base: quick.base,
  });
  const spelled = assess({ ...s, coverage: quick.months > 0 ? [span] : [] });
  assert.deepEqual(figuresOf(assess({ ...s, coverage: quick })), figuresOf(spelled));
  return true;
});

law("to say aloud what is left out changes nothing", [situation, number], 60, (s, which) => {
  const { code, aliases } = regions.find(({ code }) => code === s.region);
  const here = [code, ...aliases][which % (aliases.length + 1)];
  const said = {
    ...s,
    event: s.event.kind === "birth" ? { infants: 1, child_order: 1, ...s.event } : s.event,
    coverage: s.coverage.map((span) => ({ maternity: true, back_paid: false, region: here, ...span })),
    settle: s.settle ?? {},
  };
  assert.deepEqual(assess(said), assess(s));
  return s.coverage.some(({ region }) => region === undefined);
});

law("an area's other codes answer as the area", [situation, number], 8, (s, which) => {
  const { aliases } = regions.find(({ code }) => code === s.region);
  if (aliases.length === 0) return false;
  assert.deepEqual(assess({ ...s, region: aliases[which % aliases.length] }), assess(s));
  return true;
});

// ---- premiums ------------------------------------------------------------------------------------------------------

/** The spans up to the month, and from the next one on. */
function cutAfter(spans, month) {
  const until = spans.filter(({ from }) => monthNumber(from) <= month);
  const from = spans.filter(({ to }) => to === undefined || monthNumber(to) > month);
  return [
    until.map((span) => (span.to && monthNumber(span.to) <= month ? span : { ...span, to: monthText(month) })),
    from.map((span) => (monthNumber(span.from) > month ? span : { ...span, from: monthText(month + 1) })),
  ];
}
law("premiums add up over the months", [situation, number], 8, (s, cut) => {
  const { contribution: whole, trace } = assess(s);
  const first = monthNumber(s.coverage[0].from);
  const month = first + (cut % Math.max(1, monthNumber(s.event.date) - first));
  // Where a year's premium is rounded as one, it adds up from year to year.
  const byYear = trace.some(({ id, result }) => id === "contribution.rounding" && result === "year");
  const parts = cutAfter(s.coverage, byYear ? month - (month % 12) - 1 : month).map(
    (coverage) => assess({ ...s, coverage }).contribution,
  );
  assert.equal(parts[0].months + parts[1].months, whole.months);
  for (const name of ["total", "own_total"]) {
    if (parts.some((part) => part[name] === null) || whole[name] === null) {
      assert.ok(whole[name] === null && parts.some((part) => part[name] === null), name);
      continue;
    }
    for (const end of END) {
      const difference = minus(sum(...parts.map((part) => part[name][end])), exact(whole[name][end]));
      assert.equal(difference.n, 0n, `${name}.${end} ${whole[name][end]} of ${parts.map((part) => part[name][end])}`);
    }
  }
  return parts.every(({ months }) => months > 0) && whole.total !== null;
});

// ---- plan and compare ----------------------------------------------------------------------------------------------

const start = (s, first, rows) => {
  const from = monthNumber(s.event.date) - first;
  return { from: monthText(from), to: monthText(from + rows - 1) };
};
/** The base that a plan goes on with: of the last span that carries the situation's status. */
function plannedBase({ coverage, status }) {
  return inOrder(coverage.filter((span) => span.status === status && span.base !== undefined)).at(-1)?.base;
}
function plan(s, from, rows) {
  const answer = yusuan.plan({ situation: s, start: start(s, from, rows) });
  if (s.status === "resident" || plannedBase(s) !== undefined)
    assert.equal(answer.error, undefined, JSON.stringify(answer.error));
  else assert.deepEqual([answer.error?.code, answer.error?.pointer], ["missing_field", "/situation/coverage"]);
  return answer.error ? null : answer;
}

law(
  "a later start never improves the months, the entitlement or the premiums",
  [situation, fc.integer({ min: 0, max: 30 })],
  40,
  (s, first) => {
    const planned = plan(s, first, 12);
    if (planned === null) return false;
    for (let i = 1; i < planned.rows.length; ++i) {
      const [earlier, later] = [planned.rows[i - 1], planned.rows[i]];
      assert.equal(monthNumber(later.start), monthNumber(earlier.start) + 1);
      assert.ok(
        later.months <= earlier.months && earlier.months - later.months <= 1,
        `${later.start}: ${later.months}`,
      );
      assert.ok(rank(later) <= rank(earlier), `${later.start}: ${earlier.entitled} became ${later.entitled}`);
      // Of the earliest months the rate may be unknown.
      if (earlier.premiums !== null) notLower("premiums", later.premiums, earlier.premiums);
    }
    return rank(planned.rows[0]) > rank(planned.rows.at(-1)) || planned.rows[0].entitled !== "no";
  },
);

law(
  "a plan's rows are the answers to records that start then",
  [situation, fc.integer({ min: 0, max: 30 })],
  60,
  (s, first) => {
    const planned = plan(s, first, 3);
    if (planned === null) return false;
    const base = plannedBase(s);
    for (const row of planned.rows) {
      const { allowance, contribution } = assess({
        ...s,
        coverage: [without({ from: row.start, status: s.status, base })],
      });
      assert.deepEqual(row, {
        start: row.start,
        months: contribution.months,
        entitled: allowance.entitled,
        premiums: contribution.own_total,
        allowance: allowance.amount,
        net: row.net,
      });
      if (row.premiums === null || row.allowance === null) {
        assert.equal(row.net, null);
        continue;
      }
      // Allowance and premiums may hang on the same doubt, so a range of both bounds the net and need not be it.
      const [least, most] = [
        minus(exact(row.allowance.min), exact(row.premiums.max)),
        minus(exact(row.allowance.max), exact(row.premiums.min)),
      ];
      assert.ok(
        order(written(least), row.net.min) <= 0 && order(row.net.max, written(most)) <= 0,
        `net ${JSON.stringify(row.net)}`,
      );
      if (!isRange(row.allowance) || !isRange(row.premiums))
        assert.ok(
          order(written(least), row.net.min) === 0 && order(written(most), row.net.max) === 0,
          `net ${JSON.stringify(row.net)}`,
        );
    }
    const latest = planned.rows.filter(({ entitled }) => ["yes", "later"].includes(entitled)).at(-1)?.start ?? null;
    assert.equal(planned.latest_start, latest);
    return true;
  },
);

const over = fc.record({ regions: chance(50), which: fc.array(number, { maxLength: 4 }) });
law("a comparison is each answer by itself", [situation, over], 50, (s, { regions: ofRegions, which }) => {
  const name = ofRegions ? "region" : "status";
  const list = ofRegions ? regions.map(({ code }) => code) : namesOf("Status");
  const values = which.map((n) => list[n % list.length]);
  const { answers, error } = yusuan.compare({ situation: s, over: { [name]: values } });
  assert.equal(error, undefined, JSON.stringify(error));
  assert.deepEqual(
    answers,
    values.map((value) => assess({ ...s, [name]: value })),
  );
  return values.length > 0;
});

// ---- where the law of the land ends a law (README.md) ---------------------------------------------------------------

test("a month on a lower base before the record lowers the allowance, because the base is an average", () => {
  const s = { ...example, as_of: "2026-11-21" };
  const more = {
    ...s,
    coverage: [{ from: "2025-02", to: "2025-02", status: "flexible", base: "4588.00" }, ...s.coverage],
  };
  // 6117 x 98 / (365/12), and (4588 + 10 x 6117) / 11 x 98 / (365/12): 9号 二(二)2.
  assert.deepEqual(
    [s, more].map((each) => assess(each).allowance.amount.max),
    ["19708.47", "19260.62"],
  );
});

test("more paid days that are not insured end the entitlement", () => {
  const ends = { ...example, coverage: [{ ...example.coverage[0], to: "2026-08" }] };
  const longer = { ...ends, settle: { ...example.settle, "allowance.days": "158" } };
  // 98 days end on 2026-08-25, 158 on 2026-10-24: 9号 二(二)3.
  assert.deepEqual(
    [ends, longer].map((each) => assess(each).allowance.entitled),
    ["yes", "no"],
  );
});
