import type { ProofId } from "./results";

/** Of the page that says what was tested, how often, with which result, and what is not known. */
export interface ProofWords {
  title: string;
  description: string;
  brief: string;
  columns: { what: string; number: string; result: string; day: string };
  parts: Record<ProofId, { title: string; text: string; counted: (number: string) => string }>;
  good: string;
  bad: string;
  /** Of a part that has no result yet. */
  notRun: string;
  head: Record<"Date" | "Commit" | "Machine" | "Command" | "Took" | "Result", string>;
  printed: string;
  sections: readonly { id: "again" | "limits"; title: string; text: readonly string[] }[];
}
