import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import { keysFrom } from '../src/crypto/open-keys.js';
import { openRow } from '../src/interests/sealed.js';
import { Interest } from '../src/schemas/interest.js';
import type { Problem } from '../src/schemas/problem.js';
import type { Database } from '../src/store/tables.js';
import { arbitraryFor } from './support/arbitrary.js';
import { keyring, listening, sendRaw } from './support/server.js';
import { FULL_WISH, WISH, receivingServer } from './support/wishes.js';

/** A few here, as many as are wanted by hand: `INTEREST_CASES=20000`. */
const CASES = Number(process.env['INTEREST_CASES'] ?? 2_000);
const JSON_TYPE = {
  'content-type': 'application/json',
  'idempotency-key': '11111111-2222-4333-8444-555555555555',
};

const stored = async (db: Database) => (await db.selectFrom('interest').selectAll().execute()).length;
const deep = (levels: number) => `{"alias":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('what can’t be read as a wish', () => {
  const bodies: [string, string | Buffer, number][] = [
    ['nothing', '', 400],
    ['no JSON', 'alias=Morgenfugl', 400],
    ['half a wish', JSON.stringify(WISH).slice(0, -9), 400],
    ['something after the wish', `${JSON.stringify(WISH)}x`, 400],
    ['NaN', '{"adult":NaN}', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['a text', '"x"', 400],
    ['a number', '1', 400],
    ['a name that stands twice', JSON.stringify(WISH).replace('{', '{"adult":false,'), 400],
    ['a name that stands twice, hidden', JSON.stringify(WISH).replace('{', '{"\\u0061dult":false,'), 400],
    ['Latin-1', Buffer.from(JSON.stringify({ ...WISH, alias: 'Bjørn' }), 'latin1'), 400],
    ['UTF-16', Buffer.from(JSON.stringify(WISH), 'utf16le'), 400],
    ['compressed', gzipSync(JSON.stringify(WISH)), 400],
    ['more than 64 KiB', JSON.stringify({ ...WISH, alias: 'x'.repeat(65_536) }), 413],
    ['30,000 levels', deep(30_000), 422],
    ['100,000 levels', deep(100_000), 413],
    [
      '5,000 names',
      JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 1]))),
      422,
    ],
  ];
  for (const [name, body, status] of bodies) {
    it(`is refused: ${name}`, async (t) => {
      const { db, post } = await receivingServer(t);
      const answer = await post('interests', body, JSON_TYPE);
      assert.equal(answer.statusCode, status);
      assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.ok(answer.json<Problem>().errors.length > 0);
      assert.equal(await stored(db), 0);
    });
  }

  it('is refused without a word on what it is, also when there is nothing in it', async (t) => {
    const { server } = await receivingServer(t);
    for (const path of ['interests', 'withdrawals', 'renewals']) {
      const headers = { 'idempotency-key': JSON_TYPE['idempotency-key'] };
      const answer = await server.inject({ method: 'POST', url: `/api/${path}`, headers });
      assert.equal(answer.statusCode, 415, path);
      assert.deepEqual(answer.json<Problem>().errors, [{ pointer: '', code: 'unsupported-media-type' }]);
    }
  });

  it('is read with a byte order mark', async (t) => {
    const { post } = await receivingServer(t);
    assert.equal((await post('interests', `\uFEFF${JSON.stringify(WISH)}`, JSON_TYPE)).statusCode, 201);
  });

  it('is refused as anything but JSON, or compressed', async (t) => {
    const { db, post } = await receivingServer(t);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
      'x',
    ])
      assert.equal(
        (await post('interests', WISH, { ...JSON_TYPE, 'content-type': type })).statusCode,
        415,
        type,
      );
    assert.equal(
      (await post('interests', WISH, { ...JSON_TYPE, 'content-encoding': 'gzip' })).statusCode,
      415,
    );
    assert.equal(await stored(db), 0);
  });

  it('is refused without a key that makes it one, whatever odd one comes', async (t) => {
    const { db, post } = await receivingServer(t);
    for (const key of [
      '',
      'x',
      'a'.repeat(5_000),
      `${randomUUID()}x`,
      `${randomUUID()}, ${randomUUID()}`,
      '../..',
      'null',
    ])
      assert.equal((await post('interests', WISH, { 'idempotency-key': key })).statusCode, 400, key);
    assert.equal((await post('interests', WISH)).statusCode, 400);
    assert.equal(await stored(db), 0);
  });

  it('is refused with another method, also one that calls itself POST, and with what is personal in the address', async (t) => {
    const { db, server } = await receivingServer(t);
    for (const url of ['/api/interests', '/api/withdrawals', '/api/interests?phone=00000000']) {
      for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'] as const) {
        const headers = { 'x-http-method-override': 'POST' };
        const answer = await server.inject({ method, url, headers });
        assert.equal(answer.statusCode, 405, `${method} ${url}`);
        assert.equal(answer.headers['allow'], 'POST, OPTIONS');
      }
    }
    assert.equal(await stored(db), 0);
  });

  it('is refused from a page of a site that is no partner', async (t) => {
    const { db, post } = await receivingServer(t, { allowedOrigins: ['https://kommune.example'] });
    for (const origin of [
      'https://ond.example',
      'null',
      'https://kommune.example.ond.example',
      'https://xkommune.example',
    ])
      assert.equal((await post('interests', WISH, { ...JSON_TYPE, origin })).statusCode, 403, origin);
    assert.equal(await stored(db), 0);
    const good = await post('interests', WISH, { ...JSON_TYPE, origin: 'https://kommune.example' });
    assert.equal(good.statusCode, 201);
    assert.equal(good.headers['access-control-allow-origin'], 'https://kommune.example');
  });

  it('is taken from the backend’s own pages, whoever else may send', async (t) => {
    const allowedOrigins = ['https://kommune.example'];
    const { post } = await receivingServer(t, {
      allowedOrigins,
      publicUrl: 'https://selvhjelp.example/gruppe',
    });
    const unnamed = await receivingServer(t, { allowedOrigins });
    // What Chromium sends from a page of http://127.0.0.1:8080.
    const own = { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8080' };
    const codes = { reference: 'ABCD-2345', withdrawalCode: 'x' };
    for (const [path, body, status] of [
      ['interests', WISH, 201],
      ['withdrawals', codes, 204],
      ['renewals', codes, 204],
    ] as const) {
      const key = { 'idempotency-key': randomUUID() };
      const behindProxy = { ...key, host: '10.0.0.7:8080', origin: 'https://selvhjelp.example' };
      assert.equal((await post(path, body, behindProxy)).statusCode, status, path);
      assert.equal((await post(path, body, { ...key, ...own })).statusCode, 403, path);
      assert.equal((await unnamed.post(path, body, { ...key, ...own })).statusCode, status, path);
      for (const origin of ['https://ond.example', 'null', '', 'http://127.0.0.1:80800']) {
        const stranger = await unnamed.post(path, body, { ...key, host: own.host, origin });
        assert.equal(stranger.statusCode, 403, origin);
      }
    }
  });

  it('is refused when it is cut off on the way', async (t) => {
    const { db, server } = await receivingServer(t);
    const { port } = await listening(server);
    const head = `POST /api/interests HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\n`;
    const bad = await sendRaw(port, `${head}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`);
    assert.match(bad, /^HTTP\/1\.1 400 /);
    assert.equal(await stored(db), 0);
  });
});

describe('a field that is wrong', () => {
  const faults: [object, string][] = [
    [{ municipality: undefined }, '/municipality missing'],
    [{ phone: undefined }, '/phone missing'],
    [{ adult: undefined }, '/adult missing'],
    [{ consent: undefined }, '/consent missing'],
    ...[false, 'true', 1, null, [true]].map((adult): [object, string] => [{ adult }, '/adult invalid']),
    [{ consent: true }, '/consent invalid'],
    [{ consent: { ...WISH.consent, version: '2020-01' } }, '/consent/version unknown'],
    [{ consent: { version: '2026-11' } }, '/consent/lang missing'],
    [{ consent: { ...WISH.consent, more: 1 } }, '/consent unknown-field'],
    [{ hemmelig: 1 }, ' unknown-field'],
    [Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`hemmelig${i}`, i])), ' unknown-field'],
    [{ ['__proto__']: 1 }, ' unknown-field'],
    [{ constructor: { prototype: {} } }, ' unknown-field'],
    [{ municipality: '9999' }, '/municipality unknown'],
    [{ municipality: 5530 }, '/municipality invalid'],
    [{ municipality: '1850' }, '/municipality invalid'],
    ...[
      12345678,
      ['00 00 00 00'],
      {},
      '',
      '12',
      'ring meg',
      '0000000',
      '+47 00 00 00',
      '000000000',
      '00 00 00 00\n',
      '９０００００００',
      '+1',
    ].map((phone): [object, string] => [{ phone }, '/phone invalid']),
    [{ phone: '0'.repeat(31) }, '/phone invalid'],
    ...[
      'a',
      'a@b',
      '@b.example',
      'a b@c.example',
      'a@b.example\r\nBcc: c@d.example',
      'a\u0000@b.example',
      'a\u202e@b.example',
      `${'a'.repeat(65)}@b.example`,
      '.a@b.example',
      'a.@b.example',
      'a..b@c.example',
      'a@b..example',
      'a@b-.example',
      'a@-b.example',
      'a@.b.example',
      'a@b.example.',
      `a@${'b'.repeat(64)}.example`,
      'a#b@c.example',
    ].map((email): [object, string] => [{ email }, '/email invalid']),
    [{ email: `a@${'b'.repeat(250)}.example` }, '/email invalid'],
    ...['\u200b', '\u00ad ', '\u2800', '\u3164', '\ufe0f\u034f'].map((alias): [object, string] => [
      { alias },
      '/alias invalid',
    ]),
    ...['', ' ', 'a\u0000b', 'a\nb', '\ud800', 'a\u202eb', '\u0007', 7].map((alias): [object, string] => [
      { alias },
      '/alias invalid',
    ]),
    [{ alias: '👩‍👩‍👧‍👦'.repeat(500) }, '/alias too-long'],
    [{ languages: 'nb' }, '/languages invalid'],
    [{ languages: ['norsk bokmål'] }, '/languages/0 invalid'],
    [{ formats: ['in-person', 'in-person'] }, '/formats invalid'],
    [{ formats: [null] }, '/formats/0 invalid'],
    [{ meetingTimes: ['night'] }, '/meetingTimes/0 invalid'],
    [{ wish: 'anything' }, '/wish invalid'],
    [{ theme: 'my own words' }, '/theme invalid'],
    [{ onBehalf: 'x' }, '/onBehalf invalid'],
    [{ mayLeaveMessage: 'yes' }, '/mayLeaveMessage invalid'],
    [{ phoneBy: 'fax' }, '/phoneBy invalid'],
    [{ contactPoint: '../..' }, '/contactPoint invalid'],
  ];
  it('is named, with what is wrong, and nothing else is told or stored', async (t) => {
    const { db, send } = await receivingServer(t);
    for (const [change, expected] of faults) {
      const wish = JSON.stringify({ ...WISH, ...change });
      const answer = await send(wish);
      assert.equal(answer.statusCode, 422, expected);
      const { errors = [] } = answer.json<Problem>();
      assert.deepEqual(
        errors.map(({ pointer, code }) => `${pointer} ${code}`),
        [expected],
        wish.slice(0, 200),
      );
      assert.doesNotMatch(answer.body, /hemmelig|Morgenfugl/);
    }
    assert.equal(await stored(db), 0);
    assert.equal(({} as { more?: unknown }).more, undefined);
  });

  it('is named with all the others at once', async (t) => {
    const { send } = await receivingServer(t);
    const faultsOf = async (wish: object) =>
      (await send(wish)).json<Problem>().errors.map(({ pointer, code }) => `${pointer} ${code}`);
    const all = ['/municipality missing', '/phone missing', '/adult missing', '/consent missing'];
    assert.deepEqual(await faultsOf({}), all);
    const strange = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x${i}`, i]));
    assert.deepEqual(await faultsOf(strange), [...all, ' unknown-field']);
    assert.deepEqual(await faultsOf({ phone: 7, contactPoint: 'senja', adult: true }), [
      '/consent missing',
      '/phone invalid',
    ]);
  });

  it('is no telephone number, name or address that a person may well have', async (t) => {
    const { send } = await receivingServer(t);
    for (const phone of [
      '(+47) 40000000',
      '400.00.000',
      '+47\u00a0400\u202f00\u00a0000',
      '(0047) 400-00-000',
    ])
      assert.equal((await send({ ...WISH, phone })).statusCode, 201, phone);
    for (const email of [
      'kari&ola@eksempel.example',
      'a%b@eksempel.example',
      "k/a.o'b+c@eksempel.example",
      'kari@blå-bær.eksempel.example',
      'a@b.xn--p1ai',
      `a@${'b'.repeat(63)}.example`,
    ])
      assert.equal((await send({ ...WISH, email })).statusCode, 201, email);
    for (const alias of ['a\u00adb', '👩‍👩‍👧‍👦', 'é', '4'])
      assert.equal((await send({ ...WISH, alias })).statusCode, 201, alias);
  });

  it('is found out fast, however long it is', async (t) => {
    const { send } = await receivingServer(t);
    const began = performance.now();
    for (const [name, part] of [
      ['email', 'a.'],
      ['email', `a@${'b.'.repeat(5)}`],
      ['email', 'a-'],
      ['phone', '('],
      ['phone', '0 '],
      ['alias', '\u00ad'],
    ] as const)
      assert.equal((await send({ ...WISH, [name]: part.repeat(60_000 / part.length / 2) })).statusCode, 422);
    assert.ok(performance.now() - began < 3_000);
  });

  it('is any that holds a national identity number, but no foreign telephone number', async (t) => {
    const { db, send } = await receivingServer(t);
    // Of the authorities' own series for tests (month + 80), and a D-number of it.
    for (const number of syntheticNumbers()) {
      for (const change of [
        { alias: `Jeg er ${number}` },
        { phone: number },
        { phone: `${number.slice(0, 6)} ${number.slice(6)}` },
        { email: `${number}@eksempel.example` },
      ]) {
        const answer = await send({ ...WISH, ...change });
        assert.equal(answer.statusCode, 422, JSON.stringify(change));
        assert.deepEqual(answer.json<Problem>().errors, [
          { pointer: `/${Object.keys(change)[0]}`, code: 'national-id' },
        ]);
        assert.ok(!answer.body.includes(number));
      }
      assert.equal(await stored(db), 0);
      assert.equal((await send({ ...WISH, phone: `+${number}` })).statusCode, 201);
      await db.deleteFrom('interest').execute();
    }
  });

  it('is any that the operator has not said that it asks for', async (t) => {
    const service = {
      format: 1 as const,
      offers: { interests: { fields: ['email', 'alias'], fallbackReceiver: 'reserve' } },
    };
    const { send } = await receivingServer(t, {}, service);
    const codes = async (wish: object) =>
      (await send(wish)).json<Problem>().errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await codes({ ...FULL_WISH, phoneBy: undefined, mayLeaveMessage: undefined }), [
      '/phone unknown-field',
      '/languages unknown-field',
      '/formats unknown-field',
      '/meetingTimes unknown-field',
      '/wish unknown-field',
      '/theme unknown-field',
      '/onBehalf unknown-field',
    ]);
    assert.equal(
      (await send({ ...WISH, phone: undefined, email: FULL_WISH.email, alias: 'x' })).statusCode,
      201,
    );
  });
});

