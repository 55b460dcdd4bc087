// Who answers in peers.mjs, and how. Each starts by `start()`, which imports what it needs and hands over `answer(situation)`
// and, where it has one of its own, `plan(question)`. Those with `same: true` answer the same question by the same rules and must
// give the same figures; the others are the nearest rule that their project publishes.
import { example, loaded, loadedInJavaScript } from "../lib/built.mjs";
import { numbers } from "../vectors/generate.mjs";
import {
  askPublicodes,
  byHand,
  chengduRules,
  dayAfter,
  facts,
  jsonRules,
  modeleSocialRule,
  monthAt,
  monthIndex,
  yuan,
} from "./same-rules.mjs";

// ---- what is asked ---------------------------------------------------------------------------------------------------

/** The contract's example, whose rate is settled for the months before 2025, too, so that every start month has its premiums. */
export const question = { ...example, settle: { ...example.settle, "contribution.rate": "0.8%" } };
export const planQuestion = { situation: question, start: { from: "2023-01", to: "2025-12" } };

/** Questions of the same kind that are all settled: one or two spans in Chengdu with a base in the year before the event. */
export function* questions(count, seed = 20261122) {
  const below = numbers(seed);
  const base = () => `${4588 + below(18350)}.${String(below(100)).padStart(2, "0")}`;
  for (let i = 0; i < count; i++) {
    const date = dayAfter("2025-01-01", below(700));
    const month = monthIndex(date);
    const january = month - (month % 12) - 12;
    const from = january + 11 - below(24);
    const second = from + 1 + below(Math.max(1, january + 12 - from));
    const span = { from: monthAt(from), status: "flexible", base: base() };
    const later = { from: monthAt(second), status: "flexible", base: base() };
    const way = below(4);
    // Without maternity insurance at first: the clause of 2025 is about such records, where the year before has a base none the less.
    const coverage =
      way === 0
        ? [span]
        : [{ ...span, to: monthAt(second - 1), ...(way === 1 && second <= january + 11 ? { maternity: false } : {}) }, later];
    if (below(8) === 0) coverage.at(-1).to = monthAt(Math.max(second, month + below(7)));
    yield { ...question, as_of: dayAfter(date, below(400)), event: { ...question.event, date }, coverage };
  }
}

const settled = ({ min, max }) => {
  if (min !== max) throw new Error("not settled, so not a question for all");
  return min;
};
/** What of an assessment all of them can say. */
export const figures = ({ allowance, contribution }) => ({
  entitled: allowance.entitled,
  amount: settled(allowance.if_entitled),
  months: contribution.months,
  monthly: settled(contribution.monthly),
  total: settled(contribution.total),
});

// ---- the nearest rules of others -----------------------------------------------------------------------------------------

const quiet = { logger: { log() {}, warn() {}, error() {} } };

/** Not the same law: family benefits of two children in France, from the household's means. */
const family = (means) => ({
  iDateCouranteIn: "2020-04-20",
  iEnfantsIn: [
    ["2003-02-02", "EffectiveEtPermanente", 0],
    ["2013-09-30", "GardeAlterneePartageAllocations", 300],
  ].map(([dDateDeNaissance, kind, dRemunerationMensuelle], dIdentifiant) => ({
    dIdentifiant,
    dRemunerationMensuelle,
    dDateDeNaissance,
    dPriseEnCharge: { kind, payload: null },
    dADejaOuvertDroitAuxAllocationsFamiliales: true,
    dBeneficieTitrePersonnelAidePersonnelleLogement: false,
  })),
  iRessourcesMenageIn: means,
  iResidenceIn: { kind: "Metropole", payload: null },
  iPersonneChargeEffectivePermanenteEstParentIn: true,
  iPersonneChargeEffectivePermanenteRemplitTitreIIn: true,
  iAvaitEnfantAChargeAvant1erJanvier2012In: false,
});

// ---- the contenders --------------------------------------------------------------------------------------------------------

const ours = (yusuan) => ({
  answer: (situation) => figures(yusuan.assess(situation)),
  plan: (asked) => yusuan.plan(asked).rows,
});

export const contenders = {
  wasm: { title: "Yusuan, WebAssembly", same: true, start: async () => ours(await loaded("51")) },
  javascript: { title: "Yusuan, fallback in JavaScript", same: true, start: async () => ours(await loadedInJavaScript("51")) },
  publicodes: {
    title: "publicodes, the same rules",
    same: true,
    start: async () => {
      const [{ default: Engine }, notice] = await Promise.all([import("publicodes"), import("../second/sichuan.publicodes.mjs")]);
      const engine = new Engine(chengduRules(notice), quiet);
      return { answer: (situation) => askPublicodes(engine, facts(situation)) };
    },
  },
  jsonLogic: {
    title: "json-logic, the same formula",
    same: true,
    start: async () => {
      const { default: jsonLogic } = await import("json-logic-js");
      const value = (name, f) => jsonLogic.apply(jsonRules[name], f);
      return {
        answer: (situation) => {
          const f = facts(situation);
          return {
            entitled: value("entitled", f),
            amount: yuan(value("amount", f)),
            months: f.paidMonths,
            monthly: yuan(value("monthly", f)),
            total: yuan(value("total", f)),
          };
        },
      };
    },
  },
  byHand: { title: "plain JavaScript by hand", same: true, start: async () => ({ answer: byHand }) },
  modeleSocial: {
    title: "publicodes with modele-social",
    start: async () => {
      const [{ default: Engine }, { default: rules }] = await Promise.all([import("publicodes"), import("modele-social")]);
      const engine = new Engine(rules, quiet);
      return {
        answer: ({ coverage }) => {
          engine.setSituation({ "salarié . contrat . salaire brut": `${Number(coverage[0].base)} €/mois` });
          return engine.evaluate(modeleSocialRule).nodeValue;
        },
      };
    },
  },
  frenchLaw: {
    title: "Catala's french-law",
    start: async () => {
      const { default: law } = await import("@catala-lang/french-law/src/french_law.js");
      return {
        answer: ({ coverage }) => {
          const { iMontantVerse } = law.AllocationsFamilialesLib.interfaceAllocationsFamiliales(family(Number(coverage[0].base)));
          // Its log grows with every answer until it is emptied.
          law.eventsManager.resetLog(0);
          return iMontantVerse;
        },
      };
    },
  },
};
