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
  return hours.regular.length > 0 || (hours.exceptions?.length ?? 0) > 0;
}

/** Open or closed right now, until when or from when, with the note of today's exception when it is closed. */
export function openState(hours: Hours, now: Date): OpenState {
  const { date, time } = osloTime(now);
  const today = spansOn(hours, date);
  const current = today.find((span) => span.opens <= time && time < endOf(span));
  if (current) return { open: true, closes: current.closes };
  const note = hours.exceptions?.find((exception) => exception.date === date && exception.note)?.note;
  const opening = nextOpening(hours, date, time);
  return { open: false, ...opening, ...(note ? { note } : {}) };
}

function nextOpening(hours: Hours, today: string, time: string): { opensOn?: string; opens?: string } {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(today, ahead);
    const span = spansOn(hours, date).find(({ opens }) => ahead > 0 || opens > time);
    if (span) return { opensOn: date, opens: span.opens };
  }
  return {};
}

/** The spans of one day, in order. An exception replaces the whole day; several for one date are its spans. */
function spansOn(hours: Hours, date: string): Span[] {
  const exceptions = hours.exceptions?.filter((exception) => exception.date === date) ?? [];
  const weekday = weekdayOf(date);
  const raw = exceptions.length
    ? exceptions.filter((exception) => !exception.closed)
    : hours.regular.filter(({ days }) => days.includes(weekday));
  const spans = raw
    .map(({ opens, closes }) => ({ opens: opens ?? '', closes: closes ?? '' }))
    .filter((span) => span.opens && span.closes && span.opens < endOf(span))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
  return merged(spans);
}

/** Nobody closes at the first minute of the day: `00:00` as an end is midnight. */
function endOf(span: Span): string {
  return span.closes === '00:00' ? '24:00' : span.closes;
}

/** 10–12 and 12–15 is open until 15. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (!last || span.opens > endOf(last)) result.push({ ...span });
    else if (endOf(span) > endOf(last)) last.closes = span.closes;
  }
  return result;
}
