// Answers by the thousand, each thousand with one digest, so that whoever compares two builds finds where they differ without
// carrying all answers about. Browsers import this file too.
export const BATCH = 1000;

export function* batchesOf(all, size = BATCH) {
  let batch = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

export const linesOf = (yusuan, batch) => batch.map((situation) => JSON.stringify(yusuan.assess(situation)));

/** SHA-256 of the lines, each with its end, in hexadecimal digits. */
export async function digestOf(lines) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.map((line) => `${line}\n`).join("")));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
