import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { saveContactPoints } from '../src/store/contact-points.js';
import { saveService } from '../src/store/service.js';
import { NOW, OPERATOR, geography, point, testServer, testServerWith } from './support/server.js';

const PATH = '/api/contact-points.json';

describe('contact-points.json', () => {
  it('is an empty list before anything has been taken in', async (t) => {
    const { server } = await testServer(t);
    const answer = await server.inject(PATH);
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    assert.deepEqual(answer.json(), { format: 1, generated: '1970-01-01T00:00:00.000Z', contactPoints: [] });
  });

  it('gives the places in the order of the file, with the time they were taken in', async (t) => {
    const points = [point({ id: 'b' }), point({ id: 'a', name: 'Æøå – Sámi: čđŋšŧž' })];
    const { server } = await testServerWith(t, points);
    assert.deepEqual((await server.inject(PATH)).json(), {
      format: 1,
      generated: NOW.toISOString(),
      contactPoints: points,
    });
  });

  it('may be read by a page on any site, in a sandbox too, with the headers that a page may see', async (t) => {
    const { server } = await testServer(t);
    for (const origin of ['https://kommune.example', 'null']) {
      const { headers } = await server.inject({ url: PATH, headers: { origin } });
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-expose-headers'], 'Retry-After, ETag');
      assert.equal(headers['set-cookie'], undefined);
    }
  });

  it('is kept for five minutes, and asked for again without being sent again', async (t) => {
    const { server } = await testServerWith(t, [point()]);
    const first = await server.inject({ url: PATH, headers: { 'accept-encoding': 'gzip' } });
    assert.match(String(first.headers['cache-control']), /^public, max-age=300,/);
    for (const tag of [
      first.headers.etag,
      `W/${String(first.headers.etag)}`,
      `"x", ${String(first.headers.etag)}`,
      '*',
    ]) {
      const again = await server.inject({ url: PATH, headers: { 'if-none-match': String(tag) } });
      assert.equal(again.statusCode, 304);
      assert.equal(again.body, '');
    }
    const other = await server.inject({ url: PATH, headers: { 'if-none-match': '"something-else"' } });
    assert.equal(other.statusCode, 200);
  });

  it('has another tag when it has other content', async (t) => {
    const { server, db } = await testServerWith(t, [point()]);
    const before = await server.inject(PATH);
    await saveContactPoints(db, OPERATOR, [point({ name: 'Nytt navn' })], { replace: false, now: NOW });
    const after = await server.inject({
      url: PATH,
      headers: { 'if-none-match': String(before.headers.etag) },
    });
    assert.equal(after.statusCode, 200);
    assert.equal(after.json().contactPoints[0].name, 'Nytt navn');
  });

  it('comes compressed as the client wishes, always the same text', async (t) => {
    const { server } = await testServerWith(
      t,
      Array.from({ length: 50 }, (_, index) => point({ id: `sted-${index}` })),
    );
    const plain = await server.inject(PATH);
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.headers['vary'], 'Accept-Encoding');
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [accept, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['*', 'br'],
    ] as const) {
      const answer = await server.inject({ url: PATH, headers: { 'accept-encoding': accept } });
      assert.equal(answer.headers['content-encoding'], encoding);
      assert.equal(unpack[encoding](answer.rawPayload).toString(), plain.body);
      assert.notEqual(answer.headers.etag, plain.headers.etag);
    }
  });

  it('answers HEAD with the same headers and no content', async (t) => {
    const { server } = await testServerWith(t, [point()]);
    const get = await server.inject(PATH);
    const head = await server.inject({ method: 'HEAD', url: PATH });
    assert.equal(head.statusCode, 200);
    assert.equal(head.body, '');
    assert.equal(head.headers.etag, get.headers.etag);
    assert.equal(head.headers['content-length'], get.headers['content-length']);
  });

  it('answers a preflight, and an OPTIONS that is none', async (t) => {
    const { server } = await testServer(t);
    const headers = { origin: 'https://kommune.example', 'access-control-request-method': 'GET' };
    const preflight = await server.inject({ method: 'OPTIONS', url: PATH, headers });
    assert.equal(preflight.statusCode, 204);
    assert.equal(preflight.headers['access-control-allow-methods'], 'GET, HEAD, POST');
    assert.equal((await server.inject({ method: 'OPTIONS', url: PATH })).statusCode, 204);
  });

  it('ignores a query, as a plain folder of files does', async (t) => {
    const { server } = await testServerWith(t, [point()]);
    assert.equal((await server.inject(`${PATH}?v=2`)).body, (await server.inject(PATH)).body);
  });

  it('refuses to be written to', async (t) => {
    const { server } = await testServer(t);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const headers = { 'content-type': 'application/json', 'x-http-method-override': 'GET' };
      const answer = await server.inject({ method, url: PATH, headers, payload: '{not json' });
      assert.equal(answer.statusCode, 405);
      assert.equal(answer.headers['allow'], 'GET, HEAD, OPTIONS');
      assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(answer.json().status, 405);
    }
  });

  it('can be kept to partners by a list, and then only they are named', async (t) => {
    const { server } = await testServer(t, { allowedOrigins: ['https://kommune.example'] });
    const allowed = async (origin: string) =>
      (await server.inject({ url: PATH, headers: { origin } })).headers['access-control-allow-origin'];
    assert.equal(await allowed('https://kommune.example'), 'https://kommune.example');
    for (const origin of [
      'https://kommune.example.evil.example',
      'https://evilkommune.example',
      'http://kommune.example',
      'null',
    ]) {
      assert.equal(await allowed(origin), undefined);
    }
    const { headers } = await server.inject({ url: PATH, headers: { origin: 'https://kommune.example' } });
    assert.match(String(headers['vary']), /Origin/);
  });
});

