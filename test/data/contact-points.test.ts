import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Report } from '../../src/data/check.js';
import { contactPoint, loadContactPoints, type ContactPoint } from '../../src/data/contact-points.js';
import { examplePoint, examplePoints, fakeBackend, type FakeBackend } from '../support/fake-backend.js';

describe('contact points', () => {
  let backend: FakeBackend;
  beforeEach(() => (backend = fakeBackend()));
  afterEach(() => backend.close());

  const checked = (changes: Record<string, unknown>): ContactPoint =>
    contactPoint(examplePoint('eksempel-frivilligsentral', changes), new Report())!;

  it('come through whole when the backend sends what the contract says', async () => {
    const { value, error } = await loadContactPoints(backend.url);
    expect(value).to.deep.equal(examplePoints());
    expect(error).to.equal(undefined);
    expect(backend.requests()).to.deep.equal(['contact-points.json']);
  });

  it('are shown without the records that are bad', async () => {
    backend.answerWith({
      format: 1,
      contactPoints: [null, 7, 'x', {}, { id: 'a' }, { id: 'b', name: 'B' }, { id: 'b', name: 'C' }],
    });
    expect((await loadContactPoints(backend.url)).value).to.deep.equal([{ id: 'b', name: 'B' }]);
  });

  it('in a list that is none, or in a newer format, are a failure and never "no results"', async () => {
    for (const [sent, detail] of [
      [{ format: 2, contactPoints: [] }, 'newer-format'],
      [{ format: 1 }, 'no-contactPoints'],
      [{ format: 1, contactPoints: {} }, 'no-contactPoints'],
      [[], 'not-an-object'],
      ['text', 'not-an-object'],
      ['null', 'not-an-object'],
      [7, 'not-an-object'],
    ] as const) {
      backend.answerWith(sent === 'text' ? '"text"' : sent);
      const error: unknown = await loadContactPoints(backend.url).catch((cause: unknown) => cause);
      expect(error).to.have.property('kind', 'shape');
      expect(error).to.have.nested.property('options.detail', detail);
    }
  });

  it('may be none at all', async () => {
    backend.answerWith({ format: 1, contactPoints: [] });
    expect((await loadContactPoints(backend.url)).value).to.deep.equal([]);
  });

  it('of an unknown status count as unconfirmed', () => {
    expect(checked({ status: 'on-fire' }).status).to.equal('unconfirmed');
    expect(checked({ status: 7 }).status).to.equal('unconfirmed');
    expect(checked({ status: undefined }).status).to.equal(undefined);
  });

  it('are nowhere rather than outside Norway', () => {
    for (const location of [
      { lat: 0, lon: 0, precision: 'exact' },
      { lat: 10.7, lon: 59.9, precision: 'exact' },
      { lat: '69', lon: 18, precision: 'exact' },
      { lat: 48.8, lon: 2.3, precision: 'exact' },
      { lat: 69 },
      [69, 18],
    ]) {
      expect(checked({ location }).location, JSON.stringify(location)).to.equal(undefined);
    }
    expect(checked({ location: { lat: 78.22, lon: 15.65, precision: 'area' } }).location?.lat).to.equal(
      78.22,
    );
  });

  it('never pass a place of unknown precision for a door', () => {
    expect(checked({ location: { lat: 69.2, lon: 18, precision: 'about' } }).location?.precision).to.equal(
      'area',
    );
    expect(checked({ location: { lat: 69.2, lon: 18 } }).location).to.equal(undefined);
  });

  it('with an address for the area only lose street, note and exact place', () => {
    const point = checked({ addressVisibility: 'area' });
    expect(point.address).to.deep.equal({ postcode: '9300', place: 'Eksempel' });
    expect(point.location).to.deep.equal({ lat: 69.2, lon: 18, precision: 'area' });
    expect(JSON.stringify(point)).to.not.match(/Eksempelveien|bakgård|bakgar|back yard/);
  });

  it('with a hidden address lose all of it, also when the visibility is a word we do not know', () => {
    for (const addressVisibility of ['hidden', 'secret', 3]) {
      const point = checked({ addressVisibility });
      expect(point.address).to.equal(undefined);
      expect(point.location).to.equal(undefined);
      expect(JSON.stringify(point)).to.not.match(/Eksempelveien|bakgård|bakgar|back yard|9300/);
    }
  });

  it('keep the centre of the municipality that the server gave for a hidden address', () => {
    const location = { lat: 69.24, lon: 18.08, precision: 'area' };
    expect(checked({ addressVisibility: 'hidden', location }).location).to.deep.equal(location);
  });

  it('are reached at the numbers that are numbers', () => {
    const phones = [{ number: 'ring' }, { number: '00 00 00 00', label: 5, sms: 'yes' }, '00 00 00 01', null];
    expect(checked({ phones }).phones).to.deep.equal([{ number: '00 00 00 00' }]);
  });

  it('are open only in hours that make sense', () => {
    const { openingHours } = checked({
      openingHours: {
        regular: [
          { days: [1, 9, 0, 2], opens: '09:00', closes: '15:00' },
          { days: [3], opens: '15:00', closes: '09:00' },
          { days: [4], opens: '18:00', closes: '24:00' },
          { days: [], opens: '09:00', closes: '15:00' },
          { days: [5], opens: 'ni', closes: '15:00' },
        ],
        exceptions: [
          { date: '2026-12-24', closed: true },
          { date: '2026-12-32', closed: true },
          { date: '2026-12-25' },
          { date: '2026-12-27', note: 'Ring før du kommer' },
          { date: '2026-12-26', opens: '12:00', closes: '10:00' },
        ],
      },
    });
    expect(openingHours).to.deep.equal({
      regular: [
        { days: [1, 2], opens: '09:00', closes: '15:00' },
        { days: [4], opens: '18:00', closes: '00:00' },
      ],
      exceptions: [
        { date: '2026-12-24', closed: true },
        { date: '2026-12-27', note: 'Ring før du kommer' },
      ],
    });
  });

  it('may have a note in place of hours', () => {
    expect(checked({ openingHours: { note: 'Etter avtale' } }).openingHours).to.deep.equal({
      regular: [],
      note: 'Etter avtale',
    });
  });

  it('are not confirmed by a date that has not come', () => {
    for (const date of ['2031', '2026-12-24', 'i fjor', 2025, '2025-02-30']) {
      expect(checked({ verified: { date, by: 'Eksempel' } }).verified, String(date)).to.equal(undefined);
    }
    expect(checked({ verified: { date: '2026-11', by: 7 } }).verified).to.deep.equal({ date: '2026-11' });
  });

  it('lose codes, numbers and flags that nobody knows', () => {
    const point = checked({
      kind: 'pub',
      formats: ['in-person', 'telepathy'],
      municipalities: ['5530', '55', 5530, 'Senja'],
      counties: ['55', '5'],
      accessibility: { stepFree: 'kanskje', toilet: 'no', ramp: 'yes' },
      acceptsInterest: 'true',
      national: 1,
      responseDays: -1,
      groupStartsAt: 4.5,
    });
    expect(point).to.deep.include({
      formats: ['in-person'],
      municipalities: ['5530'],
      counties: ['55'],
      accessibility: { toilet: 'no' },
    });
    expect(point).to.not.have.any.keys(
      'kind',
      'acceptsInterest',
      'national',
      'responseDays',
      'groupStartsAt',
    );
  });

  it('keep to their type, whatever a backend sends', () => {
    const good = examplePoint();
    const fields = Object.keys(good) as (keyof ContactPoint)[];
    const mutated = fc
      .tuple(fc.subarray(fields), fc.infiniteStream(fc.jsonValue({ maxDepth: 4 })))
      .map(([broken, values]) => ({
        ...good,
        ...Object.fromEntries(broken.map((field) => [field, values.next().value as unknown])),
      }));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.jsonValue({ maxDepth: 5 })), (sent) => {
        const point = contactPoint(JSON.parse(JSON.stringify(sent)), new Report());
        if (!point) return;
        expect(contactPoint(point, new Report()), 'a good record stays as it is').to.deep.equal(point);
        expect(point.id).to.match(/^[a-z0-9][a-z0-9-]{0,63}$/);
        expect(point.name).to.be.a('string').with.length.within(1, 160);
        for (const link of [point.website, point.feedbackUrl, point.organisation?.url]) {
          if (link !== undefined) expect(link).to.match(/^https:/i);
        }
        for (const { number } of point.phones ?? []) expect(number).to.match(/^[\d +().-]{3,}$/);
        if (point.addressVisibility === 'hidden') expect(point.address).to.equal(undefined);
        if (point.addressVisibility && point.addressVisibility !== 'public') {
          expect(point.location?.precision).to.not.equal('exact');
        }
      }),
      { numRuns: 300 },
    );
  });
});
