import type { Kysely, Migration } from 'kysely';

/** The operator's own sections of the explainer, one text for each language. */
export const explainer: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('explainer')
      .addColumn('operator', 'text', (column) => column.notNull().references('operator.operator'))
      .addColumn('contact_point', 'text')
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addColumn('updated', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('explainer_pk', ['operator', 'lang'])
      .execute();
  },

  async down(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropTable('explainer').execute();
  },
};
