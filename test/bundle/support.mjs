/**
 * Opens host pages that use the built module: three servers of different origins (the page, the module, the backend's
 * static files and receipts), and everything that the page does to its surroundings, written down.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { AXE } from '../../tools/axe.mjs';
import { ensureBrowser } from '../../tools/ensure-browser.mjs';
import { BROWSER_FLAGS } from '../../tools/find-browser.mjs';
import { ROOT } from '../../tools/run.mjs';
import { servePosts } from '../support/posting-server.mjs';
import { serve, serveFolder } from '../support/static-server.mjs';

const CORS = { 'Access-Control-Allow-Origin': '*' };
export const TAG = 'selvhjelp-contact-finder';
export const FORM = 'selvhjelp-interest-form';
export const CALENDAR = 'selvhjelp-event-calendar';
export const EXPLAINER = 'selvhjelp-explainer';
const FALLBACK = '<p class="fallback">Ring 00 00 00 00</p>';

/** A place of the fixtures that is alone in its municipality: one card, no search. */
export const PLACE = { name: 'Foreningen Eksempel', kommune: '4204' };

const serveOpenly = (folder) => serveFolder(folder, { headers: CORS });

/** Starts what all tests of a file share; `close` ends it. */
export async function startWorld({ serveBackend = servePosts, serveModule = serveOpenly } = {}) {
  const [module, backend, browser] = await Promise.all([
    serveModule(join(ROOT, 'dist')),
    serveBackend(join(ROOT, 'test/fixtures')),
    ensureBrowser().then((executablePath) => chromium.launch({ executablePath, args: BROWSER_FLAGS })),
  ]);
  const moduleUrl = `${module.origin}/selvhjelp-widgets.js`;
  return {
    module,
    moduleUrl,
    backend,
    browser,
    script: `<script type="module" src="${moduleUrl}"></script>`,
    /** The element as an embedder writes it. */
    finder: (attributes = `kommune="${PLACE.kommune}"`, children = FALLBACK) =>
      `<${TAG} backend-url="${backend.origin}" ${attributes}>${children}</${TAG}>`,
    form: (attributes = 'kommune="5530"', children = FALLBACK) =>
      `<${FORM} backend-url="${backend.origin}" ${attributes}>${children}</${FORM}>`,
    /** `folder`: where the backend has its answers; '' are the fixtures. */
    calendar: (attributes = '', folder = '', children = FALLBACK) =>
      `<${CALENDAR} backend-url="${backend.origin}${folder}" ${attributes}>${children}</${CALENDAR}>`,
    explainer: (attributes = '', folder = '', children = FALLBACK) =>
      `<${EXPLAINER} backend-url="${backend.origin}${folder}" ${attributes}>${children}</${EXPLAINER}>`,
    visit: (options) => visit({ browser, module, backend }, options),
    async close() {
      await browser.close();
      await Promise.all([module.close(), backend.close()]);
    },
  };
}

/**
 * Opens a page.
 *
 * @param {object} options
 * @param {string | Buffer} options.html the whole page
 * @param {string} [options.contentType]
 * @param {string} [options.csp] Content-Security-Policy
 * @param {() => void} [options.before] runs in the page before anything else
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {string} [options.timeZone] the visitor's
 * @param {string} [options.now] what the visitor's clock says
 */
