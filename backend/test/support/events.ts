import type { Series } from '../../src/events/series.js';
import type { Event } from '../../src/schemas/event.js';
import { saveEvents, type SavedEvents, type SaveEventsOptions } from '../../src/store/events.js';
import type { Database, EventRow } from '../../src/store/tables.js';
import { NOW, OPERATOR } from './now.js';

/** An open meeting that takes place once, two days after NOW. */
export function happening(more: Partial<Event> = {}, series: Omit<Series, 'event'> = {}): Series {
  return {
    event: {
      id: 'mote',
      title: 'Åpent møte',
      start: '2026-11-23T18:00:00+01:00',
      ...more,
    },
    ...series,
  };
}

export const save = (
  db: Database,
  series: Series[],
  options: Partial<SaveEventsOptions> = {},
): Promise<SavedEvents> =>
  saveEvents(db, OPERATOR, series, {
    source: 'import',
    replace: 'none',
    vanished: 'remove',
    now: NOW,
    ...options,
  });

/** As the store keeps it. */
export function rowOf({ event: { uid, sequence = 0, ...event }, ...series }: Series): EventRow {
  return {
    operator: OPERATOR,
    contact_point: null,
    event: event.id,
    source: 'import',
    uid: uid ?? `${event.id}@${OPERATOR}`,
    once: uid ?? `${event.id}@${OPERATOR}--once`,
    starts: event.start,
    document: JSON.stringify({ event, ...series }),
    sequence,
    updated: NOW.toISOString(),
    vanished: null,
    vanished_as: null,
  };
}
