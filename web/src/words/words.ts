// The shape of a dictionary. Every key must be there in every language, and every code of the contract must have words:
// a missing one does not compile.

import type {
  AnswerId,
  ConditionId,
  DaysMemberId,
  Delivery,
  Entitled,
  EventKind,
  FigureId,
  Grade,
  HospitalLevel,
  LimitStepId,
  MedicalItem,
  MedicalMode,
  NoticeCode,
  ParameterId,
  Payee,
  Payer,
  Refusal,
  Status,
} from "../contract";

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
  | "event_year_average";

export interface Words {
  /** For `lang` in the document. */
  tag: string;
  brand: string;
  /** In two parts, broken between them where the line is short. */
  title: readonly [string, string];
  intro: string;
  privacy: string;
  skipToAnswer: string;
  otherLanguage: string;
  startAgain: string;
  startAgainHint: string;
  optional: string;
  yes: string;
  no: string;

  statuses: Record<Status, string>;
  statusHints: Record<Status, string>;
  kinds: Record<EventKind, string>;
  deliveries: Record<Delivery, string>;
  payers: Record<Payer, string>;
  limitSteps: Record<LimitStepId, string>;
  entitled: Record<Entitled, string>;
  met: Record<Entitled, string>;
  grades: Record<Grade, string>;
  conditions: Record<ConditionId, string>;
  medicalItems: Record<MedicalItem, string>;
  medicalModes: Record<MedicalMode, string>;
  hospitalLevels: Record<HospitalLevel, string>;
  notices: Record<NoticeCode, string>;
  parameters: Record<ParameterId, string>;
  /** What to ask the bureau of a region. */
  questions: Record<AnswerId, (region: string) => string>;
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
    regionCount: (count: number) => string;
    regionOf: (district: string, area: string) => string;
    event: string;
    kind: string;
    birthDate: string;
    terminationDate: string;
    dateHint: string;
    delivery: string;
    infants: string;
    infantCount: (count: number) => string;
    childOrder: string;
    childOrderOf: (order: number) => string;
    weeks: string;
    weeksUnit: string;
    weekDays: string;
    weekDaysOf: (days: number) => string;
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
    through: string;
    throughEvent: string;
    throughNow: (month: string) => string;
    keepsPaying: string;
    residentCoverage: string;
    toDetails: string;
    toDetailsHint: string;
    toQuick: string;
    spans: string;
    spansHint: string;
    span: (number: number) => string;
    addSpan: string;
    removeSpan: (number: number) => string;
    spanRemoved: (number: number) => string;
    spanAdded: (number: number) => string;
    from: string;
    to: string;
    toHint: string;
    spanStatus: string;
    maternity: string;
    backPaid: string;
    otherRegion: string;
    otherRegionHint: string;
    employer: string;
    employerBase: string;
    employerBaseHint: string;
    wage: string;
    wageHint: string;
    asOf: string;
    asOfHint: (today: string) => string;
  };

  answer: {
    heading: string;
    seeAnswer: string;
    waiting: string;
    missing: string;
    wrong: string;
    loading: string;
    failed: string;
    refused: (message: string) => string;
    monthsFrom: (month: string) => string;
    ifOpen: (parameter: string) => string;
    ifValue: (parameter: string, value: string) => string;
    allowance: string;
    ifEntitled: string;
    ifEntitledIs: (amount: string) => string;
    range: (min: string, max: string) => string;
    rangePicture: (min: string, max: string) => string;
    unknown: string;
    /** In place of a figure: never an empty space, never a nought. */
    unpublished: string;
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
    premium: string;
    premiumNone: string;
    premiumUnknownPayer: string;
    monthly: string;
    total: (months: number) => string;
    ownTotal: string;
    deadlines: string;
    timeline: string;
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
    askHotline: (hotline: string) => string;
    noAlternatives: string;
    oneAlternative: string;
    alternatives: string;
    notSettleable: string;
    bureauAnswer: (parameter: string) => string;
    useAnswer: string;
    useThis: string;
    removeAnswer: string;
    theirs: string;
    withTheirs: (answers: string) => string;
    answerHints: Record<"percent" | "months" | "days" | "money" | "divisor" | "yes_no", string>;
    medical: string;
    medicalPer: (mode: string, value: string) => string;
    medicalUnknown: string;
    medicalNotInsured: string;
    medicalInsuredOpen: string;
    notices: string;
    sources: string;
    sourcesHint: string;
    issued: (day: string) => string;
    official: string;
    noOfficialLink: string;
    how: string;
    article: (article: string) => string;
    wholeText: string;
    articleUnseen: string;
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
  /** Members of the rule for the paid days, as operands. */
  daysParts: Record<DaysMemberId, string>;
}
