/** Runs when the browser has nothing better to do, soon in any case. Safari has no `requestIdleCallback`. */
export const whenIdle = (run: () => void): unknown =>
  typeof requestIdleCallback === 'function'
    ? requestIdleCallback(run, { timeout: 1000 })
    : setTimeout(run, 200);
