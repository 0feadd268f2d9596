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
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/blank.html`);
    const { first, each } = await page.evaluate(inPage, QUERIES);
    const worst = each.reduce((a, b) => (b.ms > a.ms ? b : a));
    return { first, median: median(each.map(({ ms }) => ms)), worst: worst.ms, worstQuery: worst.query };
  } finally {
    await page.close();
  }
}

/** Clocks in a page are coarse (0.1 ms), so each query is repeated and divided. */
async function inPage(queries) {
  const REPEATS = 20;
  const { searchPlaces } = await import('/geography.js');
  const start = performance.now();
  searchPlaces('Senja');
  const first = performance.now() - start;
  for (const query of queries) searchPlaces(query);
  const each = queries.map((query) => {
    const from = performance.now();
    for (let i = 0; i < REPEATS; i++) searchPlaces(query);
    return { query, ms: (performance.now() - from) / REPEATS };
  });
  return { first, each };
}
