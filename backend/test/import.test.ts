import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { Report, type Check } from '../../src/data/check.js';
import { contactPoint as widgetContactPoint } from '../../src/data/contact-points.js';
import { ports } from '../../src/data/ports.js';
import { service as widgetService } from '../../src/data/service.js';
import { checkContactPoints, checkService } from '../src/import/check.js';
import { importContactPoints, importService, type ImportOptions } from '../src/import/command.js';
import { readContactPointCsv } from '../src/import/csv.js';
import { readContactPointJson } from '../src/import/json.js';
import { UnreadableFile } from '../src/import/report.js';
import { toPublic } from '../src/privacy.js';
import { ContactPoint } from '../src/schemas/contact-point.js';
import { Service } from '../src/schemas/service.js';
import { isAddress, validator } from '../src/schemas/validator.js';
import { readPublication } from '../src/store/publication.js';
import { arbitraryFor } from './support/arbitrary.js';
import { openTestDatabase, temporaryFolder } from './support/database.js';
import { NOW, OPERATOR, geography, point } from './support/server.js';

async function importer(t: TestContext) {
  const [db, folder] = [await openTestDatabase(t), await temporaryFolder(t)];
  const context = { db, operator: OPERATOR, geography, now: NOW };
  const save = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  return {
    take: async (name: string, content: string | Uint8Array, options?: ImportOptions) =>
      importContactPoints(await save(name, content), context, options),
    takeService: async (content: string, options?: ImportOptions) =>
      importService(await save('service.json', content), context, options),
    stored: () => readPublication(db, OPERATOR),
    missing: () => importContactPoints(join(folder, 'missing.csv'), context),
    folder: () => importContactPoints(folder, context),
  };
}

const json = (...contactPoints: unknown[]) => JSON.stringify({ format: 1, contactPoints });
const readCsv = (text: string) => readContactPointCsv(Buffer.from(text));

/** Why a CSV file is refused: codes by line and field. */
function csvFaults(text: string): string[] {
  const checked = checkContactPoints(readCsv(text).records, geography, NOW);
  return checked.ok ? [] : checked.refusals.map(({ where, field, code }) => `${where} ${field} ${code}`);
}

function csvPoints(text: string): ContactPoint[] {
  const checked = checkContactPoints(readCsv(text).records, geography, NOW);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.value;
}

/** Nothing is left out, cut or changed but blanks, and midnight written as 24:00. */
function comesThrough<T>(check: Check<T>, value: T): void {
  const report = new Report();
  const after = check(value, report);
  assert.equal(report.toString(), '');
  assert.deepEqual(plain(after), plain(value));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
    item === '24:00' ? '00:00' : typeof item === 'string' ? item.replace(/\s+/g, ' ').trim() : item,
  );
}

