import rules from "modele-social";
import Engine from "publicodes";

import { modeleSocialRule } from "../../same-rules.mjs";

const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });

export function ask({ b }) {
  engine.setSituation({ "salarié . contrat . salaire brut": `${Number(b)} €/mois` });
  return `${engine.evaluate(modeleSocialRule).nodeValue.toFixed(2)} €/jour`;
}
