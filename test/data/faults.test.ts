import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/data/api-error.js';
import { loadContactPoints } from '../../src/data/contact-points.js';
import { ports } from '../../src/data/ports.js';

/** Where a server hangs, the limits of a try pass this much faster than for visitors: 8 seconds are 400 ms. */
const SPEED = 20;

describe('a real server on a bad day', () => {
  const usual = { ...ports };
  let server: string;

  before(async () => {
    const answer = await fetch('/faulty-server.json');
    expect(answer.ok, 'the plugin faultyServer() belongs in web-test-runner.config.mjs').to.equal(true);
    server = ((await answer.json()) as { url: string }).url;
  });
  beforeEach(() => (ports.sleep = () => Promise.resolve()));
  afterEach(() => Object.assign(ports, usual));

  const load = (fault: string): Promise<unknown> => loadContactPoints(`${server}/${fault}`);
  const asked = async (fault: string): Promise<number> =>
    Number(await (await fetch(`${server}/asked/${fault}`)).text());
  const failure = async (fault: string): Promise<ApiError> => {
    const error: unknown = await load(fault).catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(ApiError);
    return error as ApiError;
  };

  it('is not this one', async () => {
    expect(await load('none')).to.have.nested.property('value[0].name', 'Eksempel sentral');
  });

  for (const fault of [
    'hang-before-headers',
    'hang-in-headers',
    'hang-after-headers',
    'hang-in-body',
    'drip',
  ]) {
    it(`ends in "it took too long": ${fault}`, async () => {
      const start = usual.now();
      ports.now = () => start + (usual.now() - start) * SPEED;
      ports.after = (ms, run) => usual.after(ms / SPEED, run);
      // Counted here: the server hears of more, since the browser may ask again by itself.
      let tries = 0;
      ports.fetch = (url, init) => (tries++, usual.fetch(url, init));
      expect((await failure(fault)).kind).to.equal('timeout');
      expect(tries).to.be.within(2, 3);
    });
  }

  for (const fault of [
    'reset',
    'reset-in-body',
    'empty-reply',
    'not-http',
    'length-too-long',
    'cut-chunks',
    'bad-chunk',
    'bad-gzip',
    'no-cors',
    'other-cors',
    'doubled-cors',
  ]) {
    it(`ends in "no contact", and half a list is never shown: ${fault}`, async () => {
      expect((await failure(fault)).kind).to.equal('offline');
      expect(await asked(fault)).to.be.at.least(3);
    });
  }

  for (const fault of ['login', 'no-type', 'no-content', 'not-modified', 'length-too-short', 'deep']) {
    it(`ends in "unexpected answer": ${fault}`, async () => {
      expect((await failure(fault)).kind).to.equal('shape');
      expect(await asked(fault)).to.equal(1);
    });
  }

  it('never shows half a list that came packed, whatever the browser makes of it', async () => {
    expect((await failure('cut-gzip')).kind).to.be.oneOf(['offline', 'shape']);
  });

  for (const fault of ['gzip-bomb', 'huge', 'huge-by-its-header']) {
    it(`is stopped when it sends too much: ${fault}`, async () => {
      expect((await failure(fault)).options.detail).to.equal('too-large');
      expect(await asked(fault)).to.equal(1);
    });
  }

  for (const fault of ['redirect', 'foreign-redirect']) {
    it(`is not followed elsewhere: ${fault}`, async () => {
      const before = await asked('none');
      expect((await failure(fault)).options.detail).to.equal('redirect');
      expect(await asked('none')).to.equal(before);
      expect(await asked(fault)).to.equal(1);
    });
  }

  for (const fault of ['down-once', 'reset-once']) {
    it(`is asked again and then answers: ${fault}`, async () => {
      expect(await load(fault)).to.have.nested.property('value.length', 1);
      expect(await asked(fault)).to.be.at.least(2);
    });
  }

  it('says at once that it will not answer', async () => {
    for (const status of ['400', '401', '403', '404', '410', '422', '451']) {
      expect((await failure(status)).status).to.equal(Number(status));
      expect(await asked(status)).to.equal(1);
    }
  });

  it('may send a record that is nested far too deep: the record is shown without that field', async () => {
    expect(await load('deep-field')).to.have.deep.property('value', [
      { id: 'eksempel', name: 'Eksempel sentral' },
    ]);
  });

  it('leaves no cookie', async () => {
    await load('cookie');
    expect(document.cookie).to.not.contain('spor');
  });
});
