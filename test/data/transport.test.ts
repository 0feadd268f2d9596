import { expect } from '@open-wc/testing';
import { ports } from '../../src/data/ports.js';
import { retryAfter } from '../../src/data/transport.js';

describe('"try again later" from a server', () => {
  const { now } = ports;
  beforeEach(() => (ports.now = () => Date.parse('2026-11-18T11:00:00Z')));
  afterEach(() => (ports.now = now));

  it('is a number of seconds or a date', () => {
    expect(retryAfter('0')).to.equal(0);
    expect(retryAfter(' 7 ')).to.equal(7000);
    expect(retryAfter('Wed, 18 Nov 2026 11:00:09 GMT')).to.equal(9000);
  });

  it('is never more than half a minute', () => {
    expect(retryAfter('86400')).to.equal(30_000);
    expect(retryAfter('Thu, 19 Nov 2026 11:00:00 GMT')).to.equal(30_000);
  });

  it('is ignored when it makes no sense', () => {
    for (const nonsense of [
      null,
      '',
      '-1',
      '1.5',
      '1e3',
      'Infinity',
      'snart',
      '2026-11-18',
      'Wed, 18 Nov 2026 10:00:00 GMT',
      'Wed, tull GMT',
    ]) {
      expect(retryAfter(nonsense), String(nonsense)).to.equal(undefined);
    }
  });
});
