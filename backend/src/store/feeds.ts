import { beginChange } from './publication.js';
import type { Database, FeedRow } from './tables.js';

/** By id. */
export async function readFeeds(db: Database, operator: string): Promise<FeedRow[]> {
  return db.selectFrom('feed').selectAll().where('operator', '=', operator).orderBy('feed').execute();
}

/** Those that are to be asked, the longest overdue first. */
export async function dueFeeds(db: Database, operator: string, now: Date): Promise<FeedRow[]> {
  return db
    .selectFrom('feed')
    .selectAll()
    .where('operator', '=', operator)
    .where('due', '<=', now.toISOString())
    .orderBy('due')
    .execute();
}

export type NewFeed = Pick<FeedRow, 'feed' | 'contact_point' | 'url' | 'labels'>;

/** @returns false when the operator has that address, or that id, already */
export async function addFeed(db: Database, operator: string, feed: NewFeed, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await beginChange(tx, operator, now);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('feed')
      .values({
        ...feed,
        operator,
        etag: null,
        last_modified: null,
        last_good: null,
        last_tried: null,
        last_error: null,
        failures: 0,
        emptied: 0,
        due: now.toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  });
}

/** @returns false when there is none */
export async function removeFeed(db: Database, operator: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('feed')
    .where('operator', '=', operator)
    .where('feed', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Of several processes that see the same feed due, one gets it. @returns false to the others */
export async function claimFeed(
  db: Database,
  { operator, feed, due }: FeedRow,
  until: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feed')
    .set({ due: until.toISOString() })
    .where('operator', '=', operator)
    .where('feed', '=', feed)
    .where('due', '=', due)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How it went; all that is left out stays as it was. */
export type FeedProgress = Partial<Omit<FeedRow, 'operator' | 'feed' | 'contact_point' | 'url' | 'labels'>>;

export async function recordFeed(
  db: Database,
  { operator, feed }: FeedRow,
  progress: FeedProgress,
): Promise<void> {
  await db
    .updateTable('feed')
    .set(progress)
    .where('operator', '=', operator)
    .where('feed', '=', feed)
    .execute();
}
