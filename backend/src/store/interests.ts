import { randomUUID } from 'node:crypto';
import { forgetDeleted } from './database.js';
import type { Database, InterestRow, Tables } from './tables.js';

export type Outcome = Tables['tally']['outcome'];

/** What is known of an idempotency key. */
export async function findByKey(
  db: Database,
  operator: string,
  keyHash: string,
): Promise<{ row: InterestRow | undefined; withdrawn: boolean }> {
  const row = await db
    .selectFrom('interest')
    .selectAll()
    .where('operator', '=', operator)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  if (row) return { row, withdrawn: false };
  return { row: undefined, withdrawn: await isWithdrawn(db, operator, keyHash) };
}

async function isWithdrawn(db: Database, operator: string, keyHash: string): Promise<boolean> {
  const tombstone = await db
    .selectFrom('withdrawn')
    .select('ends')
    .where('operator', '=', operator)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  return Boolean(tombstone);
}

/**
 * Looks for a withdrawal after it has written, not before: another process may have stored the same wish, and a person
 * taken it back, since this one last looked. It must not come back then.
 *
 * @returns false when there is one with the same idempotency key already, or was
 */
export async function insertInterest(db: Database, row: InterestRow): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('interest')
      .values(row)
      .onConflict((conflict) => conflict.columns(['operator', 'key_hash']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    const withdrawn = await isWithdrawn(tx, row.operator, row.key_hash);
    if (withdrawn) await tx.deleteFrom('interest').where('id', '=', row.id).execute();
    return !withdrawn;
  });
}

export interface Withdrawn {
  operator: string;
  reference: string;
  /** null: no code is asked for, since it is the operator who does it. */
  codeHash: string | null;
  /** The day of a row's last contact → when nothing at all has to be left of it. */
  endsFor: (keptFrom: string) => string;
  today: string;
}

/**
 * Erases a wish and leaves a mark that answers 410. For a code that doesn't exist the same statements write as much and
 * leave nothing, so that the time taken says nothing either.
 *
 * @returns whether there was one; not for the person who asks by a code
 */
export async function withdrawInterest(db: Database, asked: Withdrawn): Promise<boolean> {
  const { operator, reference, codeHash, endsFor, today } = asked;
  const found = await db.transaction().execute(async (tx) => {
    const mark = await takeWriteLock(tx, operator, today);
    // Found and erased in one statement: of two who ask at once only one finds it.
    const row = await tx
      .deleteFrom('interest')
      .where('operator', '=', operator)
      .where('reference', '=', reference)
      .$if(codeHash !== null, (query) => query.where('code_hash', '=', codeHash))
      .returning(['contact_point', 'key_hash', 'kept_from'])
      .executeTakeFirst();
    const real = row ?? { contact_point: mark, key_hash: `${mark}-none`, kept_from: today };
    await tx
      .updateTable('withdrawn')
      .set({ key_hash: real.key_hash, ends: endsFor(real.kept_from) })
      .where('operator', '=', operator)
      .where('key_hash', '=', mark)
      .execute();
    await addToTally(tx, { operator, contactPoint: real.contact_point, outcome: 'withdrawn', today });
    // For a code that exists these find nothing.
    await tx.deleteFrom('tally').where('contact_point', '=', mark).execute();
    await tx.deleteFrom('withdrawn').where('key_hash', '=', `${mark}-none`).execute();
    return Boolean(row);
  });
  await forgetDeleted(db);
  return found;
}

/** A row to be: writing first keeps SQLite from having read something old when it comes to write. */
async function takeWriteLock(tx: Database, operator: string, today: string): Promise<string> {
  const mark = randomUUID();
  const row = { operator, contact_point: null, key_hash: mark, ends: today };
  await tx.insertInto('withdrawn').values(row).execute();
  return mark;
}

