import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { checkEvents } from '../src/import/check-events.js';
import { readEventCsv } from '../src/import/event-columns.js';
import { importEvents, type EventImportOptions } from '../src/import/events.js';
import { readEventJson } from '../src/import/json.js';
import { UnreadableFile } from '../src/import/report.js';
import type { Series } from '../src/events/series.js';
import { Series as SeriesSchema } from '../src/schemas/event.js';
import { saveContactPoints } from '../src/store/contact-points.js';
import { readRows } from '../src/store/events.js';
import { arbitraryFor } from './support/arbitrary.js';
import { openTestDatabase, temporaryFolder } from './support/database.js';
import { calendarOf } from './support/feed-host.js';
import { NOW, OPERATOR, geography, point } from './support/server.js';

async function importer(t: TestContext) {
  const [db, folder] = [await openTestDatabase(t), await temporaryFolder(t)];
  const context = { db, operator: OPERATOR, geography, now: NOW };
  await saveContactPoints(
    db,
    OPERATOR,
    [point({ id: 'bodo', municipalities: ['1804'] }), point({ id: 'oslo' })],
    { replace: true, now: NOW },
  );
  return {
    take: async (name: string, content: string, options: EventImportOptions = {}) => {
      await writeFile(join(folder, name), content);
      const { ok, message } = await importEvents(join(folder, name), context, options);
      return { ok, message: message.replaceAll(`${folder}/`, '') };
    },
    stored: async () => (await readRows(db, OPERATOR)).map((row) => JSON.parse(row.document) as Series),
    rows: () => readRows(db, OPERATOR),
  };
}

const surroundings = { geography, isContactPoint: (id: string) => id === 'bodo' };
const json = (...events: unknown[]) => JSON.stringify({ format: 1, events });

function csv(text: string): Series[] {
  const checked = checkEvents(readEventCsv(Buffer.from(text)).records, surroundings);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.value;
}

/** Why a file is refused: codes by record and field. */
function faults(read: () => ReturnType<typeof readEventCsv>): string[] {
  const checked = checkEvents(read().records, surroundings);
  return checked.ok ? [] : checked.refusals.map(({ where, field, code }) => `${where} ${field} ${code}`);
}
const csvFaults = (text: string) => faults(() => readEventCsv(Buffer.from(text)));
const jsonFaults = (...events: unknown[]) => faults(() => readEventJson(Buffer.from(json(...events))));

