/**
 * What the interest form costs a slow telephone: `node bench/form.mjs`. See bench/README.md.
 *
 *   --quick       counts only (nodes, requests), for CI: fails when one is broken
 *   --cpu 4       slow-down factor;  --repeats 7  tries of each
 *
 * Beside it, in the same run, the smallest plain form with as many questions (`floor/form.js`).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../tools/find-browser.mjs';
import { ROOT, importSource } from './bundle.mjs';
import { generate } from './generate.mjs';
import { cost, countNodes, measureLoad, median, openPage } from './measure.mjs';
import { table } from './report.mjs';
import { serve } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    cpu: { type: 'string', default: '4' },
    repeats: { type: 'string', default: '7' },
  },
});
const FEW = 150;
const MANY = 2000;
const PRESSES = 10;
const POSTCODE = '9300';
const PHONE = '00000000';
const FLOOR = { name: 'floor', tag: 'bench-form', module: '/floor.js', results: '#place' };
const FORM = {
  name: 'form',
  tag: 'selvhjelp-interest-form',
  module: '/dist/selvhjelp-widgets.js',
  results: '#place',
};
const SERVICE = {
  offers: {
    interests: {
      fields:
        'phone email phoneBy mayLeaveMessage alias languages formats meetingTimes wish theme onBehalf'.split(
          ' ',
        ),
    },
  },
  consent: { version: 'bench-1', text: 'Demo.' },
};
const RECEIPT = { reference: 'ABCD-2345', withdrawalCode: 'ABCD-EFGH-2345-6789', receiver: 'generert-0' };
/** Measured, in this order; each begins where the one before it ended. */
const ROWS = [
  ['load', 'load'],
  ['a postcode and Enter: the questions come', 'place'],
  ['a key in a field', 'key'],
  ['Send, with answers missing', 'errors'],
];

const wishes = [];
/** Resolves when the backend may answer. */
let mayAnswer = Promise.resolve();
const server = await serve([FLOOR, FORM], await pointLists(), await modules(), {
  service: SERVICE,
  async take(body) {
    wishes.push(body);
    await mayAnswer;
    return RECEIPT;
  },
});
const browser = await chromium.launch({ executablePath: browserPath(), args: BROWSER_FLAGS });
try {
  if (!options.quick) console.log(timeTable(await sampleAll()));
  const broken = await brokenCounts();
  for (const line of broken) console.error(`BROKEN: ${line}`);
  process.exitCode = broken.length ? 1 : 0;
} finally {
  await browser.close();
  server.close();
}

/* ---- times ---- */

/** Interleaved, the order swapped each time; the first of each is thrown away. */
async function sampleAll() {
  const samples = { floor: [], form: [] };
  for (let i = 0; i <= Number(options.repeats); i++) {
    for (const variant of i % 2 ? [FORM, FLOOR] : [FLOOR, FORM]) {
      const sample = await use(variant);
      if (i) samples[variant.name].push(sample);
    }
  }
  return samples;
}

async function use({ name }) {
  const { page, cdp, ms, close } = await openPage(browser, server.origin, Number(options.cpu));
  try {
    const measured = async (act) => (await cost(page, cdp, ms, act)).cpu;
    const { loadCpu: load } = await measureLoad(page, cdp, `${server.origin}/${name}/${FEW}.html`, ms);
    await page.locator('#place').focus();
    const idle = Math.min(await measured(), await measured());
    const place = await measured(() => choosePlace(page));
    if (name === FORM.name) await tick(page, 'reachBy');
    await page.locator('#phone').focus();
    const keys = [];
    for (const digit of PHONE) keys.push(await measured(() => page.keyboard.press(digit)));
    await page.locator('.send').last().focus();
    const errors = await measured(() => page.keyboard.press('Enter'));
    const net = (value) => Math.max(0, value - idle);
    return { load, place: net(place), key: net(median(keys)), errors: net(errors) };
  } finally {
    await close();
  }
}

