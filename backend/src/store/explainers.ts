import type { Explainer } from '../schemas/explainer.js';
import { beginChange } from './publication.js';
import type { Database } from './tables.js';

/** One text for each language. */
export async function saveExplainer(
  db: Database,
  operator: string,
  explainer: Explainer,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await beginChange(tx, operator, now);
    const changed = { document: JSON.stringify(explainer), updated: now.toISOString() };
    await tx
      .insertInto('explainer')
      .values({ operator, contact_point: null, lang: explainer.lang, ...changed })
      .onConflict((conflict) => conflict.columns(['operator', 'lang']).doUpdateSet(changed))
      .execute();
  });
}

/** @returns whether there was one */
export async function removeExplainer(
  db: Database,
  operator: string,
  lang: string,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await beginChange(tx, operator, now);
    const { numDeletedRows } = await tx
      .deleteFrom('explainer')
      .where('operator', '=', operator)
      .where('lang', '=', lang)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
}
