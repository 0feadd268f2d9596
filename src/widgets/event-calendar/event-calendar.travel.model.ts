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
    ? [firstDay(addMonths(month, -1)), firstDay(addMonths(month, 1))]
    : [earlier(period, own), later(period, own)];
  return {
    ...(previous && previous.slice(0, 7) >= min.slice(0, 7) && { previous }),
    ...(next && next <= max && { next }),
    ...((month ? month !== today.slice(0, 7) : day !== today) && { today }),
    min,
    max,
  };
}

const dayOf = (at: number): string => osloTime(new Date(at)).date;
const firstDay = (date: string): string => `${date.slice(0, 7)}-01`;

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
