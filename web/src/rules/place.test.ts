import { describe, expect, it } from "vitest";
import type { Assessment, Situation, Step, Unsettled } from "../contract";
import type { Entry, Parameter, ProvinceRules, Region, SourceDocument } from "./data";
import { exampleOf, ON_PAPER, paperOf } from "./paper";
import { citedOn, type Place, placeOf, questionsOn, type Said, sharedBy } from "./place";

const cite = (document: string, article: string) => ({ document, article });
const entry = (layer: string, more: Partial<Entry> = {}): Entry => ({
  layer,
  from: "2025-01-01",
  unknown: false,
  citations: [],
  evidence: [],
  note: null,
  ...more,
});
const parameter = (id: Parameter["parameter"], answer: string, ...series: Parameter["series"]): Parameter => ({
  parameter: id,
  answer,
  needed: true,
  series,
  silent: [],
});
const region = (id: string, parameters: Parameter[], more: Partial<Region> = {}): Region => ({
  id,
  name: { zh: `地${id}`, en: `Place ${id}` },
  aliases: [],
  verified_until: null,
  forwarding: [],
  parameters,
  notices: [],
  ...more,
});
const document = (id: string, articles: string[] = [], forwards: string[] = []) =>
  ({
    id,
    articles: Object.fromEntries(articles.map((article) => [article, null])),
    forwards,
  }) as unknown as SourceDocument;
const rulesOf = (province: Region, areas: Region[], documents: SourceDocument[] = []): ProvinceRules => ({
  version: "2026.11.1",
  verified_on: "2026-11-20",
  province,
  areas,
  documents,
});
const shared = (rules: ProvinceRules, lang: "zh" | "en" = "zh") =>
  sharedBy({ lang } as Said, rules, { listed: true } as never, new Map());
const page = (own: Region, documents: SourceDocument[] = []): Place =>
  placeOf(shared(rulesOf(own, [], documents)), own);

describe("a place", () => {
  const rate = (id: string, layer: string) =>
    region(id, [
      parameter("contribution.rate", "contribution.rate", {
        statuses: ["flexible"],
        entries: [entry("51"), entry(layer)],
      }),
      parameter("allowance.days_rule", "allowance.days", { statuses: ["flexible"], entries: [entry("51")] }),
    ]);
  const province = region("51", []);
  const areas = [rate("510100", "510100"), rate("510300", "51"), rate("510400", "510400")];
  const rules = rulesOf(province, areas, [document("a", ["第二条"])]);

  it("is called in the language of the page, on the day on which somebody looked last", () => {
    expect(placeOf(shared(rules, "en"), areas[0] as Region)).toMatchObject({
      called: "Place 510100",
      isProvince: false,
      day: "2026-11-20",
      region: { id: "510100" },
      overridden: new Map(),
    });
    expect(placeOf(shared(rules), province)).toMatchObject({ called: "地51", isProvince: true });
  });

  it("a province names the areas that have a word of their own", () => {
    expect([...placeOf(shared(rules), province).overridden]).toEqual([["contribution.rate", [areas[0], areas[2]]]]);
  });

  it("looks up documents, articles and names", () => {
    const { documents, anchors, names } = shared(rules);
    expect([...documents.keys()]).toEqual(["a"]);
    expect([...anchors]).toEqual([["a 第二条", "a_1"]]);
    expect([...names].map(([id, { zh }]) => [id, zh])).toEqual([
      ["51", "地51"],
      ["510100", "地510100"],
      ["510300", "地510300"],
      ["510400", "地510400"],
    ]);
  });
});

