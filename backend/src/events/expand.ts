import { createHash } from 'node:crypto';
import { changesOf, furthestShift } from './changes.js';
import { MAX_OCCURRENCES, type Horizon } from './horizon.js';
import { occurrenceAt, type Occurrence } from './occurrence.js';
import { wallStarts } from './rule.js';
import { repeats, type Series } from './series.js';
import { OSLO, inOslo, instantOf, isDay, keyOf, momentOf, stampOf, toOslo, wallTime } from './zone.js';

/** Every occurrence in the horizon, by start. Never throws on a stored series. */
export function expand(series: Series, horizon: Horizon): Occurrence[] {
  const changeAt = changesOf(series);
  const at = (start: string) => occurrenceAt(series, start, changeAt(start));
  if (!repeats(series)) return [at(series.event.start)];
  const left = new Set((series.exdates ?? []).map(keyOf));
  const starts = new Map<string, string>();
  for (const start of [...ruleStarts(series, horizon), ...(series.rdates ?? []).map(inOslo)])
    if (!starts.has(keyOf(start))) starts.set(keyOf(start), start);
  const ids = idsFor(series.event.id, [...starts.values()]);
  const told = [...starts.values()].filter((start) => !left.has(keyOf(start)) && within(start, horizon));
  return nearest(told, horizon)
    .map((start) => {
      const occurrence = at(start);
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
  // As many as may be left out or moved away, and one; of those that are moved together there is no telling.
  const most = changes.some(({ thisAndFuture }) => thisAndFuture)
    ? MAX_OCCURRENCES
    : changes.length + exdates.length + 1;
  const from = now - Math.min(furthestShift(series), AHEAD_MS);
  return moved || expand(series, { from, now, until, most }).some(({ starts }) => starts >= now);
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

/** The starts that the rule gives, with the first occurrence, which counts even where the rule would miss it. */
function ruleStarts({ event, rrule, zone = OSLO }: Series, horizon: Horizon): string[] {
  if (!rrule) return [inOslo(event.start)];
  const day = isDay(event.start);
  const first = day ? event.start : wallTime(Date.parse(event.start), zone);
  const toStart = (wall: string) => (day ? wall.slice(0, 10) : toOslo(instantOf(wall, zone)));
  return wallStarts(first, rrule, horizon, zone).map(toStart);
}

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
