import assert from 'node:assert/strict';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { codeHash, codesFor, tidyReference } from '../src/crypto/codes.js';
import { formatKeyring, newKeyring, newSealKey, parseKeyring, readKeyring } from '../src/crypto/keyring.js';
import { openKeys } from '../src/crypto/open-keys.js';
import { newKeysWord, recoverySheet } from '../src/crypto/recovery-sheet.js';
import { seal, unseal } from '../src/crypto/seal.js';
import { rotateKeys } from '../src/commands/keys.js';
import { listInterests } from '../src/commands/interests.js';
import { relockAll } from '../src/interests/relock.js';
import { openDatabase } from '../src/store/database.js';
import { emptyDatabase, openTestDatabase, temporaryFolder } from './support/database.js';
import { NOW, OPERATOR, keyring } from './support/server.js';
import { FULL_WISH, WISH, receivingServer } from './support/wishes.js';

const PLACE = { table: 'interest', row: 'a', column: 'sealed' };

describe('what is sealed', () => {
  const key = newSealKey();

  it('opens where it belongs, with its key', () => {
    const value = { alias: 'Morgenfugl 👩‍👩‍👧‍👦', phone: '00 00 00 00' };
    assert.deepEqual(unseal(seal(value, PLACE, key), PLACE, key), value);
  });

  it('opens nowhere else: not in another table, row or column, and with no other key', () => {
    const sealed = seal('x', PLACE, key);
    for (const place of [
      { ...PLACE, table: 'other' },
      { ...PLACE, row: 'b' },
      { ...PLACE, column: 'other' },
    ]) {
      assert.throws(() => unseal(sealed, place, key));
    }
    assert.throws(() => unseal(sealed, PLACE, newSealKey()));
    assert.throws(() => unseal(sealed, PLACE, { ...key, id: 'k-other' }));
  });

  it('opens no more when a single bit has been changed', () => {
    const bytes = Buffer.from(seal('x', PLACE, key), 'base64url');
    for (const index of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      assert.throws(() => unseal(changed.toString('base64url'), PLACE, key));
    }
    assert.throws(() => unseal('', PLACE, key));
  });

  it('is never the same twice, and as long for a short name as for a longer one', () => {
    assert.notEqual(seal('x', PLACE, key), seal('x', PLACE, key));
    assert.equal(seal('x', PLACE, key).length, seal('x'.repeat(200), PLACE, key).length);
  });
});

describe('codes', () => {
  const { lookup } = newKeyring();

  it('are the same for the same try, and others for another try or another server', () => {
    const one = codesFor(lookup, 'a');
    assert.deepEqual(codesFor(lookup, 'a'), one);
    assert.notDeepEqual(codesFor(lookup, 'b'), one);
    assert.notDeepEqual(codesFor(newKeyring().lookup, 'a'), one);
    assert.ok(!one.withdrawalCode.startsWith(one.reference));
  });

  it('hold no character that can be read as another', () => {
    const all = Array.from(
      { length: 300 },
      (_, index) => codesFor(lookup, String(index)).withdrawalCode,
    ).join('');
    assert.doesNotMatch(all, /[ILOU01]/);
    assert.equal(new Set(all.replaceAll('-', '')).size, 30);
  });

  it('are read however they are written', () => {
    assert.equal(tidyReference(' abcd2345'), 'ABCD-2345');
    assert.equal(codeHash(lookup, 'ab cd-2345', 'x-y'), codeHash(lookup, 'ABCD-2345', 'XY'));
    assert.notEqual(codeHash(lookup, 'ABCD-2345', 'XY'), codeHash(lookup, 'ABCD-2346', 'XY'));
  });
});

