import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/** Calendars elsewhere that events are fetched from. */
export const feed: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    let table: CreateTableBuilder<'feed', string> = db.schema
      .createTable('feed')
      .addColumn('operator', 'text', (column) => column.notNull().references('operator.operator'));
    for (const name of ['contact_point', 'feed', 'url', 'labels', 'due'])
      table = table.addColumn(name, 'text', (column) => column.notNull());
    for (const name of ['etag', 'last_modified', 'last_good', 'last_tried', 'last_error'])
      table = table.addColumn(name, 'text');
    await table
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('emptied', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feed_pk', ['operator', 'feed'])
      .addUniqueConstraint('feed_url', ['operator', 'url'])
      .execute();
  },

  async down(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropTable('feed').execute();
  },
};
