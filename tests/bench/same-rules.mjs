// The rules of flexible workers in Chengdu (川医保规〔2024〕9号) three times more, as users of the peers would write them: by hand, in
// publicodes, in JSON-logic. For peers.mjs and page.mjs; without anything of Node.js, because pages are built of it.

// ---- what they need from the record, which neither publicodes nor JSON-logic has words for --------------------------------

export const monthIndex = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
export const monthAt = (index) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
export const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const fen = (yuan) => Math.round(Number(yuan) * 100);
export const yuan = (amount) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
const DAYS = 98;

/** Months and bases counted in plain JavaScript, as a page would before it asks its rules: whole numbers only. */
export function facts({ as_of, event, coverage }) {
  const month = monthIndex(event.date);
  const lastMonth = monthIndex(dayAfter(event.date, DAYS - 1));
  const spans = coverage.map(({ from, to, base, maternity }) => ({
    from: monthIndex(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : monthIndex(to),
    base: fen(base),
    maternity: maternity !== false,
  }));
  const spanOf = (index) => spans.find(({ from, to }) => from <= index && index <= to);
  const carries = (index) => spanOf(index)?.maternity === true;
  const run = (counts) => {
    let months = 0;
    while (counts(month - months)) months++;
    return months;
  };
  const every = (first, last, counts) => {
    for (let index = first; index <= last; index++) if (!counts(index)) return false;
    return true;
  };
  const months = run(carries);
  const twelfth = month - months + 12;
  const paid = spans
    .filter(({ from, maternity }) => maternity && from <= month)
    .map(({ from, to, base }) => ({ months: Math.min(to, month) - from + 1, base }));
  const before = month - (month % 12) - 12;
  let sum = 0;
  let withBase = 0;
  for (let index = before; index < before + 12; index++)
    if (carries(index)) {
      sum += spanOf(index).base;
      withBase++;
    }
  return {
    inForce: event.date >= "2025-01-01" && event.date <= "2029-12-31",
    clause: event.date <= "2025-12-31" ? 12 : 0,
    months,
    medicalMonths: run((index) => spanOf(index) !== undefined),
    insuredHere: months > 0,
    insuredThrough: every(month, lastMonth, carries),
    twelfthPaid: months > 0 && every(month, twelfth, carries),
    twelfthHasCome: months > 0 && monthIndex(as_of) >= twelfth,
    sum,
    withBase,
    firstMonths: paid[0]?.months ?? 0,
    firstBase: paid[0]?.base ?? 0,
    secondMonths: paid[1]?.months ?? 0,
    secondBase: paid[1]?.base ?? 0,
    paidMonths: paid.reduce((all, one) => all + one.months, 0),
    lastBase: paid.at(-1)?.base ?? 0,
  };
}

// ---- the rules -----------------------------------------------------------------------------------------------------------

/** Half up, of whole numbers. */
const rounded = (number, divisor) => Math.floor((2 * number + divisor) / (2 * divisor));

/** By hand, for this one city and this one notice. */
export function byHand(situation) {
  const f = facts(situation);
  const enough = f.months >= 12;
  const clause = !enough && f.clause > 0 && f.months > 0 && f.medicalMonths >= f.clause && f.twelfthPaid;
  const open = f.inForce && f.insuredHere && f.insuredThrough;
  return {
    entitled: !open ? "no" : enough ? "yes" : !clause ? "no" : f.twelfthHasCome ? "yes" : "later",
    // base x 98 / (365/12)
    amount: yuan(rounded(f.sum * DAYS * 12, f.withBase * 365)),
    months: f.paidMonths,
    monthly: yuan(rounded(f.lastBase * 8, 1000)),
    total: yuan(f.firstMonths * rounded(f.firstBase * 8, 1000) + f.secondMonths * rounded(f.secondBase * 8, 1000)),
  };
}

/** The rules of tests/second, with Chengdu's values in place of what is asked of the data, and the premium beside them. */
export function chengduRules({ rules, facts: asked }) {
  const premium = (name) => ({ valeur: `${name} * 0.8%`, arrondi: "2 décimales" });
  return {
    ...rules,
    ...asked,
    "months asked": 12,
    "area asked": "oui",
    "period asked": "oui",
    "base is answered": "non",
    "days are answered": "non",
    "the year before has a base": "months with a base > 0",
    "the year of the event has a base": "non",
    event: "'birth'",
    delivery: "'natural'",
    infants: 1,
    "days of a birth": DAYS,
    "days more for dystocia": 15,
    "days more for a caesarean": 15,
    "days more for each further infant": 15,
    "days of extended leave": 0,
    "sum of the bases": { question: "asked" },
    "months with a base": { question: "asked" },
    base: "sum of the bases / months with a base",
    divisor: "365 / 12",
    share: 1,
    "amount to the fen": { valeur: "amount", arrondi: "2 décimales" },
    "first base": { question: "asked" },
    "first months": { question: "asked" },
    "second base": { question: "asked" },
    "second months": { question: "asked" },
    "last base": { question: "asked" },
    "premium of the last month": premium("last base"),
    "premium of the first period": premium("first base"),
    "premium of the second period": premium("second base"),
    premiums: { somme: ["premium of the first period * first months", "premium of the second period * second months"] },
  };
}
const truth = (value) => (value ? "oui" : "non");

/** What publicodes is told; it has numbers in floating point, which are yuan here, as its users write them. */
export const inPublicodes = (f) => ({
  "in force": truth(f.inForce),
  "months with maternity insurance": f.months,
  "insured in the area": truth(f.insuredHere),
  "insured through the period": truth(f.insuredThrough),
  "clause asks months of medical insurance": f.clause,
  "months with medical insurance": f.medicalMonths,
  "twelfth month is paid": truth(f.twelfthPaid),
  "twelfth month has come": truth(f.twelfthHasCome),
  "sum of the bases": f.sum / 100,
  "months with a base": f.withBase,
  "first base": f.firstBase / 100,
  "first months": f.firstMonths,
  "second base": f.secondBase / 100,
  "second months": f.secondMonths,
  "last base": f.lastBase / 100,
});
export function askPublicodes(engine, f) {
  engine.setSituation(inPublicodes(f));
  const value = (name) => engine.evaluate(name).nodeValue;
  return {
    entitled: value("entitled"),
    amount: value("amount to the fen").toFixed(2),
    months: f.paidMonths,
    monthly: value("premium of the last month").toFixed(2),
    total: value("premiums").toFixed(2),
  };
}

const v = (name) => ({ var: name });
/** JSON-logic has no rounding, but a remainder: (n - n % d) / d. */
const roundedInJson = (number, divisor) => {
  const twice = { "*": [divisor, 2] };
  const raised = { "+": [{ "*": [number, 2] }, divisor] };
  return { "/": [{ "-": [raised, { "%": [raised, twice] }] }, twice] };
};
const premiumInJson = (base) => roundedInJson({ "*": [base, 8] }, 1000);
export const jsonRules = {
  entitled: {
    if: [
      { "!": { and: [v("inForce"), v("insuredHere"), v("insuredThrough")] } },
      "no",
      { ">=": [v("months"), 12] },
      "yes",
      { and: [{ ">": [v("clause"), 0] }, { ">": [v("months"), 0] }, { ">=": [v("medicalMonths"), v("clause")] }, v("twelfthPaid")] },
      { if: [v("twelfthHasCome"), "yes", "later"] },
      "no",
    ],
  },
  amount: roundedInJson({ "*": [v("sum"), DAYS, 12] }, { "*": [v("withBase"), 365] }),
  monthly: premiumInJson(v("lastBase")),
  total: {
    "+": [{ "*": [v("firstMonths"), premiumInJson(v("firstBase"))] }, { "*": [v("secondMonths"), premiumInJson(v("secondBase"))] }],
  },
};

/** Not the same law: an employee's daily maternity benefit in France, from her wage. */
export const modeleSocialRule = "protection sociale . maladie . maternité paternité adoption . salarié . indemnités";
