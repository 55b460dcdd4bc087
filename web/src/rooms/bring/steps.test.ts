import { describe, expect, it } from "vitest";
import type { Procedure, ProcedureList } from "../../contract";
import { bring } from "../../words/zh";
import { linesOf, plainText } from "./lines";
import { tasksFor, unsaid, weakest } from "./steps";

const item = (part: Partial<Procedure>): Procedure => ({
  task: "claim_allowance",
  stage: "after_event",
  level: "nation",
  from: "2025-01-01",
  statuses: ["employee", "flexible"],
  grade: "official",
  verified_on: "2026-11-22",
  citations: [],
  ...part,
});
const list = (...items: Procedure[]): ProcedureList => ({
  items,
  areas: [{ code: "510100", items: items.map((_, place) => place) }],
});
const asked = { area: "510100", status: "flexible", event: "birth", day: "2026-11-22" } as const;

describe("tasksFor", () => {
  it("takes each matter from the first entry that holds, and names who said it", () => {
    const area = item({ level: "area", applicants: ["person"] });
    const nation = item({ applicants: ["employer"], working_days: 10 });
    const [card, ...others] = tasksFor(list(area, nation), asked);
    expect(others).toEqual([]);
    expect(card).toEqual({
      task: "claim_allowance",
      stage: "after_event",
      said: { applicants: ["person"], working_days: 10 },
      levels: { applicants: "area", working_days: "nation" },
      sources: [area, nation],
      unconfirmed: [],
    });
  });
  it("leaves out what does not hold yet, no more, or for others", () => {
    const items = [
      item({ from: "2026-11-23", applicants: ["agent"] }),
      item({ until: "2026-11-21", applicants: ["employer"] }),
      item({ statuses: ["resident"], applicants: ["guardian"] }),
      item({ until: "2026-11-22", applicants: ["person"] }),
    ];
    expect(tasksFor(list(...items), asked)[0]?.said).toEqual({ applicants: ["person"] });
  });
  it("holds from its first day on, and makes a card for each task", () => {
    const items = [
      item({ from: "2026-11-22", applicants: ["person"] }),
      item({ task: "reimburse_medical", applicants: ["agent"] }),
      item({ task: "reimburse_medical", applicants: ["employer"] }),
    ];
    expect(tasksFor(list(...items), asked).map(({ task, said, sources }) => [task, said, sources.length])).toEqual([
      ["claim_allowance", { applicants: ["person"] }, 1],
      ["reimburse_medical", { applicants: ["agent"] }, 1],
    ]);
  });
  it("lets nothing unconfirmed take the place of what is", () => {
    const rumour = item({ level: "area", grade: "unconfirmed", applicants: ["agent"] });
    const [card] = tasksFor(list(rumour, item({ applicants: ["person"] })), asked);
    expect(card?.said).toEqual({ applicants: ["person"] });
    expect(card?.unconfirmed).toEqual([rumour]);
  });
  it("asks for a birth certificate after a birth only", () => {
    const items = list(
      item({ materials: [{ any_of: ["id_card"] }, { any_of: ["birth_certificate"], event: "birth" }] }),
    );
    const materials = (event: "birth" | "termination") =>
      tasksFor(items, { ...asked, event })[0]?.said.materials?.length;
    expect([materials("birth"), materials("termination")]).toEqual([2, 1]);
  });
  it("knows nothing of a place that is in no list", () => {
    expect(tasksFor(list(item({ applicants: ["person"] })), { ...asked, area: "999999" })).toEqual([]);
  });
});

describe("weakest", () => {
  it("is the grade of the weakest entry", () => {
    expect(weakest([item({}), item({ grade: "derived" }), item({ grade: "reported" })])).toBe("derived");
    expect(weakest([item({})])).toBe("official");
    expect(weakest([item({ grade: "reported" }), item({})])).toBe("reported");
    expect(weakest([item({ grade: "unconfirmed" }), item({ grade: "derived" })])).toBe("unconfirmed");
    expect(weakest([])).toBe("official");
  });
});

describe("unsaid", () => {
  const card = (...items: Procedure[]) => tasksFor(list(...items), asked)[0];
  it("is everything where only the nation speaks", () => {
    const nation = card(item({ materials: [{ any_of: ["id_card"] }], channels: [{ channel: "counter" }] }));
    expect(unsaid(nation, false)).toEqual(["applicants", "materials", "channels", "window"]);
    expect(unsaid(nation, true)).toEqual(["applicants", "materials", "channels"]);
  });
  it("is what nobody nearer than the nation says: of papers and places the province's word counts, and the area's", () => {
    const matters = {
      materials: [{ any_of: ["id_card"] }],
      channels: [{ channel: "counter" }],
    } satisfies Partial<Procedure>;
    for (const level of ["province", "area"] as const)
      expect(unsaid(card(item({ level, ...matters })), false)).toEqual(["applicants", "window"]);
    expect(unsaid(card(item({ level: "area", materials: matters.materials }), item(matters)), true)).toEqual([
      "applicants",
      "channels",
    ]);
    expect(unsaid(card(item({ level: "area", channels: matters.channels }), item(matters)), true)).toEqual([
      "applicants",
      "materials",
    ]);
  });
  it("is not who applies or when, once anybody says it", () => {
    const window = { zh: "12个月内", en: "within twelve months" };
    expect(unsaid(card(item({ applicants: ["person"], window })), false)).toEqual(["materials", "channels"]);
    expect(unsaid(card(item({ window })), false)).toEqual(["applicants", "materials", "channels"]);
  });
  it("is nothing where the agency acts by itself", () => {
    expect(unsaid(card(item({ applicants: ["agency"] })), false)).toEqual([]);
    expect(unsaid(undefined, false)).toEqual([]);
  });
});

describe("linesOf", () => {
  it("says each matter in words", () => {
    const said = {
      applicants: ["person", "agent"],
      materials: [{ any_of: ["id_card", "social_security_card"] }, { any_of: ["bank_card"], copy: true }],
      channels: [{ channel: "online", name: { zh: "四川医保APP", en: "the app" } }, { channel: "counter" }],
      window: { zh: "12个月内", en: "within twelve months" },
      working_days: 10,
    } satisfies Partial<Procedure>;
    expect(linesOf(bring, "zh", said, "最晚 2027年5月20日").map(({ label, values }) => [label, ...values])).toEqual([
      ["谁来办", "本人", "委托的人"],
      ["带什么", "身份证等有效身份证件 或 社会保障卡", "本人银行卡（复印件）"],
      ["到哪里", "网上：四川医保APP", "经办窗口"],
      ["什么时候", "12个月内", "最晚 2027年5月20日"],
      ["多久办好", "收到申请起 10 个工作日内"],
    ]);
    expect(linesOf(bring, "zh", {})).toEqual([]);
  });
});

describe("plainText", () => {
  it("is a title, sections and a foot with a line between", () => {
    expect(plainText("清单", [{ title: "一", lines: ["甲", "乙"] }], "完")).toBe("清单\n\n一\n  甲\n  乙\n\n完");
  });
});
