import type { Waiting } from '../schemas/waiting.js';
import type { Database } from './tables.js';

export interface WaitingCount {
  municipality: string | null;
  contactPoint: string;
  total: number;
}

export async function countWaiting(db: Database, operator: string): Promise<WaitingCount[]> {
  const rows = await db
    .selectFrom('interest')
    .select((row) => ['municipality', 'contact_point', row.fn.countAll<string | number>().as('total')])
    .where('operator', '=', operator)
    .groupBy(['municipality', 'contact_point'])
    .execute();
  return rows.map(({ municipality, contact_point, total }) => ({
    municipality,
    contactPoint: contact_point,
    total: Number(total),
  }));
}

export async function readSnapshot(
  db: Database,
  operator: string,
  week: string,
): Promise<Waiting | undefined> {
  const row = await db
    .selectFrom('waiting')
    .select('document')
    .where('operator', '=', operator)
    .where('week', '=', week)
    .executeTakeFirst();
  return row && (JSON.parse(row.document) as Waiting);
}

/** Takes the place of an older week's; one of the same week that is there already stays. */
export async function keepSnapshot(
  db: Database,
  operator: string,
  week: string,
  waiting: Waiting,
): Promise<void> {
  const document = JSON.stringify(waiting);
  await db
    .insertInto('waiting')
    .values({ operator, contact_point: null, week, document })
    .onConflict((conflict) =>
      conflict.column('operator').doUpdateSet({ week, document }).where('waiting.week', '!=', week),
    )
    .execute();
}
