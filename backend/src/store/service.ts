import type { Service } from '../schemas/service.js';
import { beginChange } from './publication.js';
import type { Database } from './tables.js';

export async function saveService(
  db: Database,
  operator: string,
  service: Service,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await beginChange(tx, operator, now);
    await tx
      .updateTable('operator')
      .set({ service: JSON.stringify(service) })
      .where('operator', '=', operator)
      .execute();
  });
}
