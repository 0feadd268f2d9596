/** The month as a table, and the list by months and days. */
import { addDays, addMonths, osloInstant, weekdayOf } from '../../lib/oslo-time.js';
import type { Period } from './event-calendar.period.model.js';
import { begunBefore, countBefore, type Entry, type Timeline } from './event-calendar.timeline.model.js';
import type { EventView, MonthCell, MonthGroup, MonthTable } from './event-calendar.types.model.js';

type ViewOf = (entry: Entry) => EventView;

/** Events in a cell of the table, before "+n". */
export const CELL_EVENTS = 3;

/** Whole weeks from Monday to Sunday. */
export function monthTable(
  month: string,
  entries: readonly Entry[],
  { today }: Period,
  timeline: Timeline,
  viewOf: ViewOf,
): MonthTable {
  const first = `${month}-01`;
  const end = `${addMonths(month, 1)}-01`;
  let date = addDays(first, 1 - weekdayOf(first));
  let begins = osloInstant(date);
  let going: readonly Entry[] = begunBefore(entries, begins, begins, timeline);
  const weeks: MonthCell[][] = [];
  while (date < end) {
    const week: MonthCell[] = [];
    for (let at = 0; at < 7; at++) {
      const next = addDays(date, 1);
      const ends = osloInstant(next);
      const starting = entries.slice(countBefore(entries, begins), countBefore(entries, ends));
      const all = [...going, ...starting];
      const outside = date.slice(0, 7) !== month;
      week.push(cellOf(date, { today: date === today, outside }, outside ? [] : all, viewOf));
      going = all.filter(({ overAt }) => overAt > ends);
      date = next;
      begins = ends;
    }
    weeks.push(week);
  }
  return { month, weeks };
}

/** A crowded day is read in its own window, so the rest is made when somebody opens that. */
function cellOf(
  date: string,
  facts: Pick<MonthCell, 'today' | 'outside'>,
  entries: readonly Entry[],
  viewOf: ViewOf,
): MonthCell {
  return {
    date,
    ...facts,
    events: entries.slice(0, CELL_EVENTS).map(viewOf),
    total: entries.length,
    get all() {
      return entries.map(viewOf);
    },
  };
}

/** Events in order of their start, by the months and days that they begin on. */
export function byMonth(views: readonly EventView[]): MonthGroup[] {
  const months: { month: string; days: { date: string; events: EventView[] }[] }[] = [];
  for (const view of views) {
    const date = view.when.from;
    const month = date.slice(0, 7);
    if (months.at(-1)?.month !== month) months.push({ month, days: [] });
    const { days } = months.at(-1)!;
    if (days.at(-1)?.date !== date) days.push({ date, events: [] });
    days.at(-1)!.events.push(view);
  }
  return months;
}
