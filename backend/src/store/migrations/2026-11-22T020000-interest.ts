import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/**
 * Wishes for a group. In the clear only what matching needs, and what a program needs to find and erase a row; all
 * else is sealed. `seal_key` makes a row that nobody could open impossible: its key has to be known here first.
 */
export const interest: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createSealKey(db);
    await createInterest(db);
    await createWithdrawn(db);
    await createTally(db);
    await createWaiting(db);
  },

  async down(db: Kysely<unknown>): Promise<void> {
    for (const table of ['waiting', 'tally', 'withdrawn', 'interest', 'seal_key'])
      await db.schema.dropTable(table).execute();
  },
};

async function createSealKey(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seal_key')
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('contact_point', 'text')
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('proof', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('seal_key_pk', ['operator', 'key_id'])
    .execute();
}

async function createInterest(db: Kysely<unknown>): Promise<void> {
  let table: CreateTableBuilder<'interest', string> = db.schema
    .createTable('interest')
    .addColumn('id', 'text', (column) => column.primaryKey());
  const texts = [
    'operator',
    'contact_point',
    'key_hash',
    'body_hash',
    'reference',
    'code_hash',
    'formats',
    'languages',
    'status',
    'created',
    'kept_from',
    'key_id',
    'sealed',
  ];
  for (const name of texts) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['municipality', 'wish', 'reminded']) table = table.addColumn(name, 'text');
  await table
    .addForeignKeyConstraint('interest_operator_fk', ['operator'], 'operator', ['operator'])
    .addForeignKeyConstraint('interest_key_fk', ['operator', 'key_id'], 'seal_key', ['operator', 'key_id'])
    .addUniqueConstraint('interest_key_hash', ['operator', 'key_hash'])
    .execute();
  for (const column of ['reference', 'contact_point', 'kept_from']) {
    const index = db.schema.createIndex(`interest_${column}`).on('interest');
    await index.columns(['operator', column]).execute();
  }
}

async function createWithdrawn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('withdrawn')
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('contact_point', 'text')
    .addColumn('key_hash', 'text', (column) => column.notNull())
    .addColumn('ends', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('withdrawn_pk', ['operator', 'key_hash'])
    .execute();
}

async function createTally(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tally')
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('contact_point', 'text', (column) => column.notNull())
    .addColumn('year', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tally_pk', ['operator', 'contact_point', 'year', 'outcome'])
    .execute();
}

async function createWaiting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('waiting')
    .addColumn('operator', 'text', (column) => column.primaryKey())
    .addColumn('contact_point', 'text')
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .execute();
}