describe('taking in a list of places', () => {
  it('adds the new ones last, updates those that are known, and leaves the rest', async (t) => {
    const { take, stored } = await importer(t);
    await take('a.json', json(point({ id: 'a' }), point({ id: 'b' })));
    const result = await take('b.json', json(point({ id: 'c' }), point({ id: 'a', name: 'Nytt navn' })));
    assert.deepEqual(result, { ok: true, message: 'Tatt inn: 1 nye, 1 endret, 0 som før.' });
    const { contactPoints } = await stored();
    assert.deepEqual(
      contactPoints.map(({ id, name }) => [id, name]),
      [
        ['a', 'Nytt navn'],
        ['b', point().name],
        ['c', point().name],
      ],
    );
  });

  it('takes over the whole list, its order too, only when it is told to', async (t) => {
    const { take, stored } = await importer(t);
    await take('a.json', json(point({ id: 'a' }), point({ id: 'b' }), point({ id: 'c' })));
    const result = await take('b.json', json(point({ id: 'c' }), point({ id: 'a' })), { replace: true });
    assert.equal(result.message, 'Tatt inn: 0 nye, 0 endret, 2 som før, 1 fjernet.');
    assert.deepEqual(
      (await stored()).contactPoints.map(({ id }) => id),
      ['c', 'a'],
    );
  });

  it('takes nothing when one place is wrong, and says of each why, where and in which field', async (t) => {
    const { take, stored } = await importer(t);
    const bad = [
      point({ id: 'god' }),
      { id: 'Ikke Lov', name: 'x' },
      { id: 'god', nam: 'x' },
      { ...point({ id: 'd' }), website: 'http://x.example' },
      'tekst',
    ];
    const { ok, message } = await take('bad.json', json(...bad));
    assert.equal(ok, false);
    assert.match(message, /^Ingenting er tatt inn/);
    for (const line of [
      'sted nr. 2 (id): må være små bokstaver (a–z), tall og bindestreker, høyst 64 tegn [pattern]',
      'sted nr. 3 («god», name): mangler [required]',
      'sted nr. 3 («god», nam): finnes ikke i formatet (skrevet feil?) [additionalProperties]',
      'sted nr. 3 («god», id): er brukt før (sted nr. 1) [duplicate]',
      'sted nr. 4 («d», website): må være en adresse som begynner med https://, uten brukernavn eller passord i [pattern]',
      'sted nr. 5: må være en gruppe av felter [type]',
    ]) {
      assert.ok(message.includes(line), `${line}\n--\n${message}`);
    }
    assert.deepEqual((await stored()).contactPoints, []);
  });

  it('can be tried without changing anything', async (t) => {
    const { take, takeService, stored } = await importer(t);
    const result = await take('a.json', json(point()), { dryRun: true, replace: true });
    assert.deepEqual(result, {
      ok: true,
      message: 'Prøve: 1 nye, 0 endret, 0 som før, 0 fjernet. Ingenting er endret.',
    });
    assert.equal((await takeService('{"format":1,"name":"Eksempel"}', { dryRun: true })).ok, true);
    assert.deepEqual(await stored(), {
      version: 0,
      updated: '1970-01-01T00:00:00.000Z',
      service: { format: 1 },
      contactPoints: [],
      events: [],
      explainers: [],
    });
  });

  it('refuses what is no list of places', async (t) => {
    const { take, missing, folder } = await importer(t);
    for (const [name, content] of [
      ['a.json', ''],
      ['a.json', '{"format":1,'],
      ['a.json', '[]'],
      ['a.json', 'null'],
      ['a.json', '{"format":2,"contactPoints":[]}'],
      ['a.json', '{"format":1,"contactPoints":{}}'],
      ['a.json', Buffer.from([0x22, 0xe6, 0x22])],
      ['a.json', '['.repeat(100_000)],
      ['a.json', `{"format":1,"contactPoints":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
      ['a.txt', json(point())],
      ['a.csv', ''],
      ['a.csv', 'id;navn\na;b;c'],
      ['a.csv', 'id;navn\na;"b'],
      ['a.csv', 'id;ukjent\na;b'],
      ['a.csv', 'id;navn;name\na;b;c'],
      ['a.csv', 'id;constructor\na;b'],
      ['a.csv', `id;navn\na;"${'x'.repeat(200_000)}"`],
    ] as const) {
      const { ok, message } = await take(name, content);
      assert.equal(ok, false, String(content).slice(0, 60));
      assert.match(message, /^Ingenting er tatt inn.*\n {2}(filen|linje|sted)/);
    }
    assert.equal((await missing()).ok, false);
    assert.equal((await folder()).ok, false);
  });

  it('refuses more than the widgets can show, and files without end', async (t) => {
    const { take } = await importer(t);
    const many = Array.from({ length: 10_001 }, (_, index) => ({ id: `sted-${index}`, name: 'x' }));
    assert.match((await take('many.json', json(...many))).message, /flere enn 10000 steder/);
    assert.match((await take('big.csv', Buffer.alloc(33 * 1024 * 1024, 'a'))).message, /større enn 32 MB/);
  });

  it('counts the places that are there before, and then changes nothing', async (t) => {
    const { take, stored } = await importer(t);
    const many = (from: number) =>
      json(...Array.from({ length: 6_000 }, (_, index) => ({ id: `sted-${from + index}`, name: 'x' })));
    assert.equal((await take('a.json', many(0))).ok, true);
    for (const options of [{}, { dryRun: true }]) {
      const { ok, message } = await take('b.json', many(6_000), options);
      assert.equal(ok, false);
      assert.match(message, /til sammen flere enn 10000 steder/);
    }
    assert.equal((await stored()).contactPoints.length, 6_000);
    assert.equal((await take('c.json', many(2_000))).ok, true);
    assert.equal((await take('d.json', many(20_000), { replace: true })).ok, true);
  });

  it('never quotes the file in a report beyond its ids and field names', async (t) => {
    const { take } = await importer(t);
    const { message } = await take(
      'a.json',
      json({ id: 'HEMMELIG', name: 'hemmelig\u0000', phones: [{ number: 'hemmelig' }], email: 'hemmelig' }),
    );
    assert.doesNotMatch(message, /hemmelig/i);
    assert.doesNotMatch((await take('b.json', '{"hemmelig"')).message, /hemmelig/);
  });

  it('refuses text that hides something, and numbers that have never been a municipality', () => {
    const codes = (more: object) => {
      const checked = checkContactPoints([{ where: 'x', value: { ...point(), ...more } }], geography, NOW);
      return checked.ok ? [] : checked.refusals.map(({ field, code }) => `${field} ${code}`);
    };
    assert.deepEqual(codes({ name: 'a\u0000' }), ['name pattern']);
    assert.deepEqual(codes({ name: 'a\u202Eb' }), ['name pattern']);
    assert.deepEqual(codes({ name: '\uD800' }), ['name pattern']);
    assert.deepEqual(codes({ name: 'to\nlinjer' }), ['name pattern']);
    assert.deepEqual(codes({ whatHappensFirst: 'to\nlinjer, čđŋ, مرحبا' }), []);
    assert.deepEqual(codes({ email: 'a@b.example\r\nbcc: c@d.example' }), ['email pattern']);
    assert.deepEqual(codes({ email: `${'a'.repeat(65)}@b.example` }), ['email pattern']);
    assert.deepEqual(codes({ website: 'javascript:alert(1)' }), ['website pattern']);
    assert.deepEqual(codes({ demo: 'true' }), ['demo const']);
    assert.deepEqual(codes({ municipalities: ['9999', '1931', '2100'] }), ['municipalities.1 unknown']);
    assert.deepEqual(codes({ counties: ['99', '19', '55'] }), ['counties.1 unknown']);
    assert.deepEqual(codes({ pausedUntil: '2027-02-30' }), ['pausedUntil format']);
    assert.deepEqual(codes({ location: { lat: 10.7, lon: 59.9, precision: 'exact' } }), [
      'location.lat minimum',
      'location.lon maximum',
    ]);
    assert.deepEqual(codes({ openingHours: { regular: [{ days: [1], opens: '15:00', closes: '09:00' }] } }), [
      'openingHours.regular.1 order',
    ]);
    assert.deepEqual(
      codes({ openingHours: { regular: [], exceptions: [{ date: '2026-12-24', opens: '09:00' }] } }),
      ['openingHours.exceptions.1 incomplete'],
    );
    assert.deepEqual(codes({ name: '🙂'.repeat(81) }), ['name maxLength']);
    assert.deepEqual(codes({ name: 'x'.repeat(161) }), ['name maxLength']);
    assert.deepEqual(codes({ topics: ['x'.repeat(89)] }), ['topics.1 maxLength']);
    assert.deepEqual(codes({ name: ' ' }), ['name pattern']);
    assert.deepEqual(codes({ formats: [{}, { toString: '' }] }), ['formats.1 enum', 'formats.2 enum']);
    assert.deepEqual(codes({ email: 'a@b' }), ['email pattern']);
    assert.deepEqual(codes({ website: 'https://kari:hemmelig@x.example/' }), ['website pattern']);
    assert.deepEqual(codes({ website: 'https://x.example:99999/' }), ['website format']);
    assert.deepEqual(codes({ website: 'https://ås.example/æ' }), []);
    assert.deepEqual(codes({ phones: [{ number: '0'.repeat(20) }] }), ['phones.1.number pattern']);
    assert.deepEqual(codes({ verified: { date: '2026-02-31' } }), ['verified.date format']);
    assert.deepEqual(codes({ verified: { date: '2026-11-22' } }), ['verified.date future']);
    assert.deepEqual(codes({ verified: { date: '2026-11-21' } }), []);
    assert.deepEqual(codes({ location: { lat: 70.9, lon: -8.7, precision: 'exact' } }), [
      'location.lon minimum',
    ]);
    assert.deepEqual(
      codes({ openingHours: { regular: [], exceptions: [{ date: '2026-12-24', note: 'Ring først' }] } }),
      [],
    );
    assert.deepEqual(codes({ openingHours: { regular: [], exceptions: [{ date: '2026-12-24' }] } }), [
      'openingHours.exceptions.1 incomplete',
    ]);
    assert.deepEqual(
      codes({
        translations: { en: { name: 'A', 'phones.0.label': 'B', gateadresse: 'C', 'address.street': 'D' } },
      }),
      [
        'translations.en.gateadresse additionalProperties',
        'translations.en.address.street additionalProperties',
      ],
    );
    const own = JSON.parse('{"id":"a","name":"b","__proto__":{"polluted":1}}') as unknown;
    assert.equal(checkContactPoints([{ where: 'x', value: own }], geography, NOW).ok, false);
  });

  it('takes in what the operator says of the service, or says what is wrong with it', async (t) => {
    const { takeService, stored } = await importer(t);
    assert.equal((await takeService('{"format":1,"name":"Eksempel"}')).ok, true);
    assert.deepEqual((await stored()).service, { format: 1, name: 'Eksempel' });
    const { ok, message } = await takeService('{"format":2,"crisis":[{"name":"x","checked":"i går"}]}');
    assert.equal(ok, false);
    assert.match(message, /filen \(format\): må være 1/);
    assert.match(message, /filen \(crisis\.1\.checked\): må være en dag som finnes/);
    const silent = await takeService('{"format":1,"crisis":[{"name":"x","checked":"2026-11-01"}]}');
    assert.match(silent.message, /filen \(crisis\.1\): må ha telefon \(phone\) eller adresse \(url\)/);
    assert.deepEqual((await stored()).service, { format: 1, name: 'Eksempel' });
  });
});

describe('a spreadsheet saved as CSV', () => {
  it('fills every field by the names of the contract or in Norwegian', () => {
    const [first] = csvPoints(
      [
        'id;navn;type;kommuner;fylker;gateadresse;postnummer;poststed;location.lat;location.lon;location.precision;telefon;phones.1.sms;phones.2.number;e-post;nettside;åpningstider;former;språk;tema;accessibility.stepFree;bekreftet;bekreftet av;acceptsInterest;national;whatHappensFirst;whatHappensFirst@en;groupStartsAt',
        'a;Å;link;301 5530;3;Eksempelveien 1;152;Eksempel;69,1;17.9;area;00 00 00 00;ja;+46 00 00 00;post@eksempel.example;https://eksempel.example/;1-5 09:00-15:00 | 6,7 10.00-13.00;in-person, online;nb|en;sorg, tap|angst;yes;2026-05;Kari;x;nei;"Én prat; så ser vi";One talk;4',
      ].join('\r\n'),
    );
    assert.deepEqual(first, {
      id: 'a',
      name: 'Å',
      kind: 'link',
      municipalities: ['0301', '5530'],
      counties: ['03'],
      address: { street: 'Eksempelveien 1', postcode: '0152', place: 'Eksempel' },
      location: { lat: 69.1, lon: 17.9, precision: 'area' },
      phones: [{ number: '00 00 00 00', sms: true }, { number: '+46 00 00 00' }],
      email: 'post@eksempel.example',
      website: 'https://eksempel.example/',
      openingHours: {
        regular: [
          { days: [1, 2, 3, 4, 5], opens: '09:00', closes: '15:00' },
          { days: [6, 7], opens: '10:00', closes: '13:00' },
        ],
      },
      formats: ['in-person', 'online'],
      languages: ['nb', 'en'],
      topics: ['sorg, tap', 'angst'],
      accessibility: { stepFree: 'yes' },
      verified: { date: '2026-05', by: 'Kari' },
      acceptsInterest: true,
      whatHappensFirst: 'Én prat; så ser vi',
      translations: { en: { whatHappensFirst: 'One talk' } },
      groupStartsAt: 4,
    });
  });

  it('has columns whose capital letters make no difference, translated ones too', () => {
    const [first] = csvPoints(
      'ID;Name;Address.Street;Hva skjer først;HVA SKJER FØRST@EN;navn@nn;Phones.1.Number;phones.1.label;phones.1.label@en\n' +
        'a;A;Eksempelveien 1;En prat;A talk;Å;00 00 00 00;Vakt;On duty',
    );
    assert.deepEqual(first, {
      id: 'a',
      name: 'A',
      address: { street: 'Eksempelveien 1' },
      whatHappensFirst: 'En prat',
      phones: [{ number: '00 00 00 00', label: 'Vakt' }],
      translations: {
        en: { whatHappensFirst: 'A talk', 'phones.0.label': 'On duty' },
        nn: { name: 'Å' },
      },
    });
  });

  it('is refused with the name of a column that is not in the format, or is there twice', () => {
    for (const column of ['ukjent', 'gateadresse@en', 'Address.street@en', 'street@en', 'NAVN', 'a@en@nn']) {
      assert.throws(
        () => readCsv(`id;navn;${column}\na;A;x`),
        ({ refusal }: UnreadableFile) =>
          refusal.code === 'column' && refusal.field === (column === 'NAVN' ? 'name' : column),
        column,
      );
    }
  });

  it('may use semicolons, commas or tabs, a byte order mark, and lines of nothing', () => {
    const expected = [{ id: 'a', name: 'Å, b' }];
    assert.deepEqual(csvPoints('\uFEFFid;name\n\n;\na;Å, b\n'), expected);
    assert.deepEqual(csvPoints('id,name\r\na,"Å, b"\r\n'), expected);
    assert.deepEqual(csvPoints('id\tname\na\tÅ, b'), expected);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('id\tname\na\tÅ, b', 'utf16le')]);
    assert.deepEqual(readContactPointCsv(utf16).records[0]?.value, expected[0]);
  });

  it('saved by an old Excel keeps æ, ø and å, with a word that somebody should look', () => {
    const { records, notes } = readContactPointCsv(Buffer.from('id;name\na;Bærum \u0096 Ærlig ås', 'latin1'));
    assert.deepEqual(records[0]?.value, { id: 'a', name: 'Bærum – Ærlig ås' });
    assert.match(notes.join(), /Windows-1252/);
  });

  it('is refused by line and column', () => {
    const faults = csvFaults(
      'id;navn;lat;telefon\n'.replace('lat', 'location.lat') + 'a;A;;\n\nb;;;ring meg\nC;C;nord;',
    );
    assert.deepEqual(faults, [
      'linje 4 name required',
      'linje 4 phones.1.number pattern',
      'linje 5 id pattern',
      'linje 5 location.lon required',
      'linje 5 location.precision required',
      'linje 5 location.lat type',
    ]);
  });

  it('has no formula taken in, while telephone numbers and dashes are let through', () => {
    for (const formula of ['=1+1', '@SUM(A1)', '+A1', '-A1', '=HYPERLINK("https://x.example")']) {
      assert.deepEqual(csvFaults(`id;navn;kind\na;A;"${formula.replaceAll('"', '""')}"`), [
        'linje 2 kind formula',
      ]);
    }
    assert.deepEqual(csvFaults('id;navn;telefon;whatHappensFirst\na;A;+46 00 00 00;- en prat'), []);
  });

  it('changes nothing outside of itself by the names of its columns', () => {
    for (const column of [
      'name@constructor',
      'toString@constructor',
      '__proto__.x',
      'constructor.prototype',
      'name@__proto__',
    ]) {
      try {
        readCsv(`id;navn;${column}\na;A;x`);
      } catch (error) {
        assert.ok(error instanceof UnreadableFile);
      }
    }
    assert.equal(Object.name, 'Object');
    assert.equal(typeof Object.toString, 'function');
    assert.equal(({} as { x?: unknown }).x, undefined);
  });
});

