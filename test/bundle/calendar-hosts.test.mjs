/** The built calendar on pages that make it hard. What backends and clocks do to it: calendar-faults.test.mjs. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { likeMooTools, likePrototype } from '../support/old-libraries.mjs';
import { serveCalendar } from './calendar-server.mjs';
import { CALENDAR, startWorld } from './support.mjs';

let world;
before(async () => (world = await startWorld({ serveBackend: serveCalendar })));
after(() => world.close());

/** The fixtures' season: a week with most of what there is. */
const NOW = '2026-11-18T12:00:00+01:00';
const NEXT = 'eksempel-apent-mote-20261201';
const IN_LIST = `${CALENDAR} [part=results] [data-id="${NEXT}"]`;
const TYPED = 'blåbær ensomhet';

const wrap = (body, { head = '', html = 'lang="nb"' } = {}) =>
  `<!doctype html><html ${html}><head><title>Eksempel kommune</title>${head}${world.script}</head><body><main><h1>Selvhjelp</h1>${body}</main></body></html>`;
const plain = (head = '', attributes = '') => wrap(world.calendar(attributes), { head });
const strict = () =>
  `default-src 'none'; script-src ${world.moduleUrl}; connect-src ${world.backend.origin}; require-trusted-types-for 'script'; trusted-types selvhjelp-widgets`;

