import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
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
  const url = await createDatabase(t);
  return { file, url, env: { DATABASE_URL: url, DATABASE_FILE: file } };
}

/** One that has its tables. */
export async function openTestDatabase(t: TestContext): Promise<Database> {
  const file = join(await temporaryFolder(t), 'selvhjelp.sqlite');
  if (!POSTGRES) await writeFile(file, await tables(), { mode: 0o600 });
  const db = await openDatabase({
    file,
    ...(POSTGRES && { url: await createDatabase(t, await template()) }),
  });
  t.after(() => db.destroy());
  return db;
}

/** The tables are made once for each file of tests, and copied: making them takes longer than most tests. */
const tables = once(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'selvhjelp-backend-'));
  const file = join(folder, 'selvhjelp.sqlite');
  await (await openDatabase({ file })).destroy();
  const bytes = await readFile(file);
  await rm(folder, { recursive: true });
  return bytes;
});

const TEMPLATE = newName();
const template = once(async () => {
  await administer(`create database ${TEMPLATE}`);
  await (await openDatabase({ url: addressOf(TEMPLATE), file: '' })).destroy();
  return TEMPLATE;
});
if (POSTGRES) after(() => drop(TEMPLATE));

async function createDatabase(t: TestContext, from = 'template1'): Promise<string> {
  const name = newName();
  await administer(`create database ${name} template ${from}`);
  t.after(() => drop(name));
  return addressOf(name);
}

function newName(): string {
  return `test_${randomBytes(8).toString('hex')}`;
}

function addressOf(name: string): string {
  const url = new URL(POSTGRES ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

function drop(name: string): Promise<void> {
  return administer(`drop database if exists ${name} with (force)`);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
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
