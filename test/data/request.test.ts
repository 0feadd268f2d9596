import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/data/api-error.js';
import { LIMITS } from '../../src/data/limits.js';
import { ports } from '../../src/data/ports.js';
import { getJson, type Loaded } from '../../src/data/request.js';
import { fakeBackend, type FakeBackend } from '../support/fake-backend.js';

const GOOD = { format: 1, contactPoints: [] };

describe('a read of the backend', () => {
  let backend: FakeBackend;
  const usual = { ...ports };
  beforeEach(() => (backend = fakeBackend({ contactPoints: [], service: { format: 1 } })));
  afterEach(() => {
    backend.close();
    Object.assign(ports, usual);
  });

  const read = (signal?: AbortSignal, resource = 'contact-points.json'): Promise<Loaded<unknown>> =>
    getJson(`${backend.url}/${resource}`, { signal, maxBytes: 1000, check: (json) => json });

  async function failure(signal?: AbortSignal): Promise<ApiError> {
    const error: unknown = await read(signal).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(error).to.be.instanceOf(ApiError);
    return error as ApiError;
  }

  /** A clock that the pauses and limits move, so that no test waits. */
  function clock(): { passed: () => number; pauses: number[] } {
    let time = 0;
    const pauses: number[] = [];
    ports.now = () => time;
    ports.random = () => 1;
    ports.sleep = async (ms) => {
      pauses.push(ms);
      time += ms;
    };
    const after = ports.after;
    ports.after = (ms, run) =>
      after(ms, () => {
        time += ms;
        run();
      });
    return { passed: () => time, pauses };
  }

  describe('asks', () => {
    it('without credentials, referrer or header of its own, and takes no detour', async () => {
      backend.answerWith(GOOD);
      await read();
      const asked = backend.lastRequest()!;
      expect(Object.getPrototypeOf(asked)).to.equal(null);
      expect(asked).to.include({
        method: 'GET',
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'default',
      });
      expect(Object.keys(asked.headers!)).to.deep.equal([]);
    });

    it('the same on a page that has put things on Object.prototype', async () => {
      backend.answerWith(GOOD);
      const planted = Object.prototype as unknown as Record<string, unknown>;
      for (const [key, value] of Object.entries({
        credentials: 'include',
        body: 'x',
        duplex: 'half',
        headers: { 'X-A': '1' },
      })) {
        Object.defineProperty(planted, key, { value, configurable: true });
      }
      try {
        await read();
      } finally {
        for (const key of ['credentials', 'body', 'duplex', 'headers']) delete planted[key];
      }
      const request = new Request('https://eksempel.example/', backend.lastRequest());
      expect(request.credentials).to.equal('omit');
      expect([...request.headers]).to.deep.equal([]);
    });

    it('the network it knew when it was loaded, not what a page puts in its place', async () => {
      const { fetch } = window;
      const { parse } = JSON;
      backend.answerWith(GOOD);
      try {
        window.fetch = () => Promise.reject(new Error('the page’s own'));
        JSON.parse = () => 'the page’s own';
        expect((await read()).value).to.deep.equal(GOOD);
      } finally {
        window.fetch = fetch;
        JSON.parse = parse;
      }
    });

    it('once, however many elements want to know', async () => {
      backend.hold();
      const all = Array.from({ length: 80 }, () => read());
      backend.release();
      const values = await Promise.all(all);
      expect(new Set(values.map(({ value }) => value)).size).to.equal(1);
      expect(backend.requests()).to.have.length(1);
    });

    it('once in five seconds for the same thing', async () => {
      const time = clock();
      backend.answerWith(GOOD);
      const first = await read();
      expect(await read()).to.deep.equal(first);
      expect(backend.requests()).to.have.length(1);
      await ports.sleep(LIMITS.reuseMs);
      expect((await read()).at).to.equal(time.passed());
      expect(backend.requests()).to.have.length(2);
    });

    it('anew after a failure: a failure is not kept', async () => {
      backend.fail(404);
      await failure();
      backend.recover();
      expect((await read()).error).to.equal(undefined);
    });
  });

  describe('when an element leaves', () => {
    it('ends for that element and goes on for the others', async () => {
      const leaving = new AbortController();
      backend.hold();
      const left = read(leaving.signal).catch((cause: unknown) => cause);
      const stays = read();
      leaving.abort();
      expect(await left).to.have.property('name', 'AbortError');
      backend.release();
      expect((await stays).error).to.equal(undefined);
      expect(backend.requests()).to.have.length(1);
    });

    it('is called off when nobody waits any more', async () => {
      const leaving = new AbortController();
      backend.hold();
      const left = read(leaving.signal).catch((cause: unknown) => cause);
      await Promise.resolve();
      ports.after = (_ms, run) => (run(), () => undefined);
      leaving.abort();
      await left;
      await new Promise((resolve) => setTimeout(resolve));
      expect(backend.lastRequest()?.signal?.aborted).to.equal(true);
    });

    it('goes on when the element comes back in the same breath, as when it is moved', async () => {
      const leaving = new AbortController();
      backend.hold();
      const left = read(leaving.signal).catch((cause: unknown) => cause);
      leaving.abort();
      const back = read();
      backend.release();
      await left;
      await back;
      expect(backend.requests()).to.have.length(1);
    });

    it('is not even begun for one that has left already', async () => {
      const error = await read(AbortSignal.abort()).catch((cause: unknown) => cause);
      expect(error).to.have.property('name', 'AbortError');
    });
  });

  describe('tries again', () => {
    it('after a network error, a hang, and the statuses that may pass, three times in all', async () => {
      for (const fault of ['offline', 'timeout', 408, 429, 500, 502, 503, 504] as const) {
        const before = backend.requests().length;
        backend.fail(fault);
        const error = await failure();
        expect(error.kind, String(fault)).to.equal(typeof fault === 'number' ? 'http' : fault);
        expect(backend.requests().length - before, String(fault)).to.equal(3);
      }
    });

    it('never after an answer that will stay the same', async () => {
      for (const fault of [400, 401, 403, 404, 410, 422, 451, 501, 'shape', 'redirect'] as const) {
        const before = backend.requests().length;
        backend.fail(fault);
        await failure();
        expect(backend.requests().length - before, String(fault)).to.equal(1);
      }
    });

    it('and is glad when the second try works', async () => {
      clock();
      backend.fail(503);
      ports.sleep = async () => backend.recover();
      expect((await read()).error).to.equal(undefined);
      expect(backend.requests()).to.have.length(2);
    });

    it('after pauses that grow and differ from visitor to visitor', async () => {
      const { pauses } = clock();
      backend.fail('offline');
      await failure();
      expect(pauses).to.deep.equal([500, 1000]);
      ports.random = () => 0;
      await failure();
      expect(pauses.slice(2)).to.deep.equal([0, 0]);
    });

    it('no sooner than the server asks for', async () => {
      const { pauses } = clock();
      backend.fail(503, { headers: { 'Retry-After': '4' } });
      expect((await failure()).options.retryAfterMs).to.equal(4000);
      expect(pauses).to.deep.equal([4500, 5000]);
    });

    it('not at all when the server asks for more time than a person should wait', async () => {
      const { pauses } = clock();
      backend.fail(503, { headers: { 'Retry-After': '3600' } });
      expect((await failure()).options.retryAfterMs).to.equal(30_000);
      expect(pauses).to.deep.equal([]);
    });

    it('for 20 seconds in all, and then says so', async () => {
      const time = clock();
      backend.fail('timeout');
      expect((await failure()).kind).to.equal('timeout');
      expect(time.passed()).to.equal(20_000);
      expect(backend.requests()).to.have.length(3);
    });
  });

  describe('is a failure of shape, never "no results", when what comes is', () => {
    const utf16 = new Uint8Array(
      new Uint16Array([...`\uFEFF${JSON.stringify(GOOD)}`].map((sign) => sign.charCodeAt(0))).buffer,
    );
    const json = 'application/json';
    for (const [what, body, type, detail] of [
      ['empty', '', json, 'empty'],
      ['blank', ' \n', json, 'empty'],
      ['a login page', '<!doctype html><title>Logg inn</title>', 'text/html', 'content-type'],
      ['a login page that calls itself JSON', '<!doctype html>', json, 'not-json'],
      ['data that calls itself a page', JSON.stringify(GOOD), 'text/html', 'content-type'],
      ['data without a type', JSON.stringify(GOOD), '', 'content-type'],
      ['XML', '<?xml version="1.0"?><a/>', 'application/xml', 'content-type'],
      ['a stack trace', 'Error: at index.php line 3', 'text/plain', 'content-type'],
      ['data that calls itself plain text', JSON.stringify(GOOD), 'text/plain', 'content-type'],
      ['cut in the middle', '{"format":1,"contactPoints":[{"id":', json, 'not-json'],
      ['JSONP', 'callback({"format":1})', json, 'not-json'],
      ['UTF-16', utf16, json, 'not-utf-8'],
      ['windows-1252', new Uint8Array([0x22, 0xf8, 0x22]), json, 'not-utf-8'],
      ['larger than agreed', `"${'x'.repeat(1000)}"`, json, 'too-large'],
      ['NaN', 'NaN', json, 'not-json'],
    ] as const) {
      it(what, async () => {
        backend.answerWith(body, { headers: { 'Content-Type': type } });
        const { kind, options } = await failure();
        expect({ kind, detail: options.detail }).to.deep.equal({ kind: 'shape', detail });
        expect(backend.requests()).to.have.length(1);
      });
    }

    it('a status without a body', async () => {
      for (const status of [204, 304]) {
        backend.answerWith(null, { status });
        expect((await failure()).kind, String(status)).to.equal('shape');
      }
    });
  });

  it('stops reading at the limit, however long the answer would go on', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100;
        controller.enqueue(new Uint8Array(100));
      },
    });
    backend.answerWith(endless);
    expect((await failure()).options.detail).to.equal('too-large');
    expect(sent).to.be.lessThan(1500);
  });

  it('reads every type that means JSON, also with a mark at the start', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'Application/JSON',
      'application/geo+json',
      'text/json',
    ]) {
      backend.answerWith(`\uFEFF${JSON.stringify(GOOD)}`, { headers: { 'Content-Type': type } });
      expect((await read()).value, type).to.deep.equal(GOOD);
    }
  });

  it('takes an answer that comes in pieces, cut inside a letter', async () => {
    const bytes = new TextEncoder().encode('{"name":"Blåbærsyltetøy"}');
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    backend.answerWith(pieces);
    expect((await read()).value).to.deep.equal({ name: 'Blåbærsyltetøy' });
  });

  it('gives up on a page’s own fetch that hangs and does not listen', async () => {
    ports.fetch = () => new Promise(() => undefined);
    ports.after = (_ms, run) => {
      queueMicrotask(run);
      return () => undefined;
    };
    expect((await failure()).kind).to.equal('timeout');
  });

  describe('with an older answer at hand', () => {
    it('gives that, with its time and what went wrong', async () => {
      const time = clock();
      await ports.sleep(1000);
      const good = await read();
      await ports.sleep(90_000);
      for (const fault of ['offline', 500, 404, 'shape'] as const) {
        backend.fail(fault);
        const { value, at, error } = await read();
        expect({ value, at }).to.deep.equal({ value: good.value, at: 1000 });
        expect(error?.kind).to.equal(typeof fault === 'number' ? 'http' : fault);
      }
      expect(time.passed()).to.be.greaterThan(91_000);
    });

    it('counts that as new when the server says that nothing has changed', async () => {
      const good = await read();
      backend.answerWith(null, { status: 304 });
      expect(await read()).to.deep.equal(good);
    });

    it('drops the error when the backend is back', async () => {
      await read();
      backend.fail('offline');
      expect((await read()).error?.kind).to.equal('offline');
      backend.recover();
      expect((await read()).error).to.equal(undefined);
    });
  });

  describe('tells the embedder, once', () => {
    const { warn } = console;
    let lines: string[];
    beforeEach(() => {
      lines = [];
      console.warn = (line: string) => lines.push(line);
    });
    afterEach(() => (console.warn = warn));

    it('which header a server must send', async () => {
      backend.fail('offline');
      await failure();
      await failure();
      expect(lines).to.have.length(1);
      expect(lines[0])
        .to.contain(`${backend.url}/contact-points.json`)
        .and.contain('Access-Control-Allow-Origin');
    });

    it('to use the address that a redirect leads to', async () => {
      backend.fail('redirect');
      expect((await failure()).kind).to.equal('offline');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/redirect.*use the address it ends at/);
    });

    it('what was left out of an answer', async () => {
      await getJson(`${backend.url}/service.json`, {
        maxBytes: 10_000,
        check: (_json, report) => (report.drop('website'), report.drop('website'), report.drop('record')),
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/service\.json has errors; left out: website 2, record 1\./);
    });
  });
});
