/**
 * Measures one variant in one fresh browser context: nothing is cached, nothing else runs in it.
 *
 * CPU is the time that the page's main thread spent in tasks (script, style, layout, paint, garbage collection),
 * counted in thread time, so that other programs on the machine disturb it as little as possible.
 */
/** How long nothing may change before we say that it is final; longer than any debounce of ours. */
const quietMs = (cpu) => (cpu > 1 ? 450 : 300);

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ origin: string, url: string, cpu: number, word: string }} job `cpu`: slow-down factor; `word`: what is typed
 */
export async function measure(browser, { origin, url, cpu, word }) {
  const { page, cdp, ms, close } = await openPage(browser, origin, cpu);
  try {
    const load = await measureLoad(page, cdp, origin + url, ms);
    const keys = await measureKeys(page, cdp, word, ms);
    return { ...load, ...keys };
  } finally {
    await close();
  }
}

/** A blank page in a context of its own, slowed down. `ms`: how long nothing may change. */
export async function openPage(browser, origin, cpu) {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    timezoneId: 'Europe/Oslo',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.goto(`${origin}/blank.html`);
  return { page, cdp, ms: quietMs(cpu), close: () => context.close() };
}

export async function measureLoad(page, cdp, url, ms) {
  await page.goto(url);
  const loadWall = await page.evaluate(() => globalThis.probe.firstResults);
  await quiet(page, ms);
  // Chromium's count begins at nought with each navigation, so this is the whole load.
  const loadCpu = await taskMs(cdp);
  return { loadCpu, loadWall, nodes: await countNodes(page), heap: await heapBytes(cdp) };
}

async function measureKeys(page, cdp, word, ms) {
  await page.locator('input:not([type=checkbox])').first().focus();
  await quiet(page, ms);
  const waits = [await cost(page, cdp, ms), await cost(page, cdp, ms)];
  const idle = Math.min(...waits.map(({ cpu }) => cpu));
  const strokes = [];
  for (const letter of word) {
    const { cpu } = await cost(page, cdp, ms, () => page.keyboard.press(letter));
    strokes.push({ cpu, wall: await page.evaluate(() => globalThis.probe.sinceKey()) });
  }
  const cpu = strokes.map((stroke) => Math.max(0, stroke.cpu - idle));
  const [firstKeyWall, ...wall] = strokes.map((stroke) => stroke.wall);
  return {
    firstKeyCpu: cpu[0],
    keyCpu: median(cpu.slice(1)),
    firstKeyWall,
    keyWall: median(wall),
    nodesAfter: await countNodes(page),
    heapAfter: await heapBytes(cdp),
  };
}

/** What an act costs until nothing changes any more; without one: what waiting as long costs by itself. */
export async function cost(page, cdp, ms, act) {
  const before = await taskMs(cdp);
  await act?.();
  await quiet(page, ms);
  return { cpu: (await taskMs(cdp)) - before };
}

/** Thread time of the main thread's tasks since the page was navigated to. */
export async function taskMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function heapBytes(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

export const countNodes = (page) => page.evaluate(() => globalThis.probe.nodes());
const quiet = (page, ms) => page.evaluate((wait) => globalThis.probe.quiet(wait), ms);

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
