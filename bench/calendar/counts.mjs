/** What must not depend on the machine: nodes and requests. */
import { countNodes, openPage } from '../measure.mjs';
import { COPIES } from './pages.mjs';

/** Each has more events on every day than a cell of the month shows, and more ahead than the list does. */
export const SIZES = [5000, 10_000];
/** Other events are drawn, with more or fewer lines; never one for each event. */
const NEARLY = 1.1;
const MONTHS = 3;

/** @returns {Promise<string[]>} each one that is broken, in words */
export async function brokenCounts(browser, server) {
  const [few, many] = [await use(browser, server, SIZES[0]), await use(browser, server, SIZES[1])];
  for (const [n, { month, list }] of [
    [SIZES[0], few],
    [SIZES[1], many],
  ])
    console.log(`${n} events: ${month} nodes with the month, ${list} with the list`);
  console.log(`requests: ${few.loading.join(' ')}; then ${few.later.join(' ') || 'none'}`);
  const expected = ['contact-points.json', 'events.json', 'service.json'].map(
    (file) => `/api/${SIZES[0]}/${file}`,
  );
  return [
    ...(many.month <= few.month * NEARLY ? [] : ['the month draws more nodes when there are more events']),
    ...(many.list <= few.list * NEARLY ? [] : ['the list draws more nodes when there are more events']),
    ...(String(few.loading) === String(expected)
      ? []
      : [`${COPIES} calendars asked for ${few.loading.join(' ')}`]),
    ...(few.later.length === 0
      ? []
      : [`going through months and filtering asked for ${few.later.join(' ')}`]),
  ];
}

async function use(browser, server, n) {
  const { page, ms, close } = await openPage(browser, server.origin, 1);
  const quiet = () => page.evaluate((wait) => globalThis.probe.quiet(wait), ms);
  const act = async (what, detail) => {
    await page.evaluate(([name, value]) => void globalThis.acts[name](value), [what, detail]);
    await quiet();
  };
  /** Of the backend, without what is asked in the query. */
  const asked = () =>
    server.requests
      .splice(0)
      .filter((url) => url.startsWith('/api/'))
      .map((url) => url.split('?')[0])
      .sort();
  try {
    asked();
    await page.goto(`${server.origin}/calendars/${n}.html`);
    await page.evaluate(() => (globalThis.probe.begin(), globalThis.probe.firstResults));
    await quiet();
    const loading = asked();
    const month = await countNodes(page);
    for (let i = 0; i < MONTHS; i++) await act('next');
    await act('list');
    const list = await countNodes(page);
    await act('unfold');
    await act('filter', 'open-meeting');
    return { month, list, loading, later: asked() };
  } finally {
    await close();
  }
}
