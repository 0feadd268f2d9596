/**
 * The calendar beside three others, in one run: `node bench/calendar.mjs`. See bench/README.md.
 *
 *   --quick          counts only (nodes, requests), for CI: fails when one is broken. Needs none of the others
 *   --n 100,1000     numbers of events;  --cpu 1,4  slow-down factors;  --repeats 5  tries of each
 *   --only calendar,fullcalendar  some of them;  --sources  src/ bundled on the spot instead of dist/
 *   --profile        where ours spends its time, by function, with the greatest number of events
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../tools/find-browser.mjs';
import { OURS, PEERS, SEVERAL, calendarServer, peersAreInstalled } from './calendar/pages.mjs';
import { SIZES, brokenCounts } from './calendar/counts.mjs';
import { aimLines, byteTable, timeTables } from './calendar/report.mjs';
import { cost, countNodes, median, openPage, taskMs } from './measure.mjs';
import { profileActs } from './profile.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const { values } = parseArgs({
  options: { quick: flag, profile: flag, sources: flag, n: text, cpu: text, repeats: text, only: text },
});
const numbers = (list) => list.split(',').map(Number);
const options = {
  ...values,
  sizes: values.quick ? SIZES : numbers(values.n ?? '100,1000,10000'),
  cpus: numbers(values.cpu ?? '1,4'),
  repeats: Number(values.repeats ?? 5),
};
/** Enough to tell a month from the next one; what is compared is the median. */
const MONTHS = 3;
const FILTERED = 'open-meeting';

const all = options.quick ? [SEVERAL] : options.profile ? OURS : [...OURS, ...PEERS];
const variants = all.filter(({ name }) => !options.only || options.only.split(',').includes(name));
if (!options.quick && !options.profile && !peersAreInstalled())
  throw new Error('The other calendars are not installed: npm ci --prefix bench/peers');

const server = await calendarServer(variants, options);
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
      await profileActs(browser, {
        origin: server.origin,
        url: `/${OURS[0].name}/${options.sizes.at(-1)}.html`,
        acts: [['next'], ['next'], ['list'], ['unfold'], ['filter', FILTERED]],
        code: server.code,
      }),
    );
    return 0;
  }
  if (options.quick) {
    const broken = await brokenCounts(browser, server);
    for (const line of broken) console.error(`BROKEN: ${line}`);
    return broken.length ? 1 : 0;
  }
  const samples = [];
  for (const cpu of options.cpus) samples.push(...(await sampleAll(cpu)));
  console.log(timeTables(samples, variants));
  console.log(`\n${aimLines(samples)}\n\n${byteTable(server.bytes)}`);
  return 0;
}

/** Interleaved, the order turned round each time; the first of each is thrown away. */
async function sampleAll(cpu) {
  const samples = [];
  for (const n of options.sizes) {
    for (let i = 0; i <= options.repeats; i++) {
      for (const variant of i % 2 ? [...variants].reverse() : variants) {
        const sample = await use(variant, n, cpu);
        if (i) samples.push({ variant: variant.name, n, cpu, ...sample });
      }
    }
  }
  return samples;
}

async function use({ name }, n, cpu) {
  const { page, cdp, ms, close } = await openPage(browser, server.origin, cpu);
  try {
    await page.goto(`${server.origin}/empty/0.html`);
    await page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), ms);
    const empty = await taskMs(cdp);
    await page.goto(`${server.origin}/${name}/${n}.html`);
    await cost(page, cdp, ms);
    const module = (await taskMs(cdp)) - empty;
    const measured = async (act) => (await cost(page, cdp, ms, act)).cpu;
    const idle = Math.min(await measured(), await measured());
    const act = async (what, detail) =>
      Math.max(
        0,
        (await measured(() => page.evaluate(([w, d]) => void globalThis.acts[w](d), [what, detail]))) - idle,
      );
    const first = Math.max(
      0,
      (await measured(() => page.evaluate(() => (globalThis.probe.begin(), globalThis.probe.firstResults)))) -
        idle,
    );
    const nodes = await countNodes(page);
    const months = [];
    for (let i = 0; i < MONTHS; i++) months.push(await act('next'));
    const sample = { module, first, nodes, next: median(months) };
    const list = await act('list');
    if (OURS.some((one) => one.name === name)) await act('unfold');
    return { ...sample, list, filter: await act('filter', FILTERED) };
  } finally {
    await close();
  }
}

function browserPath() {
  const path = findBrowser();
  if (!path) throw new Error('No Chromium or Chrome found: set CHROME_PATH.');
  return path;
}
