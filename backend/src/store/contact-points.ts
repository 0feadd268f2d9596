import { MAX_CONTACT_POINTS, type ContactPoint } from '../schemas/contact-point.js';
import { beginChange } from './publication.js';
import type { Database } from './tables.js';

export interface Saved {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

export interface SaveOptions {
  /** Also removes every place that is not in the list, and takes over the list's order. */
  replace: boolean;
  now: Date;
  /** Reads what would happen, and changes nothing. */
  dryRun?: boolean;
}

/** The list and what is stored already make more places than the widgets can show; nothing was changed. */
export class TooManyContactPoints extends Error {
  override readonly name = 'TooManyContactPoints';
}

interface Stored {
  position: number;
  document: string;
}

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const ROWS_A_STATEMENT = 1_000;

/**
 * Stores the places in one transaction: all of them or none.
 *
 * @throws TooManyContactPoints
 */
export async function saveContactPoints(
  db: Database,
  operator: string,
  contactPoints: readonly ContactPoint[],
  { replace, now, dryRun = false }: SaveOptions,
): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    if (!dryRun) await beginChange(tx, operator, now);
    const stored = await readStored(tx, operator);
    const rows = toRows(operator, contactPoints, stored, { replace, now });
    const kept = new Set(rows.map((row) => row.contact_point));
    const gone = replace ? [...stored.keys()].filter((id) => !kept.has(id)) : [];
    const saved = count(rows, stored, gone.length);
    // Counted here, where no other import can come in between.
    if (stored.size + saved.added - saved.removed > MAX_CONTACT_POINTS) throw new TooManyContactPoints();
    if (!dryRun) {
      await removeRows(tx, operator, gone);
      await writeRows(
        tx,
        rows.filter((row) => differs(row, stored.get(row.contact_point))),
      );
    }
    return saved;
  });
}

async function readStored(tx: Database, operator: string): Promise<Map<string, Stored>> {
  const rows = await tx
    .selectFrom('contact_point')
    .select(['contact_point', 'position', 'document'])
    .where('operator', '=', operator)
    .execute();
  return new Map(rows.map((row) => [row.contact_point, row]));
}

type Row = ReturnType<typeof toRows>[number];

/** New places come last, unless the list's own order is taken over. */
function toRows(
  operator: string,
  contactPoints: readonly ContactPoint[],
  stored: ReadonlyMap<string, Stored>,
  { replace, now }: SaveOptions,
) {
  let next = Math.max(-1, ...[...stored.values()].map((row) => row.position));
  return contactPoints.map((point, index) => ({
    operator,
    contact_point: point.id,
    position: replace ? index : (stored.get(point.id)?.position ?? ++next),
    document: JSON.stringify(point),
    updated: now.toISOString(),
  }));
}

function differs(row: Row, before: Stored | undefined): boolean {
  return row.document !== before?.document || row.position !== before.position;
}

async function writeRows(tx: Database, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await tx
      .insertInto('contact_point')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(['operator', 'contact_point']).doUpdateSet((row) => ({
          position: row.ref('excluded.position'),
          document: row.ref('excluded.document'),
          updated: row.ref('excluded.updated'),
        })),
      )
      .execute();
  }
}

async function removeRows(tx: Database, operator: string, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += ROWS_A_STATEMENT) {
    await tx
      .deleteFrom('contact_point')
      .where('operator', '=', operator)
      .where('contact_point', 'in', ids.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

function count(rows: readonly Row[], stored: ReadonlyMap<string, Stored>, removed: number): Saved {
  const known = rows.filter((row) => stored.has(row.contact_point));
  const changed = known.filter((row) => row.document !== stored.get(row.contact_point)?.document).length;
  return { added: rows.length - known.length, changed, unchanged: known.length - changed, removed };
}
