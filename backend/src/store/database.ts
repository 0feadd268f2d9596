import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteAdapter, SqliteDialect, sql, type Dialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import pg from 'pg';
import { migrations } from './migrations/index.js';
import type { Database, Tables } from './tables.js';

export interface DatabaseOptions {
  /** `postgresql://…`; without it the embedded database in `file` is used. */
  url?: string | undefined;
  file: string;
}

/** How long a writer waits for another one before it gives up. */
const BUSY_TIMEOUT_MS = 5_000;
const POSTGRES_TIMEOUT_MS = 10_000;

/** Opens the database and brings its tables up to date. Throws when either fails. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: options.url ? postgres(options.url) : embedded(options.file) });
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

export const isEmbedded = (db: Database): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

/**
 * SQLite overwrites what it deletes, but the log beside the file keeps what was there until it is emptied; while
 * another process reads, that waits for the next time. PostgreSQL clears up by itself, in its own time.
 */
export async function forgetDeleted(db: Database): Promise<void> {
  if (isEmbedded(db)) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

function embedded(file: string): Dialect {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // For its owner's eyes only; the files beside it are made with the same rights.
  closeSync(openSync(file, 'a', 0o600));
  const database = new LibsqlDatabase(file);
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  database.pragma('journal_mode = WAL');
  // What has been acknowledged survives a power cut, and what has been deleted is overwritten.
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  return new SqliteDialect({ database: database });
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
