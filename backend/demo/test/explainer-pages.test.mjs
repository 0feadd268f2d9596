/** The explainer's own pages in a real browser, as the backend serves them with the demo data and the built module. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../tools/find-browser.mjs';
import { fillWithDemoData } from '../../src/demo.ts';
import { readGeography } from '../../src/geography.ts';
import { PAGES } from '../../src/pages/pages.ts';
import { GEOGRAPHY_FOLDER, MODULE_FOLDER } from '../../src/paths.ts';
import { buildServer } from '../../src/server.ts';
import { openDatabase } from '../../src/store/database.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NOW = new Date('2026-11-22T12:00:00Z');

let browser;
let server;
let db;
let folder;
let origin;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selvhjelp-pages-'));
  db = await openDatabase({ file: join(folder, 'pages.sqlite') });
  const shared = { db, operator: 'demo', geography: readGeography(GEOGRAPHY_FOLDER) };
  await fillWithDemoData({ ...shared, now: NOW });
  server = buildServer({
    ...shared,
    keys: {},
    now: () => NOW,
    moduleFolder: MODULE_FOLDER,
    production: true,
    publicUrl: 'https://selvhjelp.example',
    logLevel: 'silent',
    pressure: {},
  });
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
  browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
});

after(async () => {
  await browser?.close();
  await server?.close();
  await db?.destroy();
  await rm(folder, { recursive: true, force: true });
});

describe('The explainer’s pages', () => {
  for (const { path } of PAGES) {
    it(`${path} is accessible, in bounds and without complaint, narrow and light, wide and dark`, async () => {
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1280, 'dark'],
      ]) {
        const { page, complaints } = await open(path, { viewport: { width, height: 844 }, colorScheme });
        assert.deepEqual(complaints, []);
        assert.deepEqual(await violations(page), []);
        assert.ok(
          await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
          'scrolls sideways',
        );
        await page.close();
      }
    });
  }

  it('open a folded section that a link leads to, and everything when they are printed', async () => {
    const { page } = await open('nb/#selvhjelp-professionals');
    const section = page.locator('#selvhjelp-professionals');
    assert.equal(await section.evaluate((fold) => fold.open), true);
    await page.evaluate('location.hash = "selvhjelp-words"');
    await page.locator('#selvhjelp-words[open]').waitFor();
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    assert.equal(await page.locator('main details:not([open])').count(), 0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    assert.notEqual(await page.locator('main details:not([open])').count(), 0);
    await page.close();
  });

  it('put the finder, the form and the calendar where the plain text stood', async () => {
    const { page } = await open('nn/');
    for (const words of ['Søket verkar berre', 'Skjemaet verkar berre', 'Utan JavaScript ser du'])
      await page.getByText(words).waitFor({ state: 'hidden' });
    await page.close();
    const { page: plain } = await open('nn/', { javaScriptEnabled: false });
    assert.equal(await plain.locator('selvhjelp-event-calendar .events li').count(), 10);
    assert.equal(await plain.getByText('Du kan spørje kommunen din').first().isVisible(), true);
    await plain.close();
  });

  it('have one crisis block, the page’s own, and every element leads to it', async () => {
    const { page } = await open('nb/');
    const finder = page.locator('selvhjelp-contact-finder');
    await finder.locator('.crisis-link').waitFor();
    assert.equal(await page.locator('.crisis:visible').count(), 1);
    await finder.getByRole('button', { name: 'Trenger du noen å snakke med nå?' }).click();
    assert.equal(await page.evaluate('document.activeElement.id'), 'snakk');
    await page.close();
  });

  it('fill in the place that somebody comes from a finder with', async () => {
    const { page } = await open('nb/?contact-point=eidsvoll-frivilligsentral#onske');
    const form = page.locator('selvhjelp-interest-form');
    await form.getByText('Eidsvoll Frivilligsentral leser det du sender.').waitFor();
    await page.close();
  });

  it('give a sheet that fills one page of A4 and no more, in every language', async () => {
    for (const { path } of PAGES.filter(({ kind }) => kind === 'sheet')) {
      const { page } = await open(path);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, path);
      await page.close();
    }
  });
});

async function open(path, options = {}) {
  const page = await browser.newPage(options);
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
  return { page, complaints };
}

async function violations(page) {
  const cdp = await page.context().newCDPSession(page);
  // Through the debugger, since the page's own policy refuses scripts from elsewhere.
  await cdp.send('Runtime.evaluate', { expression: AXE });
  return page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}
