/** Of the page that says what is stored and what is sent, and of the one in the place of a page that is not there. */
export interface PrivacyWords {
  title: string;
  description: string;
  /** The whole of it in a sentence. */
  brief: string;
  sections: readonly { id: PrivacyPart; title: string; text: readonly string[] }[];
  missing: { title: string; text: string };
}

export type PrivacyPart =
  | "typed"
  | "link"
  | "kept"
  | "files"
  | "offline"
  | "server"
  | "elsewhere"
  | "wechat"
  | "embedded"
  | "erase"
  | "check";
