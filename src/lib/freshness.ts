import { addDays, daysBetween, isDate, osloTime, yearsBefore } from './oslo-time.js';

/** How sure we are that a record is still true. */
export interface Freshness {
  /**
   * - `fresh`: confirmed under 180 days ago
   * - `ageing`: 180 to 364 days
   * - `old`: 365 days to three years: "ring før du drar"
   * - `unknown`: never confirmed, or three years ago or more: "vi vet ikke om tilbudet finnes"
   */
  level: 'fresh' | 'ageing' | 'old' | 'unknown';
  /** As given, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date?: string;
  by?: string;
}

const AGEING_FROM_DAYS = 180;
const OLD_FROM_DAYS = 365;
const UNKNOWN_FROM_YEARS = 3;

/**
 * The first day that a partial date can mean: `2025` is 1 January 2025. The earliest reading, so that nothing is
 * ever shown as fresher than the data say.
 */
export function earliestDay(date: string): string {
  const month = date.length === 4 ? `${date}-01` : date;
  return month.length === 7 ? `${month}-01` : month;
}

/** What was confirmed on this day or earlier is unknown by now. Days are compared as text: cheap for long lists. */
export function unknownUntil(now: Date): string {
  return yearsBefore(osloTime(now).date, UNKNOWN_FROM_YEARS);
}

/**
 * How fresh a confirmation is on a day in Norway. A date that does not exist, or lies more than a day ahead
 * (clocks differ), confirms nothing.
 */
export function freshness(verified: { date: string; by?: string } | undefined, now: Date): Freshness {
  const today = osloTime(now).date;
  const day = earliestDay(verified?.date ?? '');
  if (!isDate(day) || day > addDays(today, 1)) return { level: 'unknown' };
  return { level: level(day, today), ...verified };
}

function level(day: string, today: string): Freshness['level'] {
  const age = daysBetween(day, today);
  if (age < AGEING_FROM_DAYS) return 'fresh';
  if (age < OLD_FROM_DAYS) return 'ageing';
  return day > yearsBefore(today, UNKNOWN_FROM_YEARS) ? 'old' : 'unknown';
}
