// How figures are written. Amounts arrive as exact text and are only ever cut up and grouped as text.

/** "19708.47" -> "19,708.47". Groups of three, as bank slips in China have them. */
export function grouped(amount: string): string {
  const [whole = "", rest] = amount.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? digits : `${digits}.${rest}`;
}

/** "6117.00" -> "6,117" where nothing is lost: for offers and labels, not for results. */
export function shortened(amount: string): string {
  return grouped(amount.replace(/\.0+$/, ""));
}

/** A base may be a fraction ("18049/3") where no decimal is exact: its value to the fen, for reading beside it. */
export function approximate(fraction: string): string | undefined {
  const parts = /^(\d{1,9})\/(\d{1,6})$/.exec(fraction);
  if (!parts || Number(parts[2]) === 0) return undefined;
  // Whole numbers below 2^53 throughout: a hundred times a nine-digit number.
  const numerator = Number(parts[1]) * 100;
  const denominator = Number(parts[2]);
  const hundredths = Math.round((numerator - (numerator % denominator)) / denominator);
  const rounded = 2 * (numerator % denominator) >= denominator ? hundredths + 1 : hundredths;
  return `${Math.floor(rounded / 100)}.${String(rounded % 100).padStart(2, "0")}`;
}

export function isSettled(range: { min: unknown; max: unknown }): boolean {
  return range.min === range.max;
}

/** Whole fen back to text: -73410 -> "-734.10". */
export function fromFen(amount: number): string {
  const size = Math.abs(amount);
  return `${amount < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
}
