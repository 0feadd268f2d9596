import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/data/api-error.js';
import { arrivedAfter, sendInterest, type Interest } from '../../src/data/interests.js';
import { ports } from '../../src/data/ports.js';
import { fakeBackend, type FakeBackend, type Fault } from '../support/fake-backend.js';

const WISH: Interest = {
  adult: true,
  alias: 'Eksempel «Ø» "E"',
  consent: { lang: 'nb', version: '2026-11' },
  contactPoint: 'eksempel-nasjonal',
  languages: ['nb', 'se'],
  phone: '+4700000000',
};
const KEY = '00000000-0000-4000-8000-000000000000';

describe('a wish for a group', () => {
  let backend: FakeBackend;
  const usual = { ...ports };
  beforeEach(() => (backend = fakeBackend()));
  afterEach(() => {
    backend.close();
    Object.assign(ports, usual);
  });

  const send = (key = KEY): Promise<unknown> => sendInterest(backend.url, WISH, key);
  const failing = async (promise: Promise<unknown>): Promise<ApiError> => {
    const error: unknown = await promise.catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(ApiError);
    return error as ApiError;
  };
  /** The faults that come one after the other, then all is well. */
  function one(...faults: Fault[]): void {
    const next = (): void => {
      const fault = faults.shift();
      if (fault === undefined) backend.recover();
      else backend.fail(fault, { resource: 'interests' });
    };
    ports.sleep = async () => next();
    next();
  }

  it('is received, with a code that takes it back', async () => {
    expect(await send()).to.deep.equal({
      reference: 'ABCD-2222',
      withdrawalCode: 'ABCD-EFGH-JKMN-2222',
      receiver: 'eksempel-nasjonal',
      whatHappensNext: 'Vi ringer deg for en samtale.',
    });
    expect(backend.registrations()).to.deep.equal([WISH]);
  });

  it('goes out as JSON with its key, without cookie, referrer or detour, and is kept by no cache', async () => {
    await send();
    const asked = backend.lastRequest()!;
    expect(Object.getPrototypeOf(asked)).to.equal(null);
    expect(asked).to.include({
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect(Object.getPrototypeOf(asked.headers)).to.equal(null);
    expect(asked.headers).to.include({ 'Content-Type': 'application/json', 'Idempotency-Key': KEY });
    expect(Object.keys(asked.headers!)).to.have.length(2);
    expect(backend.posts()[0]!.text).to.equal(JSON.stringify(WISH));
  });

  it('is not changed by a page that teaches lists and texts to write themselves', async () => {
    backend.answerWith('', { resource: 'interests' });
    const planted = [Object.prototype, Array.prototype, String.prototype] as unknown as Record<
      string,
      unknown
    >[];
    for (const one of planted) {
      Object.defineProperty(one, 'toJSON', { value: () => 'the page’s own', configurable: true });
    }
    try {
      await send().catch(() => undefined);
    } finally {
      for (const one of planted) delete one['toJSON'];
    }
    expect(backend.posts()[0]!.body).to.deep.equal(WISH);
  });

  describe('is one registration', () => {
    it('when its answer is lost and it is sent again', async () => {
      backend.fail('lost');
      expect((await failing(send())).options.arrived).to.equal('unsure');
      backend.recover();
      expect(await send()).to.have.property('reference', 'ABCD-2222');
      expect(backend.registrations()).to.have.length(1);
    });

    it('when it is sent ten times at once', async () => {
      const receipts = await Promise.all(Array.from({ length: 10 }, () => send()));
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).to.equal(1);
      expect(backend.registrations()).to.have.length(1);
    });
  });

  describe('is sent again by itself', () => {
    for (const status of [408, 429, 502, 503, 504]) {
      it(`after ${status}, with the same key, and then has arrived`, async () => {
        one(status);
        expect(await send()).to.have.property('reference');
        expect(backend.posts().map(({ key }) => key)).to.deep.equal([KEY, KEY]);
      });
    }

    it('three times in all', async () => {
      backend.fail(503);
      await failing(send());
      expect(backend.posts()).to.have.length(3);
    });

    it('a few times more while the first try is still at work', async () => {
      one(409, 409, 409, 409);
      expect(await send()).to.have.property('reference');
      one(409, 409, 409, 409, 409);
      expect((await failing(send('00000000-0000-4000-8000-000000000001'))).options.arrived).to.equal(
        'unsure',
      );
      expect(backend.posts()).to.have.length(10);
    });

    it('no sooner than the backend asks for, and not when that is too long', async () => {
      const pauses: number[] = [];
      ports.sleep = async (ms) => void pauses.push(ms);
      ports.random = () => 0;
      backend.fail(429, { headers: { 'Retry-After': '4' } });
      expect((await failing(send())).options.retryAfterMs).to.equal(4000);
      expect(pauses[0]).to.equal(4000);
      const before = backend.posts().length;
      backend.fail(429, { headers: { 'Retry-After': '3600' } });
      await failing(send());
      expect(backend.posts().length - before).to.equal(1);
    });

    it('never where a person should decide', async () => {
      for (const fault of [400, 403, 404, 410, 413, 415, 422, 500, 'offline', 'lost', 'timeout'] as const) {
        const before = backend.posts().length;
        backend.fail(fault);
        await failing(send());
        expect(backend.posts().length - before, String(fault)).to.equal(1);
      }
    });
  });

  describe('that failed says whether it may have arrived', () => {
    const arrived = async (...faults: Fault[]): Promise<unknown> => {
      one(...faults);
      return (await failing(send())).options.arrived;
    };

    it('surely not, after a plain no or without a network', async () => {
      for (const fault of [400, 401, 403, 404, 410, 413, 415, 422, 'no-network'] as const) {
        expect(await arrived(fault), String(fault)).to.equal(false);
      }
      expect(await arrived(429, 429, 429)).to.equal(false);
    });

    it('perhaps, after a lost answer, a fault of the backend, or an answer that makes no sense', async () => {
      for (const fault of ['offline', 'lost', 'timeout', 'redirect', 'shape', 500, 501] as const) {
        expect(await arrived(fault), String(fault)).to.equal('unsure');
      }
      expect(await arrived(503, 503, 503)).to.equal('unsure');
    });

    it('perhaps, when only the last of its tries got a plain no', async () => {
      expect(await arrived(504, 429, 429)).to.equal('unsure');
      expect(await arrived(504, 403)).to.equal('unsure');
      expect(await arrived(503, 422)).to.equal(false);
    });

    it('perhaps, when the network went while it was on its way', async () => {
      backend.fail('offline');
      const states = [true, false];
      ports.online = () => states.shift()!;
      expect((await failing(send())).options.arrived).to.equal('unsure');
    });

    it('perhaps, as long as only a firewall has answered since', () => {
      const no = (status: number): unknown => arrivedAfter(new ApiError('http', { status }), 'unsure');
      for (const status of [401, 403, 404, 405, 408, 409, 429, 451, 500, 503]) {
        expect(no(status), String(status)).to.equal('unsure');
      }
      for (const status of [400, 410, 413, 415, 422]) expect(no(status), String(status)).to.equal(false);
    });
  });

  describe('that is refused says why', () => {
    it('with the fields that are wrong', async () => {
      const errors = [
        { pointer: '/phone', code: 'invalid' },
        { pointer: '/consent/version', code: 'unknown' },
      ];
      backend.refuse(errors);
      const { status, options } = await failing(send());
      expect(status).to.equal(422);
      expect(options.problems).to.deep.equal(errors);
    });

    it('only where it speaks of fields: any other no is told in words of its own', async () => {
      const headers = { 'Content-Type': 'application/problem+json' };
      const body = '{"errors":[{"pointer":"","code":"gone"}]}';
      backend.answerWith(body, { resource: 'interests', status: 410, headers });
      const { status, options } = await failing(send());
      expect({ status, problems: options.problems }).to.deep.equal({ status: 410, problems: [] });
    });

    it('as far as the answer can be read', async () => {
      const headers = { 'Content-Type': 'application/problem+json' };
      for (const body of [
        '',
        '<html>',
        '[]',
        '{"errors":{}}',
        '{"errors":[null,{"pointer":7}]}',
        '\u{feff}{}',
      ]) {
        backend.answerWith(body, { resource: 'interests', status: 422, headers });
        const { status, options } = await failing(send());
        expect({ status, problems: options.problems }, body).to.deep.equal({ status: 422, problems: [] });
      }
      backend.answerWith(new Uint8Array([0xff, 0xfe]), { resource: 'interests', status: 422, headers });
      expect((await failing(send())).status).to.equal(422);
    });
  });

  describe('has a receipt', () => {
    const receipt = {
      reference: 'ABCD-2345',
      withdrawalCode: 'ABCD-EFGH-2345-6789',
      receiver: 'eksempel-nasjonal',
    };
    const answer = (body: unknown, status = 201): void =>
      backend.answerWith(body, { resource: 'interests', status });

    it('that names who reads it, by id, by name, or as other backends do', async () => {
      for (const receiver of ['Eksempel frivilligsentral', { name: 'Eksempel frivilligsentral', id: 7 }]) {
        answer({ ...receipt, receiver, more: [] });
        expect(await send()).to.deep.equal({ ...receipt, receiver: 'Eksempel frivilligsentral' });
      }
    });

    it('that is whole, or none: then it is not sure that the wish arrived', async () => {
      for (const broken of [
        null,
        [],
        {},
        { ...receipt, reference: undefined },
        { ...receipt, withdrawalCode: 7 },
        { ...receipt, withdrawalCode: 'x'.repeat(101) },
        { ...receipt, withdrawalCode: '<b>\u202e' },
        { ...receipt, receiver: {} },
      ]) {
        answer(broken);
        const { kind, options } = await failing(send());
        expect({ kind, arrived: options.arrived }).to.deep.equal({ kind: 'shape', arrived: 'unsure' });
      }
    });
  });

  it('lets an element that has left go', async () => {
    backend.hold();
    const leaving = new AbortController();
    const left = sendInterest(backend.url, WISH, KEY, leaving.signal).catch((cause: unknown) => cause);
    leaving.abort();
    expect(await left).to.have.property('name', 'AbortError');
  });

  it('never shows in the console, however it fails', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => said.push(line);
    try {
      for (const fault of ['offline', 'shape', 422] as const) {
        backend.fail(fault);
        await failing(send());
      }
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(3);
    expect(said.join()).to.match(/allow the headers/);
    for (const secret of [KEY, '00000000', 'Eksempel «']) expect(said.join()).to.not.contain(secret);
  });
});
