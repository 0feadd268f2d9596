/** The built module on pages that make it hard: it works, and nobody else notices that it is there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { likeMooTools, likePrototype } from '../support/old-libraries.mjs';
import { CALENDAR, FORM, PLACE, TAG, readFixture, startWorld } from './support.mjs';

let world;
before(async () => (world = await startWorld()));
after(() => world.close());

/** Opens a page, runs `use`, checks that no harm was done. */
async function on(options, use = (visit) => visit.ready(), { accessible = true } = {}) {
  const visit = await world.visit(options);
  try {
    await use(visit);
    await visit.assertUnharmed();
    if (accessible) await visit.assertAccessible();
  } finally {
    await visit.close();
  }
}

const wrap = (body, { head = '', html = 'lang="nb"' } = {}) =>
  `<!doctype html><html ${html}><head><title>Eksempel kommune</title>${head}</head><body><main><h1>Selvhjelp</h1>${body}</main></body></html>`;
const plain = (head = '', html = 'lang="nb"') =>
  wrap(world.finder(), { head: `${head}${world.script}`, html });
const css = (rules) => ({ html: plain(`<style>${rules}</style>`) });

const strict = (trusted = "; require-trusted-types-for 'script'; trusted-types selvhjelp-widgets") =>
  `default-src 'none'; script-src ${world.moduleUrl}; connect-src ${world.backend.origin}${trusted}`;

describe('The page’s security rules', () => {
  it('an ordinary page shows the place', () => on({ html: plain() }));

  it('the strictest policy with Trusted Types needs only the module and the backend', () =>
    on({ html: plain(), csp: strict() }));

  it('a page whose own script took the policy name lit-html is no hindrance', () =>
    on({
      html: plain(),
      csp: strict("; require-trusted-types-for 'script'; trusted-types lit-html selvhjelp-widgets"),
      before: () => trustedTypes.createPolicy('lit-html', { createHTML: (html) => html }),
    }));

  it('a page that refuses our policy keeps what stood inside the element, and its console says what to add', async () => {
    const visit = await world.visit({
      html: plain(),
      csp: strict("; require-trusted-types-for 'script'; trusted-types none-of-ours"),
    });
    try {
      await visit.page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.js')),
      );
      await visit.page.waitForTimeout(200);
      assert.equal(await visit.page.isVisible(`${TAG} .fallback`), true);
      assert.equal(await visit.page.evaluate((tag) => customElements.get(tag) === undefined, TAG), true);
      assert.equal(visit.warnings.length, 1);
      assert.match(visit.warnings[0], /add "selvhjelp-widgets" to the trusted-types directive/);
      // The browser itself reports the refused policy; nothing else may be said, and nothing thrown.
      assert.deepEqual(
        visit.exceptions.filter((text) => !text.includes('trusted-types')),
        [],
      );
    } finally {
      await visit.close();
    }
  });

  it('two copies under a policy that allows the name once work', () =>
    on(
      {
        html: wrap(world.finder(), {
          head: `${world.script}<script type="module" src="${world.moduleUrl}?second"></script>`,
        }),
        csp: strict(),
      },
      async (visit) => {
        await visit.ready();
        assert.equal(visit.warnings.length, 1);
      },
    ));
});

describe('Two of the same', () => {
  it('loaded twice from one address, it is there once and says nothing', () =>
    on({ html: plain(world.script) }, async (visit) => {
      await visit.ready();
      assert.deepEqual(visit.warnings, []);
    }));

  it('loaded from two addresses, the second says so once and its configure() reaches the first', () =>
    on(
      { html: wrap(`<${TAG} kommune="${PLACE.kommune}"></${TAG}>`, { head: world.script }) },
      async (visit) => {
        await visit.page.evaluate(
          async ([url, backendUrl]) => {
            const second = await import(url);
            second.configure({ backendUrl });
          },
          [`${world.moduleUrl}?second`, world.backend.origin],
        );
        await visit.ready();
        assert.equal(visit.warnings.filter((text) => text.includes('another copy')).length, 1);
      },
    ));

  it('a foreign element of the same name is left alone', async () => {
    const visit = await world.visit({
      html: plain(),
      before: () => customElements.define('selvhjelp-contact-finder', class Foreign extends HTMLElement {}),
    });
    try {
      await visit.page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.js')),
      );
      await visit.page.waitForTimeout(200);
      assert.equal(await visit.page.evaluate((tag) => customElements.get(tag).name, TAG), 'Foreign');
      assert.equal(await visit.page.isVisible(`${TAG} .fallback`), true);
      assert.equal(visit.warnings.length, 1);
      assert.deepEqual(visit.exceptions, []);
    } finally {
      await visit.close();
    }
  });

  it('eighty elements ask for each address once', () =>
    on(
      { html: wrap(world.finder().repeat(80), { head: world.script }) },
      async (visit) => {
        await visit.ready();
        const asked = visit.requests.filter((url) => url.startsWith(world.backend.origin));
        assert.ok(asked.length > 0);
        assert.deepEqual([...asked].sort(), [...new Set(asked)].sort());
      },
      // axe takes a second for each element, and would see the same eighty times.
      { accessible: false },
    ));
});

