import type { Applicant, Channel, EventKind, Level, Material, Task, TaskStage } from "../../contract";

/** Words of what to bring, where to apply, in which order. */
export interface BringWords {
  intro: string;
  failed: string;
  stages: Record<EventKind, Record<TaskStage, string>>;
  tasks: Record<Task, string>;
  /** What a task is for, in a line. */
  taskHints: Record<Task, string>;
  who: string;
  what: string;
  where: string;
  when: string;
  howLong: string;
  applicants: Record<Applicant, string>;
  materials: Record<Material, string>;
  or: string;
  copyOf: (material: string) => string;
  channels: Record<Channel, string>;
  named: (kind: string, name: string) => string;
  workingDays: (days: number) => string;
  levels: Record<Level, string>;
  verifiedOn: (day: string) => string;
  source: (level: string, verified: string) => string;
  unconfirmed: string;
  unconfirmedHint: string;
  /** What follows from the answer itself, and is nobody's rule of procedure. */
  ours: string;
  oursHint: string;
  keepPaying: (day: string) => string;
  keepPayingHint: string;
  completeMonths: (month: string) => string;
  keepPapers: string;
  keepPapersHint: string;
  askOpen: string;
  claimBy: (day: string) => string;
  claimByUnknown: string;
  noScheme: string;
  notEntitled: string;
  notSaidWho: string;
  nothingLocal: string;
  ask: (region: string) => string;
  questions: Record<"applicants" | "materials" | "channels" | "window" | "account", string>;
  ticks: string;
  copy: string;
  copied: string;
  notCopied: string;
  print: string;
  noPrint: string;
  /** The list as text. */
  textTitle: (region: string, status: string) => string;
  textFoot: (day: string) => string;
}