function timeTable(samples) {
  const middle = (name, key) => median(samples[name].map((sample) => sample[key]));
  const rows = ROWS.map(([label, key]) => {
    const [floor, form] = [middle('floor', key), middle('form', key)];
    return [label, floor.toFixed(1), form.toFixed(1), `${(form / floor).toFixed(1)}×`];
  });
  return table([`main thread, CPU ms at ${options.cpu}×`, 'floor', 'form', 'ratio'], rows);
}

/* ---- counts ---- */

async function brokenCounts() {
  const [few, many] = [await fill(FEW), await fill(MANY)];
  console.log(
    `\nnodes: ${few.nodes.join(' → ')} (before a place, with the questions, sent); with ${MANY} places ${many.nodes.join(' → ')}\n` +
      `requests: ${few.requests.join(' ')}\n${PRESSES} presses on Send: ${few.wishes} POST`,
  );
  const expected = [
    '/dist/selvhjelp-widgets.js',
    `/api/${FEW}/contact-points.json`,
    `/api/${FEW}/service.json`,
    `/api/${FEW}/interests`,
  ].sort();
  return [
    ...(String(few.nodes) === String(many.nodes) ? [] : ['DOM nodes depend on the number of places']),
    ...(String(few.requests) === String(expected) ? [] : [`asked for ${few.requests.join(' ')}`]),
    ...(few.wishes === 1 ? [] : [`${PRESSES} presses sent ${few.wishes} wishes`]),
  ];
}

/** As a person does it, but for the ten presses, all of them before the backend has answered. */
async function fill(places) {
  wishes.length = 0;
  server.requests.length = 0;
  const { page, ms, close } = await openPage(browser, server.origin, 1);
  const quiet = () => page.evaluate((wait) => globalThis.probe.quiet(wait), ms);
  const nodes = [];
  const count = async () => {
    await quiet();
    nodes.push(await countNodes(page));
  };
  try {
    await page.goto(`${server.origin}/${FORM.name}/${places}.html`);
    await count();
    await page.locator('#place').focus();
    await choosePlace(page);
    await count();
    await tick(page, 'reachBy');
    await page.locator('#phone').focus();
    await page.keyboard.type(PHONE);
    await tick(page, 'adult');
    await page.locator('[data-field="consent"] input').focus();
    await page.keyboard.press('Space');
    let answer;
    mayAnswer = new Promise((resolve) => (answer = resolve));
    await page.locator('.send').focus();
    for (let i = 0; i < PRESSES; i++) await page.keyboard.press('Enter');
    answer();
    await page.locator('#outcome').waitFor();
    await count();
  } finally {
    await close();
  }
  const requests = server.requests.filter((url) => !/blank|probe|favicon|\.html/.test(url)).sort();
  return { nodes, wishes: wishes.length, requests };
}

/* ---- the page ---- */

async function choosePlace(page) {
  await page.keyboard.type(POSTCODE);
  await page.keyboard.press('Enter');
}

/** The first answer to a question. */
async function tick(page, name) {
  await page.locator(`input[name="${name}"]`).first().focus();
  await page.keyboard.press('Space');
}

/** Every place takes wishes; one alone takes those of the postcode, so that nobody has to choose. */
async function pointLists() {
  const { allCentres, municipalityName } = await importSource('src/geography/geography.ts');
  const municipalities = allCentres().map((centre) => ({ ...centre, name: municipalityName(centre.number) }));
  return new Map(
    [FEW, MANY].map((count) => {
      const list = generate(count, municipalities);
      for (const point of list.contactPoints)
        Object.assign(point, { acceptsInterest: true, status: 'active', municipalities: ['0301'] });
      list.contactPoints[0].municipalities = ['5530'];
      return [count, JSON.stringify(list)];
    }),
  );
}

async function modules() {
  const text = (path) => readFile(join(ROOT, path), 'utf8');
  return new Map([
    [FORM.module, await text('dist/selvhjelp-widgets.js')],
    ['/floor.js', await text('bench/floor/form.js')],
    ['/probe.js', await text('bench/probe.js')],
  ]);
}

function browserPath() {
  const path = findBrowser();
  if (!path) throw new Error('No Chromium or Chrome found: set CHROME_PATH.');
  return path;
}
