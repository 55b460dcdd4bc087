/** Words of when to start. */
export interface PlanWords {
  title: string;
}
