// The receipt: one description, in sections of lines, of what was asked, what the answer is and what it rests on. It is
// drawn as a page, as a picture and as plain text; none of them adds or leaves out anything.

import { type Figure, openFor } from "../../bearing";
import type {
  AnswerId,
  Assessment,
  Citation,
  PolicyDocument,
  Situation,
  Span,
  Step,
  TraceValue,
  Unsettled,
  UnsettledAlternative,
} from "../../contract";
import { grouped, isSettled } from "../../figures";
import { capital, nameOf, rangeText, valueText } from "../../naming";
import { headline } from "../../summary";
import { fen } from "../../typed";
import type { Words } from "../../words/words";
import { formulaOf, type Token } from "../how/formula";
import type { KeepWords } from "./words";

export interface Line {
  name?: string;
  text: string;
  /** Beneath it, smaller. */
  under: readonly string[];
}

export type SectionId = "verdict" | "dates" | "inputs" | "steps" | "unsettled" | "sources" | "about" | "made";

export interface Section {
  id: SectionId;
  title: string;
  lines: readonly Line[];
}

export interface Receipt {
  title: string;
  /** Place and day. */
  subtitle: string;
  sections: readonly Section[];
}

export interface Asked {
  words: Words;
  own: KeepWords;
  lang: "zh" | "en";
  situation: Situation;
  assessment: Assessment;
  documents: ReadonlyMap<string, PolicyDocument>;
  nameOfRegion: (code: string) => string;
  /** The day of the answer, and today. */
  asOf: string;
  printed: string;
  /** Of the module and of each province's pack that the answer used. */
  fingerprints: readonly (readonly [of: string, digits: string])[];
}

const line = (name: string, text: string, under: readonly string[] = []): Line => ({ name, text, under });
const plain = (text: string, under: readonly string[] = []): Line => ({ text, under });

export function receipt(asked: Asked): Receipt {
  const { words: w, own: k, assessment, nameOfRegion } = asked;
  const cited = new Cited(asked.documents);
  // In the order in which they are read, so that documents are numbered as they appear.
  const steps = onceEach(assessment.trace.map((step) => stepLine(asked, step, cited)));
  const unsettled = assessment.unsettled.map((open) => openLine(asked, open, cited));
  const sections: [SectionId, readonly Line[]][] = [
    ["verdict", verdictLines(asked)],
    ["dates", dateLines(asked)],
    ["inputs", inputLines(asked)],
    ["steps", steps],
    ["unsettled", unsettled.length > 0 ? unsettled : [plain(k.nothingUnsettled)]],
    ["sources", cited.lines()],
    ["about", k.about.map((text) => plain(text))],
    ["made", madeLines(asked)],
  ];
  return {
    title: k.receiptTitle,
    subtitle: `${nameOfRegion(assessment.region)} · ${w.day(asked.asOf)}`,
    sections: sections
      .filter(([, lines]) => lines.length > 0)
      .map(([id, lines]) => ({ id, title: k.sections[id], lines })),
  };
}

/** Readings that differ elsewhere may share a step: a line that says the very same is said once. */
function onceEach(lines: readonly Line[]): Line[] {
  const said = new Set<string>();
  return lines.filter((one) => {
    const text = JSON.stringify(one);
    if (said.has(text)) return false;
    said.add(text);
    return true;
  });
}

/** As text, to be copied: the same lines. */
export function plainText({ title, subtitle, sections }: Receipt, colon: string, end: readonly string[] = []): string {
  const body = sections.flatMap(({ title, lines }) => [
    "",
    `【${title}】`,
    ...lines.flatMap(({ name, text, under }) => [
      name ? `${name}${colon}${text}` : text,
      ...under.map((more) => `　${more}`),
    ]),
  ]);
  return [title, subtitle, ...body, ...(end.length > 0 ? ["", ...end] : [])].join("\n").replace(/\u00a0/g, " ");
}

// --- the answer -------------------------------------------------------------------------------------------------------

/** The conditions under which a figure stands, in words. */
export function ifs(w: Words, figure: Figure, unsettled: readonly Unsettled[]): string[] {
  return openFor(figure, unsettled).map((open) => {
    const only = open.alternatives.length === 1 ? open.alternatives[0] : undefined;
    const name = nameOf(w, open.id);
    return capital(only ? w.answer.ifValue(name, valueText(w, open.id, only.value)) : w.answer.ifOpen(name));
  });
}

