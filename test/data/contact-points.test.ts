import { expect } from '@open-wc/testing';
import { Report } from '../../src/data/check.js';
import { contactPoint, loadContactPoints, type ContactPoint } from '../../src/data/contact-points.js';
import { ApiError } from '../../src/data/api-error.js';
import { examplePoint, examplePoints, fakeBackend, manyPoints, type FakeBackend } from '../support/fake-backend.js';

describe('contact points', () => {
  let backend: FakeBackend;
  afterEach(() => backend.close());

  const checked = async (changes: Record<string, unknown>): Promise<ContactPoint | undefined> => {
    backend = fakeBackend({ contactPoints: [examplePoint('eksempel-frivilligsentral', changes)] });
    return (await loadContactPoints(backend.url)).value[0];
  };

  it('come through whole when the backend sends what the contract says', async () => {
    backend = fakeBackend();
    const { value, error } = await loadContactPoints(backend.url);
    expect(value).to.deep.equal(examplePoints());
    expect(error).to.equal(undefined);
  });
});
