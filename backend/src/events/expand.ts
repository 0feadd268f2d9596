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
  /** Occurrences of repeating events that are over before this are not told of, and none that begin after `until`. */
  from: number;
  now: number;
  until: number;
}

/** Of one series. Where there are more, the past goes first, then what is furthest off. */
export const MAX_OCCURRENCES = 1_000;
/** What a rule may cost that gives nothing, such as 30 February: steps of its period, and days and times looked at. */
const MAX_STEPS = 10_000;
const MAX_CANDIDATES = 50_000;

/** Every occurrence in the horizon, in the order of their original starts. Never throws on a stored series. */
export function expand(series: Series, horizon: Horizon): Occurrence[] {
  const changes = new Map((series.changes ?? []).map((change) => [keyOf(change.recurrenceId), change]));
  if (!repeats(series)) return [occurrenceOf(series, series.event.start, changes)];
  const left = new Set((series.exdates ?? []).map(keyOf));
  const starts = new Map<string, string>();
  for (const start of [...ruleStarts(series, horizon), ...(series.rdates ?? []).map(toPublished)]) {
    if (!left.has(keyOf(start)) && !starts.has(keyOf(start))) starts.set(keyOf(start), start);
  }
  const occurrences = [...starts.values()].map((start) => occurrenceOf(series, start, changes));
  return nearest(
    named(occurrences).filter(({ starts, ends }) => ends >= horizon.from && starts <= horizon.until),
    horizon.now,
  );
}

function nearest(occurrences: readonly Occurrence[], now: number): Occurrence[] {
  const firstAhead = occurrences.findIndex(({ ends }) => ends >= now);
  const ahead = firstAhead < 0 ? 0 : occurrences.length - firstAhead;
  const first = Math.max(0, occurrences.length - Math.max(MAX_OCCURRENCES, ahead));
  return occurrences.slice(first, first + MAX_OCCURRENCES);
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
function wallStarts(first: string, rrule: string, horizon: Horizon, zone: string): string[] {
  const last = wallTime(horizon.until, zone);
  const { parts, until } = readRule(rrule, zone);
  const end = until !== undefined && until < last ? until : last;
  const starts: string[] = [];
  try {
    const rule = new RRuleTemporal({
      rruleString: [
        `DTSTART:${compact(isDay(first) ? `${first}T00:00:00` : first)}Z`,
        `RRULE:${parts};UNTIL=${compact(end)}Z`,
      ].join('\n'),
      includeDtstart: true,
      maxIterations: MAX_STEPS,
      maxCandidateEvaluations: MAX_CANDIDATES,
      cache: false,
    });
    rule.all((start) => starts.push(start.toString().slice(0, 19)) < MAX_STEPS);
  } catch {
    // What it found until then stands.
  }
  const known = starts.length > 0 ? starts : [isDay(first) ? `${first}T00:00:00` : first];
  return isDay(first) ? known.map((wall) => wall.slice(0, 10)) : known;
}

const compact = (wall: string): string => wall.replace(/[-:]/g, '');

/** UNTIL as the last wall time that it lets through; it may be a day, wall time, or an instant in UTC. */
function readRule(rrule: string, zone: string): { parts: string; until?: string } {
  const parts = rrule.split(';').filter((part) => !part.startsWith('UNTIL='));
  const text = /(?:^|;)UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?(?:;|$)/.exec(rrule);
  if (!text) return { parts: parts.join(';') };
  const [, year, month, day, hour = '23', minute = '59', second = '59', utc] = text;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = Date.parse(`${wall}Z`);
  if (Number.isNaN(instant)) return { parts: parts.join(';') };
  return { parts: parts.join(';'), until: utc ? wallTime(instant, zone) : wall };
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
  return { starts, ends: isDay(last) ? momentOf(later(last, 86_400_000)) : momentOf(last) };
}

/** At most as long as an id may be. */
const MAX_ID = 64;

/** An id for each: the day on which it was meant to begin in Norway, and the time of a second one on that day. */
function named(occurrences: readonly Occurrence[]): Occurrence[] {
  const taken = new Set<string>();
  return occurrences
    .map((occurrence) => {
      const { original, event } = occurrence;
      const plain = `-${original.slice(0, 10).replaceAll('-', '')}`;
      const suffix = taken.has(plain) ? `-${timed(original)}` : plain;
      taken.add(suffix);
      return { ...occurrence, event: { ...event, id: withSuffix(event.id, suffix) } };
    })
    .sort((one, other) => one.starts - other.starts);
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