describe("what a page cites", () => {
  it("document by document in their order, each article once with all rules that rest on it", () => {
    const own = region(
      "51",
      [
        parameter("contribution.rate", "contribution.rate", {
          statuses: ["flexible"],
          entries: [
            entry("51", { citations: [cite("b", "一"), cite("a", "三")] }),
            entry("51", { citations: [cite("b", "一")] }),
          ],
        }),
        parameter("allowance.days_rule", "allowance.days", {
          statuses: ["flexible"],
          entries: [
            entry("51", { alternatives: [{ value: "98", citations: [cite("b", "一")], evidence: [], note: null }] }),
          ],
        }),
      ],
      {
        notices: [
          {
            layer: "51",
            for: [],
            code: "no_double_pay" as never,
            from: "2025-01-01",
            citations: [cite("a", "五")],
            evidence: [],
          },
        ],
      },
    );
    expect([...citedOn(page(own, [document("a"), document("unused"), document("b")]))]).toEqual([
      [
        "a",
        [
          { citation: cite("a", "三"), by: ["contribution.rate"] },
          { citation: cite("a", "五"), by: [] },
        ],
      ],
      ["b", [{ citation: cite("b", "一"), by: ["contribution.rate", "allowance.days_rule"] }]],
    ]);
  });

  it("papers that only forward, and what they forward, are named without an article, in a circle too", () => {
    const own = region(
      "51",
      [
        parameter("contribution.rate", "contribution.rate", {
          statuses: ["flexible"],
          entries: [entry("51", { citations: [cite("cited", "一")] })],
        }),
      ],
      { forwarding: [{ document: "cover" }] },
    );
    const documents = [
      document("cover", [], ["inner"]),
      document("inner", [], ["cover", "innermost"]),
      document("innermost"),
      document("cited", [], ["behind"]),
      document("behind"),
    ];
    expect([...citedOn(page(own, documents))].map(([id, uses]) => [id, uses.length])).toEqual([
      ["cited", 1],
      ["cover", 0],
      ["inner", 0],
      ["innermost", 0],
      ["behind", 0],
    ]);
  });
});

describe("what is open on a page", () => {
  it("each question once, with all rules and people that it concerns; not what was open before", () => {
    const unknown = entry("51", { unknown: true });
    const open = entry("51", { alternatives: [] });
    const settled = entry("51", { from: "2026-01-01", evidence: [] });
    const own = region("51", [
      parameter(
        "allowance.base_rule",
        "allowance.base",
        { statuses: ["flexible", "employee"], entries: [unknown] },
        { statuses: ["employee", "unemployment_benefit"], entries: [open] },
      ),
      parameter("allowance.base_limits", "allowance.base", { statuses: ["flexible"], entries: [open] }),
      parameter("allowance.days_rule", "allowance.days", { statuses: ["flexible"], entries: [open, settled] }),
      parameter("allowance.share", "allowance.share", { statuses: ["resident"], entries: [settled, open] }),
    ]);
    expect(questionsOn(page(own))).toEqual([
      {
        answer: "allowance.base",
        parameters: ["allowance.base_rule", "allowance.base_limits"],
        statuses: ["flexible", "employee", "unemployment_benefit"],
      },
      { answer: "allowance.share", parameters: ["allowance.share"], statuses: ["resident"] },
    ]);
  });
});

