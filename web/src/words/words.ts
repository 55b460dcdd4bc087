// The shape of a dictionary. Every key must be there in every language, and every code of the contract must have words:
// a missing one does not compile.

import type {
  AnswerId,
  AverageCode,
  ConditionId,
  Delivery,
  Entitled,
  EventKind,
  FigureId,
  Grade,
  HospitalLevel,
  LimitStepId,
  MedicalItem,
  MedicalMode,
  MemberId,
  NoticeCode,
  ParameterId,
  Payee,
  Payer,
  PremiumKind,
  Refusal,
  Status,
} from "../contract";
import type { CoverageWords } from "../known/words";
import type { AboutWords } from "../rooms/about/words";
import type { BringWords } from "../rooms/bring/words";
import type { CompareWords } from "../rooms/compare/words";
import type { DisplayWords } from "../rooms/display/words";
import type { DoubtWords } from "../rooms/doubt/words";
import type { HowWords } from "../rooms/how/words";
import type { KeepWords } from "../rooms/keep/words";
import type { OfflineWords } from "../rooms/offline/words";
import type { PlanWords } from "../rooms/plan/words";
import type { SinceWords } from "../rooms/since/words";
import type { StripWords } from "../rooms/strip/words";
import type { UsualWords } from "../rooms/usual/words";

/** Values of parameters that are codes, not figures. */
export type ValueCode =
  | Payer
  | Payee
  | "month"
  | "year"
  | "continuous"
  | "cumulative"
  | "own_previous_year_average"
  | "employer_previous_year_average"
  | "own_event_month"
  | "own_event_year_average"
  | "own_twelve_months_before"
  | "employer_event_month"
  | "employer_twelve_months_before"
  | "employer_pregnancy_weighted"
  | "pooled_flexible_base"
  | "pooled_unemployed_base"
  | "average_wage"
  | "average_wage_before_last"
  | "minimum_wage"
  | "event_year_average"
  | "floor"
  | "cap"
  | "floor_and_cap"
  | "half_up"
  | "up"
  | "down"
  | "event"
  | "claim"
  | "extra"
  | "included"
  // The same code says something else there.
  | "contribution.kind none";

/** What a language says of itself: on the page before any other word of it. */
export interface Self {
  /** For `lang` in the document. */
  tag: string;
  /** Its own name, in itself. */
  name: string;
  /** Which of the two names and notes of the policy data its readers get. */
  data: "zh" | "en";
}

/** What to ask the bureau of a region. */
export type Questions = Record<AnswerId, (region: string) => string>;

export interface Words extends Self {
  /** Between words. */
  space: "" | " ";
  brand: string;
  /** In two parts, broken between them where the line is short. */
  title: readonly [string, string];
  intro: string;
  privacy: string;
  skipToAnswer: string;
  languages: string;
  display: string;
  /** To and fro between fewer words and all of them. */
  hints: { show: string; hide: string };
  more: string;
  startAgain: string;
  startAgainHint: string;
  optional: string;
  yes: string;
  no: string;
  retry: string;
  /** To the page that shows what is known where. */
  coverageLink: string;
  /** To the page of a place's rules. */
  rulesLink: (region: string) => string;
  /** Of a part of the page that is fetched when it is opened. */
  room: { loading: string; failed: string };
  doors: Record<"plan" | "compare" | "bring" | "keep" | "about", { title: string; hint: string }>;

  statuses: Record<Status, string>;
  statusHints: Record<Status, string>;
  kinds: Record<EventKind, string>;
  deliveries: Record<Delivery, string>;
  payers: Record<Payer, string>;
  premiumKinds: Record<PremiumKind, string>;
  limitSteps: Record<LimitStepId, string>;
  entitled: Record<Entitled, string>;
  met: Record<Entitled, string>;
  grades: Record<Grade, string>;
  conditions: Record<ConditionId, string>;
  medicalItems: Record<MedicalItem, string>;
  medicalModes: Record<MedicalMode, string>;
  hospitalLevels: Record<HospitalLevel, string>;
  averages: Record<AverageCode, (amount: string) => string>;
  parameters: Record<ParameterId, string>;
  figures: Record<FigureId, string>;
  values: Record<ValueCode, string>;
  errors: Record<Refusal, string>;

  form: {
    heading: string;
    status: string;
    region: string;
    regionHint: string;
    regionLoading: string;
    regionNone: string;
    regionListFailed: string;
    regionCount: (count: number) => string;
    regionAreas: (count: number) => string;
    /** Back from the areas of a province to all provinces. */
    regionCountry: string;
    regionDistricts: string;
    regionNear: (typed: string, province: string) => string;
    regionFar: (typed: string) => string;
    regionLook: (province: string, count: number) => string;
    regionTaken: (code: string, area: string) => string;
    regionIn: (province: string, code: string) => string;
    regionOf: (district: string, area: string) => string;
    birthDate: string;
    terminationDate: string;
    /** Without a date: the day that is taken. */
    dateHint: (day: string) => string;
    infantCount: (count: number) => string;
    childOrderOf: (order: number) => string;
    coverage: string;
    base: string;
    baseHint: string;
    baseUnit: string;
    baseFrom: (month: string) => string;
    floor: string;
    cap: string;
    belowFloor: (floor: string) => string;
    aboveCap: (cap: string) => string;
    months: string;
    monthsHint: string;
    monthsUnit: string;
    monthsSpan: (from: string, to: string) => string;
    keepsPaying: string;
    residentCoverage: string;
    toDetails: string;
    toDetailsHint: string;
    toQuick: string;
    span: (number: number) => string;
    backPaid: string;
    employerBase: string;
    employerBaseHint: string;
    wage: string;
    wageHint: string;
    benefit: string;
    benefitHint: string;
    /** The line that stands for what has a usual value. */
    assumed: (parts: string[]) => string;
    change: string;
    countedToEvent: string;
    goesOn: string;
    stops: string;
    asOfBrief: (day: string) => string;
  };