describe('a list of events in a spreadsheet', () => {
  it('fills every field by the names of the contract or in Norwegian', () => {
    const [first] = csv(
      [
        'id;tittel;beskrivelse;type;for hvem;starter;slutter;gjentas;status;bare å komme;plasser;påmelding;nettside;sted;adresse;kommune;nettmøte;kontaktpunkt;arrangør;former;språk;title@nn;addressVisibility',
        'a;Åpent møte;En prat;open-meeting;everyone, starters;24.11.2026 18:00;20:00;RRULE:FREQ=WEEKLY;full;ja;12;https://x.example/p;https://x.example/;Huset;Eksempelveien 1;301;https://meet.example/1;bodo;Link;in-person online;nb,se;Ope møte;area',
      ].join('\n'),
    );
    assert.deepEqual(first, {
      event: {
        id: 'a',
        title: 'Åpent møte',
        description: 'En prat',
        type: 'open-meeting',
        for: ['everyone', 'starters'],
        start: '2026-11-24T18:00:00+01:00',
        end: '2026-11-24T20:00:00+01:00',
        status: 'full',
        dropIn: true,
        capacity: 12,
        registrationUrl: 'https://x.example/p',
        url: 'https://x.example/',
        place: { name: 'Huset', address: 'Eksempelveien 1', municipality: '0301' },
        onlineUrl: 'https://meet.example/1',
        organiser: { contactPoint: 'bodo', name: 'Link' },
        formats: ['in-person', 'online'],
        languages: ['nb', 'se'],
        translations: { nn: { title: 'Ope møte' } },
        addressVisibility: 'area',
      },
      rrule: 'FREQ=WEEKLY',
    });
  });

  it('has its days and times written as people do, on the clocks of Norway', () => {
    const start = (cell: string) => csv(`id;tittel;start\na;A;${cell}`)[0]?.event.start;
    for (const cell of [
      '24.11.2026 18:00',
      '24.11.2026 kl. 18.00',
      '24.11.2026, 18.00',
      '2026-11-24 18:00',
      '2026-11-24T18:00',
      '2026-11-24 18:00:00',
      '24.11.2026 18:00:00',
    ])
      assert.equal(start(cell), '2026-11-24T18:00:00+01:00', cell);
    assert.equal(start('1.7.2026 9:30'), '2026-07-01T09:30:00+02:00');
    assert.equal(start('2026-11-24T18:00:00+01:00'), '2026-11-24T18:00:00+01:00');
    assert.equal(start('2026-11-24T17:00:00Z'), '2026-11-24T17:00:00Z');
    // The hour that is left out when the clocks are put forward.
    assert.equal(start('28.3.2027 02:30'), '2027-03-28T03:30:00+02:00');
  });

  it('has events that last all day where there is a day and no time', () => {
    const [first] = csv('id;tittel;fra;til\na;A;24.11.2026;26.11.2026');
    assert.deepEqual(first?.event, {
      id: 'a',
      title: 'A',
      start: '2026-11-24',
      end: '2026-11-26',
      allDay: true,
    });
  });

  it('may have the parts of a rule in any order', () => {
    assert.equal(
      csv('id,title,start,repeats\na,A,24.11.2026 18:00,BYDAY=TU;freq=weekly')[0]?.rrule,
      'FREQ=WEEKLY;BYDAY=TU',
    );
  });

  it('is refused by line and field', () => {
    const head = 'id;tittel;start;slutt;gjentas;kommune;kontaktpunkt;type\n';
    assert.deepEqual(
      csvFaults(
        [
          `${head}a;;24.11.2026;;;;;`,
          'b;B;;;;;;',
          'c;C;30.2.2026;;;;;',
          'd;D;i morgen;;;;;',
          'e;E;24.11.2026 18:00;17:00;;;;',
          'f;F;24.11.2026 18:00;25.11.2026;;;;',
          'g;G;24.11.2026;;FREQ=HOURLY;;;',
          'h;H;24.11.2026;;FREQ=WEEKLY\\;BYDAY=XX;;;'.replace('\\;', ','),
          'i;I;24.11.2026;;;9999;ukjent;',
          'a;A;24.11.2026;;;;;fest',
          'k;=1+1;24.11.2026;;;;;',
        ].join('\n'),
      ),
      [
        'linje 2 title required',
        'linje 3 start required',
        'linje 4 start format',
        'linje 5 start pattern',
        'linje 6 end order',
        'linje 7 end format',
        'linje 8 rrule pattern',
        'linje 9 rrule pattern',
        'linje 10 place.municipality unknown',
        'linje 10 organiser.contactPoint unknown',
        'linje 11 type enum',
        'linje 11 id duplicate',
        'linje 12 title formula',
        'linje 12 title required',
      ],
    );
  });

  it('is refused with a rule that says nothing, or two things', () => {
    const rule = (text: string) => csvFaults(`id;tittel;start;gjentas\na;A;24.11.2026;"${text}"`);
    for (const text of [
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY;COUNT=0',
      'FREQ=DAILY;COUNT=3;UNTIL=20261231',
      'FREQ=WEEKLY;FARGE=BLUE',
    ])
      assert.deepEqual(rule(text), ['linje 2 rrule format'], text);
    for (const text of [
      'FREQ=WEEKLY;INTERVAL=1;WKST=MO',
      'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1',
      'FREQ=DAILY;UNTIL=20261231',
    ])
      assert.deepEqual(rule(text), [], text);
  });
});

