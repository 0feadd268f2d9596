/**
 * What the data layer takes from the browser, taken once when the module loads: what a page's scripts put in
 * its place afterwards is not asked. The tests put their own clock, timer and network here.
 */
export const { AbortController, Request, TextDecoder, URL, console } = globalThis;
const { fetch, setTimeout, clearTimeout, Date, Math, navigator, performance } = globalThis;
const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const ports = {
  fetch: (url: string, init: RequestInit): Promise<Response> => fetch(url, init),
  /** False only when the browser knows that there is no network. */
  online: (): boolean => navigator.onLine,
  /** Milliseconds since the epoch. */
  now: (): number => Date.now(),
  /** Milliseconds on a clock that nobody sets. */
  elapsed: (): number => performance.now(),
  random: (): number => Math.random(),
  /** Runs once after a time; gives back a function that calls it off. */
  after: (ms: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  /** The pause between two tries. */
  sleep,
  /** Lets the page paint and answer its visitor. */
  breathe: (): Promise<void> => scheduler?.yield?.() ?? sleep(0),
};
