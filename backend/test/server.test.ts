import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addressKey } from '../src/rate-limit-key.js';
import { listening, point, rawGet, sendRaw, testServer, testServerWith } from './support/server.js';

const PATH = '/api/contact-points.json';

describe('a request that makes no sense', () => {
  it('gets a problem that a page on any site can read', async (t) => {
    const { server } = await testServer(t);
    for (const url of [
      '/api',
      '/api/',
      '/api/finnes-ikke.json',
      '/api/contact-points',
      '/dist/',
      '/dist/finnes-ikke.js',
      '/finnes-ikke',
    ]) {
      const answer = await server.inject({ url, headers: { origin: 'https://kommune.example' } });
      assert.equal(answer.statusCode, 404, url);
      assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(answer.headers['access-control-allow-origin'], '*');
      assert.equal(answer.headers['cache-control'], 'no-store');
      assert.doesNotMatch(answer.body, /finnes-ikke/);
    }
  });

  it('is refused when its address can’t be read or is far too long', async (t) => {
    const { server } = await testServer(t);
    const { port } = await listening(server);
    const bad = await rawGet(port, '/%zz');
    assert.match(bad, /^HTTP\/1\.1 400 /);
    assert.match(bad, /access-control-allow-origin: \*/i);
    assert.match(await rawGet(port, `/${'a'.repeat(15_000)}`), /^HTTP\/1\.1 414 /);
    assert.match(await rawGet(port, `${PATH}?${'a'.repeat(15_000)}`), /^HTTP\/1\.1 414 /);
    assert.match(await rawGet(port, `/${'a'.repeat(20_000)}`), /^HTTP\/1\.1 431 /);
    assert.match(await sendRaw(port, 'nonsense\r\n\r\n'), /^HTTP\/1\.1 400 .*application\/problem\+json/s);
  });

  it('finds no way out of the folder that is served', async (t) => {
    const { server } = await testServer(t, {
      moduleFolder: import.meta.dirname,
      demoFolder: import.meta.dirname,
    });
    const { port } = await listening(server);
    for (const prefix of ['/dist', '']) {
      for (const way of [
        '/../package.json',
        '/%2e%2e/package.json',
        '/..%2fpackage.json',
        '/..\\package.json',
        '/%5c..%5cpackage.json',
        '//../package.json',
        '/.%00/package.json',
        '/support/../../package.json',
      ]) {
        const answer = await rawGet(port, prefix + way);
        assert.match(answer, /^HTTP\/1\.1 4\d\d /, prefix + way);
        assert.doesNotMatch(answer, /"scripts"/);
      }
    }
  });

  it('never makes the server fail, whatever the address and the headers', async (t) => {
    const { server } = await testServerWith(t, [point()], { rateLimit: 1_000_000 });
    const path = fc
      .oneof(
        fc.webPath().map((text) => `/${text}`),
        fc.string().map((text) => `/api/${encodeURIComponent(text)}`),
        fc.string().map((text) => `${PATH}?${encodeURIComponent(text)}`),
        fc.stringMatching(/^[!-~]{0,40}$/).map((text) => `/${text}`),
      )
      .filter((text) => URL.canParse(text, 'http://localhost'));
    const value = fc.oneof(
      fc.stringMatching(/^[ -~]{0,80}$/),
      fc.constantFrom('*', '"', 'br;q=x', 'gzip;q=;;', ',,,', 'null', 'W/'),
    );
    const names = [
      'accept-encoding',
      'if-none-match',
      'origin',
      'accept',
      'range',
      'x-forwarded-for',
      'content-type',
      'cookie',
      'access-control-request-method',
    ];
    const headers = fc.dictionary(fc.constantFrom(...names), value);
    const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE');
    await fc.assert(
      fc.asyncProperty(method, path, headers, async (method, url, headers) => {
        const { statusCode } = await server.inject({ method: method as 'GET', url, headers });
        assert.ok(statusCode < 500, `${statusCode}`);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a server under load', () => {
  it('asks a visitor who asks too often to wait, in a way that a page can read', async (t) => {
    const { server } = await testServer(t, { rateLimit: 3 });
    for (let count = 0; count < 3; count++) assert.equal((await server.inject(PATH)).statusCode, 200);
    const answer = await server.inject(PATH);
    assert.equal(answer.statusCode, 429);
    assert.match(String(answer.headers['retry-after']), /^\d+$/);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.json().status, 429);
    assert.equal((await server.inject('/health/live')).statusCode, 200);
  });

  it('believes what a proxy says of a visitor’s address only when the proxy is trusted', async (t) => {
    const ask = async (trustedProxies: string[]) => {
      const { server } = await testServer(t, { rateLimit: 1, trustedProxies });
      const from = (address: string) => server.inject({ url: PATH, headers: { 'x-forwarded-for': address } });
      await from('192.0.2.1');
      return (await from('192.0.2.2')).statusCode;
    };
    assert.equal(await ask([]), 429);
    assert.equal(await ask(['10.0.0.0/8']), 429);
    assert.equal(await ask(['loopback']), 200);
  });

  it('counts a household of IPv6 addresses as one, and keeps no address', () => {
    const key = Buffer.from('key');
    assert.equal(addressKey('2001:db8::1', key), addressKey('2001:0db8:0:0:ffff::2', key));
    assert.notEqual(addressKey('2001:db8::1', key), addressKey('2001:db8:0:1::1', key));
    assert.notEqual(addressKey('192.0.2.1', key), addressKey('192.0.2.2', key));
    assert.notEqual(addressKey('192.0.2.1', key), addressKey('192.0.2.1', Buffer.from('other')));
    assert.doesNotMatch(addressKey('192.0.2.1', key), /192/);
  });

  it('says that it is busy and when to come back, rather than queue up', async (t) => {
    const { server } = await testServer(t, {
      pressure: { healthCheck: async () => false, healthCheckInterval: 60_000 },
    });
    const answer = await server.inject(PATH);
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.headers['retry-after'], '10');
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  });

  it('gives no client endless time', async (t) => {
    const { server } = await testServer(t);
    const { requestTimeout, timeout, keepAliveTimeout } = server.server;
    for (const limit of [
      requestTimeout,
      timeout,
      keepAliveTimeout,
      (server.initialConfig as { handlerTimeout?: number }).handlerTimeout,
    ]) {
      assert.ok(limit && limit > 0 && limit <= 60_000);
    }
    assert.equal(server.initialConfig.bodyLimit, 65_536);
  });
});

describe('a database that stops answering', () => {
  it('leaves visitors the last list that was read, while the health page says so', async (t) => {
    const { server, db } = await testServerWith(t, [point()]);
    const before = await server.inject(PATH);
    assert.equal((await server.inject('/health/ready')).statusCode, 200);
    await db.destroy();
    const after = await server.inject(PATH);
    assert.equal(after.statusCode, 200);
    assert.equal(after.body, before.body);
    const ready = await server.inject('/health/ready');
    assert.equal(ready.statusCode, 503);
    assert.deepEqual(ready.json(), { status: 'unavailable' });
    assert.equal((await server.inject('/health/live')).statusCode, 200);
  });

  it('is a plain 503 when nothing has been read yet', async (t) => {
    const { server, db } = await testServer(t);
    await db.destroy();
    const answer = await server.inject(PATH);
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.headers['retry-after'], '10');
    assert.equal(answer.json().status, 503);
  });
});

describe('the log', () => {
  it('says what was asked for and how it went, and nothing about who asked', async (t) => {
    const lines: string[] = [];
    const { server, db } = await testServer(t, {
      logLevel: 'trace',
      logStream: { write: (line) => lines.push(line) },
    });
    const secret = 'hemmelig';
    const headers = {
      'user-agent': secret,
      cookie: secret,
      referer: `https://${secret}.example/`,
      'x-forwarded-for': '192.0.2.77',
      authorization: secret,
    };
    const remoteAddress = '192.0.2.66';
    await server.inject({ url: `${PATH}?q=${secret}`, headers, remoteAddress });
    await server.inject({ url: `/${secret}`, headers, remoteAddress });
    await server.inject({ url: `/%zz${secret}`, headers, remoteAddress });
    await server.inject({
      method: 'POST',
      url: PATH,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: `{"${secret}`,
      remoteAddress,
    });
    const { port } = await listening(server);
    await sendRaw(port, `${secret}\r\n\r\n`);
    await db.destroy();
    await server.inject({ url: PATH, headers, remoteAddress });
    const log = lines.filter((line) => !line.includes('Server listening')).join('');
    assert.match(log, /"route":"\/api\/contact-points\.json","status":200/);
    assert.match(log, /"status":404/);
    assert.match(log, /"level":50/);
    assert.doesNotMatch(log, /hemmelig|192\.0\.2\.|127\.0\.0\.1|zz/);
  });
});
