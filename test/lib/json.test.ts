import { expect } from '@open-wc/testing';
import { toJson } from '../../src/lib/json.js';

describe('JSON of our own', () => {
  it('is what the browser’s is, without what is not set', () => {
    const value = { a: 'Ø "«', b: [1, null, { c: true }], d: undefined, '"': '\u2028' };
    expect(toJson(value)).to.equal(JSON.stringify(value));
  });

  it('asks nothing of a page that has taught lists to write themselves', () => {
    Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'x', configurable: true });
    try {
      expect(toJson({ a: ['b'] })).to.equal('{"a":["b"]}');
    } finally {
      delete (Array.prototype as unknown as { toJSON?: unknown }).toJSON;
    }
  });
});
