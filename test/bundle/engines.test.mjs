/** The built module in the engines of Firefox and Safari, used with real keys. Chromium has the rest of this folder. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';
import { ENGINES, KEY } from '../support/engines.mjs';
import { serve, serveFolder } from '../support/static-server.mjs';

const CORS = { 'Access-Control-Allow-Origin': '*' };
let module;
let backend;
let host;

before(async () => {
  [module, backend] = await Promise.all([
    serveFolder(join(ROOT, 'dist'), { headers: CORS }),
    serveFolder(join(ROOT, 'test/fixtures'), { headers: CORS }),
  ]);
  const moduleUrl = `${module.origin}/selvhjelp-widgets.js`;
  const html = `<!doctype html><html lang="nb"><head><title>Eksempel kommune</title>
    <script type="module" src="${moduleUrl}"></script></head><body><a href="#" id="before">Til toppen</a>
    <selvhjelp-contact-finder url-state backend-url="${backend.origin}"><p>Ring 00 00 00 00</p></selvhjelp-contact-finder>`;
  // The rules of the README: the module and the backend, nothing else.
  const csp = `default-src 'none'; script-src ${moduleUrl}; connect-src ${backend.origin}; trusted-types selvhjelp-widgets; require-trusted-types-for 'script'`;
  host = await serve(() => ({
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': csp },
    body: html,
  }));
});
after(() => Promise.all([module, backend, host].map((server) => server?.close())));

/** In the page: waits until the finder's shadow root has what is looked for, gives back its text. */
const shown = async (selector, text = '') => {
  const root = () => document.querySelector('selvhjelp-contact-finder')?.shadowRoot;
  for (let tries = 0; tries < 200; tries++) {
    const found = root()?.querySelector(selector);
    if (found?.textContent.includes(text)) return found.textContent.trim().replace(/\s+/g, ' ');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never shown: ${selector} ${text}; but ${root()?.textContent.slice(0, 300)}`);
};
/** In the page. */
const focus = (selector) => {
  document.querySelector('selvhjelp-contact-finder').shadowRoot.querySelector(selector).focus();
};
/** In the page. */
const press = (selector) => {
  document.querySelector('selvhjelp-contact-finder').shadowRoot.querySelector(selector).click();
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
  describe(`The finder in ${name}`, { skip }, () => {
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
  });
}
