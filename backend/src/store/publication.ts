import type { ContactPoint } from '../schemas/contact-point.js';
import type { Explainer } from '../schemas/explainer.js';
import type { Service } from '../schemas/service.js';
import type { Database, EventRow } from './tables.js';

/** Everything an operator publishes, as it stood at one moment. */
export interface Publication {
  version: number;
  updated: string;
  service: Service;
  contactPoints: ContactPoint[];
  /** By first start; `events/publish.ts` makes occurrences of them. */
  events: EventRow[];
  /** The operator's own, at most one in each language. */
  explainers: Explainer[];
}

/** What a backend without any data publishes. */
const NOTHING: Publication = {
  version: 0,
  updated: '1970-01-01T00:00:00.000Z',
  service: { format: 1 },
  contactPoints: [],
  events: [],
  explainers: [],
};

export async function readVersion(db: Database, operator: string): Promise<number> {
  const row = await db
    .selectFrom('operator')
    .select('version')
    .where('operator', '=', operator)
    .executeTakeFirst();
  return row?.version ?? NOTHING.version;
}

/** One snapshot: a reader never sees half of an import. SQLite's transactions are snapshots anyway. */
export async function readPublication(db: Database, operator: string): Promise<Publication> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const head = await tx
        .selectFrom('operator')
        .selectAll()
        .where('operator', '=', operator)
        .executeTakeFirst();
      if (!head) return NOTHING;
      const rows = await tx
        .selectFrom('contact_point')
        .select('document')
        .where('operator', '=', operator)
        .orderBy('position')
        .execute();
      const events = await tx
        .selectFrom('event')
        .selectAll()
        .where('operator', '=', operator)
        .orderBy('starts')
        .orderBy('event')
        .execute();
      const explainers = await tx
        .selectFrom('explainer')
        .select('document')
        .where('operator', '=', operator)
        .orderBy('lang')
        .execute();
      return {
        version: head.version,
        updated: head.updated,
        service: JSON.parse(head.service) as Service,
        contactPoints: rows.map(({ document }) => JSON.parse(document) as ContactPoint),
        events,
        explainers: explainers.map(({ document }) => JSON.parse(document) as Explainer),
      };
    });
}

/**
 * Takes the operator's row for writing (and makes it the first time), so that two changes queue up. To be called
 * first in a transaction that changes what is published.
 */
export async function beginChange(tx: Database, operator: string, now: Date): Promise<void> {
  await tx
    .insertInto('operator')
    .values({
      operator,
      contact_point: null,
      service: JSON.stringify(NOTHING.service),
      version: 1,
      updated: now.toISOString(),
    })
    .onConflict((conflict) =>
      conflict.column('operator').doUpdateSet((row) => ({
        version: row('operator.version', '+', 1),
        updated: now.toISOString(),
      })),
    )
    .execute();
}
