/** The built explainer on pages that make it hard, and with texts beside it or at the backend that are not what they should be. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { likeMooTools, likePrototype } from '../support/old-libraries.mjs';
import { serveCalendar } from './calendar-server.mjs';
import { EXPLAINER, startWorld, TAG } from './support.mjs';

let world;
/** A backend that adds nothing to the text. */
let nothing;
// Both servers give a folder of their own to a test that asks for one.
before(async () => {
  world = await startWorld({ serveBackend: serveCalendar, serveModule: serveCalendar });
  nothing = world.backend.put({ 'service.json': JSON.stringify({ format: 1 }) });
});
after(() => world.close());

const NONSENSE = /Invalid|undefined|NaN|\[object|\bnull\b/;
const SHORT = 'Ingen er ekspert på deg, og ingen er leder.';
const REST_MISSING = 'Resten av teksten kom ikke.';

const wrap = (body, { head = '', html = 'lang="nb"', script = world.script } = {}) =>
  `<!doctype html><html ${html}><head><title>Eksempel kommune</title>${head}${script}</head><body><main><h1>Selvhjelp</h1>${body}</main></body></html>`;
const explainer = (attributes = '') => world.explainer(attributes, nothing);
const plain = (head = '', attributes = '') => wrap(explainer(attributes), { head });
const strict = (moduleUrl = world.moduleUrl) =>
  `default-src 'none'; script-src ${moduleUrl}; connect-src ${world.backend.origin} ${world.module.origin}; require-trusted-types-for 'script'; trusted-types selvhjelp-widgets`;

/** Opens a page, runs `use` (by default: reads the long text), checks that no harm was done. */
async function on(options, use = openRules, { accessible = true, failedRequests = false } = {}) {
  const visit = await world.visit(options);
  try {
    await use(visit);
    await visit.assertUnharmed({ failedRequests });
    if (accessible) await visit.assertAccessible(EXPLAINER);
    assert.doesNotMatch(await textOf(visit), NONSENSE);
  } finally {
    await visit.close();
  }
}

const textOf = ({ page }) =>
  page.evaluate(
    (tag) => document.querySelector(tag)?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
    EXPLAINER,
  );
const inside = ({ page }, selector, options) => page.locator(`${EXPLAINER} ${selector}`, options);
const shows = (visit, text) => inside(visit, '.explainer', { hasText: text }).first().waitFor();

/** As a reader does it: the long text is there, and a folded part of it opens. */
async function openRules(visit) {
  const summary = inside(visit, '#selvhjelp-rules').first();
  await summary.click();
  const text = inside(visit, '.fold[open] ol').first();
  await text.waitFor();
  assert.match(await text.textContent(), /Si fra når du ikke kan komme/);
}

describe('The page’s security rules', () => {
  it('the strictest policy with Trusted Types needs only the module, its folder and the backend', () =>
    on({ html: plain(), csp: strict() }));

  it('pictures, tables and reflections keep to it too', () =>
    on({ html: plain('', 'expanded'), csp: strict() }, async (visit) => {
      await openAll(visit);
      await inside(visit, 'svg.way').waitFor();
      await inside(visit, 'fieldset label').first().click();
      await inside(visit, '.answer').first().waitFor();
    }));

  it('a page that lets nobody ask the module’s folder shows the short version', async () => {
    const visit = await world.visit({
      html: plain(),
      csp: `default-src 'none'; script-src ${world.moduleUrl}; connect-src ${world.backend.origin}`,
    });
    try {
      await shows(visit, REST_MISSING);
      await shows(visit, SHORT);
      // The browser itself reports what the page refused; nothing else may be said, and nothing thrown.
      assert.deepEqual(
        visit.exceptions.filter((text) => !/Content Security Policy/.test(text)),
        [],
      );
    } finally {
      await visit.close();
    }
  });
});

describe('The browser’s page search', () => {
  // A link to a text of the page is followed by the same search as Ctrl+F, which no test can press.
  const searching = (words) =>
    wrap(`<a id="search" href="#:~:text=${encodeURIComponent(words)}">Søk</a>${explainer()}`);
  const search = async (visit) => {
    await inside(visit, '#selvhjelp-rules').first().waitFor();
    await visit.page.click('#search');
  };

  it('opens the fold that has the words', () =>
    on({ html: searching('Finn et sted der ingen andre') }, async (visit) => {
      await search(visit);
      await inside(visit, '.fold[open]', { hasText: 'Finn et sted der ingen andre' }).first().waitFor();
      assert.equal(await inside(visit, '.fold[open]').count(), 1);
    }));

  it('finds them in a question inside a fold that is closed', () =>
    on({ html: searching('Ikke legg fram en fast lengde') }, async (visit) => {
      await search(visit);
      await inside(visit, '.fold[open] .question[open]', { hasText: 'fast lengde' }).first().waitFor();
    }));

  it('chooses the answer that has them, and shows its words', () =>
    on({ html: searching('Da kan du vente') }, async (visit) => {
      await search(visit);
      const answer = inside(visit, '.check-row:has(:checked) .answer p');
      await answer.waitFor();
      assert.match(await answer.textContent(), /^Da kan du vente/);
      assert.equal(await inside(visit, 'input:checked').count(), 1);
    }));
});

describe('Two of the same', () => {
  it('loaded from two addresses, the explainer is there once', () =>
    on({ html: plain(`<script type="module" src="${world.moduleUrl}?second"></script>`) }));

  it('twenty explainers ask for each address once, and one answers a link', () =>
    on(
      { html: wrap(explainer().repeat(20)) },
      async ({ page, requests }) => {
        await page.waitForFunction(
          (tag) =>
            [...document.querySelectorAll(tag)].every(({ shadowRoot }) =>
              shadowRoot?.querySelector('#selvhjelp-rules'),
            ),
          EXPLAINER,
        );
        const asked = requests.filter((url) => !url.endsWith('/'));
        assert.deepEqual([...asked].sort(), [...new Set(asked)].sort());
        await page.evaluate(() => (location.hash = 'selvhjelp-rules'));
        await page.locator(`${EXPLAINER} .fold[open]`).first().waitFor();
        assert.equal(await page.locator(`${EXPLAINER} .fold[open]`).count(), 1);
      },
      // axe takes a second for each element, and would see the same twenty times.
      { accessible: false },
    ));
});

describe('Old scripts on the page', () => {
  for (const [name, planted] of Object.entries({ 'Prototype.js': likePrototype, MooTools: likeMooTools })) {
    it(`${name}, which changes what arrays can do, changes nothing`, () =>
      // axe itself can't work on such a page.
      on({ html: plain(), before: planted }, openRules, { accessible: false }));
  }

  it('what is smuggled in through Object.prototype reaches no request and no text', () =>
    on(
      {
        html: plain(),
        before: () => {
          const planted = {
            ...{ credentials: 'include', method: 'POST', body: 'x', mode: 'no-cors' },
            ...{ title: 'Plantet', note: 'Plantet', ordered: true },
            ...{ sources: [{ id: 'x', name: 'Plantet' }], readers: ['nobody'] },
          };
          for (const [key, value] of Object.entries(planted))
            Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
        },
      },
      async (visit) => {
        await openRules(visit);
        assert.doesNotMatch(await textOf(visit), /Plantet/);
      },
    ));

  it('forms named like parts of the document and the window stand in for none of them', () => {
    const names =
      'createElement createComment createTreeWalker importNode documentElement activeElement body location ' +
      'litHtmlPolyfillSupport litElementPolyfillSupport reactiveElementPolyfillSupport';
    const forms = names.split(' ').map((name) => `<form id="${name}" name="${name}"></form>`);
    return on({ html: wrap(forms.join('') + explainer()) }, openRules, { accessible: false });
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
    'folds, tables and pictures of the page’s own':
      'details, summary, figure, svg, blockquote { display: none !important } table, td, th { float: left !important; border: 9px solid red !important } selvhjelp-explainer { float: left }',
  };
  for (const [title, rules] of Object.entries(LOOKS)) {
    it(title, () => on({ html: plain(`<style>${rules}</style>`) }));
  }

  it('a narrow page of 320 px with everything open', () =>
    on(
      {
        html: plain('<meta name="viewport" content="width=device-width">', 'audience="professional"'),
        viewport: { width: 320, height: 800 },
      },
      async (visit) => {
        await openAll(visit);
        assert.equal(await visit.page.evaluate(() => document.scrollingElement.scrollWidth), 320);
      },
    ));

  it('a page in quirks mode and windows-1252', () =>
    on({
      html: Buffer.from(
        plain().replace('<!doctype html>', '').replace('Eksempel kommune', 'Blåbærøya'),
        'latin1',
      ),
      contentType: 'text/html; charset=windows-1252',
    }));

  it('a page with <base href> elsewhere: the text is beside the module, and links lead to this page', () =>
    on({ html: plain('<base href="https://annet.eksempel.example/">') }, async (visit) => {
      await openRules(visit);
      await inside(visit, '[part=contents] summary').click();
      await inside(visit, '[part=contents] a', { hasText: 'For pårørende' }).click();
      assert.match(visit.page.url(), /^http:\/\/127\.0\.0\.1:\d+\/#selvhjelp-relatives$/);
    }));
});

describe('A page that moves things about', () => {
  it('moved, cloned and written anew with innerHTML', () =>
    on({ html: wrap(`<div id="a">${explainer()}</div><div id="b"></div>`) }, async (visit) => {
      await openRules(visit);
      await visit.page.evaluate((tag) => {
        const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
        b.append(document.querySelector(tag));
        a.append(document.querySelector(tag).cloneNode(true));
        b.innerHTML = String(b.innerHTML);
        document.querySelector(tag).remove();
      }, EXPLAINER);
      await openRules(visit);
    }));

  it('a finder that is put in later is led to', () =>
    on({ html: plain() }, async (visit) => {
      await openRules(visit);
      assert.equal(await inside(visit, '[part=next]', { hasText: 'Finn et sted' }).count(), 0);
      await visit.page.evaluate(
        (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html),
        world.finder('', ''),
      );
      await inside(visit, '[part=next]', { hasText: 'Finn et sted' }).first().click();
      assert.equal(await visit.page.evaluate(() => document.activeElement.localName), TAG);
    }));

  it('in a sandboxed frame, whose origin is null', async () => {
    const frame = plain().replaceAll('"', '&quot;');
    const visit = await world.visit({
      html: `<!doctype html><title>x</title><iframe title="Selvhjelp" sandbox="allow-scripts" srcdoc="${frame}" width="700" height="3000"></iframe>`,
    });
    try {
      await openRules({ page: visit.page.frameLocator('iframe') });
      assert.deepEqual(visit.exceptions, []);
    } finally {
      await visit.close();
    }
  });
});

describe('A link to a section', () => {
  it('opens it when the page is opened with it, with the focus there, whatever the page does to scrolling', () =>
    on({ html: plain('<style>html { scroll-behavior: smooth }</style>') }, async (visit) => {
      await visit.page.evaluate(() => (location.hash = 'selvhjelp-new-in-norway'));
      await visit.page.reload();
      await visit.page.waitForFunction((tag) => {
        const focused = document.querySelector(tag).shadowRoot?.activeElement;
        if (focused?.id !== 'selvhjelp-new-in-norway') return false;
        const { top } = focused.getBoundingClientRect();
        return focused.parentElement.open && top > -1 && top < innerHeight;
      }, EXPLAINER);
    }));
});

describe('The languages of the built module', () => {
  const RULES = { nb: 'Reglene i gruppa', nn: 'Reglane i gruppa', en: 'The rules of the group' };
  for (const [lang, title] of Object.entries(RULES)) {
    it(`a page with lang="${lang}" gets its own text, whatever the browser speaks`, () =>
      on({ html: wrap(explainer(), { html: `lang="${lang}"` }) }, (visit) => shows(visit, title)));
  }
});

/** Where the module has this text beside it, and the page that loads it from there. */
function beside(files) {
  const moduleUrl = `${world.module.origin}${world.module.put(files)}/selvhjelp-widgets.js`;
  const script = `<script type="module" src="${moduleUrl}"></script>`;
  return { html: wrap(explainer('expanded'), { script }), csp: strict(moduleUrl) };
}

describe('A long text that is not what it should be', () => {
  const html = { headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' } };
  const section = (changes) => ({ id: 'x', title: 'X', blocks: [{ kind: 'text', text: 'X' }], ...changes });
  const answers = {
    'that is not there': () => ({ status: 404, body: '' }),
    'that is a page in HTML with 200': () => ({ ...html, body: '<!doctype html><title>Logg inn</title>' }),
    'that is cut in the middle': '{"format":1,"lang":"nb","sections":[{"id":"in-sh',
    'of a newer format': JSON.stringify({ format: 2, lang: 'nb', sections: [section()] }),
    'that is nothing': 'null',
    'that is a list': '[]',
    'whose connection breaks': (request) => void request.socket.destroy(),
    'whose sections are none': JSON.stringify({ format: 1, lang: 'nb', sections: 'x' }),
    'that is huge': `{"format":1,"lang":"nb","sections":["${'x'.repeat(9_000_000)}"]}`,
  };
  for (const [name, answer] of Object.entries(answers)) {
    it(`${name}: the short version stays, and says that the rest is missing`, () =>
      on(
        beside({ 'explainer.nb.json': answer }),
        async (visit) => {
          await shows(visit, REST_MISSING);
          await shows(visit, SHORT);
          assert.match(await textOf(visit), /116 123/);
        },
        { failedRequests: true },
      ));
  }

  const empty = {
    'none at all': [],
    'all of them wrong': [null, 7, 'x', { id: 'A' }, section({ blocks: [{}] })],
  };
  for (const [name, sections] of Object.entries(empty)) {
    it(`that has no good section (${name}): the short version stays`, () =>
      on(
        beside({ 'explainer.nb.json': JSON.stringify({ format: 1, lang: 'nb', sections }) }),
        async (visit) => shows(visit, SHORT),
      ));
  }
});

describe('A text that means harm', () => {
  const EVIL = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
  const links = [
    'javascript:window.harmed=1',
    'data:text/html,<script>window.harmed=1</script>',
    'http://127.0.0.1:9/',
    'https://user:pass@evil.example/',
    'tel:1;window.harmed=1',
    'mailto:a@b.example?bcc=c@d.example',
  ].map((url) => ({ text: EVIL, url }));
  const kinds = [
    { kind: 'text', text: [EVIL, ...links, { text: EVIL, section: '"><script>' }] },
    { kind: 'list', title: EVIL, items: [EVIL] },
    { kind: 'steps', items: [{ title: EVIL, text: EVIL }] },
    { kind: 'table', caption: EVIL, head: [EVIL, EVIL], rows: [[EVIL, EVIL]] },
    { kind: 'questions', items: [{ title: EVIL, text: EVIL }] },
    { kind: 'terms', items: [{ term: EVIL, text: EVIL }] },
    { kind: 'say', title: EVIL, items: [EVIL] },
    { kind: 'reflections', items: [{ title: EVIL, answers: [{ label: EVIL, text: EVIL }] }] },
    {
      kind: 'figure',
      figure: 'way',
      caption: EVIL,
      description: EVIL,
      labels: Array(6).fill(EVIL.slice(0, 40)),
    },
    { kind: 'html', html: EVIL },
    { kind: '__proto__', text: EVIL },
    { kind: 'constructor', text: EVIL },
  ];
  const text = (sections, more = {}) => JSON.stringify({ format: 1, lang: 'nb', sections, ...more });
  const evil = text(
    [{ id: 'in-short', title: EVIL, blocks: kinds, next: { kind: 'javascript', text: EVIL } }],
    {
      title: EVIL,
      reviewed: EVIL,
      sources: [{ id: 'a', name: EVIL, url: 'javascript:1', note: EVIL }],
    },
  );

  async function harmless(visit) {
    if (await inside(visit, '.tools').count()) await openAll(visit);
    const found = await inside(
      visit,
      'script, img, iframe, [onerror], a[href^=javascript], a[href^=data]',
    ).count();
    assert.equal(found, 0);
    assert.equal(await visit.page.evaluate(() => window.harmed), undefined);
  }

  it('beside the module: it is text, and nothing but text', () =>
    on(beside({ 'explainer.nb.json': evil }), async (visit) => {
      await shows(visit, '<script>window.harmed=1</script>');
      await harmless(visit);
      const hrefs = await inside(visit, '.section a').evaluateAll((all) => all.map(({ href }) => href));
      assert.deepEqual(
        hrefs.filter((href) => !href.includes('#selvhjelp-')),
        [],
      );
    }));

  it('from the backend: the same, and our own sections are as they were', () => {
    const folder = world.backend.put({
      'service.json': JSON.stringify({ format: 1, offers: { explainer: ['nb'] } }),
      'explainer.nb.json': evil,
    });
    return on({ html: wrap(world.explainer('', folder)), csp: strict() }, async (visit) => {
      await shows(visit, '<script>window.harmed=1</script>');
      await openRules(visit);
      await harmless(visit);
    });
  });

  it('keys named __proto__ and constructor change nothing for anybody', () => {
    const json = `{"__proto__":{"harmed":1},"format":1,"lang":"nb","first":{"__proto__":["x"],"person":["__proto__"]},"sections":[{"__proto__":{"title":"Plantet"},"id":"constructor","title":"Bygger","blocks":[{"kind":"text","text":"Tekst.","__proto__":{"sources":["x"]}}]},{"id":"hasownproperty","title":"Eier","blocks":[{"kind":"text","text":"Tekst."}]}]}`;
    return on(beside({ 'explainer.nb.json': json }), async (visit) => {
      await shows(visit, 'Bygger');
      await harmless(visit);
      assert.doesNotMatch(await textOf(visit), /Plantet/);
    });
  });

  it('letters that turn the direction of what follows do not turn the rest of the page', () => {
    const turned = text([
      {
        id: 'in-short',
        title: '\u202eTittel',
        blocks: [{ kind: 'text', text: '\u202e\u2066Tekst \u0000\u200b' }],
      },
      { id: 'rules', title: 'Reglene', blocks: [{ kind: 'text', text: 'Rett fram.' }] },
    ]);
    return on(beside({ 'explainer.nb.json': turned }), async (visit) => {
      await shows(visit, 'Rett fram.');
      assert.doesNotMatch(await textOf(visit), /[\u202a-\u202e\u2066-\u2069\u0000]/);
    });
  });

  it('words, lists and sections without end are cut, and fit the box', () => {
    const long = 'x'.repeat(2_000);
    const blocks = [
      { kind: 'text', text: long },
      { kind: 'list', items: Array(100).fill('punkt') },
      { kind: 'table', caption: long, head: ['a', 'b'], rows: [[long, long]] },
    ];
    const sections = Array.from({ length: 60 }, (_, index) => ({ id: `s${index}`, title: long, blocks }));
    return on(
      beside({ 'explainer.nb.json': text(sections) }),
      async (visit) => {
        await shows(visit, 'punkt');
        assert.ok((await inside(visit, '.section').count()) <= 50);
      },
      // axe would read hundreds of thousands of letters for nothing.
      { accessible: false },
    );
  });
});

async function openAll(visit) {
  await inside(visit, '.tools button').click();
  await visit.page.waitForFunction(
    (tag) => document.querySelector(tag).shadowRoot.querySelectorAll('[data-fold]:not([open])').length === 0,
    EXPLAINER,
  );
}
