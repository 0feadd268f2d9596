import { addToTally } from './interests.js';
import type { Database, Tables } from './tables.js';

interface Deadline {
  /** The last day whose rows are concerned. */
  keptUntil: string;
  today: string;
}

export interface Waiting {
  contactPoint: string;
  ids: string[];
  /** Days from which the first of them is kept. */
  keptFrom: string;
}

/** What the receivers have not been reminded of, and soon must be. */
export async function dueReminders(db: Database, operator: string, keptUntil: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('interest')
    .select(['id', 'contact_point', 'kept_from'])
    .where('operator', '=', operator)
    .where('kept_from', '<=', keptUntil)
    .where('reminded', 'is', null)
    .orderBy('contact_point')
    .orderBy('kept_from')
    .execute();
  return [...new Set(rows.map((row) => row.contact_point))].map((contactPoint) => {
    const own = rows.filter((row) => row.contact_point === contactPoint);
    return { contactPoint, ids: own.map(({ id }) => id), keptFrom: own[0]!.kept_from };
  });
}

export async function markReminded(db: Database, ids: readonly string[], today: string): Promise<void> {
  await db.updateTable('interest').set({ reminded: today }).where('id', 'in', ids).execute();
}

/** Erases what has been kept as long as promised, and marks of withdrawals with it. @returns how many wishes */
export async function eraseExpired(
  db: Database,
  operator: string,
  { keptUntil, today }: Deadline,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await tx.deleteFrom('withdrawn').where('operator', '=', operator).where('ends', '<=', today).execute();
    const erased = await tx
      .deleteFrom('interest')
      .where('operator', '=', operator)
      .where('kept_from', '<=', keptUntil)
      .returning('contact_point')
      .execute();
    for (const { contact_point } of erased) {
      await addToTally(tx, { operator, contactPoint: contact_point, outcome: 'expired', today });
    }
    return erased.length;
  });
}

/** Erases again what a restored backup has brought back. @returns how many wishes */
export async function eraseWithdrawn(db: Database, marks: readonly Tables['withdrawn'][]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    let erased = 0;
    for (const mark of marks) {
      await tx
        .insertInto('withdrawn')
        .values(mark)
        .onConflict((conflict) => conflict.columns(['operator', 'key_hash']).doNothing())
        .execute();
      const { numDeletedRows } = await tx
        .deleteFrom('interest')
        .where('operator', '=', mark.operator)
        .where('key_hash', '=', mark.key_hash)
        .executeTakeFirst();
      erased += Number(numDeletedRows);
    }
    return erased;
  });
}
