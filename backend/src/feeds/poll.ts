import { ownerOf } from '../import/calendar-owner.js';
import type { CalendarLabels, CalendarReading } from '../import/icalendar.js';
import { NotCalendar } from '../import/icalendar-lines.js';
import { TooManyEvents, readRows, saveEvents, type SavedEvents } from '../store/events.js';
import { recordFeed } from '../store/feeds.js';
import type { Database, EventRow, FeedRow } from '../store/tables.js';
import { FeedError } from './feed-error.js';
import { fetchFeed, type FetchOptions } from './fetch.js';
import { readAside, type AsideOptions } from './aside.js';

export interface PollContext
  extends Pick<FetchOptions, 'reach' | 'signal' | 'resolve' | 'timeoutMs'>, Pick<AsideOptions, 'readMs'> {
  db: Database;
  now: () => Date;
  /** 0 to 1: so that many feeds, and many operators, do not ask at the same moment. */
  random: () => number;
  /** Between two times that a feed is asked. */
  minutes: number;
}

export type Polled =
  | { ok: true; saved?: SavedEvents; leftOut: CalendarReading['leftOut'] }
  | { ok: false; fault: FeedError; cause?: unknown };

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A calendar that loses everything to come is believed when it says so the third time. */
const EMPTIED_TIMES = 2;

/** What the events of a feed are stored as coming from. */
export const sourceOf = (feed: string): string => `feed:${feed}`;

/**
 * Asks one feed, once, and writes down how it went. Whatever is wrong with it, what was taken in before stays. The
 * caller has claimed the feed. Throws only when the database does.
 */
export async function pollFeed(feed: FeedRow, context: PollContext): Promise<Polled> {
  const { db, now } = context;
  const tried = now().toISOString();
  try {
    const taken = await take(feed, context);
    const { headers, ...polled } = taken;
    await recordFeed(db, feed, {
      ...headers,
      last_good: tried,
      last_tried: tried,
      last_error: null,
      failures: 0,
      emptied: 0,
      due: nextTime(context, 0),
    });
    return { ok: true, ...polled };
  } catch (error) {
    // Stopped from outside: nobody's fault, and to be asked again by whoever starts next.
    if (context.signal?.aborted) {
      await recordFeed(db, feed, { due: tried });
      return { ok: false, fault: new FeedError('interrupted') };
    }
    const fault = toFault(error);
    const isEmptied = fault.code === 'emptied';
    await recordFeed(db, feed, {
      last_tried: tried,
      last_error: fault.code,
      failures: feed.failures + 1,
      emptied: isEmptied ? feed.emptied + 1 : feed.emptied,
      // Whether it stays empty is to be known soon.
      due: nextTime(context, isEmptied ? 0 : feed.failures + 1),
    });
    return { ok: false, fault, ...(fault.code === 'internal' && { cause: error }) };
  }
}

interface Taken {
  saved?: SavedEvents;
  leftOut: CalendarReading['leftOut'];
  headers: { etag?: string | null; last_modified?: string | null };
}

async function take(feed: FeedRow, { db, now, ...options }: PollContext): Promise<Taken> {
  const { operator, contact_point: contactPoint, url } = feed;
  const labels = JSON.parse(feed.labels) as CalendarLabels;
  const owner = await ownerOf(db, { operator, contactPoint, now: now() }, labels);
  if (!owner) throw new FeedError('no-contact-point');
  const fetched = await fetchFeed(url, { ...options, etag: feed.etag, lastModified: feed.last_modified });
  if (!fetched.changed) return { leftOut: {}, headers: {} };
  const before = await storedRows(db, feed);
  const { series, leftOut, isEmptied } = await readAside({ bytes: fetched.bytes, owner, before }, options);
  if (isEmptied && feed.emptied < EMPTIED_TIMES) throw new FeedError('emptied');
  const saved = await saveEvents(db, operator, series, {
    source: sourceOf(feed.feed),
    replace: 'all-of-source',
    vanished: 'cancel',
    now: now(),
  });
  return { saved, leftOut, headers: { etag: fetched.etag, last_modified: fetched.lastModified } };
}

async function storedRows(db: Database, { operator, feed }: FeedRow): Promise<EventRow[]> {
  const rows = await readRows(db, operator);
  return rows.filter(({ source }) => source === sourceOf(feed));
}

function toFault(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  if (error instanceof NotCalendar) return new FeedError(error.code);
  if (error instanceof TooManyEvents) return new FeedError('too-many-stored');
  return new FeedError('internal');
}

/** Twice as long for each time in a row that it failed, at most a day. */
function nextTime({ now, random, minutes }: PollContext, failures: number): string {
  const usual = Math.max(minutes, 1) * MINUTE_MS * 2 ** Math.min(failures, 12);
  const wait = Math.min(usual, Math.max(DAY_MS, minutes * MINUTE_MS));
  return new Date(now().getTime() + wait * (0.9 + 0.2 * random())).toISOString();
}
