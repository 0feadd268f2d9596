import { createHash } from 'node:crypto';
import { endedBefore } from '../events/rule.js';
import type { Series, SeriesChange } from '../events/series.js';
import { OSLO, isDay, momentOf, stampOf } from '../events/zone.js';
import type { Event } from '../schemas/event.js';
import { Series as SeriesSchema } from '../schemas/event.js';
import { validator } from '../schemas/validator.js';
import { decode } from './decode.js';
import { LeaveOut, asIn, readEvent, type Draft, type LeftOut, type Reading } from './icalendar-event.js';
import { NotCalendar, readCalendarLines } from './icalendar-lines.js';
import { clocksOf, namedZone } from './icalendar-zones.js';

/** What a whole calendar is about, and what its categories mean: said by the operator, never guessed. */
export interface CalendarLabels {
  type?: Event['type'];
  for?: Event['for'];
  /** By the category's name in small letters. */
  categories?: Record<string, { type?: NonNullable<Event['type']>; for?: NonNullable<Event['for']> }>;
}

export interface CalendarOptions extends CalendarLabels {
  /** The contact point whose calendar it is. */
  contactPoint: string;
  /** Where an event is held, by what the calendar calls the place; undefined when nobody can tell. */
  municipalityOf: (placeName: string) => string | undefined;
  now: Date;
}

export interface CalendarReading {
  series: Series[];
  /** How many events were left out, by why. */
  leftOut: Partial<Record<LeftOut, number>>;
}

/** Of what was over longer ago nobody reads, and calendars of many years would fill the list. */
const HISTORY_MS = 366 * 86_400_000;

/** What one calendar may take of the place that all of an operator's have together. */
export const MAX_CALENDAR_SERIES = 2_000;

const checkSeries = validator(SeriesSchema);

/**
 * Reads an iCalendar file (RFC 5545; RFC 7986's CONFERENCE) as programs write them. What is wrong in one event leaves
 * that one out; times without a zone are the calendar's own (X-WR-TIMEZONE), else Norway's.
 *
 * @throws NotCalendar when it is none, or only a part of one
 */
export function readCalendar(bytes: Uint8Array, options: CalendarOptions): CalendarReading {
  const { calendar, events, zones } = readCalendarLines(decode(bytes).text.replace(/^\uFEFF/, ''));
  const value = (name: string) =>
    calendar
      .find((line) => line.toUpperCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const reading: Reading = {
    findClock: clocksOf(zones),
    floating: { zone: namedZone(value('X-WR-TIMEZONE')) ?? OSLO },
    cancelled: value('METHOD').toUpperCase() === 'CANCEL',
  };
  const result: CalendarReading = { series: [], leftOut: {} };
  const leave = (error: unknown, count = 1) => {
    if (!(error instanceof LeaveOut)) throw error;
    result.leftOut[error.reason] = (result.leftOut[error.reason] ?? 0) + count;
  };
  const drafts = events.flatMap((lines) => attempt(() => [readEvent(lines, reading)], leave) ?? []);
  for (const group of byUid(drafts).values())
    result.series.push(...(attempt(() => toSeries(group, options, leave), leave) ?? []));
  if (result.series.length > MAX_CALENDAR_SERIES) throw new NotCalendar('tooMany');
  return result;
}

function attempt<T>(work: () => T, failed: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    failed(error);
    return undefined;
  }
}

/** Those without a UID are told apart by when and what they are. */
function byUid(drafts: readonly Draft[]): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const uid = usable(draft.uid ?? `${hash(`${draft.start}\n${draft.title ?? ''}`, 32)}@selvhjelp`);
    const group = groups.get(uid);
    if (group) group.push({ ...draft, uid });
    else groups.set(uid, [{ ...draft, uid }]);
  }
  return groups;
}

/** As long as a UID may be and still have the start of an occurrence after it. */
const MAX_UID = 230;

const usable = (uid: string): string => (uid.length <= MAX_UID ? uid : `${hash(uid, 40)}@selvhjelp`);

