/** The built calendar with backends, data and clocks that make it hard. What pages do to it: calendar-hosts.test.mjs. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveCalendar } from './calendar-server.mjs';
import { CALENDAR, startWorld } from './support.mjs';

let world;
before(async () => (world = await startWorld({ serveBackend: serveCalendar })));
after(() => world.close());

const NOW = '2026-11-18T12:00:00+01:00';
const GOOD = {
  id: 'godt',
  title: 'Godt møte',
  type: 'open-meeting',
  start: '2026-12-01T18:00:00+01:00',
  end: '2026-12-01T20:00:00+01:00',
};
const NONSENSE = /Invalid|undefined|NaN|\[object|\bnull\b|1970/;

/** Opens the calendar of a folder, runs `use`, checks that no harm was done and that nothing senseless is said. */
async function on(folder, use, { attributes = '', failedRequests = false, ...options } = {}) {
  const visit = await world.visit({
    html: `<!doctype html><html lang="nb"><head><title>Eksempel kommune</title>${world.script}</head><body><main><h1>Selvhjelp</h1>${world.calendar(attributes, folder, '')}</main></body></html>`,
    csp: `default-src 'none'; script-src ${world.moduleUrl}; connect-src ${world.backend.origin}; require-trusted-types-for 'script'; trusted-types selvhjelp-widgets`,
    now: NOW,
    ...options,
  });
  try {
    await use(visit);
    assert.doesNotMatch(await textOf(visit), NONSENSE);
    await visit.assertUnharmed({ failedRequests });
  } finally {
    await visit.close();
  }
}

const textOf = ({ page }) =>
  page.evaluate((tag) => document.querySelector(tag).shadowRoot.textContent.replace(/\s+/g, ' '), CALENDAR);
const inside = ({ page }, selector, options) => page.locator(`${CALENDAR} ${selector}`, options);
const shows = (visit, text) => inside(visit, '[part=root]', { hasText: text }).waitFor();

/** Presses "Vis 10 til" until there are no more. */
async function showAll(visit) {
  await inside(visit, '[part=results]').waitFor();
  for (const more = inside(visit, '.more button').first(); await more.isVisible();) await more.click();
}

describe('A backend on its bad days', () => {
  const answers = {
    'a page in HTML with 200': () => ({
      headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' },
      body: '<!doctype html><title>Logg inn</title>',
    }),
    'half a list': () => ({ body: JSON.stringify({ format: 1, events: [GOOD] }).slice(0, 60) }),
    'error 500': () => ({ status: 500, body: '{}' }),
    'a connection that breaks': (request) => void request.socket.destroy(),
    'another kind of document': () => ({ body: JSON.stringify({ format: 1, contactPoints: [GOOD] }) }),
    'a newer format': () => ({ body: JSON.stringify({ format: 2, events: [GOOD] }) }),
    'a list of nothings': () => ({ body: 'null' }),
  };
  for (const [name, answer] of Object.entries(answers)) {
    it(`${name}: says so, and how to get help`, () =>
      on(
        world.backend.put({ 'events.json': answer }),
        async (visit) => {
          await inside(visit, '.panel, [part=state], [part=failed], [role=alert], .state').first().waitFor();
          assert.equal(await inside(visit, '[part=event]').count(), 0);
          assert.match(await textOf(visit), /116 123|113/);
        },
        { failedRequests: true },
      ));
  }

  it('one that is slow: nothing but that it is on its way, then the events', async () => {
    let answer;
    const released = new Promise((resolve) => (answer = resolve));
    const body = JSON.stringify({ format: 1, events: [GOOD] });
    const folder = world.backend.put({ 'events.json': () => released.then(() => ({ body })) });
    await on(folder, async (visit) => {
      await visit.page.waitForFunction(
        (tag) => document.querySelector(tag)?.shadowRoot?.textContent.trim(),
        CALENDAR,
      );
      assert.doesNotMatch(await textOf(visit), /Ingen møter/);
      answer();
      await shows(visit, GOOD.title);
    });
  });

  it('one that fails three times: each press on the button asks anew', async () => {
    let asked = 0;
    const body = JSON.stringify({ format: 1, events: [GOOD] });
    const folder = world.backend.put({
      'events.json': () => (++asked > 3 ? { body } : { status: 404, body: '{}' }),
    });
    await on(
      folder,
      async (visit) => {
        for (const times of [1, 2, 3]) {
          await inside(visit, '[aria-busy=false] button', { hasText: /igjen/i }).first().click();
          while (asked === times) await visit.page.waitForTimeout(10);
        }
        await shows(visit, GOOD.title);
      },
      { failedRequests: true },
    );
  });

  it('without places and without a word about itself, there are events all the same', () =>
    on(
      world.backend.put({
        'events.json': JSON.stringify({
          format: 1,
          events: [{ ...GOOD, organiser: { contactPoint: 'borte' } }],
        }),
        'contact-points.json': () => ({ status: 500 }),
        'service.json': () => ({ status: 404 }),
      }),
      (visit) => shows(visit, GOOD.title),
      { failedRequests: true },
    ));

  it('a host of files that gives all its events is not asked for the past', () =>
    on(
      world.backend.events([
        GOOD,
        {
          ...GOOD,
          id: 'for',
          title: 'Gammelt møte',
          start: '2025-05-01T18:00:00+02:00',
          end: '2025-05-01T19:00:00+02:00',
        },
      ]),
      async (visit) => {
        await shows(visit, GOOD.title);
        assert.equal(visit.requests.filter((url) => url.includes('events.json')).length, 1);
        assert.doesNotMatch(await textOf(visit), /Gammelt møte/);
      },
    ));
});

