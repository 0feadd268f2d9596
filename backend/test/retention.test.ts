import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { contacted, erase, listInterests, overview } from '../src/commands/interests.js';
import { keysFrom } from '../src/crypto/open-keys.js';
import { addDays, weekOf, mondayOf } from '../src/days.js';
import { keepOnlyAsLongAsPromised } from '../src/retention.js';
import type { InterestReceipt } from '../src/schemas/interest.js';
import { openDatabase } from '../src/store/database.js';
import type { Database } from '../src/store/tables.js';
import { emptyDatabase, onPostgres } from './support/database.js';
import { NOW, OPERATOR, keyring } from './support/server.js';
import { FULL_WISH, SERVICE, WISH, receivingServer } from './support/wishes.js';

const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const keep = (db: Database, days: number, service = SERVICE) =>
  keepOnlyAsLongAsPromised(db, { operator: OPERATOR, service, now: after(days), tell: async () => true });
const count = async (db: Database) => (await db.selectFrom('interest').select('id').execute()).length;

describe('a wish that nobody has been in touch about', () => {
  it('is told of to the receiver after 150 days, and erased after 180, leaving a count', async (t) => {
    const { db, send } = await receivingServer(t);
    await send(WISH);
    assert.deepEqual(await keep(db, 149), { erased: 0, reminded: 0 });
    assert.deepEqual(await keep(db, 150), { erased: 0, reminded: 1 });
    assert.deepEqual(await keep(db, 151), { erased: 0, reminded: 0 });
    assert.match(
      await overview({ db, operator: OPERATOR, now: after(151) }),
      /^senja: 1 ønsker, 1 uleste, 1 blir snart/,
    );
    assert.deepEqual(await keep(db, 179), { erased: 0, reminded: 0 });
    assert.deepEqual(await keep(db, 180), { erased: 1, reminded: 0 });
    assert.equal(await count(db), 0);
    assert.deepEqual(await db.selectFrom('tally').selectAll().execute(), [
      { operator: OPERATOR, contact_point: 'senja', year: '2027', outcome: 'expired', total: 1 },
    ]);
    const word = await overview({ db, operator: OPERATOR, now: after(180) });
    assert.match(word, /^Ingen ønsker\.\n2027: 1 slettet uten/);
  });

  it('is kept for as long as the operator has promised', async (t) => {
    const { db, send } = await receivingServer(t);
    await send(WISH);
    const service = { ...SERVICE, retentionDays: 30 };
    assert.deepEqual(await keep(db, 25, service), { erased: 0, reminded: 1 });
    assert.deepEqual(await keep(db, 30, service), { erased: 1, reminded: 0 });
  });

  it('is kept for a new period when somebody has been in touch', async (t) => {
    const { db, send } = await receivingServer(t);
    const { reference } = (await send(WISH)).json<InterestReceipt>();
    await keep(db, 160);
    const word = await contacted({ db, operator: OPERATOR, now: after(160) }, reference.toLowerCase());
    assert.match(word ?? '', new RegExp(`til ${addDays('2026-11-21', 340)}`));
    assert.deepEqual(await keep(db, 339), { erased: 0, reminded: 1 });
    assert.deepEqual(await keep(db, 340), { erased: 1, reminded: 0 });
    assert.equal(await contacted({ db, operator: OPERATOR, now: NOW }, 'XXXX-9999'), undefined);
  });

  it('is told of again the next day when nobody could be told', async (t) => {
    const { db, send } = await receivingServer(t);
    await send(WISH);
    await send(WISH);
    const told: unknown[] = [];
    const keepAt = (days: number, answer: boolean) =>
      keepOnlyAsLongAsPromised(db, {
        operator: OPERATOR,
        service: SERVICE,
        now: after(days),
        tell: async (due) => {
          told.push(due);
          return answer;
        },
      });
    assert.deepEqual(await keepAt(150, false), { erased: 0, reminded: 0 });
    assert.match(await overview({ db, operator: OPERATOR, now: after(150) }), /2 blir snart slettet/);
    assert.deepEqual(await keepAt(151, true), { erased: 0, reminded: 2 });
    await keepAt(152, true);
    const due = { contactPoint: 'senja', total: 2, erased: addDays('2026-11-21', 180) };
    assert.deepEqual(told, [due, due]);
  });

  it('is kept for a new period when the person who waits says so, by the codes of the receipt', async (t) => {
    const { db, post, send } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    await keep(db, 160);
    await db.updateTable('interest').set({ kept_from: '2026-07-01', reminded: '2026-11-21' }).execute();
    const renewed = async () =>
      (await db.selectFrom('interest').select(['kept_from', 'reminded', 'status']).execute())[0];
    for (const wrong of [
      { reference, withdrawalCode: 'AAAA-BBBB-CCCC-DDDD' },
      { reference: 'ABCD-2345', withdrawalCode },
    ])
      assert.equal((await post('renewals', wrong)).statusCode, 204);
    assert.equal((await renewed())?.kept_from, '2026-07-01');
    const answer = await post('renewals', { reference: reference.toLowerCase(), withdrawalCode });
    assert.deepEqual([answer.statusCode, answer.body], [204, '']);
    assert.deepEqual(await renewed(), { kept_from: '2026-11-21', reminded: null, status: 'new' });
    assert.deepEqual(await db.selectFrom('withdrawn').selectAll().execute(), []);
  });

  it('is left alone at another operator', async (t) => {
    const { db, send } = await receivingServer(t);
    await send(WISH);
    await keepOnlyAsLongAsPromised(db, { operator: 'annen', service: SERVICE, now: after(400) });
    assert.equal(await count(db), 1);
  });
});

