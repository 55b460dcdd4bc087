// Breaking text into lines of a width, as a browser does it: Chinese between any two characters but not before a closing
// or after an opening mark, words of letters and digits only between each other, and where nothing else fits, anywhere.

/** May not begin a line. */
const CLOSING = "，。、；：？！）》〉」』】〕”’…～%‰,.;:?!)]}°";
/** May not end a line. */
const OPENING = "（《〈「『【〔“‘([{¥￥";

/** Parts that stay whole: a run of letters and digits with its marks, or one other character with the marks around it. */
export function pieces(text: string): string[] {
  const result: string[] = [];
  let open = "";
  for (const part of text.match(/[\w./+×÷=@#&~\u00a0'–-]+|\s+|./gsu) ?? []) {
    const last = result.length - 1;
    if (CLOSING.includes(part) && open === "" && last >= 0 && !/^\s+$/.test(result[last] ?? "")) result[last] += part;
    else if (OPENING.includes(part)) open += part;
    else {
      result.push(open + part);
      open = "";
    }
  }
  if (open !== "") result.push(open);
  return result;
}

export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  for (const piece of pieces(text)) {
    if (line === "" && /^\s+$/.test(piece)) continue;
    if (measure(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") flush();
    if (/^\s+$/.test(piece)) continue;
    // Longer than a line by itself.
    for (const character of piece) {
      if (line !== "" && measure(line + character) > width) flush();
      line += character;
    }
  }
  if (line !== "") flush();
  return lines;
}
