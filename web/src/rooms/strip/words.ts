import type { EventKind, Status } from "../../contract";
import type { Why } from "./paste";

/** What a cell's mark stands for. */
export type Mark = "backPaid" | "medical" | "elsewhere" | "employer" | "noBase" | "twice" | "onward";

/** Words of the record by months. */
export interface StripWords {
  title: string;
  how: string;
  keys: string;

  brush: string;
  gap: string;
  gapHint: string;
  more: string;

  grid: string;
  year: (year: number) => string;
  /** The months of one line of the calendar, where a year takes several. */
  yearPart: (year: number, from: number, to: number) => string;
  /** One sign for each status, drawn in the month. */
  signs: Record<Status, string>;
  marks: Record<Mark, string>;
  markNames: Record<Mark, string>;
  eventSign: Record<EventKind, string>;
  eventMonth: Record<EventKind, string>;
  nowSign: string;
  thisMonth: string;
  planned: string;
  legend: string;
  base: (amount: string) => string;
  elsewhere: (place: string) => string;
  employerBase: (amount: string) => string;
  cell: (month: string, what: string) => string;
  months: (from: string, to: string, count: number) => string;
  monthsOn: (from: string) => string;

  paint: (months: string) => string;
  paintOn: (month: string) => string;
  clear: (months: string) => string;
  undo: string;
  redo: string;
  earlier: string;
  later: string;

  started: (month: string) => string;
  painted: (months: string, what: string) => string;
  cleared: (months: string) => string;
  undone: string;
  redone: string;
  nothingToUndo: string;
  baseFirst: string;
  placeFirst: string;
  tooMany: (most: number) => string;
  unseen: string;

  table: string;
  tableCaption: string;
  columns: { months: string; count: string; status: string; base: string; remarks: string };
  goesOn: string;
  empty: string;

  list: (count: number) => string;
  listHint: string;
  addSpan: string;
  removeSpan: (number: number) => string;
  spanRemoved: (number: number) => string;
  spanAdded: (number: number) => string;
  from: string;
  to: string;
  toHint: string;
  spanStatus: string;
  maternity: string;
  otherRegion: string;
  otherRegionHint: string;
  spanEmployerBase: string;
  spanEmployerBaseHint: string;

  paste: string;
  pasteField: string;
  pasteHint: string;
  pasteSample: string;
  pasted: (read: number, unread: number) => string;
  line: (number: number) => string;
  lineRead: string;
  lineUnread: string;
  lineHeading: string;
  passedOver: (words: string) => string;
  why: Record<Why, (about: string) => string>;
  lastGoesOn: string;
  usePasted: (months: number) => string;
  usedPasted: (months: number) => string;
  mostLines: (most: number) => string;
}
