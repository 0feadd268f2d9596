import type { Keys } from '../crypto/open-keys.js';
import { lockedOtherwise, relock } from '../store/interests.js';
import type { Database } from '../store/tables.js';
import { openRow, sealRow } from './sealed.js';

/**
 * Locks everything with the newest key. Also at every start: a server that ran on while keys were renewed went on with
 * the old one. @returns how many were locked otherwise
 */
export async function relockAll(db: Database, operator: string, keys: Keys): Promise<number> {
  let count = 0;
  for (;;) {
    const rows = await lockedOtherwise(db, operator, keys.newest.id);
    if (rows.length === 0) return count;
    for (const row of rows) await relock(db, row.id, sealRow(row.id, openRow(row, keys), keys));
    count += rows.length;
  }
}
