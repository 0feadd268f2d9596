import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { backUp, restore } from '../src/commands/backup.js';
import { formatKeyring, newKeyring } from '../src/crypto/keyring.js';
import { keysFrom } from '../src/crypto/open-keys.js';
import { openRow } from '../src/interests/sealed.js';
import type { InterestReceipt } from '../src/schemas/interest.js';
import { openDatabase } from '../src/store/database.js';
import type { Database } from '../src/store/tables.js';
import { emptyDatabase, onPostgres, temporaryFolder } from './support/database.js';
import { NOW, OPERATOR, keyring } from './support/server.js';
import { FULL_WISH, WISH, receivingServer } from './support/wishes.js';

const missing = onPostgres && spawnSync('pg_dump', ['--version']).status !== 0;

describe('a backup', { skip: missing && 'pg_dump is not installed' }, () => {
  it('brings everything back to an empty machine, and opens with the keys from paper', async (t) => {
    const { file, first } = await backedUp(t);
    const place = await emptyPlace(t, 'var/ny');
    const word = await restore(place, file, { replace: false, now: NOW });
    assert.match(word, /Nøklene passer/);
    const db = await opened(t, place);
    const [row, ...others] = await db.selectFrom('interest').selectAll().execute();
    assert.deepEqual(others, []);
    assert.deepEqual(openRow(row!, keysFrom(keyring)).interest, FULL_WISH);
    const { send } = await receivingServer(t, { db });
    const again = await send(FULL_WISH, first.key);
    assert.equal(again.body, first.body);
  });

  it('is its owner’s alone, holds no keys, and is never written over an older one', async (t) => {
    const { file, db, place } = await backedUp(t);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    await assert.rejects(backUp(db, place, file), /finnes fra før/);
    await assert.rejects(backUp(db, place, '/nonexistent/x'), /Mappen finnes ikke/);
  });

  it('says so when the keys are others', async (t) => {
    const { file } = await backedUp(t);
    const place = { ...(await emptyPlace(t)), keys: formatKeyring(newKeyring()) };
    assert.match(await restore(place, file, { replace: false, now: NOW }), /Nøklene er andre enn/);
  });

  it('takes the place of registrations only when that is asked for', async (t) => {
    const { file, place } = await backedUp(t);
    await assert.rejects(restore(place, file, { replace: false, now: NOW }), /--replace/);
  });

  it('brings nobody back who has withdrawn since, nor anyone whose time is up', async (t) => {
    const { file, db, place, first, withdraw, send } = await backedUp(t);
    await send(WISH);
    await withdraw(first.receipt.reference, first.receipt.withdrawalCode);
    await letGo(db);
    const word = await restore(place, file, { replace: true, now: NOW });
    assert.match(word, /1 som var trukket/);
    const after = await opened(t, place);
    assert.deepEqual(await after.selectFrom('interest').selectAll().execute(), []);
    const { send: sendAgain } = await receivingServer(t, { db: after });
    assert.equal((await sendAgain(FULL_WISH, first.key)).statusCode, 410);
    const elsewhere = await emptyPlace(t);
    const later = new Date(NOW.getTime() + 200 * 86_400_000);
    assert.match(await restore(elsewhere, file, { replace: false, now: later }), /1 som er blitt for gamle/);
  });

  it('is refused when it is none', async (t) => {
    const folder = await temporaryFolder(t);
    const file = join(folder, 'noe.txt');
    await writeFile(file, 'ti års arbeid');
    const place = await emptyPlace(t);
    await assert.rejects(restore(place, file, { replace: true, now: NOW }), { name: 'BackupError' });
    await assert.rejects(restore(place, join(folder, 'borte'), { replace: true, now: NOW }), /finnes ikke/);
  });

  if (!onPostgres) {
    it('waits until the server has been stopped', async (t) => {
      const { file, place } = await backedUp(t);
      await assert.rejects(restore(place, file, { replace: true, now: NOW }), /Stopp tjenesten/);
    });
  }
});

/** The embedded database lets go of its file when the last statement has been collected: a process would end. */
async function letGo(db: Database): Promise<void> {
  await db.destroy();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  await new Promise((resolve) => setImmediate(resolve));
}

async function backedUp(t: TestContext) {
  const place = await emptyPlace(t);
  const db = await opened(t, place);
  const visitor = await receivingServer(t, { db });
  const key = randomUUID();
  const { body } = await visitor.send(FULL_WISH, key);
  const file = join(await temporaryFolder(t), 'kopi');
  assert.match(await backUp(db, place, file), /Nøklene er ikke med/);
  return { ...visitor, place, file, first: { key, body, receipt: JSON.parse(body) as InterestReceipt } };
}

/** `folder`: one that has not been made yet, where the file is to be. */
async function emptyPlace(t: TestContext, folder = '') {
  const { file, url } = await emptyDatabase(t);
  return {
    databaseFile: join(dirname(file), folder, basename(file)),
    databaseUrl: url,
    operator: OPERATOR,
    keys: formatKeyring(keyring),
    keyFile: '/nonexistent/keys',
  };
}

async function opened(
  t: TestContext,
  { databaseFile, databaseUrl }: Awaited<ReturnType<typeof emptyPlace>>,
): Promise<Database> {
  const db = await openDatabase({ file: databaseFile, url: databaseUrl });
  t.after(() => db.destroy());
  return db;
}
