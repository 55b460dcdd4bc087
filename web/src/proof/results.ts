// What `scripts/campaign` wrote last: a title, some lines "Name: value", and what the program printed.

export const PROOFS = [
  "test",
  "second",
  "laws",
  "bytes",
  "mutation",
  "mutation-web",
  "fuzz",
  "hostile",
  "bench",
] as const;
export type ProofId = (typeof PROOFS)[number];

export interface Result {
  /** Lines of the head: Date, Commit, Machine, Command, Took, Result. */
  head: ReadonlyMap<string, string>;
  printed: string;
}

export function readResult(text: string): Result {
  const [, head = "", ...rest] = text.split("\n\n");
  const lines = head.split("\n").map((line): [string, string] => {
    const at = line.indexOf(": ");
    return [line.slice(0, at), line.slice(at + 2)];
  });
  return { head: new Map(lines), printed: rest.join("\n\n").trimEnd() };
}

export const passed = ({ head }: Result) => head.get("Result") === "passed";
/** The last word of the command says how many; where it is no number, the last line of what was printed does. */
export const howMany = ({ head, printed }: Result) =>
  Number(
    (/ (\d+)$/.exec(head.get("Command") ?? "") ??
      /^(\d+) [^\n]*$/.exec(printed.slice(printed.lastIndexOf("\n") + 1)))?.[1] ?? Number.NaN,
  );