  answer: {
    heading: string;
    seeAnswer: string;
    waiting: string;
    /** Why there is no answer without a date. */
    dateDecides: string;
    /** What was taken for want of a date, and what waits for one. */
    assumedBirth: (day: string) => string;
    giveDate: string;
    ifBorn: (day: string, headline: string) => string;
    missing: string;
    wrong: string;
    loading: string;
    failed: string;
    byHand: string;
    reload: string;
    packLoading: (places: string) => string;
    packFailed: (places: string) => string;
    thisPlace: string;
    refused: (message: string) => string;
    monthsFrom: (month: string) => string;
    ifOpen: (parameter: string) => string;
    ifValue: (parameter: string, value: string) => string;
    allowance: string;
    noScheme: string;
    ifEntitled: string;
    ifEntitledIs: (amount: string) => string;
    range: (min: string, max: string) => string;
    rangePicture: (min: string, max: string) => string;
    unknown: string;
    /** In place of a figure: never an empty space, never a nought. */
    unpublished: string;
    /** Of a reading: another open question keeps it from coming to an amount. */
    noFigure: string;
    /** In place of a figure that waits for an entry. */
    toEnter: string;
    unknownHint: string;
    payee: Record<Payee, string>;
    topUp: string;
    base: string;
    days: string;
    divisor: string;
    conditions: string;
    haveNeed: (have: string, need: number) => string;
    haveNeedUnknown: (have: string) => string;
    averages: string;
    averagesHint: string;
    leave: string;
    leaveDays: string;
    leavePaid: string;
    leaveHint: string;
    subsidy: string;
    subsidyOf: (monthly: string, months: number) => string;
    subsidyHint: string;
    premium: string;
    premiumNone: string;
    premiumUnknownPayer: string;
    monthly: string;
    /** Where it is a part of the medical premium. */
    monthlyIncluded: string;
    total: (months: number) => string;
    ownTotal: string;
    deadlines: string;
    /** Of the picture: from which month to which it reaches. */
    timeline: (from: string, to: string) => string;
    timelineRecord: string;
    /** Without an end it goes on. */
    timelineStretch: (from: string, to: string | undefined) => string;
    timelineKinds: Record<"paid" | "planned" | "back" | "other", string>;
    timelineEarlier: (months: number) => string;
    timelineFull: (need: number) => string;
    timelineEntitled: string;
    event: Record<EventKind, string>;
    insuredThrough: string;
    insuredThroughBetween: (earliest: string) => string;
    insuredThroughHint: string;
    claimBy: string;
    asOf: string;
    daysLeft: (days: number) => string;
    daysPast: (days: number) => string;
    unsettled: string;
    unsettledHint: string;
    hotline: (number: string) => string;
    unsettledIdle: string;
    unsettledLater: (count: number) => string;
    /** Where the hotline answers. */
    askFrom: string;
    unsettledWorth: Record<"amount" | "total", (amount: string) => string>;
    unsettledSame: Record<"amount" | "total", string>;
    noAlternatives: string;
    alternatives: string;
    theirs: string;
    withTheirs: (answers: string) => string;
    medical: string;
    medicalPer: (mode: string, value: string) => string;
    medicalUnknown: string;
    medicalPart: (from: string | undefined, to: string | undefined) => string;
    medicalCap: (amount: string) => string;
    medicalCount: (items: number) => string;
    medicalTimes: (times: number) => string;
    medicalNotInsured: string;
    medicalInsuredOpen: string;
    notices: string;
    sources: string;
    sourcesHint: string;
    issued: (day: string) => string;
    inForce: (day: string) => string;
    ends: (day: string) => string;
    official: string;
    noOfficialLink: string;
    how: string;
    article: (article: string) => string;
    wholeText: string;
    articleUnseen: string;
    articleLoading: string;
    articleFailed: string;
    basis: string;
    beyondVerified: (day: string) => string;
    verified: (version: string, day: string) => string;
    disclaimer: string;
  };

  yuan: (amount: string) => string;
  yuanRange: (min: string, max: string) => string;
  approximately: (amount: string) => string;
  monthCount: (count: number) => string;
  dayCount: (count: string) => string;
  day: (day: string) => string;
  month: (month: string) => string;
  colon: string;
  listComma: string;
  /** The name of what a JSON pointer of the situation stands for: a field, or an input among a step's operands. */
  input: (pointer: string) => string;
  /** Members of parameters, as operands. */
  members: Record<MemberId, string>;
}

/** Words that only one part of the page needs come with that part. A language is one file, with one export for each. */
export interface RoomWords {
  known: CoverageWords;
  remarks: Record<Exclude<NoticeCode, AverageCode>, string>;
  usual: UsualWords;
  strip: StripWords;
  plan: PlanWords;
  compare: CompareWords;
  bring: BringWords;
  since: SinceWords;
  keep: KeepWords;
  how: HowWords;
  about: AboutWords;
  display: DisplayWords;
  offline: OfflineWords;
  doubt: DoubtWords;
}
export type Language = { page: Words } & RoomWords;

/** Of files that came otherwise than they were made: fetched when that happens, by the part that says it. */
export interface DamagedWords {
  of: Record<"pack" | "articles" | "apply", (province: string) => string>;
  lists: Record<"places" | "divisions", string>;
  text: (files: string) => string;
  cause: string;
  again: string;
}