/** From today it is kept for the whole time again. Writes as much for a code that doesn't exist. */
export async function renewInterest(
  db: Database,
  { operator, reference, codeHash, today }: Omit<Withdrawn, 'endsFor' | 'codeHash'> & { codeHash: string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const mark = await takeWriteLock(tx, operator, today);
    await tx
      .updateTable('interest')
      .set({ kept_from: today, reminded: null })
      .where('operator', '=', operator)
      .where('reference', '=', reference)
      .where('code_hash', '=', codeHash)
      .execute();
    await tx.deleteFrom('withdrawn').where('key_hash', '=', mark).execute();
  });
}

export async function addToTally(
  tx: Database,
  { operator, contactPoint, outcome, today }: TallyEntry,
): Promise<void> {
  await tx
    .insertInto('tally')
    .values({ operator, contact_point: contactPoint, year: today.slice(0, 4), outcome, total: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['operator', 'contact_point', 'year', 'outcome'])
        .doUpdateSet((row) => ({ total: row('tally.total', '+', 1) })),
    )
    .execute();
}

interface TallyEntry {
  operator: string;
  contactPoint: string;
  outcome: Outcome;
  today: string;
}

/** Those of one receiver, the oldest first. */
export async function interestsFor(
  db: Database,
  operator: string,
  contactPoint: string,
): Promise<InterestRow[]> {
  return db
    .selectFrom('interest')
    .selectAll()
    .where('operator', '=', operator)
    .where('contact_point', '=', contactPoint)
    .orderBy('created')
    .orderBy('reference')
    .execute();
}

/** How many each receiver has, and how many of them, kept from `soon` or earlier, will soon be erased. */
export async function countByReceiver(
  db: Database,
  operator: string,
  soon: string,
): Promise<{ contactPoint: string; unread: number; reminded: number; total: number }[]> {
  const rows = await db
    .selectFrom('interest')
    .select(['contact_point', 'status', 'kept_from'])
    .where('operator', '=', operator)
    .orderBy('contact_point')
    .execute();
  return [...new Set(rows.map((row) => row.contact_point))].map((contactPoint) => {
    const own = rows.filter((row) => row.contact_point === contactPoint);
    return {
      contactPoint,
      unread: own.filter(({ status }) => status === 'new').length,
      reminded: own.filter((row) => row.kept_from <= soon).length,
      total: own.length,
    };
  });
}

/** How many have been erased, by year. */
export async function readTally(
  db: Database,
  operator: string,
): Promise<{ year: string; outcome: Outcome; total: number }[]> {
  const rows = await db
    .selectFrom('tally')
    .select((row) => ['year', 'outcome', row.fn.sum<string | number>('total').as('total')])
    .where('operator', '=', operator)
    .groupBy(['year', 'outcome'])
    .orderBy('year')
    .orderBy('outcome')
    .execute();
  return rows.map((row) => ({ ...row, total: Number(row.total) }));
}

export async function markRead(db: Database, operator: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('interest')
    .set({ status: 'read' })
    .where('operator', '=', operator)
    .where('id', 'in', ids)
    .where('status', '=', 'new')
    .execute();
}

/** Somebody has been in touch: from today it is kept for the whole time again. @returns false when there is none */
export async function markContacted(
  db: Database,
  operator: string,
  reference: string,
  today: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('interest')
    .set({ status: 'contacted', kept_from: today, reminded: null })
    .where('operator', '=', operator)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A few of those that are locked with another key than `keyId`. */
export async function lockedOtherwise(db: Database, operator: string, keyId: string): Promise<InterestRow[]> {
  return db
    .selectFrom('interest')
    .selectAll()
    .where('operator', '=', operator)
    .where('key_id', '!=', keyId)
    .limit(100)
    .execute();
}

export async function relock(
  db: Database,
  id: string,
  lock: Pick<InterestRow, 'key_id' | 'sealed'>,
): Promise<void> {
  await db.updateTable('interest').set(lock).where('id', '=', id).execute();
}