function verdictLines({ words: w, own: k, assessment }: Asked): Line[] {
  const { allowance: a, contribution: c, unsettled, policy, leave, childcare_subsidy: subsidy } = assessment;
  const inForce = !a.conditions.some(({ id, met }) => id === "in_force" && met === "no");
  const under = (figure: Figure) => ifs(w, figure, unsettled);
  const lines: Line[] = [plain(headline(w, a), inForce ? under("entitled") : [w.answer.noScheme])];
  if (!policy.within_verified) lines.push(plain(w.answer.beyondVerified(w.day(policy.verified_until))));
  if (a.entitled !== "no")
    lines.push(line(w.answer.allowance, a.amount ? rangeText(w, a.amount) : w.answer.unpublished, under("amount")));
  if ((a.entitled === "no" || a.entitled === "uncertain") && a.if_entitled && fen(a.if_entitled.max) > 0)
    lines.push(line(w.answer.ifEntitled, rangeText(w, a.if_entitled)));
  if (a.entitled !== "no" || a.base) {
    const days =
      a.days && (isSettled(a.days) ? String(a.days.min) : w.answer.range(String(a.days.min), String(a.days.max)));
    lines.push(
      line(w.answer.base, a.base ? rangeText(w, a.base) : w.answer.unpublished),
      line(w.answer.days, days ? w.dayCount(days) : w.answer.unpublished),
      line(w.answer.divisor, a.divisor.length > 0 ? a.divisor.join(w.listComma) : w.answer.unpublished),
    );
  }
  if (a.top_up) lines.push(line(w.answer.topUp, rangeText(w, a.top_up), under("top_up")));
  if (a.payee && a.entitled !== "no") lines.push(plain(capital(w.answer.payee[a.payee])));
  for (const { id, met, have, have_max, need } of a.conditions) {
    const most = have_max ?? have;
    const months = have === undefined ? "" : most === have ? String(have) : w.answer.range(String(have), String(most));
    const count =
      have === undefined
        ? []
        : [need === undefined ? w.answer.haveNeedUnknown(months) : w.answer.haveNeed(months, need)];
    lines.push(line(w.conditions[id], w.met[met], count));
  }
  if (c.payer === "none" || c.kind === "none") lines.push(line(w.answer.premium, w.answer.premiumNone));
  else {
    const money = (range: typeof c.total) => (range ? rangeText(w, range) : w.answer.unpublished);
    lines.push(
      line(k.ofPremium(w.answer.monthly), money(c.monthly), under("monthly")),
      line(
        k.ofPremium(w.answer.total(c.months)),
        money(c.total),
        [c.payer ? w.payers[c.payer] : w.answer.premiumUnknownPayer].concat(c.kind ? w.premiumKinds[c.kind] : []),
      ),
    );
    if (c.payer !== "individual" && c.payer !== null)
      lines.push(line(k.ofPremium(w.answer.ownTotal), money(c.own_total)));
  }
  if (leave)
    lines.push(
      line(
        w.answer.leaveDays,
        leave.days === null ? w.answer.unpublished : w.dayCount(String(leave.days)),
        under("leave"),
      ),
    );
  if (subsidy)
    lines.push(
      line(
        w.answer.subsidy,
        w.answer.subsidyOf(w.yuan(grouped(subsidy.monthly)), subsidy.months) + w.yuan(grouped(subsidy.amount)),
        under("subsidy"),
      ),
    );
  return lines;
}

function dateLines({ words: w, situation, assessment, own: k, asOf }: Asked): Line[] {
  const { deadlines: d, allowance, unsettled } = assessment;
  const lines = [line(k.asOf, w.day(asOf)), line(w.answer.event[situation.event.kind], w.day(situation.event.date))];
  if (allowance.entitled_from) lines.push(line(k.entitledFrom, w.month(allowance.entitled_from)));
  if (allowance.conditions.some(({ id, met }) => id === "in_force" && met === "no")) return lines;
  lines.push(
    line(
      w.answer.insuredThrough,
      d.insured_through ? w.day(d.insured_through) : w.answer.unpublished,
      (d.insured_through_earliest ? [w.answer.insuredThroughBetween(w.day(d.insured_through_earliest))] : []).concat(
        ifs(w, "insured_through", unsettled),
      ),
    ),
    line(w.answer.claimBy, d.claim_by ? w.day(d.claim_by) : w.answer.unpublished, ifs(w, "claim_by", unsettled)),
  );
  return lines;
}

// --- what was entered -------------------------------------------------------------------------------------------------

/** Walks the situation as it was sent to the core: whatever is in it stands on the page. */
function inputLines(asked: Asked): Line[] {
  const { words: w, own: k, situation, nameOfRegion } = asked;
  const special: Record<string, (value: string | number) => string> = {
    "/region": (code) => `${nameOfRegion(String(code))} ${code}`,
    "/event/kind": () => w.kinds[situation.event.kind],
    "/event/infants": (count) => w.form.infantCount(Number(count)),
    "/event/child_order": (order) => w.form.childOrderOf(Number(order)),
    "/coverage/months": (count) => w.monthCount(Number(count)),
  };
  const lines: Line[] = [];
  const walk = (pointer: string, value: unknown): void => {
    // The day of the answer stands among the dates.
    if (pointer === "/as_of") return;
    if (pointer === "/settle") {
      for (const [id, answer] of Object.entries(value as Record<string, TraceValue>))
        lines.push(line(`${capital(nameOf(w, id))}${k.inBrackets(w.answer.theirs)}`, valueText(w, id, answer)));
    } else if (Array.isArray(value)) {
      for (const [index, span] of (value as Span[]).entries())
        lines.push(line(capital(w.input(`/coverage/${index}`)), spanText(asked, span)));
    } else if (typeof value === "object" && value !== null) {
      for (const [key, member] of Object.entries(value)) walk(`${pointer}/${key}`, member);
      if (pointer === "/coverage")
        lines.push(line(w.form.keepsPaying, "keeps_paying" in value && value.keeps_paying === false ? w.no : w.yes));
    } else if (pointer !== "/coverage/keeps_paying") {
      const of = value as string | number;
      lines.push(line(capital(w.input(pointer)), special[pointer]?.(of) ?? valueText(w, pointer, of)));
    }
  };
  walk("", situation);
  return lines;
}

