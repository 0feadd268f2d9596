import ICAL from 'ical.js';
import { isDate } from '../../../src/lib/oslo-time.js';
import { isUsable } from '../events/rule.js';
import { isDay, later, toOslo } from '../events/zone.js';
import type { Event } from '../schemas/event.js';
import type { Component } from './icalendar-lines.js';
import { fromQuotedPrintable, httpsUrl, isMeeting, manyLines, oneLine } from './icalendar-text.js';
import { instantIn, wallIn, type Clock, type FindClock } from './icalendar-zones.js';

/** Why an event is left out of a calendar that is taken in otherwise. */
export type LeftOut = 'private' | 'untitled' | 'time' | 'zone' | 'rule' | 'past' | 'format';

export class LeaveOut extends Error {
  override readonly name = 'LeaveOut';

  constructor(readonly reason: LeftOut) {
    super(reason);
  }
}

/** One VEVENT. */
export interface Draft {
  uid: string | undefined;
  /** As it stands there: a day, or an instant. What it is of the series `asIn` says. */
  recurrenceId: string | undefined;
  /** `RANGE=THISANDFUTURE`: it says what all that come after it are, too. */
  thisAndFuture: boolean;
  /** Of two that say the same UID the higher one is the newer: sequence, then the stamps. */
  revision: [sequence: number, stamp: string];
  hidden: 'private' | 'untitled' | undefined;
  clock: Clock;
  start: string;
  end: string | undefined;
  rrule: string | undefined;
  rdates: string[];
  exdates: string[];
  categories: string[];
  /** What it says of itself, `start` and `end` left aside; undefined where it says nothing. */
  title: string | undefined;
  status: Event['status'];
  sequence: number | undefined;
  description: string | undefined;
  url: string | undefined;
  onlineUrl: string | undefined;
  placeName: string | undefined;
}

export interface Reading {
  findClock: FindClock;
  /** Of times that name no zone. */
  floating: Clock;
  /** METHOD:CANCEL: the whole file says that these are not held. */
  cancelled: boolean;
}

const DAY_MS = 86_400_000;

/** @throws LeaveOut */
export function readEvent(lines: Component, reading: Reading): Draft {
  const properties = readProperties(lines);
  const first = (name: string) => properties.get(name)?.[0];
  const startsAt = first('dtstart');
  if (!startsAt) throw new LeaveOut('time');
  const clock = clockOf(startsAt, reading);
  const [start] = momentsOf(startsAt, reading);
  if (start === undefined) throw new LeaveOut('time');
  const span = wholeDays(first('x-microsoft-cdo-alldayevent'), clock, {
    start,
    end: endOf(start, clock, properties, reading),
  });
  const given = (name: string) =>
    (properties.get(name) ?? []).flatMap((property) => momentsOf(property, reading));
  const all = (name: string) => given(name).map((moment) => asIn({ start: span.start, clock }, moment));
  const sequence = numberOf(first('sequence'));
  return {
    uid: oneLine(textOf(first('uid')) ?? '', 1_000),
    recurrenceId: given('recurrence-id')[0],
    thisAndFuture: /^THISANDFUTURE$/i.test(String(first('recurrence-id')?.getParameter('range') ?? '')),
    revision: [sequence ?? 0, stampsOf(properties)],
    clock,
    ...span,
    rrule: ruleOf(properties, span.start, clock),
    rdates: all('rdate'),
    exdates: all('exdate'),
    sequence,
    ...textsOf(properties, reading),
  };
}

