/** The built form on pages that make it hard: what is typed arrives whole at the backend, and nowhere else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { likeMooTools, likePrototype } from '../support/old-libraries.mjs';
import { FORM, startWorld } from './support.mjs';

let world;
before(async () => (world = await startWorld()));
after(() => world.close());

/** Nobody's. æ and ø are one byte each in windows-1252, two in UTF-8. */
const TYPED = { phone: '00 00 00 17', alias: 'Blåbærfugl Ø' };
const SENT = {
  adult: true,
  alias: TYPED.alias,
  consent: { lang: 'nb', version: '2026-11' },
  contactPoint: 'eksempel-frivilligsentral',
  languages: ['no', 'se'],
  municipality: '5530',
  phone: '+4700000017',
};

const wrap = (body, head = '') =>
  `<!doctype html><html lang="nb"><head><title>Eksempel kommune</title>${head}${world.script}</head><body><main><h1>Selvhjelp</h1>${body}</main></body></html>`;
const form = () => world.form('kommune="5530"', '');
const plain = (head) => wrap(form(), head);

/** Opens a page, runs `use` (by default: fills in and sends), checks what was sent and that no harm was done. */
async function on(options, use = sendFrom, { accessible = false, expected = SENT } = {}) {
  const before = world.backend.posts.length;
  const visit = await world.visit(options);
  try {
    await use(visit);
    const posts = world.backend.posts.slice(before);
    assert.deepEqual(
      posts.map(({ bytes }) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))),
      expected ? [expected] : [],
    );
    await visit.assertUnharmed();
    await assertUntold(visit);
    if (accessible) await visit.assertAccessible(FORM);
    return posts;
  } finally {
    await visit.close();
  }
}

const part = ({ page }, selector) => page.locator(`${FORM} ${selector}`).first();
const filled = (visit) => part(visit, '[part=form]').waitFor();

async function fillIn(visit) {
  await part(visit, '[data-field=reachBy] input').check();
  await part(visit, '#phone').pressSequentially(TYPED.phone);
  await part(visit, '#alias').pressSequentially(TYPED.alias);
  for (const index of [2, 0])
    await visit.page.locator(`${FORM} [data-field=languages] input`).nth(index).check();
  await part(visit, '[data-field=adult] input').check();
  await part(visit, '[data-field=consent] input').check();
}

const press = (visit) => part(visit, '[part=form] .send').click();
const arrived = (visit) => part(visit, '[part=receipt]').waitFor();

async function sendFrom(visit) {
  await fillIn(visit);
  await press(visit);
  await arrived(visit);
}

/** Fails if anything that was typed can be read where a page, its server or the next visitor would look. */
async function assertUntold({ page, requests }) {
  const seen = await page.evaluate(() => {
    const forms = [...document.querySelectorAll('form')].map((form) => [...new FormData(form)]);
    return JSON.stringify([document.URL, document.title, document.cookie, window.name, history.state, forms]);
  });
  const told = [seen, await page.content(), ...requests].join('\n');
  assert.doesNotMatch(decodeURIComponent(told.replaceAll('%', '%25')), /Blåb|Bl%C3|00 ?00 ?00 ?17/i);
}

describe('The page’s security rules', () => {
  it('the strictest policy with Trusted Types lets a wish through', () =>
    on(
      {
        html: plain(),
        csp: `default-src 'none'; script-src ${world.moduleUrl}; connect-src ${world.backend.origin}; form-action 'none'; require-trusted-types-for 'script'; trusted-types selvhjelp-widgets`,
      },
      sendFrom,
      { accessible: true },
    ));

  it('a wish goes out from a sandboxed frame that may send no forms, and whose origin is null', async () => {
    const before = world.backend.posts.length;
    const frame = plain().replaceAll('"', '&quot;');
    const visit = await world.visit({
      html: `<iframe title="Selvhjelp" sandbox="allow-scripts" srcdoc="${frame}" width="600" height="3000"></iframe>`,
    });
    try {
      const page = visit.page.frameLocator('iframe');
      await sendFrom({ page });
      assert.equal(world.backend.posts.length, before + 1);
      assert.equal(world.backend.posts.at(-1).headers.origin, 'null');
      assert.deepEqual(visit.exceptions, []);
    } finally {
      await visit.close();
    }
  });
});

