import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { isToCome } from '../events/expand.js';
import { asStored, repeats, type KeptSeries } from '../events/series.js';
import { knownIn } from '../events/told.js';
import { momentOf, stampOf } from '../events/zone.js';
import { pauses } from '../pause.js';
import { MAX_SERIES } from '../schemas/event.js';
import { beginChange, readVersion } from './publication.js';
import type { Database, EventRow } from './tables.js';

export interface SavedEvents {
  added: number;
  changed: number;
  unchanged: number;
  /** Gone from the source, and told of no more. */
  removed: number;
  /** Gone from the source, and shown as cancelled. */
  cancelled: number;
}

export interface SaveEventsOptions {
  /** Where they come from: `import`, `demo`, or a feed's id. A source changes its own events alone. */
  source: string;
  /** `all-of-source`: what the source had before, and is not in the list, has vanished. */
  replace: 'none' | 'all-of-source';
  /** What becomes of that; only of what is still to come. The past stays as it was. */
  vanished: 'remove' | 'cancel';
  now: Date;
  /** Reads what would happen, and changes nothing. */
  dryRun?: boolean;
}

/** The list and what is stored already make more events than are published; nothing was changed. */
export class TooManyEvents extends Error {
  override readonly name = 'TooManyEvents';
}

/** Few enough that the embedded database, which keeps everybody waiting, is done soon. */
const ROWS_A_STATEMENT = 200;

/**
 * Stores events in one transaction: all of them or none. Known ones keep their id and UID: by UID where the list
 * gives one, else by id. What is as before writes nothing, so that a feed that is asked every hour disturbs nobody.
 *
 * @throws TooManyEvents
 */
export async function saveEvents(
  db: Database,
  operator: string,
  series: readonly KeptSeries[],
  options: SaveEventsOptions,
): Promise<SavedEvents> {
  const version = await readVersion(db, operator);
  const planned = await plan(operator, series, await readRows(db, operator), options);
  if (options.dryRun || (planned.write.length === 0 && planned.remove.length === 0)) return planned.saved;
  return db.transaction().execute(async (tx) => {
    await beginChange(tx, operator, options.now);
    // Once more when another change came in between; from here on none can.
    const isStill = (await readVersion(tx, operator)) === version + 1;
    const { write, remove, saved } = isStill
      ? planned
      : await plan(operator, series, await readRows(tx, operator), options);
    await removeRows(tx, operator, remove);
    await writeRows(tx, write);
    return saved;
  });
}

/** Every event that a source has, vanished ones too. */
export async function readRows(db: Database, operator: string): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where('operator', '=', operator).orderBy('starts').execute();
}

interface Plan {
  write: EventRow[];
  remove: string[];
  saved: SavedEvents;
}

async function plan(
  operator: string,
  series: readonly KeptSeries[],
  rows: readonly EventRow[],
  options: SaveEventsOptions,
): Promise<Plan> {
  const pause = pauses();
  const own = rows.filter(({ source }) => source === options.source);
  const known = knownIn(own);
  const taken = new Set(rows.map((row) => row.event));
  const seen = new Set<string>();
  const result: Plan = { write: [], remove: [], saved: NONE() };
  for (const one of series) {
    await pause();
    const before = known(one.event);
    const id = before?.event ?? freeId(one.event.id, options.source, taken);
    if (seen.has(id)) continue;
    seen.add(id);
    taken.add(id);
    const row = toRow(operator, one, id, before, options);
    note(result, row, before);
  }
  if (options.replace === 'all-of-source')
    for (const row of own) {
      await pause();
      if (!seen.has(row.event)) vanish(result, row, options);
    }
  const total = rows.length + result.saved.added - result.remove.length;
  if (total > MAX_SERIES) throw new TooManyEvents();
  return result;
}

const NONE = (): SavedEvents => ({ added: 0, changed: 0, unchanged: 0, removed: 0, cancelled: 0 });

