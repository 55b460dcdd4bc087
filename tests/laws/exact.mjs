// Exact numbers as the contract writes them ("19708.47", "18049/3", "0.8%"), on BigInt: no floating point in a comparison.

/** The fraction that a text stands for: numerator and denominator, the latter above zero. */
export function exact(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(%?)$/.exec(text);
  if (!match) throw new Error(`no number: ${text}`);
  const [, sign, whole, decimals = "", denominator = "1", percent] = match;
  const n = BigInt(whole + decimals) * (sign ? -1n : 1n);
  return { n, d: 10n ** BigInt(decimals.length) * BigInt(denominator) * (percent ? 100n : 1n) };
}

export const plus = (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a, b) => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
/** Below, at or above zero as the first number is less than, equal to or greater than the second. */
export function compared(a, b) {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const divisor = (a, b) => (b === 0n ? a : divisor(b, a % b));
/** As a base can be written: "4589" or "18050/3". */
export function written({ n, d }) {
  const common = divisor(n < 0n ? -n : n, d);
  return d === common ? `${n / common}` : `${n / common}/${d / common}`;
}

/** Texts, or whole numbers (days), in the order of what they stand for. */
export const order = (a, b) => compared(exact(`${a}`), exact(`${b}`));
export const sum = (...texts) => texts.map((text) => exact(text)).reduce(plus);

const DAY = 24 * 60 * 60 * 1000;
const two = (n) => String(n).padStart(2, "0");
/** Months and days as whole numbers, so that one can count with them. */
export const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
export const monthText = (number) => `${Math.floor(number / 12)}-${two((number % 12) + 1)}`;
export const dayNumber = (text) => Date.parse(`${text}T00:00:00Z`) / DAY;
export const dayText = (number) => new Date(number * DAY).toISOString().slice(0, 10);
