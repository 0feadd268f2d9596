import { addToTally } from './interests.js';
import type { Database, Tables } from './tables.js';

interface Deadline {
  /** The last day whose rows are concerned. */
  keptUntil: string;
  today: string;
}

/** @returns how many are newly to be reminded of */
export async function markReminders(
  db: Database,
  operator: string,
  { keptUntil, today }: Deadline,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('interest')
    .set({ reminded: today })
    .where('operator', '=', operator)
    .where('kept_from', '<=', keptUntil)
    .where('reminded', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
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
