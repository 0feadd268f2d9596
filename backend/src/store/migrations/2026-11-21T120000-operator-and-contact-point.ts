import type { Kysely, Migration } from 'kysely';

/** Only types that SQLite and PostgreSQL have in common: text, integer. */
export const operatorAndContactPoint: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('operator')
      .addColumn('operator', 'text', (column) => column.primaryKey())
      .addColumn('contact_point', 'text')
      .addColumn('service', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('updated', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('contact_point')
      .addColumn('operator', 'text', (column) => column.notNull().references('operator.operator'))
      .addColumn('contact_point', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('updated', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('contact_point_pk', ['operator', 'contact_point'])
      .execute();
  },

  async down(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropTable('contact_point').execute();
    await db.schema.dropTable('operator').execute();
  },
};
