// What other places ask, in publicodes, beside the rules of Sichuan that they share (place, period, days, the formula).
import { facts as sichuanFacts, rules as sichuanRules } from "./sichuan.publicodes.mjs";

const asked = { question: "asked" };

export const facts = {
  ...sichuanFacts,
  // Tianjin, Zhejiang: too few months at the birth may be completed by the claim.
  "months may be completed": asked,
  "completing month is paid": asked,
  "completing month has come": asked,
  // Shanghai: 上年度全口径城镇单位就业人员平均工资的60%; Guizhou: 一类地区月最低工资标准; Tianjin, Fujian: an average of all flexible workers
  "base is published": asked,
  "amount is published": asked,
  "base is one's own": asked,
  // Fujian: 50 % from twelve months, 100 % from twenty-four
  "first tier": asked,
  "second tier": asked,
};

export const rules = {
  ...sichuanRules,
  ...facts,

  "completion is tried": { "toutes ces conditions": ["months may be completed", "months are enough = non"] },
  "completion says": {
    variations: [
      { si: "completion is tried = non", alors: "'not tried'" },
      { si: "completing month is paid = non", alors: "'no'" },
      { si: "completing month has come", alors: "'yes'" },
      { sinon: "'later'" },
    ],
  },
  "entitled elsewhere": {
    variations: [
      { si: "in force = non", alors: "'no'" },
      { si: "place is right = non", alors: "'no'" },
      { si: "period is covered = non", alors: "'no'" },
      { si: "months are enough", alors: "'yes'" },
      { si: "completion says = 'yes'", alors: "'yes'" },
      { si: "completion says = 'later'", alors: "'later'" },
      { sinon: "'no'" },
    ],
  },

  "base elsewhere comes from": {
    variations: [
      { si: "base is answered", alors: "'the person'" },
      { si: { "toutes ces conditions": ["base is published", "amount is published"] }, alors: "'a published amount'" },
      { si: { "toutes ces conditions": ["base is one's own", "the year before has a base"] }, alors: "'the year before'" },
      { sinon: "'nobody'" },
    ],
  },

  tier: {
    variations: [
      { si: "months with maternity insurance >= second tier", alors: "2" },
      { si: "months with maternity insurance >= first tier", alors: "1" },
      { sinon: "0" },
    ],
  },
};
