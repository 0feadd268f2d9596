import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/data/api-error.js';
import { sendInterest, giveCodes, type Interest } from '../../src/data/interests.js';
import { ports } from '../../src/data/ports.js';

/** Where a server hangs, the limits of a try pass this much faster than for visitors: 8 seconds are 400 ms. */
const SPEED = 20;
const WISH: Interest = {
  adult: true,
  alias: 'Blåbærfugl',
  consent: { lang: 'nb', version: '2026-11' },
  municipality: '5530',
  phone: '+4700000000',
};
const CODES = { reference: 'ABCD-2345', withdrawalCode: 'ABCD-EFGH-2345-6789' };

describe('a wish sent to a real server on a bad day', () => {
  const usual = { ...ports };
  let server: string;
  let keys = 0;

  before(async () => {
    server = ((await (await fetch('/faulty-server.json')).json()) as { url: string }).url;
  });
  beforeEach(() => (ports.sleep = () => Promise.resolve()));
  afterEach(() => Object.assign(ports, usual));

  const newKey = (): string => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`;
  const send = (fault: string, key = newKey()): Promise<unknown> =>
    sendInterest(`${server}/${fault}`, WISH, key);
  const count = async (what: 'asked' | 'sent' | 'stored', fault: string): Promise<number> =>
    Number(await (await fetch(`${server}/${what}/${fault}`)).text());
  const failure = async (promise: Promise<unknown>): Promise<ApiError> => {
    const error: unknown = await promise.catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(ApiError);
    return error as ApiError;
  };
  const quickly = (): void => {
    const start = usual.now();
    ports.now = () => start + (usual.now() - start) * SPEED;
    ports.after = (ms, run) => usual.after(ms / SPEED, run);
  };

  it('is not this one', async () => {
    expect(await send('none')).to.deep.equal({ ...CODES, receiver: 'eksempel' });
    await giveCodes(`${server}/none`, 'withdrawals', CODES);
  });

  const HANGING = ['hang-before-headers', 'hang-in-headers', 'hang-after-headers', 'hang-in-body', 'drip'];
  for (const fault of HANGING) {
    it(`may have arrived when no whole answer comes in time: ${fault}`, async () => {
      quickly();
      const start = ports.now();
      const error = await failure(send(fault));
      expect(error.options.arrived).to.equal('unsure');
      expect(ports.now() - start).to.be.below(25_000);
      expect(await count('stored', fault)).to.equal(1);
    });
  }

  for (const fault of [
    'reset',
    'reset-in-body',
    'empty-reply',
    'not-http',
    'length-too-long',
    'length-too-short',
    'cut-chunks',
    'bad-chunk',
    'bad-gzip',
    'cut-gzip',
    'no-cors',
    'other-cors',
    'doubled-cors',
    'redirect',
    'foreign-redirect',
    'login',
    'no-type',
    'no-content',
    'not-modified',
    'deep',
    'gzip-bomb',
    'huge',
    'huge-by-its-header',
    'half-a-receipt',
    '500',
    '502',
    '503',
    '504',
  ]) {
    it(`may have arrived when its answer can’t be used, and is one registration: ${fault}`, async () => {
      const key = newKey();
      expect((await failure(send(fault, key))).options.arrived).to.equal('unsure');
      expect((await failure(send(fault, key))).options.arrived).to.equal('unsure');
      expect(await count('stored', fault)).to.equal(1);
    });
  }

  it('has surely not arrived when the server says no, and says so at once', async () => {
    for (const status of ['400', '401', '403', '404', '410', '413', '415', '422', '451']) {
      const error = await failure(send(status));
      expect(error.status).to.equal(Number(status));
      expect(error.options.arrived).to.equal(false);
      expect(await count('sent', status)).to.equal(1);
    }
  });

  it('has surely not arrived when the server is too busy three times', async () => {
    for (const status of ['408', '429']) {
      expect((await failure(send(status))).options.arrived).to.equal(false);
      expect(await count('sent', status)).to.be.at.least(3);
    }
  });

  it('follows no redirect with what was typed', async () => {
    const before = await count('sent', 'none');
    for (const fault of ['redirect', 'foreign-redirect'])
      expect((await failure(send(fault))).options.detail).to.equal('redirect');
    expect(await count('sent', 'none')).to.equal(before);
  });

  it('never leaves the browser when the backend refuses the headers of the POST', async () => {
    expect((await failure(send('no-preflight'))).kind).to.equal('offline');
    expect(await count('sent', 'no-preflight')).to.equal(0);
    expect(await count('stored', 'no-preflight')).to.equal(0);
  });

  for (const fault of ['down-once', 'slow-commit', 'gateway-once']) {
    it(`is sent again by itself, and is one registration: ${fault}`, async () => {
      expect(await send(fault)).to.have.property('reference', CODES.reference);
      expect(await count('sent', fault)).to.equal(2);
      expect(await count('stored', fault)).to.equal(1);
    });
  }

  it('is one registration when its answer is lost after the commit and the person presses again', async () => {
    const key = newKey();
    // The browser itself may ask again when a connection breaks: then there is an answer at once.
    await send('lost-once', key).catch((error: ApiError) => expect(error.options.arrived).to.equal('unsure'));
    expect(await send('lost-once', key)).to.have.property('reference', CODES.reference);
    expect(await count('stored', 'lost-once')).to.equal(1);
  });

  it('is taken with any status of success, and leaves no cookie', async () => {
    expect(await send('wrong-status')).to.have.property('reference');
    expect(await send('cookie')).to.have.property('reference');
    expect(document.cookie).to.not.contain('spor');
  });

  describe('and taken back there', () => {
    it('ends in success only when the server has said so', async () => {
      for (const fault of ['reset', 'login', 'no-cors', 'redirect', 'huge', '404', '500'])
        await failure(giveCodes(`${server}/${fault}`, 'withdrawals', CODES));
      await giveCodes(`${server}/no-content`, 'withdrawals', CODES);
    });

    it('is tried again where that helps', async () => {
      for (const fault of ['503', '429']) {
        const before = await count('sent', fault);
        expect((await failure(giveCodes(`${server}/${fault}`, 'withdrawals', CODES))).status).to.equal(
          Number(fault),
        );
        expect((await count('sent', fault)) - before).to.be.at.least(3);
      }
    });

    it('ends within the time when the server hangs', async () => {
      quickly();
      expect((await failure(giveCodes(`${server}/hang-before-headers`, 'withdrawals', CODES))).kind).to.equal(
        'timeout',
      );
    });
  });
});
