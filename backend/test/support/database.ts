import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import pg from 'pg';
import { openDatabase, type DatabaseOptions } from '../../src/store/database.js';
import type { Database } from '../../src/store/tables.js';

/** Set by the whole test run for its second round: then the same tests run on that PostgreSQL server. */
const POSTGRES = process.env['DATABASE_URL'];

export const onPostgres = Boolean(POSTGRES);

/** An empty folder that is gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'selvhjelp-backend-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Where an empty database of the test's own is, as the environment of a process, too. */
export async function emptyDatabase(
  t: TestContext,
): Promise<DatabaseOptions & { env: Record<string, string> }> {
  const file = join(await temporaryFolder(t), 'selvhjelp.sqlite');
  if (!POSTGRES) return { file, env: { DATABASE_URL: '', DATABASE_FILE: file } };
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(`create database ${name}`);
  t.after(() => administer(`drop database ${name} with (force)`));
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return { file, url: url.href, env: { DATABASE_URL: url.href, DATABASE_FILE: file } };
}

export async function openTestDatabase(t: TestContext): Promise<Database> {
  const db = await openDatabase(await emptyDatabase(t));
  t.after(() => db.destroy());
  return db;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
