import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/** Events and series of events. A row that has vanished where it came from stays as long as it has a past. */
export const event: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    let table: CreateTableBuilder<'event', string> = db.schema
      .createTable('event')
      .addColumn('operator', 'text', (column) => column.notNull().references('operator.operator'))
      .addColumn('contact_point', 'text');
    for (const name of ['event', 'source', 'uid', 'once', 'starts', 'document', 'updated'])
      table = table.addColumn(name, 'text', (column) => column.notNull());
    await table
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('vanished', 'text')
      .addColumn('vanished_as', 'text')
      .addPrimaryKeyConstraint('event_pk', ['operator', 'event'])
      .addUniqueConstraint('event_uid', ['operator', 'source', 'uid'])
      .execute();
  },

  async down(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropTable('event').execute();
  },
};
