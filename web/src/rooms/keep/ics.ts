// A calendar file (RFC 5545): all-day events with reminders at nine in the morning.

import { dayNumber } from "../../calendar";
import type { ActDate } from "./dates";

/** Of octets, without the line's end. */
const LONGEST = 75;

export function escapeText(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/;/g, "\\;")
    .replace(/,/g, "\\,")
    .replace(/\r\n|\r|\n/g, "\\n");
}

function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Broken before the character that would be the 76th octet; a line that goes on begins with a blank, which counts. */
export function fold(line: string): string {
  let result = "";
  let length = 0;
  for (const character of line) {
    const more = octets(character);
    if (length + more > LONGEST) {
      result += "\r\n ";
      length = 1;
    }
    result += character;
    length += more;
  }
  return result;
}

const basic = (day: string) => day.replace(/-/g, "");

function dayAfter(day: string): string {
  return new Date((dayNumber(day) + 1) * 86400000).toISOString().slice(0, 10);
}

/** From the beginning of the day: so many days before, at nine. */
function trigger(days: number): string {
  return days === 0 ? "PT9H" : days === 1 ? "-PT15H" : `-P${days - 1}DT15H`;
}

export interface CalendarFile {
  dates: readonly ActDate[];
  name: string;
  /** Of the situation: the same event again takes the former one's place. */
  uid: string;
  today: string;
  /** Milliseconds; when the file was made. */
  now: number;
}

export function calendar({ dates, name, uid, today, now }: CalendarFile): string {
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const events = dates.flatMap(({ id, day, monthlyUntil, title, text, remind }) => [
    "BEGIN:VEVENT",
    `UID:${id}-${uid}@yusuan`,
    `DTSTAMP:${stamp}`,
    // Later files of the same events are newer: minutes since 2026.
    `SEQUENCE:${Math.max(0, Math.floor((now - Date.UTC(2026, 0, 1)) / 60000))}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    ...(monthlyUntil ? [`RRULE:FREQ=MONTHLY;UNTIL=${basic(monthlyUntil)}`] : []),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    // What is over needs no reminder; some calendars would ring at once.
    ...(day >= today ? remind : []).flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:${trigger(days)}`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Yusuan//Maternity insurance//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}
