// Months and days as the contract writes them ("2026-05", "2026-05-20"). No Date arithmetic on what a person typed:
// a month is a number of months since year 0, so that nothing depends on the device's time zone.

/** Today in China, which keeps one time zone and no daylight saving time, whatever the phone's own zone is. */
export function todayInShanghai(now: number = Date.now()): string {
  return new Date(now + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Months since year 0. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthAt(number: number): string {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String(number - year * 12 + 1).padStart(2, "0")}`;
}

export function addMonths(month: string, count: number): string {
  return monthAt(monthNumber(month) + count);
}

export function addDays(day: string, count: number): string {
  return new Date((dayNumber(day) + count) * 86400000).toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86400000;
}

export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts || Number(parts[1]) < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return date.toISOString().slice(0, 10) === text;
}