describe('a withdrawal or renewal that makes no sense', () => {
  it('is refused when it is none', async (t) => {
    const { post } = await receivingServer(t);
    const one = 'ABCD-2345';
    for (const [body, status] of [
      [{}, 422],
      [{ reference: one }, 422],
      [{ reference: one, withdrawalCode: 1 }, 422],
      ['[]', 400],
      ['', 400],
    ] as const) {
      for (const path of ['withdrawals', 'renewals'])
        assert.equal((await post(path, body)).statusCode, status);
    }
  });

  it('gets the same answer as any other when it is only nonsense', async (t) => {
    const { post } = await receivingServer(t);
    for (const body of [
      { reference: 'ABCD-2345', withdrawalCode: 'ABCD-2345', more: 1 },
      { reference: 'x'.repeat(30_000), withdrawalCode: '\ufdfa'.repeat(10_000) },
      { reference: '', withdrawalCode: '\u0000\ud800' },
    ]) {
      for (const path of ['withdrawals', 'renewals'])
        assert.equal((await post(path, body)).statusCode, 204, path);
    }
  });
});

describe('whatever is sent', () => {
  it('never makes the server fail, and is stored whole or not at all', async (t) => {
    const lines: string[] = [];
    const { db, send } = await receivingServer(t, {
      logStream: { write: (line) => lines.push(line) },
      logLevel: 'info',
      rateLimit: 10_000_000,
    });
    const keys = keysFrom(keyring);
    let taken = 0;
    const property = fc.asyncProperty(anyWish(), async (wish) => {
      const { statusCode } = await send(wish);
      assert.ok([201, 400, 413, 422].includes(statusCode), String(statusCode));
      if (statusCode === 201) taken += 1;
    });
    await fc.assert(property, { numRuns: CASES });
    const rows = await db.selectFrom('interest').selectAll().execute();
    assert.equal(rows.length, taken);
    assert.ok(taken > CASES / 20, `${taken} were taken`);
    for (const row of rows) assert.equal(openRow(row, keys).interest.adult, true);
    assert.equal(lines.filter((line) => !/"msg":"answered"/.test(line)).length, 0);
    assert.ok(lines.every((line) => Object.keys(JSON.parse(line) as object).length <= 8));
  });
});

