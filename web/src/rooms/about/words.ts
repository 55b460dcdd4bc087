/** Words of what the page is and is not, and of the terms of the law. */
export interface AboutWords {
  /** To the list of all places' rules. */
  allRules: string;
  /** To the page of what is stored and what is sent. */
  privacy: string;
  /** To the page of what was tested. */
  proof: string;
  /** Paragraphs under a heading. */
  parts: readonly { title: string; text: readonly string[] }[];
  verified: (place: string, day: string) => string;
  version: (version: string) => string;
  terms: string;
  /** The term of the law, and what it means. */
  glossary: readonly (readonly [term: string, meaning: string])[];
}
