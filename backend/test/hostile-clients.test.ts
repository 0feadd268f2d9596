import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { keysFrom } from '../src/crypto/open-keys.js';
import { registerInterest } from '../src/interests/register.js';
import { parseStrictly } from '../src/routes/writing.js';
import type { InterestReceipt } from '../src/schemas/interest.js';
import { readPublication } from '../src/store/publication.js';
import type { Database } from '../src/store/tables.js';
import { NOW, OPERATOR, geography, keyring, listening, sendRaw } from './support/server.js';
import { WISH, receivingServer } from './support/wishes.js';

const count = async (db: Database) => (await db.selectFrom('interest').selectAll().execute()).length;
const KEY = '11111111-2222-4333-8444-555555555555';
const BODY = JSON.stringify(WISH);

const head = (more: string[], key: string = KEY) =>
  [
    'POST /api/interests HTTP/1.1',
    'Host: x',
    'Content-Type: application/json',
    `Idempotency-Key: ${key}`,
    ...more,
    '',
    '',
  ].join('\r\n');
const whole = (more: string[] = []) => `${head([`Content-Length: ${BODY.length}`, ...more])}${BODY}`;
const statusesOf = (reply: string) => [...reply.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);

describe('a client that sends the same wish again and again', () => {
  it('makes one registration of 64 at once, also when two processes serve it', async (t) => {
    const one = await receivingServer(t);
    const two = await receivingServer(t, { db: one.db });
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) => (index % 2 ? one : two).send(WISH, KEY)),
    );
    const good = answers.filter(({ statusCode }) => statusCode === 201);
    assert.ok(good.length > 0);
    assert.ok(answers.every(({ statusCode }) => [201, 409].includes(statusCode)));
    assert.equal(new Set(good.map(({ body }) => body)).size, 1);
    assert.equal(await count(one.db), 1);
  });

  it('does not bring back what was withdrawn while a second process still worked on it', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    const context = { db, operator: OPERATOR, keys: keysFrom(keyring), geography, now: () => NOW };
    const late = await registerInterest(
      context,
      async () => {
        const { reference, withdrawalCode } = (await send(WISH, KEY)).json<InterestReceipt>();
        await withdraw(reference, withdrawalCode);
        return readPublication(db, OPERATOR);
      },
      KEY,
      WISH,
    );
    assert.deepEqual(late, { kind: 'withdrawn' });
    assert.equal(await count(db), 0);
  });

  it('leaves nothing behind when it withdraws at the same moment as it sends again', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    for (let round = 0; round < 5; round++) {
      const key = randomUUID();
      const { reference, withdrawalCode } = (await send(WISH, key)).json<InterestReceipt>();
      const [again] = await Promise.all([
        send(WISH, key),
        withdraw(reference, withdrawalCode),
        send(WISH, key),
      ]);
      assert.ok([201, 409, 410].includes(again.statusCode), String(again.statusCode));
      assert.equal((await send(WISH, key)).statusCode, 410);
    }
    assert.equal(await count(db), 0);
  });

  it('may send two in one go on one connection', async (t) => {
    const { db, server } = await receivingServer(t);
    const { port } = await listening(server);
    const reply = await sendRaw(port, whole() + whole(['Connection: close']));
    assert.equal(statusesOf(reply).length, 2);
    assert.ok(statusesOf(reply).every((status) => status === '201' || status === '409'));
    assert.equal(await count(db), 1);
  });
});