async function visit(
  { browser, module, backend },
  { html, contentType = 'text/html; charset=utf-8', csp, before, viewport, timeZone, now },
) {
  const host = await serve((path) =>
    path === '/'
      ? {
          headers: { 'Content-Type': contentType, ...(csp ? { 'Content-Security-Policy': csp } : {}) },
          body: html,
        }
      : undefined,
  );
  const context = await browser.newContext({
    locale: 'nb-NO',
    reducedMotion: 'reduce',
    ...(timeZone && { timezoneId: timeZone }),
    viewport: viewport ?? { width: 800, height: 900 },
  });
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  const exceptions = [];
  const requests = [];
  const warnings = [];
  page.on('pageerror', (error) => exceptions.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      exceptions.push(message.text());
    if (message.text().startsWith('selvhjelp-widgets:')) warnings.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  if (now) await page.addInitScript((ms) => (Date.now = () => ms), Date.parse(now));
  if (before) await page.addInitScript(before);
  await page.addInitScript(watch);
  await page.goto(`${host.origin}/`);
  const known = [host.origin, module.origin, backend.origin];
  return {
    page,
    warnings,
    exceptions,
    requests,
    /** Until every finder of the page shows the place. */
    async ready() {
      await page.waitForFunction(shows, [TAG, PLACE.name]).catch(() => {
        assert.fail(
          `the finder never showed the place; ${JSON.stringify({ exceptions, warnings, requests }, null, 1)}`,
        );
      });
    },
    /** Fails if the page was harmed: exceptions, reports, requests, traces, things that no visitor can read. */
    async assertUnharmed({ failedRequests = false } = {}) {
      const seen = await page.evaluate(() => window[Symbol.for('test-watch')]());
      // The browser writes down by itself that a request has failed.
      const expected = (text) => failedRequests && text.startsWith('Failed to load resource');
      assert.deepEqual(
        exceptions.filter((text) => !expected(text)),
        [],
        'no exception',
      );
      assert.deepEqual(seen.violations, [], 'no report of the Content-Security-Policy');
      assert.deepEqual(
        requests.filter((url) => !known.some((origin) => url.startsWith(`${origin}/`))),
        [],
        'no stranger is asked',
      );
      assert.deepEqual(seen.globals, [], 'nothing is left on the window');
      assert.deepEqual(seen.stored, [], 'nothing is stored');
      assert.deepEqual(await context.cookies(), [], 'no cookie');
      assert.deepEqual(seen.smallText, [], 'text of at least 14 px');
      assert.deepEqual(seen.outside, [], 'nothing sticks out of the box');
    },
    /** Fails if axe finds anything in our elements. */
    async assertAccessible(tag = TAG) {
      await page.evaluate(AXE);
      assert.deepEqual(await page.evaluate(runAxe, tag), [], 'axe');
    },
    async close() {
      await context.close();
      await host.close();
    },
  };
}

export async function readFixture(name) {
  return JSON.parse(await readFile(join(ROOT, 'test/fixtures', name), 'utf8'));
}

/** In the page: whether an element shows a text. */
function shows([tag, text]) {
  const elements = [...document.querySelectorAll(tag)];
  return elements.length > 0 && elements.every((element) => element.shadowRoot?.textContent.includes(text));
}

/** In the page, before all scripts: what there was at first, so that what was added can be told apart. */
function watch() {
  const names = () => [window, Symbol].flatMap((object) => Reflect.ownKeys(object)).map(String);
  const before = new Set([...names(), 'Symbol(test-watch)']);
  const violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
  const elements = () =>
    [
      ...document.querySelectorAll(
        'selvhjelp-contact-finder, selvhjelp-interest-form, selvhjelp-event-calendar, selvhjelp-explainer',
      ),
    ].filter(({ shadowRoot }) => shadowRoot);
  const stored = async () => {
    try {
      const bases = (await indexedDB.databases?.()) ?? [];
      return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...bases.map(({ name }) => name)];
    } catch {
      return []; // a page without an origin has no storage
    }
  };
  function* texts(root) {
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim() || !parent || parent.closest('style, .visually-hidden, [hidden], svg')) continue;
      if (parent.getClientRects().length > 0) yield { node, parent };
    }
  }
  const smallText = () =>
    elements().flatMap(({ shadowRoot }) =>
      [...texts(shadowRoot)]
        .filter(({ parent }) => parseFloat(getComputedStyle(parent).fontSize) < 13.99)
        .map(({ node, parent }) => `${getComputedStyle(parent).fontSize}: ${node.data.trim().slice(0, 40)}`),
    );
  const outside = () =>
    elements().flatMap((element) => {
      const box = element.getBoundingClientRect();
      return [...texts(element.shadowRoot)]
        .filter(({ parent }) => parent.getBoundingClientRect().right > box.right + 1)
        .map(({ node }) => node.data.trim().slice(0, 40));
    });
  window[Symbol.for('test-watch')] = async () => ({
    violations,
    globals: names().filter((name) => !before.has(name) && !name.startsWith('__playwright')),
    stored: await stored(),
    smallText: smallText(),
    outside: outside(),
  });
}

/** In the page. */
async function runAxe(tag) {
  const { violations } = await window.axe.run(
    { include: [[tag]] },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] },
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}
