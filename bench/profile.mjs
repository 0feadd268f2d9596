/** Where the time of loading and typing goes: the functions with the most time of their own. */
const TOP = 25;

/** @param {{ origin: string, url: string, word: string, code: string }} job `code`: the module, not minified */
export async function profile(browser, { origin, url, word, code }) {
  const fileOf = fileFinder(code);
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await page.goto(`${origin}/blank.html`);
  const load = await record(cdp, fileOf, async () => {
    await page.goto(origin + url);
    await page.evaluate(() => globalThis.probe.firstResults.then(() => globalThis.probe.quiet(300)));
  });
  await page.locator('input:not([type=checkbox])').first().focus();
  const typing = await record(cdp, fileOf, async () => {
    for (const letter of word) {
      await page.keyboard.press(letter);
      await page.evaluate(() => globalThis.probe.quiet(300));
    }
  });
  await context.close();
  return `LOAD\n${load}\n\nTYPING "${word}"\n${typing}`;
}

/**
 * The same of the calendar, for each thing that is done with it.
 *
 * @param {{ origin: string, url: string, acts: [name: string, detail?: string][], code: string }} job
 */
export async function profileActs(browser, { origin, url, acts, code }) {
  const fileOf = fileFinder(code);
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    timezoneId: 'Europe/Oslo',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await page.goto(`${origin}/blank.html`);
  const quiet = () => page.evaluate(() => globalThis.probe.quiet(300));
  const load = await record(cdp, fileOf, async () => {
    await page.goto(origin + url);
    await quiet();
  });
  const first = await record(cdp, fileOf, async () => {
    await page.evaluate(() => (globalThis.probe.begin(), globalThis.probe.firstResults));
    await quiet();
  });
  const texts = [`LOAD, NOTHING SHOWN\n${load}`, `FIRST MONTH\n${first}`];
  for (const [name, detail] of acts) {
    const act = () => page.evaluate(([what, value]) => void globalThis.acts[what](value), [name, detail]);
    texts.push(`${name.toUpperCase()}\n${await record(cdp, fileOf, () => act().then(quiet))}`);
  }
  await context.close();
  return texts.join('\n\n');
}

async function record(cdp, fileOf, run) {
  await cdp.send('Profiler.start');
  await run();
  const { profile: result } = await cdp.send('Profiler.stop');
  const own = new Map();
  const byId = new Map(result.nodes.map((node) => [node.id, node.callFrame]));
  result.samples.forEach((id, i) => {
    const { functionName, url, lineNumber, columnNumber } = byId.get(id);
    const place = url.endsWith('selvhjelp-widgets.js') ? fileOf(lineNumber) : url.split('/').at(-1);
    const name = `${functionName || '(anonymous)'}  ${place} (${lineNumber + 1}:${columnNumber + 1})`;
    own.set(name, (own.get(name) ?? 0) + result.timeDeltas[i] / 1000);
  });
  return [...own]
    .filter(([name]) => !/^\((?:idle|program)\)/.test(name))
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOP)
    .map(([name, ms]) => `${ms.toFixed(1).padStart(8)} ms  ${name}`)
    .join('\n');
}

/** esbuild writes the name of each source file before its code. */
function fileFinder(code) {
  let file = '';
  const files = code
    .split('\n')
    .map((line) => (file = /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file));
  return (line) => files[line] ?? '';
}
