// Situations by the thousand, the same ones every time: most of them sound, some of them wrong in one place, leaning
// towards the days and months on which a rule changes. `node tests/vectors/generate.mjs COUNT` prints them as JSON Lines.
/** Whole numbers that look random (mulberry32); the same seed gives the same ones on every machine. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const sichuan = ["510100", "511700", "513400", "511800", "510400", "510500", "510600", "510000", "519900", "511703", "510104"];
// One of each other province, and the areas whose rules are unlike all others.
const others = [
  "110000", "110105", "120000", "130100", "130600", "140100", "150100", "210200", "220100", "230100", "310000", "310115", "320100",
  "320500", "330100", "330200", "340100", "350200", "350100", "360100", "370200", "410100", "410300", "420100", "430100", "440100",
  "440600", "450100", "450800", "460100", "500000", "520100", "530100", "540100", "610100", "620100", "630100", "640100", "650100",
  "660000",
];
const elsewhere = ["110000", "500100", "511700", "510100", "330200", "330100"];
const statuses = ["flexible", "flexible", "flexible", "unemployment_benefit", "employee", "resident"];
const deliveries = ["natural", "natural", "dystocia", "caesarean"];
const boundaryDays = [
  "2024-12-31", "2025-01-01", "2025-11-27", "2025-11-28", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01",
  "2028-02-29", "2029-12-31", "2030-01-01",
];
const gestations = [1, 84, 111, 112, 113, 195, 196, 197, 320];
const bases = ["4588.00", "6117.00", "7646", "6116.8", "6015.00", "6565.00", "0.01", "10000000.00", "9999.99", "7518.33"];
const answers = {
  "contribution.rate": ["0.8%", "0.5%", "1/125", "0.008", "0%"],
  "coverage.required_months": ["12", "6", "0", "9"],
  "coverage.back_paid_counts": [true, false],
  "allowance.base": ["6117.00", "4588.00", "18049.33"],
  "allowance.days": ["98", "158", "113", "15", "1"],
  "allowance.divisor": ["30", "30.4", "365/12", "21.75"],
  "allowance.share": ["100%", "50%", "1/3"],
};

export function* situations(count, seed = 20261121) {
  const below = numbers(seed);
  const pick = (list) => list[below(list.length)];
  const chance = (percent) => below(100) < percent;
  const two = (n) => String(n).padStart(2, "0");
  const monthAt = (index) => `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
  const day = () =>
    chance(40) ? pick(boundaryDays) : `${2024 + below(7)}-${two(1 + below(12))}-${two(1 + below(28))}`;

  const event = () =>
    chance(75)
      ? { kind: "birth", date: day(), delivery: pick(deliveries), infants: chance(85) ? 1 : 1 + below(9), child_order: 1 + below(4) }
      : { kind: "termination", date: day(), gestation_days: chance(60) ? pick(gestations) : 1 + below(320) };

  const span = (from, to, status) => {
    const out = { from: monthAt(from), status };
    if (to !== null) out.to = monthAt(to);
    if (status !== "resident" || chance(20)) out.base = pick(bases);
    if (chance(15)) out.maternity = chance(50);
    if (chance(12)) out.back_paid = chance(80);
    if (chance(12)) out.region = pick(elsewhere);
    if (chance(8)) out.employer_average_base = pick(bases);
    return out;
  };

  const coverage = (status, eventDate) => {
    if (chance(35)) {
      const out = { months: pick([0, 1, 9, 11, 12, 13, 14, 24, 36, 120]), base: pick(bases) };
      if (chance(30)) out.through = monthAt((2024 + below(4)) * 12 + below(12));
      if (chance(30)) out.keeps_paying = chance(50);
      return out;
    }
    const eventMonth = Number(eventDate.slice(0, 4)) * 12 + Number(eventDate.slice(5, 7)) - 1;
    const spans = [];
    let at = eventMonth - pick([0, 1, 5, 10, 11, 12, 13, 17, 23, 30]);
    const pieces = 1 + below(4);
    for (let i = 0; i < pieces; i++) {
      const last = i === pieces - 1 && chance(60) ? null : at + below(14);
      spans.push(span(at, last, chance(70) ? status : pick(statuses)));
      if (last === null) break;
      at = last + 1 + (chance(25) ? 1 + below(3) : 0);
    }
    return chance(10) ? spans.reverse() : spans;
  };

  // One place made wrong, so that refusals are compared too.
  const spoil = (s) => {
    const ways = [
      () => (s.region = "000000"),
      () => (s.staus = "flexible"),
      () => delete s.event.date,
      () => (s.event.date = "2026-02-30"),
      () => (s.event.infants = 10),
      () => (s.status = "self_employed"),
      () => (s.as_of = null),
      () => (s.coverage = "14 months"),
      () => (s.coverage = [{ from: "2025-03", status: "flexible", base: "12.345" }]),
      () => (s.coverage = [{ from: "2025-13", status: "flexible", base: "12.00" }]),
      () => (s.coverage = [{ from: "2025-03", status: "flexible" }]),
      () => (s.coverage = [{ from: "2025-03", to: "2025-01", status: "flexible", base: "1" }]),
      () => (s.coverage = [{ from: "2025-03", status: "flexible", base: "1" }, { from: "2026-03", status: "flexible", base: "1" }]),
      () => (s.coverage = { months: 1.5, base: "1" }),
      () => (s.coverage = { months: 601, base: "1" }),
      () => (s.settle = { "allowance.divisor": "0" }),
      () => (s.settle = { "allowance/divisor": "30" }),
      () => (s.settle = { "coverage.back_paid_counts": "true" }),
    ];
    pick(ways)();
  };

  for (let i = 0; i < count; i++) {
    const status = pick(statuses);
    const s = { region: pick(chance(40) ? sichuan : others), as_of: day(), status, event: event() };
    s.coverage = coverage(status, s.event.date);
    if (chance(40)) s.employer_average_base = pick(bases);
    if (chance(30)) s.monthly_wage = pick(bases);
    if (chance(15)) s.unemployment_benefit = pick(["1850.00", "2100", "4588.00"]);
    if (chance(35)) {
      s.settle = {};
      for (const [id, values] of Object.entries(answers)) if (chance(30)) s.settle[id] = pick(values);
    }
    if (chance(8)) spoil(s);
    yield s;
  }
}

// Browsers import this file too.
if (globalThis.process?.argv[1]?.endsWith("vectors/generate.mjs")) {
  for (const situation of situations(Number(process.argv[2] ?? 1000))) process.stdout.write(`${JSON.stringify(situation)}\n`);
}
