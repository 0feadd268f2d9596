import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import LibsqlDatabase from 'libsql';
import { beginChange } from '../src/store/publication.js';
import { markContacted } from '../src/store/interests.js';
import { openDatabase } from '../src/store/database.js';
import { emptyDatabase, onPostgres } from './support/database.js';
import { NOW, OPERATOR } from './support/server.js';
import { WISH, receivingServer } from './support/wishes.js';

const PATIENCE_MS = 400;

/** Another program that has the file open too, such as a backup that an operator has thought up. */
async function withOtherProgram(t: TestContext, patienceMs = PATIENCE_MS) {
  const { file } = await emptyDatabase(t);
  const db = await openDatabase({ file, patienceMs });
  const visitor = await receivingServer(t, { db });
  t.after(() => db.destroy());
  const other = new LibsqlDatabase(file);
  t.after(() => other.close());
  return { ...visitor, lock: () => other.exec('begin immediate'), release: () => other.exec('rollback') };
}

describe('the embedded database, locked by another program', { skip: onPostgres && 'SQLite alone' }, () => {
  it('takes wishes again as soon as the lock is gone, also when somebody was refused meanwhile', async (t) => {
    const { send, withdraw, lock, release } = await withOtherProgram(t);
    for (let round = 0; round < 3; round++) {
      lock();
      assert.equal((await send(WISH)).statusCode, 503);
      assert.equal((await withdraw('ABCD-2345', 'x')).statusCode, 503);
      release();
      assert.equal((await send(WISH)).statusCode, 201);
      assert.equal((await withdraw('ABCD-2345', 'x')).statusCode, 204);
    }
  });

  it('goes on when a single statement was refused, too', async (t) => {
    const { db, send, lock, release } = await withOtherProgram(t);
    lock();
    await assert.rejects(markContacted(db, OPERATOR, 'ABCD-2345', '2026-11-21'), { code: 'SQLITE_BUSY' });
    release();
    assert.equal(await markContacted(db, OPERATOR, 'ABCD-2345', '2026-11-21'), false);
    assert.equal((await send(WISH)).statusCode, 201);
  });

  it('goes on when a statement was wrong in the middle of a change', async (t) => {
    const { db, send } = await withOtherProgram(t);
    const row = { operator: 'ingen', contact_point: 'a', position: 0, document: '{}', updated: '' };
    const change = db.transaction().execute(async (tx) => {
      await beginChange(tx, OPERATOR, NOW);
      await tx.insertInto('contact_point').values(row).execute();
    });
    await assert.rejects(change, /FOREIGN KEY/);
    assert.equal((await send(WISH)).statusCode, 201);
  });

  it('lets a change wait for its turn, and answers those who only read meanwhile', async (t) => {
    const { db, server, lock, release } = await withOtherProgram(t, 60_000);
    lock();
    let isDone = false;
    const renewed = markContacted(db, OPERATOR, 'ABCD-2345', '2026-11-21').finally(() => (isDone = true));
    assert.equal((await server.inject('/health/live')).statusCode, 200);
    assert.equal(isDone, false);
    release();
    assert.equal(await renewed, false);
  });

  it('opens while another program writes, when its tables are as they should be', async (t) => {
    const { file } = await emptyDatabase(t);
    await (await openDatabase({ file })).destroy();
    const other = new LibsqlDatabase(file);
    t.after(() => other.close());
    other.exec('begin immediate');
    const db = await openDatabase({ file, patienceMs: 100 });
    t.after(() => db.destroy());
    assert.deepEqual(await db.selectFrom('interest').selectAll().execute(), []);
  });
});
