import { createHash } from 'node:crypto';
import type { Event } from '../schemas/event.js';
import { MAX_OCCURRENCES, type Horizon } from './horizon.js';
import { wallStarts } from './rule.js';
import { repeats, type Series, type SeriesChange } from './series.js';
import { OSLO, between, instantOf, isDay, later, momentOf, stampOf, toOslo, wallTime } from './zone.js';

/** One time that something takes place. */
export interface Occurrence {
  event: Event;
  /** The start that the rule gives it, as in `Event.start`: what its id and UID are made of. */
  original: string;
  /** Instants; `ends` is after the last moment, and `starts` where no end is known. */
  starts: number;
  ends: number;
}

/** Every occurrence in the horizon, by start. Never throws on a stored series. */
export function expand(series: Series, horizon: Horizon): Occurrence[] {
  const changes = new Map((series.changes ?? []).map((change) => [keyOf(change.recurrenceId), change]));
  if (!repeats(series)) return [occurrenceOf(series, series.event.start, changes)];
  const left = new Set((series.exdates ?? []).map(keyOf));
  const starts = new Map<string, string>();
  for (const start of [...ruleStarts(series, horizon), ...(series.rdates ?? []).map(toPublished)])
    if (!starts.has(keyOf(start))) starts.set(keyOf(start), start);
  const ids = idsFor(series.event.id, [...starts.values()]);
  const told = [...starts.values()].filter((start) => !left.has(keyOf(start)) && within(start, horizon));
  return nearest(told, horizon)
    .map((start) => {
      const occurrence = occurrenceOf(series, start, changes);
      return { ...occurrence, event: { ...occurrence.event, id: ids.get(start) ?? series.event.id } };
    })
    .sort((one, other) => one.starts - other.starts);
}

/** Further ahead nobody looks. */
const AHEAD_MS = 3 * 366 * 86_400_000;

/** Whether any of it begins now or later. Looks no further than to the first that does. */
export function isToCome(series: Series, now: number): boolean {
  const { changes = [], exdates = [], event } = series;
  const moved = changes.some((change) => change.event.start && momentOf(change.event.start) >= now);
  const until = Math.max(now, momentOf(event.start)) + AHEAD_MS;
  // As many as may be left out or moved away, and one.
  const most = changes.length + exdates.length + 1;
  return moved || expand(series, { from: now, now, until, most }).some(({ starts }) => starts >= now);
}

function within(start: string, { from, until }: Horizon): boolean {
  const at = momentOf(start);
  return at >= from && at <= until;
}

function nearest(starts: readonly string[], { now, most = MAX_OCCURRENCES }: Horizon): string[] {
  const sorted = starts
    .map((start) => ({ start, at: momentOf(start) }))
    .sort((one, other) => one.at - other.at);
  const ahead = sorted.filter(({ at }) => at >= now).length;
  const first = Math.max(0, sorted.length - Math.max(most, ahead));
  return sorted.slice(first, first + most).map(({ start }) => start);
}

/** Two ways to write one instant are one; a day is a day. */
const keyOf = (moment: string): string => (isDay(moment) ? moment : String(Date.parse(moment)));

const toPublished = (moment: string): string => (isDay(moment) ? moment : toOslo(Date.parse(moment)));

/** The starts that the rule gives, with the first occurrence, which counts even where the rule would miss it. */
function ruleStarts({ event, rrule, zone = OSLO }: Series, horizon: Horizon): string[] {
  if (!rrule) return [toPublished(event.start)];
  const day = isDay(event.start);
  const first = day ? event.start : wallTime(Date.parse(event.start), zone);
  const toStart = (wall: string) => (day ? wall.slice(0, 10) : toOslo(instantOf(wall, zone)));
  return wallStarts(first, rrule, horizon, zone).map(toStart);
}

function occurrenceOf(
  series: Series,
  original: string,
  changes: ReadonlyMap<string, SeriesChange>,
): Occurrence {
  const base = atStart(series, original);
  const change = changes.get(keyOf(original))?.event;
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
  start: toPublished(start),
  ...(end && { end: toPublished(end) }),
});

function span({ start, end }: Event): Pick<Occurrence, 'starts' | 'ends'> {
  const starts = momentOf(start);
  const last = end ?? start;
  return { starts, ends: isDay(last) ? momentOf(later(last, DAY_MS)) : momentOf(last) };
}

const DAY_MS = 86_400_000;
/** As long as an id may be. */
const MAX_ID = 64;

/** An id for each start: the day on which it was meant to begin, and the time as well of a second one on that day. */
function idsFor(id: string, starts: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    starts.map((start) => {
      const plain = `-${start.slice(0, 10).replaceAll('-', '')}`;
      const suffix = taken.has(plain) ? `-${timed(start)}` : plain;
      taken.add(suffix);
      return [start, withSuffix(id, suffix)];
    }),
  );
}

function withSuffix(id: string, suffix: string): string {
  if (id.length + suffix.length <= MAX_ID) return id + suffix;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${id.slice(0, MAX_ID - suffix.length - hash.length - 1)}-${hash}${suffix}`;
}

/** `20261124t1700z`. */
const timed = (moment: string): string =>
  stampOf(moment)
    .toLowerCase()
    .replace(/(t\d{4})\d\d(z)$/, '$1$2');