const hash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** All that one UID has: an event or a series with what differs; or, where the series is missing, each for itself. */
function toSeries(
  group: readonly Draft[],
  options: CalendarOptions,
  leave: (error: unknown) => void,
): Series[] {
  const main = newest(group.filter(({ recurrenceId }) => recurrenceId === undefined));
  const parts = group.filter(({ recurrenceId }) => recurrenceId !== undefined);
  // Of a series that has an hour, also where a part of it is a whole day; and the other way.
  const others = latestOfEach(parts.map((draft) => withStartIn(main ?? draft, draft)));
  if (main?.hidden) throw new LeaveOut(main.hidden);
  if (!main) return others.flatMap((draft) => attempt(() => [detached(draft, options)], leave) ?? []);
  const { clock, start } = main;
  const zone = 'zone' in clock ? clock.zone : undefined;
  // The rules of a zone that only the file knows can't be told on.
  if (main.rrule && zone === undefined) throw new LeaveOut('zone');
  const hidden = others.filter((draft) => draft.hidden === 'private');
  const changes = others
    .filter((draft) => !hidden.includes(draft))
    .flatMap((draft) => changeOf(main, draft, options));
  const { rrule, rdates, exdates: left } = withoutHidden(main, hidden);
  const series: Series = {
    event: eventOf(main, options),
    ...(rrule && { rrule }),
    ...(rrule && zone !== OSLO && !isDay(start) && { zone }),
    ...(rdates.length > 0 && { rdates }),
    ...(left.length > 0 && { exdates: left }),
    ...withChanges(changes, main),
  };
  return [checked(series, options.now)];
}

/** What is private from one day on ends there, for everybody else. */
function withoutHidden({ rrule, rdates, exdates }: Draft, hidden: readonly Draft[]) {
  const starts = (drafts: readonly Draft[]) => drafts.flatMap(({ recurrenceId }) => recurrenceId ?? []);
  const left = { exdates: [...new Set([...exdates, ...starts(hidden)])] };
  const [end] = starts(hidden.filter(({ thisAndFuture }) => thisAndFuture)).sort(
    (one, other) => momentOf(one) - momentOf(other),
  );
  if (!end) return { rrule, rdates, ...left };
  const isBefore = (moment: string) => momentOf(moment) < momentOf(end);
  return { rrule: rrule && endedBefore(rrule, end), rdates: rdates.filter(isBefore), ...left };
}

const withStartIn = (series: Draft, draft: Draft): Draft => ({
  ...draft,
  recurrenceId: draft.recurrenceId && asIn(series, draft.recurrenceId),
});

function newest(drafts: readonly Draft[]): Draft | undefined {
  const isNewer = ([sequence, stamp]: Draft['revision'], [other, otherStamp]: Draft['revision']) =>
    sequence === other ? stamp >= otherStamp : sequence > other;
  return drafts.reduce<Draft | undefined>(
    (best, draft) => (!best || isNewer(draft.revision, best.revision) ? draft : best),
    undefined,
  );
}

function latestOfEach(drafts: readonly Draft[]): Draft[] {
  const byStart = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = `${draft.recurrenceId} ${draft.thisAndFuture}`;
    const same = byStart.get(key);
    if (same) same.push(draft);
    else byStart.set(key, [draft]);
  }
  return [...byStart.values()].flatMap((same) => newest(same) ?? []);
}

/** An occurrence whose series is not in the file has the UID that it would have had there. */
function detached(draft: Draft, options: CalendarOptions): Series {
  if (draft.hidden) throw new LeaveOut(draft.hidden);
  const uid = `${draft.uid ?? ''}--${stampOf(draft.recurrenceId ?? draft.start)}`;
  return checked({ event: eventOf({ ...draft, uid }, options) }, options.now);
}

