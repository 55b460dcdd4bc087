import type { Why } from "../../later/offline";
import type { TroubleKind } from "../../sw/store";

/** The site on the device without a network; and the line of news about new versions. */
export interface OfflineWords {
  title: string;
  hint: string;
  checking: string;
  saving: (done: number, of: number) => string;
  ready: (version: string) => string;
  off: string;
  save: string;
  why: Record<Why, string>;
  /** After each reason. */
  stillOnline: string;
  notSaved: (trouble: string) => string;
  trouble: Record<TroubleKind, string>;
  downloading: (done: number, of: number) => string;

  provinces: string;
  provincesHint: string;
  others: (count: number) => string;
  /** What is on the device. */
  there: { whole: string; data: string; none: string };
  part: (have: number, of: number) => string;
  inUse: string;
  keep: string;
  /** What is still missing of a province that can be used. */
  keepRules: string;
  remove: string;
  /** For those who do not see to which line a button belongs. */
  keepOf: (province: string) => string;
  keepRulesOf: (province: string) => string;
  removeOf: (province: string) => string;
  keepAll: (size: string) => string;
  kept: (province: string) => string;
  removed: (province: string) => string;
  keeping: (province: string, done: number, of: number) => string;
  failed: (province: string, trouble: string) => string;

  persist: string;
  persistHint: string;
  persisted: string;
  notPersisted: string;
  install: string;
  installHint: string;
  installIos: string;

  news: {
    label: string;
    waiting: string;
    online: string;
    switched: string;
    stuck: string;
    notSaved: (trouble: string) => string;
    now: string;
    later: string;
    understood: string;
    typedStays: string;
    updating: string;
    willChange: (place: string, what: string) => string;
    hasChanged: (place: string, what: string) => string;
    willChangeOthers: (place: string) => string;
    hasChangedOthers: (place: string) => string;
    same: (place: string) => string;
    packDiffers: (place: string) => string;
    versions: (from: string, to: string) => string;
  };
}
