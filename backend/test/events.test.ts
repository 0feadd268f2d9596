import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Series } from '../src/events/series.js';
import type { EventList } from '../src/schemas/event.js';
import type { Service } from '../src/schemas/service.js';
import { saveService } from '../src/store/service.js';
import { happening, save } from './support/events.js';
import { NOW, OPERATOR, point, testServerWith } from './support/server.js';

const POINTS = [
  point({ id: 'senja', municipalities: ['5530'] }),
  point({ id: 'troms', municipalities: ['5501'], counties: ['55'] }),
  point({ id: 'landet', municipalities: ['0301'], national: true }),
];

async function serving(t: TestContext, series: Series[], now = () => NOW) {
  const { server, db } = await testServerWith(t, POINTS, { now });
  await save(db, series);
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.inject({ url: `/api/${path}`, headers });
  const ids = async (path: string) => (await get(path)).json<EventList>().events.map(({ id }) => id);
  const titles = async (path: string) => {
    const { body, statusCode } = await get(path);
    assert.equal(statusCode, 200, body);
    return [...body.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title);
  };
  return { server, db, get, ids, titles };
}

describe('events.json', () => {
  const SERIES = [
    happening({ id: 'for-lenge-siden', start: '2012-02-29', allDay: true }),
    happening({ id: 'fast', start: '2026-10-27T18:00:00+01:00' }, { rrule: 'FREQ=MONTHLY;BYDAY=-1TU' }),
    happening({ id: 'langt-fram', start: '2029-01-01T12:00:00+01:00' }),
    happening({ id: 'til-midnatt', start: '2026-11-30T20:00:00+01:00', end: '2026-12-01T00:00:00+01:00' }),
    happening({ id: 'helg', start: '2026-11-27T17:00:00+01:00', end: '2026-11-29T15:00:00+01:00' }),
  ];

  it('has everything back, and two years ahead, unless more is asked for', async (t) => {
    const { ids } = await serving(t, SERIES);
    const all = await ids('events.json');
    assert.equal(all[0], 'for-lenge-siden');
    assert.equal(all.at(-1), 'fast-20281031');
    assert.equal(all.length, 3 + 25);
    assert.deepEqual(await ids('events.json?from=2028-11-01&to=2030-01-01'), ['langt-fram']);
    assert.deepEqual(await ids('events.json?from=&to='), all);
  });

  it('has what touches a day in Norway that is asked for, and not what ended as it began', async (t) => {
    const { ids } = await serving(t, SERIES);
    assert.deepEqual(await ids('events.json?from=2026-11-28&to=2026-11-30'), ['helg', 'til-midnatt']);
    assert.deepEqual(await ids('events.json?from=2026-12-01&to=2026-12-01'), []);
    assert.deepEqual(await ids('events.json?from=2026-11-29T14:00:00Z&to=2026-11-30T20:00:00%2B01:00'), []);
    assert.deepEqual(await ids('events.json?from=2026-11-29T13:59:59Z&to=2026-11-30T20:00:01 01:00'), [
      'helg',
      'til-midnatt',
    ]);
    assert.deepEqual(await ids('events.json?to=2012-12-31'), ['for-lenge-siden']);
  });

  it('is told again only when it has changed, and looks ahead anew each day', async (t) => {
    let now = NOW;
    const { get, db } = await serving(t, SERIES, () => now);
    const first = await get('events.json?from=2026-11-01');
    const again = () => get('events.json?from=2026-11-01', { 'if-none-match': String(first.headers.etag) });
    assert.match(String(first.headers['cache-control']), /max-age=300/);
    assert.equal((await again()).statusCode, 304);
    now = new Date('2027-02-01T12:00:00Z');
    assert.equal((await again()).statusCode, 200);
    now = NOW;
    await save(db, [happening({ id: 'helg', title: 'Helg' })]);
    assert.match((await again()).body, /"Helg"/);
    const small = await get('events.json', { 'accept-encoding': 'br' });
    assert.equal(small.headers['content-encoding'], 'br');
  });

  it('refuses a day that is none, and says which name it stood under, never what it said', async (t) => {
    const { get } = await serving(t, SERIES);
    const bad = [
      '2026-02-30',
      '2026-13-01',
      'i%20dag',
      '1',
      '2026-11-22T25:00:00Z',
      '2026-11-22T10:00:00',
      '<script>',
    ];
    for (const value of bad) {
      const { statusCode, headers, body } = await get(`events.json?from=${value}`);
      assert.equal(statusCode, 400, value);
      assert.match(String(headers['content-type']), /problem\+json/);
      assert.match(body, /"\/from"/);
      assert.ok(value.length < 2 || !body.includes(decodeURIComponent(value)), value);
    }
    assert.equal((await get('events.json?from=2026-11-01&from=2026-12-01')).statusCode, 400);
    assert.equal((await get('events.json?from=2026-12-02&to=2026-11-01')).statusCode, 400);
    assert.equal((await get('events.json?utm_source=x')).statusCode, 200);
  });

  it('keeps an address that is not public to itself, and the name of a hidden house too, in every language', async (t) => {
    const place = { name: 'Hemmelighuset', address: 'Eksempelveien 1', municipality: '5530' };
    const translations = { en: { title: 'Meeting', 'place.name': 'The secret house' } };
    const { get } = await serving(t, [
      happening({
        id: 'skjult',
        place,
        addressVisibility: 'hidden',
        onlineUrl: 'https://eksempel.example/a',
        translations,
      }),
      happening({ id: 'omtrent', place, addressVisibility: 'area' }),
    ]);
    for (const path of ['events.json', 'events.ics', 'events/skjult.ics', 'events/omtrent.ics'])
      assert.doesNotMatch((await get(path)).body, /Eksempelveien|secret/, path);
    const { events } = (await get('events.json')).json<EventList>();
    const byId = new Map(events.map((event) => [event.id, event]));
    assert.deepEqual(byId.get('skjult')?.place, { municipality: '5530' });
    assert.equal(byId.get('skjult')?.onlineUrl, 'https://eksempel.example/a');
    assert.deepEqual(byId.get('omtrent')?.place, { name: 'Hemmelighuset', municipality: '5530' });
  });

  it('names no organiser that is not among the places', async (t) => {
    const { get } = await serving(t, [
      happening({ id: 'a', organiser: { contactPoint: 'borte', name: 'Eksempel' } }),
      happening({ id: 'b', organiser: { contactPoint: 'senja' } }),
      happening({ id: 'c', organiser: { contactPoint: 'borte' } }),
    ]);
    const { events } = (await get('events.json')).json<EventList>();
    assert.deepEqual(
      events.map(({ organiser }) => organiser),
      [{ name: 'Eksempel' }, { contactPoint: 'senja' }, undefined],
    );
  });

  it('is an empty list where nothing happens, and the service says so by itself', async (t) => {
    const { server, db, get, ids } = await serving(t, []);
    const claim: Service = { format: 1, offers: { events: true, feeds: ['all'] } };
    await saveService(db, OPERATOR, claim, NOW);
    const offers = async () => (await server.inject('/api/service.json')).json<Service>().offers;
    assert.deepEqual(await ids('events.json'), []);
    assert.equal(await offers(), undefined);
    assert.match((await get('events.ics')).body, /^BEGIN:VCALENDAR[^]*END:VCALENDAR\r\n$/);
    await save(db, [happening()]);
    assert.deepEqual(await offers(), {
      events: true,
      feeds: ['kommune', 'fylke', 'type', 'for', 'format', 'language', 'contact-point', 'title'],
    });
  });
});

