import { createHash } from 'node:crypto';
import { RRuleTemporal } from 'rrule-temporal';
import type { Event } from '../schemas/event.js';
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

export interface Horizon {
  /** Occurrences of repeating events that begin before this are not told of, and none that begin after `until`. */
  from: number;
  now: number;
  until: number;
  /** Of one series, MAX_OCCURRENCES when absent. Where there are more, the past goes first, then what is furthest off. */
  most?: number;
}

export const MAX_OCCURRENCES = 1_000;
/** What a rule may cost that gives nothing, such as 30 February: steps of its period, and days and times looked at. */
const MAX_STEPS = 10_000;
const MAX_CANDIDATES = 50_000;
const MAX_COUNTED = 4_000;
/** Hours times minutes times seconds. Nobody meets more often, and a rule could ask for 86,400. */
const MAX_TIMES_A_DAY = 4;
const DAYS_OR_MORE = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/;

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

/**
 * Wall times are expanded as if they were UTC, where no hour is ever left out or comes twice; each is put on the
 * clock of its zone afterwards. A rule that never finds a day is given up.
 */
function wallStarts(
  first: string,
  rrule: string,
  { from, now, until: last, most = MAX_OCCURRENCES }: Horizon,
  zone: string,
): readonly string[] {
  const day = isDay(first);
  const start = day ? `${first}T00:00:00` : first;
  const { parts, until = wallTime(last, zone), timesADay, counted } = readRule(rrule, zone);
  const found: string[] = [];
  const note = (at: { toString(): string }) =>
    found.push(at.toString().slice(0, day ? 10 : 19)) < MAX_COUNTED;
  try {
    if (!DAYS_OR_MORE.test(parts) || timesADay > MAX_TIMES_A_DAY) throw new RangeError();
    const rule = new RRuleTemporal({
      rruleString: `DTSTART:${compact(start)}Z\nRRULE:${parts};UNTIL=${compact(until)}Z`,
      includeDtstart: true,
      maxIterations: MAX_STEPS,
      maxCandidateEvaluations: MAX_CANDIDATES,
      cache: false,
    });
    // Whoever counts has to begin at the beginning; else years that nobody asks for cost nothing.
    if (counted) rule.all(note);
    else rule.between(new Date(from - DAY_MS), new Date(last + DAY_MS), true).forEach(note);
  } catch {
    // What it found until then stands.
  }
  return found.length > 0 ? nearestDays(found, wallTime(now, zone), most) : [first];
}

/** Before they are put on a clock, which costs more than the rule: whole days, so that each keeps its id. */
function nearestDays(walls: readonly string[], now: string, most: number): readonly string[] {
  const ahead = walls.filter((wall) => wall >= now.slice(0, 10)).length;
  const first = Math.max(0, walls.length - Math.max(most, ahead) - MAX_TIMES_A_DAY);
  const cut = first === 0 ? '' : (walls[first - 1] ?? '').slice(0, 10);
  return walls.slice(first, first + most + 2 * MAX_TIMES_A_DAY).filter((wall) => wall.slice(0, 10) !== cut);
}

const compact = (wall: string): string => wall.replace(/[-:]/g, '');

interface Rule {
  /** Without UNTIL. */
  parts: string;
  /** The last wall time that it lets through; in the rule it is a day, wall time, or an instant in UTC. */
  until?: string;
  timesADay: number;
  counted: boolean;
}

function readRule(rrule: string, zone: string): Rule {
  const values = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const until = readUntil(values.get('UNTIL') ?? '', zone);
  values.delete('UNTIL');
  const times = ['BYHOUR', 'BYMINUTE', 'BYSECOND'].map((name) => values.get(name)?.split(',').length ?? 1);
  return {
    parts: [...values].map((pair) => pair.join('=')).join(';'),
    ...(until && { until }),
    timesADay: times.reduce((product, count) => product * count, 1),
    counted: values.has('COUNT'),
  };
}

function readUntil(text: string, zone: string): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = '23', minute = '59', second = '59', utc] = found;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = Date.parse(`${wall}Z`);
  if (Number.isNaN(instant)) return undefined;
  return utc ? wallTime(instant, zone) : wall;
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