function textsOf(properties: Properties, { cancelled }: Reading) {
  const text = (name: string) => textOf(properties.get(name)?.[0]);
  const isPrivate = /^(PRIVATE|CONFIDENTIAL)$/i.test(text('class')?.trim() ?? '');
  const isOff = cancelled || /^CANCELLED$/i.test(text('status')?.trim() ?? '');
  const summary = text('summary') ?? '';
  // The status says it already, in the words of whoever reads.
  const title = oneLine(isOff ? summary.replace(CANCELLED_WORD, '') : summary, 160);
  const addresses = [
    'conference',
    'x-google-conference',
    'x-microsoft-skypeteamsmeetingurl',
    'x-microsoft-onlinemeetingexternallink',
  ].flatMap((name) => (properties.get(name) ?? []).map(textOf).map(httpsUrl));
  const url = httpsUrl(text('url'));
  const isOnline = url !== undefined && isMeeting(url);
  const placeName = oneLine(text('location') ?? '', 160);
  return {
    title,
    hidden: isPrivate ? ('private' as const) : title ? undefined : ('untitled' as const),
    status: isOff ? ('cancelled' as const) : undefined,
    description: manyLines(text('description') ?? text('x-alt-desc') ?? '', 2_000),
    url: isOnline ? undefined : url,
    onlineUrl: isOnline ? url : addresses.find(Boolean),
    // An address is no place, and what leads into a meeting is said by other fields.
    placeName: placeName && /^[a-z]+:\/\//i.test(placeName) ? undefined : placeName,
    categories: (properties.get('categories') ?? []).flatMap((property) =>
      property.getValues().map((value) => oneLine(String(value), 100) ?? ''),
    ),
  };
}

const CANCELLED_WORD = /^\s*(?:avlyst|cancell?ed)\s*[:–-]\s*/i;

type Properties = ReadonlyMap<string, ICAL.Property[]>;

const TIMES = /^(DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)((?:;[^:]{0,200})?):((?:\d{8},?)+)$/i;

/** A line that can't be read is left out; what is required is missed later. */
function readProperties(lines: Component): Properties {
  const properties = new Map<string, ICAL.Property[]>();
  for (const line of lines) {
    try {
      // A day that does not say that it is one.
      const text = line.replace(TIMES, (all, name: string, parameters: string, value: string) =>
        /VALUE=/i.test(parameters) ? all : `${name}${parameters};VALUE=DATE:${value}`,
      );
      const property = ICAL.Property.fromString(text.trimEnd());
      // Some values are not looked at before they are asked for.
      property.getValues();
      const same = properties.get(property.name);
      if (same) same.push(property);
      else properties.set(property.name, [property]);
    } catch {
      if (/^(DTSTART|RRULE|EXRULE)/i.test(line)) throw new LeaveOut(/^D/i.test(line) ? 'time' : 'rule');
    }
  }
  return properties;
}

function textOf(property: ICAL.Property | undefined): string | undefined {
  if (!property) return undefined;
  const text = String(property.getFirstValue() ?? '');
  return /quoted-printable/i.test(String(property.getParameter('encoding') ?? ''))
    ? fromQuotedPrintable(text)
    : text;
}