describe('the keys', () => {
  it('come back from paper, from a file and from the environment', () => {
    const made = newKeyring();
    assert.deepEqual(parseKeyring(formatKeyring(made)), made);
    assert.deepEqual(
      parseKeyring(
        formatKeyring(made)
          .replaceAll('\n', ', ')
          .toUpperCase()
          .replace('LOOKUP', 'lookup')
          .replace(/K-\S+/, made.seals[0]!.id),
      ),
      made,
    );
    assert.ok(recoverySheet(made).includes(formatKeyring(made)));
  });

  it('are refused in a sentence that doesn’t quote them', () => {
    for (const text of [
      'x',
      'lookup abc',
      `lookup ${'0'.repeat(64)}`,
      `k-a ${'0'.repeat(64)}`,
      'hemmelig hemmelig',
    ]) {
      assert.throws(
        () => parseKeyring(text),
        (error: Error) => error.name === 'KeyError' && !error.message.includes('hemmelig'),
      );
    }
  });

  it('are printed when they are made, but not into the log of a server in operation', () => {
    const made = newKeyring();
    const where = { keyFile: 'fil', production: true };
    const secret = formatKeyring(made);
    assert.ok(newKeysWord(made, where, { demo: false, isTerminal: true }).includes(secret));
    assert.ok(
      newKeysWord(made, { ...where, production: false }, { demo: false, isTerminal: false }).includes(secret),
    );
    assert.ok(!newKeysWord(made, where, { demo: false, isTerminal: false }).includes(secret));
    assert.match(newKeysWord(made, where, { demo: false, isTerminal: false }), /keys sheet/);
  });

  it('are made at the first start, for their owner’s eyes only, and kept', async (t) => {
    const { db, options } = await keyPlace(t);
    const { created, keys } = await openKeys(db, OPERATOR, options);
    assert.ok(created);
    assert.equal((await stat(options.keyFile)).mode & 0o777, 0o600);
    const again = await openKeys(db, OPERATOR, options);
    assert.equal(again.created, undefined);
    assert.deepEqual(again.keys.lookup, keys.lookup);
    assert.deepEqual(again.keys.newest, keys.newest);
  });

  it('are not read from a file that others can read', async (t) => {
    const { options } = await keyPlace(t);
    await writeFile(options.keyFile, formatKeyring(newKeyring()));
    await chmod(options.keyFile, 0o640);
    assert.throws(() => readKeyring(options), /chmod 600/);
    await chmod(options.keyFile, 0o400);
    assert.ok(readKeyring(options));
  });

  it('can be changed while nothing is locked with them', async (t) => {
    const { db, options } = await keyPlace(t);
    await openKeys(db, OPERATOR, { ...options, keys: formatKeyring(newKeyring()) });
    await openKeys(db, OPERATOR, { ...options, keys: formatKeyring(newKeyring()) });
  });

  it('must be there, and be the right ones, as soon as something is locked with them', async (t) => {
    const { db, send } = await receivingServer(t);
    const { options } = await keyPlace(t);
    await send(WISH);
    await assert.rejects(openKeys(db, OPERATOR, options), /nøklene deres mangler/);
    const wrong = [
      newKeyring(),
      { ...keyring, lookup: Buffer.alloc(32, 9) },
      { ...keyring, seals: [{ id: 'k-eksempel', key: Buffer.alloc(32, 9) }] },
      { ...keyring, seals: [newSealKey()] },
    ];
    for (const other of wrong)
      await assert.rejects(openKeys(db, OPERATOR, { ...options, keys: formatKeyring(other) }), /andre enn/);
    await openKeys(db, OPERATOR, { ...options, keys: formatKeyring(keyring) });
    assert.equal((await send(WISH)).statusCode, 201);
  });

  it('can’t lock a row that the database doesn’t know the key of', async (t) => {
    const { db, send } = await receivingServer(t);
    await db.deleteFrom('seal_key').execute();
    assert.equal((await send(WISH)).statusCode, 503);
  });

  it('are renewed without losing anything, also for a server that is running', async (t) => {
    const { options } = await keyPlace(t);
    const { env: _env, ...where } = await emptyDatabase(t);
    const db = await openDatabase(where);
    t.after(() => db.destroy());
    const { keys } = await openKeys(db, OPERATOR, options);
    const { send } = await receivingServer(t, { db, keys });
    const key = '00000000-0000-4000-8000-000000000000';
    const first = await send(FULL_WISH, key);
    assert.match(await rotateKeys(db, OPERATOR, options), /1 registreringer er låst på nytt/);
    assert.equal((await send(FULL_WISH, key)).body, first.body);
    const [old, fresh] = readKeyring(options)!.seals;
    assert.deepEqual(await db.selectFrom('interest').select('key_id').execute(), [{ key_id: fresh!.id }]);
    assert.equal(old!.id, keys.newest.id);
    assert.equal((await send(WISH)).statusCode, 201);
    const opened = await openKeys(db, OPERATOR, options);
    assert.equal(await relockAll(db, OPERATOR, opened.keys), 1);
    assert.equal(await relockAll(db, OPERATOR, opened.keys), 0);
    const text = await listInterests({ db, operator: OPERATOR, now: NOW, keys: opened.keys }, 'senja');
    assert.match(text ?? '', /Morgenfugl/);
    assert.ok(!(await readFile(options.keyFile, 'utf8')).includes('Morgenfugl'));
  });

  it('are not renewed where they come from the environment', async (t) => {
    const { db, options } = await keyPlace(t);
    await assert.rejects(rotateKeys(db, OPERATOR, { ...options, keys: formatKeyring(keyring) }), /KEYS/);
  });
});

async function keyPlace(t: TestContext) {
  const folder = await temporaryFolder(t);
  const db = await openTestDatabase(t);
  return { db, options: { keys: undefined, keyFile: join(folder, 'selvhjelp.keys') } };
}
