/** Words of the calculator in the frame of another page. A host is its origin (https://example.org). */
export interface EmbedWords {
  /** The link to the calculator on a page of its own, with everything that was entered. */
  open: string;
  consent: {
    heading: string;
    asks: (host: string) => string;
    typed: string;
    answer: string;
    until: string;
    without: string;
    /** The one button that gives something away says to whom. */
    allow: (host: string) => string;
    refuse: string;
    /** The button was pressed while something lay over it. */
    covered: string;
    exactly: string;
    nothingYet: string;
    sends: (host: string) => string;
    stop: string;
    declined: (host: string) => string;
    stopped: (host: string) => string;
    reconsider: string;
  };
  replace: {
    heading: string;
    asks: (host: string) => string;
    hint: string;
    take: string;
    keep: string;
    done: (host: string) => string;
    undo: string;
    close: string;
  };
}