describe('a calendar to subscribe to', () => {
  const SERIES = [
    happening({
      id: 'i-senja',
      title: 'Senja',
      place: { municipality: '1931' },
      type: 'open-meeting',
      for: ['everyone'],
    }),
    happening({
      id: 'hos-troms',
      title: 'Troms',
      organiser: { contactPoint: 'troms' },
      formats: ['in-person'],
      type: 'course',
      for: ['starters', 'professionals'],
    }),
    happening({
      id: 'landet',
      title: 'Landet',
      organiser: { contactPoint: 'landet' },
      formats: ['in-person'],
      languages: ['nb', 'se'],
    }),
    happening({ id: 'oslo', title: 'Oslo', place: { municipality: '0301' }, formats: ['in-person'] }),
    happening({ id: 'nett', title: 'Nett', formats: ['online'], place: { municipality: '0301' } }),
    happening({ id: 'ingensteds', title: 'Ingensteds' }),
    // As from a calendar that says no place: where its organiser is.
    happening({ id: 'uten-sted', title: 'Uten sted', organiser: { contactPoint: 'troms' } }),
  ];

  it('has what serves the places that are asked for, by old numbers too, and what is online or nowhere', async (t) => {
    const { titles } = await serving(t, SERIES);
    const near = async (query: string) => (await titles(`events.ics?${query}`)).sort();
    assert.deepEqual(await near('kommune=5530'), [
      'Ingensteds',
      'Landet',
      'Nett',
      'Senja',
      'Troms',
      'Uten sted',
    ]);
    // Lenvik until 2020.
    assert.deepEqual(await near('kommune=1931'), await near('kommune=5530'));
    assert.deepEqual(await near('kommune=301'), ['Ingensteds', 'Landet', 'Nett', 'Oslo']);
    assert.deepEqual(await near('fylke=19'), await near('fylke=55'));
    assert.deepEqual(await near('fylke=55&format=in-person'), ['Landet', 'Troms']);
    assert.equal((await near('kommune=0301&fylke=55')).length, 7);
  });

  it('has the types, audiences, languages and organisers that are asked for', async (t) => {
    const { titles } = await serving(t, SERIES);
    assert.deepEqual(await titles('events.ics?type=open-meeting,course&for=starters'), ['Troms']);
    assert.deepEqual(await titles('events.ics?for=professionals'), ['Troms']);
    assert.equal((await titles('events.ics?for=everyone')).length, 6);
    assert.deepEqual(await titles('events.ics?language=se,uk'), ['Landet']);
    assert.deepEqual(await titles('events.ics?contact-point=landet'), ['Landet']);
    assert.deepEqual(await titles('events.ics?contact-point=lagt-ned'), []);
  });

  it('refuses what makes no sense, and lets alone what it does not know', async (t) => {
    const { get } = await serving(t, SERIES);
    for (const query of [
      'kommune=9999',
      'kommune=5530,abc',
      'fylke=99',
      'type=party',
      'for=me',
      'format=phone',
      'language=norsk%20takk',
      'contact-point=A',
      'title=secret',
      'type=course&type=course',
      `kommune=${'0301,'.repeat(101)}0301`,
    ])
      assert.equal((await get(`events.ics?${query}`)).statusCode, 400, query);
    assert.equal((await get('events.ics?fbclid=1')).statusCode, 200);
  });

  it('can be asked anything without breaking', async (t) => {
    const { get } = await serving(t, SERIES);
    const name = fc.constantFrom(
      'from',
      'to',
      'kommune',
      'type',
      'title',
      'contact-point',
      '__proto__',
      'constructor',
    );
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('2026-11-22', '0301', 'neutral', ',', '%', '2026-11-22T10:00:00Z'),
    );
    const path = fc.constantFrom('events.json', 'events.ics', 'events/i-senja.ics');
    await fc.assert(
      fc.asyncProperty(path, fc.array(fc.tuple(name, value), { maxLength: 4 }), async (file, pairs) => {
        const { statusCode } = await get(`${file}?${new URLSearchParams(pairs)}`);
        assert.ok([200, 400].includes(statusCode), `${statusCode}`);
      }),
      { numRuns: 150 },
    );
  });

  it('is text for calendars, has a plain name, and says when it has changed', async (t) => {
    const { get, db } = await serving(t, SERIES);
    const { headers } = await get('events.ics');
    assert.equal(headers['content-type'], 'text/calendar; charset=utf-8');
    assert.equal(headers['content-disposition'], 'inline; filename="selvhjelp.ics"');
    assert.equal(headers['access-control-allow-origin'], '*');
    const again = () => get('events.ics', { 'if-none-match': String(headers.etag) });
    assert.equal((await again()).statusCode, 304);
    // Another version of what is published, and the same calendar.
    await saveService(db, OPERATOR, { format: 1, retentionDays: 90 }, new Date('2026-11-21T13:00:00Z'));
    assert.equal((await again()).statusCode, 304);
    await save(db, [happening({ id: 'oslo', title: 'Flyttet' })]);
    assert.equal((await again()).statusCode, 200);
  });

  it('has the very event that its own file has, with the same UID', async (t) => {
    const { get } = await serving(t, [
      happening({ id: 'fast', uid: 'abc@eksempel.example' }, { rrule: 'FREQ=WEEKLY;COUNT=3' }),
      happening({ id: 'en-gang', uid: 'def@eksempel.example' }),
    ]);
    const vevents = (body: string): string[] => body.match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? [];
    const feed = vevents((await get('events.ics')).body);
    const { events } = (await get('events.json')).json<EventList>();
    assert.deepEqual(
      events.map(({ uid }) => uid),
      [
        'def@eksempel.example',
        'abc@eksempel.example--20261123T170000Z',
        'abc@eksempel.example--20261130T170000Z',
        'abc@eksempel.example--20261207T170000Z',
      ],
    );
    for (const { id, uid } of events) {
      const { body, headers } = await get(`events/${id}.ics`);
      assert.equal(headers['content-disposition'], `attachment; filename="${id}.ics"`);
      const [own = ''] = vevents(body);
      assert.ok(feed.includes(own), id);
      assert.ok(own.includes(`UID:${uid}\r\n`), id);
    }
  });

  it('gives a neutral file under a neutral name', async (t) => {
    const { get, db } = await serving(t, [happening({ title: 'Selvhjelp' })]);
    const { body, headers } = await get('events/mote.ics?title=neutral');
    assert.equal(headers['content-disposition'], 'attachment; filename="avtale.ics"');
    assert.doesNotMatch(body, /selvhjelp/i);
    await saveService(db, OPERATOR, { format: 1, demo: true }, NOW);
    const demo = await get('events/mote.ics?title=neutral');
    assert.equal(demo.headers['content-disposition'], 'attachment; filename="demo-avtale.ics"');
    assert.match(demo.body, /SUMMARY:Demo: Avtale\r/);
  });

  it('answers 404 for a file that there is not', async (t) => {
    const { get } = await serving(t, SERIES);
    for (const name of ['borte.ics', 'oslo', 'oslo.json', 'OSLO.ics', '.ics', '..%2foslo.ics', 'oslo.ics.gz'])
      assert.equal((await get(`events/${name}`)).statusCode, 404, name);
  });
});
