import { expect } from '@open-wc/testing';
import { sum } from '../../src/lib/sum.js';

describe('a sum', () => {
  it('is right also on a page whose old library has its own way to reduce a list', () => {
    const { reduce } = Array.prototype;
    Array.prototype.reduce = function (this: unknown[]) {
      return this.length > 1 ? this : this[0];
    };
    try {
      expect(sum([{ n: 1 }, { n: 2 }], ({ n }) => n)).to.equal(3);
      expect(sum([], () => 1)).to.equal(0);
    } finally {
      Array.prototype.reduce = reduce;
    }
  });
});