describe('Old scripts on the page', () => {
  for (const [name, before] of Object.entries({ 'Prototype.js': likePrototype, MooTools: likeMooTools })) {
    it(`${name}, which changes what arrays can do, changes nothing, also when a place is searched for`, () =>
      on(
        { html: wrap(world.finder(''), { head: world.script }), before },
        async (visit) => {
          const field = visit.page.locator(`${TAG} input`).first();
          await field.fill('Tromsø');
          await field.press('Enter');
          await visit.ready();
          const { text } = await visit.page.evaluate(textOf, TAG);
          assert.match(text, /ca\. \d/);
          assert.doesNotMatch(text, /NaN|undefined|\[object/);
        },
        // axe itself can't work on such a page.
        { accessible: false },
      ));
  }

  it('options smuggled in through Object.prototype reach no request', () =>
    on(
      {
        html: plain(),
        before: () => {
          for (const [name, value] of Object.entries({
            credentials: 'include',
            method: 'POST',
            body: 'x',
            mode: 'no-cors',
          })) {
            Object.defineProperty(Object.prototype, name, {
              value,
              configurable: true,
              writable: true,
              enumerable: false,
            });
          }
        },
      },
      async (visit) => visit.ready(),
    ));

  it('forms named like parts of the document and the window stand in for none of them', () => {
    const names =
      'createElement createComment createTreeWalker importNode documentElement ' +
      'litHtmlPolyfillSupport litElementPolyfillSupport reactiveElementPolyfillSupport';
    const forms = names.split(' ').map((name) => `<form id="${name}" name="${name}"></form>`);
    return on(
      { html: wrap(forms.join('') + world.finder(), { head: world.script }) },
      // axe itself can't work on such a page.
      undefined,
      { accessible: false },
    );
  });

  it('a page without a console', () =>
    on({ html: plain(), before: () => Object.defineProperty(window, 'console', { value: undefined }) }));

  it('a browser without storage, observers, idle time, random ids and positions, taken away or never there', () =>
    on(
      {
        html: wrap(world.finder() + world.form() + world.calendar(), { head: world.script }),
        before: () => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('denied', 'SecurityError');
              },
            });
          for (const name of ['ResizeObserver', 'IntersectionObserver', 'requestIdleCallback'])
            window[name] = undefined;
          delete Crypto.prototype.randomUUID;
          delete Navigator.prototype.geolocation;
          delete Element.prototype.checkVisibility;
        },
      },
      async (visit) => {
        await visit.ready();
        for (const tag of [FORM, CALENDAR])
          await visit.page.locator(`${tag} [part=root] h2`).first().waitFor();
        assert.deepEqual(visit.warnings, []);
      },
    ));
});

describe('The page’s own looks', () => {
  const LOOKS = {
    '* { all: unset !important }': '* { all: unset !important }',
    'tiny text for everything': '* { font-size: 1px !important; line-height: 1 !important }',
    'a root font of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
    'a root font of 40 px': 'html { font-size: 40px }',
    'inherited oddities':
      'body { white-space: nowrap; text-indent: 5em; letter-spacing: 3px; cursor: none; pointer-events: auto; -webkit-text-fill-color: transparent; text-transform: uppercase; visibility: visible }',
    'no focus outlines': '*, *:focus { outline: 0 !important; box-shadow: none !important }',
    'every div hidden':
      'div, section, p { display: none !important } selvhjelp-contact-finder { float: left }',
  };
  for (const [title, rules] of Object.entries(LOOKS)) {
    it(title, () => on(css(rules)));
  }

  it('a narrow page of 320 px', () =>
    on(
      {
        html: plain('<meta name="viewport" content="width=device-width">'),
        viewport: { width: 320, height: 800 },
      },
      async (visit) => {
        await visit.ready();
        assert.equal(await visit.page.evaluate(() => document.scrollingElement.scrollWidth), 320);
      },
    ));

  it('a page in quirks mode and windows-1252', () =>
    on(
      {
        html: Buffer.from(
          plain().replace('<!doctype html>', '').replace('Eksempel kommune', 'Blåbærøya'),
          'latin1',
        ),
        contentType: 'text/html; charset=windows-1252',
      },
      async (visit) => {
        await visit.ready();
        assert.equal(await visit.page.evaluate(() => document.compatMode), 'BackCompat');
        assert.match(
          await visit.page.evaluate((tag) => document.querySelector(tag).shadowRoot.textContent, TAG),
          /[æøå]/,
        );
      },
    ));

  it('a page with <base href> elsewhere', () =>
    on({ html: plain('<base href="https://annet.eksempel.example/">') }));
});

