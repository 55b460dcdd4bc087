/** Words of the drawn line of months and days. */
export interface TimelineWords {
  title: string;
}
