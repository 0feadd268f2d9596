import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import type { InterestReceipt } from '../src/schemas/interest.js';
import { listening, sendRaw } from './support/server.js';
import { FULL_WISH, receivingServer } from './support/wishes.js';

/** What nobody but the receiver may ever read; not what a line of a log may hold by chance (`nb`, `5530`). */
const SECRETS = [
  FULL_WISH.phone,
  FULL_WISH.phone.replaceAll(' ', ''),
  FULL_WISH.email,
  FULL_WISH.alias,
  FULL_WISH.theme,
  'evening',
  'relative',
  'in-person',
];

describe('neither the log nor an answer to anybody', () => {
  it('holds anything of a wish, whether it is taken, refused, cut, sent twice or withdrawn, or the database fails', async (t) => {
    const lines: string[] = [];
    const { db, server, send, post, withdraw } = await receivingServer(t, {
      logLevel: 'trace',
      logStream: { write: (line) => lines.push(line) },
    });
    const key = randomUUID();
    const taken = await send(FULL_WISH, key);
    const { reference, withdrawalCode } = taken.json<InterestReceipt>();
    const others = [
      taken,
      await send(FULL_WISH, key),
      await send({ ...FULL_WISH, alias: `${FULL_WISH.alias}!` }, key),
      await send({
        ...FULL_WISH,
        [FULL_WISH.alias]: FULL_WISH.email,
        theme: FULL_WISH.alias,
        wish: FULL_WISH.phone,
      }),
      await send({ ...FULL_WISH, municipality: '9999', consent: { version: FULL_WISH.alias, lang: 'nb' } }),
      await send(JSON.stringify(FULL_WISH).slice(0, -5)),
      await post('interests', FULL_WISH, { 'content-type': 'text/plain', 'idempotency-key': key }),
      await post(`interests?${FULL_WISH.alias}`, FULL_WISH, { 'idempotency-key': FULL_WISH.alias }),
      await withdraw(reference, FULL_WISH.alias),
    ];
    const { port } = await listening(server);
    const raw = await sendRaw(
      port,
      `POST /api/interests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n${JSON.stringify(FULL_WISH)}`,
    );
    // A row that no key opens any more is as bad as it gets without the database being away.
    await db.updateTable('interest').set({ sealed: 'AAAA' }).execute();
    others.push(await send(FULL_WISH, key));
    await withdraw(reference, withdrawalCode);
    others.push(await send(FULL_WISH, key));
    await db.schema.dropTable('interest').execute();
    others.push(await send(FULL_WISH), await withdraw(reference, withdrawalCode));
    await db.destroy();
    others.push(await send(FULL_WISH), await withdraw(reference, withdrawalCode));
    const codes = others.map(({ statusCode }) => statusCode);
    assert.deepEqual(codes, [201, 201, 422, 422, 422, 400, 415, 400, 204, 503, 410, 503, 503, 503, 503]);

    const log = lines.filter((line) => !line.includes('Server listening')).join('');
    assert.match(log, /"route":"\/api\/interests","status":201/);
    assert.match(log, /a wish could not be stored/);
    for (const secret of [...SECRETS, reference, withdrawalCode, key])
      assert.ok(!log.includes(secret), secret);
    for (const { body } of others) for (const secret of SECRETS) assert.ok(!body.includes(secret), secret);
    for (const secret of SECRETS) assert.ok(!raw.includes(secret), secret);
  });
});

describe('a list of what can be read by all', () => {
  it('holds nothing of those who have sent a wish', async (t) => {
    const { server, send } = await receivingServer(t);
    for (let count = 0; count < 6; count++) await send(FULL_WISH);
    for (const name of ['service.json', 'contact-points.json', 'waiting.json']) {
      const { body } = await server.inject(`/api/${name}`);
      for (const secret of [FULL_WISH.phone, FULL_WISH.email, FULL_WISH.alias, FULL_WISH.theme])
        assert.ok(!body.includes(secret), name);
    }
  });
});
