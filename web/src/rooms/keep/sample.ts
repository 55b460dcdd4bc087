// For tests: the contract's example, with two of its steps, as the module answers it.

import type { Assessment, PolicyDocument, Situation } from "../../contract";
import { keep, page } from "../../words/zh";
import type { Asked } from "./receipt";

const fixed = (amount: string) => ({ min: amount, max: amount });
const both = { min: "19708.47", max: "19982.20" };
const notice = (article: string) => [{ document: "sc-2024-9", article }];

export const situation: Situation = {
  region: "510100",
  status: "flexible",
  event: { kind: "birth", date: "2026-05-20", delivery: "natural", infants: 1, child_order: 1 },
  coverage: { months: 15, base: "6117" },
};

export const assessment: Assessment = {
  region: "510100",
  policy: { version: "2026.11.1", verified_until: "2026-12-31", within_verified: true },
  contribution: {
    payer: "individual",
    months: 15,
    monthly: fixed("48.94"),
    total: fixed("734.10"),
    own_total: fixed("734.10"),
  },
  allowance: {
    entitled: "yes",
    amount: both,
    if_entitled: both,
    base: fixed("6117.00"),
    days: { min: 98, max: 98 },
    divisor: ["30", "365/12"],
    payee: "person",
    conditions: [
      { id: "in_force", met: "yes" },
      { id: "continuous_months", met: "yes", have: 15, need: 12 },
    ],
  },
  deadlines: { claim_by: "2027-05-20", insured_through: "2026-08-25" },
  medical: [],
  unsettled: [
    {
      id: "allowance.divisor",
      region: "510100",
      hotline: "12393",
      alternatives: ["365/12", "30"].map((value) => {
        const amount = fixed(value === "30" ? "19982.20" : "19708.47");
        return {
          value,
          entitled: "yes",
          amount,
          if_entitled: amount,
          total: fixed("734.10"),
          grade: "derived",
          citations: [],
          note: null,
        };
      }),
      citations: notice("二(二)2"),
      note: { zh: "通知没有写日标准怎样折算。", en: "The notice does not give the divisor." },
    },
  ],
  notices: [{ code: "claim_after_days_end", citations: [] }],
  trace: [
    {
      id: "contribution.rate",
      operands: [],
      result: "0.8%",
      grade: "reported",
      citations: [...notice("一"), { document: "cd-rates-2023", article: "全文" }],
    },
    {
      id: "contribution.monthly",
      operands: [
        { id: "/coverage/base", value: "6117.00" },
        { id: "contribution.rate", value: "0.8%" },
      ],
      result: "48.94",
      citations: notice("一"),
    },
    {
      id: "allowance.amount",
      operands: [
        { id: "allowance.base", value: "6117.00" },
        { id: "allowance.days", value: 98 },
        { id: "allowance.divisor", value: "365/12" },
        { id: "allowance.share", value: "100%" },
      ],
      result: "19708.47",
      citations: notice("二(二)2"),
    },
  ],
};

const paper = (id: string, number: string | null, title: string): [string, PolicyDocument] => [
  id,
  {
    id,
    number,
    title,
    issuer: "",
    issued: null,
    in_force: null,
    ends: null,
    url: null,
    articles: [],
    forwards: [],
    replaces: [],
  },
];

export const asked: Asked = {
  words: page,
  own: keep,
  lang: "zh",
  situation,
  assessment,
  documents: new Map([
    paper("sc-2024-9", "川医保规〔2024〕9号", "四部门的通知"),
    paper("cd-rates-2023", null, "成都市职工医保缴费比例"),
  ]),
  nameOfRegion: () => "成都市",
  asOf: "2026-11-22",
  printed: "2026-11-23",
  fingerprints: [
    ["计算程序", "bcafd95bf12836bf"],
    ["政策数据包 51", "7b13b3bda63d618e"],
  ],
};
