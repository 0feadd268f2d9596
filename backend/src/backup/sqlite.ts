import { chmodSync, closeSync, copyFileSync, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import LibsqlDatabase from 'libsql';
import type { Database } from '../store/tables.js';
import { BackupError } from './backup-error.js';

/** A copy as it stood at one moment, without what has been deleted; the server may go on writing meanwhile. */
export async function backUpSqlite(db: Database, target: string): Promise<void> {
  // Its owner's alone from the first byte, and never over an older one.
  closeSync(openSync(target, 'wx', 0o600));
  try {
    await sql`vacuum into ${target}`.execute(db);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
}

/**
 * Puts a copy in place of the database.
 *
 * @throws BackupError when the copy is not one, or the database is in use
 */
export function restoreSqlite(source: string, file: string): void {
  refuseBroken(source);
  if (existsSync(file)) closeForGood(file);
  const aside = `${file}.restoring`;
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
      const state = copy.prepare('pragma integrity_check').pluck().get() as unknown;
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

/** Only one who is alone with the file can leave the write-ahead log: a running server would write on in thin air. */
function closeForGood(file: string): void {
  const database = new LibsqlDatabase(file);
  try {
    const mode = database.prepare('pragma journal_mode = delete').pluck().get() as unknown;
    if (mode === 'delete') return;
  } catch {
    // Told below.
  } finally {
    database.close();
  }
  throw new BackupError('Databasen er i bruk. Stopp tjenesten først.');
}
