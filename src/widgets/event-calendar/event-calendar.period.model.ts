/** The time that is shown, and what happens in it. */
import { addMonths, isDate, osloInstant, osloTime } from '../../lib/oslo-time.js';
import { begunBefore, countBefore, type Entry, type Timeline } from './event-calendar.timeline.model.js';
import type { CalendarState } from './event-calendar.types.model.js';

export interface Period {
  /** `YYYY-MM-DD` in Norway. */
  today: string;
  /** The first day that is shown. */
  day: string;
  /** Only in the month view. */
  month?: string;
  /** Milliseconds: midnight before `day`, and after the last day (Infinity in the list). */
  begins: number;
  ends: number;
  /** What is over by then is not shown: on a day that has passed, and in a month, nothing; else what is over now. */
  since: number;
}

export function periodOf({ view, from, now }: CalendarState): Period {
  const today = osloTime(now).date;
  // Whatever somebody may have typed.
  const first = from && isDate(from) ? from : today;
  if (view === 'month') {
    const month = first.slice(0, 7);
    const day = `${month}-01`;
    const begins = osloInstant(day);
    return { today, day, month, begins, ends: osloInstant(`${addMonths(month, 1)}-01`), since: begins };
  }
  if (first === today) return { today, day: first, ...fromNow(now) };
  const begins = osloInstant(first);
  return { today, day: first, begins, ends: Infinity, since: begins };
}

/** From today on, without what is over: the part of a {@link Period} that says what happens in it. */
export const fromNow = (now: Date): Pick<Period, 'begins' | 'ends' | 'since'> => ({
  begins: osloInstant(osloTime(now).date),
  ends: Infinity,
  since: now.getTime(),
});

export interface Happening {
  /** Begun before the first day, and not over then. */
  ongoing: readonly Entry[];
  /** Begins on the first day or later. */
  coming: readonly Entry[];
}

/** What happens in a period, in order. */
export function happeningIn(
  entries: readonly Entry[],
  { begins, ends, since }: Pick<Period, 'begins' | 'ends' | 'since'>,
  timeline: Timeline,
): Happening {
  const early = begunBefore(entries, since, since, timeline);
  const later = entries.slice(countBefore(entries, since), countBefore(entries, ends));
  const today = early.filter(({ startsAt }) => startsAt >= begins);
  return {
    ongoing: early.filter(({ startsAt }) => startsAt < begins),
    coming: today.length ? [...today, ...later] : later,
  };
}
