import { addDays, osloTime, weekdayOf } from './oslo-time.js';

/** Whether a place is open at an instant, in Europe/Oslo wall time; times are `HH:MM`. */
export type OpenState =
  | { open: true; closes: string }
  /** `opensOn`: `YYYY-MM-DD` of the next opening within two weeks, `opens` its time. */
  | { open: false; opensOn?: string; opens?: string; note?: string };

/** As in the record of a contact point; kept apart so that this file knows nothing of one. */
export interface Hours {
  regular: readonly { days: readonly number[]; opens: string; closes: string }[];
  exceptions?: readonly { date: string; closed?: true; opens?: string; closes?: string; note?: string }[];
}

interface Span {
  opens: string;
  closes: string;
}

const LOOK_AHEAD_DAYS = 14;

/** Whether any hour is known at all: hours with nothing but a note say neither open nor closed. */
export function hasHours(hours: Hours): boolean {
  return Boolean(hours.regular.length || hours.exceptions?.some(says));
}

/** Open or closed right now, until when or from when, with the note of today's exception when it is closed. */
export function openState(hours: Hours, now: Date): OpenState {
  const { date, time } = osloTime(now);
  let end = time;
  let closes: string | undefined;
  for (const span of spansOn(hours, date)) {
    // 10–12 and 12–15 is open until 15.
    if (span.opens <= end && end < endOf(span)) {
      end = endOf(span);
      closes = span.closes;
    }
  }
  if (closes) return { open: true, closes };
  const note = exceptionsOn(hours, date).find((exception) => exception.note)?.note;
  return { open: false, ...nextOpening(hours, date, time), ...(note && { note }) };
}

function nextOpening(hours: Hours, today: string, time: string): { opensOn?: string; opens?: string } {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const opensOn = addDays(today, ahead);
    const span = spansOn(hours, opensOn).find(({ opens }) => ahead || opens > time);
    if (span) return { opensOn, opens: span.opens };
  }
  return {};
}

const exceptionsOn = ({ exceptions = [] }: Hours, day: string): NonNullable<Hours['exceptions']> =>
  exceptions.filter(({ date }) => date === day);

/** The spans of one day, in order. An exception replaces the whole day; several for one date are its spans. */
function spansOn(hours: Hours, day: string): Span[] {
  const exceptions = exceptionsOn(hours, day).filter(says);
  const ranges: readonly Partial<Span>[] = exceptions.length
    ? exceptions.filter(({ closed }) => !closed)
    : hours.regular.filter(({ days }) => days.includes(weekdayOf(day)));
  return ranges.filter(isSpan).sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** Whether an exception says when it is open; one with nothing but a note leaves the day's hours as they are. */
const says = (exception: { closed?: true } & Partial<Span>): boolean =>
  exception.closed === true || isSpan(exception);

/** Hours that begin before they end. */
export const isSpan = (range: Partial<Span>): range is Span => !!range.opens && range.opens < endOf(range);

/** Nobody closes at the first minute of the day: `00:00` as an end is midnight. */
const endOf = ({ closes = '' }: Partial<Span>): string => (closes === '00:00' ? '24:00' : closes);
