import { setTimeout } from 'node:timers/promises';
import { Kysely, Migrator, PostgresDialect, sql, type Dialect } from 'kysely';
import pg from 'pg';
import { PATIENCE_MS, embedded, isEmbedded } from './embedded.js';
import { migrations } from './migrations/index.js';
import type { Database, Tables } from './tables.js';

export interface DatabaseOptions {
  /** `postgresql://…`; without it the embedded database in `file` is used. */
  url?: string | undefined;
  file: string;
  /** How long who writes to the embedded database waits for another process. */
  patienceMs?: number;
}

const POSTGRES_TIMEOUT_MS = 10_000;
const CHECKPOINT_PAUSE_MS = 200;

/** Opens the database and brings its tables up to date. Throws when either fails. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const db = new Kysely<Tables>({
    dialect: options.url ? postgres(options.url) : embedded(options.file, options.patienceMs),
  });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  // Most often there is nothing to do: then a command need not wait for another process that writes.
  if ((await migrator.getMigrations()).every(({ executedAt }) => executedAt)) return;
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error) throw new Error('The tables could not be brought up to date.', { cause: error });
}

/** True when the database answers. */
export async function isAlive(db: Database): Promise<boolean> {
  try {
    await db.selectFrom('operator').select('operator').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}

/**
 * SQLite overwrites what it deletes, but the log beside the file keeps what was there until it is emptied; while
 * another process reads, that waits for the next time. PostgreSQL clears up by itself, in its own time.
 */
export async function forgetDeleted(db: Database): Promise<void> {
  if (!isEmbedded(db)) return;
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy !== 1) return;
    await setTimeout(CHECKPOINT_PAUSE_MS);
  }
}

function postgres(connectionString: string): Dialect {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: POSTGRES_TIMEOUT_MS,
    statement_timeout: POSTGRES_TIMEOUT_MS,
    // A transaction that is left open by a stopped process must not hold a lock for ever.
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
