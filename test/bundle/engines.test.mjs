/** The built module in the engines of Firefox and Safari, used with real keys. Chromium has the rest of this folder. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';
import { ENGINES, KEY } from '../support/engines.mjs';
import { servePosts } from '../support/posting-server.mjs';
import { serve, serveFolder } from '../support/static-server.mjs';

const CORS = { 'Access-Control-Allow-Origin': '*' };
let module;
let backend;
let host;

before(async () => {
  [module, backend] = await Promise.all([
    serveFolder(join(ROOT, 'dist'), { headers: CORS }),
    servePosts(join(ROOT, 'test/fixtures')),
  ]);
  const moduleUrl = `${module.origin}/selvhjelp-widgets.js`;
  const page = (element) => `<!doctype html><html lang="nb"><head><title>Eksempel kommune</title>
    <script type="module" src="${moduleUrl}"></script></head><body><a href="#" id="before">Til toppen</a>
    ${element}`;
  const children = '<p>Ring 00 00 00 00</p>';
  const finder = `<selvhjelp-contact-finder url-state backend-url="${backend.origin}">${children}</selvhjelp-contact-finder>`;
  const form = `<form action="/sendt"><selvhjelp-interest-form kommune="5530" backend-url="${backend.origin}">${children}</selvhjelp-interest-form></form>`;
  const calendar = `<selvhjelp-event-calendar url-state view="month" backend-url="${backend.origin}">${children}</selvhjelp-event-calendar>`;
  const explainer = `<div style="height: 2000px"></div><selvhjelp-explainer backend-url="${backend.origin}">${children}</selvhjelp-explainer>`;
  const bodies = { '/skjema': form, '/kalender': calendar, '/forklaring': explainer };
  // The rules of the README: the module, its folder and the backend, nothing else.
  const csp = `default-src 'none'; script-src ${moduleUrl}; connect-src ${backend.origin} ${module.origin}; trusted-types selvhjelp-widgets; require-trusted-types-for 'script'`;
  host = await serve((path) => ({
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp },
    body: page(bodies[path] ?? finder),
  }));
});
after(() => Promise.all([module, backend, host].map((server) => server?.close())));

/** In the page: waits until the widget's shadow root has what is looked for, gives back its text. */
const shown = async (selector, text = '') => {
  const root = () =>
    document.querySelector(
      'selvhjelp-contact-finder, selvhjelp-interest-form, selvhjelp-event-calendar, selvhjelp-explainer',
    )?.shadowRoot;
  for (let tries = 0; tries < 200; tries++) {
    const found = root()?.querySelector(selector);
    if (found?.textContent.includes(text)) return found.textContent.trim().replace(/\s+/g, ' ');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never shown: ${selector} ${text}; but ${root()?.textContent.slice(0, 300)}`);
};
/** In the page. */
const focus = (selector) => {
  const widget = document.querySelector(
    'selvhjelp-contact-finder, selvhjelp-interest-form, selvhjelp-event-calendar, selvhjelp-explainer',
  );
  widget.shadowRoot.querySelector(selector).focus();
};
/** In the page. */
const press = (selector) => {
  const widget = document.querySelector(
    'selvhjelp-contact-finder, selvhjelp-interest-form, selvhjelp-event-calendar, selvhjelp-explainer',
  );
  widget.shadowRoot.querySelector(selector).click();
};
/** In the page. */
const pressFocused = () => {
  document.querySelector('selvhjelp-contact-finder').shadowRoot.activeElement.click();
};
/** In the page: what has focus inside the finder. */
const focused = () =>
  document.querySelector('selvhjelp-contact-finder').shadowRoot.activeElement?.textContent.trim() ?? '';

for (const { name, open, missing } of ENGINES) {
  // In continuous integration every engine must be there; on somebody's own machine it may be left out.
  const skip = missing && !process.env.CI ? `needs ${missing}` : false;
  describe(`The widgets in ${name}`, { skip }, () => {
    let engine;
    before(async () => (engine = await open()));
    after(() => engine?.close());
    const load = async (path = '/') => {
      await engine.go(host.origin + path);
      await engine.run(shown, '[part=results]');
    };

    it('takes an old name that is typed, and says what it is called now', async () => {
      await load();
      await engine.run(focus, '#place');
      await engine.type(`Lenvik${KEY.enter}`);
      assert.match(await engine.run(shown, '#results-lead', 'Lenvik'), /Lenvik er nå en del av Senja\./);
      assert.match(await engine.run(focused), /Senja/);
    });

    it('leads the keyboard from the field to the suggestions', async () => {
      await load();
      await engine.run(focus, '#place');
      await engine.type('Tromsd');
      await engine.run(shown, '[part=suggestions]', 'Tromsdalen');
      await engine.type(KEY.down);
      assert.match(await engine.run(focused), /Tromsdalen/);
      // A Firefox that nobody sees presses no button for a driver's keys.
      await engine.run(pressFocused);
      assert.match(await engine.run(shown, '#results', 'Tromsø'), /Tromsø/);
    });

    it('speaks nynorsk at a press', async () => {
      await load();
      await engine.run(press, '[part=languages] [lang=nn]');
      assert.match(await engine.run(shown, '[part=title]', 'ein stad'), /sjølvhjelpsgruppe/);
    });

    it('opens the card that a link leads to, and Back closes it', async () => {
      await load('/?selvhjelp-finder=eksempel-link');
      assert.match(await engine.run(shown, '.selected details[open]'), /./);
      await load();
      await engine.run(press, '[part=details] summary');
      await engine.run(shown, '.selected details[open]');
      const open = () => document.querySelector('*').ownerDocument.location.search;
      assert.match(await engine.run(open), /selvhjelp-finder=/);
      await engine.run(() => history.back());
      await engine.run(shown, '[part=card]:not(.selected) [part=details]:not([open])');
      assert.equal(await engine.run(open), '');
    });

    it('shows the sheet to hand over, and Escape closes it', async () => {
      await load();
      const sheet = () => {
        const { shadowRoot } = document.querySelector('selvhjelp-contact-finder');
        [...shadowRoot.querySelectorAll('button')].find((one) => /Skriv ut/.test(one.textContent)).click();
      };
      await engine.run(sheet);
      assert.match(await engine.run(shown, 'dialog[open]', 'A4'), /Fare for liv.*Skriv ut på A4/);
      await engine.type(KEY.escape);
      assert.match(await engine.run(shown, 'dialog:not([open])'), /^$/);
    });

    it('is dark where the page is dark', async () => {
      await load();
      const ground = async (scheme) => {
        const finder = document.querySelector('selvhjelp-contact-finder');
        finder.setAttribute('color-scheme', scheme);
        await finder.updateComplete;
        return getComputedStyle(finder.shadowRoot.querySelector('.root')).backgroundColor;
      };
      assert.equal(await engine.run(ground, 'light'), 'rgb(255, 255, 255)');
      assert.equal(await engine.run(ground, 'dark'), 'rgb(18, 25, 27)');
    });

    it('sends a wish that is typed, with Enter, and gives a receipt; the page’s own form is not sent', async () => {
      const before = backend.posts.length;
      await engine.go(`${host.origin}/skjema`);
      await engine.run(shown, '[data-field=reachBy]');
      await engine.run(press, '[data-field=reachBy] input');
      await engine.run(shown, '[data-field=phone]');
      await engine.run(focus, '#phone');
      await engine.type('00 00 00 17');
      await engine.run(press, '[data-field=adult] input');
      await engine.run(press, '[data-field=consent] input');
      await engine.run(focus, '#alias');
      await engine.type(`Blåbærfugl${KEY.enter}`);
      assert.match(await engine.run(shown, '[part=receipt]'), /ABCD-2345.*ABCD-EFGH-2345-6789/);
      assert.equal(
        await engine.run(() => document.querySelector('*').ownerDocument.location.pathname),
        '/skjema',
      );
      const [post, ...more] = backend.posts.slice(before);
      assert.deepEqual(more, []);
      assert.deepEqual(JSON.parse(post.bytes), {
        adult: true,
        alias: 'Blåbærfugl',
        consent: { lang: 'nb', version: '2026-11' },
        contactPoint: 'eksempel-frivilligsentral',
        municipality: '5530',
        phone: '+4700000017',
      });
      assert.match(post.headers['idempotency-key'], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.equal(post.headers.cookie ?? post.headers.referer, undefined);
    });

    it('shows the month and an event of it in a window, and the same event in the list, at Norway’s time', async () => {
      // The fixtures' season; the engines have the clock of the machine they run on.
      const freeze = () => (Date.now = () => Date.parse('2026-11-18T12:00:00+01:00'));
      await engine.go(`${host.origin}/kalender`);
      await engine.run(freeze);
      await engine.run(() => {
        const old = document.querySelector('selvhjelp-event-calendar');
        old.replaceWith(old.cloneNode(true));
      });
      assert.match(await engine.run(shown, '[part=month] caption', '2026'), /November 2026/);
      await engine.run(press, '[part=month] .cell-event');
      assert.match(await engine.run(shown, 'dialog[open] [part=event]'), /kl\. \d\d\.\d\d/i);
      await engine.type(KEY.escape);
      await engine.run(shown, 'dialog:not([open])');
      await engine.run(() => document.querySelector('selvhjelp-event-calendar').setAttribute('view', 'list'));
      await engine.run(shown, '[data-id=eksempel-apent-mote-20261201]');
      await engine.run(press, '[data-id=eksempel-apent-mote-20261201] .event-title');
      assert.match(
        await engine.run(shown, '[data-id=eksempel-apent-mote-20261201] [part=details]'),
        /Tirsdag 1\. desember kl\. 18\.00–20\.00/,
      );
      assert.match(
        await engine.run(() => document.querySelector('*').ownerDocument.location.search),
        /selvhjelp-calendar=.*eksempel-apent-mote-20261201/,
      );
    });

    it('opens the section that a link leads to, in view and with the focus, also by a link in the text and by Back', async () => {
      const there = async (id) => {
        const { shadowRoot } = document.querySelector('selvhjelp-explainer');
        for (let tries = 0; tries < 200; tries++) {
          const { activeElement } = shadowRoot;
          const { top = -1 } = activeElement?.getBoundingClientRect() ?? {};
          const closed = activeElement?.closest('details:not([open])');
          if (activeElement?.id === `selvhjelp-${id}` && !closed && top >= 0 && top < innerHeight)
            return true;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return `${shadowRoot.activeElement?.id} ${shadowRoot.activeElement?.getBoundingClientRect().top}`;
      };
      await engine.go(`${host.origin}/forklaring#selvhjelp-rules`);
      await engine.run(shown, '#selvhjelp-rules');
      assert.equal(await engine.run(there, 'rules'), true);
      await engine.run(press, '.fold[open] a[href$="#selvhjelp-for-me"]');
      assert.equal(await engine.run(there, 'for-me'), true);
      await engine.run(() => history.back());
      assert.equal(await engine.run(there, 'rules'), true);
    });

    it('shows what an answer can mean, and everything on paper', async () => {
      await engine.go(`${host.origin}/forklaring`);
      await engine.run(shown, '#selvhjelp-rules');
      await engine.run(press, '.reflections label');
      const answers = () => {
        const { shadowRoot } = document.querySelector('selvhjelp-explainer');
        // What is hidden until it is found has a box, and nothing in it.
        const all = [...shadowRoot.querySelectorAll('.answer')];
        const taken = all.filter((one) => one.getBoundingClientRect().height > 0).length;
        return [all.filter((one) => one.firstElementChild.checkVisibility()).length, taken].join();
      };
      assert.equal(await engine.run(answers), '1,1');
      const folded = () => {
        dispatchEvent(new Event('beforeprint'));
        const { shadowRoot } = document.querySelector('selvhjelp-explainer');
        return shadowRoot.querySelectorAll('details:not([open])').length;
      };
      assert.equal(await engine.run(folded), 0);
    });
  });
}
