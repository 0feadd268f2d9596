import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Report } from '../../src/data/check.js';
import {
  calendarEvent,
  loadEvents,
  loadPastEvents,
  withPast,
  type CalendarEvent,
} from '../../src/data/events.js';
import { exampleEvent, exampleEvents, fakeBackend, type FakeBackend } from '../support/fake-backend.js';

const checked = (changes: Record<string, unknown>, report = new Report()): CalendarEvent | undefined =>
  calendarEvent(exampleEvent(undefined, changes), report);

describe('events', () => {
  let backend: FakeBackend;
  beforeEach(() => (backend = fakeBackend()));
  afterEach(() => backend.close());

  const hidden = new Set(['eksempel-kvinnegruppe-20261202', 'eksempel-kurs-20261205']);

  it('come through whole when the backend sends what the contract says', async () => {
    backend.close();
    backend = fakeBackend({ ignoresQuery: true });
    const { value, error } = await loadEvents(backend.url);
    const whole = (events: readonly CalendarEvent[]) => events.filter(({ id }) => !hidden.has(id));
    expect(whole(value)).to.deep.equal(whole(exampleEvents()));
    expect(value).to.have.length(exampleEvents().length);
    expect(error).to.equal(undefined);
  });

  it('are asked for from the first day of this month on, and the past only when somebody wants it', async () => {
    const { value } = await loadEvents(backend.url);
    expect(backend.requests()).to.deep.equal(['events.json?from=2026-11-01']);
    expect(value.map(({ id }) => id)).to.include('eksempel-apent-mote-20261103');
    expect(value.map(({ id }) => id)).to.not.include('eksempel-stand-20261031');
    const past = await loadPastEvents(backend.url);
    expect(backend.requests().at(-1)).to.equal('events.json?to=2026-11-01');
    expect(past.value.map(({ id }) => id)).to.have.members([
      'eksempel-stand-20261031',
      'eksempel-sommertid-20251026',
    ]);
  });

  it('are asked for once, however many calendars a page has', async () => {
    const [one, other] = await Promise.all([loadEvents(backend.url), loadEvents(backend.url)]);
    expect(one.value).to.equal(other.value);
    expect(backend.requests()).to.have.length(1);
  });

  it('stand once where the past and what is to come have them both', () => {
    const all = withPast([exampleEvent('eksempel-temauke-20261116', { title: 'Ny' })], exampleEvents());
    expect(all).to.have.length(exampleEvents().length);
    expect(all.find(({ id }) => id === 'eksempel-temauke-20261116')?.title).to.equal('Ny');
  });

  it('are shown without the records that are bad', async () => {
    const start = '2026-12-01T18:00:00+01:00';
    backend.answerWith(
      {
        format: 1,
        events: [
          null,
          {},
          { id: 'a', title: 'Uten tid' },
          { id: 'b', title: 'B', start },
          { id: 'b', title: 'B igjen', start },
          { id: 'C', title: 'C', start },
        ],
      },
      { resource: 'events.json' },
    );
    expect((await loadEvents(backend.url)).value).to.deep.equal([{ id: 'b', title: 'B', start }]);
  });

  it('begin at a moment that exists', () => {
    for (const start of [
      '2026-02-30T18:00:00+01:00',
      '2026-13-01T18:00:00Z',
      '2026-12-01T24:00:00Z',
      '2026-12-01T18:60:00Z',
      '2026-12-01T18:00:00+25:00',
      '2026-12-01 18:00',
      '2026-12-01T',
      'T18:00',
      '0026-12-01T18:00:00Z',
      'i morgen',
      1796144400000,
      '',
      `2026-12-01T18:00:00.${'0'.repeat(5000)}Z`,
    ]) {
      expect(checked({ start }), String(start).slice(0, 40)).to.equal(undefined);
    }
    for (const start of ['2026-12-01T18:00Z', '2026-12-01T18:00:00.500-11:00', '2028-02-29T18:00:00+01:00']) {
      expect(checked({ start, end: undefined })?.start).to.equal(start);
    }
  });

  it('are at the time of the clocks in Norway when no offset is written', () => {
    const start = (text: string) => checked({ start: text, end: undefined })?.start;
    expect(start('2026-12-01T18:00')).to.equal('2026-12-01T17:00:00.000Z');
    expect(start('2026-07-01T18:00:00')).to.equal('2026-07-01T16:00:00.000Z');
    // The hour that is skipped in March: an hour later.
    expect(start('2027-03-28T02:30:00')).to.equal('2027-03-28T01:30:00.000Z');
    // The hour that comes twice in October: the first of the two.
    expect(start('2026-10-25T02:30:00')).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('of whole days have dates, and the others have times', () => {
    // An hour says more than the word: what is bad goes, and the event stays.
    expect(checked({ allDay: true })).to.deep.equal(checked({}));
    expect(checked({ allDay: true, start: '2026-12-01', end: '2026-12-03' })).to.deep.include({
      start: '2026-12-01',
      end: '2026-12-03',
      allDay: true,
    });
    expect(checked({ start: '2026-12-01', end: undefined })?.allDay).to.equal(true);
  });

  it('stay, without their end, when that is before the start or of another kind', () => {
    for (const end of [
      '2026-11-18T17:00:00+01:00',
      '2026-11-18T18:00:00+01:00',
      '2026-11-18',
      'senere',
      20,
    ]) {
      const report = new Report();
      const event = checked({ end }, report);
      expect(event, String(end)).to.not.equal(undefined);
      expect(event).to.not.have.property('end');
      expect(report.toString()).to.equal('end 1');
    }
    const day = checked({ allDay: true, start: '2026-12-02', end: '2026-12-01' });
    expect(day).to.not.have.property('end');
    expect(checked({ allDay: true, start: '2026-12-02', end: '2026-12-02' })?.end).to.equal('2026-12-02');
  });

  it('keep the name of a place whose address is for the area only, in every language', () => {
    const translations = { en: { title: 'Open', 'place.name': 'The house', 'place.address': 'The street' } };
    const event = checked({ addressVisibility: 'area', translations })!;
    expect(event.place).to.deep.equal({ name: 'Eksempel frivilligsentral', municipality: '5530' });
    expect(event.translations?.en).to.deep.equal({ title: 'Open', 'place.name': 'The house' });
    expect(JSON.stringify(event)).to.not.match(/Eksempelveien|The street/);
  });

  it('say nothing of a hidden place but its municipality, also when the word is one we do not know', () => {
    for (const addressVisibility of ['hidden', 'secret', 7]) {
      const translations = {
        en: { title: 'Open', 'place.name': 'The house', 'place.address': 'The street' },
      };
      const event = checked({ addressVisibility, translations })!;
      expect(event.place).to.deep.equal({ municipality: '5530' });
      expect(event.translations?.en).to.deep.equal({ title: 'Open' });
      expect(JSON.stringify(event)).to.not.match(/Eksempelveien|The house|The street/);
    }
  });

  it('lead nowhere but to https', () => {
    for (const link of ['http://eksempel.example/', 'javascript:alert(1)', 'eksempel.example', '//x', 4]) {
      const event = checked({ url: link, registrationUrl: link, onlineUrl: link });
      expect(event).to.not.have.any.keys('url', 'registrationUrl', 'onlineUrl');
    }
  });

  it('lose codes, numbers and flags that nobody knows', () => {
    const event = checked({
      type: 'rave',
      for: ['everyone', 'cats'],
      formats: ['online', 'phone'],
      status: 'maybe',
      capacity: 0,
      sequence: -1,
      dropIn: 'ja',
      place: { municipality: '55', name: 'Hus' },
      organiser: { contactPoint: 'Ikke En Id' },
      uid: 'en\r\nto',
    });
    expect(event).to.deep.include({ for: ['everyone'], formats: ['online'], place: { name: 'Hus' } });
    expect(event).to.not.have.any.keys(
      'type',
      'status',
      'capacity',
      'sequence',
      'dropIn',
      'organiser',
      'uid',
    );
  });

  it('keep to their type, whatever a backend sends', () => {
    const good = exampleEvent();
    const fields = Object.keys(good) as (keyof CalendarEvent)[];
    const mutated = fc
      .tuple(fc.subarray(fields), fc.infiniteStream(fc.jsonValue({ maxDepth: 4 })))
      .map(([broken, values]) => ({
        ...good,
        ...Object.fromEntries(broken.map((field) => [field, values.next().value as unknown])),
      }));
    const timed = fc
      .tuple(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }))
      .map(([start, end]) => ({ ...good, start: start.toISOString(), end: end.toISOString() }));
    fc.assert(
      fc.property(fc.oneof(mutated, timed, fc.jsonValue({ maxDepth: 5 })), (sent) => {
        const event = calendarEvent(JSON.parse(JSON.stringify(sent)), new Report());
        if (!event) return;
        expect(calendarEvent(event, new Report()), 'a good record stays as it is').to.deep.equal(event);
        expect(Date.parse(event.start)).to.be.a('number').and.not.NaN;
        expect(event.start.length === 10).to.equal(!!event.allDay);
        if (event.end) expect(Date.parse(event.end)).to.be.at.least(Date.parse(event.start));
        for (const link of [event.url, event.registrationUrl, event.onlineUrl])
          if (link !== undefined) expect(link).to.match(/^https:/i);
      }),
      { numRuns: 300 },
    );
  });
});