describe('a list of events in JSON', () => {
  it('may have events and series side by side', async (t) => {
    const { take, stored } = await importer(t);
    const once = { id: 'a', title: 'A', start: '2026-11-24T18:00:00+01:00' };
    const weekly = {
      event: { id: 'b', title: 'B', start: '2026-11-25', allDay: true as const },
      rrule: 'FREQ=WEEKLY',
    };
    const { message } = await take('a.json', json(once, weekly));
    assert.equal(message, 'Tatt inn: 2 nye, 0 endret, 0 som før.');
    assert.deepEqual(await stored(), [{ event: once }, weekly]);
  });

  it('is refused by record and field, also for what a schema can’t say', () => {
    const event = { id: 'a', title: 'A', start: '2026-11-24T18:00:00+01:00' };
    assert.deepEqual(jsonFaults({ ...event, allDay: true }), ['arrangement nr. 1 start format']);
    assert.deepEqual(jsonFaults({ event, zone: 'Mars/Olympus' }), ['arrangement nr. 1 zone unknown']);
    assert.deepEqual(jsonFaults({ event, rdates: ['2026-02-30'] }), [
      'arrangement nr. 1 rdates, exdates format',
    ]);
    const change = { recurrenceId: '2026-11-24T18:00:00+01:00', event: { end: '2026-11-24T17:00:00+01:00' } };
    assert.deepEqual(jsonFaults({ event, changes: [change] }), ['arrangement nr. 1 changes.1.end order']);
    for (const value of [null, 1, 'x', [], [event]])
      assert.notDeepEqual(jsonFaults(value), [], JSON.stringify(value));
    for (const document of ['[]', 'null', '{}', '{"format":1}', '{"format":2,"events":[]}', 'x'])
      assert.throws(() => readEventJson(Buffer.from(document)), UnreadableFile, document);
  });

  it('that fits the schema is taken in, or refused in words', () => {
    const spoilt = fc
      .tuple(
        arbitraryFor(SeriesSchema),
        fc.constantFrom(...Object.keys(SeriesSchema.properties)),
        fc.jsonValue(),
      )
      .map(([series, key, value]) => ({ ...(series as object), [key]: value }));
    fc.assert(
      fc.property(fc.oneof(arbitraryFor(SeriesSchema), spoilt, fc.jsonValue()), (value) => {
        const checked = checkEvents(readEventJson(Buffer.from(json(value))).records, surroundings);
        if (!checked.ok)
          for (const { why, code } of checked.refusals) assert.ok(why.length > 2 && code.length > 2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('taking in events', () => {
  const LIST = 'id;tittel;start\na;A;24.11.2026\nb;B;25.11.2026\n';

  it('adds and updates, and removes only when it is told that the list is whole', async (t) => {
    const { take, stored } = await importer(t);
    await take('a.csv', LIST);
    assert.equal((await take('a.csv', LIST)).message, 'Tatt inn: 0 nye, 0 endret, 2 som før.');
    const shorter = 'id;tittel;start\na;Nytt navn;24.11.2026\n';
    assert.equal((await take('a.csv', shorter)).message, 'Tatt inn: 0 nye, 1 endret, 0 som før.');
    const { message } = await take('a.csv', shorter, { replace: true });
    assert.equal(message, 'Tatt inn: 0 nye, 0 endret, 1 som før, 1 fjernet.');
    assert.deepEqual(
      (await stored()).map(({ event }) => event.title),
      ['Nytt navn'],
    );
  });

  it('takes all of a list or nothing, and says what to mend', async (t) => {
    const { take, stored } = await importer(t);
    const { ok, message } = await take('a.csv', 'id;tittel;start\na;A;24.11.2026\nb;;25.11.2026\n');
    assert.equal(ok, false);
    assert.equal(
      message,
      'Ingenting er tatt inn fra a.csv. Dette må rettes først:\n  linje 3 («b», title): mangler [required]',
    );
    assert.deepEqual(await stored(), []);
  });

  it('can be tried without changing anything', async (t) => {
    const { take, stored } = await importer(t);
    assert.equal(
      (await take('a.csv', LIST, { dryRun: true })).message,
      'Prøve: 2 nye, 0 endret, 0 som før. Ingenting er endret.',
    );
    assert.deepEqual(await stored(), []);
  });

  const meeting = (uid: string, title: string) => [
    `UID:${uid}`,
    `SUMMARY:${title}`,
    'DTSTART:20261124T170000Z',
  ];

  it('takes the calendar of a contact point, and keeps those of others apart', async (t) => {
    const { take, rows } = await importer(t);
    await take('a.ics', calendarOf(meeting('a', 'Bodø'), meeting('b', 'Også Bodø')), {
      contactPoint: 'bodo',
    });
    await take('a.ics', calendarOf(meeting('a', 'Oslo')), { contactPoint: 'oslo' });
    const { message } = await take(
      'a.ics',
      calendarOf(meeting('a', 'Bodø'), [...meeting('p', 'P'), 'CLASS:PRIVATE']),
      { contactPoint: 'bodo', replace: true },
    );
    assert.equal(message, 'Ikke tatt med: 1 private.\nTatt inn: 0 nye, 0 endret, 1 som før, 1 avlyst.');
    assert.deepEqual(
      (await rows()).map(({ uid, source, vanished_as }) => `${source} ${uid} ${vanished_as}`).sort(),
      ['file:bodo a null', 'file:bodo b cancelled', 'file:oslo a null'],
    );
  });

  it('refuses a calendar that is nobody’s, that is cut, or is none', async (t) => {
    const { take } = await importer(t);
    const whole = calendarOf(meeting('a', 'A'));
    const why = async (text: string, options: EventImportOptions) =>
      (await take('a.ics', text, options)).message;
    assert.match(await why(whole, {}), /--contact-point <id>/);
    assert.match(await why(whole, { contactPoint: 'ukjent' }), /ikke finnes/);
    assert.match(await why(whole.slice(0, -15), { contactPoint: 'bodo' }), /ikke hel/);
    assert.match(await why('<html>', { contactPoint: 'bodo' }), /nettside/);
    assert.match(await why(' '.repeat(5 * 1024 * 1024 + 1), { contactPoint: 'bodo' }), /større enn 5 MB/);
    assert.match(await why(whole, { contactPoint: 'bodo', type: 'fest' }), /--type/);
    assert.match((await take('a.txt', whole)).message, /\.ics, \.csv eller \.json/);
  });
});