describe('whatever a file holds', () => {
  const everywhere = {
    centreOf: () => undefined,
    isMunicipality: () => true,
    isCounty: () => true,
    presentNumbers: (number: string) => [number],
    presentCounties: (number: string) => [number],
    municipalities: [],
    neighboursOf: () => [],
  };
  const orderly = (value: unknown) => {
    const { openingHours: _hours, verified: _verified, ...rest } = value as ContactPoint;
    return rest;
  };
  const places = arbitraryFor(ContactPoint).map(orderly);

  it('what fits the schema is taken in and read back as it was', async (t) => {
    const { take, stored } = await importer(t);
    const some = fc.uniqueArray(places, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(some, async (contactPoints) => {
        const known = contactPoints.map(({ municipalities: _m, counties: _c, ...rest }) => rest);
        const { ok, message } = await take('a.json', json(...known), { replace: true });
        assert.ok(ok, message);
        assert.deepEqual((await stored()).contactPoints, JSON.parse(JSON.stringify(known)));
      }),
      { numRuns: 100 },
    );
  });

  it('what does not fit is refused in words, never with a fault of ours', () => {
    const check = validator(ContactPoint);
    const spoilt = fc
      .tuple(places, fc.constantFrom(...Object.keys(ContactPoint.properties)), fc.jsonValue())
      .map(([place, key, value]) => ({ ...place, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(spoilt, fc.jsonValue()), (value) => {
        const bytes = Buffer.from(json(value));
        const result = checkContactPoints(readContactPointJson(bytes).records, everywhere, NOW);
        const fits = check(JSON.parse(JSON.stringify(value))).ok;
        if (!fits) assert.equal(result.ok, false);
        if (!result.ok)
          for (const { why, code } of result.refusals) assert.ok(why.length > 2 && code.length > 2);
      }),
      { numRuns: 1_000 },
    );
  });

  it('bytes of any kind are either a list or refused', () => {
    const cells = fc.array(
      fc
        .array(fc.oneof(fc.string(), fc.constantFrom(';', '"', '\n', 'id', 'name', '=', '\u0000')), {
          maxLength: 5,
        })
        .map((row) => row.join(';')),
      { maxLength: 5 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      cells.map((rows) => Buffer.from(`id;name\n${rows.join('\n')}`)),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom(readContactPointCsv, readContactPointJson), (content, reader) => {
        try {
          checkContactPoints(reader(content).records, everywhere, NOW);
        } catch (error) {
          assert.ok(error instanceof UnreadableFile, String(error));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('a service document that fits is taken too', () => {
    fc.assert(
      fc.property(arbitraryFor(Service), (value) => assert.ok(validator(Service)(value).ok)),
      { numRuns: 100 },
    );
  });

  /** Node 20's own says no to æ, ø and å when it has been called some thousand times; browsers don't. */
  const asInBrowsers = (t: TestContext) => t.mock.method(URL, 'canParse', isAddress);

  it('every place that is taken in comes through the widgets’ own check as it was', (t) => {
    asInBrowsers(t);
    t.mock.method(ports, 'now', () => NOW.getTime());
    const centreOf = () => ({ lat: 60, lon: 10 });
    fc.assert(
      fc.property(arbitraryFor(ContactPoint), (value) => {
        const taken = checkContactPoints([{ where: 'x', value }], everywhere, NOW);
        fc.pre(taken.ok);
        if (taken.ok) comesThrough(widgetContactPoint, toPublic(taken.value[0] as ContactPoint, centreOf));
      }),
      { numRuns: 500, maxSkipsPerRun: 1_000 },
    );
  });

  it('everything that is taken in of the service comes through the widgets’ own check as it was', (t) => {
    asInBrowsers(t);
    fc.assert(
      fc.property(arbitraryFor(Service), (value) => {
        const taken = checkService(value);
        fc.pre(taken.ok);
        if (taken.ok) comesThrough(widgetService, taken.value);
      }),
      { numRuns: 500, maxSkipsPerRun: 1_000 },
    );
  });
});
