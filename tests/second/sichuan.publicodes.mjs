// 川医保规〔2024〕9号, 二(二), in publicodes. What a rule needs from the calendar and the record is asked for (record.mjs
// counts it); every decision and the formula stand here. Written from the notice's text and the contract's readings of it.
//
// publicodes computes in floating point. Months and days are small whole numbers, so decisions are exact; of the amount
// run.mjs asks only that it lies within a ten-thousandth of a fen of half a fen of the exact one.
const asked = { question: "asked" };

export const facts = {
  // 附则: 自2025年1月1日起施行，有效期5年
  "in force": asked,

  // 二(二)1: 分娩或终止妊娠当月省内生育保险处于连续参保12个月（含）以上
  "months with maternity insurance": asked,
  "months asked": asked,
  "insured in the area": asked,
  "area asked": asked,

  // 二(二)3: 享受生育津贴期间必须处于生育保险参保有效状态
  "insured through the period": asked,
  "period asked": asked,

  // 二(二)4: 施行后12个月内……职工基本医保处于连续参保超过12个月（含）的，可待其生育保险费缴纳满12个月后
  "clause asks months of medical insurance": asked,
  "months with medical insurance": asked,
  "twelfth month is paid": asked,
  "twelfth month has come": asked,

  // 二(二)2: 计发基数为“两类人员”上年度月平均缴费基数，计发天数与各地区参保职工保持一致
  "base is answered": asked,
  "the year before has a base": asked,
  "the year of the event has a base": asked,
  "days are answered": asked,
  "days answered": asked,
  event: asked,
  delivery: asked,
  infants: asked,
  "days of a birth": asked,
  "days more for dystocia": asked,
  "days more for a caesarean": asked,
  "days more for each further infant": asked,
  "days of extended leave": asked,
  "days of gestation": asked,
  "first band begins": asked,
  "first band": asked,
  "second band begins": asked,
  "second band": asked,
  "third band begins": asked,
  "third band": asked,

  base: asked,
  divisor: asked,
  share: asked,
};

export const rules = {
  ...facts,

  "months are enough": "months with maternity insurance >= months asked",
  "place is right": { "une de ces conditions": ["area asked = non", "insured in the area"] },
  "period is covered": { "une de ces conditions": ["period asked = non", "insured through the period"] },

  "clause is tried": {
    "toutes ces conditions": ["clause asks months of medical insurance > 0", "months are enough = non"],
  },
  "clause holds": {
    "toutes ces conditions": [
      "clause is tried",
      "months with maternity insurance > 0",
      "months with medical insurance >= clause asks months of medical insurance",
      "twelfth month is paid",
    ],
  },
  "clause says": {
    variations: [
      { si: "clause is tried = non", alors: "'not tried'" },
      { si: "clause holds = non", alors: "'no'" },
      { si: "twelfth month has come", alors: "'yes'" },
      { sinon: "'later'" },
    ],
  },

  entitled: {
    variations: [
      { si: "in force = non", alors: "'no'" },
      { si: "place is right = non", alors: "'no'" },
      { si: "period is covered = non", alors: "'no'" },
      { si: "months are enough", alors: "'yes'" },
      { si: "clause says = 'yes'", alors: "'yes'" },
      { si: "clause says = 'later'", alors: "'later'" },
      { sinon: "'no'" },
    ],
  },

  "base comes from": {
    variations: [
      { si: "base is answered", alors: "'the person'" },
      { si: "the year before has a base", alors: "'the year before'" },
      { si: "the year of the event has a base", alors: "'the year of the event'" },
      { sinon: "'nobody'" },
    ],
  },

  "days more for the delivery": {
    variations: [
      { si: "delivery = 'dystocia'", alors: "days more for dystocia" },
      { si: "delivery = 'caesarean'", alors: "days more for a caesarean" },
      { sinon: "0" },
    ],
  },
  "days more for further infants": {
    variations: [{ si: "infants > 1", alors: { produit: ["infants - 1", "days more for each further infant"] } }, { sinon: "0" }],
  },
  days: {
    variations: [
      { si: "days are answered", alors: "days answered" },
      {
        si: "event = 'birth'",
        alors: {
          somme: ["days of a birth", "days more for the delivery", "days more for further infants", "days of extended leave"],
        },
      },
      { si: "days of gestation >= third band begins", alors: "third band" },
      { si: "days of gestation >= second band begins", alors: "second band" },
      { si: "days of gestation >= first band begins", alors: "first band" },
    ],
  },

  amount: { produit: ["base", "days / divisor", "share"] },
};
