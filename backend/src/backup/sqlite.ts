import { chmodSync, copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import type { Database } from '../store/tables.js';
import { BackupError } from './backup-error.js';

/** A copy as it stood at one moment, without what has been deleted; the server may go on writing meanwhile. */
export async function backUpSqlite(db: Database, target: string): Promise<void> {
  await sql`vacuum into ${target}`.execute(db);
}

/**
 * Puts a copy in place of the database, which nobody may have open.
 *
 * @throws BackupError when the copy is not one
 */
export function restoreSqlite(source: string, file: string): void {
  refuseBroken(source);
  const aside = `${file}.restoring`;
  // On a new machine nothing has been started yet.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rmSync(aside, { force: true });
  copyFileSync(source, aside);
  chmodSync(aside, 0o600);
  for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true });
  renameSync(aside, file);
}

function refuseBroken(source: string): void {
  try {
    const copy = new LibsqlDatabase(source, { readonly: true });
    try {
      const { integrity_check: state } = copy.prepare('pragma integrity_check').get() as {
        integrity_check: string;
      };
      const table = copy.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
      if (state === 'ok' && table) return;
    } finally {
      copy.close();
    }
  } catch {
    // Told below.
  }
  throw new BackupError('Filen er ikke en hel sikkerhetskopi av denne databasen.');
}

/**
 * True when nobody else has the file open: only one who is alone with it can leave the write-ahead log. A server that
 * runs would write on into a file that is no longer there.
 */
export async function isAlone(db: Database): Promise<boolean> {
  try {
    const { rows } = await sql<{ journal_mode: string }>`pragma journal_mode = delete`.execute(db);
    return rows[0]?.journal_mode === 'delete';
  } catch {
    return false;
  }
}
