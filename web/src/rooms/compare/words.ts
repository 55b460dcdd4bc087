/** Words of statuses, places and years side by side. */
export interface CompareWords {
  title: string;
}
