// What the law's papers say of each task, put together for one place, status and day: of several entries that speak of
// one matter the first holds (nearer layers and later days stand first), and what is not confirmed stands apart.

import type {
  EventKind,
  Grade,
  Level,
  MaterialNeed,
  Procedure,
  ProcedureList,
  Status,
  Task,
  TaskStage,
} from "../../contract";

const MATTERS = ["applicants", "materials", "channels", "window", "working_days"] as const;
export type Matter = (typeof MATTERS)[number];
/** What a person may ask of the bureau before she goes. */
export type Question = Exclude<Matter, "working_days">;
type Said = Pick<Procedure, Matter>;

export interface TaskCard {
  task: Task;
  stage: TaskStage;
  said: Said;
  /** By whose rule each matter is as it is. */
  levels: Partial<Record<Matter, Level>>;
  /** The entries that say it. */
  sources: Procedure[];
  unconfirmed: Procedure[];
}

export interface Asked {
  area: string;
  status: Status;
  event: EventKind;
  /** The day of the application. */
  day: string;
}

export function tasksFor(list: ProcedureList, { area, status, event, day }: Asked): TaskCard[] {
  const places = list.areas.find(({ code }) => code === area)?.items ?? [];
  const cards: TaskCard[] = [];
  for (const place of places) {
    const item = list.items[place];
    if (!item?.statuses.includes(status) || item.from > day || (item.until !== undefined && item.until < day)) continue;
    let card = cards.find(({ task }) => task === item.task);
    if (!card) {
      card = { task: item.task, stage: item.stage, said: {}, levels: {}, sources: [], unconfirmed: [] };
      cards.push(card);
    }
    if (item.grade === "unconfirmed") card.unconfirmed.push(withMaterialsOf(event, item));
    else if (take(card, item, event)) card.sources.push(item);
  }
  return cards;
}

/** Whether the entry says something that none before it said. */
function take(card: TaskCard, item: Procedure, event: EventKind): boolean {
  let taken = false;
  for (const matter of MATTERS)
    if (item[matter] !== undefined && card.levels[matter] === undefined) {
      Object.assign(card.said, { [matter]: withMaterialsOf(event, item)[matter] });
      card.levels[matter] = item.level;
      taken = true;
    }
  return taken;
}

function withMaterialsOf<T extends { materials?: MaterialNeed[] }>(kind: EventKind, item: T): T {
  return item.materials
    ? { ...item, materials: item.materials.filter(({ event }) => event === undefined || event === kind) }
    : item;
}

const GRADES: readonly Grade[] = ["official", "reported", "derived", "unconfirmed"];

/** A list is as good as the weakest thing it rests on. */
export function weakest(items: readonly Procedure[]): Grade {
  return GRADES[Math.max(0, ...items.map(({ grade }) => GRADES.indexOf(grade)))] ?? "unconfirmed";
}

/** What the place's own papers leave unsaid of the claim, and the bureau can be asked. */
export function unsaid(card: TaskCard | undefined, knowsClaimBy: boolean): Question[] {
  if (!card || card.said.applicants?.[0] === "agency") return [];
  const local = (matter: Matter) => card.levels[matter] === "province" || card.levels[matter] === "area";
  const asked: Question[] = [];
  if (card.levels.applicants === undefined) asked.push("applicants");
  if (!local("materials")) asked.push("materials");
  if (!local("channels")) asked.push("channels");
  if (!knowsClaimBy && card.levels.window === undefined) asked.push("window");
  return asked;
}
