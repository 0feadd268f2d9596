import { expect } from '@open-wc/testing';
import { uuid } from '../../src/lib/uuid.js';

describe('a random key', () => {
  it('is a UUID of version 4, another one each time', () => {
    const keys = Array.from({ length: 200 }, uuid);
    for (const key of keys) {
      expect(key).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(keys).size).to.equal(200);
  });
});