describe('the mark of a wish that was taken back', () => {
  it('goes when the wish would have gone', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    await withdraw(reference, withdrawalCode);
    await keep(db, 179);
    assert.equal((await db.selectFrom('withdrawn').selectAll().execute()).length, 1);
    await keep(db, 180);
    assert.deepEqual(await db.selectFrom('withdrawn').selectAll().execute(), []);
  });
});

describe('a coordinator', () => {
  it('reads what came to her place in plain words, once as new', async (t) => {
    const { db, send } = await receivingServer(t);
    const { reference } = (await send(FULL_WISH)).json<InterestReceipt>();
    await send({ ...WISH, municipality: '0301' });
    const list = async () =>
      (await listInterests({ db, operator: OPERATOR, now: NOW, keys: keysFrom(keyring) }, 'senja')) ?? '';
    const text = await list();
    for (const part of [
      `${reference}  kom 2026-11-21, slettes 2027-05-20  NY`,
      'Kalles: Morgenfugl',
      'Telefon: +47 00 00 00 17',
      'Nås med: SMS',
      'beskjed: ja',
      'Tema: sorg',
      'Møteform: møtes, på nett',
    ])
      assert.ok(text.includes(part), `${part}\n${text}`);
    assert.doesNotMatch(text, /0301/);
    assert.doesNotMatch(await list(), /NY/);
    assert.match(
      await overview({ db, operator: OPERATOR, now: NOW }),
      /^reserve: 1 ønsker, 1 uleste\nsenja: 1 ønsker, 0 uleste$/,
    );
  });
});

describe('somebody who has lost the code', () => {
  it('is erased by the operator, who is told when there is no such reference', async (t) => {
    const { db, send } = await receivingServer(t);
    const key = randomUUID();
    const { reference } = (await send(WISH, key)).json<InterestReceipt>();
    await send(WISH);
    const context = { db, operator: OPERATOR, now: NOW };
    assert.equal(await erase({ ...context, operator: 'annen' }, reference), undefined);
    assert.equal(await erase(context, 'ABCD-2345'), undefined);
    assert.equal(await erase(context, reference.toLowerCase()), `${reference} er slettet.`);
    assert.equal((await db.selectFrom('interest').selectAll().execute()).length, 1);
    assert.equal((await send(WISH, key)).statusCode, 410);
    assert.equal(await erase(context, reference), undefined);
  });
});

if (!onPostgres) {
  describe('the file of the embedded database', () => {
    it('holds nothing readable of a wish, and no trace of it once it is taken back', async (t) => {
      const { env: _env, ...options } = await emptyDatabase(t);
      const db = await openDatabase(options);
      t.after(() => db.destroy());
      const { send, withdraw } = await receivingServer(t, { db });
      const { reference, withdrawalCode } = (await send(FULL_WISH)).json<InterestReceipt>();
      const [row] = await db.selectFrom('interest').selectAll().execute();
      const bytes = async () =>
        Buffer.concat([await readFile(options.file), await readFile(`${options.file}-wal`)]).toString(
          'latin1',
        );
      const before = await bytes();
      assert.ok(before.includes(row!.sealed));
      for (const value of ['Morgenfugl', 'sol.ly', '00 00 00 17', withdrawalCode])
        assert.ok(!before.includes(value));
      await withdraw(reference, withdrawalCode);
      const left = await bytes();
      for (const value of [row!.sealed, row!.id, reference, row!.code_hash, row!.body_hash])
        assert.ok(!left.includes(value), value);
      assert.ok(left.includes(row!.key_hash));
    });
  });
}

describe('weeks', () => {
  it('are those of the calendar on the wall', () => {
    assert.equal(weekOf('2026-11-22'), '2026-W47');
    assert.equal(weekOf('2026-11-23'), '2026-W48');
    assert.equal(weekOf('2027-01-03'), '2026-W53');
    assert.equal(weekOf('2024-12-30'), '2025-W01');
    assert.equal(mondayOf('2026-11-22'), '2026-11-16');
    assert.equal(mondayOf('2026-11-23'), '2026-11-23');
  });
});
