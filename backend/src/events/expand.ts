import { createHash } from 'node:crypto';
import { changesOf, furthestShift } from './changes.js';
import { MAX_OCCURRENCES, type Horizon } from './horizon.js';
import { occurrenceAt, type Occurrence } from './occurrence.js';
import { wallStarts } from './rule.js';
import { repeats, type KeptSeries, type Series, type ToldDay } from './series.js';
import { OSLO, inOslo, instantOf, isDay, keyOf, momentOf, stampOf, toOslo, wallTime } from './zone.js';

/** Every occurrence in the horizon, by start. Never throws on a stored series. */
export function expand(series: KeptSeries, horizon: Horizon): Occurrence[] {
  const { event, exdates = [], rdates = [], told = [], since } = series;
  const changeAt = changesOf(series);
  if (!repeats(series)) return [occurrenceAt(series, event.start, changeAt(event.start))];
  const starts = new Map<string, string>();
  for (const start of [...ruleStarts(series, horizon), ...rdates.map(inOslo)])
    if (!starts.has(keyOf(start))) starts.set(keyOf(start), start);
  const days = daysFor(event.id, [...starts.values()], told);
  const left = new Set(exdates.map(keyOf));
  const counts = ({ uid, start }: Day) => !since || uid !== undefined || momentOf(start) >= Date.parse(since);
  const given = days.filter((day) => counts(day) && !left.has(keyOf(day.start)));
  const gone = told.filter((day) => day.gone);
  return nearest([...given, ...gone].filter(within(horizon)), horizon)
    .map(({ start, gone: change = changeAt(start), ...identity }) => {
      const occurrence = occurrenceAt(series, start, change);
      return { ...occurrence, event: { ...occurrence.event, ...identity } };
    })
    .sort((one, other) => one.starts - other.starts);
}

/** Further ahead nobody looks. */
const AHEAD_MS = 3 * 366 * 86_400_000;

/** Whether any of it begins now or later. Looks no further than to the first that does. */
export function isToCome(series: KeptSeries, now: number): boolean {
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

/** What an occurrence is known by, and the start that it was meant for. */
type Day = Omit<ToldDay, 'uid'> & { uid?: string };

const within =
  ({ from, until }: Horizon) =>
  ({ start }: Day): boolean => {
    const at = momentOf(start);
    return at >= from && at <= until;
  };

function nearest(days: readonly Day[], { now, most = MAX_OCCURRENCES }: Horizon): Day[] {
  const sorted = days
    .map((day) => ({ day, at: momentOf(day.start) }))
    .sort((one, other) => one.at - other.at);
  const ahead = sorted.filter(({ at }) => at >= now).length;
  const first = Math.max(0, sorted.length - Math.max(most, ahead));
  return sorted.slice(first, first + most).map(({ day }) => day);
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

/** The id of each is the day on which it was meant to begin, and the time as well of a second one on that day. */
function daysFor(id: string, starts: readonly string[], told: readonly ToldDay[]): Day[] {
  const known = new Map(told.filter(({ gone }) => !gone).map((day) => [keyOf(day.start), day]));
  const taken = new Set(told.map((day) => day.id));
  const used = new Set<string>();
  return starts.map((start) => {
    const plain = withSuffix(id, `-${start.slice(0, 10).replaceAll('-', '')}`);
    const isSecond = used.has(plain) || taken.has(plain);
    used.add(plain);
    return known.get(keyOf(start)) ?? { id: isSecond ? withSuffix(id, `-${timed(start)}`) : plain, start };
  });
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