describe('Old scripts on the page', () => {
  it('Prototype.js, which teaches lists to write themselves and has an Array.from of its own, changes nothing', async () => {
    const [post] = await on({ html: plain(), before: likePrototype });
    assert.match(
      post.headers['idempotency-key'],
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('MooTools, whose Array.from knows only arrays, changes nothing', async () => {
    const [post] = await on({ html: plain(), before: likeMooTools });
    assert.match(post.headers['idempotency-key'], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('options smuggled in through Object.prototype add no cookie, no referrer and no word', async () => {
    const [{ headers }] = await on({
      html: plain(),
      before: () => {
        const planted = {
          credentials: 'include',
          mode: 'no-cors',
          method: 'PUT',
          body: 'x',
          keepalive: true,
          redirect: 'follow',
          referrerPolicy: 'unsafe-url',
          'X-Planted': 'x',
          toJSON: () => 'x',
          theme: 'grief',
          key: 'x',
        };
        for (const [name, value] of Object.entries(planted))
          Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      },
    });
    assert.equal(headers.cookie, undefined);
    assert.equal(headers.referer, undefined);
    assert.equal(headers['x-planted'], undefined);
    assert.equal(headers['content-type'], 'application/json');
  });

  it('forms and pictures named like parts of the document stand in for none of them', () => {
    const names = 'createElement importNode activeElement body forms title cookie hidden URL documentElement';
    const clobbers = names.split(' ').map((name) => `<form name="${name}"><input name="submit"></form>`);
    return on({ html: wrap(clobbers.join('') + form()) }, async (visit) => {
      await sendFrom(visit);
      await visit.page.evaluate(() => document.querySelectorAll('form').forEach((form) => form.remove()));
    });
  });
});

describe('A page that is one large form', () => {
  it('is not sent by our Enter or our button, and has none of our fields in it', () =>
    on(
      {
        html: wrap(
          `<form action="/sendt" name="aspnetForm"><input name="q" aria-label="Søk">${form()}<button>Søk</button></form>`,
        ),
      },
      async (visit) => {
        await visit.page.evaluate(() => {
          window.sent = 0;
          document.addEventListener('submit', () => (window.sent += 1));
        });
        await fillIn(visit);
        await part(visit, '#alias').press('Enter');
        await arrived(visit);
        assert.equal(new URL(visit.page.url()).pathname, '/');
        assert.equal(await visit.page.evaluate(() => window.sent), 0);
        await visit.page.evaluate(() => delete window.sent);
      },
    ));
});

/** What the page's own scripts have written down. */
const heardOn = ({ page }) =>
  page.evaluate(() => {
    const detail = [];
    document.dispatchEvent(new CustomEvent('test-heard', { detail }));
    return detail.join('\n');
  });

describe('What a person types', () => {
  it('sets off none of the page’s hot keys', () =>
    on({ html: plain() }, async (visit) => {
      await visit.page.evaluate(() => {
        const heard = [];
        document.addEventListener('test-heard', (event) => event.detail.push(...heard));
        for (const type of ['keydown', 'keypress', 'keyup'])
          document.addEventListener(
            type,
            ({ key, target }) => target.localName === 'input' || heard.push(key),
          );
      });
      await fillIn(visit);
      await part(visit, '#alias').press('Escape');
      const heard = (await heardOn(visit)).split('\n');
      assert.equal(
        heard.find((key) => key.length === 1),
        undefined,
      );
      assert.ok(heard.includes('Escape'));
      await press(visit);
      await arrived(visit);
    }));

  it('is in nothing that a page’s own listeners are given to read', () =>
    on({ html: plain() }, async (visit) => {
      await visit.page.evaluate(() => {
        const heard = [];
        document.addEventListener('test-heard', (event) => event.detail.push(...heard));
        for (const type of [
          'input',
          'change',
          'beforeinput',
          'focusin',
          'focusout',
          'submit',
          'paste',
          'click',
        ])
          for (const capture of [true, false])
            window.addEventListener(
              type,
              ({ target }) =>
                heard.push(target.value, target.name, target.textContent, target.innerText, target.outerHTML),
              capture,
            );
      });
      await sendFrom(visit);
      const heard = await heardOn(visit);
      assert.ok(heard.includes('selvhjelp-interest-form'), 'the page was listening');
      assert.equal(heard.match(/Blåb|00 00/)?.[0], undefined);
    }));

  it('is not heard by a script that puts itself around fetch and beacons after the module has loaded', () =>
    on({ html: plain() }, async (visit) => {
      await filled(visit);
      await visit.page.evaluate(() => {
        const heard = [];
        document.addEventListener('test-heard', (event) => event.detail.push(...heard));
        const { stringify } = JSON;
        const listen = (object, name) => {
          const usual = object[name];
          object[name] = function (...args) {
            heard.push(name, stringify(args));
            return usual.apply(this, args);
          };
        };
        listen(window, 'fetch');
        listen(JSON, 'stringify');
        listen(navigator, 'sendBeacon');
        listen(XMLHttpRequest.prototype, 'send');
        listen(history, 'pushState');
        listen(history, 'replaceState');
        listen(Storage.prototype, 'setItem');
        listen(console, 'log');
        listen(console, 'warn');
        listen(console, 'error');
      });
      await sendFrom(visit);
      const heard = await heardOn(visit);
      assert.equal(heard.match(/.{0,60}(Blåb|00 ?00).{0,60}/)?.[0], undefined);
    }));

  it('stays when the page moves the form about in the middle', () =>
    on({ html: wrap(`<div id="a">${form()}</div><div id="b"></div>`) }, async (visit) => {
      await fillIn(visit);
      await visit.page.evaluate((tag) => {
        const form = document.querySelector(tag);
        form.remove();
        document.getElementById('b').append(form);
      }, FORM);
      assert.equal(await part(visit, '#alias').inputValue(), TYPED.alias);
      await press(visit);
      await arrived(visit);
    }));

  it('is in no copy of the form, and none of its markup', () =>
    on(
      { html: wrap(`<div id="a">${form()}</div><div id="b"></div>`) },
      async (visit) => {
        await fillIn(visit);
        await visit.page.evaluate((tag) => {
          const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
          b.append(document.querySelector(tag).cloneNode(true));
          a.innerHTML = String(a.innerHTML);
        }, FORM);
        for (const index of [0, 1]) {
          await visit.page
            .locator(`${FORM} [data-field=reachBy] input`)
            .nth(index * 2)
            .check();
          assert.equal(await visit.page.locator(`${FORM} #alias`).nth(index).inputValue(), '');
        }
      },
      { expected: null },
    ));

  it('arrives in UTF-8 from a page in windows-1252 and quirks mode', () =>
    on({
      html: Buffer.from(
        plain().replace('<!doctype html>', '').replace('Eksempel kommune', 'Blåskjelløya'),
        'latin1',
      ),
      contentType: 'text/html; charset=windows-1252',
    }));

  it('goes to the backend that is set, whatever base the page has', () =>
    on({ html: plain('<base href="https://annet.eksempel.example/">') }));

  it('arrives once, and to one form, with two copies of the module', () =>
    on({ html: plain(`<script type="module" src="${world.moduleUrl}?second"></script>`) }));
});

describe('Somebody else at the fields', () => {
  it('a browser that fills in everything it can find sends nothing by itself, and nothing that was not asked', () =>
    on({ html: plain() }, async (visit) => {
      await part(visit, '[data-field=reachBy] input').check();
      // As autofill does it: all values at once, then the events.
      await visit.page.evaluate((tag) => {
        const { shadowRoot } = document.querySelector(tag);
        const values = { phone: '00 00 00 99', alias: 'Ola Eksempel', place: '0000 Eksempel' };
        const fields = [...shadowRoot.querySelectorAll('input:not([type=radio], [type=checkbox])')];
        for (const field of fields) field.value = values[field.id] ?? 'noe annet';
        for (const field of fields) {
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        }
      }, FORM);
      for (const [id, text] of Object.entries(TYPED)) await part(visit, `#${id}`).fill(text);
      for (const index of [2, 0])
        await visit.page.locator(`${FORM} [data-field=languages] input`).nth(index).check();
      await part(visit, '[data-field=adult] input').check();
      await part(visit, '[data-field=consent] input').check();
      await press(visit);
      await arrived(visit);
    }));

  it('an extension that puts buttons into the form, and a translation that rewrites its words, break nothing', () =>
    on({ html: plain() }, async (visit) => {
      await filled(visit);
      const meddle = () =>
        visit.page.evaluate((tag) => {
          const { shadowRoot } = document.querySelector(tag);
          for (const field of shadowRoot.querySelectorAll('input')) {
            const icon = document.createElement('div');
            icon.attachShadow({ mode: 'open' }).innerHTML = '<button>★</button>';
            field.after(icon);
          }
          const walker = document.createTreeWalker(
            shadowRoot.querySelector('.content'),
            NodeFilter.SHOW_TEXT,
          );
          const texts = [];
          while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
          for (const text of texts.filter(({ parentElement }) => !parentElement.closest('[translate=no]'))) {
            const font = document.createElement('font');
            font.textContent = `«${text.data}»`;
            text.replaceWith(font);
          }
        }, FORM);
      await meddle();
      await part(visit, '[data-field=reachBy] input').check();
      await meddle();
      await sendFrom(visit);
      assert.equal(await part(visit, '.codes dd').textContent(), 'ABCD-2345');
    }));

  it('a page that is one large editor leaves our fields to the person', () =>
    on({ html: wrap(`<div contenteditable="true" spellcheck="true">${form()}</div>`) }));
});

describe('The page’s own looks', () => {
  const narrow = { width: 320, height: 800 };
  const spacing =
    '<style>* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }</style>';

  it('320 px, from the first field to the receipt', () =>
    on(
      { html: plain('<meta name="viewport" content="width=device-width">'), viewport: narrow },
      async (visit) => {
        const width = () => visit.page.evaluate(() => document.scrollingElement.scrollWidth);
        await fillIn(visit);
        assert.equal(await width(), 320);
        await visit.assertUnharmed();
        await press(visit);
        await arrived(visit);
        assert.equal(await width(), 320);
      },
      { accessible: true },
    ));

  it('resets and wide text spacing', () =>
    on({
      html: plain(`${spacing}<style>* { all: unset !important; pointer-events: auto !important }</style>`),
    }));
});
