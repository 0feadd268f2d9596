import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { happening, save } from './support/events.js';
import { SERVICE, PUBLIC_URL, dataIn, pagesServer, valuesOf } from './support/pages.js';
import { NOW } from './support/server.js';

type Data = Record<string, unknown> & { location?: Record<string, unknown>[] };

const eventsIn = (html: string): Data[] =>
  dataIn(html).flatMap((data) => (data['@graph'] as Data[] | undefined) ?? []);

const titles = (html: string): string[] =>
  valuesOf(html, /<\/time\s*>\s*<span[^>]*>(.*?)<\/span\s*>/gs).map((text) =>
    text.replace(/<[^>]*>|\s+/g, ' ').trim(),
  );

describe('the meetings on the page', () => {
  it('are the next ten, by the clocks in Norway, the cancelled ones marked', async (t) => {
    const { get, db } = await pagesServer(t);
    const start = (day: number) => `2026-12-${String(day).padStart(2, '0')}T17:00:00Z`;
    await save(db, [
      happening({ id: 'for-lenge-siden', title: 'Gammelt', start: '2026-11-01T18:00:00+01:00' }),
      ...Array.from({ length: 12 }, (_, index) =>
        happening({ id: `mote-${index}`, title: `Møte ${index}`, start: start(index + 1) }),
      ),
      happening({ id: 'avlyst', title: 'Avlyst kveld', status: 'cancelled' }),
    ]);
    const html = await get('nb/');
    assert.deepEqual(titles(html), [
      'Avlyst kveld',
      ...Array.from({ length: 9 }, (_, index) => `Møte ${index}`),
    ]);
    assert.match(html, /tirsdag 1\.\u00a0desember kl\.\u00a018\.00/);
    assert.match(html, /<s>Avlyst kveld<\/s>[\s\S]*?<strong class="tag">Avlyst<\/strong>/);
    assert.match(await get('en/'), /Tuesday 1\u00a0December, 18:00/);
    const [first, second] = eventsIn(html);
    assert.equal(first?.['eventStatus'], 'https://schema.org/EventCancelled');
    assert.equal(second?.['eventStatus'], 'https://schema.org/EventScheduled');
    assert.equal(second?.['startDate'], '2026-12-01T18:00:00+01:00');
  });

  it('say where they are only as finely as the organiser allows, to search engines too', async (t) => {
    const { get, db } = await pagesServer(t);
    const place = { name: 'Eksempelhuset', address: 'Eksempelveien 1', municipality: '5530' };
    await save(db, [
      happening({ id: 'apent', place, formats: ['in-person'] }),
      happening({ id: 'skjult', place, addressVisibility: 'hidden', formats: ['in-person', 'online'] }),
      happening({ id: 'nett', formats: ['online'], onlineUrl: 'https://nett.example/' }),
    ]);
    const events = eventsIn(await get('nb/'));
    const byMode = new Map(
      events.map((event) => [String(event['eventAttendanceMode']).split('/').at(-1), event]),
    );
    const [open] = byMode.get('OfflineEventAttendanceMode')?.location ?? [];
    assert.deepEqual(open?.['address'], {
      '@type': 'PostalAddress',
      streetAddress: 'Eksempelveien 1',
      addressLocality: 'Senja',
      addressCountry: 'NO',
    });
    const hidden = JSON.stringify(byMode.get('MixedEventAttendanceMode'));
    assert.match(hidden, /"addressLocality":"Senja"/);
    assert.doesNotMatch(hidden, /Eksempel(?:huset|veien)/);
    assert.deepEqual(byMode.get('OnlineEventAttendanceMode')?.location, [
      { '@type': 'VirtualLocation', url: 'https://nett.example/' },
    ]);
    assert.equal(byMode.get('MixedEventAttendanceMode')?.['url'], `${PUBLIC_URL}/nb/#moter`);
  });

  it('that are only for demonstration say so, and are not told to search engines', async (t) => {
    const { get, db } = await pagesServer(t, { ...SERVICE, demo: true });
    await save(db, [happening({ title: 'Møte' })]);
    assert.deepEqual(titles(await get('nb/')), ['Demo: Møte']);
    assert.deepEqual(eventsIn(await get('nb/')), []);
    const { get: some, db: other } = await pagesServer(t);
    await save(other, [happening({ demo: true }), happening({ id: 'ekte', title: 'Ekte' })]);
    assert.deepEqual(
      eventsIn(await some('nb/')).map(({ name }) => name),
      ['Ekte'],
    );
  });

  it('are gone from the page when they are over, and there when somebody has taken them in', async (t) => {
    let now = NOW;
    const { get, db, server } = await pagesServer(t, SERVICE, { now: () => now });
    assert.match(await get('nb/'), /Ingen møter eller kurs/);
    const { etag } = (await server.inject('/nb/')).headers;
    await save(db, [
      happening({ start: '2026-11-21T18:00:00+01:00', end: '2026-11-21T20:00:00+01:00', title: 'I kveld' }),
    ]);
    assert.deepEqual(titles(await get('nb/')), ['I kveld']);
    assert.notEqual((await server.inject('/nb/')).headers.etag, etag);
    now = new Date('2026-11-21T19:59:00+01:00');
    assert.deepEqual(titles(await get('nb/')), ['I kveld']);
    now = new Date('2026-11-21T20:01:00+01:00');
    assert.deepEqual(titles(await get('nb/')), []);
    assert.equal((await server.inject('/nb/')).headers.etag, etag);
  });

  it('that last for days, all day or into the night say when they end', async (t) => {
    const { get, db } = await pagesServer(t);
    await save(db, [
      happening({ id: 'helg', start: '2026-11-28', end: '2026-11-29', allDay: true }),
      happening({ id: 'natt', start: '2026-12-04T20:00:00+01:00', end: '2026-12-05T00:00:00+01:00' }),
      happening({ id: 'seminar', start: '2027-01-09T09:00:00+01:00', end: '2027-01-10T15:00:00+01:00' }),
    ]);
    const html = (await get('nb/')).replaceAll('\u00a0', ' ');
    assert.match(html, /lørdag 28\. november – søndag 29\. november/);
    assert.match(html, /fredag 4\. desember kl\. 20\.00–00\.00/);
    assert.match(html, /lørdag 9\. januar 2027 kl\. 09\.00 – søndag 10\. januar 2027 kl\. 15\.00/);
  });
});
