import { expect } from '@open-wc/testing';
import { giveCodes, sendInterest } from '../../src/data/interests.js';
import { fakeBackend, type FakeBackend } from '../support/fake-backend.js';

const CODES = { reference: 'ABCD-2345', withdrawalCode: 'ABCD-EFGH-2345-6789' };

describe('taking a wish back', () => {
  let backend: FakeBackend;
  beforeEach(() => (backend = fakeBackend()));
  afterEach(() => backend.close());

  it('leaves nothing of it', async () => {
    const receipt = await sendInterest(
      backend.url,
      { adult: true, consent: { lang: 'nb', version: '2026-11' }, phone: '+4700000000' },
      '00000000-0000-4000-8000-000000000000',
    );
    expect(backend.registrations()).to.have.length(1);
    await giveCodes(backend.url, 'withdrawals', receipt);
    expect(backend.registrations()).to.deep.equal([]);
  });

  it('is answered the same when there was none', async () => {
    expect(await giveCodes(backend.url, 'withdrawals', CODES)).to.equal(undefined);
    expect(backend.posts()[0]).to.deep.include({ name: 'withdrawals', body: CODES, key: null });
  });

  it('is another call than going on waiting, which leaves the wish where it is', async () => {
    const receipt = await sendInterest(
      backend.url,
      { adult: true, consent: { lang: 'nb', version: '2026-11' }, phone: '+4700000000' },
      '00000000-0000-4000-8000-000000000001',
    );
    await giveCodes(backend.url, 'renewals', receipt);
    expect(backend.registrations()).to.have.length(1);
    expect(backend.posts().at(-1)).to.deep.include({ name: 'renewals', key: null });
  });

  it('is done only when the backend says so in the one way that the contract knows', async () => {
    for (const [status, kind] of [
      [200, 'shape'],
      [404, 'http'],
      [405, 'http'],
      [500, 'http'],
    ] as const) {
      backend.answerWith('<!doctype html>', { resource: 'withdrawals', status });
      const error: unknown = await giveCodes(backend.url, 'withdrawals', CODES).catch(
        (cause: unknown) => cause,
      );
      expect(error, String(status)).to.have.property('kind', kind);
    }
  });
});