function spanText({ words: w, own: k, nameOfRegion }: Asked, span: Span): string {
  return [
    span.to === undefined
      ? k.goesOn(w.month(span.from))
      : span.to === span.from
        ? w.month(span.from)
        : `${w.month(span.from)} – ${w.month(span.to)}`,
    w.statuses[span.status],
    span.base ? valueText(w, "/coverage/base", span.base) : "",
    span.employer_average_base
      ? `${k.employerBase} ${valueText(w, "/employer_average_base", span.employer_average_base)}`
      : "",
    span.maternity === false ? k.medicalOnly : "",
    span.back_paid ? k.backPaid : "",
    span.region ? nameOfRegion(span.region) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

// --- the steps ----------------------------------------------------------------------------------------------------------

/** Numbers the documents in the order in which they are cited. */
class Cited {
  private readonly ids: string[] = [];
  private readonly documents: ReadonlyMap<string, PolicyDocument>;

  constructor(documents: ReadonlyMap<string, PolicyDocument>) {
    this.documents = documents;
  }

  mark(w: Words, { document, article }: Citation): string {
    if (!this.ids.includes(document)) this.ids.push(document);
    return `[${this.ids.indexOf(document) + 1}] ${article === "全文" ? w.answer.wholeText : w.answer.article(article)}`;
  }

  lines(): Line[] {
    return this.ids.map((id, index) => {
      const document = this.documents.get(id);
      return plain(
        `[${index + 1}] ${document ? `《${document.title}》${document.number ? ` ${document.number}` : ""}` : id}`,
      );
    });
  }
}

function stepLine({ words: w, own: k, nameOfRegion }: Asked, step: Step, cited: Cited): Line {
  const said = (operand: { id: string; value: TraceValue }) =>
    `${capital(nameOf(w, operand.id))} ${operand.id.endsWith("region") ? nameOfRegion(String(operand.value)) : valueText(w, operand.id, operand.value)}`;
  const formula = formulaOf(step);
  const result = valueText(w, step.id, step.result);
  // A fraction of its own is bracketed: 365/12 is divided by as a whole.
  const term = (token: Token) =>
    typeof token !== "object" ? String(token) : /\//.test(String(token.value)) ? `(${said(token)})` : said(token);
  const how = formula
    ? [
        formula.tokens.map(term).join(" ").replace(/\( /g, "(").replace(/ \)/g, ")"),
        ...(formula.exact === undefined ? [] : [grouped(formula.exact)]),
        result,
      ].join(" → ")
    : step.operands.map(said).join(k.comma);
  const standing = step.settled_by_person
    ? w.answer.theirs
    : step.grade && step.grade !== "official"
      ? w.grades[step.grade]
      : "";
  const basis = [standing, ...step.citations.map((citation) => cited.mark(w, citation))].filter(Boolean).join(k.comma);
  return line(capital(nameOf(w, step.id)), result, [how, basis].filter(Boolean));
}

// --- what is not settled ------------------------------------------------------------------------------------------------

function openLine({ words: w, own: k, nameOfRegion, lang }: Asked, open: Unsettled, cited: Cited): Line {
  const question = k.questions[open.id as AnswerId] as ((region: string) => string) | undefined;
  const readings = open.alternatives.map((alternative) => readingText(w, k, open.id, alternative));
  const basis = open.citations.map((citation) => cited.mark(w, citation)).join(k.comma);
  return line(
    capital(nameOf(w, open.id)),
    readings.length > 0 ? readings.join(k.semicolon) : w.answer.noAlternatives,
    [
      open.note ? open.note[lang] : "",
      question ? question(nameOfRegion(open.region)) + k.inBrackets(w.answer.hotline(open.hotline)) : "",
      basis,
    ].filter(Boolean),
  );
}

function readingText(w: Words, k: KeepWords, id: string, alternative: UnsettledAlternative): string {
  const result = id.startsWith("contribution.") ? alternative.total : alternative.if_entitled;
  const consequence =
    !id.startsWith("contribution.") && alternative.entitled === "no"
      ? w.entitled.no
      : result
        ? rangeText(w, result)
        : w.answer.noFigure;
  return `${valueText(w, id, alternative.value)} → ${consequence}${k.inBrackets(w.grades[alternative.grade])}`;
}

// --- where it comes from ------------------------------------------------------------------------------------------------

function madeLines({ words: w, own: k, assessment: { policy }, fingerprints, printed }: Asked): Line[] {
  return [
    plain(w.answer.verified(policy.version, w.day(policy.verified_until))),
    ...fingerprints.map(([of, digits]) => line(of, `SHA-256 ${digits}…`)),
    line(k.printedOn, w.day(printed)),
  ];
}
