import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { BackupError } from '../backup/backup-error.js';
import { backUpPostgres, restorePostgres } from '../backup/postgres.js';
import { backUpSqlite, isAlone, restoreSqlite } from '../backup/sqlite.js';
import { KeyError, type KeyOptions } from '../crypto/keyring.js';
import { openKeys } from '../crypto/open-keys.js';
import { keepOnlyAsLongAsPromised } from '../retention.js';
import { forgetDeleted, openDatabase } from '../store/database.js';
import { readPublication } from '../store/publication.js';
import type { Database, Tables } from '../store/tables.js';
import { eraseWithdrawn } from '../store/retention.js';

export interface BackupContext extends KeyOptions {
  databaseUrl: string | undefined;
  databaseFile: string;
  operator: string;
}

/** @throws BackupError */
export async function backUp(db: Database, { databaseUrl }: BackupContext, target: string): Promise<string> {
  takeName(target);
  try {
    await (databaseUrl ? backUpPostgres(databaseUrl, target) : backUpSqlite(db, target));
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  }
  return [
    `Sikkerhetskopi skrevet til ${target}.`,
    'Nøklene er ikke med, og skal ikke ligge på samme sted.',
    'Det som blir slettet heretter, ligger i kopien til du sletter den.',
  ].join('\n');
}

const NO_FILE: Partial<Record<string, string>> = {
  EEXIST: 'Filen finnes fra før. Velg et nytt navn.',
  ENOENT: 'Mappen finnes ikke.',
  EACCES: 'Det er ikke lov å skrive der.',
};

/** An empty file: its owner's alone from the first byte, and never an older backup. */
function takeName(target: string): void {
  try {
    closeSync(openSync(target, 'wx', 0o600));
  } catch (error) {
    const why = NO_FILE[(error as NodeJS.ErrnoException).code ?? ''];
    throw why ? new BackupError(why) : error;
  }
}

/**
 * Puts a backup back. What was withdrawn since it was made stays erased, as far as the present database knows of it,
 * and so does what has been kept as long as promised.
 *
 * @throws BackupError
 */
export async function restore(
  context: BackupContext,
  source: string,
  { replace, now }: { replace: boolean; now: Date },
): Promise<string> {
  if (!existsSync(source)) throw new BackupError('Filen finnes ikke.');
  const { databaseUrl, databaseFile } = context;
  const marks = await leaveOld(context, replace);
  if (databaseUrl) await restorePostgres(source, databaseUrl);
  else restoreSqlite(source, databaseFile);
  const db = await openDatabase({ url: databaseUrl, file: databaseFile });
  try {
    const again = await eraseWithdrawn(db, marks);
    const { service } = await readPublication(db, context.operator);
    const { erased } = await keepOnlyAsLongAsPromised(db, { operator: context.operator, service, now });
    await forgetDeleted(db);
    return [
      `Databasen er lagt tilbake fra ${source}.`,
      `Slettet på nytt: ${again} som var trukket siden kopien ble tatt, ${erased} som er blitt for gamle.`,
      ...(await keyNote(db, context)),
    ].join('\n');
  } finally {
    await db.destroy();
  }
}

/** What was withdrawn, from the database that is about to go. */
async function leaveOld(
  { databaseUrl, databaseFile }: BackupContext,
  replace: boolean,
): Promise<Tables['withdrawn'][]> {
  if (!databaseUrl && !existsSync(databaseFile)) return [];
  const db = await openDatabase({ url: databaseUrl, file: databaseFile }).catch(() => {
    throw new BackupError('Databasen som er der, kan ikke åpnes. Flytt den bort, og prøv igjen.');
  });
  try {
    const row = await db.selectFrom('interest').select('id').limit(1).executeTakeFirst();
    if (row && !replace)
      throw new BackupError('Databasen har registreringer. Bruk --replace hvis de skal erstattes av kopien.');
    const marks = await db.selectFrom('withdrawn').selectAll().execute();
    if (!databaseUrl && !(await isAlone(db)))
      throw new BackupError('Databasen er i bruk. Stopp tjenesten først.');
    return marks;
  } finally {
    await db.destroy();
  }
}

/** The keys may have been lost with the machine: better to hear of it now than at the next start. */
async function keyNote(db: Database, context: BackupContext): Promise<string[]> {
  const row = await db
    .selectFrom('interest')
    .select('id')
    .where('operator', '=', context.operator)
    .limit(1)
    .executeTakeFirst();
  if (!row) return [];
  try {
    await openKeys(db, context.operator, context);
    return ['Nøklene passer.'];
  } catch (error) {
    if (error instanceof KeyError) return [error.message];
    throw error;
  }
}
