import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Report } from '../../src/data/check.js';
import { inLanguage, loadService, service } from '../../src/data/service.js';
import { exampleService, fakeBackend, type FakeBackend } from '../support/fake-backend.js';

describe('what a backend says of itself', () => {
  let backend: FakeBackend;
  beforeEach(() => (backend = fakeBackend()));
  afterEach(() => backend.close());

  it('comes through whole when it is what the contract says', async () => {
    expect((await loadService(backend.url)).value).to.deep.equal(exampleService());
  });

  it('may be missing: a folder of files offers the two lists', async () => {
    for (const gone of [404, 410]) {
      backend.answerWith('', { resource: 'service.json', status: gone });
      const { value, error } = await loadService(backend.url);
      expect(value).to.deep.equal({ format: 1 });
      expect(error).to.equal(undefined);
    }
  });

  it('is asked for once, also when it is missing', async () => {
    backend.answerWith('', { resource: 'service.json', status: 404 });
    await loadService(backend.url);
    await loadService(backend.url);
    expect(backend.requests()).to.deep.equal(['service.json']);
  });

  it('never stands in the way of the places: a failure gives an empty service and says so', async () => {
    for (const fault of ['offline', 'timeout', 'shape', 500, 403, 'newer-format'] as const) {
      backend.fail(fault);
      const { value, error } = await loadService(backend.url);
      expect(value).to.deep.equal({ format: 1 });
      expect(error, String(fault)).to.be.an('error');
    }
  });

  it('is the last one that was good, when a newer try fails', async () => {
    await loadService(backend.url);
    backend.fail('offline');
    const { value, error } = await loadService(backend.url);
    expect(value.name).to.equal('Selvhjelp i Eksempel');
    expect(error?.kind).to.equal('offline');
  });

  it('names those who help as a reader of the language knows them', () => {
    const national = { name: 'Selvhjelp Eksempel', phone: '00 00 00 00' };
    const translations = { en: { 'national.name': 'Self-help Example' } };
    const given = { format: 1, national, operator: { name: 'Eksempel' }, translations } as const;
    expect(inLanguage(given, 'en').national?.name).to.equal('Self-help Example');
    expect(inLanguage(given, 'nb')).to.deep.equal(given);
    expect(inLanguage({ format: 1 }, 'en')).to.deep.equal({ format: 1 });
  });

  it('gives crisis lines only with a name, a way to reach them and the day they were checked', () => {
    const good = { name: 'Linjen', phone: '00 00 00 21', checked: '2026-11-01' };
    const crisis = [
      good,
      { phone: '00 00 00 21', checked: '2026-11-01' },
      { name: 'Uten nummer', checked: '2026-11-01' },
      { name: 'Uten dag', phone: '00 00 00 21' },
      { name: 'Feil nummer', phone: 'ring', checked: '2026-11-01' },
    ];
    expect(service({ format: 1, crisis }, new Report())?.crisis).to.deep.equal([good]);
  });

  it('may name the wishes that its calendars understand', () => {
    const offers = { events: true, feeds: ['kommune', 'title', 7, ''] };
    expect(service({ format: 1, offers }, new Report())?.offers).to.deep.equal({
      events: true,
      feeds: ['kommune', 'title'],
    });
  });

  it('does not hide the built-in crisis lines with a list that has none', () => {
    expect(service({ format: 1, crisis: [{ name: 'Uten nummer' }] }, new Report())).to.deep.equal({
      format: 1,
    });
    expect(service({ crisis: [] }, new Report())).to.deep.equal({ format: 1 });
  });

  it('keeps to its type, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom(...Object.keys(exampleService())),
        (value, field) => {
          const made = service({ ...exampleService(), [field]: value }, new Report())!;
          expect(made.format).to.equal(1);
          expect(service(made, new Report())).to.deep.equal(made);
          for (const line of made.crisis ?? []) expect(line.phone ?? line.url).to.be.a('string');
        },
      ),
      { numRuns: 200 },
    );
  });
});
