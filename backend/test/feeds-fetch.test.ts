import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  ANYWHERE,
  OPEN_INTERNET,
  isPublicAddress,
  type Reach,
  type Resolve,
} from '../src/feeds/addresses.js';
import { FeedError } from '../src/feeds/feed-error.js';
import { MAX_FEED_BYTES, fetchFeed, type FetchOptions } from '../src/feeds/fetch.js';
import { calendarOf, feedHost } from './support/feed-host.js';

const CALENDAR = calendarOf(['UID:a', 'SUMMARY:A', 'DTSTART:20261124T180000Z']);

/** The open internet, and this machine's own first address in the part of a host on it. */
const OUTSIDE: Reach = {
  http: true,
  allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
};

async function textOf(url: string, options: Partial<FetchOptions> = {}): Promise<string> {
  const fetched = await fetchFeed(url, { reach: ANYWHERE, ...options });
  return fetched.changed ? fetched.bytes.toString() : 'unchanged';
}

/** Why it is not fetched. */
async function faultOf(url: string, options: Partial<FetchOptions> = {}): Promise<string> {
  try {
    return `got ${(await textOf(url, options)).length}`;
  } catch (error) {
    if (error instanceof FeedError) return error.code;
    throw error;
  }
}

const resolving = (...addresses: string[]): Resolve => {
  const left = [...addresses];
  return async () => {
    const address = (left.length > 1 ? left.shift() : left[0]) ?? '';
    return [{ address, family: address.includes(':') ? 6 : 4 }];
  };
};

