// From what a person typed to what the contract takes. Text in, text or whole numbers out: no floating point comes
// near money. Full-width digits and Chinese punctuation are what a Chinese input method gives unless one switches it.

import { isDay } from "./calendar";

export type Parsed<T> =
  | { value: T }
  | { wrong: "invalid_amount" | "invalid_number" | "invalid_date" | "invalid_month" };

/** Full-width forms to ASCII, white space away, the Chinese full stop to the point it was meant to be. */
export function ascii(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/。/g, ".")
    .replace(/[、，]/g, ",")
    .replace(/[\s\u3000]/g, "");
}

/** "４，588 元" -> "4588". A comma that does not part groups of three is refused: it may have been meant as a point. */
export function parseMoney(text: string): Parsed<string> {
  const plain = ascii(text)
    .replace(/^[¥￥]/, "")
    .replace(/元$/, "");
  const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(plain);
  const digits = grouped ? plain.replace(/,/g, "") : plain;
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(digits)) return { wrong: "invalid_amount" };
  const [yuan = "0", fen] = digits.split(".");
  const whole = yuan.replace(/^0+(?=\d)/, "");
  return { value: fen === undefined ? whole : `${whole}.${fen}` };
}

/** Whole fen of a money text that parseMoney or the core has made: an integer, for comparing and drawing only. */
export function fen(money: string): number {
  const [yuan = "0", rest = ""] = money.split(".");
  return Number(yuan) * 100 + Number(rest.padEnd(2, "0").slice(0, 2));
}

export function parseWhole(text: string): Parsed<number> {
  const plain = ascii(text);
  if (!/^\d{1,6}$/.test(plain)) return { wrong: "invalid_number" };
  return { value: Number(plain) };
}

/** What a browser without a month picker lets one type: 2025-03, 2025/3, 2025.3, 202503, 2025年3月. */
export function parseMonth(text: string): Parsed<string> {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/.exec(ascii(text));
  const month = Number(parts?.[2] ?? parts?.[3]);
  if (!parts || !(month >= 1 && month <= 12)) return { wrong: "invalid_month" };
  return { value: `${parts[1]}-${String(month).padStart(2, "0")}` };
}

export function parseDay(text: string): Parsed<string> {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(ascii(text));
  if (!parts) return { wrong: "invalid_date" };
  const pad = (part: string | undefined) => (part ?? "").padStart(2, "0");
  const day = `${parts[1]}-${pad(parts[2] ?? parts[4])}-${pad(parts[3] ?? parts[5])}`;
  return isDay(day) ? { value: day } : { wrong: "invalid_date" };
}
