import type { Questions } from "../../words/words";

/** Words of a question for the bureau. */
export interface DoubtWords {
  questions: Questions;
  /** The question begins with who asks, and ends with the papers found. */
  askAs: (region: string, status: string) => string;
  askPapers: (numbers: string) => string;
  askCopy: string;
  askCopied: string;
  /** Where the browser does not let a page copy. */
  askSelected: string;
  kept: string;
  askHotline: (hotline: string) => string;
  oneAlternative: string;
  notSettleable: string;
  bureauAnswer: (parameter: string) => string;
  useAnswer: string;
  useThis: string;
  removeAnswer: string;
  answerHints: Record<"percent" | "months" | "days" | "money" | "divisor" | "yes_no", string>;
}