function note({ write, saved }: Plan, row: EventRow, before: EventRow | undefined): void {
  if (row === before) {
    saved.unchanged += 1;
    return;
  }
  write.push(row);
  if (before) saved.changed += 1;
  else saved.added += 1;
}

/** An id that another source has got is made this source's own; the same each time. */
function freeId(id: string, source: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return `${id.slice(0, 55)}-${hash}`;
}

/** `before` itself when nothing is new. */
function toRow(
  operator: string,
  series: KeptSeries,
  id: string,
  before: EventRow | undefined,
  { source, now }: SaveEventsOptions,
): EventRow {
  const { uid: given, ...event } = series.event;
  const stored = asStored(series, id);
  const document = JSON.stringify(stored);
  if (before && !before.vanished && before.document === document) return before;
  const uid = before?.uid ?? given ?? `${id}@${operator}`;
  const numbered = sequenceOf(series);
  return {
    operator,
    contact_point: event.organiser?.contactPoint ?? null,
    event: id,
    source,
    uid,
    once: before?.once ?? given ?? `${uid}--${stampOf(event.start)}`,
    starts: new Date(momentOf(event.start)).toISOString(),
    document,
    sequence:
      before && isRevised(before, stored)
        ? Math.max(before.sequence + 1, numbered)
        : (before?.sequence ?? numbered),
    updated: now.toISOString(),
    vanished: null,
    vanished_as: null,
  };
}

/** The highest that the source gives, of the series or of one occurrence. */
function sequenceOf({ event, changes = [] }: KeptSeries): number {
  return Math.max(event.sequence ?? 0, ...changes.map((change) => change.event.sequence ?? 0));
}

/** What a calendar does not show: these may change without a word to it. */
const NOT_IN_CALENDARS = [
  ...['translations', 'lang', 'languages', 'capacity', 'sequence'],
  // Follows from what is shown of the series itself.
  ...['told', 'since'],
];

function isRevised(before: EventRow, now: KeptSeries): boolean {
  if (before.vanished_as) return true;
  return !isDeepStrictEqual(shown(JSON.parse(before.document) as KeptSeries), shown(now));
}

function shown(series: KeptSeries): unknown {
  return JSON.parse(
    JSON.stringify(series, (key, value: unknown) => (NOT_IN_CALENDARS.includes(key) ? undefined : value)),
  );
}

function vanish({ write, remove, saved }: Plan, row: EventRow, { vanished, now }: SaveEventsOptions): void {
  if (row.vanished) return;
  const series = JSON.parse(row.document) as KeptSeries;
  const at = now.getTime();
  if (!isToCome(series, at)) return;
  const cancel = vanished === 'cancel';
  saved[cancel ? 'cancelled' : 'removed'] += 1;
  const starts = [row.starts, ...(series.told ?? []).map(({ start }) => start)];
  const past = repeats(series) && starts.some((start) => momentOf(start) < at);
  if (!cancel && !past) {
    remove.push(row.event);
    return;
  }
  write.push({
    ...row,
    sequence: row.sequence + 1,
    updated: now.toISOString(),
    vanished: now.toISOString(),
    vanished_as: cancel ? 'cancelled' : 'removed',
  });
}

async function writeRows(tx: Database, rows: readonly EventRow[]): Promise<void> {
  const pause = pauses();
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await pause();
    await tx
      .insertInto('event')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(['operator', 'event']).doUpdateSet((row) => ({
          contact_point: row.ref('excluded.contact_point'),
          starts: row.ref('excluded.starts'),
          document: row.ref('excluded.document'),
          sequence: row.ref('excluded.sequence'),
          updated: row.ref('excluded.updated'),
          vanished: row.ref('excluded.vanished'),
          vanished_as: row.ref('excluded.vanished_as'),
        })),
      )
      .execute();
  }
}

async function removeRows(tx: Database, operator: string, ids: readonly string[]): Promise<void> {
  const pause = pauses();
  for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
    await pause();
    await tx
      .deleteFrom('event')
      .where('operator', '=', operator)
      .where('event', 'in', ids.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}
