/** The demo host pages in a real browser, with the built module, under the policy that the backend serves them with. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../tools/find-browser.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGES = join(ROOT, 'backend/demo/pages');
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types selvhjelp-widgets";
/** The one document that the backend makes by itself. */
const NOBODY = '{"format":1,"generated":"2026-11-16T00:00:00Z","areas":[]}';
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const names = (await readdir(PAGES)).filter((name) => name.endsWith('.html'));

let server;
let browser;
let origin;

before(async () => {
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://demo.example');
    const file = fileFor(pathname);
    const body = pathname === '/api/waiting.json' ? NOBODY : await readFile(file).catch(() => undefined);
    if (!body) return response.writeHead(404).end();
    const type = `${TYPES[extname(file)] ?? 'text/plain'}; charset=utf-8`;
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
});

after(async () => {
  await browser?.close();
  server?.close();
});

describe('The demo pages', () => {
  for (const name of names) {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1280, 'dark'],
    ]) {
      it(`${name} works at ${width} px in ${colorScheme}: accessible, in bounds, no complaint`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
        const complaints = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(error.message));
        await page.goto(`${origin}/${name}`, { waitUntil: 'networkidle' });
        assert.deepEqual(complaints, []);
        assert.deepEqual(await violations(page), []);
        assert.ok(
          await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
          'scrolls sideways',
        );
        await page.close();
      });
    }
  }

  it('say that they are a demonstration, and name no real body as their owner', async () => {
    for (const name of names)
      assert.match(
        await readFile(join(PAGES, name), 'utf8'),
        /<strong>Demonstrasjon(?:sside)?\.<\/strong>/,
        name,
      );
  });

  it('use only numbers that nobody has, but for the crisis lines', async () => {
    for (const name of names) {
      const numbers = [...(await readFile(join(PAGES, name), 'utf8')).matchAll(/tel:([^"&]*)/g)].map(
        ([, number]) => number,
      );
      for (const number of numbers) assert.match(number, /^(?:\+4700000000|116123|113)$/, name);
    }
  });

  it('link to nothing that is not there', async () => {
    for (const name of names) {
      const html = await readFile(join(PAGES, name), 'utf8');
      const local = [...html.matchAll(/(?:href|src)="([\w.-]+)(?:#[\w-]+)?"/g)].map(([, file]) => file ?? '');
      for (const file of local) await assert.doesNotReject(readFile(join(PAGES, file)), `${name} → ${file}`);
    }
  });

  it('keep a way on for those without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const name of names.filter((page) => page !== 'index.html')) {
      await page.goto(`${origin}/${name}`);
      assert.equal(await page.locator('selvhjelp-contact-finder [slot="help"] a').isVisible(), true, name);
      for (const number of ['116123', '113'])
        assert.equal(await page.locator(`a[href="tel:${number}"]`).isVisible(), true, `${name} ${number}`);
    }
    await page.close();
  });

  it('say to those who guide others what they can say, and lead from there to the finder of the page', async () => {
    for (const [name, say, lead] of [
      ['nav.html', 'Tre setninger du kan si høyt', 'Finn et sted nær deg'],
      ['nav-nynorsk.html', 'Tre setningar du kan seie høgt', 'Finn ein stad nær deg'],
    ]) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${name}`);
      const explainer = page.locator('selvhjelp-explainer');
      await explainer.getByRole('heading', { name: say }).waitFor();
      assert.equal(await page.locator('.columns').isVisible(), false, 'it stands there once');
      await explainer.getByRole('button', { name: lead }).first().click();
      assert.equal(await page.evaluate('document.activeElement.localName'), 'selvhjelp-contact-finder');
      await page.close();
    }
  });

  it('keep what to say for those without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const name of ['nav.html', 'nav-nynorsk.html']) {
      await page.goto(`${origin}/${name}`);
      assert.equal(await page.locator('selvhjelp-explainer .columns').isVisible(), true, name);
    }
    await page.close();
  });

  it('have the crisis lines in every snippet that somebody may copy', async () => {
    const files = ['README.md', 'docs/embedding.md', 'backend/demo/pages/index.html'];
    let snippets = 0;
    for (const file of files) {
      const text = (await readFile(join(ROOT, file), 'utf8')).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      for (const [snippet, name] of text.matchAll(/<(selvhjelp-[a-z-]+)[^>]*>\n[^]*?<\/\1>/g)) {
        snippets += 1;
        for (const number of ['116123', '113'])
          assert.ok(snippet.includes(`<a href="tel:${number}">`), `${file} ${name} ${number}`);
      }
    }
    assert.equal(snippets, 9);
  });

  it('have every element in the colours of the page', async () => {
    for (const name of ['kommune', 'frivilligsentral']) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${name}.html`);
      const accents = await page.evaluate(
        `[...document.querySelectorAll('[backend-url]')].map((element) =>
          getComputedStyle(element).getPropertyValue('--selvhjelp-color-accent'))`,
      );
      assert.ok(accents.length > 1);
      assert.equal(new Set(accents).size, 1, `${name}: ${accents.join()}`);
      assert.notEqual(accents[0], '');
      await page.close();
    }
  });

  it('lead from a place that takes wishes to a page with the form, where they have none themselves', async () => {
    for (const [name, form] of [
      ['kommune.html', '/nb/?contact-point='],
      ['nav.html', '/nb/?contact-point='],
      ['nav-nynorsk.html', '/nn/?contact-point='],
    ]) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${name}`);
      const wish = page
        .locator('selvhjelp-contact-finder')
        .getByRole('link', { name: /^(?:Si at du ønsker en gruppe|Sei at du ønskjer ei gruppe)$/ });
      await wish.first().waitFor();
      assert.ok((await wish.first().getAttribute('href')).includes(form), name);
      await page.close();
    }
  });

  it('give a snippet of the explainer with the short text in it', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/index.html`);
    const snippets = await page.locator('pre code').allTextContents();
    const snippet = snippets.find((text) => text.includes('<selvhjelp-explainer')) ?? '';
    const words = snippet.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    const content = await readFile(join(ROOT, 'content/explainer.nb.json'), 'utf8');
    const { blocks } = JSON.parse(content).sections.find(({ id }) => id === 'in-short');
    assert.ok(words.includes(blocks.at(-1).text), 'what it is not');
    assert.match(words, /gratis, og du trenger ikke henvisning eller diagnose/);
    await page.close();
  });

  it('lead from a place that takes wishes to the form on the same page, with the place filled in', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/frivilligsentral.html`);
    const finder = page.locator('selvhjelp-contact-finder');
    const card = finder.getByRole('article', { name: 'Eidsvoll Frivilligsentral' });
    await card.getByRole('button', { name: 'Si at du ønsker en gruppe' }).click();
    const form = page.locator('selvhjelp-interest-form');
    await form.getByText('Eidsvoll Frivilligsentral leser det du sender.').waitFor();
    assert.equal(await form.evaluate((element) => element === document.activeElement), true);
    await page.close();
  });

  it('let the municipality page stand for another municipality, and say which', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/kommune.html?kommune=1535`);
    assert.equal(await page.locator('selvhjelp-contact-finder').getAttribute('kommune'), '1535');
    assert.match((await page.locator('.demo [aria-current]').textContent()) ?? '', /^1535/);
    await page.close();
  });
});

function fileFor(path) {
  if (path.startsWith('/dist/')) return join(ROOT, path);
  if (path.startsWith('/api/')) return join(ROOT, 'backend/demo/data', path.slice('/api/'.length));
  return join(PAGES, path);
}

async function violations(page) {
  const cdp = await page.context().newCDPSession(page);
  // Through the debugger, since the page's own policy refuses scripts from elsewhere.
  await cdp.send('Runtime.evaluate', { expression: AXE });
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}
