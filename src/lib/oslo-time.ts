/** The wall clock in Norway at an instant, wherever the visitor's device thinks it is. */
export interface OsloTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, `00:00` to `23:59`. */
  time: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** 01:00 UTC on the last Sunday of a month (0 is January), in milliseconds. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/**
 * Wall time in Europe/Oslo. Throws a `RangeError` for an invalid date.
 *
 * By the rule itself (directive 2000/84/EC: summer time from the last Sunday of March to the last of October, at
 * 01:00 UTC), since making an `Intl` formatter costs more than the rest of a page's first picture. Right from 1996;
 * the tests hold it against `Intl`, so that a change of the law shows there.
 */
export function osloTime(instant: Date): OsloTime {
  const at = instant.getTime();
  const wall = new Date(at + osloOffset(at)).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

let asked = { year: 0, from: 0, to: 0 };

/** How far the clocks in Norway are ahead of UTC at an instant; both in milliseconds. */
export function osloOffset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  // Long lists ask for the same few years again and again.
  if (asked.year !== year) asked = { year, from: lastSunday(year, 2), to: lastSunday(year, 9) };
  return (at >= asked.from && at < asked.to ? 2 : 1) * HOUR_MS;
}

/**
 * The instant, in milliseconds, at which the clocks in Norway show a date and a time.
 *
 * As RFC 5545 (3.3.5) reads a local time: one that is skipped in March counts from before the change, and so comes an
 * hour later; one that comes twice in October is the first.
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM` or `HH:MM:SS`
 */
export function osloInstant(date: string, time = '00:00'): number {
  const wall = Date.parse(`${date}T${time}Z`);
  const summer = wall - 2 * HOUR_MS;
  return osloOffset(summer) > HOUR_MS ? summer : wall - HOUR_MS;
}

/** Midnight in Norway after an instant; both in milliseconds. */
export function osloMidnightAfter(at: number): number {
  const wall = Math.floor((at + osloOffset(at)) / DAY_MS + 1) * DAY_MS;
  // The clocks never change at midnight.
  return wall - osloOffset(wall - 2 * HOUR_MS);
}

/* ---- calendar dates, `YYYY-MM-DD`: no clock, so no summer time to trip over; JavaScript reads them as UTC ---- */

/** ISO weekday (1 is Monday). */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** The calendar date so many days later (earlier when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The month so many months later (earlier when negative). @param month `YYYY-MM`; of a longer date the rest is left out */
export function addMonths(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The date so many years earlier; 29 February becomes 28 February. */
export function yearsBefore(date: string, years: number): string {
  const earlier = Number(date.slice(0, 4)) - years + date.slice(4);
  return isDate(earlier) ? earlier : `${earlier.slice(0, 8)}28`;
}

const DATE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether the text is a day that exists, from 1900 to 2199. */
export function isDate(text: string): boolean {
  const day = Number(text.slice(8));
  // Every month has 28 days; some browsers read 30 February as 2 March.
  return DATE.test(text) && (day < 29 || new Date(text).getUTCDate() === day);
}
