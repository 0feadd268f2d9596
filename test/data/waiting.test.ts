import { expect } from '@open-wc/testing';
import { bandOf, loadWaiting, type WaitingArea } from '../../src/data/waiting.js';
import { fakeBackend, type FakeBackend } from '../support/fake-backend.js';

describe('others who wait nearby', () => {
  let backend: FakeBackend;
  afterEach(() => backend.close());

  const load = (areas: unknown): Promise<readonly WaitingArea[]> => {
    backend = fakeBackend({ answers: { 'waiting.json': { format: 1, generated: '2026-11-16', areas } } });
    return loadWaiting(backend.url);
  };

  it('are told of in bands, for the area that a municipality belongs to', async () => {
    const areas = await load([
      { municipalities: ['5530', '5526'], band: 'some' },
      { municipalities: ['0301'], band: 'enough' },
    ]);
    expect(bandOf(areas, { municipality: '5526' })).to.equal('some');
    expect(bandOf(areas, { municipality: '0301', contactPoint: 'sentral' })).to.equal('enough');
    expect(bandOf(areas, { municipality: '4601' })).to.equal(undefined);
    expect(bandOf(areas, {})).to.equal(undefined);
  });

  it('are those of the place that receives, where two have the same municipality', async () => {
    const areas = await load([
      { municipalities: ['5530'], contactPoint: 'naboen', band: 'some' },
      { municipalities: ['5530'], contactPoint: 'sentral', band: 'enough' },
    ]);
    expect(bandOf(areas, { municipality: '5530', contactPoint: 'sentral' })).to.equal('enough');
    expect(bandOf(areas, { contactPoint: 'naboen' })).to.equal('some');
    expect(bandOf(areas, { contactPoint: 'andre' })).to.equal(undefined);
  });

  it('are never counted by a number, nor guessed from what a backend should not send', async () => {
    expect(
      await load([
        { municipalities: ['5530'], band: 'many' },
        { municipalities: ['5530'], band: 2 },
        null,
        { municipalities: ['x', '4601'], band: 'some', count: 3 },
      ]),
    ).to.deep.equal([{ municipalities: ['4601'], band: 'some' }]);
  });

  it('are nobody where the backend has no such file', async () => {
    backend = fakeBackend();
    expect(await loadWaiting(backend.url)).to.deep.equal([]);
  });

  it('are not known when the file is something else', async () => {
    for (const areas of [undefined, {}, 'some']) {
      const error: unknown = await load(areas).catch((cause: unknown) => cause);
      expect(error).to.have.property('kind', 'shape');
      backend.close();
    }
  });
});
