/** Words of what to bring, where to apply, in which order. */
export interface BringWords {
  title: string;
}
