import { setImmediate } from 'node:timers/promises';
import { Unavailable } from '../problems.js';

/** More that are asked for at once, and differ, are no pages of anybody's. */
const MOST_WAITING = 50;

/**
 * What has been made on demand, by key; the ones that nobody has asked for longest go when there is too much. One is
 * made at a time, so that many odd questions leave room for everybody else's.
 */
export function keptAnswers<T>(
  sizeOf: (value: T) => number,
  { most, bytes }: { most: number; bytes: number },
) {
  const entries = new Map<string, { value: Promise<T>; size: number }>();
  let total = 0;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function queued(make: () => Promise<T>): Promise<T> {
    if (waiting >= MOST_WAITING) return Promise.reject(new Unavailable());
    waiting++;
    const made = turn.then(() => setImmediate()).then(make);
    turn = made.then(
      () => waiting--,
      () => waiting--,
    );
    return made;
  }

  function forget(key: string): void {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  }

  function tidy(newest: string): void {
    for (const key of entries.keys()) {
      if (entries.size <= most && total <= bytes) return;
      if (key !== newest) forget(key);
    }
  }

  return {
    /** Made once for all who ask at the same time; what could not be made is not kept. */
    get(key: string, make: () => Promise<T>): Promise<T> {
      const known = entries.get(key);
      if (known) {
        entries.delete(key);
        entries.set(key, known);
        return known.value;
      }
      const entry = { value: queued(make), size: 0 };
      entries.set(key, entry);
      entry.value.then(
        (value) => {
          if (entries.get(key) !== entry) return;
          entry.size = sizeOf(value);
          total += entry.size;
          tidy(key);
        },
        () => forget(key),
      );
      return entry.value;
    },
  };
}
