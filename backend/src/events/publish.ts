import { toPublicEvent } from '../privacy.js';
import { MAX_EVENTS, type Event } from '../schemas/event.js';
import type { Publication } from '../store/publication.js';
import type { EventRow } from '../store/tables.js';
import { pauses } from '../pause.js';
import { horizonOf } from './horizon.js';
import type { Occurrence } from './occurrence.js';
import { repeats, type KeptSeries } from './series.js';
import { toldOf } from './told.js';

/** An occurrence as everybody may see it. */
export interface PublishedEvent {
  event: Event;
  /** Instants; `ends` is `starts` where no end is known. */
  starts: number;
  ends: number;
  /** When the event or its series was last changed, ISO 8601 in UTC. */
  updated: string;
  /** `event` as JSON. */
  json: string;
}

/** Every occurrence, by start: at most MAX_EVENTS, the past let go of first. */
export async function publishEvents(
  { events, contactPoints }: Pick<Publication, 'events' | 'contactPoints'>,
  now: Date,
): Promise<PublishedEvent[]> {
  const pause = pauses();
  const series: { row: EventRow; series: KeptSeries }[] = [];
  for (const row of events) {
    await pause();
    series.push({ row, series: JSON.parse(row.document) as KeptSeries });
  }
  const horizon = horizonOf(now, series.filter((one) => repeats(one.series)).length);
  const known = new Set(contactPoints.map(({ id }) => id));
  const published: PublishedEvent[] = [];
  for (const { row, series: one } of series) {
    await pause();
    for (const occurrence of toldOf(row, one, horizon)) published.push(toPublished(row, occurrence, known));
  }
  return nearest(once(published), now.getTime());
}

function toPublished(
  row: EventRow,
  { event, starts, ends }: Occurrence,
  contactPoints: ReadonlySet<string>,
): PublishedEvent {
  // What the source counts of one day is in the row's already; that goes on rising.
  const { id, uid, title, sequence: _, ...rest } = toPublicEvent(event, contactPoints);
  const whole: Event = { id, ...(uid && { uid }), sequence: row.sequence, title, ...rest };
  return { event: whole, starts, ends, updated: row.updated, json: JSON.stringify(whole) };
}

/** What two feeds both have is one event, and so is what two series would call the same. */
function once(events: readonly PublishedEvent[]): PublishedEvent[] {
  const uids = new Set<string>();
  const ids = new Set<string>();
  return events.filter(({ event: { id, uid = id } }) => {
    if (uids.has(uid) || ids.has(id)) return false;
    uids.add(uid);
    ids.add(id);
    return true;
  });
}

function nearest(events: readonly PublishedEvent[], now: number): PublishedEvent[] {
  const sorted = [...events].sort(
    (one, other) => one.starts - other.starts || (one.event.id < other.event.id ? -1 : 1),
  );
  const ahead = sorted.filter(({ ends }) => ends >= now).length;
  const first = Math.max(0, sorted.length - Math.max(MAX_EVENTS, ahead));
  return sorted.slice(first, first + MAX_EVENTS);
}