describe('a client that makes reading hard', () => {
  it('does not hold up others with a text of nothing but quotation marks', () => {
    const body = Buffer.from(JSON.stringify({ alias: '"'.repeat(32_000) }));
    const start = performance.now();
    parseStrictly(body);
    assert.ok(performance.now() - start < 500, 'was two seconds when each mark was looked at anew');
  });

  it('is not told that a name stands twice because a text begins with a colon', async (t) => {
    const { send } = await receivingServer(t);
    const answer = await send({ ...WISH, languages: ['nb', ':nn'], alias: ':-)' });
    assert.equal(answer.statusCode, 422);
    assert.equal((await send({ ...WISH, alias: '":' })).statusCode, 201);
    assert.equal((await send(BODY.replace('"adult"', '"\\"":1,"\\"":2,"adult"'))).statusCode, 400);
  });

  it('gets a refusal that a page can read for headers of 16 kB', async (t) => {
    const { db, server } = await receivingServer(t);
    const { port } = await listening(server);
    const reply = await sendRaw(port, whole([`X-Long: ${'x'.repeat(17_000)}`]));
    assert.deepEqual(statusesOf(reply), ['431']);
    assert.match(reply, /access-control-allow-origin: \*/i);
    assert.equal(await count(db), 0);
  });

  it('is cut off when its body never ends', async (t) => {
    const { db, server } = await receivingServer(t);
    const { port } = await listening(server);
    const socket = connect(port, '127.0.0.1');
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString('latin1'))).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(head(['Transfer-Encoding: chunked']));
    const block = `${(8192).toString(16)}\r\n${' '.repeat(8192)}\r\n`;
    for (let sent = 0; sent < 1000 && socket.writable && !socket.destroyed; sent++) {
      if (!socket.write(block))
        await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (!socket.closed) await once(socket, 'close');
    assert.deepEqual(statusesOf(reply), ['413']);
    assert.equal(await count(db), 0);
  });

  it('hides no second request behind two lengths', async (t) => {
    const { db, server } = await receivingServer(t);
    const { port } = await listening(server);
    for (const more of [
      [`Content-Length: ${BODY.length}`, 'Transfer-Encoding: chunked'],
      [`Content-Length: ${BODY.length}`, 'Content-Length: 1'],
      ['Transfer-Encoding: chunked, identity'],
      ['Transfer-Encoding: gzip, chunked'],
    ]) {
      const reply = await sendRaw(port, `${head([...more, 'Connection: close'])}${BODY}`);
      assert.match(statusesOf(reply)[0] ?? '', /^4/, more.join());
    }
    assert.equal(await count(db), 0);
  });

  it('gets no further with odd keys, whatever they look like', async (t) => {
    const { db, post } = await receivingServer(t);
    for (const key of [
      `{${KEY}}`,
      `urn:uuid:${KEY}`,
      KEY.replaceAll('-', ''),
      `"${KEY}"`,
      KEY.replace('1', 'æ'),
      KEY.replace('1', '１'),
    ])
      assert.equal((await post('interests', WISH, { 'idempotency-key': key })).statusCode, 400, key);
    assert.equal((await post('interests', WISH, { 'idempotency-key': ` ${KEY} ` })).statusCode, 400);
    assert.equal(await count(db), 0);
  });
});

describe('a client that says that it comes from somewhere else each time', () => {
  it('is counted by where it comes from', async (t) => {
    const { post } = await receivingServer(t, { writeRateLimit: 2 });
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const headers = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` };
      statuses.push(
        (await post('interests', {}, { ...headers, 'idempotency-key': randomUUID() })).statusCode,
      );
    }
    assert.deepEqual(statuses, [422, 422, 429]);
  });

  it('is counted by what the nearest trusted proxy says, not by what it has put before that', async (t) => {
    const { post } = await receivingServer(t, { writeRateLimit: 2, trustedProxies: ['loopback'] });
    const statuses: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const headers = { 'x-forwarded-for': `${address}, 198.51.100.7`, 'idempotency-key': randomUUID() };
      statuses.push((await post('interests', {}, headers)).statusCode);
    }
    assert.deepEqual(statuses, [422, 422, 429]);
  });
});

describe('a page of another site', () => {
  it('can send the key, and read what is wrong and how long to wait', async (t) => {
    const { server, post } = await receivingServer(t, { writeRateLimit: 2 });
    const origin = 'https://kommune.example';
    const preflight = await server.inject({
      method: 'OPTIONS',
      url: '/api/interests',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    assert.match(String(preflight.headers['access-control-allow-headers']), /content-type.*idempotency-key/i);
    const key = { origin, 'idempotency-key': KEY };
    const answers = await Promise.all([post('interests', WISH, key), post('interests', WISH, key)]);
    answers.push(await post('interests', WISH, key));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [201, 409, 429],
    );
    for (const { headers, statusCode } of answers) {
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-credentials'], undefined);
      assert.match(String(headers['access-control-expose-headers']), /Retry-After/);
      if (statusCode !== 201) assert.match(String(headers['retry-after']), /^\d+$/);
    }
  });
});

describe('codes that are written oddly', () => {
  it('are understood in full width and with any kind of hyphen, and nothing else passes for them', async (t) => {
    const { db, send, withdraw } = await receivingServer(t);
    const { reference, withdrawalCode } = (await send(WISH)).json<InterestReceipt>();
    const wide = (code: string) =>
      code.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    for (const odd of [
      'ﷺ'.repeat(100),
      '\u0000',
      '\ud800',
      '🙂'.repeat(50),
      `${withdrawalCode}A`,
      withdrawalCode.slice(1),
    ])
      assert.equal((await withdraw(reference, odd)).statusCode, 204);
    assert.equal(await count(db), 1);
    await withdraw(wide(reference), withdrawalCode.replaceAll('-', ' – '));
    assert.equal(await count(db), 0);
  });
});
