import { taskMs } from './measure.mjs';

/** Place lookup by itself, in the browser: what the first search costs (it builds the index), and each one after. */
const QUERIES = [
  ...['o', 'os', 'osl', 'oslo', 'trondheim', 'heroy', 'vaaler', 'kautokeino', 'guovdageaidnu', 'svalbard'],
  ...['lenvik', 'tysfjord', 'nord-trøndelag', 'sogn og fjordane', 'askim', 'innlandet fylke', 'nav bergen'],
  ...[
    '5003',
    '0150',
    '9',
    'trondhiem',
    'kristansand',
    'lillehamer',
    'alesnud',
    'xyzzy',
    'selvhjelpsgruppe i nærheten',
  ],
];

/** @returns {Promise<{ first: number, median: number, worst: number, worstQuery: string }>} milliseconds */
export async function measurePlaces(browser, origin, median) {
  const runs = [];
  for (let i = 0; i < 5; i++) runs.push(await inFreshPage(browser, origin));
  const each = QUERIES.map((query, i) => ({ query, ms: Math.min(...runs.map((run) => run.each[i])) }));
  const worst = each.reduce((a, b) => (b.ms > a.ms ? b : a));
  return {
    first: median(runs.map(({ first }) => first)),
    median: median(each.map(({ ms }) => ms)),
    worst: worst.ms,
    worstQuery: worst.query,
  };
}

/** The first search in thread time; the others by the page's own clock, the best round of some. */
async function inFreshPage(browser, origin) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${origin}/blank.html`);
    await page.evaluate(async () => (globalThis.places = await import('/geography.js')));
    const before = await taskMs(cdp);
    await page.evaluate(() => void globalThis.places.searchPlaces('Senja'));
    const first = (await taskMs(cdp)) - before;
    return { first, each: await page.evaluate(inPage, QUERIES) };
  } finally {
    await context.close();
  }
}

/** Clocks in a page are coarse (0.1 ms), so each query is repeated and divided. */
function inPage(queries) {
  const [ROUNDS, REPEATS] = [5, 10];
  const { searchPlaces } = globalThis.places;
  const round = (query) => {
    const from = performance.now();
    for (let i = 0; i < REPEATS; i++) searchPlaces(query);
    return (performance.now() - from) / REPEATS;
  };
  return queries.map((query) => Math.min(...Array.from({ length: ROUNDS }, () => round(query))));
}
