import { expand, isToCome } from '../events/expand.js';
import { horizonOf } from '../events/horizon.js';
import { repeats, type KeptSeries, type Series } from '../events/series.js';
import { withTold, type ToldRow } from '../events/told.js';
import { optionsOf, type CalendarOwner } from '../import/calendar-owner.js';
import { readCalendar, type CalendarReading } from '../import/icalendar.js';
import type { Event } from '../schemas/event.js';

export interface ReadingTask {
  bytes: Uint8Array;
  owner: CalendarOwner;
  /** What the feed has given before. */
  before: readonly ToldRow[];
}

export interface FeedReading extends CalendarReading {
  series: KeptSeries[];
  /** There was something to come, and now there is nothing. */
  isEmptied: boolean;
}

/**
 * What a feed says now, beside what it said before.
 *
 * @throws NotCalendar
 */
export function readFeed({ bytes, owner, before: rows }: ReadingTask): FeedReading {
  const { series, leftOut } = readCalendar(bytes, optionsOf(owner));
  const before = rows.filter(({ vanished }) => !vanished).map(given);
  const isEmptied = !isAnyToCome(series, owner.now) && isAnyToCome(before, owner.now);
  tryOut(series, owner.now);
  const known = withKnownUids(series, before);
  return { series: withTold(known, rows, { now: owner.now, vanished: 'cancel' }), leftOut, isEmptied };
}

/** What the feed itself said, without what people have been told. */
function given({ document, uid }: ToldRow): Series {
  const { told: _told, since: _since, ...series } = JSON.parse(document) as KeptSeries;
  return withUid(series, uid);
}

/** Rules that take too long here would do so each time that something is published. */
function tryOut(series: readonly Series[], now: Date): void {
  const repeating = series.filter(repeats);
  const horizon = horizonOf(now, repeating.length);
  for (const one of repeating) expand(one, horizon);
}

const withUid = (series: Series, uid: string): Series => ({ ...series, event: { ...series.event, uid } });

/**
 * Some programs give everything a new UID each time they are asked. What has the same title at the same time as
 * something that would be gone is the same event: else all would be cancelled, and stand there anew, every hour.
 */
function withKnownUids(series: readonly Series[], before: readonly Series[]): Series[] {
  const uids = new Set(series.map(({ event }) => event.uid));
  const gone = before.filter(({ event }) => !uids.has(event.uid));
  const known = new Map<string, (string | undefined)[]>();
  for (const { event } of gone)
    known.set(whatAndWhen(event), [...(known.get(whatAndWhen(event)) ?? []), event.uid]);
  const stored = new Set(before.map(({ event }) => event.uid));
  return series.map((one) => {
    // One new event for each old one.
    const uid = stored.has(one.event.uid) ? undefined : known.get(whatAndWhen(one.event))?.shift();
    return uid === undefined ? one : withUid(one, uid);
  });
}

const whatAndWhen = ({ title, start }: Event): string => `${start}\n${title}`;

const isAnyToCome = (series: readonly Series[], now: Date): boolean =>
  series.some((one) => isToCome(one, now.getTime()));
