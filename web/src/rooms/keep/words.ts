import type { Questions } from "../../words/words";
import type { Refused, Trouble } from "./kept";
import type { SectionId } from "./receipt";

/** Words of what can be taken away and kept. */
export interface KeepWords {
  /** The remark of that code. */
  claimAfterDaysEnd: string;
  questions: Questions;
  title: string;
  /** In WeChat's browser, and in a mini-program's web-view, where other things do not work and others do instead. */
  inWeChat: { print: string; files: string; forward: string };
  inMiniProgram: {
    print: string;
    files: string;
    forward: string;
    share: string;
    withdraw: string;
    prepared: Record<"ready" | "changed" | "failed" | "long", string>;
    linkCopied: string;
    linkByHand: string;
    address: string;
    close: string;
  };
  comma: string;
  semicolon: string;
  /** Between what a date is and its place. */
  dash: string;
  /** With the blank before it, where the language has one. */
  inBrackets: (text: string) => string;
  waiting: string;

  // The receipt
  paper: string;
  paperHint: string;
  print: string;
  picture: string;
  pictureAgain: string;
  longPress: string;
  pictureAlt: (title: string, verdict: string) => string;
  pictureFailed: string;
  picturePart: (number: number, of: number) => string;
  savePicture: string;
  preview: string;
  copyText: string;
  copied: string;
  copyByHand: string;
  receiptTitle: string;
  sections: Record<SectionId, string>;
  about: readonly string[];
  ofPremium: (what: string) => string;
  asOf: string;
  entitledFrom: string;
  medicalOnly: string;
  backPaid: string;
  /** Of a period: the average of the employer of then. */
  employerBase: string;
  /** Of a period without an end. */
  goesOn: (from: string) => string;
  nothingUnsettled: string;
  module: string;
  pack: (province: string) => string;
  printedOn: string;
  scan: string;
  noCodeOnPaper: string;

  // The calendar
  calendar: string;
  calendarHint: string;
  calendarName: (place: string) => string;
  saveCalendar: string;
  copyDates: string;
  openDate: string;
  dueDay: string;
  payMonth: string;
  payMonthText: (month: string) => string;
  monthly: (from: string, to: string) => string;
  calendarNote: (day: string) => string;

  // The tables
  tables: string;
  tablesHint: string;
  savePlan: string;
  copyPlan: string;
  saveSteps: string;
  copySteps: string;
  noPlan: (reason: string) => string;
  startMonth: string;
  monthsPaid: string;
  entitled: string;
  net: string;
  least: string;
  most: string;
  number: string;
  step: string;
  result: string;
  value: string;
  operands: string;
  standing: string;
  articles: string;

  // The link
  link: string;
  linkHint: (day: string) => string;
  linkLabel: string;
  copyLink: string;
  share: string;
  shareTitle: string;
  code: string;
  codeAlt: string;
  codeHint: string;
  /** The link without the answer of now, because with it there is no code. */
  codeBare: string;
  codeTooLong: string;

  // What is kept on the device
  kept: string;
  keptHint: string;
  name: string;
  nameOf: (place: string, date: string) => string;
  save: string;
  saved: (name: string) => string;
  nothingToSave: string;
  noneKept: string;
  keptOn: (day: string) => string;
  sameNow: string;
  differentNow: string;
  open: string;
  opened: (name: string) => string;
  rename: string;
  renamed: (name: string) => string;
  newName: (name: string) => string;
  cancel: string;
  remove: string;
  removed: (name: string) => string;
  undo: string;
  undone: string;
  others: string;
  exportFile: string;
  exportText: string;
  importFile: string;
  importText: string;
  importPasted: string;
  imported: (added: number, same: number) => string;
  refused: Record<Refused, string>;
  refusedItem: (item: number) => string;
  nothingLost: string;
  eraseAll: (count: number) => string;
  erased: (count: number) => string;
  eraseBroken: string;
  copyBroken: string;
  trouble: Record<Trouble, string>;
}
