/** Where one can go from here in time. */
import { addMonths, osloInstant, osloTime } from '../../lib/oslo-time.js';
import type { Period } from './event-calendar.period.model.js';
import { countBefore, type Entry, type Timeline } from './event-calendar.timeline.model.js';
import type { Travel } from './event-calendar.types.model.js';

/** @param own the events that are shown, whenever they are */
export function travelOf(period: Period, own: readonly Entry[], { entries }: Timeline): Travel {
  const { today, day, month } = period;
  const first = entries[0];
  const last = entries.at(-1);
  const min = [today, first ? dayOf(first.startsAt) : today].sort()[0]!;
  const max = [today, last ? dayOf(last.overAt - 1) : today].sort()[1]!;
  const [previous, next] = month
    ? [beside(month, -1), beside(month, 1)].map((to) => clamped(to, firstDay(min), firstDay(max)))
    : [earlier(period, own), later(period, own)];
  return {
    ...(previous && previous < day && { previous }),
    ...(next && next > day && { next }),
    ...((month ? month !== today.slice(0, 7) : day !== today) && { today }),
    min,
    max,
  };
}

const dayOf = (at: number): string => osloTime(new Date(at)).date;
const firstDay = (date: string): string => `${date.slice(0, 7)}-01`;
const beside = (month: string, by: number): string => firstDay(addMonths(month, by));
const clamped = (date: string, min: string, max: string): string =>
  date < min ? min : date > max ? max : date;

/** The month of the last event that is over, or began, before what is shown. */
function earlier({ day, begins, since }: Period, own: readonly Entry[]): string | undefined {
  for (let at = countBefore(own, since) - 1; at >= 0; at--) {
    const { startsAt, overAt } = own[at]!;
    const month = firstDay(dayOf(startsAt));
    if ((startsAt < begins || overAt <= since) && month < day) return month;
  }
  return undefined;
}

/** The next month that has an event. */
function later({ day }: Period, own: readonly Entry[]): string | undefined {
  const next = own[countBefore(own, osloInstant(firstDay(addMonths(day, 1))))];
  return next && firstDay(dayOf(next.startsAt));
}