/** Wishes that fit, wishes of which one field has gone wrong, and anything at all. */
function anyWish(): Arbitrary<unknown> {
  const phone = fc.oneof(fc.stringMatching(/^[2-9]\d{7}$/), fc.stringMatching(/^(\+|00)4[68] ?\d{7,10}$/));
  const good = fc
    .tuple(arbitraryFor(Interest), phone, fc.constantFrom('5530', '4601', '0301', '1931', undefined))
    .map(([wish, number, municipality]) => ({
      ...(wish as Interest),
      phone: number,
      municipality,
      contactPoint: municipality ? undefined : 'senja',
      consent: WISH.consent,
    }));
  const names = fc.constantFrom(...Object.keys(FULL_WISH), '__proto__', 'toJSON', '');
  const value = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.string({ unit: 'binary', maxLength: 100 }),
  );
  const broken = fc
    .tuple(good, names, value)
    .map(([wish, name, other]) => text({ ...wish, [name]: other }) ?? '{}');
  return fc.oneof(
    { weight: 3, arbitrary: good },
    { weight: 5, arbitrary: broken },
    { weight: 1, arbitrary: arbitraryFor(Interest) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}

/** What JSON can't hold is sent as it can. */
function text(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_name, inner: unknown) =>
      typeof inner === 'bigint' ? String(inner) : inner,
    );
  } catch {
    return undefined;
  }
}

/** One for each of three dates: month + 80, day + 40 with it, month + 40. */
function syntheticNumbers(): string[] {
  const serials = Array.from({ length: 99 }, (_, index) => 900 + index);
  return ['118190', '418190', '314190'].map(
    (date) => serials.map((serial) => withControlDigits(`${date}${serial}`)).find(Boolean) ?? '',
  );
}

/** Two control digits, by the weights that Skatteetaten tells of; undefined when there are none. */
function withControlDigits(nine: string): string | undefined {
  const digit = (digits: string, weights: number[]) =>
    (11 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)) % 11;
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}
