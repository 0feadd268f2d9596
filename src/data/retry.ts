/** Asking again: how often, after which pauses, and for how long in all. */
import { ApiError } from './api-error.js';
import { LIMITS } from './limits.js';
import { ports } from './ports.js';

/**
 * `once` with the time that it may take, until it works or `triesFor` its error are used up; a server's
 * `Retry-After` is obeyed as long as it fits into the time there is in all.
 *
 * @throws the last error, or the signal's reason when the caller has left during a pause
 */
export async function withRetries<T>(
  once: (ms: number) => Promise<T>,
  triesFor: (error: ApiError) => number,
  signal?: AbortSignal,
): Promise<T> {
  const end = ports.now() + LIMITS.inAllMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(Math.min(LIMITS.tryMs, end - ports.now()));
    } catch (error) {
      if (!(error instanceof ApiError) || attempt >= triesFor(error)) throw error;
      const jitter = ports.random() * LIMITS.backoffMs * 2 ** (attempt - 1);
      const pause = (error.options.retryAfterMs ?? 0) + jitter;
      if (ports.now() + pause >= end) throw error;
      await ports.sleep(pause);
      signal?.throwIfAborted();
    }
  }
}