/** Sends bytes as they are, one part after another, and then does nothing more. */
async function rawHost(t: TestContext, parts: (string | Buffer)[], { end = false } = {}): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      for (const part of parts) socket.write(part);
      if (end) socket.end();
    });
    t.after(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('an address that a calendar may be fetched from', () => {
  it('is one of the open internet', () => {
    for (const address of ['8.8.8.8', '151.101.1.1', '2606:4700::1111', '2a00:1450:400f::1'])
      assert.ok(isPublicAddress(address), address);
  });

  it('is never private, local, carried inside another, or of the cloud’s own machinery', () => {
    const closed =
      '0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.100.100.200 127.0.0.1 127.9.9.9 168.63.129.16 169.254.169.254 172.16.0.1 ' +
      '172.31.255.255 192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 ' +
      '239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ' +
      '64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 5f00::1 fc00::1 ' +
      'fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 127.1 0177.0.0.1 localhost';
    for (const address of closed.split(' ')) assert.ok(!isPublicAddress(address), address);
  });
});

describe('fetching from a closed network', () => {
  it('is refused before anything is sent, however the address is written', async (t) => {
    const host = await feedHost(t, (_request, response) => response.end(CALENDAR));
    for (const name of [
      '127.0.0.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '127.0.0.1.',
      '[::ffff:127.0.0.1]',
      '[::1]',
      '[::]',
    ])
      assert.equal(
        await faultOf(`https://${name}:${host.port}/`, { reach: OPEN_INTERNET }),
        'private-address',
        name,
      );
    assert.equal(
      await faultOf(`https://localhost:${host.port}/`, { reach: OPEN_INTERNET }),
      'private-address',
    );
    assert.deepEqual(host.paths, []);
  });

  it('is refused for a name that leads there, also when it has an open address besides', async (t) => {
    const host = await feedHost(t, (_request, response) => response.end(CALENDAR));
    const url = `http://kalender.example:${host.port}/`;
    for (const address of ['127.0.0.2', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1'])
      assert.equal(
        await faultOf(url, { reach: OUTSIDE, resolve: resolving(address) }),
        'private-address',
        address,
      );
    const both: Resolve = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    assert.equal(await faultOf(url, { reach: OUTSIDE, resolve: both }), 'private-address');
    assert.deepEqual(host.paths, []);
  });

  it('is not reached by a name that changes its address after it was looked at', async (t) => {
    const host = await feedHost(t, (request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/igjen' }).end();
      else response.end(CALENDAR);
    });
    let asked = 0;
    const rebinding: Resolve = async () => [
      { address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 },
    ];
    const url = `http://kalender.example:${host.port}/`;
    // One look-up for each hop: what was checked is what is connected to.
    assert.equal(await textOf(`${url}igjen`, { reach: OUTSIDE, resolve: rebinding }), CALENDAR);
    assert.equal(asked, 1);
    asked = 0;
    assert.equal(await faultOf(url, { reach: OUTSIDE, resolve: rebinding }), 'private-address');
    assert.deepEqual([asked, host.paths], [2, ['/igjen', '/']]);
  });

  it('is not reached by being sent on there', async (t) => {
    const inside = await feedHost(t, (_request, response) => response.end(CALENDAR), '127.0.0.2');
    const targets = [
      `${inside.origin}/`,
      `http://intern.example:${inside.port}/`,
      'http://169.254.169.254/',
      'http://[::1]/',
    ];
    const host = await feedHost(t, (request, response) => {
      const number = Number(request.url?.slice(1));
      // Two hops that are fine, and then the one that is not.
      const location = number >= 100 ? targets[number - 100] : `/${number + 100}`;
      response.writeHead(302, { location }).end();
    });
    const resolve: Resolve = async (name) => [
      { address: name === 'intern.example' ? '127.0.0.2' : '127.0.0.1', family: 4 },
    ];
    for (const index of targets.keys())
      assert.equal(
        await faultOf(`${host.origin}/${index}`, { reach: OUTSIDE, resolve }),
        'private-address',
        targets[index],
      );
    assert.deepEqual(inside.paths, []);
  });

  it('goes through no proxy that the environment names', async (t) => {
    const proxy = await feedHost(t, (_request, response) => response.end('proxy'));
    const host = await feedHost(t, (_request, response) => response.end(CALENDAR));
    const before = { ...process.env };
    t.after(() => (process.env = before));
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
      process.env[name] = proxy.origin;
    process.env['NODE_USE_ENV_PROXY'] = '1';
    assert.equal(await textOf(host.origin), CALENDAR);
    assert.deepEqual(proxy.paths, []);
  });
});

describe('fetching a calendar', () => {
  it('takes only https, unless it is told otherwise', async (t) => {
    const host = await feedHost(t, (_request, response) => response.end(CALENDAR));
    const open: Reach = { ...ANYWHERE, http: false };
    for (const url of [
      host.origin,
      'file:///etc/passwd',
      'ftp://x.example/',
      'data:text/calendar,x',
      'https://a:b@x.example/',
      'x',
    ])
      assert.equal(await faultOf(url, { reach: open }), 'not-https', url);
    assert.deepEqual(host.paths, []);
  });

  it('follows three redirects, and no more', async (t) => {
    const host = await feedHost(t, (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(301, { location: `/${left - 1}` }).end();
      else response.end(CALENDAR);
    });
    assert.equal(await textOf(`${host.origin}/3`), CALENDAR);
    assert.equal(await faultOf(`${host.origin}/4`), 'redirects');
    assert.equal(host.paths.length, 8);
  });

  it('is not sent on to another kind of address, or to none', async (t) => {
    for (const location of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://a:b@127.0.0.1/',
      undefined,
    ]) {
      const host = await feedHost(t, (_request, response) => {
        response.writeHead(302, location ? { location } : {}).end();
      });
      assert.equal(await faultOf(host.origin), 'bad-redirect', location);
    }
  });

  it('asks only for what is new, and sends nothing else that it was given', async (t) => {
    let headers: unknown;
    const host = await feedHost(t, (request, response) => {
      headers = request.headers;
      response.setHeader('set-cookie', 'a=b');
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"1"', 'last-modified': 'Sat, 21 Nov 2026 12:00:00 GMT' })
          .end(CALENDAR);
    });
    const first = await fetchFeed(host.origin, { reach: ANYWHERE });
    assert.deepEqual(first.changed && [first.etag, first.lastModified], [
      '"1"',
      'Sat, 21 Nov 2026 12:00:00 GMT',
    ]);
    assert.equal(await textOf(host.origin, { etag: '"1"', lastModified: 'x' }), 'unchanged');
    assert.deepEqual(Object.keys(headers as object).sort(), [
      ...[
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'if-modified-since',
        'if-none-match',
        'user-agent',
      ],
    ]);
  });

  it('unpacks what is packed', async (t) => {
    const host = await feedHost(t, (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(CALENDAR));
    });
    assert.equal(await textOf(host.origin), CALENDAR);
  });

  it('stops at the largest calendar there may be, packed or not', async (t) => {
    const large = Buffer.alloc(MAX_FEED_BYTES + 1, 'x');
    const plain = await feedHost(t, (_request, response) => response.end(large));
    assert.equal(await faultOf(plain.origin), 'too-large');
    const packed = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const bomb = await feedHost(t, (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    });
    const before = process.memoryUsage.rss();
    assert.equal(await faultOf(bomb.origin), 'too-large');
    assert.ok(process.memoryUsage.rss() - before < 100 * 1024 * 1024);
  });

  it('is given up when it is packed in another way, badly, or twice', async (t) => {
    for (const encoding of ['br', 'gzip, gzip', 'zip', 'gzip']) {
      const host = await feedHost(t, (_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end('not packed at all');
      });
      assert.equal(await faultOf(host.origin), 'encoding', encoding);
    }
  });

  it('is given up in the end, wherever the host hangs, and however slowly it drips', async (t) => {
    const options = { timeoutMs: 60 };
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n';
    for (const parts of [[], ['HTTP/1.1 200'], [head], [head, 'BEGIN']])
      assert.equal(await faultOf(await rawHost(t, parts), options), 'timeout', parts.join());
    const drip = await feedHost(t, (_request, response) => {
      const timer = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(timer));
    });
    assert.equal(await faultOf(drip.origin, options), 'timeout');
    const round = await feedHost(t, (_request, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 30);
    });
    assert.equal(await faultOf(round.origin, options), 'timeout');
    const never: Resolve = () => new Promise(() => {});
    assert.equal(await faultOf('https://x.example/', { ...options, resolve: never }), 'timeout');
  });

  it('is given up at once when the host begins to speak something else than HTTP', async (t) => {
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n';
    assert.equal(await faultOf(await rawHost(t, [upgrade])), 'interrupted');
  });

  it('is told apart from half of it', async (t) => {
    const ok = 'HTTP/1.1 200 OK\r\n';
    const faults: Record<string, (string | Buffer)[]> = {
      short: [`${ok}Content-Length: 1000\r\n\r\nBEGIN`],
      chunk: [`${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nBEGIN\r\n`],
      'bad chunk': [`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nBEGIN\r\n`],
      packed: [`${ok}Content-Encoding: gzip\r\n\r\n`, gzipSync(CALENDAR).subarray(0, 40)],
    };
    for (const [name, parts] of Object.entries(faults))
      assert.equal(await faultOf(await rawHost(t, parts, { end: true })), 'interrupted', name);
  });

  it('says what the host answered, in one word', async (t) => {
    const expected = {
      401: 'unauthorised',
      403: 'unauthorised',
      404: 'gone',
      410: 'gone',
      500: 'status',
      503: 'status',
      204: 'status',
      206: 'status',
    };
    for (const [status, fault] of Object.entries(expected)) {
      const host = await feedHost(t, (_request, response) => response.writeHead(Number(status)).end());
      assert.equal(await faultOf(host.origin), fault, status);
    }
    assert.equal(await faultOf('https://x.example/', { resolve: async () => [] }), 'unknown-host');
    assert.equal(
      await faultOf('https://x.example/', { resolve: () => Promise.reject(new Error()) }),
      'unknown-host',
    );
    const closed = await rawHost(t, []);
    const plain = closed.replace('http:', 'https:');
    assert.match(await faultOf(plain, { timeoutMs: 500 }), /certificate|timeout|interrupted/);
  });

  it('stops when it is told to', async (t) => {
    const stop = new AbortController();
    const host = await feedHost(t, () => stop.abort());
    assert.equal(await faultOf(host.origin, { signal: stop.signal }), 'interrupted');
  });
});