describe('Data that nobody should send', () => {
  const at = (day, more) => ({
    ...GOOD,
    id: `dag-${day}`,
    title: `Møte ${day}`,
    start: `2026-12-${day}T18:00:00+01:00`,
    end: undefined,
    ...more,
  });
  const TIMES = [
    ...[
      '2026-13-45T99:99:00Z',
      'i morgen',
      '',
      '2026-02-30',
      '2027-02-29T10:00:00+01:00',
      '+275760-09-14',
      '2026-12-05T24:30:00Z',
    ],
    ...[
      12_345,
      null,
      true,
      {},
      [],
      '2026-12-05T18:00:00+99:00',
      '0000-00-00',
      '2026-12-05T18',
      'Invalid Date',
      'NaN',
    ],
  ];

  for (const view of ['list', 'month']) {
    it(`bad starts and ends cost an event or its end, never the calendar; ${view}`, () =>
      on(
        world.backend.events([
          GOOD,
          ...TIMES.map((start, index) => ({ ...GOOD, id: `start-${index}`, title: `Start ${index}`, start })),
          ...TIMES.map((end, index) => at('02', { id: `slutt-${index}`, title: `Slutt ${index}`, end })),
          at('03', { title: 'Slutt før start', end: '2026-12-03T10:00:00+01:00' }),
          at('04', { title: 'Slutt som start', end: '2026-12-04T18:00:00+01:00' }),
          at('05', { title: 'Hele dagen baklengs', allDay: true, start: '2026-12-05', end: '2026-12-01' }),
          at('06', { title: 'Hele dagen med klokke', allDay: true }),
          at('07', { title: 'Varer evig', end: '9999-12-31T23:59:59Z' }),
          at('08', { title: 'Langt fram', start: '9999-12-31T23:00:00Z' }),
          at('09', { title: 'Langt tilbake', start: '0001-01-01', allDay: true }),
        ]),
        async (visit) => {
          if (view === 'month') await inside(visit, '[part=travel] .next').click();
          await showAll(visit);
          const text = await textOf(visit);
          for (const title of [GOOD.title, 'Slutt før start', 'Slutt som start', 'Varer evig'])
            assert.ok(text.includes(title), `${title} in ${text}`);
          assert.doesNotMatch(text, /Start \d/);
          await openAll(visit);
        },
        { attributes: `view="${view}"` },
      ));
  }

  it('scripts in texts are shown as texts, and links that are none stay texts', () =>
    on(
      world.backend.events([
        at('01', {
          title: '<script>alert(1)</script><img src=x onerror=alert(1)>',
          description:
            '<b onclick="alert(1)">fet</b> javascript:alert(1) data:text/html,x https://ok.eksempel.example/x"onmouseover=alert(1) http://usikker.eksempel.example/',
          place: {
            name: '<iframe src=//ond.example>',
            address: '${alert(1)}',
            municipality: '<svg onload=alert(1)>',
          },
          organiser: { name: '<a href="javascript:alert(1)">Ring</a>' },
          registrationUrl: 'javascript:alert(1)',
          onlineUrl: 'data:text/html,<script>alert(1)</script>',
          url: 'vbscript:msgbox(1)',
          formats: ['online'],
        }),
      ]),
      async (visit) => {
        visit.page.on('dialog', () => assert.fail('a script ran'));
        await openAll(visit);
        const found = await visit.page.evaluate((tag) => {
          const { shadowRoot } = document.querySelector(tag);
          return {
            foreign: shadowRoot.querySelectorAll('script, img, iframe, b, [onclick], [onerror], [onload]')
              .length,
            hrefs: [...shadowRoot.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
          };
        }, CALENDAR);
        assert.equal(found.foreign, 0);
        assert.ok(found.hrefs.some((href) => href.startsWith('https://ok.eksempel.example/x')));
        assert.deepEqual(
          found.hrefs.filter((href) => !/^(https?:|tel:|mailto:|webcal:|#|\?)/.test(href)),
          [],
        );
      },
    ));

  it('letters that turn the line round, and letters that nobody sees, harm no other text', () =>
    on(
      world.backend.events([
        at('01', { title: '\u202Etsiver etøM\u202C\u2066\u2067', place: { name: '\u202Ested' } }),
        at('02', { title: '\u0000\u0007\u200B\uFEFF Synlig\u2028\u2029 møte\uD800' }),
        at('03', { title: '\u200B\u00AD \u2060' }),
        at('04', { title: 'مرحبا', lang: 'ar' }),
      ]),
      async (visit) => {
        await openAll(visit);
        const text = await textOf(visit);
        assert.doesNotMatch(text, /[\u202A-\u202E\u0000-\u0008]/);
        assert.match(text, /Synlig/);
        const sides = await visit.page.evaluate(
          (tag) =>
            [...document.querySelector(tag).shadowRoot.querySelectorAll('.event-title')].map(
              (title) => !!title.closest('bdi, [dir=auto]') || !!title.querySelector('bdi, [dir=auto]'),
            ),
          CALENDAR,
        );
        assert.ok(sides.every(Boolean), 'every title stands by itself');
      },
    ));

  it('texts of a million letters are cut or left out, and nothing sticks out', () =>
    on(
      world.backend.events([
        GOOD,
        at('02', { title: 'A'.repeat(1e6) }),
        at('03', { title: 'Lang tekst', description: 'B'.repeat(1e6) }),
        at('04', {
          title: 'Langt ord',
          place: { name: 'C'.repeat(280), address: 'D'.repeat(280) },
          organiser: { name: 'E'.repeat(280) },
        }),
        at('05', {
          languages: Array.from({ length: 1000 }, () => 'nb'),
          for: Array(1000).fill('everyone'),
          capacity: 1e99,
        }),
      ]),
      async (visit) => {
        await openAll(visit);
        assert.ok((await textOf(visit)).length < 100_000);
      },
    ));

  it('names that mean something to JavaScript are nothing here', () =>
    on(
      world.backend.put({
        'events.json': `{ "format": 1, "__proto__": { "events": [] }, "events": [
          ${JSON.stringify(GOOD)},
          ${JSON.stringify(at('02', { id: '__proto__', title: 'Proto' }))},
          ${JSON.stringify(at('03', { id: 'constructor', title: 'Konstruktør', type: 'constructor', status: 'toString', for: ['valueOf'], formats: ['__proto__'], languages: ['constructor', 'hasOwnProperty'] }))},
          ${JSON.stringify(at('04')).replace('{', '{ "__proto__": { "status": "cancelled", "demo": true }, "constructor": 1,')},
          ${JSON.stringify(at('05', { id: 'Store-Bokstaver' }))}, 1, "x", null, [], {}
        ] }`,
      }),
      async (visit) => {
        await openAll(visit);
        const text = await textOf(visit);
        assert.match(text, /Konstruktør.*Møte 04/);
        assert.doesNotMatch(text, /Proto|Avlyst|demonstrasjon|Møte 05|function/);
        assert.equal(await visit.page.evaluate(() => ({}).status), undefined);
      },
    ));

  it('two events of the same id are shown once, and the calendar can still be used', () =>
    on(
      world.backend.events([
        at('01', { id: 'lik', title: 'Først' }),
        at('02', { id: 'lik', title: 'Sist' }),
        GOOD,
      ]),
      async (visit) => {
        await openAll(visit);
        const ids = await visit.page.evaluate(
          (tag) => [...document.querySelector(tag).shadowRoot.querySelectorAll('[data-id="lik"]')].length,
          CALENDAR,
        );
        assert.equal(ids, 1);
      },
    ));

  it('fields of the wrong kind are left out', () =>
    on(
      world.backend.events([
        GOOD,
        at('02', {
          place: [],
          organiser: 'Lag',
          languages: 'nb',
          for: {},
          formats: 7,
          capacity: -1,
          dropIn: 'ja',
          status: 3,
          demo: 'nei',
          uid: {},
          sequence: 'x',
          url: 5,
          translations: [null],
        }),
        at('03', { title: 7 }),
        at('04', { title: '   ' }),
        at('05', { title: { nb: 'x' } }),
      ]),
      async (visit) => {
        await openAll(visit);
        assert.match(await textOf(visit), /Møte 02/);
        assert.doesNotMatch(await textOf(visit), /demonstrasjon|Møte 0[345]/);
      },
    ));
});

/** Opens each event once, in the list; what is open is checked with the rest when the page is left. */
async function openAll(visit) {
  await showAll(visit);
  const titles = inside(visit, '.event-title').locator('visible=true');
  for (let i = 0; i < (await titles.count()); i++) {
    await titles.nth(i).click();
    assert.doesNotMatch(await textOf(visit), NONSENSE);
  }
}

describe('The clocks of visitors', () => {
  const ZONES = ['Europe/Oslo', 'UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'];
  const NOTE = /Klokkeslettene er norsk tid/;
  const EVENTS = [
    [
      'kveld',
      '2026-12-01T18:00:00+01:00',
      '2026-12-01T20:00:00+01:00',
      /tirsdag 1\. desember .*18\.00–20\.00/,
    ],
    ['utc', '2026-12-02T23:30:00Z', '2026-12-03T00:30:00Z', /torsdag 3\. desember .*00\.30–01\.30/],
    [
      'midnatt',
      '2026-12-04T20:00:00+01:00',
      '2026-12-05T00:00:00+01:00',
      /fredag 4\. desember .*20\.00–00\.00/,
    ],
    [
      'nyttaar',
      '2026-12-31T22:00:00+01:00',
      '2027-01-01T02:00:00+01:00',
      /torsdag 31\. desember .*22\.00 – .*fredag 1\. januar 2027.* 02\.00/,
    ],
    [
      'sommertid',
      '2027-03-28T01:30:00+01:00',
      '2027-03-28T03:30:00+02:00',
      /søndag 28\. mars 2027.* 01\.30–03\.30/,
    ],
    ['vintertid', '2027-10-31T00:30:00Z', '2027-10-31T01:45:00Z', /søndag 31\. oktober 2027.* 02\.30–02\.45/],
    ['skuddag', '2028-02-29', '2028-03-01', /tirsdag 29\. februar 2028 – onsdag 1\. mars 2028/],
    ['dagen', '2026-12-24', undefined, /torsdag 24\. desember.*[Hh]ele dagen/],
  ].map(([id, start, end, expected]) => ({
    expected,
    event: { ...GOOD, id, title: id, start, end, ...(!start.includes('T') && { allDay: true }) },
  }));

  for (const timeZone of ZONES) {
    it(`in ${timeZone} every time is Norway’s${timeZone === 'Europe/Oslo' ? '' : ', and a note says so'}`, () =>
      on(
        world.backend.events(EVENTS.map(({ event }) => event)),
        async (visit) => {
          await inside(visit, '[part=results]').waitFor();
          assert.equal(NOTE.test(await textOf(visit)), timeZone !== 'Europe/Oslo');
          for (const { event, expected } of EVENTS) {
            const row = inside(visit, `[data-id="${event.id}"]`).first();
            await row.locator('.event-title').click();
            const fact = row.locator('[part=details] dd').first();
            assert.match(
              (await fact.textContent()).replace(/\s+/g, ' ').toLowerCase(),
              new RegExp(expected, 'i'),
            );
          }
        },
        { timeZone },
      ));

    it(`in ${timeZone} every event of the month stands on its day in Norway`, () =>
      on(
        world.backend.events(EVENTS.map(({ event }) => event)),
        async (visit) => {
          await inside(visit, '[part=travel] .next').click();
          const cells = await visit.page.evaluate(
            (tag) =>
              Object.fromEntries(
                [...document.querySelector(tag).shadowRoot.querySelectorAll('[part=month] .cell-event')].map(
                  (event) => [
                    event.textContent.trim().split(/\s+/).at(-1),
                    event.closest('td').querySelector('time').getAttribute('datetime'),
                  ],
                ),
              ),
            CALENDAR,
          );
          assert.deepEqual(cells, {
            ...{ kveld: '2026-12-01', utc: '2026-12-03', midnatt: '2026-12-04' },
            ...{ dagen: '2026-12-24', nyttaar: '2026-12-31' },
          });
        },
        { timeZone, attributes: 'view="month"' },
      ));
  }

  it('a visitor in Auckland, where it is tomorrow, is shown today in Norway', () =>
    on(
      world.backend.events([GOOD]),
      async (visit) => {
        await inside(visit, '[part=month]').waitFor();
        const today = inside(visit, '[part=month] td[aria-current=date] time');
        assert.equal(await today.getAttribute('datetime'), '2026-11-30');
        assert.ok(visit.requests.some((url) => url.endsWith('events.json?from=2026-11-01')));
      },
      { timeZone: 'Pacific/Auckland', now: '2026-11-30T20:00:00+01:00', attributes: 'view="month"' },
    ));

  it('a visitor in New York, where it is still last year, is shown January', () =>
    on(
      world.backend.events([{ ...GOOD, start: '2027-01-05T18:00:00+01:00', end: undefined }]),
      async (visit) => {
        await inside(visit, '[part=month] caption', { hasText: 'Januar 2027' }).waitFor({
          state: 'attached',
        });
        assert.ok(visit.requests.some((url) => url.endsWith('events.json?from=2027-01-01')));
      },
      { timeZone: 'America/New_York', now: '2027-01-01T00:30:00+01:00', attributes: 'view="month"' },
    ));
});
