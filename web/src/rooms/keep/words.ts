/** Words of what can be taken away and kept. */
export interface KeepWords {
  title: string;
}