describe('A page that moves things about', () => {
  it('moved, cloned and written anew with innerHTML', () =>
    on(
      { html: wrap(`<div id="a">${world.finder()}</div><div id="b"></div>`, { head: world.script }) },
      async (visit) => {
        await visit.ready();
        await visit.page.evaluate((tag) => {
          const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
          b.append(document.querySelector(tag));
          a.append(document.querySelector(tag).cloneNode(true));
          b.innerHTML = String(b.innerHTML);
          document.querySelector(tag).remove();
        }, TAG);
        await visit.ready();
      },
    ));

  it('hidden at first, shown later', () =>
    on(
      { html: wrap(`<div id="tab" style="display:none">${world.finder()}</div>`, { head: world.script }) },
      async (visit) => {
        await visit.ready();
        await visit.page.evaluate(() => (document.getElementById('tab').style.display = ''));
        assert.equal(await visit.page.isVisible(TAG), true);
      },
    ));

  it('in a sandboxed frame, whose origin is null', async () => {
    const frame = plain().replaceAll('"', '&quot;');
    const visit = await world.visit({
      html: wrap(`<iframe title="Selvhjelp" sandbox="allow-scripts" srcdoc="${frame}"></iframe>`),
    });
    try {
      const inner = visit.page.frames()[1] ?? (await visit.page.waitForEvent('frameattached'));
      await inner.waitForFunction(
        ([tag, text]) => document.querySelector(tag)?.shadowRoot?.textContent.includes(text),
        [TAG, PLACE.name],
      );
      assert.deepEqual(visit.exceptions, []);
    } finally {
      await visit.close();
    }
  });
});

describe('The languages of the built module', () => {
  const TITLES = { nb: 'Finn et sted', nn: 'Finn ein stad', en: 'Find a place' };

  for (const [lang, title] of Object.entries(TITLES)) {
    it(`a page with lang="${lang}" gets its own language`, () =>
      on({ html: plain('', `lang="${lang}"`) }, async (visit) => {
        await visit.ready();
        const shown = await visit.page.evaluate(textOf, TAG);
        assert.ok(shown.text.includes(title), shown.text);
        assert.equal(shown.lang, lang);
      }));
  }

  it('an element that stood in the page before the script follows the page and the visitor’s own choice', () =>
    on({ html: wrap(world.finder() + world.script) }, async (visit) => {
      await visit.ready();
      await visit.page.evaluate(() => (document.documentElement.lang = 'nn'));
      await visit.page.waitForFunction(says, [TAG, TITLES.nn]);
      await visit.page.getByRole('button', { name: 'English', exact: true }).click();
      await visit.page.waitForFunction(says, [TAG, TITLES.en]);
    }));

  it('configure({ locale }) goes before the page’s language', () =>
    on({ html: plain() }, async (visit) => {
      await visit.ready();
      await visit.page.evaluate(
        async (url) => (await import(url)).configure({ locale: 'en' }),
        world.moduleUrl,
      );
      await visit.page.waitForFunction(says, [TAG, TITLES.en]);
    }));
});

describe('What a person types', () => {
  it('stays in the browser: in no address, title or storage, and no form of the page is sent by Enter', () =>
    on(
      { html: wrap(`<form action="/sendt">${world.finder('')}</form>`, { head: world.script }) },
      async (visit) => {
        const field = visit.page.locator(`${TAG} input`).first();
        await field.fill('Kristiansand');
        await field.press('Enter');
        await visit.ready();
        const seen = [visit.page.url(), await visit.page.title(), ...visit.requests].join('\n');
        assert.doesNotMatch(seen, /kristiansand|sendt|4204/i);
      },
    ));

  it('is not heard by a page that listens in on fetch', () =>
    on(
      {
        html: wrap(world.finder(''), { head: world.script }),
        before: () => {
          const { fetch } = window;
          window.heard = [];
          window.fetch = (...args) => {
            window.heard.push(JSON.stringify(args));
            return fetch(...args);
          };
        },
      },
      async (visit) => {
        const field = visit.page.locator(`${TAG} input`).first();
        await field.fill('Kristiansand');
        await field.press('Enter');
        await visit.ready();
        assert.doesNotMatch((await visit.page.evaluate(() => window.heard)).join(), /kristiansand/i);
      },
    ));
});

describe('A plain host of files', () => {
  it('serves the finder without any backend program', async () => {
    const { contactPoints } = await readFixture('contact-points.json');
    assert.ok(
      contactPoints.some(({ name }) => name === PLACE.name),
      'the fixture has the place',
    );
    await on({ html: plain() }, async (visit) => {
      await visit.ready();
      assert.ok(visit.requests.some((url) => url === `${world.backend.origin}/contact-points.json`));
    });
  });
});

/** In the page. */
function says([tag, text]) {
  return document.querySelector(tag).shadowRoot.textContent.includes(text);
}

/** In the page. */
function textOf(tag) {
  const { shadowRoot } = document.querySelector(tag);
  return { text: shadowRoot.textContent, lang: shadowRoot.querySelector('[lang]')?.lang };
}
