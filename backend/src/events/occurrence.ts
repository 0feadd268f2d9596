import type { Event } from '../schemas/event.js';
import type { Series, SeriesChange } from './series.js';
import { OSLO, between, inOslo, instantOf, isDay, keyOf, later, momentOf, toOslo, wallTime } from './zone.js';

/** One time that something takes place. */
export interface Occurrence {
  event: Event;
  /** The start that the rule gives it, as in `Event.start`: what its id and UID are made of. */
  original: string;
  /** Instants; `ends` is after the last moment, and `starts` where no end is known. */
  starts: number;
  ends: number;
}

const DAY_MS = 86_400_000;

/** The one that the series has at a start, with what differs of it. */
export function occurrenceAt(
  series: Series,
  original: string,
  change: SeriesChange['event'] | undefined,
): Occurrence {
  const base = atStart(series, original);
  const event = change ? changed(base, change) : base;
  return { event, original, ...span(event) };
}

/** The series' event at another start; it lasts as long on the clock on the wall. */
function atStart({ event, zone = OSLO }: Series, start: string): Event {
  if (keyOf(start) === keyOf(event.start)) return { ...event, ...published(event) };
  if (isDay(start) !== isDay(event.start)) return changed(event, { start });
  if (!event.end) return { ...event, start };
  if (isDay(start)) return { ...event, start, end: later(start, between(event.start, event.end)) };
  const clock = (moment: string) => wallTime(Date.parse(moment), zone);
  const lasts = between(clock(event.start), clock(event.end));
  return { ...event, start, end: toOslo(instantOf(later(clock(start), lasts), zone)) };
}

/** A change of the start alone moves the end along. */
function changed(base: Event, change: SeriesChange['event']): Event {
  const moved = { ...base, ...change };
  if (change.start && !change.end && base.end) {
    // From a day to an hour, or the other way, the old end says nothing.
    if (isDay(base.start) !== isDay(change.start)) delete moved.end;
    else moved.end = movedEnd(base.start, base.end, change.start);
  }
  if (isDay(moved.start)) moved.allDay = true;
  else delete moved.allDay;
  return { ...moved, ...published(moved) };
}

function movedEnd(start: string, end: string, newStart: string): string {
  if (isDay(newStart)) return later(newStart, between(start, end));
  return toOslo(Date.parse(newStart) + Date.parse(end) - Date.parse(start));
}

const published = ({ start, end }: Event): Pick<Event, 'start' | 'end'> => ({
  start: inOslo(start),
  ...(end && { end: inOslo(end) }),
});

function span({ start, end }: Event): Pick<Occurrence, 'starts' | 'ends'> {
  const starts = momentOf(start);
  const last = end ?? start;
  return { starts, ends: isDay(last) ? momentOf(later(last, DAY_MS)) : momentOf(last) };
}
