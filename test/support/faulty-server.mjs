/**
 * A server that does what servers do on bad days, for tests that need a real one: `GET /<fault>/contact-points.json`.
 *
 * A POST with an `Idempotency-Key` is taken, once for each key, and then answered in the same way: what a fault does to
 * an answer happens after the commit, unless its name says otherwise. `GET /sent/<fault>` says how many came,
 * `GET /stored/<fault>` how many were kept.
 *
 * As a plugin of the test runner it listens on a free port of this machine, and tells tests its address at
 * `/faulty-server.json`. `GET /asked/<fault>` says how often a fault was asked for.
 */
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const LIST = JSON.stringify({ format: 1, contactPoints: [{ id: 'eksempel', name: 'Eksempel sentral' }] });
const OPEN = { 'Access-Control-Allow-Origin': '*' };
const JSON_TYPE = { ...OPEN, 'Content-Type': 'application/json' };

/** 48 MB of blanks in 48 KB. */
const bomb = () => gzipSync(Buffer.alloc(48 * 1024 * 1024, ' '));

/** @type {Record<string, (response: import('node:http').ServerResponse, nth: number, port: number) => void>} */
const FAULTS = {
  none: (response) => response.writeHead(200, JSON_TYPE).end(LIST),

  'hang-before-headers': () => undefined,
  'hang-in-headers': ({ socket }) => socket.write('HTTP/1.1 200 OK\r\nContent-Ty'),
  'hang-after-headers': (response) => response.writeHead(200, JSON_TYPE).flushHeaders(),
  'hang-in-body': (response) => response.writeHead(200, JSON_TYPE).write(LIST.slice(0, 20)),
  drip: (response) => drip(response.writeHead(200, JSON_TYPE)),

  reset: ({ socket }) => socket.resetAndDestroy(),
  'reset-in-body': (response) => {
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 500 }).write(LIST);
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  },
  'empty-reply': ({ socket }) => socket.end(),
  'not-http': ({ socket }) => socket.end('SSH-2.0-Eksempel\r\n'),
  'length-too-long': ({ socket }) => socket.end(raw(`Content-Length: ${LIST.length + 50}`, LIST)),
  'length-too-short': ({ socket }) => socket.end(raw(`Content-Length: ${LIST.length - 10}`, LIST)),
  'cut-chunks': ({ socket }) =>
    socket.end(raw('Transfer-Encoding: chunked', `${LIST.length.toString(16)}\r\n${LIST}`)),
  'bad-chunk': ({ socket }) => socket.end(raw('Transfer-Encoding: chunked', `zz\r\n${LIST}\r\n0\r\n\r\n`)),
  'bad-gzip': (response) => response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(LIST),
  'cut-gzip': (response) =>
    response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(gzipSync(LIST).subarray(0, 40)),

  'gzip-bomb': (response) =>
    response.writeHead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }).end(bomb()),
  huge: (response) => flood(response.writeHead(200, JSON_TYPE)),
  'huge-by-its-header': (response) =>
    response.writeHead(200, { ...JSON_TYPE, 'Content-Length': 200 * 1024 * 1024 }).write('['),
  deep: (response) => response.writeHead(200, JSON_TYPE).end('['.repeat(5_000) + ']'.repeat(5_000)),
  'deep-field': (response) =>
    response
      .writeHead(200, JSON_TYPE)
      .end(LIST.replace('"name"', `"address":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)},"name"`)),

  redirect: (response) => response.writeHead(302, { ...OPEN, Location: '/none/contact-points.json' }).end(),
  'foreign-redirect': (response, _nth, port) =>
    response.writeHead(307, { ...OPEN, Location: `http://localhost:${port}/none/contact-points.json` }).end(),
  'no-cors': (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(LIST),
  'other-cors': (response) =>
    response
      .writeHead(200, { ...JSON_TYPE, 'Access-Control-Allow-Origin': 'https://annen.example' })
      .end(LIST),
  'doubled-cors': ({ socket }) => socket.end(raw('Access-Control-Allow-Origin: *', LIST)),

  login: (response) =>
    response
      .writeHead(200, { ...OPEN, 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Logg inn</title>'),
  'no-type': (response) => response.writeHead(200, OPEN).end(LIST),
  'no-content': (response) => response.writeHead(204, OPEN).end(),
  'not-modified': (response) => response.writeHead(304, OPEN).end(),
  cookie: (response) => response.writeHead(200, { ...JSON_TYPE, 'Set-Cookie': 'spor=1; Path=/' }).end(LIST),
  'down-once': (response, nth) =>
    nth === 1 ? response.writeHead(503, { ...OPEN, 'Retry-After': '1' }).end() : FAULTS.none(response),
  'reset-once': (response, nth) => (nth === 1 ? response.socket.resetAndDestroy() : FAULTS.none(response)),
};

const RECEIPT = JSON.stringify({
  reference: 'ABCD-2345',
  withdrawalCode: 'ABCD-EFGH-2345-6789',
  receiver: 'eksempel',
});
/** In place of the list, what a POST is answered: a registration, or nothing at all. */
const answersPost = (response, url) =>
  url.endsWith('/withdrawals')
    ? response.writeHead(204, OPEN).end()
    : response.writeHead(201, JSON_TYPE).end(RECEIPT);
const PREFLIGHT = {
  ...OPEN,
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
};

/** Faults that only what is sent can meet; each gets `store`, which keeps it. */
const POST_FAULTS = {
  none: (response, { store, url }) => {
    store();
    answersPost(response, url);
  },
  'lost-once': (response, { store, url, nth }) => {
    store();
    if (nth === 1) response.socket.resetAndDestroy();
    else answersPost(response, url);
  },
  /** The first try is still at work when the second comes. */
  'slow-commit': (response, { store, url, nth }) => {
    if (nth === 1) response.writeHead(409, { ...OPEN, 'Retry-After': '1' }).end();
    else {
      store();
      answersPost(response, url);
    }
  },
  'down-once': (response, { store, url, nth }) => {
    if (nth === 1) response.writeHead(503, { ...OPEN, 'Retry-After': '1' }).end();
    else {
      store();
      answersPost(response, url);
    }
  },
  /** It came, was kept, and a proxy in front gave up waiting. */
  'gateway-once': (response, { store, url, nth }) => {
    store();
    if (nth === 1) response.writeHead(504, { ...OPEN, 'Content-Type': 'text/html' }).end('<h1>504</h1>');
    else answersPost(response, url);
  },
  cookie: (response, { store }) => {
    store();
    response.writeHead(201, { ...JSON_TYPE, 'Set-Cookie': 'spor=1; Path=/' }).end(RECEIPT);
  },
  'half-a-receipt': (response, { store }) => (
    store(),
    response.writeHead(201, JSON_TYPE).end('{"reference":"ABCD-2345"}')
  ),
  'wrong-status': (response, { store }) => {
    store();
    response.writeHead(200, JSON_TYPE).end(RECEIPT);
  },
};

function raw(header, body) {
  return `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: application/json\r\n${header}\r\nConnection: close\r\n\r\n${body}`;
}

/** A byte now and then, for ever. */
function drip(response) {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

/** As much as anybody takes, up to 200 MB. */
function flood(response) {
  const block = Buffer.alloc(1024 * 1024, ' ');
  let left = 200;
  const more = () => {
    while (left-- > 0) if (!response.write(block)) return response.once('drain', more);
    return response.end();
  };
  response.on('error', () => undefined);
  more();
}

/** @returns {Promise<{ url: string; close: () => void }>} */
export async function startFaultyServer() {
  const asked = new Map();
  const sent = new Map();
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const [, first, second] = request.url.split('/');
    const answer = { asked: asked.get(second), sent: sent.get(second), stored: kept.get(second)?.size };
    if (first in answer) {
      response.writeHead(200, JSON_TYPE).end(String(answer[first] ?? 0));
      return;
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, first === 'no-preflight' ? OPEN : PREFLIGHT).end();
      return;
    }
    const counts = request.method === 'POST' ? sent : asked;
    const nth = (counts.get(first) ?? 0) + 1;
    counts.set(first, nth);
    if (request.method === 'POST') {
      const text = Buffer.concat(await request.toArray()).toString();
      const keys = kept.get(first) ?? kept.set(first, new Map()).get(first);
      const store = () => keys.set(request.headers['idempotency-key'], text);
      const { url } = request;
      if (POST_FAULTS[first]) return POST_FAULTS[first](response, { store, url, nth });
      if (!/^4\d\d$/.test(first)) store();
    }
    const fault = FAULTS[first];
    if (fault) fault(response, nth, server.address().port);
    else if (/^\d{3}$/.test(first)) response.writeHead(Number(first), OPEN).end();
    else response.writeHead(404, OPEN).end();
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
export function faultyServer() {
  let server;
  return {
    name: 'faulty-server',
    async serverStart() {
      server = await startFaultyServer();
    },
    serve({ path }) {
      return path === '/faulty-server.json'
        ? { body: JSON.stringify({ url: server.url }), type: 'json' }
        : undefined;
    },
    serverStop: () => server?.close(),
  };
}