describe('addresses that are not public', () => {
  const door = {
    municipalities: ['5530'],
    address: { street: 'Eksempelveien 1', postcode: '9300', place: 'Eksempel', note: 'Ring på hos Eksempel' },
    location: { lat: 69.111111, lon: 17.111111, precision: 'exact' as const },
    translations: {
      en: {
        name: 'Example',
        'address.note': 'Ring the bell at Example',
        'address.street': 'Eksempelveien 1',
        'Address.street': 'Eksempelveien 1',
        street: 'Eksempelveien 1',
        gateadresse: 'Eksempelveien 1',
      },
    },
  };
  const secrets = /Eksempelveien|9300|Ring|69\.1111|17\.1111/;

  it('leave the server as the centre of the municipality and nothing finer', async (t) => {
    for (const addressVisibility of ['area', 'hidden'] as const) {
      const { server } = await testServerWith(t, [point({ ...door, addressVisibility })]);
      const { body } = await server.inject(PATH);
      assert.doesNotMatch(body, secrets);
      const [sent] = JSON.parse(body).contactPoints;
      assert.deepEqual(sent.location, { ...geography.centreOf('5530'), precision: 'area' });
      assert.equal(sent.address, undefined);
      assert.deepEqual(sent.translations, { en: { name: 'Example' } });
    }
  });

  it('follow a former municipality number to where it is today', async (t) => {
    const { server } = await testServerWith(t, [
      point({ ...door, municipalities: ['1931'], addressVisibility: 'hidden' }),
    ]);
    const [sent] = (await server.inject(PATH)).json().contactPoints;
    assert.deepEqual(sent.location, { ...geography.centreOf('5530'), precision: 'area' });
  });

  it('have no position at all when the municipality is unknown', async (t) => {
    const { municipalities: _none, ...homeless } = { ...point(), ...door };
    const { server } = await testServerWith(t, [{ ...homeless, addressVisibility: 'hidden' }]);
    const { body } = await server.inject(PATH);
    assert.doesNotMatch(body, secrets);
    assert.equal(JSON.parse(body).contactPoints[0].location, undefined);
  });

  it('are left as they are when they are public', async (t) => {
    const { server } = await testServerWith(t, [point({ ...door, addressVisibility: 'public' })]);
    const [sent] = (await server.inject(PATH)).json().contactPoints;
    assert.deepEqual(sent.address, door.address);
    assert.deepEqual(sent.location, door.location);
    assert.deepEqual(sent.translations.en, { name: 'Example', 'address.note': 'Ring the bell at Example' });
  });
});

describe('service.json', () => {
  it('says only the format until something has been taken in', async (t) => {
    const { server } = await testServer(t);
    assert.deepEqual((await server.inject('/api/service.json')).json(), { format: 1 });
  });

  it('gives what the operator has said, and leaves the places alone', async (t) => {
    const { server, db } = await testServerWith(t, [point()]);
    const service = { format: 1 as const, name: 'Eksempel', operator: { name: 'Eksempel fylkeskommune' } };
    await saveService(db, OPERATOR, service, NOW);
    assert.deepEqual((await server.inject('/api/service.json')).json(), service);
    assert.equal((await server.inject(PATH)).json().contactPoints.length, 1);
  });

  it('says that wishes can be renewed, where wishes are taken at all', async (t) => {
    const { server, db } = await testServerWith(t, [point()]);
    const interests = { fields: ['email'] };
    await saveService(db, OPERATOR, { format: 1, offers: { interests } }, NOW);
    assert.deepEqual((await server.inject('/api/service.json')).json().offers, {
      interests: { ...interests, renewals: true },
    });
  });

  it('is each operator’s own', async (t) => {
    const { server, db } = await testServerWith(t, [point()]);
    await saveService(db, 'en-annen', { format: 1, name: 'En annen' }, NOW);
    await saveContactPoints(db, 'en-annen', [point({ name: 'Et annet sted' })], { replace: true, now: NOW });
    assert.deepEqual((await server.inject('/api/service.json')).json(), { format: 1 });
    assert.equal((await server.inject(PATH)).json().contactPoints[0].name, point().name);
  });
});
