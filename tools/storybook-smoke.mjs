/**
 * Opens every story in a browser, on a light and on a dark page: it draws itself, the console stays quiet, axe finds
 * nothing (WCAG 2.2 A and AA), nothing sticks out of a page 320 px wide, and every part that is seen is documented.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { AXE } from './axe.mjs';
import { BROWSER_FLAGS } from './find-browser.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ROOT, runNode, toolFile } from './run.mjs';
import { serveFolder } from '../test/support/static-server.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const FOLDER = join(ROOT, 'storybook-static');
const NARROW = { width: 320, height: 900 };
/** Storybook's own look with axe is left out: it would be the third at each story, and its findings are nobody's. */
const OURS = 'viewMode=story&globals=a11y.manual:!true';

await rm(FOLDER, { recursive: true, force: true });
const built = await runNode([toolFile('storybook'), 'build', '--disable-telemetry', '--quiet'], {
  quiet: true,
});
if (built.code !== 0) {
  console.error(built.text);
  process.exit(1);
}
const { entries } = JSON.parse(await readFile(join(FOLDER, 'index.json'), 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const documented = await documentedParts();
const host = await serveFolder(FOLDER);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });
const totals = { passed: 0, failed: 0, skipped: 0 };
try {
  // Two at a time: as many as the smallest machine that this runs on has processors.
  const waiting = [...stories];
  const work = async () => {
    for (let story = waiting.shift(); story; story = waiting.shift()) await look(story);
  };
  await Promise.all([work(), work()]);
} finally {
  await browser.close();
  await host.close();
}
if (process.env.TOTALS_FILE) await writeFile(process.env.TOTALS_FILE, JSON.stringify(totals));
console.log(`${stories.length} stories: ${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 || stories.length === 0 ? 1 : 0;

async function look({ id, title, name }) {
  const faults = await faultsOf(id).catch((error) => [error.message]);
  totals[faults.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(
    `${faults.length === 0 ? '✔' : '✖'} ${title}: ${name}${faults.map((fault) => `\n    ${fault}`).join('')}`,
  );
}

async function faultsOf(id) {
  const context = await browser.newContext({ viewport: NARROW, reducedMotion: 'reduce', locale: 'nb-NO' });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && faults.push(`console: ${message.text()} (${message.location().url})`),
  );
  try {
    await page.goto(`${host.origin}/iframe.html?${OURS}&id=${id}`);
    await page.waitForFunction(() =>
      /finished|errored|aborted/.test(window.__STORYBOOK_PREVIEW__?.currentRender?.phase),
    );
    await page.evaluate(settled);
    const shown = await page.evaluate(() => document.body.classList.contains('sb-show-main'));
    if (!shown) return [...faults, 'the story did not draw itself'];
    await page.evaluate(AXE);
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((value) => (document.documentElement.style.colorScheme = value), scheme);
      faults.push(...(await page.evaluate(runAxe, TAGS)).map((fault) => `axe, ${scheme}: ${fault}`));
    }
    const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
    if (width > NARROW.width) faults.push(`${width} px wide on a page of ${NARROW.width} px`);
    const parts = await page.evaluate(partsShown);
    faults.push(
      ...parts.filter((part) => !documented.has(part)).map((part) => `part "${part}" is not documented`),
    );
    return faults;
  } finally {
    await context.close();
  }
}

/** In the page: after everything that is on its way to the screen. */
async function settled() {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
}

/** In the page. */
async function runAxe(tags) {
  const { violations } = await window.axe.run('#storybook-root', {
    runOnly: tags,
    resultTypes: ['violations'],
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

/** In the page: `[element, part]` of everything in our shadow roots. */
function partsShown() {
  const roots = [...document.querySelectorAll('*')].filter((element) =>
    element.localName.startsWith('selvhjelp-'),
  );
  const parts = roots.flatMap(({ localName, shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) =>
      [...part].map((name) => `${localName} ${name}`),
    ),
  );
  return [...new Set(parts)];
}

async function documentedParts() {
  const { modules } = JSON.parse(await readFile(join(ROOT, 'dist/custom-elements.json'), 'utf8'));
  const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
  return new Set(
    elements.flatMap(({ tagName, cssParts = [] }) => cssParts.map(({ name }) => `${tagName} ${name}`)),
  );
}