/** Opens a page, runs `use` (by default: opens an event), checks that no harm was done. */
async function on(options, use = openEvent, { accessible = true } = {}) {
  const visit = await world.visit({ now: NOW, ...options });
  try {
    await use(visit);
    await visit.assertUnharmed();
    if (accessible) await visit.assertAccessible(CALENDAR);
    const text = await textOf(visit);
    assert.doesNotMatch(text, /Invalid|undefined|NaN|\[object|null/);
  } finally {
    await visit.close();
  }
}

const textOf = ({ page }) =>
  page.evaluate((tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? '', CALENDAR);

/** As a visitor does it: what, when and where. */
async function openEvent({ page }) {
  await page.locator(`${IN_LIST} .event-title`).first().click();
  const details = page.locator(`${IN_LIST} [part=details]`).first();
  await details.waitFor();
  assert.match(await details.textContent(), /1\.\sdesember\skl\.\s18\.00–20\.00/);
}

describe('The page’s security rules', () => {
  it('the strictest policy with Trusted Types needs only the module and the backend', () =>
    on({ html: plain(), csp: strict() }));

  it('the month keeps to it too', () =>
    on({ html: plain('', 'view="month"'), csp: strict() }, async ({ page }) => {
      await page.locator(`${CALENDAR} [part=month] .cell-event`).first().click();
      await page.locator(`${CALENDAR} dialog[open] [part=event]`).first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator(`${CALENDAR} dialog:not([open])`).waitFor({ state: 'attached' });
    }));

  it('a file for one’s own calendar is made in the browser where the backend has none', async () => {
    const folder = world.backend.put({ 'service.json': JSON.stringify({ format: 1 }) });
    const html = wrap(world.calendar('', folder));
    await on({ html, csp: strict() }, async (visit) => {
      await openEvent(visit);
      const coming = visit.page.waitForEvent('download');
      await visit.page
        .locator(`${IN_LIST} button`, { hasText: /kalender/i })
        .first()
        .click();
      const download = await coming;
      assert.match(download.suggestedFilename(), /\.ics$/);
      const chunks = await (await download.createReadStream()).toArray();
      assert.match(Buffer.concat(chunks).toString(), /^BEGIN:VCALENDAR\r\n[^]*UID:[^]*END:VCALENDAR\r\n$/);
    });
  });
});

describe('Two of the same', () => {
  it('loaded from two addresses, the calendar is there once', () =>
    on({ html: plain(`<script type="module" src="${world.moduleUrl}?second"></script>`) }));

  it('twenty calendars ask for each address once', () =>
    on(
      { html: wrap(world.calendar().repeat(20)) },
      async ({ page, requests }) => {
        await page.waitForFunction(
          (tag) =>
            [...document.querySelectorAll(tag)].every(({ shadowRoot }) =>
              shadowRoot?.querySelector('[part=event]'),
            ),
          CALENDAR,
        );
        const asked = requests.filter((url) => url.startsWith(world.backend.origin));
        assert.deepEqual([...asked].sort(), [...new Set(asked)].sort());
        assert.equal(asked.filter((url) => url.includes('/events.json')).length, 1);
      },
      // axe takes a second for each element, and would see the same twenty times.
      { accessible: false },
    ));
});

describe('Old scripts on the page', () => {
  for (const [name, planted] of Object.entries({ 'Prototype.js': likePrototype, MooTools: likeMooTools })) {
    it(`${name}, which changes what arrays can do, changes nothing`, () =>
      on(
        { html: plain(), before: planted },
        async (visit) => {
          await openEvent(visit);
          await search(visit, 'Senja');
          await visit.page.locator(`${CALENDAR} #results`, { hasText: 'Senja' }).waitFor();
        },
        // axe itself can't work on such a page.
        { accessible: false },
      ));
  }

  it('options smuggled in through Object.prototype reach no request and no event', () =>
    on(
      {
        html: plain(),
        before: () => {
          const planted = {
            ...{
              credentials: 'include',
              method: 'POST',
              body: 'x',
              mode: 'no-cors',
              view: 'month',
              lock: true,
            },
            ...{
              status: 'cancelled',
              allDay: true,
              end: '1999',
              description: 'Plantet',
              url: 'x',
            },
          };
          for (const [key, value] of Object.entries(planted))
            Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
        },
      },
      async (visit) => {
        await openEvent(visit);
        assert.doesNotMatch(await textOf(visit), /Plantet/);
      },
    ));

  it('forms named like parts of the document and the window stand in for none of them', () => {
    const names =
      'createElement createComment createTreeWalker importNode documentElement title URL body ' +
      'litHtmlPolyfillSupport litElementPolyfillSupport reactiveElementPolyfillSupport';
    const forms = names.split(' ').map((name) => `<form id="${name}" name="${name}"></form>`);
    return on({ html: wrap(forms.join('') + world.calendar()) }, openEvent, { accessible: false });
  });

  it('a page without a console', () =>
    on({ html: plain(), before: () => Object.defineProperty(window, 'console', { value: undefined }) }));
});

describe('The page’s own looks', () => {
  const LOOKS = {
    '* { all: unset !important }': '* { all: unset !important }',
    'tiny text for everything': '* { font-size: 1px !important; line-height: 1 !important }',
    'a root font of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
    'inherited oddities':
      'body { white-space: nowrap; text-indent: 5em; letter-spacing: 3px; cursor: none; -webkit-text-fill-color: transparent; text-transform: uppercase }',
    'tables, lists and dialogs of the page’s own':
      'table, td, th { display: block !important; float: left !important; border: 9px solid red !important } ul, li, time, article, dialog { display: none !important } selvhjelp-event-calendar { float: left }',
  };
  for (const [title, rules] of Object.entries(LOOKS)) {
    it(title, () => on({ html: plain(`<style>${rules}</style>`) }));
    it(`${title}, with the month`, () =>
      on({ html: plain(`<style>${rules}</style>`, 'view="month"') }, async ({ page }) => {
        await page.locator(`${CALENDAR} [part=month]`).waitFor();
        const { width } = await page.locator(`${CALENDAR} [part=month] td`).first().boundingBox();
        assert.ok(width > 20, 'a cell has a size');
      }));
  }

  for (const view of ['list', 'month']) {
    it(`a narrow page of 320 px, ${view}`, () =>
      on(
        {
          html: plain('<meta name="viewport" content="width=device-width">', `view="${view}"`),
          viewport: { width: 320, height: 800 },
        },
        async ({ page }) => {
          const event = page
            .locator(`${CALENDAR} [part=results] [part=event]`)
            .locator('visible=true')
            .first();
          await event.locator('.event-title').click();
          await event.locator('[part=details]').waitFor();
          assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 320);
        },
      ));
  }

  it('a page in quirks mode and windows-1252', () =>
    on({
      html: Buffer.from(
        plain().replace('<!doctype html>', '').replace('Eksempel kommune', 'Blåbærøya'),
        'latin1',
      ),
      contentType: 'text/html; charset=windows-1252',
    }));

  it('a page with <base href> elsewhere', () =>
    on({ html: plain('<base href="https://annet.eksempel.example/">') }));
});

describe('A page that moves things about', () => {
  it('moved, cloned and written anew with innerHTML', () =>
    on({ html: wrap(`<div id="a">${world.calendar()}</div><div id="b"></div>`) }, async (visit) => {
      await openEvent(visit);
      await visit.page.evaluate((tag) => {
        const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
        b.append(document.querySelector(tag));
        a.append(document.querySelector(tag).cloneNode(true));
        b.innerHTML = String(b.innerHTML);
        document.querySelector(tag).remove();
      }, CALENDAR);
      await openEvent(visit);
    }));

  it('a month whose window is open when it is moved can be used again', () =>
    on(
      { html: wrap(`<div id="a">${world.calendar('view="month"')}</div><div id="b"></div>`) },
      async ({ page }) => {
        const open = async () => {
          await page.locator(`${CALENDAR} [part=month] .cell-event`).first().click();
          await page.locator(`${CALENDAR} dialog[open]`).waitFor();
        };
        await open();
        await page.evaluate(
          (tag) => document.getElementById('b').append(document.querySelector(tag)),
          CALENDAR,
        );
        await page.locator(`${CALENDAR} dialog:not([open])`).waitFor({ state: 'attached' });
        await open();
        await page.keyboard.press('Escape');
      },
    ));

  it('in a sandboxed frame, whose origin is null', async () => {
    const frame = plain('', 'url-state').replaceAll('"', '&quot;');
    const visit = await world.visit({
      now: NOW,
      html: `<!doctype html><title>x</title><iframe title="Selvhjelp" sandbox="allow-scripts" srcdoc="${frame}" width="700" height="3000"></iframe>`,
    });
    try {
      await openEvent({ page: visit.page.frameLocator('iframe') });
      assert.deepEqual(visit.exceptions, []);
    } finally {
      await visit.close();
    }
  });
});

describe('The languages of the built module', () => {
  const TEXTS = { nb: /tirsdag/, nn: /tysdag/, en: /Tuesday/ };
  for (const [lang, weekday] of Object.entries(TEXTS)) {
    it(`a page with lang="${lang}" gets its own weekdays, whatever the browser speaks`, () =>
      on({ html: wrap(world.calendar(), { html: `lang="${lang}"` }) }, async ({ page }) => {
        await page.locator(IN_LIST).waitFor();
        assert.match(
          await page
            .locator(`${CALENDAR} .day`, { has: page.locator(`[data-id="${NEXT}"]`) })
            .first()
            .textContent(),
          weekday,
        );
      }));
  }
});

describe('What a person types', () => {
  it('stays in the browser: in no address, title or storage, and no form of the page is sent by Enter', () =>
    on({ html: wrap(`<form action="/sendt">${world.calendar('url-state')}</form>`) }, async (visit) => {
      await openEvent(visit);
      await search(visit, 'Kristiansand');
      await visit.page.locator(`${CALENDAR} #results`, { hasText: 'Kristiansand' }).waitFor();
      await visit.page.locator(`${CALENDAR} [part=filters] summary`).click();
      const words = visit.page.locator(`${CALENDAR} #words`);
      await words.pressSequentially(TYPED);
      await words.press('Enter');
      await visit.page.locator(`${CALENDAR} [part=chips]`).waitFor();
      const seen = await visit.page.evaluate(() =>
        JSON.stringify([document.URL, document.title, document.cookie, window.name, history.state]),
      );
      const told = [seen, await visit.page.content(), ...visit.requests].join('\n');
      assert.doesNotMatch(
        decodeURIComponent(told.replaceAll('%', '%25')),
        /kristiansand|4204|blåb|bl%C3|ensomhet|sendt\?/i,
      );
    }));

  it('sets off none of the page’s hot keys', () =>
    on({ html: plain() }, async (visit) => {
      await visit.page.locator(IN_LIST).waitFor();
      await visit.page.evaluate(() => {
        const heard = [];
        document.addEventListener('test-heard', (event) => event.detail.push(...heard));
        for (const type of ['keydown', 'keypress', 'keyup'])
          document.addEventListener(type, ({ key }) => heard.push(key));
      });
      await visit.page.locator(`${CALENDAR} [part=filters] summary`).click();
      await visit.page.locator(`${CALENDAR} #words`).pressSequentially('ensom');
      await visit.page.locator(`${CALENDAR} #place`).pressSequentially('senja');
      const heard = await visit.page.evaluate(() => {
        const detail = [];
        document.dispatchEvent(new CustomEvent('test-heard', { detail }));
        return detail;
      });
      assert.deepEqual(heard, []);
    }));
});

async function search({ page }, words) {
  const field = page.locator(`${CALENDAR} #place`);
  await field.fill(words);
  await field.press('Enter');
}
