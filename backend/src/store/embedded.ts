import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  RawNode,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import LibsqlDatabase from 'libsql';
import type { Database } from './tables.js';

/** How long a writer waits for another process before it gives up. */
export const PATIENCE_MS = 5_000;
/** One try stops the whole process, readers too, so it is short; between tries others get their turn. */
const TRY_MS = 50;
const PAUSE_MS = 25;

export const isEmbedded = (db: Database): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

/** SQLite in one file, made when it is not there. */
export function embedded(file: string, patienceMs = PATIENCE_MS): Dialect {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // For its owner's eyes only; the files beside it are made with the same rights.
  closeSync(openSync(file, 'a', 0o600));
  const database = new LibsqlDatabase(file);
  database.pragma(`busy_timeout = ${patienceMs}`);
  database.pragma('journal_mode = WAL');
  // What has been acknowledged survives a power cut, and what has been deleted is overwritten.
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${Math.min(TRY_MS, patienceMs)}`);
  return new EmbeddedDialect(database, patienceMs);
}

class EmbeddedDialect extends SqliteDialect {
  readonly #create: () => SqliteDriver;

  constructor(database: LibsqlDatabase.Database, patienceMs: number) {
    super({ database });
    this.#create = () => new EmbeddedDriver(database, patienceMs);
  }

  override createDriver(): SqliteDriver {
    return this.#create();
  }
}

/**
 * The lock is taken before anything is written, and by `exec`: a prepared statement that finds the file locked is left
 * half done by libsql (0.5), and until it has been collected every `commit` after it fails. Who only reads says so
 * (`setAccessMode('read only')`), and waits for nobody.
 */
class EmbeddedDriver extends SqliteDriver {
  readonly #database: LibsqlDatabase.Database;
  readonly #patienceMs: number;
  readonly #connection: DatabaseConnection;

  constructor(database: LibsqlDatabase.Database, patienceMs: number) {
    super({ database });
    this.#database = database;
    this.#patienceMs = patienceMs;
    this.#connection = new EmbeddedConnection(database, patienceMs);
  }

  /** There is one, and one at a time has it: Kysely's own driver sees to that. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await super.acquireConnection();
    return this.#connection;
  }

  override async beginTransaction(_: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await whenFree(() => this.#database.exec(begin), this.#patienceMs);
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    rollBack(this.#database);
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #database: LibsqlDatabase.Database;
  readonly #patienceMs: number;

  constructor(database: LibsqlDatabase.Database, patienceMs: number) {
    this.#database = database;
    this.#patienceMs = patienceMs;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#database.inTransaction) return this.#run(compiled);
    const { query } = compiled;
    // Raw ones are pragmas and the like, which take no transaction.
    const isRead = SelectQueryNode.is(query) || RawNode.is(query);
    return whenFree(() => (isRead ? this.#run<R>(compiled) : this.#write<R>(compiled)), this.#patienceMs);
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Nothing here is so large that it must be read piece by piece.');
  }

  #write<R>(compiled: CompiledQuery): QueryResult<R> {
    this.#database.exec('begin immediate');
    try {
      const result = this.#run<R>(compiled);
      this.#database.exec('commit');
      return result;
    } catch (error) {
      rollBack(this.#database);
      throw error;
    }
  }

  #run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    const statement = this.#database.prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes } = statement.run(parameters);
    return { numAffectedRows: BigInt(changes), rows: [] };
  }
}

/** Some errors, such as that of a full disk, have rolled back already. */
function rollBack(database: LibsqlDatabase.Database): void {
  if (database.inTransaction) database.exec('rollback');
}

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** Tries again as long as another process has locked the file, and lets others work in between. */
async function whenFree<T>(work: () => T, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}
