// Money and shares as exact fractions (fraction.js, on BigInt), because publicodes computes in floating point.
import Fraction from "fraction.js";

// The same few texts are read over and over.
const read = new Map();

export const Exact = {
  zero: new Fraction(0),
  /** "6117.00", "365/12", "0.8%", 98 */
  of(text) {
    let value = read.get(text);
    if (value === undefined) {
      const said = String(text);
      value = said.endsWith("%") ? new Fraction(said.slice(0, -1)).div(100) : new Fraction(said);
      read.set(text, value);
    }
    return value;
  },
};

/** Half up to the fen, as text in yuan. */
export function yuan(amount) {
  const fen = amount.mul(100).add(1, 2).floor();
  const digits = String(fen).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const roundedToFen = (amount) => amount.mul(100).add(1, 2).floor().div(100);

export const upToFen = (amount) => amount.mul(100).ceil().div(100);

export const smaller = (a, b) => (a.compare(b) <= 0 ? a : b);
export const larger = (a, b) => (a.compare(b) >= 0 ? a : b);
