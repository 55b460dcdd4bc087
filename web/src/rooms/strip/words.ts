/** Words of the record by months. */
export interface StripWords {
  title: string;
}
