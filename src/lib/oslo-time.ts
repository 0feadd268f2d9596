/** The wall clock in Norway at an instant, wherever the visitor's device thinks it is. */
export interface OsloTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, `00:00` to `23:59`. */
  time: string;
}

const DAY_MS = 86_400_000;

// Making a formatter costs far more than using one.
let formatter: Intl.DateTimeFormat | undefined;

/** Wall time in Europe/Oslo, summer time included. Throws a `RangeError` for an invalid date. */
export function osloTime(instant: Date): OsloTime {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = formatter.formatToParts(instant).map(({ type, value }) => [type, value] as const);
  const { year, month, day, hour, minute } = Object.fromEntries(parts);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/* ---- calendar dates, `YYYY-MM-DD`: no clock, so no summer time to trip over; JavaScript reads them as UTC ---- */

/** ISO weekday (1 is Monday). */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** The calendar date so many days later (earlier when negative). */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The date so many years earlier; 29 February becomes 28 February. */
export function yearsBefore(date: string, years: number): string {
  const earlier = Number(date.slice(0, 4)) - years + date.slice(4);
  return isDate(earlier) ? earlier : `${earlier.slice(0, 8)}28`;
}

const DATE = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** Whether the text is a day that exists, from 1900 to 2199. */
export const isDate = (text: string): boolean =>
  // Some browsers read 30 February as 2 March.
  DATE.test(text) && new Date(text).getUTCDate() === Number(text.slice(8));
