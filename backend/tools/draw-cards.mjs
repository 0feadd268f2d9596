/**
 * Draws the pictures that are shown where somebody shares a link to one of the pages: `src/pages/assets/card-*.png`.
 * Run by hand, with Chromium, when the titles change; the backend itself only serves them.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../tools/find-browser.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const LANGUAGES = ['nb', 'nn', 'en'];

/** Five around a table: a group without a leader. */
const people = Array.from({ length: 5 }, (_, index) => {
  const angle = (2 * Math.PI * index) / 5 - Math.PI / 2;
  return `<circle cx="${100 + 52 * Math.cos(angle)}" cy="${100 + 52 * Math.sin(angle)}" r="19" />`;
}).join('');

const CARD = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 90px; background: #e4f0f1;
    color: #17262a; font: 38px/1.4 system-ui, sans-serif; display: flex; gap: 70px; align-items: center }
  h1 { margin: 0 0 24px; font-size: 76px; line-height: 1.1; font-weight: 600 }
  p { margin: 0 } svg { flex: none; width: 300px; fill: #0e5c68 }
</style><div><h1></h1><p></p></div>
<svg viewBox="0 0 200 200"><circle cx="100" cy="100" r="98" fill="#fff" />${people}</svg>`;

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const lang of LANGUAGES) {
  const text = JSON.parse(await readFile(at(`../../content/explainer.${lang}.json`), 'utf8'));
  await page.setContent(CARD);
  await page.locator('h1').evaluate((element, words) => (element.textContent = words), text.title);
  await page.locator('p').evaluate((element, words) => (element.textContent = words), text.summary);
  await page.screenshot({ path: at(`../src/pages/assets/card-${lang}.png`) });
}
await browser.close();
