// A value of the policy data in words: one line for a figure or a code, several for a table.

import type { Delivery, EventKind, HospitalLevel, MedicalItem, MedicalMode, ParameterId } from "../contract";
import { shortened } from "../figures";
import { capital, nameOf, valueText } from "../naming";
import type { Words } from "../words/words";
import type { Value } from "./data";
import type { RulesWords } from "./words";

interface DaysRule {
  birth?: number;
  extension?: number;
  by_child_order: { from_child_order: number; extension?: number }[];
  dystocia?: number;
  caesarean?: number;
  per_extra_infant?: number;
  termination: { from_gestation_day: number; days: number }[];
}
interface Benefit {
  item: MedicalItem;
  event?: EventKind;
  delivery?: Delivery[];
  from_gestation_day?: number;
  to_gestation_day?: number;
  from_child_order?: number;
  to_child_order?: number;
  hospital_level?: HospitalLevel;
  mode: MedicalMode;
  amount?: string;
  share?: string;
  cap?: string;
  from_cost?: string;
  to_cost?: string;
  per_extra_infant?: string;
  items?: number;
  max_times?: number;
}
interface Limits {
  floor?: string;
  cap?: string;
  steps?: { id: "with_account" | "pool_only"; base: string }[];
}

export function valueLines(w: Words, r: RulesWords, id: ParameterId, value: Value): string[] {
  if (typeof value !== "object") return [valueText(w, id, value)];
  switch (id) {
    case "allowance.days_rule":
    case "leave.days_rule":
      return daysLines(w, r, value as DaysRule);
    case "contribution.limits":
      return limitLines(w, r, value as Limits);
    case "medical.benefits":
      return (value as Benefit[]).map((benefit) => benefitLine(w, r, benefit));
    case "allowance.tiers":
      return (value as { months: string; share: string }[]).map(({ months, share }) =>
        r.tier(w.monthCount(Number(months)), share),
      );
    case "allowance.rounding": {
      const { mode, places, base } = value as { mode: "half_up" | "up" | "down"; places: 0 | 1 | 2; base: boolean };
      return [r.rounding(w.values[mode], r.roundingUnit[places]), ...(base ? [r.roundingBase] : [])];
    }
    case "childcare_subsidy": {
      const { monthly, months, first_month } = value as { monthly: string; months: number; first_month: string };
      return [r.subsidy(w.yuan(shortened(monthly)), w.monthCount(months), w.month(first_month))];
    }
    default:
      throw new Error(`${id}: a table without words`);
  }
}

/** For a cell of the overview. */
export function shortValue(w: Words, r: RulesWords, id: ParameterId, value: Value): string {
  if (id === "medical.benefits") return r.seeBelow;
  if (id === "allowance.tiers") return r.byTier;
  if (id === "contribution.limits") {
    const { floor, cap, steps } = value as Limits;
    if (floor && cap) return w.yuanRange(shortened(floor), shortened(cap));
    const some = [floor, cap, ...(steps ?? []).map(({ base }) => base)].filter((base) => base !== undefined);
    return [...new Set(some)].map((base) => w.yuan(shortened(base))).join(w.listComma) || r.seeBelow;
  }
  return valueLines(w, r, id, value)[0] ?? r.seeBelow;
}

function daysLines(w: Words, r: RulesWords, rule: DaysRule): string[] {
  const name = (member: string) => nameOf(w, `allowance.days_rule.${member}`);
  const days = (count: number) => w.dayCount(String(count));
  const missing: string[] = [];
  const plain = (["birth", "extension", "dystocia", "caesarean", "per_extra_infant"] as const).flatMap((member) => {
    const count = rule[member];
    if (count !== undefined) return [`${capital(name(member))}${w.colon}${days(count)}`];
    if (member !== "extension" || rule.by_child_order.length === 0) missing.push(name(member));
    return [];
  });
  const orders = rule.by_child_order.map(({ from_child_order, extension }) =>
    r.extensionFrom(from_child_order, extension === undefined ? r.unknown : days(extension)),
  );
  const bands = rule.termination.map(({ from_gestation_day: from, days: count }) =>
    from <= 1 ? r.terminationAll(days(count)) : r.terminationFrom(weeksOf(r, from), days(count)),
  );
  if (rule.termination.length === 0) missing.push(name("termination"));
  return [...plain, ...orders, ...bands, ...(missing.length > 0 ? [r.notPublished(missing.join(w.listComma))] : [])];
}

function limitLines(w: Words, r: RulesWords, limits: Limits): string[] {
  const lines = (["floor", "cap"] as const).flatMap((end) => {
    const amount = limits[end];
    return amount === undefined ? [] : [`${r.limits[end]}${w.colon}${w.yuan(shortened(amount))}`];
  });
  for (const { id, base } of limits.steps ?? []) lines.push(`${w.limitSteps[id]}${w.colon}${w.yuan(shortened(base))}`);
  return lines;
}

function benefitLine(w: Words, r: RulesWords, benefit: Benefit): string {
  const { from_gestation_day: from, to_gestation_day: to } = benefit;
  const whom = [
    benefit.event && benefit.item !== "delivery" && benefit.item !== "termination" ? w.kinds[benefit.event] : undefined,
    benefit.delivery?.map((kind) => w.deliveries[kind]).join(w.listComma),
    from !== undefined || to !== undefined
      ? r.gestation(
          from === undefined ? undefined : weeksOf(r, from),
          to === undefined ? undefined : weeksOf(r, to + 1),
        )
      : undefined,
    benefit.from_child_order !== undefined || benefit.to_child_order !== undefined
      ? r.childOrders(benefit.from_child_order, benefit.to_child_order)
      : undefined,
    benefit.hospital_level && w.hospitalLevels[benefit.hospital_level],
  ].filter((text) => text !== undefined);
  const figure = benefit.amount ? w.yuan(shortened(benefit.amount)) : benefit.share;
  const bounds = [
    benefit.from_cost || benefit.to_cost
      ? w.answer.medicalPart(
          benefit.from_cost && shortened(benefit.from_cost),
          benefit.to_cost && shortened(benefit.to_cost),
        )
      : undefined,
    benefit.cap && w.answer.medicalCap(w.yuan(shortened(benefit.cap))),
    benefit.per_extra_infant && r.perExtraInfant(w.yuan(shortened(benefit.per_extra_infant))),
    benefit.items && w.answer.medicalCount(benefit.items),
    benefit.max_times && w.answer.medicalTimes(benefit.max_times),
  ].filter((text) => text !== undefined);
  const bracketed = (texts: (string | number)[]) => (texts.length > 0 ? ` (${texts.join(w.listComma)})` : "");
  return `${w.medicalItems[benefit.item]}${bracketed(whom)}${w.colon}${
    figure ? w.answer.medicalPer(w.medicalModes[benefit.mode], figure) : w.answer.medicalUnknown
  }${bracketed(bounds)}`;
}

function weeksOf(r: RulesWords, days: number): string {
  return r.weeks(Math.floor(days / 7), days % 7);
}