/** What an occurrence says otherwise than its series. What it leaves out stays as it is there. */
function changeOf(main: Draft, draft: Draft, options: CalendarOptions): SeriesChange[] {
  const { recurrenceId } = draft;
  if (recurrenceId === undefined) return [];
  const [series, own] = [eventOf(main, options), eventOf(draft, options)];
  const { id: _id, uid: _uid, sequence, start, end, allDay: _allDay, ...rest } = own;
  const fields = Object.entries(rest).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(series[name as keyof Event]),
  );
  const event: SeriesChange['event'] = {
    ...(Object.fromEntries(fields) as SeriesChange['event']),
    ...(draft.title === undefined && { title: series.title }),
    ...(isMoved(main, draft) && { start, ...(end && { end }) }),
    ...(series.status && !own.status && { status: 'scheduled' as const }),
  };
  return [
    {
      recurrenceId,
      ...(draft.thisAndFuture && { thisAndFuture: true as const }),
      event: isNothing(event) || sequence === undefined ? event : { ...event, sequence },
    },
  ];
}

/** What differs in nothing still stands against a change that goes on from an earlier day. */
function withChanges(changes: readonly SeriesChange[], { title = '' }: Draft): Pick<Series, 'changes'> {
  const isRanging = changes.some(({ thisAndFuture }) => thisAndFuture);
  const telling = changes.flatMap((change) => {
    if (!isNothing(change.event)) return [change];
    return isRanging ? [{ ...change, event: { title } }] : [];
  });
  return telling.length > 0 ? { changes: telling } : {};
}

const isNothing = (change: SeriesChange['event']): boolean => Object.keys(change).length === 0;

function isMoved(main: Draft, { recurrenceId = '', start, end }: Draft): boolean {
  const lasts = (from: string, to: string | undefined) => (to ? momentOf(to) - momentOf(from) : undefined);
  return (
    isDay(start) !== isDay(recurrenceId) ||
    momentOf(start) !== momentOf(recurrenceId) ||
    (end !== undefined && lasts(start, end) !== lasts(main.start, main.end))
  );
}

function eventOf(draft: Draft, { contactPoint, municipalityOf, ...labels }: CalendarOptions): Event {
  const { uid = '', start, end, title, status, sequence, description, url, onlineUrl, placeName } = draft;
  const municipality = placeName ? municipalityOf(placeName) : undefined;
  return {
    id: idOf(contactPoint, uid),
    uid,
    ...(sequence !== undefined && { sequence }),
    title: title ?? '',
    ...(description && { description }),
    ...labelsOf(draft.categories, labels),
    start,
    ...(end && { end }),
    ...(isDay(start) && { allDay: true as const }),
    ...(status && { status }),
    ...(url && { url }),
    ...(onlineUrl && { formats: placeName ? ['in-person', 'online'] : ['online'] }),
    ...(placeName && { place: { name: placeName, ...(municipality && { municipality }) } }),
    ...(onlineUrl && { onlineUrl }),
    organiser: { contactPoint },
  };
}

/** The first category that the map knows gives the type; all of them together whom it is for. */
function labelsOf(categories: readonly string[], labels: CalendarLabels): Pick<Event, 'type' | 'for'> {
  const known = categories.flatMap((name) => {
    const key = name.toLowerCase();
    const map = labels.categories ?? {};
    return Object.hasOwn(map, key) ? (map[key] ?? []) : [];
  });
  const type = known.find((label) => label.type)?.type ?? labels.type;
  const audience = [...new Set(known.flatMap((label) => label.for ?? []))];
  const people = audience.length > 0 ? audience : labels.for;
  return { ...(type && { type }), ...(people && { for: people }) };
}

/** Names the contact point for people, and is the same each time; short enough to have a date after it. */
const idOf = (contactPoint: string, uid: string): string =>
  `${contactPoint.slice(0, 36).replace(/-+$/, '')}-${hash(`${contactPoint}\n${uid}`, 10)}`;

function checked(series: Series, now: Date): Series {
  const { event, rrule, rdates = [] } = series;
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(rrule ?? '');
  const starts = [event.end ?? event.start, ...rdates, ...(until ? [until.slice(1).join('-')] : [])];
  const last = Math.max(...starts.map(momentOf), ...(series.changes ?? []).flatMap(changedTo));
  if ((!rrule || until) && last < now.getTime() - HISTORY_MS) throw new LeaveOut('past');
  if (!checkSeries(series).ok) throw new LeaveOut('format');
  return series;
}

const changedTo = ({ event }: SeriesChange): number[] => (event.start ? [momentOf(event.start)] : []);