describe("the formula on paper", () => {
  it("the example: a birth on the day, paid since January of the year before", () => {
    expect(ON_PAPER).toEqual(["flexible", "unemployment_benefit", "employee"]);
    const example: Situation = {
      region: "510100",
      as_of: "2026-11-20",
      status: "flexible",
      event: { kind: "birth", date: "2026-11-20", delivery: "natural", infants: 1, child_order: 1 },
      coverage: [{ from: "2025-01", status: "flexible", base: "6000.00" }],
    };
    expect(exampleOf("510100", "flexible", "2026-11-20")).toEqual(example);
    expect(exampleOf("510100", "employee", "2026-11-20")).toEqual({
      ...example,
      status: "employee",
      coverage: [{ from: "2025-01", status: "employee", base: "6000.00" }],
      employer_average_base: "6000.00",
    });
  });

  const step = (id: string, result: Step["result"]) => ({ id, result, operands: [], citations: [] }) as unknown as Step;
  const doubt = (id: string, ...alternatives: object[]) => ({ id, alternatives }) as unknown as Unsettled;
  const answer = (more: {
    trace?: Step[];
    unsettled?: Unsettled[];
    monthly?: object | null;
    amount?: object | null;
    payer?: string;
  }) =>
    ({
      trace: more.trace ?? [],
      unsettled: more.unsettled ?? [],
      contribution: { payer: more.payer ?? "individual", monthly: more.monthly ?? null },
      allowance: { if_entitled: more.amount ?? null },
    }) as unknown as Assessment;
  const paper = (given: Assessment) => paperOf(() => given, "51", "flexible", "2026-11-20");
  const inForce = step("scheme.in_force", true);

  it("asks the core for its example", () => {
    const asked: Situation[] = [];
    const ask = (one: Situation) => {
      asked.push(one);
      return answer({});
    };
    paperOf(ask, "51", "employee", "2026-11-20");
    expect(asked).toEqual([exampleOf("51", "employee", "2026-11-20")]);
  });

  it("a refusal is a fault of the data", () => {
    const refused = () => ({ error: { code: "unknown_region", pointer: "/region", message: "" } }) as never;
    expect(() => paperOf(refused, "99", "flexible", "2026-11-20")).toThrow("99 flexible: unknown_region /region");
  });

  it("each result once, of those within the answer's range, ends included", () => {
    const trace = [
      inForce,
      step("contribution.monthly", "39.00"),
      step("contribution.monthly", "40.00"),
      step("contribution.monthly", "48.00"),
      step("contribution.monthly", "48.00"),
      step("contribution.monthly", "50.00"),
      step("contribution.monthly", "51.00"),
      step("allowance.amount", "45.00"),
    ];
    const { premium, allowance, payer, status } = paper(
      answer({ trace, monthly: { min: "40.00", max: "50.00" }, amount: { min: "45.00", max: "45.00" } }),
    );
    expect(premium.steps.map(({ result }) => result)).toEqual(["40.00", "48.00", "50.00"]);
    expect(premium.steps[1]).toBe(trace[4]);
    expect(allowance?.steps).toEqual([trace[7]]);
    expect([payer, status]).toEqual(["individual", "flexible"]);
  });

  it("what bears on the premium, and what on the allowance; when and by whom it is claimed does not", () => {
    const readings = [{}, {}];
    const unsettled = [
      doubt("contribution.rate", ...readings),
      doubt("contribution.rounding", ...readings),
      doubt("contribution.limits", ...readings),
      doubt("allowance.divisor", ...readings),
      doubt("allowance.claim_months", ...readings),
      doubt("allowance.payee", ...readings),
      doubt("coverage.required_months", ...readings),
    ];
    const range = { min: "1.00", max: "2.00" };
    const { premium, allowance } = paper(answer({ trace: [inForce], unsettled, monthly: range, amount: range }));
    expect(premium.doubts.map(({ id }) => id)).toEqual(["contribution.rate", "contribution.rounding"]);
    expect(allowance?.doubts.map(({ id }) => id)).toEqual(["allowance.divisor"]);
    expect([premium.lacking, allowance?.lacking]).toEqual([[], []]);
  });

  it("what is unpublished is lacking where there is no figure, and no doubt", () => {
    const unsettled = [doubt("contribution.rate"), doubt("allowance.divisor"), doubt("allowance.days", {}, {})];
    const without = paper(answer({ trace: [inForce, step("contribution.monthly", "40.00")], unsettled }));
    expect(without.premium).toEqual({ steps: [], doubts: [], lacking: [unsettled[0]] });
    expect(without.allowance).toEqual({ steps: [], doubts: [unsettled[2]], lacking: [unsettled[1]] });
    const range = { min: "40.00", max: "40.00" };
    expect(paper(answer({ unsettled, monthly: range })).premium.lacking).toEqual([]);
  });

  it("no allowance where no rule pays these people, no payer where nobody has settled it", () => {
    expect(paper(answer({ trace: [step("scheme.in_force", false)] })).allowance).toBeUndefined();
    expect(paper(answer({ trace: [step("coverage.in_force", true)] })).allowance).toBeUndefined();
    expect(paper(answer({ trace: [step("scheme.in_force", false), inForce] })).allowance).toBeDefined();
    expect(paper(answer({ unsettled: [doubt("contribution.payer", {}, {})] })).payer).toBeUndefined();
  });
});
