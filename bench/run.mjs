/**
 * Measures the built module's finder beside a floor, in one run: `npm run bench`. See bench/README.md. The form, the
 * calendar and the backend are measured by form.mjs, calendar.mjs and registrations.mjs.
 *
 *   --quick        counts only (nodes, requests, bytes), for CI
 *   --n 150,2000   sizes;  --cpu 1,4  slow-down factors;  --repeats 5  at 1× (fewer at others)
 *   --sources      bundles src/ by itself instead of taking dist/
 *   --floor-only   while there is no module;  --profile  where the time goes, by function
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../tools/find-browser.mjs';
import { ROOT, bundle, importSource } from './bundle.mjs';
import { generate } from './generate.mjs';
import { measure, median } from './measure.mjs';
import { measurePlaces } from './places.mjs';
import { profile } from './profile.mjs';
import { brokenCounts, countTable, timeTable } from './report.mjs';
import { serve } from './server.mjs';

const MODULE = join(ROOT, 'dist/selvhjelp-widgets.js');
const FLOOR = { name: 'floor', tag: 'bench-floor', module: '/floor.js', results: 'li' };
const FINDER = {
  name: 'finder',
  tag: 'selvhjelp-contact-finder',
  module: '/dist/selvhjelp-widgets.js',
  results: '[part~="card"]',
};
/** A town that some of the generated names hold; each letter changes what either shows, the first too. */
const WORD = 'berge';

const options = readOptions();
const geography = await importSource('src/geography/geography.ts');
const lists = new Map(options.sizes.map((n) => [n, JSON.stringify(generate(n, municipalities(geography)))]));
const served = await modules();
const server = await serve([FLOOR, FINDER], lists, served);
const browser = await chromium.launch({ executablePath: browserPath(), args: BROWSER_FLAGS });
try {
  process.exitCode = await main();
} finally {
  await browser.close();
  server.close();
}

async function main() {
  if (options.profile) {
    console.log(
      await profile(browser, {
        origin: server.origin,
        url: `/finder/${options.sizes.at(-1)}.html`,
        word: WORD,
        code: served.get(FINDER.module),
      }),
    );
    return 0;
  }
  const samples = await sampleAll();
  const broken = options.floorOnly ? [] : [...brokenCounts(samples), ...brokenRequests()];
  if (!options.quick) for (const cpu of options.cpus) console.log(`\n${timeTable(samples, cpu)}`);
  if (!options.floorOnly) await printCounts(samples);
  if (!options.quick) await printPlaces();
  for (const line of broken) console.error(`BROKEN: ${line}`);
  return broken.length ? 1 : 0;
}

/** Interleaved, the order swapped each time, so that a slow minute of the machine hits both alike. */
async function sampleAll() {
  const variants = options.floorOnly ? [FLOOR] : [FLOOR, FINDER];
  const samples = [];
  for (const cpu of options.cpus) {
    for (const n of options.sizes) {
      const job = { origin: server.origin, cpu, word: WORD };
      for (const { name } of variants)
        if (!options.quick) await measure(browser, { ...job, url: `/${name}/${n}.html`, word: '' });
      for (let i = 0; i < (cpu === 1 ? options.repeats : Math.ceil(options.repeats / 2)); i++) {
        for (const { name } of i % 2 ? [...variants].reverse() : variants) {
          samples.push({
            variant: name,
            n,
            cpu,
            ...(await measure(browser, { ...job, url: `/${name}/${n}.html` })),
          });
        }
      }
    }
  }
  return samples;
}

/** A finder page may ask for itself, the module and the two lists, once; typing asks for nothing. */
function brokenRequests() {
  const allowed =
    /^\/(?:blank\.html|probe\.js|favicon\.ico|floor\.js|dist\/selvhjelp-widgets\.js|(?:floor|finder)\/\d+\.html|api\/\d+\/(?:service|contact-points)\.json)$/;
  const foreign = server.requests.filter((url) => !allowed.test(url));
  const pages = server.requests.filter((url) => /^\/(?:floor|finder)\//.test(url)).length;
  const asked = server.requests.filter((url) => url.endsWith('/contact-points.json')).length;
  return [
    ...(foreign.length ? [`requests outside the contract: ${[...new Set(foreign)].join(', ')}`] : []),
    ...(asked > pages ? [`${asked} requests for the list on ${pages} pages`] : []),
  ];
}

async function printCounts(samples) {
  console.log(`\n${countTable(samples)}`);
  if (options.sources) return;
  const { sizeTable } = await import('../tools/sizes.mjs');
  console.log(`\n${sizeTable()}`);
}

async function printPlaces() {
  const { first, median: middle, worst, worstQuery } = await measurePlaces(browser, server.origin, median);
  console.log(
    `\nplace lookup: first (builds the index) ${first.toFixed(1)} ms, then ${middle.toFixed(3)} ms, ` +
      `worst ${worst.toFixed(3)} ms ("${worstQuery}"); aim ≤ 1 ms ${worst <= 1 ? 'met' : 'MISSED'}`,
  );
}

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: {
      n: text,
      cpu: text,
      repeats: text,
      quick: flag,
      'floor-only': flag,
      profile: flag,
      sources: flag,
    },
  });
  const numbers = (value) => value.split(',').map(Number);
  return {
    quick: values.quick,
    profile: values.profile,
    sources: values.sources,
    floorOnly: values['floor-only'],
    sizes: numbers(values.n ?? (values.quick ? '150,10000' : '150,2000,10000')),
    cpus: values.quick ? [1] : numbers(values.cpu ?? '1,4'),
    repeats: values.quick ? 1 : Number(values.repeats ?? 5),
  };
}

function municipalities({ allCentres, municipalityName }) {
  return allCentres().map((centre) => ({ ...centre, name: municipalityName(centre.number) }));
}

async function modules() {
  const sources = options.profile || options.sources;
  if (!options.floorOnly && !sources && !existsSync(MODULE))
    throw new Error('dist/selvhjelp-widgets.js is missing: run `npm run build` first.');
  return new Map([
    // Unminified for the profile, so that it names functions. Read once: a build in the meantime changes nothing.
    ...(sources
      ? [[FINDER.module, await bundle('src/index.ts', { minify: !options.profile })]]
      : existsSync(MODULE)
        ? [[FINDER.module, await readFile(MODULE, 'utf8')]]
        : []),
    ['/floor.js', await bundle('bench/floor/floor.ts')],
    ['/geography.js', await bundle('src/geography/geography.ts')],
    ['/probe.js', await readFile(join(ROOT, 'bench/probe.js'), 'utf8')],
  ]);
}

function browserPath() {
  const path = findBrowser();
  if (!path) throw new Error('No Chromium or Chrome found: set CHROME_PATH.');
  return path;
}