function numberOf(property: ICAL.Property | undefined): number | undefined {
  const text = textOf(property)?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const stampsOf = (properties: Properties): string =>
  ['last-modified', 'dtstamp'].map((name) => textOf(properties.get(name)?.[0]) ?? '').join(' ');

function clockOf(property: ICAL.Property, { findClock, floating }: Reading): Clock {
  if (String(property.jCal[3]).endsWith('Z')) return { zone: 'UTC' };
  const tzid = property.getParameter('tzid');
  if (tzid === undefined || property.type === 'date') return floating;
  const clock = findClock(String(tzid));
  if (!clock) throw new LeaveOut('zone');
  return clock;
}

/** As `Event.start` has them: days, or instants with the offset of Norway. Bad ones are left out. */
function momentsOf(property: ICAL.Property, reading: Reading): string[] {
  const clock = clockOf(property, reading);
  return (property.jCal.slice(3) as (string | string[])[]).flatMap((value) => {
    // Of a period its beginning.
    const text = Array.isArray(value) ? (value[0] ?? '') : value;
    if (isDate(text)) return [text];
    const [, wall, utc] = /^(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(Z?)$/.exec(text) ?? [];
    if (!wall || !isDate(wall.slice(0, 10))) return [];
    return [toOslo(utc ? Date.parse(text) : instantIn(clock, wall))];
  });
}

/** A day where the series has times means its occurrence of that day; a time where it has days means its day. */
export function asIn({ start, clock }: Pick<Draft, 'start' | 'clock'>, moment: string): string {
  if (isDay(start) === isDay(moment)) return moment;
  if (isDay(start)) return wallIn(clock, Date.parse(moment)).slice(0, 10);
  return toOslo(instantIn(clock, moment + wallIn(clock, Date.parse(start)).slice(10)));
}

/** Days end with their last; other ends are kept when they come after the start. */
function endOf(start: string, clock: Clock, properties: Properties, reading: Reading): string | undefined {
  const [property] = properties.get('dtend') ?? [];
  const end = property
    ? momentsOf(property, reading)[0]
    : lastingTo(start, clock, properties.get('duration')?.[0]);
  if (end === undefined || isDay(end) !== isDay(start)) return undefined;
  if (!isDay(end)) return Date.parse(end) > Date.parse(start) ? end : undefined;
  const last = later(end, -DAY_MS);
  return last > start ? last : undefined;
}

/** Weeks and days are counted on the calendar, hours on the clock. */
function lastingTo(start: string, clock: Clock, property: ICAL.Property | undefined): string | undefined {
  const duration: unknown = property?.getFirstValue();
  if (!(duration instanceof ICAL.Duration) || duration.isNegative) return undefined;
  const { weeks, days, hours, minutes, seconds } = duration;
  const calendar = (weeks * 7 + days) * DAY_MS;
  const clocked = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (!(calendar + clocked <= 366 * DAY_MS)) return undefined;
  if (isDay(start)) return later(start, calendar + Math.floor(clocked / DAY_MS) * DAY_MS);
  return toOslo(instantIn(clock, later(wallIn(clock, Date.parse(start)), calendar)) + clocked);
}

/** Outlook writes whole days as times from midnight to midnight, with a mark. */
function wholeDays(
  mark: ICAL.Property | undefined,
  clock: Clock,
  span: { start: string; end: string | undefined },
): { start: string; end: string | undefined } {
  const { start, end } = span;
  if (!/^TRUE$/i.test(textOf(mark) ?? '') || isDay(start) || !end) return span;
  const [from, to] = [start, end].map((moment) => wallIn(clock, Date.parse(moment))) as [string, string];
  if (!from.endsWith('T00:00:00') || !to.endsWith('T00:00:00')) return span;
  const [first, last] = [from.slice(0, 10), later(to.slice(0, 10), -DAY_MS)];
  return { start: first, end: last > first ? last : undefined };
}

/** @throws LeaveOut when it has one that can't be used: shown once, it would say something else than it does. */
function ruleOf(properties: Properties, start: string, clock: Clock): string | undefined {
  if (properties.has('exrule')) throw new LeaveOut('rule');
  const [property, ...more] = properties.get('rrule') ?? [];
  if (!property) return undefined;
  const value: unknown = property.getFirstValue();
  if (!(value instanceof ICAL.Recur) || more.length > 0) throw new LeaveOut('rule');
  const parts = value
    .toString()
    .split(';')
    .filter((part) => !part.startsWith('UNTIL='));
  const { count, rscale } = property.jCal[3] as Record<string, unknown>;
  // A count of none would be an endless rule; other calendars than ours nobody expands.
  const isOdd = rscale !== undefined || (count !== undefined && (!value.count || Boolean(value.until)));
  if (isOdd) throw new LeaveOut('rule');
  const until = (value.until as ICAL.Time | undefined)?.toString();
  const rule = [...parts, ...(until ? [`UNTIL=${untilOf(until, start, clock)}`] : [])].join(';');
  if (!isUsable(rule)) throw new LeaveOut('rule');
  return rule;
}

/** A day as the last of whole-day events; else an instant in UTC, as RFC 5545 has it, whatever the program wrote. */
function untilOf(text: string, start: string, clock: Clock): string {
  const [, day = '', time, utc] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z?))?$/.exec(text) ?? [];
  if (!isDate(day)) throw new LeaveOut('rule');
  const instant = utc ? Date.parse(text) : instantIn(clock, `${day}T${time ?? '23:59:59'}`);
  if (Number.isNaN(instant)) throw new LeaveOut('rule');
  if (isDay(start)) return (utc ? wallIn(clock, instant).slice(0, 10) : day).replaceAll('-', '');
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
