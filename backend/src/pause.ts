import { setImmediate } from 'node:timers/promises';

/** Work between two pauses for everybody else. */
const SLICE_MS = 20;

/** For long work: `await pause()` between its parts lets others in, when it has gone on for a while. */
export function pauses(): () => Promise<void> {
  let next = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < next) return;
    await setImmediate();
    next = performance.now() + SLICE_MS;
  };
}
