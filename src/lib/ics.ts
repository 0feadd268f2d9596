/** An event as an iCalendar file, made in the browser where the backend has none. RFC 5545. */
import { addDays } from './oslo-time.js';

/** As much of an event as the file says. */
export interface FileEvent {
  id: string;
  uid?: string;
  sequence?: number;
  demo?: true;
  description?: string;
  /** An instant with offset; of all-day events a date. */
  start: string;
  /** Of all-day events the last day. */
  end?: string;
  allDay?: true;
  status?: string;
  place?: { name?: string; address?: string };
}

export interface FileOptions {
  /** What stands in the calendar; people who share theirs choose a neutral one. */
  title: string;
  /** Nothing but the title, the time and the place: calendars are shared in families. */
  neutral?: boolean;
  /** The event's own page. */
  url?: string | undefined;
  now: Date;
}

/** `text/calendar` in UTF-8, one VEVENT. Times in UTC, so that it needs no table of time zones. */
export function calendarFile(event: FileEvent, { title, neutral, url, now }: FileOptions): string {
  const { id, uid = id, sequence, demo, description, start, end, allDay, place = {} } = event;
  const day = (date: string): string => `;VALUE=DATE:${date.replace(/-/g, '')}`;
  const at = (time: string | Date): string => `:${new Date(time).toISOString().replace(/\.\d+|[-:]/g, '')}`;
  const status = STATUSES.get(event.status) ?? 'CONFIRMED';
  const marked = demo && !/demo/i.test(title) ? `Demo: ${title}` : title;
  // The name of a house may say what goes on there.
  const where = [!neutral && place.name, place.address].filter(Boolean).join(', ');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${neutral ? 'Widgets' : 'Selvhjelp widgets'}//NONSGML 1.0//NO`,
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP${at(now)}`,
    `DTSTART${allDay ? day(start) : at(start)}`,
    // The end of a file is the first day that is free again.
    allDay ? `DTEND${day(addDays(end ?? start, 1))}` : end && `DTEND${at(end)}`,
    sequence && `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    `SUMMARY:${escaped(marked)}`,
    where && `LOCATION:${escaped(where)}`,
    !neutral && description && `DESCRIPTION:${escaped(description)}`,
    !neutral && url && `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => (line ? `${folded(line)}\r\n` : '')).join('');
}

/** One who holds a place keeps it, also when no more are to be had. */
const STATUSES = new Map<string | undefined, string>([
  ['cancelled', 'CANCELLED'],
  ['postponed', 'TENTATIVE'],
]);

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** No line over 75 octets, and no letter cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let made = '';
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    octets += size;
    if (octets > 75) {
      made += '\r\n ';
      octets = size + 1;
    }
    made += letter;
  }
  return made;
}
