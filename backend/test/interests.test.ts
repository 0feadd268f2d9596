import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { keysFrom } from '../src/crypto/open-keys.js';
import { openRow } from '../src/interests/sealed.js';
import type { InterestReceipt } from '../src/schemas/interest.js';
import type { Problem } from '../src/schemas/problem.js';
import type { Service } from '../src/schemas/service.js';
import { saveContactPoints } from '../src/store/contact-points.js';
import { saveService } from '../src/store/service.js';
import type { Database } from '../src/store/tables.js';
import { openTestDatabase } from './support/database.js';
import { NOW, OPERATOR, keyring, listening, point } from './support/server.js';
import { FULL_WISH, SERVICE, WISH, receivingServer } from './support/wishes.js';

const rows = (db: Database) => db.selectFrom('interest').selectAll().execute();
const count = async (db: Database) => (await rows(db)).length;

describe('a person who sends a wish for a group', () => {
  it('gets a reference, a code to take it back with, who receives it and what happens next', async (t) => {
    const { db, send } = await receivingServer(t);
    const answer = await send(WISH);
    assert.equal(answer.statusCode, 201);
    const receipt = answer.json<InterestReceipt>();
    assert.match(receipt.reference, /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    assert.match(receipt.withdrawalCode, /^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(receipt.receiver, 'senja');
    assert.equal(receipt.whatHappensNext, 'Vi ringer deg.');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(await count(db), 1);
  });

  it('finds everything kept as it was sent', async (t) => {
    const { db, send } = await receivingServer(t);
    const wishes = [
      FULL_WISH,
      ...[
        'Æøå čđŋšŧž',
        '👩‍👩‍👧‍👦',
        "'; drop table interest; --",
        '=1+1',
        '<script>',
        '${x}',
        '{{7*7}}',
        'مرحبا',
        'z̸̢̛̞a̵͎͐l̷͔̐g̴̬̈o',
        'null',
      ].map((alias) => ({ ...WISH, alias })),
    ];
    for (const wish of wishes) assert.equal((await send(wish)).statusCode, 201, JSON.stringify(wish));
    const kept = (await rows(db)).map((row) => openRow(row, keysFrom(keyring)).interest);
    assert.deepEqual(kept.map(sorted).sort(), wishes.map(sorted).sort());
  });

  it('makes one registration with ten presses and a lost answer', async (t) => {
    const { db, send } = await receivingServer(t);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(WISH, key)));
    const good = answers.filter(({ statusCode }) => statusCode === 201);
    assert.ok(good.length >= 1);
    assert.ok(answers.every(({ statusCode }) => [201, 409].includes(statusCode)));
    const again = await send(WISH, key.toUpperCase());
    assert.equal(again.statusCode, 201);
    assert.equal(new Set([...good, again].map(({ body }) => body)).size, 1);
    assert.equal(await count(db), 1);
  });

  it('is told that the same try is still under way', async (t) => {
    const { send } = await receivingServer(t);
    const key = randomUUID();
    const [, second] = await Promise.all([send(WISH, key), send(WISH, key)]);
    assert.equal(second.statusCode, 409);
    assert.equal(second.headers['retry-after'], '1');
  });

  it('gets the same answer again when receiver, consent and offer have changed meanwhile', async (t) => {
    const { db, send } = await receivingServer(t);
    const key = randomUUID();
    const first = await send(WISH, key);
    await saveService(db, 'eksempel', { format: 1 }, NOW);
    const again = await send(
      { consent: WISH.consent, adult: true, phone: WISH.phone, municipality: '5530' },
      key,
    );
    assert.equal(again.statusCode, 201);
    assert.equal(again.body, first.body);
    assert.equal((await send(WISH)).statusCode, 404);
  });

  it('is refused when the same key comes with something else', async (t) => {
    const { db, send } = await receivingServer(t);
    const key = randomUUID();
    await send(WISH, key);
    const other = await send({ ...WISH, phone: '00 00 00 01' }, key);
    assert.equal(other.statusCode, 422);
    assert.deepEqual(other.json<Problem>().errors, [{ pointer: '', code: 'other-body' }]);
    assert.equal(await count(db), 1);
  });

  it('is understood with the number of a municipality that is no more', async (t) => {
    const { db, send } = await receivingServer(t);
    assert.equal((await send({ ...WISH, municipality: '1931' })).json<InterestReceipt>().receiver, 'senja');
    assert.equal((await rows(db))[0]?.municipality, '5530');
  });

  it('can be reached from any page that may send, and reads errors there too', async (t) => {
    const { server, send } = await receivingServer(t);
    const preflight = await server.inject({
      method: 'OPTIONS',
      url: '/api/interests',
      headers: {
        origin: 'https://kommune.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    assert.ok(preflight.statusCode < 300);
    assert.match(String(preflight.headers['access-control-allow-methods']), /POST/);
    assert.match(String(preflight.headers['access-control-allow-headers']), /idempotency-key/i);
    assert.equal((await send({})).headers['access-control-allow-origin'], '*');
  });
});

describe('who receives', () => {
  const receiverOf = async (t: Parameters<typeof receivingServer>[0], wish: object, service = SERVICE) => {
    const { send } = await receivingServer(t, {}, service);
    const answer = await send({ ...WISH, municipality: undefined, ...wish });
    const { receiver, errors } = answer.json<{
      receiver?: string;
      errors?: { code: string; pointer: string }[];
    }>();
    return receiver ?? errors?.map(({ pointer, code }) => `${pointer} ${code}`).join();
  };
  const withoutFallback: Service = { ...SERVICE, offers: { interests: { fields: [] } } };

  it('is the place that was chosen', async (t) => {
    assert.equal(await receiverOf(t, { contactPoint: 'bergen-b' }), 'bergen-b');
  });
  it('is the one place that serves the municipality', async (t) => {
    assert.equal(await receiverOf(t, { municipality: '5530' }), 'senja');
  });
  it('is the fallback when several could and nobody has chosen', async (t) => {
    assert.equal(await receiverOf(t, { municipality: '4601' }), 'reserve');
  });
  it('is the fallback when the place takes no wishes, or is closed', async (t) => {
    assert.equal(await receiverOf(t, { municipality: '0301' }), 'reserve');
    assert.equal(await receiverOf(t, { municipality: '3301' }), 'reserve');
    assert.equal(await receiverOf(t, { contactPoint: 'tar-ikke' }), 'reserve');
  });
  it('is nobody without a fallback, and that is said', async (t) => {
    assert.equal(await receiverOf(t, { municipality: '4601' }, withoutFallback), '/municipality no-receiver');
    assert.equal(
      await receiverOf(t, { contactPoint: 'stengt' }, withoutFallback),
      '/contactPoint no-receiver',
    );
  });
  it('is the point for the whole country when nobody else takes it, not even a fallback', async (t) => {
    const { db, send } = await receivingServer(t);
    const wish = { ...WISH, municipality: '0301' };
    const receiver = async () => (await send(wish)).json<InterestReceipt>().receiver;
    const everywhere = point({ id: 'landet', municipalities: [], national: true, acceptsInterest: true });
    await saveContactPoints(db, OPERATOR, [everywhere], { replace: false, now: NOW });
    assert.equal(await receiver(), 'reserve');
    await saveService(db, OPERATOR, withoutFallback, NOW);
    assert.equal(await receiver(), 'landet');
    assert.equal((await send(WISH)).json<InterestReceipt>().receiver, 'senja');
  });
  it('is never a place that nobody knows', async (t) => {
    assert.equal(await receiverOf(t, { contactPoint: 'finnes-ikke' }), '/contactPoint unknown');
  });
});

describe('what is stored', () => {
  it('holds in the clear only what matching needs', async (t) => {
    const { db, send } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(FULL_WISH)).json<InterestReceipt>();
    const [row] = await rows(db);
    const { id, key_hash, body_hash, code_hash, sealed, ...clear } = row!;
    assert.deepEqual(clear, {
      operator: 'eksempel',
      contact_point: 'senja',
      reference,
      municipality: '5530',
      formats: 'in-person,online',
      languages: 'nb,se',
      wish: 'theme',
      status: 'new',
      created: '2026-11-21',
      kept_from: '2026-11-21',
      reminded: null,
      key_id: 'k-eksempel',
    });
    const all = JSON.stringify(row);
    for (const secret of [FULL_WISH.phone, FULL_WISH.email, FULL_WISH.alias, FULL_WISH.theme, withdrawalCode])
      assert.ok(!all.includes(secret), secret);
    assert.match(id + key_hash + body_hash + code_hash + sealed, /^[\w-]+$/);
  });
});

describe('a person who takes a wish back', () => {
  it('erases it, however the codes are written, and can’t send it again', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    const key = randomUUID();
    const { reference, withdrawalCode } = (await send(WISH, key)).json<InterestReceipt>();
    await send(WISH);
    const answer = await withdraw(
      ` ${reference.toLowerCase().replace('-', ' ')}`,
      withdrawalCode.replaceAll('-', ''),
    );
    assert.equal(answer.statusCode, 204);
    assert.equal(await count(db), 1);
    assert.equal((await send(WISH, key)).statusCode, 410);
    assert.equal((await send({ ...WISH, alias: 'x' }, key)).statusCode, 410);
    assert.equal(await count(db), 1);
    assert.deepEqual(await db.selectFrom('tally').select(['contact_point', 'outcome', 'total']).execute(), [
      { contact_point: 'senja', outcome: 'withdrawn', total: 1 },
    ]);
    const [mark, ...others] = await db.selectFrom('withdrawn').selectAll().execute();
    assert.deepEqual(others, []);
    assert.equal(mark?.ends, '2027-05-20');
  });

  it('gets the same answer when the codes are wrong, and nothing is erased or left', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    for (const [one, two] of [
      [reference, 'AAAA-BBBB-CCCC-DDDD'],
      ['ABCD-2345', withdrawalCode],
      ['', ''],
      ['🙂', "' or 1=1 --"],
    ] as const) {
      const answer = await withdraw(one, two);
      assert.equal(answer.statusCode, 204);
      assert.equal(answer.body, '');
    }
    assert.equal(await count(db), 1);
    assert.deepEqual(await db.selectFrom('withdrawn').selectAll().execute(), []);
    assert.deepEqual(await db.selectFrom('tally').selectAll().execute(), []);
  });

  it('makes the database do the same work whether or not the codes are right', async (t) => {
    const statements: string[] = [];
    const counted = (await openTestDatabase(t)).withPlugin({
      transformQuery: ({ node }) => {
        statements.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const { send, withdraw } = await receivingServer(t, { db: counted });
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    const workOf = async (code: string) => {
      statements.length = 0;
      await withdraw(reference, code);
      return [...statements];
    };
    const wrong = await workOf('AAAA-BBBB-CCCC-DDDD');
    assert.ok(wrong.length >= 6);
    assert.deepEqual(await workOf(withdrawalCode), wrong);
  });

  it('can do it twice, also at the same moment', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    const presses = Array.from({ length: 5 }, () => withdraw(reference, withdrawalCode));
    for (const { statusCode } of await Promise.all(presses)) assert.equal(statusCode, 204);
    assert.equal((await withdraw(reference, withdrawalCode)).statusCode, 204);
    assert.equal((await db.selectFrom('withdrawn').selectAll().execute()).length, 1);
    assert.deepEqual(await db.selectFrom('tally').select('total').execute(), [{ total: 1 }]);
  });

  it('can’t take back a wish at another operator', async (t) => {
    const { db, send } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    const other = await receivingServer(t, { db, operator: 'annen' });
    await other.withdraw(reference, withdrawalCode);
    assert.equal(await count(db), 1);
  });
});

describe('somebody who sends too much', () => {
  it('is asked to wait sooner than one who reads', async (t) => {
    const { server, send } = await receivingServer(t, { writeRateLimit: 2 });
    const { origin } = await listening(server);
    for (const status of [422, 422, 429]) {
      const answer = await send({});
      assert.equal(answer.statusCode, status);
      if (status === 429) assert.match(String(answer.headers['retry-after']), /^\d+$/);
    }
    assert.equal((await fetch(`${origin}/api/service.json`)).status, 200);
  });
});

describe('a database that stops answering', () => {
  it('is a 503 for one who sends, who can try again with the same key', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    await db.destroy();
    for (const answer of [await send(WISH), await withdraw('ABCD-2345', 'x')]) {
      assert.equal(answer.statusCode, 503);
      assert.equal(answer.headers['retry-after'], '10');
    }
  });
});

function sorted(value: object): string {
  return JSON.stringify(Object.entries(value).sort());
}
