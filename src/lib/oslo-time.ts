/** The wall clock and the calendar in Norway at an instant, wherever the visitor's device thinks it is. */
export interface OsloTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, `00:00` to `23:59`. */
  time: string;
  /** ISO weekday, 1 is Monday. */
  weekday: number;
}

// Making a formatter costs far more than using one.
let formatter: Intl.DateTimeFormat | undefined;

function parts(instant: Date): Record<string, string> {
  formatter ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const byType: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(instant)) byType[type] = value;
  return byType;
}

/** Wall time in Europe/Oslo, summer time included. Throws a `RangeError` for an invalid date. */
export function osloTime(instant: Date): OsloTime {
  const { year, month, day, hour, minute } = parts(instant);
  const date = `${year}-${month}-${day}`;
  return { date, time: `${hour}:${minute}`, weekday: weekdayOf(date) };
}

/** ISO weekday (1 is Monday) of a calendar date `YYYY-MM-DD`. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The calendar date so many days later (earlier when negative); no clock, so no summer time to trip over. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The date so many years earlier; 29 February becomes 28 February. */
export function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0');
  const earlier = year + date.slice(4);
  return isDate(earlier) ? earlier : `${year}-02-28`;
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
